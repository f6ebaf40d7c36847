"""What the report for a professional says, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from engine.conclusions import Frozen, Outcome
from engine.models import Answers
from ui.report.signs import Signs


@dataclass(frozen=True)
class Visit:
    """What is known of the person who opens the report."""

    answers: Answers
    """Question id to answer, as stored."""
    history: Sequence[Mapping[str, Any]]
    """Past training sessions, as stored."""
    day: date
    """The day of the consultation."""
    log: Sequence[Mapping[str, Any]] = ()
    """What each consultation added, this one's included; oldest first."""
    changed: datetime | None = None
    """When the last answer was given, with a time zone; nothing where it is not known."""


class Line(Frozen):
    """Something with a name: an answer, a part of the dose."""

    name: str
    text: str


class Section(Frozen):
    """A block of answers that belong together."""

    title: str
    lines: tuple[Line, ...]


class RedFlag(Frozen):
    """A red flag that the rules concluded."""

    flag: str
    term: str
    """In the professional's terms."""
    plain: str
    """As the person reads it."""
    urgency: Outcome
    """The most urgent that any rule gave it."""
    in_doubt: bool
    """Whether it rests on "not sure" alone, or on a doubt that is still open."""
    told: tuple[str, ...]
    """The answers behind it."""
    rules: tuple[str, ...]


class Reason(Frozen):
    """A rule that decided something, and on whose word."""

    rule: str
    says: str
    because: str
    basis: tuple[str, ...]
    numbers: tuple[str, ...]


class Found(Frozen):
    """A finding with the rules that concluded it."""

    text: str
    rules: tuple[str, ...]


class Practice(Frozen):
    """The step that was offered, with its dose."""

    name: str
    where: str
    move: str
    way: str
    next_time: bool
    """Whether it is for another day, as today's practice should stop."""
    dose: tuple[str, ...]
    dose_basis: str
    """On whose word the numbers of the dose are."""
    cues: tuple[str, ...]
    decided_by: tuple[Reason, ...]


class SessionLine(Frozen):
    """A past training session, in words."""

    day: str
    step: str
    pain: str
    missing: str
    bending: str
    back_after: str
    tolerance: str
    morning: str
    done: str
    """Weight and reps."""


class MoveLine(Frozen):
    """A move on the ladder, in words."""

    day: str
    move: str
    step: str
    rules: tuple[str, ...]
    """Those that decided it."""


class Report(Frozen):
    """One consultation for a professional to read."""

    day: date
    rule_base: str
    consultation: str
    finished: bool
    """Whether nothing more is asked."""
    outcome: Outcome
    outcome_term: str
    told: str
    """The title of what the person read."""
    to_do: tuple[str, ...]
    """What the person was told to do; nothing where the outcome refers nobody."""
    reasons: tuple[Reason, ...]
    red_flags: tuple[RedFlag, ...]
    """From the most urgent on."""
    signs: Signs
    sections: tuple[Section, ...]
    findings: tuple[Found, ...]
    practice: Practice | None
    course: tuple[Line, ...]
    """How training went over days, first against latest."""
    moves: tuple[MoveLine, ...]
    """The latest moves on the ladder, oldest first."""
    sessions: tuple[SessionLine, ...]
    """The latest, oldest first."""
    sessions_earlier: int
    answers: tuple[Line, ...]
    """All answers word for word, in the order in which they were given."""
