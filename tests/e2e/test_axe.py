"""Every state of the page: axe finds nothing, nothing scrolls sideways, the keyboard gets there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import Server, running_server, watched
from tests.e2e.person import Person
from tests.e2e.states import JOURNEYS, PASSWORD, Journey, State, logging_in

pytestmark = pytest.mark.e2e

LOOKS = {"desktop": (1280, 900, "light"), "phone": (390, 844, "dark")}
ZOOMED = 640
"""Pixels that are left of a desktop's width at a zoom of 200 %."""
AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}

HEADINGS = """[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(heading => heading.checkVisibility()).map(heading => Number(heading.tagName[1]))"""
WIDTH = "document.documentElement.scrollWidth"
# A group of radio buttons is one stop of the Tab key.
STOPS = """() => {
    const all = document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]');
    window.stops = [];
    window.stopOf = e => stops.findIndex(
        stop => stop === e || (e.type === "radio" && stop.type === e.type && stop.name === e.name));
    for (const e of all)
        if (e.checkVisibility() && !e.disabled && e.tabIndex >= 0 && stopOf(e) < 0) stops.push(e);
    return stops.map(e => e.outerHTML.slice(0, 100));
}"""
# The outline may be on the label that holds a box; the line that stays on top must not cover it.
FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const outlined = part => part && getComputedStyle(part).outlineStyle !== 'none'
        && parseFloat(getComputedStyle(part).outlineWidth) >= 2
        && part.checkVisibility({ opacityProperty: true }) && part.offsetWidth > 8;
    const strip = document.getElementById('strip');
    const fixed = strip && getComputedStyle(strip).position === 'sticky';
    const covered = fixed && !strip.contains(e)
        && e.getBoundingClientRect().bottom <= strip.getBoundingClientRect().bottom;
    const seen = outlined(e) || outlined(e.closest('label'));
    return { stop: stopOf(e), html: e.outerHTML.slice(0, 100), seen, covered };
}"""


def axe_violations(page: Page) -> Iterator[str]:
    """What axe objects to, place by place."""
    results: dict[str, Any] = Axe().run(page, options=AXE).response
    for violation in results["violations"]:
        for node in violation["nodes"]:
            yield f"axe {violation['id']}: {node['target']} {node['failureSummary']}"


def misplaced_headings(page: Page) -> Iterator[str]:
    """A heading of the first level missing or one too many, or a level that is left out."""
    levels: list[int] = page.evaluate(HEADINGS)
    # Only an alert may stand above the title of the page.
    leaps = any(lower - higher > 1 for higher, lower in pairwise(levels))
    if levels.count(1) != 1 or leaps:
        yield f"headings: {levels}"


def scrolls_sideways(page: Page, width: int) -> Iterator[str]:
    """Whether the page is wider than the window, on a desktop also zoomed in."""
    for wide in {width, min(width, ZOOMED)}:
        page.set_viewport_size({"width": wide, "height": 900})
        if (needs := page.evaluate(WIDTH)) > wide:
            yield f"scrolls sideways at {wide} px: needs {needs}"
    page.set_viewport_size({"width": width, "height": 900})


def unreached_by_keyboard(page: Page) -> Iterator[str]:
    """Every control that the Tab key does not reach, or reaches unseen."""
    stops: list[str] = page.evaluate(STOPS)
    reached = set()
    for _ in range(len(stops) + 3):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None or focused["stop"] in reached:
            continue
        reached.add(focused["stop"])
        if not focused["seen"]:
            yield f"no visible focus: {focused['html']}"
        if focused["covered"]:
            yield f"focused, but under the emergency line: {focused['html']}"
    missed = [stop for number, stop in enumerate(stops) if number not in reached]
    yield from (f"never reached by the Tab key: {stop}" for stop in missed)


def problems(page: Page, state: State, width: int) -> Iterator[str]:
    """All that is wrong with a state."""
    checks = [axe_violations(page), misplaced_headings(page), scrolls_sideways(page, width)]
    if state.key:
        checks.append(unreached_by_keyboard(page))
    for check in checks:
        yield from (f"{state.name}: {problem}" for problem in check)


def check_all_states(browser: Browser, server: Server, journey: Journey, look: str) -> None:
    width, height, scheme = LOOKS[look]
    with watched(browser, width, height, color_scheme=scheme) as visit:
        me = Person(visit.page, server.url)
        found = [p for state in journey(me) for p in problems(visit.page, state, width)]
        # A page that is not found says so on the console as well.
        found += [wrong for wrong in visit.wrong if "Failed to load resource" not in wrong]
        if found:
            pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("journey", JOURNEYS)
def test_every_state_can_be_used_by_everyone(
    browser: Browser, server: Server, journey: str, look: str
) -> None:
    check_all_states(browser, server, JOURNEYS[journey], look)


@pytest.mark.parametrize("look", LOOKS)
def test_the_login_can_be_used_by_everyone(
    browser: Browser, private_server: Server, look: str
) -> None:
    check_all_states(browser, private_server, logging_in, look)


@pytest.fixture(scope="module")
def private_server() -> Iterator[Server]:
    """A server that asks for a password."""
    with running_server(QUIETBACK_PASSWORD=PASSWORD) as server:
        yield server
