"""Two pages in one Chromium, clicked in turn, with the clock inside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from playwright.sync_api import Browser, Page

from tests.e2e.person import CALM, Person

SETTLED = 1000
"""Milliseconds after which a page that shows its first question loads nothing more."""

CLOCK = """
const shown = () => SHOWN;
const painted = then =>
    requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
const once = (reached, then) => {
    const seen = new MutationObserver(() => {
        if (!reached()) return;
        seen.disconnect();
        then(performance.now());
    });
    seen.observe(document, { subtree: true, childList: true, attributes: true });
};
window.first = new Promise(done => once(() => READY, () => painted(done)));
addEventListener('click', event => {
    if (!event.target.closest('BUTTON')) return;
    const click = performance.now();
    const before = shown();
    performance.clearResourceTimings();
    window.measured = new Promise(done => once(() => shown() && shown() !== before, changed =>
        painted(end => {
            const posts = performance.getEntriesByType('resource');
            const post = posts.find(entry => entry.name.includes('/run/predict'));
            done({
                painted: end - click,
                shown: changed - click,
                sent: post.requestStart - click,
                server: post.responseStart - post.requestStart,
                changed: changed - post.responseStart,
            });
        })));
}, true);
"""

Samples = dict[str, list[float]]
"""Milliseconds, bytes or numbers of files, by what was measured."""
T = TypeVar("T")


@dataclass(frozen=True)
class Site:
    """How to see on a page what it shows. Each text but the name goes into ``CLOCK``."""

    name: str
    button: str
    """What starts the clock."""
    shown: str
    """Changes with every reply."""
    ready: str
    """True once the page can be used."""

    @property
    def clock(self) -> str:
        """The script that takes the times."""
        clock = CLOCK.replace("SHOWN", self.shown).replace("READY", self.ready)
        return clock.replace("BUTTON", self.button)


QUESTION = "document.querySelector('form.question')?.dataset.id"
OURS = Site("ours", "form.question button", QUESTION, QUESTION)
ECHO = Site(
    "echo",
    "#send",
    "document.querySelectorAll('#talk .bot.message').length",
    "document.querySelector('#typed textarea')",
)


class Visit:
    """A page in a browser context of its own, so with nothing in any cache."""

    def __init__(self, browser: Browser, site: Site, url: str) -> None:
        self.site = site
        self.context = browser.new_context(reduced_motion="reduce")
        self.page: Page = self.context.new_page()
        self.page.add_init_script(site.clock)
        self.bytes = self.files = 0
        network = self.context.new_cdp_session(self.page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", self._loaded)
        self.page.goto(url)
        self.first: float = self.page.evaluate("window.first")
        self.page.wait_for_timeout(SETTLED)
        network.detach()
        self.person = Person(self.page, url)

    def _loaded(self, event: dict[str, Any]) -> None:
        self.bytes += event["encodedDataLength"]
        self.files += 1

    def click(self, question: str, value: Any) -> dict[str, float]:
        """Answer the question, or say it to the echo, and return the milliseconds it took."""
        if self.site is ECHO:
            self.page.locator("#typed textarea").fill(f"{question}: {value}")
            self.page.locator("#send").click()
        else:
            self.person.answer(question, value)
        times: dict[str, float] = self.page.evaluate("window.measured")
        return times


def first_visits(browser: Browser, urls: Mapping[str, str], rounds: int) -> dict[str, Samples]:
    """Go through first visits on both pages in turn.

    Args:
        browser: where both are opened, each time with nothing in any cache.
        urls: where they are, by the name of the page.
        rounds: how many visits are measured; one more goes before, to warm up.

    Returns:
        The samples by page and by what was measured.
    """
    samples: dict[str, Samples] = {}
    for number in range(rounds + 1):
        if number <= 1:  # what was measured while warming up is dropped
            samples = {site.name: defaultdict(list) for site in (OURS, ECHO)}
        visits = [Visit(browser, site, urls[site.name]) for site in in_turn((OURS, ECHO), number)]
        for turn, (question, value) in enumerate(CALM.items()):
            for visit in in_turn(visits, turn):
                for name, time in visit.click(question, value).items():
                    samples[visit.site.name][name].append(time)
        for visit in visits:
            for name in ("first", "bytes", "files"):
                samples[visit.site.name][name].append(getattr(visit, name))
            visit.context.close()
    return samples


def in_turn(two: Sequence[T], number: int) -> Sequence[T]:
    """Two, the first one first in every other turn."""
    return two if number % 2 == 0 else two[::-1]
