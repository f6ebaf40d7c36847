"""The look back after two and after six weeks: the first training sessions beside the latest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from engine.conditions import Threshold
from knowledge.history import TrainingSession
from knowledge.thresholds import CALM_PAIN_MAX, REVIEW_FIRST_WEEKS, REVIEW_SECOND_WEEKS

COMPARED = 3
"""So many sessions are compared, where there are twice as many: more than luck."""
FEWEST = 2 * 2
"""Of fewer sessions nothing is compared: two beside two."""
WEEK = 7


@dataclass(frozen=True)
class Some:
    """A few sessions together."""

    count: int
    pain: float
    """The median of the worst pain during each, 0 to 10."""
    calm: int
    """Mornings that were as usual."""
    told: int
    """Mornings that were told for good."""


@dataclass(frozen=True)
class LookBack:
    """How it went from the first session up to a day."""

    number: Threshold
    """After how many weeks, with its source."""
    day: date
    """The last day that counts; it never changes, so neither does what is said of it."""
    sessions: int
    first: Some | None
    """Nothing where there are too few sessions to compare."""
    latest: Some | None
    climbed: int
    """Steps up the ladder, less the steps down."""

    @property
    def a_week(self) -> float:
        """Sessions a week."""
        return self.sessions / self.number.value

    @property
    def no_better(self) -> bool:
        """Whether pain during practice is neither calm nor lower than in the first sessions."""
        if self.first is None or self.latest is None:
            return False
        return self.latest.pain > CALM_PAIN_MAX.value and self.latest.pain >= self.first.pain


def look_backs(
    told: Sequence[TrainingSession], places: Sequence[tuple[date, int]], today: date
) -> Iterator[LookBack]:
    """Each look back whose day has come.

    Args:
        told: the training sessions, oldest first.
        places: the place on the ladder after each consultation, oldest first.
        today: the present day.
    """
    for number in (REVIEW_FIRST_WEEKS, REVIEW_SECOND_WEEKS) if told else ():
        day = told[0].date + timedelta(days=number.value * WEEK)
        if today < day:
            return
        until = [s for s in told if s.date <= day]
        size = min(COMPARED, len(until) // 2) if len(until) >= FEWEST else 0
        here = [place for on, place in places if on <= day]
        yield LookBack(
            number=number,
            day=day,
            sessions=len(until),
            first=_together(until[:size]) if size else None,
            latest=_together(until[-size:]) if size else None,
            climbed=here[-1] - here[0] if here else 0,
        )


def _together(sessions: Sequence[TrainingSession]) -> Some:
    mornings = [s.morning.back for s in sessions if s.morning and s.scored]
    return Some(
        count=len(sessions),
        pain=median(s.pain_during for s in sessions),
        calm=mornings.count("normal"),
        told=len(mornings),
    )
