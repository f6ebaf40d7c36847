"""RED-19, 27, 28, 29 and 31: age, severe, worsening and persistent pain, and crisis."""

from engine.conclusions import Referral
from engine.conditions import at_least, below, from_to_below, one_of
from knowledge.facts import Crisis, Gate, Pain, Person, Session, Sudden, Trend
from knowledge.red_flags import EMERGENCY, ROUTINE, SOON, URGENT, refer
from knowledge.rulebook import rule
from knowledge.thresholds import (
    ADULT_AGE,
    CHILD_AGE,
    CHRONIC_WEEKS,
    FIRST_EVER_WEEKS,
    OLD_AGE,
    OLDER_AGE,
    PERSISTENT_WEEKS,
    SEVERE_PAIN,
    WORSE_POINTS,
)


@rule(
    Person(age=below(CHILD_AGE)),
    id="RED-19",
    says="Younger than {child_age}: soon, with a parent",
    because="This program is made for adults; a child's back pain needs someone to look.",
    sources=["downie-2013", "ours"],
)
def child() -> Referral:
    return refer(SOON, "age")


@rule(
    Person(age=from_to_below(CHILD_AGE, ADULT_AGE)),
    id="RED-19a",
    says="At least {child_age} but not yet {adult_age}: routine, with a parent",
    because="A young back is still growing; train with an adult and let someone look.",
    sources=["downie-2013", "ours"],
)
def minor() -> Referral:
    return refer(ROUTINE, "age")


@rule(
    Person(age=at_least(OLD_AGE)),
    Pain(severity=at_least(SEVERE_PAIN)),
    id="RED-19b",
    says="{old_age} or older with severe pain: urgent",
    because="At this age severe pain is treated like a possible break.",
    sources=["henschke-2009", "downie-2013"],
)
def old_and_severe() -> Referral:
    return refer(URGENT, "age")


@rule(
    Person(age=at_least(OLD_AGE)),
    Sudden(cannot_function="yes"),
    id="RED-19c",
    says="{old_age} or older with pain that stops everything: urgent",
    because="At this age severe pain is treated like a possible break.",
    sources=["henschke-2009", "downie-2013"],
    in_doubt=True,
)
def old_and_disabled() -> Referral:
    return refer(URGENT, "age")


@rule(
    Person(age=at_least(OLDER_AGE)),
    Pain(
        first_ever="yes",
        weeks=at_least(FIRST_EVER_WEEKS),
        course=one_of("steady", "flare", "not_sure"),
    ),
    id="RED-19d",
    says="First back pain ever at {older_age} or older, not improving after {first_ever_weeks} "
    "weeks: soon",
    because="A first back pain later in life is looked at a little sooner.",
    sources=["downie-2013", "ours"],
    in_doubt=True,
)
def first_back_pain_later_in_life() -> Referral:
    return refer(SOON, "age")


@rule(
    Pain(severity=at_least(SEVERE_PAIN)),
    id="RED-27",
    says="Pain of {severe_pain} of 10 or more: soon",
    because="Severe pain is where self-testing ends, even when it is getting better.",
    sources=["article#pro", "nhs-back-pain", "ours"],
)
def severe_pain() -> Referral:
    return refer(SOON, "severe_pain")


@rule(
    Session(pain_after=at_least(SEVERE_PAIN)),
    id="RED-27c",
    says="Pain of {severe_pain} of 10 or more in a set, and still after a rest: soon",
    because="A rest should calm it; pain that stays severe is where self-testing ends.",
    sources=["article#pro", "ours"],
)
def severe_after_a_rest() -> Referral:
    return refer(SOON, "severe_pain")


@rule(
    Pain(course="worse"),
    id="RED-28",
    says="Getting worse over a week or more: soon",
    because="Pain that grows is where guessing ends.",
    sources=["article#pro"],
)
def worsening() -> Referral:
    return refer(SOON, "worsening")


@rule(
    Pain(course="not_sure"),
    id="RED-28d",
    says="Not sure whether it is getting worse: routine",
    because="Not sure is never taken as no: it counts one step below yes.",
    sources=["article#pro", "ours"],
)
def worsening_unsure() -> Referral:
    return refer(ROUTINE, "worsening")


@rule(
    Gate(worse="yes"),
    id="RED-28a",
    says="Since last time, very bad pain or pain that builds from week to week: soon",
    because="Pain that grows is where guessing ends.",
    sources=["article#pro"],
    in_doubt=True,
)
def worse_since_last_time() -> Referral:
    return refer(SOON, "worsening")


@rule(
    Trend(rise_over_sessions=at_least(WORSE_POINTS)),
    id="RED-28b",
    says="Pain in training up by {worse_points} points over {worse_sessions} training sessions: "
    "soon",
    because="Pain that grows is where guessing ends; one single flare is not counted.",
    sources=["article#pro", "ostelo-2008", "ours"],
)
def rising_over_sessions() -> Referral:
    return refer(SOON, "worsening")


@rule(
    Trend(rise_over_days=at_least(WORSE_POINTS)),
    id="RED-28c",
    says="Pain in training up by {worse_points} points over {worse_days} days or more: soon",
    because="Pain that grows is where guessing ends; one single flare is not counted.",
    sources=["article#pro", "ostelo-2008", "ours"],
)
def rising_over_days() -> Referral:
    return refer(SOON, "worsening")


@rule(
    Pain(
        weeks=from_to_below(PERSISTENT_WEEKS, CHRONIC_WEEKS),
        course=one_of("steady", "flare", "not_sure"),
    ),
    id="RED-29",
    says="{persistent_weeks} weeks or more without clear improvement: routine",
    because="Pain that stays deserves a professional's look, even when it is mild.",
    sources=["article#pro", "wallwork-2024", "menezes-costa-2012", "ours"],
)
def persistent() -> Referral:
    return refer(ROUTINE, "persistent")


@rule(
    Pain(weeks=at_least(CHRONIC_WEEKS), course=one_of("improving", "steady", "flare", "not_sure")),
    id="RED-29a",
    says="{chronic_weeks} weeks or more in one spell: routine",
    because="After this long, a professional's look is worth it in any case.",
    sources=["article#pro", "acp-2017", "ours"],
)
def chronic() -> Referral:
    return refer(ROUTINE, "persistent")


@rule(
    Crisis(said="yes"),
    id="RED-31",
    says="Words about wanting to die or self-harm: a person, now",
    because="No exercise matters before this. You should not be alone with it.",
    sources=["ours"],
)
def crisis() -> Referral:
    return refer(EMERGENCY, "crisis")
