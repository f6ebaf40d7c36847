"""RED-n: red flags read in a typed message that no tick of a checklist stands for.

Everything else that is read there counts as if it had been ticked.
"""

from engine.conclusions import Referral
from knowledge.facts import Typed
from knowledge.red_flags import EMERGENCY, ROUTINE, SOON, URGENT, refer
from knowledge.rulebook import rule


@rule(
    Typed(minor_trauma_fragile="yes"),
    id="RED-14e",
    says="A message tells of a small slip or lift and of thin or old bones: urgent",
    because="Thin or old bones can break in a small slip.",
    sources=["downie-2013", "ours"],
    in_doubt=True,
)
def fragile_in_words() -> Referral:
    return refer(URGENT, "minor_trauma_fragile")


@rule(
    Typed(aaa="yes"),
    id="RED-21h",
    says="A message tells of tearing or unbearable pain out of nowhere: emergency",
    because="The great artery in the belly can be the cause, and then minutes count.",
    sources=["nhs-back-pain", "ours"],
    in_doubt=True,
)
def torn_in_words() -> Referral:
    return refer(EMERGENCY, "aaa")


@rule(
    Typed(severe_pain="yes"),
    id="RED-27e",
    says="A message tells of severe pain: soon",
    because="Severe pain should be looked at, whatever number was given.",
    sources=["article#pro", "ours"],
    in_doubt=True,
)
def severe_in_words() -> Referral:
    return refer(SOON, "severe_pain")


@rule(
    Typed(worsening="yes"),
    id="RED-28e",
    says="A message tells of pain that gets worse: soon",
    because="Pain that grows asks for more than another way to bend.",
    sources=["article#pro", "ours"],
    in_doubt=True,
)
def worsening_in_words() -> Referral:
    return refer(SOON, "worsening")


@rule(
    Typed(persistent="yes"),
    id="RED-29e",
    says="A message tells of pain that has stayed for many weeks: routine",
    because="What does not change by itself deserves a look.",
    sources=["article#pro", "acp-2017", "ours"],
)
def persistent_in_words() -> Referral:
    return refer(ROUTINE, "persistent")
