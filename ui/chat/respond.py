"""The consultation as a pure function: what is kept and one event give the next turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from engine.knowledge_base import KnowledgeBase
from ui.chat.course import Record, begun, earlier_answers, is_over
from ui.chat.state import Event, Shown, State, read_event, restored
from ui.chat.talk import NOTES, Talk
from ui.chat.turn import OPENING, Place, Turn


def respond(
    kb: KnowledgeBase,
    kept: object,
    posted: object,
    *,
    log: Sequence[Record] = (),
    record: Record | None = None,
    today: date | None = None,
) -> Turn:
    """Answer one event.

    Args:
        kb: the knowledge base.
        kept: what is kept of the consultation; what does not fit any more is left out.
        posted: the event, untrusted.
        log: what the consultations before this one added, oldest first.
        record: what this one added so far.
        today: the day of the event; the present day by default.
    """
    today = today or date.today()
    state, left_out = restored(kb, kept)
    event = read_event(posted)
    over = is_over(state, today.isoformat())
    chosen = _chosen(kb, state, event)
    if over or chosen:
        log = (*log, record) if record else log
        state = begun(log, today, chosen)
    elif kept is None:
        state = begun(log, today)
    talk = Talk(kb, log, today, earlier_answers(kb, state, log, today))
    if event is None:
        turn = replace(talk.turn(state, NOTES.not_understood), look_at="question")
    elif event.kind == "open":
        turn = talk.opened(state, left_out=left_out)
    elif chosen:
        turn = replace(talk.turn(state), look_at="question")
    else:
        before = state.shown or talk.turn(state).state.shown
        assert before is not None
        turn = _compared(kb, before, talk.handled(state, before, event), event)
        if turn.starts_over and record and _stays(record, before):
            log = (*log, record)
            state = begun(log, today)
            anew = Talk(kb, log, today, earlier_answers(kb, state, log, today)).turn(state)
            turn = replace(anew, closes=True, look_at="question")
    return replace(turn, begins=over or bool(chosen) or turn.closes)


def _stays(record: Record, before: Shown) -> bool:
    """Whether starting over leaves a consultation in the course.

    What was told of training can be taken back there, and a warning leaves a trace.
    """
    return before.outcome.withholds or not {"session", "morning"}.isdisjoint(record)


def _chosen(kb: KnowledgeBase, state: State, event: Event | None) -> str:
    """The kind of consultation that the person begins after the recommendation of this one."""
    kinds = kb.questions[OPENING].consultations
    may = state.shown is not None and state.shown.recommends and state.unconfirmed is None
    return event.id if event and event.kind == "begin" and event.id in kinds and may else ""


def _compared(kb: KnowledgeBase, before: Shown, after: Turn, event: Event) -> Turn:
    """Say what the event changed besides the answer, and where to look."""
    note, step = after.note, after.assessment.step
    if before.recommends and after.recommends and step not in (None, before.step) and not note:
        note = NOTES.moved.format(step=kb.expand(kb.steps[str(step)].name))
    taken = event.kind in ("answer", "later", "say") and after.question != before.question
    # The greeting cannot know yet how many questions its answer brings.
    counted = taken and before.left and before.question != OPENING
    added = after.left - (before.left - 1) if counted else 0
    return replace(after, note=note, added=max(added, 0), look_at=_look_at(before, after, event))


def _look_at(before: Shown, after: Turn, event: Event) -> Place:
    """Where the reader should be taken: a new alert first."""
    referral = after.assessment.referral
    if after.state.unconfirmed is not None:
        return "confirm"
    if referral and (after.assessment.outcome, tuple(referral["flags"])) != (
        before.outcome,
        before.flags,
    ):
        return "alert"
    if after.what_if is not None:
        return "what_if"
    if event.kind == "topic" or (
        event.kind in ("say", "tell") and after.question == before.question
    ):
        return "typed"
    if after.recommends and (not before.recommends or after.question is None):
        return "card"
    return "question"
