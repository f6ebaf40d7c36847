"""Reads amounts: "3 or 4 weeks", "one and a half months", "half a dozen reps", "4 out of ten".

Each becomes one word, ``#`` and its unit (``#week``), or ``#`` alone, with its value in that unit.
Of a range the higher end counts. A number that is a date, a time, a percentage, a price or a place
in a row is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.conclusions import Frozen
from engine.text.tokens import SOFT, Token

BARE, SCORE = "#", "#/10"
"""A number without a unit, and one that was said to be out of ten."""
OTHER = "other"
"""The unit of whatever else is counted; "a set" is a set, and no amount."""
TEN, DOZEN, HUNDRED = 10, 12, 100
A_LITTLE = 0.01
"""What "more than 3 weeks" is over 3 weeks: enough to be rounded up, and to be no whole number."""
_MANY = {"dozen": DOZEN, "hundred": HUNDRED}
_DASHES = {"-", "–", "—"}
_TO_UNIT = {"", " ", "-", "+", "+ ", "."}
"""What may stand between a number and its unit."""
_ORDINAL = {"st", "nd", "rd", "th"}
_CLOCK = {"am", "pm", "oclock"}
_PRICES = "£$€#"
_TIMES = re.compile(r"[x×]\s*\d+", re.IGNORECASE)


class Amounts(Frozen):
    """The words that make amounts."""

    units: dict[str, tuple[str, ...]]
    """Words of one unit, by its name; ``rep*`` is every word that begins so."""
    numbers: dict[str, float]
    """Words that are numbers, beside the usual ones."""
    whole: tuple[str, ...]
    """One whole, where a unit follows: "a week"."""
    half: tuple[str, ...]
    ranges: tuple[str, ...]
    """Between two numbers, the lower first: "3 or 4"."""
    out_of: tuple[str, ...]
    """Between a number and a ten: "4 out of 10"."""
    sets_of: tuple[str, ...]
    """Between two numbers that multiply: "3 sets of 10"."""
    more: tuple[str, ...]
    less: tuple[str, ...]
    names: tuple[str, ...]
    """Before a number that counts nothing: "step 3"; after these "one" is no number either."""


@dataclass(frozen=True, slots=True)
class _Read:
    value: float
    end: int


class Quantities:
    """Finds the amounts among the words of a text."""

    def __init__(self, amounts: Amounts) -> None:
        self._amounts = amounts
        exact = [(w, unit) for unit, words in amounts.units.items() for w in words]
        self._units = {w: unit for w, unit in exact if not w.endswith("*")}
        self._stems = tuple((w[:-1], unit) for w, unit in exact if w.endswith("*"))
        self._phrases = {
            name: tuple(tuple(way.split()) for way in getattr(amounts, name))
            for name in ("ranges", "out_of", "sets_of", "more", "less")
        }

    def words(self) -> frozenset[str]:
        """Every word that may be part of an amount."""
        ways = (word for phrases in self._phrases.values() for way in phrases for word in way)
        return frozenset({*self._units, *self._amounts.numbers, *ways})

    def read(self, tokens: Sequence[Token], text: str) -> tuple[Token, ...]:
        """The words, each amount among them as one."""
        made: list[Token] = []
        at = 0
        while at < len(tokens):
            token, after = self._read_at(tokens, text, at)
            made.append(token)
            at = after
        return tuple(made)

    def _read_at(self, tokens: Sequence[Token], text: str, at: int) -> tuple[Token, int]:
        first = tokens[at]
        found = self._value(tokens, text, at)
        if found is None:
            return (first if first.value is None else replace(first, value=None)), at + 1
        if self._is_name(tokens, text, at, found.end):
            return replace(first, value=None), at + 1
        value, end, word = found.value, found.end, BARE
        value, end = self._ranged(tokens, text, value, end)
        if scored := self._scored(tokens, text, end):
            end, ten = scored
            # Ten out of ten reps is no pain.
            word = SCORE if ten and not self._unit(tokens, text, end) else "#odd"
        elif (times := self._times(tokens, text, value, end)) is not None:
            value, end, word = times.value, times.end, "#rep"
            end += bool(self._unit(tokens, text, end))
        elif unit := self._unit(tokens, text, end):
            word, end = f"#{unit}", end + 1
            value, end = self._and_a_half(tokens, value, end)
            value, end = self._ranged(tokens, text, value, end)
            end += self._unit(tokens, text, end) == unit
        value += self._bound(tokens, at) * A_LITTLE
        return Token(word, first.start, tokens[end - 1].end, first.gap, value), end

    def _value(self, tokens: Sequence[Token], text: str, at: int) -> _Read | None:
        """One number, without what a range adds."""
        amounts, token = self._amounts, tokens[at]
        following = self._word(tokens, at + 1)
        if token.word in amounts.half:
            at += 1 + (following in amounts.whole)
            if self._word(tokens, at) == "dozen":
                return _Read(DOZEN / 2, at + 1)
            return _Read(0.5, at) if self._unit(tokens, text, at) else None
        value = amounts.numbers.get(token.word, _MANY.get(token.word, token.value))
        if token.word in amounts.whole:
            small = amounts.numbers.get(following)
            if small is not None or following in _MANY:
                return self._value(tokens, text, at + 1)
            unit = self._unit(tokens, text, at + 1)
            return _Read(1, at + 1) if unit not in ("", OTHER) else None
        if value is None:
            return None
        written = text[token.start : token.end]
        if fractions := [c for c in written if unicodedata.category(c) == "No"]:
            digits = "".join(c for c in written if c.isdecimal())
            value = int(digits or 0) + sum(map(unicodedata.numeric, fractions))
        at += 1
        if token.word in amounts.numbers and self._word(tokens, at) == "of":
            at += 1
        if token.word not in _MANY and (many := _MANY.get(self._word(tokens, at))):
            value *= many
            at += 1
        if value and value % HUNDRED == 0 and not token.word[0].isdigit():
            ahead = at + (self._word(tokens, at) == "and")
            if ahead < len(tokens) and not tokens[ahead].gap and self._spoken(tokens, text, ahead):
                value += tokens[ahead].value or 0
                at = ahead + 1
        return _Read(*self._and_a_half(tokens, value, at))

    def _spoken(self, tokens: Sequence[Token], text: str, at: int) -> bool:
        token = tokens[at]
        low = token.value is not None and token.value < HUNDRED
        return low and not text[token.start].isdigit()

    def _and_a_half(self, tokens: Sequence[Token], value: float, at: int) -> tuple[float, int]:
        for way in ("and", "a", "half"), ("and", "half"):
            if self._follows(tokens, at, way):
                return value + 0.5, at + len(way)
        return value, at

    def _ranged(
        self, tokens: Sequence[Token], text: str, value: float, at: int
    ) -> tuple[float, int]:
        """The higher end of a range that goes on here; a fall or a leap is no range."""
        ahead = next((a for a in self._ahead(tokens, "ranges", at)), None)
        if ahead is None and at < len(tokens):
            between = text[tokens[at - 1].end : tokens[at].start].strip()
            slash = between == "/" and tokens[at].value == value + 1
            ahead = at if between in _DASHES or slash else None
        if ahead is None or ahead >= len(tokens):
            return value, at
        upper = self._value(tokens, text, ahead)
        if upper is None or upper.value <= value:
            return value, at
        return upper.value, upper.end

    def _scored(self, tokens: Sequence[Token], text: str, at: int) -> tuple[int, bool] | None:
        """Behind "/10" or "out of ten", and whether it was a ten."""
        ahead = next((a for a in self._ahead(tokens, "out_of", at)), None)
        if ahead is None and at < len(tokens):
            slash = text[tokens[at - 1].end : tokens[at].start].strip() == "/"
            ahead = at if slash and tokens[at].value is not None else None
        if ahead is None or ahead >= len(tokens) or tokens[ahead].value is None:
            return None
        return ahead + 1, tokens[ahead].value == TEN

    def _times(self, tokens: Sequence[Token], text: str, value: float, at: int) -> _Read | None:
        """Sets times reps: "3 sets of 10", "3x10"."""
        if at < len(tokens):
            sign = text[tokens[at - 1].end : tokens[at].end].strip()
            if _TIMES.fullmatch(sign):
                return _Read(value * int(re.sub(r"\D", "", sign)), at + 1)
        for ahead in self._ahead(tokens, "sets_of", at):
            if ahead < len(tokens) and (each := self._value(tokens, text, ahead)):
                return _Read(value * each.value, each.end)
        return None

    def _unit(self, tokens: Sequence[Token], text: str, at: int) -> str:
        if not 0 < at < len(tokens):
            return ""
        if text[tokens[at - 1].end : tokens[at].start] not in _TO_UNIT and tokens[at].gap >= SOFT:
            return ""
        word = tokens[at].word
        stem = next((unit for stem, unit in self._stems if word.startswith(stem)), "")
        return self._units.get(word, stem)

    def _is_name(self, tokens: Sequence[Token], text: str, at: int, end: int) -> bool:
        """Whether a number is a time, a price, a percentage, a date or a place in a row."""
        token, before = tokens[at], text[max(0, tokens[at].start - 1) : tokens[at].start]
        behind = text[tokens[end - 1].end : tokens[end - 1].end + 1]
        joined = end < len(tokens) and tokens[end].start == tokens[end - 1].end
        if at and not token.gap and tokens[at - 1].word in self._amounts.names:
            return True
        if token.value == TEN and any(
            at >= len(way) and self._follows(tokens, at - len(way), way)
            for way in self._phrases["out_of"]
        ):
            return True  # "out of ten, a four"
        if before and (before in _PRICES or (before == "-" and text[token.start].isdigit())):
            # "-1", but not the second number of "2-3" nor the first of a list.
            return at == 0 or tokens[at - 1].end < token.start - 1 or before != "-"
        if behind == "%" or (joined and tokens[end].word in _ORDINAL):
            return True
        if self._word(tokens, end) in _CLOCK:
            return True
        return behind in (":", ".") and text[tokens[end - 1].end + 1 :][:1].isdigit()

    def _bound(self, tokens: Sequence[Token], at: int) -> int:
        for name, sign in (("more", 1), ("less", -1)):
            for way in self._phrases[name]:
                if at >= len(way) and self._follows(tokens, at - len(way), way):
                    return sign
        return 0

    def _ahead(self, tokens: Sequence[Token], name: str, at: int) -> list[int]:
        return [at + len(way) for way in self._phrases[name] if self._follows(tokens, at, way)]

    def _follows(self, tokens: Sequence[Token], at: int, way: tuple[str, ...]) -> bool:
        words = tuple(token.word for token in tokens[at : at + len(way)])
        return words == way and all(t.gap < SOFT for t in tokens[at + 1 : at + len(way)])

    def _word(self, tokens: Sequence[Token], at: int) -> str:
        return tokens[at].word if at < len(tokens) and tokens[at].gap < SOFT else ""
