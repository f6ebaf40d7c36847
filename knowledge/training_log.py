"""From consultations to the log of training sessions, and what lasts from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, get_args

from engine.models import NONE, Answers, AnswerValue
from knowledge.history import MorningCheck, Point
from knowledge.thresholds import MORNING_DAYS

SCREENS = ("screen_seat", "screen_legs", "screen_sudden", "screen_illness", "screen_background")
LASTING = (
    "age",
    *SCREENS,
    *(f"{screen}_unsure" for screen in SCREENS),
    "leg_detail",
    "fever_detail",
    "pregnancy_detail",
    "cancer_pain",
    "pain_course",
    "pain_weeks",
    "first_ever",
    "stiff_start",
    "stiff_pattern",
    "typed",
    "typed_settled",
)
"""Safety questions whose answers count until something new is said; the others are of one day."""
ASKED_AGAIN = {
    "worse": ("screen_sudden", "screen_sudden_unsure", "pain_course"),
    "stuck": ("pain_course", "pain_weeks"),
    "flared": (),
}
"""News of the pain alone, and what is asked about it again."""
STILL_STIFF = "still_stiff"
"""The morning that is told again later."""
Record = Mapping[str, Any]
"""What one consultation adds to the log: ``session``, ``morning`` or neither; ``undone`` where the
person took it back."""


def told(kind: str, answers: Answers, day: date) -> dict[str, Any]:
    """The training session and the morning that a consultation tells of.

    Args:
        kind: the kind of consultation.
        answers: its answers.
        day: the day it was held.

    Returns:
        ``session`` as in :class:`knowledge.history.TrainingSession` without its morning,
        ``morning`` as in :class:`knowledge.history.MorningCheck`, and ``learned``, the ticks of the
        questions about that; each only where it was told.
    """
    found: dict[str, Any] = _learned(answers)
    step, pain = answers.get("session_step"), answers.get("set_pain")
    practised = kind == "next_morning" or (
        kind == "after_set" and answers.get("set_done", "yes") == "yes"
    )
    if practised and isinstance(step, str) and isinstance(pain, int):
        # Who tells of a session only the next morning practised the day before.
        on = day if kind == "after_set" else day - timedelta(days=1)
        found["session"] = {"date": on.isoformat(), "step": step, "pain_during": pain}
        found["session"] |= _details(answers)
    back = answers.get("morning_back")
    if kind == "next_morning" and isinstance(back, str):
        given = {
            "back": back,
            "hamstrings": answers.get("morning_hamstrings"),
            "glutes": answers.get("morning_glutes"),
        }
        found["morning"] = MorningCheck.model_validate(given).model_dump(exclude_none=True)
    return found


def _details(answers: Answers) -> dict[str, Any]:
    details: dict[str, Any] = {
        name: answers[question]
        for name, question in (
            ("load_kg", "set_load"),
            ("reps", "set_reps"),
            ("earned", "earned_step"),
        )
        if answers.get(question) is not None
    }
    points = answers.get("mid_rep")
    if isinstance(points, dict):
        details["unsure"] = sorted(p for p in get_args(Point) if points.get(p) == "not_sure")
        missing = {p for p in get_args(Point) if points.get(p) == "no"}
        if answers.get("hips_or_knees") == "knees":
            missing.add("hips_first")
        details["missing"] = sorted(missing)
    for name in ("bending", "back_after", "tolerance"):
        if isinstance(answers.get(name), str):
            details[name] = answers[name]
    lift = answers.get("lift_check")
    if isinstance(lift, list):
        details["lift"] = [sign for sign in lift if sign != NONE]
    return details


def _learned(answers: Answers) -> dict[str, Any]:
    ticked = {
        question: [option for option in value if option != NONE]
        for question in ("learned", "calm_positions")
        if isinstance(value := answers.get(question), list)
    }
    return {"learned": ticked} if ticked else {}


def standing(records: Iterable[Record]) -> list[Record]:
    """The records that count: those that the person did not take back."""
    return [record for record in records if not record.get("undone")]


def earned_step(records: Iterable[Record]) -> str | None:
    """The step that the consultations so far earned; nothing where none led to one."""
    ended = (r for r in reversed(standing(records)) if r.get("ended", True))
    return next((step for r in ended if (step := r.get("earned", r["step"]))), None)


def sessions(records: Iterable[Record], today: date | None = None) -> list[dict[str, Any]]:
    """The log of training sessions, in the order in which they were told.

    A morning belongs to the sessions of the days before it whose morning was still to be told.

    Args:
        records: what each consultation told, oldest first.
        today: the present day: a session whose morning can no longer be told is marked.
    """
    log: list[dict[str, Any]] = []
    for record in standing(records):
        if "session" in record:
            log.append(dict(record["session"]))
        if "morning" in record:
            _score(log, record["morning"], date.fromisoformat(record["day"]))
    for session in log:
        if today is not None and not is_due(session, today) and not _scored(session):
            passed = (today - date.fromisoformat(session["date"])).days
            session["lapsed"] = passed > MORNING_DAYS.value
    return log


def is_due(session: Mapping[str, Any], today: date) -> bool:
    """Whether the morning after a session is still to be told, and can be told on this day."""
    passed = (today - date.fromisoformat(session["date"])).days
    return 0 < passed <= MORNING_DAYS.value and not _scored(session)


def before_morning(log: Sequence[dict[str, Any]], today: date) -> list[dict[str, Any]]:
    """The sessions that a morning can be about or that lie before those: none of this day."""
    return [session for session in log if date.fromisoformat(session["date"]) < today]


def _scored(session: Mapping[str, Any]) -> bool:
    return bool(session.get("morning", {}).get("back", STILL_STIFF) != STILL_STIFF)


def _score(log: Sequence[dict[str, Any]], morning: Mapping[str, Any], day: date) -> None:
    """Give a morning to the sessions that wait for it; else it can only make the last one worse."""
    waiting = [session for session in log if is_due(session, day)]
    for session in waiting:
        session["morning"] = morning
    told = before_morning(log, day)
    if (
        waiting
        or not told
        or (day - date.fromisoformat(told[-1]["date"])).days > MORNING_DAYS.value
    ):
        return
    before, now = (MorningCheck.model_validate(m) for m in (told[-1]["morning"], morning))
    if now.trouble > before.trouble:
        told[-1]["morning"] = morning


def lasting(answers: Answers) -> dict[str, AnswerValue]:
    """What was said of safety that still counts in a later consultation.

    Only of who has been through the full screen. The gate then asks what is new; until something
    is, a sign that was named keeps its weight.
    """
    known = answers.get("screened") == "yes" or all(s in answers for s in SCREENS)
    kept = {q: v for q, v in answers.items() if q in LASTING}
    return {**kept, "screened": "yes"} if known else {}


def grown_older(answers: Answers, since: date, today: date) -> dict[str, AnswerValue]:
    """The same answers on a later day: the weeks of pain go on."""
    weeks = answers.get("pain_weeks")
    if not isinstance(weeks, int):
        return dict(answers)
    return {**answers, "pain_weeks": weeks + max(0, (today - since).days // 7)}


def still_standing(earlier: Answers, answers: Answers) -> dict[str, AnswerValue]:
    """What was said of safety earlier and is not asked again.

    News of the pain alone sets aside what is asked about it again; any other sign at the gate,
    and doubt, sets all aside, and the full screen comes again.
    """
    gate = answers.get("gate", [NONE])
    new = gate if isinstance(gate, list) else []
    if new == [NONE]:
        return dict(earlier)
    if set(new) <= set(ASKED_AGAIN):
        again = {question for option in new for question in ASKED_AGAIN[option]}
        return {q: v for q, v in earlier.items() if q not in again}
    return {"screened": "no"} if earlier else {}
