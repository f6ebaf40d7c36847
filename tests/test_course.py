"""From one consultation to the next: sets, mornings and steps over days, and what still counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.conclusions import Outcome
from engine.consultation import assess
from knowledge.base import knowledge_base
from knowledge.training_log import SCREENS, lasting, sessions
from tests.e2e.person import CALM
from ui.chat.course import visit_of
from ui.chat.respond import respond
from ui.chat.serve import Replies, Reply
from ui.chat.state import restored
from ui.store import Store, new_token

KB = knowledge_base()
START = date(2026, 3, 2)
POINTS = [row.id for row in KB.questions["mid_rep"].rows]  # type: ignore[union-attr]
CALM_SET = {
    "gate": ["none"],
    "pain_now": 1,
    "set_done": "yes",
    "set_pain": 1,
    "mid_rep": dict.fromkeys(POINTS, "yes"),
    "bending": "quieter",
    "back_after": "normal",
    "tolerance": "more",
    "lift_check": ["close_and_quiet"],
    "set_load": 10,
}
CALM_MORNING = {
    "gate": ["none"],
    "pain_now": 1,
    "morning_back": "normal",
    "morning_hamstrings": "mild",
    "morning_glutes": "yes",
}


class Person:
    """Someone who comes back over days."""

    def __init__(self, store: Store) -> None:
        self.store, self.token, self.day = store, new_token(), START
        self.replies = Replies(KB, store, lambda: self.day)
        self.seen = self.count = 0

    def post(self, kind: str, **event: Any) -> Reply:
        """Post an event as the page does."""
        self.count += 1
        posted = {"kind": kind, "seen": self.seen, "key": f"k{self.count}", **event}
        reply = self.replies.reply(self.token, posted)
        assert isinstance(reply, Reply), reply
        self.seen = reply.form["revision"]
        return reply

    def asked(self) -> str | None:
        """The question that is shown."""
        html = self.post("open").form["html"]
        found = html.partition('data-id="')[2].partition('"')[0]
        return found or None

    def goes_through(self, given: dict[str, Any], *, most: int = 30) -> None:
        """Answer what is asked as long as there is an answer; put off the rest or stop."""
        for _ in range(most):
            question = self.asked()
            if question is None or question not in given:
                return
            self.post("answer", id=question, value=given[question])

    def starts(self, **other: Any) -> None:
        """A whole first visit."""
        self.goes_through({**CALM, **other})

    def practises(self, step: str, **other: Any) -> None:
        """Tell how a set went."""
        self.begins("after_set")
        self.goes_through({**CALM_SET, "session_step": step, **other})

    def wakes(self, **other: Any) -> None:
        """The next day; tell how the back is."""
        self.day += timedelta(days=1)
        self.begins("next_morning")
        self.goes_through({**CALM_MORNING, **other})

    def begins(self, kind: str) -> None:
        """Choose a kind of consultation: at the greeting, or below the recommendation."""
        if self.asked() == "consultation":
            self.post("answer", id="consultation", value=kind)
        else:
            self.post("begin", id=kind)

    @property
    def kept(self) -> dict[str, Any]:
        """The record of the present consultation."""
        return dict(self.store.read(self.token).record or {})

    @property
    def log(self) -> list[dict[str, Any]]:
        """The training sessions so far, the present consultation's included."""
        return sessions(e.record for e in self.store.log(self.token))


@pytest.fixture
def me(tmp_path: Path) -> Iterator[Person]:
    with Store.open(f"sqlite:///{tmp_path / 'quietback.db'}") as store:
        yield Person(store)


def test_a_set_on_the_same_day_asks_only_what_is_new(me: Person) -> None:
    me.starts()
    assert me.kept["step"] == "dowel"
    me.begins("after_set")
    assert me.asked() == "gate"
    asked = []
    while (question := me.asked()) in CALM_SET or question == "session_step":
        asked.append(question)
        me.post("answer", id=question, value={**CALM_SET, "session_step": "dowel"}[question])
    assert not {"age", "screen_seat", "screen_background"} & set(asked)
    assert me.log == [
        {
            "date": "2026-03-02",
            "step": "dowel",
            "pain_during": 1,
            "earned": "dowel",
            "unsure": [],
            "missing": [],
            "bending": "quieter",
            "back_after": "normal",
            "tolerance": "more",
        }
    ]


