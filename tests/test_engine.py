"""The engine by itself: what it refuses, what it repairs, and what it must never mix or keep."""

from __future__ import annotations

import collections
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest

from engine.answers import MOST_HINTS, AnswerError, Problem
from engine.conclusions import AnyConclusion, Cue, Finding, Outcome, Referral
from engine.conditions import Bounds, Threshold, at_least, one_of
from engine.consultation import assess
from engine.dsl import Fact, RuleBook, RuleError, field
from engine.inference import EnginePool
from engine.library import LibraryError, cross_checked, load
from engine.models import Answers, AnswerValue, Source
from knowledge.base import knowledge_base

ROOT = Path(__file__).parents[1]
KB = knowledge_base()


# --- what is refused from outside ---------------------------------------------------------------
def problem(answers: object, history: object = ()) -> Problem:
    with pytest.raises(AnswerError) as refused:
        assess(KB, answers, history)
    (found,) = refused.value.problems
    assert str(found) in str(refused.value)
    return found


@pytest.mark.parametrize(
    ("question", "given", "allowed"),
    [
        ("pain_course", "awful", "one of improving, comes_and_goes, steady, flare, worse"),
        ("pain_course", ["worse"], "one of improving"),
        ("pain_course", {}, "one of improving"),
        ("pain_now", "3", "a whole number from 0 to 10"),
        ("pain_now", 3.0, "a whole number from 0 to 10"),
        ("pain_now", True, "a whole number from 0 to 10"),
        ("pain_now", 11, "a whole number from 0 to 10"),
        ("pain_now", -1, "a whole number from 0 to 10"),
        ("screen_seat", ["none", "bladder_leak"], "none stands alone"),
        ("screen_seat", ["none", "not_sure"], "none stands alone"),
        ("screen_seat", ["bladder_leak", "bladder_leak"], "each once"),
        ("screen_seat", [], "a list of one or more of saddle_sensation"),
        ("screen_seat", "none", "a list of one or more"),
        ("screen_seat", ["leak"], "bladder_leak"),
        ("screen_seat", [["none"]], "a list of one or more"),
        ("wall_tap_fault", ["not_sure"], "knee_bend"),
        ("screen_seat", None, "a safety question needs one"),
        ("mid_rep", ["hips_first"], "an object of row (hips_first"),
        ("mid_rep", None, "an object of row (hips_first"),
    ],
)
def test_a_wrong_answer_is_named_with_what_is_allowed(
    question: str, given: object, allowed: str
) -> None:
    found = problem({question: given})
    assert found.field == f"answers.{question}"
    assert found.given == given
    assert allowed in found.allowed
    assert str(found).startswith(f"answers.{question}: got {given!r}; allowed: ")


def test_a_misspelt_question_is_named_with_the_nearest() -> None:
    found = problem({"pain_nwo": 3})
    assert (found.field, found.given) == ("answers.pain_nwo", 3)
    assert "did you mean 'pain_now'" in found.allowed


def test_an_unknown_question_without_a_near_one_is_named() -> None:
    assert "did you mean" not in problem({"zzz": 3}).allowed


def test_of_thousands_of_unknown_questions_only_the_first_get_a_hint() -> None:
    with pytest.raises(AnswerError) as raised:
        assess(KB, {f"pain_now{number}": 3 for number in range(5000)})
    hinted = ["did you mean" in p.allowed for p in raised.value.problems]
    assert hinted == [True] * MOST_HINTS + [False] * (5000 - MOST_HINTS)


@pytest.mark.parametrize(
    ("given", "where", "what", "allowed"),
    [
        ({"hips_frist": "yes"}, "hips_frist", "yes", "a row (hips_first"),
        ({"hips_first": "maybe"}, "hips_first", "maybe", "yes, no, not_sure"),
        ({"hips_first": True}, "hips_first", True, "yes, no, not_sure"),
        ({"hips_first": ["yes"]}, "hips_first", ["yes"], "yes, no, not_sure"),
    ],
)
def test_a_wrong_row_of_a_grid_is_named(
    given: dict[str, object], where: str, what: object, allowed: str
) -> None:
    found = problem({"mid_rep": given})
    assert (found.field, found.given) == (f"answers.mid_rep.{where}", what)
    assert allowed in found.allowed


