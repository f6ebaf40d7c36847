"""Plain functions from answers and history to derived facts: counts, streaks, changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.answers import unsettled
from engine.knowledge_base import Observed
from engine.models import Answers, FactValues, Question, Step
from knowledge.history import POINTS, TrainingSession
from knowledge.over_days import (
    load_jump,
    pain_trend,
    repeated,
    session_facts,
    streak,
    with_morning,
)
from knowledge.places import hurts_in_buttock, local_pain, signs_of_screen
from knowledge.thresholds import (
    INFLAMMATORY_AGE,
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
