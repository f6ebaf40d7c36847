"""All that can be pressed: the question, the way back, every answer given, the topics."""

from __future__ import annotations

import json

from engine.explanation import provenance, why
from engine.knowledge_base import KnowledgeBase
from engine.models import MultiQuestion, Question
from ui.chat.choices import choices, one_tap
from ui.chat.course import SCREENED
from ui.chat.heard import SETTLED, TYPED
from ui.chat.markup import button, esc
from ui.chat.transcript import may_tell, not_read, replies_to, reply
from ui.chat.turn import OPENING, Turn
from ui.chat.words import SAYS
from ui.chat.wrote import words_to_settle
from ui.text import answer_words, labels_in_words

FORM = SAYS.form


def form(kb: KnowledgeBase, turn: Turn) -> str:
    """The panel of everything that can be pressed."""
    parts = [f'<p id="note" role="status">{esc(turn.note)}</p>' if turn.note else ""]
    if turn.state.took and turn.state.unconfirmed is None:
        parts.append(f"<p>{button('undo', FORM.undo, look='link')}</p>")
    if turn.state.unconfirmed is not None:
        parts.append(_confirmation(kb, turn))
    elif turn.question is not None:
        parts.append(_question(kb, turn, kb.questions[turn.question]))
    elif turn.state.enough and turn.recommends and turn.assessment.next_question:
        parts.append(f"<p>{button('more', FORM.more)}</p>")
    if turn.recommends and turn.state.unconfirmed is None:
        parts.append(_begin(kb))
    parts += [_ways_back(turn), _typing(kb, turn), _given(kb, turn), _topics(kb, turn)]
    return "\n".join(p for p in parts if p)


# --- the question --------------------------------------------------------------------------------
def _question(kb: KnowledgeBase, turn: Turn, question: Question) -> str:
    changing = turn.state.changing == question.id
    settles = question.id == SETTLED
    # A sign that was settled before keeps its word while another one is asked about.
    old = turn.consulted.answers.get(question.id) if changing or settles else None
    helped = f'<p class="help">{esc(kb.expand(question.help))}</p>' if question.help else ""
    send = (
        "" if one_tap(question) else f'<button type="submit" class="go">{esc(FORM.send)}</button>'
    )
    later = not changing and question.skippable
    enough = turn.recommends and not changing
    return (
        f'<form class="question" novalidate data-id="{esc(question.id)}" '
        f'data-type="{question.type}">{_place(turn, question, changing=changing)}'
        f"{words_to_settle(kb, turn) if settles else ''}"
        f'<fieldset><legend tabindex="-1"><h2>{esc(kb.expand(question.text))}</h2></legend>'
        f"{helped}{choices(kb, turn, question, old)}</fieldset>"
        f'<p class="missing" role="alert" hidden></p><div class="actions">'
        f"{send}{button('later', FORM.later, name=question.id) if later else ''}"
        f"{button('cancel', FORM.keep) if changing else ''}"
        f"{button('enough', FORM.enough) if enough else ''}"
        f"</div>{_why(kb, question)}</form>"
    )


def _place(turn: Turn, question: Question, *, changing: bool) -> str:
    """Where in the consultation this question stands, and how much is left."""
    if changing:
        return _kicker(FORM.changing)
    if question.id == SETTLED:
        return _kicker(FORM.settle)
    if turn.recommends:
        left = turn.refining
        return _kicker(FORM.refining_one if left == 1 else FORM.refining_many.format(left=left))
    if turn.assessment.outcome.withholds:
        left = turn.left
        return _kicker(FORM.safety_one if left <= 1 else FORM.safety_many.format(left=left))
    if not turn.left or question.id == OPENING:
        return ""
    done = len(turn.state.answers)
    many = FORM.left_many.format(left=turn.left)
    number = FORM.progress.format(number=done + 1)
    words = f"{number} · {FORM.left_one if turn.left == 1 else many}"
    if turn.added:
        added = FORM.added_one if turn.added == 1 else FORM.added_many.format(count=turn.added)
        words = f"{words}. {added}"
    return (
        f'<p class="kicker" id="progress">{esc(words)}</p><progress aria-labelledby="progress" '
        f'max="{done + turn.left}" value="{done}"></progress>'
    )


def _kicker(words: str) -> str:
    return f'<p class="kicker">{esc(words)}</p>'


def _why(kb: KnowledgeBase, question: Question) -> str:
    reason = why(kb, question.id)
    stake = ""
    if reason.at_stake is not None:
        title = kb.expand(kb.wording.outcomes[reason.at_stake].title)
        stake = f"<p>{esc(FORM.at_stake.format(outcome=title))}</p>"
    origin = labels_in_words(p.label for p in provenance(kb, question.sources))
    return (
        f'<details class="why" id="why"><summary>{esc(FORM.why)}</summary>'
        f"<p>{esc(reason.why)}</p>{stake}"
        f'<p class="origin">{esc(FORM.origin.format(origin=origin))}</p></details>'
    )


