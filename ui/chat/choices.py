"""What can be picked or filled in for each type of question."""

from __future__ import annotations

from collections.abc import Mapping

from engine.answers import rows_asked
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    TRI,
    AnswerValue,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    SingleQuestion,
)
from knowledge.training_log import earned_step
from ui import body
from ui.chat.markup import button, esc
from ui.chat.pictures import option_picture, picture, question_picture
from ui.chat.turn import Turn
from ui.chat.words import SAYS
from ui.figures import points
from ui.text import WORDS, option_words

SCALE = (0, 10)
"""Numbers in this range are shown as buttons in a row."""


def one_tap(question: Question) -> bool:
    """Whether one tap answers it."""
    return question.type == "single" or (
        isinstance(question, NumberQuestion) and (question.low, question.high) == SCALE
    )


def choices(kb: KnowledgeBase, turn: Turn, question: Question, old: AnswerValue) -> str:
    """The answers that a question offers.

    Args:
        kb: the knowledge base.
        turn: the turn, whose other answers decide which rows of a grid are asked.
        question: the question.
        old: the present answer, where it is being changed.
    """
    if isinstance(question, NumberQuestion):
        return _scale(question, old) if one_tap(question) else _number(question, old)
    if isinstance(question, SingleQuestion):
        return _options(kb, turn, question, old)
    if isinstance(question, GridQuestion):
        known = old if isinstance(old, dict) else {}
        asked = rows_asked(question, turn.consulted.answers)
        rows = [r for r in question.rows if r.id in asked]
        shown = _points(kb, question, known) if question.picture == "points" else ""
        return shown + "".join(
            _row(r.id, kb.expand(r.text), known.get(r.id), number if shown else None)
            for number, r in enumerate(rows, 1)
        )
    ticked = old if isinstance(old, list) else []
    return _ticks(kb, question, ticked)


def _options(kb: KnowledgeBase, turn: Turn, question: SingleQuestion, old: AnswerValue) -> str:
    # Where the step is asked, the one that was recommended last time stands out.
    mine = earned_step(turn.log) if question.fact == "Position.step" else None
    buttons = "".join(
        button(
            "answer",
            f"{kb.expand(o.text)} {SAYS.form.your_step}" if o.id == mine else kb.expand(o.text),
            name=question.id,
            value=o.id,
            look="old" if o.id in (old, mine) else "",
        )
        for o in question.options
    )
    return f'{question_picture(question.id)}<div class="options">{buttons}</div>'


def _ticks(kb: KnowledgeBase, question: MultiQuestion, ticked: list[str]) -> str:
    if question.picture == "body":
        return body.body_choices(kb, question, ticked)
    boxes = "".join(
        f'<label><input type="checkbox" name="tick" value="{esc(i)}"'
        f"{' checked' if i in ticked else ''}> <span>{esc(text)}</span>"
        f"{option_picture(question.id, i)}</label>"
        for i, text in option_words(kb, question)
    )
    return f'{question_picture(question.id)}<div class="ticks">{boxes}</div>'


def _number(question: NumberQuestion, old: AnswerValue) -> str:
    given = f' value="{old}"' if isinstance(old, int) else ""
    return (
        f'<label class="number"><input type="number" name="number" inputmode="numeric" '
        f'min="{question.low}" max="{question.high}" step="1" required{given}> '
        f"{esc(question.unit)}</label>"
    )


def _scale(question: NumberQuestion, old: AnswerValue) -> str:
    buttons = "".join(
        button("answer", str(n), name=question.id, value=n, look="old" if n == old else "")
        for n in range(question.low, question.high + 1)
    )
    ends = (
        f"<span>{question.low}: {esc(question.low_words)}</span>"
        f"<span>{question.high}: {esc(question.high_words)}</span>"
    )
    return f'<div class="scale">{buttons}</div><p class="ends">{ends}</p>'


def _points(kb: KnowledgeBase, question: GridQuestion, known: Mapping[str, str]) -> str:
    """The picture of a rep; a tick at one of its numbers says yes to the row of that number."""
    texts = {row.id: kb.expand(row.text) for row in question.rows}
    boxes = "".join(
        f'<label class="point" style="left:{p.left}%;top:{p.top}%"><input type="checkbox" '
        f'data-row="{esc(p.id)}" aria-label="{p.number}: {esc(texts[p.id])}"'
        f"{' checked' if known.get(p.id) == 'yes' else ''}><span>{p.number}</span></label>"
        for p in points.places()
    )
    return f'<div class="points">{picture("mid_rep_points", "points")}{boxes}</div>'


def _row(row: str, text: str, old: str | None, number: int | None) -> str:
    radios = "".join(
        f'<label><input type="radio" name="{esc(row)}" value="{word}"'
        f"{' checked' if word == old else ''}> <span>{WORDS[word]}</span></label>"
        for word in TRI
    )
    words = esc(text) if number is None else f"{number}. {esc(text)}"
    return f'<fieldset class="row"><legend>{words}</legend><div>{radios}</div></fieldset>'
