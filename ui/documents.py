"""JSON in and out of the command line: strict reading, and results as plain data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from engine.answers import AnswerError, Problem
from engine.conclusions import Outcome
from engine.consultation import consult
from engine.explanation import explained
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NONE,
    NOT_SURE,
    TRI,
    Assessment,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Option,
    OutcomeWording,
    Question,
)
from engine.referral import call_lines

MOST_CUES = 3
"""Cues on one card: more cannot be kept in mind during a rep."""
MOST_PROBLEMS = 20
"""Problems of one input that are told; the rest is only counted."""
KEYS = ("answers", "history")
ONWARD = (Outcome.PROGRESS, Outcome.CONTINUE)
"""The outcomes after which something harder may come next."""


class InputError(ValueError):
    """Text that cannot be read as the input of an assessment."""


def read_object(raw: bytes) -> dict[str, Any]:
    """Read one ``{"answers": {...}, "history": [...]}``; the history may be left out.

    Raises:
        InputError: where it is not UTF-8, not JSON, has a key twice, or is nested too deeply.
        AnswerError: where it is not an object with these keys. What they hold is not checked yet.
    """
    value = _read_json(raw)
    if not isinstance(value, dict):
        raise AnswerError([Problem("input", value, f"an object with the keys {_listed(KEYS)}")])
    unknown = [k for k in value if k not in KEYS]
    if unknown:
        raise AnswerError([Problem(k, value[k], f"only the keys {_listed(KEYS)}") for k in unknown])
    if "answers" not in value:
        raise AnswerError([Problem("answers", None, "an object of question id to answer")])
    return value


def is_lines(raw: bytes) -> bool:
    """Whether a text is JSON Lines: not one JSON value, but some line is an object by itself."""
    try:
        _read_json(raw)
    except InputError:
        return any(_is_object(line) for line in raw.split(b"\n") if line[:1] == b"{")
    return False


def numbered_lines(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers from 1."""
    for number, line in enumerate(raw.split(b"\n"), 1):
        if line.strip():
            yield number, line


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(_read_json(line), dict)
    except InputError:
        return False


def _read_json(raw: bytes) -> Any:
    try:
        return json.loads(
            raw.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_constant
        )
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8 text (at byte {error.start})") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise InputError(f"not JSON: {error.msg} ({where})") from None
    except RecursionError:
        raise InputError("nested too deeply") from None
    except InputError:
        raise
    except ValueError:
        # Python reads no whole number of more than some thousand digits.
        raise InputError("a number with too many digits") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(n for n in names if names.count(n) > 1)
        raise InputError(f"the key {twice!r} occurs twice in one object")
    return made


def _no_constant(name: str) -> NoReturn:
    raise InputError(f"{name} is not a number that JSON knows")


def _listed(words: tuple[str, ...]) -> str:
    return " and ".join(f'"{w}"' for w in words)


def assessment_data(kb: KnowledgeBase, answers: object, history: object) -> dict[str, Any]:
    """An assessment as plain data, with all wording expanded.

    Raises:
        AnswerError: where answers or history are not valid.
    """
    consulted = consult(kb, answers, history)
    result, way = consulted.assessment, consulted.assessment.way
    call = list(call_lines(kb, consulted.answers, result))
    return {
        "outcome": result.outcome.value,
        "consultation": result.consultation,
        "next_question": result.next_question,
        "recommended": result.recommended,
        "step": result.step,
        "move": result.move,
        "earned": result.earned,
        "stop_today": result.stop_today,
        "way": {"id": way, "text": kb.expand(kb.wording.ways[way])} if way else None,
        "drill": drill_card(kb, result),
        "referral": result.referral and {**result.referral, "call": call},
        "findings": [{"id": f, "text": kb.expand(kb.wording.findings[f])} for f in result.findings],
        "cues": [_cue(kb, c) for c in result.cues],
        "topics": list(result.topics),
        "governing": list(result.governing),
        "firings": [f.model_dump(mode="json") for f in result.firings],
        "explanation": explained(kb, consulted).model_dump(mode="json"),
    }


