"""A drawing of the body, front and back, over which people tick where they feel something.

Each place is one label: a line with a tick box beside the drawing, and one or more spots on it.
So the big lines and the spots are the same control, for a finger, a keyboard and a screen reader.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from html import escape

from engine.conclusions import Frozen
from engine.knowledge_base import KnowledgeBase
from engine.models import MultiQuestion
from ui.text import option_words
from ui.words import words_of

WIDTH, HEIGHT = 340, 432
"""The drawing's own units, about a pixel each on a phone."""
MIDDLE = {"front": 85, "back": 255}
"""Where the middle of each view is, from the left."""
Spot = tuple[str, float, float]
"""A view, then how far from the body's midline towards its own left, then from the top."""


class BodyWords(Frozen):
    """The words on and beside the drawing."""

    front: str
    back: str
    left: str
    right: str
    kinds: dict[str, str]
    """The first part of an option's id, and what stands over its drawing."""
    places: dict[str, str]
    """A short name for each option."""


def _both_views(out: float, down: float) -> tuple[Spot, ...]:
    return ("back", out, down), ("front", out, down)


def _both_sides(view: str, out: float, down: float) -> tuple[Spot, ...]:
    return (view, out, down), (view, -out, down)


_LEGS: dict[str, tuple[Spot, ...]] = {
    f"{part}_{side}": _both_views(out * way, down)
    for part, out, down in (("thigh", 25, 250), ("lower_leg", 28, 322), ("foot", 33, 394))
    for side, way in (("left", 1), ("right", -1))
}
SPOTS: dict[str, tuple[Spot, ...]] = {
    "hurts_shoulder_blades": (("back", 0, 98),),
    "hurts_chest": (("front", 0, 98),),
    "hurts_arm_jaw": (("front", 0, 46), *_both_sides("front", 50, 130)),
    "hurts_side": _both_sides("back", 27, 130),
    "hurts_belly": (("front", 0, 152),),
    "hurts_low_back_middle": (("back", 0, 162),),
    "hurts_low_back_left": (("back", 26, 164),),
    "hurts_low_back_right": (("back", -26, 164),),
    "hurts_buttock_left": (("back", 19, 196),),
    "hurts_buttock_right": (("back", -19, 196),),
    "hurts_hip_left": (("front", 26, 190),),
    "hurts_hip_right": (("front", -26, 190),),
    "hurts_saddle": (("front", 0, 207),),
    **{f"hurts_{place}": spots for place, spots in _LEGS.items()},
    "hurts_knee_left": (("front", 26, 290),),
    "hurts_knee_right": (("front", -26, 290),),
    "tingles_arms": (
        *_both_sides("front", 65, 208),
        *_both_sides("back", 65, 208),
    ),
    "tingles_saddle": (("front", 0, 207), ("back", 0, 205)),
    **{f"tingles_{place}": spots for place, spots in _LEGS.items()},
}
"""Where each option of the question lies on the drawing."""

# One half of the body, from the neck over arm and leg to the crotch; the other is its mirror
# image. It reaches a little past the midline so that no seam shows.
_HALF = (
    "M-1 46H8L8.5 59C9 67 17 70 27 73C39 76 46 82 48 95C51 112 53 126 56 142C60 160 65 178 68 196"
    "C72 205 73 215 70 223C68 229 62 228 61 221C59 213 58 205 58 199C54 183 48 165 45 147"
    "C42 133 38 119 35.5 105C34 119 32 130 31.5 142C31.5 157 35 169 38 183C43 201 44 223 42 247"
    "C40 266 37.5 280 37.5 293C40 307 41 323 38 341C36 357 34 368 34 380C35 387 41 392 46 398"
    "C48 403 45 406 38 406H25C20 406 19 400 20 392C21 384 21 376 20.5 366C19 350 16 334 16 317"
    "C16 305 17 299 16.5 289C14 268 8 241 3 214C2 210 1 209 -1 209Z"
)
_LINES = {
    "front": "M-24 77Q-12 80-4 78M24 77Q12 80 4 78M-22 112Q-11 119-2 112M22 112Q11 119 2 112"
    "M0 165v3M-30 290Q-26 295-22 290M30 290Q26 295 22 290M-6 38Q0 43 6 38",
    "back": "M0 66V172M-25 84Q-11 92-13 112M25 84Q11 92 13 112M-34 205Q-19 217-3 208"
    "M34 205Q19 217 3 208M-31 291Q-26 288-21 291M31 291Q26 288 21 291",
}
_EYES = '<circle cx="-7" cy="27" r="1.5"/><circle cx="7" cy="27" r="1.5"/>'


