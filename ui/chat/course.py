"""From one consultation to the next: what each adds to the log, and how another one begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from engine.knowledge_base import KnowledgeBase
from engine.models import Answers, AnswerValue
from knowledge.training_log import grown_older, lasting, overtaken, sessions, told
from ui.chat.state import State, fitting, restored
from ui.chat.turn import OPENING, Turn
from ui.report.content import Visit

Record = Mapping[str, Any]
"""What one consultation adds to the log, as plain JSON data; made by :func:`record_of`."""


def record_of(turn: Turn) -> dict[str, Any]:
    """What the consultation of this turn adds to the log.

    ``day``, ``kind``, ``outcome``, ``step``, ``move`` and ``rules`` say what it came to and which
    rules decided it; ``session`` and ``morning`` what was told of training; ``lasting`` what was
    said of safety that still counts next time, ``since`` when its weeks were counted.
    """
    assessment, state = turn.assessment, turn.state
    still = {} if overtaken(state.answers) else state.earlier
    fresh = "pain_weeks" in state.answers or not state.since
    return {
        "day": state.day,
        "kind": assessment.consultation,
        "step": assessment.step if turn.recommends else None,
        "move": assessment.move,
        "rules": list(assessment.governing),
        "lasting": {} if assessment.outcome.withholds else lasting({**still, **state.answers}),
        "since": state.day if fresh else state.since,
        **told(assessment.consultation, state.answers, date.fromisoformat(state.day)),
    }


def is_over(state: State, today: str) -> bool:
    """Whether a consultation of an earlier day was led to its end."""
    ended = state.shown is not None and state.shown.recommends
    return ended and "" < state.day < today  # a clock may go back


def begun(log: Sequence[Record], today: date, kind: str = "") -> State:
    """The state in which another consultation begins.

    Args:
        log: what the consultations before added, oldest first.
        today: the day on which it begins.
        kind: the kind of consultation, where the person chose it already.
    """
    last: Record = log[-1] if log else {"lasting": {}, "since": ""}
    answers: dict[str, AnswerValue] = {OPENING: kind} if kind else {}
    return State(
        answers=answers,
        earlier=last["lasting"],
        since=last["since"],
        day=today.isoformat() if kind else "",
    )


def earlier_answers(kb: KnowledgeBase, state: State, today: date) -> Answers:
    """What still counts of an earlier visit, as it is on this day."""
    if not state.since:
        return {}
    return fitting(kb, grown_older(state.earlier, date.fromisoformat(state.since), today))


def visited(kb: KnowledgeBase, kept: object, log: Sequence[Record], today: date) -> Visit | None:
    """What a report is made of; nothing where nothing was answered yet."""
    state, _ = restored(kb, kept)
    if not state.answers:
        return None
    day = date.fromisoformat(state.day) if state.day else today
    answers = with_earlier(earlier_answers(kb, state, day), state.answers)
    return Visit(answers=answers, history=sessions(log), day=day)


def with_earlier(earlier: Answers, answers: Answers) -> dict[str, AnswerValue]:
    """All that counts: what was said now, and what still stands of earlier."""
    return {**({} if overtaken(answers) else earlier), **answers}
