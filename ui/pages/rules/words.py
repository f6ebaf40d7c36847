"""The shape of ``ui/words/rules.yaml``."""

from __future__ import annotations

from engine.conclusions import Frozen
from engine.provenance import Label


class Named(Frozen):
    """A name, and a line on what it stands for."""

    name: str
    text: str


class SearchWords(Frozen):
    """The form to look for rules."""

    title: str
    q: str
    example: str
    topic: str
    concludes: str
    label: str
    narrow: str
    any: str
    button: str


class BrowseWords(Frozen):
    """The ways into the rules, and what a search found."""

    topics: str
    concludes: str
    label: str
    count: str
    count_one: str
    back: str
    none: str
    tips: tuple[str, ...]


class WrongWords(Frozen):
    """What is said about an address that cannot be read; ``{given}`` is what it held."""

    title: str
    choice: str
    long: str
    twice: str
    field: str
    rule: str


class RuleWords(Frozen):
    """The headings on the page of one rule."""

    when: str
    about: str
    asked: str
    by: str
    then: str
    because: str
    sources: str
    verified: str
    unverified: str
    numbers: str
    unsure: str
    unsure_of: str
    scenarios: str
    scenarios_text: str
    outlines: str
    fires: str
    near: str
    always: str
    table: str
    names: str
    within: str
    previous: str
    next: str


class CardWords(Frozen):
    """How a rule is put in words."""

    noticed: str
    history: str
    answers: dict[str, str]
    either: str
    bounds: dict[str, str]
    """Each sign of :mod:`engine.conditions` in words."""
    then: dict[str, str]
    """What follows, by kind of conclusion."""


class RulesWords(Frozen):
    """Everything that the page says, apart from the rules themselves."""

    title: str
    lead: tuple[str, ...]
    search: SearchWords
    browse: BrowseWords
    wrong: WrongWords
    rule: RuleWords
    card: CardWords
    label: dict[Label, Named]
    concludes: dict[str, Named]
    topic: dict[str, Named]
    """By rule module, in the order in which they are shown."""
