"""From the body of a request to an assessment, or to what is wrong: as on the command line."""

from __future__ import annotations

import json
from typing import Any

from engine.answers import AnswerError
from engine.knowledge_base import KnowledgeBase
from ui.documents import MOST_PROBLEMS, InputError, assessment_data, read_object

OK, UNREADABLE, REFUSED = 200, 400, 422
"""HTTP statuses."""
LONGEST_GIVEN = 80
"""Characters of JSON that an error repeats of a value."""


def answer(kb: KnowledgeBase, raw: bytes) -> tuple[int, dict[str, Any]]:
    """Read and assess one input, as ``quietback assess`` does.

    Args:
        kb: the knowledge base.
        raw: the body of the request.

    Returns:
        The HTTP status, and what :mod:`ui.api.models` calls an assessment, refused or unreadable.
    """
    try:
        return _judge(kb, raw)
    except InputError as error:
        return UNREADABLE, {"message": str(error)}
    except RecursionError:
        return UNREADABLE, {"message": "nested too deeply"}


def _judge(kb: KnowledgeBase, raw: bytes) -> tuple[int, dict[str, Any]]:
    try:
        given = read_object(raw)
        return OK, assessment_data(kb, given["answers"], given.get("history", []))
    except AnswerError as error:
        return REFUSED, _refused(error)


def _refused(error: AnswerError) -> dict[str, Any]:
    shown = error.problems[:MOST_PROBLEMS]
    return {
        "errors": [
            {"field": p.field, "given": _repeated(p.given), "allowed": p.allowed} for p in shown
        ],
        "more": len(error.problems) - len(shown),
    }


def _repeated(given: object) -> object:
    """What was given, or the start of its text where it is long."""
    text = json.dumps(given, ensure_ascii=False)
    if len(text) > LONGEST_GIVEN:
        return text[: LONGEST_GIVEN - 1] + "…"
    # What is too large for a number (1e999) is infinite, which JSON can only say in a text.
    return json.loads(text, parse_constant=str)
