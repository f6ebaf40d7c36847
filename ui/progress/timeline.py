"""The days that the charts show, and where a day lies across their width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

WEEKS = 8
"""Shown where not everything is asked for."""
LEAST = timedelta(days=13)
"""So that a few first days do not fill the whole width."""
AFTER = timedelta(days=7)
"""Empty days that are shown after the last thing that happened."""
LEFT, RIGHT = 8.0, 97.0
"""Where the first day begins and the last one ends, in per cent of the width."""
TICKS = 3


@dataclass(frozen=True)
class Timeline:
    """The days from the first to the last one shown, both included."""

    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Whether a day is shown."""
        return self.start <= day <= self.end

    def at(self, day: date, part: float = 0.5) -> float:
        """Where a day lies, in per cent of the width; ``part`` of it from 0 to 1."""
        days = (self.end - self.start).days + 1
        return round(LEFT + ((day - self.start).days + part) / days * (RIGHT - LEFT), 2)

    def places(self, days: Sequence[date]) -> list[float]:
        """Where things of these days lie: several of one day side by side within it."""
        number, seen, found = Counter(days), Counter[date](), []
        for day in days:
            found.append(self.at(day, (seen[day] + 0.5) / number[day]))
            seen[day] += 1
        return found

    def ticks(self) -> Iterator[date]:
        """A few days to be named, at even distances."""
        days = (self.end - self.start).days
        return (self.start + timedelta(days=days * n // (TICKS - 1)) for n in range(TICKS))


def timeline(days: Iterable[date], today: date, *, whole: bool) -> Timeline:
    """The days to show.

    Args:
        days: on which something happened, in any order; at least one.
        today: the present day.
        whole: whether to show all of them; else the last weeks.
    """
    known = sorted(days)
    end = max(known[-1], min(today, known[-1] + AFTER))
    start = known[0]
    if not whole:
        start = max(start, end - timedelta(weeks=WEEKS, days=-1))
    return Timeline(start, max(end, start + LEAST))


def usual_gap(places: Sequence[float]) -> float:
    """The usual distance between two neighbours, in per cent of the width; all where none is."""
    gaps = [b - a for a, b in pairwise(sorted(places))]
    return median(gaps) if gaps else RIGHT - LEFT
