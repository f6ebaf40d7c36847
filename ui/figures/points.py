"""The eight points of a good rep in one picture, each with a numbered place on the body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import svg

from ui.figures import props
from ui.figures.body import Figure
from ui.figures.drawing import Drawing, Panel, Window
from ui.figures.paint import xy
from ui.figures.poses import hindmost
from ui.figures.props import BELL, GRIP_TO_BELL
from ui.figures.reps import rep_of

WINDOW = Window(-82, -5, 86, 160)
LEFT, RIGHT = -68.0, 72.0
RADIUS = 9.0


def _places(figure: Figure) -> Mapping[str, tuple[complex, complex]]:
    """For each point, where its number stands and which place of the body it means."""
    trunk = figure.pelvis
    return {
        "hips_first": (complex(LEFT, 85), hindmost(figure)),
        "shins_vertical": (complex(LEFT, 22), figure.shin.place(complex(-5, 24))),
        "weight_close": (
            complex(RIGHT, 22),
            figure.near.grip + complex(BELL - 2, -GRIP_TO_BELL),
        ),
        "hamstrings_build": (complex(LEFT, 53), figure.thigh.place(complex(-8, 22))),
        "midsection_firm": (
            complex(RIGHT, 62),
            trunk.then(figure.spine(20)).place(complex(8, 0)),
        ),
        "back_steady": (
            complex(LEFT + 14, 143),
            trunk.then(figure.spine(22)).place(complex(-7.5, 0)),
        ),
        "neck_long": (complex(RIGHT, 143), trunk.then(figure.neck).place(-4 + 5j)),
        "hips_drive": (complex(LEFT, 115), figure.hip + complex(-3, 4)),
    }


@dataclass(frozen=True)
class Place:
    """Where the number of a point stands in the picture."""

    id: str
    number: int
    left: float
    """Per cent of the picture's width."""
    top: float
    """Per cent of the picture's height."""


def places() -> tuple[Place, ...]:
    """The eight points in the order in which they are asked for."""
    spots = _places(rep_of("light_rdl").bottom)
    return tuple(
        Place(
            id=name,
            number=number,
            left=round(100 * (at.real - WINDOW.left) / WINDOW.wide, 1),
            top=round(100 * (WINDOW.top - at.imag) / WINDOW.high, 1),
        )
        for number, (name, (at, _)) in enumerate(spots.items(), 1)
    )


def picture() -> Drawing:
    """The hinge at its turning point, with eight numbers and a line from each to its place."""
    figure = rep_of("light_rdl").bottom
    over: list[svg.Element] = []
    for number, (at, place) in enumerate(_places(figure).values(), 1):
        x, y = xy(at)
        spot = xy(place)
        over += [
            props.line(at, place, paint="rim"),
            props.line(at, place, paint="leader"),
            svg.Circle(class_=["spot"], cx=spot[0], cy=spot[1], r=3),
            svg.Circle(class_=["good"], cx=x, cy=y, r=RADIUS),
            svg.Text(class_=["on-good"], x=x, y=y + 4.4, text=str(number)),
        ]
    return Drawing((Panel(figure, weight=figure.near.grip, over=tuple(over)),), WINDOW)
