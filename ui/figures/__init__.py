"""Drawings of every drill and every fault, all from one parametric figure.

``svg("dowel")`` is a file, ``alt("dowel")`` what it shows in words; ``dowel-moving`` is the same
step as three slow reps, ``brace-2`` the second panel of a drawing by itself.
``ui/words/figures.yaml`` says which drawing goes with which drill, cue, question and option.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

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
    text: str = ""
    """What it shows, for who cannot see it; empty where only its panels are shown."""
    captions: tuple[str, ...] = ()
    """Under each panel, in their order."""


class FigureWords(Frozen):
    """The words of the drawings, and where they belong."""

    moving: str
    """Said before what a moving drawing shows."""
    points: str
    """Over the picture of the eight points."""
    drawings: dict[str, DrawingWords]
    drills: dict[str, str]
    """Drill to the drawing that shows its steps side by side."""
    cues: dict[str, tuple[str, ...]]
    """Cue to drawings."""
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


class Shown(NamedTuple):
    """What a name stands for."""

    drawing: str
    panel: int | None
    """Counted from 1; none for the whole drawing."""
    moves: bool


@cache
def names() -> tuple[str, ...]:
    """Every drawing that is shown somewhere, the moving ones last."""
    steps, said = tuple(knowledge_base().steps), words()
    shown = dict.fromkeys(
        (
            *steps,
            *said.drills.values(),
            *said.questions.values(),
            *(name for drawings in said.cues.values() for name in drawings),
            *(name for options in said.options.values() for name in options.values()),
        )
    )
    return (*shown, *(step + MOVING for step in steps))


def _shown(name: str) -> Shown:
    """What a name stands for.

    Raises:
        KeyError: where there is no such drawing.
    """
    if name not in names():
        raise KeyError(f"drawing: {name!r} given; allowed are {', '.join(names())}")
    drawing, _, panel = name.removesuffix(MOVING).partition("-")
    return Shown(drawing, int(panel) if panel else None, name.endswith(MOVING))


@cache
def drawing(name: str) -> Drawing:
    """A whole drawing, before it is a file.

    Raises:
        KeyError: where there is no such drawing.
    """
    made = (FAULTS | OVERVIEWS).get(name)
    return made() if made else scenes.step(name)


@cache
def svg(name: str) -> str:
    """A drawing as an SVG file.

    Raises:
        KeyError: where there is no such drawing.
    """
    known, panel, moves = _shown(name)
    if moves:
        return moving(rep_of(known), title(name), alt(name))
    whole = drawing(known)
    if panel:
        return still(whole.only(panel), title(name), alt(name), ())
    captions = [knowledge_base().expand(c) for c in words().drawings[known].captions]
    return still(whole, title(name), alt(name), captions)


def alt(name: str) -> str:
    """What a drawing shows, in words; of a panel what its caption says.

    Raises:
        KeyError: where there is no such drawing.
    """
    known, panel, moves = _shown(name)
    said = words().drawings[known]
    shown = said.captions[panel - 1] if panel else said.text
    before = f"{words().moving} " if moves else ""
    return knowledge_base().expand(before + shown)


def title(name: str) -> str:
    """The name of a drawing for people.

    Raises:
        KeyError: where there is no such drawing.
    """
    return knowledge_base().expand(words().drawings[_shown(name).drawing].title)


def whole(name: str) -> bool:
    """Whether it is a whole drawing, not a panel of one.

    Raises:
        KeyError: where there is no such drawing.
    """
    return _shown(name).panel is None


def good(name: str) -> bool | None:
    """Whether a panel by itself shows the move as it should be; none where nothing is judged.

    Raises:
        KeyError: where there is no such drawing.
    """
    known, panel, _ = _shown(name)
    return drawing(known).panels[panel - 1].good if panel else None


def drawing_of(step: str) -> str:
    """The drawing of a step of the ladder.

    Raises:
        KeyError: where there is no such step.
    """
    return knowledge_base().steps[step].id


def overview_of(step: str) -> str | None:
    """The drawing of a step beside the others of its drill, where they differ in one thing.

    Raises:
        KeyError: where there is no such step.
    """
    return words().drills.get(knowledge_base().steps[step].drill)


def drawings_for_cue(cue: str) -> tuple[str, ...]:
    """The drawings that go with a cue: how it should be, beside the fault where that helps."""
    return words().cues.get(cue, ())


def drawing_for_question(question: str) -> str | None:
    """The drawing that goes with a question, if one helps."""
    return words().questions.get(question)


def drawing_for_option(question: str, option: str) -> str | None:
    """The drawing that goes with an option of a question, if one helps."""
    return words().options.get(question, {}).get(option)
