"""What was read in typed messages, shown with the very words marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from engine.knowledge_base import KnowledgeBase
from ui.chat.heard import denied_by, settled_as, signs, still_counts, unsettled
from ui.chat.markup import esc
from ui.chat.state import Heard
from ui.chat.turn import Turn
from ui.chat.words import SAYS
from ui.text import answer_words

WROTE, FORM = SAYS.wrote, SAYS.form


def what_you_wrote(kb: KnowledgeBase, turn: Turn) -> str:
    """Every sign that was read in a message and still counts, for the explanation."""
    heard = still_counts(turn.state.heard, turn.consulted.answers)
    if not heard:
        return ""
    items = "".join(f"<li>{_quote(kb, h)} {esc(_standing(turn, h))}</li>" for h in heard)
    return f'<section id="wrote"><h3>{esc(WROTE.title)}</h3><ul>{items}</ul></section>'


def words_to_settle(kb: KnowledgeBase, turn: Turn) -> str:
    """The words that a question is about, and what was ticked before, where they differ."""
    heard = unsettled(turn.state.heard, turn.consulted.answers)
    if not heard:
        return ""
    items = "".join(f"<li>{_quote(kb, h)}{_ticked(kb, turn, h)}</li>" for h in heard)
    return f'<div class="wrote"><p>{esc(FORM.wrote)}</p><ul>{items}</ul></div>'


def marked(text: str, marks: Iterable[tuple[int, int]], safe: Callable[[str], str] = esc) -> str:
    """A text as HTML, with the words between these places marked.

    Args:
        text: what was typed.
        marks: where words begin and end; places that overlap or lie outside are left out.
        safe: makes a piece of text safe for where it will stand.
    """
    made, at = "", 0
    for start, end in sorted(marks):
        if at <= start < end <= len(text):
            made += f"{safe(text[at:start])}<mark>{safe(text[start:end])}</mark>"
            at = end
    return made + safe(text[at:])


def _quote(kb: KnowledgeBase, heard: Heard) -> str:
    sign = signs(kb)[heard.row]
    read_as = WROTE.read_as.format(sign=kb.expand(sign.told or sign.text))
    quote = marked(heard.said, [(heard.start, heard.end)])
    return f"<q>{quote}</q> <span>{esc(read_as)}</span>"


def _standing(turn: Turn, heard: Heard) -> str:
    word = settled_as(turn.consulted.answers, heard.row)
    return {None: WROTE.asked, "yes": WROTE.confirmed}.get(word, WROTE.unsure)


def _ticked(kb: KnowledgeBase, turn: Turn, heard: Heard) -> str:
    """What was answered to the checklist that has this sign."""
    answers = turn.consulted.answers
    name = denied_by(kb, answers, heard.row)
    if name is None:
        return ""
    question = kb.questions[name]
    says = FORM.ticked.format(question=kb.expand(question.text))
    said = " · ".join(answer_words(kb, question, answers[name]))
    return f"<p>{esc(says)} <b>{esc(said)}</b></p>"
