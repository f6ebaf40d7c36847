"""What the ids in scenarios stand for, in the words that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from engine.knowledge_base import KnowledgeBase
from engine.models import NONE, TRI, GridQuestion, NumberQuestion, Question
from ui.pages.rules.scenarios import Scenario

_ANSWER = re.compile(r'"(\w+)" is answered with "(.*)"')
_SESSION = re.compile(r'.*training sessions? at (\w+)(?: with "(.*)")?.*')
_OTHER = re.compile(r".*(outcome|red flag|advice|step|next question) is (\w+)")
_INCLUDED = re.compile(r"the (findings|cues|topics) include (\w+)")
"""The steps of a scenario that hold ids; elsewhere the same word is plain English."""


class Names:
    """The ids of a knowledge base and what each stands for."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self._options = {q.id: dict(_options(q)) for q in kb.questions.values()}
        steps = {step.id: step.name for step in kb.steps.values()}
        self._by_kind: Mapping[str, Mapping[str, str]] = {
            "outcome": {o.value: words.title for o, words in kb.wording.outcomes.items()},
            "red flag": kb.wording.flags,
            "advice": kb.wording.ways,
            "step": steps,
            "next question": {q.id: q.text for q in kb.questions.values()},
            "findings": kb.wording.findings,
            "cues": {name: cue.text for name, cue in kb.cues.items()},
            "topics": {name: topic.title for name, topic in kb.topics.items()},
            "session": dict(chain.from_iterable(o.items() for o in self._options.values())),
        }

    def used_in(self, scenarios: Iterable[Scenario]) -> list[tuple[str, str]]:
        """Each id that the scenarios use and its words, once, in the order in which they come."""
        texts = chain.from_iterable(scenario.told() for scenario in scenarios)
        found = dict.fromkeys(chain.from_iterable(map(self._in_step, texts)))
        return [(name, self.kb.expand(text)) for name, text in found]

    def _in_step(self, text: str) -> Iterator[tuple[str, str]]:
        if answer := _ANSWER.fullmatch(text):
            question, told = answer.groups()
            yield from _known(self._by_kind["next question"], question)
            yield from _known(self._options[question], told)
        elif session := _SESSION.fullmatch(text):
            yield from _known(self._by_kind["step"], session[1])
            # What stands before a colon is a part of the record, in plain English.
            yield from _known(self._by_kind["session"], re.sub(r"\w+:", "", session[2] or ""))
        elif other := _OTHER.fullmatch(text) or _INCLUDED.fullmatch(text):
            yield from _known(self._by_kind[other[1]], other[2])


def _known(names: Mapping[str, str], text: str) -> Iterator[tuple[str, str]]:
    for name in re.findall(r"\w+", text):
        if name in names and name not in (*TRI, NONE):
            yield name, names[name]


def _options(question: Question) -> Iterator[tuple[str, str]]:
    if not isinstance(question, NumberQuestion):
        for option in question.rows if isinstance(question, GridQuestion) else question.options:
            yield option.id, option.text
