"""Progress over days: what made-up logs show, as data and in sentences."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from knowledge.base import knowledge_base
from ui.progress import sentences
from ui.progress.content import Progress, Streak, progress, without
from ui.store import Entry

KB = knowledge_base()
START = date(2026, 3, 2)


def day(number: int) -> date:
    """Day 0 is the start of the course."""
    return START + timedelta(days=number)


class Log:
    """A log as the store gives it, written by hand."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def tells(self, on: int, outcome: str = "continue", **record: Any) -> Log:
        """Add one consultation on a day."""
        made = {
            "day": day(on).isoformat(),
            "kind": "after_set",
            "step": "dowel",
            "move": "stay",
            "ended": True,
            "rules": ["PRO-12"],
            "lasting": {},
            "since": START.isoformat(),
            **record,
        }
        self.entries.append(Entry(len(self.entries) + 1, outcome, "3+abc", made))
        return self

    def starts(self, on: int = 0, step: str = "dowel") -> Log:
        """Add a first visit."""
        return self.tells(on, kind="first_visit", step=step, move="start", rules=["PRO-1"])

    def practises(self, on: int, pain: int = 1, **more: Any) -> Log:
        """Add a set; ``session`` keys beside those of the record."""
        keys = ("bending", "back_after", "tolerance", "missing", "reps", "load_kg", "lift")
        step = more.get("practised") or more.get("step") or "dowel"
        session: dict[str, Any] = {"date": day(on).isoformat(), "step": step, "pain_during": pain}
        session["missing"] = []
        session |= {k: more.pop(k) for k in keys if k in more}
        more.pop("practised", None)
        return self.tells(on, session=session, **more)

    def wakes(self, on: int, back: str = "normal", **more: Any) -> Log:
        """Add a morning."""
        return self.tells(on, kind="next_morning", morning={"back": back}, **more)

    def trains(self, on: int, pain: int = 1, back: str = "normal", **more: Any) -> Log:
        """Add a set and the morning after."""
        step = {k: more[k] for k in ("step",) if k in more}
        return self.practises(on, pain, **more).wakes(on + 1, back, **step)

    def shows(self, today: int) -> Progress:
        """What it shows on a day."""
        return progress(KB, self.entries, today=day(today))


def lead(found: Progress) -> str:
    return " ".join(sentences.lead(KB, found))


# --- where the person is -------------------------------------------------------------------------
def test_before_anything_is_told_there_is_nothing() -> None:
    found = Log().shows(0)
    assert (found.sessions, found.position, found.rows, found.look_backs) == ((), None, (), ())


def test_after_the_first_set_the_morning_is_waiting() -> None:
    log = Log().starts().practises(0)
    assert "tomorrow" in lead(log.shows(0))
    said = lead(log.shows(1))
    assert "You are at this step: Dowel hinge." in said
    assert "0 of 3 calm training sessions in a row, over 0 of 5 days." in said
    assert "Waiting: the morning check for your training on 2 March 2026." in said


@pytest.mark.parametrize(("back", "counts"), [("normal", 1), ("settled", 0), ("not_settled", 0)])
def test_a_session_counts_with_a_calm_morning(back: str, counts: int) -> None:
    found = Log().starts().trains(0, back=back).shows(1)
    assert found.streak == Streak(counts, counts)
    assert found.due.morning is None


def test_a_row_goes_on_over_days() -> None:
    log = Log().starts().trains(0).trains(2)
    assert log.shows(3).streak == Streak(2, 3)
    assert "2 of 3 calm training sessions in a row, over 3 of 5 days." in lead(log.shows(3))


def test_a_session_whose_morning_is_not_told_neither_counts_nor_ends_the_row() -> None:
    log = Log().starts().trains(0).practises(2)
    assert log.shows(2).streak == Streak(1, 1)
    assert log.wakes(3, "still_stiff").shows(3).streak == Streak(1, 1)


@pytest.mark.parametrize(
    "set_", [{"pain": 3}, {"missing": ["back_steady"]}, {"on": 20}, {"practised": "target_high"}]
)
def test_an_unsettled_session_that_ends_the_row_ends_it_at_once(set_: dict[str, Any]) -> None:
    log = Log().starts().trains(0).trains(2)
    found = log.practises(**{"on": 4, **set_}).shows(21)
    assert found.streak == Streak(0, 0)


def test_a_new_step_begins_a_new_row() -> None:
    log = Log().starts().trains(0).trains(2).practises(4)
    log.wakes(5, step="target_high", move="up", rules=["PRO-20"], outcome="progress")
    found = log.shows(5)
    assert found.position == "target_high"
    assert found.streak == Streak(0, 0)


def test_with_weight_the_very_next_day_does_not_count() -> None:
    log = Log().starts(step="light_rdl")
    for on in (0, 1, 2):
        log.trains(on, step="light_rdl")
    assert log.shows(3).streak == Streak(2, 3)


def test_a_full_row_promises_nothing() -> None:
    log = Log().starts().trains(0).trains(2).trains(4)
    assert "The consultation says whether it opens." in lead(log.shows(5))


def test_before_the_first_weight_it_says_what_that_needs_too() -> None:
    log = Log().starts(step="target_stool").trains(0, step="target_stool")
    assert "first weight" in lead(log.shows(1))


