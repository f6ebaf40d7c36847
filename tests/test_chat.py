"""The handlers of the page: what is kept and one event give the next turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from engine.conclusions import Outcome
from engine.inference import EnginePool
from engine.models import Firing
from knowledge.base import knowledge_base
from tests.e2e.person import CALM
from ui.chat import Turn, form, panel, respond, transcript
from ui.chat.markup import esc
from ui.chat.words import SAYS

KB = knowledge_base()
NOTES = SAYS.notes
SADDLE = {**CALM, "screen_seat": ["saddle_sensation"]}


def act(answers: Mapping[str, Any], kind: str, **event: Any) -> Turn:
    return respond(KB, {"answers": dict(answers)}, {"kind": kind, **event})


def go_on(turn: Turn, kind: str, **event: Any) -> Turn:
    return respond(KB, turn.state.model_dump(mode="json"), {"kind": kind, **event})


def page(turn: Turn) -> str:
    talk = "\n".join(m["content"] for m in transcript.messages(KB, turn))
    return talk + panel.panel(KB, turn) + form.form(KB, turn)


def up_to(question: str) -> dict[str, Any]:
    names = list(CALM)
    return {name: CALM[name] for name in names[: names.index(question)]}


def test_a_new_page_greets_and_asks_what_to_do() -> None:
    turn = respond(KB, None, {"kind": "open"})
    assert turn.question == "consultation"
    assert SAYS.hello in page(turn)


@pytest.mark.parametrize("question", CALM)
def test_each_answer_of_a_calm_first_visit_is_taken(question: str) -> None:
    turn = act(up_to(question), "answer", id=question, value=CALM[question])
    assert turn.state.answers == {**up_to(question), question: CALM[question]}
    assert turn.note == ""


def test_the_recommendation_comes_within_twelve_screens() -> None:
    turn, screens = respond(KB, None, {"kind": "open"}), 0
    while not turn.recommends:
        assert turn.question is not None
        turn = go_on(turn, "answer", id=turn.question, value=CALM[turn.question])
        screens += 1
    assert screens <= 12
    assert turn.look_at == "card"
    assert "Dowel hinge" in page(turn)


def test_an_emergency_is_told_on_that_very_answer_and_nothing_to_practise_with_it() -> None:
    turn = act(up_to("screen_seat"), "answer", id="screen_seat", value=["bladder_retention"])
    assert turn.assessment.outcome is Outcome.EMERGENCY
    assert turn.look_at == "alert"
    assert turn.question is None
    shown = panel.panel(KB, turn)
    assert "Peeing has become hard" in shown
    assert "Set up" not in shown
    assert "Your next step" not in shown


@pytest.mark.parametrize("answers", [SADDLE, {**CALM, "screen_legs": ["leg_weakness"]}])
def test_a_referral_never_shows_a_drill(answers: dict[str, Any]) -> None:
    shown = page(act(answers, "open"))
    assert not any(drill.setup[0] in shown for drill in KB.drills.values())
    assert 'id="card"' not in shown


def test_a_routine_referral_comes_with_an_unloaded_drill_and_nothing_harder() -> None:
    turn = act({**CALM, "pain_weeks": 20, "pain_course": "steady"}, "open")
    assert turn.assessment.outcome is Outcome.ROUTINE
    shown = panel.panel(KB, turn)
    assert 'class="referral routine"' in shown
    assert "role=alert" not in shown
    assert "Set up" in shown
    assert "<dt>Harder</dt>" not in shown


@pytest.mark.parametrize(
    ("event", "note"),
    [
        ({"id": "age", "value": 41}, NOTES.stale),
        ({"id": "screen_legs", "value": ["none"]}, NOTES.not_understood),
        ({"id": "no_such_question", "value": 1}, NOTES.not_understood),
        ({"id": "screen_seat", "value": ["forged"]}, NOTES.not_understood),
        ({"id": "screen_seat", "value": ["none", "bladder_leak"]}, NOTES.not_understood),
        ({"id": "screen_seat", "value": []}, NOTES.not_understood),
        ({"id": "screen_seat", "value": None}, NOTES.not_understood),
        ({"id": "screen_seat", "value": {"a": "b"}}, NOTES.not_understood),
        ({"id": "screen_seat", "value": {"deep": {"er": []}}}, NOTES.not_understood),
    ],
)
def test_a_stale_or_forged_answer_changes_nothing(event: dict[str, Any], note: str) -> None:
    turn = act(up_to("screen_seat"), "answer", **event)
    assert turn.state.answers == up_to("screen_seat")
    assert turn.note == note


@pytest.mark.parametrize("posted", [None, "x", 7, [], {}, {"kind": "explode"}, {"kind": ["say"]}])
def test_what_is_no_event_changes_nothing(posted: object) -> None:
    turn = respond(KB, {"answers": up_to("screen_seat")}, posted)
    assert turn.state.answers == up_to("screen_seat")
    assert turn.note == NOTES.not_understood


@pytest.mark.parametrize("kind", ["change", "topic"])
def test_a_forged_name_changes_nothing(kind: str) -> None:
    turn = act(up_to("screen_seat"), kind, id="forged")
    assert turn.state.answers == up_to("screen_seat")
    assert turn.note == NOTES.not_understood


@pytest.mark.parametrize("stored", ["x", 3, [], {"answers": 3}, {"answers": {}, "asides": "x"}])
def test_a_broken_store_is_a_fresh_start(stored: object) -> None:
    assert respond(KB, stored, {"kind": "open"}).question == "consultation"


def test_stored_answers_that_no_longer_fit_are_asked_again() -> None:
    stored = {**CALM, "screen_seat": ["forged"], "gone": 1}
    turn = act(stored, "open")
    assert turn.question == "screen_seat"
    assert turn.note == NOTES.left_out
    assert not turn.recommends


def test_a_safety_question_cannot_be_put_off() -> None:
    turn = act(up_to("screen_seat"), "later", id="screen_seat")
    assert "screen_seat" not in turn.state.answers
    assert turn.note == NOTES.not_understood


def test_later_puts_a_question_off() -> None:
    turn = act(up_to("wall_tap"), "later", id="wall_tap")
    assert turn.state.answers["wall_tap"] is None
    assert turn.recommends


def test_back_takes_the_last_answer_back() -> None:
    turn = act(CALM, "back")
    assert turn.question == "wall_tap"
    assert "wall_tap" not in turn.state.answers


def test_a_change_keeps_the_old_answer_until_there_is_a_new_one() -> None:
    turn = act(CALM, "change", id="pain_now")
    assert turn.question == "pain_now"
    assert turn.state.answers == CALM
    assert go_on(turn, "cancel").state.answers == CALM
    changed = go_on(turn, "answer", id="pain_now", value=5)
    assert list(changed.state.answers) == list(CALM)
    assert changed.state.changing is None
    assert changed.assessment.outcome is Outcome.HOLD


def test_answers_that_a_change_leaves_without_their_question_are_put_away_and_named() -> None:
    leg = {**CALM, "screen_legs": ["leg_pain_one"], "leg_detail": {"moving_down": "yes"}}
    turn = go_on(act(leg, "change", id="screen_legs"), "answer", id="screen_legs", value=["none"])
    assert turn.taken_back == ("leg_pain_one",)
    turn = go_on(turn, "confirm")
    assert "leg_detail" not in turn.state.answers
    assert KB.questions["leg_detail"].text in turn.note


def test_an_answer_that_settles_a_doubt_stays() -> None:
    rows = {o.id: "no" for o in KB.questions["screen_seat_unsure"].rows}  # type: ignore[union-attr]
    doubt = {**up_to("screen_legs"), "screen_seat": ["not_sure"]}
    turn = act(doubt, "answer", id="screen_seat_unsure", value=rows)
    assert turn.state.answers["screen_seat_unsure"] == rows
    assert turn.question == "screen_legs"


def test_a_grid_asks_for_every_row_but_those_already_ticked() -> None:
    answers = {**up_to("screen_legs"), "screen_seat": ["seat_long_standing", "not_sure"]}
    turn = act(answers, "open")
    assert turn.question == "screen_seat_unsure"
    asked = form.form(KB, turn)
    assert 'name="bladder_leak"' in asked
    assert 'name="seat_long_standing"' not in asked
    partly = act(answers, "answer", id="screen_seat_unsure", value={"bladder_leak": "no"})
    assert "screen_seat_unsure" not in partly.state.answers
    assert partly.note


@pytest.mark.parametrize(
    "steps",
    [
        [("back", {})],
        [("restart", {})],
        [("change", {"id": "screen_seat"}), ("answer", {"id": "screen_seat", "value": ["none"]})],
    ],
)
def test_an_emergency_is_cleared_only_after_a_second_look(
    steps: list[tuple[str, dict[str, Any]]],
) -> None:
    answers = {**up_to("screen_seat"), "screen_seat": ["saddle_sensation"]}
    turn = act(answers, "open")
    for kind, event in steps:
        turn = go_on(turn, kind, **event)
    assert turn.look_at == "confirm"
    assert turn.taken_back == ("saddle_sensation",)
    assert turn.assessment.outcome is Outcome.EMERGENCY
    assert KB.wording.flags["saddle_sensation"] in form.form(KB, turn)
    kept = go_on(turn, "cancel")
    assert kept.state.answers == answers
    assert kept.state.unconfirmed is None
    cleared = go_on(turn, "confirm")
    assert cleared.assessment.outcome is not Outcome.EMERGENCY
    assert cleared.state.unconfirmed is None


@pytest.mark.parametrize(("word", "cleared"), [("yes", True), ("no", False), ("perhaps", False)])
def test_the_second_look_can_be_typed(word: str, cleared: bool) -> None:
    answers = {**up_to("screen_seat"), "screen_seat": ["saddle_sensation"]}
    turn = go_on(act(answers, "back"), "say", text=word)
    assert ("screen_seat" not in turn.state.answers) is cleared


@pytest.mark.parametrize("sign", ["leg_weakness", "leg_pain_one"])
def test_any_warning_is_taken_back_only_after_a_second_look(sign: str) -> None:
    answers = {**up_to("screen_legs"), "screen_legs": [sign]}
    turn = act(answers, "change", id="screen_legs")
    turn = go_on(turn, "answer", id="screen_legs", value=["none"])
    assert turn.taken_back == (sign,)
    assert turn.state.answers == answers


@pytest.mark.parametrize(
    ("question", "old", "new", "outcome"),
    [
        ("screen_legs", ["leg_pain_one"], ["both_legs"], Outcome.EMERGENCY),
        ("screen_illness", ["weight_loss"], ["fever_unwell"], Outcome.URGENT),
    ],
)
def test_what_is_newly_named_counts_before_the_old_sign_is_confirmed_away(
    question: str, old: list[str], new: list[str], outcome: Outcome
) -> None:
    turn = act({**up_to(question), question: old}, "change", id=question)
    turn = go_on(turn, "answer", id=question, value=new)
    assert turn.assessment.outcome is outcome
    assert turn.taken_back == tuple(old)
    assert turn.state.answers[question] == [*old, *new]
    assert go_on(turn, "cancel").state.answers[question] == [*old, *new]
    sure = go_on(turn, "confirm")
    assert sure.state.answers[question] == new
    assert sure.assessment.outcome is outcome


def test_a_changed_answer_is_told_in_the_transcript() -> None:
    turn = go_on(act(CALM, "change", id="age"), "answer", id="age", value=41)
    said = [m["content"] for m in transcript.messages(KB, turn) if m["role"] == "user"]
    assert said[1] == "41 years"
    assert said[-1].endswith("It was: 40 years. Now: 41 years.")
    same = go_on(act(CALM, "change", id="age"), "answer", id="age", value=40)
    assert same.state.asides == ()


def test_questions_that_an_answer_adds_are_counted_and_told() -> None:
    calm = act(up_to("screen_legs"), "answer", id="screen_legs", value=["none"])
    assert calm.added == 0
    before = act(up_to("screen_legs"), "open").left
    assert calm.left == before - 1
    doubt = act(up_to("screen_illness"), "answer", id="screen_illness", value=["morning_stiff"])
    assert doubt.added > 0
    count = doubt.added
    words = SAYS.form.added_one if count == 1 else SAYS.form.added_many.format(count=count)
    assert words in form.form(KB, doubt)


def test_one_answer_takes_one_inference(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = act(up_to("screen_legs"), "open")
    counted: list[int] = []
    infer = type(KB.pool).infer

    def counting(pool: EnginePool, facts: Any) -> tuple[Firing, ...]:
        counted.append(1)
        return infer(pool, facts)

    monkeypatch.setattr(type(KB.pool), "infer", counting)
    turn = go_on(begun, "answer", id="screen_legs", value=["none"])
    page(turn)
    assert len(counted) == 1


def test_what_was_judged_by_other_rules_is_judged_anew() -> None:
    turn = act(up_to("screen_legs"), "open")
    assert turn.state.shown is not None
    old = turn.state.shown.model_copy(update={"rule_base": "0", "question": "age"})
    state = turn.state.model_copy(update={"shown": old})
    taken = respond(
        KB,
        state.model_dump(mode="json"),
        {"kind": "answer", "id": "screen_legs", "value": ["none"]},
    )
    assert taken.state.answers["screen_legs"] == ["none"]


def test_confirming_what_was_never_asked_changes_nothing() -> None:
    assert act(SADDLE, "confirm").state.answers == SADDLE


def test_starting_over_is_confirmed_and_forgets_everything() -> None:
    turn = act(CALM, "restart")
    assert turn.state.answers == CALM
    assert turn.state.unconfirmed is not None
    assert go_on(turn, "confirm").state.answers == {}


@pytest.mark.parametrize("pending", ["consultation", "screen_seat", "wall_tap"])
def test_crisis_words_are_an_emergency_at_once(pending: str) -> None:
    turn = act(up_to(pending), "say", text="I want to die")
    assert turn.state.answers["crisis"] == "yes"
    assert turn.look_at == "alert"
    assert turn.question is None
    assert KB.wording.flag_help["crisis"].title in panel.panel(KB, turn)


def test_crisis_words_beyond_the_cut_still_count() -> None:
    turn = act({}, "say", text="x " * 400 + "I want to die")
    assert turn.assessment.outcome is Outcome.EMERGENCY


def test_a_typed_answer_is_taken_word_for_word() -> None:
    assert act(up_to("age"), "say", text=" 40. ").state.answers["age"] == 40
    none = act(up_to("screen_legs"), "say", text="None of these")
    assert none.state.answers["screen_legs"] == ["none"]
    course = act(up_to("pain_course"), "say", text="getting better")
    assert course.state.answers["pain_course"] == "improving"
    assert act(up_to("wall_tap"), "say", text="later").state.answers["wall_tap"] is None


@pytest.mark.parametrize("text", ["400", "-1", "³", "4.5", "nonsense qqq", "flurble"])
def test_what_is_typed_and_not_clear_is_no_answer(text: str) -> None:
    for pending in ("age", "screen_legs"):
        turn = act(up_to(pending), "say", text=text)
        assert turn.state.answers == up_to(pending)
        assert SAYS.talk.not_caught in page(turn) or turn.note.startswith("Please type a whole")


@pytest.mark.parametrize(
    ("pending", "text", "value"),
    [
        ("pain_now", "a 4", 4),
        ("pain_now", "about 4 out of 10", 4),
        ("pain_now", "four", 4),
        ("pain_weeks", "3 weeks", 3),
        ("screen_legs", "both legs", ["both_legs"]),
        ("screen_legs", "no", ["none"]),
        ("screen_legs", "not sure", ["not_sure"]),
        ("pain_course", "worse", "worse"),
        ("pain_course", "it is getting better", "improving"),
    ],
)
def test_a_typed_answer_that_is_clear_is_taken_and_echoed(
    pending: str, text: str, value: object
) -> None:
    turn = act(up_to(pending), "say", text=text)
    assert turn.state.answers[pending] == value
    assert turn.note.startswith("I took that as: ")


@pytest.mark.parametrize("text", ["only sore", "only a tingle", "no weakness", "gone in minutes"])
def test_words_that_would_wave_a_sign_aside_are_never_read_loosely(text: str) -> None:
    turn = act(up_to("screen_legs"), "say", text=text)
    assert "screen_legs" not in turn.state.answers


def test_wishes_can_be_typed() -> None:
    assert act(CALM, "say", text="go back").question == "wall_tap"
    assert act(CALM, "say", text="start over").look_at == "confirm"
    assert act(up_to("wall_tap"), "say", text="skip").state.answers["wall_tap"] is None
    assert act(up_to("screen_legs"), "say", text="skip").note == NOTES.no_later
    why = act(up_to("screen_legs"), "say", text="why do you ask?")
    assert KB.expand(KB.questions["screen_legs"].why) in page(why)


def test_a_typed_message_is_answered_there_also_when_nothing_is_asked_any_more() -> None:
    enough = act(CALM, "enough")
    for text in ("what is a hip hinge", "hello there"):
        assert go_on(enough, "say", text=text).look_at == "typed"


@pytest.mark.parametrize("sign", [["fever_unwell"], ["weight_loss"]])
def test_beside_a_warning_nothing_that_leads_to_an_exercise_is_explained(sign: list[str]) -> None:
    warned = {**CALM, "screen_illness": sign}
    for turn in (
        act(warned, "say", text="how do I brace?"),
        act(warned, "topic", id="how_to_brace"),
    ):
        assert SAYS.talk.first_be_seen in page(turn)
        assert KB.expand(KB.topics["how_to_brace"].answer) not in page(turn)
        assert "Where do my answers go?" in form.form(KB, turn)
        assert KB.topics["how_many_reps"].title not in form.form(KB, turn)


def test_what_was_explained_before_a_warning_is_no_longer_told_beside_it() -> None:
    told = act(up_to("screen_illness"), "say", text="how do I brace?")
    words = KB.expand(KB.topics["how_to_brace"].answer)
    assert words in page(told)
    turn = go_on(told, "answer", id="screen_illness", value=["fever_unwell"])
    assert words not in page(turn)


def test_a_cry_for_help_is_no_topic() -> None:
    assert SAYS.talk.help in page(act(up_to("screen_legs"), "say", text="help"))
    assert SAYS.talk.emergency in page(act(SADDLE, "say", text="help"))


def test_a_number_out_of_range_is_told_the_range() -> None:
    age = KB.questions["age"].model_dump()
    words = SAYS.page.number.format(low=age["low"], high=age["high"])
    assert act(up_to("age"), "say", text="999").note == words


@pytest.mark.parametrize(("text", "value"), [("forty", 40), ("forty-two", 42), ("I'm 41", 41)])
def test_an_age_in_words_is_understood(text: str, value: int) -> None:
    assert act(up_to("age"), "say", text=text).state.answers["age"] == value


@pytest.mark.parametrize("text", ["weak", "better", "buttock"])
def test_one_loose_word_ticks_no_sign(text: str) -> None:
    for question in ("screen_seat", "screen_legs"):
        assert question not in act(up_to(question), "say", text=text).state.answers


def test_a_question_gets_its_short_answer_and_disturbs_nothing() -> None:
    turn = act(up_to("screen_legs"), "say", text="what is a hip hinge")
    assert turn.state.asides[-1].topic == "what_is_hinge"
    assert turn.question == "screen_legs"
    assert turn.look_at == "typed"
    assert KB.expand(KB.topics["what_is_hinge"].answer) in page(turn)
    menu = act(up_to("screen_legs"), "topic", id="what_is_hinge")
    assert menu.state.asides[-1].topic == "what_is_hinge"


def test_what_is_typed_is_never_markup() -> None:
    nasty = '<script>alert(1)</script> <img src="//x.example/y"> **b** ${7*7} ' + "z" * 600
    turn = act(up_to("screen_legs"), "say", text=nasty)
    said = [m for m in transcript.messages(KB, turn) if m["role"] == "user"][-1]["content"]
    assert "<" not in said
    assert "&lt;script&gt;" in said
    assert len(turn.state.asides[-1].said) == 500
    assert "<script" not in page(turn)
    assert "<img" not in page(turn)


def test_a_stored_aside_is_never_markup_either() -> None:
    stored = {"answers": {}, "asides": [{"after": 0, "said": "<img src=x>", "topic": None}]}
    assert "<img" not in page(respond(KB, stored, {"kind": "open"}))


def test_stopping_the_optional_checks_and_going_on() -> None:
    turn = act(CALM, "enough")
    assert turn.question is None
    assert turn.recommends
    assert go_on(turn, "more").question == act(CALM, "open").question


def test_the_transcript_is_rebuilt_from_the_answers_alone() -> None:
    turn = act(up_to("screen_legs"), "answer", id="screen_legs", value=["none"])
    again = go_on(turn, "open")
    assert transcript.messages(KB, again) == transcript.messages(KB, turn)
    said = [m["content"] for m in transcript.messages(KB, turn) if m["role"] == "user"]
    assert said == ["Find out what to start with", "40 years", "None of these", "None of these"]


@pytest.mark.parametrize("question", KB.questions)
def test_every_question_can_be_shown(question: str) -> None:
    turn = act({}, "open")
    shown = replace(turn, question=question)
    asked = form.form(KB, shown)
    assert esc(KB.expand(KB.questions[question].text)) in asked
    assert "Why do you ask?" in asked
    assert ('"later"' in asked.replace("&quot;", '"')) is KB.questions[question].skippable


def test_the_card_explains_itself_down_to_rules_and_sources() -> None:
    shown = panel.panel(KB, act(CALM, "open"))
    assert 'href="/rules/TST-4"' in shown
    assert KB.sources["article"].sections["wall-tap"] in shown
    assert "our own choice" in shown
    assert shown.partition('class="cues"')[2].partition("</ul>")[0].count("<strong>") == 3
    assert "Numbers: our own choice" in shown


def test_a_source_from_memory_is_marked() -> None:
    unverified = {n for n, s in KB.sources.items() if not s.verified}
    rules = [r for r in KB.rules if unverified & {s.partition("#")[0] for s in r.sources}]
    assert rules
    answers = {**up_to("screen_seat"), "screen_seat": ["saddle_sensation"]}
    shown = panel.panel(KB, act(answers, "open"))
    fired = {f.rule for f in act(answers, "open").assessment.firings}
    assert ("unverified" in shown) is bool(fired & {r.id for r in rules})


def test_another_kind_of_consultation_asks_the_safety_questions_again() -> None:
    changing = act(CALM, "change", id="consultation")
    turn = go_on(changing, "answer", id="consultation", value="next_morning")
    assert turn.state.answers == {"consultation": "next_morning"}
    assert turn.note == NOTES.anew
    assert turn.question == "age"


def test_another_kind_of_consultation_never_clears_an_emergency_unasked() -> None:
    changing = act(SADDLE, "change", id="consultation")
    turn = go_on(changing, "answer", id="consultation", value="next_morning")
    assert turn.taken_back == ("saddle_sensation",)
    assert turn.assessment.outcome is Outcome.EMERGENCY


def test_a_step_that_changes_under_the_card_is_announced() -> None:
    rows = {r.id: "yes" for r in KB.questions["dowel"].rows}  # type: ignore[union-attr]
    turn = act({**CALM, "places": ["none"]}, "answer", id="dowel", value=rows)
    assert turn.assessment.step == "target_high"
    assert turn.note.startswith("Your next step is now: ")


def test_answers_of_an_earlier_day_say_so_when_the_page_is_opened() -> None:
    kept = {"answers": CALM, "day": "2026-01-02"}
    assert "2 January 2026" in respond(KB, kept, {"kind": "open"}).note
    assert respond(KB, {**kept, "day": date.today().isoformat()}, {"kind": "open"}).note == ""
    assert respond(KB, {**kept, "day": "<b>"}, {"kind": "open"}).note == ""
