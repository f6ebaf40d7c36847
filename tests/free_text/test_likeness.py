"""How a message sounds is a second opinion: it asks about what no pattern foresaw."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.free_text import UNSEEN, as_words, emergencies, fingerprint, parts, score, taught
from engine.conclusions import Outcome
from engine.free_text import read
from engine.text.likeness import PIECE, WHOLE, Likeness, LikenessError, pieces
from engine.text.tokens import HARD, tokenize
from knowledge.typed_phrases import LIKENESS, patterns_alone, phrases

EMERGENCY, URGENT = Outcome.EMERGENCY, Outcome.URGENT
ORDINARY = "I went for a walk with the dog and then we had our tea."
BESIDES = (
    "great session today",
    "I walked the dog and made some tea",
    "the squat rack at our gym is lovely",
    "new deadlift record on the platform",
)
SIGNS = (
    "could not pass water all evening",
    "I could not feel my bum on the chair",
    "I pooed myself",
    "both my legs have gone numb",
    "my chest feels crushed",
    "I want to kill myself",
    "my left foot drags",
    "I fell off a ladder from the roof",
)
TEXTS = [line.text for line in taught()[::97]]


def test_what_was_learnt_is_of_these_sentences_as_they_are_read_today() -> None:
    likeness, lines = phrases().likeness, taught()
    assert likeness is not None
    assert likeness.about.taught_by == fingerprint(phrases(), lines), "run: make likeness"


def test_nothing_unseen_is_learnt_from() -> None:
    unseen = {as_words(line.text) for name in UNSEEN for line in parts()[name]}
    assert len(unseen) > 1_000
    assert not unseen & {as_words(line.text) for line in taught()}


def test_it_hears_more_than_the_patterns_and_is_quieter() -> None:
    lines = [line for name in UNSEEN for line in parts()[name]]
    both, one = score(phrases(), lines), score(patterns_alone(), lines)
    urgent = emergencies(phrases())
    assert both.sensitivity(urgent) > one.sensitivity(urgent) + 0.1
    assert both.sensitivity() > one.sensitivity() + 0.05
    assert both.specificity() > one.specificity() + 0.04


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
@settings(max_examples=150, deadline=None)
def test_what_it_adds_it_only_asks_about(one: str, other: str) -> None:
    text = f"{one}. {other}"
    by_patterns = {(m.flag, m.sign): m.certain for m in read(patterns_alone(), text).flags}
    for mention in read(phrases(), text).flags:
        found = by_patterns.get((mention.flag, mention.sign))
        assert mention.certain == bool(found)
        assert mention.words == text[mention.start : mention.end] != ""


def test_hardly_any_certain_grave_sign_is_lost_in_a_run_on_sentence() -> None:
    known, alone = phrases(), patterns_alone()
    grave = {n for n, f in known.signs.flags.items() if f.tier in (EMERGENCY, URGENT)}
    lines = [line for name in UNSEEN for line in parts()[name] if "." not in line.text[:-1]]
    quiet = [x.text.rstrip(" .!") for x in lines if x.kind == "ordinary" and not x.may]
    found = lost = 0
    for number, line in enumerate(x for x in lines if x.flags & grave):
        text = f"{quiet[number % len(quiet)]} and {line.text}"
        sure = {m.flag for m in read(alone, text).flags if m.certain} & line.flags & grave
        found += len(sure)
        lost += len(sure - {m.flag for m in read(known, text).flags})
    assert found > 300
    assert lost <= found / 100


def test_what_it_sets_aside_is_told() -> None:
    found = 0
    for text in TEXTS:
        told = {m.flag for m in read(phrases(), text).flags}
        told |= {s.flag for s in read(phrases(), text).set_aside}
        lost = {m.flag for m in read(patterns_alone(), text).flags} - told
        assert not lost
        found += any(s.reason == "unlike" for s in read(phrases(), text).set_aside)
    assert found


@pytest.mark.parametrize("joined", [", ", " and ", " then ", " but ", " "])
@pytest.mark.parametrize("besides", BESIDES)
@pytest.mark.parametrize("sign", SIGNS)
def test_nothing_in_the_same_sentence_takes_a_sign_away(
    sign: str, besides: str, joined: str
) -> None:
    texts = (f"{besides}{joined}{sign}", f"{sign}{joined}{besides}")
    sure = [{m.flag for m in read(patterns_alone(), text).flags if m.certain} for text in texts]
    assert any(sure)
    for text, flags in zip(texts, sure, strict=True):
        assert flags <= {m.flag for m in read(phrases(), text).flags}


@pytest.mark.parametrize("many", [0, 3, 10, 60])
@pytest.mark.parametrize(
    "sign", ["I wet myself on the stairs", "both my legs have gone numb", "my chest hurts badly"]
)
def test_a_sign_is_not_drowned_by_what_is_said_besides(sign: str, many: int) -> None:
    text = " ".join([ORDINARY] * many + [f"{sign}."] + [ORDINARY] * many)
    assert {m.flag for m in read(phrases(), text).flags} >= {
        m.flag for m in read(phrases(), sign).flags
    }
    assert read(phrases(), sign).flags


@given(
    st.lists(st.sampled_from(["my back", "hurts", ".", ",", "when I bend", "down"]), max_size=90)
)
@settings(max_examples=100, deadline=None)
def test_the_pieces_of_a_text_are_all_of_it(words: list[str]) -> None:
    tokens = tokenize(" ".join(words)).tokens
    spans = list(pieces(tokens))
    assert [i for a, b in spans for i in range(a, b)] == list(range(len(tokens)))
    assert all(b - a <= (WHOLE if len(spans) == 1 else PIECE) for a, b in spans)


def test_a_piece_ends_with_a_sentence_where_one_ends() -> None:
    tokens = tokenize(" ".join([ORDINARY] * 10)).tokens
    assert all(b == len(tokens) or tokens[b].gap == HARD for _, b in pieces(tokens))


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("about.json", b"{}", "sentences"),
        ("about.json", None, "about.json"),
        ("features.txt", b"many numb\n", "many"),
        ("features.txt", b"3 numb\n", "weights.bin"),
        ("features.txt", b"0 numb\n", "allowed: 1 to"),
        ("weights.bin", b"\x01\x02", "weights.bin"),
    ],
)
def test_what_cannot_be_read_is_named(
    tmp_path: Path, file: str, content: bytes | None, says: str
) -> None:
    folder = shutil.copytree(LIKENESS, tmp_path / "likeness")
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)
    with pytest.raises(LikenessError, match=says):
        Likeness.load(folder)
