"""Drawings of every drill and every fault, all from one parametric figure.

``svg("dowel")`` is a file, ``alt("dowel")`` what it shows in words; ``dowel-moving`` is the same
step as three slow reps. ``ui/words/figures.yaml`` says which drawing goes with which cue, question
and option.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from engine.conclusions import Frozen
from knowledge.base import knowledge_base
from ui.figures import drill_faults, faults, points, scenes
from ui.figures.drawing import Drawing, still
from ui.figures.motion import moving
from ui.figures.reps import rep_of
from ui.words import words_of

MOVING = "-moving"


class DrawingWords(Frozen):
    """What a drawing says and shows."""

    title: str
    text: str
    """What it shows, for who cannot see it."""
    captions: tuple[str, ...] = ()
    """Under each panel, in their order."""


class FigureWords(Frozen):
    """The words of the drawings, and where they belong."""

    moving: str
    """Said before what a moving drawing shows."""
    points: str
    """Over the picture of the eight points."""
    drawings: dict[str, DrawingWords]
    cues: dict[str, str]
    """Cue to drawing."""
    questions: dict[str, str]
    """Question to drawing."""
    options: dict[str, dict[str, str]]
    """Question to option (or row) to drawing."""


FAULTS: dict[str, Callable[[], Drawing]] = {
    "hinge_squat_fold": faults.hinge_squat_fold,
    "shin_reach": faults.shin_reach,
    "knee_bend": drill_faults.knee_bend,
    "knees_forward": faults.knees_forward,
    "wall_rounding": drill_faults.wall_rounding,
    "rounded_back": faults.rounded_back,
    "hips_stay": faults.hips_stay,
    "ribs_drop": faults.ribs_drop,
    "rib_flare": faults.rib_flare,
    "forced_arch": faults.forced_arch,
    "neck": faults.neck,
    "brace": faults.brace,
    "stand_up": faults.stand_up,
    "dowel_contacts": drill_faults.dowel_contacts,
    "dowel_head_lost": partial(drill_faults.dowel, "head"),
    "dowel_upper_back_lost": partial(drill_faults.dowel, "upper_back"),
    "dowel_tailbone_lost": partial(drill_faults.dowel, "tailbone"),
    "target_sat": drill_faults.target_sat,
    "weight_drifts": drill_faults.weight_drifts,
    "rounds_low": drill_faults.rounds_low,
}
OVERVIEWS: dict[str, Callable[[], Drawing]] = {
    "wall_distances": scenes.wall_distances,
    "target_heights": scenes.target_heights,
    "block_heights": scenes.block_heights,
    "seesaw": scenes.seesaw,
    "mid_rep_points": points.picture,
}


@cache
def words() -> FigureWords:
    """The words of the drawings."""
    return words_of("figures", FigureWords)


@cache
def names() -> tuple[str, ...]:
    """Every drawing, the moving ones last."""
    steps = tuple(knowledge_base().steps)
    return (*steps, *FAULTS, *OVERVIEWS, *(step + MOVING for step in steps))


def _known(name: str) -> str:
    """The name of the still drawing.

    Raises:
        KeyError: where there is no such drawing.
    """
    if name not in names():
        raise KeyError(f"drawing: {name!r} given; allowed are {', '.join(names())}")
    return name.removesuffix(MOVING)


@cache
def svg(name: str) -> str:
    """A drawing as an SVG file.

    Raises:
        KeyError: where there is no such drawing.
    """
    known = _known(name)
    if name.endswith(MOVING):
        return moving(rep_of(known), title(name), alt(name))
    captions = [knowledge_base().expand(c) for c in words().drawings[known].captions]
    made = (FAULTS | OVERVIEWS).get(known, partial(scenes.step, known))()
    return still(made, title(name), alt(name), captions)


def alt(name: str) -> str:
    """What a drawing shows, in words.

    Raises:
        KeyError: where there is no such drawing.
    """
    shown = words().drawings[_known(name)].text
    before = f"{words().moving} " if name.endswith(MOVING) else ""
    return knowledge_base().expand(before + shown)


def title(name: str) -> str:
    """The name of a drawing for people.

    Raises:
        KeyError: where there is no such drawing.
    """
    return knowledge_base().expand(words().drawings[_known(name)].title)


def drawing_of(step: str) -> str:
    """The drawing of a step of the ladder.

    Raises:
        KeyError: where there is no such step.
    """
    return knowledge_base().steps[step].id


def drawing_for_cue(cue: str) -> str | None:
    """The drawing that goes with a cue, if one helps."""
    return words().cues.get(cue)


def drawing_for_question(question: str) -> str | None:
    """The drawing that goes with a question, if one helps."""
    return words().questions.get(question)


def drawing_for_option(question: str, option: str) -> str | None:
    """The drawing that goes with an option or a row of a question, if one helps."""
    return words().options.get(question, {}).get(option)
