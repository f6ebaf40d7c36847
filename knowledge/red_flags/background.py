"""RED-12, 15, 16, 23 and 24: health background that changes what a back pain means."""

from engine.conclusions import Cap, Finding, Referral
from engine.conditions import at_least, one_of
from knowledge.facts import Background, Gate, Illness, Legs, Pain, Seat, Sudden, Unsettled
from knowledge.red_flags import EMERGENCY, ROUTINE, SOON, URGENT, refer
from knowledge.rulebook import rule
from knowledge.thresholds import SEVERE_PAIN

LAST_UNLOADED = "target_stool"


@rule(
    Background(infection_risk=one_of("yes", "not_sure")),
    id="RED-12",
    says="A raised risk of infection: watch for fever each time",
    because="With weak defences a spine infection can begin quietly, without fever.",
    sources=["yusuf-2019", "galliker-2020"],
)
def infection_risk() -> Finding:
    return Finding(id="infection_risk")


@rule(
    Background(infection_risk="yes"),
    Pain(severity=at_least(SEVERE_PAIN)),
    id="RED-12a",
    says="A raised risk of infection and severe pain: urgent",
    because="Severe pain may be the first sign of an infected spine.",
    sources=["yusuf-2019", "galliker-2020"],
    in_doubt=True,
)
def infection_risk_and_severe_pain() -> Referral:
    return refer(URGENT, "infection_risk")


@rule(
    Background(infection_risk="yes"),
    Sudden(cannot_function="yes"),
    id="RED-12b",
    says="A raised risk of infection and pain that stops everything: urgent",
    because="Severe pain may be the first sign of an infected spine.",
    sources=["yusuf-2019", "galliker-2020"],
    in_doubt=True,
)
def infection_risk_and_disabling_pain() -> Referral:
    return refer(URGENT, "infection_risk")


@rule(
    Background(infection_risk="yes"),
    Illness(night_rest_pain="yes"),
    id="RED-12c",
    says="A raised risk of infection and constant pain: urgent",
    because="Constant pain may be the first sign of an infected spine.",
    sources=["yusuf-2019", "galliker-2020"],
    in_doubt=True,
)
def infection_risk_and_constant_pain() -> Referral:
    return refer(URGENT, "infection_risk")


@rule(
    Background(infection_risk="yes"),
    Illness(fever_unwell="yes"),
    id="RED-12d",
    says="A raised risk of infection and fever or feeling ill: urgent",
    because="The infection may be near the spine.",
    sources=["yusuf-2019", "galliker-2020"],
    in_doubt=True,
)
def infection_risk_and_fever() -> Referral:
    return refer(URGENT, "infection_risk")


@rule(
    Background(bone_risk=one_of("yes", "not_sure")),
    id="RED-15",
    says="Thin bones or long steroid tablets: no weights before a doctor or physiotherapist agrees",
    because="Thin bones can break under a load; drills without weight are another matter.",
    sources=["downie-2013", "cks", "acp-2017"],
)
def bone_risk() -> Cap:
    return Cap(step=LAST_UNLOADED)


@rule(
    Background(bone_risk=one_of("yes", "not_sure")),
    id="RED-15a",
    says="Thin bones or long steroid tablets: know that weights have to wait",
    because="Thin bones can break under a load; drills without weight are another matter.",
    sources=["downie-2013", "cks", "acp-2017"],
)
def bone_risk_told() -> Finding:
    return Finding(id="bone_risk")


@rule(
    Background(cancer_history="yes"),
    id="RED-16",
    says="Back pain with cancer now or before: soon",
    because="Of all questions about the past, this one tells most; someone should look.",
    sources=["henschke-2013", "downie-2013", "galliker-2020"],
    in_doubt=True,
)
def cancer_history() -> Referral:
    return refer(SOON, "cancer_history")


@rule(
    Background(cancer_history="yes", cancer_growing="yes"),
    id="RED-16a",
    says="Cancer now or before, and pain that grows steadily: urgent",
    because="The guideline asks for contact within a day.",
    sources=["ng234-2023"],
    in_doubt=True,
)
def cancer_and_growing_pain() -> Referral:
    return refer(URGENT, "cancer_history")


@rule(
    Background(cancer_history="yes", cancer_night="yes"),
    id="RED-16b",
    says="Cancer now or before, and pain worse at night: urgent",
    because="The guideline asks for contact within a day.",
    sources=["ng234-2023"],
    in_doubt=True,
)
def cancer_and_night_pain() -> Referral:
    return refer(URGENT, "cancer_history")


