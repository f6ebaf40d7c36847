"""The command line: real processes for the main paths, ``main`` in this process for the rest."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import types
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from engine.catalogue import markdown
from engine.conclusions import Outcome
from knowledge.base import knowledge_base
from ui.cli import main
from ui.documents import question_data
from ui.replies import read_reply, read_word
from ui.settings import Settings
from ui.terminal import consult
from ui.typed import find_topic, is_crisis

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
CLEAR = {f"screen_{part}": ["none"] for part in ("seat", "legs", "sudden", "illness", "background")}
MILD: dict[str, Any] = {
    "age": 40,
    **CLEAR,
    "pain_now": 2,
    "pain_course": "comes_and_goes",
    "pain_weeks": 1,
    "triggers": ["sink"],
    "wall_tap": None,
}


def quietback(*arguments: str, given: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    raw = given.encode() if isinstance(given, str) else given
    return subprocess.run(
        [sys.executable, "-m", "ui.cli", *arguments],
        input=raw,
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )


def unheard(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command for a reader that has left: nobody takes what it prints."""
    reads, writes = os.pipe()
    os.close(reads)
    try:
        return subprocess.run(
            [sys.executable, "-m", "ui.cli", *arguments],
            input=given,
            stdout=writes,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writes)


def assessed(name: str) -> Any:
    ran = quietback("assess", f"examples/{name}.json")
    assert (ran.returncode, ran.stderr) == (0, b"")
    return json.loads(ran.stdout)


# --- assess ------------------------------------------------------------------------------------
WITHHELD: dict[str, Any] = {"step": None, "drill": None, "way": None, "recommended": False}
EXPECTED: dict[str, dict[str, Any]] = {
    "emergency_saddle": {"outcome": "emergency", "next_question": None, **WITHHELD},
    "emergency_bladder": {"outcome": "emergency", "next_question": None, **WITHHELD},
    "leg_pain": {"outcome": "soon", "next_question": None, **WITHHELD},
    "three_points_missing": {"outcome": "regress", "step": "target_high", "move": "down"},
    "progress": {"outcome": "progress", "step": "target_high", "move": "up"},
    "unanswered": {"outcome": "hold", "next_question": "age", "step": None, "drill": None},
    "recurrent_mild": {"outcome": "continue", "step": "wall_tap_foot", "recommended": True},
}


def test_every_example_is_expected() -> None:
    assert {path.stem for path in EXAMPLES} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_example_in_a_process_of_its_own(name: str) -> None:
    result = assessed(name)
    assert {key: result[key] for key in EXPECTED[name]} == EXPECTED[name]
    assert (result["referral"] is None) == (not Outcome(result["outcome"]).refers)
    assert result["explanation"]["how"]
    if result["step"]:
        assert result["drill"]["doing"]
        assert {"go", "stay", "stop", "clean"} <= set(result["drill"]["during"])
        assert result["drill"]["help"]
        assert result["drill"]["come_back"]
        assert 0 < len(result["drill"]["cues"]) <= 3


def test_an_assessment_says_all_that_was_concluded_and_no_placeholder_is_left() -> None:
    result = assessed("three_points_missing")
    wanted = "outcome next_question step drill referral findings cues firings explanation topics"
    assert set(wanted.split()) <= set(result)
    assert result["way"]["id"] == "range_and_load"
    assert {c["id"] for c in result["cues"]} >= {"shins_vertical", "long_neck"}
    assert all(set(f) == {"rule", "facts", "conclusion"} for f in result["firings"])
    assert "MID-4" in {f["rule"] for f in result["firings"]}
    assert "MID-4" in result["governing"]
    assert result["stop_today"] is (result["way"]["id"] == "stop")
    assert result["drill"]["dose_labels"] == ["ours"]
    assert list(result["drill"]["dose"]) == ["reps", "start", "sets", "rest", "days"]
    assert "_low}" not in json.dumps(result)


def test_a_referral_says_what_to_read_out_when_calling() -> None:
    who, signs = assessed("leg_pain")["referral"]["call"]
    assert who.startswith("I am ")
    assert "Pain that travels from my back or buttock down one leg" in signs
    assert "within a few days" in signs


