"""The value that the engine works on: everything that knowledge says, in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from engine.conditions import Threshold
from engine.dsl import Fact, Rule
from engine.inference import EnginePool
from engine.models import (
    Answers,
    CueText,
    Drill,
    FactValues,
    Question,
    Source,
    Step,
    Topic,
    Wording,
)


@dataclass(frozen=True)
class Observed:
    """What observation functions derive from answers and history."""

    consultation: str
    """The kind of consultation."""
    facts: FactValues
    """Facts of the answers and derived facts together."""
    position: str | None
    """The step of the ladder where the person stands, if they have practised."""
    set_reported: bool
    """Whether a set was reported in this very consultation."""


Observe = Callable[[Answers, FactValues, Sequence[Any]], Observed]


@dataclass(frozen=True)
class KnowledgeBase:
    """Rules, questions, drills and words about one subject, cross-checked."""

    version: str
    facts: Mapping[str, type[Fact]]
    rules: Sequence[Rule]
    thresholds: Mapping[str, Threshold]
    questions: Mapping[str, Question]
    """In interview order."""
    drills: Mapping[str, Drill]
    steps: Mapping[str, Step]
    """In ladder order, easiest first."""
    cues: Mapping[str, CueText]
    """In order of priority."""
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]
    wording: Wording
    observe: Observe
    read_history: Callable[[object], Sequence[Any]]
    """Validates a history that came from outside; raises AnswerError."""

    @cached_property
    def pool(self) -> EnginePool:
        """The engines of this knowledge base."""
        return EnginePool(self.rules)

    @cached_property
    def rule(self) -> Mapping[str, Rule]:
        """Rules by id."""
        return {r.id: r for r in self.rules}

    @cached_property
    def last_unloaded(self) -> str:
        """The highest step that is practised without weight."""
        return [s.id for s in self.steps.values() if not s.loaded][-1]

    def expand(self, text: str) -> str:
        """Put the values of thresholds in place of ``{name}`` in wording."""
        return text.format_map({n: t.value for n, t in self.thresholds.items()})

    def labelled(self, text: str) -> str:
        """The same, each number with its label."""
        return text.format_map({n: f"{t.value} ({t.label})" for n, t in self.thresholds.items()})
