"""From shapes to SVG elements, and their colours in light and dark."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import svg

from ui.figures.body import Figure, Part
from ui.figures.geometry import Frame, Outline

LIGHT = {
    "paper": "#ffffff",
    "ink": "#1c2727",
    "faint": "#dbe6e4",
    "floor": "#74827f",
    "prop": "#c3ccc9",
    "edge": "#5c6a67",
    "skin": "#b97f5d",
    "shade": "#8f5d40",
    "hair": "#4b3a33",
    "eye": "#1c2727",
    "shirt": "#2f8f86",
    "sleeve": "#23736c",
    "legs": "#3c5166",
    "sole": "#5f7388",
    "shoe": "#26333f",
    "iron": "#39444a",
    "good": "#0b5d57",
    "fault": "#a4121a",
    "pull": "#d98a00",
}
DARK = {
    "paper": "#1b2222",
    "ink": "#e9efed",
    "faint": "#34413f",
    "floor": "#83928f",
    "prop": "#55625f",
    "edge": "#9fb0ac",
    "skin": "#d9a380",
    "shade": "#a87455",
    "hair": "#8d7566",
    "eye": "#2a1f1a",
    "shirt": "#4fb3a8",
    "sleeve": "#3c978d",
    "legs": "#8ba3bc",
    "sole": "#667d95",
    "shoe": "#c3cdd6",
    "iron": "#b6c3c8",
    "good": "#86d3c8",
    "fault": "#ffaba4",
    "pull": "#f0d36a",
}
FILLS = (
    *("paper", "faint", "prop", "edge", "skin", "hair", "eye", "shirt", "sleeve", "legs", "sole"),
    *("shoe", "iron", "good", "fault", "pull", "ink"),
)
RULES = (
    ".ear{fill:var(--shade)}",
    ".far-skin{fill:var(--shade)}.far-sleeve{fill:var(--sleeve)}",
    ".still use{fill:var(--faint)}",
    ".line{stroke:var(--floor);stroke-width:1.6}",
    ".rod{stroke:var(--edge);stroke-width:3.2}",
    ".handle{stroke:var(--iron);stroke-width:3}",
    ".halo{stroke:var(--paper);stroke-width:7}",
    ".arrow{stroke:var(--good);stroke-width:3}",
    ".wrong{stroke:var(--fault)}",
    ".ring{stroke:var(--fault);stroke-width:2.4;stroke-dasharray:5 4}",
    ".gap{stroke:var(--fault);stroke-width:2.4}",
    ".open{fill:var(--paper);stroke:var(--fault);stroke-width:2.4}",
    ".rim{stroke:var(--paper);stroke-width:4}.spot{fill:var(--good);stroke:var(--paper)}",
    ".leader{stroke:var(--good);stroke-width:1.6}",
    ".belt{stroke:var(--ink);stroke-width:5}",
    ".pivot{fill:var(--paper);stroke:var(--good);stroke-width:2.4}",
    ".tight{stroke:var(--pull);stroke-width:4.5}",
    ".mark{stroke:var(--paper);stroke-width:3.2}",
    ".line,.rod,.handle,.halo,.arrow,.ring,.gap,.tight,.mark,.belt,.leader,.rim"
    "{fill:none;stroke-linecap:round;stroke-linejoin:round}",
    "text{font:600 12px system-ui,sans-serif;fill:var(--ink);text-anchor:middle}",
    ".on-good{fill:var(--paper)}",
)


def _variables(colours: dict[str, str]) -> str:
    return "svg{" + ";".join(f"--{name}:{value}" for name, value in colours.items()) + "}"


STYLE = "".join(
    (
        _variables(LIGHT),
        f"@media (prefers-color-scheme:dark){{{_variables(DARK)}}}",
        *(f".{name}{{fill:var(--{name})}}" for name in FILLS),
        *RULES,
    )
)
"""The style that every drawing carries, since a page does not reach into an image."""


def number(value: float, digits: int = 1) -> float | int:
    """A number as short as a drawing needs it."""
    short = round(value, digits)
    return int(short) if short == int(short) else short


def xy(point: complex) -> tuple[float, float]:
    """A point as SVG counts: down is positive."""
    return number(point.real), number(-point.imag)


def path(shape: Outline) -> list[svg.PathData]:
    """An outline as path data."""
    corners = [_short(p) for p in shape.points]
    start: svg.PathData = svg.M(*xy(corners[0]))
    if not shape.rounded:
        return [start, *(svg.L(*xy(p)) for p in corners[1:]), svg.Z()]
    # Relative to the start of each piece, which takes fewer digits.
    curves = (
        svg.CubicBezierRel(*(n for p in (b, c, _short(to)) for n in xy(p - _short(at))))
        for at, b, c, to in shape.pieces
    )
    return [start, *curves, svg.Z()]


def _short(point: complex) -> complex:
    return complex(round(point.real, 1), round(point.imag, 1))


def transform(frame: Frame) -> list[svg.Transform]:
    """A frame as a transform."""
    moves: list[svg.Transform] = [svg.Translate(*xy(frame.at))] if frame.at else []
    return [*moves, svg.Rotate(number(frame.lean, 2))] if frame.lean else moves


class Shapes:
    """The outlines of one drawing, each written once and used as often as it is needed."""

    def __init__(self) -> None:
        self._written: dict[str, svg.Element] = {}

    def use(self, part: Part) -> svg.Element:
        """A part of the body, in the frame that it moves with."""
        data = path(part.shape)
        key = str(data)
        if key not in self._written:
            self._written[key] = svg.Path(id=f"s{len(self._written)}", d=data)
        return svg.Use(
            href=f"#{self._written[key].id}",
            class_=[part.paint],
            transform=transform(part.inside) or None,
        )

    def definitions(self) -> svg.Element:
        """What the uses refer to."""
        return svg.Defs(elements=list(self._written.values()))

    def parts(self, parts: Iterable[Part]) -> list[svg.Element]:
        """Parts in painting order; those that move as one in one group."""
        return [
            svg.G(
                class_=[f"m-{moves}"],
                transform=transform(frame) or None,
                elements=[self.use(part) for part in group],
            )
            for (moves, frame), group in groupby(parts, key=lambda p: (p.moves, p.frame))
        ]

    def figure(
        self,
        figure: Figure,
        weight: Iterable[svg.Element] = (),
        stick: Iterable[svg.Element] = (),
    ) -> list[svg.Element]:
        """A whole figure, from the far side to the near one.

        Args:
            figure: the body.
            weight: what is between the feet, with the near hand over it.
            stick: what lies along the back, with the near hand over it.
        """
        return [
            *self.parts(figure.far_arm),
            *weight,
            *self.parts(figure.leg),
            *self.parts(figure.trunk_and_head),
            *stick,
            *self.parts(figure.near_arm),
        ]
