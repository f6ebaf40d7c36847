"""RED-11, 17, 18, 20, 25, 26 and 30: illness that can come as back pain."""

from engine.conclusions import Referral
from engine.conditions import at_least, one_of
from knowledge.facts import (
    Background,
    Gate,
    Illness,
    Inflammatory,
    InflammatoryPattern,
    Legs,
    Pain,
    Seat,
    Unsettled,
)
from knowledge.red_flags import EMERGENCY, ROUTINE, SOON, URGENT, refer
from knowledge.rulebook import rule
from knowledge.thresholds import INFLAMMATORY_SIGNS, INFLAMMATORY_WEEKS


@rule(
    Illness(fever_unwell="yes"),
    id="RED-11",
    says="Fever or feeling properly ill along with the back pain: urgent",
    because="An infection near the spine or the kidneys has to be found the same day.",
    sources=["yusuf-2019", "nhs-back-pain"],
    in_doubt=True,
)
def fever_unwell() -> Referral:
    return refer(URGENT, "fever_unwell")


@rule(
    Illness(fever_confusion="yes"),
    id="RED-11a",
    says="Fever with confusion: emergency",
    because="Confusion can mean that an infection is spreading through the body.",
    sources=["yusuf-2019", "ours"],
    in_doubt=True,
)
def fever_with_confusion() -> Referral:
    return refer(EMERGENCY, "fever_unwell")


@rule(
    Illness(fever_rigors="yes"),
    id="RED-11b",
    says="Fever with shaking chills and feeling very ill: emergency",
    because="Shaking chills can mean that an infection is spreading through the body.",
    sources=["yusuf-2019", "ours"],
    in_doubt=True,
)
def fever_with_rigors() -> Referral:
    return refer(EMERGENCY, "fever_unwell")


@rule(
    Illness(fever_stiff_neck="yes"),
    id="RED-11c",
    says="Fever with a stiff neck: emergency",
    because="The coverings of the brain and spine may be inflamed.",
    sources=["yusuf-2019", "ours"],
    in_doubt=True,
)
def fever_with_stiff_neck() -> Referral:
    return refer(EMERGENCY, "fever_unwell")


@rule(
    Illness(fever_unwell="yes"),
    Legs(leg_weakness="yes"),
    id="RED-11d",
    says="Fever and a weak leg together: emergency",
    because="An infection may be pressing on the nerves.",
    sources=["yusuf-2019", "epidural-abscess-2024"],
    in_doubt=True,
)
def fever_and_weakness() -> Referral:
    return refer(EMERGENCY, "fever_unwell")


@rule(
    Illness(fever_unwell="yes"),
    Seat(seat_long_standing="yes"),
    id="RED-11e",
    says="Fever beside an old sign around seat, bladder or bowels: emergency",
    because="A new illness can mean that the old sign is no longer harmless.",
    sources=["yusuf-2019", "ours"],
    in_doubt=True,
)
def fever_with_old_seat_sign() -> Referral:
    return refer(EMERGENCY, "fever_unwell")


@rule(
    Illness(fever_unwell="yes"),
    Legs(gait_cord="yes"),
    id="RED-11h",
    says="Fever, and unsteady or clumsy: emergency",
    because="An infection may be pressing on the spinal cord.",
    sources=["yusuf-2019", "ours"],
    in_doubt=True,
)
def fever_and_unsteady() -> Referral:
    return refer(EMERGENCY, "fever_unwell")


@rule(
    Gate(ill_new="yes"),
    id="RED-11f",
    says="Since last time, ill or with constant pain: soon at least",
    because="Illness together with back pain needs someone to look before you train on.",
    sources=["nhs-back-pain", "ours"],
    in_doubt=True,
)
def ill_since_last_time() -> Referral:
    return refer(SOON, "ill_new")


@rule(
    Unsettled(illness=True),
    id="RED-11g",
    says="Not sure about a sign of illness, and not settled yet: soon",
    because="Until it is clear, not sure counts one step below yes.",
    sources=["ours"],
)
def illness_unsettled() -> Referral:
    return refer(SOON, "unsettled")


@rule(
    Illness(weight_loss="yes"),
    id="RED-17",
    says="Weight lost without trying, or no appetite: soon",
    because="The body may be fighting something that shows as back pain.",
    sources=["nhs-back-pain", "verhagen-2016"],
    in_doubt=True,
)
def weight_loss() -> Referral:
    return refer(SOON, "weight_loss")


@rule(
    Illness(night_rest_pain="yes"),
    id="RED-18",
    says="Constant pain that no position eases, or that keeps awake: soon",
    because="Ordinary back pain eases in some position. This one needs a look.",
    sources=["nhs-back-pain", "premkumar-2018"],
    in_doubt=True,
)
def night_rest_pain() -> Referral:
    return refer(SOON, "night_rest_pain")


@rule(
    Illness(night_rest_pain="yes", weight_loss="yes"),
    id="RED-18a",
    says="Constant pain and weight loss together: urgent",
    because="Together they weigh more than each alone.",
    sources=["nhs-back-pain", "premkumar-2018", "ours"],
    in_doubt=True,
)
def constant_pain_and_weight_loss() -> Referral:
    return refer(URGENT, "night_rest_pain")


