"""What a rule may test a field for: named thresholds, bounds, one of some words, equality.

All of them can be called, printed and analysed; nothing else is allowed in a rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from engine.provenance import Label


@dataclass(frozen=True)
class Threshold:
    """A number that a rule compares with, and where it comes from."""

    name: str
    value: int
    unit: str
    label: Label
    source: str
    """A reference such as ``article#checklist`` or ``ng59-2016``, or ``ours``."""
    why: str

    def __str__(self) -> str:
        return str(self.value)


class Predicate:
    """Base of the conditions other than equality."""

    def __call__(self, value: object) -> bool:
        """Whether a field's value passes. Total: never raises."""
        raise NotImplementedError


@dataclass(frozen=True)
class Bounds(Predicate):
    """A whole number within bounds; made by the functions below, which read as words."""

    words: str
    """How it prints, with the thresholds in place of ``{}``."""
    thresholds: tuple[Threshold, ...]
    low: float = -inf
    high: float = inf
    """The first and the last number that pass."""

    def __call__(self, value: object) -> bool:
        """Whether the number lies within the bounds."""
        return isinstance(value, int) and self.low <= value <= self.high

    def __str__(self) -> str:
        return self.words.format(*self.thresholds)


def at_least(low: Threshold) -> Bounds:
    """``low`` or more."""
    return Bounds("≥ {}", (low,), low=low.value)


def above(limit: Threshold) -> Bounds:
    """More than ``limit``: the other side of :func:`at_most`."""
    return Bounds("> {}", (limit,), low=limit.value + 1)


def at_most(high: Threshold) -> Bounds:
    """``high`` or less."""
    return Bounds("≤ {}", (high,), high=high.value)


def below(limit: Threshold) -> Bounds:
    """Less than ``limit``: the other side of :func:`at_least`."""
    return Bounds("< {}", (limit,), high=limit.value - 1)


def between(low: Threshold, high: Threshold) -> Bounds:
    """From ``low`` to ``high``, both included."""
    return Bounds("{} to {}", (low, high), low.value, high.value)


def from_to_below(low: Threshold, limit: Threshold) -> Bounds:
    """``low`` or more and less than ``limit``: a band that touches the next."""
    return Bounds("≥ {} and < {}", (low, limit), low.value, limit.value - 1)


def exactly(number: Threshold) -> Bounds:
    """This number."""
    return Bounds("= {}", (number,), number.value, number.value)


@dataclass(frozen=True, init=False)
class one_of(Predicate):  # noqa: N801
    """The word is one of these."""

    words: tuple[str, ...]

    def __init__(self, *words: str) -> None:
        object.__setattr__(self, "words", words)

    def __call__(self, value: object) -> bool:
        """Whether the word is among them."""
        return value in self.words

    def __str__(self) -> str:
        return "one of " + ", ".join(self.words)


def passes(test: object, value: object) -> bool:
    """Whether one field's value passes an equality or a condition."""
    return test(value) if isinstance(test, Predicate) else test == value
