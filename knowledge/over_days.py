"""What the training sessions of past days come to: streaks, trends, weights, mornings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from engine.models import Answers, FactValues
from knowledge.history import POINTS, MorningCheck, TrainingSession
from knowledge.thresholds import (
    FIRST_LOAD_MAX,
    LOAD_STEP_PERCENT,
    LOAD_STEP_SMALLEST,
    LOADS_SEEN,
    POINTS_CUE,
    STREAK_PAUSE_DAYS,
    WORSE_DAYS,
    WORSE_SESSIONS,
)


def with_morning(past: Sequence[TrainingSession], answers: Answers) -> list[TrainingSession]:
    """Past sessions with the morning that is being told now.

    It is that of all sessions that wait for one. Where none does, it can only make the last one
    worse: a better morning told again does not undo what was told before.
    """
    back = answers.get("morning_back")
    if back is None:
        return list(past)
    told = {
        "hamstrings": answers.get("morning_hamstrings"),
        "glutes": answers.get("morning_glutes"),
    }
    morning = MorningCheck.model_validate({"back": back, **told})
    with_it = [
        s if s.scored or s.lapsed else s.model_copy(update={"morning": morning}) for s in past
    ]
    last = past[-1] if past else None
    if last and last.morning and last.scored and morning.trouble > last.morning.trouble:
        with_it[-1] = last.model_copy(update={"morning": morning})
    return with_it


def session_facts(session: TrainingSession) -> FactValues:
    """The facts of a past session, for a consultation in which no new set was reported."""
    told = {
        "bending": session.bending,
        "back_after": session.back_after,
        "tolerance": session.tolerance,
    }
    morning = session.morning.model_dump(exclude_none=True) if session.morning else {}
    earned = {} if session.earned is None else {"earned": session.earned}
    return {
        "Position": {"step": session.step, **earned},
        "Session": {
            "pain": session.pain_during,
            "scored": session.scored,
            **{k: v for k, v in told.items() if v is not None},
        },
        "MidRep": {}
        if session.missing is None
        else {p: "no" if p in session.missing else "yes" for p in POINTS},
        "Lift": dict.fromkeys(session.lift, "yes"),
        "Morning": morning,
    }


def repeated(past: Sequence[TrainingSession], ladder: Sequence[str], here: str) -> bool:
    """Whether the set before this one had missing points too, and this one was cut down for it.

    The set before is one whose morning has not come yet, at this step or the one above.
    """
    if not past or past[-1].morning is not None or len(past[-1].missing or ()) <= POINTS_CUE.value:
        return False
    return ladder.index(past[-1].step) - ladder.index(here) in (0, 1)


def load_jump(past: Sequence[TrainingSession], now: object) -> dict[str, object]:
    """Whether the latest weight lies more than a small step above the one before.

    A first weight is held against what a first weight may be; a weight that was too much is none
    to go on from.

    Source: thresholds.py, after ACSM 2009.

    Args:
        past: training sessions, oldest first.
        now: the weight of a set of today, in kilograms, where one was told.
    """
    if not isinstance(now, int):
        return {"load_jump": True} if past and past[-1].too_heavy else {}
    lately = past[-LOADS_SEEN.value :]
    before = [s.load_kg for s in lately if s.load_kg and not s.too_heavy]
    if not before:
        return {"load_jump": now > FIRST_LOAD_MAX.value}
    small = max(LOAD_STEP_SMALLEST.value, before[-1] * LOAD_STEP_PERCENT.value // 100)
    return {"load_jump": now - before[-1] > small}


def streak(
    past: Sequence[TrainingSession], ladder: Sequence[str], *, loaded: bool
) -> dict[str, object]:
    """Calm, scored sessions in a row at the step that was earned, up to the latest.

    Where it is known which step was earned at the time, only sessions at that very step count: a
    higher one ends the row, an easier one neither counts nor ends it.

    With weight, a session on the day after another does not count: loaded days are not
    consecutive (ACSM 2009); nor does one whose weight rose too fast.

    A session without its morning does not count, and the latest must have it. A session that was
    not calm ends the row, whether or not its morning is known, and so does a long pause.
    """
    if not past or not past[-1].scored:
        return {}
    here = past[-1].earned or past[-1].step
    row: list[TrainingSession] = []
    pause = timedelta(days=STREAK_PAUSE_DAYS.value)
    for session in reversed(past):
        if (session.earned or session.step) != here or not session.calm_so_far:
            break
        if ladder.index(session.step) > ladder.index(here):
            break
        if row and row[-1].date - session.date > pause:
            break
        if session.scored and not session.calm:
            break
        if session.too_heavy:
            break
        rested = not row or not loaded or (row[-1].date - session.date).days > 1
        if session.scored and rested and session.step == here:
            row.append(session)
    days = (row[0].date - row[-1].date).days + 1 if row else 0
    return {"sessions": len(row), "days": days}


def pain_trend(past: Sequence[TrainingSession], now: object) -> dict[str, object]:
    """How much pain in training rose, over the last sessions and over a week or more.

    A single flare does not count: the session before the latest must be raised as well. Where
    the two sessions of a rise lie a week apart with none between, it counts.
    """
    pains = [s.pain_during for s in past]
    rises: dict[str, object] = {}
    over_sessions = [_rise_over_sessions(pains)]
    if isinstance(now, int):
        # A set of today adds to the trend; it never hides what the days before showed.
        over_sessions.append(_rise_over_sessions([*pains, now]))
    if known := [r for r in over_sessions if r is not None]:
        rises["rise_over_sessions"] = max(known)
    if (over_days := _rise_over_days(past)) is not None:
        rises["rise_over_days"] = over_days
    return rises


def _rise_over_sessions(pains: Sequence[int]) -> int | None:
    window = pains[-WORSE_SESSIONS.value :]
    if len(window) < WORSE_SESSIONS.value or window[-2] <= window[0]:
        return None
    return max(0, window[-1] - window[0])


def _rise_over_days(past: Sequence[TrainingSession]) -> int | None:
    if not past:
        return None
    *before, latest = past
    week = timedelta(days=WORSE_DAYS.value)
    base = [i for i, s in enumerate(before) if latest.date - s.date >= week]
    if not base:
        return None
    low = before[base[-1]].pain_during
    between = [s.pain_during for s in before[base[-1] + 1 :]]
    if between and between[-1] <= low:
        return None
    return max(0, latest.pain_during - low)
