"""A drawing that moves: three slow good reps, then still, standing.

Every group of parts moves by its own key frames, which are figures of the same rep. Where a person
asked for less motion nothing moves: the drawing is then the same as the still one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

import svg

from ui.figures.body import Figure
from ui.figures.drawing import document, scene
from ui.figures.geometry import Frame
from ui.figures.paint import STYLE, Shapes, number, xy
from ui.figures.reps import Rep
from ui.figures.scenes import WHOLE, end_of

REPS = 3
SECONDS = 5.0
"""Of one rep: about half of them on the way down, since slow is what counts."""
DOWN, TURN, UP = 0.48, 0.56, 0.9
"""Shares of a rep at which it is down, turns round, and stands again."""
FRAMES = 7
"""Key frames on the way down and up; between them each joint moves evenly."""


def moments() -> Iterator[tuple[float, float]]:
    """Shares of the time and how far down the body is then, starting and stopping gently."""
    for k in range(FRAMES + 1):
        yield DOWN * k / FRAMES, (1 - math.cos(math.pi * k / FRAMES)) / 2
    for k in range(FRAMES + 1):
        yield TURN + (UP - TURN) * k / FRAMES, (1 + math.cos(math.pi * k / FRAMES)) / 2


def frames_of(figure: Figure, rep: Rep) -> Mapping[str, Frame]:
    """Where each group of parts is that moves."""
    parts = (*figure.far_arm, *figure.leg, *figure.trunk_and_head, *figure.near_arm)
    frames = {part.moves: part.frame for part in parts if part.moves != "foot"}
    return frames | ({"weight": Frame(figure.near.grip, 0)} if rep.load else {})


def _css(frame: Frame) -> str:
    x, y = xy(frame.at)
    return f"{{transform:translate({x}px,{y}px) rotate({number(frame.lean, 2)}deg)}}"


def key_frames(rep: Rep) -> str:
    """The style that moves a rep."""
    frames_at = [
        (number(100 * time), frames_of(Figure(rep.pose(share)), rep)) for time, share in moments()
    ]
    names = {
        name: frame
        for name, frame in frames_at[0][1].items()
        if any(_css(frames[name]) != _css(frame) for _, frames in frames_at)
    }
    rules = [
        f"@keyframes {name}{{"
        + "".join(f"{time}%{_css(frames[name])}" for time, frames in frames_at)
        + f"to{_css(names[name])}}}"
        for name in names
    ]
    moved = [f".m-{name}{{animation:{name} {SECONDS:g}s linear {REPS} both}}" for name in names]
    taken = number(SECONDS * (DOWN + TURN) / 2)
    lies = [
        "@keyframes appear{from{opacity:0}to{opacity:1}}",
        # The weight lies where it is until the hands take it for the first time.
        f".lying{{display:inline;animation:appear 1ms {taken}s reverse both}}",
        f".taken{{animation:appear 1ms {taken}s both}}",
    ]
    return "".join(
        (
            *rules,
            ".lying{display:none}",
            "@media (prefers-reduced-motion:no-preference){.still,.hint{display:none}",
            *(lies if rep.lying else ()),
            *moved,
            "}",
        )
    )


def moving(rep: Rep, title: str, description: str) -> str:
    """A rep as a moving drawing."""
    shapes = Shapes()
    panel = replace(end_of(rep), lying=rep.lying)
    window = WHOLE
    picture = svg.SVG(
        xmlns=None,
        viewBox=window.box,
        width=number(window.wide),
        height=number(window.high),
        elements=scene(panel, window, shapes),
    )
    card = svg.Rect(class_=["paper"], width=number(window.wide), height=number(window.high), rx=6)
    return document(
        title,
        description,
        (window.wide, window.high),
        STYLE + key_frames(rep),
        [shapes.definitions(), card, picture],
    )
