"""Several tabs of one browser, and what the keyboard, a phone and a full storage show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.conftest import Server, Watched, watched
from tests.e2e.person import CALM, Person

pytestmark = pytest.mark.e2e

# Both tabs share one clock, so each can be told to press Send at the same millisecond.
SEND_AT = """at => {
    const send = document.querySelector('form.question button.go');
    setTimeout(() => { while (Date.now() < at); send.click(); }, at - Date.now() - 20);
}"""


@contextmanager
def two_tabs(browser: Browser, server: Server, until: str) -> Iterator[Any]:
    """Two tabs of one browser at the same question."""
    with watched(browser) as visit:
        me = Person(visit.page, server.url).open()
        me.goes_through(CALM, until=until)
        me.is_asked(until)
        other = Person(visit.page.context.new_page(), server.url).open()
        other.is_asked(until)
        yield me, other
        assert visit.wrong == []


@pytest.mark.parametrize("lead", [-8, -1, 0, 1, 8])
def test_an_emergency_survives_none_of_these_sent_from_another_tab_at_the_same_moment(
    browser: Browser, server: Server, lead: int
) -> None:
    with two_tabs(browser, server, "screen_seat") as (me, other):
        me.question.locator('input[value="saddle_sensation"]').check()
        other.question.locator('input[value="none"]').check()
        at = me.page.evaluate("Date.now()") + 150
        me.page.evaluate(SEND_AT, at)
        other.page.evaluate(SEND_AT, at + lead)
        expect(me.page.locator("#alert")).to_contain_text("Get emergency help now")
        expect(other.page.locator("#alert")).to_contain_text("Get emergency help now")
        for tab in (me, other):
            tab.page.reload()
            expect(tab.page.locator("#alert")).to_contain_text("Get emergency help now")
            expect(tab.page.locator("#confirm")).to_have_count(0)
        assert me.stored()["screen_seat"] == ["saddle_sensation"]


def test_answers_to_different_questions_from_two_tabs_are_both_kept(
    browser: Browser, server: Server
) -> None:
    with two_tabs(browser, server, "screen_legs") as (me, other):
        other.answer("screen_legs", ["none"])
        me.is_asked("screen_sudden")
        me.answer("screen_sudden", ["none"])
        other.is_asked("screen_illness")
        answers = me.stored()
        assert (answers["screen_legs"], answers["screen_sudden"]) == (["none"], ["none"])


def test_half_made_ticks_and_words_outlast_what_another_tab_does(
    browser: Browser, server: Server
) -> None:
    with two_tabs(browser, server, "screen_legs") as (me, other):
        me.question.locator('input[value="both_legs"]').check()
        me.page.locator("#typed").fill("half a sen")
        other.says("what is a hip hinge?")
        talk = me.page.locator("#talk")
        expect(talk).to_contain_text("bending forward at the hip joints")
        expect(me.question.locator('input[value="both_legs"]')).to_be_checked()
        expect(me.page.locator("#typed")).to_have_value("half a sen")
        expect(me.page.locator("#typed")).to_be_focused()
        other.answer("screen_legs", ["none"])
        me.is_asked("screen_sudden")
        expect(me.question.locator("input:checked")).to_have_count(0)


def outline(place: Locator) -> tuple[str, float]:
    """The style and width in pixels of the outline."""
    style, width = place.evaluate(
        "e => [getComputedStyle(e).outlineStyle, parseFloat(getComputedStyle(e).outlineWidth)]"
    )
    return str(style), float(width)


def test_the_keyboard_focus_is_seen_on_boxes_dots_and_buttons(
    visit: Watched, server: Server
) -> None:
    page = visit.page
    me = Person(page, server.url).open()

    def tab_to(place: Locator) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if place.evaluate("e => e === document.activeElement"):
                return
        pytest.fail("never reached by the Tab key")

    me.goes_through(CALM, until="screen_seat")
    me.is_asked("screen_seat")
    box = me.question.locator("input[type=checkbox]").first
    label = me.question.locator("label").first
    assert outline(label)[0] == "none"
    tab_to(box)
    assert outline(label) == ("solid", 3)
    assert outline(box) == ("solid", 2)
    tab_to(me.question.get_by_role("button", name="Send"))
    assert outline(me.question.get_by_role("button", name="Send")) == ("solid", 3)
    me.answer("screen_seat", ["not_sure"])
    me.is_asked("screen_seat_unsure")
    dot = me.question.locator("input[type=radio]").first
    tab_to(dot)
    assert outline(dot) == ("solid", 2)
    assert outline(me.question.locator("label").first) == ("solid", 3)


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640), (1280, 900)])
def test_what_is_scrolled_to_stays_below_the_emergency_line(
    browser: Browser, server: Server, width: int, height: int
) -> None:
    with watched(browser, width, height) as visit:
        page = visit.page
        me = Person(page, server.url).open()

        def clear(place: Locator) -> None:
            expect(place).to_be_in_viewport()
            line = page.locator("#emergency").bounding_box()
            box = place.bounding_box()
            assert line is not None
            assert box is not None
            assert box["y"] >= line["y"] + line["height"]

        for question, value in CALM.items():
            me.is_asked(question)
            expect(page.locator("legend").first).to_be_visible()
            clear(page.locator("legend h2").first)
            me.answer(question, value)
        me.is_asked("places")
        clear(page.locator("#card h2").first)
        for name in ("#given summary", "#topics summary", "#talk"):
            page.locator(name).evaluate("e => e.scrollIntoView({ block: 'start' })")
            clear(page.locator(name))


def test_a_flat_screen_is_not_covered_by_the_emergency_line(
    browser: Browser, server: Server
) -> None:
    with watched(browser, 740, 340) as visit:
        Person(visit.page, server.url).open()
        strip = visit.page.locator("#strip")
        assert strip.evaluate("e => getComputedStyle(e).position") == "static"


def test_change_buttons_stay_on_one_line_on_a_phone(browser: Browser, server: Server) -> None:
    with watched(browser, 390, 844) as visit:
        me = Person(visit.page, server.url).open()
        me.goes_through(CALM, until="screen_sudden")
        me.is_asked("screen_sudden")
        visit.page.locator("#given summary").click()
        buttons = visit.page.locator("#given button")
        expect(buttons).to_have_count(4)
        for height in buttons.evaluate_all("all => all.map(e => e.offsetHeight)"):
            assert 44 <= height < 50


def test_without_scripts_the_emergency_line_is_there(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(server.url)
        expect(page.locator("#emergency")).to_be_in_viewport()
        expect(page.locator("noscript p").last).to_contain_text("needs JavaScript")
    finally:
        context.close()
