"""What is known about free text, loaded once.

common_words.txt guards against false corrections: the 24 000 most frequent words of the English
list of symspellpy (MIT licence), the frequent first.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from engine.free_text import Phrases, load_phrases
from knowledge.base import HERE

PHRASES = HERE / "phrases"
LIKENESS = HERE / "likeness"
"""What was learnt of how messages sound: ``make likeness``."""
SIGNS = ("seat", "legs", "sudden", "illness", "background", "pain", "together", "ordinary")
"""The files that hold the signs."""


@cache
def phrases() -> Phrases:
    """The words, signs and context of the YAML files in ``phrases/``, and what was learnt."""
    return _loaded(LIKENESS)


@cache
def patterns_alone() -> Phrases:
    """The same without what was learnt, to learn it anew or to measure what it is worth."""
    return _loaded(None)


def _loaded(likeness: Path | None) -> Phrases:
    return load_phrases(
        words=PHRASES / "words.yaml",
        signs=[PHRASES / f"{name}.yaml" for name in SIGNS],
        context=PHRASES / "context.yaml",
        common=PHRASES / "common_words.txt",
        likeness=likeness,
    )
