"""The parametric body: joint angles in; joints, outlines and balance out.

Segment lengths follow Drillis and Contini (1966) for a height of 170 cm; segment masses and their
centres follow Winter, Biomechanics and Motor Control of Human Movement, table 4.1.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ui.figures import shapes
from ui.figures.angles import Arm, Pose
from ui.figures.geometry import UP, Frame, Outline, degrees, up

HEIGHT = 170.0
ANKLE = 6.6
SHANK = 41.8
THIGH = 41.7
NECK_BASE = 52.0
"""From the hip joint, along a straight trunk."""
SHOULDER = 46.5
NECK = 9.0
UPPER_ARM = 30.0
FOREARM = 24.0
GRIP = 7.0
"""From the wrist to what a hand holds."""
HEEL, TOE = -6.5, 20.0
"""Ends of the foot, measured from the ankle."""
REACH = UPPER_ARM + FOREARM + GRIP

LUMBAR_JOINTS = (12.0, 18.0, 25.0)
THORACIC_JOINTS = (31.0, 37.0, 43.0)
"""Where the spine bends, measured from the hip joint along a straight trunk."""
HERE = Frame(0j, 0)
NECK_LEAN = 8.0
"""The neck leans forward by nature."""


@dataclass(frozen=True)
class Part:
    """A piece of the body as it is painted: an outline in the frame it moves with."""

    paint: str
    """The class that colours it."""
    moves: str
    """Parts of one name share a frame and move as one."""
    frame: Frame
    shape: Outline
    inside: Frame = HERE
    """Where it is in that frame."""

    @cached_property
    def samples(self) -> tuple[complex, ...]:
        """Points along its outline, in the plane."""
        placed = self.frame.then(self.inside)
        return tuple(placed.place(p) for p in self.shape.samples)


@dataclass(frozen=True)
class Limb:
    """Where the two halves of an arm are, and its hand."""

    upper: Frame
    lower: Frame
    grip: complex
    shorter: float
    """How much of its length is seen."""


@dataclass(frozen=True)
class Figure:
    """A body in one pose, standing on the ground."""

    pose: Pose

    @cached_property
    def shin(self) -> Frame:
        """The lower leg, from the ankle."""
        return Frame(ANKLE * UP, self.pose.ankle)

    @cached_property
    def thigh(self) -> Frame:
        """The upper leg, from the knee."""
        return self.shin.then(Frame(SHANK * UP, -self.pose.knee))

    @cached_property
    def pelvis(self) -> Frame:
        """The trunk's lower end, from the hip joint."""
        return self.thigh.then(Frame(THIGH * UP, self.pose.hip))

    def spine(self, along: float) -> Frame:
        """A place on the trunk's middle line, in the frame of the pelvis.

        Args:
            along: centimetres from the hip joint, along the line.
        """
        at, lean, last = 0j, 0.0, 0.0
        bends = [(joint, self.pose.spine.lumbar) for joint in LUMBAR_JOINTS]
        bends += [(joint, self.pose.spine.thoracic) for joint in THORACIC_JOINTS]
        for joint, bend in bends:
            if along <= joint:
                break
            at += (joint - last) * up(lean)
            lean += bend / 3
            last = joint
        return Frame(at + (along - last) * up(lean), lean)

    @cached_property
    def neck(self) -> Frame:
        """The neck, from where it leaves the trunk, in the frame of the pelvis."""
        return self.spine(NECK_BASE).then(Frame(0j, NECK_LEAN + self.pose.spine.neck / 2))

    @cached_property
    def head(self) -> Frame:
        """The head, from where the neck carries it, in the frame of the pelvis."""
        turn = self.pose.spine.neck / 2 - NECK_LEAN
        return self.neck.then(Frame(NECK * UP, turn))

    @cached_property
    def shoulder(self) -> Frame:
        """The shoulder, with the lean of the chest."""
        return self.pelvis.then(self.spine(SHOULDER))

    def limb(self, arm: Arm) -> Limb:
        """An arm by its angles."""
        shorter = math.cos(math.radians(arm.spread))
        upper = Frame(self.shoulder.at, self.shoulder.lean - arm.shoulder + 180)
        lower = upper.then(Frame(UPPER_ARM * shorter * UP, -arm.elbow))
        return Limb(upper, lower, lower.place((FOREARM + GRIP) * shorter * UP), shorter)

    @cached_property
    def near(self) -> Limb:
        """The arm towards the viewer."""
        return self.limb(self.pose.near)

    @cached_property
    def far(self) -> Limb:
        """The arm away from the viewer."""
        return self.limb(self.pose.far or self.pose.near)

    @cached_property
    def hip(self) -> complex:
        """The hip joint."""
        return self.pelvis.at

    def balance(self, load: float = 0.0) -> complex:
        """The centre of mass.

        Args:
            load: what the near hand holds, as a share of the body's mass.
        """
        trunk = self.spine(NECK_BASE / 2)
        masses = [
            (0.029, 5 + 3j),
            (0.093, self.shin.place(SHANK * 0.567 * UP)),
            (0.2, self.thigh.place(THIGH * 0.567 * UP)),
            (0.497, self.pelvis.place(trunk.at)),
            (0.081, self.pelvis.then(self.head).place(1 + 3j)),
            (load, self.near.grip),
        ]
        for limb in (self.near, self.far):
            masses += [
                (0.028, limb.upper.place(UPPER_ARM * 0.436 * limb.shorter * UP)),
                (0.016, limb.lower.place(FOREARM * 0.43 * limb.shorter * UP)),
                (0.006, limb.grip),
            ]
        return sum(m * at for m, at in masses) / sum(m for m, _ in masses)

    def trunk(self, stations: tuple[tuple[float, float, float], ...]) -> Outline:
        """A stretch of the trunk as the spine bends it, in the frame of the pelvis."""
        front = [self.spine(along).place(complex(wide, 0)) for along, wide, _ in stations]
        back = [self.spine(along).place(complex(-wide, 0)) for along, _, wide in stations]
        return Outline((*front, *reversed(back)))

    def _arm(self, limb: Limb, far: str) -> Iterator[Part]:
        upper, lower = (f"{far}upper", f"{far}lower")
        long = UPPER_ARM * limb.shorter
        sleeve = shapes.tapered(long * shapes.SLEEVE_SHARE, *shapes.SLEEVE_WIDTHS)
        yield Part(f"{far}skin", upper, limb.upper, shapes.tapered(long, *shapes.ARM_WIDTHS))
        fore = FOREARM * limb.shorter
        yield Part(f"{far}skin", lower, limb.lower, shapes.tapered(fore, *shapes.FOREARM_WIDTHS))
        hand = shapes.hand(GRIP * limb.shorter)
        yield Part(f"{far}skin", lower, limb.lower, hand, Frame(fore * UP, 0))
        yield Part(f"{far}sleeve", upper, limb.upper, sleeve)

    @cached_property
    def bottom(self) -> tuple[Part, ...]:
        """What meets a wall or a seat."""
        return (
            Part("legs", "thigh", self.thigh, shapes.UPPER_LEG),
            self._on_trunk("legs", self.trunk(shapes.PELVIS)),
        )

    @cached_property
    def leg(self) -> tuple[Part, ...]:
        """The leg towards the viewer, with the foot."""
        return (
            Part("shoe", "foot", HERE, shapes.SHOE),
            Part("sole", "foot", HERE, shapes.SOLE),
            Part("legs", "shin", self.shin, shapes.SHIN),
            *self.bottom[:1],
        )

    def _on_trunk(self, paint: str, shape: Outline, frame: Frame = HERE) -> Part:
        return Part(paint, "pelvis", self.pelvis, shape, frame)

    @cached_property
    def hair(self) -> Part:
        """The hair, which is what a stick along the back touches."""
        return self._on_trunk("hair", shapes.HAIR, self.head)

    @cached_property
    def chest(self) -> Part:
        """The upper trunk."""
        return self._on_trunk("shirt", self.trunk(shapes.CHEST))

    @cached_property
    def trunk_and_head(self) -> tuple[Part, ...]:
        """Everything above the hips but the arms."""
        return (
            self.bottom[1],
            self._on_trunk("skin", shapes.THROAT, self.neck),
            self.chest,
            self._on_trunk("skin", shapes.SKULL, self.head),
            self.hair,
            self._on_trunk("ear", shapes.EAR, self.head),
            self._on_trunk("eye", shapes.EYE, self.head),
        )

    @cached_property
    def near_arm(self) -> tuple[Part, ...]:
        """The arm towards the viewer; what it holds is painted before it."""
        return tuple(self._arm(self.near, ""))

    @cached_property
    def far_arm(self) -> tuple[Part, ...]:
        """The arm away from the viewer; nothing where the near one hides it."""
        return tuple(self._arm(self.far, "far-")) if self.pose.far else ()


def reach(figure: Figure, hand: complex, spread: float = 0) -> Arm:
    """The arm whose hand is at a point, elbow pointing back (inverse kinematics).

    Raises:
        ValueError: where the point is out of reach; says how far it is and what would be allowed.
    """
    shorter = math.cos(math.radians(spread))
    upper, lower = UPPER_ARM * shorter, (FOREARM + GRIP) * shorter
    way = hand - figure.shoulder.at
    far = abs(way)
    if not abs(upper - lower) < far <= upper + lower:
        raise ValueError(
            f"hand: {far:.1f} cm from the shoulder; an arm reaches up to {upper + lower:.1f} cm"
        )
    elbow = math.acos((far**2 - upper**2 - lower**2) / (2 * upper * lower))
    # How far the upper arm points behind the straight way to the hand.
    inner = math.acos((far**2 + upper**2 - lower**2) / (2 * far * upper))
    raised = degrees(way) - math.degrees(inner) + 90 + figure.shoulder.lean
    return Arm(
        shoulder=(raised + 180) % 360 - 180,
        elbow=math.degrees(elbow),
        spread=spread,
    )
