"""What a person types in their own words: a crisis, a sign of danger, or a topic."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from math import log

from pydantic import Field

from engine.conclusions import Frozen
from engine.knowledge_base import KnowledgeBase
from engine.library import load
from engine.models import Topic
from knowledge.base import HERE

CRISIS_AND_TOPICS = HERE / "phrases" / "crisis_and_topics.yaml"
TOPIC_BAR = 0.5
"""How much of a text and of a known way to ask must be shared, 0 to 1, to be taken as one."""
ALIKE = 0.84
"""How alike two words must be, 0 to 1, to count as the same word with a slip of the finger."""
ALIKE_IN_CRISIS = 0.8
"""The same for the words of a crisis, where a miss is worse than a false alarm."""
SHORTEST_SLIP = 4
"""Shorter words must be the same to the letter."""
SHORTEST_SIGN = 5
"""The same for signs of danger."""
LONG_WORD = 6
"""Shorter words of a crisis may have two letters swapped, and no other slip."""

# Spellings that are the same word here.
_SAME = (
    (r"\bwanna\b", "want to"),
    (r"\bgonna\b", "going to"),
    (r"\bim\b", "i am"),
    (r"\bmy self\b", "myself"),
    (r"\bwhats\b", "what is"),
    (r"\bany ?(more|longer)\b", "anymore"),
    (r"\bcan ?not\b", "cant"),
    (r"\b(do|does|did|is|was|were|had|would|could|should) not\b", r"\1nt"),
    (r"\bwill not\b", "wont"),
)


class Phrases(Frozen):
    """Phrases in the language that crisis_and_topics.yaml explains."""

    says: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()
    families: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    fillers: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()


def plain(text: str) -> str:
    """The words of a text: lower case, no punctuation, one space between, one spelling."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    text = re.sub(r"\bi['’‘`\u00b4]ll\b", "i will", text)  # not the word "ill"
    words = " ".join(re.findall(r"[^\W_]+", re.sub(r"['’‘`\u00b4]", "", text)))
    for spelling, same in _SAME:
        words = re.sub(spelling, same, words)
    return words


def is_crisis(text: str) -> bool:
    """Whether a text speaks of wanting to die or of self-harm.

    Source: crisis_and_topics.yaml.
    """
    crisis = phrases()["crisis"]
    meant = (_meant(word, crisis.slips) for word in plain(text).split())
    return _says("crisis", _without_idioms("crisis", (w for w in meant if w not in crisis.fillers)))


def is_alarm(text: str) -> bool:
    """Whether a text names something that may be a sign of danger.

    Source: crisis_and_topics.yaml, collected from what people say of the red flags.
    """
    words = _without_idioms("alarm", plain(text).split())
    return _says("alarm", words) or any(
        _near(word, _alarm_words(), SHORTEST_SIGN) for word in set(words.split())
    )


def _meant(word: str, slips: tuple[str, ...]) -> str:
    """The word that a word with a slip of the finger was meant to be."""
    if word in slips:
        return word
    for slip in slips:
        swapped = sorted(word) == sorted(slip)
        alike = len(slip) >= LONG_WORD and _ratio(word, slip) >= ALIKE_IN_CRISIS
        if word[0] == slip[0] and (swapped or alike):
            return slip
    return word


def _without_idioms(what: str, words: Iterable[str]) -> str:
    text = " ".join(words)
    for idiom in _patterns(what)[1]:
        text = idiom.sub("/", text)
    return text


def _says(what: str, text: str) -> bool:
    return any(phrase.search(text) for phrase in _patterns(what)[0])


@cache
def phrases() -> dict[str, Phrases]:
    """All phrases, by what they are about."""
    found: dict[str, Phrases] = load(CRISIS_AND_TOPICS, dict[str, Phrases])
    return found


@cache
def _patterns(what: str) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    listed = phrases()[what]
    says, idioms = (
        tuple(re.compile(rf"\b{_pattern(p, listed.families)}\b") for p in chosen)
        for chosen in (listed.says, listed.idioms)
    )
    return says, idioms


def _pattern(phrase: str, families: Mapping[str, Sequence[str]]) -> str:
    """A phrase as a regular expression without anything that could run away."""
    made = ""
    for word in phrase.split():
        if word == "...":
            made += r"(?: \w++){0,3}"
            continue
        if word[0] == "<":
            ways = "|".join(_pattern(way, {}) for way in families[word[1:-1]])
            part = f"(?:{ways})"
        else:
            part = re.escape(word.removesuffix("*")) + (r"\w*+" if word.endswith("*") else "")
        made += f" {part}" if made else part
    return made


@cache
def _alarm_words() -> tuple[str, ...]:
    says = (p.removesuffix("*") for p in phrases()["alarm"].says)
    return tuple(w for w in says if w.isalpha() and len(w) >= SHORTEST_SIGN)


def find_topic(kb: KnowledgeBase, text: str) -> str | None:
    """The explainer topic that a text asks for, or nothing where none is close enough.

    Compares words, rare ones counting more, with the titles and the known ways to ask. A text
    that may name a sign of danger has no topic.
    """
    if is_crisis(text) or is_alarm(text):
        return None
    ways, weight = _ways_to_ask(tuple(kb.topics.items()))
    asked = _telling(text)
    heard = {w for w in weight if w in asked or _near(w, asked)}
    asks = _sum(asked, weight)
    best, score = None, TOPIC_BAR
    for topic, words, whole in ways:
        likeness = 2 * sum(weight[w] for w in words if w in heard) / (whole + asks)
        if likeness > score:
            best, score = topic, likeness
    return best


def _telling(text: str) -> set[str]:
    return set(plain(text).split()).difference(phrases()["topics"].fillers)


@lru_cache(maxsize=4)
def _ways_to_ask(
    topics: tuple[tuple[str, Topic], ...],
) -> tuple[list[tuple[str, set[str], float]], Mapping[str, float]]:
    """Each known way to ask, with its topic and what its words weigh; and what each word weighs."""
    ways = [
        (name, words)
        for name, topic in topics
        for way in (topic.title, *topic.asks)
        if (words := _telling(way))
    ]
    frequency = Counter(word for _, words in ways for word in words)
    weight = {word: log(1 + len(ways) / n) for word, n in frequency.items()}
    return [(name, words, _sum(words, weight)) for name, words in ways], weight


def _sum(words: set[str], weight: Mapping[str, float]) -> float:
    unknown = max(weight.values())
    return sum(weight.get(w, unknown) for w in words)


def _near(word: str, others: Iterable[str], shortest: int = SHORTEST_SLIP) -> bool:
    return len(word) >= shortest and any(
        len(other) >= shortest and _alike(word, other) for other in others
    )


def _alike(word: str, other: str) -> bool:
    # Lengths far apart say no at once, and so do other letters; both are much the cheaper.
    both_long = len(word) + len(other)
    if 2 * min(len(word), len(other)) < ALIKE * both_long:
        return False
    # A letter that only one of them has is a place where they differ.
    if len(_letters(word) ^ _letters(other)) > (1 - ALIKE) * both_long + 1e-9:
        return False
    both = SequenceMatcher(None, word, other)
    return both.quick_ratio() >= ALIKE and both.ratio() >= ALIKE


@lru_cache(maxsize=8192)
def _letters(word: str) -> frozenset[str]:
    return frozenset(word)


def _ratio(word: str, other: str) -> float:
    return SequenceMatcher(None, word, other).ratio()
