"""WHAT IF: each change is real, as small as can be, and teaches nobody to get past a warning."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, example, given, settings

from engine import what_if as search
from engine.alternatives import alternatives
from engine.answers import AnswerError, facts_of
from engine.conclusions import Outcome, Referral
from engine.consultation import assess
from engine.explanation import sets_fields
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NOT_SURE,
    TRI,
    Answers,
    AnswerValue,
    Assessment,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
)
from engine.phrasing import what_if_in_words
from engine.what_if import MOST_TRIES, WhatIf, WhatIfs, _fired
from tests.strategies import KB, History, cases, fits
from ui.chat.reasons import REASONS, what_would_change
from ui.chat.respond import respond
from ui.text import WORDS

EXAMPLES = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parents[1] / "examples").glob("*.json"))
}
REPEATABLE = settings(
    derandomize=True, deadline=None, max_examples=40, phases=set(Phase) - {Phase.explain}
)
Case = tuple[dict[str, AnswerValue], History]


def of_example(name: str, **other: AnswerValue) -> Case:
    given = EXAMPLES[name]
    return {**given["answers"], **other}, given.get("history", [])


MILD = of_example("recurrent_mild")
LEG_PAIN = of_example("leg_pain")
PRACTICE = of_example("three_points_missing")


def what_if(kb: KnowledgeBase, answers: object, history: object = ()) -> tuple[WhatIf, ...]:
    """What is found, where nothing was left untried."""
    changes = search.what_if(kb, answers, history)
    assert changes.complete
    return changes.found


def changed(answers: Answers, found: WhatIf) -> dict[str, AnswerValue]:
    return {**answers, **{c.question: c.answer for c in found.changes}}


def warnings(assessment: Assessment) -> dict[str, int]:
    """The rank of the most urgent referral for each flag."""
    told = [f.conclusion for f in assessment.firings if isinstance(f.conclusion, Referral)]
    return {c.flag: min(r.urgency.rank for r in told if r.flag == c.flag) for c in told}


def yes(question: Question, value: AnswerValue) -> set[str]:
    """What an answer names as being there, or perhaps being there."""
    if isinstance(value, list):
        return set(value) & {o.id for o in getattr(question, "options", ())}
    return (
        {row for row, word in value.items() if word != "no"} if isinstance(value, dict) else set()
    )


def single(found: tuple[WhatIf, ...], question: str) -> dict[Any, WhatIf]:
    """The changes of this question alone, by its other answer."""
    return {
        str(w.changes[0].answer): w for w in found if [c.question for c in w.changes] == [question]
    }


# --- what always holds --------------------------------------------------------------------------
@REPEATABLE
@given(cases())
@example(MILD)
@example(LEG_PAIN)
@example(PRACTICE)
def test_a_change_really_leads_where_it_says(case: Case) -> None:
    answers, history = case
    here = assess(KB, answers, history)
    found = what_if(KB, answers, history)
    places = [(w.outcome, w.step) for w in found]
    assert len(set(places)) == len(places)
    assert (here.outcome, here.step) not in places
    for w in found:
        there = assess(KB, changed(answers, w), history)
        assert (there.outcome, there.step, there.move) == (w.outcome, w.step, w.move)
        assert set(there.governing) <= set(w.rules) <= {f.rule for f in there.firings}
        assert all(c.before == answers.get(c.question) != c.answer for c in w.changes)
        assert 1 <= len(w.changes) <= 2
        asked = there.next_question
        assert w.leads == "help" or not asked or not KB.questions[asked].holds


@REPEATABLE
@given(cases())
@example(MILD)
@example(LEG_PAIN)
@example(of_example("leg_pain", screen_legs=["leg_pain_one", "leg_weakness"]))
@example(of_example("recurrent_mild", pain_course="steady", pain_weeks=20))
@example(of_example("recurrent_mild", pain_course=NOT_SURE))
def test_no_change_takes_a_warning_back(case: Case) -> None:
    answers, history = case
    here = assess(KB, answers, history)
    for w in what_if(KB, answers, history):
        after = warnings(assess(KB, changed(answers, w), history))
        assert all(after[flag] <= rank for flag, rank in warnings(here).items())
        if here.outcome.withholds:
            assert w.leads == "help"
            assert w.outcome.rank < here.outcome.rank
        for c in w.changes:
            question = KB.questions[c.question]
            assert not question.fixed
            if question.stage == "safety":
                assert yes(question, c.before) <= yes(question, c.answer)


@REPEATABLE
@given(cases())
def test_the_search_fires_the_rules_that_the_engine_fires(case: Case) -> None:
    answers, history = case
    of_answers = facts_of(answers, KB.questions)
    facts = KB.observe(answers, of_answers, KB.read_history(history)).facts
    # The engine fires a rule once for each finding that meets it.
    engine = dict.fromkeys((f.rule, f.conclusion) for f in KB.pool.infer(facts))
    assert [(f.rule, f.conclusion) for f in _fired(KB, facts)] == list(engine)


@settings(REPEATABLE, max_examples=15)
@given(cases())
@example(PRACTICE)
def test_it_is_pure_and_the_order_of_answers_changes_nothing(case: Case) -> None:
    answers, history = case
    kept = copy.deepcopy(case)
    found = what_if(KB, answers, history)
    assert case == kept
    backwards = {
        name: dict(reversed(value.items())) if isinstance(value, dict) else value
        for name, value in reversed(answers.items())
    }
    assert what_if(KB, backwards, history) == found


@settings(REPEATABLE, max_examples=15)
@given(cases())
def test_its_words_leave_no_placeholder_and_come_in_order(case: Case) -> None:
    found = what_if(KB, *case)
    lines = what_if_in_words(WhatIfs(found=found, complete=True), WORDS)
    assert len(lines) >= len(found)
    assert not [line for line in lines if "{" in line or "_" in line]
    groups = ["further", "back", "help"]
    assert [w.leads for w in found] == sorted((w.leads for w in found), key=groups.index)
    helped = [w.outcome.rank for w in found if w.leads == "help"]
    assert helped == sorted(helped)


# --- nothing small is missed --------------------------------------------------------------------
def every_answer(question: Question, present: AnswerValue) -> Iterator[AnswerValue]:
    """Each answer that is one piece away from the present one, found in the plainest way."""
    if isinstance(question, NumberQuestion):
        yield from range(question.low, min(question.high, 30) + 1)
    elif isinstance(question, GridQuestion):
        told = present if isinstance(present, dict) else {}
        yield from ({**told, r.id: word} for r, word in product(question.rows, TRI))
    elif isinstance(question, MultiQuestion):
        ticked = [t for t in present if t != "none"] if isinstance(present, list) else []
        for option in (o.id for o in question.options):
            rest = [t for t in ticked if t != option]
            yield (rest or ["none"]) if option in ticked else [*ticked, option]
    else:
        yield from (o.id for o in question.options)


def places_beside(case: Case) -> dict[tuple[Outcome, str | None], tuple[str, AnswerValue]]:
    """Where one other answer to an answered question leads, of those that may be told."""
    answers, history = case
    here = assess(KB, answers, history)
    found = {}
    for name, present in answers.items():
        question = KB.questions[name]
        if question.fixed or question.stage == "volunteered":
            continue
        for value in every_answer(question, present):
            if not fits(question, value) or value == NOT_SURE:
                continue
            there = assess(KB, {**answers, name: value}, history)
            less = question.stage == "safety" and not yes(question, present) <= yes(question, value)
            told = warnings(there)
            kept = all(told.get(flag, 9) <= rank for flag, rank in warnings(here).items())
            asked = there.next_question
            sooner = there.outcome.refers and there.outcome.rank < here.outcome.rank
            held = asked and KB.questions[asked].holds and not sooner
            doubts = isinstance(value, dict) and NOT_SURE in value.values()
            if kept and not less and not held and not doubts:
                found[there.outcome, there.step] = name, value
    found.pop((here.outcome, here.step), None)
    return found


@pytest.mark.parametrize("name", ["leg_pain", "progress", "recurrent_mild", "three_points_missing"])
def test_every_place_that_one_answer_leads_to_is_found(name: str) -> None:
    case = of_example(name)
    beside = places_beside(case)
    found = {(w.outcome, w.step) for w in what_if(KB, *case)}
    assert len(beside) > 1
    assert set(beside) <= found, {p: how for p, how in beside.items() if p not in found}


def test_the_limit_on_tries_cuts_no_change_of_one_answer() -> None:
    for kind in KB.wording.consultations:
        answers: dict[str, AnswerValue] = {
            q.id: next(answer for _, answer in alternatives(KB, q, {}))
            for q in KB.questions.values()
            if kind in q.consultations
        }
        varied = [KB.questions[q] for q in answers if not KB.questions[q].fixed]
        assert sum(len(list(alternatives(KB, q, answers))) for q in varied) < MOST_TRIES


# --- cases --------------------------------------------------------------------------------------
def test_a_number_is_changed_to_the_nearest_that_makes_a_difference() -> None:
    at_5 = what_if(KB, *of_example("recurrent_mild", pain_now=5))
    assert {answer: w.leads for answer, w in single(at_5, "pain_now").items()} == {
        "3": "further",
        "6": "back",
        "7": "help",
    }
    weeks = single(what_if(KB, *of_example("recurrent_mild", pain_weeks=1)), "pain_weeks")
    assert not weeks  # what comes and goes is not counted in weeks
    steady = of_example("recurrent_mild", pain_weeks=1, pain_course="steady")
    assert single(what_if(KB, *steady), "pain_weeks")["6"].outcome is Outcome.ROUTINE


def test_three_points_missing_take_two_to_be_mended_and_four_are_too_many() -> None:
    answers, history = PRACTICE
    (further,) = [w for w in what_if(KB, answers, history) if w.leads == "further"]
    assert (further.outcome, further.step) == (Outcome.CONTINUE, "target_chair")
    (change,) = further.changes
    assert change.question == "mid_rep"
    assert [p.value for p in change.parts] == ["yes", "yes"]
    rep = answers["mid_rep"]
    assert isinstance(rep, dict)
    rep = {**rep, next(row for row, word in rep.items() if word == "yes"): "no"}
    assert {w.leads for w in what_if(KB, {**answers, "mid_rep": rep}, history)} == {"back", "help"}


def test_two_answers_are_changed_only_where_one_does_not_lead_further() -> None:
    sore = of_example("recurrent_mild", pain_now=5, pain_course="flare")
    assert [len(w.changes) for w in what_if(KB, *sore) if w.leads == "further"] == [1]
    tired: dict[str, AnswerValue] = {"set_pain": 1, "bending": "noisier", "tolerance": "less"}
    rep = {point: "yes" for _, point in sets_fields(KB.questions["mid_rep"])}
    practice = of_example("three_points_missing", mid_rep=rep, **tired)
    further = [w for w in what_if(KB, *practice) if w.leads == "further"]
    assert [sorted(c.question for c in w.changes) for w in further] == [["bending", "tolerance"]]


def test_a_referral_is_never_unticked_to_get_a_drill() -> None:
    found = what_if(KB, *of_example("leg_pain"))
    assert [w.outcome for w in found] == [Outcome.EMERGENCY, Outcome.URGENT]
    assert not what_if(KB, *of_example("emergency_saddle"))


def test_a_routine_visit_stays_however_the_training_answers_change() -> None:
    steady = of_example("recurrent_mild", pain_course="steady", pain_weeks=20)
    found = what_if(KB, *steady)
    assert {w.outcome for w in found} <= {o for o in Outcome if o.refers}
    assert "further" in {w.leads for w in found}


def test_nobody_is_told_to_untick_what_caps_the_step() -> None:
    flared = of_example("progress", gate=["flared"])
    found = what_if(KB, *flared)
    assert [w for w in found if w.leads != "further"]
    assert not [w for w in found if w.leads == "further"]
    doubt = {**dict.fromkeys((o for _, o in sets_fields(KB.questions["gate_unsure"])), "no")}
    unsure = of_example("progress", gate=[NOT_SURE], gate_unsure={**doubt, "flared": NOT_SURE})
    assert not [w for w in what_if(KB, *unsure) if w.leads == "further"]


def test_the_question_that_comes_next_counts_as_well() -> None:
    answers = {q: v for q, v in MILD[0].items() if q != "wall_tap"}
    assert assess(KB, answers).next_question == "wall_tap"
    (further, *_) = what_if(KB, answers)
    (change,) = further.changes
    assert (change.question, change.before, change.answer) == ("wall_tap", None, "clean_foot")
    assert further.others == 0


def test_how_many_other_answers_lead_there_is_counted() -> None:
    emergency = next(w for w in what_if(KB, *LEG_PAIN) if w.outcome is Outcome.EMERGENCY)
    alone = {
        (name, str(value))
        for name in LEG_PAIN[0]
        if KB.questions[name].stage == "safety" and not KB.questions[name].fixed
        for value in every_answer(KB.questions[name], LEG_PAIN[0][name])
        if fits(KB.questions[name], value)
        and assess(KB, {**LEG_PAIN[0], name: value}).outcome is Outcome.EMERGENCY
    }
    assert emergency.others == len(alone) - 1


def test_answers_that_do_not_fit_are_named() -> None:
    with pytest.raises(AnswerError, match=r"answers\.pain_now"):
        what_if(KB, {"pain_now": 11})


# --- what is left open --------------------------------------------------------------------------
def test_a_search_that_is_cut_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = search.what_if(KB, *MILD)
    assert whole.complete
    for tries in (0, 1, 20):
        monkeypatch.setattr(search, "MOST_TRIES", tries)
        cut = search.what_if(KB, *MILD)
        assert not cut.complete
        assert {(w.outcome, w.step) for w in cut.found} < {(w.outcome, w.step) for w in whole.found}
        assert "not every other answer was tried" in what_if_in_words(cut, WORDS)[-1]


def test_where_the_search_and_the_engine_differ_that_one_is_left_out_and_logged_without_answers(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whole = what_if(KB, *MILD)
    (gone,) = [w for w in whole if w.outcome is Outcome.EMERGENCY]
    fired = search._fired

    def without_urgency(kb: KnowledgeBase, facts: Any) -> list[Any]:
        return [
            f.model_copy(update={"conclusion": f.conclusion.one_tier_lower()})
            if isinstance(f.conclusion, Referral) and f.conclusion.urgency is Outcome.EMERGENCY
            else f
            for f in fired(kb, facts)
        ]

    monkeypatch.setattr(search, "_fired", without_urgency)
    found = search.what_if(KB, *MILD)
    assert not found.complete
    assert Outcome.EMERGENCY not in {w.outcome for w in found.found}
    assert found.found
    record = caplog.messages[0]
    assert gone.rules[0] in record
    assert re.fullmatch(r"the search and the engine differ in \['[-A-Z0-9a-z', ]+\]", record)


def test_the_page_says_that_nothing_would_only_where_everything_was_tried() -> None:
    turn = respond(KB, None, {"kind": "open"})
    shown = {
        (bool(found), complete): what_would_change(
            replace(turn, what_if=WhatIfs(found=found, complete=complete))
        )
        for found in ((), what_if(KB, *MILD))
        for complete in (True, False)
    }
    says = {key: REASONS.nothing_if in text for key, text in shown.items()}
    assert [key for key, claimed in says.items() if claimed] == [(False, True)]
    assert REASONS.nothing_so_far in shown[False, False]
    assert REASONS.more_if in shown[True, False]
    assert REASONS.more_if not in shown[True, True]