def test_the_emergency_number_of_the_place_is_named_first() -> None:
    given = (ROOT / "examples/emergency_saddle.json").read_bytes()
    code = "import sys; from ui.cli import main; sys.exit(main(['assess', '-']))"
    for number, status, said in (("000", 0, "(000, 112, 911 or 999)"), ("police", 2, "")):
        ran = subprocess.run(
            [sys.executable, "-c", code],
            input=given,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "QUIETBACK_EMERGENCY_NUMBER": number},
            timeout=60,
            check=False,
        )
        assert ran.returncode == status
        assert said in ran.stdout.decode()
        assert (b"QUIETBACK_EMERGENCY_NUMBER" in ran.stderr) == bool(status)


def test_a_referral_names_nothing_harder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {**MILD, "pain_course": "steady", "pain_weeks": 20}
    assert main(["assess", written(tmp_path, {"answers": answers})]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["outcome"] == "routine"
    assert result["drill"]["loaded"] is False
    assert result["drill"]["harder"] is None


def test_an_assessment_does_not_load_the_page() -> None:
    code = (
        "import sys; from ui.cli import main; main(['assess', 'examples/progress.json']);"
        "print([m for m in ('gradio', 'fastapi', 'uvicorn', 'numpy') if m in sys.modules],"
        " file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, timeout=60, check=True
    )
    assert ran.stderr.strip() == b"[]"


def test_json_lines_answer_the_good_and_name_the_bad() -> None:
    good = json.dumps({"answers": MILD})
    bad = '{"answers": {"age": "old"}}'
    ran = quietback("assess", "-", given="\n".join((good, "", "{broken", bad, good, "")))
    results = [json.loads(line) for line in ran.stdout.splitlines()]
    told = ran.stderr.decode().splitlines()
    assert ran.returncode == 1
    assert [r["outcome"] for r in results] == ["continue", "continue"]
    assert [line.split(":")[1].strip() for line in told] == ["line 3", "line 4"]
    assert "answers.age" in told[1]
    assert "'old'" in told[1]
    assert "0 to 120" in told[1]


def test_one_line_is_an_object_unless_lines_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, {"answers": {}})
    assert main(["assess", path]) == 0
    assert capsys.readouterr().out.count("\n") > 10
    assert main(["assess", "--lines", path]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def written(folder: Path, value: object) -> str:
    path = folder / "given.json"
    if isinstance(value, bytes):
        path.write_bytes(value)
    else:
        path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("", "not JSON"),
        ("{", "line 1, column 2"),
        ('{\n  "answers": {},\n  "history": [\n    {"step": "dowel"}\n  ]\n', "line 6"),
        (b"\xff\xfe", "not UTF-8"),
        ("[1]", "input: got [1]"),
        ('{"history": []}', "answers: got None"),
        ('{"answers": {}, "storys": 1}', 'storys: got 1; allowed: only the keys "answers"'),
        ('{"answers": {"age": 40, "age": 41}}', "'age' occurs twice"),
        ('{"answers": {"age": NaN}}', "NaN"),
        ('{"answers": {"age": 1e999}}', "answers.age: got inf"),
        ('{"answers": {"age": ' + "9" * 5000 + "}}", "too many digits"),
        ('{"answers": {"age": 121}}', "answers.age: got 121; allowed: a whole number from 0 to"),
        ('{"answers": {"aeg": 40}}', "did you mean 'age'"),
        ('{"answers": {"screen_seat": ["none", "bladder_leak"]}}', "stands alone"),
        ('{"answers": {"gate": null}}', "needs one"),
        ('{"answers": {}, "history": [{"date": "soon"}]}', "history.0.date: got 'soon'"),
        ('{"answers": {"\\u001b[31m": 1}}', "answers.�[31m"),
        ("[" * 200_000, "nested too deeply"),
    ],
)
def test_bad_input_is_named_in_a_message(
    given: str | bytes, named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", written(tmp_path, given)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert named in err
    assert all(len(line) < 500 for line in err.splitlines())


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert main(["assess", written(tmp_path, b'\xef\xbb\xbf{"answers": {}}')]) == 0


@pytest.mark.parametrize("path", ["absent.json", "."])
def test_a_file_that_cannot_be_read_is_named(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = str(tmp_path / path)
    ran = quietback("assess", given)
    assert ran.returncode == 2
    assert ran.stdout == b""
    assert given.removesuffix("/.") in ran.stderr.decode()
    assert b"Traceback" not in ran.stderr


def test_a_reader_that_leaves_early_brings_no_traceback() -> None:
    ran = unheard("rules")
    assert (ran.returncode, ran.stderr) == (2, b"")


# --- the catalogue -----------------------------------------------------------------------------
def test_questions_are_printed_with_all_that_may_be_answered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["questions"]) == 0
    questions = {q["id"]: q for q in json.loads(capsys.readouterr().out)}
    assert list(questions) == list(knowledge_base().questions)
    assert questions["age"]["range"]["high"] == 120
    assert questions["screen_seat"]["required"] is True
    assert [o["id"] for o in questions["screen_seat"]["options"]][-2:] == ["none", "not_sure"]
    assert questions["screen_seat_unsure"]["settles"] == "screen_seat"
    assert questions["mid_rep"]["words"] == ["yes", "no", "not_sure"]
    assert "30 cm" in questions["wall_tap"]["help"]


def test_each_option_printed_is_an_answer_that_is_taken() -> None:
    kb = knowledge_base()
    for question in kb.questions.values():
        for option in question_data(kb, question).get("options", []):
            assert read_reply(kb, question, option["id"]) is not None


def test_rules_are_found_by_id_or_by_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "mid-3", "--json"]) == 0
    assert [r["id"] for r in json.loads(capsys.readouterr().out)] == ["MID-3"]
    assert main(["rules", "BRC"]) == 0
    text = capsys.readouterr().out
    assert text.count("  because  ") == len([r for r in knowledge_base().rules if "BRC" in r.id])
    assert "brace_over = 8 of 10 effort (ours, ours)" in text
    assert main(["rules", "no such rule"]) == 1
    assert "no such rule" in capsys.readouterr().err


