"""WHY a question is asked, HOW an outcome was reached, WHY NOT another: as data.

``engine/phrasing.py`` turns the data into sentences; nothing here writes prose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ConfigDict

from engine.answers import place_of
from engine.conclusions import Advice, Cap, Finding, Outcome, Referral, Start
from engine.conditions import Bounds, one_of, passes
from engine.consultation import Consulted, consult
from engine.dsl import Field, Found, Rule
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    Assessment,
    FactValues,
    Firing,
    GridQuestion,
    MultiQuestion,
    Question,
    SingleQuestion,
)
from engine.provenance import Label
from engine.told import matched, rested_on

CLOSEST = 3
"""How many rules a WHY NOT shows for an outcome: those that lack least."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True)


class Provenance(_Data):
    """One source of a rule."""

    reference: str
    label: Label
    title: str
    verified: bool


class Met(_Data):
    """A condition that was met, down to the answer or what it was derived from."""

    meaning: str
    value: str
    questions: tuple[str, ...]
    """The questions whose answers carry it; ``history`` for past training sessions."""


class How(_Data):
    """One step of the HOW tree: a rule that fired, and what it rests on."""

    rule: str
    says: str
    because: str
    label: Label
    provenance: tuple[Provenance, ...]
    thresholds: tuple[str, ...]
    """Each number of the condition with its label."""
    conditions: tuple[Met, ...]
    findings: tuple[How, ...]
    """The rules whose findings this one builds on."""


class Unmet(_Data):
    """A condition that was not met."""

    meaning: str
    wanted: str
    found: str | None
    """The present value, or nothing where it is not known."""


class WhyNot(_Data):
    """A rule that would have concluded another outcome, and what it lacks."""

    outcome: Outcome
    rule: str
    says: str
    unmet: tuple[Unmet, ...]


class Why(_Data):
    """Why a question is asked, and what is at stake."""

    question: str
    why: str
    asked_by: tuple[str, ...]
    """The rules that ask for it, if it is being asked."""
    used_by: tuple[str, ...]
    """The rules that use the answer."""
    at_stake: Outcome | None
    """The worst outcome that an answer can lead to directly."""


class Explanation(_Data):
    """Everything about one assessment that a person may ask."""

    outcome: Outcome
    how: tuple[How, ...]
    step_how: tuple[How, ...]
    """What decided the step of the ladder: starts and caps."""
    why_not: tuple[WhyNot, ...]
    why: Why | None
    """About the next question."""


def explain(kb: KnowledgeBase, answers: object, history: object = ()) -> Explanation:
    """Explain the assessment of these answers and this history.

    Raises:
        AnswerError: where answers or history are not valid.
    """
    return explained(kb, consult(kb, answers, history))


def explained(kb: KnowledgeBase, consulted: Consulted) -> Explanation:
    """Explain an assessment that was made already."""
    assessment = consulted.assessment
    asked = assessment.next_question
    return Explanation(
        outcome=assessment.outcome,
        how=tuple(
            _how(kb, consulted, f) for f in assessment.firings if f.rule in assessment.governing
        ),
        step_how=tuple(_how(kb, consulted, f) for f in deciding(kb, assessment)),
        why_not=tuple(_why_not(kb, consulted.observed.facts, assessment)),
        why=why(kb, asked, assessment.firings) if asked else None,
    )


def deciding(kb: KnowledgeBase, assessment: Assessment) -> list[Firing]:
    """The firings of starts and caps that put the person on this very step."""
    if assessment.step is None or assessment.move not in ("start", "down", "ease", "stay"):
        return []
    ends = [f for f in assessment.firings if isinstance(f.conclusion, Start | Cap)]
    here = [f for f in ends if f.conclusion.step == assessment.step]  # type: ignore[union-attr]
    starts = [f for f in here if isinstance(f.conclusion, Start) and assessment.move == "start"]
    return starts + [f for f in here if isinstance(f.conclusion, Cap)]


def why(kb: KnowledgeBase, question: str, firings: Sequence[Firing] = ()) -> Why:
    """Why a question is asked: its reason, the rules that use the answer, and what is at stake."""
    asked = kb.questions[question]
    users = [r for r in kb.rules if uses(kb, r, asked)]
    stakes = [o for r in users if (o := _outcome_of(r)) is not None]
    return Why(
        question=question,
        why=kb.expand(asked.why),
        asked_by=tuple(
            f.rule
            for f in firings
            if f.conclusion.kind == "ask" and f.conclusion.question == question
        ),
        used_by=tuple(r.id for r in users),
        at_stake=min(stakes, key=lambda o: o.rank, default=None),
    )


def sets_fields(question: Question) -> tuple[tuple[str, str], ...]:
    """The facts and fields that an answer to the question sets."""
    fact, _, single_field = question.fact.partition(".")
    if isinstance(question, MultiQuestion):
        return tuple((fact, o.id) for o in question.options)
    if isinstance(question, GridQuestion):
        return tuple(place_of(question, r.id) for r in question.rows)
    return ((fact, single_field),)


