"""The report for a professional: what it says, on the page and as PDF."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any, get_args

import pytest
from fastapi import FastAPI
from hypothesis import given, settings
from pypdf import PdfReader
from starlette.testclient import TestClient

from engine.answers import place_of
from engine.conclusions import Outcome, Referral
from engine.consultation import assess
from engine.models import NONE, NOT_SURE, GridQuestion, Move, MultiQuestion, SingleQuestion
from knowledge.base import knowledge_base
from knowledge.history import MorningCheck, TrainingSession
from knowledge.training_log import sessions
from tests.strategies import History, cases
from ui.pages.report import PATHS, routes
from ui.report.compose import report
from ui.report.content import Line, Report, Visit
from ui.report.pdf import pdf
from ui.report.signs import Asked, signs_in
from ui.report.words import report_words
from ui.text import day_in_words

KB = knowledge_base()
WORDS = report_words()
DAY = date(2026, 11, 22)
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.json"))
FEW = settings(max_examples=30, deadline=None, derandomize=True)
SCREEN = ("screen_seat", "screen_legs", "screen_sudden", "screen_illness", "screen_background")
CLEAR: dict[str, Any] = {
    "age": 41,
    **{question: [NONE] for question in SCREEN},
    "pain_now": 2,
    "pain_course": "comes_and_goes",
    "pain_weeks": 1,
}
MOVING: dict[str, Any] = {
    "wall_tap": "clean_foot",
    "places": ["hurts_low_back_left"],
    "triggers": ["low_pickup", "sink", "nothing_extreme", "stretches_tried"],
    "dowel": dict.fromkeys(("head", "shoulder_blades", "tailbone", "steady"), "yes"),
    "target": "light",
    "shin_reach_pull": "low_back",
    "shin_reach_hips": "barely",
    "back_feel": ["stiff", "tired", "tight"],
    "video": None,
    "muscle_feel": ["hamstrings_stretch", "glutes_drive"],
    "breathing": ["belt_breath", "smoother"],
    "brace_effort": 6,
    "off_signals": ["rushed"],
    "habits": [NONE],
}


def made(answers: dict[str, Any], history: History | None = None) -> Report:
    return report(KB, answers, history or [], day=DAY)


def names(groups: tuple[Asked, ...]) -> set[str]:
    return {sign.name for group in groups for sign in group.signs}


# --- the words -----------------------------------------------------------------------------------
def test_every_red_flag_has_a_professional_term() -> None:
    assert set(WORDS.flags) == set(KB.wording.flags)


def test_every_sign_has_a_professional_term_and_none_is_idle() -> None:
    asked = {f"{f}.{n}" for q in KB.questions.values() for f, n in signs_in(KB, q)}
    assert set(WORDS.signs) == asked


def test_every_question_has_its_place_in_the_report() -> None:
    placed = [name for section in WORDS.sections for name in section.questions]
    assert len(placed) == len(set(placed))
    assert set(placed) <= set(KB.questions)
    listed = {q.id for q in KB.questions.values() if signs_in(KB, q)}
    assert set(KB.questions) - set(placed) - listed == {"consultation", "screened"}


def test_every_outcome_and_move_has_words() -> None:
    assert set(WORDS.outcomes) == set(Outcome)
    assert set(WORDS.moves) == set(get_args(Move))
    assert set(WORDS.tiers) == {o for o in Outcome if o.refers}


def test_what_is_told_of_a_training_session_has_words() -> None:
    fields = [TrainingSession.model_fields[n] for n in ("bending", "back_after", "tolerance")]
    fields.append(MorningCheck.model_fields["back"])
    kinds = [kind for field in fields for kind in (field.annotation, *get_args(field.annotation))]
    told = {word for kind in kinds for word in get_args(kind) if isinstance(word, str)}
    assert set(WORDS.session_words) == told


def test_a_day_is_written_so_that_no_reader_takes_it_for_another() -> None:
    assert day_in_words(date(2026, 3, 4)) == "4 March 2026"


# --- asked and denied ----------------------------------------------------------------------------
def denials(answers: dict[str, Any]) -> Iterator[str]:
    """What was put to the person and answered no, read off the raw answers."""
    for name, value in answers.items():
        question = KB.questions[name]
        fact, _, field = question.fact.partition(".")
        if isinstance(question, GridQuestion):
            said_no = (row for row, word in (value or {}).items() if word == "no")
            yield from (".".join(place_of(question, row)) for row in said_no)
        elif isinstance(question, MultiQuestion) and value and NOT_SURE not in value:
            yield from (f"{fact}.{o.id}" for o in question.options if o.id not in value)
        elif isinstance(question, SingleQuestion) and value == "no":
            yield f"{fact}.{field}"


@FEW
@given(cases())
def test_no_sign_is_denied_that_was_not_put_to_the_person(
    case: tuple[dict[str, Any], History],
) -> None:
    answers, history = case
    signs = made(answers, history).signs
    derived = {
        f"{fact.__name__}.{field.name}"
        for fact in KB.facts.values()
        for field in fact.fields.values()
        if set(field.derived_from) & set(answers)
    }
    assert names(signs.denied) <= set(denials(answers)) | derived


@FEW
@given(cases())
def test_each_sign_stands_in_one_place_only(case: tuple[dict[str, Any], History]) -> None:
    signs = made(*case).signs
    places = [names(getattr(signs, status)) for status in type(signs).model_fields]
    assert sum(map(len, places)) == len(set().union(*places))


@FEW
@given(cases())
def test_whatever_was_ticked_in_the_screen_is_reported(
    case: tuple[dict[str, Any], History],
) -> None:
    answers, history = case
    found = made(answers, history)
    told = " ".join(t for flag in found.red_flags for t in flag.told)
    for name, value in answers.items():
        question = KB.questions[name]
        if question.stage != "safety" or not isinstance(question, MultiQuestion):
            continue
        for option in question.options:
            if option.id in (value or []):
                reported = f"{question.fact}.{option.id}" in names(found.signs.reported)
                assert reported or KB.expand(option.text) in told


def test_an_unanswered_screen_denies_nothing() -> None:
    found = made({"age": 30})
    assert found.signs.denied == ()
    assert "Seat.saddle_sensation" in names(found.signs.open)
    assert not found.finished


def test_after_an_emergency_the_rest_of_the_screen_is_open_and_not_denied() -> None:
    signs = made({"consultation": "first_visit", "screen_seat": ["saddle_sensation"]}).signs
    assert names(signs.denied) == {
        f"Seat.{o}"
        for o in (
            "saddle_pain",
            "bladder_retention",
            "bladder_leak",
            "bowel_control",
            "sexual_function",
            "seat_long_standing",
            "painkiller_constipation",
        )
    }
    assert {"Legs.both_legs", "Sudden.chest", "Person.age"} <= names(signs.open)
    assert "Legs.weaker_by_hour" in names(signs.not_asked)


def test_beside_a_not_sure_the_unticked_is_unclear_until_it_was_asked_one_by_one() -> None:
    doubt = {**CLEAR, "screen_legs": ["leg_pain_one", NOT_SURE]}
    assert "Legs.both_legs" in names(made(doubt).signs.unclear)
    grid = KB.questions["screen_legs_unsure"]
    assert isinstance(grid, GridQuestion)
    rows = {row.id: "no" for row in grid.rows} | {"leg_weakness": NOT_SURE}
    signs = made({**doubt, "screen_legs_unsure": rows}).signs
    assert not signs.unclear
    assert "Legs.leg_weakness" in names(signs.unsure)
    denied = {s.name: s.asked for group in signs.denied for s in group.signs}
    plainer = next(row.text for row in grid.rows if row.id == "both_legs")
    assert denied["Legs.both_legs"] == plainer


def test_the_short_screen_says_that_the_full_one_was_not_asked() -> None:
    history = [{"date": "2026-11-20", "step": "dowel", "pain_during": 1}]
    answers = {"consultation": "next_morning", "gate": [NONE], "morning_back": "normal"}
    signs = made(answers, history).signs
    assert "Gate.seat_new" in names(signs.denied)
    assert "Seat.saddle_sensation" in names(signs.not_asked)


def test_a_sign_of_the_body_chart_overrides_a_denial() -> None:
    found = made({**CLEAR, **MOVING, "places": ["tingles_saddle"]})
    assert "saddle_sensation" in {flag.flag for flag in found.red_flags}
    assert "Seat.saddle_sensation" not in names(found.signs.denied)


def test_a_calm_person_has_no_red_flag() -> None:
    assert made({**CLEAR, **MOVING}).red_flags == ()


# --- red flags, reasons, findings ----------------------------------------------------------------
@FEW
@given(cases())
def test_every_referral_is_a_red_flag_of_the_report_at_its_worst_urgency(
    case: tuple[dict[str, Any], History],
) -> None:
    found, result = made(*case), assess(KB, *case)
    worst: dict[str, Outcome] = {}
    for firing in result.firings:
        if isinstance(firing.conclusion, Referral):
            before = worst.setdefault(firing.conclusion.flag, firing.conclusion.urgency)
            worst[firing.conclusion.flag] = min(
                before, firing.conclusion.urgency, key=lambda o: o.rank
            )
    assert {flag.flag: flag.urgency for flag in found.red_flags} == worst
    assert all(flag.told and flag.rules for flag in found.red_flags)
    assert {reason.rule for reason in found.reasons} == set(result.governing)
    assert (found.practice is None) == (result.step is None)


def test_a_red_flag_names_the_answer_the_rule_and_the_professional_term() -> None:
    flag = made({**CLEAR, "screen_sudden": ["major_trauma"]}).red_flags[0]
    assert (flag.urgency, flag.rules, flag.in_doubt) == (Outcome.EMERGENCY, ("RED-13",), False)
    assert "Major trauma" in flag.term
    assert flag.told[0].startswith("“A serious accident")


def test_a_doubt_is_told_as_a_doubt() -> None:
    rows = dict.fromkeys(("spreading", "moving_down", "moving_up"), "no")
    answers = {**CLEAR, "screen_legs": ["leg_weakness"]}
    answers["leg_detail"] = {**rows, "weaker_by_hour": NOT_SURE}
    weak = next(f for f in made(answers).red_flags if f.flag == "leg_weakness")
    assert weak.told[0].startswith(("“A leg or foot", "Not sure: “It is getting weaker"))
    assert not weak.in_doubt  # the weakness itself is no doubt
    answers = {**CLEAR, "fever_detail": [NOT_SURE]}
    assert all(flag.in_doubt for flag in made(answers).red_flags)


def test_the_answers_are_told_word_for_word_and_in_order() -> None:
    told = made({**CLEAR, **MOVING}).answers
    assert [line.name for line in told][:2] == [
        KB.expand(KB.questions[q].text) for q in ("age", "screen_seat")
    ]
    said = {line.name: line.text for line in told}
    assert said["For how many weeks has this spell lasted?"] == "1 week"
    assert said[KB.questions["video"].text] == WORDS.put_off


def test_only_the_latest_sessions_are_listed_and_the_others_counted() -> None:
    history = [
        {"date": f"2026-11-{day:02}", "step": "dowel", "pain_during": 1} for day in range(1, 13)
    ]
    found = made({"consultation": "after_set"}, history)
    assert found.sessions[-1].day == "2026-11-12"
    assert len(found.sessions) + found.sessions_earlier == len(history)
    assert found.sessions[0].morning == WORDS.unknown


# --- PDF -----------------------------------------------------------------------------------------
def text_of(made_pdf: bytes) -> str:
    """The text of a PDF; where it was broken into lines does not matter."""
    pages = PdfReader(io.BytesIO(made_pdf)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def test_where_only_other_questions_are_open_the_report_says_so() -> None:
    found = made({"consultation": "first_visit", **CLEAR})
    assert not found.finished
    assert WORDS.not_finished in text_of(pdf(found))


def test_a_plain_first_visit_fits_on_one_sheet_and_its_text_can_be_selected() -> None:
    made_pdf = pdf(made({"consultation": "first_visit", **CLEAR, **MOVING}))
    reader = PdfReader(io.BytesIO(made_pdf))
    width, height = (float(x) * 25.4 / 72 for x in reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (210, 297)
    assert len(reader.pages) == 1
    text = text_of(made_pdf)
    for words in (
        "22 November 2026",
        "Saddle anaesthesia or altered perineal sensation",
        "Asked and denied",
        "It is not a diagnosis",
        "Name",
    ):
        assert words in text


def test_the_pdf_is_tagged_titled_and_in_a_language() -> None:
    reader = PdfReader(io.BytesIO(pdf(made(CLEAR))))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]).startswith("en")
    assert reader.metadata is not None
    assert reader.metadata.title == "Report for a professional · Quiet Back"


def test_what_stands_in_a_report_is_never_markup_and_keeps_its_letters() -> None:
    odd = "Größe “ÄÖÜß” #panic() *x* _y_ [z] $1$ `q` @a <b> \\ // – × ½ Łódź"
    found = made(CLEAR).model_copy(update={"answers": (Line(name="Über", text=odd),)})
    assert re.sub(r"\s", "", odd) in re.sub(r"\s", "", text_of(pdf(found)))


def test_every_letter_of_the_wording_can_be_printed() -> None:
    knowledge = [KB.questions, KB.drills, KB.steps, KB.cues, KB.sources]
    texts = [str(item) for part in knowledge for item in part.values()]
    texts += [str(KB.wording), str(WORDS), *(rule.says + rule.because for rule in KB.rules)]
    letters = "".join(sorted(set("".join(texts)) - set("\n\t")))
    found = made(CLEAR).model_copy(update={"answers": (Line(name="All", text=letters),)})
    assert pdf(found).startswith(b"%PDF")


@settings(FEW, max_examples=10)
@given(cases())
def test_any_consultation_makes_a_pdf_that_names_its_red_flags(
    case: tuple[dict[str, Any], History],
) -> None:
    found = made(*case)
    text = text_of(pdf(found)).replace(" ", "")
    assert all(flag.term.replace(" ", "") in text for flag in found.red_flags)


def test_the_same_report_gives_the_same_bytes_and_leaves_nothing_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    first, second = (pdf(made({**CLEAR, **MOVING})) for _ in range(2))
    assert first == second
    assert list(tmp_path.rglob("*")) == []


# --- the routes ----------------------------------------------------------------------------------
def client(visit: Visit | None) -> TestClient:
    app = FastAPI()
    app.include_router(routes(KB, lambda _: visit))
    return TestClient(app)


@pytest.mark.parametrize("visit", [None, Visit({}, [], DAY)])
def test_without_answers_the_page_says_so_and_there_is_no_file(visit: Visit | None) -> None:
    asked = client(visit)
    page = asked.get("/report")
    assert page.status_code == 200
    assert WORDS.nothing in page.text
    file = asked.get("/report.pdf")
    assert (file.status_code, file.text) == (404, WORDS.nothing_short)
    data = asked.get("/report.json")
    assert data.status_code == 404
    assert data.json()["issue"][0]["diagnostics"] == WORDS.nothing_short


def test_the_three_forms_are_made_on_demand_and_never_stored() -> None:
    asked = client(Visit({**CLEAR, **MOVING}, [], DAY))
    for path, kind in zip(
        PATHS, ("text/html", "application/pdf", "application/fhir+json"), strict=True
    ):
        reply = asked.get(path)
        assert reply.status_code == 200
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["content-type"].startswith(kind)
    for path in PATHS[1:]:
        named = asked.get(path).headers["content-disposition"]
        assert named == f'attachment; filename="quiet-back-2026-11-22{path.removeprefix(PATHS[0])}"'


def test_the_page_holds_the_whole_report_escaped_and_without_scripts() -> None:
    page = (
        client(Visit({**CLEAR, "screen_seat": ["bladder_retention"]}, [], DAY)).get("/report").text
    )
    assert "<script" not in page
    for words in ("Urinary retention or hesitancy", "RED-2", "Asked and denied", "Date of birth"):
        assert words in page
    assert "can&#39;t start" in page


def test_the_page_puts_what_to_do_before_the_paper() -> None:
    page = unescape(
        client(Visit({**CLEAR, "screen_sudden": ["chest"]}, [], DAY)).get("/report").text
    )
    assert (
        0
        < page.index(WORDS.first_why)
        < page.index("let the ambulance come to you", page.index("<main"))
        < page.index("<article")
    )
    assert WORDS.first_why not in unescape(client(Visit(CLEAR, [], DAY)).get("/report").text)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda p: p.stem)
def test_every_example_has_a_page(example: Path) -> None:
    given_ = json.loads(example.read_text("utf-8"))
    page = client(Visit(given_["answers"] or {"age": 40}, given_["history"], DAY)).get("/report")
    assert page.status_code == 200


def test_the_course_over_days_is_told_with_the_rules_that_moved_it() -> None:
    def record(day: int, step: str, move: str, pain: int, **more: Any) -> dict[str, Any]:
        date, before = f"2026-11-{day + 1:02}", f"2026-11-{day:02}"
        session = {"date": before, "step": "dowel", "pain_during": pain, "reps": 12}
        morning = {"back": "normal" if pain <= 2 else "settled"}
        ways = {"step": step, "move": move, "rules": ["PRO-20"], "day": date}
        return {**ways, "session": session, "morning": morning, **more}

    log = [record(d, "dowel", "stay", p) for d, p in ((1, 4), (2, 3), (3, 3), (4, 2), (5, 1))]
    log += [record(6, "target_high", "up", 1), record(7, "target_chair", "up", 1, undone=True)]
    history = sessions(log)
    found = report(KB, CLEAR, history, day=DAY, log=log)
    told = {line.name: line.text for line in found.course}
    assert told[WORDS.course.pain] == "median of the first 3: 3 of 10; of the latest 3: 1 of 10"
    assert told[WORDS.course.mornings].startswith("3 of 6 told")
    assert [(m.day, m.step, m.rules) for m in found.moves] == [
        ("2026-11-07", KB.expand(KB.steps["target_high"].name), ("PRO-20",))
    ]
    assert found.sessions[-1].done == "12 reps"
    text = PdfReader(io.BytesIO(pdf(found))).pages[0].extract_text()
    assert WORDS.course.moves in text
