"""The page in a real browser. Every test fails on a page error or a request that leaves."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Browser, Route, expect

from knowledge.base import knowledge_base
from tests.e2e.conftest import Server, Watched, running_server, watched
from tests.e2e.person import CALM, Person

pytestmark = pytest.mark.e2e


def test_a_calm_back_gets_its_drill_within_twelve_screens(visit: Watched, server: Server) -> None:
    me = Person(visit.page, server.url).open()
    card, screens = visit.page.locator("#card"), 0
    while not card.is_visible():
        asked = me.asked()
        me.answer(asked, CALM[asked])
        screens += 1
        expect(me.question).not_to_have_attribute("data-id", asked)
    assert screens <= 12
    expect(card).to_contain_text("Your next step: Dowel hinge")
    expect(card.locator(".cues > li")).to_have_count(3)
    for part in (
        "Set up",
        "Do it",
        "How much",
        "Stop and get help",
        "By tomorrow",
        "Easier",
        "Harder",
    ):
        expect(card).to_contain_text(part)
    expect(card).to_be_focused()
    card.get_by_text("Why this?").click()
    expect(card.locator(".how")).to_contain_text("The wall tap")
    expect(me.question).to_contain_text("more short checks")
    me.presses("That is enough for now")
    expect(me.question).to_have_count(0)
    expect(card).to_be_visible()


def test_an_emergency_is_told_at_once_without_a_drill_and_survives_a_reload(
    visit: Watched, server: Server
) -> None:
    page = visit.page
    me = Person(page, server.url).open()
    me.goes_through(CALM, until="screen_seat")
    me.answer("screen_seat", ["saddle_sensation"])
    alert = page.locator("#alert")
    expect(alert).to_be_focused()
    for _ in range(2):
        expect(alert).to_have_attribute("role", "alert")
        expect(alert).to_contain_text("Get emergency help now")
        expect(alert).to_contain_text("The skin between my legs")
        expect(alert.get_by_role("link", name="Call 112")).to_have_attribute("href", "tel:112")
        expect(page.locator("#card")).to_have_count(0)
        expect(me.question).to_have_count(0)
        expect(page.locator("body")).not_to_contain_text("Set up")
        expect(page.locator("#emergency")).to_be_in_viewport()
        page.reload()
    # Taking it back needs a second look.
    me.presses("Back")
    confirm = page.locator("#confirm")
    expect(confirm).to_contain_text("A change in feeling or control")
    me.presses("No, keep what I said")
    expect(confirm).to_have_count(0)
    expect(alert).to_be_visible()
    me.presses("Back")
    me.presses("Yes, take it back")
    me.is_asked("screen_seat")
    expect(alert).to_have_count(0)


def test_an_urgent_sign_stays_on_the_page_while_safety_questions_go_on(
    visit: Watched, server: Server
) -> None:
    me = Person(visit.page, server.url).open()
    me.goes_through(CALM, until="screen_seat")
    me.answer("screen_seat", ["not_sure"])
    alert = visit.page.locator("#alert")
    expect(alert).to_contain_text("Let's make this clear first")
    rows = [r.id for r in knowledge_base().questions["screen_seat_unsure"].rows]  # type: ignore[union-attr]
    me.answer("screen_seat_unsure", dict.fromkeys(rows, "not_sure"))
    me.is_asked("screen_legs")
    expect(alert).to_contain_text("Be seen today")
    me.answer("screen_legs", ["none"])
    me.is_asked("screen_sudden")
    expect(alert).to_be_visible()


def test_a_changed_answer_recomputes_everything_after_it(visit: Watched, server: Server) -> None:
    page = visit.page
    me = Person(page, server.url).open()
    me.goes_through(CALM)
    card = page.locator("#card")
    expect(card).to_contain_text("Dowel hinge")
    me.changes("wall_tap")
    me.is_asked("wall_tap")
    expect(card).to_contain_text("Dowel hinge")
    me.answer("wall_tap", "not_clean")
    expect(card).to_contain_text("Your next step: Wall tap, feet close")
    me.is_asked("places")
    me.changes("screen_sudden")
    me.answer("screen_sudden", ["major_trauma"])
    expect(page.locator("#alert")).to_be_visible()
    expect(card).to_have_count(0)
    me.changes("screen_sudden")
    me.answer("screen_sudden", ["none"])
    me.presses("Yes, take it back")
    expect(card).to_contain_text("Wall tap, feet close")


def test_a_killed_and_restarted_server_loses_nothing(browser: Browser) -> None:
    # The one test that expects failed requests, so it looks at errors itself.
    with running_server() as server, watched(browser) as visit:
        me = Person(visit.page, server.url).open()
        me.goes_through(CALM, until="screen_legs")
        me.is_asked("screen_legs")
        assert visit.wrong == []
        server.kill()
        me.answer("screen_legs", ["none"])
        lost = visit.page.locator(".lost")
        expect(lost).to_contain_text("Everything you had answered before is kept")
        expect(visit.page.locator('input[value="none"]')).to_be_checked()
        server.start()
        # The page notices by itself, and what was sent in between arrives.
        expect(me.question).to_have_attribute("data-id", "screen_sudden", timeout=20_000)
        expect(lost).to_have_count(0)
        visit.page.reload()
        me.is_asked("screen_sudden")
        expect(visit.page.locator("#given summary")).to_have_text("All your answers (4)")
        expect(visit.page.locator("#talk")).to_contain_text("40 years")
        assert all("127.0.0.1" in w or "ERR_CONNECTION" in w for w in visit.wrong), visit.wrong


def test_typed_nonsense_and_markup_stay_text_and_disturb_nothing(
    visit: Watched, server: Server
) -> None:
    page = visit.page
    me = Person(page, server.url).open()
    me.goes_through(CALM, until="screen_legs")
    me.is_asked("screen_legs")
    me.question.locator('input[value="both_legs"]').check()
    talk = page.locator("#talk")
    me.says("flurble ![x](http://outside.example/x.png)")
    expect(talk).to_contain_text("flurble ![x](http://outside.example/x.png)")
    expect(talk).to_contain_text("Sorry, I did not catch that")
    expect(page.locator("#reply")).to_be_in_viewport()
    expect(page.locator("#typed")).to_have_value("")
    nasty = (
        "<script>window.hacked=1</script>"
        "<img src='http://outside.example/y.png' onerror='hacked=1'>"
    )
    me.says(nasty)
    expect(talk).to_contain_text(nasty)
    expect(talk.locator("img, script")).to_have_count(0)
    assert page.evaluate("window.hacked") is None
    me.is_asked("screen_legs")
    expect(me.question.locator('input[value="both_legs"]')).to_be_checked()
    me.says("what is a hip hinge?")
    expect(talk).to_contain_text("bending forward at the hip joints")
    expect(page.locator("#typed")).to_be_focused()
    page.locator("#topics summary").click()
    page.get_by_role("button", name="Why the wall tap?").click()
    expect(talk).to_contain_text("Why the wall tap?")
    me.is_asked("screen_legs")
    me.says("I want to die")
    expect(page.locator("#alert")).to_contain_text("You should not be alone with this")


def test_a_second_tab_follows_and_cannot_overwrite(visit: Watched, server: Server) -> None:
    me = Person(visit.page, server.url).open()
    other = Person(visit.page.context.new_page(), server.url).open()
    me.goes_through(CALM, until="screen_seat")
    other.is_asked("screen_seat")
    other.answer("screen_seat", ["none"])
    me.is_asked("screen_legs")


def test_a_tick_that_was_meant_for_other_words_is_not_kept(visit: Watched, server: Server) -> None:
    me = Person(visit.page, server.url).open()
    me.goes_through(CALM, until="pain_now")
    me.says("not sure if it is numb but wiping feels weird")
    me.is_asked("typed_settled")
    no = me.question.locator('input[name="saddle_sensation"][value="no"]')
    no.check()
    other = Person(visit.page.context.new_page(), server.url).open()
    other.says("I can't feel it when I wipe")
    expect(other.page.locator("#alert.emergency")).to_be_visible()
    expect(me.page.locator("#alert.emergency")).to_be_visible()
    expect(no).not_to_be_checked()


def test_a_double_click_answers_once(visit: Watched, server: Server) -> None:
    me = Person(visit.page, server.url).open()
    me.goes_through(CALM, until="pain_course")
    me.is_asked("pain_course")
    me.question.get_by_role("button").first.dblclick()
    me.is_asked("pain_weeks")
    expect(visit.page.locator("#note")).to_have_count(0)


def test_everything_can_be_done_by_keyboard(visit: Watched, server: Server) -> None:
    page = visit.page
    me = Person(page, server.url).open()
    page.get_by_role("button", name="Find out what to start with").focus()
    page.keyboard.press("Enter")
    me.is_asked("age")
    expect(page.locator("legend").first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("40")
    page.keyboard.press("Enter")
    me.is_asked("screen_seat")
    expect(page.locator("legend").first).to_be_focused()
    none = page.locator('input[value="none"]')
    for _ in range(30):
        page.keyboard.press("Tab")
        if none.evaluate("box => box === document.activeElement"):
            break
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    me.is_asked("screen_legs")


def test_none_of_these_stands_alone(visit: Watched, server: Server) -> None:
    me = Person(visit.page, server.url).open()
    me.goes_through(CALM, until="screen_legs")
    me.is_asked("screen_legs")
    none, legs = (me.question.locator(f'input[value="{v}"]') for v in ("none", "both_legs"))
    legs.check()
    none.check()
    expect(legs).not_to_be_checked()
    legs.check()
    expect(none).not_to_be_checked()
    legs.uncheck()
    me.question.get_by_role("button", name="Send").click()
    expect(me.question.locator(".missing")).to_be_visible()
    me.is_asked("screen_legs")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_never_scrolls_sideways(browser: Browser, server: Server, scheme: str) -> None:
    with watched(browser, 390, 844, color_scheme=scheme) as visit:
        page = visit.page
        me = Person(page, server.url).open()

        def fits() -> None:
            assert page.evaluate("document.documentElement.scrollWidth") <= 390
            expect(page.locator("#emergency")).to_be_in_viewport()
            small = page.evaluate(
                """[...document.querySelectorAll('#form button, #form label:has(input)')]
                .filter(e => e.offsetParent && e.offsetHeight < 44).map(e => e.textContent)"""
            )
            assert small == []

        fits()
        for question, value in CALM.items():
            me.is_asked(question)
            expect(me.question.locator("input:checked")).to_have_count(0)
            fits()
            me.answer(question, value)
        expect(page.locator("#card")).to_be_visible()
        me.is_asked("places")
        fits()
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        fits()
        assert visit.wrong == []


def test_a_cold_page_is_soon_ready(browser: Browser, server: Server) -> None:
    with watched(browser) as warm:
        Person(warm.page, server.url).open()
    with watched(browser) as cold:
        began = time.perf_counter()
        Person(cold.page, server.url).open()
        # Generous: a page that needs longer than this on any machine is broken.
        assert time.perf_counter() - began < 15


def test_a_sign_that_is_typed_alarms_at_once_and_is_settled_by_one_question(
    visit: Watched, server: Server
) -> None:
    page = visit.page
    me = Person(page, server.url).open()
    me.goes_through(CALM)
    expect(page.locator("#card")).to_be_visible()
    me.is_asked("places")
    me.says("Only odd thing is I've been leaking a bit since Tuesday")
    me.is_asked("typed_settled")
    expect(page.locator("#alert")).to_contain_text("Get emergency help now")
    expect(page.locator("#card")).to_have_count(0)
    expect(page.locator("#alert mark")).to_have_text("been leaking")
    expect(me.question).to_contain_text("None of these")
    page.reload()
    me.is_asked("typed_settled")
    expect(page.locator("#alert mark")).to_have_text("been leaking")
    me.says("no leaking")
    expect(page.locator("#reply")).to_be_visible()
    expect(page.locator("#alert")).to_contain_text("Get emergency help now")
    me.answer("typed_settled", {"bladder_leak": "no"})
    expect(page.locator("#card")).to_be_visible()
    expect(page.locator("#alert")).to_have_count(0)


def test_what_was_read_as_an_answer_is_echoed_and_undone_in_one_tap(
    visit: Watched, server: Server
) -> None:
    page = visit.page
    me = Person(page, server.url).open()
    me.answer("consultation", "first_visit")
    me.is_asked("age")
    me.says("I'm 52, it's been 3 weeks")
    expect(page.locator("#note")).to_have_text("I took that as: 52 years · 3 weeks")
    me.is_asked("screen_seat")
    assert me.stored()["pain_weeks"] == 3
    me.presses("I did not mean that")
    me.is_asked("age")
    assert "pain_weeks" not in me.stored()


def test_a_message_sent_while_another_answer_is_under_way_is_heard(
    visit: Watched, server: Server
) -> None:
    page = visit.page
    me = Person(page, server.url).open()

    def slowly(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/run/predict*", slowly)
    me.answer("consultation", "first_visit")
    me.says("I can't feel anything between my legs")
    expect(page.locator("#alert")).to_contain_text("Get emergency help now")
    me.is_asked("typed_settled")
