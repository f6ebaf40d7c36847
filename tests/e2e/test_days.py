"""Coming back: a set on the same day, the morning after, another day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import running_server, watched
from tests.e2e.month import answers_all
from tests.e2e.person import CALM, Person
from tests.test_course import CALM_MORNING, CALM_SET

pytestmark = pytest.mark.e2e


def test_a_set_its_morning_and_the_next_day(browser: Browser) -> None:
    with running_server() as server, watched(browser, 390, 844) as visit:
        page = visit.page
        me = Person(page, server.url).open()
        me.goes_through(CALM)
        expect(page.locator("#card")).to_contain_text("Dowel hinge")
        me.presses("Tell how a set went")
        me.is_asked("gate")
        expect(page.locator("#talk")).to_contain_text("still counts (8 answers, from 2 March 2026)")
        answers_all(me, CALM_SET)
        me.is_asked("session_step")
        expect(me.question.get_by_role("button", name="Dowel hinge")).to_contain_text("your step")
        answers_all(me, {**CALM_SET, "session_step": "dowel"})
        expect(page.locator("#card")).to_contain_text("Dowel hinge")

        server.day += timedelta(days=1)
        page.reload()
        me.is_asked("consultation")
        expect(page.locator("#talk")).to_contain_text("the morning after is still to be told")
        me.answer("consultation", "next_morning")
        me.is_asked("gate")
        answers_all(me, CALM_MORNING)
        expect(page.locator("#card")).to_contain_text("Dowel hinge")

        page.goto(server.url + "report")
        expect(page.locator("main")).to_contain_text("3 March 2026")
        expect(page.locator("main table").last).to_contain_text("Dowel hinge")
        server.day += timedelta(days=1)
        me.open()
        me.is_asked("consultation")
        expect(page.locator("#talk")).to_contain_text("Welcome back")
        assert visit.wrong == []


def test_a_warning_is_still_there_on_another_day(browser: Browser) -> None:
    with running_server() as server, watched(browser) as visit:
        me = Person(visit.page, server.url).open()
        me.goes_through(CALM, until="screen_seat")
        me.answer("screen_seat", ["saddle_sensation"])
        expect(visit.page.locator("#alert")).to_be_visible()
        server.day += timedelta(days=30)
        visit.page.reload()
        expect(visit.page.locator("#alert")).to_contain_text("Get emergency help now")
        expect(visit.page.locator("#begin")).to_have_count(0)
        assert visit.wrong == []
