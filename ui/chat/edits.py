"""What becomes of the other answers, and of a warning, when an answer is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from engine.conclusions import Outcome
from engine.consultation import Consulted
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NONE,
    NOT_SURE,
    Answers,
    AnswerValue,
    Assessment,
    GridQuestion,
    MultiQuestion,
    Question,
)
from engine.referral import UNSETTLED
from ui.chat.heard import SETTLED, TYPED

Judge = Callable[[Answers], Consulted]


def asked_for(assessment: Assessment) -> set[str]:
    """The questions that rules ask for, answered or not."""
    return {f.conclusion.question for f in assessment.firings if f.conclusion.kind == "ask"}


def other_kind(old: Answers, new: Answers, opening: str) -> bool:
    """Whether another kind of consultation was chosen."""
    return opening in old and new.get(opening, old[opening]) != old[opening]


def anew(answers: Answers, opening: str) -> dict[str, AnswerValue]:
    """Keep only the kind of consultation, and what was typed, as no list asks for it again."""
    return {q: answers[q] for q in (opening, TYPED, SETTLED) if q in answers}


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
                and q != SETTLED
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
    return {
        flag: urgency
        for flag, urgency in assessment.red_flags.items()
        if urgency.withholds and flag != UNSETTLED
    }


def graver(old: Mapping[str, Outcome], assessment: Assessment) -> bool:
    """Whether a red flag is new or more urgent than it was."""
    return any(f not in old or now.rank < old[f].rank for f, now in warnings(assessment).items())


def both(question: Question, old: AnswerValue, new: AnswerValue) -> AnswerValue:
    """One answer with all that two answers name, so that no sign is lost between them.

    Only of a checklist or a grid; of anything else the old answer.
    """
    if isinstance(question, MultiQuestion) and isinstance(old, list) and isinstance(new, list):
        named = dict.fromkeys(option for option in (*old, *new) if option != NONE)
        return list(named) or old
    if isinstance(question, GridQuestion) and isinstance(old, dict) and isinstance(new, dict):
        rows = dict.fromkeys((*old, *new))
        return {r: min((a[r] for a in (old, new) if r in a), key=_FIRST.index) for r in rows}
    return old


_FIRST = ("yes", NOT_SURE, "no")
"""The words of a grid, the one that names a sign first."""
