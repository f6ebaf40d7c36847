"""The only module that imports experta.

experta 1.9.4 needs two repairs at import: its pinned ``frozendict`` looks up
``collections.Mapping`` (gone since Python 3.10), and it installs a root log handler whose
watchers would print answers, which are health data.
"""

import collections
import collections.abc
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence

_root = logging.getLogger()
_handlers_before = list(_root.handlers)
_lacks_mapping = not hasattr(collections, "Mapping")
try:
    if _lacks_mapping:
        collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]
    import frozendict  # noqa: F401
finally:
    if _lacks_mapping:
        del collections.Mapping  # type: ignore[attr-defined]

import experta
import experta.abstract
import experta.agenda
import experta.factlist

for _handler in list(_root.handlers):
    if _handler not in _handlers_before:
        _root.removeHandler(_handler)
for _name in experta.watchers.ALL:
    _watcher = getattr(experta.watchers, _name)
    _watcher.setLevel(logging.CRITICAL + 1)
    _watcher.propagate = False

# A condition of one field: a plain value to equal, or a predicate.
FieldTest = object | Callable[[object], bool]
# One pattern: the name of a fact class and a test for each named field.
PatternSpec = tuple[str, Mapping[str, FieldTest]]
# A rule: its key, its patterns, and what to call when it fires. The call may return a new
# fact, as (class name, fields), for further rules to match.
FactSpec = tuple[str, Mapping[str, object]]
OnFire = Callable[[str, Sequence[FactSpec]], FactSpec | None]
RuleSpec = tuple[str, Sequence[PatternSpec]]


class _InRuleOrder(experta.abstract.Strategy):
    """Fire activations in the order of the rules; results never depend on it."""

    def _update_agenda(
        self, agenda: experta.agenda.Agenda, added: Iterable[object], removed: Iterable[object]
    ) -> None:
        gone = list(removed)
        waiting = [a for a in agenda.activations if a not in gone]
        waiting.extend(a for a in added if a not in waiting)
        # The rightmost activation fires next.
        agenda.activations = sorted(waiting, key=lambda activation: activation.rule.salience)


class ExpertaEngine(experta.KnowledgeEngine):
    """One experta engine over a fixed list of rules. Use it from one thread at a time."""

    __strategy__ = _InRuleOrder

    def __init__(self, rules: Sequence[RuleSpec], predicates: type) -> None:
        """Compile ``rules``; field tests that are instances of ``predicates`` are called."""
        self._specs = rules
        self._predicates = predicates
        self._classes: dict[str, type] = {}
        self._on_fire: OnFire | None = None
        super().__init__()

    def infer(self, facts: Iterable[FactSpec], on_fire: OnFire) -> None:
        """Run all rules over ``facts`` from an empty working memory."""
        self._on_fire = on_fire
        try:
            self._empty()
            made = [self._fact(name, fields) for name, fields in facts]
            if made:
                self.declare(*made)
            self.run()
        finally:
            self._on_fire = None

    def get_activations(self) -> tuple[Sequence[object], Sequence[object]]:
        """Ask the rules for news only where a fact has come; most firings bring none."""
        added, deleted = self.facts.changes
        return self.matcher.changes(added, deleted) if added or deleted else ((), ())

    def get_rules(self) -> list[object]:
        """Build rules of this engine alone: experta's class-level rules are shared by threads."""
        return [self._rule(i, key, patterns) for i, (key, patterns) in enumerate(self._specs)]

    def get_deffacts(self) -> list[object]:
        """Return nothing: class-level initial facts race between threads."""
        return []

    def _empty(self) -> None:
        self.agenda = experta.agenda.Agenda()
        self.facts = experta.factlist.FactList()
        self.matcher.reset()
        self.running = False

    def _class(self, name: str) -> type:
        if name not in self._classes:
            self._classes[name] = type(name, (experta.Fact,), {})
        return self._classes[name]

    def _fact(self, name: str, fields: Mapping[str, object]) -> object:
        return self._class(name)(**fields)

    def _rule(self, order: int, key: str, patterns: Sequence[PatternSpec]) -> object:
        names = [f"fact_{i}" for i in range(len(patterns))]
        conditions = []
        for bound_as, (class_name, tests) in zip(names, patterns, strict=True):
            constraints = {
                field: experta.P(test) if isinstance(test, self._predicates) else experta.L(test)
                for field, test in tests.items()
            }
            conditions.append(getattr(experta.AS, bound_as) << self._fact(class_name, constraints))

        def fire(engine: "ExpertaEngine", **matched: experta.Fact) -> None:
            facts = [(type(matched[n]).__name__, matched[n].as_dict()) for n in names]
            assert engine._on_fire is not None
            concluded = engine._on_fire(key, facts)
            if concluded is not None:
                engine.declare(engine._fact(*concluded))

        return experta.Rule(*conditions, salience=-order)(fire)
