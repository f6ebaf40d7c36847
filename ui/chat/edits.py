"""What becomes of the other answers, and of a warning, when an answer is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from engine.conclusions import Outcome, Referral
from engine.consultation import Consulted
from engine.knowledge_base import KnowledgeBase
from engine.models import Answers, AnswerValue, Assessment
from engine.referral import UNSETTLED

Judge = Callable[[Answers], Consulted]


def asked_for(assessment: Assessment) -> set[str]:
    """The questions that rules ask for, answered or not."""
    return {f.conclusion.question for f in assessment.firings if f.conclusion.kind == "ask"}


def anew(answers: Answers, opening: str) -> dict[str, AnswerValue]:
    """Keep only the kind of consultation."""
    return {opening: answers[opening]}


def still_asked(
    kb: KnowledgeBase, answers: Answers, judge: Judge
) -> tuple[dict[str, AnswerValue], Consulted]:
    """Leave out answers to follow-up questions that the other answers no longer lead to.

    Returns:
        The answers that stay, and their assessment.
    """
    kept = dict(answers)
    while True:
        consulted = judge(kept)
        asked = asked_for(consulted.assessment)
        # Some questions are no longer asked for once they are answered (they settle a doubt), so
        # what counts is whether they would be asked for without their answer.
        orphan = next(
            (
                q
                for q in kept
                if q not in asked
                and kb.questions[q].stage != "volunteered"
                and q not in asked_for(judge({k: v for k, v in kept.items() if k != q}).assessment)
            ),
            None,
        )
        if orphan is None:
            return kept, consulted
        del kept[orphan]


def warnings(assessment: Assessment) -> dict[str, Outcome]:
    """The urgency of each red flag that withholds every drill; a doubt is no flag yet."""
    found: dict[str, Outcome] = {}
    for firing in assessment.firings:
        told = firing.conclusion
        if isinstance(told, Referral) and told.urgency.withholds and told.flag != UNSETTLED:
            found[told.flag] = min(found.get(told.flag, told.urgency), told.urgency, key=_rank)
    return found


def milder(old: Mapping[str, Outcome], assessment: Assessment) -> tuple[str, ...]:
    """The red flags that are gone or less urgent than they were."""
    now = warnings(assessment)
    return tuple(f for f, was in old.items() if f not in now or now[f].rank > was.rank)


def _rank(outcome: Outcome) -> int:
    return outcome.rank
