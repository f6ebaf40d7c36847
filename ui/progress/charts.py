"""The charts, as inline SVG: plain shapes at percentages of the width, coloured by the page.

Without a view box nothing is scaled, so text keeps its size on a phone. Every mark has a shape of
its own, as colour alone says nothing to some; the table under the charts holds the same data.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from itertools import pairwise

import svg

from knowledge.history import TrainingSession
from knowledge.thresholds import CALM_PAIN_MAX, STREAK_DAYS, STREAK_SESSIONS
from ui.progress.content import Row, Streak
from ui.progress.signals import SIGNALS, shown
from ui.progress.timeline import LEFT, RIGHT, Timeline, usual_gap
from ui.progress.words import progress_words, short_day

Elements = list[svg.Element]

DATES = 24.0
"""Room for the days under a chart, px, as all lengths here."""
STRIP, LABEL = 46.0, 14.0
"""Height of one row of marks with its name above, and where the name stands."""
POINT, TOP = 14.0, 10.0
"""Height of one point of pain, and the room above ten."""
RUNG = 38.0
"""Height of one step of the ladder."""
BOX = 26.0
SMALLEST, ROOM = 0.6, 3.0
"""How small a mark may become, and how many px one per cent of the width has on a phone."""
SIZE = 9.0
"""Width of a mark."""


def _points(*places: tuple[float, float]) -> list[svg.Point]:
    return [svg.Point(x, y) for x, y in places]


SHAPES: dict[str, svg.Element] = {
    "yes": svg.Circle(r=5),
    "same": svg.Circle(r=4),
    "worse": svg.Polygon(points=_points((-5.5, -4), (5.5, -4), (0, 6))),
    "early": svg.Rect(x=-4, y=-4, width=8, height=8),
    "unknown": svg.Circle(r=2.4),
    "pain": svg.Polygon(points=_points((0, -6), (6, 0), (0, 6), (-6, 0))),
}
"""Around their middle. The style fills or outlines them."""


def mark(shape: str) -> str:
    """One mark by itself, for a legend."""
    return str(
        svg.SVG(
            class_=["sign"],
            viewBox=svg.ViewBoxSpec(-8, -8, 16, 16),
            width=16,
            height=16,
            extra={"aria-hidden": "true"},
            elements=[svg.G(class_=[f"sign-{shape}"], elements=[SHAPES[shape]])],
        )
    )


def relief(sessions: Sequence[TrainingSession], over: Timeline) -> str:
    """The three relief signals, one mark a session in each row."""
    words = progress_words().relief
    sessions = [s for s in sessions if over.holds(s.date)]
    places = over.places([s.date for s in sessions])
    high = len(SIGNALS) * STRIP
    drawn, told = _grid(over, high), []
    for row, signal in enumerate(SIGNALS):
        marks = [shown(s, signal) or "unknown" for s in sessions]
        name = words.signals[signal]
        drawn.append(_text(name, 0, row * STRIP + LABEL, "name"))
        drawn += _marks("relief", marks, places, row * STRIP + LABEL + 16)
        counts = ", ".join(
            f"{words.counted[m]} {marks.count(m)}" for m in words.counted if m in marks
        )
        told.append(f"{name}: {counts}.")
    return _chart("relief", words.title, " ".join(told), drawn, high=high, places=places)


def pain(sessions: Sequence[TrainingSession], over: Timeline) -> str:
    """Pain during each session, with the morning after beneath."""
    words = progress_words().pain
    sessions = [s for s in sessions if over.holds(s.date)]
    places = over.places([s.date for s in sessions])
    high = TOP + 10 * POINT + 12

    def level(value: float) -> float:
        return TOP + (10 - value) * POINT

    calm = svg.Rect(
        class_=["calm"],
        x=_percent(LEFT),
        y=level(CALM_PAIN_MAX.value) - POINT / 2,
        width=_percent(RIGHT - LEFT),
        height=(CALM_PAIN_MAX.value + 1) * POINT,
    )
    drawn: Elements = [calm, *_grid(over, high + STRIP)]
    for value in (0, CALM_PAIN_MAX.value, 5, 10):
        drawn.append(_text(str(value), 0, level(value) + 4, "axis"))
        drawn.append(_line(LEFT, RIGHT, level(value), level(value), "level"))
    levels = [level(s.pain_during) for s in sessions]
    for (x1, y1), (x2, y2) in pairwise(zip(places, levels, strict=True)):
        drawn.append(_line(x1, x2, y1, y2, "trend"))
    for place, y in zip(places, levels, strict=True):
        drawn.append(_use("pain", "pain", place, y))
    mornings = [s.morning.back if s.morning else "unknown" for s in sessions]
    drawn.append(_text(words.morning, 0, high + LABEL, "name"))
    signs = [words.marks[m] for m in mornings]
    drawn += _marks("pain", signs, places, high + LABEL + 16)
    told = words.told.format(
        low=min((s.pain_during for s in sessions), default="–"),
        high=max((s.pain_during for s in sessions), default="–"),
        calm=sum(s.pain_during <= CALM_PAIN_MAX.value for s in sessions),
        count=len(sessions),
        limit=CALM_PAIN_MAX.value,
    )
    counts = ", ".join(
        f"{words.mornings[m]} {mornings.count(m)}" for m in words.mornings if m in mornings
    )
    desc = f"{told} {words.morning}: {counts}."
    return _chart("pain", words.title, desc, drawn, high=high + STRIP, places=places)


def ladder(
    placed: Sequence[Row],
    moves: Sequence[Row],
    names: dict[str, str],
    over: Timeline,
    *,
    today: date,
) -> str:
    """The step over days, with a number where it changed.

    Args:
        placed: the consultations that led to a step, oldest first; one of them no later than the
            days shown.
        moves: those of them on the days shown at which the step changed, oldest first.
        names: each step of the ladder with its name, easiest first.
        over: the days to show.
        today: where the line ends, if that is not later.
    """
    words, order = progress_words().ladder, list(names)
    places, seen = _in_sight(placed, over)
    heights = [order.index(row.place or "") for row in seen]
    low, high = min(heights), min(max(heights) + 1, len(order) - 1)
    tall = (high - low + 1) * RUNG + 6

    def level(height: int) -> float:
        return (high - height) * RUNG + RUNG - 8

    drawn = _grid(over, tall)
    rungs = range(low, high + 1)
    drawn += [_line(0, RIGHT, level(rung), level(rung), "level") for rung in rungs]
    until = max(places[-1], over.at(min(today, over.end), 1))
    for place, end, height in zip(places, [*places[1:], until], heights, strict=True):
        drawn.append(_line(place, end, level(height), level(height), "step"))
    for place, (before, after) in zip(places[1:], pairwise(heights), strict=True):
        drawn.append(_line(place, place, level(before), level(after), "step"))
    drawn += [_text(names[order[rung]], 0, level(rung) - 12, "name") for rung in rungs]
    numbers = {row.number: str(number) for number, row in enumerate(moves, 1)}
    for row, place, height in zip(seen, places, heights, strict=True):
        if row.number in numbers:
            drawn.append(svg.Circle(class_=["move"], cx=_percent(place), cy=level(height), r=9))
            drawn.append(_text(numbers[row.number], place, level(height) + 4, "number"))
    told = words.told.format(
        first=names[order[heights[0]]], last=names[order[heights[-1]]], count=len(moves)
    )
    return _chart("ladder", words.title, told, drawn, high=tall, places=places)


def _in_sight(placed: Sequence[Row], over: Timeline) -> tuple[list[float], list[Row]]:
    """Where the step changed within the days shown, and where it was at their beginning."""
    earlier = [row for row in placed if row.day < over.start][-1:]
    shown = [row for row in placed if over.holds(row.day)]
    places = [LEFT] * len(earlier) + over.places([row.day for row in shown])
    seen = list(zip(places, [*earlier, *shown], strict=True))
    changed = [seen[0], *(b for a, b in pairwise(seen) if a[1].place != b[1].place)]
    return [place for place, _ in changed], [row for _, row in changed]


def streak(row: Streak) -> str:
    """How far the row towards the next step has come, as boxes to be filled."""
    words = progress_words().streak
    drawn: Elements = []
    lines = (
        (min(row.sessions, STREAK_SESSIONS.value), STREAK_SESSIONS.value, words.sessions),
        (min(row.days, STREAK_DAYS.value), STREAK_DAYS.value, words.days),
    )
    told = []
    for line, (done, needed, said) in enumerate(lines):
        y = line * (BOX + 10) + 2
        for box in range(needed):
            drawn += _box(box * (BOX + 5) + 2, y, filled=box < done)
        text = said.format(done=done, needed=needed)
        told.append(text)
        drawn.append(
            svg.Text(
                class_=["said"], x=needed * (BOX + 5) + 8, y=y + BOX / 2 + 5, text=escape(text)
            )
        )
    high = len(lines) * (BOX + 10)
    return _svg("streak", words.title, " · ".join(told), drawn, high=high)


# --- pieces --------------------------------------------------------------------------------------
def _chart(
    name: str,
    title: str,
    desc: str,
    drawn: Elements,
    *,
    high: float,
    places: Sequence[float],
) -> str:
    small = max(SMALLEST, min(1, usual_gap(places) * ROOM / SIZE))
    shapes: Elements = [
        svg.G(
            id=f"{name}-{shape}",
            class_=[f"sign-{shape}"],
            transform=[svg.Scale(round(small, 2))],
            elements=[drawing],
        )
        for shape, drawing in SHAPES.items()
    ]
    return _svg(name, title, desc, [svg.Defs(elements=shapes), *drawn], high=high + DATES)


def _svg(name: str, title: str, desc: str, drawn: Elements, *, high: float) -> str:
    return str(
        svg.SVG(
            class_=["chart"],
            width=_percent(100),
            height=high,
            extra={"role": "img", "aria-labelledby": f"{name}-title {name}-desc"},
            elements=[
                svg.Title(id=f"{name}-title", text=escape(title)),
                svg.Desc(id=f"{name}-desc", text=escape(desc)),
                *drawn,
            ],
        )
    )


def _grid(over: Timeline, high: float) -> Elements:
    """The days that are named, with a line up from each."""
    drawn: Elements = []
    years = over.start.year != over.end.year
    days: Iterable[date] = over.ticks()
    for day, side in zip(days, ("first", "middle", "last"), strict=True):
        place = over.at(day)
        drawn.append(_line(place, place, 0, high, "day"))
        drawn.append(_text(short_day(day, year=years), place, high + 16, f"axis {side}"))
    return drawn


def _marks(chart: str, shapes: Sequence[str], places: Sequence[float], y: float) -> Elements:
    return [_use(chart, shape, x, y) for shape, x in zip(shapes, places, strict=True)]


def _use(chart: str, shape: str, x: float, y: float) -> svg.Element:
    return svg.Use(href=f"#{chart}-{shape}", x=_percent(x), y=y)


def _line(x1: float, x2: float, y1: float, y2: float, look: str) -> svg.Element:
    return svg.Line(class_=[look], x1=_percent(x1), x2=_percent(x2), y1=y1, y2=y2)


def _text(words: str, x: float, y: float, look: str) -> svg.Element:
    return svg.Text(class_=look.split(), x=_percent(x), y=y, text=escape(words))


def _box(x: float, y: float, *, filled: bool) -> Elements:
    look = "done" if filled else "open"
    box = svg.Rect(class_=[look], x=x, y=y, width=BOX, height=BOX, rx=5)
    if not filled:
        return [box]
    tick = svg.Polyline(
        class_=["tick"], points=_points((x + 6, y + 14), (x + 11, y + 19), (x + 20, y + 8))
    )
    return [box, tick]


def _percent(value: float) -> svg.Length:
    return svg.Length(round(value, 2), "%")
