"""RED-13, RED-14, RED-21, RED-22 and RED-27 in part: sudden events and unbearable pain."""

from engine.conclusions import Referral
from engine.conditions import at_least
from knowledge.facts import Background, Gate, Illness, Person, Sudden, Unsettled
from knowledge.red_flags import EMERGENCY, SOON, URGENT, refer
from knowledge.rulebook import rule
from knowledge.thresholds import FRAGILE_AGE, OLDER_AGE


@rule(
    Sudden(major_trauma="yes"),
    id="RED-13",
    says="A serious accident started it and nobody has checked since: emergency",
    because="A bone of the spine may be broken. Keep still if the neck or the middle of the "
    "spine hurts, or anything is numb.",
    sources=["downie-2013", "nhs-back-pain"],
    in_doubt=True,
)
def major_trauma() -> Referral:
    return refer(EMERGENCY, "major_trauma")


@rule(
    Sudden(small_knock="yes"),
    Person(age=at_least(FRAGILE_AGE)),
    id="RED-14",
    says="Sharp midline pain after a small slip, cough or lift, at {fragile_age} or older: urgent",
    because="Older bones can break without a big fall.",
    sources=["downie-2013", "han-2023", "henschke-2009"],
    in_doubt=True,
)
def small_knock_at_age() -> Referral:
    return refer(URGENT, "minor_trauma_fragile")


@rule(
    Sudden(small_knock="yes"),
    Background(bone_risk="yes"),
    id="RED-14a",
    says="Sharp midline pain after a small slip, cough or lift, with thin bones or steroid "
    "tablets: urgent",
    because="Thin bones can break without a big fall.",
    sources=["downie-2013", "han-2023", "cks"],
    in_doubt=True,
)
def small_knock_with_thin_bones() -> Referral:
    return refer(URGENT, "minor_trauma_fragile")


@rule(
    Sudden(small_knock="yes"),
    Background(steroids_lately="yes"),
    id="RED-14b",
    says="Sharp midline pain after a small slip, with steroid tablets lately: urgent",
    because="Steroid tablets weaken the bones; a small slip can then be enough.",
    sources=["downie-2013", "henschke-2009"],
    in_doubt=True,
)
def small_knock_with_steroids() -> Referral:
    return refer(URGENT, "minor_trauma_fragile")


@rule(
    Sudden(sudden_severe="yes"),
    id="RED-21",
    says="Very bad back or belly pain out of nowhere: urgent",
    because="Pain that strikes suddenly without a bend or lift may not come from the back.",
    sources=["ng156-2020", "jospt-aaa", "ours"],
    in_doubt=True,
)
def sudden_severe() -> Referral:
    return refer(URGENT, "aaa")


@rule(
    Sudden(sudden_severe="yes"),
    Person(age=at_least(OLDER_AGE)),
    id="RED-21a",
    says="Very bad back or belly pain out of nowhere, at {older_age} or older: emergency",
    because="The large blood vessel in the belly can tear and feel like back pain.",
    sources=["ng156-2020", "avey-vignettes", "jospt-aaa"],
    in_doubt=True,
)
def sudden_severe_at_age() -> Referral:
    return refer(EMERGENCY, "aaa")


@rule(
    Sudden(collapse="yes"),
    id="RED-21b",
    says="Fainting or collapse with the pain: emergency",
    because="Fainting with back or belly pain can be a bleed inside.",
    sources=["ng156-2020", "avey-vignettes"],
    in_doubt=True,
)
def collapse() -> Referral:
    return refer(EMERGENCY, "aaa")


@rule(
    Sudden(pulsing_lump="yes"),
    id="RED-21c",
    says="A pulsing lump in the belly: emergency",
    because="The large blood vessel in the belly may have widened.",
    sources=["ng156-2020"],
    in_doubt=True,
)
def pulsing_lump() -> Referral:
    return refer(EMERGENCY, "aaa")


@rule(
    Gate(sudden_new="yes"),
    id="RED-21d",
    says="Since last time, sudden very bad or sharp pain: soon at least",
    because="Sudden pain needs a closer look before any drill.",
    sources=["ng156-2020", "ours"],
    in_doubt=True,
)
def sudden_since_last_time() -> Referral:
    return refer(SOON, "sudden_new")


@rule(
    Unsettled(sudden=True),
    id="RED-21e",
    says="Not sure about something sudden, and not settled yet: urgent",
    because="Until it is clear, not sure counts one step below yes.",
    sources=["ours"],
)
def sudden_unsettled() -> Referral:
    return refer(URGENT, "unsettled")


@rule(
    Illness(belly_pain="yes"),
    id="RED-21f",
    says="Pain in the belly beside the back pain: soon",
    because="Pain in both places may come from inside the belly, not from how you bend.",
    sources=["ng156-2020", "ours"],
    in_doubt=True,
)
def belly_pain() -> Referral:
    return refer(SOON, "belly_pain")


@rule(
    Illness(belly_pain="yes"),
    Person(age=at_least(OLDER_AGE)),
    id="RED-21g",
    says="Pain in the belly beside the back pain, at {older_age} or older: urgent",
    because="At this age the large blood vessel in the belly has to be thought of.",
    sources=["ng156-2020", "jospt-aaa", "ours"],
    in_doubt=True,
)
def belly_pain_at_age() -> Referral:
    return refer(URGENT, "belly_pain")


@rule(
    Sudden(chest="yes"),
    id="RED-22",
    says="Chest pain, trouble breathing, or pain into arm or jaw: emergency",
    because="This can be the heart or the lungs, whatever the back does.",
    sources=["nhs-back-pain"],
    in_doubt=True,
)
def chest() -> Referral:
    return refer(EMERGENCY, "chest")


@rule(
    Gate(alarm="yes"),
    id="RED-22a",
    says="Since last time, chest pain, fainting, a pulsing belly or a serious accident: emergency",
    because="Each of these can be dangerous at once, whatever the back does.",
    sources=["nhs-back-pain", "ng156-2020"],
    in_doubt=True,
)
def alarm_since_last_time() -> Referral:
    return refer(EMERGENCY, "alarm_new")


@rule(
    Unsettled(gate=True),
    id="RED-22b",
    says="Not sure whether something is new since last time, and not settled yet: urgent",
    because="Until it is clear, not sure counts one step below yes.",
    sources=["ours"],
)
def gate_unsettled() -> Referral:
    return refer(URGENT, "unsettled")


@rule(
    Sudden(cannot_stand="yes"),
    id="RED-27a",
    says="Unbearable pain, cannot stand or get to the toilet: urgent",
    because="Pain like this needs help today.",
    sources=["nhs-back-pain", "article#pro"],
    in_doubt=True,
)
def cannot_stand() -> Referral:
    return refer(URGENT, "severe_pain")


@rule(
    Sudden(cannot_function="yes"),
    id="RED-27b",
    says="So bad that thinking, sleeping, dressing or moving is impossible: soon",
    because="That is severe, whatever the number. Severe pain belongs with a professional.",
    sources=["article#pro", "nhs-back-pain"],
    in_doubt=True,
)
def cannot_function() -> Referral:
    return refer(SOON, "severe_pain")
