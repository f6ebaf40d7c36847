"""What is known about free text, loaded once.

common_words.txt guards against false corrections: the 24 000 most frequent words of the English
list of symspellpy (MIT licence), the frequent first.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256

from engine.free_text import Phrases, load_phrases
from knowledge.base import HERE

PHRASES = HERE / "phrases"
LIKENESS = HERE / "likeness"
"""What was learnt of how messages sound: ``make likeness``."""
SIGNS = ("seat", "legs", "sudden", "illness", "background", "pain", "together", "ordinary")
"""The files that hold the signs."""


@cache
def phrases() -> Phrases:
    """The words, signs and context of the YAML files in ``phrases/``."""
    return load_phrases(
        words=PHRASES / "words.yaml",
        signs=[PHRASES / f"{name}.yaml" for name in SIGNS],
        context=PHRASES / "context.yaml",
        common=PHRASES / "common_words.txt",
        likeness=LIKENESS if LIKENESS.exists() else None,
    )


def fingerprint(features: Iterable[Iterable[str]]) -> str:
    """What tells the sentences, and how they are read, from any others."""
    digest = sha256()
    for one in features:
        digest.update("\n".join([*one, "", ""]).encode())
    return digest.hexdigest()[:16]
