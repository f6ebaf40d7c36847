"""What a body can do: joint angles in degrees, with their signs and their anatomical limits.

The limits lie a little beyond the usual active ranges of motion of healthy adults (AAOS 1965); they
keep drawings possible and are no standard for anyone.
"""

from __future__ import annotations

from pydantic import Field

from engine.conclusions import Frozen


class Arm(Frozen):
    """An arm by its joint angles in degrees; all zero is hanging along the trunk."""

    shoulder: float = Field(default=0, ge=-60, le=180)
    """Positive raises the arm forward, negative takes it behind the back."""
    elbow: float = Field(default=0, ge=0, le=150)
    """Positive bends it."""
    spread: float = Field(default=0, ge=0, le=80)
    """Positive lifts the elbow towards the viewer, so that the arm looks shorter."""


class Spine(Frozen):
    """The shape of the back by its angles in degrees; all zero is the comfortable middle."""

    lumbar: float = Field(default=0, ge=-40, le=60)
    """Positive rounds the low back, negative arches it."""
    thoracic: float = Field(default=0, ge=-30, le=50)
    """Positive rounds the upper back, negative lifts the chest."""
    neck: float = Field(default=0, ge=-70, le=60)
    """Positive nods, negative cranes the head up; 0 is long."""


class Pose(Frozen):
    """A posture by its joint angles in degrees, within what a body can do; all zero is upright."""

    ankle: float = Field(default=0, ge=-20, le=40)
    """Positive leans the shin forward."""
    knee: float = Field(default=0, ge=0, le=150)
    """Positive bends it."""
    hip: float = Field(default=0, ge=-20, le=135)
    """Positive tips the pelvis forward over the thigh."""
    spine: Spine = Spine()
    near: Arm = Arm()
    far: Arm | None = None
    """The arm away from the viewer; it does what the near one does unless it is given."""
