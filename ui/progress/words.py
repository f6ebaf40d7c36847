"""The words of ``ui/words/progress.yaml``."""

from __future__ import annotations

from datetime import date
from functools import cache

from pydantic import Field

from engine.conclusions import Frozen
from ui.words import words_of


class LeadWords(Frozen):
    """Where the person is and what is next."""

    at: str
    no_step: str
    streak: str
    full: str
    resting: str
    morning: str
    morning_tomorrow: str
    training: str
    training_today: str
    go: str


class ReliefWords(Frozen):
    """The chart of the three relief signals."""

    title: str
    text: str
    signals: dict[str, str]
    counted: dict[str, str]
    legend: dict[str, str]


class PainWords(Frozen):
    """The chart of pain and mornings."""

    title: str
    text: str
    told: str
    morning: str
    mornings: dict[str, str]
    marks: dict[str, str]
    """The shape of each."""
    legend: dict[str, str]


class LadderChartWords(Frozen):
    """The chart of the ladder."""

    title: str
    text: str
    told: str
    moves: str
    none: str
    """Where nothing changed in the days shown."""


class StreakWords(Frozen):
    """The picture of the row towards the next step."""

    title: str
    sessions: str
    days: str


class LogWords(Frozen):
    """The table."""

    title: str
    text: str
    caption: str
    caption_earlier: str
    earlier: str
    columns: dict[str, str]
    reps: str
    load: str
    morning_told: str
    unknown: str
    said: dict[str, str]
    moves: dict[str, str]
    """``{step}`` stands for the name of the step."""
    unfinished: str
    rule_base: str
    taken_back: str
    take_back: str
    put_back: str


class LookBackWords(Frozen):
    """The look back."""

    title: str
    after: str
    until: str
    sessions: str
    sessions_one: str
    too_few: str
    pain: str
    mornings: str
    mornings_none: str
    climbed: str
    climbed_one: str
    level: str
    fell: str
    fell_one: str
    no_better: str
    option: str
    origin: str


class LearnedWords(Frozen):
    """What was learned."""

    title: str
    positions: str
    no_positions: str
    cues: str
    cues_text: str
    times: str
    times_one: str
    no_cues: str
    signals: str
    most: str
    tied: str
    shown: str
    none_shown: str
    no_signals: str


class EventWords(Frozen):
    """One event of the calendar."""

    title: str
    text: str


class CalendarWords(Frozen):
    """The calendar file and what the page says of it."""

    title: str
    text: str
    button: str
    none: str
    morning: EventWords
    training: EventWords


class UndoWords(Frozen):
    """Taking a consultation back."""

    title: str
    text: str
    changes: str
    step: str
    streak: str
    sessions: str
    nothing: str
    sure: str
    keep: str
    stale: str


class ProgressWords(Frozen):
    """Everything the page says that is not knowledge."""

    title: str
    advice: str
    nothing_text: str
    nothing_list: tuple[str, ...]
    begin: str
    lead: LeadWords
    span_all: str
    span_weeks: str
    relief: ReliefWords
    pain: PainWords
    ladder: LadderChartWords
    streak: StreakWords
    log: LogWords
    look_back: LookBackWords
    learned: LearnedWords
    calendar: CalendarWords
    undo: UndoWords
    day: str
    year: str
    months: tuple[str, ...] = Field(min_length=12, max_length=12)


@cache
def progress_words() -> ProgressWords:
    """The words, read once."""
    return words_of("progress", ProgressWords)


def short_day(day: date, *, year: bool = False) -> str:
    """A day in few letters, such as 3 Nov, or 3 Nov 26."""
    words = progress_words()
    text = words.day.format(day=day.day, month=words.months[day.month - 1])
    return words.year.format(day=text, year=f"{day.year % 100:02}") if year else text
