"""RED-6 to RED-10 and RED-32: legs, feet, hands and balance."""

from engine.conclusions import Referral
from knowledge.facts import Background, Gate, Legs, Seat, Unsettled
from knowledge.red_flags import EMERGENCY, SOON, URGENT, refer
from knowledge.rulebook import rule


@rule(
    Legs(both_legs="yes"),
    id="RED-6",
    says="New pain, tingling, numbness or weakness in both legs: emergency",
    because="Both sides at once points to the middle of the spine, not to one nerve.",
    sources=["nhs-back-pain", "lothian-refhelp", "girft-2023"],
    in_doubt=True,
)
def both_legs() -> Referral:
    return refer(EMERGENCY, "both_legs")


@rule(
    Gate(both_legs_new="yes"),
    id="RED-6a",
    says="Since last time, new trouble in both legs: emergency",
    because="Both sides at once points to the middle of the spine, not to one nerve.",
    sources=["nhs-back-pain", "girft-2023"],
    in_doubt=True,
)
def both_legs_since_last_time() -> Referral:
    return refer(EMERGENCY, "both_legs")


@rule(
    Unsettled(legs=True),
    id="RED-6b",
    says="Not sure about a sign in the legs, and not settled yet: urgent",
    because="Until it is clear, not sure counts one step below yes.",
    sources=["ours"],
)
def legs_unsettled() -> Referral:
    return refer(URGENT, "unsettled")


@rule(
    Legs(walking_heavy="yes"),
    id="RED-6c",
    says="Both legs heavy only when walking, eased by sitting, for months: soon",
    because="The canal of the spine may have become narrow; someone should examine it.",
    sources=["nhs-back-pain", "ours"],
    in_doubt=True,
)
def walking_heavy() -> Referral:
    return refer(SOON, "both_legs")


@rule(
    Unsettled(places=True),
    id="RED-6d",
    says="Not sure where it hurts or tingles, and not settled yet: urgent",
    because="Until it is clear, not sure counts one step below yes.",
    sources=["ours"],
)
def places_unsettled() -> Referral:
    return refer(URGENT, "unsettled")


@rule(
    Legs(leg_weakness="yes"),
    id="RED-7",
    says="New or growing weakness of a leg or foot: urgent",
    because="A nerve that loses its strength has the best chance when it is seen the same day.",
    sources=["article#pro", "lothian-refhelp", "cks", "semigran-2015"],
    in_doubt=True,
)
def leg_weakness() -> Referral:
    return refer(URGENT, "leg_weakness")


@rule(
    Legs(weaker_by_hour="yes"),
    id="RED-7a",
    says="A leg that gets weaker from hour to hour: emergency",
    because="Strength that goes this fast may not come back if it waits.",
    sources=["lothian-refhelp", "cks"],
    in_doubt=True,
)
def weaker_by_the_hour() -> Referral:
    return refer(EMERGENCY, "leg_weakness")


@rule(
    Legs(legs_long_standing="yes"),
    id="RED-7b",
    says="Old weakness or numbness, checked and not changing: soon",
    because="The article calls weakness and numbness a medical conversation, old or new.",
    sources=["article#pro", "ours"],
    in_doubt=True,
)
def legs_long_standing() -> Referral:
    return refer(SOON, "leg_weakness")


@rule(
    Legs(leg_weakness="yes"),
    Seat(seat_long_standing="yes"),
    id="RED-7c",
    says="New weakness beside an old sign around seat, bladder or bowels: emergency",
    because="A new sign can mean that the old one is no longer harmless.",
    sources=["lothian-refhelp", "ours"],
    in_doubt=True,
)
def weakness_with_old_seat_sign() -> Referral:
    return refer(EMERGENCY, "leg_weakness")


@rule(
    Legs(leg_numb_one="yes"),
    id="RED-8",
    says="Lasting numbness or tingling in one leg or foot: soon",
    because="It comes from a nerve, not from a tight muscle.",
    sources=["article#pro", "ng59-2016"],
    in_doubt=True,
)
def leg_numb_one() -> Referral:
    return refer(SOON, "leg_numb_one")


@rule(
    Legs(spreading="yes"),
    id="RED-8a",
    says="Numbness that spreads or gets denser: urgent",
    because="A nerve that loses more by the day should be seen the same day.",
    sources=["cks", "ours"],
    in_doubt=True,
)
def numbness_spreading() -> Referral:
    return refer(URGENT, "leg_numb_one")


@rule(
    Legs(leg_pain_one="yes"),
    id="RED-9",
    says="Pain that travels down one leg: soon",
    because="Pain that travels comes from a nerve; it deserves an examination before any load.",
    sources=["article#pro", "ng59-2016"],
    in_doubt=True,
)
def leg_pain_one() -> Referral:
    return refer(SOON, "leg_pain_one")


@rule(
    Gate(legs_new="yes"),
    id="RED-9a",
    says="Since last time, something new in a leg: soon at least",
    because="Anything new in a leg needs someone to look before you train on.",
    sources=["article#pro", "ng59-2016"],
    in_doubt=True,
)
def legs_new_since_last_time() -> Referral:
    return refer(SOON, "legs_new")


@rule(
    Legs(gait_cord="yes"),
    id="RED-10",
    says="New unsteadiness, clumsy hands or a tight band round the trunk: urgent",
    because="These can come from pressure on the spinal cord.",
    sources=["ng234-2023", "sheffield-spinal"],
    in_doubt=True,
)
def gait_cord() -> Referral:
    return refer(URGENT, "gait_cord")


@rule(
    Legs(gait_cord="yes", leg_weakness="yes"),
    id="RED-10a",
    says="Unsteady and a weak leg together: emergency",
    because="Together they point to pressure on the spinal cord that is growing.",
    sources=["ng234-2023", "sheffield-spinal"],
    in_doubt=True,
)
def unsteady_and_weak() -> Referral:
    return refer(EMERGENCY, "gait_cord")


@rule(
    Legs(gait_cord="yes"),
    Background(cancer_history="yes"),
    id="RED-10b",
    says="Unsteady, with cancer now or before: emergency",
    because="A cancer can press on the spinal cord, and treatment cannot wait.",
    sources=["ng234-2023"],
    in_doubt=True,
)
def unsteady_with_cancer_history() -> Referral:
    return refer(EMERGENCY, "gait_cord")


@rule(
    Legs(gait_cord="yes"),
    Seat(seat_long_standing="yes"),
    id="RED-10c",
    says="Unsteady beside an old sign around seat, bladder or bowels: emergency",
    because="A new sign can mean that the old one is no longer harmless.",
    sources=["ng234-2023", "ours"],
    in_doubt=True,
)
def unsteady_with_old_seat_sign() -> Referral:
    return refer(EMERGENCY, "gait_cord")


@rule(
    Legs(arm_numb="yes"),
    id="RED-10d",
    says="Numb or tingly in an arm or hand, together with back trouble: soon",
    because="It comes from a nerve further up; clumsy hands or an unsteady walk with it would be "
    "urgent.",
    sources=["sheffield-spinal", "ours"],
    in_doubt=True,
)
def arm_numb() -> Referral:
    return refer(SOON, "arm_numb")


@rule(
    Legs(hot_swollen_calf="yes"),
    id="RED-32",
    says="One calf swollen, hot or sore, not from training: urgent",
    because="A blood clot in the leg has to be found the same day.",
    sources=["ng158-2020", "acog"],
    in_doubt=True,
)
def hot_swollen_calf() -> Referral:
    return refer(URGENT, "hot_swollen_calf")
