"""Answers, topics and wishes in whole sentences; the sentences are in the YAML beside this."""

from __future__ import annotations

import time
from collections import Counter
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import validated
from engine.models import NONE, NOT_SURE, MultiQuestion
from engine.text.answers import read_answers
from engine.text.patterns import PatternError
from engine.text.told import Answers, Told, unknown
from knowledge.base import knowledge_base
from knowledge.typed_answers import typed_answers
from knowledge.typed_phrases import phrases
from ui.reading import find_topics, find_wish, read_message

HERE = Path(__file__).parent
KB = knowledge_base()
LEAST_PRECISION, LEAST_RECALL = 0.94, 0.89
"""A little under what is reached on sentences that the patterns were not tuned on."""
SAFETY_LISTS = [
    q.id for q in KB.questions.values() if isinstance(q, MultiQuestion) and q.stage == "safety"
]
ANYTHING = st.text(max_size=120) | st.text(
    alphabet=st.sampled_from(list("0123456789 ,.;?!/-+xnNo'’½\u200f\u0000\ud800\nkgweeks")),
    max_size=60,
)


@cache
def sentences(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))
    return rows


def answered(text: str, current: str | None = None) -> dict[str, Any]:
    return {a.question: a.value for a in read_message(KB, text, current).answers}


# --- answers -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "row", sentences("answers"), ids=lambda row: f"{row['text']}|{row.get('current', '')}"
)
def test_the_answers_of_a_sentence_are_read_and_no_others(row: dict[str, Any]) -> None:
    assert answered(row["text"], row.get("current")) == row["answers"]


def test_no_sentence_stands_twice() -> None:
    rows = sentences("answers") + sentences("answers_unseen")
    seen = Counter((row["text"].casefold(), row.get("current")) for row in rows)
    assert [said for said, times in seen.items() if times > 1] == []


def test_sentences_that_were_not_tuned_on_are_read_as_well() -> None:
    right = wrong = missed = 0
    for row in sentences("answers_unseen"):
        got = {(q, str(v)) for q, v in answered(row["text"], row.get("current")).items()}
        wanted = {(q, str(v)) for q, v in row["answers"].items()}
        right += len(got & wanted)
        wrong += len(got - wanted)
        missed += len(wanted - got)
    assert right / (right + wrong) >= LEAST_PRECISION
    assert right / (right + missed) >= LEAST_RECALL


@pytest.mark.parametrize("text", ["um no", "not really", "nothing serious", "I think I'm fine"])
@pytest.mark.parametrize("current", SAFETY_LISTS)
def test_a_vague_reply_clears_no_safety_list(current: str, text: str) -> None:
    assert answered(text, current) == {}


@pytest.mark.parametrize("current", SAFETY_LISTS)
def test_a_plain_no_is_the_reply_to_a_safety_list(current: str) -> None:
    assert answered("No.", current) == {current: [NONE]}


def test_a_sentence_never_ticks_a_safety_list_nor_none() -> None:
    told = typed_answers().told
    assert not set(SAFETY_LISTS) & {*told.numbers, *told.options}
    multi = {n for n, q in KB.questions.items() if isinstance(q, MultiQuestion)}
    ticked = {o for n in multi & set(told.options) for o in told.options[n].options}
    assert not {NONE, NOT_SURE} & ticked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Well, pain's maybe a three.", "pain's maybe a three"),
        ("It’s been 3 weeks, no, 4 weeks!", "It’s been 3 weeks, no, 4 weeks"),
        ("hello. I'm 52", "I'm 52"),
    ],
)
def test_the_words_that_were_read_are_told(text: str, words: str) -> None:
    [answer] = read_message(KB, text).answers
    assert (answer.words, text[answer.start : answer.end]) == (words, words)


@settings(deadline=None, max_examples=150)
@given(ANYTHING, st.sampled_from([None, *KB.questions]))
def test_any_text_is_read(text: str, current: str | None) -> None:
    found = read_answers(typed_answers(), KB.questions, text, current=current)
    validated({answer.question: answer.value for answer in found}, KB.questions)
    assert len({answer.question for answer in found}) == len(found)
    for answer in found:
        assert answer.question not in SAFETY_LISTS
        assert answer.words
        assert answer.words == text[answer.start : answer.end]


@settings(deadline=None, max_examples=60)
@given(ANYTHING, st.sampled_from(SAFETY_LISTS))
def test_any_text_is_read_whole(text: str, current: str) -> None:
    message = read_message(KB, text, current)
    assert set(message.topics) <= set(KB.topics)
    assert len(message.topics) <= 3


# --- what is wrong with the YAML ---------------------------------------------------------------
def with_entry(part: str, entry: dict[str, Any]) -> Told:
    data = typed_answers().told.model_dump()
    return Told.model_validate({**data, part: entry})


@pytest.mark.parametrize(
    ("part", "entry", "says"),
    [
        ("options", {"nosuch": {"options": {}}}, "options.nosuch: no question with options"),
        ("options", {"age": {"options": {}}}, "options.age: no question with options"),
        ("options", {"screen_seat": {"options": {}}}, "options.screen_seat: a safety checklist"),
        ("options", {"triggers": {"options": {"none": {}}}}, "options.triggers.none: allowed: "),
        ("numbers", {"triggers": {"counts": {}}}, "numbers.triggers: no question for a number"),
        ("numbers", {"age": {"counts": {"#ell": 1}}}, "numbers.age.counts: no unit '#ell'"),
    ],
)
def test_an_entry_that_leads_nowhere_is_named(part: str, entry: dict[str, Any], says: str) -> None:
    assert any(wrong.startswith(says) for wrong in unknown(with_entry(part, entry), KB.questions))


