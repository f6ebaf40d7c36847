"""The named drawings of faults at one drill: the wall, the stick, the seat, the weight."""

from __future__ import annotations

from collections.abc import Callable

from ui.figures import contacts, marks, props
from ui.figures.angles import Pose, Spine
from ui.figures.body import Figure
from ui.figures.contacts import Contact, Stick
from ui.figures.drawing import Drawing, Panel, Window
from ui.figures.faults import BENT, UPRIGHT, low_back, pair
from ui.figures.geometry import solve
from ui.figures.poses import balanced, hindmost, hinge, lowest, on_thighs, pose, raised
from ui.figures.reps import HANDLES, LOAD, SEATS, Rep, rep_of
from ui.figures.scenes import end_of

SEATED = Window(-82, -5, 82, 160)
BACK = Window(-60, 44, 54, 158)
"""Only from the thighs up, bent."""


def _at_wall(made: Callable[[float], Pose], rep: Rep, low: float, high: float) -> Figure:
    """A pose that goes back until its bottom touches the wall of a good rep."""
    face = hindmost(rep.bottom).real

    def past(back: float) -> float:
        return face - hindmost(Figure(made(back))).real

    return Figure(made(solve(past, low, high, "bottom to the wall")))


def knee_bend() -> Drawing:
    """Too much knee bend at the wall."""
    good = rep_of("wall_tap_close")
    bent = _at_wall(lambda back: balanced(26, back, raised(0)), good, 30, 80)
    return pair(
        Panel(bent, False, around=good.around, over=(marks.ring(bent.thigh.at, 12),)),
        end_of(good, good=True, faint=False),
        UPRIGHT,
    )


def wall_rounding() -> Drawing:
    """A back that rounds to reach the wall."""
    good = rep_of("wall_tap_close")
    rounded = _at_wall(
        lambda back: hinge(back, over=6, spine=Spine(lumbar=46, thoracic=30)), good, 8, 40
    )
    return Drawing(
        (Panel(rounded, around=good.around, over=(marks.ring(low_back(rounded), 14),)),), UPRIGHT
    )


DOWEL_FAULTS: dict[Contact, tuple[tuple[Contact, Contact], Spine]] = {
    "head": (("tailbone", "upper_back"), Spine(thoracic=24, neck=6)),
    "upper_back": (("tailbone", "head"), Spine(lumbar=-12, thoracic=-20, neck=-22)),
    "tailbone": (("upper_back", "head"), Spine(lumbar=-26, thoracic=26)),
}
"""For each contact that is lost: where the stick rests then, and what shape the spine has."""


def dowel_panel(lost: Contact | None) -> Panel:
    """A hinge with a stick, with all three contacts or one of them lost."""
    if lost is None:
        return end_of(rep_of("dowel"), good=True, faint=False)
    rests_on, spine = DOWEL_FAULTS[lost]
    bad = Figure(contacts.holding(hinge(26, spine=spine), rests_on))
    return Panel(bad, False, stick=Stick(bad, rests_on))


def dowel_contacts() -> Drawing:
    """All three contacts, and each of them lost."""
    panels = (dowel_panel(lost) for lost in (None, "head", "upper_back", "tailbone"))
    return Drawing(tuple(panels), BACK, columns=2)


def target_sat() -> Drawing:
    """Sitting down on the target where a light touch is wanted."""
    good = rep_of("target_chair")
    height = SEATS["target_chair"]

    def seated(thigh: float) -> Pose:
        return pose(2, thigh, 4, on_thighs)

    sat = Figure(seated(solve(lambda t: height - 1.5 - lowest(Figure(seated(t))), 40, 100, "seat")))
    edge = sat.hip.real + 14
    return pair(
        Panel(sat, False, around=tuple(props.seat(edge, height, back=True))),
        end_of(good, good=True, faint=False),
        SEATED,
    )


def weight_drifts() -> Drawing:
    """A weight that drifts away from the legs."""
    good = end_of(rep_of("light_rdl"), good=True, faint=False)
    bad = Figure(hinge(30, raised(32), LOAD, over=6))
    grip = bad.near.grip
    return pair(Panel(bad, False, weight=grip, over=(marks.ring(grip - 12j, 17),)), good, BENT)


def rounds_low() -> Drawing:
    """A back that rounds at the bottom of a lift."""
    low = HANDLES["block_mid_shin"]

    def rounded(thigh: float) -> Figure:
        return Figure(hinge(thigh, raised(0), LOAD, spine=Spine(lumbar=40, thoracic=24)))

    bad = rounded(solve(lambda t: low - rounded(t).near.grip.imag, 5, 40, "rounded back"))
    grip = bad.near.grip
    blocks = tuple(props.blocks(grip.real, low - props.KETTLEBELL))
    over = (marks.ring(low_back(bad), 14),)
    return Drawing((Panel(bad, around=blocks, weight=grip, over=over),), BENT)
