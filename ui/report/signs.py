"""Which sign of the safety questions was reported, denied, left unsure or never asked.

Derived from the questions themselves. A sign counts as denied only where it was put to the
person and the answer was no; silence is never a denial.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Literal

from engine.answers import rows_missing
from engine.conclusions import Ask, Frozen, Referral
from engine.consultation import Consulted
from engine.explanation import sets_fields
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NOT_SURE,
    Answers,
    GridQuestion,
    MultiQuestion,
    Question,
)
from engine.told import put_as
from ui.report.words import report_words

Status = Literal["reported", "unsure", "unclear", "denied", "open", "not_asked"]
STATUS_OF_WORD: dict[object, Status] = {"yes": "reported", NOT_SURE: "unsure", "no": "denied"}


class Sign(Frozen):
    """One sign of a safety question."""

    name: str
    """The fact and field that carry it, such as ``Seat.saddle_sensation``."""
    term: str
    """In the professional's terms."""
    asked: str
    """What the person read; empty where the word was derived from another answer."""


class Asked(Frozen):
    """Signs that were put, or would be put, in one question."""

    question: str
    signs: tuple[Sign, ...]


class Signs(Frozen):
    """Every sign of the safety questions, in interview order, each in one place at most."""

    reported: tuple[Asked, ...]
    """Answered yes, or ticked."""
    unsure: tuple[Asked, ...]
    """Answered "not sure"."""
    unclear: tuple[Asked, ...]
    """Left unticked beside "not sure", and not asked about one by one yet."""
    denied: tuple[Asked, ...]
    """Answered no, or left unticked in a list that was answered without a doubt."""
    open: tuple[Asked, ...]
    """Asked for by a rule and not answered."""
    not_asked: tuple[Asked, ...]
    """Asked for by no rule, as far as the answers go."""


def signs_of(kb: KnowledgeBase, consulted: Consulted) -> Signs:
    """Sort the signs of the safety questions by what is known of them."""
    sorted_signs = list(_sorted(kb, consulted))

    def of(status: Status) -> tuple[Asked, ...]:
        mine = [(question, sign) for question, s, sign in sorted_signs if s == status]
        return tuple(
            Asked(question=kb.expand(kb.questions[name].text), signs=tuple(s for _, s in group))
            for name, group in groupby(mine, key=lambda pair: pair[0])
        )

    return Signs(
        reported=of("reported"),
        unsure=of("unsure"),
        unclear=of("unclear"),
        denied=of("denied"),
        open=of("open"),
        not_asked=of("not_asked"),
    )


def _sorted(kb: KnowledgeBase, consulted: Consulted) -> Iterator[tuple[str, Status, Sign]]:
    """Each sign once, with the question that it is listed under."""
    answers, observed = consulted.answers, consulted.observed
    asked_for = _asked_for(kb, consulted)
    seen: set[str] = set()
    for question in kb.questions.values():
        for fact, field in signs_in(kb, question):
            # What was derived counts too: the worse of two answers about one sign stands.
            known = observed.facts.get(fact, {}).get(field)
            status = _status(question, known, answers, asked_for)
            name = f"{fact}.{field}"
            if (
                status is None
                or name in seen
                # What the drawing came to stands with its red flag, place by place.
                or (fact, field) in observed.rests_on
                or (status in ("reported", "denied") and question.id in _shown_elsewhere())
                or (status != "reported" and _is_information(question, field))
                or (status == "not_asked" and not _could_come(question, observed.consultation))
            ):
                continue
            seen.add(name)
            by, words = put_as(kb, answers, (fact, field), known)
            term = kb.expand(report_words().signs[name])
            yield (*by, question.id)[0], status, Sign(name=name, term=term, asked=words)


def signs_in(kb: KnowledgeBase, question: Question) -> list[tuple[str, str]]:
    """The signs that a question asks about: fact and field.

    All of a safety question; of any other, and of a grid that only settles a doubt, those that a
    red flag rule looks at.
    """
    fields = list(sets_fields(question))
    if isinstance(question, GridQuestion):
        # A row that sets the field of another question is told with that one.
        fields = [at for at, row in zip(fields, question.rows, strict=True) if not row.sets]
    if question.stage == "safety" and not _settles_a_doubt(question):
        return fields
    return [at for at in fields if at in _looked_at(kb)]


def _looked_at(kb: KnowledgeBase) -> set[tuple[str, str]]:
    return {
        (pattern.name, field)
        for rule in kb.rules
        if isinstance(rule.conclusion, Referral)
        for pattern in rule.patterns
        for field in pattern.values
    }


def _asked_for(kb: KnowledgeBase, consulted: Consulted) -> set[str]:
    """The questions that a rule asks for and that are not, or not fully, answered."""
    answers = consulted.answers
    asks = (f.conclusion for f in consulted.assessment.firings)
    wanted = {a.question for a in asks if isinstance(a, Ask)}
    return {
        name
        for name in wanted
        if name not in answers
        or (isinstance(q := kb.questions[name], GridQuestion) and rows_missing(q, answers))
    }


def _status(
    question: Question, known: object, answers: Answers, asked_for: set[str]
) -> Status | None:
    if known is not None:
        # A number, or a word such as "steady", is neither reported nor denied.
        return STATUS_OF_WORD.get(known)
    if question.id in answers and isinstance(question, MultiQuestion):
        return "unclear"
    return "open" if question.id in asked_for else "not_asked"


def _shown_elsewhere() -> set[str]:
    """The questions whose answers stand in a section of the report."""
    return {name for section in report_words().sections for name in section.questions}


def _could_come(question: Question, consultation: str) -> bool:
    """Whether a question is one of this kind of consultation, and not only for a doubt."""
    return consultation in question.consultations and not _settles_a_doubt(question)


def _settles_a_doubt(question: Question) -> bool:
    return isinstance(question, GridQuestion) and question.settles is not None


def _is_information(question: Question, field: str) -> bool:
    return isinstance(question, MultiQuestion) and any(
        o.information for o in question.options if o.id == field
    )
