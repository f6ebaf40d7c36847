"""Reads a typed message for signs of danger.

A reading can only add: it names what was said of the writer's own body now. What is denied,
another person's, long over, or only supposed is set aside, with the reason. Signs are recognised
by patterns; how much the message sounds like the sign is a second opinion. It asks about what no
pattern foresaw, and sets aside what a pattern took for a sign and nobody would.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine.conclusions import Outcome
from engine.library import LibraryError, load
from engine.text.context import Surroundings
from engine.text.likeness import ANY, Likeness, LikenessError, features
from engine.text.models import (
    Context,
    Families,
    Flag,
    Mention,
    Reading,
    Reason,
    SetAside,
    Sign,
    Signs,
    Together,
    Verdict,
)
from engine.text.patterns import Match, Matcher, PatternError
from engine.text.prepared import pieced, spelt, without
from engine.text.spelling import Speller
from engine.text.tokens import Text, tokenize

__all__ = ["Mention", "Phrases", "Reading", "Reason", "SetAside", "load_phrases", "read"]

PART = "parts"
_ORDINARY = "ordinary"


@dataclass(frozen=True)
class Phrases:
    """All that is known about free text, ready to read with."""

    signs: Signs
    context: Context
    light: frozenset[str]
    stands_alone: frozenset[str]
    fixed: Matcher
    """Ordinary ways to speak, and idioms: their words stand right next to each other."""
    matcher: Matcher
    cues: Matcher
    speller: Speller
    likeness: Likeness | None = None
    """How messages sound; nothing while it is being learnt."""


def load_phrases(
    words: Path, signs: Sequence[Path], context: Path, common: Path, likeness: Path | None
) -> Phrases:
    """Load the knowledge about free text.

    Args:
        words: the families of words, YAML.
        signs: the patterns of the flags, YAML; each flag in one file.
        context: the words that decide whether a sign counts, YAML.
        common: ordinary words, one a line, the frequent first.
        likeness: the folder with what was learnt of how messages sound.

    Raises:
        LibraryError: names the file, the entry and what is wrong with it.
    """
    families: Families = load(words, dict[str, tuple[str, ...]])
    files: dict[str, Signs] = {path.name: load(path, Signs) for path in signs}
    known = _together(files)
    around: Context = load(context, Context)
    for name in families:
        _matcher(families, {name: [f"<{name}>"]}, (), words.name)
    for file, some in files.items():
        _matcher(families, {**_labelled(some), **_fixed(some)}, around.light, file)
    matcher = Matcher(families, _labelled(known), around.light)
    fixed = Matcher(families, _fixed(known), around.light, close=True)
    listed = {
        name: getattr(around, name)
        for name in Context.model_fields
        if name not in {"light", "weighs", "stands_alone", "says_why"}
    }
    near = set(around.light) - set(around.weighs)
    cues = _matcher(families, listed, near, context.name)
    vocabulary, stems = zip(*(m.words() for m in (matcher, fixed, cues)), strict=True)
    speller = Speller(
        frozenset().union(*vocabulary, around.light),
        frozenset().union(*stems),
        common.read_text("utf-8").split(),
    )
    light, alone = frozenset(around.light), frozenset(around.stands_alone)
    like = _likeness(likeness, known) if likeness else None
    return Phrases(known, around, light, alone, fixed, matcher, cues, speller, like)


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
    words = without(words, (m for m in fixed if m.label == _ORDINARY))
    cut = replace(cut, tokens=pieced(words, phrases.stands_alone))
    return cut, Surroundings(cut, phrases.cues.find(written), phrases.light), fixed


@dataclass(frozen=True, slots=True)
class Bars:
    """How much a message must sound like a flag, as log odds."""

    unforeseen: float
    """To be asked about what no pattern foresaw."""
    set_aside: float
    """The same where a pattern found the sign, but set it aside."""
    unclear: float
    """To keep what a pattern found that is not clear."""
    clear: float
    """To keep what is clear."""


URGENT = Bars(unforeseen=-1.25, set_aside=0.25, unclear=-2.75, clear=-3.75)
"""Of a flag that means an emergency: rather asked once too often."""
OTHER = Bars(unforeseen=0.0, set_aside=1.0, unclear=-1.0, clear=-2.0)
LIKELIEST, MARGIN = 3, 1.5
"""Only so many flags are asked about unforeseen, and none that is so much less likely than the
likeliest (log odds)."""


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
        self._odds = self._sounds_like()
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
            judged = self._weighed(
                name, _Judged(match, certain, around.judge(match, taken, whatever))
            )
            if name not in self._best or judged.order < self._best[name].order:
                self._best[name] = judged
        self._unforeseen = self._not_foreseen()

    def _sounds_like(self) -> dict[str, float]:
        """How much the text sounds like each flag, the likeliest first."""
        likeness = self._phrases.likeness
        if likeness is None or not any(token.word for token in self._tokens):
            return {}
        return likeness.weigh(self._tokens, self._contexts)

    def _weighed(self, name: str, judged: _Judged) -> _Judged:
        """Set a sign aside that hardly anybody would tell in these words."""
        flag = name.partition(".")[0]
        if judged.verdict.reason is not None or flag not in self._odds:
            return judged
        certain = judged.certain and judged.verdict.certain
        bars = self._bars(flag)
        if self._odds[flag] > (bars.clear if certain else bars.unclear):
            return judged
        return replace(judged, verdict=Verdict("unlike", False))

    def _not_foreseen(self) -> dict[str, Match]:
        """The flags that the text sounds like and no pattern found, with the words that say so."""
        likeness = self._phrases.likeness
        if likeness is None or not self._odds:
            return {}
        there = {n.partition(".")[0] for n, j in self._best.items() if j.verdict.reason is None}
        apart = {n.partition(".")[0] for n in self._best} - there
        least = max(self._odds.values()) - MARGIN
        found = {}
        for flag, odds in list(self._odds.items())[:LIKELIEST]:
            bars = self._bars(flag)
            if flag not in there and odds > max(
                least, bars.set_aside if flag in apart else bars.unforeseen
            ):
                span = likeness.telling(flag, self._tokens, self._contexts)
                found[flag] = Match(flag, (span,))
        return found

    def _bars(self, flag: str) -> Bars:
        return URGENT if self._phrases.signs.flags[flag].tier is Outcome.EMERGENCY else OTHER

    def mentions(self) -> Iterable[Mention]:
        """What counts."""
        there = {name for name, j in self._best.items() if j.verdict.reason is None}
        there |= {name.partition(".")[0] for name in there}
        for name, judged in self._best.items():
            flag, _, sign = name.partition(".")
            if judged.verdict.reason is None and flag != PART:
                yield self._mention(flag, sign, self._sign(name), self._tier(name), judged)
        for flag, match in self._unforeseen.items():
            known = self._phrases.signs.flags[flag]
            judged = _Judged(match, False, Verdict(None, False, "sounds"))
            yield self._mention(flag, "", next(iter(known.signs.values())), known.tier, judged)
        for made in self._phrases.signs.together:
            if f"{made.flag}.{made.sign}" in there:
                continue
            chosen = [next((n for n in group if n in there), None) for group in made.all]
            if all(chosen):
                yield self._mention(
                    made.flag, made.sign, made, made.tier, self._of(chosen[0] or "")
                )

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


def _likeness(folder: Path, signs: Signs) -> Likeness:
    try:
        learnt = Likeness.load(folder)
    except LikenessError as error:
        raise LibraryError(str(error)) from None
    if set(learnt.about.flags) != {*signs.flags, ANY}:
        raise LibraryError(f"{folder.name}: not learnt of the flags that the patterns have")
    return learnt


def _listed(matches: list[Match], how: str) -> Iterable[tuple[str, Match]]:
    """The matches listed under one field, each with the name of its sign."""
    return [(m.label.removesuffix(how), m) for m in matches if m.label.endswith(how)]


def _takes(idiom: Match, sign: Match) -> bool:
    """Whether a sign is only an idiom: not where all the idiom's words and more clearly make it."""
    if not sign.label.endswith(".clear"):
        return True
    read = {i for a, b in sign.parts for i in range(a, b)}
    return not {i for a, b in idiom.parts for i in range(a, b)} < read


