"""The answers as HL7 FHIR, checked against the models of fhir.resources (R4B)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire
from hypothesis import given, settings

from engine.answers import AnswerError
from engine.consultation import assess
from engine.models import GridQuestion, MultiQuestion, NumberQuestion
from knowledge.base import knowledge_base
from tests.strategies import History, cases
from ui.report.fhir import bundle, questionnaire, response

KB = knowledge_base()
DAY = date(2026, 11, 22)
FEW = settings(max_examples=30, deadline=None, derandomize=True)
Item = dict[str, Any]


def items(of: Item) -> Iterator[Item]:
    for item in of.get("item", []):
        yield item
        yield from items(item)


def answered(**answers: Any) -> Item:
    return response(KB, answers, [], authored=DAY)


def test_the_questionnaire_is_valid_and_holds_every_question() -> None:
    made = questionnaire(KB)
    Questionnaire.model_validate(made)
    assert [item["linkId"] for item in made["item"]] == list(KB.questions)
    links = [item["linkId"] for item in items(made)]
    assert len(links) == len(set(links))


@FEW
@given(cases())
def test_any_consultation_is_a_valid_bundle(case: tuple[dict[str, Any], History]) -> None:
    made = bundle(KB, *case, authored=datetime(2026, 11, 22, 8, 30, tzinfo=UTC))
    Bundle.model_validate(made)
    asked, told = (entry["resource"] for entry in made["entry"])
    assert told["questionnaire"] == f"{asked['url']}|{asked['version']}"
    assert asked["version"] == KB.version


@FEW
@given(cases())
def test_every_answer_is_one_that_the_questionnaire_offers(
    case: tuple[dict[str, Any], History],
) -> None:
    asked = {item["linkId"]: item for item in items(questionnaire(KB))}
    order = list(asked)
    told = response(KB, *case, authored=DAY)
    links = [item["linkId"] for item in items(told)]
    assert links == sorted(links, key=order.index)
    for item in items(told):
        question = asked[item["linkId"]]
        assert item["text"] == question["text"]
        given_ = item.get("answer", [])
        assert len(given_) <= 1 or question["repeats"]
        for answer in given_:
            if question["type"] == "integer":
                assert isinstance(answer["valueInteger"], int)
            else:
                assert answer in question["answerOption"]


def read_back(told: Item) -> dict[str, Any]:
    """The answers that a response holds, as Quiet Back knows them."""
    answers: dict[str, Any] = {}
    for item in told["item"]:
        question = KB.questions[item["linkId"]]
        values = [a.get("valueInteger", a.get("valueCoding")) for a in item.get("answer", [])]
        if isinstance(question, GridQuestion) and "item" in item:
            answers[question.id] = {
                row["linkId"].removeprefix(f"{question.id}."): row["answer"][0]["valueCoding"][
                    "code"
                ]
                for row in item["item"]
            }
        elif not values:
            answers[question.id] = None
        elif isinstance(question, NumberQuestion):
            answers[question.id] = values[0]
        else:
            codes = [value["code"] for value in values]
            answers[question.id] = codes if isinstance(question, MultiQuestion) else codes[0]
    return answers


@FEW
@given(cases())
def test_no_answer_is_lost_or_changed(case: tuple[dict[str, Any], History]) -> None:
    answers, history = case
    told = {k: v for k, v in answers.items() if v != {}}  # a grid without a row says nothing
    assert read_back(response(KB, told, history, authored=DAY)) == told


@FEW
@given(cases())
def test_it_is_completed_only_where_nothing_more_is_asked(
    case: tuple[dict[str, Any], History],
) -> None:
    finished = assess(KB, *case).next_question is None
    status = response(KB, *case, authored=DAY)["status"]
    assert status == ("completed" if finished else "in-progress")


def test_each_kind_of_question_has_its_form() -> None:
    told = answered(
        age=41,
        screen_seat=["none"],
        screen_legs=["leg_pain_one", "not_sure"],
        leg_detail={"moving_up": "not_sure"},
        pain_course="steady",
        wall_tap=None,
    )
    by_link = {item["linkId"]: item for item in items(told)}
    assert by_link["age"]["answer"] == [{"valueInteger": 41}]
    assert by_link["screen_seat"]["answer"][0]["valueCoding"] == {
        "system": "urn:quietback:question:screen_seat",
        "code": "none",
        "display": "None of these",
    }
    codes = [a["valueCoding"]["code"] for a in by_link["screen_legs"]["answer"]]
    assert codes == ["leg_pain_one", "not_sure"]
    assert by_link["leg_detail.moving_up"]["answer"][0]["valueCoding"] == {
        "system": "urn:quietback:yes-no-not-sure",
        "code": "not_sure",
        "display": "Not sure",
    }
    assert "answer" not in by_link["leg_detail"]
    assert "answer" not in by_link["wall_tap"]


def test_nobody_is_named() -> None:
    told = answered(age=41)
    assert not {"subject", "author", "source", "encounter"} & set(told)


def test_the_time_of_the_answers_needs_a_time_zone() -> None:
    at = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
    told = response(KB, {"age": 41}, [], authored=at)
    assert told["authored"] == "2026-11-22T08:30:00+00:00"
    assert answered(age=41)["authored"] == "2026-11-22"
    with pytest.raises(ValueError, match=r"authored: got .*; allowed: a time with a time zone"):
        response(KB, {"age": 41}, [], authored=at.replace(tzinfo=None))


def test_a_wrong_answer_is_refused_with_its_name() -> None:
    with pytest.raises(AnswerError, match=r"answers\.age"):
        answered(age=400)


def test_the_same_answers_have_the_same_address_and_others_another() -> None:
    first, again, other = (
        bundle(KB, {"age": age}, [], authored=DAY)["entry"][1]["fullUrl"] for age in (41, 41, 42)
    )
    assert first == again != other
