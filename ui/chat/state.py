"""What the browser keeps between turns. The server keeps nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.answers import AnswerError, validated
from engine.knowledge_base import KnowledgeBase
from engine.models import AnswerValue

MOST_TYPED = 500
"""Characters of a typed message that are read."""
MOST_ASIDES = 20
"""Asides that are kept; older ones leave the transcript."""


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class Aside(_Kept):
    """Something typed or picked that is no answer, and where in the transcript it stands."""

    after: int = Field(ge=0)
    """The number of answers that came before it."""
    said: str = Field(max_length=MOST_TYPED)
    """What was typed; empty where a topic was picked from the menu."""
    topic: str | None = None
    """The topic that answers it, or nothing where it was not understood."""


class Event(_Kept):
    """One thing that the person did."""

    kind: Literal[
        "open",  # the page was opened or reloaded
        "answer",
        "later",
        "back",
        "change",
        "enough",
        "more",
        "restart",
        "confirm",
        "cancel",
        "say",
        "topic",
    ]
    id: str = ""
    """The question or topic it is about."""
    value: str | int | list[str] | dict[str, str] | None = None
    text: str = ""


class State(_Kept):
    """Everything that a consultation remembers."""

    answers: dict[str, AnswerValue] = {}
    """In the order in which they were given."""
    asides: tuple[Aside, ...] = ()
    changing: str | None = None
    """The answered question that is being asked again."""
    unconfirmed: Event | None = None
    """What the person did, waiting for "are you sure?"."""
    day: str = Field(default="", max_length=10)
    """The day of the first answer."""
    enough: bool = False
    """Whether the person has had enough of the optional questions."""


def restored(kb: KnowledgeBase, stored: object) -> tuple[State, bool]:
    """Rebuild the state from what a browser sent, leaving out whatever does not fit.

    Returns:
        The state, and whether any stored answer had to be left out. What is left out is asked
        again, so a forged or outdated store can never pass for a clear safety screen.
    """
    if not isinstance(stored, Mapping):
        return State(), False
    raw = stored.get("answers")
    given = raw if isinstance(raw, Mapping) else {}
    answers: dict[str, AnswerValue] = {}
    for name, value in given.items():
        try:
            answers |= validated({name: value}, kb.questions)
        except AnswerError:
            continue
    asides = stored.get("asides")
    kept = [a for item in asides if (a := _aside(kb, item))] if isinstance(asides, list) else []
    changing = stored.get("changing")
    state = State(
        answers=answers,
        asides=tuple(kept[-MOST_ASIDES:]),
        changing=changing if isinstance(changing, str) and changing in answers else None,
        unconfirmed=read_event(stored.get("unconfirmed")),
        day=_day(stored.get("day")),
        enough=stored.get("enough") is True,
    )
    return state, len(answers) < len(given)


def _day(item: object) -> str:
    try:
        return date.fromisoformat(item).isoformat() if isinstance(item, str) else ""
    except ValueError:
        return ""


def _aside(kb: KnowledgeBase, item: object) -> Aside | None:
    try:
        aside = Aside.model_validate(item)
    except ValidationError:
        return None
    return aside if aside.topic is None or aside.topic in kb.topics else None


def read_event(item: object) -> Event | None:
    """The event that a browser sent, or nothing where it is not one."""
    try:
        return Event.model_validate(item)
    except ValidationError:
        return None
