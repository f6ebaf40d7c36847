"""The charts: marks stand at their days, in the right shape, in well-formed SVG."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from html import escape
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_progress import KB, Log, day
from ui.progress import charts
from ui.progress.content import Progress, Streak
from ui.progress.signals import SIGNALS
from ui.progress.timeline import LEFT, RIGHT, Timeline, timeline

SVG = "{http://www.w3.org/2000/svg}"
NAMES = {step.id: KB.expand(step.name) for step in KB.steps.values()}


def over(found: Progress, *, whole: bool = True) -> Timeline:
    return timeline([*(s.date for s in found.sessions), day(0)], found.today, whole=whole)


def drawn(text: str) -> Element:
    """The picture, once it is shown to be named for those who do not see it."""
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    title, desc = (root.get("aria-labelledby") or "").split()
    for name in (title, desc):
        (found,) = (e for e in root.iter() if e.get("id") == name)
        assert (found.text or "").strip()
    return root


def description(root: Element) -> str:
    return next(root.iter(f"{SVG}desc")).text or ""


def percent(value: str | None) -> float:
    assert value is not None
    assert value.endswith("%")
    return float(value[:-1])


def marks(root: Element) -> Iterator[tuple[str, float, float]]:
    """Each mark with its shape and its place: per cent across, px down."""
    for use in root.iter(f"{SVG}use"):
        shape = (use.get("href") or "").rpartition("-")[2]
        yield shape, percent(use.get("x")), float(use.get("y") or "nan")


def relief(log: Log, today: int) -> dict[str, list[tuple[str, float]]]:
    """The marks of each row of the chart of signals."""
    found = log.shows(today)
    rows: dict[float, list[tuple[str, float]]] = {}
    for shape, x, y in marks(drawn(charts.relief(found.sessions, over(found)))):
        rows.setdefault(y, []).append((shape, x))
    return dict(zip(SIGNALS, (rows[y] for y in sorted(rows)), strict=True))


def test_each_signal_has_a_row_and_each_session_a_mark_in_it() -> None:
    log = Log().starts().trains(0, bending="quieter", tolerance="less", back="settled")
    log.practises(5, bending="noisier", tolerance="more")
    rows = relief(log, 5)
    assert {k: [s for s, _ in row] for k, row in rows.items()} == {
        "bending": ["yes", "worse"],
        "tolerance": ["worse", "yes"],
        "morning": ["same", "unknown"],
    }
    assert len({tuple(x for _, x in row) for row in rows.values()}) == 1


def test_marks_stand_by_date_and_not_by_number() -> None:
    log = Log().starts()
    for on in (0, 1, 20):
        log.practises(on)
    first, second, third = (x for _, x in relief(log, 20)["bending"])
    a_day = (RIGHT - LEFT) / 21
    assert second - first == pytest.approx(a_day, abs=0.02)
    assert third - second == pytest.approx(19 * a_day, abs=0.02)


def test_two_sessions_of_one_day_stand_side_by_side_within_it() -> None:
    days = timeline([day(0), day(30)], day(30), whole=True)
    one, two, other = days.places([day(3), day(3), day(4)])
    assert days.at(day(3), 0) < one < two < days.at(day(3), 1) < other


def test_pain_stands_at_its_height_with_its_morning_beneath() -> None:
    log = Log().starts().trains(0, 0).trains(2, 10, "not_settled").practises(4, 5)
    log.wakes(5, "still_stiff")
    found = log.shows(5)
    root = drawn(charts.pain(found.sessions, over(found)))
    pains = [(x, y) for shape, x, y in marks(root) if shape == "pain"]
    low, high, middle = (y for _, y in pains)
    assert middle == (low + high) / 2
    assert low - high == 10 * charts.POINT
    below = [(shape, x, y) for shape, x, y in marks(root) if shape != "pain"]
    assert [shape for shape, _, _ in below] == ["yes", "worse", "early"]
    assert [x for _, x, _ in below] == [x for x, _ in pains]
    assert min(y for *_, y in below) > low
    (band,) = (e for e in root.iter(f"{SVG}rect") if e.get("class") == "calm")
    top = float(band.get("y") or "nan")
    assert top < low - 2 * charts.POINT < top + charts.POINT < low
    assert "From 0 to 10 of 10. 1 of 3 training sessions were at 2 or less" in description(root)


def ladder(found: Progress, days: Timeline) -> Element:
    moves = [row for row in found.moves if days.holds(row.day)]
    return drawn(charts.ladder(found.placed, moves, NAMES, days, today=found.today))


def lines(root: Element) -> list[tuple[float, float, float, float]]:
    """The pieces of the step line."""
    return [
        (percent(e.get("x1")), percent(e.get("x2")), float(e.get("y1", 0)), float(e.get("y2", 0)))
        for e in root.iter(f"{SVG}line")
        if e.get("class") == "step"
    ]


def climbed() -> Log:
    log = Log().starts().trains(0)
    log.practises(4).wakes(5, step="target_high", move="up", rules=["PRO-20"])
    return log.practises(8, step="target_high").wakes(9, "not_settled", move="down")


def test_the_ladder_goes_up_and_down_where_it_did_with_a_number_at_each_change() -> None:
    root = ladder(climbed().shows(10), days := Timeline(day(0), day(10)))
    level = [piece for piece in lines(root) if piece[2] == piece[3]]
    upright = [piece for piece in lines(root) if piece[2] != piece[3]]
    dowel, high, again = (y for *_, y in level)
    assert dowel == again > high
    assert [x for x, *_ in upright] == [days.at(day(5)), days.at(day(9))]
    assert level[-1][1] == RIGHT  # until today, the last day shown
    numbers = [e.text for e in root.iter(f"{SVG}text") if e.get("class") == "number"]
    assert numbers == ["1", "2", "3"]


def test_the_step_line_ends_today() -> None:
    root = ladder(Log().starts().practises(0).shows(2), days := Timeline(day(0), day(13)))
    (piece,) = lines(root)
    assert piece[1] == days.at(day(2), 1) < RIGHT


def test_of_an_earlier_time_only_the_step_it_ended_at_is_drawn() -> None:
    root = ladder(climbed().practises(30).shows(30), Timeline(day(7), day(30)))
    first, *_ = lines(root)
    assert first[0] == LEFT
    numbers = [e.text for e in root.iter(f"{SVG}text") if e.get("class") == "number"]
    assert numbers == ["1"]


@pytest.mark.parametrize(
    ("row", "filled", "said"),
    [
        (Streak(0, 0), 0, "0 of 3 sessions · 0 of 5 days"),
        (Streak(2, 3), 5, "2 of 3 sessions · 3 of 5 days"),
        (Streak(9, 30), 8, "3 of 3 sessions · 5 of 5 days"),
    ],
)
def test_the_row_fills_its_boxes(row: Streak, filled: int, said: str) -> None:
    root = drawn(charts.streak(row))
    boxes = [e.get("class") for e in root.iter(f"{SVG}rect")]
    assert (boxes.count("done"), len(boxes)) == (filled, 8)
    assert description(root) == said


def test_words_are_never_markup() -> None:
    odd = {**NAMES, "dowel": 'A <b>"stick"</b> & more'}
    found = Log().starts().shows(0)
    text = charts.ladder(found.placed, found.moves, odd, over(found), today=found.today)
    assert escape(odd["dowel"]) in text
    assert odd["dowel"] in [e.text for e in drawn(text).iter(f"{SVG}text")]


def test_a_mark_of_the_legend_is_the_mark_of_the_chart() -> None:
    for shape in charts.SHAPES:
        root = ElementTree.fromstring(charts.mark(shape))
        assert root.get("aria-hidden") == "true"
        assert next(root.iter(f"{SVG}g")).get("class") == f"sign-{shape}"


# --- which days are shown ------------------------------------------------------------------------
def test_the_last_eight_weeks_are_shown_or_all() -> None:
    days = [day(0), day(100)]
    assert timeline(days, day(103), whole=False) == Timeline(day(48), day(103))
    assert timeline(days, day(103), whole=True) == Timeline(day(0), day(103))


def test_a_long_pause_does_not_empty_the_charts() -> None:
    assert timeline([day(0), day(10)], day(400), whole=False) == Timeline(day(0), day(17))


def test_a_first_day_does_not_fill_the_width_and_a_clock_may_go_back() -> None:
    assert timeline([day(0)], day(0), whole=False) == Timeline(day(0), day(13))
    assert timeline([day(0), day(20)], day(3), whole=False) == Timeline(day(0), day(20))


@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 400),
            st.integers(0, 10),
            st.sampled_from(["normal", "settled", "still_stiff", "not_settled", None]),
            st.sampled_from(list(NAMES)),
        ),
        min_size=1,
        max_size=30,
    ),
    st.booleans(),
)
def test_any_course_gives_charts_that_hold_every_session_shown(
    told: list[tuple[int, int, str | None, str]], whole: bool
) -> None:
    log = Log()
    for on, pain, back, step in sorted(told, key=lambda t: t[0]):
        log.practises(on, pain, step=step)
        if back:
            log.wakes(on + 1, back, step=step)
    found = log.shows(402)
    days = timeline([row.day for row in found.rows], found.today, whole=whole)
    shown = sum(days.holds(s.date) for s in found.sessions)
    assert days.end - days.start >= timedelta(days=13)
    for chart, each in ((charts.relief, len(SIGNALS)), (charts.pain, 2)):
        found_marks = list(marks(drawn(chart(found.sessions, days))))
        assert len(found_marks) == each * shown
        assert all(LEFT <= x <= RIGHT for _, x, _ in found_marks)
    assert all(LEFT <= x <= RIGHT for piece in lines(ladder(found, days)) for x in piece[:2])
