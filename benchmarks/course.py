"""People who train over days: a year held in earnest, and courses of any length made from it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any

from benchmarks.load import ASKED
from tests.strategies import calmest
from tests.test_course import CALM_MORNING, CALM_SET, KB, POINTS, START, Person
from ui.store import Store

Consultation = dict[str, Any]
"""A row of the download of everything: ``state``, ``record``, ``rule_base``, ``outcome``."""

WEEKS = 52
TRAINS = (0, 2, 4, 6)
"""Days of the week, counted from its first."""
AGAIN = timedelta(weeks=25)
"""The last weeks of the year, which come again where a longer course is wanted."""
DAY = re.compile(r'"(\d{4}-\d\d-\d\d)"')


def a_year(store: Store) -> Person:
    """Somebody who trained all year: every answer is posted as the page posts it."""
    me = Person(store)
    me.starts()
    step = me.kept["step"]
    for number in range(WEEKS * len(TRAINS)):
        week, day = divmod(number, len(TRAINS))
        me.day = START + timedelta(weeks=week, days=TRAINS[day])
        tells(me, "after_set", {**a_set(number), "session_step": step})
        me.day += timedelta(days=1)
        tells(me, "next_morning", a_morning(number))
        step = me.kept["step"] or step
    return me


def a_set(number: int) -> dict[str, Any]:
    """How a set went: mostly calm, now and then with more pain or without two of the points."""
    grid = dict.fromkeys(POINTS, "yes")
    if number % 13 == 12:
        grid |= dict.fromkeys(POINTS[:2], "no")
    return {**CALM_SET, "set_pain": 2 if number % 5 == 4 else 1, "mid_rep": grid}


def a_morning(number: int) -> dict[str, Any]:
    """How the back was: mostly normal."""
    back = "not_settled" if number % 17 == 16 else "settled" if number % 7 == 6 else "normal"
    return {**CALM_MORNING, "morning_back": back}


def tells(me: Person, kind: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Go through a whole consultation; what is not given is answered calmly.

    Returns:
        The questions that were asked, each with its answer, in their order.
    """
    me.begins(kind)
    reply = me.post("open")
    told: dict[str, Any] = {}
    while asked := ASKED.search(reply.form["html"]):
        question = asked[1]
        if question in told:
            raise RuntimeError(f"{question} is asked again")
        told[question] = given.get(question, calmest(KB.questions[question]))
        reply = me.post("answer", id=question, value=told[question])
    return told


def course(store: Store, me: Person) -> list[Consultation]:
    """All that is kept of somebody, consultation by consultation."""
    kept: list[Consultation] = store.everything(me.token)["consultation"]
    return kept


def past(year: list[Consultation], sessions: int, last: date) -> list[Consultation]:
    """A course of so many training sessions, each with its morning; it ends on this day.

    Up to a year it is the beginning of that year; then its last weeks come again and again.
    """
    taken: list[Consultation] = []
    left = sessions
    for one in _endless(year):
        practised = "session" in one["record"]
        if practised and not left:
            break
        left -= practised
        taken.append(one)
    return list(_later(taken, last - _day(taken[-1])))


def _endless(year: list[Consultation]) -> Iterator[Consultation]:
    yield from year
    sets = AGAIN // timedelta(weeks=1) * len(TRAINS)
    for times in count(1):
        yield from _later(year[-2 * sets :], times * AGAIN)  # each set and its morning


def _later(consultations: Iterable[Consultation], by: timedelta) -> Iterator[Consultation]:
    """The same consultations on later days."""

    def later(found: re.Match[str]) -> str:
        return f'"{date.fromisoformat(found[1]) + by}"'

    for one in consultations:
        yield json.loads(DAY.sub(later, json.dumps(one)))


def _day(one: Consultation) -> date:
    return date.fromisoformat(one["record"]["day"])


def write(store: Store, token: str, consultations: Iterable[Consultation]) -> None:
    """Keep a course as that of the person with this token, in one transaction."""
    with store.visit(token) as visit:
        for one in consultations:
            parts = {name: one[name] for name in ("rule_base", "outcome", "record")}
            visit.keep(one["state"], event="written", anew=True, **parts)


def trained(store: Store, consultations: list[Consultation]) -> Person:
    """Somebody with this past, on the day after it."""
    me = Person(store)
    write(store, me.token, consultations)
    me.day = _day(consultations[-1]) + timedelta(days=1)
    return me
