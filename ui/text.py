"""Models as plain text for a terminal: questions, the alert, the handout, rules."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from textwrap import fill
from typing import Any

from pydantic import Field

from engine.conclusions import Frozen
from engine.explanation import Provenance
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    NONE,
    NOT_SURE,
    Answers,
    AnswerValue,
    Assessment,
    Dose,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
)
from engine.referral import because, call_lines
from ui.documents import come_back, drill_card, verdict
from ui.words import words_of

MOST_FINDINGS = 5
"""Findings on a handout; the full list is in the explanation."""


class AnswerWords(Frozen):
    """The words of ``ui/words/answers.yaml``."""

    words: dict[str, str]
    later: str
    labels: dict[str, str]
    unverified: str
    dose: Dose
    """The name of each part of a dose."""
    day: str
    months: tuple[str, ...] = Field(min_length=12, max_length=12)


_SAID = words_of("answers", AnswerWords)
WORDS, LABELS = _SAID.words, _SAID.labels


def wrapped(text: str, first: str = "", rest: str | None = None) -> str:
    """A paragraph that fits the terminal, with an indent or a bullet."""
    width = max(40, min(80, shutil.get_terminal_size().columns))
    after = " " * len(first) if rest is None else rest
    return fill(text, width, initial_indent=first, subsequent_indent=after)


def ruled(title: str, sign: str = "-") -> str:
    """A heading with a line below it."""
    return f"{title}\n{sign * min(80, len(title))}"


def option_words(kb: KnowledgeBase, question: Question) -> list[tuple[str, str]]:
    """What may be picked, as id and words; none and not sure included."""
    if isinstance(question, NumberQuestion):
        return []
    if isinstance(question, GridQuestion):
        return [(row.id, kb.expand(row.text)) for row in question.rows]
    found = [(option.id, kb.expand(option.text)) for option in question.options]
    if isinstance(question, MultiQuestion):
        found.append((NONE, kb.expand(question.none)))
        if question.not_sure:
            found.append((NOT_SURE, kb.expand(question.not_sure)))
    return found


def question_lines(kb: KnowledgeBase, question: Question) -> Iterator[str]:
    """A question with its numbered options."""
    yield wrapped(kb.expand(question.text))
    if question.help:
        yield wrapped(kb.expand(question.help), "  ")
    if isinstance(question, NumberQuestion):
        ends = [w for w in (question.low_words, question.high_words) if w]
        between = f" ({ends[0]}) to {question.high} ({ends[1]})" if ends else f" to {question.high}"
        yield f"  A whole number, {question.low}{between}" + ("" if ends else f", {question.unit}")
    elif not isinstance(question, GridQuestion):
        for number, (_, words) in enumerate(option_words(kb, question), 1):
            yield wrapped(words, f"  {number:2}  ")
        if isinstance(question, MultiQuestion):
            yield "  One or more numbers, with commas between."


def answer_words(kb: KnowledgeBase, question: Question, value: AnswerValue) -> list[str]:
    """An answer in the words of its question, line by line."""
    if value is None:
        return [_SAID.later]
    if isinstance(question, NumberQuestion):
        return [f"{value} {question.unit}"]
    words = dict(option_words(kb, question))
    if isinstance(value, dict):
        return [f"{text} {WORDS[value[row]]}" for row, text in words.items() if row in value]
    picked = value if isinstance(value, list) else [value]
    return [words[str(option)] for option in picked]


def labels_in_words(labels: Iterable[str]) -> str:
    """On whose word something is said, each label once."""
    return ", ".join(dict.fromkeys(LABELS[label] for label in labels))


def source_words(source: Provenance) -> str:
    """A source with its label, and whether it was seen in the original."""
    title = "" if source.reference == "ours" else f": {source.title}"
    doubt = "" if source.verified else f" ({_SAID.unverified})"
    return f"{LABELS[source.label]}{title}{doubt}"


def dose_words(card: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The dose on a card of :func:`ui.documents.drill_card`: each part with its name."""
    names = _SAID.dose.model_dump()
    return [(names[part], text) for part, text in card["dose"].items()]


def day_in_words(day: date) -> str:
    """A day that no reader takes for another, such as 3 November 2026."""
    return _SAID.day.format(day=day.day, month=_SAID.months[day.month - 1], year=day.year)


def answered_lines(kb: KnowledgeBase, answers: Answers) -> Iterator[str]:
    """All answers so far, numbered."""
    for number, (name, value) in enumerate(answers.items(), 1):
        question = kb.questions[name]
        said = "; ".join(answer_words(kb, question, value))
        yield wrapped(f"{kb.expand(question.text)} → {said}", f"  {number:2}  ")


