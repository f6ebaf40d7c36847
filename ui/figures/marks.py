"""What is drawn on top to be understood: ticks and crosses, arrows, rings, labels."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from textwrap import wrap

import svg

from ui.figures.geometry import UP, up
from ui.figures.paint import number, xy
from ui.figures.props import line

BADGE = 9.0
CHARACTERS = 17
"""In one line of a caption."""


def verdict(at: complex, *, good: bool) -> list[svg.Element]:
    """A round tick for what is right, a square cross for a fault: told apart by shape too."""
    x, y = xy(at)
    if good:
        strokes = [line(at - 4, at - 1.2 - 3j, at + 4.4 + 3.4j, paint="mark")]
        return [svg.Circle(class_=["good"], cx=x, cy=y, r=BADGE), *strokes]
    strokes = [
        line(at - 3.4 - 3.4j, at + 3.4 + 3.4j, paint="mark"),
        line(at - 3.4 + 3.4j, at + 3.4 - 3.4j, paint="mark"),
    ]
    square = svg.Rect(
        class_=["fault"], x=x - BADGE, y=y - BADGE, width=2 * BADGE, height=2 * BADGE, rx=3
    )
    return [square, *strokes]


def arrow(tail: complex, tip: complex, *, good: bool = True) -> svg.Element:
    """Which way something moves, with a rim so that it shows on the body too."""
    back = 7 * (tail - tip) / abs(tail - tip)
    strokes = (tail, tip), (tip + back * up(50) / UP, tip, tip + back * up(-50) / UP)
    paints = (("halo",), ("arrow",) if good else ("arrow", "wrong"))
    return svg.G(elements=[line(*s, paint=" ".join(p)) for p in paints for s in strokes])


def ring(at: complex, radius: float) -> svg.Element:
    """Look here: this is the fault."""
    x, y = xy(at)
    return svg.Circle(class_=["ring"], cx=x, cy=y, r=number(radius))


def gap(body: complex, beside: complex) -> list[svg.Element]:
    """Where a contact is lost: an open dot on what should touch, and how far off it is."""
    x, y = xy(beside)
    return [line(body, beside, paint="gap"), svg.Circle(class_=["open"], cx=x, cy=y, r=3.6)]


def tight(points: Sequence[complex]) -> svg.Element:
    """Where a pull is felt."""
    return line(*points, paint="tight")


def label(at: complex, words: str) -> svg.Element:
    """A few words, centred."""
    x, y = xy(at)
    return svg.Text(x=x, y=y, text=escape(words))


def caption(at: complex, words: str, line_height: float) -> list[svg.Element]:
    """A caption on as many lines as it takes, centred."""
    lines = wrap(words, CHARACTERS)
    return [label(at - k * line_height * 1j, part) for k, part in enumerate(lines)]
