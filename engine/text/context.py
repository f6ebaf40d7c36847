"""Decides whether a sign that was recognised is the writer's, and there now.

In the style of NegEx (Chapman 2001) and ConText (2007): words before or behind a sign, each with
a reach that ends at a "but", a comma, another subject. All words are in the YAML.
"""

from __future__ import annotations

from bisect import bisect_right

from engine.text.denials import ITEM, REACH
from engine.text.models import Verdict
from engine.text.patterns import Match, Span
from engine.text.times import Times
from engine.text.tokens import ASKED, SOFT

SHORT = 2
"""So many words before "would mean" still belong to it."""

ENDLESS = 150


class Surroundings(Times):
    """Decides for each sign in one text whether it counts."""

    def judge(self, match: Match, taken: frozenset[int], whatever: frozenset[str]) -> Verdict:
        """Whether a sign counts.

        Args:
            match: where the sign was found.
            taken: all tokens that are part of some sign.
            whatever: reasons that do not set this sign aside.
        """
        taken |= {i for a, b in match.parts for i in range(a, b)}
        doubt = ""
        for reason, asks in (
            ("asked", self._is_asked),
            ("hypothetical", self._is_supposed),
            ("question", self._is_question),
            ("other_person", self._is_others),
            ("negated", self._is_negated),
            ("past", self._is_past),
        ):
            if reason in whatever:
                continue
            found = asks(match, taken)
            if found is True:
                return Verdict(reason, False)  # type: ignore[arg-type]
            if found is None and not doubt:
                doubt = reason
        return Verdict(None, not doubt, doubt)

    def contexts(self) -> list[str]:
        """What the context makes of each word: the reason it would not count, or doubt.

        A sentence of more than ENDLESS words is none, and has no context.
        """
        made = []
        for i, token in enumerate(self._tokens):
            first, last = self.sentence(i)
            if not token.word or token.word in self._light or last - first > ENDLESS:
                made.append("")
                continue
            verdict = self.judge(Match("", ((i, i + 1),)), frozenset(), frozenset())
            made.append(verdict.reason or (verdict.doubt and f"?{verdict.doubt}"))
        return made

    def is_claimed(self, match: Match) -> bool:
        """Whether the writer says in so many words that it is theirs too: "and so do I"."""
        first, last = self.sentence(match.start)
        return bool(self._in("own_too", first, self._following(last)))

    # Each answers True: set it aside; None: ask first; False: it counts.

    def _is_asked(self, match: Match, taken: frozenset[int]) -> bool | None:
        first, last = self.sentence(match.start)
        cue = self._last(self._in("asked", first, match.start))
        if cue is None or self._turned_by(cue[1], match.start):
            return False
        upto = self._following(last)
        if self._in("said_yes", cue[1], upto):
            return False
        return None if self._taken_back(match, upto) or self._in("turns", match.end, upto) else True

    def _is_supposed(self, match: Match, taken: frozenset[int]) -> bool | None:
        first, last = self.sentence(match.start)
        before = [c for c in self._in("supposes", first, match.end) if c[0] < match.start]
        cue = self._last(before)
        near = cue and self._distance(cue[1], match.start) <= REACH
        if cue and near and not self._turned_by(cue[1], match.start):
            return True
        begins = [c for c in self._in("supposes_first", first, match.start) if self._begins(c[0])]
        if begins and not self._turned_by(begins[-1][1], match.start):
            return True
        if any(
            self._distance(match.end, c[0]) <= SHORT
            for c in self._in("supposes_behind", match.end, last)
        ):
            return True
        if self._in("would", first, last):
            ifs = self._in("ifs", first, match.start + 1)
            if any(not self._turned_by(c[1], match.start) for c in ifs):
                return True
        cue = self._last(self._in("fears", first, match.start))
        if cue and not self._turned_by(cue[1], match.start):
            return not self._owned(match, cue[1])
        return False

    def _is_question(self, match: Match, taken: frozenset[int]) -> bool | None:
        first, last = self.sentence(match.start)
        if any(c[0] <= match.start for c in self._in("presumes", first, last)):
            return False
        general = [
            c
            for c in self._in("in_general", first, last)
            if not self._overlaps(c, match) and not self._turned_by(c[1], match.start)
        ]
        if general:
            if all(c[0] >= match.end for c in general) and self._stated(
                match, first, general[0][0]
            ):
                return False
            return None if self._in("this", max(first, match.start - 3), match.end) else True
        mark = self._marks[bisect_right(self._starts, match.start) - 1]
        begins = first + (self._tokens[first].word in {"so", "and", "but", "ok", "hi", "hey"})
        asks = self._in("asks", begins, begins + 2)
        asks += self._in("may_ask", begins, begins + 2) if mark == ASKED else []
        asks = [c for c in asks if c[0] == begins]
        if mark != ASKED and not asks:
            return False
        at = bisect_right(self._starts, match.start) - 1
        if at and last - first <= SHORT and self._marks[at - 1] == ASKED:
            return not self._in("own", self._starts[at - 1], last)  # "which signs? fever?"
        upto = min((c[0] for c in self._in("ifs", match.end, last)), default=last)
        if self._in("own", first, upto) or any(
            self._tokens[i].word in {"cant", "no"} for a, b in match.parts for i in range(a, b)
        ):
            return False
        nextup = self._following(last)
        if last < len(self._tokens) and self._in("answers_yes", last, min(last + 2, nextup)):
            return False
        if asks:
            return True
        return None

    def _stated(self, match: Match, first: int, question: int) -> bool:
        """Whether a sign is told before a question begins: "I take insulin, is that ok?"."""
        apart = any(t.gap >= SOFT for t in self._tokens[match.end : question + 1])
        return apart and bool(self._in("own", first, question))

    def _is_others(self, match: Match, taken: frozenset[int]) -> bool | None:
        if self.is_claimed(match):
            return False
        first, last = self.sentence(match.start)
        if (begins := self.quoted(match)) is not None and self._said_by_other(begins):
            return True
        inside = {i for a, b in match.parts for i in range(a, b)}
        mine = self._in("own", match.start, match.end)
        named = {
            label: self._last(
                [
                    c
                    for c in self._in(label, first, match.end)
                    if c[0] not in inside and not (mine and inside & set(range(*c)))
                ]
            )
            for label in ("others", "they", "helped")
        }
        cue = max((c for c in named.values() if c), default=None)
        if cue is None:
            behind = self._in("others_behind", match.end, last)
            return bool(behind) and not self._in("own", match.start, behind[0][0])
        if self._own_between(cue, match):
            return False
        if examined := self._in("examines", first, match.start):
            looked_at = self._in("own", examined[0][0], match.start)
            return False if looked_at else None  # "GP put her thumb on it"
        turns = self._in("turns", cue[1], match.start)
        if turns and self._in("of_mine", turns[-1][1], turns[-1][1] + 2):
            return None
        they, helped = named["they"], named["helped"]
        at = bisect_right(self._starts, match.start) - 1
        before = self._starts[max(0, at - 2)]
        for_them = helped or (cue == they and self._in("helped", before, first))
        return None if for_them and self._in("their_back", 0, len(self._tokens)) else True

    def _begins(self, at: int) -> bool:
        """Whether a sentence or a part of one begins with this token, or with "so" before it."""
        before = self._tokens[max(0, at - 1)]
        opens = before.word in {"so", "and", "but", "ok", "now", "lets", "just"}
        return bool(self._tokens[at].gap or (opens and before.gap))

    def _said_by_other(self, begins: int) -> bool:
        """Whether another person is named last before a quotation: 'he said "my leg is numb"'."""
        first = max(self.sentence(begins)[0], begins - 2 * ITEM) if begins else 0
        labels = ("others", "they", "helped", "asked")
        cue = self._last([c for label in labels for c in self._in(label, first, begins)])
        if cue is None or self._in("own", cue[1], begins):
            return False
        return all(t.word != "i" for t in self._tokens[max(0, cue[0] - 2) : cue[0]])  # "I told her"

    def _own_between(self, other: Span, match: Match) -> bool:
        """Whether the writer comes up again between another person and the sign, or right after."""
        inside = {i for a, b in match.parts for i in range(a, b)}
        for start, end in self._in("own", other[1], match.end):
            if self._tokens[start - 1].word in {"of", "not"}:
                continue  # "a friend of mine", "not mine"
            if (
                start == other[1]
                and not self._tokens[start].gap
                and self._tokens[start].word == "i"
            ):
                continue  # "some lifter I follow"
            if start > match.start and self._other_clause(start):
                continue  # "my wife's back hurts at night, mine is fine"
            follows = next((i for i in range(end, match.end) if not self._is_light(i)), end)
            if self._tokens[start].word not in {"my", "me"} or follows in inside or end in inside:
                return True
        if self._tokens[match.end - 1].word == "than":
            return False
        for at in range(match.end, min(match.end + 3, self.sentence(match.start)[1])):
            token = self._tokens[at]
            if token.word in {"i", "not", "than"} or self._other_clause(at):
                return False
            if token.word in {"my", "me", "mine"}:
                return not (self._cued("others", at + 1) or self._cued("helped", at))
        return False

    def _other_clause(self, at: int) -> bool:
        """Whether another clause begins here: behind a comma, "and", "so", "while"."""
        joins = self._cued("joins", at) or self._cued("joins", at - 1)
        return joins or self._tokens[at].gap >= SOFT

    def _owned(self, match: Match, start: int) -> bool:
        word = self._tokens[start].word
        becoming = word.endswith("ing") and word != "feeling"  # "scared of losing my leg"
        own = self._in("own", start, match.start if becoming else match.end)
        return bool(own or self._in("this", start, match.end))
