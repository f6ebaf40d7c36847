"""The three relief signals of a training session: bending, tolerance and the next morning."""

from __future__ import annotations

from typing import Literal

from knowledge.history import TrainingSession

Shown = Literal["yes", "same", "worse"]
Signal = Literal["bending", "tolerance", "morning"]
SIGNALS: tuple[Signal, ...] = ("bending", "tolerance", "morning")
"""In the article's order."""
_SHOWN: dict[Signal, dict[str | None, Shown]] = {
    "bending": {"quieter": "yes", "same": "same", "noisier": "worse"},
    "tolerance": {"more": "yes", "same": "same", "less": "worse"},
    "morning": {"normal": "yes", "settled": "same", "not_settled": "worse"},
}


def shown(session: TrainingSession, signal: Signal) -> Shown | None:
    """What a session says of a signal; nothing where that is not told, or too early to say."""
    told: dict[Signal, str | None] = {
        "bending": session.bending,
        "tolerance": session.tolerance,
        "morning": session.morning.back if session.morning else None,
    }
    return _SHOWN[signal].get(told[signal])
