"""Decides whether a sign is over: "had it in 2009, right as rain these days"."""

from __future__ import annotations

from engine.text.denials import REACH, Denials
from engine.text.patterns import Match, Span
from engine.text.tokens import SOFT

SHORT = 2
"""A time at the beginning of a sentence, "years ago, ...", holds behind its comma."""
LATER, AT_ONCE = 12, 2
"""How many words may stand before "gone now": in the same sentence, and in the next."""


class Times(Denials):
    """Knows which signs of one text are over."""

    def _is_past(self, match: Match, taken: frozenset[int]) -> bool | None:
        first, last = self.sentence(match.start)
        upto = self._following(last)
        every_over = [*self._in("over", first, upto), *self._in("no_more", first, upto)]
        inside = {i for a, b in every_over for i in range(a, b)}
        if any(c[0] not in inside for c in self._in("even_so", first, upto)):
            return False
        if over := self._over(match, first, last, upto):
            behind = max(c[1] for c in over)
            at_once = [c for c in self._in("present", behind, upto) if c[0] == behind]
            return not self._present(behind, upto, [*every_over, *at_once])  # "like new now"
        past = [c for c in self._in("past", first, last) if self._dates(c, match)]
        if past and not self._turned_by(*sorted((past[-1][0], match.start))):
            if self._present(first, upto, [*past, *every_over]):
                return False
            apart = any(t.gap == SOFT for t in self._tokens[past[-1][1] : match.start + 1])
            return None if apart and past[-1][0] > first + SHORT else True
        if past:
            return False
        maybe = self._in("past_maybe", first, last)
        if maybe and not self._present(first, upto, maybe):
            return None
        return False

    def _over(self, match: Match, first: int, last: int, upto: int) -> list[Span]:
        """What says that a sign is over: behind it, around it or right before it."""
        over = [c for c in self._in("over", match.end, upto) if self._refers_back(c, match, last)]
        ends = [c for c in self._in("over_last", match.end, upto) if self._ends_clause(c[1])]
        over += [c for c in ends if self._refers_back(c, match, last)]
        if not any(self._cued("denies", i) for a, b in match.parts for i in range(a, b)):
            no_more = self._in("no_more", match.end, upto)
            over += [c for c in no_more if self._refers_back(c, match, last)]
            around = self._in("over", first, upto)
            over += [c for c in around if c[0] <= match.start and c[1] >= match.end]
        gaps = zip(match.parts, match.parts[1:], strict=False)
        over += [c for (_, a), (b, _) in gaps for c in self._in("over_between", a, b)]
        return over or [
            c
            for c in self._in("over", first, match.start)
            if self._distance(c[1], match.start) <= REACH
            and not any(self._tokens[i].gap for i in range(c[1], match.start + 1))
            and not self._overlaps(c, match)
            and not self._turned_by(c[1], match.start)
        ]

    def _dates(self, cue: Span, match: Match) -> bool:
        """Whether a time in the past may be the time of a sign."""
        if cue[0] < match.start:
            apart = any(self._ends_clause(i) for i in range(cue[1], match.start + 1))
            return not apart or not self._happens_now(match)
        if self._overlaps(cue, match):
            return False
        apart = any(t.gap == SOFT for t in self._tokens[match.end : cue[0] + 1])
        if not apart:
            return True
        begins = self.sentence(match.start)[0]
        told = self._cued("past_clause", cue[0])  # "a trickle, used to be a fire hose"
        return not told and not self._in("recent", begins, cue[0]) and not self._happens_now(match)

    def _happens_now(self, match: Match) -> bool:
        """Whether the part of a sentence around a sign has a verb that says now."""
        first, last = self.sentence(match.start)
        start, end = match.start, match.end
        while start > first and not self._ends_clause(start):
            start -= 1
        while end < last and not self._ends_clause(end):
            end += 1
        return bool(self._in("tense_now", start, end))

    def _ends_clause(self, at: int) -> bool:
        """Whether a part of a sentence ends before this token."""
        return at >= len(self._tokens) or self._tokens[at].gap >= SOFT or self._cued("joins", at)

    def _present(self, first: int, last: int, but: list[Span]) -> bool:
        """Whether something says that it is there now, and not that all is well now."""
        inside = {i for a, b in but for i in range(a, b)}
        return any(
            c[0] not in inside and not self._is_well(c) for c in self._in("present", first, last)
        )

    def _is_well(self, now: Span) -> bool:
        """Whether what is said of now is good: "these days it works fine"."""
        last = min(self.sentence(now[0])[1], now[1] + 2 * REACH)
        for well in self._in("well", now[1], last):
            between = range(now[1], well[0] + 1)
            if any(
                self._tokens[i].gap >= SOFT
                or any(self._cued(label, i) for label in ("denies", "turns", "joins"))
                for i in between
            ):
                return False
            return self._distance(now[1], well[0]) <= SHORT
        return False

    def _refers_back(self, cue: Span, match: Match, last: int) -> bool:
        """Whether "gone now" speaks of the sign before it."""
        if cue[0] < last:
            return (
                not self._turned(match.end, cue[0]) and self._distance(match.end, cue[0]) <= LATER
            )
        return self._distance(last, cue[0]) <= AT_ONCE
