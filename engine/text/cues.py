"""The words of a text that bear on its signs: sentences, cues, and the way between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from engine.text.patterns import Match, Span
from engine.text.tokens import HARD, Text

_WHERE = frozenset(
    {"in", "on", "of", "down", "up", "under", "behind", "inside", "around", "round", "after"}
    | {"before"}
)
"""After these "my" only says where or when: "tingling in my toes"."""


class Cues:
    """Where the words that decide about signs stand in one text.

    Args:
        text: the words.
        cues: where a pattern of the context was found, labelled with the name of its list. Where
            a list ``x_nothing`` matches, list ``x`` does not, nor ``x_...``.
        light: words that count for nothing.
    """

    def __init__(self, text: Text, cues: Sequence[Match], light: frozenset[str]) -> None:
        self._tokens = text.tokens
        self._light = light
        self._quotes = text.quotes
        self._starts = [i for i, t in enumerate(text.tokens) if t.gap >= HARD or not i]
        self._ends = [*self._starts[1:], len(text.tokens)]
        self._marks = [text.tokens[i].gap for i in self._starts[1:]] + [text.tail]
        self._weight = [0]
        for token in text.tokens:
            self._weight.append(self._weight[-1] + (token.word not in light))
        shielded = {
            (c.label.removesuffix("_nothing"), i)
            for c in cues
            if c.label.endswith("_nothing")
            for i in range(c.start, c.end)
        }
        self._cues: dict[str, list[Span]] = defaultdict(list)
        for cue in cues:
            names = (cue.label, cue.label.partition("_")[0])
            if not any((name, cue.start) in shielded for name in names):
                self._cues[cue.label].append((cue.start, cue.end))

    def sentence(self, place: int) -> Span:
        """The sentence in which a token stands."""
        at = bisect_right(self._starts, place) - 1
        return self._starts[at], self._ends[at]

    def quoted(self, match: Match) -> int | None:
        """The token that begins the quotation in which a sign stands; None where there is none."""
        at = bisect_right(self._quotes, self._tokens[match.start].start)
        behind = bisect_right(self._quotes, self._tokens[match.end - 1].start)
        if at % 2 == 0 or behind != at:
            return None
        opens = self._quotes[at - 1]
        return bisect_right(self._tokens, opens, key=lambda token: token.start)

    def belongs(self, match: Match) -> set[int]:
        """The tokens that are part of a sign and nothing else: "no" in "no feeling".

        A word that stands apart from the rest of its sign may as well deny something else.
        """
        behind = [*(start for start, _ in match.parts[1:]), match.end]
        return {
            i
            for (start, end), after in zip(match.parts, behind, strict=True)
            if end - start > 1 or self._distance(end, after) == 0
            for i in range(start, end)
        }

    def _lists(self, start: int, end: int, taken: frozenset[int]) -> bool:
        """Whether only signs and what links them stand between."""
        return all(
            i in taken or self._tokens[i].word in self._light or self._cued("lists", i)
            for i in range(start, end)
        )

    def _is_light(self, at: int) -> bool:
        return self._tokens[at].word in self._light

    def _broken(self, start: int, end: int) -> bool:
        return any(a >= start for a, _ in self._in("ends", start, end))

    def _turned_by(self, start: int, end: int) -> bool:
        return bool(self._in("turns", start, end))

    def _turned(self, start: int, end: int) -> bool:
        """Whether something else of the writer's is named, and not only where the sign is."""
        return any(
            self._tokens[i].word in {"my", "mine"} and self._tokens[i - 1].word not in _WHERE
            for i in range(start, end)
        )

    def _distance(self, start: int, end: int) -> int:
        return self._weight[end] - self._weight[start] if end > start else 0

    def _following(self, last: int) -> int:
        """Behind the sentence after this one."""
        return self.sentence(last)[1] if last < len(self._tokens) else last

    def _in(self, label: str, start: int, end: int) -> list[Span]:
        spans = self._cues.get(label, [])
        return [
            s
            for s in spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]
            if s[1] <= end
        ]

    def _cued(self, label: str, at: int) -> bool:
        spans = self._cues.get(label, [])
        found = bisect_left(spans, (at, 0))
        return found < len(spans) and spans[found][0] == at

    @staticmethod
    def _last(spans: list[Span]) -> Span | None:
        return max(spans, default=None)

    @staticmethod
    def _overlaps(span: Span, match: Match) -> bool:
        return any(span[0] < b and a < span[1] for a, b in match.parts)
