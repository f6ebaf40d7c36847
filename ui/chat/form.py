"""The page's header and its form as HTML: the question and all that can be pressed.

Every text goes through ``esc``; nothing that came from outside is ever markup.
"""

from __future__ import annotations

import html
import json

from engine.answers import rows_asked
from engine.explanation import provenance, why
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    TRI,
    AnswerValue,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
)
from ui.chat import OPENING, Turn
from ui.text import WORDS, answer_words, labels_in_words, option_words
from ui.transcript import not_read, reply

SCALE = (0, 10)
"""Numbers in this range are shown as buttons in a row."""


def esc(text: object) -> str:
    """Text made safe for HTML."""
    return html.escape(str(text))


def page_header(kb: KnowledgeBase) -> str:
    """The name, what this is, and the emergency line."""
    what, _, _ = kb.wording.always
    return f'<header id="top"><h1>Quiet Back</h1><p>{esc(kb.expand(what))}</p></header>'


def emergency_line(kb: KnowledgeBase) -> str:
    """The line that is on the page whatever happens."""
    _, emergency, _ = kb.wording.always
    return f'<p id="emergency">{esc(kb.expand(emergency))}</p>'


# --- the form ----------------------------------------------------------------------------------
def form(kb: KnowledgeBase, turn: Turn) -> str:
    """All that can be pressed: the question, the way back, every answer given, the topics."""
    parts = [f'<p id="note" role="status">{esc(turn.note)}</p>' if turn.note else ""]
    if turn.state.unconfirmed is not None:
        parts.append(_confirmation(kb, turn))
    elif turn.question is not None:
        parts.append(_question(kb, turn, kb.questions[turn.question]))
    elif turn.state.enough and turn.recommends and turn.assessment.next_question:
        parts.append(f"<p>{_button('more', 'Ask me the other checks')}</p>")
    parts += [_ways_back(turn), _typing(kb, turn), _given(kb, turn), _topics(kb, turn)]
    return "\n".join(p for p in parts if p)


def _button(kind: str, words: str, *, name: str = "", value: object = None, look: str = "") -> str:
    event = {"kind": kind, "id": name, **({} if value is None else {"value": value})}
    return (
        f'<button type="button" class="{look}" data-event="{esc(json.dumps(event))}">'
        f"{esc(words)}</button>"
    )


def _question(kb: KnowledgeBase, turn: Turn, question: Question) -> str:
    changing = turn.state.changing == question.id
    old = turn.state.answers.get(question.id) if changing else None
    intro = ""
    if changing:
        intro = '<p class="kicker">You can change this answer</p>'
    elif turn.recommends:
        intro = (
            '<p class="kicker">Your next step is above. A few more short checks can make it fit '
            "better; you can stop at any time.</p>"
        )
    elif turn.assessment.outcome.withholds:
        intro = '<p class="kicker">Another question about safety</p>'
    elif turn.before_card and question.id != OPENING:
        intro = f'<p class="kicker">About {turn.before_card} to go until your next step</p>'
    helped = f'<p class="help">{esc(kb.expand(question.help))}</p>' if question.help else ""
    later = changing or not question.skippable
    return (
        f'<form class="question" novalidate data-id="{esc(question.id)}" '
        f'data-type="{question.type}">{intro}'
        f'<fieldset><legend tabindex="-1"><h2>{esc(kb.expand(question.text))}</h2></legend>'
        f"{helped}{_choices(kb, turn, question, old)}</fieldset>"
        f'<p class="missing" role="alert" hidden></p><div class="actions">'
        f"{'' if _taps(question) else '<button type=submit class=go>Send</button>'}"
        f"{'' if later else _button('later', 'Later', name=question.id)}"
        f"{_button('cancel', 'Keep my answer') if changing else ''}"
        f"{_button('enough', 'That is enough for now') if turn.recommends and not changing else ''}"
        f"</div>{_why(kb, question)}</form>"
    )


def _taps(question: Question) -> bool:
    """Whether one tap answers it."""
    return question.type == "single" or (
        isinstance(question, NumberQuestion) and (question.low, question.high) == SCALE
    )


def _choices(kb: KnowledgeBase, turn: Turn, question: Question, old: AnswerValue) -> str:
    if isinstance(question, NumberQuestion):
        return _number(question, old)
    if isinstance(question, MultiQuestion):
        ticked = old if isinstance(old, list) else []
        boxes = "".join(
            f'<label><input type="checkbox" name="tick" value="{esc(i)}"'
            f"{' checked' if i in ticked else ''}> <span>{esc(text)}</span></label>"
            for i, text in option_words(kb, question)
        )
        return f'<div class="ticks">{boxes}</div>'
    if isinstance(question, GridQuestion):
        known = old if isinstance(old, dict) else {}
        asked = rows_asked(question, turn.state.answers)
        rows = [r for r in question.rows if r.id in asked]
        return "".join(_row(r.id, kb.expand(r.text), known.get(r.id)) for r in rows)
    return (
        '<div class="options">'
        + "".join(
            _button(
                "answer",
                kb.expand(o.text),
                name=question.id,
                value=o.id,
                look="old" if o.id == old else "",
            )
            for o in question.options
        )
        + "</div>"
    )


