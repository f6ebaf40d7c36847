"""The named drawings of faults: what goes wrong beside how it should be."""

from __future__ import annotations

import svg

from ui.figures import marks, props
from ui.figures.angles import Spine
from ui.figures.body import Figure
from ui.figures.drawing import Drawing, Panel, Window
from ui.figures.poses import (
    NEUTRAL,
    STANDING,
    balanced,
    hinge,
    pose,
    raised,
)
from ui.figures.reps import rep_of
from ui.figures.scenes import end_of

BENT = Window(-60, -5, 68, 160)
"""Room for a figure that bends."""
UPRIGHT = Window(-58, -5, 70, 178)
TRUNK = Window(-38, 70, 66, 178)
"""Only from the hips up."""


def mid_rep(spine: Spine = NEUTRAL) -> Figure:
    """A hinge on its way, good but for the shape of the back."""
    return Figure(hinge(28, spine=spine))


def _spine(figure: Figure, along: float, out: float = 0) -> complex:
    return figure.pelvis.then(figure.spine(along)).place(complex(out, 0))


def low_back(figure: Figure) -> complex:
    """Where a fault of the low back shows."""
    return _spine(figure, 19, -3)


def pair(bad: Panel, good: Panel, window: Window) -> Drawing:
    """A fault beside how it should be."""
    return Drawing((bad, good), window)


def spine_fold() -> Figure:
    """Bending from the back: the hips stay where they are."""
    folded = balanced(-5, 7, raised(0), over=8, spine=Spine(lumbar=58, thoracic=46, neck=6))
    return Figure(folded)


def squat() -> Figure:
    """Going down by the knees, with the trunk upright."""
    return Figure(balanced(31, 58, raised(58)))


def hinge_squat_fold() -> Drawing:
    """Hinge, squat and spine fold side by side."""
    fold, down = spine_fold(), squat()
    return Drawing(
        (
            Panel(rep_of("wall_tap_foot").bottom, True),
            Panel(down, False, over=(marks.ring(down.thigh.at, 11),)),
            Panel(fold, False, over=(marks.ring(low_back(fold), 14),)),
        ),
        Window(-52, -5, 68, 164),
    )


def shin_reach() -> Drawing:
    """Where a reach to the shins pulls: in the low back, or along the thighs."""
    fold, back = spine_fold(), Figure(hinge(33))
    over_back = [
        _spine(fold, along, out) for along, out in ((8, -13), (14, -10), (20, -9), (27, -9))
    ]
    behind_thigh = [back.thigh.place(complex(-9.5, along)) for along in (8, 18, 28, 38)]
    return Drawing(
        (
            Panel(fold, over=(marks.tight(over_back),)),
            Panel(back, over=(marks.tight(behind_thigh),)),
        ),
        BENT,
    )


def knees_forward() -> Drawing:
    """Knees that shoot forward first."""
    down = squat()
    knee = down.thigh.at
    over = (marks.arrow(knee + complex(-2, 15), knee + complex(22, 15), good=False),)
    back = rep_of("wall_tap_foot")
    return pair(
        Panel(down, False, around=back.around, over=over),
        end_of(back, good=True, faint=False),
        BENT,
    )


def hips_stay() -> Drawing:
    """Hips that hardly move, so that the back does the bending."""
    fold = Figure(balanced(0, 4, raised(0), spine=Spine(lumbar=44, thoracic=30)))
    good = mid_rep()
    return pair(
        Panel(fold, False, over=(marks.ring(low_back(fold), 14),)),
        Panel(
            good,
            True,
            over=(marks.arrow(good.hip + complex(16, 30), good.hip + complex(-8, 24)),),
        ),
        BENT,
    )


def ribs_drop() -> Drawing:
    """Ribs that drop first: the chest dives before the hips have turned."""
    bad = Figure(hinge(16, spine=Spine(thoracic=48, lumbar=22)))
    return pair(
        Panel(bad, False, over=(marks.ring(_spine(bad, 33, 4), 15),)), Panel(mid_rep(), True), BENT
    )


