"""Puts the knowledge base together: import this for everything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

import engine
from engine.dsl import Rule
from engine.fingerprint import fingerprint
from engine.knowledge_base import KnowledgeBase
from engine.library import by_id, cross_checked, load
from engine.models import (
    CueText,
    Drill,
    GridQuestion,
    MultiQuestion,
    Option,
    Question,
    Source,
    Step,
    Topic,
    Wording,
)
from knowledge.facts import FACTS
from knowledge.history import read_history
from knowledge.observations import observe
from knowledge.rulebook import BOOK
from knowledge.thresholds import THRESHOLDS

HERE = Path(__file__).parent
VERSION = "3"
"""Raised by hand with what is worth telling; the fingerprint behind it changes by itself."""

SIGNS = ("Seat", "Legs", "Sudden", "Illness", "Background")
"""The facts of the safety screens, whose signs can also be read in a message."""

RULE_MODULES = (
    "red_flags.seat",
    "red_flags.legs",
    "red_flags.sudden",
    "red_flags.illness",
    "red_flags.background",
    "red_flags.pain",
    "red_flags.typed",
    "symptoms",
    "self_tests",
    "bracing",
    "form",
    "mid_rep",
    "relief",
    "progression",
    "interview",
)


class _Drills(BaseModel):
    model_config = ConfigDict(extra="forbid")

    drills: dict[str, Drill]
    ladder: list[Step]


@cache
def knowledge_base() -> KnowledgeBase:
    """Return the knowledge base of Quiet Back, loaded once."""
    for module in RULE_MODULES:
        import_module(f"knowledge.{module}")
    drills: _Drills = load(HERE / "drills.yaml", _Drills)
    steps = by_id(drills.ladder, "drills.yaml")
    asked: list[Question] = load(HERE / "questions.yaml", list[Question])
    plain = by_id(asked, "questions.yaml")
    questions = {q.id: _with_signs(_with_steps(q, steps), plain) for q in plain.values()}
    kb = KnowledgeBase(
        version=VERSION,
        facts=MappingProxyType(FACTS),
        rules=_in_module_order(),
        thresholds=MappingProxyType(THRESHOLDS),
        questions=questions,
        drills=drills.drills,
        steps=steps,
        cues=load(HERE / "cues.yaml", dict[str, CueText]),
        topics=load(HERE / "topics.yaml", dict[str, Topic]),
        sources=load(HERE / "sources.yaml", dict[str, Source]),
        wording=load(HERE / "wording.yaml", Wording),
        observe=partial(observe, questions, steps),
        read_history=partial(read_history, steps=tuple(steps)),
    )
    version = f"{VERSION}+{fingerprint(kb, _code())}"
    return cross_checked(replace(kb, version=version))


def _code() -> list[Path]:
    """The modules that observe and decide; of rules what they say does not count, so not theirs."""
    rules = {f"{module}.py" for module in RULE_MODULES}
    folders = (HERE, Path(engine.__file__).parent)
    return [path for folder in folders for path in folder.glob("*.py") if path.name not in rules]


def _in_module_order() -> tuple[Rule, ...]:
    """The rules in the order of their modules, whichever was imported first."""
    order = [f"knowledge.{module}" for module in RULE_MODULES]
    return tuple(sorted(BOOK.rules, key=lambda rule: order.index(rule.module)))


def _with_steps(question: Question, steps: Mapping[str, Step]) -> Question:
    """Offer the steps of the ladder where a question asks for one."""
    if question.fact not in ("Position.step", "Position.earned"):
        return question
    options = tuple(Option(id=s.id, text=s.name) for s in steps.values())
    return question.model_copy(update={"options": options})


def _with_signs(question: Question, questions: Mapping[str, Question]) -> Question:
    """Give what is read in messages a row for every sign that the safety questions ask for."""
    if not isinstance(question, GridQuestion) or question.fact != "Typed":
        return question
    rows = tuple(
        option.model_copy(update={"sets": f"{asked.fact}.{option.id}"})
        for asked in questions.values()
        if asked.stage == "safety" and asked.fact in SIGNS
        for option in _signs_asked(asked, questions)
    )
    # The whole width of a sign, as its list has it: a "no" must not be about less than was read.
    wide = (
        row.model_copy(update={"text": row.told or row.text}) for row in (*question.rows, *rows)
    )
    return question.model_copy(update={"rows": tuple(wide)})


def _signs_asked(question: Question, questions: Mapping[str, Question]) -> Iterator[Option]:
    """The rows of a plainer question, and the options of a list that none follows.

    A row says in the first person what its list says.
    """
    if isinstance(question, GridQuestion):
        listed = questions.get(question.settles or "")
        options = listed.options if isinstance(listed, MultiQuestion) else ()
        told = {option.id: option.told or option.text for option in options}
        for row in question.rows:
            yield row.model_copy(update={"told": row.told or told.get(row.id, "")})
    elif isinstance(question, MultiQuestion) and not question.settled_by:
        yield from question.options