def _labelled(
    signs: Signs, fields: Iterable[str] = ("clear", "unclear", "unless", "asks_if")
) -> Mapping[str, Iterable[str]]:
    named = {
        f"{name}.{key}": sign
        for name, flag in signs.flags.items()
        for key, sign in flag.signs.items()
    }
    named |= {f"{PART}.{key}": sign for key, sign in signs.parts.items()}
    return {
        f"{name}.{field}": getattr(sign, field)
        for name, sign in named.items()
        for field in fields
        if getattr(sign, field)
    }


def _fixed(signs: Signs) -> Mapping[str, Iterable[str]]:
    return {**_labelled(signs, ("idioms",)), _ORDINARY: signs.ordinary}


def _matcher(
    families: Families, labelled: Mapping[str, Iterable[str]], light: Iterable[str], file: str
) -> Matcher:
    try:
        return Matcher(families, labelled, light)
    except PatternError as error:
        names = ", ".join(labelled) if len(labelled) == 1 else ""
        raise LibraryError(f"{file}: {names}{': ' if names else ''}{error}") from None


def _together(files: Mapping[str, Signs]) -> Signs:
    """What all files hold.

    Raises:
        LibraryError: where two hold the same flag, or a reference leads nowhere; names the file.
    """
    flags: dict[str, Flag] = {}
    for file, some in files.items():
        if twice := sorted(flags.keys() & some.flags):
            raise LibraryError(f"{file}: flags {twice[0]}: stands in another file too")
        flags |= some.flags
    known = Signs(
        flags=flags,
        parts={name: part for some in files.values() for name, part in some.parts.items()},
        together=tuple(made for some in files.values() for made in some.together),
        ordinary=tuple(way for some in files.values() for way in some.ordinary),
    )
    for file, some in files.items():
        _cross_check(known, some.together, file)
    return known


def _cross_check(signs: Signs, together: Iterable[Together], file: str) -> None:
    known = {f"{f}.{s}" for f, flag in signs.flags.items() for s in flag.signs}
    known |= set(signs.flags) | {f"{PART}.{p}" for p in signs.parts}
    for made in together:
        if made.flag not in signs.flags:
            raise LibraryError(f"{file}: together {made.sign}: no flag {made.flag!r}")
        for name in (n for group in made.all for n in group):
            if name not in known:
                raise LibraryError(f"{file}: together {made.sign}: no part {name!r}")
