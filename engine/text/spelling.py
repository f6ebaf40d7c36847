"""Reads misspelt words as the words of the patterns that they were meant to be."""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST = 4
"""Shorter words must be right to the letter."""
LONGEST = 24
"""Longer ones too; each letter more costs time, and no such word was meant."""
LONG = 8
"""From this length on two slips are forgiven, else one."""
FREQUENT, RARE = 3_000, 99_999
"""Ranks: of the words that others may be written together with, and of words not listed."""
MOST_SLIPS = 2
CACHED = 20_000


class Speller:
    """Knows the words of the patterns and ordinary words.

    A word that is neither is taken as the pattern word that it is one slip away from: a letter
    missing, doubled, wrong, or two swapped; long words may have two. A word that would be two
    words of the patterns written together is read as both.

    Args:
        words: every word that a pattern holds.
        stems: every stem; ordinary words that begin so are words of the patterns too.
        common: ordinary words, the frequent first. They are never changed.
    """

    def __init__(self, words: Iterable[str], stems: Iterable[str], common: Iterable[str]) -> None:
        self._common = {word: rank for rank, word in enumerate(common)}
        self._stems = frozenset(stems)
        own = set(words)
        own |= {word for word in self._common if self._stemmed(word)}
        self._own = frozenset(own)
        # Words joined to one text: 200 000 lists would make each full garbage collection slow.
        self._slips: dict[str, str] = {}
        for word in sorted(own, key=lambda w: (self._common.get(w, len(self._common)), w)):
            if len(word) >= SHORTEST and word.isalpha():
                for slip in _without_one(word):
                    self._slips[slip] = f"{self._slips.get(slip, '')} {word}"
        self._read: dict[str, tuple[str, ...]] = {}

    def meant(self, word: str) -> tuple[str, ...]:
        """The word or two words that were meant; the word itself where it is known or hopeless."""
        if word in self._own or word in self._common or len(word) < SHORTEST or not word.isalpha():
            return (word,)
        if word not in self._read:
            if len(self._read) >= CACHED:
                self._read.clear()
            self._read[word] = self._guessed(word)
        return self._read[word]

    def _stemmed(self, word: str) -> bool:
        return any(word[:n] in self._stems for n in range(2, min(len(word), LONGEST) + 1))

    def _guessed(self, word: str) -> tuple[str, ...]:
        squeezed = _squeezed(word)
        if squeezed != word and (squeezed in self._own or squeezed in self._common):
            return (squeezed,)
        if len(word) > LONGEST or self._stemmed(word):
            return (word,)
        near = {
            known
            for slip in _without_one(word)
            for known in self._slips.get(slip, "").split()
            if _apart(word, known) <= (2 if min(len(word), len(known)) >= LONG else 1)
        }
        if near:
            best = min(
                near,
                key=lambda w: (_apart(word, w), w[0] != word[0], self._common.get(w, RARE), w),
            )
            if len(word) > SHORTEST or best[0] == word[0]:
                return (best,)
        for cut in range(3, len(word) - 2):
            first, second = word[:cut], word[cut:]
            if all(w in self._own or self._common.get(w, RARE) < FREQUENT for w in (first, second)):
                return (first, second)
        return (word,)


def _squeezed(word: str) -> str:
    """A word without letters drawn out: "sooooo", "numbbb"."""
    made = ""
    for letter in word:
        if made[-2:] != letter * 2:
            made += letter
    return made if len(made) < len(word) else word


def _without_one(word: str) -> set[str]:
    """The word, and the word with any one letter left out; of long words any two."""
    ones = {word[:i] + word[i + 1 :] for i in range(len(word))}
    if len(word) < LONG:
        return {word, *ones}
    return {word, *ones, *(one[:i] + one[i + 1 :] for one in ones for i in range(len(one)))}


def _apart(word: str, other: str) -> int:
    """How many slips lie between two words: letters more, fewer, other, or two swapped."""
    if abs(len(word) - len(other)) > MOST_SLIPS:
        return MOST_SLIPS + 1
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(word, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == word[i - 2]:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
