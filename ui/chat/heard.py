"""What typed messages tell of signs: it counts until the person settles it, and never lowers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.answers import facts_of, place_of
from engine.free_text import Mention
from engine.knowledge_base import KnowledgeBase
from engine.models import NOT_SURE, Answers, AnswerValue, GridQuestion, MultiQuestion, Option
from ui.chat.state import MOST_TYPED, Heard

TYPED, SETTLED = "typed", "typed_settled"
"""The signs that were read in messages, and what the person said when asked about them."""
AROUND = 60
"""Characters that are kept on each side of the words of a sign."""


@dataclass(frozen=True)
class News:
    """What a message adds."""

    answers: dict[str, AnswerValue]
    """The two answers above, as they are now; the second only where something is settled."""
    heard: tuple[Heard, ...]


def hear(kb: KnowledgeBase, known: Answers, mentions: Iterable[Mention], text: str) -> News | None:
    """What a message tells of signs that does not count in full already.

    Args:
        kb: the knowledge base.
        known: all that counts so far.
        mentions: the signs that were read in the message.
        text: the message.
    """
    typed, settled = _rows(known, TYPED), _rows(known, SETTLED)
    told = facts_of({q: v for q, v in known.items() if q not in (TYPED, SETTLED)}, kb.questions)
    rows, heard = signs(kb), []
    for mention in mentions:
        row = sign_of(rows, mention)
        if row is None or settled.get(row.id) == "yes":
            continue
        fact, field = place_of(_typed(kb), row.id)
        if told.get(fact, {}).get(field) == "yes":
            continue
        clear = mention.certain or typed.get(row.id) == "yes"
        typed[row.id] = "yes" if clear else NOT_SURE
        settled.pop(row.id, None)  # said again, so asked again
        heard.append(_kept(row, mention, text))
    if not heard:
        return None
    now: dict[str, AnswerValue] = {TYPED: typed}
    return News(answers=now | ({SETTLED: settled} if settled else {}), heard=tuple(heard))


def sign_of(known: Mapping[str, Option], mention: Mention) -> Option | None:
    """Which of the known signs a mention stands for; nothing where it is none of them."""
    return known.get(mention.ticks.partition(".")[2] or mention.flag)


def signs(kb: KnowledgeBase) -> dict[str, Option]:
    """Every sign that a message can tell of."""
    return {row.id: row for row in _typed(kb).rows}


def still_counts(heard: Iterable[Heard], known: Answers) -> tuple[Heard, ...]:
    """Of what was heard that which counts: the person did not say that it is not so."""
    typed, settled = _rows(known, TYPED), _rows(known, SETTLED)
    return tuple(h for h in heard if h.row in typed and settled.get(h.row) != "no")


def unsettled(heard: Iterable[Heard], known: Answers) -> tuple[Heard, ...]:
    """Of what was heard that which the person has not been asked about yet."""
    settled = _rows(known, SETTLED)
    return tuple(h for h in still_counts(heard, known) if h.row not in settled)


def settled_as(known: Answers, row: str) -> str | None:
    """What the person said when asked about a sign that was read in a message."""
    return _rows(known, SETTLED).get(row)


def denied_by(kb: KnowledgeBase, known: Answers, row: str) -> str | None:
    """The checklist that was answered without the sign that a message tells of."""
    place = place_of(_typed(kb), row)
    for name, value in known.items():
        question = kb.questions[name]
        if not isinstance(question, MultiQuestion) or value is None:
            continue
        fields = {o.id for o in question.options}
        if question.fact == place[0] and place[1] in fields:
            return name
    return None


def merged(heard: Iterable[Heard], more: Iterable[Heard]) -> tuple[Heard, ...]:
    """What was heard, each sign with the words in which it was told last."""
    return tuple({h.row: h for h in (*heard, *more)}.values())


def _typed(kb: KnowledgeBase) -> GridQuestion:
    question = kb.questions[TYPED]
    assert isinstance(question, GridQuestion)
    return question


def _rows(known: Answers, question: str) -> dict[str, str]:
    value = known.get(question)
    return dict(value) if isinstance(value, dict) else {}


def _kept(row: Option, mention: Mention, text: str) -> Heard:
    """The words with a little of what stands around them."""
    first, last = max(0, mention.start - AROUND), mention.end + AROUND
    if first > 0:
        first = text.find(" ", first, mention.start) + 1 or first
    if last < len(text):
        space = text.rfind(" ", mention.end, last)
        last = space if space > 0 else last
    said = text[first:last][: 2 * MOST_TYPED]
    return Heard(
        row=row.id,
        said=said,
        start=mention.start - first,
        end=min(mention.end - first, len(said)),
        certain=mention.certain,
        why=mention.why,
    )
