"""The named drawings of the steps: start, end, and which way the hips go."""

from __future__ import annotations

from dataclasses import replace

import svg

from ui.figures import marks, props
from ui.figures.angles import Arm
from ui.figures.body import HEEL, Figure
from ui.figures.contacts import Stick
from ui.figures.drawing import Drawing, Panel, Window
from ui.figures.paint import xy
from ui.figures.poses import hindmost
from ui.figures.reps import Rep, rep_of

WHOLE = Window(-86, -7, 86, 180)
LEAST_ARROW = 22.0


def hips_back(rep: Rep) -> svg.Element:
    """The way of the hips, drawn beside them."""
    way = rep.bottom.hip - rep.standing.hip
    long = max(LEAST_ARROW, abs(way) * 0.9)
    if rep.stick:  # above the hips is the stick, so behind them
        tail = hindmost(rep.bottom) + complex(-3, -12)
        return marks.arrow(tail, tail + way / abs(way) * long)
    tip = rep.bottom.hip + complex(-7, 24)
    return marks.arrow(tip - way / abs(way) * long, tip)


def _faint(figure: Figure) -> Figure:
    """A start as it is drawn faintly: a bent arm would look like a part of the head."""
    return Figure(figure.pose.model_copy(update={"near": Arm(), "far": None}))


def end_of(rep: Rep, *, good: bool | None = None, faint: bool = True) -> Panel:
    """The end of a rep, with its start behind it."""
    return Panel(
        figure=rep.bottom,
        good=good,
        start=_faint(rep.standing) if faint else None,
        around=rep.around,
        weight=rep.bottom.near.grip if rep.load else None,
        stick=Stick(rep.bottom, ("tailbone", "upper_back")) if rep.stick else None,
        over=(hips_back(rep),) if faint else (),
    )


def step(name: str) -> Drawing:
    """A step of the ladder."""
    return Drawing((end_of(rep_of(name)),), WHOLE)


def _several(window: Window, *steps: str) -> Drawing:
    """Steps that differ in one thing, side by side."""
    panels = (end_of(rep_of(name), faint=False) for name in steps)
    return Drawing(tuple(panels), window, columns=2)


def wall_distances() -> Drawing:
    """The wall tap with the feet close and a foot away, with the distance marked."""
    close_and_far = _several(WHOLE, "wall_tap_close", "wall_tap_foot")
    panels = (replace(p, over=(_distance(p.figure),)) for p in close_and_far.panels)
    return replace(close_and_far, panels=tuple(panels))


def _distance(figure: Figure) -> svg.Element:
    """From the wall that the bottom touches to the heels."""
    wall, heels = complex(hindmost(figure).real + 1.5, 5), complex(HEEL - 1.5, 5)
    ends = [props.line(end - 4j, end + 4j, paint="arrow") for end in (wall, heels)]
    return svg.G(elements=[props.line(wall, heels, paint="arrow"), *ends])


def target_heights() -> Drawing:
    """The seats from high to low."""
    seats = ("target_high", "target_chair", "target_low", "target_stool")
    return _several(Window(-84, -5, 76, 140), *seats)


def block_heights() -> Drawing:
    """The starts of a lift from high to low."""
    starts = ("block_above_knee", "block_knee", "block_mid_shin", "floor")
    return _several(Window(-64, -5, 72, 150), *starts)


def seesaw() -> Drawing:
    """Hips going back as the chest tips forward, round the hip joints."""
    rep = rep_of("light_rdl")
    hip, chest = rep.bottom.hip, rep.bottom.shoulder.at
    x, y = xy(hip)
    over = (
        svg.Circle(class_=["pivot"], cx=x, cy=y, r=4.5),
        marks.arrow(hip + complex(-4, 26), hip + complex(-28, 14)),
        marks.arrow(chest + complex(20, 44), chest + complex(43, 27)),
    )
    return Drawing((Panel(rep.bottom, start=rep.standing, over=over),), WHOLE)
