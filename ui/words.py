"""What the pages say, from YAML, so that it can be read as a whole and translated."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from engine.conclusions import Frozen
from engine.library import load

HERE = Path(__file__).parent / "words"
Words = TypeVar("Words", bound=Frozen)


def words_of(name: str, model: type[Words]) -> Words:
    """The words of one part of the site.

    Args:
        name: the file ``ui/words/NAME.yaml``.
        model: its keys. A missing or an unknown one is an error that names file and key.

    Raises:
        LibraryError: where the file does not fit.
    """
    found: Words = load(HERE / f"{name}.yaml", model)
    return found
