"""Every rule in plain words: its conditions, what follows, why, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from string import Formatter

from engine.conclusions import Advice, AnyConclusion, Ask, Cap, Cue, Finding, Referral, Start
from engine.conditions import Bounds, Threshold, one_of
from engine.dsl import Fact, Field, Rule
from engine.explanation import sets_fields
from engine.knowledge_base import KnowledgeBase
from engine.models import SingleQuestion
from engine.provenance import Label
from ui.pages.rules.words import CardWords

UNSURE = "-unsure"


@dataclass(frozen=True)
class Condition:
    """One condition of a rule."""

    text: str
    about: str = ""
    """What the tested fact is; said once where several of its fields are tested."""
    asked: tuple[str, ...] = ()
    """The questions, in their words, whose answers carry it."""
    rules: tuple[str, ...] = ()
    """The rules that conclude the finding it waits for."""


@dataclass(frozen=True)
class Word:
    """On whose word a rule or a number is. Our own choice has no more than its label."""

    label: Label
    title: str = ""
    author: str = ""
    """With the year, where it is known."""
    section: str = ""
    verified: bool = False
    """Whether it was compared with its source."""
    note: str = ""


@dataclass(frozen=True)
class Number:
    """A number of a rule, with its unit."""

    text: str
    why: str
    word: Word


@dataclass(frozen=True)
class RuleCard:
    """A rule as its page shows it."""

    id: str
    topic: str
    """Its rule module, such as ``red_flags.seat``."""
    concludes: str
    """What follows: the urgency of a referral, or the kind of conclusion."""
    label: Label
    says: str
    because: str
    conditions: tuple[Condition, ...]
    then: tuple[str, ...]
    words: tuple[Word, ...]
    numbers: tuple[Number, ...]
    unsure: str | None
    """The companion rule for a person who is not sure."""
    unsure_of: str | None
    """The rule of which this is that companion."""


def topic_of(rule: Rule) -> str:
    """The rule module without its package, such as ``red_flags.seat``."""
    return rule.module.partition(".")[2]


def concludes(conclusion: AnyConclusion) -> str:
    """What follows, in the classes by which rules can be looked for."""
    if isinstance(conclusion, Referral):
        return conclusion.urgency.value
    return "step" if isinstance(conclusion, Start | Cap) else conclusion.kind


class RuleCards:
    """Puts rules in words.

    Args:
        kb: the knowledge base that holds them.
        words: how they are put.
    """

    def __init__(self, kb: KnowledgeBase, words: CardWords) -> None:
        self.kb, self.words = kb, words
        self._asked: dict[tuple[str, str], list[str]] = {}
        for question in kb.questions.values():
            for place in sets_fields(question):
                self._asked.setdefault(place, []).append(question.id)
        self._noticed_by: dict[str, list[str]] = {}
        for rule in kb.rules:
            if isinstance(rule.conclusion, Finding):
                self._noticed_by.setdefault(rule.conclusion.id, []).append(rule.id)

    def card(self, rule: Rule) -> RuleCard:
        """One rule."""
        kb = self.kb
        base = rule.id.removesuffix(UNSURE)
        conditions = [c for p in rule.patterns for c in self._conditions(p)]
        follows = [self.words.then[kind].format(text=t) for kind, t in self._follows(rule)]
        texts = [rule.says, rule.because, *follows]
        texts += [text for c in conditions for text in (c.text, *c.asked)]
        return RuleCard(
            id=rule.id,
            topic=topic_of(rule),
            concludes=concludes(rule.conclusion),
            label=rule.label,
            says=kb.expand(rule.says),
            because=kb.expand(rule.because),
            conditions=tuple(
                replace(c, text=kb.expand(c.text), asked=tuple(map(kb.expand, c.asked)))
                for c in conditions
            ),
            then=tuple(map(kb.expand, follows)),
            words=tuple(map(self._word, rule.sources)),
            numbers=tuple(map(self._number, self._thresholds(rule, texts))),
            unsure=rule.id + UNSURE if rule.id + UNSURE in kb.rule else None,
            unsure_of=base if base != rule.id else None,
        )

    # --- when ------------------------------------------------------------------------------------
    def _conditions(self, pattern: Fact) -> Iterator[Condition]:
        """The conditions on one fact, the numbers in their wording not filled in yet."""
        about = (pattern.__doc__ or "").partition("\n")[0]
        for name, test in pattern.values.items():
            if pattern.name == "Found":
                findings = test.words if isinstance(test, one_of) else (str(test),)
                said = self.words.either.join(self.kb.wording.findings[f] for f in findings)
                yield Condition(
                    text=self.words.noticed.format(text=said),
                    rules=tuple(r for f in findings for r in self._noticed_by.get(f, ())),
                )
            else:
                field = pattern.fields[name]
                asked = self._asked.get((pattern.name, name), ())
                yield Condition(
                    text=f"{field.meaning}: {self._test(field, test, asked)}",
                    about=about,
                    asked=tuple(map(self._question, asked or field.derived_from)),
                )
                about = ""

    def _test(self, field: Field, test: object, asked: Sequence[str]) -> str:
        if isinstance(test, Bounds):
            words = test.words.format(*test.thresholds)
            for sign, plain in self.words.bounds.items():
                words = words.replace(sign, plain)
            return f"{words} {field.unit}"
        values = test.words if isinstance(test, one_of) else (test,)
        return self.words.either.join(self._value(value, asked) for value in values)

    def _value(self, value: object, asked: Iterable[str]) -> str:
        if isinstance(value, bool):
            return self.words.answers["yes" if value else "no"]
        for question in map(self.kb.questions.__getitem__, asked):
            if isinstance(question, SingleQuestion):
                options = {o.id: f"“{o.text}”" for o in question.options}
                if value in options:
                    return options[str(value)]
        return self.words.answers.get(str(value), str(value).replace("_", " "))

    def _question(self, name: str) -> str:
        """A question as it is asked; everything else that is observed is history."""
        question = self.kb.questions.get(name)
        return f"“{question.text}”" if question else self.words.history

    # --- then ------------------------------------------------------------------------------------
    def _follows(self, rule: Rule) -> Iterator[tuple[str, str]]:
        """What follows: how it is put, and its wording, numbers not filled in yet."""
        kb, wording, conclusion = self.kb, self.kb.wording, rule.conclusion
        if isinstance(conclusion, Referral):
            yield "referral", wording.outcomes[conclusion.urgency].title
            yield "flag", wording.flags[conclusion.flag]
        elif isinstance(conclusion, Advice):
            yield "advice", wording.outcomes[conclusion.outcome].title
            if conclusion.way:
                yield "way", wording.ways[conclusion.way]
            if conclusion.withholds:
                yield "withholds", ""
        elif isinstance(conclusion, Finding):
            yield "finding", wording.findings[conclusion.id]
        elif isinstance(conclusion, Cue):
            yield "cue", kb.cues[conclusion.id].text
        elif isinstance(conclusion, Start | Cap):
            yield conclusion.kind, kb.steps[conclusion.step].name
        elif isinstance(conclusion, Ask):
            yield "ask", kb.questions[conclusion.question].text
        else:
            yield "tell", kb.topics[conclusion.topic].title

    # --- on whose word ---------------------------------------------------------------------------
    def _word(self, reference: str) -> Word:
        if reference == "ours":
            return Word("ours")
        name, _, section = reference.partition("#")
        source = self.kb.sources[name]
        return Word(
            label=source.kind,
            title=source.title,
            author=source.author + (f", {source.year}" if source.year else ""),
            section=source.sections[section] if section else "",
            verified=source.verified,
            note=source.note,
        )

    def _thresholds(self, rule: Rule, texts: Iterable[str]) -> Iterable[Threshold]:
        """The numbers of the conditions, then those that only the wording names."""
        names = (name for text in texts for _, name, _, _ in Formatter().parse(text) if name)
        numbers = {t.name: t for t in rule.thresholds}
        return (numbers | {name: self.kb.thresholds[name] for name in names}).values()

    def _number(self, number: Threshold) -> Number:
        return Number(f"{number.value} {number.unit}", number.why, self._word(number.source))
