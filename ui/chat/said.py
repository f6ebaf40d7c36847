"""A typed message: the signs in it, wishes, answers, topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.conclusions import Outcome
from engine.knowledge_base import KnowledgeBase
from engine.models import AnswerValue, NumberQuestion
from ui.chat.heard import SETTLED, TYPED, News, hear, merged, sign_of, signs
from ui.chat.state import MOST_ASIDES, MOST_TYPED, Aside, Event, Shown, State
from ui.chat.transcript import replies_to
from ui.chat.turn import OPENING, Turn
from ui.chat.words import SAYS
from ui.reading import Message, read_message
from ui.text import answer_words
from ui.typed import is_alarm

if TYPE_CHECKING:
    from ui.chat.talk import Talk

CRISIS, AGE = "crisis", "age"
NO_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Signs that turn the direction of writing, also of the words around."""
NOTES = SAYS.notes


def in_own_words(talk: Talk, state: State, before: Shown, event: Event) -> Turn:
    """Answer a typed message, or a topic that was picked from the menu.

    Of a message from a window that is behind only the signs count.
    """
    if event.kind == "topic":
        if event.id not in talk.kb.topics:
            return talk.turn(state, NOTES.not_understood)
        return talk.turn(_picked(talk.kb, state, before, event.id))
    text = event.text.translate(NO_TURNING).strip()
    if not text:
        return talk.turn(state)
    behind = event.kind == "tell"
    message = read_message(talk.kb, text, None if behind else before.question)
    news = hear(talk.kb, talk.known(state), message.flags, text)
    if news is not None:
        state = _heard(talk, state, news, text, message)
    crises = [mention for mention in message.flags if mention.flag == CRISIS]
    if any(mention.certain or message.wish is None for mention in crises):
        # Also where it could be meant otherwise: a needless word of help does less harm.
        answers = {**state.answers, CRISIS: "yes"}
        return talk.turn(state.model_copy(update={"answers": answers, "changing": None}))
    if behind:
        return talk.turn(state, NOTES.elsewhere)
    if message.read_to < len(text):
        return talk.turn(state, NOTES.too_long)
    loose = not message.answers or before.question == OPENING
    if news is None and message.wish and loose:
        return _wished(talk, state, before, text, message.wish)
    taken, other = _taken(talk, state, before, message)
    if taken or other:
        reply = list(taken) == [before.question]
        told = _told(state, before, text, message)
        if news is None and (replies_to(told) or not reply):
            state = with_aside(state, told)
        return _took(talk, state, before, taken) if taken else _asked_again(talk, state, other)
    if news is not None:
        return talk.turn(state)
    return _answered_by(talk, state, before, text, message)


def _heard(talk: Talk, state: State, news: News, text: str, message: Message) -> State:
    """Let signs count, and show where in the message they were read."""
    rows = {h.row for h in news.heard}
    aside = _aside(state, text, signs=sorted(rows), marks=_marks(message))
    answers = {q: v for q, v in state.answers.items() if q not in (TYPED, SETTLED)}
    update = {
        "answers": {**answers, **news.answers},
        "heard": merged(state.heard, news.heard),
        "day": state.day or talk.today.isoformat(),
        "changing": None,
    }
    return with_aside(state, aside).model_copy(update=update)


def _marks(message: Message) -> list[tuple[int, int]]:
    """Where in a message the words of signs begin and end, as far as it is kept."""
    return sorted({(m.start, m.end) for m in message.flags if m.end <= MOST_TYPED - 2})


def _taken(
    talk: Talk, state: State, before: Shown, message: Message
) -> tuple[dict[str, AnswerValue], tuple[str, ...]]:
    """The answers in a message to questions that are open; and the others that differ."""
    known = talk.known(state)
    kind = known.get(OPENING)
    taken: dict[str, AnswerValue] = {}
    other = []
    for told in message.answers:
        question = talk.kb.questions[told.question]
        if kind is not None and kind not in question.consultations:
            continue
        if state.changing is not None and question.id != before.question:
            continue  # one thing at a time
        if question.id == before.question or known.get(question.id) is None:
            taken[question.id] = told.value
        elif known[question.id] != told.value and question.stage == "safety":
            other.append(question.id)
    told_of = {AGE} & {mention.flag for mention in message.flags}
    read = {told.question for told in message.answers}
    # An age that was told without a number that could be read.
    other += [q for q in told_of - read if known.get(q) is not None]
    return taken, tuple(other)


