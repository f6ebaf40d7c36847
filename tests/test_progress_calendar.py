"""The calendar file, read back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from tests.test_progress import Log, day
from ui.progress.calendar import calendar


def events(log: Log, today: int) -> dict[str, Any]:
    """The events by their titles."""
    made = calendar(log.shows(today))
    if made is None:
        return {}
    assert max(map(len, made.split(b"\r\n"))) <= 75
    read = Calendar.from_ical(made)
    assert read.errors == []
    assert read["version"] == "2.0"
    assert read.get("prodid")
    found = {str(event["summary"]): event for event in read.walk("vevent")}
    for event in found.values():
        assert event.get("uid")
        assert event.get("dtstamp")
        (alarm,) = event.walk("valarm")
        assert (alarm["action"], bool(alarm["description"])) == ("DISPLAY", True)
    return found


MORNING, TRAINING = "Quiet Back: morning check", "Quiet Back: training day"


def test_after_a_set_it_holds_the_morning_and_the_training_day() -> None:
    found = events(Log().starts().practises(0), 0)
    assert set(found) == {MORNING, TRAINING}
    start = found[MORNING].decoded("dtstart")
    assert start == datetime.combine(day(1), time(8))
    assert start.tzinfo is None
    assert found[TRAINING].decoded("dtstart") == day(1)
    assert found[TRAINING].decoded("dtend") == day(2)


def test_a_told_morning_is_not_asked_for_again() -> None:
    assert set(events(Log().starts().trains(0), 1)) == {TRAINING}


def test_after_a_weight_the_training_day_is_two_days_later() -> None:
    log = Log().starts(step="light_rdl").trains(0, step="light_rdl")
    assert events(log, 1)[TRAINING].decoded("dtstart") == day(2)


def test_the_alarm_rings_on_the_day() -> None:
    found = events(Log().starts().practises(0), 0)
    for event in found.values():
        (alarm,) = event.walk("valarm")
        rings = alarm.decoded("trigger")
        assert timedelta(0) <= rings < timedelta(days=1)


def test_a_second_import_moves_an_event_and_never_doubles_it() -> None:
    log = Log().starts().practises(0)
    first, again, later = events(log, 0), events(log, 0), events(log, 3)
    for title in (MORNING, TRAINING):
        assert first[title] == again[title]
        assert first[title]["uid"] == later[title]["uid"]
        assert later[title]["sequence"] > first[title]["sequence"]
        assert _day(later[title].decoded("dtstart")) == day(3)
    assert first[MORNING]["uid"] != first[TRAINING]["uid"]


def test_the_next_session_has_events_of_its_own() -> None:
    log = Log().starts().practises(0)
    first = events(log, 0)
    second = events(log.wakes(1).practises(2), 2)
    assert first[MORNING]["uid"] != second[MORNING]["uid"]


@pytest.mark.parametrize("outcome", ["emergency", "urgent", "soon"])
def test_beside_a_referral_that_withholds_drills_there_is_none(outcome: str) -> None:
    log = Log().starts().practises(0)
    log.tells(1, outcome, step=None, move="none", rules=["RED-1"], ended=False)
    assert events(log, 1) == {}


def test_on_a_day_of_rest_only_the_morning_is_in_it() -> None:
    log = Log().starts().practises(0).tells(1, "hold", step=None, move="none", rules=["PRO-17"])
    assert set(events(log, 1)) == {MORNING}


def test_before_the_first_session_there_is_none() -> None:
    assert events(Log().starts(), 0) == {}


def test_others_who_see_the_calendar_learn_nothing_of_health() -> None:
    made = calendar(Log().starts().practises(0, 7).shows(0)) or b""
    text = made.decode().lower().replace("quiet back", "")
    assert not [word for word in ("pain", "back", "spine", "hinge", "dowel") if word in text]


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
