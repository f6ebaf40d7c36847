"""The log of past training sessions, as it comes from outside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from engine.answers import AnswerError, Problem
from knowledge.thresholds import CALM_PAIN_MAX, POINTS_CUE

Point = Literal[
    "hips_first",
    "shins_vertical",
    "weight_close",
    "hamstrings_build",
    "midsection_firm",
    "back_steady",
    "neck_long",
    "hips_drive",
]
POINTS: tuple[str, ...] = get_args(Point)


def _iso_date(given: object) -> date:
    """A date as ``2026-11-03``; a bare number or a time of day is no date of a session."""
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    try:
        return date.fromisoformat(given)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise ValueError("a date as 2026-11-03") from None


MORNINGS = ("normal", "settled", "still_stiff", "not_settled")
"""How a back can be on the next morning, the calmest first."""


class MorningCheck(BaseModel):
    """The next-morning answers of one training session."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    back: Literal["normal", "settled", "still_stiff", "not_settled"]
    hamstrings: Literal["mild", "none", "strong"] | None = None
    glutes: Literal["yes", "no", "not_sure"] | None = None

    @property
    def trouble(self) -> int:
        """How much it speaks against more, 0 for a calm morning."""
        return MORNINGS.index(self.back) + (self.hamstrings == "strong")


class TrainingSession(BaseModel):
    """One practice of one step of the ladder."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: Annotated[date, BeforeValidator(_iso_date)]
    step: str
    """A step of the ladder, such as ``dowel``."""
    pain_during: int = Field(ge=0, le=10, strict=True)
    """The worst back pain during the session, 0 to 10."""
    missing: frozenset[Point] | None = None
    """Which of the eight mid-rep points were missing; unknown where nobody told."""
    unsure: frozenset[Point] = frozenset()
    """Of which of the eight points the person was not sure."""
    bending: Literal["quieter", "same", "noisier"] | None = None
    back_after: Literal["normal", "worked_hips", "tight"] | None = None
    tolerance: Literal["more", "same", "less"] | None = None
    lift: tuple[Literal["drifts", "back_cranky", "rounds_low", "close_and_quiet"], ...] = ()
    """How a loaded hinge went, as in the question ``lift_check``."""
    load_kg: int | None = Field(default=None, ge=0, strict=True)
    """The weight lifted, in kilograms; nothing where nobody told or none was used."""
    too_heavy: bool = False
    """Whether that weight had risen too fast, or was too much for a first one."""
    reps: int | None = Field(default=None, ge=0, strict=True)
    """All sets together; nothing where nobody told."""
    earned: str | None = None
    """The step that was earned when it was practised; nothing where that is not known."""
    morning: MorningCheck | None = None
    """Unknown until answered; a session is scored only then."""
    lapsed: bool = False
    """Whether so many days have passed that its morning can no longer be told."""

    @property
    def scored(self) -> bool:
        """Whether the next morning is known for good."""
        return self.morning is not None and self.morning.back != "still_stiff"

    @property
    def calm_so_far(self) -> bool:
        """Whether the back was calm and the reps clean, before the morning is known.

        Source: the article asks for a calm back and clean reps without numbers; the numbers are
        ours (``thresholds.py``).
        """
        missing = self.missing or frozenset()
        return (
            self.pain_during <= CALM_PAIN_MAX.value
            and len(missing) <= POINTS_CUE.value
            and len(self.unsure) <= POINTS_CUE.value
            and "back_steady" not in missing
            and not {"back_steady", "hips_drive"} & self.unsure
            and not {"back_cranky", "rounds_low"} & set(self.lift)
            and self.bending != "noisier"
            and self.back_after != "tight"
            and self.tolerance != "less"
        )

    @property
    def calm(self) -> bool:
        """Whether the session was calm and the next morning was as usual."""
        return (
            self.calm_so_far
            and self.morning is not None
            and self.morning.back == "normal"
            and self.morning.hamstrings != "strong"
        )


_SESSIONS = TypeAdapter(tuple[TrainingSession, ...])


def read_history(given: object, steps: Sequence[str]) -> tuple[TrainingSession, ...]:
    """Return the past training sessions, oldest first.

    Args:
        given: a list of objects as in :class:`TrainingSession`, from outside.
        steps: the ids of the ladder.

    Raises:
        AnswerError: names the session, the field, what was given and what is allowed.
    """
    try:
        sessions = _SESSIONS.validate_python(given)
    except ValidationError as error:
        raise AnswerError(
            Problem(
                ".".join(["history", *map(str, e["loc"])]),
                "nothing" if e["type"] == "missing" else e["input"],
                _allowed(e["loc"], e["type"], e["msg"]),
            )
            for e in error.errors()
        ) from None
    problems = [
        Problem(f"history.{i}.{name}", step, f"one of {', '.join(steps)}")
        for i, s in enumerate(sessions)
        for name, step in (("step", s.step), ("earned", s.earned))
        if step is not None and step not in steps
    ]
    if problems:
        raise AnswerError(problems)
    return tuple(sorted(sessions, key=lambda s: s.date))


def _allowed(where: tuple[int | str, ...], kind: str, message: str) -> str:
    model = MorningCheck if "morning" in where else TrainingSession
    plain = {
        "extra_forbidden": f"one of the fields {', '.join(model.model_fields)}",
        "missing": "this field is needed",
        "tuple_type": "a list",
        "frozen_set_type": "a list",
        "model_type": "an object",
        "model_attributes_type": "an object",
    }
    if where[-1:] == ("pain_during",) and kind != "missing":
        return "a whole number from 0 to 10"
    if where[-1:] in (("load_kg",), ("reps",)):
        return "a whole number from 0 on"
    shortened = message.removeprefix("Input should be ").removeprefix("Value error, ")
    return plain.get(kind, shortened)