def rounded_back() -> Drawing:
    """A back that rounds on the way, beside one steady shape."""
    bad = Figure(hinge(22, spine=Spine(lumbar=40, thoracic=26)))
    return pair(
        Panel(bad, False, over=(marks.ring(low_back(bad), 14),)), Panel(mid_rep(), True), BENT
    )


def _standing(trunk: float = 4, arms: float = 0, spine: Spine = NEUTRAL) -> Figure:
    return Figure(pose(3, STANDING, trunk, raised(arms), spine))


def rib_flare() -> Drawing:
    """Ribs that flare up, beside ribs over the pelvis."""
    bad = _standing(12, spine=Spine(lumbar=-12, thoracic=-24, neck=22))
    return pair(
        Panel(bad, False, over=(marks.ring(_spine(bad, 32, 8), 13),)),
        Panel(_standing(), True),
        TRUNK,
    )


def forced_arch() -> Drawing:
    """A low back that is arched hard."""
    bad = mid_rep(spine=Spine(lumbar=-36, thoracic=-8))
    return pair(
        Panel(bad, False, over=(marks.ring(low_back(bad), 13),)), Panel(mid_rep(), True), BENT
    )


def neck() -> Drawing:
    """A cranked neck beside a long one."""
    bad = mid_rep(spine=Spine(neck=-62))
    nape = bad.pelvis.then(bad.neck).place(-3 + 5j)
    return pair(Panel(bad, False, over=(marks.ring(nape, 13),)), Panel(mid_rep(), True), BENT)


def stand_up() -> Drawing:
    """A back that yanks the body up, beside hips that drive it up."""
    bad = Figure(hinge(20, spine=Spine(lumbar=-34, thoracic=-16)))
    shoulder = bad.shoulder.at
    good = Figure(hinge(20))
    pull = marks.arrow(shoulder + complex(-13, -4), shoulder + complex(-28, 15), good=False)
    push = marks.arrow(good.hip + complex(-34, 2), good.hip + complex(-13, 2))
    return pair(Panel(bad, False, over=(pull,)), Panel(good, True, over=(push,)), UPRIGHT)


def brace() -> Drawing:
    """The middle too loose, firm all the way round, and clenched in a crunch."""
    aside = 46  # degrees that the arms are held forward, so that the waist shows
    loose, firm = _standing(arms=aside, spine=Spine(lumbar=-8)), _standing(arms=aside)
    clenched = _standing(arms=aside, spine=Spine(lumbar=16, thoracic=26, neck=-10))
    return Drawing(
        (
            Panel(loose, False, over=(_slack(loose),)),
            Panel(firm, True, over=(_belt(firm), *_breath(firm, good=True))),
            Panel(clenched, False, over=(_belt(clenched), *_breath(clenched, good=False))),
        ),
        TRUNK,
    )


def _belt(figure: Figure) -> svg.Element:
    """A belt that sits round the waist."""
    ends = (_spine(figure, 19, -8.6), _spine(figure, 18, 0), _spine(figure, 19, 10.4))
    return props.line(*ends, paint="belt")


def _slack(figure: Figure) -> svg.Element:
    """A belt that stands off in front and behind, and hangs down."""
    ring = ((21, -15), (17, -16), (13, -10), (10, 0), (8, 10), (9, 18), (13, 19))
    return props.line(*(_spine(figure, along, out) for along, out in ring), paint="belt")


def _breath(figure: Figure, *, good: bool) -> list[svg.Element]:
    """Arrows out of the waist for breath that fills it, into it for a hard squeeze."""
    ends = ((11.5, 24.0), (-10.0, -22.5))
    return [
        marks.arrow(*(_spine(figure, 19, out) for out in (way if good else way[::-1])), good=good)
        for way in ends
    ]
