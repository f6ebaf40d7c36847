"""The OpenAPI document: made from the routes, the types, the question catalogue and the words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from engine.answers import option_ids
from engine.knowledge_base import KnowledgeBase
from engine.models import TRI, GridQuestion, MultiQuestion, NumberQuestion, Question
from knowledge.history import TrainingSession
from ui.api.answer import OK, REFUSED, UNREADABLE, answer
from ui.api.words import Meaning, api_words

Schema = dict[str, Any]
SCHEMAS = "#/components/schemas/"


def document(kb: KnowledgeBase, router: APIRouter) -> Schema:
    """The OpenAPI document of the router's routes."""
    words = api_words()
    made = get_openapi(
        title="Quiet Back",
        version=version("quietback"),
        summary=kb.wording.always[0],
        description=words.about,
        license_info={"name": "MIT", "identifier": "MIT"},
        routes=router.routes,
    )
    types: dict[str, Schema] = made["components"]["schemas"]
    types |= _input_types(kb)
    for name, schema in types.items():
        _describe(schema, words.types.get(name))
    _show_examples(kb, made["paths"]["/api/assess"]["post"])
    return made


def _describe(schema: Schema, meaning: Meaning | None) -> None:
    if meaning is None:
        return
    schema["description"] = meaning.about
    for field, text in meaning.fields.items():
        schema["properties"][field]["description"] = text


def _input_types(kb: KnowledgeBase) -> dict[str, Schema]:
    """What ``ui.documents.read_object`` and the engine's validation take, as types."""
    session = TypeAdapter(TrainingSession).json_schema(ref_template=SCHEMAS + "{model}")
    others = session.pop("$defs")
    session["properties"]["step"]["enum"] = list(kb.steps)
    answers = {name: _answer(kb, question) for name, question in kb.questions.items()}
    history: Schema = {
        "type": "array",
        "items": {"$ref": SCHEMAS + "TrainingSession"},
        "default": [],
    }
    consultation: dict[str, Schema] = {"answers": {"$ref": SCHEMAS + "Answers"}, "history": history}
    return {
        "Consultation": _object(consultation) | {"required": ["answers"]},
        "Answers": _object(answers),
        "Word": {"type": "string", "enum": list(TRI)},
        "TrainingSession": session,
        **others,
    }


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _answer(kb: KnowledgeBase, question: Question) -> Schema:
    """The type of an answer.

    A type cannot say everything, such as which ticks exclude each other; the reader checks that.
    """
    schema = _given(question)
    if question.skippable:
        schema = {"anyOf": [schema, {"type": "null"}]}
    return schema | {"description": kb.expand(question.text)}


def _given(question: Question) -> Schema:
    if isinstance(question, NumberQuestion):
        return {"type": "integer", "minimum": question.low, "maximum": question.high}
    if isinstance(question, GridQuestion):
        return _object({row: {"$ref": SCHEMAS + "Word"} for row in option_ids(question)})
    option = {"type": "string", "enum": list(option_ids(question))}
    if isinstance(question, MultiQuestion):
        return {"type": "array", "items": option, "minItems": 1, "uniqueItems": True}
    return option


def sent() -> dict[int, str]:
    """An example of a body for each status that it leads to."""
    examples = api_words().examples
    return {
        OK: pretty(examples.good),
        REFUSED: pretty(examples.refused),
        UNREADABLE: examples.unreadable,
    }


def pretty(value: object) -> str:
    """JSON to read."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _show_examples(kb: KnowledgeBase, assess: Schema) -> None:
    """Put an example into each body; what comes back is what the code really answers."""
    assess["requestBody"]["content"]["application/json"]["example"] = api_words().examples.good
    for status, text in sent().items():
        _, received = answer(kb, text.encode())
        assess["responses"][str(status)]["content"]["application/json"]["example"] = received
