"""One assessment from start to end."""

from __future__ import annotations

from engine.answers import facts_of, validated
from engine.decision import decide
from engine.knowledge_base import KnowledgeBase
from engine.models import Assessment


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
    checked = validated(answers, kb.questions)
    sessions = kb.read_history(history)
    observed = kb.observe(checked, facts_of(checked, kb.questions), sessions)
    return decide(kb, observed, checked, kb.pool.infer(observed.facts))
