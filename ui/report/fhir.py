"""The answers as HL7 FHIR R4: a Questionnaire and its QuestionnaireResponse, in one Bundle.

Plain dictionaries, so that nothing has to be installed for it. The two resources are the same in
R4 (4.0.1) and R4B (4.3.0), which changed other resources only; R5 changed both (``choice`` became
``coding``, among others), so a reader must take them as R4 or R4B.

How a question becomes an item (``linkId`` is the question's id):

- pick one: ``choice`` with ``valueCoding``; tick all: the same with ``repeats``, "none of these"
  and "not sure" among the codes;
- number: ``integer`` with its lowest and highest value;
- grid: a ``group`` with one ``choice`` for each row (``question.row``): yes, no, not sure;
- put off: an item without an answer; not answered: no item.

Which question is asked when is left to the rules, so the Questionnaire has no ``enableWhen`` and
no required items. The codes are Quiet Back's own, under ``urn:quietback:``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal
from uuid import NAMESPACE_URL, uuid5

from engine.answers import option_ids
from engine.consultation import consult
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    TRI,
    AnswerValue,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
)
from ui.text import WORDS, option_words

Resource = dict[str, Any]

QUESTIONNAIRE = "urn:quietback:questionnaire"
"""The canonical address of the Questionnaire; its version is that of the rule base."""
YES_NO = "urn:quietback:yes-no-not-sure"
EXTENSIONS = "http://hl7.org/fhir/StructureDefinition/"
LANGUAGE = "en"


def bundle(
    kb: KnowledgeBase, answers: object, history: object, *, authored: date | datetime
) -> Resource:
    """The Questionnaire and the response to it, as a Bundle of the type ``collection``.

    Args:
        kb: the knowledge base.
        answers: question id to answer, as it came from outside.
        history: past training sessions, as they came from outside; they decide whether the
            consultation is complete, and are not part of the response.
        authored: when the answers were last changed: a day, or a time with its time zone.

    Raises:
        AnswerError: where answers or history are not valid; names each field.
        ValueError: where ``authored`` is a time without a time zone, which FHIR does not allow.
    """
    parts = (questionnaire(kb), response(kb, answers, history, authored=authored))
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"fullUrl": f"urn:uuid:{_uuid(part)}", "resource": part} for part in parts],
    }


def questionnaire(kb: KnowledgeBase) -> Resource:
    """Every question that Quiet Back can ask, in interview order."""
    return {
        "resourceType": "Questionnaire",
        "language": LANGUAGE,
        "url": QUESTIONNAIRE,
        "version": kb.version,
        "name": "QuietBack",
        "title": "Quiet Back: self-check for a complaining low back",
        "status": "active",
        "subjectType": ["Patient"],
        "description": kb.expand(kb.wording.always[0]),
        "item": [_item(kb, question) for question in kb.questions.values()],
    }


def response(
    kb: KnowledgeBase, answers: object, history: object, *, authored: date | datetime
) -> Resource:
    """The answers, in the order of the Questionnaire; arguments and errors as in :func:`bundle`.

    It names no subject and no author, as Quiet Back knows none. The status is ``completed`` only
    where nothing more is asked.
    """
    if isinstance(authored, datetime) and authored.tzinfo is None:
        raise ValueError(f"authored: got {authored.isoformat()}; allowed: a time with a time zone")
    consulted = consult(kb, answers, history)
    status: Literal["completed", "in-progress"] = (
        "in-progress" if consulted.assessment.next_question else "completed"
    )
    given = consulted.answers
    return {
        "resourceType": "QuestionnaireResponse",
        "language": LANGUAGE,
        "questionnaire": f"{QUESTIONNAIRE}|{kb.version}",
        "status": status,
        "authored": authored.isoformat(),
        "item": [
            _answered(kb, q, given[name]) for name, q in kb.questions.items() if name in given
        ],
    }


def _uuid(resource: Mapping[str, Any]) -> str:
    """The same for the same content, so that the same report read twice is known as the same."""
    content = json.dumps(resource, sort_keys=True)
    return str(uuid5(NAMESPACE_URL, f"{QUESTIONNAIRE}#{content}"))


# --- the questions -------------------------------------------------------------------------------
def _item(kb: KnowledgeBase, question: Question) -> Resource:
    item: Resource = {"linkId": question.id, "text": kb.expand(question.text)}
    if isinstance(question, GridQuestion):
        rows = [
            {
                "linkId": f"{question.id}.{row.id}",
                "text": kb.expand(row.text),
                "type": "choice",
                "answerOption": [{"valueCoding": _word(word)} for word in TRI],
            }
            for row in question.rows
        ]
        return item | {"type": "group", "item": [*_help(kb, question), *rows]}
    item |= {"item": help_} if (help_ := _help(kb, question)) else {}
    if isinstance(question, NumberQuestion):
        limits = {"minValue": question.low, "maxValue": question.high}
        return item | {
            "type": "integer",
            "extension": [
                *({"url": EXTENSIONS + n, "valueInteger": v} for n, v in limits.items()),
                {
                    "url": EXTENSIONS + "questionnaire-unit",
                    "valueCoding": {"display": question.unit},
                },
            ],
        }
    options = [{"valueCoding": _option(kb, question, name)} for name in option_ids(question)]
    repeats = {"repeats": True} if isinstance(question, MultiQuestion) else {}
    return item | {"type": "choice", **repeats, "answerOption": options}


def _help(kb: KnowledgeBase, question: Question) -> list[Resource]:
    if not question.help:
        return []
    linked = {"linkId": f"{question.id}.help", "text": kb.expand(question.help)}
    return [linked | {"type": "display"}]


# --- the answers ---------------------------------------------------------------------------------
def _answered(kb: KnowledgeBase, question: Question, value: AnswerValue) -> Resource:
    item: Resource = {"linkId": question.id, "text": kb.expand(question.text)}
    if value is None:
        return item
    if isinstance(value, dict):
        assert isinstance(question, GridQuestion)
        rows = [
            {
                "linkId": f"{question.id}.{row.id}",
                "text": kb.expand(row.text),
                "answer": [{"valueCoding": _word(value[row.id])}],
            }
            for row in question.rows
            if row.id in value
        ]
        return item | ({"item": rows} if rows else {})
    if isinstance(value, int):
        return item | {"answer": [{"valueInteger": value}]}
    picked = value if isinstance(value, list) else [value]
    codings = [{"valueCoding": _option(kb, question, name)} for name in picked]
    return item | {"answer": codings}


def _option(kb: KnowledgeBase, question: Question, name: str) -> Resource:
    display = dict(option_words(kb, question))[name]
    return {"system": f"urn:quietback:question:{question.id}", "code": name, "display": display}


def _word(word: str) -> Resource:
    return {"system": YES_NO, "code": word, "display": WORDS[word]}
