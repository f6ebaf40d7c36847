"""A turn of the conversation under way: answers, edits and messages, judged by the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from engine.answers import AnswerError, rows_asked, validated
from engine.conclusions import Outcome
from engine.consultation import Consulted, consult
from engine.knowledge_base import KnowledgeBase
from engine.models import Answers, AnswerValue, GridQuestion, NumberQuestion, Question
from engine.what_if import what_if
from knowledge.training_log import sessions
from ui.chat.course import Record, begun, with_earlier
from ui.chat.edits import anew, asked_for, both, graver, other_kind, still_asked, warnings
from ui.chat.state import MOST_ASIDES, MOST_TYPED, Aside, Event, Shown, State
from ui.chat.turn import OPENING, Turn
from ui.chat.words import SAYS
from ui.replies import read_reply, read_wish
from ui.text import answer_words, day_in_words
from ui.typed import find_topic, is_alarm, is_crisis

CRISIS = "crisis"
NOTES = SAYS.notes


class Talk:
    """One turn under way; nothing outlives it."""

    def __init__(
        self,
        kb: KnowledgeBase,
        log: Sequence[Record],
        today: date,
        earlier: Answers,
    ) -> None:
        self.kb, self.log, self.today, self.earlier = kb, tuple(log), today, earlier
        self.history = sessions(log)

    def _judge(self, answers: Answers) -> Consulted:
        return consult(self.kb, with_earlier(self.earlier, answers), self.history)

    def turn(self, state: State, note: str = "", consulted: Consulted | None = None) -> Turn:
        """What a state shows. ``consulted`` is its assessment where that was made already."""
        kb, consulted = self.kb, consulted or self._judge(state.answers)
        assessment = consulted.assessment
        asked = asked_for(assessment) - set(consulted.answers)
        if assessment.outcome.withholds:
            asked = {q for q in asked if kb.questions[q].stage == "safety"}
        refining = {q for q in asked if kb.questions[q].stage == "refines"}
        left = len(asked - refining)
        question = assessment.next_question
        if assessment.outcome is not Outcome.EMERGENCY and OPENING not in state.answers:
            question = OPENING
        if state.enough and assessment.recommended:
            question = None
        question = state.changing or question
        shown = Shown(
            rule_base=kb.version,
            question=question,
            recommends=assessment.recommended and OPENING in state.answers,
            outcome=assessment.outcome,
            step=assessment.step,
            flags=tuple(assessment.referral["flags"]) if assessment.referral else (),
            warnings=warnings(assessment),
            left=left,
        )
        return Turn(
            state=state.model_copy(update={"shown": shown}),
            consulted=consulted,
            question=question,
            left=left,
            refining=len(refining),
            note=note,
            taken_back=self._taken_back(state, shown),
            log=self.log,
        )

    def opened(self, state: State, *, left_out: bool) -> Turn:
        """The consultation as it was left."""
        notes = [NOTES.left_out] if left_out else []
        if state.answers and state.day not in ("", self.today.isoformat()):
            notes.append(NOTES.from_earlier.format(day=day_in_words(date.fromisoformat(state.day))))
        turn = self.turn(state, " ".join(notes))
        return replace(turn, look_at="alert" if turn.assessment.outcome.withholds else "")

    def handled(self, state: State, before: Shown, event: Event) -> Turn:
        """What the person did, and whether they were sure where that was asked."""
        unconfirmed = state.unconfirmed
        state = state.model_copy(update={"unconfirmed": None})
        if event.kind == "say" and unconfirmed is not None:
            kinds = {"yes": "confirm", "no": "cancel"}
            kind = kinds.get(read_wish(event.text) or "", "say")
            event = event.model_copy(update={"kind": kind})
        sure = event.kind == "confirm"
        if sure and unconfirmed is not None:
            event = unconfirmed
        return self._done(state, before, event, sure=sure)

    def _done(self, state: State, before: Shown, event: Event, *, sure: bool = False) -> Turn:
        answers = dict(state.answers)
        match event.kind:
            case "answer" | "later":
                return self._answered(state, before, event, sure=sure)
            case "back" if state.changing is None and answers:
                answers.popitem()
                return self._edited(state, before, event, answers, sure=sure)
            case "back" if not answers:
                return self.turn(state, NOTES.nothing_back)
            case "change" if event.id in {**state.earlier, **answers}:
                return self.turn(state.model_copy(update={"changing": event.id}))
            case "enough" | "more":
                return self.turn(state.model_copy(update={"enough": event.kind == "enough"}))
            case "restart":
                if sure or not answers:
                    return self.turn(begun(self.log, self.today))
                return self.turn(state.model_copy(update={"unconfirmed": event}))
            case "say":
                return self._said(state, before, event)
            case "topic" if event.id in self.kb.topics:
                return self.turn(self._picked(state, before, event.id))
            case "what_if":
                everything = with_earlier(self.earlier, answers)
                changes = what_if(self.kb, everything, self.history)
                return replace(self.turn(state), what_if=changes)
            case "back" | "cancel" | "confirm":
                return self.turn(state.model_copy(update={"changing": None}))
        return self.turn(state, NOTES.not_understood)

    # --- answers ---------------------------------------------------------------------------------
    def _answered(
        self, state: State, before: Shown, event: Event, *, sure: bool = False, note: str = ""
    ) -> Turn:
        """Take an answer to the question that is shown; anything else changes nothing."""
        if event.id != before.question:
            return self._late(state, before, event)
        try:
            checked = self._checked(event)
        except AnswerError:
            return self.turn(state, NOTES.not_understood)
        question, value = self.kb.questions[event.id], checked[event.id]
        if isinstance(question, GridQuestion) and isinstance(value, dict):
            known = with_earlier(self.earlier, state.answers)
            if set(rows_asked(question, known)) - set(value):
                return self.turn(state, NOTES.every_row)
        return self._edited(
            state, before, event, {**state.answers, **checked}, sure=sure, note=note
        )

    def _checked(self, event: Event) -> dict[str, AnswerValue]:
        """The one answer of an event, valid; only ``later`` may leave a question open."""
        value = None if event.kind == "later" else event.value
        checked = validated({event.id: value}, self.kb.questions)
        if (value is None) != (event.kind == "later"):
            raise AnswerError([])
        return checked

    def _late(self, state: State, before: Shown, event: Event) -> Turn:
        """Judge an answer to a question that is not shown.

        Two windows can answer one question at the same moment. The second answer comes too late
        to count, but what it names counts all the same: a red flag is never lost to who was
        quicker.
        """
        if event.id not in state.answers:
            return self.turn(state, NOTES.not_understood)
        try:
            new = self._checked(event)[event.id]
        except AnswerError:
            return self.turn(state, NOTES.not_understood)
        found = self._safest(state, before, event.id, new)
        if found is None:
            return self.turn(state, NOTES.stale)
        return self.turn(state.model_copy(update={"answers": found}), NOTES.two_answers)

    def _safest(
        self, state: State, before: Shown, name: str, new: AnswerValue
    ) -> dict[str, AnswerValue] | None:
        """The answers with what a second answer to a question names besides the first.

        Nothing where that makes no red flag new or more urgent.
        """
        question, old = self.kb.questions[name], state.answers[name]
        for value in (both(question, old, new), new):
            try:
                answers = {**state.answers, **validated({name: value}, self.kb.questions)}
            except AnswerError:
                continue  # the two contradict each other
            if graver(before.warnings, self._judge(answers).assessment):
                return answers
        return None

    def _edited(
        self,
        state: State,
        before: Shown,
        event: Event,
        answers: Answers,
        *,
        sure: bool = False,
        note: str = "",
    ) -> Turn:
        """Go on with other answers, unless they would take a warning back without a second look.

        Another kind of consultation begins anew: what was safe then need not be safe now.
        """
        old = state.answers
        fresh = other_kind(old, answers, OPENING)
        kept, consulted = anew(answers, OPENING) if fresh else dict(answers), None
        replaced = [q for q in old if q not in answers or answers[q] != old[q]]
        replaced += [q for q in self.earlier if q in answers and q not in old]
        if replaced:
            kept, consulted = still_asked(self.kb, kept, self._judge)
            if not sure and consulted.assessment.milder(before.warnings):
                # What the other answer names counts at once; what it takes back, once confirmed.
                update: dict[str, Any] = {"unconfirmed": event}
                if event.id in old and event.id in answers:
                    safest = self._safest(state, before, event.id, answers[event.id])
                    update["answers"] = safest or old
                return self.turn(state.model_copy(update=update))
        aside = [self.kb.expand(self.kb.questions[q].text) for q in answers if q not in kept]
        if fresh:
            note = NOTES.anew
        elif aside:
            note = NOTES.put_away.format(questions=" · ".join(aside))
        state = self._with_change(state, kept, event) if not fresh else state
        day = state.day or self.today.isoformat()
        update = {"answers": kept, "changing": None, "day": day if kept else ""}
        return self.turn(state.model_copy(update=update), note, consulted)

    def _with_change(self, state: State, kept: Answers, event: Event) -> State:
        """Leave a line in the transcript where an earlier answer was changed."""
        name = event.id
        before = {**self.earlier, **state.answers}
        if event.kind == "back" or name not in before or name not in kept:
            return state
        if before[name] == kept[name]:
            return state
        changed = Aside(after=len(kept), changed=name, old=before[name], new=kept[name])
        return _with(state, changed)

    def _taken_back(self, state: State, before: Shown) -> tuple[str, ...]:
        """The red flags that the unconfirmed event would take back."""
        event, answers = state.unconfirmed, dict(state.answers)
        if event is None:
            return ()
        if event.kind == "restart":
            return tuple(before.warnings)
        if event.kind == "back" and answers:
            answers.popitem()
        elif event.id in self.kb.questions:
            answers[event.id] = None if event.kind == "later" else event.value
        if other_kind(state.answers, answers, OPENING):
            answers = anew(answers, OPENING)
        try:
            consulted = still_asked(self.kb, answers, self._judge)[1]
        except AnswerError:
            return ()
        return consulted.assessment.milder(before.warnings)

    # --- messages --------------------------------------------------------------------------------
    def _said(self, state: State, before: Shown, event: Event) -> Turn:
        """Read a typed message: a crisis first, then a wish, an answer, a topic."""
        text = event.text.strip()[:MOST_TYPED]
        if is_crisis(event.text):
            answers = {**state.answers, CRISIS: "yes"}
            return self.turn(state.model_copy(update={"answers": answers, "changing": None}))
        if not text:
            return self.turn(state)
        question = self.kb.questions.get(before.question or "")
        wish = read_wish(text)
        if wish in ("back", "restart"):
            return self._done(state, before, Event(kind=wish))  # type: ignore[arg-type]
        if question is not None:
            if wish == "later":
                if question.skippable:
                    return self._answered(state, before, Event(kind="later", id=question.id))
                return self.turn(state, NOTES.no_later)
            if wish == "why":
                return self.turn(_with(state, _aside(state, text, why=question.id)))
            value = read_reply(self.kb, question, text)
            if value is not None:
                answer = Event(kind="answer", id=question.id, value=value)
                return self._answered(state, before, answer, note=self._took_as(question, value))
        if wish == "help":
            return self.turn(_with(state, _aside(state, text, help=True)))
        number = isinstance(question, NumberQuestion) and any(c.isdigit() for c in text)
        if number and not is_alarm(text):
            assert isinstance(question, NumberQuestion)
            return self.turn(state, SAYS.page.number.format(low=question.low, high=question.high))
        topic = None if before.outcome is Outcome.EMERGENCY else find_topic(self.kb, text)
        return self.turn(_with(state, _aside(state, text, topic=topic, alarm=is_alarm(text))))

    def _took_as(self, question: Question, value: AnswerValue) -> str:
        words = " · ".join(answer_words(self.kb, question, value))
        return NOTES.took_as.format(answer=words)

    def _picked(self, state: State, before: Shown, topic: str) -> State:
        # The menu is gone while an emergency stands, but an old window may still show it.
        if before.outcome is Outcome.EMERGENCY:
            title = self.kb.expand(self.kb.topics[topic].title)
            return _with(state, _aside(state, title))
        return _with(state, _aside(state, "", topic=topic))


def _aside(state: State, said: str, **more: Any) -> Aside:
    return Aside(after=len(state.answers), said=said, **more)


def _with(state: State, aside: Aside) -> State:
    return state.model_copy(update={"asides": (*state.asides, aside)[-MOST_ASIDES:]})
