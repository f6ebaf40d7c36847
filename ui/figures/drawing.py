"""A drawing: one panel or several side by side, and how it becomes a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

import svg

from ui.figures import marks, props
from ui.figures.body import Figure
from ui.figures.contacts import CONTACTS, Stick
from ui.figures.geometry import Frame
from ui.figures.paint import STYLE, Shapes, number, transform, xy

GAP = 6.0
VERDICT = 24.0
"""Room above a picture for its tick or cross, so that it never covers a head."""
CAPTION, LINE = 20.0, 14.0
"""Room for the first line of a caption, and for each further one."""
PANEL = 128.0
"""Width of one panel of several; a single picture is as wide as what it shows."""
TOUCHING = 0.3
"""Centimetres off the stick that still count as touching."""


@dataclass(frozen=True)
class Window:
    """The part of the plane that a panel shows, cm."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def wide(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def high(self) -> float:
        """Its height."""
        return self.top - self.bottom

    @property
    def box(self) -> svg.ViewBoxSpec:
        """The same as SVG counts: down is positive."""
        sides = (self.left, -self.top, self.wide, self.high)
        return svg.ViewBoxSpec(*(number(side) for side in sides))


@dataclass(frozen=True)
class Panel:
    """One figure and what belongs to it."""

    figure: Figure
    good: bool | None = None
    """Tick, cross, or neither."""
    start: Figure | None = None
    """Where the move began: drawn faintly behind."""
    around: tuple[svg.Element, ...] = ()
    weight: complex | None = None
    """Where the handle of a weight is."""
    lying: complex | None = None
    """Where it lies before it is taken, in a drawing that moves."""
    stick: Stick | None = None
    over: tuple[svg.Element, ...] = ()
    """Marks on top."""


@dataclass(frozen=True)
class Drawing:
    """Panels that share a window, in rows."""

    panels: tuple[Panel, ...]
    window: Window
    columns: int = 4

    def only(self, number: int) -> Drawing:
        """One of its panels, counted from 1, by itself: without a tick or a cross."""
        return replace(self, panels=(replace(self.panels[number - 1], good=None),))

    @property
    def captioned(self) -> bool:
        """Whether words stand under each panel: a single picture has its title beside it."""
        return len(self.panels) > 1

    @property
    def above(self) -> float:
        """Room above each picture."""
        return VERDICT if any(panel.good is not None for panel in self.panels) else 0

    @property
    def picture(self) -> tuple[float, float]:
        """Width and height of one panel's picture."""
        wide = PANEL if self.captioned else self.window.wide
        return wide, wide * self.window.high / self.window.wide

    @property
    def cell(self) -> tuple[float, float]:
        """Width and height of one panel with its caption."""
        wide, high = self.picture
        return wide, self.above + high + (CAPTION + LINE if self.captioned else 0)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the whole."""
        columns = min(self.columns, len(self.panels))
        rows = -(-len(self.panels) // columns)
        wide, high = self.cell
        return columns * (wide + GAP) - GAP, rows * (high + GAP) - GAP


def stick_along(stick: Stick) -> list[svg.Element]:
    """A stick along the back."""
    return [_on_pelvis(stick, [props.stick(*stick.ends)])]


def contacts_of(stick: Stick) -> list[svg.Element]:
    """Dots where a stick touches; where it does not, an open dot and the gap to the body."""
    spots: list[svg.Element] = []
    for contact in CONTACTS:
        gap, beside = stick.gap(contact), stick.at(stick.along(contact))
        if gap < TOUCHING:
            x, y = xy(beside)
            spots.append(svg.Circle(class_=["good"], cx=x, cy=y, r=3.6))
        else:
            spots += marks.gap(stick.touch(contact), beside)
    return [_on_pelvis(stick, spots)]


def _on_pelvis(stick: Stick, elements: list[svg.Element]) -> svg.Element:
    return svg.G(class_=["m-pelvis"], transform=transform(stick.figure.pelvis), elements=elements)


def weight_of(panel: Panel) -> list[svg.Element]:
    """The weight in the hands, and the same weight where it lies before they take it."""
    if panel.weight is None:
        return []
    held = svg.G(
        class_=["m-weight"],
        transform=transform(Frame(panel.weight, 0)),
        elements=props.kettlebell(0j),
    )
    if panel.lying is None:
        return [held]
    return [
        svg.G(class_=["lying"], elements=props.kettlebell(panel.lying)),
        svg.G(class_=["taken"], elements=[held]),
    ]


def scene(panel: Panel, window: Window, shapes: Shapes) -> list[svg.Element]:
    """What one panel shows, from the back to the front."""
    faint = [svg.G(class_=["still"], elements=shapes.figure(panel.start))] if panel.start else []
    return [
        *faint,
        *panel.around,
        props.floor(window.left + 4, window.right - 4),
        *shapes.figure(
            panel.figure,
            weight=weight_of(panel),
            stick=stick_along(panel.stick) if panel.stick else (),
        ),
        *(contacts_of(panel.stick) if panel.stick else ()),
        *([svg.G(class_=["hint"], elements=list(panel.over))] if panel.over else ()),
    ]


def document(
    title: str,
    description: str,
    size: tuple[float, float],
    style: str,
    elements: Sequence[svg.Element],
) -> str:
    """A whole SVG file, with its own style and its text alternative."""
    wide, high = (number(s) for s in size)
    return str(
        svg.SVG(
            viewBox=svg.ViewBoxSpec(0, 0, wide, high),
            width=wide * 2,
            height=high * 2,
            extra={"role": "img", "aria-labelledby": "t d"},
            elements=[
                svg.Title(id="t", text=escape(title)),
                svg.Desc(id="d", text=escape(description)),
                svg.Style(text=style),
                *elements,
            ],
        )
    )


def still(drawing: Drawing, title: str, description: str, captions: Sequence[str]) -> str:
    """A drawing that does not move, as a file.

    Raises:
        ValueError: where captions and panels do not match.
    """
    wanted = len(drawing.panels) if drawing.captioned else 0
    if len(captions) != wanted:
        raise ValueError(f"captions of {title!r}: {len(captions)} given, {wanted} needed")
    shapes = Shapes()
    window, (wide, high) = drawing.window, drawing.cell
    cells: list[svg.Element] = []
    for k, panel in enumerate(drawing.panels):
        row, column = divmod(k, drawing.columns)
        x, y = column * (wide + GAP), row * (high + GAP)
        picture = svg.SVG(
            xmlns=None,
            viewBox=window.box,
            y=number(drawing.above),
            width=number(wide),
            height=number(drawing.picture[1]),
            elements=scene(panel, window, shapes),
        )
        card = svg.Rect(class_=["paper"], width=number(wide), height=number(high), rx=6)
        content: list[svg.Element] = [card, picture]
        if panel.good is not None:
            content += marks.verdict(complex(wide, -drawing.above) / 2, good=panel.good)
        if captions:
            below = complex(wide / 2, -drawing.above - drawing.picture[1] - LINE)
            content += marks.caption(below, captions[k], LINE)
        cells.append(svg.G(transform=[svg.Translate(number(x), number(y))], elements=content))
    return document(title, description, drawing.size, STYLE, [shapes.definitions(), *cells])
