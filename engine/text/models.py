"""The shapes of the knowledge about free text, and of what was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from engine.conclusions import Frozen, Outcome

Reason = Literal["negated", "other_person", "past", "hypothetical", "question", "asked", "unlike"]
"""Why something that was recognised does not count."""


class Sign(Frozen):
    """What people say of one sign, in the language that the YAML explains."""

    name: str
    """What it is, in a few words: "leaking pee"."""
    tier: Outcome | None = None
    """How urgent it is, where it differs from its flag."""
    ticks: str = ""
    """``question.option`` of the tick that means the same; empty where there is none."""
    clear: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    """Said like this it may also be something harmless: it is asked first."""
    unless: tuple[str, ...] = ()
    """Said in the same sentence, it is not this sign."""
    idioms: tuple[str, ...] = ()
    """Of these words none is part of this sign."""
    asks_if: tuple[str, ...] = ()
    """Said in the same message, it is asked first."""
    whatever: tuple[Reason, ...] = ()
    """These do not set it aside: a cancer long ago still counts."""


class Flag(Frozen):
    """A red flag: how urgent, and its signs."""

    tier: Outcome
    signs: dict[str, Sign]


class Together(Frozen):
    """A sign that several others make together, wherever in the message they stand."""

    flag: str
    sign: str
    name: str
    tier: Outcome
    ticks: str = ""
    all: tuple[tuple[str, ...], ...] = Field(min_length=2)
    """Of each group one must be there: a part, a flag, or ``flag.sign``."""


class Signs(Frozen):
    """All that may be recognised."""

    flags: dict[str, Flag] = Field(default_factory=dict)
    parts: dict[str, Sign] = Field(default_factory=dict)
    """What raises nothing alone, but counts in ``together``."""
    together: tuple[Together, ...] = ()
    ordinary: tuple[str, ...] = ()
    """Ways to speak that are taken out of the text before anything is looked for."""


class Context(Frozen):
    """The words around a sign that decide whether it counts. Each list holds patterns."""

    light: tuple[str, ...]
    weighs: tuple[str, ...]
    """Light words that do not stand between two words of these lists."""
    stands_alone: tuple[str, ...]
    """A short sentence with one of these words is no piece of the next."""
    turns: tuple[str, ...]
    negates: tuple[str, ...]
    negates_verb: tuple[str, ...]
    verbs: tuple[str, ...]
    until: tuple[str, ...]
    negates_after: tuple[str, ...]
    negates_nothing: tuple[str, ...]
    denies_all: tuple[str, ...]
    denies_on: tuple[str, ...]
    ends: tuple[str, ...]
    lists: tuple[str, ...]
    answers_no: tuple[str, ...]
    answers_yes: tuple[str, ...]
    own: tuple[str, ...]
    own_too: tuple[str, ...]
    of_mine: tuple[str, ...]
    joins: tuple[str, ...]
    tells: tuple[str, ...]
    others: tuple[str, ...]
    others_nothing: tuple[str, ...]
    others_behind: tuple[str, ...]
    they: tuple[str, ...]
    helped: tuple[str, ...]
    their_back: tuple[str, ...]
    past: tuple[str, ...]
    past_maybe: tuple[str, ...]
    past_nothing: tuple[str, ...]
    over: tuple[str, ...]
    over_between: tuple[str, ...]
    over_nothing: tuple[str, ...]
    over_last: tuple[str, ...]
    no_more: tuple[str, ...]
    denies: tuple[str, ...]
    takes_back: tuple[str, ...]
    even_so: tuple[str, ...]
    even_so_nothing: tuple[str, ...]
    present: tuple[str, ...]
    present_nothing: tuple[str, ...]
    well: tuple[str, ...]
    then: tuple[str, ...]
    recent: tuple[str, ...]
    tense_now: tuple[str, ...]
    past_clause: tuple[str, ...]
    examines: tuple[str, ...]
    helped_nothing: tuple[str, ...]
    supposes: tuple[str, ...]
    supposes_nothing: tuple[str, ...]
    supposes_first: tuple[str, ...]
    supposes_behind: tuple[str, ...]
    ifs: tuple[str, ...]
    ifs_nothing: tuple[str, ...]
    would: tuple[str, ...]
    fears: tuple[str, ...]
    asked: tuple[str, ...]
    said_yes: tuple[str, ...]
    in_general: tuple[str, ...]
    presumes: tuple[str, ...]
    presumes_nothing: tuple[str, ...]
    may_ask: tuple[str, ...]
    asks: tuple[str, ...]
    asks_nothing: tuple[str, ...]
    this: tuple[str, ...]
    says_why: dict[str, str]
    """What is said of each reason, with ``{sign}`` for the sign's name."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sign counts (``reason`` is None), and if so whether at once."""

    reason: Reason | None = None
    certain: bool = True
    doubt: str = ""
    """Which reason makes it uncertain: a key of ``says_why``."""


class Mention(Frozen):
    """A sign that was read in a text."""

    flag: str
    sign: str
    tier: Outcome
    certain: bool
    """Whether it counts at once; otherwise it is asked first."""
    words: str
    """The very words that were read: ``text[start:end]``."""
    start: int
    end: int
    why: str
    ticks: str = ""


class SetAside(Frozen):
    """A sign that was recognised, but is not one of the writer's now."""

    flag: str
    sign: str
    reason: Reason
    words: str
    start: int
    end: int
    why: str


class Reading(Frozen):
    """What was read: the worst first, each sign once."""

    flags: tuple[Mention, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    read_to: int = 0
    """How many characters were read; fewer than the text has where it is too long."""


Families = Mapping[str, tuple[str, ...]]
