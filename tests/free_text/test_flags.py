"""What people write is read for signs of danger, and only for the writer's own, now."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.free_text import UNSEEN, Score, emergencies, parts, score
from benchmarks.mutated import mutated
from engine.conclusions import Outcome
from engine.free_text import Mention, Reading, SetAside, load_phrases, read
from engine.library import LibraryError, load
from engine.models import GridQuestion
from engine.text.tokens import MOST_WORDS, tokenize
from knowledge.base import knowledge_base
from knowledge.typed_phrases import PHRASES, SIGNS, patterns_alone, phrases

KNOWN: dict[str, Any] = load(Path(__file__).parent / "red_flags.yaml", dict[str, Any])
MUST = [(flag, text) for flag, texts in KNOWN["must"].items() for text in texts]
MUST_NOT = [(flag, text) for flag, texts in KNOWN["must_not"].items() for text in texts]
ASK_FIRST = [(flag, text) for flag, texts in KNOWN["ask_first"].items() for text in texts]
ORDINARY = (
    "I did the wall tap this morning.",
    "It was fine in the warm-up.",
    "My name is Sam and I work in an office.",
    "Thanks for the drills.",
)
SAID = ("numbness down below", "fever", "chest pain", "sciatica", "foot drop", "leaking")
NOT_HERS = (
    "no {x}",
    "not had any {x}",
    "without {x}",
    "denies {x}",
    "{x}? no",
    "{x}? No.",
    "{x}: none",
    "never had {x}",
    "don't have {x}",
    "haven't got {x}",
    "free of {x}",
    "no bruises, {x} or dizziness",
    "neither rashes nor {x}",
    "my brother has {x}",
    "a friend got {x}",
    "the guy in the article had {x}",
    "used to have {x} years ago",
    "had {x} in 2015, gone since",
    "previously {x}, fully recovered",
    "what if I get {x}?",
    "if I had {x} I would stop",
    "when should I worry about {x}",
    "is {x} a red flag?",
    "could this turn into {x}",
    "the physio asked about {x} and I said no",
)
HERS = (
    "I have {x}",
    "I've had {x} since Tuesday",
    "not just an ache, {x} as well",
    "no bruises but {x}",
    "my brother has {x} and so do I",
    "used to have {x} and it's back",
    "no change in the {x}",
    "the {x} never stops",
    "only odd thing is {x}",
    "the physio asked about {x} and I said yes",
)


def flags(text: str) -> set[str]:
    return {mention.flag for mention in read(phrases(), text).flags}


def by_patterns(text: str) -> set[str]:
    return {mention.flag for mention in read(patterns_alone(), text).flags}


@pytest.mark.parametrize(("flag", "text"), MUST)
def test_said_so_it_is_read(flag: str, text: str) -> None:
    assert flag in flags(text)


@pytest.mark.parametrize(("flag", "text"), MUST_NOT)
def test_said_so_it_is_something_else(flag: str, text: str) -> None:
    assert flag not in flags(text)


@pytest.mark.parametrize(("flag", "text"), ASK_FIRST)
def test_said_so_it_is_asked_first(flag: str, text: str) -> None:
    found = [m for m in read(phrases(), text).flags if m.flag == flag]
    assert found
    assert not any(mention.certain for mention in found)


@pytest.mark.parametrize("text", KNOWN["positive"])
def test_what_only_looks_denied_or_past_counts(text: str) -> None:
    assert flags(text)


@pytest.mark.parametrize("text", KNOWN["idioms"])
def test_an_idiom_is_no_sign(text: str) -> None:
    assert not flags(text)


@pytest.mark.parametrize("frame", NOT_HERS)
@pytest.mark.parametrize("sign", SAID)
def test_context_sets_it_aside(frame: str, sign: str) -> None:
    reading = read(phrases(), frame.format(x=sign))
    assert not reading.flags
    assert reading.set_aside


@pytest.mark.parametrize("frame", HERS)
@pytest.mark.parametrize("sign", SAID)
def test_context_leaves_it_standing(frame: str, sign: str) -> None:
    assert flags(frame.format(x=sign)) & flags(sign)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Just the legs. Both. Tingling.", "both_legs"),
        ("No. Both legs. Tingling.", "both_legs"),
        ('I told her "my leg is numb"', "leg_numb_one"),
        ("no chest pain, one calf is twice the size of the other and red", "hot_swollen_calf"),
        ("What is worse is numbness in the foot", "leg_numb_one"),
        ("did 12 reps, leg went numb", "leg_numb_one"),
        ("my bladder has not stopped leaking", "bladder_leak"),
        ("why is my bladder leaking when I bend?", "bladder_leak"),
        ("why do I keep wetting myself?", "bladder_leak"),
        ("how long until my left foot stops being numb?", "leg_numb_one"),
        ("can't sneeze without leaking", "bladder_leak"),
        ("Had a fever that cleared up, but it came back on Sunday", "fever_unwell"),
        ("I am a lung cancer patient", "cancer_history"),
        ("my back keeps me up all night", "night_rest_pain"),
        ("my leg has been numb since one day last week", "leg_numb_one"),
        ("wee's a bit slower than it was", "bladder_retention"),
        ("it doesn't ease when I lie down", "night_rest_pain"),
    ],
)
def test_the_writer_has_it_however_it_is_put(text: str, flag: str) -> None:
    assert flag in flags(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('he said "I can\'t feel my legs" in the film', "other_person"),
        ("both legs stopped buzzing once I got off that bike", "negated"),
        ("sciatica's gone, thank goodness, and I can put my socks on", "past"),
        ("the swelling's all gone from that leg", "past"),
        ("my wife's leg is numb, mine is fine", "other_person"),
        ("unless I get a fever I carry on", "hypothetical"),
        ("would I start wetting myself?", "hypothetical"),
        ("why do you want to know if I leak?", "question"),
        ("why would anyone leak from a bad back?", "question"),
        ("some lifter I follow couldn't pee for a day", "other_person"),
    ],
)
def test_it_is_set_aside_for_the_right_reason(text: str, reason: str) -> None:
    reading = read(phrases(), text)
    assert not reading.flags
    assert reason in {aside.reason for aside in reading.set_aside}


@pytest.mark.parametrize(
    ("text", "value"), [("\u00bd", 0.5), ("1\u00bd hours", 1.5), ("about \u00be", 0.75)]
)
def test_a_fraction_is_a_number(text: str, value: float) -> None:
    assert value in {token.value for token in tokenize(text).tokens}


def test_every_flag_is_covered_and_every_tick_exists() -> None:
    known = phrases().signs
    questions = knowledge_base().questions
    assert set(known.flags) == set(KNOWN["must"])
    ticks = [s.ticks for f in known.flags.values() for s in f.signs.values() if s.ticks]
    ticks += [made.ticks for made in known.together if made.ticks]
    for tick in ticks:
        question, _, option = tick.partition(".")
        asked = questions[question]
        rows = asked.rows if isinstance(asked, GridQuestion) else asked.options  # type: ignore[union-attr]
        assert option in {row.id for row in rows}, tick


@pytest.mark.parametrize(
    ("text", "sign", "tier"),
    [
        ("it burns when I pee", "burning", Outcome.SOON),
        ("blood in my pee", "blood", Outcome.URGENT),
        ("a pulsing lump in my belly", "pulsing_lump", Outcome.EMERGENCY),
        ("I fainted", "collapse", Outcome.EMERGENCY),
        ("I can't get off the floor", "cannot_stand", Outcome.URGENT),
        ("I'm 74", "old", Outcome.ROUTINE),
        ("slipped off a chair, I'm 72", "knock", Outcome.URGENT),
    ],
)
def test_a_sign_has_its_own_tier(text: str, sign: str, tier: Outcome) -> None:
    assert (sign, tier) in {(m.sign, m.tier) for m in read(phrases(), text).flags}


@pytest.mark.parametrize(
    "text",
    [
        "i kepe leekin and my grion is nummb",
        "IM LEAKING AND MY GROIN IS NUMB!!!",
        "I’m leaking… and my groin’s numb 😳",
        "im leaking an my groin has gone numb",
        "\uff4c\uff45\uff41\uff4b\uff49\uff4e\uff47 and a numb groin",
    ],
)
def test_spelling_is_forgiven(text: str) -> None:
    assert {"bladder_leak", "saddle_sensation"} <= flags(text)


def test_words_are_those_of_the_text() -> None:
    text = "Odd thing: I’ve been LEAKING a bit"
    (mention,) = (m for m in read(phrases(), text).flags if m.flag == "bladder_leak")
    assert "LEAKING" in mention.words
    assert text[mention.start : mention.end] == mention.words


def test_a_long_text_is_read_so_far_and_says_so() -> None:
    text = "I did a set. " * MOST_WORDS + "I am leaking."
    reading = read(phrases(), text)
    assert reading.read_to < len(text)
    assert read(phrases(), "I am leaking. " + text).flags


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
@example("\ud800 numb \udfff groin")
@example("<b>leaking</b> &amp; \u202enumb groin\u202c")
@example("'s " * 50 + "i'll")
def test_any_text_is_read(text: str) -> None:
    holds(text, read(phrases(), text))


def holds(text: str, reading: Reading) -> None:
    assert 0 <= reading.read_to <= len(text)
    all_found: list[Mention | SetAside] = [*reading.flags, *reading.set_aside]
    for found in all_found:
        assert 0 <= found.start < found.end <= len(text)
        assert found.words == text[found.start : found.end]
        assert found.why
    signs = [(m.flag, m.sign) for m in reading.flags]
    assert len(signs) == len(set(signs))
    assert [m.tier.rank for m in reading.flags] == sorted(m.tier.rank for m in reading.flags)


@given(st.sampled_from([text for _, text in MUST]), st.sampled_from(ORDINARY), st.booleans())
@settings(max_examples=300, deadline=None)
def test_an_ordinary_sentence_beside_it_changes_nothing(
    text: str, ordinary: str, before: bool
) -> None:
    both = f"{ordinary} {text}" if before else f"{text}. {ordinary}"
    assert by_patterns(text) & flags(text) <= flags(both)


@given(st.sampled_from([text for _, text in MUST]))
@settings(max_examples=200, deadline=None)
def test_a_full_stop_changes_nothing(text: str) -> None:
    assert flags(text) == flags(f"{text}.")


def test_3000_mutated_messages_are_read() -> None:
    texts = [line.text for lines in parts().values() for line in lines]
    for text in mutated(texts, 3_000):
        holds(text, read(phrases(), text))


# A little under what is reached, so that a change for the worse shows.
@cache
def corpus() -> Score:
    """A tenth of the sentences that are known; it takes long enough."""
    lines = [line for name, part in parts().items() if name not in UNSEEN for line in part]
    return score(phrases(), lines[::10])


@cache
def unseen() -> Score:
    return score(phrases(), [line for name in UNSEEN for line in parts()[name]])


def test_the_figures_hold() -> None:
    urgent = emergencies(phrases())
    assert corpus().sensitivity(urgent) >= 0.97
    assert corpus().sensitivity() >= 0.96
    assert corpus().specificity() >= 0.96


def test_the_figures_hold_on_what_nobody_has_seen() -> None:
    assert unseen().sensitivity(emergencies(phrases())) >= 0.96
    assert unseen().sensitivity() >= 0.94
    assert unseen().specificity() >= 0.945


@pytest.mark.parametrize("kind", ["negated", "other_person", "historical", "hypothetical"])
def test_the_figures_hold_for_each_kind(kind: str) -> None:
    assert corpus().quiet[kind] / corpus().kinds[kind] >= 0.88


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("words", "leg: [leg, [foot]]", "leg.1"),
        ("words", "leg: ['<foot>']", "no family 'foot'"),
        ("words", "leg: ['<leg>']", "part of itself"),
        ("signs", "flags: {x: {tier: soon, signs: {y: {name: z, clear: ['a + + b']}}}}", "a + + b"),
        ("signs", "flags: {x: {tier: soon, signs: {y: {name: z, clear: ['70..b']}}}}", "'70..b'"),
        ("signs", "flags: {x: {tier: soon, signs: {y: {name: z, clear: ['(a 9..3)']}}}}", "'9..3'"),
        ("signs", "flags: {x: {tier: soon, signs: {y: {clear: [a]}}}}", "flags.x.signs.y.name"),
        ("context", "light: [a]", "Field required"),
    ],
)
def test_a_mistake_in_the_yaml_is_named(tmp_path: Path, file: str, content: str, says: str) -> None:
    wrong = tmp_path / f"{file}.yaml"
    wrong.write_text(content, "utf-8")
    given = {name: PHRASES / f"{name}.yaml" for name in ("words", "context")}
    signs = [wrong] if file == "signs" else [PHRASES / f"{name}.yaml" for name in SIGNS]
    if file in given:
        given[file] = wrong
    with pytest.raises(LibraryError, match=wrong.name) as raised:
        load_phrases(**given, signs=signs, common=PHRASES / "common_words.txt", likeness=None)
    assert says in str(raised.value)


def test_a_mention_is_a_plain_value() -> None:
    (mention,) = read(phrases(), "I wet myself").flags
    assert Mention.model_validate_json(mention.model_dump_json()) == mention