def verdict(kb: KnowledgeBase, result: Assessment) -> OutcomeWording | None:
    """The words of the outcome; none where the person is told where to start.

    Who never took a step cannot take one back: only "go on" suits a start.
    """
    if result.move == "start" and result.outcome is not Outcome.CONTINUE:
        return None
    return kb.wording.outcomes[result.outcome]


def drill_card(kb: KnowledgeBase, result: Assessment) -> dict[str, Any] | None:
    """The drill to practise as a handout would describe it; nothing where it is withheld.

    The person's own cues come first, then the drill's, three at most. Something harder is named
    only where it may come next.
    """
    if result.step is None:
        return None
    step = kb.steps[result.step]
    drill = kb.drills[step.drill]

    def texts(lines: tuple[str, ...]) -> list[str]:
        return [kb.expand(line) for line in lines]

    def text(line: str | None) -> str | None:
        return None if line is None else kb.expand(line)

    dose = drill.dose.model_dump()
    own_then_drills = dict.fromkeys((*result.cues, *drill.cues))
    return {
        "id": step.drill,
        "step": step.id,
        "name": kb.expand(step.name),
        "purpose": kb.expand(drill.purpose),
        "where": kb.expand(step.where),
        "loaded": step.loaded,
        "equipment": text(drill.equipment),
        "setup": texts(drill.setup),
        "doing": texts(drill.doing),
        "dose": {k: kb.expand(v) for k, v in dose.items()},
        "dose_labels": kb.labels(dose.values()),
        "cues": [_cue(kb, c) for c in list(own_then_drills)[:MOST_CUES]],
        "during": {k: kb.expand(v) for k, v in drill.during.model_dump(exclude_none=True).items()},
        "help": texts(drill.help),
        "watch": kb.expand(drill.watch),
        "easier": kb.expand(step.easier),
        "harder": kb.expand(step.harder) if result.outcome in ONWARD else None,
        "shorter_range": text(step.shorter_range),
        "lighter": text(step.lighter),
        "come_back": come_back(kb, result),
        "sources": list(dict.fromkeys((*step.sources, *drill.sources))),
    }


def come_back(kb: KnowledgeBase, result: Assessment) -> list[str]:
    """When to come back here; nothing where a referral or an open question comes first."""
    if result.step is None and result.way is None:
        return []
    words = kb.wording.come_back
    usual = words.consultations[result.consultation]
    lines = (
        *words.outcomes.get(result.outcome, ()),
        *words.ways.get(result.way or "", usual),
        *words.always,
    )
    return [kb.expand(line) for line in lines]


def _cue(kb: KnowledgeBase, cue: str) -> dict[str, str]:
    return {"id": cue, "text": kb.expand(kb.cues[cue].text)}


def question_data(kb: KnowledgeBase, question: Question) -> dict[str, Any]:
    """A question of the catalogue as plain data."""
    data: dict[str, Any] = {
        "id": question.id,
        "type": question.type,
        "text": kb.expand(question.text),
        "help": kb.expand(question.help),
        "why": kb.expand(question.why),
        "consultations": list(question.consultations),
        "stage": question.stage,
        "required": question.holds,
        "skippable": question.skippable,
        "sources": list(question.sources),
    }
    if isinstance(question, NumberQuestion):
        data["range"] = {name: getattr(question, name) for name in ("low", "high", "unit")} | {
            "low_words": question.low_words,
            "high_words": question.high_words,
        }
        return data
    if isinstance(question, GridQuestion):
        data["rows"] = [_option(kb, o) for o in question.rows]
        data["words"] = list(TRI)
        return data | ({"settles": question.settles} if question.settles else {})
    data["options"] = [_option(kb, o) for o in question.options]
    if isinstance(question, MultiQuestion):
        special: Mapping[str, str | None] = {NONE: question.none, NOT_SURE: question.not_sure}
        data["options"] += [
            _option(kb, Option(id=name, text=words)) for name, words in special.items() if words
        ]
        data |= {"settled_by": question.settled_by} if question.settled_by else {}
    return data


def _option(kb: KnowledgeBase, option: Option) -> dict[str, Any]:
    """An option or row as plain data."""
    words = {"text": kb.expand(option.text), "told": kb.expand(option.told)}
    return option.model_dump(exclude={"sets"}) | words