@rule(
    Illness(thoracic="yes"),
    id="RED-20",
    says="Main pain between or just below the shoulder blades: soon",
    because="Up there it is less often a matter of bending.",
    sources=["nhs-back-pain"],
    in_doubt=True,
)
def thoracic() -> Referral:
    return refer(SOON, "thoracic")


@rule(
    Illness(urine_blood="yes"),
    id="RED-25",
    says="Blood in the urine: urgent",
    because="A kidney may be infected or hold a stone.",
    sources=["avey-vignettes", "ng59-2016"],
    in_doubt=True,
)
def urine_blood() -> Referral:
    return refer(URGENT, "urinary_infection")


@rule(
    Illness(urine_burning="yes"),
    id="RED-25a",
    says="Burning urine, well otherwise: soon",
    because="An infection of the bladder is easy to treat early.",
    sources=["avey-vignettes", "ng59-2016"],
    in_doubt=True,
)
def urine_burning() -> Referral:
    return refer(SOON, "urinary_infection")


@rule(
    Illness(flank_pain="yes"),
    id="RED-25b",
    says="Pain in the side below the ribs, well otherwise: soon",
    because="It can come from a kidney, and seldom from how you bend.",
    sources=["avey-vignettes", "ours"],
    in_doubt=True,
)
def flank_pain() -> Referral:
    return refer(SOON, "flank_pain")


@rule(
    Illness(flank_pain="yes", fever_unwell="yes"),
    id="RED-25c",
    says="Pain in the side below the ribs, with fever or feeling ill: urgent",
    because="A kidney may be infected.",
    sources=["avey-vignettes", "ng59-2016"],
    in_doubt=True,
)
def flank_pain_and_fever() -> Referral:
    return refer(URGENT, "urinary_infection")


@rule(
    Illness(flank_pain="yes", urine_burning="yes"),
    id="RED-25d",
    says="Pain in the side below the ribs, and burning urine: urgent",
    because="An infection of the bladder may have reached a kidney.",
    sources=["avey-vignettes", "ng59-2016"],
    in_doubt=True,
)
def flank_pain_and_burning() -> Referral:
    return refer(URGENT, "urinary_infection")


@rule(
    Inflammatory(started_young=one_of("yes", "not_sure"), signs=at_least(INFLAMMATORY_SIGNS)),
    Pain(weeks=at_least(INFLAMMATORY_WEEKS)),
    id="RED-26",
    says="A young start, {inflammatory_weeks} weeks or more, and {inflammatory_signs} signs of an "
    "inflamed spine: routine",
    because="This kind of back pain is often missed for years, and can be treated.",
    sources=["ng65-2017", "ours"],
)
def inflammatory_pattern() -> Referral:
    return refer(ROUTINE, "inflammatory")


@rule(
    Inflammatory(started_young=one_of("yes", "not_sure"), signs=at_least(INFLAMMATORY_SIGNS)),
    Pain(course="comes_and_goes"),
    id="RED-26a",
    says="A young start, pain that comes and goes, and {inflammatory_signs} signs of an inflamed "
    "spine: routine",
    because="An inflamed spine has good spells too; its pattern counts, not the latest spell.",
    sources=["ng65-2017", "ours"],
)
def inflammatory_pattern_in_spells() -> Referral:
    return refer(ROUTINE, "inflammatory")


@rule(
    Background(inflammatory_history="yes"),
    Illness(morning_stiff="yes"),
    id="RED-26b",
    says="Stiff for long each morning, with iritis, psoriasis or an inflamed bowel: soon",
    because="These belong to one family of illness that can inflame the spine.",
    sources=["ng65-2017"],
    in_doubt=True,
)
def stiff_with_inflammatory_history() -> Referral:
    return refer(SOON, "inflammatory")


@rule(
    Background(inflammatory_history="yes"),
    Pain(weeks=at_least(INFLAMMATORY_WEEKS)),
    id="RED-26c",
    says="{inflammatory_weeks} weeks or more, with iritis, psoriasis or an inflamed bowel: soon",
    because="These belong to one family of illness that can inflame the spine.",
    sources=["ng65-2017", "ours"],
    in_doubt=True,
)
def lasting_with_inflammatory_history() -> Referral:
    return refer(SOON, "inflammatory")


@rule(
    InflammatoryPattern(psoriasis="yes"),
    Illness(morning_stiff="yes"),
    id="RED-26d",
    says="Stiff for long each morning, with psoriasis: soon",
    because="These belong to one family of illness that can inflame the spine.",
    sources=["ng65-2017"],
    in_doubt=True,
)
def stiff_with_psoriasis() -> Referral:
    return refer(SOON, "inflammatory")


@rule(
    Illness(deformity="yes"),
    id="RED-30",
    says="A new lump, change of shape, or lost height: soon",
    because="A bone may have given way, or something is growing.",
    sources=["nhs-back-pain"],
    in_doubt=True,
)
def deformity() -> Referral:
    return refer(SOON, "deformity")
