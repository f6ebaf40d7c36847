"""A straight stick along the back: where it touches, and how far off it is where it does not."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from typing import Literal

from ui.figures.angles import Arm, Pose
from ui.figures.body import Figure, reach
from ui.figures.geometry import Frame, solve, up

Contact = Literal["tailbone", "upper_back", "head"]
CONTACTS: tuple[Contact, ...] = ("tailbone", "upper_back", "head")
THICK = 1.6
"""Half the thickness of the stick, cm."""
PAST_TAILBONE, PAST_HEAD = 12.0, 10.0
HOLLOW = 24.0
"""Below this (cm from the hip joint) the low back has a hollow of its own."""
AT_NECK = (12.0, 9.0, 6.0, 3.0)
"""Where the upper hand holds, below the head's contact: the likeliest first."""
AT_WAIST = 12.0
SPREADS = (56.0, 52.0, 46.0, 40.0, 34.0, 28.0, 20.0)
"""How far an elbow may stick out to get a hand behind the back, the likeliest first."""


def _back(figure: Figure, contact: Contact) -> list[complex]:
    """The part of the body that makes a contact, in the frame of the pelvis."""
    part = {
        "tailbone": figure.bottom[1],
        "upper_back": figure.chest,
        "head": figure.hair,
    }[contact]
    points = [part.inside.place(p) for p in part.shape.samples]
    return [p for p in points if p.imag > HOLLOW] if contact == "upper_back" else points


@dataclass(frozen=True)
class Stick:
    """A stick that rests on two places of the back.

    Its frame is the pelvis'; its lean is against the trunk.
    """

    figure: Figure
    rests_on: tuple[Contact, Contact]

    def _reach(self, contact: Contact, lean: float) -> float:
        """How far back a place stands out, at right angles to a stick that leans so."""
        return max((-p / up(lean) * 1j).real for p in _back(self.figure, contact))

    @property
    def lean(self) -> float:
        """Degrees forward, in the frame of the pelvis."""
        lower, upper = self.rests_on
        return solve(
            lambda lean: self._reach(upper, lean) - self._reach(lower, lean), -45, 45, "stick"
        )

    def gap(self, contact: Contact) -> float:
        """Centimetres between a place and the stick; below zero it would be in the body."""
        lean = self.lean
        return self._reach(self.rests_on[0], lean) - self._reach(contact, lean)

    def touch(self, contact: Contact) -> complex:
        """The point of the body that is nearest to the stick, in the frame of the pelvis."""
        axis = up(self.lean) / 1j
        return min(_back(self.figure, contact), key=lambda p: (p / axis).real)

    @property
    def frame(self) -> Frame:
        """The line that the stick's side lies on, in the frame of the pelvis."""
        lean = self.lean
        return Frame(-self._reach(self.rests_on[0], lean) * up(lean) / 1j, lean)

    def along(self, contact: Contact) -> float:
        """Where on the stick a contact is, from its frame's origin."""
        return (self.touch(contact) / (up(self.lean) / 1j)).imag

    def at(self, along: float) -> complex:
        """A point on the stick's middle line, in the frame of the pelvis."""
        return self.frame.place(complex(-THICK, along))

    @property
    def ends(self) -> tuple[complex, complex]:
        """Its ends, in the frame of the pelvis."""
        return (
            self.at(self.along("tailbone") - PAST_TAILBONE),
            self.at(self.along("head") + PAST_HEAD),
        )


def kept(pose: Pose) -> Pose:
    """The pose with the neck so long that head, upper back and tailbone touch one stick."""

    def nodding(neck: float) -> Pose:
        return pose.model_copy(update={"spine": pose.spine.model_copy(update={"neck": neck})})

    def gap(neck: float) -> float:
        return Stick(Figure(nodding(neck)), ("tailbone", "upper_back")).gap("head")

    return nodding(solve(gap, -40, 40, "neck"))


def holding(pose: Pose, rests_on: tuple[Contact, Contact] = ("tailbone", "upper_back")) -> Pose:
    """The pose with one hand on the stick at the neck and one at the waist.

    Raises:
        ValueError: where a hand cannot get there.
    """
    figure = Figure(pose)
    stick = Stick(figure, rests_on)
    head, tailbone = stick.along("head"), stick.along("tailbone")
    # The arm at the neck is the far one, so that the contact at the head is seen.
    hands = {
        "near": _behind(stick, [tailbone + AT_WAIST]),
        "far": _behind(stick, [head - down for down in AT_NECK]),
    }
    return pose.model_copy(update=hands)


def _behind(stick: Stick, places: Iterable[float]) -> Arm:
    """The arm that reaches the first of these places on the stick that it can reach."""
    for along, spread in product(places, SPREADS):
        with suppress(ValueError):
            return reach(stick.figure, stick.figure.pelvis.place(stick.at(along)), spread)
    raise ValueError("hand: the stick cannot be reached behind the back")
