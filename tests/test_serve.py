"""Events of the page against a real store: kept once, judged once, never lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge.base import knowledge_base
from tests.e2e.person import CALM
from ui.chat.serve import Replies, Reply
from ui.chat.words import SAYS
from ui.store import Fault, Store, StoreError, new_token

KB = knowledge_base()
TODAY = date(2026, 3, 2)
SADDLE, NONE = ["saddle_sensation"], ["none"]


class Page:
    """A page of one person, as page.js posts from it."""

    def __init__(self, store: Store, token: str | None = None) -> None:
        self.replies = Replies(KB, store, lambda: TODAY)
        self.store = store
        self.token = token or new_token()
        self.seen = 0
        self.count = 0

    def post(self, kind: str, *, key: str | None = None, **event: Any) -> Reply:
        """Post an event and show what comes."""
        self.count += 1
        key = key or f"{id(self)}-{self.count}"
        posted = {"kind": kind, "seen": self.seen, "key": key, **event}
        reply = self.replies.reply(self.token, posted)
        assert isinstance(reply, Reply), reply
        self.seen = reply.form["revision"]
        return reply

    def answer(self, question: str, value: Any, **more: Any) -> Reply:
        """Answer a question."""
        return self.post("answer", id=question, value=value, **more)

    @property
    def answers(self) -> dict[str, Any]:
        """The answers that are kept."""
        state = self.store.read(self.token).state
        return dict(state["answers"]) if state else {}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(f"sqlite:///{tmp_path / 'quietback.db'}")
    yield opened
    opened.close()


@pytest.fixture
def me(store: Store) -> Page:
    page = Page(store)
    page.post("open")
    return page


def through(page: Page, until: str | None = None) -> None:
    for question, value in CALM.items():
        if question == until:
            break
        page.answer(question, value)


def test_every_answer_is_kept_before_the_next_question_is_shown(me: Page) -> None:
    for place, (question, value) in enumerate(CALM.items(), 1):
        me.answer(question, value)
        assert list(me.answers) == list(CALM)[:place]
        assert me.answers[question] == value
    assert me.store.read(me.token).rule_base == KB.version


def test_a_consultation_is_taken_up_in_another_process_at_the_same_place(
    me: Page, tmp_path: Path
) -> None:
    through(me, until="screen_illness")
    shown = me.post("open").form["html"]
    other = Store.open(f"sqlite:///{tmp_path / 'quietback.db'}")
    again = Page(other, me.token).post("open")
    assert again.form["html"] == shown
    assert "screen_illness" in shown
    other.close()


def test_only_looking_keeps_nothing(me: Page) -> None:
    me.post("open")
    assert me.store.read(me.token).revision == 0
    assert me.store.read(me.token).state is None


def test_the_same_event_sent_twice_is_done_once(me: Page) -> None:
    me.answer("consultation", "first_visit", key="a")
    revision = me.seen
    again = me.answer("consultation", "first_visit", key="a")
    assert me.seen == revision
    assert SAYS.notes.stale not in again.form["html"]
    me.answer("age", 40, key="b")
    me.post("back", key="c")
    me.post("back", key="c")
    assert list(me.answers) == ["consultation"]


@pytest.mark.parametrize("kind", ["back", "restart"])
def test_nothing_is_taken_back_that_the_page_has_not_shown(me: Page, kind: str) -> None:
    through(me, until="screen_seat")
    other = Page(me.store, me.token)
    other.post("open")
    me.answer("screen_seat", SADDLE)
    reply = other.post(kind)
    assert SAYS.notes.elsewhere in reply.form["html"]
    assert me.answers["screen_seat"] == SADDLE
    assert 'id="alert"' in reply.panel


def test_a_confirmation_counts_only_for_what_the_page_has_shown(me: Page) -> None:
    through(me, until="screen_seat")
    me.post("restart")
    other = Page(me.store, me.token)
    other.post("open")
    other.post("cancel")
    other.answer("screen_seat", SADDLE)
    me.post("confirm")
    assert me.answers["screen_seat"] == SADDLE


@pytest.mark.parametrize(("first", "second"), [(SADDLE, NONE), (NONE, SADDLE)])
def test_of_two_answers_to_one_question_the_more_serious_stands(
    me: Page, first: list[str], second: list[str]
) -> None:
    through(me, until="screen_seat")
    other = Page(me.store, me.token)
    other.post("open")
    me.answer("screen_seat", first)
    reply = other.answer("screen_seat", second)
    assert me.answers["screen_seat"] == SADDLE
    assert "Get emergency help now" in reply.panel


def test_a_late_answer_that_is_no_more_serious_changes_nothing(me: Page) -> None:
    through(me, until="screen_legs")
    reply = me.answer("age", 30)
    assert me.answers["age"] == 40
    assert SAYS.notes.stale in reply.form["html"]


def test_of_two_signs_of_one_urgency_both_are_kept(me: Page) -> None:
    through(me, until="screen_illness")
    other = Page(me.store, me.token)
    other.post("open")
    me.answer("screen_illness", ["weight_loss"])
    reply = other.answer("screen_illness", ["deformity"])
    assert me.answers["screen_illness"] == ["weight_loss", "deformity"]
    assert SAYS.notes.two_answers in reply.form["html"]


def test_a_worse_sign_from_a_second_window_counts_at_once(me: Page) -> None:
    through(me, until="screen_illness")
    other = Page(me.store, me.token)
    other.post("open")
    me.answer("screen_illness", ["weight_loss"])
    other.answer("screen_illness", ["fever_unwell"])
    assert me.answers["screen_illness"] == ["weight_loss", "fever_unwell"]
    assert me.store.read(me.token).outcome == "urgent"


def test_a_stale_window_is_told_why_its_answer_does_not_count(me: Page) -> None:
    through(me, until="screen_legs")
    other = Page(me.store, me.token)
    other.post("open")
    me.post("back")
    reply = other.answer("screen_legs", NONE)
    assert SAYS.notes.elsewhere in reply.form["html"]


def test_asking_what_would_change_waits_for_nobody_and_changes_nothing(me: Page) -> None:
    through(me)
    revision = me.seen
    with me.store.visit(me.token):
        reply = me.post("what_if")
    assert 'id="what-if"' in reply.panel
    assert me.seen == revision


def test_two_pages_at_the_same_moment_never_lose_an_emergency(me: Page) -> None:
    for _ in range(10):
        page = Page(me.store)
        through(page, until="screen_seat")
        tabs = [Page(me.store, page.token) for _ in range(2)]
        for tab in tabs:
            tab.post("open")
        with ThreadPoolExecutor(2) as pool:
            posted = zip(tabs, (SADDLE, NONE), strict=True)
            list(pool.map(lambda tv: tv[0].answer("screen_seat", tv[1]), posted))
        assert page.answers["screen_seat"] == SADDLE


def test_starting_over_forgets_every_answer_and_never_counts_back(me: Page) -> None:
    through(me, until="screen_seat")
    before = me.seen
    me.post("restart")
    me.post("confirm")
    assert me.answers == {}
    assert me.seen > before


def test_people_never_see_each_other(me: Page) -> None:
    through(me, until="screen_seat")
    stranger = Page(me.store)
    assert "40 years" not in json.dumps(stranger.post("open").talk)


def test_without_a_cookie_nothing_is_taken(me: Page) -> None:
    reply = me.replies.reply(None, {"kind": "answer", "id": "consultation"})
    assert isinstance(reply, str)
    assert "cookie" in reply


def test_a_store_that_fails_says_so_and_offers_the_same_event_again(
    me: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise StoreError("The disk is full.", fault=Fault.FULL, operator="full")

    through(me, until="screen_seat")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "visit", fails)
        event = {"kind": "answer", "id": "screen_seat", "value": SADDLE, "key": "k"}
        reply = me.replies.reply(me.token, event)
    assert isinstance(reply, str)
    assert "saddle_sensation" in reply
    assert "screen_seat" not in me.answers
    me.answer("screen_seat", SADDLE, key="k")
    assert me.answers["screen_seat"] == SADDLE
