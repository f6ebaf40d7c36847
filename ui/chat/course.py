"""From one consultation to the next: what each adds to the log, and how another one begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from engine.knowledge_base import KnowledgeBase
from engine.models import Answers, AnswerValue
from knowledge.training_log import (
    before_morning,
    earned_step,
    grown_older,
    lasting,
    sessions,
    still_standing,
    told,
)
from ui.chat.heard import SETTLED, TYPED, still_counts
from ui.chat.state import Heard, State, fitting, restored
from ui.chat.turn import OPENING, Turn
from ui.report.content import Visit
from ui.store import Store

EARNED, SCREENED = "earned_step", "screened"
"""The questions that nobody is asked: the log answers them."""
Record = Mapping[str, Any]
"""What one consultation adds to the log, as plain JSON data; made by :func:`record_of`."""


def record_of(turn: Turn) -> dict[str, Any]:
    """What the consultation of this turn adds to the log.

    ``day``, ``kind``, ``step``, ``move``, ``earned``, ``rules`` and ``cues`` say what it came to
    and which rules decided it, ``ended`` whether it was led to its end; ``session``, ``morning``
    and ``learned`` what was told of training; ``lasting`` what was said of safety that still counts
    next time, ``since`` when its weeks were counted, ``heard`` the words of what was typed.
    """
    assessment, state = turn.assessment, turn.state
    made = told(assessment.consultation, _with_earned(turn), date.fromisoformat(state.day))
    if "session" in made and turn.consulted.observed.facts["Session"].get("load_jump"):
        made["session"]["too_heavy"] = True
    safe = with_earlier(state.earlier, state.answers)
    fresh = "pain_weeks" in state.answers or not state.since
    return {
        "day": state.day,
        "kind": assessment.consultation,
        "step": assessment.step if turn.recommends else None,
        "move": assessment.move,
        "earned": assessment.earned,
        "ended": turn.recommends or assessment.outcome.withholds,
        "rules": list(assessment.governing),
        "cues": list(assessment.cues) if turn.recommends else [],
        "lasting": {} if assessment.outcome.withholds else lasting(safe),
        "since": state.day if fresh else state.since,
        "heard": [h.model_dump(mode="json") for h in still_counts(state.heard, safe)],
        **made,
    }


def _with_earned(turn: Turn) -> Answers:
    """The answers of today, and the step that was earned before."""
    earned = {q: v for q, v in turn.consulted.answers.items() if q == EARNED}
    return {**earned, **turn.state.answers}


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
        heard=tuple(map(Heard.model_validate, last.get("heard", ()))),
        since=last["since"],
        day=today.isoformat() if kind else "",
    )


def earlier_answers(kb: KnowledgeBase, state: State, log: Sequence[Record], today: date) -> Answers:
    """What still counts of the consultations before, as it is on this day."""
    safe = grown_older(state.earlier, date.fromisoformat(state.since), today) if state.since else {}
    if log and SCREENED not in safe:
        safe[SCREENED] = "no"  # whatever was told of training since
    step = earned_step(log)
    return fitting(kb, {**safe, EARNED: step} if step else safe)


def history_of(log: Sequence[Record], kind: object, today: date) -> list[dict[str, Any]]:
    """The training sessions that a consultation of this kind on this day looks back at."""
    known = sessions(log, today)
    return before_morning(known, today) if kind == "next_morning" else known


def visit_of(kb: KnowledgeBase, store: Store, token: str, today: date) -> Visit | None:
    """What a report is made of; nothing where nothing was answered yet."""
    kept, course = store.read(token), store.log(token)
    state, _ = restored(kb, kept.state)
    if not state.answers:
        return None
    log = [e.record for e in course if e.number != kept.number]
    day = date.fromisoformat(state.day) if state.day else today
    answers = with_earlier(earlier_answers(kb, state, log, day), state.answers)
    return Visit(
        answers=answers,
        history=history_of(log, answers.get(OPENING), day),
        day=day,
        log=[entry.record for entry in course],
        changed=kept.updated,
    )


def with_earlier(earlier: Answers, answers: Answers) -> dict[str, AnswerValue]:
    """All that counts: what was said now, and what still stands of earlier.

    What was typed always does, as no list asks for it again, and the step that was earned, as
    nobody can say otherwise.
    """
    if TYPED in answers:
        # What was settled earlier is in there as far as it was not said again.
        earlier = {q: v for q, v in earlier.items() if q != SETTLED}
    always = {q: v for q, v in earlier.items() if q in (EARNED, TYPED, SETTLED)}
    first = answers.get(OPENING) == "first_visit"
    stands = {} if first else still_standing(earlier, answers)
    step = {q: v for q, v in always.items() if q == EARNED}
    return {**always, **stands, **answers, **step}
