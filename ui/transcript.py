"""What was said so far, as the messages of the chat; and answers in words."""

from __future__ import annotations

from engine.explanation import provenance
from engine.knowledge_base import KnowledgeBase
from engine.models import NOT_SURE, AnswerValue, GridQuestion, NumberQuestion, Question
from ui.chat import Turn
from ui.state import Aside
from ui.text import option_words

WORDS = {"yes": "Yes", "no": "No", NOT_SURE: "Not sure"}
LABELS = {"article": "the article", "source": "outside source", "ours": "our own choice"}

HELLO = (
    "Hello. I ask some questions, one at a time. First come a few about safety. "
    "Then you get one next step for your back, with the reason for it."
)
NOT_CAUGHT = (
    "Sorry, I did not catch that. Please use the buttons below, or try other words. "
    "If something worries you right now, the emergency line at the top is for you."
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
        talk.append(_person(answer_words(kb, question, value)))
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
        for message in _aside(kb, aside)
    ]


def _aside(kb: KnowledgeBase, aside: Aside) -> list[dict[str, str]]:
    title = kb.expand(kb.topics[aside.topic].title) if aside.topic else ""
    return [_person(aside.said or title), _bot(reply(kb, aside))]


def reply(kb: KnowledgeBase, aside: Aside) -> str:
    """The answer to an aside, with where it comes from."""
    if aside.topic is None:
        return NOT_CAUGHT
    topic = kb.topics[aside.topic]
    origin = dict.fromkeys(LABELS[p.label] for p in provenance(kb, topic.sources))
    return f"{kb.expand(topic.answer)}\n(From: {', '.join(origin)})"


def answer_words(kb: KnowledgeBase, question: Question, value: AnswerValue) -> str:
    """An answer in the words of its question."""
    if value is None:
        return "Later"
    if isinstance(question, NumberQuestion):
        return f"{value} {question.unit}"
    if isinstance(question, GridQuestion):
        assert isinstance(value, dict)
        return "\n".join(
            f"{kb.expand(r.text)} {WORDS[value[r.id]]}" for r in question.rows if r.id in value
        )
    words = dict(option_words(kb, question))
    picked = value if isinstance(value, list) else [value]
    return "\n".join(words[str(option)] for option in picked)
