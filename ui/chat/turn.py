"""What one event leads to: all that the page shows, before it becomes HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from engine.conclusions import Outcome
from engine.consultation import Consulted
from engine.models import Assessment
from engine.what_if import WhatIfs
from ui.chat.state import State

OPENING = "consultation"
"""The question that the greeting asks."""

Place = Literal["", "alert", "card", "question", "confirm", "typed", "what_if"]


@dataclass(frozen=True)
class Turn:
    """All that the page shows, before it becomes HTML."""

    state: State
    consulted: Consulted
    question: str | None
    """The question to show, or nothing."""
    left: int
    """How many questions are still to come before the first recommendation."""
    refining: int = 0
    """How many short checks may follow it."""
    added: int = 0
    """How many of them the last answer added."""
    note: str = ""
    """A short message about what was just done."""
    taken_back: tuple[str, ...] = ()
    """The red flags that the unconfirmed event would take back."""
    what_if: WhatIfs | None = None
    """What would change the outcome, where that was asked."""
    begins: bool = False
    """Whether another consultation begins, and the one before is over."""
    starts_over: bool = False
    """Whether the person started over."""
    closes: bool = False
    """Whether what they told before that stays in the course."""
    log: tuple[Mapping[str, Any], ...] = ()
    """What the consultations before added, oldest first."""
    look_at: Place = ""
    """Where the reader should be taken."""

    @property
    def assessment(self) -> Assessment:
        """The assessment of the answers."""
        return self.consulted.assessment

    @property
    def emergency(self) -> bool:
        """Whether an emergency stands; nothing is explained beside it."""
        return self.assessment.outcome is Outcome.EMERGENCY

    @property
    def recommends(self) -> bool:
        """Whether the recommendation is ready to be shown."""
        return self.assessment.recommended and OPENING in self.state.answers
