"""Questions and facts fit together: what rules test can be asked, and what is asked is used."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import pytest

from engine.answers import facts_of, option_ids, place_of, validated
from engine.conclusions import Ask, Finding
from engine.conditions import passes
from engine.dsl import Found, Rule
from engine.explanation import sets_fields, why
from engine.models import NONE, NOT_SURE, TRI, GridQuestion, MultiQuestion, NumberQuestion, Question
from knowledge.base import knowledge_base
from knowledge.facts import Kind
from knowledge.history import Point

KB = knowledge_base()
KINDS: tuple[str, ...] = get_args(Kind)
QUESTIONS = list(KB.questions)
CHECKLISTS = [q for q in KB.questions.values() if isinstance(q, MultiQuestion) and q.settled_by]
IN_WORDS = [q for q in CHECKLISTS if not q.picture]
"""Checklists of signs; over a picture places are ticked, and its grid asks what they come to."""
Place = tuple[str, str]
Case = tuple[dict[str, Any], list[dict[str, Any]]]


def past(day: int, morning: str | None = "normal", **more: object) -> dict[str, Any]:
    """A training session of January 2026."""
    told = {"morning": {"back": morning}} if morning else {}
    return {"date": f"2026-01-{day:02}", "step": "dowel", "pain_during": 1, **told, **more}


ALL_POINTS = dict.fromkeys(get_args(Point), "yes")
LOW_POINTS = ALL_POINTS | {"neck_long": "no", "shins_vertical": "no"}
THREE_CALM = [past(1), past(3), past(5)]
CASES: list[Case] = [
    ({}, []),
    ({"consultation": "first_visit", "dowel": {"head": "yes"}, "video": [NONE],
      "back_feel": [NONE], "stiff_pattern": [NONE], "places": [NONE]}, []),
    ({"age": 30, "stiff_pattern": [NONE], "screen_illness": ["morning_stiff"]}, []),
    ({"age": 30, "screen_illness": [NONE], "screen_background": [NONE]}, []),
    ({"set_done": "yes", "session_step": "dowel", "set_pain": 2, "mid_rep": ALL_POINTS,
      "off_signals": ["knees_first"]}, []),
    ({"set_done": "yes", "session_step": "light_rdl", "set_pain": 5, "mid_rep": LOW_POINTS},
     [past(1), past(2), past(3, morning=None, missing=["neck_long", "back_steady"])]),
    ({"set_done": "yes", "session_step": "dowel", "set_pain": 2, "mid_rep": ALL_POINTS},
     [past(1), past(2), past(3, morning=None, pain_during=6)]),
    ({}, THREE_CALM),
    ({"morning_back": "normal"}, [*THREE_CALM[:2], past(9, morning=None)]),
    ({}, [past(1), past(5, pain_during=3), past(9, pain_during=4)]),
    ({"gate": [NONE], "consultation": "after_set"}, THREE_CALM),
    ({"set_done": "yes", "session_step": "light_rdl", "earned_step": "dowel", "set_pain": 1,
      "set_load": 11}, [past(1, step="light_rdl", load_kg=10)]),
    ({"set_done": "yes", "session_step": "target_low", "earned_step": "dowel", "set_pain": 1}, []),
    ({"set_done": "yes", "session_step": "floor", "earned_step": "dowel", "set_pain": 1},
     [past(1, step="target_stool", morning=None, missing=["neck_long", "back_steady"])]),
    ({"places": ["hurts_foot_left"]}, []),
    ({"places": ["hurts_foot_left", "hurts_knee_right"]}, []),
]  # fmt: skip
"""Answers and histories from which, together, every derived fact comes about."""


def derived_places() -> set[Place]:
    """Every field that observations derive."""
    return {
        (name, field)
        for name, fact in KB.facts.items()
        for field, described in fact.fields.items()
        if described.derived_from
    }


def places_in_rules() -> set[Place]:
    """Every field that some rule tests."""
    return {(p.name, name) for rule in KB.rules for p in rule.patterns for name in p.values}


def askable() -> set[Place]:
    """Every field that some question sets."""
    return {place for q in KB.questions.values() for place in sets_fields(q)}


def observed(answers: dict[str, Any], history: list[dict[str, Any]]) -> dict[Place, object]:
    """The derived fields that these answers and this history give."""
    checked = validated(answers, KB.questions)
    facts = KB.observe(checked, facts_of(checked, KB.questions), KB.read_history(history)).facts
    places = derived_places()
    return {
        (name, field): value
        for name, values in facts.items()
        for field, value in values.items()
        if (name, field) in places
    }


def variants(question: Question) -> Iterator[tuple[str, Any]]:
    """Answers to a question, each with the option, row or number that it is about."""
    if isinstance(question, NumberQuestion):
        middle = (question.low + question.high) // 2
        yield from ((str(n), n) for n in (question.low, middle, question.high))
    elif isinstance(question, GridQuestion):
        yield from ((row.id, {row.id: word}) for row in question.rows for word in TRI)
        if question.settled_by:
            yield NONE, {}
    elif isinstance(question, MultiQuestion):
        yield from ((o, [o]) for o in option_ids(question))
        if not question.apart:
            yield "all", [o.id for o in question.options]
    else:
        yield from ((o, o) for o in option_ids(question))


def merged(question: Question, answers: dict[str, Any], value: Any) -> dict[str, Any]:
    """``answers`` with this one; rows join the rows that are there."""
    if isinstance(question, GridQuestion):
        value = answers.get(question.id, {}) | value
    return answers | {question.id: value}


@cache
def influences() -> dict[str, dict[Place, set[str]]]:
    """For each question, the derived fields it moves, and which of its options move them.

    Found by trying: only this one answer changes, everything else stays as it is in the case.
    """
    moved: dict[str, dict[Place, set[str]]] = {}
    for question in KB.questions.values():
        for answers, history in CASES:
            given = [(o, merged(question, answers, v)) for o, v in variants(question)]
            results = [(option, observed(changed, history)) for option, changed in given]
            for place in {p for _, result in results for p in result}:
                values = [(option, repr(result.get(place))) for option, result in results]
                if apart := _apart(values):
                    moved.setdefault(question.id, {}).setdefault(place, set()).update(apart)
    return moved


def _apart(values: list[tuple[str, str]]) -> set[str]:
    """The options with another value than "none of these", or than most options give."""
    shown = [value for _, value in values]
    usual = dict(values).get(NONE, max(shown, key=shown.count))
    if len(set(shown)) == len(shown):
        return {option for option, _ in values}
    return {option for option, value in values if value != usual}


# --- facts -------------------------------------------------------------------------------------
@pytest.mark.parametrize("rule", KB.rules, ids=lambda rule: rule.id)
def test_every_field_that_a_rule_tests_is_asked_derived_or_found(rule: Rule) -> None:
    for pattern in rule.patterns:
        for name, test in pattern.values.items():
            if pattern.name == Found.__name__:
                concluded = {r.conclusion.id for r in KB.rules if isinstance(r.conclusion, Finding)}
                words = test.words if hasattr(test, "words") else (test,)
                assert set(words) <= concluded
            else:
                assert (pattern.name, name) in askable() | derived_places()


def test_every_derived_field_names_questions_or_the_history() -> None:
    named = {
        source
        for fact in KB.facts.values()
        for described in fact.fields.values()
        for source in described.derived_from
    }
    assert named <= {*KB.questions, "history"}


def test_observations_produce_every_derived_field() -> None:
    produced = {place for case in CASES for place in observed(*case)}
    assert derived_places() - produced - askable() - _unsettled() == set()
    assert _unsettled() <= set().union(*map(set, influences().values()))


def _unsettled() -> set[Place]:
    return {p for p in derived_places() if p[0] == "Unsettled"}


def test_every_derived_field_moves_with_each_question_it_is_derived_from() -> None:
    idle = {
        (f"{name}.{field}", source)
        for name, field in derived_places()
        for source in KB.facts[name].fields[field].derived_from
        if source != "history" and (name, field) not in influences().get(source, {})
    }
    assert not idle


def test_no_derived_field_is_without_a_rule() -> None:
    assert derived_places() - places_in_rules() == set()


# --- questions ---------------------------------------------------------------------------------
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_sets_fields_that_accept_its_answers(name: str) -> None:
    question = KB.questions[name]
    words: tuple[object, ...]
    if isinstance(question, NumberQuestion):
        words = (question.low, question.high)
    elif isinstance(question, GridQuestion):
        words = TRI
    elif isinstance(question, MultiQuestion):
        words = TRI if question.not_sure and not question.settled_by else ("yes", "no")
    else:
        words = option_ids(question)
    assert words
    for fact, field in sets_fields(question):
        assert field in KB.facts[fact].fields
        assert [w for w in words if not KB.facts[fact].fields[field].accepts(w)] == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_used_by_a_rule_exactly_where_it_is_no_information(name: str) -> None:
    question = KB.questions[name]
    information = (
        question.information
        if isinstance(question, NumberQuestion)
        else isinstance(question, MultiQuestion) and all(o.information for o in question.options)
    )
    assert bool(why(KB, name).used_by) != information


def test_every_question_is_asked_by_a_rule_and_every_rule_asks_for_a_question() -> None:
    asked = {r.conclusion.question for r in KB.rules if isinstance(r.conclusion, Ask)}
    assert asked == {q.id for q in KB.questions.values() if q.stage != "volunteered"}


@pytest.mark.parametrize(
    "rule", [r for r in KB.rules if isinstance(r.conclusion, Ask)], ids=lambda rule: rule.id
)
def test_a_question_is_asked_only_in_the_consultations_that_it_lists(rule: Rule) -> None:
    assert isinstance(rule.conclusion, Ask)
    listed = set(KB.questions[rule.conclusion.question].consultations)
    kinds = set(KINDS)
    for pattern in rule.patterns:
        for name, test in pattern.values.items():
            kinds &= _kinds(pattern.name, name, test)
    assert kinds, f"{rule.id} can fire in no consultation"
    assert kinds <= listed


def _kinds(fact: str, field: str, test: object) -> set[str]:
    """In which kinds of consultation a field can pass a test."""
    if fact == "Consultation":
        return {
            kind
            for kind in KINDS
            for history in ([], THREE_CALM)
            if passes(test, observed({"consultation": kind}, history)[fact, field])
        }
    if fact == Found.__name__:
        return set(KINDS)
    sources = set(KB.facts[fact].fields[field].derived_from)
    sources |= {q.id for q in KB.questions.values() if (fact, field) in sets_fields(q)}
    if "history" in sources:
        return set(KINDS)
    return {kind for q in sources for kind in KB.questions[q].consultations}


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_option_decides_nothing_exactly_where_it_is_marked_as_information(name: str) -> None:
    question = KB.questions[name]
    if isinstance(question, NumberQuestion):
        return
    options = question.rows if isinstance(question, GridQuestion) else question.options
    idle = {o.id for o in options if not _has_effect(question, o.id)}
    assert idle == {o.id for o in options if o.information}


def _has_effect(question: Question, option: str) -> bool:
    """Whether a rule tests the option's word, or a derived field moves with it."""
    fact, _, field = question.fact.partition(".")
    words: tuple[object, ...] = (option,)
    if isinstance(question, GridQuestion | MultiQuestion):
        words = TRI if isinstance(question, GridQuestion) else ("yes",)
        fact, field = place_of(question, option)
    matters = any(
        pattern.name == fact
        and field in pattern.values
        and any(passes(pattern.values[field], word) for word in words)
        for rule in KB.rules
        for pattern in rule.patterns
    )
    return matters or any(option in moved for moved in influences().get(question.id, {}).values())