def test_answers_that_are_no_object_are_refused() -> None:
    assert problem([]).field == "answers"


def test_every_wrong_answer_is_named_at_once() -> None:
    with pytest.raises(AnswerError) as refused:
        assess(KB, {"pain_now": 11, "age": "old", "pain_weeks": 2})
    assert {p.field for p in refused.value.problems} == {"answers.pain_now", "answers.age"}


SESSION: dict[str, object] = {"date": "2024-01-01", "step": "dowel", "pain_during": 1}


@pytest.mark.parametrize(
    ("changed", "where", "allowed"),
    [
        ({"date": "yesterday"}, "date", "date"),
        ({"date": "2024-02-30"}, "date", "date"),
        ({"step": "moon"}, "step", "one of wall_tap_close, wall_tap_foot, dowel"),
        ({"step": 3}, "step", "string"),
        ({"pain_during": 11}, "pain_during", "a whole number from 0 to 10"),
        ({"pain_during": True}, "pain_during", "a whole number from 0 to 10"),
        ({"pain_during": "1"}, "pain_during", "a whole number from 0 to 10"),
        ({"bending": "loud"}, "bending", "'quieter', 'same' or 'noisier'"),
        ({"missing": ["knees"]}, "missing.0", "'hips_first', 'shins_vertical'"),
        ({"morning": {"back": "fine"}}, "morning.back", "'normal', 'settled'"),
        ({"morning": {}}, "morning.back", "this field is needed"),
        ({"mood": "good"}, "mood", "one of the fields date, step, pain_during"),
        ({"morning": {"back": "normal", "mood": 1}}, "morning.mood", "one of the fields back"),
    ],
)
def test_a_wrong_session_of_the_history_is_named(
    changed: dict[str, object], where: str, allowed: str
) -> None:
    found = problem({}, [SESSION, {**SESSION, **changed}])
    assert found.field == f"history.1.{where}"
    assert allowed in found.allowed
    if where in changed:
        assert found.given == changed[where]


@pytest.mark.parametrize("history", [None, {}, "dowel", 3])
def test_a_history_that_is_no_list_is_refused(history: object) -> None:
    assert problem({}, history).field == "history"


def test_no_problem_repeats_a_long_input_in_full() -> None:
    assert len(str(problem({"pain_course": "x" * 10_000}))) < 300


# --- what is refused of a rule card -------------------------------------------------------------
class Ache(Fact):
    """A small vocabulary to write rules in."""

    number: int = field("How much it aches", unit="of 10")
    sharp: Literal["yes", "no", "not_sure"] = field("Whether it is sharp")
    known: bool = field("Whether it is known")


FIVE = Threshold("five", 5, "of 10", "ours", "ours", "Halfway.")


def define(
    *patterns: Fact,
    book: RuleBook | None = None,
    concludes: AnyConclusion | None = None,
    **card: Any,
) -> RuleBook:
    book = book or RuleBook()
    told: dict[str, Any] = {"id": "TST-1", "says": "A", "because": "B", "sources": ["ours"], **card}
    book.rule(*patterns, **told)(lambda: concludes or Finding(id="found"))
    return book