@cache
def _words() -> BodyWords:
    return words_of("body", BodyWords)


def body_choices(kb: KnowledgeBase, question: MultiQuestion, ticked: Collection[str]) -> str:
    """The tick boxes of a question over drawings of the body, as HTML.

    Args:
        kb: the knowledge base.
        question: a question whose picture is the body.
        ticked: the options that are ticked already.

    Raises:
        KeyError: for an option that has no place on the drawing.
    """
    drawn = [option.id for option in question.options]
    kinds = "".join(
        _kind(kind, title, [o for o in drawn if o.startswith(f"{kind}_")], ticked)
        for kind, title in _words().kinds.items()
    )
    rest = "".join(
        f"<label>{_box(option, ticked)} <span>{escape(text)}</span></label>"
        for option, text in option_words(kb, question)
        if option not in drawn
    )
    return f'{kinds}<div class="ticks">{rest}</div>'


def _kind(kind: str, title: str, options: Iterable[str], ticked: Collection[str]) -> str:
    labels = "".join(_label(option, ticked) for option in options)
    return (
        f'<fieldset class="body {escape(kind)}"><legend><h3>{escape(title)}</h3></legend>'
        f'<div class="chart">{_drawing()}<div class="places">{labels}</div></div></fieldset>'
    )


def _label(option: str, ticked: Collection[str]) -> str:
    name = escape(_words().places[option])
    side = option.rpartition("_")[2]
    look = f' class="{side}"' if side in ("left", "right") else ""
    spots = "".join(_spot(spot, name) for spot in SPOTS[option])
    return f"<label{look}>{_box(option, ticked)} <span>{name}</span>{spots}</label>"


def _box(option: str, ticked: Collection[str]) -> str:
    checked = " checked" if option in ticked else ""
    return f'<input type="checkbox" name="tick" value="{escape(option)}"{checked}>'


def _spot(spot: Spot, name: str) -> str:
    across, down = position(spot)
    edge = "end" if across > 1 - across else "start"
    return (
        f'<i class="spot {edge}" data-name="{name}" aria-hidden="true" '
        f'style="--x:{across:.4f};--y:{down:.4f}"></i>'
    )


def position(spot: Spot) -> tuple[float, float]:
    """Where a spot is, from the left and from the top, both as parts of the drawing's width."""
    view, out, down = spot
    # Whoever faces us has their left on our right.
    toward_left = 1 if view == "front" else -1
    return (MIDDLE[view] + toward_left * out) / WIDTH, down / WIDTH


@cache
def _drawing() -> str:
    views = "".join(_view(view) for view in MIDDLE)
    # The labels say all that it shows.
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">{views}</svg>'


def _view(view: str) -> str:
    words = _words()
    sides = (words.right, words.left) if view == "front" else (words.left, words.right)
    seen = words.front if view == "front" else words.back
    return (
        f'<g transform="translate({MIDDLE[view]})">'
        f'<g class="skin"><path d="{_HALF}"/><path d="{_HALF}" transform="scale(-1 1)"/>'
        '<ellipse cy="30" rx="18" ry="24"/></g>'
        f'<path class="lines" d="{_LINES[view]}"/>{_EYES if view == "front" else ""}'
        f'<text x="-62" y="247">{escape(sides[0])}</text>'
        f'<text x="62" y="247">{escape(sides[1])}</text>'
        f'<text y="427">{escape(seen)}</text></g>'
    )
