"""The consultation as a pure function: what is kept and one event give the next turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from engine.knowledge_base import KnowledgeBase
from ui.chat.state import Event, Shown, read_event, restored
from ui.chat.talk import NOTES, Talk
from ui.chat.turn import Place, Turn


def respond(
    kb: KnowledgeBase,
    kept: object,
    posted: object,
    *,
    history: Sequence[Any] = (),
    today: date | None = None,
) -> Turn:
    """Answer one event.

    Args:
        kb: the knowledge base.
        kept: what is kept of the consultation; what does not fit any more is left out.
        posted: the event, untrusted.
        history: past training sessions, oldest first.
        today: the day of the event; the present day by default.
    """
    state, left_out = restored(kb, kept)
    talk = Talk(kb, history, (today or date.today()).isoformat())
    event = read_event(posted)
    if event is None:
        return replace(talk.turn(state, NOTES.not_understood), look_at="question")
    if event.kind == "open":
        return talk.opened(state, left_out=left_out)
    before = state.shown or talk.turn(state).state.shown
    assert before is not None
    after = talk.handled(state, before, event)
    return _compared(kb, before, after, event)


def _compared(kb: KnowledgeBase, before: Shown, after: Turn, event: Event) -> Turn:
    """Say what the event changed besides the answer, and where to look."""
    note, step = after.note, after.assessment.step
    if before.recommends and after.recommends and step not in (None, before.step) and not note:
        note = NOTES.moved.format(step=kb.expand(kb.steps[str(step)].name))
    taken = event.kind in ("answer", "later", "say") and after.question != before.question
    added = after.left - (before.left - 1) if taken and before.left else 0
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
    if after.recommends and (not before.recommends or after.question is None):
        return "card"
    if event.kind == "topic" or (event.kind == "say" and after.question == before.question):
        return "typed"
    return "question"
