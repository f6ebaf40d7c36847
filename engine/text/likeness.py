"""How much a message sounds like those in which people told of a sign.

What no pattern foresees is often heard all the same in the words around: each word, each two words
in a row, and each with what the context makes of it ("negated/numb") speak for a flag or against
it. How much they weigh was learnt from sentences; it is a second opinion and never certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from pathlib import Path

from pydantic import Field, FiniteFloat, ValidationError

from engine.conclusions import Frozen
from engine.text.patterns import Span
from engine.text.tokens import HARD, SOFT, Token

ANY = "any"
"""Stands for all flags: whether a message tells of a sign of the writer's at all."""
WHOLE, PIECE = 60, 40
"""Up to so many words a message is weighed whole; a longer one in pieces of about so many, as what
is said besides would drown what matters."""
SMALL, DECADE = 10, 10
"""A number up to SMALL is a word of its own; a larger one is as its decade."""
LARGEST = 120
LEAST = 28.0
"""What the features of six words are worth together; fewer words speak less loudly for a flag."""
SHORT = 6
"""A sentence of fewer words says too little to overrule a pattern."""
NEAR = 5
"""So many words on each side are the words around a sign."""
LIKELIEST, MARGIN = 3, 1.5
"""Only so many flags are asked about unforeseen, and none that is so much less likely than the
likeliest (log odds)."""
_ENDINGS = ("ing", "ed", "es", "s", "ly")
_LONGER = 3
"""So many letters are left of a word without its ending, and one more."""


class LikenessError(ValueError):
    """What was learnt cannot be read; names the file and what is wrong."""


class About(Frozen):
    """What was learnt of the flags, beside the weights."""

    sentences: int = Field(gt=0)
    """How many were learnt from."""
    taught_by: str
    """A fingerprint of them, and of how they were read."""
    flags: tuple[str, ...]
    """The columns of the weights; the last is for any of them."""
    leans: tuple[FiniteFloat, ...]
    """Log odds of each flag before any word is read."""
    scales: tuple[FiniteFloat, ...]
    """What a weight of 1 is of each flag, in log odds."""


@dataclass(frozen=True, slots=True)
class Sound:
    """How much a message sounds like a flag: log odds, 0 is as likely as not.

    ``own`` is for the flag itself, ``any`` for telling of any sign of the writer's at all. That is
    learnt from all flags, so it knows best who tells of whom, and when.
    """

    own: float
    any: float

    @property
    def odds(self) -> float:
        """For this flag, all in all."""
        return self.own + 0.8 * self.any

    @property
    def told(self) -> float:
        """For anything being told that is not ordinary talk."""
        return self.any + 0.5 * self.own


@dataclass(frozen=True, slots=True)
class Bars:
    """How much a message must sound like a flag.

    Chosen by hand, by the totals on sentences that nothing was learnt from.
    """

    unforeseen: float
    """The odds that it takes to be asked about what no pattern foresaw."""
    set_aside: float
    """The same where a pattern found the sign, but the context set it aside."""
    unclear: float
    """Where ``told`` is lower, what a pattern found and is not certain of is ordinary talk."""
    clear: float
    """The same of what is certain."""


GRAVE = Bars(unforeseen=0.5, set_aside=1.0, unclear=0.5, clear=-2.5)
"""Of a flag that means an emergency, or help on the same day: rather asked once too often, and
overruled only where next to nothing speaks for it."""
OTHER = Bars(unforeseen=1.75, set_aside=1.75, unclear=0.5, clear=-0.5)
FOREIGN = -3.0
"""What no pattern foresaw is not asked about where ``own`` is lower, whatever else is told."""


