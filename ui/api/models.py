"""The types of what the API returns: a description of ``ui.documents`` for the OpenAPI document.

What each field means is said in ``ui/words/api.yaml``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, JsonValue, RootModel

from engine.conclusions import AnyConclusion, Frozen, Outcome
from engine.explanation import Explanation
from engine.models import Dose, During, Move
from engine.provenance import Label


class Text(Frozen):
    """Words for the person, with the id that stands for them."""

    id: str
    text: str


class DrillCard(Frozen):
    """The drill to practise, as a handout describes it."""

    id: str
    step: str
    name: str
    purpose: str
    where: str
    loaded: bool
    equipment: str | None
    setup: tuple[str, ...]
    doing: tuple[str, ...]
    dose: Dose
    dose_labels: tuple[Label, ...]
    cues: tuple[Text, ...]
    during: During
    help: tuple[str, ...]
    watch: str
    easier: str
    harder: str | None
    shorter_range: str | None
    lighter: str | None
    come_back: tuple[str, ...]
    sources: tuple[str, ...]


class SeeSomeone(Frozen):
    """A referral to a professional, in words."""

    urgency: Literal["emergency", "urgent", "soon", "routine"]
    flags: tuple[str, ...]
    told: dict[str, tuple[str, ...]]
    """For each flag what was ticked; nothing where it rests on a number, a choice or a doubt."""
    title: str
    text: str
    do_now: tuple[str, ...]
    call: tuple[str, ...]


class MatchedFact(Frozen):
    """A fact that a rule matched, with the fields that it looked at."""

    fact: str
    fields: dict[str, str | int | bool]


class Firing(Frozen):
    """One rule applied to facts."""

    rule: str
    facts: tuple[MatchedFact, ...]
    conclusion: AnyConclusion


class Assessment(Frozen):
    """The result of one assessment."""

    outcome: Outcome
    consultation: str
    next_question: str | None
    recommended: bool
    step: str | None
    move: Move
    earned: str | None
    stop_today: bool
    way: Text | None
    drill: DrillCard | None
    referral: SeeSomeone | None
    findings: tuple[Text, ...]
    cues: tuple[Text, ...]
    topics: tuple[str, ...]
    governing: tuple[str, ...]
    firings: tuple[Firing, ...]
    explanation: Explanation


class Option(Frozen):
    """One answer option, or one row of a grid."""

    id: str
    text: str
    information: bool
    told: str


class _Question(Frozen):
    id: str
    text: str
    help: str
    why: str
    consultations: tuple[str, ...]
    stage: Literal["safety", "required", "decides", "refines", "volunteered"]
    required: bool
    skippable: bool
    sources: tuple[str, ...]


class SingleQuestion(_Question):
    """Pick one option."""

    type: Literal["single"]
    options: tuple[Option, ...]


class MultiQuestion(_Question):
    """Tick all that apply."""

    type: Literal["multi"]
    options: tuple[Option, ...]
    settled_by: str | None = None


class Range(Frozen):
    """The numbers that may be answered."""

    low: int
    high: int
    unit: str
    low_words: str
    high_words: str


class NumberQuestion(_Question):
    """A whole number in a range."""

    type: Literal["number"]
    range: Range


class GridQuestion(_Question):
    """One word for each row."""

    type: Literal["grid"]
    rows: tuple[Option, ...]
    words: tuple[str, ...]
    settles: str | None = None


Question = Annotated[
    SingleQuestion | MultiQuestion | NumberQuestion | GridQuestion, Field(discriminator="type")
]


class Questions(RootModel[tuple[Question, ...]]):
    """The catalogue, in interview order."""


class Problem(Frozen):
    """What is wrong with one field."""

    field: str
    given: JsonValue
    allowed: str


class Refused(Frozen):
    """An input that can be read but not used."""

    errors: tuple[Problem, ...]
    more: int


class Unreadable(Frozen):
    """An input that cannot be read."""

    message: str
