"""What a person has learned of their own back: from what they told, never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.knowledge_base import KnowledgeBase
from engine.models import MultiQuestion
from knowledge.history import TrainingSession
from knowledge.training_log import sessions
from ui.progress.signals import SIGNALS, Signal, shown
from ui.store import Entry

ENOUGH = 3
"""So many sessions must have told of a signal before anything is said of it."""


@dataclass(frozen=True)
class Counted:
    """How often one of the relief signals showed."""

    signal: Signal
    shown: int
    told: int
    """In so many sessions it was told whether it did."""


@dataclass(frozen=True)
class Helped:
    """A cue after which a session was calmer and cleaner."""

    cue: str
    times: int
    """After how many different sessions."""


@dataclass(frozen=True)
class Learned:
    """What was learned; each part is empty as long as there is not enough."""

    positions: tuple[str, ...]
    """Options of ``calm_positions`` that were ever ticked."""
    cues: tuple[Helped, ...]
    """The one that helped most often first."""
    signals: tuple[Counted, ...]
    """The one that showed most often first; none before enough sessions told of one."""


def learned_of(
    kb: KnowledgeBase, entries: Sequence[Entry], told: Sequence[TrainingSession]
) -> Learned:
    """What was learned.

    Args:
        kb: the knowledge base.
        entries: the log without what was taken back, oldest first.
        told: its training sessions.
    """
    return Learned(
        positions=_positions(kb, entries), cues=_cues(kb, entries), signals=_signals(told)
    )


def _positions(kb: KnowledgeBase, entries: Sequence[Entry]) -> tuple[str, ...]:
    question = kb.questions.get("calm_positions")
    known = [o.id for o in question.options] if isinstance(question, MultiQuestion) else []
    ticked = {p for e in entries for p in e.record.get("learned", {}).get("calm_positions", ())}
    return tuple(p for p in known if p in ticked)


def _cues(kb: KnowledgeBase, entries: Sequence[Entry]) -> tuple[Helped, ...]:
    """Cues that were given between two sessions of which the later was calm and cleaner.

    It shows no more than that the one came after the other, and is said so.
    """
    log = [TrainingSession.model_validate(s) for s in sessions([e.record for e in entries])]
    after: dict[str, set[int]] = {}
    done = 0
    for entry in entries:
        done += "session" in entry.record
        if not 0 < done < len(log):
            continue
        before, later = log[done - 1], log[done]
        if before.missing is None or later.missing is None or not later.calm:
            continue
        if len(later.missing) < len(before.missing):
            for cue in entry.record.get("cues", ()):
                after.setdefault(cue, set()).add(done)
    helped = [Helped(cue, len(after[cue])) for cue in kb.cues if cue in after]
    return tuple(sorted(helped, key=lambda h: -h.times))


def _signals(told: Sequence[TrainingSession]) -> tuple[Counted, ...]:
    counted = []
    for signal in SIGNALS:
        said = [s for s in (shown(session, signal) for session in told) if s]
        counted.append(Counted(signal, said.count("yes"), len(said)))
    if max((c.told for c in counted), default=0) < ENOUGH:
        return ()
    return tuple(sorted(counted, key=lambda c: -c.shown))
