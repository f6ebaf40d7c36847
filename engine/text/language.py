"""Cuts a pattern into its parts and the gaps between them."""

from __future__ import annotations

import re

NEAR, FAR = 2, 5
"""How many words ".." and "..." let in between."""


class PatternError(ValueError):
    """A pattern that cannot be read; says which."""


def grouped(text: str, pattern: str) -> list[tuple[str, int]]:
    """The parts of one side of a pattern, each with the words that may stand before it.

    Raises:
        PatternError: where it cannot be read; ``pattern`` is what the error names.
    """
    parts: list[tuple[str, int]] = []
    gap = 0
    for word in re.findall(r"\([^()]*\)|\S+", text):
        if word in {"..", "..."}:
            gap = NEAR if word == ".." else FAR
            continue
        choice = word[1:-1] if word[0] == "(" and word[-1] == ")" else word
        choices = [part.strip() for part in choice.casefold().split("|")]
        if not all(choices) or set(choice) & set("()+"):
            raise PatternError(f"{pattern!r}: cannot read {word!r}")
        parts.append(("|".join(sorted(choices)), gap))
        gap = 0
    if not parts or gap:
        raise PatternError(f"{pattern!r}: a gap must stand between two words")
    return parts


def bounds(word: str) -> tuple[float, float]:
    """The least and the greatest number of a range such as ``70..99``.

    Raises:
        PatternError: where one is no number, or the first is the greater.
    """
    try:
        low, high = map(float, word.split(".."))
    except ValueError:
        low, high = 1, 0
    if not low <= high:
        raise PatternError(f"{word!r} is no range of numbers")
    return low, high
