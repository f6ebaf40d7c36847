"""All that a person reads: every word is there, none is idle, numbers are labelled, lines short."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import get_args

import pytest
from pydantic import BaseModel

from engine.conclusions import Advice, Cap, Cue, Finding, Outcome, Start, Tell
from engine.consultation import assess
from knowledge.base import knowledge_base
from knowledge.facts import Kind
from tests.strategies import fits

KB = knowledge_base()
SCALE = re.compile(r"\b(of|out of) (10|ten)\b|\bDays count as 0\b")
CRISIS_NUMBERS = re.compile(r"\b(988|116 123)\b")
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
            "settles", "drill", "cues", "question", "emergency_numbers"}  # fmt: skip
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
    # What these lines are filled in with is no threshold.
    filled = ("wording.call.", "wording.unsure")
    return {
        place: re.sub(r"{(answer|signs?)}", r"\1", text) if place.startswith(filled) else text
        for place, text in texts.items()
    }


TEXTS = wording()


# --- numbers -------------------------------------------------------------------------------------
def test_placeholders_in_wording_are_thresholds_or_the_emergency_numbers() -> None:
    known = {*KB.thresholds, "emergency_numbers"}
    unknown = {
        place: field
        for place, text in TEXTS.items()
        for _, field, spec, conversion in Formatter().parse(text)
        if field is not None and (field not in known or spec or conversion)
    }
    assert not unknown


def test_numbers_in_wording_are_thresholds_so_that_each_has_its_label() -> None:
    bare = {
        place: text
        for place, text in TEXTS.items()
        if re.search(r"\d", CRISIS_NUMBERS.sub("", SCALE.sub("", re.sub(r"{\w+}", "", text))))
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
    assert set(KB.thresholds) == used - {"emergency_numbers"}


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


# --- the card ------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", KB.drills)
def test_a_drill_says_when_to_go_on_to_stay_to_stop_and_to_get_help(name: str) -> None:
    drill = KB.drills[name]
    assert "{pain_continue_max}" in drill.during.go
    assert {"{pain_hold_min}", "{pain_hold_max}"} <= set(re.findall(r"{\w+}", drill.during.stay))
    assert "{pain_stop_min}" in drill.during.stop
    assert "stop for today" in drill.during.stop
    assert "clean" in drill.during.clean
    assert "{emergency_numbers}" in drill.help[0]
    now, today, days = (
        " ".join(line for line in drill.help if re.search(when, line))
        for when in ("now for|Do the same", "today", "within days")
    )
    for sign in ("both legs", "saddle", "bladder or bowel", "chest pain", "fainting", "numbness"):
        assert sign in now
    for sign in ("one leg spreads", "weak", "cannot bear"):
        assert sign in today
    for sign in ("one leg", "{severe_pain}", "after a rest", "no more drills"):
        assert sign in days


@pytest.mark.parametrize("name", KB.drills)
def test_a_dose_begins_low_and_rests_longer_with_a_weight(name: str) -> None:
    dose = KB.drills[name].dose
    loaded = {s.loaded for s in KB.steps.values() if s.drill == name}
    assert "{sets_start}" in dose.start
    assert ("{loaded_rest_seconds}" in dose.rest) == (loaded == {True})
    value = {n: t.value for n, t in KB.thresholds.items()}
    assert value["sets_start"] == value["sets_low"] <= value["sets_high"]
    assert value["rest_seconds"] < value["loaded_rest_seconds"]


def test_when_to_come_back_is_said_for_every_kind_and_only_for_what_there_is() -> None:
    back = KB.wording.come_back
    assert set(back.consultations) == set(KB.wording.consultations)
    assert set(back.ways) <= set(KB.wording.ways)
    assert not [o for o in back.outcomes if o.withholds]
    reviews = {name for line in back.always for name in re.findall(r"{(\w+)}", line)}
    assert reviews == {"review_first_weeks", "review_second_weeks"}
    assert "gets worse" in back.always[0]


# --- calling -------------------------------------------------------------------------------------
def test_what_to_say_when_calling_rests_on_questions_and_answers_that_exist() -> None:
    call = KB.wording.call
    for line in call.who:
        if line.question is None:
            assert "{answer}" not in line.says
            continue
        question = KB.questions[line.question]
        if line.answer is not None:
            assert fits(question, line.answer)
        assert ("{answer}" in line.says) == (question.type == "number" and line.answer is None)
    assert set(call.asks) == {o for o in Outcome if o.refers}
    assert set(call.signs) <= set(KB.wording.flags)


def test_what_to_say_when_calling_is_in_the_first_person() -> None:
    said = {p: t for p, t in TEXTS.items() if p.startswith("wording.call.")}
    said |= {f: t for f, t in KB.wording.flags.items() if f not in KB.wording.call.signs}
    assert not {p: t for p, t in said.items() if re.search(r"\byou(r|rs)?\b", t, re.IGNORECASE)}


# --- emergency numbers ---------------------------------------------------------------------------
def test_emergency_numbers_stand_in_one_place() -> None:
    assert KB.wording.emergency_numbers == ("112", "911", "999")
    assert "(112, 911 or 999)" in KB.expand(KB.wording.always[1])


@pytest.mark.parametrize(
    ("local", "said"), [("000", "000, 112, 911 or 999"), ("999", "999, 112 or 911")]
)
def test_the_number_of_the_place_comes_first_and_hides_no_other(local: str, said: str) -> None:
    kb = KB.localised(local)
    assert set(kb.wording.emergency_numbers) == {local, "112", "911", "999"}
    assert f"({said})" in kb.expand(kb.wording.always[1])
    found = assess(kb, {"screen_sudden": ["chest"]})
    assert found.referral is not None
    assert said in " ".join(found.referral["do_now"])
    assert KB.localised(None) is KB
