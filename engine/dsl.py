"""The language in which rules are written: facts, conditions, thresholds and the rule card.

A rule is a function with a card. Its conditions are patterns over facts; a pattern tests fields
for equality or with one of the conditions below, nothing else, so that every rule can be
printed, checked and analysed as plain logic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_args, get_origin, get_type_hints

from engine.conclusions import AnyConclusion, Outcome, Referral
from engine.conditions import Bounds, Predicate, Threshold, one_of, passes
from engine.provenance import Label, label_of


class RuleError(ValueError):
    """A rule, fact or threshold is written wrongly; raised at import."""


@dataclass(frozen=True)
class Field:
    """One field of a fact: its meaning, kind, unit, and what it is derived from (if it is)."""

    name: str
    meaning: str
    kind: type[int] | type[bool] | type[str] | tuple[str, ...]
    """``int``, ``bool``, any word (``str``), or the allowed words."""
    unit: str = ""
    derived_from: tuple[str, ...] = ()
    """Question ids (or ``history``) from which an observation function derives the value."""

    def accepts(self, value: object) -> bool:
        """Whether a fact may carry this value."""
        if self.kind is int:
            return isinstance(value, int) and not isinstance(value, bool)
        if isinstance(self.kind, tuple):
            return value in self.kind
        return isinstance(value, self.kind)

    @property
    def allowed(self) -> str:
        """The allowed values in words."""
        if isinstance(self.kind, tuple):
            return "one of " + ", ".join(self.kind)
        return {int: "a whole number", bool: "true or false", str: "a word"}[self.kind]


def field(meaning: str, *, unit: str = "", derived_from: Sequence[str] = ()) -> Any:
    """Describe a field of a fact. The annotation beside it gives its kind."""
    return (meaning, unit, tuple(derived_from))


class Fact:
    """Base of the vocabulary. ``Pain(severity=4)`` is a fact; with conditions it is a pattern."""

    fields: ClassVar[dict[str, Field]] = {}

    def __init__(self, **values: object) -> None:
        for name in values:
            if name not in self.fields:
                raise RuleError(
                    f"{type(self).__name__} has no field {name!r}; it has {', '.join(self.fields)}"
                )
        self.values = values

    def __init_subclass__(cls) -> None:
        hints = get_type_hints(cls)
        cls.fields = {}
        for name, described in list(vars(cls).items()):
            if name in hints and isinstance(described, tuple) and name != "fields":
                meaning, unit, derived_from = described
                kind = hints[name]
                words = get_args(kind) if get_origin(kind) is Literal else kind
                cls.fields[name] = Field(name, meaning, words, unit, derived_from)

    @property
    def name(self) -> str:
        """The class name, as rules and explanations print it."""
        return type(self).__name__

    def matches(self, values: Mapping[str, object]) -> bool:
        """Whether a fact of this class with ``values`` satisfies the pattern."""
        return all(
            name in values and passes(test, values[name]) for name, test in self.values.items()
        )

    def __str__(self) -> str:
        tests = ", ".join(
            f"{n} {t}" if isinstance(t, Predicate) else f"{n} = {t}" for n, t in self.values.items()
        )
        return f"{self.name}({tests})"

    __repr__ = __str__


class Found(Fact):
    """A finding that a rule concluded, for further rules to build on."""

    finding: str = field("The id of the finding")


@dataclass(frozen=True)
class Rule:
    """A rule with its card: what it says, why, and on whose word."""

    id: str
    module: str
    patterns: tuple[Fact, ...]
    says: str
    because: str
    sources: tuple[str, ...]
    conclusion: AnyConclusion

    @property
    def label(self) -> Label:
        """The weakest label that carries the rule: the article's, an outside source's, ours."""
        return label_of(self.sources)

    @property
    def thresholds(self) -> tuple[Threshold, ...]:
        """The thresholds in the rule's conditions, in order."""
        return tuple(
            t
            for p in self.patterns
            for test in p.values.values()
            if isinstance(test, Bounds)
            for t in test.thresholds
        )


