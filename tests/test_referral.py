"""What a referral tells people to do, and what it must not show beside it."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings

from engine.consultation import assess
from engine.models import Answers, AnswerValue
from engine.referral import because, call_lines
from tests.steps import CLEAR
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
        "I am calling because of this: A leg or foot has become weak: I trip, it drags, the knee "
        "gives way, or I can't stand on heel or toes; severe pain; pain that is getting worse. "
        "A self-check told me to be seen today."
    )


def test_a_call_says_only_what_was_answered() -> None:
    who, signs = call({"screen_seat": ["bladder_retention"]})
    assert who == "I have back pain."
    assert signs.startswith("I am calling because of this: Peeing has become hard: I can't start")
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


# --- only what was said --------------------------------------------------------------------------
def signs(**answers: Any) -> tuple[str, ...]:
    found = assess(KB, CLEAR | answers)
    assert found.referral is not None
    return because(KB, found.referral)


def test_a_sign_is_named_by_what_was_ticked_and_by_nothing_else_of_its_flag() -> None:
    assert signs(places=["hurts_belly"]) == ("It hurts in my belly",)
    assert signs(screen_sudden=["collapse"]) == ("I fainted or collapsed",)
    assert signs(places=["tingles_foot_left", "tingles_foot_right", "hurts_hip_left"]) == (
        "My left foot is numb or tingly",
        "My right foot is numb or tingly",
    )


def test_a_doubt_is_named_as_a_doubt_and_in_the_first_person() -> None:
    rows = {r.id: "no" for r in KB.questions["screen_legs_unsure"].rows}  # type: ignore[union-attr]
    doubt = {"screen_legs": ["not_sure"], "screen_legs_unsure": rows | {"both_legs": "not_sure"}}
    assert signs(**doubt) == ("Not sure: Pain, tingling, numbness or weakness in both legs",)


def test_one_answer_behind_two_flags_is_said_once() -> None:
    said = signs(screen_background=["cancer_history"], screen_legs=["leg_weakness"], pain_now=8)
    assert len(set(said)) == len(said) == 3
    assert said[-1] == KB.wording.flags["severe_pain"]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(cases())
def test_what_a_referral_names_was_said(case: tuple[dict[str, AnswerValue], History]) -> None:
    answers, history = case
    found = assess(KB, answers, history)
    if found.referral is None:
        return
    assert set(found.referral["told"]) == set(found.referral["flags"])
    ticked = {(q, t) for q, v in answers.items() if isinstance(v, list) for t in v}
    ticked |= {(q, r) for q, v in answers.items() if isinstance(v, dict) for r in v if v[r] != "no"}
    # What no closer question settles is unsure for all that was left unticked.
    open_lists = {q for q, v in answers.items() if isinstance(v, list) and "not_sure" in v}
    sayable = set()
    for name, question in KB.questions.items():
        options = getattr(question, "options", getattr(question, "rows", ()))
        settles = KB.questions.get(getattr(question, "settles", None) or "")
        for option in options:
            said = (
                (name, option.id) in ticked or name in open_lists or answers.get(name) == option.id
            )
            first = [o for o in getattr(settles, "options", ()) if o.id == option.id]
            if said:
                sayable |= {KB.expand(o.told or o.text) for o in (option, *first)}
    plain = {
        words.removeprefix("Not sure: ") for t in found.referral["told"].values() for words in t
    }
    assert plain <= sayable
