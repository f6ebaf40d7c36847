"""The words of the report."""

from __future__ import annotations

from functools import cache

from engine.conclusions import Frozen, Outcome
from engine.models import Move
from ui.words import words_of


class SectionWords(Frozen):
    """One block of answers: its title, and what each of its questions is called there."""

    title: str
    questions: dict[str, str]


class SessionColumns(Frozen):
    """The columns of the table of training sessions."""

    day: str
    step: str
    done: str
    pain: str
    missing: str
    bending: str
    back_after: str
    tolerance: str
    morning: str


class CourseWords(Frozen):
    """How training went over days."""

    title: str
    sessions: str
    span: str
    pain: str
    compared: str
    mornings: str
    mornings_of: str
    load: str
    load_of: str
    moves: str
    day: str
    move: str
    step: str


class ReportWords(Frozen):
    """What the report says besides the knowledge base's own words; see ``ui/words/report.yaml``."""

    title: str
    intro: str
    nothing: str
    nothing_short: str
    to_consultation: str
    pdf: str
    data: str
    paper: str
    first: str
    first_why: str
    statement: str
    name_line: str
    born_line: str
    date: str
    kind: str
    rule_base: str
    page: str
    page_of: str
    outcome: str
    told: str
    basis: str
    numbers: str
    complete: str
    incomplete: str
    not_finished: str
    present: str
    present_none: str
    tier: str
    flag: str
    answer: str
    rules: str
    in_doubt: str
    unsure_of: str
    reported: str
    unsure: str
    unclear: str
    denied: str
    denied_none: str
    open: str
    not_asked: str
    findings: str
    practice: str
    practice_none: str
    next_time: str
    how_reached: str
    dose: str
    dose_basis: str
    cues: str
    decided_by: str
    course: CourseWords
    sessions: str
    sessions_earlier: str
    reps: str
    load: str
    session_columns: SessionColumns
    session_words: dict[str, str]
    """What was told of a training session, by the word in the log."""
    unknown: str
    answers: str
    put_off: str
    all_rows: str
    outcomes: dict[Outcome, str]
    tiers: dict[Outcome, str]
    """The outcomes that refer, in a word or two."""
    moves: dict[Move, str]
    sections: tuple[SectionWords, ...]
    flags: dict[str, str]
    """Each red flag in the professional's terms."""
    signs: dict[str, str]
    """Each sign of the safety questions in the professional's terms, by ``Fact.field``."""


@cache
def report_words() -> ReportWords:
    """The words, read once."""
    return words_of("report", ReportWords)