def sharp() -> Fact:
    return Ache(sharp="yes")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda: define(Ache(shrap="yes")), "Ache has no field 'shrap'; it has number, sharp"),
        (lambda: define(Ache(sharp="very")), "TST-1: field 'sharp' cannot be 'very'; it is one of"),
        (lambda: define(Ache(sharp=one_of("yes", "very"))), "field 'sharp' cannot be 'very'"),
        (lambda: define(Ache(sharp=at_least(FIVE))), "'sharp' is one of yes, no, not_sure, which"),
        (lambda: define(Ache(known="yes")), "'known' cannot be 'yes'; it is true or false"),
        (lambda: define(Ache(known=1)), "'known' cannot be 1; it is true or false"),
        (lambda: define(Ache(number=5)), "compare numbers with a named threshold, not 5"),
        (lambda: define(Ache(number=one_of("5"))), "'number' cannot be '5'; it is a whole number"),
        (lambda: define(Ache()), "TST-1: Ache tests no field"),
        (define, "TST-1 has no condition"),
        (lambda: define(sharp(), sources=[]), "TST-1 names no source"),
        (lambda: define(sharp(), id="test 1"), "rule id 'test 1' is not of the form"),
        (lambda: define(sharp(), book=define(sharp())), "rule id 'TST-1' is used twice"),
        (
            lambda: define(Ache(known=True), in_doubt=True, concludes=refer(Outcome.SOON)),
            "TST-1: in_doubt needs a referral and a condition on a 'yes' answer",
        ),
    ],
)
def test_a_wrong_rule_is_refused_where_it_is_written(
    wrong: Callable[[], RuleBook], words: str
) -> None:
    with pytest.raises(RuleError) as refused:
        wrong()
    assert words in str(refused.value)


def refer(urgency: Outcome) -> Referral:
    return Referral(urgency=urgency, flag="ache")


@pytest.mark.parametrize("conclusion", [Cue(id="breathe"), refer(Outcome.ROUTINE)])
def test_in_doubt_needs_an_urgency_to_lower(conclusion: AnyConclusion) -> None:
    with pytest.raises(RuleError, match="in_doubt needs a"):
        define(sharp(), in_doubt=True, concludes=conclusion)


def test_in_doubt_adds_the_same_rule_one_tier_lower() -> None:
    book = define(sharp(), in_doubt=True, concludes=refer(Outcome.EMERGENCY))
    certain, unsure = book.rules
    assert unsure.id == "TST-1-unsure"
    assert unsure.conclusion == refer(Outcome.URGENT)
    assert not unsure.patterns[0].matches({"sharp": "yes"})
    assert unsure.patterns[0].matches({"sharp": "not_sure"})
    assert unsure.label == "ours"
    assert certain.conclusion == refer(Outcome.EMERGENCY)


# --- the repairs of experta ---------------------------------------------------------------------
def test_the_name_that_frozendict_needs_is_not_left_behind() -> None:
    assert "engine._experta" in sys.modules
    assert not hasattr(collections, "Mapping")


def printed(program: str) -> str:
    """What a fresh process prints and logs."""
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout + run.stderr


def test_importing_the_engine_leaves_the_root_logger_alone() -> None:
    program = "import logging, engine.inference; print(logging.getLogger().handlers)"
    assert printed(program) == "[]\n"


@pytest.mark.parametrize("when", ["before", "after"])
def test_no_log_holds_an_answer_even_at_debug(when: str) -> None:
    listen = "import logging; logging.basicConfig(level=logging.DEBUG)"
    imports = "from engine.consultation import assess; from knowledge.base import knowledge_base"
    first, second = (listen, imports) if when == "before" else (imports, listen)
    go = "assess(knowledge_base(), {'age': 77, 'screen_seat': ['bladder_leak']}, ())"
    assert printed(f"{first}\n{second}\n{go}\n") == ""