class RuleBook:
    """Collects the rules of a knowledge base as its modules are imported."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(
        self,
        *patterns: Fact,
        id: str,
        says: str,
        because: str,
        sources: Sequence[str],
        in_doubt: bool = False,
    ) -> Callable[[Callable[[], AnyConclusion]], Rule]:
        """Turn a function into a rule.

        Args:
            patterns: the conditions, all of which must match.
            id: unique, such as ``MID-3``.
            says: what the rule says, in one line.
            because: the reason a person is shown.
            sources: references to the article, to outside sources, or ``ours``.
            in_doubt: also add the rule ``<id>-unsure``: the same with "not sure" allowed for
                every "yes" condition, concluding a referral one tier lower. So "not sure" never
                counts as "no".

        Raises:
            RuleError: where a field, value, id or conclusion is not what it must be.
        """

        def decorate(body: Callable[[], AnyConclusion]) -> Rule:
            made = Rule(id, body.__module__, patterns, says, because, tuple(sources), body())
            self._add(made)
            if in_doubt:
                self._add(_doubtful(made))
            return made

        return decorate

    def _add(self, rule: Rule) -> None:
        _check(rule)
        if any(r.id == rule.id for r in self.rules):
            raise RuleError(f"rule id {rule.id!r} is used twice")
        self.rules.append(rule)


def _check(rule: Rule) -> None:
    if not re.fullmatch(r"[A-Z]{3}-\d+[a-z]?(-unsure)?", rule.id):
        raise RuleError(f"rule id {rule.id!r} is not of the form ABC-1, ABC-1a or ABC-1-unsure")
    if not rule.patterns:
        raise RuleError(f"{rule.id} has no condition")
    if not rule.sources:
        raise RuleError(f"{rule.id} names no source; use 'ours' where we chose it")
    for pattern in rule.patterns:
        if not pattern.values:
            raise RuleError(f"{rule.id}: {pattern.name} tests no field")
        for name, test in pattern.values.items():
            _check_test(rule.id, pattern.fields[name], test)


def _check_test(rule_id: str, tested: Field, test: object) -> None:
    where = f"{rule_id}: field {tested.name!r}"
    if isinstance(test, one_of):
        for word in test.words:
            if not tested.accepts(word):
                raise RuleError(f"{where} cannot be {word!r}; it is {tested.allowed}")
    elif isinstance(test, Predicate):
        if tested.kind is not int:
            raise RuleError(f"{where} is {tested.allowed}, which {test} cannot compare")
    elif tested.kind is int:
        raise RuleError(f"{where}: compare numbers with a named threshold, not {test!r}")
    elif not tested.accepts(test):
        raise RuleError(f"{where} cannot be {test!r}; it is {tested.allowed}")


def _doubtful(rule: Rule) -> Rule:
    """The companion of a referral rule for a person who is not sure."""
    relaxed = []
    doubts = sum(v == "yes" for p in rule.patterns for v in p.values.values())
    if not doubts or not isinstance(rule.conclusion, Referral):
        raise RuleError(f"{rule.id}: in_doubt needs a referral and a condition on a 'yes' answer")
    if rule.conclusion.urgency is Outcome.ROUTINE:
        raise RuleError(f"{rule.id}: in_doubt needs a tier below its own, routine has none")
    allowed: object = "not_sure" if doubts == 1 else one_of("yes", "not_sure")
    for pattern in rule.patterns:
        values = {n: allowed if t == "yes" else t for n, t in pattern.values.items()}
        relaxed.append(type(pattern)(**values))
    lower = rule.conclusion.one_tier_lower()
    says = rule.says.replace(f": {rule.conclusion.urgency}", f": {lower.urgency}")
    return Rule(
        f"{rule.id}-unsure",
        rule.module,
        tuple(relaxed),
        f"Not sure: {says[0].lower()}{says[1:]}",
        "Not sure is never taken as no: it counts one step below yes.",
        tuple(dict.fromkeys((*rule.sources, "ours"))),
        lower,
    )