def test_the_morning_check_is_waiting_and_scores_the_session(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    assert "morning" not in me.log[-1]
    me.day += timedelta(days=1)
    talk = me.post("open").talk
    assert "the morning after is still to be told" in talk[0]["content"]
    assert me.asked() == "consultation"
    me.begins("next_morning")
    me.goes_through(CALM_MORNING)
    assert me.log[-1]["morning"] == {"back": "normal", "hamstrings": "mild", "glutes": "yes"}
    assert me.kept["step"] == "dowel"


def test_calm_days_earn_one_step_and_a_bad_morning_takes_one_back(me: Person) -> None:
    me.starts()
    steps = []
    for _ in range(3):
        me.practises("dowel")
        me.wakes()
        steps.append((me.kept["move"], me.kept["step"]))
        me.day += timedelta(days=1)
    assert steps == [("stay", "dowel"), ("stay", "dowel"), ("up", "target_high")]
    assert "PRO-20" in me.kept["rules"]
    me.practises("target_high")
    me.wakes(morning_back="not_settled")
    assert (me.kept["move"], me.kept["step"]) == ("down", "dowel")


def test_a_correction_is_a_correction_of_the_log(me: Person) -> None:
    me.starts()
    me.practises("dowel", set_pain=1)
    me.post("change", id="set_pain")
    me.post("answer", id="set_pain", value=4)
    assert [s["pain_during"] for s in me.log] == [4]


def test_what_was_said_of_health_still_counts_until_something_is_new(me: Person) -> None:
    me.starts(screen_background=["bone_risk"])
    me.practises("dowel")
    capped = me.store.read(me.token).state
    assert capped is not None
    assert capped["earlier"]["screen_background"] == ["bone_risk"]
    turn = respond(KB, capped, {"kind": "open"}, today=me.day)
    assert any(f.conclusion.kind == "cap" for f in turn.assessment.firings)
    assert "Thin bones" in me.post("open").form["html"]


def test_a_routine_referral_stands_in_the_next_consultation(me: Person) -> None:
    me.starts(pain_weeks=20, pain_course="steady")
    assert me.store.read(me.token).outcome == Outcome.ROUTINE
    me.practises("dowel")
    assert me.store.read(me.token).outcome == Outcome.ROUTINE
    me.wakes()
    assert me.store.read(me.token).outcome == Outcome.ROUTINE


def test_the_weeks_of_pain_go_on_from_visit_to_visit(me: Person) -> None:
    me.starts(pain_weeks=5, pain_course="steady")
    assert me.store.read(me.token).outcome != Outcome.ROUTINE
    for _ in range(10):
        me.practises("dowel")
        me.wakes()
    assert me.store.read(me.token).outcome == Outcome.ROUTINE


def test_something_new_at_the_gate_asks_everything_that_belongs_to_it_again(me: Person) -> None:
    me.starts()
    me.begins("after_set")
    me.post("answer", id="gate", value=["legs_new"])
    assert me.store.read(me.token).outcome == Outcome.SOON
    assert me.asked() in ("age", "screen_seat", "screen_legs")
    me.goes_through({"age": 40, "screen_seat": ["none"], "screen_legs": ["leg_weakness"]})
    assert me.store.read(me.token).outcome == Outcome.URGENT


@pytest.mark.parametrize("sign", [["saddle_sensation"], ["not_sure"]])
def test_a_warning_never_ends_with_the_day(me: Person, sign: list[str]) -> None:
    me.goes_through({k: v for k, v in CALM.items() if k in ("consultation", "age")})
    me.post("answer", id="screen_seat", value=sign)
    before = me.store.read(me.token)
    me.day += timedelta(days=3)
    reply = me.post("open")
    assert 'id="alert"' in reply.panel
    me.post("begin", id="after_set")
    assert me.store.read(me.token).outcome == before.outcome
    assert me.store.read(me.token).log == ()


def test_back_never_takes_back_what_was_said_on_an_earlier_day(me: Person) -> None:
    me.starts()
    me.begins("after_set")
    me.post("back")
    state = me.store.read(me.token).state or {}
    assert state.get("earlier", {}).get("age", 40) == 40
    assert me.asked() == "consultation"
    assert [e.record["kind"] for e in me.store.read(me.token).log] == ["first_visit"]


def test_an_earlier_answer_can_be_changed(me: Person) -> None:
    me.starts()
    me.begins("after_set")
    me.post("change", id="age")
    assert me.asked() == "age"
    reply = me.post("answer", id="age", value=41)
    assert "It was: 40 years. Now: 41 years." in reply.talk[-1]["content"]
    assert me.asked() == "gate"


def test_the_report_has_the_course_and_what_still_counts(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    me.wakes()
    visit = visit_of(KB, me.store, me.token, me.day)
    assert visit is not None
    assert visit.answers["age"] == 40
    assert [s["step"] for s in visit.history] == ["dowel"]
    assert assess(KB, visit.answers, visit.history).consultation == "next_morning"


def test_who_never_finished_the_screen_goes_through_it_again() -> None:
    assert lasting({k: v for k, v in CALM.items() if k != "screen_seat"}) == {}
    assert lasting(CALM)["screened"] == "yes"
    state, _ = restored(KB, {"answers": {"consultation": "after_set"}})
    assert respond(KB, state.model_dump(), {"kind": "open"}).question == "age"


def test_starting_over_keeps_what_was_said_of_safety_before(me: Person) -> None:
    me.starts(pain_weeks=20, pain_course="steady")
    me.begins("after_set")
    me.post("answer", id="gate", value=["none"])
    me.post("restart")
    me.post("confirm")
    assert me.asked() == "consultation"
    me.begins("after_set")
    assert me.asked() == "gate"
    me.goes_through(CALM_SET | {"session_step": "dowel"})
    assert me.store.read(me.token).outcome == Outcome.ROUTINE


def test_a_first_visit_of_someone_known_asks_everything_again(me: Person) -> None:
    me.starts()
    me.day += timedelta(days=1)
    me.post("open")
    me.begins("first_visit")
    assert me.asked() == "age"
    assert "still counts" not in me.post("open").talk[0]["content"]


def test_what_was_done_is_kept_with_weight_and_reps(me: Person) -> None:
    me.starts()
    me.practises("light_rdl", set_load=10, set_reps=15)
    (session,) = me.log
    assert (session["load_kg"], session["reps"]) == (10, 15)


def test_a_step_is_earned_and_not_chosen(me: Person) -> None:
    me.starts()
    for _ in range(3):
        me.practises("floor")
        assert me.kept["step"] == "dowel"
        assert "PRO-36" in me.kept["rules"]
        me.wakes()
        me.day += timedelta(days=1)
    assert (me.kept["step"], me.kept["move"]) == ("dowel", "stay")
    me.post("change", id="earned_step")
    assert me.asked() != "earned_step"
    assert "Which step had you come to" not in me.post("open").form["html"]


def test_what_was_learned_is_kept(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    me.wakes(learned=["calm_positions"], calm_positions=["walking", "on_side"])
    assert me.kept["learned"] == {
        "learned": ["calm_positions"],
        "calm_positions": ["walking", "on_side"],
    }


# --- the place on the ladder -------------------------------------------------------------------
def climbed(me: Person, step: str = "target_high") -> None:
    """Earn steps by calm training sessions, up to this one."""
    me.starts()
    while (here := me.kept["earned"]) != step:
        me.practises(here)
        me.wakes()
        me.day += timedelta(days=1)


@pytest.mark.parametrize("sore", [{"pain_now": 4}, {"gate": ["flared"]}])
def test_a_sore_day_offers_less_and_costs_no_earned_step(me: Person, sore: dict[str, Any]) -> None:
    climbed(me)
    me.begins("after_set")
    me.goes_through({**CALM_SET, **sore, "set_done": "not_yet"})
    assert (me.kept["step"], me.kept["move"]) == ("wall_tap_close", "ease")
    assert "Your place on the ladder stays" in me.post("open").panel
    me.day += timedelta(days=2)
    me.practises("target_high")
    assert (me.kept["step"], me.kept["earned"]) == ("target_high", "target_high")
    assert "PRO-36" not in me.kept["rules"]


def test_an_easier_set_costs_no_earned_step_and_earns_none(me: Person) -> None:
    climbed(me)
    for _ in range(3):
        me.practises("wall_tap_close")
        me.wakes()
        me.day += timedelta(days=1)
    assert me.kept["earned"] == "target_high"
    me.practises("target_high")
    assert me.kept["step"] == "target_high"


def test_a_bad_morning_after_a_bad_set_takes_one_step_back_only(me: Person) -> None:
    climbed(me)
    me.practises("target_high", set_pain=6)
    assert me.kept["earned"] == "dowel"
    me.wakes(morning_back="not_settled")
    assert me.kept["earned"] == "dowel"


# --- mornings ----------------------------------------------------------------------------------
def test_a_morning_is_never_of_the_same_day(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    me.begins("next_morning")
    me.goes_through(CALM_MORNING)
    assert "morning" not in me.log[-1]


def test_a_better_morning_told_again_undoes_nothing_and_a_worse_one_counts(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    me.wakes(morning_back="settled")
    me.begins("next_morning")
    me.goes_through(CALM_MORNING)
    assert me.log[-1]["morning"]["back"] == "settled"
    me.begins("next_morning")
    me.goes_through({**CALM_MORNING, "morning_back": "not_settled"})
    assert me.log[-1]["morning"]["back"] == "not_settled"
    assert me.kept["earned"] == "wall_tap_foot"


def test_a_morning_belongs_to_the_day_before_also_after_a_set_of_today(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    me.day += timedelta(days=1)
    me.practises("dowel")
    me.begins("next_morning")
    me.goes_through({**CALM_MORNING, "morning_back": "not_settled"})
    assert [s.get("morning", {}).get("back") for s in me.log] == ["not_settled", None]


def test_both_sets_of_a_day_get_their_morning(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    me.practises("dowel")
    me.wakes()
    assert [s["morning"]["back"] for s in me.log] == ["normal", "normal"]


def test_a_morning_told_weeks_later_scores_nothing(me: Person) -> None:
    me.starts()
    me.practises("dowel")
    me.day += timedelta(days=30)
    me.wakes()
    assert "morning" not in me.log[-1]


# --- nothing makes a warning disappear ---------------------------------------------------------
@pytest.mark.parametrize("practised", [False, True])
@pytest.mark.parametrize("tick", ["health_new", "flared", "worse", "stuck", "legs_new"])
def test_saying_more_at_the_gate_never_loses_a_referral(
    me: Person, tick: str, practised: bool
) -> None:
    again = {
        **CALM_SET,
        "age": 40,
        **{screen: ["none"] for screen in SCREENS},
        "pain_weeks": 20,
        "pain_course": "steady",
        "session_step": "dowel",
        "set_done": "not_yet",
    }
    me.starts(pain_weeks=20, pain_course="steady")
    if practised:
        me.practises("dowel")
        me.wakes()
    me.begins("after_set")
    me.goes_through({**again, "gate": [tick]})
    assert Outcome(me.store.read(me.token).outcome).refers
    me.day += timedelta(days=1)
    me.begins("after_set")
    me.goes_through(again)
    assert Outcome(me.store.read(me.token).outcome).refers


def test_starting_over_keeps_a_bad_set_and_leaves_a_trace_of_a_warning(me: Person) -> None:
    me.starts()
    me.practises("dowel", set_pain=8, pain_after=8)
    me.post("restart")
    me.post("confirm")
    assert me.asked() == "consultation"
    assert [s["pain_during"] for s in me.log] == [8]
    assert [e.outcome for e in me.store.log(me.token)][-1] in ("soon", "urgent")
    me.begins("after_set")
    assert me.asked() == "age"


def test_starting_over_with_nothing_told_leaves_nothing(me: Person) -> None:
    me.starts()
    me.begins("after_set")
    me.post("answer", id="gate", value=["none"])
    me.post("restart")
    me.post("confirm")
    assert len(me.store.log(me.token)) == 1


# --- signals -----------------------------------------------------------------------------------
def test_reps_that_nobody_is_sure_of_earn_nothing(me: Person) -> None:
    me.starts()
    for _ in range(3):
        me.practises("dowel", mid_rep=dict.fromkeys(POINTS, "not_sure"))
        me.wakes()
        me.day += timedelta(days=1)
    assert me.kept["earned"] == "dowel"


def test_a_weight_that_jumped_counts_for_no_step_and_is_none_to_go_on_from(me: Person) -> None:
    climbed(me, "light_rdl")
    for kg in (10, 80, 80, 80):
        me.practises("light_rdl", set_load=kg)
        if kg > 10:
            assert "PRO-37" in me.kept["rules"]
        me.wakes()
        me.day += timedelta(days=1)
    assert me.kept["earned"] == "light_rdl"
