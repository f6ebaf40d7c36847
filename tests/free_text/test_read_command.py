"""``quietback read``: messages in, JSON objects out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from knowledge.base import knowledge_base
from tests.test_cli import ROOT, quietback, unheard
from ui.cli import main
from ui.reading import message_data

KEYS = ["flags", "answers", "topics", "wish"]
NOTHING: dict[str, Any] = {"flags": [], "answers": {}, "topics": [], "wish": None}


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["read", *arguments]) == 0
    out, err = capsys.readouterr()
    assert (out.count("\n"), err) == (1, "")
    data: dict[str, Any] = json.loads(out)
    assert list(data) == KEYS
    return data


def test_one_message_is_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    data = told(capsys, "it's been 3 weeks, about a 4, left leg")
    # Pain in one leg it may be, and no more than that.
    assert {(f["flag"], f["certain"]) for f in data.pop("flags")} <= {("leg_pain_one", False)}
    assert {**data, "flags": []} == {**NOTHING, "answers": {"pain_weeks": 3, "pain_now": 4}}


def test_the_question_that_was_asked_decides(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "12")["answers"] == {}
    assert told(capsys, "12", "--question", "set_reps")["answers"] == {"set_reps": 12}


def test_topics_and_wishes_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "what is a hinge?")["topics"] == ["what_is_hinge"]
    assert told(capsys, "can I talk to a person?")["wish"] == "human"


def test_a_flag_is_told_with_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    [flag] = told(capsys, "all fine, only I leak pee since Tuesday")["flags"]
    assert list(flag) == ["flag", "tier", "certain", "words", "why"]
    assert (flag["flag"], flag["tier"]) == ("bladder_leak", "emergency")
    assert "leak" in flag["words"]
    assert flag["why"].endswith(".")


@pytest.mark.parametrize("text", ["I want to die", "my leg is numb and i want to kill myself"])
def test_a_crisis_is_told_once_as_an_emergency(text: str) -> None:
    flags = message_data(knowledge_base(), text)["flags"]
    assert [(f["tier"], f["certain"]) for f in flags if f["flag"] == "crisis"] == [
        ("emergency", True)
    ]
    assert len({f["flag"] for f in flags}) == len(flags)


def test_every_line_has_its_object_whatever_it_holds() -> None:
    given = b"I'm 52\n\n" + b"\xff\xfe pain is 4\n" + b"pain is 3\r\n" + b"no end"
    ran = quietback("read", "-", given=given)
    assert (ran.returncode, ran.stderr) == (0, b"")
    lines = [json.loads(line) for line in ran.stdout.decode("utf-8").splitlines()]
    assert [line["answers"] for line in lines] == [
        {"age": 52},
        {},
        {"pain_now": 4},
        {"pain_now": 3},
        {},
    ]
    assert lines[1] == NOTHING


def test_no_message_is_no_object() -> None:
    ran = quietback("read", "-")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


def test_a_line_is_answered_before_the_next_is_typed() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "ui.cli", "read", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for text, age in ((b"I'm 52\n", 52), (b"I'm 53\n", 53)):
            process.stdin.write(text)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["answers"] == {"age": age}
        process.stdin.close()
        assert process.wait(timeout=30) == 0


@pytest.mark.parametrize("text", ["hi", "-"])
def test_an_unknown_question_is_named(text: str) -> None:
    ran = quietback("read", text, "--question", "pain_nw", given="hi\n")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.decode() == (
        "quietback: question: got 'pain_nw'; "
        "allowed: a question id of the catalogue (did you mean 'pain_now'?)\n"
    )


def test_a_reader_that_leaves_is_no_error_to_tell() -> None:
    ran = unheard("read", "-", given=b"hello\n" * 50)
    assert (ran.returncode, ran.stderr) == (2, b"")


def test_a_message_of_bytes_that_are_no_text_is_read() -> None:
    ran = quietback("read", os.fsdecode(b"\xff I'm 52"))
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout)["answers"] == {"age": 52}
