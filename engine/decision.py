"""Arbitration: from all firings to one outcome, one step and the next question.

The worst governs. A safety or required question that a rule asks for and nobody answered holds
everything, so an open screen can never look like a clear one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.answers import rows_missing
from engine.conclusions import Advice, Ask, Cap, Cue, Finding, Outcome, Referral, Start, Tell
from engine.knowledge_base import KnowledgeBase, Observed
from engine.models import Answers, Assessment, Firing, GridQuestion, Move, Question
from engine.referral import referral

STAGES = ("safety", "required", "decides", "refines")
"""The order in which questions are asked; within a stage the interview order holds."""


def decide(
    kb: KnowledgeBase, observed: Observed, answers: Answers, firings: Sequence[Firing]
) -> Assessment:
    """Arbitrate the firings of one assessment."""
    referrals = [f.conclusion for f in firings if isinstance(f.conclusion, Referral)]
    open_asks = _open_asks(kb, answers, firings)
    holding = [f for f in open_asks if kb.questions[_asked(f)].holds]
    training = _training_outcome(firings, holding)
    outcome = min([training, *(r.urgency for r in referrals)], key=lambda o: o.rank)
    withheld = outcome.withholds or bool(holding) or _withheld(firings)
    advice = _governing_advice(kb, firings, training)
    step, move, capped, earned = _step(kb, observed, firings, advice, refer=outcome.refers)
    if capped and outcome.rank > Outcome.HOLD.rank:
        outcome = Outcome.HOLD
    elif outcome is Outcome.PROGRESS and move != "up":
        outcome = Outcome.CONTINUE  # this is the top of the ladder
    asked = _worth_asking(kb, outcome, open_asks)
    way = None if outcome.withholds or holding else _way(advice, observed)
    return Assessment(
        consultation=observed.consultation,
        outcome=outcome,
        next_question=asked[0] if asked else None,
        recommended=not outcome.withholds
        and all(kb.questions[q].stage == "refines" for q in asked),
        step=None if withheld else step,
        move="none" if withheld else move,
        earned=observed.earned or (earned if observed.position or not withheld else None),
        stop_today=way == "stop",
        referral=referral(kb, observed, answers, outcome, firings),
        way=way,
        findings=_unique(f.conclusion.id for f in firings if isinstance(f.conclusion, Finding)),
        cues=() if outcome.withholds else _cues(kb, firings),
        topics=_unique(f.conclusion.topic for f in firings if isinstance(f.conclusion, Tell)),
        firings=tuple(firings),
        governing=_governing(outcome, firings, holding, capped),
    )


def _asked(firing: Firing) -> str:
    assert isinstance(firing.conclusion, Ask)
    return firing.conclusion.question


def _open_asks(kb: KnowledgeBase, answers: Answers, firings: Sequence[Firing]) -> list[Firing]:
    asks = [f for f in firings if isinstance(f.conclusion, Ask)]
    return [f for f in asks if _is_open(kb.questions[_asked(f)], answers)]


def _is_open(question: Question, answers: Answers) -> bool:
    """Whether a question is unanswered, or a grid that was not put off answered only in part."""
    if answers.get(question.id) is None:
        return question.id not in answers
    return isinstance(question, GridQuestion) and rows_missing(question, answers)


def _training_outcome(firings: Sequence[Firing], holding: Sequence[Firing]) -> Outcome:
    advised = [f.conclusion.outcome for f in firings if isinstance(f.conclusion, Advice)]
    if holding or not advised:
        advised.append(Outcome.HOLD)
    return min(advised, key=lambda o: o.rank)


def _withheld(firings: Sequence[Firing]) -> bool:
    return any(isinstance(f.conclusion, Advice) and f.conclusion.withholds for f in firings)


def _governing_advice(kb: KnowledgeBase, firings: Sequence[Firing], training: Outcome) -> Advice:
    """Of the advice for the training outcome the strictest: withholding first, then by way."""
    ways = [*kb.wording.ways, ""]
    advice = [f.conclusion for f in firings if isinstance(f.conclusion, Advice)]
    # Advice that withholds drills speaks even where another outcome is worse.
    candidates = [a for a in advice if a.withholds] or [a for a in advice if a.outcome is training]
    strictest = min(candidates, key=lambda a: ways.index(a.way), default=Advice(outcome=training))
    return strictest.model_copy(update={"outcome": training})


def _way(advice: Advice, observed: Observed) -> str | None:
    if advice.way == "stop" and not observed.set_reported:
        # The set that asked for a stop was on an earlier day; its step back still stands.
        return "step_down"
    return advice.way or None


def _step(
    kb: KnowledgeBase,
    observed: Observed,
    firings: Sequence[Firing],
    advice: Advice,
    *,
    refer: bool,
) -> tuple[str, Move, bool, str]:
    """The step to practise, how it was reached, whether a cap kept the person down; what is earned.

    A cap lowers what is offered and never what was earned.
    """
    ladder = list(kb.steps)
    starts = [ladder.index(f.conclusion.step) for f in firings if isinstance(f.conclusion, Start)]
    at = max(starts, default=0) if observed.position is None else ladder.index(observed.position)
    move: Move = "start" if observed.position is None else "stay"
    wanted = at
    if advice.outcome is Outcome.REGRESS:
        wanted = max(at - 1, 0)
        here, below = kb.steps[ladder[at]], kb.steps[ladder[wanted]]
        if advice.within_drill and here.drill != below.drill and here.shorter_range:
            wanted, move = at, "shorten"
        elif wanted < at:
            move = "down"
    elif advice.outcome is Outcome.PROGRESS and not refer and at + 1 < len(ladder):
        wanted, move = at + 1, "up"
    caps = [ladder.index(f.conclusion.step) for f in firings if isinstance(f.conclusion, Cap)]
    if refer:
        caps.append(ladder.index(kb.last_unloaded))
    highest = min(caps, default=len(ladder) - 1)
    if wanted <= highest:
        return ladder[wanted], move, False, ladder[wanted]
    if observed.position is None:
        return ladder[highest], "start", False, ladder[highest]
    return ladder[highest], "ease" if highest < at else "stay", True, ladder[min(wanted, at)]


def _worth_asking(kb: KnowledgeBase, outcome: Outcome, open_asks: Sequence[Firing]) -> list[str]:
    """What the outcome still depends on: what holds first, then in interview order.

    An emergency ends the questions at once, but for what settles whether it was read rightly.
    After another referral that withholds drills only safety questions go on, because they can
    still raise the urgency.
    """
    asked = {_asked(f) for f in open_asks}
    wanted = [q for q in kb.questions.values() if q.id in asked]
    if outcome is Outcome.EMERGENCY:
        return [q.id for q in wanted if isinstance(q, GridQuestion) and q.beside_emergency]
    if outcome.withholds:
        wanted = [q for q in wanted if q.stage == "safety"]
    return [q.id for q in sorted(wanted, key=lambda q: STAGES.index(q.stage))]


def _cues(kb: KnowledgeBase, firings: Sequence[Firing]) -> tuple[str, ...]:
    wanted = {f.conclusion.id for f in firings if isinstance(f.conclusion, Cue)}
    return tuple(c for c in kb.cues if c in wanted)


def _governing(
    outcome: Outcome, firings: Sequence[Firing], holding: Sequence[Firing], capped: bool
) -> tuple[str, ...]:
    def governs(firing: Firing) -> bool:
        conclusion = firing.conclusion
        if isinstance(conclusion, Referral):
            return conclusion.urgency is outcome
        if isinstance(conclusion, Advice):
            return conclusion.outcome is outcome
        return capped and outcome is Outcome.HOLD and isinstance(conclusion, Cap)

    held_by = holding if outcome is Outcome.HOLD else []
    return _unique([f.rule for f in firings if governs(f)] + [f.rule for f in held_by])


def _unique(items: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for i in items if i))