@dataclass(frozen=True)
class Likeness:
    """What was learnt, ready to weigh with.

    ``rows`` holds the row of each feature, ``rarity`` how much it counts, and ``weights`` for each
    row a signed byte a flag.
    """

    about: About
    rows: Mapping[str, int]
    rarity: tuple[float, ...]
    weights: memoryview

    @classmethod
    def load(cls, folder: Path) -> Likeness:
        """Load what was learnt.

        Args:
            folder: holds ``about.json``, ``features.txt`` (the number of sentences with a feature,
                and the feature; a line each) and ``weights.bin``.

        Raises:
            LikenessError: where a file is missing, or they do not fit together.
        """
        try:
            about = About.model_validate_json((folder / "about.json").read_text("utf-8"))
            lines = (folder / "features.txt").read_text("utf-8").split("\n")[:-1]
            weights = memoryview((folder / "weights.bin").read_bytes()).cast("b")
            listed = [(int(count), name) for count, name in (row.split(" ", 1) for row in lines)]
            rarity = tuple(rarity_of(count, about.sentences) for count, _ in listed)
        except (OSError, ValidationError, ValueError) as error:
            raise LikenessError(f"{folder.name}: {error}") from None
        flags = len(about.flags)
        if about.flags[-1:] != (ANY,) or not flags == len(about.leans) == len(about.scales):
            raise LikenessError(f"{folder.name}/about.json: not one lean and scale a flag")
        if len(weights) != len(listed) * flags:
            raise LikenessError(f"{folder.name}/weights.bin: not one weight a feature and flag")
        rows = {name: row for row, (_, name) in enumerate(listed)}
        if len(rows) != len(listed):
            raise LikenessError(f"{folder.name}/features.txt: a feature stands there twice")
        return cls(about, rows, rarity, weights)

    def weigh(self, tokens: Sequence[Token], contexts: Sequence[str]) -> dict[str, Sound]:
        """How much a message sounds like each flag, the likeliest first.

        Args:
            tokens: its words.
            contexts: what the context makes of each: empty where it counts.
        """
        best: dict[str, Sound] = {}
        for first, last in pieces(tokens):
            for flag, sound in self._weighed(self._known(tokens, contexts, first, last)):
                if flag not in best or sound.odds > best[flag].odds:
                    best[flag] = sound
        return dict(sorted(best.items(), key=lambda item: (-item[1].odds, item[0])))

    def telling(self, flag: str, tokens: Sequence[Token], contexts: Sequence[str]) -> Span:
        """The run of words that says most for a flag; ``tokens`` are not empty."""
        column, width = self.about.flags.index(flag), len(self.about.flags)
        says = [0.0] * len(tokens)
        for row, (start, end) in self._known(tokens, contexts, 0, len(tokens)).items():
            for i in range(start, end):
                says[i] += self.rarity[row] * self.weights[row * width + column] / (end - start)
        best, most, run, begun = (0, 1), 0.0, 0.0, 0
        for i, one in enumerate(says):
            if run <= 0:
                run, begun = 0.0, i
            run += one
            if run > most:
                best, most = (begun, i + 1), run
        return best

    def _known(
        self, tokens: Sequence[Token], contexts: Sequence[str], first: int, last: int
    ) -> dict[int, Span]:
        """The rows of the features of a piece, and where they stand."""
        known: dict[int, Span] = {}
        for feature, (start, end) in features(tokens[first:last], contexts[first:last]):
            if (row := self.rows.get(feature)) is not None:
                known.setdefault(row, (first + start, first + end))
        return known

    def _weighed(self, known: Iterable[int]) -> Iterator[tuple[str, Sound]]:
        about, width = self.about, len(self.about.flags)
        total, length = [0.0] * width, 0.0
        for row in known:
            rare = self.rarity[row]
            length += rare * rare
            own = self.weights[row * width : (row + 1) * width]
            total = [t + rare * w for t, w in zip(total, own, strict=True)]
        norm = max(sqrt(length), LEAST)
        columns = zip(about.flags, about.leans, about.scales, total, strict=True)
        odds = {flag: lean + scale * t / norm for flag, lean, scale, t in columns}
        of_any = odds.pop(ANY)
        for flag, own_odds in odds.items():
            yield flag, Sound(own_odds, of_any)


def features(tokens: Sequence[Token], contexts: Sequence[str]) -> Iterator[tuple[str, Span]]:
    """What is weighed of some words, and where it stands."""
    written: list[tuple[str, Span]] = []
    for i, token in enumerate(tokens):
        if i and token.gap:
            written.append((". " if token.gap >= HARD else ", ", (i, i + 1)))
        written.append((_written(token), (i, i + 1)))
    yield from written
    for (one, (start, _)), (other, (_, end)) in pairwise(written):
        yield f"{one} {other}", (start, end)
    before = None
    for i, (token, context) in enumerate(zip(tokens, contexts, strict=True)):
        if not token.word:
            continue
        stem = _stem(token.word)
        yield f"{context}/{stem}", (i, i + 1)
        if before is not None:
            yield f"{context}/{before[0]} {stem}", (before[1], i + 1)
        before = stem, i


def pieces(tokens: Sequence[Token]) -> Iterator[Span]:
    """A text whole, or where it is long in pieces that end with a sentence, or a part of one."""
    if len(tokens) <= WHOLE:
        yield 0, len(tokens)
        return
    start = 0
    while start < len(tokens):
        end = min(start + PIECE, len(tokens))
        if end < len(tokens):
            for least in (HARD, SOFT):
                ends = [i for i in range(start + 1, end + 1) if tokens[i].gap >= least]
                if ends:
                    end = ends[-1]
                    break
        yield start, end
        start = end


def rarity_of(count: int, sentences: int) -> float:
    """How much a feature counts that so many of the sentences have.

    Raises:
        ValueError: where it is not one to all of them.
    """
    if not 0 < count <= sentences:
        raise ValueError(f"a feature of {count} sentences; allowed: 1 to {sentences}")
    return log((1 + sentences) / (1 + count)) + 1


def _written(token: Token) -> str:
    if token.value is None:
        return token.word or "~"
    number = int(min(token.value, LARGEST))
    return f"<{number}>" if number <= SMALL else f"<{number // DECADE}.>"


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if len(word) > len(ending) + _LONGER and word.endswith(ending):
            return word[: -len(ending)]
    return word
