"""Reads answers out of whole sentences: "it's been 3 weeks, about a 4" answers two questions.

Knows no question by name: which words answer what is in YAML, whose shape is
:class:`engine.text.told.Told`. What is denied, supposed, over, asked or another person's is no
answer, and of two that differ neither is, unless one plainly corrects the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from engine.answers import AnswerError, option_ids, validated
from engine.models import AnswerValue, MultiQuestion, NumberQuestion, Question, SingleQuestion
from engine.text.context import Surroundings
from engine.text.models import Reason
from engine.text.patterns import Match
from engine.text.prepared import spelt
from engine.text.quantities import BARE
from engine.text.tokens import ASKED, HARD, SOFT, Text, Token, tokenize
from engine.text.told import (
    ASKS,
    CONTRASTS,
    CORRECTS,
    DENIES,
    NOT_BESIDE,
    REPLY,
    UNLESS,
    Answers,
    ToldAnswer,
    ToldNumber,
)

__all__ = ["Answers", "ToldAnswer", "read_answers"]


def read_answers(
    answers: Answers, questions: Mapping[str, Question], text: str, *, current: str | None
) -> tuple[ToldAnswer, ...]:
    """The answers in a message, in the order of its words; one a question.

    Never raises on any text.

    Args:
        answers: what to read with.
        questions: the question catalogue; every value fits it.
        text: the message.
        current: the id of the question that was asked, if any.
    """
    return _Reader(answers, questions, text, current).answers()


FAR = 30
"""What stands so many words away is of another part of the sentence, whatever lies between."""


@dataclass(frozen=True, slots=True)
class _Found:
    """One place that says an answer; tokens from ``start`` to before ``end``."""

    question: str
    value: str | int
    start: int
    end: int
    said: frozenset[int]
    """The tokens that say it: the amount, or the words of an option."""
    order: tuple[bool, int, int]
    """What wins where two overlap: the question that was asked, more words, the first listed."""


class _Reader:
    def __init__(
        self, answers: Answers, questions: Mapping[str, Question], text: str, current: str | None
    ) -> None:
        self._with = answers
        self._questions = questions
        self._text = text
        self._current = current
        cut = tokenize(text)
        self._tokens, self._corrected = self._settled(spelt(answers.speller, cut.tokens))
        self._tail = cut.tail
        self._questions_at = [
            (m.start, m.end) for m in self._with.turns.find(self._tokens) if m.label == ASKS
        ]
        self._around = Surroundings(
            Text(self._tokens, cut.tail, cut.read_to),
            answers.cues.find(self._tokens),
            answers.light,
        )

    def answers(self) -> tuple[ToldAnswer, ...]:
        """What was said, each question once."""
        by_question: dict[str, list[_Found]] = defaultdict(list)
        for found in self._without_overlaps():
            by_question[found.question].append(found)
        made = (self._answer(name, found) for name, found in by_question.items())
        return tuple(sorted((a for a in made if a), key=lambda a: (a.start, a.question)))

    # --- words ---------------------------------------------------------------------------------
    def _settled(self, words: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[int, ...]]:
        """The words with their amounts, without what corrects, and where corrections stood."""
        tokens = self._with.quantities.read(words, self._text)
        turns = dict.fromkeys(self._openings(tokens), CORRECTS)
        for match in self._with.turns.find(tokens):
            if match.label in (CORRECTS, CONTRASTS):
                turns |= dict.fromkeys(range(match.start, match.end), match.label)
        made: list[Token] = []
        corrected: list[int] = []
        turned = ""
        for i, token in enumerate(tokens):
            if i in turns:
                turned = turns[i]
                if made and turned == CORRECTS:
                    corrected.append(token.start)
                continue
            if turned == CORRECTS and made and token.word in self._with.told.amounts.whole:
                continue  # "a 3, no, a 4"
            before = made[-1] if made else None
            amounts = before and before.value is not None and token.value is not None
            if turned == CORRECTS and before and amounts:
                word = token.word if token.word != BARE else before.word
                made[-1] = replace(before, word=word, end=token.end, value=token.value)
            else:
                made.append(replace(token, gap=HARD) if turned else token)
            turned = ""
        return tuple(made), tuple(corrected)

    def _openings(self, tokens: Sequence[Token]) -> Iterator[int]:
        """A "no" that denies nothing behind it: it opens a reply, or corrects what stood before."""
        told = self._with.told
        for i, token in enumerate(tokens[:-1]):
            after = tokens[i + 1]
            amounts = after.value is not None and i > 0 and tokens[i - 1].value is not None
            begins = (token.gap >= SOFT or not i) and (
                after.gap >= SOFT or after.word in told.opens_before
            )
            if token.word in told.opens and (begins or amounts):
                yield i

    # --- candidates ----------------------------------------------------------------------------
    def _without_overlaps(self) -> list[_Found]:
        kept: list[_Found] = []
        for found in sorted(self._found(), key=lambda f: f.order):
            if not any(self._clash(found, k) for k in kept):
                kept.append(found)
        return sorted(kept, key=lambda f: f.start)

    def _clash(self, found: _Found, other: _Found) -> bool:
        """Whether both are read from the same words, and are not two ticks of one list."""
        if not found.said & other.said:
            return False
        ticks = isinstance(self._questions[found.question], MultiQuestion)
        return not (ticks and found.question == other.question)

    def _found(self) -> Iterator[_Found]:
        told = self._with.told
        matches = self._with.matcher.find(self._tokens)
        bars: dict[tuple[str, str, str], list[Match]] = defaultdict(list)
        for match in matches:
            question, how, key = match.label.split("/", 2)
            if how in (UNLESS, NOT_BESIDE, DENIES):
                bars[question, how, key].append(match)
        places = {name: n for n, name in enumerate((*told.numbers, *told.options))}
        for match in matches:
            question, how, key = match.label.split("/", 2)
            if how in (UNLESS, NOT_BESIDE, DENIES):
                continue
            if how in ("asked", REPLY):
                if not self._may_reply(question, key):
                    continue
            elif bars[question, NOT_BESIDE, ""]:
                continue
            question = question or self._current or ""
            value = self._value(question, key, match)
            barred = bars[question, UNLESS, ""] + (bars[question, UNLESS, key] if key else [])
            if question in told.options and how != REPLY:
                barred += bars["", DENIES, ""]
            if value is not None and self._stands(question, how, match, barred):
                place = places.get(question, 0)
                order = (question != self._current, match.start - match.end, place)
                said = self._said(question, match)
                yield _Found(question, value, match.start, match.end, said, order)

    def _may_reply(self, question: str, key: str) -> bool:
        """Whether a reply to that question was asked for; any with that option for ""."""
        if question:
            return question == self._current
        asked = self._questions.get(self._current or "")
        if not isinstance(asked, SingleQuestion) or asked.stage == "safety":
            return False
        return key in option_ids(asked)

    def _stands(self, question: str, how: str, match: Match, barred: list[Match]) -> bool:
        """Whether nothing around it takes it away."""
        filler = self._with.filler
        first, last = self._part(match)
        inside = {i for a, b in match.parts for i in range(a, b)}
        outside = {i for i in range(first, last) if i not in inside}
        if how != "says" and any(self._tokens[i].word not in filler for i in outside):
            return False
        if how == REPLY and (first, last) != (0, len(self._tokens)):
            return False
        ends_in_amount = self._tokens[match.end - 1].value is not None
        if match.end < last and (ends_in_amount or question in self._with.told.options):
            follows = self._tokens[match.end].word
            if follows not in filler and follows not in self._with.told.follows:
                return False
        if how == "alone" and first:
            first = self._part_at(first - 1)[0]
        for bar in barred:
            # What is part of the answer itself does not take it away.
            if (
                first <= bar.start
                and bar.end <= last
                and not inside.issuperset(i for a, b in bar.parts for i in range(a, b))
            ):
                return False
        if how not in ("asked", REPLY) and self._asks(match):
            return False
        despite = {*self._despite(question), "question"}
        verdict = self._around.judge(match, frozenset(inside), frozenset(despite))
        return verdict.reason is None and verdict.certain

    def _asks(self, match: Match) -> bool:
        """Whether the sentence is a question."""
        last = next(
            (i for i in range(match.end, len(self._tokens)) if self._tokens[i].gap >= HARD),
            len(self._tokens),
        )
        mark = self._tokens[last].gap if last < len(self._tokens) else self._tail
        first = self._part(match)[0]
        return mark == ASKED or any(a <= first < b or a == first for a, b in self._questions_at)

    def _part(self, match: Match) -> tuple[int, int]:
        """The part of the sentence around a match, which may itself hold a comma or an "and"."""
        return self._part_at(match.start)[0], self._part_at(match.end - 1)[1]

    def _part_at(self, at: int) -> tuple[int, int]:
        joins = self._with.told.joins
        first, last = at, at + 1
        while first > max(0, at - FAR) and self._tokens[first].gap < SOFT:
            if self._tokens[first].word in joins:
                break
            first -= 1
        first += self._tokens[first].word in joins and first < at
        while last < min(len(self._tokens), at + FAR) and self._tokens[last].gap < SOFT:
            if self._tokens[last].word in joins:
                break
            last += 1
        return first, last

    # --- values --------------------------------------------------------------------------------
    def _said(self, question: str, match: Match) -> frozenset[int]:
        inside = frozenset(i for a, b in match.parts for i in range(a, b))
        number = self._with.told.numbers.get(question)
        counts = number.counts if number else ()
        return frozenset(i for i in inside if self._tokens[i].word in counts) or inside

    def _value(self, question: str, key: str, match: Match) -> str | int | None:
        number = self._with.told.numbers.get(question)
        if number is None:
            return key
        if key:
            return int(key)
        amounts = [
            t
            for a, b in match.parts
            for t in self._tokens[a:b]
            if t.word in number.counts and t.value is not None
        ]
        if not amounts:
            return None
        value = self._counted(number, amounts[-1])  # "on a scale of 1 to 10, a 5"
        limits = self._questions[question]
        assert isinstance(limits, NumberQuestion)
        return value if value is not None and limits.low <= value <= limits.high else None

    @staticmethod
    def _counted(number: ToldNumber, amount: Token) -> int | None:
        assert amount.value is not None
        value = amount.value * number.counts[amount.word]
        if value < number.least or (number.rounds == "never" and not amount.value.is_integer()):
            return None
        if number.nothing_below_one and value < 1:
            return 0
        # What is lost where a month is 4.333 weeks is no week more.
        return ceil(round(value, 2)) if number.rounds == "up" else round(value)

    def _despite(self, question: str) -> tuple[Reason, ...]:
        told = self._with.told
        known = told.numbers.get(question) or told.options.get(question)
        return known.despite if known else ()

    def _answer(self, name: str, found: list[_Found]) -> ToldAnswer | None:
        """One answer from all that was said to a question, or nothing where it is not clear."""
        value: AnswerValue
        if isinstance(self._questions[name], MultiQuestion):
            ticked = {f.value for f in found}
            value = [o for o in option_ids(self._questions[name]) if o in ticked]
        else:
            found = self._after_correction(found)
            if len({f.value for f in found}) != 1:
                return None
            value = found[-1].value
        try:
            validated({name: value}, self._questions)
        except AnswerError:
            return None
        start, end = self._tokens[found[0].start].start, self._tokens[found[-1].end - 1].end
        return ToldAnswer(
            question=name, value=value, words=self._text[start:end], start=start, end=end
        )

    def _after_correction(self, found: list[_Found]) -> list[_Found]:
        first, last = self._tokens[found[0].start].start, self._tokens[found[-1].start].start
        between = [place for place in self._corrected if first < place < last]
        if not between:
            return found
        return [f for f in found if self._tokens[f.start].start > between[-1]]
