"""Makes the words of a text ready for the patterns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from engine.text.patterns import Match
from engine.text.spelling import Speller
from engine.text.tokens import HARD, SOFT, Token

PIECE = 3
"""So few words may be a piece of a sentence: "Both. Tingling", said of the legs before."""


def spelt(speller: Speller, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words in the spelling that was meant."""
    made: list[Token] = []
    for token in tokens:
        meant = speller.meant(token.word)
        if meant == (token.word,):
            made.append(token)
            continue
        made.append(replace(token, word=meant[0]))
        made += [replace(token, word=word, gap=0) for word in meant[1:]]
    return tuple(made)


def pieced(tokens: tuple[Token, ...], stands_alone: frozenset[str]) -> tuple[Token, ...]:
    """The words with the full stops between pieces of one sentence read as commas."""
    starts = [i for i, t in enumerate(tokens) if t.gap >= HARD]
    if len(starts) < 2:  # noqa: PLR2004
        return tokens
    made = list(tokens)
    ends = [*starts[1:], len(tokens)]
    piece = [
        end - start <= PIECE and not any(t.word in stands_alone for t in tokens[start:end])
        for start, end in zip(starts, ends, strict=True)
    ]
    for number in range(1, len(starts)):
        start = starts[number]
        if piece[number] and piece[number - 1] and tokens[start].gap == HARD:
            made[start] = replace(tokens[start], gap=SOFT)
    return tuple(made)


def without(tokens: tuple[Token, ...], ordinary: Iterable[Match]) -> tuple[Token, ...]:
    """The words without ordinary ways to speak, which leave a gap."""
    out = {i for match in ordinary for a, b in match.parts for i in range(a, b)}
    if not out:
        return tokens
    return tuple(replace(t, word="", value=None) if i in out else t for i, t in enumerate(tokens))
