"""The language of patterns, and finding them in the words of a text.

A pattern is words in order. ``numb*`` is every word that begins so, ``<leg>`` every word or phrase
of that family, ``a|b`` either, ``(a b|c)`` either phrase, ``70..99`` a number from 70 to 99.
Between two words only light words ("the", "really") may stand; ``..`` lets two others in between,
``...`` five. ``a + b`` means both, in either order, with up to five words in between. No pattern
goes past the end of a sentence. A close matcher lets light words stand only where a gap is.

It runs in time that grows with the words of the text: a pattern is tried only where its rarest
part was found, and looks no further than its gaps allow.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product

from engine.text.language import FAR, PatternError, bounds, grouped
from engine.text.models import Families
from engine.text.tokens import HARD, SOFT, Token, spelt

OTHER_CLAUSE = 2
"""How many words the beginning of another clause counts for."""
SKIPPED = 3
"""How many light words may stand inside a phrase of a family."""
__all__ = ["Match", "Matcher", "PatternError", "Span"]

REMEMBERED = 20_000
"""How many different words are remembered."""
PLURAL = 3
"""A longer word in -s that no pattern holds is also looked up without it."""
LONGEST = 24
"""How many letters a stem has at most."""
MOST_WAYS = 4_000
"""More ways than this to say one member of a family is a mistake in the YAML."""

Span = tuple[int, int]
"""From a token to behind another."""
_NEVER = 10_000
_SUBJECTS = frozenset(
    {"i", "ive", "its", "he", "she", "we", "they", "hes", "shes", "theyre", "id", "my"}
)
_JOINING = frozenset({"and", "so", "but", "because", "although", "though", "however"})


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern was found: the label it was listed under, and the span of each part."""

    label: str
    parts: tuple[Span, ...]

    @property
    def start(self) -> int:
        """The first token."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """The token behind the last one."""
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class _Sequence:
    label: str
    symbols: tuple[str, ...]
    gaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """How a phrase goes on behind its first word, and all symbols that have this phrase."""

    rest: tuple[str, ...]
    needs: str
    """The next word, where it is a whole one: where it is not written it need not be looked for."""
    symbols: tuple[str, ...]


class Matcher:
    """Finds many patterns at once.

    Args:
        families: the families of words, by name.
        labelled: the patterns, by the label under which a match is reported.
        light: words that may stand between any two others.
        close: words of a pattern must stand right next to each other, light ones too.

    Raises:
        PatternError: where a pattern cannot be read, or names a family that is not there.
    """

    def __init__(
        self,
        families: Families,
        labelled: Mapping[str, Iterable[str]],
        light: Iterable[str],
        close: bool = False,
    ) -> None:
        self._families = families
        self._close = close
        self._light = frozenset(light)
        self._heads: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        self._stems: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        self._ranges: list[tuple[float, float, str, tuple[str, ...]]] = []
        self._known: set[str] = set()
        self._found: dict[str, list[_Way]] = {}
        sequences = [
            sequence
            for label, patterns in labelled.items()
            for pattern in patterns
            for sequence in self._parsed(label, pattern)
        ]
        used = Counter(s for sequence in sequences for s in set(sequence.symbols))
        self._by_rarest: dict[str, list[_Sequence]] = defaultdict(list)
        for sequence in sequences:
            rarest = min(sequence.symbols, key=lambda symbol: (used[symbol], symbol))
            self._by_rarest[rarest].append(sequence)

    def words(self) -> tuple[frozenset[str], frozenset[str]]:
        """Every word that a pattern holds, and every stem."""
        rest = {
            w for ways in (*self._heads.values(), *self._stems.values()) for _, r in ways for w in r
        }
        rest |= {w for *_, r in self._ranges for w in r}
        words = set(self._heads) | {w for w in rest if w.isalpha()}
        stems = set(self._stems) | {w[:-1] for w in rest if w.endswith("*")}
        return frozenset(words), frozenset(stems)

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """All matches, each label once for the same span."""
        places = self._places(tokens)
        costs = self._costs(tokens)
        found: dict[tuple[str, tuple[Span, ...]], Match] = {}
        for symbol in places:
            for sequence in self._by_rarest.get(symbol, ()):
                if all(s in places for s in sequence.symbols):
                    for match in _matches(sequence, places, costs, self._close):
                        found.setdefault((match.label, match.parts), match)
        return sorted(found.values(), key=lambda m: (m.start, m.end, m.label))

    def _places(self, tokens: Sequence[Token]) -> dict[str, list[Span]]:
        places: dict[str, list[Span]] = defaultdict(list)
        written = {token.word for token in tokens}
        for i, token in enumerate(tokens):
            if not token.word:
                continue
            for way in self._ways(token):
                if way.needs and way.needs not in written:
                    continue
                end = i + 1 if not way.rest else self._end(tokens, i + 1, way.rest)
                if not end:
                    continue
                for symbol in way.symbols:
                    if (spans := places[symbol]) and spans[-1][0] == i:
                        spans[-1] = (i, max(end, spans[-1][1]))
                    else:
                        spans.append((i, end))
        return places

    def _ways(self, token: Token) -> list[_Way]:
        word = token.word
        if token.value is None and len(self._found) < REMEMBERED:
            if word not in self._found:
                self._found[word] = _grouped(self._looked_up(word))
            return self._found[word]
        ways = self._looked_up(word)
        if token.value is not None:
            value = token.value
            ways += [(s, rest) for low, high, s, rest in self._ranges if low <= value <= high]
        return _grouped(ways)

    def _looked_up(self, word: str) -> list[tuple[str, tuple[str, ...]]]:
        ways = list(self._heads.get(word, ()))
        for length in range(1, min(len(word), LONGEST) + 1):
            ways += self._stems.get(word[:length], ())
        if not ways and word.endswith("s") and len(word) > PLURAL:
            return self._looked_up(word[:-1])  # "my bladders full"
        return ways

    def _end(self, tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> int:
        """Behind the last word of a phrase that goes on here, or 0."""
        for wanted in rest:
            skipped = 0
            while True:
                if at >= len(tokens) or tokens[at].gap >= SOFT:
                    return 0
                token = tokens[at]
                at += 1
                if _fits(wanted, token):
                    break
                skipped += 1
                if self._close or token.word not in self._light or skipped > SKIPPED:
                    return 0
        return at

    def _costs(self, tokens: Sequence[Token]) -> tuple[list[int], list[int]]:
        """For each token what it costs to stand before it, and the sum of all before."""
        before = [
            _NEVER if t.gap >= HARD else t.gap + (OTHER_CLAUSE if self._begins(tokens, i) else 0)
            for i, t in enumerate(tokens)
        ]
        sums = [0]
        for token, cost in zip(tokens, before, strict=True):
            sums.append(sums[-1] + cost + (token.word not in self._light))
        return before, sums

    @staticmethod
    def _begins(tokens: Sequence[Token], at: int) -> bool:
        """Whether another clause begins here: "... leg, I have", "... leg and I have"."""
        token = tokens[at]
        joined = at > 0 and tokens[at - 1].word in _JOINING
        return token.word in _SUBJECTS and (token.gap == SOFT or joined)

    def _parsed(self, label: str, pattern: str) -> Iterator[_Sequence]:
        groups = [grouped(group, pattern) for group in pattern.split(" + ")]
        for order in permutations(groups):
            symbols: list[str] = []
            gaps: list[int] = []
            for number, group in enumerate(order):
                for i, (symbol, gap) in enumerate(group):
                    self._register(symbol, pattern)
                    symbols.append(symbol)
                    gaps.append(FAR if number and not i else gap)
            yield _Sequence(label, tuple(symbols), tuple(gaps))

    def _register(self, symbol: str, pattern: str) -> None:
        if symbol in self._known:
            return
        self._known.add(symbol)
        for choice in symbol.split("|"):
            for way in set(self._expanded(choice, pattern, ())):
                head, rest = way[0], way[1:]
                if ".." in head:
                    self._ranges.append((*bounds(head), symbol, rest))
                elif head.endswith("*"):
                    self._stems[head[:-1]].append((symbol, rest))
                else:
                    self._heads[head].append((symbol, rest))

    def _expanded(
        self, member: str, pattern: str, inside: tuple[str, ...]
    ) -> Iterator[tuple[str, ...]]:
        """All ways to say a member of a family, with the families in it written out."""
        parts: list[list[tuple[str, ...]]] = []
        for word in member.replace("'", "").replace("’", "").casefold().split():
            if not (word[0] == "<" and word[-1] == ">"):
                if set(word[:-1]) & set("<>*") or word in {"..", "..."}:
                    raise PatternError(f"{pattern!r}: cannot read {word!r}")
                if ".." in word:
                    bounds(word)
                parts.append([spelt(word)])
                continue
            name = word[1:-1]
            if name not in self._families:
                raise PatternError(f"{pattern!r}: no family {name!r}")
            if name in inside:
                raise PatternError(f"{pattern!r}: family {name!r} is part of itself")
            parts.append(
                [
                    w
                    for m in self._families[name]
                    for w in self._expanded(m, pattern, (*inside, name))
                ]
            )
        ways = 1
        for part in parts:
            ways *= len(part)
        if not parts or ways > MOST_WAYS:
            raise PatternError(
                f"{pattern!r}: {member!r} has {ways if parts else 'no'} ways to say it"
            )
        for way in product(*parts):
            yield tuple(word for piece in way for word in piece)


def _grouped(ways: Iterable[tuple[str, tuple[str, ...]]]) -> list[_Way]:
    """The ways with the symbols of each together, so that each is tried once."""
    symbols: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for symbol, rest in ways:
        symbols[rest].append(symbol)
    return [
        _Way(rest, rest[0] if rest and rest[0].isalpha() else "", tuple(all_of))
        for rest, all_of in symbols.items()
    ]


def _fits(wanted: str, token: Token) -> bool:
    if wanted == token.word:
        return True
    if wanted.endswith("*"):
        return token.word.startswith(wanted[:-1])
    if ".." in wanted and token.value is not None:
        low, high = bounds(wanted)
        return low <= token.value <= high
    return False


def _matches(
    sequence: _Sequence,
    places: Mapping[str, list[Span]],
    costs: tuple[list[int], list[int]],
    close: bool,
) -> Iterator[Match]:
    before, sums = costs
    for first in places[sequence.symbols[0]]:
        parts = [first]
        for symbol, gap in zip(sequence.symbols[1:], sequence.gaps[1:], strict=True):
            end = parts[-1][1]
            at = bisect_left(places[symbol], (end, 0))
            if at == len(places[symbol]):
                break
            span = places[symbol][at]
            if sums[span[0]] - sums[end] + before[span[0]] > gap:
                break
            if close and not gap and span[0] > end:
                break
            parts.append(span)
        else:
            yield Match(sequence.label, tuple(parts))
