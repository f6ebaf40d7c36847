"""Poses found by solving for what holds in the real move: balance, reach, a weight kept close."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from ui.figures.angles import Arm, Pose, Spine
from ui.figures.body import REACH, THIGH, Figure, Part, reach
from ui.figures.geometry import solve, up
from ui.figures.props import BELL, GRIP_TO_BELL, HANDLE

BALANCED = 3.0
"""Where the centre of mass stands, cm in front of the ankle."""
STANDING = 2.0
"""Degrees that the thighs lean back when standing with soft knees."""
SOFT_SHIN = 3.0
"""Degrees that the shins lean forward in a hinge: nearly upright."""
MOST_LEAN = 68.0
"""Degrees that the trunk leans at most in a hinge; from there on the knees give."""
LEAST_LEAN = -18.0
MOST_HIP = 134.0
"""Degrees that the hips fold before the low back would round."""
STRAIGHT = 0.985
"""Share of its length that a loosely hanging arm spans."""

NEUTRAL = Spine()

Arms = Callable[[Figure], Arm]
"""How the arms go with the rest of the body."""


def pose(shin: float, thigh: float, trunk: float, arms: Arms, spine: Spine = NEUTRAL) -> Pose:
    """A pose by how its segments lean.

    Args:
        shin: degrees forward.
        thigh: degrees back.
        trunk: degrees that the pelvis leans forward.
        arms: where the arms go.
        spine: the shape of the back.
    """
    bare = Pose(ankle=shin, knee=shin + thigh, hip=trunk + thigh, spine=spine)
    return bare.model_copy(update={"near": arms(Figure(bare))})


def raised(degrees: float) -> Arms:
    """Straight arms, so many degrees in front of hanging."""
    return lambda figure: reach(figure, figure.shoulder.at + REACH * STRAIGHT * up(180 - degrees))


hanging = raised(0)


def on_thighs(figure: Figure) -> Arm:
    """Hands that slide along the front of the thighs."""

    def place(down: float) -> complex:
        return figure.thigh.place(complex(10.5, THIGH - down))

    def short(down: float) -> float:
        return abs(place(down) - figure.shoulder.at) - REACH * 0.93

    # Deep in a hinge the whole thigh is within reach: then the hands rest above the knee.
    above_knee = THIGH - 7
    return reach(
        figure, place(solve(short, 0, 60, "hands") if short(above_knee) > 0 else above_knee)
    )


def in_front_of(parts: Iterable[Part], height: float, radius: float) -> float:
    """How far forward the middle of something round has to be so that it just touches the body.

    Args:
        parts: of the body.
        height: of its middle, cm.
        radius: in cm.
    """
    return max(
        point.real + math.sqrt(radius**2 - (point.imag - height) ** 2)
        for part in parts
        for point in part.samples
        if abs(point.imag - height) < radius
    )


def close(figure: Figure) -> Arm:
    """Hands that hold a weight which brushes the legs; on the floor it is between the feet."""

    def place(height: float) -> complex:
        bell = in_front_of(figure.leg[2:], height - GRIP_TO_BELL, BELL)
        handle = in_front_of(figure.leg[2:], height, HANDLE)
        return complex(max(bell, handle), height)

    def short(down: float) -> float:
        return abs(place(-down) - figure.shoulder.at) - REACH * STRAIGHT

    top = figure.hip.imag - 1
    if short(-top) > 0:  # leaning far back: as near to the thighs as the arms reach
        way = place(top) - figure.shoulder.at
        return reach(figure, figure.shoulder.at + way / abs(way) * REACH * STRAIGHT)
    low = GRIP_TO_BELL + BELL - 1
    return reach(figure, place(-solve(short, -top, -low, "weight") if short(-low) > 0 else low))


def balanced(
    shin: float,
    thigh: float,
    arms: Arms,
    load: float = 0,
    *,
    over: float = BALANCED,
    spine: Spine = NEUTRAL,
    most_lean: float = MOST_LEAN,
) -> Pose:
    """The pose whose trunk leans just so far that the body is in balance over its feet.

    Where the trunk would lean further than a hinge can, the shins lean forward instead.

    Args:
        shin: degrees forward.
        thigh: degrees back; the further, the deeper.
        arms: where the arms go.
        load: what the hands hold, as a share of the body's mass.
        over: where the centre of mass stands, cm in front of the ankle.
        spine: the shape of the back.
        most_lean: degrees that the trunk leans at most.
    """

    def made(shin: float, trunk: float) -> Pose:
        return pose(shin, thigh, trunk, arms, spine)

    def ahead(candidate: Pose) -> float:
        return Figure(candidate).balance(load).real - over

    most = min(most_lean, MOST_HIP - thigh)
    if ahead(made(shin, most)) >= 0:
        # The chest never leans back further than a shoulder can let the arms hang.
        least = LEAST_LEAN - min(0, spine.lumbar + spine.thoracic)
        return made(shin, solve(lambda lean: ahead(made(shin, lean)), least, most, "trunk lean"))
    return made(solve(lambda lean: ahead(made(lean, most)), shin, 40, "shin lean"), most)


def hinge(
    thigh: float,
    arms: Arms = hanging,
    load: float = 0,
    *,
    over: float = BALANCED,
    spine: Spine = NEUTRAL,
    most_lean: float = MOST_LEAN,
) -> Pose:
    """A good hinge: shins nearly upright, hips back, one steady back, in balance."""
    return balanced(SOFT_SHIN, thigh, arms, load, over=over, spine=spine, most_lean=most_lean)


def hindmost(figure: Figure) -> complex:
    """The point of the bottom that is furthest back."""
    return min((p for part in figure.bottom for p in part.samples), key=lambda p: p.real)


def seat_edge(figure: Figure) -> float:
    """Where the front edge of a seat belongs: under the bottom, just behind the hip joints."""
    return figure.hip.real - 2


def lowest(figure: Figure) -> float:
    """How high the lowest point of the bottom is that a seat would meet, cm."""
    edge = seat_edge(figure)
    thigh, pelvis = (
        [(p, part.frame.place(p)) for p in part.shape.samples] for part in figure.bottom
    )
    # The thigh counts where it belongs to the bottom, not further down.
    points = [at for p, at in thigh if p.imag > THIGH * 0.6] + [at for _, at in pelvis]
    return min(at.imag for at in points if at.real <= edge)