def uses(kb: KnowledgeBase, rule: Rule, question: Question) -> bool:
    """Whether a rule looks at what the question sets, or at what is derived from its answer."""
    fields = sets_fields(question)
    for pattern in rule.patterns:
        for name in pattern.values:
            derived_from = kb.facts[pattern.name].fields[name].derived_from
            if (pattern.name, name) in fields or question.id in derived_from:
                return True
    return False


def _outcome_of(rule: Rule) -> Outcome | None:
    if isinstance(rule.conclusion, Referral):
        return rule.conclusion.urgency
    return rule.conclusion.outcome if isinstance(rule.conclusion, Advice) else None


def provenance(kb: KnowledgeBase, sources: Sequence[str]) -> tuple[Provenance, ...]:
    """The sources behind a list of references."""

    def one(reference: str) -> Provenance:
        if reference == "ours":
            return Provenance(
                reference=reference, label="ours", title="Our own choice", verified=True
            )
        name, _, section = reference.partition("#")
        source = kb.sources[name]
        title = source.sections[section] if section else f"{source.title} ({source.author})"
        return Provenance(
            reference=reference, label=source.kind, title=title, verified=source.verified
        )

    return tuple(one(s) for s in sources)


def _how(kb: KnowledgeBase, consulted: Consulted, firing: Firing) -> How:
    rule = kb.rule[firing.rule]
    found = [fact["fields"]["finding"] for fact in firing.facts if fact["fact"] == "Found"]
    return How(
        rule=rule.id,
        says=kb.expand(rule.says),
        because=kb.expand(rule.because),
        label=rule.label,
        provenance=provenance(kb, rule.sources),
        thresholds=tuple(f"{t.value} {t.unit} ({t.label})" for t in rule.thresholds),
        conditions=tuple(_met(kb, consulted, firing)),
        findings=tuple(
            _how(kb, consulted, f)
            for f in consulted.assessment.firings
            if isinstance(f.conclusion, Finding) and f.conclusion.id in found
        ),
    )


def _met(kb: KnowledgeBase, consulted: Consulted, firing: Firing) -> Iterator[Met]:
    answers = consulted.answers
    for place, was in matched(firing).items():
        if place[0] == Found.__name__:
            continue
        for (fact, name), value in rested_on(consulted.observed, place, was):
            tested = kb.facts[fact].fields[name]
            asked = [
                q.id
                for q in kb.questions.values()
                if q.id in answers and (fact, name) in sets_fields(q)
            ]
            derived = [q for q in tested.derived_from if q in answers or q not in kb.questions]
            yield Met(
                meaning=tested.meaning,
                value=_value_words(kb, asked, tested, value),
                questions=tuple(dict.fromkeys((*asked, *derived))),
            )


def _value_words(kb: KnowledgeBase, asked: Sequence[str], field: Field, value: object) -> str:
    for name in asked:
        question = kb.questions[name]
        if isinstance(question, SingleQuestion):
            return next((kb.expand(o.text) for o in question.options if o.id == value), str(value))
    return _plain(value, field)


def _plain(value: object, field: Field) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value} {field.unit}".strip()
    return str(value).replace("_", " ")


def _why_not(kb: KnowledgeBase, facts: FactValues, assessment: Assessment) -> Iterator[WhyNot]:
    fired = {f.rule for f in assessment.firings}
    for outcome in Outcome:
        if outcome is assessment.outcome:
            continue
        candidates = [
            WhyNot(
                outcome=outcome,
                rule=rule.id,
                says=kb.expand(rule.says),
                unmet=tuple(_unmet(kb, facts, rule)),
            )
            for rule in kb.rules
            if _outcome_of(rule) is outcome and rule.id not in fired
        ]
        near = [w for w in candidates if _is_near(kb.rule[w.rule], w)]
        yield from sorted(near, key=lambda w: len(w.unmet))[:CLOSEST]


def _is_near(rule: Rule, why_not: WhyNot) -> bool:
    """Whether the rule is worth a word: met in part, or (in training) looked at and not met.

    What a step up takes is always worth a word.
    """
    if why_not.outcome is Outcome.PROGRESS:
        return True
    met = len(why_not.unmet) < sum(len(p.values) for p in rule.patterns)
    looked_at = any(u.found is not None for u in why_not.unmet)
    return met or (looked_at and not why_not.outcome.refers)


def _unmet(kb: KnowledgeBase, facts: FactValues, rule: Rule) -> Iterator[Unmet]:
    for pattern in rule.patterns:
        for name, test in pattern.values.items():
            field = kb.facts[pattern.name].fields[name]
            value = facts.get(pattern.name, {}).get(name)
            if value is None or not passes(test, value):
                yield Unmet(
                    meaning=field.meaning,
                    wanted=_wanted(test, field),
                    found=None if value is None else _plain(value, field),
                )


def _wanted(test: object, field: Field) -> str:
    if isinstance(test, Bounds):
        labels = ", ".join(sorted({t.label for t in test.thresholds}))
        return f"{test} {field.unit} ({labels})"
    if isinstance(test, one_of):
        return " or ".join(w.replace("_", " ") for w in test.words)
    return _plain(test, field)
