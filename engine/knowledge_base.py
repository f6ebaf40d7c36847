"""The value that the engine works on: everything that knowledge says, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from string import Formatter
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
from engine.provenance import Label

Place = tuple[str, str]
"""A fact class and one of its fields."""


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
    rests_on: Mapping[Place, tuple[Place, ...]] = field(default_factory=dict)
    """For a derived field the answered fields it was read from, where those are only some of the
    answers that its ``derived_from`` names."""
    earned: str | None = None
    """The step that was earned before, where nothing was told that could change it."""


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

    def localised(self, emergency_number: str | None) -> KnowledgeBase:
        """The same with the emergency number of the place named before the general ones.

        The general ones stay: a number that is wrong for someone must not hide them.
        """
        if emergency_number is None:
            return self
        numbers = tuple(dict.fromkeys((emergency_number, *self.wording.emergency_numbers)))
        words = self.wording.model_copy(update={"emergency_numbers": numbers})
        return replace(self, wording=words)

    def expand(self, text: str) -> str:
        """Put values in place of ``{name}`` in wording: thresholds and the emergency numbers."""
        return text.format_map(self._values)

    def labelled(self, text: str) -> str:
        """The same, each threshold with its label."""
        labelled = {n: f"{t.value} ({t.label})" for n, t in self.thresholds.items()}
        return text.format_map({**self._values, **labelled})

    def labels(self, texts: Iterable[str]) -> list[Label]:
        """On whose word the numbers in some wording are, each label once."""
        names = (name for text in texts for _, name, _, _ in Formatter().parse(text) if name)
        return list(dict.fromkeys(self.thresholds[n].label for n in names if n in self.thresholds))

    @cached_property
    def _values(self) -> Mapping[str, object]:
        *first, last = self.wording.emergency_numbers
        return {
            "emergency_numbers": f"{', '.join(first)} or {last}" if first else last,
            **{n: t.value for n, t in self.thresholds.items()},
        }
