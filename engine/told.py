"""From a rule that fired back to what the person said: the very options ticked, in words.

A red flag has one name for all that can raise it. What a person reads, says on the telephone or
hands to a professional names only what was said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.answers import facts_of
from engine.knowledge_base import KnowledgeBase, Observed, Place
from engine.models import (
    NOT_SURE,
    Answers,
    Firing,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Option,
    Question,
    SingleQuestion,
)


@dataclass(frozen=True)
class Told:
    """One field that a firing rests on, with where its value came from."""

    fact: str
    field: str
    value: object
    questions: tuple[str, ...]
    """The answered questions that carry the value; none where only past sessions do."""
    read: str
    """What the person read beside the tick; empty where no single tick or row stands for it."""
    says: str
    """The answer as a statement in the first person; empty for numbers and plain choices."""

    @property
    def unsure(self) -> bool:
        """Whether the person was not sure about it."""
        return self.value == NOT_SURE


def matched(firing: Firing) -> dict[Place, object]:
    """The fields that a firing rests on, with their values."""
    return {(fact["fact"], n): v for fact in firing.facts for n, v in fact["fields"].items()}


def told(
    kb: KnowledgeBase, answers: Answers, observed: Observed, firing: Firing
) -> tuple[Told, ...]:
    """What the person said that a firing rests on, each field once.

    Args:
        kb: the knowledge base.
        answers: validated answers.
        observed: what was observed from these answers.
        firing: a rule that fired over it.
    """
    fields = dict.fromkeys(
        (at, value)
        for place, was in matched(firing).items()
        for at, value in rested_on(observed, place, was)
    )
    return tuple(_told(kb, answers, place, value) for place, value in fields)


def rested_on(observed: Observed, place: Place, value: object) -> Iterator[tuple[Place, object]]:
    """The fields from which a field was read, with their values; itself where it was answered."""
    for fact, field in observed.rests_on.get(place, ()):
        yield (fact, field), observed.facts[fact][field]
    if place not in observed.rests_on:
        yield place, value


def _told(kb: KnowledgeBase, answers: Answers, place: Place, value: object) -> Told:
    by = answered_by(kb, answers, place, value)
    question = kb.questions[by[0]] if by else None
    option = _option(question, place[1]) if question else None
    return Told(
        fact=place[0],
        field=place[1],
        value=value,
        questions=by or _derived_from(kb, answers, place),
        read=kb.expand(option.text) if option else "",
        says=kb.expand(_statement(kb, question, option, value)) if question else "",
    )


def answered_by(
    kb: KnowledgeBase, answers: Answers, place: Place, value: object
) -> tuple[str, ...]:
    """The first answered question, by itself in a tuple, that gives a field this very value."""
    for name in kb.questions:
        if answers.get(name) is not None:
            alone = facts_of(_alone(kb.questions[name], answers), kb.questions)
            if value is not None and alone.get(place[0], {}).get(place[1]) == value:
                return (name,)
    return ()


def _alone(question: Question, answers: Answers) -> Answers:
    """The answer to one question, and what settles it row by row."""
    closer = question.settled_by if isinstance(question, GridQuestion) else None
    return {q: answers[q] for q in (question.id, closer or "") if answers.get(q) is not None}


def put_as(
    kb: KnowledgeBase, answers: Answers, place: Place, value: object
) -> tuple[tuple[str, ...], str]:
    """The answered questions from which a field has its value, and what the person read there.

    Where the value was derived from other answers it is all of those, without words; where it
    came from no answer at all, nothing.
    """
    by = answered_by(kb, answers, place, value)
    if not by:
        return _derived_from(kb, answers, place) if value is not None else (), ""
    question = kb.questions[by[0]]
    option = _option(question, place[1])
    return by, kb.expand(option.text if option else question.text)


def _derived_from(kb: KnowledgeBase, answers: Answers, place: Place) -> tuple[str, ...]:
    sources = kb.facts[place[0]].fields[place[1]].derived_from
    return tuple(n for n in kb.questions if n in sources and answers.get(n) is not None)


def _option(question: Question, field: str) -> Option | None:
    """The option or row that stands for a field; none where the whole question does."""
    if isinstance(question, SingleQuestion | NumberQuestion):
        return None
    options = question.options if isinstance(question, MultiQuestion) else question.rows
    return next(option for option in options if option.id == field)


def _statement(kb: KnowledgeBase, question: Question, option: Option | None, value: object) -> str:
    """An answer in the first person; a row that asks again is told as what it asks about."""
    if isinstance(question, SingleQuestion):
        return next((o.told for o in question.options if o.id == value), "")
    if option is None:
        return ""
    if not option.told and isinstance(question, GridQuestion) and question.settles:
        option = _option(kb.questions[question.settles], option.id)
        assert option is not None
    return option.told or option.text
