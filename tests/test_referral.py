"""What a referral tells people to do, and what it must not show beside it."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings

from engine.consultation import assess
from engine.models import Answers, AnswerValue
from engine.referral import call_lines
from tests.strategies import KB, History, cases


def to_do(**answers: Any) -> str:
    found = assess(KB, answers)
    assert found.referral is not None
    return "\n".join([found.referral["title"], *found.referral["do_now"]])


def test_a_crisis_alone_gets_its_own_help() -> None:
    words = to_do(crisis="yes")
    assert "You should not be alone" in words
    assert "116 123" in words


def test_a_crisis_never_hides_the_help_for_a_squeezed_nerve() -> None:
    words = to_do(crisis="yes", screen_seat=["bladder_retention"])
    assert "116 123" in words
    assert "emergency department" in words


def test_an_accident_never_hides_the_help_for_another_emergency() -> None:
    words = to_do(screen_sudden=["major_trauma", "chest"])
    assert "Keep still" in words
    assert "ambulance" in words


def test_a_doubt_about_an_accident_is_no_reason_to_keep_still() -> None:
    doubt = {"major_trauma": "not_sure"}
    rows = {r.id: "no" for r in KB.questions["screen_sudden_unsure"].rows}  # type: ignore[union-attr]
    words = to_do(screen_sudden=["not_sure"], screen_sudden_unsure=rows | doubt)
    assert "Keep still" not in words


def test_the_heart_waits_for_an_ambulance_and_takes_no_lift() -> None:
    words = to_do(screen_sudden=["chest"])
    assert "ambulance" in words
    assert "have someone take you" not in words


def test_a_swollen_calf_hears_what_would_make_it_an_emergency() -> None:
    assert "short of breath" in to_do(screen_legs=["hot_swollen_calf"])


def test_a_pregnant_woman_hears_of_her_midwife() -> None:
    assert "midwife" in to_do(screen_background=["pregnancy"])


def test_no_cue_way_or_step_stands_beside_a_referral_that_withholds() -> None:
    found = assess(
        KB,
        {
            "screen_legs": ["leg_pain_one"],
            "wall_tap": "not_clean",
            "off_signals": ["rushed"],
            "pain_now": 5,
        },
    )
    assert found.outcome == "soon"
    assert (found.cues, found.way, found.step, found.move) == ((), None, None, "none")
    assert not found.recommended


# --- what to say when calling --------------------------------------------------------------------
def call(answers: Answers) -> tuple[str, ...]:
    return call_lines(KB, answers, assess(KB, answers))


def test_a_call_begins_with_who_it_is_about_and_ends_with_what_was_advised() -> None:
    answers: Answers = {
        "age": 40,
        "pain_now": 7,
        "pain_weeks": 3,
        "pain_course": "worse",
        "screen_legs": ["leg_weakness"],
    }
    who, signs = call(answers)
    assert who == (
        "I am 40 years old. I have back pain. It began about 3 weeks ago. "
        "Right now it is 7 out of ten. It is getting worse."
    )
    assert signs == (
        "I am calling because of: a weak leg or foot; severe pain; pain that is getting worse. "
        "A self-check told me to be seen today."
    )


def test_a_call_says_only_what_was_answered() -> None:
    who, signs = call({"screen_seat": ["bladder_retention"]})
    assert who == "I have back pain."
    assert signs.startswith("I am calling because of: trouble passing urine.")
    assert "less than a week" in call({"pain_weeks": 0, "crisis": "yes"})[0]
    assert "my life" in call({"crisis": "yes"})[1]
    assert call({"pain_now": 2}) == ()


@settings(derandomize=True, deadline=None, max_examples=100)
@given(cases())
def test_every_referral_has_two_lines_to_read_out_and_no_drill_in_them(
    case: tuple[dict[str, AnswerValue], History],
) -> None:
    answers, history = case
    found = assess(KB, answers, history)
    lines = call_lines(KB, answers, found)
    assert len(lines) == (2 if found.referral else 0)
    drills = {d.name.lower() for d in KB.drills.values()}
    for line in lines:
        assert line
        assert not re.search(r"[{}]|\byour?\b|None", line)
        assert not any(name in line.lower() for name in drills)