def test_the_markdown_is_the_catalogue_to_the_byte() -> None:
    ran = quietback("rules", "--markdown")
    assert ran.stdout == markdown(knowledge_base()).encode()


def test_explain_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(ROOT / "examples/emergency_saddle.json")]) == 0
    told = capsys.readouterr().out
    assert "RED-1" in told
    assert "What would change it" not in told
    assert main(["explain", str(ROOT / "tests")]) == 2


def test_explain_says_what_would_change_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(ROOT / "examples/three_points_missing.json")]) == 0
    _, _, told = capsys.readouterr().out.partition("What would change it:\n")
    assert told.startswith("  Go on like this: Hinge to a chair [MID-2")
    assert "My shins stayed mostly upright: Yes" in told
    assert "Get emergency help now" in told
    assert main(["explain", written(tmp_path, '{"answers": {"age": -1}}')]) == 1
    assert "answers.age" in capsys.readouterr().err


# --- serving -----------------------------------------------------------------------------------
def test_without_a_command_the_page_is_served(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[object] = []

    def serve(host: str, port: int, settings: Settings, *, open_browser: bool) -> None:
        served.append((host, port, settings.emergency_number, open_browser))
        if port == 81:
            raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))

    app = types.ModuleType("ui.app")
    app.serve = serve  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "ui.app", app)
    monkeypatch.setenv("QUIETBACK_EMERGENCY_NUMBER", "000")
    assert main([]) == 0
    assert main(["--host", "::1", "--port", "81", "--no-browser"]) == 2
    assert served == [("127.0.0.1", 7860, "000", True), ("::1", 81, "000", False)]
    assert "busy" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--port", "0"], ["--port", "x"], ["assess"], ["nonsense"]])
def test_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("quietback ")


