"""The next morning check and the next training day as a calendar file, made here and now.

Titles say nothing of health: others may see a calendar.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from ui.progress.content import Progress
from ui.progress.words import EventWords, progress_words

PRODUCT = "Quiet Back"
MORNING = time(8)
"""Local time of wherever the calendar is: the event names no time zone."""
LASTS = timedelta(minutes=10)
TRAINING_ALARM = timedelta(hours=10)
"""After midnight of the training day, which has no hour of its own."""


def calendar(found: Progress) -> bytes | None:
    """The calendar file, or nothing where nothing is due.

    The same progress always gives the same file. An event keeps its id when it moves to a later
    day, so that a second import moves it too.
    """
    words = progress_words().calendar
    made = Calendar()
    made.add("prodid", f"-//{PRODUCT}//EN")
    made.add("version", "2.0")
    if found.due.morning:
        day = max(found.due.morning, found.today)
        event = _event(found, "morning", words.morning, moved=day - found.due.morning)
        event.add("dtstart", datetime.combine(day, MORNING))
        event.add("duration", LASTS)
        event.add_component(_alarm(words.morning, timedelta(0)))
        made.add_component(event)
    if found.due.training:
        moved = found.due.training - found.sessions[-1].date
        event = _event(found, "training", words.training, moved=moved)
        event.add("dtstart", found.due.training)
        event.add("dtend", found.due.training + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add_component(_alarm(words.training, TRAINING_ALARM))
        made.add_component(event)
    return made.to_ical() if made.subcomponents else None


def _event(found: Progress, name: str, said: EventWords, *, moved: timedelta) -> Event:
    """An event that is known by the session it follows."""
    known_by = f"{PRODUCT}/{found.begun}/{name}/{found.sessions[-1].date}"
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, known_by)))
    event.add("dtstamp", datetime.combine(found.today, time(), UTC))
    event.add("sequence", moved.days)
    event.add("summary", said.title)
    event.add("description", said.text)
    return event


def _alarm(said: EventWords, after: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", said.title)
    alarm.add("trigger", after)
    return alarm
