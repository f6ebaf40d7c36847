"""Reads a typed message for signs of danger.

A reading can only add: it names what was said of the writer's own body now. What is denied,
another person's, long over, or only supposed is set aside, with the reason. Signs are recognised
by patterns; how much the message sounds like the sign is a second opinion. It asks about what no
pattern foresaw, and sets aside what a pattern took for a sign and nobody would.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from engine.conclusions import Outcome
from engine.text.context import Surroundings
from engine.text.likeness import (
    FOREIGN,
    GRAVE,
    LIKELIEST,
    MARGIN,
    NEAR,
    OTHER,
    SHORT,
    Bars,
    Sound,
    features,
)
from engine.text.loading import ORDINARY, PART, Phrases, load_phrases
from engine.text.models import Mention, Reading, Reason, SetAside, Sign, Together, Verdict
from engine.text.patterns import Match, Span
from engine.text.prepared import pieced, spelt, without
from engine.text.tokens import Text, tokenize

__all__ = [
    "Mention",
    "Phrases",
    "Reading",
    "Reason",
    "SetAside",
    "features_of",
    "load_phrases",
    "read",
]


def read(phrases: Phrases, text: str) -> Reading:
    """Read a message. Never raises, and reads any text in time that grows with its words."""
    cut, around, fixed = _prepared(phrases, text)
    matches = phrases.matcher.find(cut.tokens)
    found = _Found(phrases, text, cut, around, [*matches, *fixed])
    return Reading(
        flags=tuple(sorted(found.mentions(), key=lambda m: (m.tier.rank, m.start, m.flag))),
        set_aside=tuple(found.set_aside()),
        read_to=cut.read_to,
    )


def features_of(phrases: Phrases, text: str) -> list[str]:
    """What is weighed of a message to tell how it sounds, each once."""
    cut, around, _ = _prepared(phrases, text)
    return sorted({name for name, _ in features(cut.tokens, around.contexts())})


def _prepared(phrases: Phrases, text: str) -> tuple[Text, Surroundings, list[Match]]:
    """The words without ordinary ways to speak, what is around them, and those ways."""
    cut = tokenize(text)
    words = spelt(phrases.speller, cut.tokens)
    fixed = phrases.fixed.find(words)
    written = pieced(words, phrases.stands_alone)
    words = without(words, (m for m in fixed if m.label == ORDINARY))
    cut = replace(cut, tokens=pieced(words, phrases.stands_alone))
    return cut, Surroundings(cut, phrases.cues.find(written), phrases.light), fixed


@dataclass(frozen=True, slots=True)
class _Judged:
    match: Match
    certain: bool
    verdict: Verdict

    @property
    def order(self) -> tuple[bool, bool, int]:
        """The best comes first: what counts, what is certain, what says most."""
        return (
            self.verdict.reason is not None,
            not (self.certain and self.verdict.certain),
            self.match.start - self.match.end,
        )


class _Found:
    """The signs in one text, each with the best of its matches."""

    def __init__(
        self,
        phrases: Phrases,
        text: str,
        cut: Text,
        around: Surroundings,
        matches: list[Match],
    ) -> None:
        self._phrases = phrases
        self._text = text
        self._tokens = cut.tokens
        self._contexts = around.contexts()
        self._parts: dict[Span, dict[str, Sound]] = {}
        self._sounds = self._sounds_of(0, len(self._tokens))
        self._best: dict[str, _Judged] = {}
        barred = {(of, around.sentence(m.start)) for of, m in _listed(matches, ".unless")}
        idioms: dict[tuple[str, int], list[Match]] = defaultdict(list)
        for of, idiom in _listed(matches, ".idioms"):
            for i in range(idiom.start, idiom.end):
                idioms[of, i].append(idiom)
        doubted = {of for of, _ in _listed(matches, ".asks_if")}
        signs = [
            m
            for how in (".clear", ".unclear")
            for of, m in _listed(matches, how)
            if (of, around.sentence(m.start)) not in barred
            and not any(
                _takes(idiom, m)
                for a, b in m.parts
                for i in range(a, b)
                for idiom in idioms.get((of, i), ())
            )
        ]
        taken = frozenset(i for m in signs for i in around.belongs(m))
        for match in signs:
            name, _, how = match.label.rpartition(".")
            certain = how == "clear" and name not in doubted
            whatever = frozenset(self._sign(name).whatever)
            judged = _Judged(match, certain, around.judge(match, taken, whatever))
            judged = self._overruled(name, judged, around)
            if name not in self._best or judged.order < self._best[name].order:
                self._best[name] = judged
        self._unforeseen = self._not_foreseen()

    def _overruled(self, name: str, judged: _Judged, around: Surroundings) -> _Judged:
        """The second opinion of a sign that counts so far: it may stand in ordinary talk only.

        The message, its sentence and the words around must all sound so, so that nothing that is
        said besides takes a sign away.
        """
        flag, match = name.partition(".")[0], judged.match
        if flag not in self._sounds or judged.verdict.reason is not None:
            return judged
        bars, certain = self._bars(flag), judged.certain and judged.verdict.certain
        bar = bars.clear if certain else bars.unclear
        first, last = around.sentence(match.start)
        near = max(first, match.start - NEAR), min(last, match.end + NEAR)
        if self._sounds[flag].told >= bar or around.is_claimed(match):
            return judged
        for sounds in (self._sounds_of(first, last), self._sounds_of(*near)):
            if not sounds or sounds[flag].told >= bar:
                return judged
        return replace(judged, verdict=Verdict("unlike", False))

    def _sounds_of(self, first: int, last: int) -> dict[str, Sound]:
        """How a part of the text sounds, the likeliest first; nothing of too few words to tell."""
        if (first, last) not in self._parts:
            tokens, contexts = self._tokens[first:last], self._contexts[first:last]
            words = (token.word for token in tokens if token.word)
            enough = len(tuple(islice(words, SHORT))) == SHORT
            likeness = self._phrases.likeness
            self._parts[first, last] = (
                likeness.weigh(tokens, contexts) if likeness and enough else {}
            )
        return self._parts[first, last]

    def _not_foreseen(self) -> dict[str, Match]:
        """The flags that the text sounds like and no pattern found, with the words that say so."""
        likeness = self._phrases.likeness
        if likeness is None or not self._sounds:
            return {}
        there = {n.partition(".")[0] for n in self._there()}
        apart = {n.partition(".")[0] for n in self._best} - there
        there |= {made.flag for made, _ in self._made()}
        likeliest = list(self._sounds.items())[:LIKELIEST]
        least = likeliest[0][1].odds - MARGIN
        found = {}
        for flag, sound in likeliest:
            bars = self._bars(flag)
            bar = max(least, bars.set_aside if flag in apart else bars.unforeseen)
            if flag not in there and sound.odds >= bar and sound.own > FOREIGN:
                span = likeness.telling(flag, self._tokens, self._contexts)
                found[flag] = Match(flag, (span,))
        return found

    def _bars(self, flag: str) -> Bars:
        tier = self._phrases.signs.flags[flag].tier
        return GRAVE if tier in {Outcome.EMERGENCY, Outcome.URGENT} else OTHER

    def _there(self) -> set[str]:
        """The signs that count, and their flags."""
        there = {name for name, judged in self._best.items() if judged.verdict.reason is None}
        return there | {name.partition(".")[0] for name in there}

    def _made(self) -> Iterable[tuple[Together, _Judged]]:
        """The signs that others make together, each with the first of these."""
        there = self._there()
        for made in self._phrases.signs.together:
            chosen = [next((n for n in group if n in there), None) for group in made.all]
            if f"{made.flag}.{made.sign}" not in there and all(chosen):
                yield made, self._of(chosen[0] or "")

    def mentions(self) -> Iterable[Mention]:
        """What counts."""
        for name, judged in self._best.items():
            flag, _, sign = name.partition(".")
            if judged.verdict.reason is None and flag != PART:
                yield self._mention(flag, sign, self._sign(name), self._tier(name), judged)
        for flag, match in self._unforeseen.items():
            known = self._phrases.signs.flags[flag]
            judged = _Judged(match, False, Verdict(None, False, "sounds"))
            yield self._mention(flag, "", next(iter(known.signs.values())), known.tier, judged)
        for made, judged in self._made():
            yield self._mention(made.flag, made.sign, made, made.tier, judged)

    def set_aside(self) -> Iterable[SetAside]:
        """What was recognised and does not count."""
        for name, judged in self._best.items():
            flag, _, sign = name.partition(".")
            if judged.verdict.reason is None or flag == PART or flag in self._unforeseen:
                continue
            start, end = self._span(judged.match)
            yield SetAside(
                flag=flag,
                sign=sign,
                reason=judged.verdict.reason,
                words=self._text[start:end],
                start=start,
                end=end,
                why=self._why(judged.verdict.reason, self._sign(name).name),
            )

    def _mention(
        self, flag: str, sign: str, of: Sign | Together, tier: Outcome, judged: _Judged
    ) -> Mention:
        start, end = self._span(judged.match)
        certain = judged.certain and judged.verdict.certain
        key = "clear" if certain else judged.verdict.doubt or "unclear"
        return Mention(
            flag=flag,
            sign=sign,
            tier=tier,
            certain=certain,
            words=self._text[start:end],
            start=start,
            end=end,
            why=self._why(key if key in {"clear", "unclear"} else f"maybe_{key}", of.name),
            ticks=of.ticks,
        )

    def _of(self, name: str) -> _Judged:
        """The match of a sign, or of the first sign of a flag."""
        if name in self._best:
            return self._best[name]
        return next(
            j
            for n, j in self._best.items()
            if n.startswith(f"{name}.") and j.verdict.reason is None
        )

    def _span(self, match: Match) -> tuple[int, int]:
        return self._tokens[match.start].start, self._tokens[match.end - 1].end

    def _why(self, key: str, name: str) -> str:
        return self._phrases.context.says_why[key].format(sign=name)

    def _sign(self, name: str) -> Sign:
        flag, _, sign = name.partition(".")
        signs = self._phrases.signs
        return signs.parts[sign] if flag == PART else signs.flags[flag].signs[sign]

    def _tier(self, name: str) -> Outcome:
        return self._sign(name).tier or self._phrases.signs.flags[name.partition(".")[0]].tier


def _listed(matches: list[Match], how: str) -> Iterable[tuple[str, Match]]:
    """The matches listed under one field, each with the name of its sign."""
    return [(m.label.removesuffix(how), m) for m in matches if m.label.endswith(how)]


def _takes(idiom: Match, sign: Match) -> bool:
    """Whether a sign is only an idiom: not where all the idiom's words and more clearly make it."""
    if not sign.label.endswith(".clear"):
        return True
    read = {i for a, b in sign.parts for i in range(a, b)}
    return not {i for a, b in idiom.parts for i in range(a, b)} < read
