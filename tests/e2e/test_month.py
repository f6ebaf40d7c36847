"""A month in the real page: steps are earned, one is lost and earned again, and it can be seen."""

from __future__ import annotations

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import running_server, watched
from tests.e2e.month import MONTH, a_month
from tests.e2e.person import Person
from tests.e2e.test_axe import problems

pytestmark = pytest.mark.e2e


def test_a_month_from_the_wall_to_the_high_target(browser: Browser) -> None:
    with running_server() as server, watched(browser) as visit:
        page = visit.page
        me = Person(page, server.url)
        found: list[str] = []
        for state in a_month(me, server):
            found += problems(page, state, 1280)
        page.set_viewport_size({"width": 390, "height": 844})
        page.emulate_media(color_scheme="dark")
        found += problems(page, state, 390)
        assert found == []

        log = page.request.get(server.url + "you/everything.json").json()["consultation"]
        moves = [(r["record"]["move"], r["record"]["step"]) for r in log]
        assert [m for m in moves if m[0] not in ("stay", "none")] == [
            ("start", "wall_tap_close"),
            ("up", "wall_tap_foot"),
            ("up", "dowel"),
            ("down", "wall_tap_foot"),
            ("up", "dowel"),
            ("up", "target_high"),
        ]

        main = page.locator("main")
        expect(main.get_by_role("img")).not_to_have_count(0)
        rows = page.locator("main table tbody tr")
        assert rows.count() >= len(MONTH)
        expect(main).to_contain_text("PRO-20")
        expect(main).to_contain_text("PRO-18")
        diary = page.request.get(server.url + "progress/quiet-back.ics")
        events = Calendar.from_ical(diary.text()).walk("VEVENT")
        assert events
        assert "pain" not in str(events[0]["summary"]).lower()

        page.get_by_role("button", name="Take this back").first.click()
        expect(page.locator("main")).to_contain_text("Dowel hinge")
        page.get_by_role("button", name="Take it back").click()
        expect(page.locator("main")).to_contain_text("taken back")
        page.get_by_role("button", name="Put it back").click()
        expect(page.get_by_role("button", name="Take this back").first).to_be_visible()
        assert visit.wrong == []
