"""A typed reply: the answer to a question that it clearly is, or a wish such as back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.answers import AnswerError, validated
from engine.conclusions import Frozen
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NONE,
    NOT_SURE,
    AnswerValue,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
)
from ui.text import option_words
from ui.typed import plain
from ui.words import words_of


class ReplyWords(Frozen):
    """The words of ``ui/words/replies.yaml``."""

    words: dict[str, tuple[str, ...]]
    none: tuple[str, ...]
    wishes: dict[str, tuple[str, ...]]
    wish_families: dict[str, tuple[str, ...]]
    polite: frozenset[str]
    chatter: frozenset[str]
    passing: frozenset[str]
    asking: frozenset[str]
    asking_first: frozenset[str]
    openers: frozenset[str]
    crisis_why: str
    fillers: frozenset[str]
    negations: frozenset[str]
    joins: frozenset[str]
    numbers: dict[str, int]
    out_of: tuple[str, ...]


KNOWN = words_of("replies", ReplyWords)
_TEN = 10
_APART = re.compile(rf"[,;&+]|\b(?:{'|'.join(sorted(KNOWN.joins))})\b", re.IGNORECASE)


def read_wish(text: str) -> str | None:
    """What a message asks for: ``back``, ``later``, ``restart``, ``why``, ``yes`` or ``no``."""
    said = plain(text)
    word = None if said.isdecimal() else read_word(text)
    return next((wish for wish, ways in KNOWN.wishes.items() if said in ways), word)


def read_word(text: str) -> str | None:
    """Yes, no or not sure (also as 1, 2, 3); nothing where the reply is none of these."""
    said = plain(text)
    for number, (word, ways) in enumerate(KNOWN.words.items(), 1):
        if said in ways or said == str(number):
            return word
    return None


def read_reply(
    kb: KnowledgeBase, question: Question, text: str, *, numbered: bool = False
) -> AnswerValue:
    """The answer that a reply clearly is.

    Clear are a number, the id or the words of an option, or words that only one option has.
    Several ticks are divided by commas or "and". A grid is read row by row with
    :func:`read_word`.

    Args:
        kb: the knowledge base.
        question: what was asked.
        text: the reply.
        numbered: whether the options were shown with numbers that a reply may name.

    Returns:
        The answer, or nothing where the reply is none.
    """
    value: object
    if isinstance(question, NumberQuestion):
        value = _number(question, text)
    elif isinstance(question, GridQuestion):
        return None
    else:
        offered = option_words(kb, question)
        if numbered:
            offered = [(name, f"{n}", words) for n, (name, words) in enumerate(offered, 1)]  # type: ignore[misc]
        ways = {name: tuple(map(plain, (name, *rest))) for name, *rest in offered}
        several = isinstance(question, MultiQuestion)
        value = _ticks(question, ways, text, numbered) if several else _pick(question, ways, text)
    try:
        return validated({question.id: value}, kb.questions)[question.id]
    except AnswerError:
        return None


Ways = dict[str, tuple[str, ...]]
"""Option id to what names it: its id, its number where it has one, its words."""


def _ticks(question: Question, ways: Ways, text: str, numbered: bool) -> list[str | None]:
    if plain(text) in KNOWN.none and NONE in ways:
        return [NONE]
    # The words of an option may hold commas themselves.
    if whole := _pick(question, ways, text):
        return [whole]
    numbers = numbered and all(part.isdecimal() for part in text.split())
    parts = text.split() if numbers else [p for p in _APART.split(text) if p.strip()]
    return list(dict.fromkeys(_pick(question, ways, part) for part in parts))


def _pick(question: Question, ways: Ways, text: str) -> str | None:
    said = plain(text)
    exact = [name for name, named in ways.items() if said in named]
    if exact:
        return exact[0]
    word = read_word(text)
    if word in ways and not said.isdecimal():
        return word
    return _only_one(question, ways, said.split())


def _only_one(question: Question, ways: Ways, words: list[str]) -> str | None:
    """The option that alone has all the telling words of a reply.

    What says "nothing" or only records something has to be named in full: words that are read
    loosely may raise a concern, never wave one aside.
    """
    telling = set(words) - KNOWN.fillers
    if not telling or KNOWN.negations & telling:
        return None
    found = [name for name, named in ways.items() if telling <= set(named[-1].split())]
    loose = {o.id for o in getattr(question, "options", ()) if not o.information}
    if len(found) != 1 or found[0] not in loose - {NONE, NOT_SURE}:
        return None
    # One word may stand in a sign by chance ("weak" in "the stream is weak").
    safety = question.stage == "safety" and isinstance(question, MultiQuestion)
    return None if safety and len(telling) == 1 else found[0]


def _number(question: NumberQuestion, text: str) -> int | None:
    """A number alone, or with the question's own unit; never a number of something else."""
    said = text.strip().casefold().rstrip(".!")
    if question.unit.startswith("of 10"):
        said = _without(said, KNOWN.out_of)
    unit = question.unit.removeprefix("of 10").strip().casefold()
    said = _without(said, [unit, unit.removesuffix("s")] if unit else [])
    words = [
        w
        for w in re.sub(r"(?<=[a-z])-(?=[a-z])", " ", said.replace("'", "")).split()
        if w not in KNOWN.fillers
    ]
    match [KNOWN.numbers.get(word) for word in words]:
        case [int(number)]:
            return number
        case [int(tens), int(ones)] if tens % _TEN == 0 and 0 < ones < _TEN < tens:
            return tens + ones  # forty two
    if len(words) != 1:
        return None
    return int(words[0]) if re.fullmatch(r"\d{1,6}", words[0], re.ASCII) else None


def _without(text: str, endings: Iterable[str]) -> str:
    for ending in endings:
        if text.endswith(ending) and text != ending:
            return text.removesuffix(ending)
    return text
