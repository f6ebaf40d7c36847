"""The consultation as pure functions: what the browser keeps and one event give the next turn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from engine.answers import AnswerError, rows_asked, validated
from engine.conclusions import Outcome, Referral
from engine.consultation import assess
from engine.knowledge_base import KnowledgeBase
from engine.models import (
    Answers,
    AnswerValue,
    Assessment,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
)
from ui.state import MOST_ASIDES, MOST_TYPED, Aside, Event, State, read_event, restored
from ui.text import option_words
from ui.typed import find_topic, is_crisis

OPENING = "consultation"
"""The question that the greeting asks."""
CRISIS = "crisis"

NOT_UNDERSTOOD = "Sorry, that did not work. Your answers are as they were. Please try again below."
STALE = "You have already answered that one. Here is where you are now."
LEFT_OUT = "Some answers from an earlier visit no longer fit, so those questions come again."
FROM_EARLIER = "These answers are from {day}. If today is a new visit, press Start over."
ANEW = "A new consultation, so the safety questions come again: a day can change them."
EVERY_ROW = "Please choose one word in every row. “Not sure” is fine."

Place = Literal["", "alert", "card", "question", "confirm", "typed"]


@dataclass(frozen=True)
class Turn:
    """All that the page shows, before it becomes HTML."""

    state: State
    assessment: Assessment
    question: str | None
    """The question to show, or nothing."""
    before_card: int
    """How many questions are still to come before the first recommendation."""
    note: str = ""
    """A short message about what was just done."""
    taken_back: tuple[str, ...] = ()
    """The emergency flags that the unconfirmed event would take back."""
    look_at: Place = ""
    """Where the reader should be taken."""

    @property
    def emergency(self) -> bool:
        """Whether an emergency stands; nothing is explained beside it."""
        return self.assessment.outcome is Outcome.EMERGENCY

    @property
    def recommends(self) -> bool:
        """Whether the recommendation is ready to be shown."""
        return self.assessment.recommended and OPENING in self.state.answers


def respond(kb: KnowledgeBase, stored: object, posted: object) -> Turn:
    """Answer one event.

    Args:
        kb: the knowledge base.
        stored: what the browser kept, untrusted.
        posted: the event, untrusted.
    """
    state, left_out = restored(kb, stored)
    before = _turn(kb, state)
    event = read_event(posted)
    if event is None:
        return replace(before, note=NOT_UNDERSTOOD, look_at="question")
    if event.kind == "open":
        look: Place = "alert" if before.assessment.outcome.withholds else ""
        note = LEFT_OUT if left_out else ""
        if state.answers and state.day not in ("", today()):
            note = f"{note} {FROM_EARLIER.format(day=state.day)}".strip()
        return replace(before, note=note, look_at=look)
    unconfirmed = state.unconfirmed
    state = state.model_copy(update={"unconfirmed": None})
    if event.kind == "say" and unconfirmed is not None:
        said = normal(event.text)
        event = event.model_copy(
            update={"kind": {"yes": "confirm", "no": "cancel"}.get(said, "say")}
        )
    sure = event.kind == "confirm"
    if sure and unconfirmed is not None:
        event = unconfirmed
    after = _handled(kb, state, event, before, sure=sure)
    if before.recommends and after.recommends and _moved(before, after) and not after.note:
        name = kb.expand(kb.steps[str(after.assessment.step)].name)
        after = replace(after, note=f"Your next step is now: {name}. It is shown above.")
    return replace(after, look_at=_look_at(before, after, event))


def _moved(before: Turn, after: Turn) -> bool:
    step = after.assessment.step
    return step is not None and step != before.assessment.step


def _turn(kb: KnowledgeBase, state: State, note: str = "") -> Turn:
    assessment = assess(kb, state.answers)
    asked = _asked(assessment)
    open_asks = [q for q in asked if q not in state.answers and kb.questions[q].stage != "refines"]
    question = assessment.next_question
    if assessment.outcome is not Outcome.EMERGENCY and OPENING not in state.answers:
        question = OPENING
    if state.enough and assessment.recommended:
        question = None
    return Turn(
        state=state,
        assessment=assessment,
        question=state.changing or question,
        before_card=len(open_asks),
        note=note,
        taken_back=_taken_back(kb, state),
    )


def _handled(kb: KnowledgeBase, state: State, event: Event, before: Turn, *, sure: bool) -> Turn:
    answers = dict(state.answers)
    match event.kind:
        case "answer" | "later":
            return _answered(kb, state, event, before, sure=sure)
        case "back" if state.changing is None and answers:
            answers.popitem()
            return _edited(kb, state, event, answers, sure=sure)
        case "change" if event.id in answers:
            return _turn(kb, state.model_copy(update={"changing": event.id}))
        case "enough" | "more":
            return _turn(kb, state.model_copy(update={"enough": event.kind == "enough"}))
        case "restart":
            if sure or not answers:
                return _turn(kb, State())
            return _turn(kb, state.model_copy(update={"unconfirmed": event}))
        case "say":
            return _said(kb, state, event, before)
        case "topic" if event.id in kb.topics:
            return _turn(kb, _picked(kb, state, event.id, before))
        case "back" | "cancel" | "confirm":
            return _turn(kb, state.model_copy(update={"changing": None}))
    return _turn(kb, state, NOT_UNDERSTOOD)


def _answered(kb: KnowledgeBase, state: State, event: Event, before: Turn, *, sure: bool) -> Turn:
    """Take an answer to the question that is being shown; anything else changes nothing."""
    if event.id != before.question:
        return _turn(kb, state, STALE if event.id in state.answers else NOT_UNDERSTOOD)
    question = kb.questions[event.id]
    value = None if event.kind == "later" else event.value
    try:
        checked = validated({event.id: value}, kb.questions)
    except AnswerError:
        return _turn(kb, state, NOT_UNDERSTOOD)
    if (value is None) != (event.kind == "later"):
        return _turn(kb, state, NOT_UNDERSTOOD)
    if isinstance(question, GridQuestion) and isinstance(value, dict):
        missing = set(rows_asked(question, state.answers)) - set(value)
        if missing:
            return _turn(kb, state, EVERY_ROW)
    return _edited(kb, state, event, {**state.answers, **checked}, sure=sure)


def _edited(kb: KnowledgeBase, state: State, event: Event, answers: Answers, *, sure: bool) -> Turn:
    """Go on with other answers, unless they would clear an emergency without a second look.

    Another kind of consultation begins anew: what was safe then need not be safe now.
    """
    kept = still_asked(kb, _anew(state.answers, answers))
    if not sure and _cleared(kb, state.answers, kept):
        return _turn(kb, state.model_copy(update={"unconfirmed": event}))
    aside = [kb.expand(kb.questions[q].text) for q in answers if q not in kept]
    note = "These answers no longer fit and were put away: " + " · ".join(aside) if aside else ""
    if _anew(state.answers, answers) != answers:
        note = ANEW
    begun = state.day or today()
    update = {"answers": kept, "changing": None, "day": begun if kept else ""}
    return _turn(kb, state.model_copy(update=update), note)


def _anew(old: Answers, new: Answers) -> Answers:
    """Keep only the new kind of consultation, where that changed."""
    if OPENING in old and new.get(OPENING, old[OPENING]) != old[OPENING]:
        return {OPENING: new[OPENING]}
    return new


def today() -> str:
    """The date of today, as it is kept with the answers."""
    return date.today().isoformat()


def still_asked(kb: KnowledgeBase, answers: Answers) -> dict[str, AnswerValue]:
    """Leave out answers to follow-up questions that the other answers no longer lead to."""
    kept = dict(answers)
    while True:
        asked = _asked(assess(kb, kept))
        # Some questions are no longer asked for once they are answered (they settle a doubt), so
        # what counts is whether they would be asked for without their answer.
        orphan = next(
            (
                q
                for q in kept
                if q not in asked
                and kb.questions[q].stage != "volunteered"
                and q not in _asked(assess(kb, {k: v for k, v in kept.items() if k != q}))
            ),
            None,
        )
        if orphan is None:
            return kept
        del kept[orphan]


def _asked(assessment: Assessment) -> set[str]:
    return {f.conclusion.question for f in assessment.firings if f.conclusion.kind == "ask"}


def _cleared(kb: KnowledgeBase, old: Answers, new: Answers) -> tuple[str, ...]:
    """The emergency flags that would go with a change of answers."""

    def flags(answers: Answers) -> dict[str, None]:
        firings = assess(kb, answers).firings
        return {
            f.conclusion.flag: None
            for f in firings
            if isinstance(f.conclusion, Referral) and f.conclusion.urgency is Outcome.EMERGENCY
        }

    remaining = flags(new)
    return tuple(f for f in flags(old) if f not in remaining)


def _taken_back(kb: KnowledgeBase, state: State) -> tuple[str, ...]:
    event, answers = state.unconfirmed, dict(state.answers)
    if event is None:
        return ()
    if event.kind == "restart":
        answers = {}
    elif event.kind == "back" and answers:
        answers.popitem()
    elif event.id in kb.questions:
        answers[event.id] = None if event.kind == "later" else event.value
    try:
        kept = still_asked(kb, _anew(state.answers, answers))
        return _cleared(kb, state.answers, kept)
    except AnswerError:
        return ()


def _said(kb: KnowledgeBase, state: State, event: Event, before: Turn) -> Turn:
    """Read a typed message: a crisis first, then an answer, then a topic."""
    text = event.text.strip()[:MOST_TYPED]
    if is_crisis(event.text):
        answers = {**state.answers, CRISIS: "yes"}
        return _turn(kb, state.model_copy(update={"answers": answers, "changing": None}))
    if not text:
        return _turn(kb, state)
    question = kb.questions.get(before.question or "")
    if question is not None:
        if question.skippable and normal(text) in ("later", "skip"):
            later = Event(kind="later", id=question.id)
            return _answered(kb, state, later, before, sure=False)
        value = typed_answer(kb, question, text)
        if value is not None:
            answer = Event(kind="answer", id=question.id, value=value)
            return _answered(kb, state, answer, before, sure=False)
    topic = None if before.emergency else find_topic(kb, text)
    return _turn(kb, _with_aside(state, text, topic))


def _picked(kb: KnowledgeBase, state: State, topic: str, before: Turn) -> State:
    # The menu is gone while an emergency stands, but an old tab may still show it.
    if before.emergency:
        return _with_aside(state, kb.expand(kb.topics[topic].title), None)
    return _with_aside(state, "", topic)


def _with_aside(state: State, said: str, topic: str | None) -> State:
    aside = Aside(after=len(state.answers), said=said, topic=topic)
    return state.model_copy(update={"asides": (*state.asides, aside)[-MOST_ASIDES:]})


def typed_answer(kb: KnowledgeBase, question: Question, text: str) -> AnswerValue:
    """The answer that a typed message clearly is, or nothing.

    Clear means word for word: the number itself, or the id or label of one option.
    """
    said = normal(text)
    if isinstance(question, NumberQuestion):
        number = int(said) if said.isascii() and said.isdigit() and len(said) < 5 else -1  # noqa: PLR2004
        return number if question.low <= number <= question.high else None
    if isinstance(question, GridQuestion):
        return None
    found = [i for i, words in option_words(kb, question) if said in (normal(i), normal(words))]
    if len(found) != 1:
        return None
    return found if isinstance(question, MultiQuestion) else found[0]


def normal(text: str) -> str:
    """Text as it is compared: small letters, plain apostrophes, no closing stop."""
    plain = text.replace("’", "'").replace("_", " ").casefold()
    return " ".join(plain.split()).rstrip(".!")


def _look_at(before: Turn, after: Turn, event: Event) -> Place:
    """Where the reader should be taken: a new alert first."""
    if after.state.unconfirmed is not None:
        return "confirm"
    if after.assessment.referral and after.assessment.referral != before.assessment.referral:
        return "alert"
    if after.recommends and (not before.recommends or after.question is None):
        return "card"
    if event.kind == "topic" or (event.kind == "say" and after.question == before.question):
        return "typed"
    return "question"