def test_at_the_top_there_is_no_row() -> None:
    found = Log().starts(step="floor").trains(0, step="floor").shows(1)
    assert found.streak is None
    assert "top of the ladder" in lead(found)


def test_beside_a_routine_referral_there_is_no_row_but_practice_goes_on() -> None:
    found = Log().starts().trains(0).practises(2).wakes(3, outcome="routine").shows(3)
    assert (found.advice, found.streak) == (None, None)
    assert "until a doctor or physiotherapist has looked" in lead(found)
    assert found.due.training == day(3)


def test_on_a_day_of_rest_no_training_day_is_named() -> None:
    log = Log().starts().trains(0)
    log.tells(2, outcome="hold", step=None, move="none", rules=["PRO-5"])
    found = log.shows(2)
    assert found.resting
    assert found.due.training is None
    assert "No drill for now." in lead(found)


# --- a referral ----------------------------------------------------------------------------------
REFERRED = {"step": None, "move": "none", "ended": False}


@pytest.mark.parametrize("outcome", ["emergency", "urgent", "soon"])
def test_a_referral_that_withholds_drills_stands_alone(outcome: str) -> None:
    log = Log().starts().trains(0).practises(2, 8, outcome=outcome, rules=["RED-1"], **REFERRED)
    found = log.shows(3)
    assert found.advice is not None
    assert found.advice.do_now
    assert found.streak is None
    assert (found.due.morning, found.due.training) == (None, None)
    assert len(found.sessions) == 2


def test_a_consultation_that_is_not_finished_hides_no_referral() -> None:
    log = Log().starts().trains(0).tells(2, "urgent", rules=["RED-1"], **REFERRED)
    log.tells(3, "hold", rules=["ASK-4"], **REFERRED)
    assert log.shows(3).advice is not None
    assert log.starts(4).shows(4).advice is None


def test_a_flag_with_its_own_help_has_it_here_too() -> None:
    crisis = next(r.id for r in KB.rules if getattr(r.conclusion, "flag", "") == "crisis")
    found = Log().tells(0, "emergency", rules=[crisis], **REFERRED).shows(0)
    assert found.advice is not None
    assert found.advice.title == KB.wording.flag_help["crisis"].title


# --- what was taken back, and older records ------------------------------------------------------
def test_what_was_taken_back_counts_nowhere_but_is_still_told() -> None:
    log = Log().starts().trains(0).trains(2)
    shorter = Log().starts().trains(0)
    entries = without(without(log.entries, 4), 5)
    found, other = progress(KB, entries, today=day(3)), shorter.shows(3)
    assert [row.undone for row in found.rows] == [False] * 3 + [True] * 2
    assert found.rows[3].session is not None
    assert [row for row in found.rows if not row.undone] == list(other.rows)
    for name in ("position", "streak", "due", "sessions", "look_backs", "learned", "moves"):
        assert getattr(found, name) == getattr(other, name), name


def test_a_morning_taken_back_leaves_its_session_waiting() -> None:
    log = Log().starts().trains(0)
    found = progress(KB, without(log.entries, 3), today=day(1))
    assert found.sessions[0].morning is None
    assert found.due.morning == day(1)


def test_what_would_change_is_said() -> None:
    log = Log().starts().trains(0).practises(2)
    now, then = log.shows(2), progress(KB, without(log.entries, 4), today=day(2))
    assert sentences.changes(KB, now, then) == ("Training sessions: now 2, then 1.",)
    then = progress(KB, without(log.entries, 3), today=day(2))
    assert any("in a row: now 1, then 0" in line for line in sentences.changes(KB, now, then))


def test_older_records_know_less_and_still_show() -> None:
    log = Log().starts().trains(0)
    for entry in log.entries:
        del entry.record["ended"]
    log.tells(2, "hold", step=None, move="none", rules=["ASK-4", "ASK-6"])
    del log.entries[-1].record["ended"]
    found = log.shows(2)
    assert [row.ended for row in found.rows] == [True, True, True, False]
    assert found.streak == Streak(1, 1)


def test_a_step_that_the_ladder_no_longer_has_is_left_out() -> None:
    found = Log().starts(step="gone").trains(0, step="gone").shows(1)
    assert (found.position, found.sessions) == (None, ())


# --- the ladder and what comes next --------------------------------------------------------------
def test_each_change_of_the_step_is_kept_with_its_rule() -> None:
    log = Log().starts().trains(0).practises(2)
    log.wakes(3, step="target_high", move="up", rules=["PRO-20"], outcome="progress")
    log.practises(4, step="target_high").wakes(5, "not_settled", move="down", rules=["PRO-18"])
    log.practises(6, step="target_low")
    moves = [(row.day, row.move, row.step, row.rules[0]) for row in log.shows(6).moves]
    assert moves == [
        (day(0), "start", "dowel", "PRO-1"),
        (day(3), "up", "target_high", "PRO-20"),
        (day(5), "down", "dowel", "PRO-18"),
        (day(6), "chosen", "target_low", "PRO-12"),
    ]


@pytest.mark.parametrize(
    ("step", "today", "next_"),
    [("dowel", 1, 1), ("dowel", 0, 1), ("dowel", 9, 9), ("light_rdl", 1, 2), ("floor", 3, 3)],
)
def test_the_next_training_day(step: str, today: int, next_: int) -> None:
    log = Log().starts(step=step).trains(0, step=step)
    assert log.shows(today).due.training == day(next_)