@pytest.mark.parametrize("checklist", IN_WORDS, ids=lambda question: question.id)
def test_a_checklist_is_settled_by_a_grid_with_its_very_options(checklist: MultiQuestion) -> None:
    grid = KB.questions[checklist.settled_by or ""]
    assert isinstance(grid, GridQuestion)
    assert grid.settles == checklist.id
    assert (grid.fact, grid.stage) == (checklist.fact, checklist.stage)
    assert set(grid.consultations) >= set(checklist.consultations)
    assert [r.id for r in grid.rows] == [o.id for o in checklist.options if not o.information]
    assert checklist.not_sure


def test_a_grid_that_settles_belongs_to_a_checklist() -> None:
    every = [q for q in KB.questions.values() if isinstance(q, GridQuestion)]
    settling = {q.settles: q for q in every}
    grids = {c: q.id for c, q in settling.items() if c}
    lists = [q for q in every if q.settled_by]
    closers = {q.id: q.settled_by for q in CHECKLISTS} | {q.id: q.settled_by for q in lists}
    assert grids == closers
    for question in lists:
        assert question.rows == settling[question.id].rows


def test_not_sure_is_never_lost_where_safety_is_asked() -> None:
    """A safety checklist offers not sure, and what no closer question settles counts as such."""
    silent = [
        q.id
        for q in KB.questions.values()
        if q.stage == "safety" and isinstance(q, MultiQuestion) and not q.not_sure
    ]
    assert not silent
    answers = {"fever_detail": [NOT_SURE]}
    assert set(facts_of(answers, KB.questions)["Illness"].values()) == {NOT_SURE}