def _confirmation(kb: KnowledgeBase, turn: Turn) -> str:
    event, words = turn.state.unconfirmed, SAYS.confirm
    assert event is not None
    flags = "".join(f"<li>{esc(kb.expand(kb.wording.flags[f]))}</li>" for f in turn.taken_back)
    said = f"<p>{esc(words.takes_back)}</p><ul>{flags}</ul>" if flags else ""
    restarts = event.kind == "restart"
    ask = words.restart if restarts else words.sure
    yes = words.restart_yes if restarts else words.sure_yes
    no = words.restart_no if restarts else words.sure_no
    return (
        f'<section id="confirm" tabindex="-1" aria-labelledby="sure"><h2 id="sure">'
        f"{esc(words.title)}</h2>{said}<p><strong>{esc(ask)}</strong></p>"
        f'<div class="actions">{button("cancel", no, look="go")}{button("confirm", yes)}</div>'
        "</section>"
    )


# --- beside the question -------------------------------------------------------------------------
def _begin(kb: KnowledgeBase) -> str:
    """The way to the next consultation: a set was done, or it is the next morning."""
    buttons = "".join(button("begin", words, name=kind) for kind, words in FORM.begin.items())
    return (
        f'<section id="begin"><h2>{esc(FORM.begin_title)}</h2>'
        f'<div class="actions">{buttons}</div></section>'
    )


def _ways_back(turn: Turn) -> str:
    if not turn.state.answers or turn.state.unconfirmed is not None:
        return ""
    settles = turn.question == SETTLED
    back = "" if turn.state.changing or settles else button("back", FORM.back)
    return f'<div class="actions quiet">{back}{button("restart", FORM.restart)}</div>'


def _typing(kb: KnowledgeBase, turn: Turn) -> str:
    # The reply is in the transcript as well, but that may be far up the page.
    said = ""
    aside = turn.state.asides[-1] if turn.state.asides else None
    fresh = turn.state.took if aside is not None and aside.took else turn.look_at == "typed"
    if aside is not None and fresh and replies_to(aside):
        title = f"<b>{esc(kb.expand(kb.topics[aside.topic].title))}</b> " if aside.topic else ""
        said = f'<p id="reply">{title}{esc(reply(kb, turn, aside))}</p>'
        said += _signs(kb, turn) if not_read(turn, aside) else ""
    return (
        f'<form id="say">{said}<label for="typed">{esc(FORM.write)}</label><div>'
        '<input id="typed" name="typed" autocomplete="off" '
        f'placeholder="{esc(FORM.write_hint)}"><button type="submit">{esc(FORM.write_send)}'
        "</button></div></form>"
    )


def _signs(kb: KnowledgeBase, turn: Turn) -> str:
    """Buttons to change what was answered about safety."""
    asked = [kb.questions[name] for name in turn.consulted.answers]
    items = "".join(
        f"<li>{button('change', _change_of(kb, q), name=q.id, look='link')}</li>"
        for q in asked
        if q.stage == "safety" and isinstance(q, MultiQuestion)
    )
    return f"<ul>{items}</ul>" if items else ""


def _change_of(kb: KnowledgeBase, question: Question) -> str:
    return FORM.change_of.format(question=kb.expand(question.text))


def _given(kb: KnowledgeBase, turn: Turn) -> str:
    own = {**turn.state.earlier, **turn.state.answers}
    answers = {
        q: v for q, v in turn.consulted.answers.items() if q in own and q not in (SCREENED, TYPED)
    }
    if not answers:
        return ""
    items = ""
    for name, value in answers.items():
        question = kb.questions[name]
        said = "\n".join(answer_words(kb, question, value))
        event = esc(json.dumps({"kind": "change", "id": name}))
        items += (
            f"<li><div><b>{esc(kb.expand(question.text))}</b><span>{esc(said)}</span></div>"
            f'<button type="button" data-event="{event}" '
            f'aria-label="{esc(_change_of(kb, question))}">{esc(FORM.change)}</button></li>'
        )
    title = FORM.given.format(count=len(answers))
    return f'<details id="given"><summary>{esc(title)}</summary><ol>{items}</ol></details>'


def _topics(kb: KnowledgeBase, turn: Turn) -> str:
    if turn.emergency:
        return ""
    # What the rules found worth telling this person comes first.
    order = [
        t for t in dict.fromkeys((*turn.assessment.topics, *kb.topics)) if may_tell(kb, turn, t)
    ]
    items = "".join(
        f"<li>{button('topic', kb.expand(kb.topics[name].title), name=name, look='link')}</li>"
        for name in order
    )
    return f'<details id="topics"><summary>{esc(FORM.topics)}</summary><ul>{items}</ul></details>'
