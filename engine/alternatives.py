"""The answers that differ from a present one by as little as can be."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from engine.answers import rows_asked
from engine.conditions import Bounds
from engine.explanation import sets_fields
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NONE,
    NOT_SURE,
    Answers,
    AnswerValue,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    SingleQuestion,
)

FEW = 20
"""A number with no more values than this is tried at each, others next to the rules' bounds."""

Alternative = tuple[str | None, AnswerValue]
"""The option or row that is otherwise (nothing where the whole answer is), and the answer."""


def alternatives(kb: KnowledgeBase, question: Question, answers: Answers) -> Iterator[Alternative]:
    """Other answers to a question: one option, tick or row otherwise; a number, nearest first.

    Of a checklist or a grid about safety more is ticked or told, never less. "Not sure" is no
    alternative. A question that is open has all answers that are plainly told.
    """
    if isinstance(question, NumberQuestion):
        for number in _numbers(kb, question, answers.get(question.id)):
            yield None, number
    elif isinstance(question, SingleQuestion):
        for option in question.options:
            if option.id not in (answers.get(question.id), NOT_SURE):
                yield option.id, option.id
    elif isinstance(question, MultiQuestion):
        yield from _ticks(question, answers.get(question.id))
    else:
        yield from _rows(question, answers)


def _numbers(kb: KnowledgeBase, question: NumberQuestion, present: AnswerValue) -> list[int]:
    values = set(range(question.low, question.high + 1))
    if len(values) > FEW:
        values &= _edges(kb, question) | {question.low}
    start = present if isinstance(present, int) else question.low
    return sorted(values - {present}, key=lambda value: (abs(value - start), value))


def _edges(kb: KnowledgeBase, question: NumberQuestion) -> set[int]:
    """The numbers just inside and just outside of what rules compare the answer with."""
    ((fact, field),) = sets_fields(question)
    tests = (p.values.get(field) for r in kb.rules for p in r.patterns if p.name == fact)
    ends = {
        end
        for test in tests
        if isinstance(test, Bounds)
        for end in (test.low - 1, test.low, test.high, test.high + 1)
    }
    return {int(end) for end in ends if isfinite(end)}


def _ticks(question: MultiQuestion, present: AnswerValue) -> Iterator[Alternative]:
    ticked = present if isinstance(present, list) and present != [NONE] else []
    if present is None:
        yield None, [NONE]
    for option in (o.id for o in question.options):
        if option in ticked:
            if question.stage != "safety":
                yield option, [t for t in ticked if t != option] or [NONE]
        elif not any({option, t} == set(pair) for t in ticked for pair in question.apart):
            yield option, [*ticked, option]


def _rows(question: GridQuestion, answers: Answers) -> Iterator[Alternative]:
    present = answers.get(question.id)
    told = present if isinstance(present, dict) else {}
    untold = [row for row in rows_asked(question, answers) if row not in told]
    safety = question.stage == "safety"
    for row in (r.id for r in question.rows if r.id in told):
        for other in ("yes",) if safety else ("yes", "no"):
            if other != told[row]:
                yield row, {**told, row: other}
    if not untold:
        return
    if safety:
        yield None, dict.fromkeys(untold, "no") | told
        yield from ((row, {**told, row: "yes"}) for row in untold)
        return
    for rest, other in (("yes", "no"), ("no", "yes")):
        yield None, dict.fromkeys(untold, rest) | told
        yield from ((row, dict.fromkeys(untold, rest) | told | {row: other}) for row in untold)
