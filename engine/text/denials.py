"""Decides whether a denial reaches a sign: "no fever, chills or numbness, but my foot drags"."""

from __future__ import annotations

from bisect import bisect_right

from engine.text.cues import Cues
from engine.text.patterns import Match, Span
from engine.text.tokens import ASKED, SOFT

REACH = 5
"""How many words a negation reaches to the first sign; from sign to sign of a list again."""
BEHIND = 4
"""How many words may stand between a sign and a word behind it that settles it."""
LONG_LIST = 2
"""A list with so many commas needs no "or"."""
ITEM = 4
"""How many words one item of a list has at most."""

_OF_THINGS = frozenset(
    {"no", "without", "zero", "nil", "nothing", "neither", "nor", "denies", "deny"}
)
"""Deny things, and lists of things; "never" or "isn't" denies a verb."""


class Denials(Cues):
    """Knows which signs of one text are denied."""

    def _is_negated(self, match: Match, taken: frozenset[int]) -> bool | None:
        first, last = self.sentence(match.start)
        yes = self._in("answers_yes", match.end, min(match.end + 3, last))
        if yes and yes[0][0] == match.end:
            return False
        found = [self._denied_before(part[0], first, taken) for part in match.parts]
        behind = match.parts[0][1], match.end
        apart = any(token.gap >= SOFT for token in self._tokens[slice(*behind)])
        turns = self._in("turns", *behind) or (apart and self._in("ends", *behind))
        if found[0] and not found[-1] and turns and not self._in("denies_on", *behind):
            return None  # "no numbness in the legs, only in the groin"
        if (True in found or None in found) and self._in("until", match.end, last):
            return None  # "never a leak until last week"
        if True in found or None in found:
            sure = True in found and not self._taken_back(match, self._following(last))
            return True if sure else None
        if self._denied_behind(match, taken, last):
            return None if self._taken_back(match, self._following(last)) else True
        return False

    def _denied_before(self, goal: int, first: int, taken: frozenset[int]) -> bool | None:
        """Whether the nearest denial before a word reaches it."""
        cues = [
            (cue, label)
            for label in ("negates", "negates_verb")
            for cue in self._in(label, first, goal)
            if not any(i in taken for i in range(*cue))
        ]
        if not cues:
            return False
        nearest = max(cue for cue, _ in cues)
        found = [
            self._reaches(c, label, goal, taken)
            for c, label in cues
            if c[1] == nearest[1] and not self._stays(c, label, goal, taken)
        ]
        return True if True in found else None if None in found else False

    def _denied_behind(self, match: Match, taken: frozenset[int], last: int) -> bool:
        for cue in self._in("negates_after", match.end, last):
            apart = any(self._tokens[i].gap >= SOFT for i in range(match.end, cue[0] + 1))
            apart = apart or cue[0] in taken or self._distance(match.end, cue[0]) > BEHIND
            apart = apart or self._broken(match.end, cue[0]) or self._turned(match.end, cue[0])
            if not apart:
                return True
        if self._in("denies_all", match.end, self._following(last)):
            return True
        denying = any(self._cued("denies", i) for a, b in match.parts for i in range(a, b))
        for cue in self._in("answers_no", match.end, self._following(last)):
            if denying or cue[0] in taken or self._in("then", match.end, cue[0]):
                continue
            inside = cue[0] < last
            close = self._distance(match.end, min(cue[0], last)) <= (2 if inside else REACH)
            if inside and not close:
                close = self._lists(match.end, cue[0], taken)
            ended = cue[1] >= len(self._tokens) or self._tokens[cue[1]].gap >= SOFT
            ended = ended or bool(self._in("turns", cue[1], cue[1] + 2))
            ended = ended or bool(self._in("negates", cue[1], cue[1] + 2))
            asked = not inside and self._marks[bisect_right(self._starts, match.start) - 1] == ASKED
            if close and ended and (inside or (asked and cue[0] <= last + 1)):
                return True
        return False

    def _reaches(self, cue: Span, label: str, goal: int, taken: frozenset[int]) -> bool | None:
        """Whether a denial reaches a word of a sign; None where it may."""
        if self._tokens[cue[1]].gap >= SOFT:
            return False  # "weakness no, fever yes"
        if label == "negates_verb" and not self._verb_follows(cue, goal, taken):
            return False
        at, left, commas, listed = cue[1], REACH, 0, False
        while at < goal:
            token = self._tokens[at]
            if at > cue[1] and (token.gap >= SOFT or self._cued("lists", at)):
                item = at + bool(self._cued("lists", at))
                if item <= goal and (self._cued("own", item) or self._is_clause(item)):
                    return False
                commas += token.gap >= SOFT
                listed = listed or bool(self._cued("lists", at))
                left = REACH
            ends = self._cued("ends", at) and (at > cue[1] or self._cued("turns", at))
            if ends and at not in taken:
                return False
            if token.word not in self._light and at not in taken:
                left -= 1
                if left < 0:
                    return False
            at += 1
        if self._tokens[goal].gap >= SOFT and goal > cue[1]:
            if self._is_clause(goal):
                return False
            commas += 1
        if commas and self._tokens[cue[0]].gap == SOFT and self._in(label, cue[0] - ITEM, cue[0]):
            return None  # "no fever, no fall, sudden pain": the last has no "no"
        if commas and not listed:
            return self._whole_list(goal, commas)
        return True

    def _stays(self, cue: Span, label: str, goal: int, taken: frozenset[int]) -> bool:
        """Whether a denial ends at a comma: "can never reach it, half way up the spine"."""
        if not any(token.gap >= SOFT for token in self._tokens[cue[1] : goal + 1]):
            return False
        return self._of_verb(cue, label) and taken.isdisjoint(range(cue[1], goal))

    def _of_verb(self, cue: Span, label: str) -> bool:
        """Whether a denial says of a verb that it is not done: "wasn't moving", "never reach"."""
        bare = cue[1] - cue[0] == 1 and self._tokens[cue[0]].word not in _OF_THINGS
        return label == "negates_verb" or (bare and not self._cued("verbs", cue[1]))

    def _whole_list(self, goal: int, commas: int) -> bool | None:
        """Whether a list goes on behind a comma: it ends in an "or", or has more commas."""
        _, last = self.sentence(goal)
        near = min(last, goal + 3 * ITEM)
        commas += sum(t.gap == SOFT for t in self._tokens[goal + 1 : near])
        if commas >= LONG_LIST or any(self._cued("lists", i) for i in range(goal, near)):
            return True
        return None

    def _is_clause(self, at: int) -> bool:
        """Whether what begins here says something of its own: "one calf is twice the size"."""
        for i in range(at, min(at + 2 * ITEM, len(self._tokens))):
            token = self._tokens[i]
            if i > at and (token.gap >= SOFT or self._cued("lists", i)):
                return False
            if i > at and self._cued("tells", i):
                return not self._in("negates", i, i + 2)
        return False

    def _verb_follows(self, cue: Span, goal: int, taken: frozenset[int]) -> bool:
        for at in range(cue[1], goal):
            word = self._tokens[at].word
            if self._cued("verbs", at) or at in taken:
                return True
            if word not in self._light:
                return False
        return True

    def _taken_back(self, match: Match, upto: int) -> bool:
        """Whether the writer corrects a no afterwards: "no wait, actually yes"."""
        return bool(self._in("takes_back", match.end, upto))
