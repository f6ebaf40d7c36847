"""Answers in words, and the blocks of the report in which they stand."""

from __future__ import annotations

from collections.abc import Iterator

from engine.knowledge_base import KnowledgeBase
from engine.models import Answers, AnswerValue, GridQuestion, NumberQuestion, Question
from ui.report.content import Line, Section
from ui.report.words import report_words
from ui.text import WORDS, answer_words


def sections(kb: KnowledgeBase, answers: Answers) -> Iterator[Section]:
    """The answers by section, those that were not asked left out."""
    for section in report_words().sections:
        lines = tuple(
            Line(
                name=kb.expand(name),
                text=_in_short(kb, kb.questions[question], answers[question]),
            )
            for question, name in section.questions.items()
            if question in answers
        )
        if lines:
            yield Section(title=section.title, lines=lines)


def _in_short(kb: KnowledgeBase, question: Question, value: AnswerValue) -> str:
    """An answer; the rows of a grid by the word that they got."""
    if not isinstance(question, GridQuestion) or not isinstance(value, dict):
        return said(kb, question, value)
    if len(value) == len(question.rows) and len(set(value.values())) == 1:
        word = next(iter(value.values()))
        return report_words().all_rows.format(WORDS[word], len(value))
    texts = {row.id: kb.expand(row.text) for row in question.rows}
    return " · ".join(
        f"{WORDS[word]}: {'; '.join(texts[r] for r in texts if value.get(r) == word)}"
        for word in dict.fromkeys(value.values())
    )


def said(kb: KnowledgeBase, question: Question, value: AnswerValue) -> str:
    """An answer in the words of its question."""
    if value is None:
        return report_words().put_off
    if isinstance(question, NumberQuestion):
        unit = question.unit.removesuffix("s") if value == 1 else question.unit
        return f"{value} {unit}"
    if isinstance(question, GridQuestion) and isinstance(value, dict):
        rows = {row.id: kb.expand(row.text) for row in question.rows}
        return "; ".join(f"{text} → {WORDS[value[r]]}" for r, text in rows.items() if r in value)
    return "; ".join(answer_words(kb, question, value))
