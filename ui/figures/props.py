"""What stands around a figure: floor, wall, seats, weight, blocks, stick. All in centimetres."""

from __future__ import annotations

import svg

from ui.figures.geometry import UP, Outline
from ui.figures.paint import number, path, xy

WALL_HEIGHT = 176.0
WALL_THICK = 9.0
SEAT_THICK = 4.5
SEAT_DEPTH = 40.0
NEEDS_RAIL = 30.0
BELL = 8.0
"""Radius of the kettlebell."""
GRIP_TO_BELL = 14.0
HANDLE = 5.2
"""Half the width of its handle."""
KETTLEBELL = GRIP_TO_BELL + BELL
"""From its underside to where it is gripped."""
BLOCK = 15.0
"""Height of one block, at most."""


def line(*points: complex, paint: str = "line") -> svg.Element:
    """A line through points."""
    start, *rest = points
    return svg.Path(class_=[paint], d=[svg.M(*xy(start)), *(svg.L(*xy(p)) for p in rest)])


def box(
    left: float, bottom: float, wide: float, high: float, *, paint: str, soft: float = 1.5
) -> svg.Element:
    """A rectangle with soft corners."""
    x, y = xy(complex(left, bottom + high))
    return svg.Rect(
        class_=[paint], x=x, y=y, width=number(wide), height=number(high), rx=number(soft)
    )


def floor(left: float, right: float) -> svg.Element:
    """The ground line."""
    return line(complex(left, -0.8), complex(right, -0.8))


def wall(face: float) -> list[svg.Element]:
    """A wall whose face is at ``face``, behind the figure."""
    return [
        box(face - WALL_THICK, 0, WALL_THICK, WALL_HEIGHT, paint="prop", soft=0),
        line(complex(face - 0.8, 0), complex(face - 0.8, WALL_HEIGHT)),
    ]


def seat(edge: float, height: float, *, back: bool) -> list[svg.Element]:
    """A chair or a stool behind the figure.

    Args:
        edge: where its front edge is.
        height: of what one sits on.
        back: whether it has a backrest.
    """
    depth = SEAT_DEPTH if back else SEAT_DEPTH * 0.8
    behind, under = edge - depth, height - SEAT_THICK
    parts = [
        line(complex(edge - 4, under), complex(edge - 2.5, 1), paint="rod"),
        line(complex(behind + 4, under), complex(behind + 1, 1), paint="rod"),
    ]
    if under > NEEDS_RAIL:
        rail = under * 0.45
        parts.append(line(complex(behind + 3, rail), complex(edge - 3, rail), paint="rod"))
    if back:
        parts += _backrest(behind, height)
    return [
        *parts,
        box(behind, under, depth, SEAT_THICK, paint="prop"),
        line(complex(behind + 1, height - 0.8), complex(edge - 1, height - 0.8)),
    ]


def _backrest(behind: float, height: float) -> list[svg.Element]:
    corners = (
        complex(behind - 0.5, height + 18),
        complex(behind + 2.5, height + 18),
        complex(behind - 1.5, height + 43),
        complex(behind - 4.5, height + 43),
    )
    return [
        line(
            complex(behind + 3, height - SEAT_THICK), complex(behind - 4, height + 40), paint="rod"
        ),
        svg.Path(class_=["prop"], d=path(Outline(corners, rounded=False))),
    ]


def kettlebell(grip: complex) -> list[svg.Element]:
    """A weight with a handle, held or lying so that its handle is at ``grip``."""
    bell = grip - GRIP_TO_BELL * UP
    handle = Outline(
        (
            bell - HANDLE + 5j,
            grip - HANDLE - 1j,
            grip - 3 + 1.2j,
            grip + 3 + 1.2j,
            grip + HANDLE - 1j,
            bell + HANDLE + 5j,
        )
    )
    x, y = xy(bell)
    foot = bell.imag - BELL
    return [
        svg.Path(class_=["handle"], d=path(handle)),
        svg.Circle(class_=["iron"], cx=x, cy=y, r=BELL),
        box(bell.real - 4.5, foot, 9, 4, paint="iron", soft=1),
    ]


def blocks(middle: float, height: float) -> list[svg.Element]:
    """Sturdy supports under a weight, as high as ``height``."""
    count = max(1, round(height / BLOCK))
    each = height / count
    parts: list[svg.Element] = []
    for top in (each * k for k in range(1, count + 1)):
        parts.append(box(middle - 13, top - each, 26, each - 0.6, paint="prop", soft=1))
        parts.append(line(complex(middle - 12, top - 0.8), complex(middle + 12, top - 0.8)))
    return parts


def stick(low: complex, high: complex) -> svg.Element:
    """A broomstick."""
    return line(low, high, paint="rod")
