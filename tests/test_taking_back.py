"""Taking a session or a morning back, and putting it back: the ladder follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from engine.conclusions import Outcome
from tests.test_course import CALM_SET, KB, Person
from ui.chat.talk import NOTES
from ui.progress.taking_back import TakingBack
from ui.store import Store


@pytest.fixture
def me(tmp_path: Path) -> Iterator[Person]:
    with Store.open(f"sqlite:///{tmp_path / 'quietback.db'}") as store:
        yield Person(store)


class Course:
    """What someone may do with their course."""

    def __init__(self, me: Person) -> None:
        self.me = me
        self.changes = TakingBack(KB, me.store, lambda: me.day)

    def offer(self) -> tuple[int | None, int | None]:
        """The entries that may be taken back, and put back."""
        offered = self.changes.offered(self.me.store.log(self.me.token))
        return offered.back, offered.again

    def take_back(self) -> None:
        """Take back the entry on offer."""
        number = self.offer()[0]
        assert number is not None
        assert self.changes.take_back(self.me.token, number)

    def put_back(self) -> None:
        """Put back the entry on offer."""
        number = self.offer()[1]
        assert number is not None
        assert self.changes.put_back(self.me.token, number)


def earned_a_step(me: Person) -> None:
    me.starts()
    for _ in range(3):
        me.practises("dowel")
        me.wakes()
        me.day += timedelta(days=1)
    assert me.kept["step"] == "target_high"


def test_a_morning_taken_back_takes_its_step_along_and_comes_back_with_it(me: Person) -> None:
    earned_a_step(me)
    course = Course(me)
    assert course.offer() == (7, None)
    course.take_back()
    assert "morning" not in me.log[-1]
    assert me.asked() == "consultation"
    assert "the morning after is still to be told" in me.post("open").talk[0]["content"]
    assert course.offer() == (6, 7)
    course.put_back()
    assert course.offer() == (7, None)
    assert me.log[-1]["morning"]["back"] == "normal"
    me.practises("target_high")
    assert me.kept["step"] == "target_high"


def test_entries_are_taken_back_one_by_one_and_put_back_in_order(me: Person) -> None:
    earned_a_step(me)
    course, whole = Course(me), me.log
    for left in (6, 5, 4, 3, 2, None):
        course.take_back()
        assert course.offer()[0] == left
    assert me.log == []
    assert me.store.log(me.token)[0].record["kind"] == "first_visit"
    for _ in range(6):
        course.put_back()
    assert me.log == whole
    assert course.offer() == (7, None)


def test_what_was_taken_back_cannot_come_back_over_something_newer(me: Person) -> None:
    earned_a_step(me)
    course = Course(me)
    course.take_back()
    me.begins("next_morning")
    me.goes_through({"gate": ["none"], "pain_now": 1, "morning_back": "not_settled"})
    me.post("later", id="morning_hamstrings")
    me.post("later", id="morning_glutes")
    assert me.kept["step"] == "wall_tap_foot"
    assert course.offer() == (8, None)


def test_nothing_is_taken_back_while_a_consultation_is_under_way(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    course = Course(me)
    assert course.offer() == (2, None)
    me.begins("after_set")
    me.post("answer", id="gate", value=["none"])
    assert course.offer() == (None, None)
    assert not course.changes.take_back(me.token, 2)
    assert len(me.log) == 1


def test_only_the_entry_on_offer_is_taken_back_and_only_once(me: Person) -> None:
    earned_a_step(me)
    course = Course(me)
    assert not course.changes.take_back(me.token, 6)
    assert not course.changes.put_back(me.token, 7)
    course.take_back()
    assert not course.changes.take_back(me.token, 7)
    assert len([e for e in me.store.log(me.token) if e.record.get("undone")]) == 1


def test_a_warning_is_never_taken_back_here(me: Person) -> None:
    me.starts()
    me.practises("dowel", set_pain=8, pain_after=8)
    assert Outcome(me.store.read(me.token).outcome).withholds
    course = Course(me)
    assert course.offer() == (None, None)
    assert not course.changes.take_back(me.token, 2)


def test_what_was_said_of_safety_in_it_still_counts(me: Person) -> None:
    me.starts()
    me.begins("after_set")
    me.post("answer", id="gate", value=["health_new"])
    me.goes_through(
        {
            **CALM_SET,
            "age": 40,
            "screen_seat": ["none"],
            "screen_legs": ["none"],
            "screen_sudden": ["none"],
            "screen_illness": ["none"],
            "screen_background": ["bone_risk"],
            "pain_course": "comes_and_goes",
            "pain_weeks": 3,
            "session_step": "dowel",
        }
    )
    assert me.kept["ended"]
    Course(me).take_back()
    me.begins("after_set")
    me.post("answer", id="gate", value=["none"])
    assert "Thin bones" in me.post("open").form["html"]


def test_an_open_page_learns_of_it(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    Course(me).take_back()
    reply = me.post("say", text="go back")
    assert NOTES.elsewhere in unescape(reply.form["html"])
    assert me.asked() == "consultation"
