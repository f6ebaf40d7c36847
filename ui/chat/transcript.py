"""What was said so far, as the messages of the chat."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.explanation import provenance, why
from engine.knowledge_base import KnowledgeBase
from knowledge.training_log import earned_step, sessions
from ui.chat.course import SCREENED
from ui.chat.heard import SETTLED, TYPED, settled_as, signs
from ui.chat.state import Aside
from ui.chat.turn import Turn
from ui.chat.words import SAYS
from ui.chat.wrote import marked
from ui.text import answer_words, day_in_words, labels_in_words
from ui.typed import is_alarm

TALK = SAYS.talk


def plain(text: str) -> str:
    """Text made safe for the transcript.

    The Chatbot has Markdown turned off and still reads tags and entities. Quotes stay: its
    screen reader labels would speak their entities.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def messages(kb: KnowledgeBase, turn: Turn) -> list[dict[str, str]]:
    """What was said so far, built from what is kept, so that a reload shows it again."""
    talk = [_bot(line) for line in _greeting(kb, turn)]
    answers = turn.state.answers
    for place, (name, value) in enumerate(answers.items()):
        talk += _asides(kb, turn, place)
        if name == TYPED or value == {}:
            continue  # the messages themselves are there; nothing of them is settled yet
        question = kb.questions[name]
        talk.append(_bot(kb.expand(question.text)))
        talk.append(_person("\n".join(answer_words(kb, question, value))))
    talk += _asides(kb, turn, len(answers))
    if turn.assessment.referral:
        talk.append(_bot(TALK.read_box.format(title=turn.assessment.referral["title"])))
    elif turn.recommends:
        talk.append(_bot(TALK.next_step))
    return talk


def _greeting(kb: KnowledgeBase, turn: Turn) -> Iterator[str]:
    """Hello, or welcome back with what is waiting."""
    practised = sessions(turn.log)
    last = practised[-1] if practised else None
    if last is not None:
        due = "after_set" if "morning" in last else "next_morning"
        step = kb.expand(kb.steps[last["step"]].name)
        yield SAYS.welcome[due].format(step=step, day=_in_words(last["date"]))
    elif (earned := earned_step(turn.log)) in kb.steps:
        step = kb.expand(kb.steps[str(earned)].name)
        yield SAYS.welcome["first_visit"].format(step=step)
    else:
        yield SAYS.hello
    earlier = {q for q in turn.consulted.answers if q in turn.state.earlier} - {SCREENED, TYPED}
    if earlier and not earlier & turn.state.answers.keys():
        day = _in_words(turn.state.since)
        yield TALK.earlier.format(count=len(earlier), day=day)


def _in_words(day: str) -> str:
    return day_in_words(date.fromisoformat(day))


def _bot(text: str) -> dict[str, str]:
    return {"role": "assistant", "content": plain(text)}


def _person(text: str) -> dict[str, str]:
    return {"role": "user", "content": plain(text)}


def _asides(kb: KnowledgeBase, turn: Turn, place: int) -> list[dict[str, str]]:
    last = len(turn.state.answers)
    return [
        message
        for aside in turn.state.asides
        if min(aside.after, last) == place
        for message in _aside(kb, turn, aside)
    ]


def _aside(kb: KnowledgeBase, turn: Turn, aside: Aside) -> list[dict[str, str]]:
    if aside.changed is not None:
        return [_person(_changed(kb, aside))]
    title = kb.expand(kb.topics[aside.topic].title) if aside.topic else ""
    if not replies_to(aside):
        return [_person(aside.said)]
    person = {"role": "user", "content": marked(aside.said or title, aside.marks, plain)}
    return [person, _bot(reply(kb, turn, aside))]


def replies_to(aside: Aside) -> bool:
    """Whether an aside gets a reply; the answers that were read in a message are their own."""
    if aside.changed is not None:
        return False
    return bool(not aside.took or aside.topic or aside.human or aside.apart or aside.alarm)


def _changed(kb: KnowledgeBase, aside: Aside) -> str:
    question = kb.questions[str(aside.changed)]
    old, new = (" · ".join(answer_words(kb, question, v)) for v in (aside.old, aside.new))
    return TALK.changed.format(question=kb.expand(question.text), old=old, new=new)


def not_read(turn: Turn, aside: Aside) -> bool:
    """Whether an aside gets no answer of its own: it may be a sign, or an emergency stands."""
    if aside.why or aside.signs or aside.human or aside.apart:
        return False
    if not replies_to(aside):
        return False
    if aside.topic is None:
        return aside.alarm or turn.emergency
    # Looked at again, as what is a sign may have been learned since. It has few different words,
    # or it would not have come close enough to a topic.
    return is_alarm(aside.said)


def may_tell(kb: KnowledgeBase, turn: Turn, topic: str) -> bool:
    """Whether a topic may be told now: beside a warning only what leads to no exercise."""
    if turn.emergency:
        return False
    return kb.topics[topic].beside_referral or not turn.assessment.outcome.withholds


def reply(kb: KnowledgeBase, turn: Turn, aside: Aside) -> str:
    """The answer to an aside, with where it comes from."""
    if aside.why is not None:
        return why(kb, aside.why).why
    if aside.signs:
        return _heard(kb, turn, aside)
    if aside.apart in TALK.apart and (aside.topic is None or is_alarm(aside.said)):
        warns = turn.assessment.outcome.withholds
        return " ".join([TALK.apart[aside.apart], *([TALK.still] if warns else [])])
    if aside.human:
        return TALK.human
    if turn.emergency and aside.topic is None:
        return TALK.emergency
    if not_read(turn, aside):
        return f"{TALK.not_read} {TALK.tick_it}"
    if aside.help:
        return TALK.help
    if aside.topic is None:
        return TALK.not_caught
    if not may_tell(kb, turn, aside.topic):
        return TALK.first_be_seen
    topic = kb.topics[aside.topic]
    origin = labels_in_words(p.label for p in provenance(kb, topic.sources))
    return f"{kb.expand(topic.answer)}\n{TALK.origin.format(origin=origin)}"


def _heard(kb: KnowledgeBase, turn: Turn, aside: Aside) -> str:
    """Say which signs were read in a message, and what comes of it."""
    known = signs(kb)
    named = (known[row] for row in aside.signs if row in known)
    told = "; ".join(kb.expand(sign.told or sign.text) for sign in named)
    lines = [TALK.heard.format(signs=told)]
    if turn.assessment.outcome.withholds:
        lines.append(TALK.heard_now)
    if turn.question == SETTLED:
        lines.append(TALK.heard_ask)
    elif any(settled_as(turn.consulted.answers, row) != "no" for row in aside.signs):
        lines.append(TALK.heard_counts)
    return " ".join(lines)
