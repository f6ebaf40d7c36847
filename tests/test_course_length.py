"""A turn reads the latest sessions only: reading the whole course would lead to the same."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from engine.consultation import assess
from engine.models import Answers
from knowledge.history import Point
from knowledge.thresholds import STREAK_PAUSE_DAYS, WORSE_DAYS
from knowledge.training_log import earned_step, lasting
from tests.e2e.person import CALM
from tests.strategies import KB, MORNINGS, answers
from tests.test_course import CALM_MORNING, CALM_SET
from ui.chat.course import history_of
from ui.store.visit import LONGEST_LOG

Record = dict[str, Any]

MOST_A_DAY = 3
"""Sets a day. Of somebody who told of far more, a week would not be read to its beginning."""
GAPS = (
    0, 1, 2, 3, WORSE_DAYS.value - 1, WORSE_DAYS.value,
    STREAK_PAUSE_DAYS.value, STREAK_PAUSE_DAYS.value + 1,
)  # fmt: skip
"""Days from one set to the next."""
TELLS: list[dict[str, Any]] = [
    {**lasting(CALM), **CALM_MORNING, "consultation": "next_morning"},
    {**lasting(CALM), "consultation": "next_morning", "gate": ["none"], "pain_now": 1},
    {**lasting(CALM), **CALM_SET, "consultation": "after_set"},
    {**lasting(CALM), "consultation": "after_set", "gate": ["none"], "pain_now": 1},
    {**lasting(CALM), **CALM_SET, "consultation": "after_set", "set_pain": 3},
    {**CALM, "consultation": "first_visit"},
]
"""Of somebody without a warning sign, so that nothing hides what the log comes to."""


def sets() -> SearchStrategy[Record]:
    """A set without its step and date, calm or with some trouble."""
    words = {
        "bending": ["quieter", "same", "noisier"],
        "back_after": ["normal", "worked_hips", "tight"],
        "tolerance": ["more", "same", "less"],
    }
    points = st.lists(st.sampled_from(get_args(Point)), max_size=3, unique=True)
    optional = {"missing": points, **{n: st.sampled_from(w) for n, w in words.items()}}
    pain = {"pain_during": st.integers(0, 4)}
    return st.fixed_dictionaries(pain) | st.fixed_dictionaries(pain, optional=optional)


def follow_ups() -> SearchStrategy[list[Record]]:
    """Consultations between two sets: mostly the morning, also some of no training."""
    mornings = st.just({"back": "normal"}) | MORNINGS
    one = st.fixed_dictionaries({"step": st.none()}, optional={"morning": mornings})
    return st.lists(one, max_size=3)


@st.composite
def courses(draw: st.DrawFn) -> list[Record]:
    """What more consultations told than are read: runs of the same set, the longest one first."""
    ladder = list(KB.steps)
    here = draw(st.sampled_from(ladder))
    steps = st.just(here) | st.sampled_from(ladder)
    gaps = st.integers(0, 1) | st.sampled_from(GAPS)
    weights = st.none() | st.integers(0, 30)
    run = st.tuples(steps, sets(), weights, follow_ups(), gaps)
    times = st.integers(1, 8) | st.integers(1, LONGEST_LOG // 2)
    runs = draw(st.lists(st.tuples(run, times), min_size=1, max_size=4))
    course: list[Record] = []
    day, that_day = date(2024, 1, 1), 0
    for (step, practised, weight, after, gap), number in [(draw(run), LONGEST_LOG + 1), *runs]:
        for _ in range(number):
            later = gap or int(that_day == MOST_A_DAY)
            day += timedelta(days=later)
            that_day = 1 if later else that_day + 1
            told = {"date": day.isoformat(), "step": step, "load_kg": weight, **practised}
            next_day = (day + timedelta(days=1)).isoformat()
            course += [{"session": told, "step": step, "day": day.isoformat()}]
            course += [{**record, "day": next_day} for record in after]
    undone = st.sets(st.integers(-LONGEST_LOG, -1), max_size=LONGEST_LOG // 2)
    for place in draw(undone):
        course[place] = {**course[place], "undone": True}
    return course


def read_of_a_turn(course: list[Record]) -> list[Record]:
    """What a turn reads of it, as the store does."""
    counts = [i for i, r in enumerate(course) if "session" in r and not r.get("undone")]
    return course if len(counts) < LONGEST_LOG else course[counts[-LONGEST_LOG] :]


def judged(tells: Answers, course: list[Record]) -> dict[str, object]:
    """What a person meets of an assessment, made from this course."""
    today = date.fromisoformat(course[-1]["day"]) + timedelta(days=1)
    history = history_of(course, tells.get("consultation"), today)
    found = assess(KB, {**tells, "earned_step": earned_step(course)}, history)
    parts = ("consultation", "outcome", "step", "move", "referral", "governing", "next_question")
    return {part: getattr(found, part) for part in parts}


def many_a_day(pains: list[int]) -> list[Record]:
    """What sets with these pains tell, each with a morning of its own."""
    start = date(2024, 1, 1)
    course: list[Record] = []
    for number, pain in enumerate(pains):
        day = start + timedelta(days=number // MOST_A_DAY)
        told = {"date": day.isoformat(), "step": "dowel", "pain_during": pain}
        next_day = (day + timedelta(days=1)).isoformat()
        course += [
            {"session": told, "step": "dowel", "day": day.isoformat()},
            {"morning": {"back": "normal"}, "step": None, "day": next_day},
        ]
    return course


@settings(
    max_examples=400,
    derandomize=True,
    deadline=None,
    phases=set(Phase) - {Phase.explain},  # which is very slow here
)
@given(st.sampled_from(TELLS) | answers(), courses())
@example(TELLS[0], many_a_day([0] * 12 + [1] * 18 + [2] * 3))  # more pain than a week ago
@example(TELLS[0], many_a_day([1] * 40))  # a step is earned
def test_older_consultations_change_no_assessment(tells: Answers, course: list[Record]) -> None:
    assert judged(tells, course) == judged(tells, read_of_a_turn(course))


def test_the_property_above_looks_at_courses_that_are_cut() -> None:
    course = many_a_day([1] * 50)
    assert len(read_of_a_turn(course)) < len(course)