def test_the_present_entries_lead_somewhere() -> None:
    assert list(unknown(typed_answers().told, KB.questions)) == []


def test_a_pattern_that_cannot_be_read_is_named_with_its_place() -> None:
    broken = with_entry("numbers", {"age": {"counts": {"#": 1}, "alone": ["im <nosuch>"]}})
    around = phrases()
    with pytest.raises(PatternError, match=r"^age/alone: .*nosuch"):
        Answers.of(broken, [], around.cues, around.light)


# --- topics ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ok but what is a hinge actually?", "what_is_hinge"),
        ("hey can you explain what a romanian deadlift is?", "what_is_rdl"),
        ("how many reps should i be doing per day?", "how_many_reps"),
        ("is my data private here?", "my_answers"),
        ("are you a real doctor or just a robot?", "how_it_decides"),
        ("should I stretch my back before this?", "stretching"),
        ("how long will it take to get better?", "how_fast"),
        ("why do I need the stick along my back?", "why_dowel"),
        ("what muscles should be working when i hinge?", "which_muscles"),
        ("so what exactly is the goal of all this?", "what_is_goal"),
        ("my back flared up again, did I do something wrong?", "flare_up"),
        ("dowel drill", "why_dowel"),
        ("it's been 3 weeks, about a 4", None),
        ("getting better", None),
        ("I feel it in my hamstrings sometimes", None),
        ("my legs are sore from squats", None),
        ("my left foot is numb", None),
        ("I can't feel when I wipe", None),
        ("I did 12 reps", None),
        ("is it raining?", None),
        ("can I eat pizza?", None),
        ("that's enough", None),
        ("hello", None),
        ("", None),
    ],
)
def test_the_topic_of_a_sentence(text: str, topic: str | None) -> None:
    assert next(iter(read_message(KB, text).topics), None) == topic


def test_every_topic_is_found_by_its_title_put_as_a_question() -> None:
    unfound = {n for n, t in KB.topics.items() if n not in find_topics(KB, f"Ok, {t.title}?")}
    assert unfound == set()


def test_several_topics_are_found_beside_an_answer() -> None:
    message = read_message(KB, "pain is 4. what is a hinge? and how many reps should I do?")
    assert message.topics == ("what_is_hinge", "how_many_reps")
    assert [(a.question, a.value) for a in message.answers] == [("pain_now", 4)]


def test_a_reply_asks_for_no_topic() -> None:
    assert read_message(KB, "4", "pain_now").topics == ()


# --- wishes ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("wish", "texts"),
    [
        (
            "human",
            [
                "can I talk to a person",
                "can I talk to a real doctor please?",
                "I want to speak to someone",
                "human please",
                "is there a human I can talk to",
                "ok this is silly, can I talk to a real doctor",
                "I'd rather see an actual physio",
            ],
        ),
        ("stop", ["stop", "that's enough", "ok that's enough for today", "I want to stop now"]),
        ("restart", ["can we start over please", "start again", "Restart!"]),
        ("back", ["back", "go back please", "can I go back one"]),
        ("later", ["later", "skip this one please"]),
        ("why", ["why?", "why do you need to know that?"]),
        ("help", ["please help me", "I need some help"]),
        ("yes", ["yes", "yes please"]),
        ("no", ["no", "no thanks", "um no"]),
    ],
)
def test_a_wish_is_read(wish: str, texts: list[str]) -> None:
    assert {text: find_wish(text) for text in texts} == dict.fromkeys(texts, wish)


@pytest.mark.parametrize(
    "text",
    [
        "my back hurts",
        "my back is back to normal",
        "it came back",
        "don't stop",
        "stop when it hurts?",
        "should I stop the drill when it hurts",
        "the pain won't stop",
        "I saw a doctor",
        "I spoke to my physio",
        "I told my doctor",
        "should I see a doctor?",
        "I don't want to talk to a person",
        "yes it hurts when I bend",
        "no pain",
        "later in the day it hurts",
        "nobody helps me",
        "start of the week it was bad",
        "not sure",
        "4",
        "",
    ],
)
def test_other_words_are_no_wish(text: str) -> None:
    assert find_wish(text) is None


# --- speed -------------------------------------------------------------------------------------
def test_a_message_is_read_in_a_few_milliseconds() -> None:
    rows = sentences("answers")
    read_message(KB, rows[0]["text"])
    took = []
    for row in rows:
        began = time.perf_counter()
        read_message(KB, row["text"], row.get("current"))
        took.append(time.perf_counter() - began)
    assert median(took) < 0.005


@pytest.mark.parametrize(
    "text", ["3 or " * 3000, "no, 4 weeks " * 900, "a " * 6000, "and my back is stiff " * 500]
)
def test_a_long_message_takes_no_time(text: str) -> None:
    began = time.perf_counter()
    read_answers(typed_answers(), KB.questions, text, current="pain_now")
    # Some hundredths of a second; what grows faster than its words would need far longer.
    assert time.perf_counter() - began < 3
