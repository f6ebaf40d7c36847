"""From what a person answered to facts: validation first, then translation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from engine.models import (
    NONE,
    NOT_SURE,
    TRI,
    Answers,
    AnswerValue,
    FactValues,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    SingleQuestion,
)

MOST_HINTS = 20
"""Of so many problems the first are told what may have been meant, as that takes long to find."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field of the input."""

    field: str
    given: object
    allowed: str

    def __str__(self) -> str:
        return f"{self.field}: got {_shown(self.given)}; allowed: {self.allowed}"


class AnswerError(ValueError):
    """Input that cannot be used. Names every field, what was given and what is allowed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))


def _shown(value: object, most: int = 80) -> str:
    text = repr(value)
    return text if len(text) <= most else text[: most - 1] + "…"


def validated(answers: object, questions: Mapping[str, Question]) -> dict[str, AnswerValue]:
    """Return ``answers`` where every one fits its question.

    Args:
        answers: a mapping from question id to value, as it came from outside.
        questions: the question catalogue.

    Raises:
        AnswerError: for an unknown question, an unknown option, a wrong type, a number out of
            range, or ticks that contradict each other.
    """
    if not isinstance(answers, Mapping):
        raise AnswerError([Problem("answers", answers, "an object of question id to answer")])
    problems: list[Problem] = []
    for name, value in answers.items():
        if name not in questions:
            hint = _hint(str(name), questions) if len(problems) < MOST_HINTS else ""
            problems.append(
                Problem(f"answers.{name}", value, f"a question id of the catalogue{hint}")
            )
        else:
            problems += _problems(questions[name], value)
    if problems:
        raise AnswerError(problems)
    return {q: dict(v) if isinstance(v, Mapping) else v for q, v in answers.items()}


def _hint(name: str, questions: Mapping[str, Question]) -> str:
    near = get_close_matches(name, questions, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _problems(question: Question, value: object) -> list[Problem]:
    name = f"answers.{question.id}"
    if value is None:
        if question.skippable:
            return []
        return [Problem(name, value, f"{allowed_words(question)}; a safety question needs one")]
    if isinstance(question, GridQuestion):
        return _grid_problems(question, name, value)
    if isinstance(question, MultiQuestion):
        fits = _multi_fits(question, value)
    elif isinstance(question, NumberQuestion):
        fits = (
            isinstance(value, int)
            and not isinstance(value, bool)
            and question.low <= value <= question.high
        )
    else:
        fits = isinstance(value, str) and value in option_ids(question)
    return [] if fits else [Problem(name, value, allowed_words(question))]


def _multi_fits(question: MultiQuestion, value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) > 0
        and all(isinstance(v, str) and v in option_ids(question) for v in value)
        and len(set(value)) == len(value)
        and (NONE not in value or value == [NONE])
        and not any(a in value and b in value for a, b in question.apart)
    )


def _grid_problems(question: GridQuestion, name: str, value: object) -> list[Problem]:
    if not isinstance(value, Mapping):
        return [Problem(name, value, allowed_words(question))]
    rows = option_ids(question)
    return [
        Problem(
            f"{name}.{row}",
            word,
            f"a row ({', '.join(rows)})" if row not in rows else ", ".join(TRI),
        )
        for row, word in value.items()
        if row not in rows or not isinstance(word, str) or word not in TRI
    ]


def option_ids(question: Question) -> tuple[str, ...]:
    """The ids that an answer may use: options (with none and not sure), or grid rows."""
    if isinstance(question, NumberQuestion):
        return ()
    if isinstance(question, GridQuestion):
        return tuple(r.id for r in question.rows)
    ids = tuple(o.id for o in question.options)
    if isinstance(question, MultiQuestion):
        ids += (NONE,) + ((NOT_SURE,) if question.not_sure else ())
    return ids


def allowed_words(question: Question) -> str:
    """What an answer to the question may be, in words."""
    if isinstance(question, NumberQuestion):
        return f"a whole number from {question.low} to {question.high}"
    ids = ", ".join(option_ids(question))
    if isinstance(question, SingleQuestion):
        return f"one of {ids}"
    if isinstance(question, MultiQuestion):
        apart = "".join(f"; not {a} with {b}" for a, b in question.apart)
        return f"a list of one or more of {ids}, each once; {NONE} stands alone{apart}"
    return f"an object of row ({ids}) to {', '.join(TRI)}"


def facts_of(answers: Answers, questions: Mapping[str, Question]) -> FactValues:
    """Translate validated answers to facts, one fact a class.

    What was not answered is absent. A tick is "yes"; what was left unticked is "no". Beside a
    tick at "not sure" the unticked stays open where a closer question follows, and is itself
    "not sure" where none does. Where two questions set the same field, yes stands before not
    sure, and not sure before no.
    """
    facts: FactValues = {}
    for name, value in answers.items():
        if value is None:
            continue
        question = questions[name]
        fact, _, single_field = question.fact.partition(".")
        if isinstance(question, SingleQuestion | NumberQuestion):
            facts.setdefault(fact, {})[single_field] = value
            continue
        facts.setdefault(fact, {})
        for option, word in _words(question, value, answers):
            fact, field = place_of(question, option)
            fields = facts.setdefault(fact, {})
            fields[field] = _worse(fields.get(field), word)
    return facts


def place_of(question: MultiQuestion | GridQuestion, option: str) -> tuple[str, str]:
    """The fact class and the field that an option or row sets."""
    if isinstance(question, GridQuestion):
        sets = next(row.sets for row in question.rows if row.id == option)
        if sets:
            fact, _, field = sets.partition(".")
            return fact, field
    return question.fact, option


def _words(
    question: MultiQuestion | GridQuestion, value: AnswerValue, answers: Answers
) -> Iterable[tuple[str, str]]:
    if isinstance(value, dict):
        assert isinstance(question, GridQuestion)
        settled = answers.get(question.settled_by or "")
        known = settled if isinstance(settled, dict) else {}
        return [(row, word) for row, word in value.items() if row not in known]
    assert isinstance(question, MultiQuestion)
    assert isinstance(value, list)
    unticked: str | None = "no"
    if NOT_SURE in value:
        unticked = None if question.settled_by else NOT_SURE
    words = ((o.id, "yes" if o.id in value else unticked) for o in question.options)
    return [(field, word) for field, word in words if word is not None]


def _worse(old: object, new: str) -> str:
    order = ("yes", NOT_SURE, "no")
    return new if old is None else min(str(old), new, key=order.index)


def rows_asked(question: GridQuestion, answers: Answers) -> list[str]:
    """The ids of the rows to show.

    What its checklist already has a tick for is not asked again; of a grid only what it names is.
    """
    ticked = answers.get(question.settles or "")
    if isinstance(ticked, dict):
        return [r.id for r in question.rows if r.id in ticked]
    known = ticked if isinstance(ticked, list) else []
    return [r.id for r in question.rows if r.id not in known]


def rows_missing(question: GridQuestion, answers: Answers) -> bool:
    """Whether any row that is asked has no word yet."""
    value = answers.get(question.id)
    return not set(rows_asked(question, answers)) <= set(value if isinstance(value, dict) else ())


def unsettled(answers: Answers, questions: Mapping[str, Question]) -> set[str]:
    """The checklists with a "not sure", and the grids, that their closer question has not settled.

    A grid's closer question settles it row by row.
    """
    open_lists = set()
    for name, value in answers.items():
        question = questions[name]
        if isinstance(question, SingleQuestion | NumberQuestion) or not question.settled_by:
            continue
        if isinstance(value, dict):
            named = bool(value)
        else:
            named = isinstance(value, list) and NOT_SURE in value
        if named:
            closer = questions[question.settled_by]
            assert isinstance(closer, GridQuestion)
            if closer.id not in answers or rows_missing(closer, answers):
                open_lists.add(name)
    return open_lists
