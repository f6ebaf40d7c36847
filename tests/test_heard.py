"""What is typed may raise the alarm and add questions; it never lowers and never clears."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.conclusions import Outcome
from engine.models import GridQuestion, MultiQuestion
from knowledge.base import knowledge_base
from tests.e2e.person import CALM
from tests.test_course import CALM_MORNING, Person
from ui.chat.form import form
from ui.chat.heard import SETTLED, TYPED
from ui.chat.panel import panel
from ui.chat.respond import respond
from ui.chat.talk import NOTES
from ui.chat.transcript import messages
from ui.chat.turn import Turn
from ui.chat.words import SAYS
from ui.store import Store

KB = knowledge_base()
DAY = date(2026, 3, 2)
LEAK = "Only odd thing is I've been leaking a bit since Tuesday"
UNCLEAR = "I am peeing more often than usual"
CORPUS = Path(__file__).parent / "free_text" / "corpus"
TEXTS = sorted(
    {
        json.loads(line)["text"]
        for part in ("everyday", "gym_and_work", "context")
        for line in (CORPUS / f"{part}.jsonl").read_text("utf-8").splitlines()
    }
)


def says(text: str, answers: Mapping[str, Any] = CALM, **state: Any) -> Turn:
    """Type a message into a consultation that has come this far."""
    kept = {"answers": dict(answers), **state}
    return respond(KB, kept, {"kind": "say", "text": text}, today=DAY)


def goes_on(turn: Turn, kind: str, **event: Any) -> Turn:
    """Do something next."""
    kept = turn.state.model_dump(mode="json")
    return respond(KB, kept, {"kind": kind, **event}, today=DAY)


def settles(turn: Turn, **rows: str) -> Turn:
    """Answer what was asked about a message."""
    return goes_on(turn, "answer", id=SETTLED, value=rows)


def page(turn: Turn) -> str:
    """All that is painted."""
    return panel(KB, turn) + form(KB, turn) + json.dumps(messages(KB, turn))


# --- a sign ------------------------------------------------------------------------------------
def test_a_clear_sign_alerts_at_once_and_asks_the_one_closed_question() -> None:
    turn = says(LEAK)
    assert turn.assessment.outcome is Outcome.EMERGENCY
    assert turn.look_at == "alert"
    assert turn.question == SETTLED
    assert turn.state.answers[TYPED] == {"bladder_leak": "yes"}
    html = form(KB, turn)
    assert 'data-id="typed_settled"' in html
    assert html.count('type="radio"') == 3


def test_an_unclear_sign_is_asked_first_one_tier_lower_meanwhile() -> None:
    turn = says(UNCLEAR)
    assert turn.state.answers[TYPED] == {"bladder_retention": "not_sure"}
    assert turn.assessment.outcome is Outcome.URGENT
    assert turn.question == SETTLED
    assert settles(turn, bladder_retention="yes").assessment.outcome is Outcome.EMERGENCY
    assert settles(turn, bladder_retention="not_sure").assessment.outcome is Outcome.URGENT
    assert settles(turn, bladder_retention="no").assessment.outcome is Outcome.CONTINUE


def test_the_words_are_marked_and_what_was_ticked_stands_beside_them() -> None:
    turn = says(LEAK)
    for html in (form(KB, turn), panel(KB, turn)):
        assert "<mark>been leaking</mark>" in html
    assert "None of these" in form(KB, turn).partition('class="wrote"')[2].partition("</div>")[0]
    assert SAYS.wrote.asked in panel(KB, turn)
    assert "<mark>been leaking</mark>" in messages(KB, turn)[-3]["content"]
    confirmed = settles(turn, bladder_leak="yes")
    assert SAYS.wrote.confirmed in panel(KB, confirmed)


def test_the_alarm_stands_until_the_person_settles_it() -> None:
    turn = says(LEAK)
    for kind in ("open", "back", "enough", "later", "cancel", "topic"):
        assert goes_on(turn, kind, id="what_is_hinge").assessment.outcome is Outcome.EMERGENCY
    for text in ("no leaking", "never mind", "sorry, I was joking", "no", "none", "skip"):
        assert goes_on(turn, "say", text=text).assessment.outcome is Outcome.EMERGENCY
    kept = settles(turn, bladder_leak="yes")
    assert kept.assessment.outcome is Outcome.EMERGENCY
    gone = settles(turn, bladder_leak="no")
    assert gone.assessment.outcome is Outcome.CONTINUE
    assert "<mark>" not in panel(KB, gone)


def test_a_sign_that_was_settled_is_asked_about_again_when_it_is_said_again() -> None:
    gone = settles(says(LEAK), bladder_leak="no")
    again = goes_on(gone, "say", text="it's happened again, I wet myself")
    assert again.assessment.outcome is Outcome.EMERGENCY
    assert again.question == SETTLED


def test_a_second_sign_is_asked_about_beside_the_first_which_keeps_its_word() -> None:
    first = settles(says("my foot is numb"), leg_numb_one="yes")
    second = goes_on(first, "say", text="and I have a fever")
    assert second.question == SETTLED
    html = form(KB, second)
    assert 'name="leg_numb_one" value="yes" checked' in html
    assert 'name="fever_unwell"' in html
    done = settles(second, leg_numb_one="yes", fever_unwell="no")
    assert done.state.unconfirmed is None
    assert set(done.assessment.red_flags) == {"leg_numb_one"}


def test_settling_it_later_with_another_word_needs_a_second_look() -> None:
    kept = settles(says(LEAK), bladder_leak="yes")
    changing = goes_on(kept, "change", id=SETTLED)
    asked = goes_on(changing, "answer", id=SETTLED, value={"bladder_leak": "no"})
    assert asked.look_at == "confirm"
    assert asked.assessment.outcome is Outcome.EMERGENCY
    assert goes_on(asked, "confirm").assessment.outcome is Outcome.CONTINUE


def test_what_is_ticked_already_is_not_asked_about_again() -> None:
    answers = {**CALM, "screen_legs": ["leg_weakness"]}
    turn = says("my foot keeps dragging", answers)
    assert TYPED not in turn.state.answers


def test_a_denial_clears_nothing() -> None:
    answers = {"consultation": "first_visit", "age": 40, "screen_seat": ["saddle_sensation"]}
    for text in ("no numbness", "it's gone now", "no, nothing like that", "not numb any more"):
        turn = says(text, answers)
        assert turn.assessment.outcome is Outcome.EMERGENCY
        assert turn.state.answers["screen_seat"] == ["saddle_sensation"]


def test_a_sign_is_heard_before_anything_was_asked() -> None:
    turn = says(LEAK, {})
    assert turn.assessment.outcome is Outcome.EMERGENCY
    assert turn.question == SETTLED
    assert turn.state.day == DAY.isoformat()
    gone = settles(turn, bladder_leak="no")
    assert gone.question == "consultation"


def test_another_kind_of_consultation_keeps_what_was_typed() -> None:
    turn = says("I have thin bones, osteoporosis")
    assert TYPED in turn.state.answers
    other = goes_on(
        goes_on(turn, "change", id="consultation"), "answer", id="consultation", value="after_set"
    )
    assert other.state.answers[TYPED] == turn.state.answers[TYPED]


def test_a_sign_beside_ordinary_answers_takes_both() -> None:
    answers = {k: v for k, v in CALM.items() if k not in ("pain_now", "pain_weeks", "wall_tap")}
    turn = says("it's been 3 weeks, about a 4, and my foot drags", answers)
    assert turn.state.answers["pain_now"] == 4
    assert turn.assessment.outcome is Outcome.URGENT


def test_pain_in_words_counts_beside_a_small_number() -> None:
    turn = says("honestly it is agony, unbearable")
    assert turn.assessment.outcome.withholds
    assert turn.question == SETTLED


def test_what_was_typed_is_marked_and_never_markup() -> None:
    turn = says("<b>I wet myself</b> & <script>x</script>")
    assert "<script>" not in page(turn)
    assert "&lt;b&gt;I <mark>" in panel(KB, turn) or "&lt;b&gt;<mark>" in panel(KB, turn)


# --- ordinary answers --------------------------------------------------------------------------
def test_ordinary_answers_are_echoed_and_undone_in_one_tap() -> None:
    answers = {"consultation": "first_visit"}
    turn = says("I'm 52, it's been 3 weeks", answers)
    assert turn.state.answers == {"consultation": "first_visit", "age": 52, "pain_weeks": 3}
    assert turn.note == NOTES.took_as.format(answer="52 years · 3 weeks")
    assert SAYS.form.undo in form(KB, turn)
    undone = goes_on(turn, "undo")
    assert undone.state.answers == answers
    assert SAYS.form.undo not in form(KB, undone)


def test_the_way_to_undo_ends_with_the_next_answer() -> None:
    turn = says("I'm 52", {"consultation": "first_visit"})
    turn = goes_on(turn, "answer", id="screen_seat", value=["none"])
    assert SAYS.form.undo not in form(KB, turn)
    assert goes_on(turn, "undo").state.answers == turn.state.answers


def test_what_is_asked_beside_an_answer_is_answered_too() -> None:
    start = {"consultation": "first_visit"}
    topic = says("It has been 3 weeks. What is a hinge?", start)
    assert topic.state.answers["pain_weeks"] == 3
    person = says("It's been 3 weeks, can I talk to a person please", start)
    assert person.state.answers["pain_weeks"] == 3
    for turn, answer in ((topic, "seesaw"), (person, SAYS.talk.human)):
        assert turn.note == NOTES.took_as.format(answer="3 weeks")
        assert answer in form(KB, turn)
        assert answer in json.dumps(messages(KB, turn), ensure_ascii=False)
    assert "seesaw" not in page(goes_on(topic, "answer", id="age", value=40)).partition("topics")[0]


def test_what_is_asked_beside_the_answer_to_the_question_is_answered_too() -> None:
    turn = says("40 years, what is a hinge?", {"consultation": "first_visit"})
    assert turn.state.answers["age"] == 40
    assert "seesaw" in json.dumps(messages(KB, turn))


def test_what_does_not_count_is_told_beside_an_answer() -> None:
    start = {"consultation": "first_visit"}
    turn = says("pain is a 4 out of 10 today. My brother has a numb foot.", start)
    assert turn.state.answers["pain_now"] == 4
    assert SAYS.talk.apart["other_person"] in json.dumps(messages(KB, turn), ensure_ascii=False)


def test_a_wish_is_no_crisis() -> None:
    for text in ("I want to stop", "stop please", "go back", "start over"):
        assert "crisis" not in says(text).state.answers


def test_what_was_denied_when_asked_is_not_said_to_count() -> None:
    turn = says(LEAK)
    assert SAYS.talk.heard_ask in page(turn)
    assert SAYS.talk.heard_counts in page(settles(turn, bladder_leak="yes"))
    denied = settles(turn, bladder_leak="no")
    assert SAYS.talk.heard_counts not in page(denied)


def test_a_long_message_is_read_whole_and_shown_cut() -> None:
    long = f"{'I was out walking with the dog. ' * 40}{LEAK}"
    turn = says(long)
    assert turn.assessment.outcome is Outcome.EMERGENCY
    assert "<mark>been leaking</mark>" in panel(KB, turn)
    assert turn.state.asides[-1].said.endswith(" …")
    assert "maxlength" not in form(KB, turn)


def test_an_answer_that_differs_is_asked_again_and_never_swapped_silently() -> None:
    turn = says("I'm 74 by the way")
    assert turn.state.answers["age"] == 40
    assert turn.question == "age"
    assert turn.note == NOTES.differs


def test_no_list_is_ever_answered_with_none_by_a_sentence() -> None:
    answers = {"consultation": "first_visit", "age": 40}
    for text in ("no problems down there really", "nah mate all good", "nothing like that I think"):
        assert "screen_seat" not in says(text, answers).state.answers


# --- other windows, other days -----------------------------------------------------------------
@pytest.fixture
def me(tmp_path: Path) -> Iterator[Person]:
    with Store.open(f"sqlite:///{tmp_path / 'quietback.db'}") as store:
        yield Person(store)


def test_a_sign_typed_in_a_window_that_is_behind_is_heard(me: Person) -> None:
    me.starts()
    behind = me.seen
    me.post("enough")
    me.seen = behind
    me.post("say", text=LEAK)
    assert me.store.read(me.token).outcome == Outcome.EMERGENCY


def test_nothing_else_typed_there_counts(me: Person) -> None:
    me.post("answer", id="consultation", value="first_visit")
    behind = me.seen
    me.post("answer", id="age", value=40)
    before = me.store.read(me.token).state
    me.seen = behind
    reply = me.post("say", text="go back")
    assert NOTES.elsewhere in reply.form["html"]
    assert me.store.read(me.token).state == before


def test_what_was_typed_still_counts_in_the_next_consultation(me: Person) -> None:
    me.starts()
    me.post("say", text="my doctor says my bones are thin, osteoporosis")
    me.post("answer", id=SETTLED, value={"bone_risk": "yes"})
    me.practises("dowel")
    assert "Thin bones" in me.post("open").form["html"] + me.post("open").panel
    assert "osteoporosis" in me.post("open").panel
    me.day += timedelta(days=1)
    me.begins("next_morning")
    me.goes_through(CALM_MORNING)
    state = me.store.read(me.token).state or {}
    assert state["earlier"][TYPED] == {"bone_risk": "yes"}
    assert [h["row"] for h in state["heard"]] == ["bone_risk"]


def test_a_no_of_an_earlier_day_never_answers_for_what_is_said_today(me: Person) -> None:
    me.starts()
    me.post("say", text=LEAK)
    me.post("answer", id=SETTLED, value={"bladder_leak": "no"})
    me.day += timedelta(days=1)
    me.begins("after_set")
    me.post("say", text="it's happened again, I wet myself")
    assert me.store.read(me.token).outcome == Outcome.EMERGENCY
    me.post("back")
    assert me.store.read(me.token).outcome == Outcome.EMERGENCY
    me.post("answer", id=SETTLED, value={"bladder_leak": "yes"})
    me.post("change", id="age")
    reply = me.post("answer", id="age", value=41)
    assert 'id="confirm"' not in reply.form["html"]
    assert me.store.read(me.token).outcome == Outcome.EMERGENCY


def test_a_no_in_a_window_that_is_behind_does_not_settle_what_was_said_since(me: Person) -> None:
    me.starts()
    me.post("say", text=LEAK)
    behind = me.seen
    me.post("answer", id=SETTLED, value={"bladder_leak": "no"})
    me.post("say", text="I wet myself twice this morning")
    me.seen = behind
    me.post("answer", id=SETTLED, value={"bladder_leak": "no"})
    assert me.store.read(me.token).outcome == Outcome.EMERGENCY


def test_the_question_about_a_sign_comes_before_an_age_that_differs() -> None:
    turn = says("I'm 74 by the way and I've wet myself twice")
    assert turn.question == SETTLED
    typed = turn.state.answers[TYPED]
    assert isinstance(typed, dict)
    assert settles(turn, **dict.fromkeys(typed, "no")).question == "age"


def test_settling_leaves_no_line_of_a_change() -> None:
    turn = says(LEAK)
    assert SETTLED not in turn.state.answers
    done = settles(turn, bladder_leak="no")
    assert "I change my answer" not in str(messages(KB, done))


def test_the_question_is_as_wide_as_what_was_read() -> None:
    typed, screen = KB.questions[TYPED], KB.questions["screen_legs"]
    assert isinstance(typed, GridQuestion)
    assert isinstance(screen, MultiQuestion)
    text = next(o.text for o in screen.options if o.id == "leg_weakness")
    assert [row.text for row in typed.rows if row.id == "leg_weakness"] == [text]


def test_what_counts_already_is_acknowledged() -> None:
    turn = says("my foot keeps dragging", {**CALM, "screen_legs": ["leg_weakness"]})
    said = str(messages(KB, turn))
    assert SAYS.talk.heard_counts in said
    assert SAYS.talk.not_read not in said


def test_a_number_with_its_own_meaning_is_not_taken_for_another_question() -> None:
    answers = {k: v for k, v in CALM.items() if k not in ("pain_weeks", "wall_tap", "age")}
    turn = says("I'm 52", answers)
    assert turn.state.answers["age"] == 52
    assert "pain_weeks" not in turn.state.answers


# --- whatever is typed -------------------------------------------------------------------------
STATES: list[Mapping[str, Any]] = [
    {},
    CALM,
    {"consultation": "first_visit", "age": 40, "screen_seat": ["bladder_leak"]},
    {**CALM, "screen_legs": ["leg_pain_one"]},
    {**CALM, TYPED: {"chest": "yes"}},
    {**CALM, "screen_illness": ["fever_unwell"], TYPED: {"bladder_leak": "not_sure"}},
]
TYPED_TEXTS = st.sampled_from(TEXTS) | st.text(max_size=300)


@settings(max_examples=400, deadline=None)
@given(TYPED_TEXTS, TYPED_TEXTS, st.sampled_from(STATES))
def test_no_message_lowers_an_urgency(one: str, other: str, answers: Mapping[str, Any]) -> None:
    before = respond(KB, {"answers": dict(answers)}, {"kind": "open"}, today=DAY)
    for text in (one, f"{one} {other}", f"{one}\n{other}"):
        after = says(text, answers)
        assert after.assessment.outcome.rank <= before.assessment.outcome.rank or not (
            before.assessment.outcome.refers
        )
        assert after.assessment.milder(before.assessment.red_flags) == ()
