"""What was said so far, as the messages of the chat."""

from __future__ import annotations

from engine.explanation import provenance
from engine.knowledge_base import KnowledgeBase
from ui.chat import Turn
from ui.state import Aside
from ui.text import answer_words, labels_in_words
from ui.typed import is_alarm

HELLO = (
    "Hello. I ask some questions, one at a time. First come a few about safety. "
    "Then you get one next step for your back, with the reason for it. "
    "Your answers stay in this browser; Start over deletes them."
)
NOT_CAUGHT = (
    "Sorry, I did not catch that. Please use the buttons below, or try other words. "
    "If something worries you right now, the emergency line at the top is for you."
)
NOT_READ = (
    "Thank you for telling me. I cannot read signs from messages yet, so please don’t wait for me: "
    "where the emergency line above fits, or a warning tells you to get help, do that now."
)
"""What anyone hears who types a sign of danger, or anything while an emergency stands."""
TICK_IT = (
    "Any other sign counts once you tick it in the questions. For one that you have answered "
    "already, open “All your answers” and press “Change”."
)


def plain(text: str) -> str:
    """Text made safe for the transcript.

    The Chatbot has Markdown turned off and still reads tags and entities. Quotes stay: its
    screen reader labels would speak their entities.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def messages(kb: KnowledgeBase, turn: Turn) -> list[dict[str, str]]:
    """What was said so far, built from the answers alone, so that a reload shows it again."""
    talk = [_bot(HELLO)]
    answers = turn.state.answers
    for place, (name, value) in enumerate(answers.items()):
        talk += _asides(kb, turn, place)
        question = kb.questions[name]
        talk.append(_bot(kb.expand(question.text)))
        talk.append(_person("\n".join(answer_words(kb, question, value))))
    talk += _asides(kb, turn, len(answers))
    if turn.assessment.referral:
        talk.append(_bot(turn.assessment.referral["title"] + ". Please read the box below."))
    elif turn.recommends:
        talk.append(_bot("Your next step is below."))
    return talk


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
    title = kb.expand(kb.topics[aside.topic].title) if aside.topic else ""
    return [_person(aside.said or title), _bot(reply(kb, turn, aside))]


def not_read(turn: Turn, aside: Aside) -> bool:
    """Whether an aside gets no answer because it may be a sign, or an emergency stands."""
    return is_alarm(aside.said) or (aside.topic is None and turn.emergency)


def reply(kb: KnowledgeBase, turn: Turn, aside: Aside) -> str:
    """The answer to an aside, with where it comes from."""
    if not_read(turn, aside):
        return f"{NOT_READ} {TICK_IT}"
    if aside.topic is None:
        return NOT_CAUGHT
    topic = kb.topics[aside.topic]
    origin = labels_in_words(p.label for p in provenance(kb, topic.sources))
    return f"{kb.expand(topic.answer)}\n(From: {origin})"
