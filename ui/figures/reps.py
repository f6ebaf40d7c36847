"""The move of every step of the ladder: from standing to its end, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property

import svg

from knowledge.base import knowledge_base
from ui.figures import contacts, props
from ui.figures.angles import Pose
from ui.figures.body import ANKLE, HEEL, SHANK, Figure
from ui.figures.geometry import solve
from ui.figures.poses import (
    BALANCED,
    MOST_LEAN,
    STANDING,
    Arms,
    close,
    hindmost,
    hinge,
    lowest,
    raised,
    seat_edge,
)

KNEE = ANKLE + SHANK
LIMITS = knowledge_base().thresholds
SEATS = {
    step: LIMITS[f"{step}_cm"].value
    for step in ("target_high", "target_chair", "target_low", "target_stool")
}
"""Heights to sit on (cm)."""
HANDLES = {
    "block_above_knee": KNEE + 8,
    "block_knee": KNEE,
    "block_mid_shin": LIMITS["shin_handle_cm"].value,
    "floor": LIMITS["floor_handle_cm"].value,
}
"""Heights of the weight's handle before it is lifted (cm)."""
LOAD = 0.06
"""The weight as a share of the body's mass."""
ON_HEELS = 0.0
"""Where the centre of mass may be with something solid right behind, cm before the ankle."""
DOWEL_END = 31.0
"""Degrees that the thighs lean back in the dowel hinge."""
ARMS_OUT = 75.0
"""Degrees that the arms are raised in front, for balance over a seat."""
MOST_LEAN_TO_LIFT = 74.0
"""Degrees that the trunk leans at most towards a weight."""
MOST_LEAN_TO_SEAT = 56.0
"""Degrees that the trunk leans at most towards a seat; lower down the knees give, not the chest."""
DEEPEST_BACK, DEEPEST_DOWN, DEEPEST_LIFT = 50.0, 90.0, 66.0
"""Degrees that the thighs lean back at most, going back, down to a seat or to a weight."""


@dataclass(frozen=True)
class Rep:
    """One repeat of a step."""

    arms: Callable[[float], Arms]
    """What the arms do on the way, from 0 standing to 1 at the end."""
    end: float = STANDING
    """Degrees that the thighs lean back at the end."""
    over: float = BALANCED
    """Where the centre of mass is at the end."""
    load: float = 0
    """What the hands hold, as a share of the body's mass."""
    most_lean: float = MOST_LEAN
    """Degrees that the trunk leans at most."""
    around: tuple[svg.Element, ...] = ()
    """What stands around."""
    lying: complex | None = None
    """Where the handle is while the weight rests on something, before it is lifted."""
    stick: bool = False
    """Whether a stick lies along the back."""

    def pose(self, share: float) -> Pose:
        """The pose on the way down: 0 is standing, 1 is the end."""
        thigh = STANDING + share * (self.end - STANDING)
        over = BALANCED + share * (self.over - BALANCED)
        bare = hinge(thigh, self.arms(share), self.load, over=over, most_lean=self.most_lean)
        return contacts.holding(contacts.kept(bare)) if self.stick else bare

    @cached_property
    def standing(self) -> Figure:
        """Where the rep starts."""
        return Figure(self.pose(0))

    @cached_property
    def bottom(self) -> Figure:
        """Where the rep turns round."""
        return Figure(self.pose(1))

    def until(self, excess: Callable[[Figure], float], deepest: float, what: str) -> Rep:
        """The rep that goes just so deep that something is met."""
        end = solve(lambda e: excess(replace(self, end=e).bottom), STANDING, deepest, what)
        return replace(self, end=end)


def wall_tap(heels_away: float) -> Rep:
    """A wall tap.

    Args:
        heels_away: centimetres from the heels to the wall.
    """
    face = HEEL - heels_away
    rep = Rep(lambda _: raised(0), over=ON_HEELS, around=tuple(props.wall(face)))
    return rep.until(lambda figure: face - hindmost(figure).real, DEEPEST_BACK, "hinge to the wall")


def target(height: float, *, back: bool) -> Rep:
    """A hinge to a seat of this height (cm), with or without a backrest."""
    rep = Rep(lambda share: raised(share * ARMS_OUT), over=ON_HEELS, most_lean=MOST_LEAN_TO_SEAT)
    rep = rep.until(lambda figure: height - lowest(figure), DEEPEST_DOWN, "hinge to the seat")
    edge = seat_edge(rep.bottom)
    return replace(rep, around=tuple(props.seat(edge, height, back=back)))


def lift(height: float) -> Rep:
    """A weight lifted from where its handle is so high (cm), or lowered to there."""
    rep = Rep(lambda _: close, load=LOAD, most_lean=MOST_LEAN_TO_LIFT)
    return rep.until(
        lambda figure: height - figure.near.grip.imag, DEEPEST_LIFT, "hinge to the weight"
    )


def block_lift(height: float) -> Rep:
    """A weight lifted from supports, or from the floor where they have no height."""
    rep = lift(height)
    grip = rep.bottom.near.grip
    under = height - props.KETTLEBELL
    return replace(
        rep, lying=grip, around=tuple(props.blocks(grip.real, under)) if under > 0 else ()
    )


@cache
def rep_of(step: str) -> Rep:
    """The move of a step of the ladder.

    Raises:
        KeyError: where there is no such step.
    """
    if step == "wall_tap_close":
        return wall_tap((LIMITS["wall_near_low_cm"].value + LIMITS["wall_near_high_cm"].value) / 2)
    if step == "wall_tap_foot":
        return wall_tap(LIMITS["wall_far_cm"].value)
    if step == "dowel":
        return Rep(lambda _: raised(0), end=DOWEL_END, stick=True)
    if step in SEATS:
        return target(SEATS[step], back=step != "target_stool")
    if step == "light_rdl":
        return lift(KNEE)
    return block_lift(HANDLES[step])