def test_a_refused_answer_is_not_logged_either(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        problem({"pain_now": 11})
    assert not caplog.records


# --- nobody's answers reach anybody else --------------------------------------------------------
def people() -> list[dict[str, AnswerValue]]:
    """Persons who differ in everything that the screen asks."""
    ticks = [o.id for o in KB.questions["screen_illness"].options]  # type: ignore[union-attr]
    return [
        {
            "age": 20 + 5 * i,
            "screen_seat": ["none"],
            "screen_illness": [tick],
            "pain_now": i,
            "pain_weeks": 2 * i,
        }
        for i, tick in enumerate(ticks)
    ]


def test_threads_never_mix_people() -> None:
    everyone = people()
    expected = [assess(KB, answers) for answers in everyone]
    assert len({repr(e.firings) for e in expected}) == len(everyone)
    together = threading.Barrier(8)

    def worker(number: int) -> list[int]:
        together.wait()
        turns = [(number + i) % len(everyone) for i in range(50)]
        return [t for t in turns if assess(KB, everyone[t]) != expected[t]]

    with ThreadPoolExecutor(8) as pool:
        assert [wrong for wrongs in pool.map(worker, range(8)) for wrong in wrongs] == []


def test_an_engine_that_raised_is_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    kb = replace(KB)
    ill: Answers = {"age": 75, "screen_seat": ["bladder_leak"], "pain_now": 9}
    well: Answers = {"age": 30, "screen_seat": ["none"], "pain_now": 1}
    expected = assess(KB, well)
    assess(kb, ill)
    used = engine_of(kb.pool)

    def broken(self: Bounds, value: object) -> bool:
        raise RuntimeError("broken predicate")

    with monkeypatch.context() as broke:
        broke.setattr(Bounds, "__call__", broken)
        with pytest.raises(RuntimeError, match="broken predicate"):
            assess(kb, {**ill, "pain_now": 8, "age": 76})
    assert engine_of(kb.pool) is None
    assert assess(kb, well) == expected
    assert engine_of(kb.pool) is not used


def engine_of(pool: EnginePool) -> object:
    return pool._free[-1] if pool._free else None


def test_one_engine_serves_one_assessment_after_another() -> None:
    kb = replace(KB)
    everyone = people()
    assess(kb, everyone[0])
    first = engine_of(kb.pool)
    assert first is not None
    for answers in everyone:
        assess(kb, answers)
        assert engine_of(kb.pool) is first


def test_threads_that_come_and_go_build_no_engine_each() -> None:
    kb = replace(KB)
    for _ in range(5):
        with ThreadPoolExecutor(1) as pool:
            pool.submit(assess, kb, people()[0]).result()
    assert len(kb.pool._free) == 1


def test_working_memory_starts_empty_each_time() -> None:
    kb = replace(KB)
    everyone = people()
    assess(kb, everyone[0])
    engine: Any = engine_of(kb.pool)
    facts = len(engine.facts)
    for answers in [*everyone[1:], everyone[0]]:
        assess(kb, answers)
    assert len(engine.facts) == facts
    assert len(engine.agenda.activations) == 0


# --- the library -------------------------------------------------------------------------------
def test_a_yaml_key_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    twice = tmp_path / "topics.yaml"
    twice.write_text("why: one\nhow: two\nwhy: three\n", "utf-8")
    with pytest.raises(LibraryError, match=r"topics\.yaml: 'why' occurs twice"):
        load(twice, dict[str, str])


def test_a_file_of_another_shape_is_refused_with_its_place(tmp_path: Path) -> None:
    wrong = tmp_path / "sources.yaml"
    wrong.write_text("nhs: {title: A page}\n", "utf-8")
    with pytest.raises(LibraryError, match=r"sources\.yaml: nhs\.author: Field required"):
        load(wrong, dict[str, Source])


def test_a_reference_that_leads_nowhere_is_refused() -> None:
    kb = knowledge_base()
    first = kb.rules[0]
    nowhere = [
        (replace(first, sources=("article#moon",)), "no source 'article#moon'"),
        (replace(first, sources=("nobody-1900",)), "no source 'nobody-1900'"),
        (replace(first, conclusion=Cue(id="levitate")), "nothing is known of .*levitate"),
        (replace(first, says="At {nonsense} or more"), "no threshold 'nonsense'"),
    ]
    for rule, message in nowhere:
        with pytest.raises(LibraryError, match=f"rule {first.id}: {message}"):
            cross_checked(replace(kb, rules=[rule, *kb.rules[1:]]))
