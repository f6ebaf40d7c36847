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
    """The drawing of a step of the ladder; its movement and its neighbours for who wants them.

    The style hides the movement where the person asked for less motion.
    """
    name = figures.drawing_of(step)
    overview = figures.overview_of(step)
    beside = (
        f'<details id="beside"><summary>{esc(figures.title(overview))}</summary>'
        f"{picture(overview, 'drill')}</details>"
        if overview
        else ""
    )
    return (
        f"<figure>{picture(name, 'drill')}"
        f'<details id="moving"><summary>{esc(SAYS.card.moving)}</summary>'
        f"{picture(name + figures.MOVING, 'drill')}</details>{beside}</figure>"
    )


def cue_picture(cue: str) -> str:
    """Small drawings of a cue with their captions, where there are any."""
    shown = "".join(map(_captioned, figures.drawings_for_cue(cue)))
    return f'<div class="shown">{shown}</div>' if shown else ""


def _captioned(name: str) -> str:
    if figures.whole(name):
        return f"<figure>{picture(name, 'cue')}</figure>"
    # The caption beside it says what a panel shows.
    look = {True: "good", False: "fault", None: ""}[figures.good(name)]
    return (
        f'<figure>{_silent(name, "cue")}<figcaption class="{look}">{esc(figures.alt(name))}'
        "</figcaption></figure>"
    )


def option_picture(question: str, option: str) -> str:
    """A small drawing of an option, whose label says in words what it shows."""
    name = figures.drawing_for_option(question, option)
    return _silent(name, "option") if name else ""


def _silent(name: str, look: str) -> str:
    return f'<img class="{look}" src="/figures/{esc(name)}.svg" alt="" loading="lazy">'


def question_picture(question: str) -> str:
    """A drawing of what a question asks, where there is one."""
    return picture(figures.drawing_for_question(question), "asked")
