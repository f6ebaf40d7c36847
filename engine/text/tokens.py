"""Cuts a text into words that know their place, in one spelling.

Apostrophes are dropped, letters lose case and accents, "do not" is "dont", "forty-two" is 42.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from engine.text.spellings import JOINED, SAME, SHORTENED, SPOKEN, TENS, WITH_S

MOST_CHARS = 12_000
MOST_WORDS = 2_000
"""What is read of one message; what lies behind is left unread, and the reading says so."""

SOFT, HARD, ASKED = 1, 2, 3
"""What stands between two words: a comma or the like, the end of a sentence, a question mark."""

_APOSTROPHES = "'’‘\u201b`\u00b4\u02bc\u02b9\u2032\uff07"
_QUOTES = '"“”„«»\uff02'
_ENDS = ".!;|•·\u3002\uff01\u061b"
_ASKS = "?\uff1f\u061f"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text.

    ``start`` and ``end`` are places in the original text; ``value`` is the number it says, if it
    says one; ``gap`` is what stands before it: 0, SOFT, HARD or ASKED.
    """

    word: str
    start: int
    end: int
    gap: int = 0
    value: float | None = None


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    """What a character counts as: letters and digits, or one of "'" "," "." "?" " " or nothing."""
    if char.isascii() and char.isalnum():
        return char.lower()
    if char in _APOSTROPHES:
        return "'"
    if char in _ASKS:
        return "?"
    if char in _ENDS or char in "\n\r\v\f\u2028\u2029":
        return "."
    if char in "…,:()[]{}–—―،、/\\~=>*_#+":
        return ","
    category = unicodedata.category(char)
    if category == "No" and 0 < (part := unicodedata.numeric(char, 0)) < 1:
        return f"{part:.2f}"[1:]  # the half of "1\u00bd"
    if category in {"Cf", "Mn", "Me"}:
        return ""  # marks on letters, joiners, directions
    plain = unicodedata.normalize("NFKD", char).casefold()
    plain = "".join(c for c in plain if c.isalnum())
    if plain:
        return plain
    return "." if category in {"So", "Sk", "Cs", "Co"} else " "


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a text, what stands behind the last one, and how many characters were read.

    ``quotes`` are the places of the quotation marks.
    """

    tokens: tuple[Token, ...]
    tail: int
    read_to: int
    quotes: tuple[int, ...] = ()


def tokenize(text: str) -> Text:
    """The words of a text.

    Never raises. A text of more than MOST_CHARS characters or MOST_WORDS words is read that far.
    """
    raw: list[Token] = []
    gap, word, begun = HARD, "", 0
    length = min(len(text), MOST_CHARS)
    dots = 0
    for place in range(length + 1):
        folded = _folded(text[place]) if place < length else " "
        if _parts(word, folded):
            raw.append(Token(word, begun, place, gap))
            gap, word = 0, ""
        if folded[1:].isdigit() and not word.isalpha():
            begun = begun if word else place
            word = f"{word or 0}{folded}"
            continue
        if folded.isalnum():
            if not word:
                begun = place
            word += folded
            dots = 0
            continue
        if folded in {"'", ""} and word:
            continue
        point = place + 1 < length and word[-1:].isdigit() and text[place + 1].isdigit()
        if folded in {".", ","} and point and text[place] in ".,":
            word += "."
            continue
        if word:
            if word := _without_s(word, text[begun:place]):
                for piece in word.split():
                    raw.append(Token(piece, begun, place, gap))
                    gap = 0
            word = ""
            if len(raw) >= MOST_WORDS:
                return Text(_settled(raw), HARD, place, _quotes(text[:place]))
        dots = dots + 1 if folded == "." and text[place] == "." else 0
        if place < length:
            gap = max(gap, _boundary(folded, text, place)) if dots <= 1 else min(gap, SOFT)
    return Text(_settled(raw), gap, length, _quotes(text[:length]))


def _quotes(text: str) -> tuple[int, ...]:
    return tuple(i for i, char in enumerate(text) if char in _QUOTES)


def _parts(word: str, letter: str) -> bool:
    """Whether a letter begins another word: "75kg" is two words, "l5" is one."""
    if not word or not letter.isalnum() or letter[0].isdigit() == word[-1].isdigit():
        return False
    return word[-1].isdigit() or word in {"m", "f"}


def _without_s(word: str, written: str) -> str:
    """A word with its 's written out, "my calf is swollen"; "i'll" is not "ill"."""
    apostrophe = any(c in _APOSTROPHES for c in written)
    if apostrophe and word in SHORTENED:
        return SHORTENED[word]
    if apostrophe and word[-1] == "s" and written[-2] in _APOSTROPHES and word[:-1] not in WITH_S:
        return f"{word[:-1]} is"
    return word


def _boundary(folded: str, text: str, place: int) -> int:
    if folded == "?":
        return ASKED
    if folded == ".":
        return HARD
    if folded == ",":
        of_ten = text[place] == "/" and text[place + 1 : place + 2].isdigit()
        return 0 if of_ten else SOFT  # "8/10"
    spaced = text[place] == "-" and text[place - 1 : place] in {" ", ""}
    return SOFT if spaced else 0


def _settled(raw: list[Token]) -> tuple[Token, ...]:
    """In one spelling: words that belong together as one, short forms written out, numbers read."""
    made: list[Token] = []
    i = 0
    while i < len(raw):
        token, after = raw[i], raw[i + 1] if i + 1 < len(raw) else None
        i += 1
        if after is not None and not after.gap:
            joined = JOINED.get(f"{token.word} {after.word}")
            tens = TENS.get(token.word)
            if joined:
                made.append(Token(joined, token.start, after.end, token.gap))
                i += 1
                continue
            if tens and (ones := SPOKEN.get(after.word)) and ones in range(1, 10):
                value = float(tens + ones)
                made.append(Token(f"{value:.0f}", token.start, after.end, token.gap, value))
                i += 1
                continue
        gap = token.gap
        for word in SAME.get(token.word, token.word).split():
            made.append(Token(word, token.start, token.end, gap, _value(word)))
            gap = 0
    return tuple(made)


def spelt(word: str) -> tuple[str, ...]:
    """The words that a short form stands for, as in a text."""
    return tuple(SAME.get(word, word).split())


def _value(word: str) -> float | None:
    if word[0].isdigit():
        try:
            return float(word[:8].rstrip("."))
        except ValueError:
            return None
    return SPOKEN.get(word)
