"""Loads what is known about answers in sentences."""

from __future__ import annotations

from functools import cache

from engine.library import LibraryError, load
from engine.text.patterns import PatternError
from engine.text.told import Answers, Told, unknown
from knowledge.base import knowledge_base
from knowledge.typed_phrases import PHRASES, phrases

FILE = "answers.yaml"


@cache
def typed_answers() -> Answers:
    """What answers are read with, loaded once.

    Raises:
        LibraryError: names the file, the entry and what is wrong with it.
    """
    told: Told = load(PHRASES / FILE, Told)
    if wrong := list(unknown(told, knowledge_base().questions)):
        raise LibraryError(f"{FILE}: {'; '.join(wrong)}")
    common = (PHRASES / "common_words.txt").read_text("utf-8").split()
    around = phrases()
    try:
        return Answers.of(told, common, around.cues, around.light)
    except PatternError as error:
        raise LibraryError(f"{FILE}: {error}") from None
