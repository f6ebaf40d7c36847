"""One assessment from start to end."""

from __future__ import annotations

from dataclasses import dataclass

from engine.answers import facts_of, validated
from engine.decision import decide
from engine.knowledge_base import KnowledgeBase, Observed
from engine.models import Answers, Assessment


@dataclass(frozen=True)
class Consulted:
    """One assessment with what it was made from."""

    answers: Answers
    observed: Observed
    assessment: Assessment


def consult(kb: KnowledgeBase, answers: object, history: object = ()) -> Consulted:
    """Assess, and keep what the assessment was made from. As :func:`assess` otherwise."""
    checked = validated(answers, kb.questions)
    sessions = kb.read_history(history)
    observed = kb.observe(checked, facts_of(checked, kb.questions), sessions)
    firings = kb.pool.infer(observed.facts)
    return Consulted(checked, observed, decide(kb, observed, checked, firings))


def assess(kb: KnowledgeBase, answers: object, history: object = ()) -> Assessment:
    """Assess answers and history from scratch.

    A pure function: the same answers and history always give the same assessment, whatever was
    assessed before, in whichever order, process or thread.

    Args:
        kb: the knowledge base.
        answers: question id to answer, as it came from outside.
        history: past training sessions, oldest first, as they came from outside.

    Returns:
        The outcome with everything that led to it.

    Raises:
        AnswerError: where answers or history are not valid; names each field.
    """
    return consult(kb, answers, history).assessment
