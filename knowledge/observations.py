"""Plain functions from answers and history to derived facts: counts, streaks, changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import get_args

from engine.answers import unsettled
from engine.knowledge_base import Observed
from engine.models import Answers, FactValues, Question, Step
from knowledge.history import MorningCheck, Point, TrainingSession
from knowledge.places import hurts_in_buttock, local_pain, signs_of_screen
from knowledge.thresholds import (
    FIRST_LOAD_MAX,
    INFLAMMATORY_AGE,
    LOAD_STEP_PERCENT,
    LOAD_STEP_SMALLEST,
    LOADS_SEEN,
    POINTS_CUE,
    STREAK_PAUSE_DAYS,
    WORSE_DAYS,
    WORSE_SESSIONS,
)

CHECKLISTS = {
    "screen_seat": "seat",
    "screen_legs": "legs",
    "screen_sudden": "sudden",
    "screen_illness": "illness",
    "screen_background": "background",
    "places": "places",
    "gate": "gate",
    "typed": "typed",
}
SET_QUESTIONS = ("set_done", "session_step", "set_pain", "mid_rep")
POINTS: tuple[str, ...] = get_args(Point)
KEY_POINTS = ("back_steady", "hips_drive")


def observe(
    questions: Mapping[str, Question],
    steps: Mapping[str, Step],
    answers: Answers,
    facts: FactValues,
    history: Sequence[TrainingSession],
) -> Observed:
    """Add all derived facts to the facts of the answers."""
    kind = consultation_kind(answers, history)
    facts = {name: dict(values) for name, values in facts.items()}

    def add(fact: str, **values: object) -> None:
        if values:
            facts.setdefault(fact, {}).update(values)

    due = screen_due(kind, answers, history)
    add("Consultation", kind=kind, screen=due, known=bool(history))
    add("Unsettled", **{CHECKLISTS[c]: True for c in unsettled(answers, questions)})
    add("Places", **local_pain(facts.get("Places", {})))
    worse, rests_on = signs_of_screen(facts)
    for fact, signs in worse.items():
        add(fact, **signs)
    add("Inflammatory", **started_young(facts), **inflammatory_signs(facts))
    add("Complaint", **pattern_signs(facts))
    add("Dowel", **contact_lost(facts))
    add("Video", **film_fault(facts))
    add("Form", **first_mover(facts))
    if facts.get("Form", {}).get("first_mover") == "knees" and "MidRep" in facts:
        # The second look counts: hips first is then missing.
        add("MidRep", hips_first="no")

    reported = (
        kind == "after_set"
        and answers.get("set_done") != "not_yet"
        and any(q in answers for q in ("set_pain", "mid_rep"))
    )
    past = list(history)
    if kind == "next_morning":
        past = with_morning(past, answers)
    if not reported and past:
        for fact, values in session_facts(past[-1]).items():
            for field, value in values.items():
                facts.setdefault(fact, {}).setdefault(field, value)
        # What the latest session is judged by is the step that was earned before it.
        facts["Position"].pop("earned", None)
        if past[-1].earned is not None:
            facts["Position"]["earned"] = past[-1].earned
        add("Streak", **streak(past, list(steps), loaded=steps[past[-1].step].loaded))
    elif reported:
        add("Session", scored=False)
    add("MidRep", **missing_points(facts))
    add("Trend", **pain_trend(past, facts.get("Session", {}).get("pain") if reported else None))

    add("Session", **load_jump(past, facts.get("Session", {}).get("load") if reported else None))
    here = facts.get("Position", {}).get("step")
    if here is None:
        return Observed(kind, facts, None, reported, rests_on)
    practised, ladder = steps[str(here)], list(steps)
    position = str(facts["Position"].get("earned", practised.id))
    ahead = ladder.index(practised.id) > ladder.index(position)
    add(
        "Position",
        loaded=practised.loaded,
        shorter=steps[position].shorter_range is not None,
        repeated=reported and repeated(past, ladder, position),
        ahead=ahead,
    )
    told = reported or "morning_back" in answers
    before = None if told else answers.get("earned_step")
    earned = before if isinstance(before, str) else None
    return Observed(kind, facts, position, reported, rests_on, earned)


def consultation_kind(answers: Answers, history: Sequence[TrainingSession]) -> str:
    """The kind of consultation: chosen, or shown by the answers, or due by the history."""
    chosen = answers.get("consultation")
    if isinstance(chosen, str):
        return chosen
    if any(q.startswith("morning_") for q in answers):
        return "next_morning"
    if any(q in answers for q in SET_QUESTIONS):
        return "after_set"
    if not history:
        return "first_visit"
    return "after_set" if history[-1].scored else "next_morning"


def screen_due(kind: str, answers: Answers, history: Sequence[TrainingSession]) -> str:
    """Which safety screen is due.

    The short gate is only for someone who has been through the full screen before: a history
    shows that, or the answers of an earlier visit, as long as they stand. Whoever answers the
    full screen today need not answer the gate as well.
    """
    if kind == "first_visit":
        return "full"
    if answers.get("screened") in ("yes", "no"):
        return "gate" if answers["screened"] == "yes" else "full"
    return "full" if not history or "screen_seat" in answers else "gate"


def started_young(facts: FactValues) -> dict[str, object]:
    """Yes for stiff mornings, or illness that goes with them, at an age that leaves no choice."""
    age = facts.get("Person", {}).get("age")
    asked = (
        facts.get("Illness", {}).get("morning_stiff"),
        facts.get("Background", {}).get("inflammatory_history"),
    )
    maybe = any(a in ("yes", "not_sure") for a in asked)
    young = isinstance(age, int) and age < INFLAMMATORY_AGE.value
    return {"started_young": "yes"} if maybe and young else {}


def inflammatory_signs(facts: FactValues) -> dict[str, object]:
    """How many signs of an inflamed spine were named (NICE NG65; the stiff morning is ours)."""
    pattern = facts.get("InflammatoryPattern")
    if pattern is None:
        return {}
    stiff = facts.get("Illness", {}).get("morning_stiff") == "yes"
    named = {sign for sign, word in pattern.items() if word == "yes"}
    if hurts_in_buttock(facts.get("Places", {})):
        named.add("buttock_pain")
    return {"signs": len(named) + stiff}


def pattern_signs(facts: FactValues) -> dict[str, object]:
    """How many of stiff, tired and tight were named."""
    complaint = facts.get("Complaint", {})
    named = [complaint[f] == "yes" for f in ("stiff", "tired", "tight") if f in complaint]
    return {"pattern_signs": sum(named)} if named else {}


def contact_lost(facts: FactValues) -> dict[str, object]:
    """Whether the stick lost any of its three contacts."""
    dowel = facts.get("Dowel", {})
    named = [dowel[f] == "no" for f in ("head", "shoulder_blades", "tailbone") if f in dowel]
    return {"contact_lost": any(named)} if named else {}


def first_mover(facts: FactValues) -> dict[str, object]:
    """Knees, or ``contradictory`` where hips first was named too; a second look settles it."""
    form = facts.get("Form", {})
    if "first_mover" in form or form.get("knees_first") != "yes":
        return {}
    hips = facts.get("MidRep", {}).get("hips_first") == "yes"
    return {"first_mover": "contradictory" if hips else "knees"}


def film_fault(facts: FactValues) -> dict[str, object]:
    """Whether the film from the side shows any of the three faults."""
    video = facts.get("Video", {})
    seen = [video[f] == "yes" for f in ("ribs_drop", "low_back_arches", "hips_late") if f in video]
    return {"fault": any(seen)} if seen else {}


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


def missing_points(facts: FactValues) -> dict[str, object]:
    """How many of the eight points are missing, and whether a key point is among them."""
    points = {p: v for p, v in facts.get("MidRep", {}).items() if p in POINTS}
    if not points:
        return {}
    missing = [p for p, v in points.items() if v == "no"]
    return {
        "missing": len(missing),
        "key_missing": any(p in missing for p in KEY_POINTS),
        "steady_missing": "back_steady" in missing,
        "in_doubt": "not_sure" in points.values(),
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
