"""Looking back after weeks, and what was learned: from made-up logs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_progress import KB, Log
from ui.progress import sentences


# --- looking back --------------------------------------------------------------------------------
def course(pains: list[int], *, every: int = 2) -> Log:
    log = Log().starts()
    for number, pain in enumerate(pains):
        log.trains(number * every, pain)
    return log


def test_one_looks_back_on_the_day_itself_and_ever_after() -> None:
    log = course([4, 4, 4, 1, 1, 1])
    assert log.shows(13).look_backs == ()
    (two,) = log.shows(14).look_backs
    assert (two.sessions, two.a_week) == (6, 3)
    assert two.first is not None
    assert two.latest is not None
    assert (two.first.pain, two.latest.pain, two.latest.calm, two.latest.told) == (4, 1, 3, 3)
    assert [b.number.value for b in log.shows(42).look_backs] == [2, 6]
    later = log.trains(20, 9).shows(42).look_backs
    assert later[0] == two
    assert later[1].sessions == 7


def test_too_few_sessions_are_not_compared() -> None:
    (two,) = course([4, 4, 4]).shows(14).look_backs
    assert two.first is None
    assert "too few" in " ".join(sentences.looked_back(two))
    (two,) = course([4, 3, 2, 1]).shows(14).look_backs
    assert two.first is not None
    assert (two.first.count, two.first.pain) == (2, 3.5)


@pytest.mark.parametrize(
    ("pains", "worry"),
    [
        ([4, 4, 4, 4, 4, 4], True),
        ([3, 3, 3, 5, 5, 5], True),
        ([5, 5, 5, 4, 4, 4], False),
        ([1, 1, 1, 2, 2, 2], False),
    ],
)
def test_no_better_is_said_only_where_the_numbers_say_so(pains: list[int], worry: bool) -> None:
    two, six = course(pains).shows(42).look_backs
    assert six.no_better is worry
    assert ("physiotherapist" in " ".join(sentences.looked_back(six))) is worry
    assert "Not better by now" not in " ".join(sentences.looked_back(two))


def test_the_look_back_says_on_whose_word() -> None:
    two, six = course([4]).shows(42).look_backs
    assert "our own choice" in sentences.origin(KB, two)
    assert "Menezes Costa" in sentences.origin(KB, six)


@pytest.mark.parametrize(
    ("step", "words"),
    [("target_chair", "2 steps higher"), ("dowel", "same height"), ("wall_tap_foot", "one step l")],
)
def test_the_look_back_says_how_far_up_or_down(step: str, words: str) -> None:
    (two,) = Log().starts().trains(0).tells(3, step=step).shows(14).look_backs
    assert words in " ".join(sentences.looked_back(two))


# --- what was learned ----------------------------------------------------------------------------
def test_positions_are_those_that_were_ticked() -> None:
    log = Log().starts().practises(0)
    log.wakes(1, learned={"learned": ["hip_cues"], "calm_positions": ["walking"]})
    log.practises(2).wakes(3, learned={"calm_positions": ["knees_bent", "gone"]})
    assert log.shows(3).learned.positions == ("knees_bent", "walking")


def test_a_cue_before_a_calmer_and_cleaner_session_is_counted_once_a_session() -> None:
    worse = ["neck_long", "hips_first"]
    log = Log().starts().practises(0, missing=worse, cues=["car_door", "seesaw"])
    log.wakes(1, cues=["car_door"]).trains(2)
    assert [(h.cue, h.times) for h in log.shows(3).learned.cues] == [("seesaw", 1), ("car_door", 1)]
    log.practises(4, missing=worse, cues=["car_door"]).wakes(5).trains(6)
    assert [(h.cue, h.times) for h in log.shows(7).learned.cues] == [("car_door", 2), ("seesaw", 1)]


@pytest.mark.parametrize(
    "later", [{"pain": 5}, {"back": "settled"}, {"missing": ["neck_long", "hips_first"]}]
)
def test_a_cue_before_a_session_that_was_no_better_is_not(later: dict[str, Any]) -> None:
    log = Log().starts().trains(0, missing=["neck_long", "hips_first"], cues=["car_door"])
    assert log.trains(2, **later).shows(3).learned.cues == ()


def test_the_signal_that_shows_most_comes_first() -> None:
    log = Log().starts()
    for on, bending in ((0, "quieter"), (2, "same"), (4, "quieter")):
        log.trains(on, bending=bending, tolerance="less")
    learned = log.shows(5).learned
    assert [(s.signal, s.shown, s.told) for s in learned.signals] == [
        ("morning", 3, 3),
        ("bending", 2, 3),
        ("tolerance", 0, 3),
    ]
    assert sentences.most_often(learned) == "Most often: Calm next morning."


def test_of_few_sessions_no_signal_is_named() -> None:
    learned = Log().starts().trains(0).trains(2).shows(3).learned
    assert learned.signals == ()
    assert "not enough yet" in sentences.most_often(learned)
