"""WHAT IF: the smallest changes of answers that would lead to another outcome or step.

The search reads the rules as plain logic, which takes a tenth of the engine's time; what it finds
is then assessed by the engine itself.

Nobody learns here how to get past a safety question: no change takes a warning away or makes it
less urgent, of checklists and grids about safety more is told and never less, and what nobody can
answer otherwise another day (``fixed``) is left alone.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from engine.alternatives import alternatives
from engine.answers import facts_of
from engine.conclusions import AnyConclusion, Finding, Frozen, Outcome
from engine.consultation import Consulted, assess, consult
from engine.decision import decide
from engine.dsl import Found
from engine.explanation import deciding, uses
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NONE,
    Answers,
    AnswerValue,
    Assessment,
    FactValues,
    Firing,
    GridQuestion,
    Move,
    MultiQuestion,
    NumberQuestion,
    Question,
    SingleQuestion,
)

log = logging.getLogger(__name__)

MOST_TRIES = 400
"""How many changed sets of answers are looked at, each in half a millisecond or so."""
TRAINING = (Outcome.REGRESS, Outcome.HOLD, Outcome.CONTINUE, Outcome.PROGRESS)
"""Training outcomes by how far they lead, which is not how they rank when the worst governs."""

Leads = Literal["further", "back", "help"]
Place = tuple[Outcome, str | None]
"""Where answers lead: the outcome, and the step of the ladder."""


class Part(Frozen):
    """One piece of an answer that is otherwise."""

    id: str | None
    """The option or row; nothing where the whole answer is meant."""
    meaning: str
    """The option or row in words, or else the question."""
    value: str
    """What it would be: the words of the option, the number with its unit, or of a tick or a row
    ``yes`` or ``no``."""


class Change(Frozen):
    """Another answer to one question."""

    question: str
    before: AnswerValue
    """The present answer; nothing where the question is open or was put off."""
    answer: AnswerValue
    parts: tuple[Part, ...]


class WhatIf(Frozen):
    """The smallest change that would lead to one place."""

    leads: Leads
    """Further in training, back in training, or to someone who looks (or looks sooner)."""
    changes: tuple[Change, ...]
    others: int
    """How many other answers would lead there too, each by itself."""
    outcome: Outcome
    title: str
    step: str | None
    step_name: str | None
    move: Move
    rules: tuple[str, ...]
    """The rules that would govern the outcome, then those that would decide the step."""
    says: tuple[str, ...]
    """What these rules say."""


class WhatIfs(Frozen):
    """What the search came to."""

    found: tuple[WhatIf, ...]
    """What leads further in training (the furthest first), what leads back, and what would send
    the person to someone (the most urgent first)."""
    complete: bool
    """Whether every change was looked at, so that there is no other."""


def what_if(kb: KnowledgeBase, answers: object, history: object = ()) -> WhatIfs:
    """What would change the outcome or the step: the smallest change for each place.

    Two answers are changed only where one does not lead further. A change that leaves a question
    open on which everything waits decides nothing yet, and is left out.

    Args:
        kb: the knowledge base.
        answers: as for :func:`engine.consultation.assess`.
        history: as for :func:`engine.consultation.assess`.

    Raises:
        AnswerError: where answers or history are not valid.
    """
    consulted = consult(kb, answers, history)
    search = _Search(kb, consulted, kb.read_history(history))
    found, complete = [], True
    for place, reached in search.found().items():
        assessed = assess(kb, reached.answers, history)
        if (assessed.outcome, assessed.step) != place:
            differ = _concluded(reached.by_logic) ^ _concluded(assessed)
            # The rules alone: what was answered is in no log.
            log.error("the search and the engine differ in %s", sorted({r for r, _ in differ}))
            complete = False
            continue
        found.append(_told(kb, search.leads(place), consulted.answers, reached, assessed))
    found.sort(key=lambda w: search.order((w.outcome, w.step)))
    return WhatIfs(found=tuple(found), complete=complete and not search.cut)


@dataclass
class _Reached:
    """The first changed answers that lead to a place, and every piece that does so alone."""

    answers: Answers
    by_logic: Assessment
    """What the search takes them to lead to."""
    pieces: set[tuple[str, str | None]] = field(default_factory=set)


class _Search:
    """One search through the neighbours of the present answers."""

    def __init__(self, kb: KnowledgeBase, consulted: Consulted, sessions: Any) -> None:
        self.kb, self.answers, self.sessions = kb, consulted.answers, sessions
        self.present = consulted.assessment
        self.here = (self.present.outcome, self.present.step)
        self.warnings = self.present.red_flags
        self.left = MOST_TRIES
        self.cut = False
        """Whether anything was left untried."""

    def found(self) -> dict[Place, _Reached]:
        """Where one change leads, or two where one does not lead further."""
        if self.present.outcome is Outcome.EMERGENCY:
            return {}  # nothing is more urgent
        found: dict[Place, _Reached] = {}
        for piece, answers, assessment in self._changed(self.answers, self.present):
            if self._counts(assessment):
                place = (assessment.outcome, assessment.step)
                found.setdefault(place, _Reached(answers, assessment)).pieces.add(piece)
        in_the_way = self.present.outcome in (Outcome.REGRESS, Outcome.HOLD)
        if in_the_way and not any(self.leads(place) == "further" for place in found):
            found |= self._pairs()
        return found

    def _pairs(self) -> dict[Place, _Reached]:
        """Two changes that lead further, each of an answer on which what then governs rests."""
        found: dict[Place, _Reached] = {}
        for _, first, between in self._changed(self.answers, self.present, governing=True):
            if self._far((between.outcome, between.step)) < self._far(self.here):
                continue
            for _, both, assessment in self._changed(first, between, governing=True):
                place = (assessment.outcome, assessment.step)
                if self._counts(assessment) and self.leads(place) == "further":
                    found.setdefault(place, _Reached(both, assessment))
        return found

    def _changed(
        self, answers: Answers, assessment: Assessment, *, governing: bool = False
    ) -> Iterator[tuple[tuple[str, str | None], Answers, Assessment]]:
        """Each change of one answer, with what the rules say to it."""
        for question in self._open_to_change(answers, assessment, governing=governing):
            for part, answer in alternatives(self.kb, question, answers):
                if not self.left:
                    self.cut = True
                    return
                self.left -= 1
                changed = {**answers, question.id: answer}
                yield (question.id, part), changed, self._by_logic(changed)

    def _open_to_change(
        self, answers: Answers, assessment: Assessment, *, governing: bool
    ) -> list[Question]:
        """The questions to vary; words and numbers, which change from day to day, before ticks."""
        rules = [self.kb.rule[name] for name in assessment.governing]
        questions = [
            question
            for question in self.kb.questions.values()
            if not question.fixed and question.stage != "volunteered"
            if question.id in answers or question.id == assessment.next_question
            if not governing or any(uses(self.kb, rule, question) for rule in rules)
        ]
        return sorted(questions, key=lambda q: isinstance(q, MultiQuestion | GridQuestion))

    def _by_logic(self, answers: Answers) -> Assessment:
        kb = self.kb
        observed = kb.observe(answers, facts_of(answers, kb.questions), self.sessions)
        return decide(kb, observed, answers, _fired(kb, observed.facts))

    def _counts(self, assessment: Assessment) -> bool:
        """Whether it leads elsewhere, is decided, and leaves every warning as urgent as it is."""
        if assessment.milder(self.warnings):
            return False
        place = (assessment.outcome, assessment.step)
        asked = assessment.next_question
        decided = not asked or not self.kb.questions[asked].holds or self.leads(place) == "help"
        return decided and place != self.here

    def leads(self, place: Place) -> Leads:
        """In which direction a place lies."""
        if place[0].refers and place[0].rank < self.here[0].rank:
            return "help"
        return "further" if self._far(place) > self._far(self.here) else "back"

    def order(self, place: Place) -> tuple[int, ...]:
        """Sorts places: by direction, then as :func:`what_if` says."""
        leads, far = self.leads(place), self._far(place)
        if leads == "help":
            return (2, *far)
        return (("further", "back").index(leads), *(-n for n in far))

    def _far(self, place: Place) -> tuple[int, ...]:
        """How far a place leads: by referral, then with a drill or without, then in training."""
        outcome, step = place
        training = TRAINING.index(outcome) if outcome in TRAINING else -1
        at = -1 if step is None else list(self.kb.steps).index(step)
        return (min(outcome.rank, Outcome.REGRESS.rank), int(step is not None), training, at)


def _fired(kb: KnowledgeBase, facts: FactValues) -> list[Firing]:
    """The rules that fire over the facts, in their order, without what they matched."""
    met = [
        rule
        for rule in kb.rules
        if all(isinstance(p, Found) or p.matches(facts.get(p.name, {})) for p in rule.patterns)
    ]
    findings: set[str] = set()
    while True:
        fired = [
            rule
            for rule in met
            if all(
                any(p.matches({"finding": f}) for f in findings)
                for p in rule.patterns
                if isinstance(p, Found)
            )
        ]
        now = {r.conclusion.id for r in fired if isinstance(r.conclusion, Finding)}
        if now == findings:
            return [Firing(rule=r.id, facts=(), conclusion=r.conclusion) for r in fired]
        findings = now


def _concluded(assessment: Assessment) -> set[tuple[str, AnyConclusion]]:
    return {(firing.rule, firing.conclusion) for firing in assessment.firings}


# --- in words ------------------------------------------------------------------------------------
def _told(
    kb: KnowledgeBase, leads: Leads, present: Answers, reached: _Reached, assessed: Assessment
) -> WhatIf:
    step = assessed.step
    of_step = (firing.rule for firing in deciding(kb, assessed))
    rules = tuple(dict.fromkeys((*assessed.governing, *of_step)))
    return WhatIf(
        leads=leads,
        changes=tuple(_changes(kb, present, reached.answers)),
        others=max(len(reached.pieces) - 1, 0),
        outcome=assessed.outcome,
        title=kb.expand(kb.wording.outcomes[assessed.outcome].title),
        step=step,
        step_name=kb.expand(kb.steps[step].name) if step else None,
        move=assessed.move,
        rules=rules,
        says=tuple(kb.expand(kb.rule[rule].says) for rule in rules),
    )


def _changes(kb: KnowledgeBase, present: Answers, changed: Answers) -> Iterator[Change]:
    for question in kb.questions.values():
        before, after = present.get(question.id), changed.get(question.id)
        if before != after:
            parts = tuple(_parts(kb, question, before, after))
            yield Change(question=question.id, before=before, answer=after, parts=parts)


def _parts(
    kb: KnowledgeBase, question: Question, before: AnswerValue, after: AnswerValue
) -> Iterable[Part]:
    text = kb.expand(question.text)
    if isinstance(question, NumberQuestion):
        return [Part(id=None, meaning=text, value=f"{after} {question.unit}")]
    if isinstance(question, SingleQuestion):
        return [
            Part(id=o.id, meaning=text, value=kb.expand(o.text))
            for o in question.options
            if o.id == after
        ]
    if isinstance(question, MultiQuestion):
        old, new = (set(ticks) if isinstance(ticks, list) else set() for ticks in (before, after))
        if before is None and new == {NONE}:
            return [Part(id=NONE, meaning=text, value=kb.expand(question.none))]
        return [
            Part(id=o.id, meaning=kb.expand(o.text), value="yes" if o.id in new else "no")
            for o in question.options
            if (o.id in old) != (o.id in new)
        ]
    told = before if isinstance(before, dict) else {}
    rows = after if isinstance(after, dict) else {}
    return [
        Part(id=r.id, meaning=kb.expand(r.text), value=rows[r.id])
        for r in question.rows
        if r.id in rows and rows[r.id] != told.get(r.id)
    ]
