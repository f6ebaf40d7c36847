"""The whole step vocabulary of the features, in the domain's words.

An answer is written as a person would list it: ``leg_weakness, not_sure`` for ticks, ``7`` for a
number, ``head: yes, tailbone: no`` for rows (``all: yes`` for every row), ``later`` for put off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from pytest_bdd import given, parsers, then, when

from engine.answers import facts_of
from engine.conclusions import Outcome
from engine.consultation import assess
from engine.explanation import sets_fields
from engine.free_text import Reading, read
from engine.models import Assessment, FactValues, GridQuestion, MultiQuestion, NumberQuestion
from engine.what_if import WhatIf, what_if
from knowledge.base import knowledge_base
from knowledge.typed_phrases import phrases

DAY_ONE = date(2026, 1, 1)
KINDS = {"first visit": "first_visit", "practice": "after_set", "next morning": "next_morning"}
CLEAR: dict[str, Any] = {
    "age": 40,
    "screen_seat": ["none"],
    "screen_legs": ["none"],
    "screen_sudden": ["none"],
    "screen_illness": ["none"],
    "screen_background": ["none"],
    "pain_now": 2,
    "pain_course": "comes_and_goes",
    "pain_weeks": 0,
}
"""A person of 40 with a mild back that comes and goes, and no red flag."""
CLEAR_GATE: dict[str, Any] = {
    "gate": ["none"],
    "age": 40,
    "screen_background": ["none"],
    "pain_now": 2,
}
WITHOUT_HISTORY: dict[str, dict[str, Any]] = {
    "after_set": {"session_step": "wall_tap_close"},
    "next_morning": {"session_step": "wall_tap_close", "set_pain": 1},
}
"""What someone whose past training sessions are not known is asked as well."""
ORDER_OF_LOSS = (
    "neck_long",
    "shins_vertical",
    "weight_close",
    "midsection_firm",
    "hamstrings_build",
    "hips_first",
    "hips_drive",
    "back_steady",
)
"""In which order points go missing when a scenario gives only a number: key points last."""


@dataclass
class Person:
    """Whoever a scenario is about: answers, history, and the assessment once it was made."""

    answers: dict[str, Any] = field(default_factory=dict)
    history: list[dict[str, Any]] = field(default_factory=list)
    assessment: Assessment | None = None
    message: Reading | None = None

    @property
    def kind(self) -> str:
        """The kind of consultation that was chosen, if any."""
        return str(self.answers.get("consultation", ""))

    @property
    def facts(self) -> FactValues:
        """All facts of the answers and the history, derived ones included."""
        kb = knowledge_base()
        of_answers = facts_of(self.answers, kb.questions)
        return kb.observe(self.answers, of_answers, kb.read_history(self.history)).facts

    def put_off(self, fact: str, field: str) -> bool:
        """Whether the question that sets the field was put off."""
        questions = knowledge_base().questions
        return any(
            value is None and (fact, field) in sets_fields(questions[q])
            for q, value in self.answers.items()
        )

    @property
    def fired(self) -> set[str]:
        """The rules that fired."""
        return {f.rule for f in self.result.firings}

    @property
    def result(self) -> Assessment:
        """The assessment; asserts that it was made."""
        assert self.assessment is not None, "the answers have not been assessed"
        return self.assessment

    @property
    def what_if(self) -> tuple[WhatIf, ...]:
        """What would change the assessment."""
        return what_if(knowledge_base(), self.answers, self.history).found


def answer_of(question_id: str, text: str) -> Any:
    """Read an answer as a scenario writes it."""
    question = knowledge_base().questions[question_id]
    if text == "later":
        return None
    if isinstance(question, NumberQuestion):
        return int(text)
    if isinstance(question, MultiQuestion):
        return [word.strip() for word in text.split(",")]
    if isinstance(question, GridQuestion):
        rows = dict(_pair(part) for part in text.split(","))
        rest = rows.pop("all", None)
        return ({r.id: rest for r in question.rows} if rest else {}) | rows
    return text


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition(":")
    return name.strip(), value.strip()


# --- given -------------------------------------------------------------------------------------
@given(parsers.parse("a {kind} consultation"))
def of_kind(person: Person, kind: str) -> None:
    person.answers["consultation"] = KINDS[kind]


@given("the safety screen is clear")
def screen_is_clear(person: Person) -> None:
    clear = CLEAR_GATE if person.history else CLEAR | WITHOUT_HISTORY.get(person.kind, {})
    person.answers = clear | person.answers


@given(parsers.parse('"{question}" is answered with "{answer}"'))
@when(parsers.parse('"{question}" is answered with "{answer}"'))
def answered(person: Person, question: str, answer: str) -> None:
    person.answers[question] = answer_of(question, answer)


@given(parsers.parse("{number:d} of the eight mid-rep points are missing"))
def points_missing(person: Person, number: int) -> None:
    missing = ORDER_OF_LOSS[:number]
    person.answers["mid_rep"] = {p: "no" if p in missing else "yes" for p in ORDER_OF_LOSS}


@given(parsers.parse("{number:d} calm training sessions at {step} over {days:d} days"))
def calm_sessions(person: Person, number: int, step: str, days: int) -> None:
    """Sessions with a quiet back and a good morning; the days count first and last."""
    for i in range(number):
        day = round(i * (days - 1) / max(number - 1, 1))
        _add_session(person, day, step, {"pain": "1", "morning": "normal"})


@given(parsers.parse('on day {day:d} a training session at {step} with "{told}"'))
def past_session(person: Person, day: int, step: str, told: str) -> None:
    """``told`` as in ``pain: 2, missing: neck_long + hips_drive, morning: settled``."""
    _add_session(person, day, step, dict(_pair(part) for part in told.split(",")))


def _add_session(person: Person, day: int, step: str, told: dict[str, str]) -> None:
    session: dict[str, Any] = {
        "date": (DAY_ONE + timedelta(days=day)).isoformat(),
        "step": step,
        "pain_during": int(told.pop("pain", "1")),
    }
    if "load" in told:
        session["load_kg"] = int(told.pop("load"))
    for several in ("missing", "lift"):
        if several in told:
            session[several] = [p.strip() for p in told.pop(several).split("+")]
    if "morning" in told:
        session["morning"] = {"back": told.pop("morning")}
        for part in ("hamstrings", "glutes"):
            if part in told:
                session["morning"][part] = told.pop(part)
    person.history.append(session | told)


# --- messages ----------------------------------------------------------------------------------
@when(parsers.parse('someone types "{message}"'))
def types(person: Person, message: str) -> None:
    person.message = read(phrases(), message)


@then(parsers.parse("{flag} is read"))
def is_read(person: Person, flag: str) -> None:
    assert flag in _mentions(person)


@then(parsers.parse("{flag} is read for certain"))
def is_certain(person: Person, flag: str) -> None:
    assert _mentions(person).get(flag) is True


@then(parsers.parse("{flag} is asked about first"))
def is_asked_first(person: Person, flag: str) -> None:
    assert _mentions(person).get(flag) is False


@then(parsers.parse("{flag} is not read"))
def is_not_read(person: Person, flag: str) -> None:
    assert flag not in _mentions(person)


@then("nothing is read in it")
def nothing_read(person: Person) -> None:
    assert _mentions(person) == {}


def _mentions(person: Person) -> dict[str, bool]:
    """Each flag that was read in the message, and whether for certain."""
    assert person.message is not None
    sure = {mention.flag for mention in person.message.flags if mention.certain}
    return {mention.flag: mention.flag in sure for mention in person.message.flags}


# --- when --------------------------------------------------------------------------------------
@when("the answers are assessed")
def assessed(person: Person) -> None:
    person.assessment = assess(knowledge_base(), person.answers, person.history)


# --- then --------------------------------------------------------------------------------------
@then(parsers.parse("the outcome is {outcome}"))
def outcome_is(person: Person, outcome: str) -> None:
    assert person.result.outcome is Outcome(outcome)


@then(parsers.parse("rule {rule} fires"))
def rule_fires(person: Person, rule: str) -> None:
    assert rule in person.fired


@then(parsers.parse("rule {rule} stays silent"))
def rule_silent(person: Person, rule: str) -> None:
    assert rule in knowledge_base().rule
    assert rule not in person.fired


@then(parsers.parse("the red flag is {flag}"))
def flag_is(person: Person, flag: str) -> None:
    assert person.result.referral is not None
    assert flag in person.result.referral["flags"]


@then(parsers.parse("the findings include {finding}"))
def findings_include(person: Person, finding: str) -> None:
    assert finding in person.result.findings


@then(parsers.parse("the cues include {cue}"))
def cues_include(person: Person, cue: str) -> None:
    assert cue in person.result.cues


@then(parsers.parse("the topics include {topic}"))
def topics_include(person: Person, topic: str) -> None:
    assert topic in person.result.topics


@then(parsers.parse("the advice is {way}"))
def way_is(person: Person, way: str) -> None:
    assert person.result.way == way


@then(parsers.parse("the step is {step}"))
def step_is(person: Person, step: str) -> None:
    assert person.result.step == step


@then("no drill is offered")
def no_drill(person: Person) -> None:
    assert person.result.step is None


@then(parsers.parse("the next question is {question}"))
def next_question_is(person: Person, question: str) -> None:
    assert person.result.next_question == question


@then("nothing more is asked")
def nothing_more(person: Person) -> None:
    assert person.result.next_question is None


@then(parsers.re(r'with (?P<answers>".+") it would be (?P<outcome>\w+)( at (?P<step>\w+))?'))
def would_be(person: Person, answers: str, outcome: str, step: str | None) -> None:
    """``answers`` as in ``"bending" as "quieter" and "tolerance" as "more"``."""
    said = re.findall(r'"(\w+)" as "([^"]+)"', answers)
    wanted = {question: answer_of(question, text) for question, text in said}
    (found,) = [w for w in person.what_if if _changes(w, wanted)]
    assert found.outcome is Outcome(outcome)
    assert step is None or found.step == step


def _changes(found: WhatIf, wanted: dict[str, Any]) -> bool:
    """Whether just these answers are otherwise; of a grid only the rows that are are compared."""
    rows = {q: answer if isinstance(answer, dict) else {} for q, answer in wanted.items()}
    return {c.question for c in found.changes} == set(wanted) and all(
        {p.id: p.value for p in c.parts} == rows[c.question]
        if rows[c.question]
        else c.answer == wanted[c.question]
        for c in found.changes
    )


@then("nothing would lead further")
def nothing_further(person: Person) -> None:
    assert {w.leads for w in person.what_if} <= {"back", "help"}


@then("nothing would change it")
def nothing_would_change(person: Person) -> None:
    assert not person.what_if