@rule(
    Background(cancer_history="yes", cancer_straining="yes"),
    id="RED-16c",
    says="Cancer now or before, and pain on coughing or straining: urgent",
    because="The guideline asks for contact within a day.",
    sources=["ng234-2023"],
    in_doubt=True,
)
def cancer_and_straining_pain() -> Referral:
    return refer(URGENT, "cancer_history")


@rule(
    Background(cancer_history="yes"),
    Illness(night_rest_pain="yes"),
    id="RED-16d",
    says="Cancer now or before, and constant pain: urgent",
    because="The guideline asks for contact within a day.",
    sources=["ng234-2023", "nhs-back-pain"],
    in_doubt=True,
)
def cancer_and_constant_pain() -> Referral:
    return refer(URGENT, "cancer_history")


@rule(
    Background(cancer_history="yes"),
    Pain(course="worse"),
    id="RED-16e",
    says="Cancer now or before, and pain getting worse: urgent",
    because="The guideline asks for contact within a day.",
    sources=["ng234-2023"],
    in_doubt=True,
)
def cancer_and_worsening() -> Referral:
    return refer(URGENT, "cancer_history")


@rule(
    Background(cancer_history="yes"),
    Legs(leg_weakness="yes"),
    id="RED-16f",
    says="Cancer now or before, and a weak leg: emergency",
    because="A cancer may be pressing on the nerves, and treatment cannot wait.",
    sources=["ng234-2023"],
    in_doubt=True,
)
def cancer_and_weakness() -> Referral:
    return refer(EMERGENCY, "cancer_history")


@rule(
    Background(cancer_history="yes"),
    Seat(seat_long_standing="yes"),
    id="RED-16g",
    says="Cancer now or before, and an old sign around seat, bladder or bowels: urgent",
    because="Beside a cancer an old sign should be checked again without delay.",
    sources=["ng234-2023", "ours"],
    in_doubt=True,
)
def cancer_and_old_seat_sign() -> Referral:
    return refer(URGENT, "cancer_history")


@rule(
    Background(pregnancy="yes"),
    id="RED-23",
    says="Pregnant: midwife or physiotherapist first: soon",
    because="Back pain in pregnancy is common, and its care is its own.",
    sources=["acog", "ours"],
    in_doubt=True,
)
def pregnancy() -> Referral:
    return refer(SOON, "pregnancy")


@rule(
    Background(pregnancy_alarm="yes"),
    id="RED-23a",
    says="Pregnant with bleeding, fluid, contractions, fewer movements or a bad headache: "
    "emergency",
    because="Mother and baby need a maternity team at once.",
    sources=["acog", "avey-vignettes"],
    in_doubt=True,
)
def pregnancy_alarm() -> Referral:
    return refer(EMERGENCY, "pregnancy")


@rule(
    Background(postnatal="yes"),
    Pain(severity=at_least(SEVERE_PAIN)),
    id="RED-23b",
    says="After a birth, severe back pain: urgent",
    because="Bones can be thin after a birth, and an infection has to be ruled out.",
    sources=["terzi-2014", "ours"],
    in_doubt=True,
)
def postnatal_and_severe() -> Referral:
    return refer(URGENT, "pregnancy")


@rule(
    Background(postnatal="yes"),
    Pain(course="worse"),
    id="RED-23c",
    says="After a birth, back pain that gets worse: urgent",
    because="Bones can be thin after a birth, and an infection has to be ruled out.",
    sources=["terzi-2014", "ours"],
    in_doubt=True,
)
def postnatal_and_worse() -> Referral:
    return refer(URGENT, "pregnancy")


@rule(
    Background(postnatal=one_of("yes", "not_sure")),
    Pain(course="not_sure"),
    id="RED-23f",
    says="After a birth, not sure whether the pain gets worse: soon",
    because="Not sure is never taken as no: it counts one step below yes.",
    sources=["terzi-2014", "ours"],
)
def postnatal_and_worse_unsure() -> Referral:
    return refer(SOON, "pregnancy")


@rule(
    Background(postnatal="yes"),
    Sudden(cannot_function="yes"),
    id="RED-23e",
    says="After a birth, back pain that stops everything: urgent",
    because="Bones can be thin after a birth, and an infection has to be ruled out.",
    sources=["terzi-2014", "ours"],
    in_doubt=True,
)
def postnatal_and_disabling() -> Referral:
    return refer(URGENT, "pregnancy")


@rule(
    Background(postnatal=one_of("yes", "not_sure")),
    id="RED-23d",
    says="After a birth: no weights before a midwife, doctor or physiotherapist agrees",
    because="Belly, pelvic floor and bones need time; drills without weight are another matter.",
    sources=["terzi-2014", "ours"],
)
def postnatal() -> Cap:
    return Cap(step=LAST_UNLOADED)


