"""What a rule can conclude, and the outcomes in the order in which they govern."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Outcome(StrEnum):
    """What a consultation comes to, from worst to best. The worst governs."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"
    ROUTINE = "routine"
    REGRESS = "regress"
    HOLD = "hold"
    PROGRESS = "progress"
    CONTINUE = "continue"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Outcome).index(self)

    @property
    def refers(self) -> bool:
        """Whether it sends the person to a professional."""
        return self.rank <= Outcome.ROUTINE.rank

    @property
    def withholds(self) -> bool:
        """Whether every drill and load is withheld."""
        return self.rank <= Outcome.SOON.rank


def withholds(outcome: str) -> bool:
    """Whether an outcome that was stored withholds every drill; one no longer known does not."""
    return outcome in list(Outcome) and Outcome(outcome).withholds


class Frozen(BaseModel):
    """A value that does not change; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Conclusion(Frozen):
    """What one rule concludes."""

    kind: str


class Referral(Conclusion):
    """A red flag: see a professional, at this urgency."""

    kind: Literal["referral"] = "referral"
    urgency: Outcome
    flag: str

    def one_tier_lower(self) -> Referral:
        """The same flag, one tier less urgent (not for routine): what a doubt gets."""
        return self.model_copy(update={"urgency": list(Outcome)[self.urgency.rank + 1]})


class Advice(Conclusion):
    """A training outcome, and in which way it is carried out."""

    kind: Literal["advice"] = "advice"
    outcome: Outcome
    way: str = ""
    """A word of ``wording.ways``, such as ``range``; empty where the outcome says it all."""
    withholds: bool = False
    """Whether no drill is offered today."""
    within_drill: bool = False
    """Whether a step back is first looked for in the same drill: where the step below is another
    drill, the person stays and shortens the range."""


class Finding(Conclusion):
    """Something recognised, for the person to read and for further rules to build on."""

    kind: Literal["finding"] = "finding"
    id: str


class Cue(Conclusion):
    """One thing to attend to during a rep."""

    kind: Literal["cue"] = "cue"
    id: str


class Start(Conclusion):
    """The tests show that the person may start at this step of the ladder."""

    kind: Literal["start"] = "start"
    step: str


class Cap(Conclusion):
    """Nothing above this step of the ladder until someone has looked."""

    kind: Literal["cap"] = "cap"
    step: str


class Tell(Conclusion):
    """An explainer topic that now matters."""

    kind: Literal["tell"] = "tell"
    topic: str


class Ask(Conclusion):
    """A question worth asking."""

    kind: Literal["ask"] = "ask"
    question: str


AnyConclusion = Annotated[
    Referral | Advice | Finding | Cue | Start | Cap | Tell | Ask, Field(discriminator="kind")
]