def alert_lines(
    kb: KnowledgeBase, referral: dict[str, Any], call: Sequence[str] = ()
) -> Iterator[str]:
    """A referral: what to do now, what it is about, and what to say when calling."""
    yield "!" * 60
    yield wrapped(referral["title"].upper(), "!! ", "!! ")
    yield wrapped(referral["text"], "!! ", "!! ")
    yield "!!"
    for line in referral["do_now"]:
        yield wrapped(line, "!!  * ", "!!    ")
    yield wrapped("Because of: " + "; ".join(because(kb, referral)), "!! ", "!! ")
    if call:
        yield from ("!!", "!! What to say when you call:")
        for line in call:
            yield wrapped(f"“{line}”", "!!    ", "!!    ")
    yield "!" * 60


def flag_words(kb: KnowledgeBase, flags: Iterable[str]) -> list[str]:
    """Red flags in plain words."""
    return [kb.expand(kb.wording.flags[f]) for f in flags]


def handout_lines(kb: KnowledgeBase, answers: Answers, result: Assessment) -> Iterator[str]:
    """The recommendation, as one would hand it out on paper."""
    if result.referral:
        yield from alert_lines(kb, result.referral, call_lines(kb, answers, result))
        yield ""
    words = verdict(kb, result)
    yield ruled(kb.expand(words.title) if words else "Where to start", "=")
    if words:
        yield wrapped(kb.expand(words.text))
    if result.way:
        yield wrapped(kb.expand(kb.wording.ways[result.way]))
    if result.findings:
        yield from ("", "What we noticed")
        for finding in result.findings[:MOST_FINDINGS]:
            yield wrapped(kb.expand(kb.wording.findings[finding]), "  - ")
    card = drill_card(kb, result)
    if card:
        yield from _card_lines(card, result)
    if back := come_back(kb, result):
        yield from _listed("Come back here", back)
    yield from ("", wrapped(kb.expand(kb.wording.always[-1])))


def _card_lines(card: dict[str, Any], result: Assessment) -> Iterator[str]:
    yield ""
    yield ruled(("Next time: " if result.stop_today else "Your drill: ") + card["name"])
    yield wrapped(card["purpose"])
    yield wrapped(card["where"], "Where: ")
    yield wrapped(card["equipment"] or "nothing", "You need: ")
    yield from _listed("Set up", card["setup"])
    yield from _listed("Do", card["doing"])
    yield from _listed("How much", [f"{name}: {part}" for name, part in dose_words(card)])
    if card["dose_labels"]:
        yield wrapped(labels_in_words(card["dose_labels"]), "Numbers: ")
    yield from _listed("Think of", [c["text"] for c in card["cues"]])
    yield from _listed("While you do it", list(card["during"].values()))
    yield from _listed("Stop and get help", card["help"])
    yield from ("", wrapped(card["watch"], "By tomorrow: "))
    yield from ("", wrapped(card["easier"], "Easier: "))
    way = result.way or ""
    for name, title, ways in (
        ("shorter_range", "Smaller range: ", ("range", "range_and_load")),
        ("lighter", "Lighter: ", ("range_and_load",)),
    ):
        if card[name] and way in ways:
            yield wrapped(card[name], title)
    if card["harder"]:
        yield wrapped(card["harder"], "Harder, later: ")


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    yield from ("", title)
    for line in lines:
        yield wrapped(line, "  - ")


def rule_lines(kb: KnowledgeBase, rule: dict[str, Any]) -> Iterator[str]:
    """One rule of the catalogue as a block of text."""
    yield wrapped(rule["says"], f"{rule['id']}  ", "  ")
    for pattern in rule["condition"]:
        fields = kb.facts[pattern["fact"]].fields
        for name, test in pattern["fields"].items():
            shown = test.replace("_", " ")
            yield wrapped(f"{fields[name].meaning}: {shown}", "  when     ")
    concluded = [str(v).replace("_", " ") for v in rule["concludes"].values() if v]
    yield wrapped(f"{concluded[0]}: {', '.join(concluded[1:])}", "  then     ")
    yield wrapped(rule["because"], "  because  ")
    yield wrapped(f"{', '.join(rule['sources'])} ({rule['label']})", "  sources  ")
    for number in rule["thresholds"]:
        named = f"{number['name']} = {number['value']} {number['unit']}"
        yield wrapped(f"{named} ({number['label']}, {number['source']})", "  number   ")
    yield f"  in       {rule['module'].removeprefix('knowledge.')}"
