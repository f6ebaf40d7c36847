"""Points, frames and outlines in the plane.

A point is a complex number in centimetres: forward is real, up is imaginary, 0 is the ground right
under the ankle. Angles are degrees; a lean is positive forward (clockwise, as the figure faces
right).
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

UP = 1j
FINE = 10
"""Samples on each piece of an outline: the error is far below what a drawing shows."""
CLOSE_ENOUGH = 1e-4
STEPS = 60


def up(lean: float) -> complex:
    """The unit vector that points up when it leans this many degrees forward."""
    return UP * cmath.exp(-1j * math.radians(lean))


def degrees(vector: complex) -> float:
    """The counter-clockwise angle of a vector from forward."""
    return math.degrees(cmath.phase(vector))


@dataclass(frozen=True)
class Frame:
    """Where a body part is: its joint, and how far its long axis leans forward."""

    at: complex
    lean: float

    def place(self, local: complex) -> complex:
        """A point given along (imaginary) and in front of (real) the long axis."""
        return self.at + local * up(self.lean) / UP

    def then(self, inner: Frame) -> Frame:
        """A frame that is given in this one."""
        return Frame(self.place(inner.at), self.lean + inner.lean)


@dataclass(frozen=True)
class Outline:
    """A closed line through points, rounded (a Catmull-Rom spline) or straight."""

    points: tuple[complex, ...]
    rounded: bool = True

    @cached_property
    def pieces(self) -> tuple[tuple[complex, complex, complex, complex], ...]:
        """Cubic Bézier curves: from, two handles, to."""
        ring, n = self.points, len(self.points)

        def handle(k: int, chord: complex) -> complex:
            along = (ring[(k + 1) % n] - ring[k - 1]) / 6
            # A handle longer than its piece would make a loop beside a short edge.
            most = abs(chord) * 0.4
            return along * min(1, most / abs(along)) if self.rounded and along else 0j

        made = []
        for k, start in enumerate(ring):
            end = ring[(k + 1) % n]
            first, second = handle(k, end - start), handle((k + 1) % n, end - start)
            made.append((start, start + first, end - second, end))
        return tuple(made)

    @cached_property
    def samples(self) -> tuple[complex, ...]:
        """Points closely along the line."""
        steps = [k / FINE for k in range(FINE)]
        return tuple(
            (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
            for a, b, c, d in self.pieces
            for t in steps
        )


def outline(front: Iterable[tuple[float, float]], back: Iterable[tuple[float, float]]) -> Outline:
    """A limb in its own frame: (along, in front) going out and (along, behind) coming back."""
    out = [complex(x, y) for y, x in front]
    home = [complex(-x, y) for y, x in back]
    return Outline((*out, *home))


def solve(excess: Callable[[float], float], low: float, high: float, what: str) -> float:
    """The value where a growing function crosses zero (Illinois method).

    Raises:
        ValueError: where it does not cross between ``low`` and ``high``.
    """
    below, above = excess(low), excess(high)
    if below > 0 or above < 0:
        raise ValueError(f"{what}: no solution between {low:g} and {high:g}")
    value, last = low, 0
    for _ in range(STEPS):
        value = high - above * (high - low) / (above - below) if above > below else low
        here = excess(value)
        if abs(here) < CLOSE_ENOUGH:
            break
        side = 1 if here > 0 else -1
        # An end that stays twice counts half, or it would stay for ever.
        if side > 0:
            high, above = value, here
            below /= 2 if last == side else 1
        else:
            low, below = value, here
            above /= 2 if last == side else 1
        last = side
    return value
