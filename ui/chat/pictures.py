"""Drawings beside words: of the drill, of a cue, of what a question asks."""

from __future__ import annotations

from ui import figures
from ui.chat.markup import esc
from ui.chat.words import SAYS


def picture(name: str | None, look: str) -> str:
    """A drawing as an image with its text alternative; nothing where there is none."""
    if name is None:
        return ""
    alt = esc(figures.alt(name))
    return f'<img class="{look}" src="/figures/{esc(name)}.svg" alt="{alt}" loading="lazy">'


def step_picture(step: str) -> str:
    """The drawing of a step of the ladder, and the movement for who wants to see it.

    Where the person asked for less motion the movement stands still.
    """
    name = figures.drawing_of(step)
    still = picture(name, "drill")
    moving = (
        f'<picture><source srcset="/figures/{esc(name)}{figures.MOVING}.svg" '
        f'media="(prefers-reduced-motion: no-preference)">{still}</picture>'
    )
    return (
        f'<figure>{still}<details id="moving"><summary>{esc(SAYS.card.moving)}</summary>'
        f"{moving}</details></figure>"
    )


def cue_picture(cue: str) -> str:
    """A small drawing of a cue, where there is one."""
    return picture(figures.drawing_for_cue(cue), "cue")


def question_picture(question: str) -> str:
    """A drawing of what a question asks, where there is one."""
    return picture(figures.drawing_for_question(question), "asked")
