"""What a log of consultations shows of the progress over days: plain data, no words of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from engine.conclusions import Outcome, Referral, withholds
from engine.knowledge_base import KnowledgeBase
from engine.models import OutcomeWording
from engine.referral import advised
from knowledge.history import TrainingSession
from knowledge.over_days import streak
from knowledge.thresholds import STREAK_DAYS, STREAK_PAUSE_DAYS, STREAK_SESSIONS
from knowledge.training_log import sessions
from ui.progress.learned import Learned, learned_of
from ui.progress.look_back import LookBack, look_backs
from ui.store import Entry

ASKS = "ASK-"
"""The ids of rules that ask a question begin so."""


@dataclass(frozen=True)
class Row:
    """One consultation of the log."""

    number: int
    day: date
    kind: str
    session: TrainingSession | None
    """The training session told in it, with its morning, whenever that was told."""
    morning: str | None
    """How the back was the morning after, where this consultation told it."""
    step: str | None
    """The step that was offered; nothing where no drill was."""
    place: str | None
    """The person's place on the ladder, also where an easier step or none was offered."""
    move: str
    """How it led there, as ``Assessment.move``; ``chosen`` where an older record tells of no rule
    that moved it."""
    rules: tuple[str, ...]
    """The rules that decided it."""
    rule_base: str
    outcome: str
    undone: bool
    """Whether it was taken back: it counts nowhere."""
    ended: bool
    """Whether it was led to a recommendation."""

    @property
    def withholds(self) -> bool:
        """Whether its outcome withholds every drill."""
        return withholds(self.outcome)

    @property
    def decided(self) -> bool:
        """Whether it came to something: a recommendation, or a referral that stands."""
        return self.ended or self.withholds

    @property
    def tells(self) -> bool:
        """Whether there is anything to say of it."""
        return self.decided or self.session is not None or self.morning is not None


@dataclass(frozen=True)
class Streak:
    """Calm, scored sessions in a row at the present step, and the days they span."""

    sessions: int
    days: int

    @property
    def full(self) -> bool:
        """Whether both numbers are reached."""
        return self.sessions >= STREAK_SESSIONS.value and self.days >= STREAK_DAYS.value


@dataclass(frozen=True)
class Due:
    """What comes next; nothing of it beside a referral that withholds drills."""

    morning: date | None = None
    """The morning of which the latest session still waits to be told."""
    training: date | None = None
    """The next day on which a session is due, today at the earliest."""


@dataclass(frozen=True)
class Progress:
    """Everything the page shows. What was taken back is in ``rows`` only."""

    today: date
    advice: OutcomeWording | None
    """Stands before all else: no streak, no step and no calendar is shown beside it."""
    position: str | None
    """The step of the ladder where the person is; nothing before the first."""
    resting: bool
    """Whether no drill is offered for now, without a referral that withholds them."""
    referred: bool
    """Whether a referral stands beside which the drills go on: no step up until then."""
    top: bool
    """Whether ``position`` is the last step."""
    streak: Streak | None
    due: Due
    sessions: tuple[TrainingSession, ...]
    """Oldest first, by their dates."""
    rows: tuple[Row, ...]
    """Oldest first."""
    look_backs: tuple[LookBack, ...]
    learned: Learned

    @property
    def begun(self) -> date | None:
        """The day of the first training session."""
        return self.sessions[0].date if self.sessions else None

    @property
    def placed(self) -> tuple[Row, ...]:
        """The consultations that led to a step, oldest first."""
        return tuple(row for row in self.rows if row.place and not row.undone)

    @property
    def moves(self) -> tuple[Row, ...]:
        """Those of them where the step was another than before, the start included."""
        places = [None, *(row.place for row in self.placed)]
        return tuple(
            row for row, before in zip(self.placed, places, strict=False) if row.place != before
        )


def progress(kb: KnowledgeBase, entries: Sequence[Entry], *, today: date) -> Progress:
    """What the log shows.

    Args:
        kb: the knowledge base.
        entries: the whole log, oldest first, as ``Store.log`` gives it. Consultations that were
            taken back (``undone``) count nowhere.
        today: the present day.
    """
    rows = tuple(_rows(kb, entries, today))
    standing = [row for row in rows if not row.undone]
    last = next((row for row in reversed(standing) if row.decided), None)
    position = next((row.place for row in reversed(standing) if row.place), None)
    told = sorted((row.session for row in standing if row.session), key=lambda s: s.date)
    refers = last is not None and last.outcome == Outcome.ROUTINE
    resting = last is not None and last.step is None
    top = position == list(kb.steps)[-1]
    found = Progress(
        today=today,
        advice=_advice(kb, last) if last is not None and last.withholds else None,
        position=position,
        resting=resting,
        referred=refers,
        top=top,
        streak=None,
        due=Due(),
        sessions=tuple(told),
        rows=rows,
        look_backs=tuple(look_backs(told, _climbed(kb, standing), today)),
        learned=learned_of(kb, [e for e in entries if not e.record.get("undone")], told),
    )
    if found.advice or position is None:
        return replace(found, resting=False)
    counts = not top and not refers
    return replace(
        found,
        streak=_streak(kb, told, position) if counts else None,
        due=_due(kb, told, None if resting else position, today),
    )


