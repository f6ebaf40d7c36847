"""What is kept of a consultation between turns, and what a person can do in one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.answers import AnswerError, validated
from engine.conclusions import Outcome
from engine.knowledge_base import KnowledgeBase
from engine.models import AnswerValue

MOST_TYPED = 500
"""Characters of a typed message that stay in the transcript; all of it is read."""
MOST_ASIDES = 40
"""Asides that are kept; older ones leave the transcript."""


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Heard(_Kept):
    """A sign that was read in a typed message, with its words."""

    row: str = Field(max_length=100)
    """The sign: a row of the question ``typed``."""
    said: str = Field(max_length=MOST_TYPED * 2)
    """The part of the message where it stands."""
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    """Where in that part the words begin and end that were read."""
    certain: bool
    """Whether they can mean nothing else."""
    why: str = Field(default="", max_length=500)
    """How they were read."""


class Aside(_Kept):
    """A line of the transcript that is no answer, and where it stands."""

    after: int = Field(ge=0)
    """The number of answers that came before it."""
    said: str = Field(default="", max_length=MOST_TYPED)
    """What was typed; empty where a topic was picked from the menu."""
    topic: str | None = None
    """The topic that answers it, or nothing where it was not understood."""
    why: str | None = None
    """The question whose reason answers it."""
    alarm: bool = False
    """Whether it may name a sign of danger. Kept, as finding out takes its time."""
    help: bool = False
    """Whether it asked for help."""
    human: bool = False
    """Whether it asked for a person to talk to."""
    took: bool = False
    """Whether answers were read in it, which stand behind it."""
    signs: tuple[str, ...] = ()
    """The signs that were read in it: rows of the question ``typed``."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where in it the words begin and end that were read."""
    apart: str = Field(default="", max_length=30)
    """Why what it names does not count: ``negated``, ``other_person`` and the like."""
    changed: str | None = None
    """The question whose answer was changed, and its answers before and after."""
    old: AnswerValue = None
    new: AnswerValue = None


class Event(_Kept):
    """One thing that the person did."""

    model_config = ConfigDict(strict=True)

    kind: Literal[
        "open",  # the page was opened, reloaded, or hears of another window
        "answer",
        "later",
        "back",
        "change",
        "enough",
        "more",
        "restart",
        "begin",  # another consultation, of the kind in ``id``
        "confirm",
        "cancel",
        "say",
        "tell",  # a message from a window that is behind: only the signs in it count
        "undo",  # what was read as an answer in the last message was not meant so
        "topic",
        "what_if",
    ]
    id: str = Field(default="", max_length=100)
    """The question or topic it is about."""
    value: str | int | list[str] | dict[str, str] | None = None
    text: str = ""


class Shown(_Kept):
    """What the last turn led to, so that the next one need not infer it again."""

    rule_base: str
    question: str | None
    recommends: bool
    outcome: Outcome
    step: str | None
    flags: tuple[str, ...]
    """Of a referral, from the most urgent on."""
    warnings: dict[str, Outcome]
    """The urgency of each red flag that withholds every drill."""
    left: int
    """How many questions were still to come before the recommendation."""


class State(_Kept):
    """Everything that is kept of a consultation."""

    answers: dict[str, AnswerValue] = {}
    """In the order in which they were given."""
    earlier: dict[str, AnswerValue] = {}
    """What was said at an earlier visit and still counts, as long as nothing new is said."""
    since: str = Field(default="", max_length=10)
    """The day of that visit."""
    asides: tuple[Aside, ...] = ()
    changing: str | None = None
    """The answered question that is being asked again."""
    unconfirmed: Event | None = None
    """What the person did, waiting for "are you sure?"."""
    day: str = Field(default="", max_length=10)
    """The day of the first answer."""
    enough: bool = False
    """Whether the person has had enough of the optional questions."""
    heard: tuple[Heard, ...] = ()
    """Every sign that was read in a message, in the words in which it was told last."""
    took: dict[str, AnswerValue] = {}
    """What was read as ordinary answers in the last message."""
    shown: Shown | None = None


def restored(kb: KnowledgeBase, kept: object) -> tuple[State, bool]:
    """Rebuild the state from what was kept, leaving out whatever does not fit any more.

    Returns:
        The state, and whether any answer had to be left out. What is left out is asked again, so
        an outdated record can never pass for a clear safety screen.
    """
    if not isinstance(kept, Mapping):
        return State(), False
    given, answers = kept.get("answers"), fitting(kb, kept.get("answers"))
    earlier = fitting(kb, kept.get("earlier"))
    asides = kept.get("asides")
    listed = [a for item in asides if (a := _aside(kb, item))] if isinstance(asides, list) else []
    changing = kept.get("changing")
    whole = len(answers) == (len(given) if isinstance(given, Mapping) else 0)
    state = State(
        answers=answers,
        earlier=earlier,
        since=_day(kept.get("since")),
        asides=tuple(listed[-MOST_ASIDES:]),
        changing=changing
        if isinstance(changing, str) and changing in {**earlier, **answers}
        else None,
        unconfirmed=read_event(kept.get("unconfirmed")),
        day=_day(kept.get("day")),
        enough=kept.get("enough") is True,
        heard=_heard(kept.get("heard")),
        took=fitting(kb, kept.get("took")),
        shown=_shown(kb, kept.get("shown")) if whole else None,
    )
    return state, not whole


def fitting(kb: KnowledgeBase, given: object) -> dict[str, AnswerValue]:
    """The answers that still fit their questions."""
    answers: dict[str, AnswerValue] = {}
    for name, value in given.items() if isinstance(given, Mapping) else ():
        try:
            answers |= validated({name: value}, kb.questions)
        except AnswerError:
            continue
    return answers


def _shown(kb: KnowledgeBase, item: Any) -> Shown | None:
    """What was shown, unless another rule base judged it or its questions are gone."""
    try:
        shown = Shown.model_validate(item)
    except ValidationError:
        return None
    known = shown.question is None or shown.question in kb.questions
    return shown if known and shown.rule_base == kb.version else None


def _day(item: object) -> str:
    try:
        return date.fromisoformat(item).isoformat() if isinstance(item, str) else ""
    except ValueError:
        return ""


def _aside(kb: KnowledgeBase, item: object) -> Aside | None:
    try:
        aside = Aside.model_validate(item)
        if aside.changed is not None:
            for value in (aside.old, aside.new):
                validated({aside.changed: value}, kb.questions)
    except (ValidationError, AnswerError):
        return None
    topics_known = aside.topic is None or aside.topic in kb.topics
    return aside if topics_known and (aside.why is None or aside.why in kb.questions) else None


def _heard(items: object) -> tuple[Heard, ...]:
    found = []
    for item in items if isinstance(items, list) else ():
        try:
            found.append(Heard.model_validate(item))
        except ValidationError:
            continue
    return tuple(found)


def read_event(item: object) -> Event | None:
    """The event that a browser sent, or nothing where it is not one."""
    try:
        return Event.model_validate(item)
    except ValidationError:
        return None
