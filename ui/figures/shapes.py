"""The outlines of the parts of the body, each in the frame of its own bone, in centimetres.

A limb is given by its half-outlines: how far along the bone, and how far in front of or behind it.
"""

from __future__ import annotations

import math

from ui.figures.geometry import Outline, outline


def ellipse(x: float, y: float, wide: float, high: float) -> Outline:
    """An ellipse by its middle and its half axes."""
    k = math.sqrt(0.5)
    ring = ((1, 0), (k, k), (0, 1), (-k, k), (-1, 0), (-k, -k), (0, -1), (k, -k))
    return Outline(tuple(complex(x + wide * a, y + high * b) for a, b in ring))


def tapered(length: float, wide: float, narrow: float) -> Outline:
    """A limb with round ends, wide at its start and narrow at its end."""
    half = ((-wide * 0.75, wide * 0.66), (0, wide), (length * 0.5, (wide + narrow) / 2))
    end = ((length, narrow), (length + narrow * 0.75, narrow * 0.66))
    return outline((*half, *end), (*reversed(end), *reversed(half)))


def hand(length: float) -> Outline:
    """A hand, from the wrist to what it holds."""
    return outline(
        ((-2, 2.4), (2, 3.2), (length, 3.9), (length + 4.5, 2.2)),
        ((length + 4.5, 1.6), (length, 3.4), (2, 3.0), (-2, 2.4)),
    )


SHOE = Outline(
    (
        -6 + 1j, -6.3 + 3j, -5.4 + 6.5j, -4.8 + 8.6j, 0 + 8.4j, 4.6 + 8.6j, 8.5 + 6.6j, 13.5 + 5.2j,
        17.5 + 4j, 19.4 + 2.4j, 19.2 + 1j,
    )
)  # fmt: skip
SOLE = Outline((-6 + 0j, -6.4 + 1.8j, 20 + 1.8j, 18.6 + 0j), rounded=False)
SHIN = outline(
    ((-1, 4), (8, 4.2), (22, 5.2), (34, 5.9), (42, 6.2), (47, 3)),
    ((47, 2.5), (42, 5.6), (35, 7), (27, 7.6), (18, 6), (8, 4.3), (-1, 4)),
)
UPPER_LEG = outline(
    ((-5, 3), (0, 6.2), (10, 7.2), (22, 8.6), (34, 9.4), (43, 8.6), (49, 4)),
    ((49, 6), (43, 11.2), (36, 11.2), (24, 9.4), (10, 6.9), (0, 5.7), (-5, 3)),
)
PELVIS = (
    (-9.5, 2, 3),
    (-7, 6.5, 8.6),
    (-2, 9.2, 12.2),
    (3, 10, 13),
    (8.5, 10, 12.1),
    (13.5, 10, 9.9),
    (17, 9.4, 8.4),
)
"""Half-outlines of the trunk: along, in front of and behind its middle line."""
CHEST = (
    (10, 10.6, 11.6),
    (15, 10.4, 9.4),
    (20, 10.3, 8.4),
    (26, 10.8, 8.7),
    (32, 11.6, 9.8),
    (38, 12, 10.8),
    (43, 11.4, 10.9),
    (48, 9, 9.6),
    (52.5, 5.6, 7),
)
THROAT = outline(((-3, 6), (3, 5.2), (10, 5)), ((13, 5), (6, 5.6), (0, 6.4), (-3, 6.6)))
SKULL = Outline(
    (
        -5 - 5j, -7.6 + 0.5j, -9 + 5j, -8.6 + 10j, -5.4 + 15j, 0.5 + 17j, 5.8 + 15.2j, 8.8 + 11j,
        9.3 + 7.6j, 9.1 + 5.9j, 10.6 + 3.6j, 11.9 + 1.6j, 11 + 0.5j, 9.9 - 0.2j, 10.3 - 1.4j,
        9.7 - 2.5j, 9.9 - 3.4j, 9.2 - 5.4j, 7 - 6.4j, 2.5 - 5.2j, 0 - 6j,
    )
)  # fmt: skip
HAIR = Outline(
    (
        -6.6 - 3.4j, -8.6 + 0.5j, -9.8 + 5.4j, -9.2 + 11j, -5.6 + 16j, 0.6 + 18j, 6.2 + 16.4j,
        8.9 + 12.4j, 6.6 + 11.6j, 3.6 + 9.4j, 2.2 + 6j, 1.6 + 2.6j, -0.4 + 4.6j, -2.4 + 3.6j,
        -3 - 0.6j, -4.4 - 3.4j,
    )
)  # fmt: skip
EAR = ellipse(-0.7, 1.6, 1.5, 2.5)
EYE = ellipse(7.2, 5.2, 0.75, 1)
ARM_WIDTHS = (5.2, 4.0)
FOREARM_WIDTHS = (4.0, 2.9)
SLEEVE_WIDTHS = (6.1, 5.7)
SLEEVE_SHARE = 0.55