def without(entries: Sequence[Entry], number: int) -> tuple[Entry, ...]:
    """The same log as if this consultation were taken back."""
    return tuple(
        replace(e, record={**e.record, "undone": True}) if e.number == number else e
        for e in entries
    )


# --- rows ----------------------------------------------------------------------------------------
def _rows(kb: KnowledgeBase, entries: Sequence[Entry], today: date) -> Iterator[Row]:
    scored = iter(sessions((e.record for e in entries), today))  # with their mornings
    before: str | None = None
    for entry in entries:
        record, undone = entry.record, bool(entry.record.get("undone"))
        session = record.get("session")
        if session is not None and not undone:
            session = next(scored)
        step = record["step"] if record["step"] in kb.steps else None
        place = record.get("earned") if _ended(record) else None
        place = place if place in kb.steps else step
        move = record["move"]
        if not undone and place:
            move = "chosen" if move == "stay" and before not in (None, place) else move
            before = place
        yield Row(
            number=entry.number,
            day=date.fromisoformat(record["day"]),
            kind=record["kind"],
            session=_session(kb, session),
            morning=record["morning"]["back"] if "morning" in record else None,
            step=step,
            place=place,
            move=move,
            rules=tuple(record["rules"]),
            rule_base=entry.rule_base,
            outcome=entry.outcome,
            undone=undone,
            ended=_ended(record),
        )


def _ended(record: Mapping[str, Any]) -> bool:
    """Older records do not say so; a rule that asks a question held everything in them."""
    asks = any(rule.startswith(ASKS) for rule in record["rules"])
    return bool(record.get("ended", not asks))


def _session(kb: KnowledgeBase, told: object) -> TrainingSession | None:
    """The session; none of a step that the ladder no longer has."""
    session = None if told is None else TrainingSession.model_validate(told)
    return session if session and session.step in kb.steps else None


def _advice(kb: KnowledgeBase, row: Row) -> OutcomeWording:
    """The words of its outcome, with the help that its red flags need."""
    concluded = (kb.rule[rule].conclusion for rule in row.rules if rule in kb.rule)
    flags = [found.flag for found in concluded if isinstance(found, Referral)]
    return advised(kb, Outcome(row.outcome), flags, flags)


def _climbed(kb: KnowledgeBase, rows: Sequence[Row]) -> list[tuple[date, int]]:
    """The place on the ladder after each consultation that led to a step."""
    places = {step: place for place, step in enumerate(kb.steps)}
    return [(row.day, places[row.place]) for row in rows if row.place]


# --- what comes next -----------------------------------------------------------------------------
def _streak(kb: KnowledgeBase, told: Sequence[TrainingSession], position: str) -> Streak:
    """The row so far: sessions whose morning is not known yet neither count nor end it."""
    row = list(told)
    while row and not row[-1].scored:
        waiting = row.pop()
        pause = bool(row) and (waiting.date - row[-1].date).days > STREAK_PAUSE_DAYS.value
        if not waiting.calm_so_far or pause or (row and row[-1].step != waiting.step):
            return Streak(0, 0)
    if not row or (row[-1].earned or row[-1].step) != position:
        return Streak(0, 0)
    found = streak(row, list(kb.steps), loaded=kb.steps[position].loaded)
    return Streak(int(str(found["sessions"])), int(str(found["days"])))


def _due(
    kb: KnowledgeBase, told: Sequence[TrainingSession], position: str | None, today: date
) -> Due:
    """The morning that waits, and the next training day where a step is offered."""
    if not told:
        return Due()
    last = told[-1]
    morning = None if last.scored or last.lapsed else last.date + timedelta(days=1)
    if position is None:
        return Due(morning=morning)
    # "Most days" without weight; with weight never two days in a row (ACSM 2009).
    loaded = kb.steps[last.step].loaded and kb.steps[position].loaded
    training = last.date + timedelta(days=2 if loaded else 1)
    return Due(morning=morning, training=max(training, today))