@rule(
    Background(postnatal=one_of("yes", "not_sure")),
    id="RED-23g",
    says="After a birth: know that weights have to wait",
    because="Belly, pelvic floor and bones need time; drills without weight are another matter.",
    sources=["terzi-2014", "ours"],
)
def postnatal_told() -> Finding:
    return Finding(id="postnatal")


@rule(
    Background(bleeding_risk="yes"),
    Sudden(sudden_severe="yes"),
    id="RED-24",
    says="Blood thinners or a recent spinal procedure, and sudden very bad pain: urgent",
    because="A bleed near the spine can start this way.",
    sources=["girft-2023", "sph-ed-imaging"],
    in_doubt=True,
)
def bleeding_risk_and_sudden_pain() -> Referral:
    return refer(URGENT, "bleeding_risk")


@rule(
    Background(bleeding_risk="yes"),
    Legs(leg_weakness="yes"),
    id="RED-24a",
    says="Blood thinners or a recent spinal procedure, and a weak leg: emergency",
    because="A bleed near the spine can press on the nerves within hours.",
    sources=["girft-2023", "sph-ed-imaging"],
    in_doubt=True,
)
def bleeding_risk_and_weakness() -> Referral:
    return refer(EMERGENCY, "bleeding_risk")


@rule(
    Background(bleeding_risk="yes"),
    Legs(leg_numb_one="yes"),
    id="RED-24b",
    says="Blood thinners or a recent spinal procedure, and a numb leg: emergency",
    because="A bleed near the spine can press on the nerves within hours.",
    sources=["girft-2023", "sph-ed-imaging", "ours"],
    in_doubt=True,
)
def bleeding_risk_and_numbness() -> Referral:
    return refer(EMERGENCY, "bleeding_risk")


@rule(
    Background(bleeding_risk="yes"),
    Sudden(sudden_severe="yes"),
    Legs(leg_pain_one="yes"),
    id="RED-24c",
    says="Blood thinners or a recent spinal procedure, sudden very bad pain and pain down a leg: "
    "emergency",
    because="A bleed near the spine can press on the nerves within hours.",
    sources=["girft-2023", "sph-ed-imaging"],
    in_doubt=True,
)
def bleeding_risk_and_leg_pain() -> Referral:
    return refer(EMERGENCY, "bleeding_risk")


@rule(
    Background(bleeding_risk="yes"),
    Sudden(sudden_severe="yes"),
    Seat(seat_long_standing="yes"),
    id="RED-24d",
    says="Blood thinners or a recent spinal procedure, sudden very bad pain and an old sign "
    "around seat, bladder or bowels: emergency",
    because="A bleed near the spine can make an old sign a new one.",
    sources=["girft-2023", "ours"],
    in_doubt=True,
)
def bleeding_risk_and_old_seat_sign() -> Referral:
    return refer(EMERGENCY, "bleeding_risk")


@rule(
    Background(bleeding_risk="yes"),
    Legs(gait_cord="yes"),
    id="RED-24f",
    says="Blood thinners or a recent spinal procedure, and unsteady or clumsy: emergency",
    because="A bleed near the spine can press on the cord within hours.",
    sources=["girft-2023", "sph-ed-imaging", "ours"],
    in_doubt=True,
)
def bleeding_risk_and_unsteady() -> Referral:
    return refer(EMERGENCY, "bleeding_risk")


@rule(
    Background(bleeding_risk=one_of("yes", "not_sure")),
    id="RED-24e",
    says="Blood thinners, a clotting problem or a recent spinal procedure: watch for sudden pain",
    because="A sudden very bad pain, or a weak or numb leg, would then need help at once.",
    sources=["girft-2023"],
)
def bleeding_risk() -> Finding:
    return Finding(id="bleeding_risk")


@rule(
    Unsettled(background=True),
    id="RED-16h",
    says="Not sure about the health background, and not settled yet: routine",
    because="Until it is clear, not sure counts one step below yes.",
    sources=["ours"],
)
def background_unsettled() -> Referral:
    return refer(ROUTINE, "unsettled")


@rule(
    Gate(health_new=one_of("yes", "not_sure")),
    id="RED-16i",
    says="A change in your health since last time: answer the health questions with it in mind",
    because="A new illness, medicine or pregnancy can change what your back may do.",
    sources=["ours"],
)
def health_changed() -> Finding:
    return Finding(id="health_changed")
