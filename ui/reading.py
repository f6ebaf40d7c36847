"""Reads a typed message whole: signs of danger, answers, questions of its own, and a wish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any

from engine.answers import AnswerError, Problem
from engine.conclusions import Frozen, Outcome
from engine.free_text import Mention, Reading, SetAside, read
from engine.knowledge_base import KnowledgeBase
from engine.models import AnswerValue, NumberQuestion
from engine.text.answers import ToldAnswer, read_answers
from engine.text.patterns import Match, Matcher
from engine.text.tokens import HARD, SOFT, Token, tokenize
from knowledge.typed_answers import typed_answers
from knowledge.typed_phrases import phrases
from ui.replies import KNOWN, read_reply, read_wish
from ui.typed import find_topic, is_crisis, plain

MOST_TOPICS = 3
BARE_TOPIC = 3
"""So few words may be the name of a topic without being a question."""
MOST_SENTENCES = 12
"""So many sentences are looked through for a topic, and so many parts of each."""
WHOLE_TOPIC = 12
"""Several sentences of so few words may ask one thing: "It hurts again. Did I fail?"."""
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_PART = re.compile(r",|\band\b|\bor\b|\bbut\b", re.IGNORECASE)
_WHOLE = ("yes", "no", "back", "later", "why", "help")
"""These wishes must be the whole message, as their words are common in any other."""
_PARTS = ("human",)
"""These may stand beside anything else."""


class Message(Frozen):
    """What a person typed, as it was read."""

    flags: tuple[Mention, ...]
    """The worst first; one a flag and sign."""
    set_aside: tuple[SetAside, ...]
    answers: tuple[ToldAnswer, ...]
    read_to: int
    """How many characters were read for signs; fewer than there are where it was too long."""
    topics: tuple[str, ...]
    """Topics that it asks about, the best first."""
    wish: str | None
    """``back``, ``restart``, ``stop``, ``human``, ``help``, ``later``, ``why``, ``yes``, ``no``."""


def read_message(kb: KnowledgeBase, text: str, current: str | None = None) -> Message:
    """Read a message. Never raises on any text.

    Args:
        kb: the knowledge base.
        text: what was typed.
        current: the id of the question that was asked, if any.
    """
    reading = read(phrases(), text)
    answers, replied = _answers(kb, text, current)
    wish = find_wish(text)
    quiet = replied or wish is not None
    return Message(
        flags=_with_crisis(reading, text),
        set_aside=reading.set_aside,
        answers=answers,
        read_to=reading.read_to,
        topics=() if quiet else find_topics(kb, text, bare=not (answers or reading.flags)),
        wish=wish,
    )


def lines(raw: Iterable[bytes]) -> Iterator[str]:
    """The messages of a stream, one a line, whatever bytes they hold."""
    for line in raw:
        yield line.decode("utf-8", errors="replace").rstrip("\r\n")


def message_data(kb: KnowledgeBase, text: str, current: str | None = None) -> dict[str, Any]:
    """A message as it was read, for JSON: each flag once, at its worst.

    Raises:
        AnswerError: where ``current`` is no question; names the field and what is allowed.
    """
    if current is not None and current not in kb.questions:
        near = get_close_matches(current, kb.questions, n=1)
        hint = f" (did you mean {near[0]!r}?)" if near else ""
        raise AnswerError([Problem("question", current, f"a question id of the catalogue{hint}")])
    message = read_message(kb, text, current)
    flags: dict[str, Mention] = {}
    for mention in message.flags:
        best = flags.setdefault(mention.flag, mention)
        if (mention.tier.rank, not mention.certain) < (best.tier.rank, not best.certain):
            flags[mention.flag] = mention
    told = ("flag", "tier", "certain", "words", "why")
    return {
        "flags": [mention.model_dump(mode="json", include=set(told)) for mention in flags.values()],
        "answers": {answer.question: answer.value for answer in message.answers},
        "topics": list(message.topics),
        "wish": message.wish,
    }


def _answers(
    kb: KnowledgeBase, text: str, current: str | None
) -> tuple[tuple[ToldAnswer, ...], bool]:
    """The answers, and whether the whole message is the reply to the current question."""
    question = kb.questions.get(current or "")
    told = read_answers(typed_answers(), kb.questions, text, current=current)
    # "I'm 70" is an age, whatever number was asked for.
    others = bool(told) and all(t.question != current for t in told)
    if question is not None and not (others and isinstance(question, NumberQuestion)):
        value: AnswerValue = read_reply(kb, question, text)
        if value is not None:
            start = len(text) - len(text.lstrip())
            words = text.strip()
            whole = ToldAnswer(
                question=question.id, value=value, words=words, start=start, end=start + len(words)
            )
            return (whole,), True
    return told, False


def _with_crisis(reading: Reading, text: str) -> tuple[Mention, ...]:
    if not is_crisis(text):
        return reading.flags
    start = len(text) - len(text.lstrip())
    words = text.strip()
    crisis = Mention(
        flag="crisis",
        sign="",
        tier=Outcome.EMERGENCY,
        certain=True,
        words=words,
        start=start,
        end=start + len(words),
        why=KNOWN.crisis_why,
    )
    return (crisis, *(m for m in reading.flags if m.flag != "crisis"))


# --- wishes ------------------------------------------------------------------------------------
def find_wish(text: str) -> str | None:
    """What a message asks of the program; polite words may stand around it."""
    wish = read_wish(text)
    if wish in KNOWN.wishes or wish in ("yes", "no"):
        return wish
    tokens = tokenize(text).tokens
    matches = _wishes().find(tokens)
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start)):
        inside = {i for a, b in match.parts for i in range(a, b)}
        first, last = _around(tokens, match)
        if all(i in inside or tokens[i].word in KNOWN.polite for i in range(first, last)):
            return match.label
    return None


@cache
def _wishes() -> Matcher:
    own = {word: ways for word, ways in KNOWN.words.items() if word != "not_sure"}
    return Matcher(KNOWN.wish_families, {**KNOWN.wishes, **own}, KNOWN.polite)


def _around(tokens: tuple[Token, ...], match: Match) -> tuple[int, int]:
    """How far a wish must stand alone: the message, its sentence, or up to a comma."""
    if match.label in _WHOLE:
        return 0, len(tokens)
    least = SOFT if match.label in _PARTS else HARD
    starts = [i for i, token in enumerate(tokens) if token.gap >= least or not i]
    ends = [*starts[1:], len(tokens)]
    return next((a, b) for a, b in zip(starts, ends, strict=True) if a <= match.start < b)


# --- topics ------------------------------------------------------------------------------------
def find_topics(kb: KnowledgeBase, text: str, *, bare: bool = True) -> tuple[str, ...]:
    """The topics that a message asks about, the best first.

    Args:
        kb: the knowledge base.
        text: what was typed.
        bare: whether a few words that are no question may name a topic too ("dowel drill").
    """
    found = dict.fromkeys(_topics(kb, text, bare=bare))
    return tuple(found)[:MOST_TOPICS]


def _topics(kb: KnowledgeBase, text: str, *, bare: bool) -> Iterator[str]:
    few = bare and len(_core(plain(text).split())) <= BARE_TOPIC
    sentences = _SENTENCE.findall(text)
    if len(sentences) > 1 and "?" in sentences[-1] and len(plain(text).split()) <= WHOLE_TOPIC:
        sentences.insert(0, text)
    for sentence in sentences[:MOST_SENTENCES]:
        parts = [plain(part).split() for part in _PART.split(sentence)[:MOST_SENTENCES]]
        if not (few or "?" in sentence or any(map(_asks, parts))):
            continue
        for words in [plain(sentence).split(), *(parts if len(parts) > 1 else ())]:
            core = _core(words)
            less = [word for word in core if word not in KNOWN.passing]
            topic = find_topic(kb, " ".join(core)) or find_topic(kb, " ".join(less))
            if topic is not None:
                yield topic


def _asks(words: list[str]) -> bool:
    """Whether a part of a sentence is put as a question, with a question mark or without."""
    if KNOWN.asking.intersection(words):
        return True
    first = next((w for w in words if w in KNOWN.asking_first or w not in KNOWN.openers), "")
    return first in KNOWN.asking_first


def _core(words: list[str]) -> list[str]:
    """The words without the chatter on both ends."""
    first, last = 0, len(words)
    while first < last and words[first] in KNOWN.chatter:
        first += 1
    while first < last and words[last - 1] in KNOWN.chatter:
        last -= 1
    return words[first:last]
