"""What a referral tells people to do, and what it must not show beside it."""

from __future__ import annotations

from typing import Any

from engine.consultation import assess
from knowledge.base import knowledge_base

KB = knowledge_base()


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
