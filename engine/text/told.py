"""The shape of what is known about answers in sentences, and making it ready to read with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from engine.conclusions import Frozen
from engine.models import AnswerValue, GridQuestion, MultiQuestion, NumberQuestion, Question
from engine.text.models import Families, Reason
from engine.text.patterns import Matcher, PatternError
from engine.text.quantities import BARE, SCORE, Amounts, Quantities
from engine.text.spelling import Speller


class Ways(Frozen):
    """How people say one answer, in patterns."""

    says: tuple[str, ...] = ()
    """Wherever it stands in a sentence."""
    alone: tuple[str, ...] = ()
    """Where a part of a sentence says only this."""
    asked: tuple[str, ...] = ()
    """The same, and only as a reply to this very question."""
    unless: tuple[str, ...] = ()
    """Said in the same part of a sentence, it is something else."""


class ToldNumber(Ways):
    """How people answer a question for a number."""

    counts: dict[str, float]
    """What an amount (``#week``) is in the unit of the question."""
    rounds: Literal["up", "nearest", "never"] = "never"
    """What becomes of parts of one; with "never", "more than 5" and halves are no answer."""
    least: int = 0
    """A lower number is not meant as an answer."""
    nothing_below_one: bool = False
    """Whether what is under one counts as 0 and is not rounded up."""
    not_beside: tuple[str, ...] = ()
    """Said anywhere in the message, only a reply to this very question counts."""
    despite: tuple[Reason, ...] = ()
    """Contexts that do not set it aside."""
    fixed: dict[int, Ways] = Field(default_factory=dict)
    """Numbers that are said without one: "since yesterday"."""


class ToldOptions(Frozen):
    """How people name the options of a question."""

    options: dict[str, Ways]
    unless: tuple[str, ...] = ()
    """The same for all of them."""
    not_beside: tuple[str, ...] = ()
    despite: tuple[Reason, ...] = ()


class Told(Frozen):
    """All that is known about answers in sentences."""

    families: dict[str, tuple[str, ...]]
    light: tuple[str, ...]
    """May stand between any two words of a pattern."""
    filler: tuple[str, ...]
    """May stand around a pattern that must stand alone, beside the light words."""
    follows: tuple[str, ...]
    """May follow an answer directly."""
    joins: tuple[str, ...]
    """Words that begin a new part of a sentence, as a comma does."""
    asks: tuple[str, ...]
    """Begins a question of the writer's own."""
    corrects: tuple[str, ...]
    """What a person says who corrects the words before: the number behind takes their place."""
    contrasts: tuple[str, ...]
    """After these something begins that a "not" before does not reach."""
    denies: tuple[str, ...]
    """Words that leave no option standing in the same part, unless they are words of it."""
    opens: tuple[str, ...]
    """Opens a reply without denying what follows: "no, about 4"."""
    opens_before: tuple[str, ...]
    """After such an opening it needs no comma before these: "no it's 4"."""
    replies: dict[str, tuple[str, ...]]
    """Whole replies to a question with an option of that name."""
    amounts: Amounts
    numbers: dict[str, ToldNumber]
    options: dict[str, ToldOptions]


class ToldAnswer(Frozen):
    """An answer that was read in a text."""

    question: str
    value: AnswerValue
    words: str
    """The very words that were read: ``text[start:end]``."""
    start: int
    end: int


UNLESS, NOT_BESIDE, REPLY, DENIES = "unless", "not_beside", "reply", "denies"
"""Labels of patterns, beside the fields of Ways."""
CORRECTS, CONTRASTS, ASKS = "corrects", "contrasts", "asks"


@dataclass(frozen=True)
class Answers:
    """What answers are read with.

    Args:
        told: the patterns.
        common: ordinary words, the frequent first.
        cues: finds the words that decide whether a sign counts; the same hold for an answer.
        light: words that weigh nothing for them.

    Raises:
        PatternError: where a pattern cannot be read; says where it stands.
    """

    told: Told
    matcher: Matcher
    turns: Matcher
    cues: Matcher
    light: frozenset[str]
    speller: Speller
    quantities: Quantities
    filler: frozenset[str]

    @classmethod
    def of(cls, told: Told, common: Sequence[str], cues: Matcher, light: frozenset[str]) -> Answers:
        """Make it ready to read with."""
        families: Families = told.families
        matcher = _matcher(families, _labelled(told), told.light)
        listed = {CORRECTS: told.corrects, CONTRASTS: told.contrasts, ASKS: told.asks}
        turns = _matcher(families, listed, ())
        quantities = Quantities(told.amounts)
        words, stems = zip(*(m.words() for m in (matcher, turns, cues)), strict=True)
        filler = frozenset((*told.light, *told.filler))
        speller = Speller(
            frozenset().union(*words, filler, told.follows, told.joins, quantities.words()),
            frozenset().union(*stems),
            common,
        )
        return cls(told, matcher, turns, cues, light, speller, quantities, filler)


def _labelled(told: Told) -> dict[str, Iterable[str]]:
    """The patterns as ``question/how/option``."""
    made: dict[str, Iterable[str]] = {}
    for name, number in told.numbers.items():
        made |= _ways(name, "", number)
        for value, ways in number.fixed.items():
            made |= _ways(name, str(value), ways)
    for name, asked in told.options.items():
        for option, ways in asked.options.items():
            made |= _ways(name, option, ways)
    entries: dict[str, ToldNumber | ToldOptions] = {**told.numbers, **told.options}
    made |= {f"{name}/{UNLESS}/": entry.unless for name, entry in entries.items()}
    made |= {f"{name}/{NOT_BESIDE}/": entry.not_beside for name, entry in entries.items()}
    made[f"/{DENIES}/"] = told.denies
    made |= {f"/{REPLY}/{option}": ways for option, ways in told.replies.items()}
    return {label: patterns for label, patterns in made.items() if patterns}


def _ways(name: str, key: str, ways: Ways) -> dict[str, Iterable[str]]:
    hows = ("says", "alone", "asked", UNLESS)
    return {f"{name}/{how}/{key}": getattr(ways, how) for how in hows}


def _matcher(
    families: Families, labelled: Mapping[str, Iterable[str]], light: Iterable[str]
) -> Matcher:
    try:
        return Matcher(families, labelled, light)
    except PatternError as error:
        # The label tells a reader of the YAML where to look.
        for label, patterns in labelled.items():
            try:
                Matcher(families, {label: patterns}, light)
            except PatternError:
                raise PatternError(f"{label.strip('/')}: {error}") from None
        raise


def unknown(told: Told, questions: Mapping[str, Question]) -> Iterator[str]:
    """What is wrong with the patterns for these questions, in words that name the entry.

    A safety checklist may not be ticked from a sentence, nor may "none" or "not sure": those are
    for the person to tick.
    """
    for name, number in told.numbers.items():
        if not isinstance(questions.get(name), NumberQuestion):
            yield f"numbers.{name}: no question for a number has this id"
        for amount in number.counts:
            if amount not in (BARE, SCORE) and amount[1:] not in told.amounts.units:
                yield f"numbers.{name}.counts: no unit {amount!r}"
    for name, entry in told.options.items():
        question = questions.get(name)
        if question is None or isinstance(question, NumberQuestion | GridQuestion):
            yield f"options.{name}: no question with options has this id"
            continue
        if isinstance(question, MultiQuestion) and question.stage == "safety":
            yield f"options.{name}: a safety checklist is not read from sentences"
        own = {o.id for o in question.options}
        for option in entry.options:
            if option not in own:
                yield f"options.{name}.{option}: allowed: {', '.join(sorted(own))}"
