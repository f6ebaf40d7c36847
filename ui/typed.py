"""What a person types in their own words: a crisis, or a topic."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache
from math import log

from engine.knowledge_base import KnowledgeBase
from engine.library import load
from knowledge.base import HERE

TOPIC_BAR = 0.5
"""How much of a text and of a known way to ask must be shared, 0 to 1, to be taken as one."""
ALIKE = 0.84
"""How alike two words must be, 0 to 1, to count as the same word with a slip of the finger."""
SHORTEST_SLIP = 4
"""Shorter words must be the same to the letter."""

# Spellings that are the same word here.
_SAME = (
    (r"\bwanna\b", "want to"),
    (r"\bgonna\b", "going to"),
    (r"\bmy self\b", "myself"),
    (r"\bany more\b", "anymore"),
    (r"\bcan ?not\b", "cant"),
    (r"\b(do|does|did|is|was|were) not\b", r"\1nt"),
)


def plain(text: str) -> str:
    """The words of a text: lower case, no punctuation, one space between, one spelling."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    words = " ".join(re.findall(r"[^\W_]+", re.sub(r"['’‘`\u00b4]", "", text)))
    for spelling, same in _SAME:
        words = re.sub(spelling, same, words)
    return words


def is_crisis(text: str) -> bool:
    """Whether a text speaks of wanting to die or of self-harm.

    Source: phrases.yaml. An idiom takes away only a phrase that stands inside it.
    """
    words = plain(text)
    says, idioms = _crisis_patterns()
    harmless = [m.span() for idiom in idioms for m in idiom.finditer(words)]
    return any(
        not any(start <= m.start() and m.end() <= end for start, end in harmless)
        for phrase in says
        for m in phrase.finditer(words)
    )


@cache
def _phrases() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = load(
        HERE / "phrases.yaml", dict[str, dict[str, list[str]]]
    )
    return found


@cache
def _crisis_patterns() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    crisis = _phrases()["crisis"]
    return _patterns(crisis["says"]), _patterns(crisis["idioms"])


def _patterns(phrases: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    gap = r"(?: \w+){0,2}? "
    return tuple(
        re.compile(r"\b" + gap.join(plain(part) for part in phrase.split("...")) + r"\b")
        for phrase in phrases
    )


def find_topic(kb: KnowledgeBase, text: str) -> str | None:
    """The explainer topic that a text asks for, or nothing where none is close enough.

    Compares words, rare ones counting more, with the titles and the known ways to ask.
    """
    ways, weight = _ways_to_ask(kb)
    asked = _telling(text)
    best, score = None, TOPIC_BAR
    for topic, words in ways:
        shared = sum(weight[w] for w in words if w in asked or _near(w, asked))
        likeness = 2 * shared / (_sum(words, weight) + _sum(asked, weight))
        if likeness > score:
            best, score = topic, likeness
    return best


def _telling(text: str) -> set[str]:
    return set(plain(text).split()).difference(_phrases()["topics"]["fillers"])


def _ways_to_ask(kb: KnowledgeBase) -> tuple[list[tuple[str, set[str]]], Mapping[str, float]]:
    ways = [
        (name, words)
        for name, topic in kb.topics.items()
        for way in (topic.title, *topic.asks)
        if (words := _telling(way))
    ]
    frequency = Counter(word for _, words in ways for word in words)
    return ways, {word: log(1 + len(ways) / n) for word, n in frequency.items()}


def _sum(words: set[str], weight: Mapping[str, float]) -> float:
    unknown = max(weight.values())
    return sum(weight.get(w, unknown) for w in words)


def _near(word: str, others: Iterable[str]) -> bool:
    return len(word) >= SHORTEST_SLIP and any(
        len(other) >= SHORTEST_SLIP and SequenceMatcher(None, word, other).ratio() >= ALIKE
        for other in others
    )