def _number(question: NumberQuestion, old: AnswerValue) -> str:
    low, high = question.low, question.high
    if not _taps(question):
        given = f' value="{old}"' if isinstance(old, int) else ""
        return (
            f'<label class="number"><input type="number" name="number" inputmode="numeric" '
            f'min="{low}" max="{high}" step="1" required{given}> {esc(question.unit)}</label>'
        )
    buttons = "".join(
        _button("answer", str(n), name=question.id, value=n, look="old" if n == old else "")
        for n in range(low, high + 1)
    )
    ends = (
        f"<span>{low}: {esc(question.low_words)}</span>"
        f"<span>{high}: {esc(question.high_words)}</span>"
    )
    return f'<div class="scale">{buttons}</div><p class="ends">{ends}</p>'


def _row(row: str, text: str, old: str | None) -> str:
    radios = "".join(
        f'<label><input type="radio" name="{esc(row)}" value="{word}"'
        f"{' checked' if word == old else ''}> <span>{WORDS[word]}</span></label>"
        for word in TRI
    )
    return f'<fieldset class="row"><legend>{esc(text)}</legend><div>{radios}</div></fieldset>'


def _why(kb: KnowledgeBase, question: Question) -> str:
    reason = why(kb, question.id)
    stake = ""
    if reason.at_stake is not None:
        title = kb.expand(kb.wording.outcomes[reason.at_stake].title)
        stake = f"<p>What is at stake: an answer here can lead to “{esc(title)}”.</p>"
    origin = labels_in_words(p.label for p in provenance(kb, question.sources))
    return (
        '<details class="why" id="why"><summary>Why do you ask?</summary>'
        f"<p>{esc(reason.why)}</p>{stake}"
        f'<p class="origin">From: {esc(origin)}</p></details>'
    )


def _confirmation(kb: KnowledgeBase, turn: Turn) -> str:
    event = turn.state.unconfirmed
    assert event is not None
    flags = "".join(f"<li>{esc(kb.expand(kb.wording.flags[f]))}</li>" for f in turn.taken_back)
    said = f"<p>You would take back what led to the warning:</p><ul>{flags}</ul>" if flags else ""
    if event.kind == "restart":
        ask = "Start over, and lose every answer on this page?"
        yes, no = "Yes, start over", "No, keep my answers"
    else:
        ask = "So this is not so, or not any more?"
        yes, no = "Yes, take it back", "No, keep what I said"
    return (
        f'<section id="confirm" tabindex="-1" aria-labelledby="sure"><h2 id="sure">Just to be sure'
        f"</h2>{said}<p><strong>{ask}</strong></p>"
        f'<div class="actions">{_button("cancel", no, look="go")}{_button("confirm", yes)}</div>'
        "</section>"
    )


def _ways_back(turn: Turn) -> str:
    if not turn.state.answers or turn.state.unconfirmed is not None:
        return ""
    back = "" if turn.state.changing else _button("back", "Back")
    return f'<div class="actions quiet">{back}{_button("restart", "Start over")}</div>'


def _typing(kb: KnowledgeBase, turn: Turn) -> str:
    # The reply is in the transcript as well, but that may be far up the page.
    said = ""
    if turn.look_at == "typed" and turn.state.asides:
        aside = turn.state.asides[-1]
        title = f"<b>{esc(kb.expand(kb.topics[aside.topic].title))}</b> " if aside.topic else ""
        said = f'<p id="reply">{title}{esc(reply(kb, turn, aside))}</p>'
        said += _signs(kb, turn) if not_read(turn, aside) else ""
    return (
        f'<form id="say">{said}<label for="typed">Or write to me</label><div>'
        '<input id="typed" name="typed" maxlength="500" autocomplete="off" '
        'placeholder="Your message"><button type="submit">Send message</button>'
        "</div></form>"
    )


def _signs(kb: KnowledgeBase, turn: Turn) -> str:
    """Buttons to change what was answered about safety."""
    asked = [kb.questions[name] for name in turn.state.answers]
    items = "".join(
        f"<li>{_button('change', f'Change: {kb.expand(q.text)}', name=q.id, look='link')}</li>"
        for q in asked
        if q.stage == "safety" and isinstance(q, MultiQuestion)
    )
    return f"<ul>{items}</ul>" if items else ""


def _given(kb: KnowledgeBase, turn: Turn) -> str:
    answers = turn.state.answers
    if not answers:
        return ""
    said = {n: "\n".join(answer_words(kb, kb.questions[n], v)) for n, v in answers.items()}
    items = "".join(
        f"<li><div><b>{esc(kb.expand(kb.questions[name].text))}</b><span>{esc(text)}</span></div>"
        f'<button type="button" data-event="{esc(json.dumps({"kind": "change", "id": name}))}" '
        f'aria-label="Change: {esc(kb.expand(kb.questions[name].text))}">Change</button></li>'
        for name, text in said.items()
    )
    return (
        f'<details id="given"><summary>All your answers ({len(answers)})</summary>'
        f"<ol>{items}</ol></details>"
    )


def _topics(kb: KnowledgeBase, turn: Turn) -> str:
    if turn.emergency:
        return ""
    # What the rules found worth telling this person comes first.
    order = dict.fromkeys((*turn.assessment.topics, *kb.topics))
    items = "".join(
        f"<li>{_button('topic', kb.expand(kb.topics[name].title), name=name, look='link')}</li>"
        for name in order
    )
    return f'<details id="topics"><summary>Things people ask</summary><ul>{items}</ul></details>'
