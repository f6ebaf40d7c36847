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
from engine.models import Answers, AnswerValue, GridQuestion
from engine.what_if import what_if
from ui.chat.course import Record, begun, history_of, with_earlier
from ui.chat.edits import anew, asked_for, both, graver, other_kind, still_asked, warnings
from ui.chat.heard import SETTLED, TYPED
from ui.chat.said import in_own_words, with_aside
from ui.chat.state import Aside, Event, Shown, State
from ui.chat.turn import OPENING, Turn
from ui.chat.words import SAYS
from ui.replies import read_wish
from ui.text import day_in_words

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

    def _judge(self, answers: Answers) -> Consulted:
        everything = with_earlier(self.earlier, answers)
        return consult(self.kb, everything, self._history(everything))

    def _history(self, answers: Answers) -> list[dict[str, Any]]:
        return history_of(self.log, answers.get(OPENING), self.today)

    def known(self, state: State) -> dict[str, AnswerValue]:
        """All that counts: of today and of earlier."""
        return with_earlier(self.earlier, state.answers)

    def turn(self, state: State, note: str = "", consulted: Consulted | None = None) -> Turn:
        """What a state shows. ``consulted`` is its assessment where that was made already."""
        kb, consulted = self.kb, consulted or self._judge(state.answers)
        assessment = consulted.assessment
        asked = asked_for(assessment) - set(consulted.answers)
        if assessment.outcome.withholds:
            asked = {q for q in asked if kb.questions[q].stage == "safety"}
        refining = {q for q in asked if kb.questions[q].stage == "refines"}
        left = len(asked - refining)
        question, emergency = assessment.next_question, assessment.outcome is Outcome.EMERGENCY
        if question != SETTLED and not emergency and OPENING not in state.answers:
            question = OPENING
        if state.enough and assessment.recommended:
            question = None
        question = question if question == SETTLED else state.changing or question
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
        return self.done(state, before, event, sure=sure)

    def done(self, state: State, before: Shown, event: Event, *, sure: bool = False) -> Turn:
        """What the person did; ``sure`` where it was looked at twice."""
        answers = dict(state.answers)
        match event.kind:
            case "answer" | "later":
                return self.answered(state, before, event, sure=sure)
            case "back" if state.changing is None and _one_back(answers) != answers:
                return self.edited(state, before, event, _one_back(answers), sure=sure)
            case "back" if state.changing is None:
                return self.turn(state, NOTES.nothing_back)
            case "change" if event.id in {**state.earlier, **answers}:
                return self.turn(state.model_copy(update={"changing": event.id}))
            case "enough" | "more":
                return self.turn(state.model_copy(update={"enough": event.kind == "enough"}))
            case "restart":
                if sure or not answers:
                    return replace(self.turn(begun(self.log, self.today)), starts_over=True)
                return self.turn(state.model_copy(update={"unconfirmed": event}))
            case "say" | "tell" | "topic":
                return in_own_words(self, state, before, event)
            case "undo" if state.took:
                kept = {q: v for q, v in answers.items() if q not in state.took}
                return self.edited(state, before, event, kept, sure=sure, note=NOTES.undone)
            case "what_if":
                changes = what_if(self.kb, known := self.known(state), self._history(known))
                return replace(self.turn(state), what_if=changes)
            case "back" | "cancel" | "confirm":
                return self.turn(state.model_copy(update={"changing": None}))
        return self.turn(state, NOTES.not_understood)

    # --- answers ---------------------------------------------------------------------------------
    def answered(
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
            asked = rows_asked(question, self.known(state))
            if set(asked) - set(value):
                return self.turn(state, NOTES.every_row)
        return self.edited(state, before, event, {**state.answers, **checked}, sure=sure, note=note)

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

    def edited(
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
        replaced = [q for q in old if q not in answers or not _adds_to(old[q], answers[q])]
        known = self.earlier
        replaced += [
            q for q in known if q in answers and q not in old and not _adds_to(known[q], answers[q])
        ]
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
        changing = state.changing if event.id == SETTLED != state.changing else None
        update = {"answers": kept, "changing": changing, "day": day if kept else "", "took": {}}
        return self.turn(state.model_copy(update=update), note, consulted)

    def _with_change(self, state: State, kept: Answers, event: Event) -> State:
        """Leave a line in the transcript where an earlier answer was changed."""
        name = event.id
        before = {**self.earlier, **state.answers}
        if event.kind == "back" or name not in before or name not in kept:
            return state
        if _adds_to(before[name], kept[name]):
            return state
        changed = Aside(after=len(kept), changed=name, old=before[name], new=kept[name])
        return with_aside(state, changed)

    def _taken_back(self, state: State, before: Shown) -> tuple[str, ...]:
        """The red flags that the unconfirmed event would take back."""
        event, answers = state.unconfirmed, dict(state.answers)
        if event is None:
            return ()
        if event.kind == "restart":
            return tuple(before.warnings)
        if event.kind == "undo":
            answers = {q: v for q, v in answers.items() if q not in state.took}
        elif event.kind == "back":
            answers = _one_back(answers)
        elif event.id in self.kb.questions:
            answers[event.id] = None if event.kind == "later" else event.value
        if other_kind(state.answers, answers, OPENING):
            answers = anew(answers, OPENING)
        try:
            consulted = still_asked(self.kb, answers, self._judge)[1]
        except AnswerError:
            return ()
        return consulted.assessment.milder(before.warnings)


def _one_back(answers: Answers) -> dict[str, AnswerValue]:
    """The answers without the last one that was given to a question."""
    given = [q for q in answers if q not in (TYPED, SETTLED)]
    return {q: v for q, v in answers.items() if q not in given[-1:]}


def _adds_to(old: AnswerValue, new: AnswerValue) -> bool:
    """Whether an answer is the same as before, or the same with more rows."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old.items() <= new.items()
    return old == new
