"""A month of practice, day by day, as a person lives it in the page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from playwright.sync_api import expect

from tests.e2e.conftest import Server
from tests.e2e.person import CALM, Given, Person
from tests.e2e.states import KB, State
from tests.test_course import CALM_MORNING, CALM_SET

BAD_MORNING = {**CALM_MORNING, "pain_now": 3, "morning_back": "not_settled"}
LEARNED = {"learned": ["calm_positions"], "calm_positions": ["walking", "knees_bent"]}
MONTH: tuple[tuple[int, str, Given, Given, str], ...] = (
    (0, "wall_tap_close", {"set_pain": 2, "bending": "same", "tolerance": "same"}, {}, ""),
    (2, "wall_tap_close", {"bending": "same"}, {}, ""),
    (4, "wall_tap_close", {"set_reps": 15}, {}, "wall_tap_foot"),
    (6, "wall_tap_foot", {"set_pain": 2, "tolerance": "same", "set_reps": 16}, {}, ""),
    (8, "wall_tap_foot", {"set_pain": 2, "set_reps": 18}, {}, ""),
    (11, "wall_tap_foot", {"set_pain": 2, "set_reps": 18}, LEARNED, "dowel"),
    (13, "dowel", {"set_pain": 3, "bending": "noisier", "back_after": "tight"}, {}, ""),
    (15, "dowel", {"set_pain": 3, "bending": "same"}, BAD_MORNING, "wall_tap_foot"),
    (18, "wall_tap_foot", {"set_pain": 2, "bending": "same", "tolerance": "same"}, {}, ""),
    (20, "wall_tap_foot", {}, {}, ""),
    (23, "wall_tap_foot", {"set_reps": 20}, {}, "dowel"),
    (25, "dowel", {"set_pain": 2, "tolerance": "same"}, {}, ""),
    (27, "dowel", {"set_pain": 1}, {}, ""),
    (30, "dowel", {"set_pain": 0, "set_reps": 20}, {}, "target_high"),
)
"""Day, step, what differs of a calm set and of a calm morning, and the step it leads to, if new."""


def a_month(me: Person, server: Server) -> Iterator[State]:
    """Start at the wall, earn two steps, have a bad morning, step back, and come back."""
    begins = server.day
    me.visits("progress")
    yield State("progress-nothing", "Progress, before anything was practised")
    me.open()
    me.goes_through({**CALM, "wall_tap": "not_clean"})
    expect(me.page.locator("#card")).to_be_visible()
    for day, step, told, morning, leads_to in MONTH:
        server.day = begins + timedelta(days=day)
        tells_of_a_set(me, step, told)
        if day == 0:
            me.visits("progress")
            yield State("progress-first", "Progress, with the first morning still to come")
        server.day += timedelta(days=1)
        tells_of_a_morning(me, morning)
        if leads_to:
            here = me.page.locator("#side [aria-current=step]")
            expect(here).to_contain_text(KB.expand(KB.steps[leads_to].name))
        if leads_to == "wall_tap_foot" and day > 10:
            me.visits("progress")
            yield State("progress-back", "Progress, after a bad morning led one step back")
    me.visits("progress")
    yield State("progress", "Progress over a month", key=True)
    me.looks_at("main h2:nth-of-type(1)")
    me.page.mouse.wheel(0, 700)
    yield State("progress-charts", "Progress over a month: the charts")


def tells_of_a_set(me: Person, step: str, told: Given) -> None:
    """How a set went, from the greeting or from below the recommendation."""
    begins(me, "after_set", "Tell how a set went")
    answers_all(me, {**CALM_SET, "session_step": step, **told})


def tells_of_a_morning(me: Person, told: Given) -> None:
    """How the back is on the next morning."""
    begins(me, "next_morning", "Tell how my back is the morning after")
    answers_all(me, {**CALM_MORNING, **told})


def begins(me: Person, kind: str, button: str) -> None:
    """Begin a consultation of this kind."""
    me.open()
    me.question.or_(me.page.locator("#begin")).first.wait_for()
    if me.question.count() and me.asked() == "consultation":
        me.answer("consultation", kind)
    else:
        me.presses(button)
    me.is_asked("gate")


def answers_all(me: Person, given: Given) -> None:
    """Answer whatever is asked, as long as there is an answer for it."""
    while me.question.count() and (asked := me.asked()) in given:
        me.answer(asked, given[asked])
        expect(me.page.locator(f'form.question[data-id="{asked}"]')).to_have_count(0)