# --- chat --------------------------------------------------------------------------------------
MILD_REPLIES = (
    "1",
    "40",
    *["none of these"] * 5,
    "2/10",
    "comes and goes",
    "1 week",
    "later",
    "none",
)


def chatted(*replies: str) -> str:
    """All that a person sees who types these replies and then leaves."""
    shown: list[str] = []
    left: Iterable[str] = iter(replies)

    def read(prompt: str) -> str:
        shown.append(prompt)
        for reply in left:
            shown.append(reply)
            return reply
        raise EOFError

    consult(knowledge_base(), read, shown.append)
    return "\n".join(shown)


def test_chat_in_a_process_of_its_own() -> None:
    ran = quietback("chat", given="\n".join(MILD_REPLIES))
    text = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Wall tap, feet close" in text
    assert "Take care of your back" in text


def test_chat_tells_an_emergency_at_once_and_asks_before_it_clears() -> None:
    seat = "the skin between my legs"
    emergency = chatted("1", "40", "1")
    assert "GET EMERGENCY HELP NOW" in emergency
    assert "Your drill" not in emergency
    taken_back = chatted("1", "40", "1", "back", "no", "back", "yes", "none of these")
    after_no, _, after_yes = taken_back.partition("\nyes\n")
    assert after_no.count("So this is not so after all: A change in feeling") == 2
    assert seat in after_yes.casefold()
    assert "legs, feet, hands or balance" in after_yes


def test_chat_any_earlier_answer_can_be_changed() -> None:
    text = chatted(*MILD_REPLIES, "edit", "8", "8", "how")
    before, _, after = text.partition("Which one do you want to change?")
    assert "Wall tap, feet close" in before
    assert "SEE SOMEONE WITHIN A FEW DAYS" in after
    assert "Your drill" not in after
    assert "severe" in after.casefold()


@pytest.mark.parametrize("at", [0, 1, 4, len(MILD_REPLIES)])
def test_chat_hears_a_crisis_at_any_prompt(at: int) -> None:
    text = chatted(*MILD_REPLIES[:at], "I want to die")
    assert "YOU SHOULD NOT BE ALONE WITH THIS" in text
    assert "Your drill" not in text.partition("I want to die")[2]


def test_chat_hears_a_crisis_while_choosing_what_to_change_and_in_a_grid() -> None:
    assert "NOT BE ALONE" in chatted("1", "edit", "kill myself")
    assert "NOT BE ALONE" in chatted("1", "40", "not_sure", "yes", "kill myself")


def test_chat_asks_a_grid_row_by_row_and_back_goes_up_a_row() -> None:
    text = chatted("1", "40", "bladder_retention, not_sure")
    assert "GET EMERGENCY HELP NOW" in text
    rows = chatted("1", "40", "not_sure", "no", "back", "hmm", *["n"] * 8)
    assert rows.count("is the touch dull") == 3
    assert "legs, feet, hands or balance" in rows


def test_chat_hears_a_sign_wherever_it_is_typed_and_explains_nothing_beside_it() -> None:
    text = chatted("1", "40", "what is a hinge, my foot is numb", "no", "none")
    assert "I read this in it" in text
    assert "see someone within a few days" in text.casefold()
    assert "seesaw" not in text
    standing = chatted("1", "40", "1", "hinge", "? hinge", "topics").partition("GET EMERGENCY")[2]
    assert standing.count("I am not sure what that means") == 3
    assert "seesaw" not in standing
    assert "Type ? and some words" not in standing


def test_chat_hears_answers_wishes_and_denials_in_a_sentence() -> None:
    text = chatted("1", "it's been 3 weeks, about a 4", "undo", "my brother's foot is numb")
    assert "I took that as: 3 weeks · 4 of 10" in text
    assert "Then that does not count" in text
    assert "somebody else" in text
    assert "I am a program" in chatted("1", "can I talk to a person please")
    assert text.count("How old are you?") == 4
    assert chatted("1", "I want to stop now").rstrip().endswith("Nothing was kept.")


def test_chat_hears_a_sign_while_choosing_what_to_change() -> None:
    assert "I read this in it" in chatted("1", "40", "edit", "my left foot is numb")