def _took(talk: Talk, state: State, before: Shown, taken: dict[str, AnswerValue]) -> Turn:
    """Take ordinary answers, say how they were read, and offer to undo it."""
    words = (
        words
        for q, value in taken.items()
        for words in answer_words(talk.kb, talk.kb.questions[q], value)
    )
    note = NOTES.took_as.format(answer=" · ".join(words))
    first = before.question if before.question in taken else next(iter(taken))
    event = Event(kind="answer", id=first, value=taken[first])
    if len(taken) == 1 and event.id == before.question:
        turn = talk.answered(state, before, event, note=note)
    else:
        turn = talk.edited(state, before, event, {**state.answers, **taken}, note=note)
    if turn.state.unconfirmed is not None:
        return turn
    new = {q: value for q, value in taken.items() if q not in state.answers}
    return replace(turn, state=turn.state.model_copy(update={"took": new}))


def _told(state: State, before: Shown, text: str, message: Message) -> Aside:
    """A message with answers, and what else it holds: what does not count, a wish, a topic."""
    human = message.wish == "human"
    apart, alarm = _not_counted(message)
    topic = None if human or apart or alarm else _topic(before, message)
    return _aside(state, text, took=True, human=human, topic=topic, apart=apart, alarm=alarm)


def _not_counted(message: Message) -> tuple[str, bool]:
    """Why what a message names does not count; and whether that was only the second opinion.

    Then the person is sent to the buttons, as with everything that may be a sign.
    """
    reasons = [aside.reason for aside in message.set_aside]
    alarm = "unlike" in reasons
    return "" if alarm or not reasons else reasons[0], alarm


def _topic(before: Shown, message: Message) -> str | None:
    """The topic that a message asks about; none beside an emergency."""
    return None if before.outcome is Outcome.EMERGENCY else next(iter(message.topics), None)


def _asked_again(talk: Talk, state: State, other: Sequence[str]) -> Turn:
    """Ask a safety question again whose answer a message contradicts."""
    update = {"changing": other[0]}
    return talk.turn(state.model_copy(update=update), NOTES.differs)


def _wished(talk: Talk, state: State, before: Shown, text: str, wish: str) -> Turn:
    question = talk.kb.questions.get(before.question or "")
    match wish:
        case "back" | "restart":
            return talk.done(state, before, Event(kind=wish))
        case "stop" if before.recommends and not state.enough:
            return talk.done(state, before, Event(kind="enough"))
        case "later" if question is not None and question.skippable:
            return talk.answered(state, before, Event(kind="later", id=question.id))
        case "later" if question is not None:
            return talk.turn(state, NOTES.no_later)
        case "why" if question is not None:
            return talk.turn(with_aside(state, _aside(state, text, why=question.id)))
        case "stop":
            return talk.turn(state, NOTES.stop)
        case "human":
            return talk.turn(with_aside(state, _aside(state, text, human=True)))
        case "help":
            return talk.turn(with_aside(state, _aside(state, text, help=True)))
    return talk.turn(with_aside(state, _aside(state, text)))


def _answered_by(talk: Talk, state: State, before: Shown, text: str, message: Message) -> Turn:
    """Answer a message that changes nothing: with a topic, or by saying how it was read."""
    question = talk.kb.questions.get(before.question or "")
    known = signs(talk.kb)
    rows = sorted({sign.id for m in message.flags if (sign := sign_of(known, m)) is not None})
    if rows:
        aside = _aside(state, text, signs=rows, marks=_marks(message))
        return talk.turn(with_aside(state, aside))
    apart, alarm = _not_counted(message)
    alarm = alarm or (not apart and is_alarm(text))
    number = isinstance(question, NumberQuestion) and any(c.isdigit() for c in text)
    if number and not alarm:
        assert isinstance(question, NumberQuestion)
        return talk.turn(state, SAYS.page.number.format(low=question.low, high=question.high))
    topic = _topic(before, message)
    return talk.turn(with_aside(state, _aside(state, text, topic=topic, alarm=alarm, apart=apart)))


def _picked(kb: KnowledgeBase, state: State, before: Shown, topic: str) -> State:
    # The menu is gone while an emergency stands, but an old window may still show it.
    if before.outcome is Outcome.EMERGENCY:
        title = kb.expand(kb.topics[topic].title)
        return with_aside(state, _aside(state, title))
    return with_aside(state, _aside(state, "", topic=topic))


def _aside(state: State, said: str, **more: Any) -> Aside:
    kept = said if len(said) <= MOST_TYPED else f"{said[: MOST_TYPED - 2]} …"
    return Aside(after=len(state.answers), said=kept, **more)


def with_aside(state: State, aside: Aside) -> State:
    """One more line of the transcript; the oldest leave it."""
    return state.model_copy(update={"asides": (*state.asides, aside)[-MOST_ASIDES:]})
