"""All that a person reads: every word is there, none is idle, numbers are labelled, lines short."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import get_args

import pytest
from pydantic import BaseModel

from engine.conclusions import Advice, Cap, Cue, Finding, Outcome, Start, Tell
from knowledge.base import knowledge_base
from knowledge.facts import Kind

KB = knowledge_base()
SCALE = re.compile(r"\b(of|out of) (10|ten)\b|\bDays count as 0\b")
EMERGENCY_NUMBERS = re.compile(r"\b(112|911|999|988|116 123)\b")
NUMBER_WORDS = "two|three|four|five|six|seven|eight|nine|twelve|half( an?)?"
MEASURE = (
    "hours?|days?|weeks?|months?|years?|minutes?|reps|sets|points|sessions|training sessions"
    "|steps|cm|per cent|gone|go missing|missing|or more|or less|or three"
)
SPELLED = re.compile(rf"\b({NUMBER_WORDS})[ -]({MEASURE})\b", re.IGNORECASE)
NO_LIMITS = ("two days in a row", "two years later", "eight points")
"""Spelled-out numbers that limit nothing: a rest day, how long a study ran, the points' count."""
LONGEST = 25
NOT_READ = {"id", "sources", "asks", "fact", "consultations", "stage", "type", "settled_by",
            "settles", "drill", "cues"}  # fmt: skip
"""Fields that hold ids or phrases to recognise, not wording."""


def words_in(item: object, place: str) -> Iterator[tuple[str, str]]:
    """Every text in a model, mapping or list, with its place."""
    if isinstance(item, str):
        yield place, item
    elif isinstance(item, BaseModel):
        for name in type(item).model_fields:
            if name not in NOT_READ:
                yield from words_in(getattr(item, name), f"{place}.{name}")
    elif isinstance(item, Mapping):
        for name, value in item.items():
            yield from words_in(value, f"{place}.{name}")
    elif isinstance(item, Iterable):
        for i, value in enumerate(item):
            yield from words_in(value, f"{place}.{getattr(value, 'id', i)}")


def wording() -> dict[str, str]:
    """Everything a person can read, with its place."""
    texts = {
        f"{rule.id}.{part}": text
        for rule in KB.rules
        for part, text in (("says", rule.says), ("because", rule.because))
    }
    for name in ("questions", "drills", "steps", "cues", "topics", "wording"):
        texts |= dict(words_in(getattr(KB, name), name))
    for fact in KB.facts.values():
        texts |= {f"{fact.__name__}.{f.name}": f.meaning for f in fact.fields.values()}
    return texts


TEXTS = wording()


# --- numbers -------------------------------------------------------------------------------------
def test_placeholders_in_wording_are_thresholds() -> None:
    unknown = {
        place: field
        for place, text in TEXTS.items()
        for _, field, spec, conversion in Formatter().parse(text)
        if field is not None and (field not in KB.thresholds or spec or conversion)
    }
    assert not unknown


def test_numbers_in_wording_are_thresholds_so_that_each_has_its_label() -> None:
    bare = {
        place: text
        for place, text in TEXTS.items()
        if re.search(r"\d", EMERGENCY_NUMBERS.sub("", SCALE.sub("", re.sub(r"{\w+}", "", text))))
    }
    assert not bare


def test_limits_in_wording_are_not_spelled_out() -> None:
    spelled = {
        place: found
        for place, text in TEXTS.items()
        if (found := [m.group() for m in SPELLED.finditer(_without(NO_LIMITS, text))])
    }
    assert not spelled


def _without(phrases: Iterable[str], text: str) -> str:
    for phrase in phrases:
        text = text.replace(phrase, "")
    return text


def test_no_threshold_is_left_unused() -> None:
    used = {t.name for rule in KB.rules for t in rule.thresholds}
    used |= {name for text in TEXTS.values() for _, name, _, _ in Formatter().parse(text) if name}
    assert set(KB.thresholds) == used


# --- completeness --------------------------------------------------------------------------------
def concluded(kind: type[Finding | Cue | Tell | Start | Cap | Advice]) -> set[str]:
    """What rules conclude of one kind."""
    names: dict[type, str] = {Tell: "topic", Start: "step", Cap: "step", Advice: "way"}
    name = names.get(kind, "id")
    return {getattr(r.conclusion, name) for r in KB.rules if isinstance(r.conclusion, kind)}


def test_every_outcome_and_every_kind_of_consultation_has_wording() -> None:
    assert set(KB.wording.outcomes) == set(Outcome)
    assert set(KB.wording.consultations) == set(get_args(Kind))


def test_findings_and_ways_are_worded_where_a_rule_concludes_them_and_nowhere_else() -> None:
    assert set(KB.wording.findings) == concluded(Finding)
    assert set(KB.wording.ways) == concluded(Advice) - {""}
    assert {"stop", "step_down"} <= set(KB.wording.ways)


def test_cues_are_worded_and_every_cue_is_given_by_a_rule_or_a_drill() -> None:
    in_drills = {cue for drill in KB.drills.values() for cue in drill.cues}
    assert set(KB.cues) == concluded(Cue) | in_drills


def test_topics_that_rules_tell_exist_and_every_other_topic_can_be_asked_for() -> None:
    assert concluded(Tell) <= set(KB.topics)
    assert not [name for name, topic in KB.topics.items() if not topic.asks]


def test_steps_that_rules_start_at_or_cap_at_exist() -> None:
    assert concluded(Start) | concluded(Cap) <= set(KB.steps)


@pytest.mark.parametrize("group", ["questions", "wording", "cues", "topics", "drills", "steps"])
def test_no_sentence_is_longer_than_25_words(group: str) -> None:
    long = {
        f"{len(sentence.split())} {place}": sentence
        for place, text in TEXTS.items()
        if place.startswith(f"{group}.")
        for sentence in re.split(r"(?<=[.!?])\s+", KB.expand(text))
        if len(sentence.split()) > LONGEST
    }
    assert not long