def test_chat_tells_who_starts_in_a_flare_of_no_step_back() -> None:
    replies = [*MILD_REPLIES]
    replies[replies.index("comes and goes")] = "4"
    text = chatted(*replies)
    assert "Where to start" in text
    assert "One step back" not in text
    assert "Numbers: our own choice" in text.replace("\n", " ")


def test_chat_explains_and_is_friendly_about_nonsense() -> None:
    text = chatted("1", "?", "? hinge", "topics", "asdf", "later", "help", "40", "again", "")
    assert "The same sign can mean more" in text
    assert "seesaw" in text
    assert "Sorry, I did not get that" in text
    assert "can't wait" in text
    assert text.count("How old are you?") >= 2


def test_chat_enough_and_restart() -> None:
    text = chatted(*MILD_REPLIES, "enough", "restart", "yes")
    assert "That is all for now" in text
    assert text.count("What would you like to do?") == 2


# --- typed words -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "text",
    [
        "I want to die",
        "i just wanna die",
        "I’m going to KILL   MYSELF",
        "no point living with this pain",
        "they'd be better off dead",
        "I'm suicidal",
        "end it all",
        "I hurt myself on purpose",
        "my back is killing me and I want to die",
        "suicide grip? no, suicide",
        "I do not want to live",
        "I cannot go on living",
        "kill\u200b myself",
    ],
)
def test_words_of_a_crisis_are_heard(text: str) -> None:
    assert is_crisis(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "my back is killing me",
        "this workout killed me",
        "deadlift",
        "better off deadlifting",
        "I'm dying to get back to the gym",
        "is the suicide grip bad?",
        "I don't want to hurt myself lifting",
        "I hurt myself lifting a box",
        "dead tired",
        "I want the pain to die down",
        "do I end it all the way up?",
    ],
)
def test_idioms_are_no_crisis(text: str) -> None:
    assert not is_crisis(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hinge", "what_is_hinge"),
        ("What is a hip hinge?", "what_is_hinge"),
        ("what is a hip hindge", "what_is_hinge"),
        ("how many reps", "how_many_reps"),
        ("are you a doctor?", "how_it_decides"),
        ("dowel", "why_dowel"),
        ("yes", None),
        ("no", None),
        ("2", None),
        ("", None),
        ("pizza recipe", None),
        ("my left foot is numb", None),
    ],
)
def test_a_topic_is_found_or_not(text: str, topic: str | None) -> None:
    assert find_topic(knowledge_base(), text) == topic


def test_every_topic_is_found_by_its_title() -> None:
    kb = knowledge_base()
    assert {t: find_topic(kb, topic.title) for t, topic in kb.topics.items()} == {
        t: t for t in kb.topics
    }


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("pain_course", "2", "comes_and_goes"),
        ("pain_course", "comes_and_goes", "comes_and_goes"),
        ("pain_course", "Getting better.", "improving"),
        ("pain_course", "7", None),
        ("first_ever", "y", "yes"),
        ("triggers", "1, 2 ,2", ["low_pickup", "sink"]),
        ("triggers", "1 2", ["low_pickup", "sink"]),
        ("triggers", "Picking something up from low down, like a laundry basket", ["low_pickup"]),
        ("triggers", "1, none", None),
        ("triggers", "1, nonsense", None),
        ("pain_now", "7/10", 7),
        ("pain_now", "7 out of 10", 7),
        ("pain_now", "11", None),
        ("pain_now", "-1", None),
        ("pain_weeks", "6 weeks", 6),
        ("pain_weeks", "6 months", None),
        ("age", "٤٠", None),
        ("mid_rep", "yes", None),
    ],
)
def test_a_reply_is_read_or_not(question: str, text: str, value: object) -> None:
    kb = knowledge_base()
    assert read_reply(kb, kb.questions[question], text, numbered=True) == value


def test_words_for_a_row() -> None:
    assert [read_word(w) for w in ("Y", "no", "not sure", "I don't know", "perhaps")] == [
        "yes",
        "no",
        "not_sure",
        "not_sure",
        None,
    ]
