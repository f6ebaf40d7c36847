"""A typed reply to a question whose options are numbered."""

from __future__ import annotations

import re

from engine.answers import AnswerError, validated
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NOT_SURE,
    AnswerValue,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
)
from ui.text import option_words
from ui.typed import plain

_TRI = {
    "yes": ("y", "yes", "1"),
    "no": ("n", "no", "2"),
    NOT_SURE: ("3", "not sure", "unsure", "i am not sure", "dont know", "i dont know"),
}


def read_reply(kb: KnowledgeBase, question: Question, text: str) -> AnswerValue:
    """The answer that a reply is: option numbers, ids or words, or a number.

    Several ticks are divided by commas. A grid is read row by row with :func:`read_word`.

    Returns:
        The answer, or nothing where the reply is none.
    """
    value: object
    if isinstance(question, NumberQuestion):
        value = _number(question, text)
    elif isinstance(question, GridQuestion):
        return None
    elif isinstance(question, MultiQuestion):
        value = _ticks(option_words(kb, question), text)
    else:
        value = _pick(option_words(kb, question), text)
    try:
        return validated({question.id: value}, kb.questions)[question.id]
    except AnswerError:
        return None


def read_word(text: str) -> str | None:
    """Yes, no or not sure; nothing where the reply is none of these."""
    said = plain(text)
    return next((word for word, ways in _TRI.items() if said in ways), None)


def _ticks(offered: list[tuple[str, str]], text: str) -> list[str | None]:
    # The words of an option may hold commas themselves.
    if whole := _pick(offered, text):
        return [whole]
    numbers = all(part.isdecimal() for part in text.split())
    parts = text.split() if numbers else re.split("[,;]", text)
    return list(dict.fromkeys(_pick(offered, part) for part in parts))


def _pick(offered: list[tuple[str, str]], text: str) -> str | None:
    said = plain(text)
    said = {"y": "yes", "n": "no"}.get(said, said)
    for number, (name, words) in enumerate(offered, 1):
        if said in (str(number), plain(name), plain(words)):
            return name
    return None


def _number(question: NumberQuestion, text: str) -> int | None:
    """A bare number, or one with the question's own unit; never a number of something else."""
    out_of = "(?:/ ?10|(?:out )?of 10)?" if question.unit.startswith("of 10") else ""
    unit = re.escape(question.unit.removeprefix("of 10").strip())
    one_or_many = f"(?: ?{unit.removesuffix('s')}s?)?" if unit else ""
    found = re.fullmatch(rf"(\d{{1,6}}) ?{out_of}{one_or_many}", text.strip().casefold(), re.ASCII)
    return int(found[1]) if found else None
