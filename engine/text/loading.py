"""Loads the knowledge about free text, and checks that it fits together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.library import LibraryError, load
from engine.text.likeness import ANY, Likeness, LikenessError
from engine.text.models import Context, Families, Flag, Signs, Together
from engine.text.patterns import Matcher, PatternError
from engine.text.spelling import Speller

PART = "parts"
"""Stands for a flag before what raises nothing alone."""
ORDINARY = "ordinary"
"""The label of ordinary ways to speak."""
_NO_CUES = {"light", "weighs", "stands_alone", "says_why"}


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
    try:
        matcher = Matcher(families, _labelled(known), around.light)
        fixed = Matcher(families, _fixed(known), around.light, close=True)
    except PatternError:
        for name in families:
            _matcher(families, {name: [f"<{name}>"]}, (), words.name)
        for file, some in files.items():
            _matcher(families, {**_labelled(some), **_fixed(some)}, around.light, file)
        raise
    listed = {name: getattr(around, name) for name in Context.model_fields if name not in _NO_CUES}
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


def _likeness(folder: Path, signs: Signs) -> Likeness:
    try:
        learnt = Likeness.load(folder)
    except LikenessError as error:
        raise LibraryError(str(error)) from None
    if set(learnt.about.flags) != {*signs.flags, ANY}:
        raise LibraryError(f"{folder.name}: not learnt of the flags that the patterns have")
    return learnt


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
    return {**_labelled(signs, ("idioms",)), ORDINARY: signs.ordinary}


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
