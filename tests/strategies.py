"""Strategies for answers, histories and whole consultations, built from the questions themselves.

A new question, option or rule is covered as soon as the knowledge base has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from math import inf
from typing import Any, get_args

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from engine.answers import AnswerError, facts_of, validated
from engine.conclusions import Advice, Outcome, Referral
from engine.conditions import Bounds, passes
from engine.consultation import assess
from engine.models import (
    NONE,
    NOT_SURE,
    TRI,
    Answers,
    AnswerValue,
    Assessment,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Option,
    Question,
)
from knowledge.base import knowledge_base
from knowledge.history import MorningCheck, Point, TrainingSession

KB = knowledge_base()
Reply = Callable[[Question, AnswerValue], AnswerValue]
"""Answers a question; the second argument is what was answered before, if it is asked again."""
History = list[dict[str, Any]]
Tests = dict[tuple[str, str], list[object]]


def _tests(outcomes: set[Outcome]) -> Tests:
    """The tests of the rules that conclude such an outcome, by fact class and field."""
    tests: Tests = {}
    for rule in KB.rules:
        concluded = rule.conclusion
        outcome = (
            concluded.urgency
            if isinstance(concluded, Referral)
            else concluded.outcome
            if isinstance(concluded, Advice)
            else None
        )
        for pattern in rule.patterns:
            for name, test in pattern.values.items():
                if outcome in outcomes:
                    tests.setdefault((pattern.name, name), []).append(test)
    return tests


REFERRING = _tests({o for o in Outcome if o.refers})
TROUBLING = _tests({o for o in Outcome if o.rank <= Outcome.HOLD.rank})


def _ids(options: Sequence[Option]) -> list[str]:
    return [option.id for option in options]


def _met(tests: list[object], value: object) -> bool:
    return any(passes(test, value) for test in tests)


def _facts(answers: Answers) -> dict[tuple[str, str], object]:
    """What answers come to, derived facts included."""
    observed = KB.observe(answers, facts_of(answers, KB.questions), ())
    return {(name, f): v for name, values in observed.facts.items() for f, v in values.items()}


def _looked_at(tests: Tests, question: MultiQuestion, option: str) -> bool:
    """Whether a test passes with this tick, or with what the tick comes to."""
    before, after = (_facts({question.id: [tick]}) for tick in (NONE, option))
    changed = dict(after.items() - before.items())
    return any(_met(tests.get(place, []), value) for place, value in changed.items())


def calm_options(question: MultiQuestion) -> list[str]:
    """The options whose tick no red flag rule looks at, alone or with others."""
    return [i for i in _ids(question.options) if not _looked_at(REFERRING, question, i)]


def calm_values(question: Question) -> list[AnswerValue]:
    """Answers in which no rule sees trouble; the first option where each is looked at."""
    fact, _, field = question.fact.partition(".")
    if isinstance(question, GridQuestion):
        return [dict.fromkeys(_ids(question.rows), "no" if question.settles else "yes")]
    if isinstance(question, MultiQuestion):
        fine = (i for i in _ids(question.options) if not _looked_at(TROUBLING, question, i))
        return [[NONE], *([i] for i in fine)]
    every: Sequence[str | int] = (
        range(question.low, question.high + 1)
        if isinstance(question, NumberQuestion)
        else _ids(question.options)
    )
    return [v for v in every if not _met(TROUBLING.get((fact, field), []), v)] or [every[0]]


_CALM = {name: calm_values(question) for name, question in KB.questions.items()}


def calm(question: Question) -> SearchStrategy[AnswerValue]:
    return st.sampled_from(_CALM[question.id])


def calmest(question: Question) -> AnswerValue:
    """The plainest answer without trouble."""
    return _CALM[question.id][0]


def edges(question: NumberQuestion) -> list[int]:
    """The numbers just inside and outside what any rule compares with."""
    fact, _, field = question.fact.partition(".")
    bounds = [
        test
        for rule in KB.rules
        for pattern in rule.patterns
        if pattern.name == fact and isinstance(test := pattern.values.get(field), Bounds)
    ]
    near = {n + d for b in bounds for n in (b.low, b.high) for d in (-1, 0, 1) if abs(n) != inf}
    return sorted(int(n) for n in near | {question.low} if question.low <= n <= question.high)


def valid(question: Question) -> SearchStrategy[AnswerValue]:
    """Any valid answer."""
    return st.none() | answered(question) if question.skippable else answered(question)


def answered(question: Question) -> SearchStrategy[AnswerValue]:
    """Any valid answer but putting it off."""
    if isinstance(question, NumberQuestion):
        return st.sampled_from(edges(question)) | st.integers(question.low, question.high)
    if isinstance(question, GridQuestion):
        rows = _ids(question.rows)
        every = st.fixed_dictionaries({row: st.sampled_from(TRI) for row in rows})
        return every | st.dictionaries(st.sampled_from(rows), st.sampled_from(TRI))
    if not isinstance(question, MultiQuestion):
        return st.sampled_from(_ids(question.options))
    ticks = _ids(question.options) + ([NOT_SURE] if question.not_sure else [])
    several = st.lists(st.sampled_from(ticks), min_size=1, max_size=4, unique=True)
    return st.just([NONE]) | several.filter(lambda value: fits(question, value))


def fits(question: Question, value: object) -> bool:
    """Whether the value is a valid answer to the question."""
    try:
        validated({question.id: value}, KB.questions)
    except AnswerError:
        return False
    return True


@st.composite
def answers(draw: st.DrawFn, *, complete: bool = False) -> dict[str, AnswerValue]:
    """Valid answers to the questions of one kind of consultation, or of all kinds.

    Most are calm and a few are anything; without ``complete`` some are left out.
    """
    kind = draw(st.sampled_from([None, *KB.wording.consultations]))
    names = [q.id for q in KB.questions.values() if kind is None or kind in q.consultations]
    some = st.sets(st.sampled_from(names), max_size=8)
    left_out = set() if complete else draw(some | some.map(lambda kept: set(names) - kept))
    bold = draw(st.sets(st.sampled_from(names), max_size=4))
    told = {
        name: draw(valid(KB.questions[name]) if name in bold else calm(KB.questions[name]))
        for name in names
        if name not in left_out
    }
    return told | ({"consultation": kind} if kind and "consultation" in told else {})


def _words_of(model: type[TrainingSession | MorningCheck], field: str) -> list[str | None]:
    words: list[str | None] = []
    for part in (
        model.model_fields[field].annotation,
        *get_args(model.model_fields[field].annotation),
    ):
        words += [w for w in get_args(part) if isinstance(w, str)]
    return [None, *dict.fromkeys(words)]


MORNINGS = st.fixed_dictionaries(
    {
        name: st.sampled_from(
            [w for w in _words_of(MorningCheck, name) if w or not field.is_required()]
        )
        for name, field in MorningCheck.model_fields.items()
    }
)
CALM_SESSION: dict[str, Any] = {"pain_during": 1, "morning": {"back": "normal"}}


@st.composite
def histories(draw: st.DrawFn, *, min_size: int = 0) -> History:
    """Past training sessions, often a run of calm ones at one step."""
    day = date(2024, 1, 1)
    step = draw(st.sampled_from(list(KB.steps)))
    sessions = []
    for quiet in draw(st.lists(st.booleans(), min_size=min_size, max_size=6)):
        day += timedelta(days=draw(st.integers(0, 9)))
        told = CALM_SESSION if quiet else draw(_sessions())
        sessions.append({"date": day.isoformat(), "step": step, **told})
    return sessions


def _sessions() -> SearchStrategy[dict[str, Any]]:
    words = ("bending", "back_after", "tolerance")
    return st.fixed_dictionaries(
        {
            "pain_during": st.integers(0, 10),
            "missing": st.lists(st.sampled_from(get_args(Point)), max_size=4, unique=True),
            "morning": st.none() | MORNINGS,
            **{word: st.sampled_from(_words_of(TrainingSession, word)) for word in words},
        },
        optional={"step": st.sampled_from(list(KB.steps))},
    )


def cases() -> SearchStrategy[tuple[dict[str, AnswerValue], History]]:
    """Complete or partial answers with a history."""
    return st.tuples(answers() | answers(complete=True), histories())


def consult(
    reply: Reply, history: History | None = None, start: Answers | None = None
) -> Iterator[tuple[dict[str, AnswerValue], Assessment]]:
    """Hold a consultation: answer what is asked until nothing is; yield every turn.

    A turn is the answers so far and their assessment.
    """
    so_far = dict(start or {})
    while True:
        assessment = assess(KB, so_far, history or [])
        yield dict(so_far), assessment
        asked = assessment.next_question
        if asked is None:
            return
        so_far[asked] = reply(KB.questions[asked], so_far.get(asked))


def random_reply(data: st.DataObject) -> Reply:
    """Any valid answer; a grid that is asked again gains at least one row."""

    def reply(question: Question, before: AnswerValue) -> AnswerValue:
        value = data.draw(valid(question) | calm(question), label=question.id)
        if isinstance(question, GridQuestion) and isinstance(value, dict):
            known = before if isinstance(before, dict) else {}
            value = known | value
            if len(value) == len(known):
                row = next(r for r in _ids(question.rows) if r not in known)
                value[row] = data.draw(st.sampled_from(TRI), label=row)
        return value

    return reply
