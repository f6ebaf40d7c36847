"""The course over days, as the report tells it: first against latest, and every move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

from engine.knowledge_base import KnowledgeBase
from knowledge.training_log import standing
from ui.report.content import Line, MoveLine
from ui.report.words import report_words
from ui.text import day_in_words

FEW = 3
"""Sessions at the beginning and at the end that are compared."""
MOST_MOVES = 8
"""Moves on the ladder in the table: the latest, so that it stays short."""


def course(history: Sequence[Any]) -> tuple[Line, ...]:
    """How training went, in a few lines; nothing where there was none.

    Args:
        history: training sessions, oldest first, as read.
    """
    if not history:
        return ()
    words = report_words().course
    pains = [s.pain_during for s in history]
    span = words.span.format(
        count=len(history),
        first=day_in_words(history[0].date),
        last=day_in_words(history[-1].date),
    )
    lines = [Line(name=words.sessions, text=span)]
    if len(pains) >= 2 * FEW:
        text = words.compared.format(
            first=_plain(median(pains[:FEW])), last=_plain(median(pains[-FEW:])), few=FEW
        )
        lines.append(Line(name=words.pain, text=text))
    mornings = [s.morning.back for s in history if s.morning]
    if mornings:
        text = words.mornings_of.format(calm=mornings.count("normal"), told=len(mornings))
        lines.append(Line(name=words.mornings, text=text))
    loads = [s.load_kg for s in history if s.load_kg is not None]
    if loads:
        text = words.load_of.format(last=loads[-1], most=max(loads))
        lines.append(Line(name=words.load, text=text))
    return tuple(lines)


def _plain(number: float) -> str:
    return f"{number:g}"


def moves(kb: KnowledgeBase, log: Sequence[Mapping[str, Any]]) -> tuple[MoveLine, ...]:
    """Every move on the ladder with the rules that made it, the latest last.

    Args:
        kb: the knowledge base.
        log: what the consultations added, oldest first.
    """
    return tuple(_moves(kb, log))[-MOST_MOVES:]


def _moves(kb: KnowledgeBase, log: Sequence[Mapping[str, Any]]) -> Iterator[MoveLine]:
    for record in standing(log):
        if record["step"] in kb.steps and record["move"] in ("start", "up", "down", "shorten"):
            yield MoveLine(
                day=date.fromisoformat(record["day"]).isoformat(),
                move=report_words().moves[record["move"]],
                step=kb.expand(kb.steps[record["step"]].name),
                rules=tuple(record["rules"]),
            )
