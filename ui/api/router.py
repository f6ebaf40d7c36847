"""The routes of the API. They keep nothing and log nothing; the guard in front sets the limits."""

from __future__ import annotations

import json
import shlex
from functools import cache
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from engine.knowledge_base import KnowledgeBase
from ui.api.answer import OK, REFUSED, UNREADABLE, answer
from ui.api.document import SCHEMAS, Schema, document, pretty, sent
from ui.api.models import Assessment, Questions, Refused, Unreadable
from ui.api.words import api_words
from ui.documents import question_data
from ui.pages.shell import page
from ui.security import POSTS

VERSION = "Rule-Base"
"""The header that says which version of the rules judged."""


class Json(JSONResponse):
    """JSON; half a character, as a key may hold one, becomes a question mark."""

    def render(self, content: Any) -> bytes:
        """Encode as the command line does."""
        return json.dumps(content, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")


async def _body(request: Request) -> bytes:
    return await request.body()


def routes(kb: KnowledgeBase) -> APIRouter:
    """The API, its OpenAPI document, and the page that shows the document to people.

    Args:
        kb: the knowledge base that judges.
    """
    words = api_words()
    router = APIRouter()
    judged = {VERSION: kb.version}
    questions = [question_data(kb, q) for q in kb.questions.values()]

    # A response is not read into its type again: what the command line prints goes out as it is.
    # The tests hold the types to it.
    @router.get(
        "/api/questions",
        summary=words.questions.summary,
        description=words.questions.about,
        operation_id="questions",
        response_model=Questions,
        response_description=words.questions.answer,
        responses={OK: _versioned(), **_refusals(429)},
    )
    def list_questions() -> Response:
        return Json(questions, headers=judged)

    # Not async: an assessment takes its time, and the others must not wait for it.
    @router.post(
        "/api/assess",
        summary=words.assess.summary,
        description=words.assess.about,
        operation_id="assess",
        response_model=Assessment,
        response_description=words.assess.answer,
        responses={
            OK: _versioned(),
            UNREADABLE: {"model": Unreadable, "description": words.refusals[UNREADABLE]},
            REFUSED: {"model": Refused, "description": words.refusals[REFUSED]},
            **_refusals(403, 413, 429),
        },
        openapi_extra={"requestBody": _request_body()},
    )
    def assess(raw: Annotated[bytes, Depends(_body)]) -> Response:
        status, content = answer(kb, raw)
        return Json(content, status, judged)

    @cache
    def described() -> Schema:
        return document(kb, router)

    @router.get("/api/openapi.json", include_in_schema=False)
    def openapi() -> Response:
        return Json(described())

    @router.get("/api", include_in_schema=False)
    def read(request: Request) -> HTMLResponse:
        return page(
            kb,
            "api.html",
            path="/api",
            words=words,
            api=described(),
            sent={str(status): text for status, text in sent().items()},
            address=str(request.base_url).rstrip("/"),
            quoted=shlex.quote,
            pretty=pretty,
        )

    return router


# --- for the document ----------------------------------------------------------------------------
def _versioned() -> dict[str, Any]:
    about = {"description": api_words().rule_base, "schema": {"type": "string"}}
    return {"headers": {VERSION: about}}


def _refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What the guard in front answers, in plain text."""
    text = {"text/plain": {"schema": {"type": "string"}}}
    return {s: {"description": _sized(api_words().refusals[s]), "content": text} for s in statuses}


def _sized(words: str) -> str:
    return words.replace("{kilobytes}", str(POSTS["/api/assess"] // 1024))


def _request_body() -> dict[str, Any]:
    schema = {"$ref": SCHEMAS + "Consultation"}
    return {
        "required": True,
        "description": _sized(api_words().body),
        "content": {"application/json": {"schema": schema}},
    }
