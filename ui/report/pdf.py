"""The report as a tagged PDF, made in memory by Typst."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path

import typst

from engine.conclusions import Outcome
from ui.report.content import Report
from ui.report.words import report_words
from ui.text import day_in_words

LAYOUT = Path(__file__).with_name("report.typ")


@cache
def _layout() -> bytes:
    return LAYOUT.read_bytes()


def pdf(report: Report) -> bytes:
    """The report on A4, as PDF/UA-1: tagged, so that a screen reader can follow it.

    The same report always gives the same bytes. Nothing is written to disk, and no font is looked
    for on the computer.
    """
    words = report_words()
    data = {
        "report": report.model_dump(mode="json"),
        "words": words.model_dump(mode="json"),
        "grave": [outcome.value for outcome in Outcome if outcome.withholds],
        "earlier": words.sessions_earlier.format(report.sessions_earlier),
        "day": day_in_words(report.day),
        "language": "en",
    }
    made: bytes = typst.compile(
        _layout(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
        pdf_standards="ua-1",
        timestamp=datetime.combine(report.day, time(), UTC),
    )
    return made
