"""The words of the API's description, and its examples."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import Field

from engine.conclusions import Frozen
from ui.words import words_of


class Endpoint(Frozen):
    """What one address is for."""

    summary: str
    about: str
    answer: str


class Meaning(Frozen):
    """What a type is, and what each of its fields says."""

    about: str
    fields: dict[str, str] = Field(default_factory=dict)


class Examples(Frozen):
    """Inputs to show; their answers come from the running code."""

    good: dict[str, Any]
    refused: dict[str, Any]
    unreadable: str


class PageWords(Frozen):
    """The headings of the page for people."""

    title: str
    intro: tuple[str, ...]
    machine: str
    send: str
    received: str
    curl: str
    curl_plain: str
    examples: str
    sent: str
    types: str
    types_intro: str
    all_fields: str
    anything: str
    optional: str


class ApiWords(Frozen):
    """All of it."""

    about: str
    rule_base: str
    body: str
    questions: Endpoint
    assess: Endpoint
    refusals: dict[int, str]
    """What each HTTP status means that is not an answer."""
    examples: Examples
    page: PageWords
    types: dict[str, Meaning]


@cache
def api_words() -> ApiWords:
    """The words, read once."""
    return words_of("api", ApiWords)
