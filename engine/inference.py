"""Runs the rules over facts and records every firing."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from engine._experta import ExpertaEngine, FactSpec, RuleSpec
from engine.conclusions import Finding
from engine.conditions import Predicate
from engine.dsl import Rule
from engine.models import Firing


@dataclass
class EnginePool:
    """As many experta engines as assessments run at once, built when they are first needed.

    An engine serves one assessment at a time, so concurrent ones cannot mix; one that raised may
    hold the last person's facts, so it is not used again.
    """

    rules: Sequence[Rule]
    _rule: dict[str, Rule] = field(init=False)
    _order: dict[str, int] = field(init=False)
    _free: deque[ExpertaEngine] = field(default_factory=deque)
    _building: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._rule = {r.id: r for r in self.rules}
        self._order = {name: i for i, name in enumerate(self._rule)}

    def infer(self, facts: Mapping[str, Mapping[str, object]]) -> tuple[Firing, ...]:
        """Return all firings over ``facts`` (field values by fact class), in rule order."""
        # Threads of a server come and go, so an engine belongs to none of them.
        try:
            engine = self._free.pop()
        except IndexError:
            engine = self._build()
        firings = _run(engine, self._rule, facts)
        self._free.append(engine)
        return tuple(sorted(firings, key=lambda f: self._order[f.rule]))

    def _build(self) -> ExpertaEngine:
        # experta's module-level caches are not made for parallel construction.
        with self._building:
            return ExpertaEngine([_spec(r) for r in self.rules], Predicate)


def _spec(rule: Rule) -> RuleSpec:
    return rule.id, [(p.name, p.values) for p in rule.patterns]


def _run(
    engine: ExpertaEngine, rules: Mapping[str, Rule], facts: Mapping[str, Mapping[str, object]]
) -> list[Firing]:
    firings: list[Firing] = []

    def on_fire(rule_id: str, matched: Sequence[FactSpec]) -> FactSpec | None:
        rule = rules[rule_id]
        tested = tuple(
            {"fact": name, "fields": {f: values[f] for f in pattern.values}}
            for pattern, (name, values) in zip(rule.patterns, matched, strict=True)
        )
        firings.append(Firing(rule=rule_id, facts=tested, conclusion=rule.conclusion))
        if isinstance(rule.conclusion, Finding):
            return "Found", {"finding": rule.conclusion.id}
        return None

    engine.infer([(name, values) for name, values in facts.items() if values], on_fire)
    return firings
