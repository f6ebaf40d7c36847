"""Your progress, as a browser meets it: the page, its calendar file and its forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fastapi import FastAPI
from icalendar import Calendar
from starlette.testclient import TestClient

from tests.test_course import Person
from tests.test_progress import KB, START, Log, day
from ui.pages.progress import LATEST, routes
from ui.progress.taking_back import TakingBack
from ui.store import Fault, Store, StoreError
from ui.visitor import Visitors

HERE = {"accept": "text/html", "sec-fetch-site": "same-origin"}
REFERRED = {"step": None, "move": "none", "ended": False, "rules": ["RED-1"]}


class Site:
    """The page with a store and a clock of its own."""

    def __init__(self, store: Store) -> None:
        self.store, self.today = store, START
        app, clock = FastAPI(), lambda: self.today
        app.include_router(routes(KB, store, clock, TakingBack(KB, store, clock)))
        app.add_middleware(Visitors, secure=False)
        self.app = app
        self.browser = TestClient(app, headers=HERE)
        self.browser.get("/progress")

    @property
    def token(self) -> str:
        """How the person is known."""
        return str(self.browser.cookies["quietback"])

    def keeps(self, log: Log, today: int) -> TestClient:
        """A browser of somebody with this log, on this day."""
        self.today = day(today)
        for entry in log.entries:
            with self.store.visit(self.token) as visit:
                visit.keep(
                    {"answers": {}},
                    rule_base=entry.rule_base,
                    outcome=entry.outcome,
                    event="e",
                    record=entry.record,
                    anew=True,
                )
        return self.browser

    def is_of(self, person: Person) -> TestClient:
        """The browser of a person who talked to the consultation."""
        self.today = person.day
        return TestClient(self.app, headers=HERE, cookies={"quietback": person.token})


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with Store.open(f"sqlite:///{tmp_path / 'quietback.db'}") as store:
        yield Site(store)


def words(page: str) -> str:
    """What stands on a page, without its markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2])).split())


def rows(page: str) -> list[str]:
    """The rows of the table, as markup."""
    return re.findall(r"<tr role=\"row\".*?</tr>", page.partition("<tbody")[2], re.DOTALL)


# --- what it shows -------------------------------------------------------------------------------
def test_before_the_first_session_it_says_what_will_be_here(site: Site) -> None:
    page = site.browser.get("/progress")
    assert page.status_code == 200
    assert page.headers["cache-control"] == "no-store"
    assert "pain during practice, and the morning after" in words(page.text)
    assert 'class="button go" href="/"' in page.text
    assert "<svg" not in page.text


def test_it_leads_with_where_the_person_is(site: Site) -> None:
    page = site.keeps(Log().starts().trains(0).trains(2), 3).get("/progress")
    said = words(page.text)
    assert "2 of 3 calm training sessions in a row, over 3 of 5 days." in said
    assert said.index("You are at this step") < said.index("The three relief signals")
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("sessions", [1, 3, 12, 60])
def test_charts_are_sound_and_headings_in_order(site: Site, sessions: int) -> None:
    log = Log().starts()
    for number in range(sessions):
        log.trains(number * 2)
    page = site.keeps(log, 2 * sessions).get("/progress").text
    pictures = re.findall(r"<svg [^>]*role=\"img\".*?</svg>", page, re.DOTALL)
    assert len(pictures) == 4
    for picture in pictures:
        ElementTree.fromstring(picture)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    named = {
        name for found in re.findall(r'aria-labelledby="([^"]+)"', page) for name in found.split()
    }
    assert named <= set(ids)
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_each_move_has_its_rule_and_a_link_to_it(site: Site) -> None:
    log = Log().starts().trains(0).practises(2)
    log.wakes(3, step="target_high", move="up", rules=["PRO-20"], outcome="progress")
    page = site.keeps(log, 3).get("/progress").text
    assert "3 calm training sessions in a row over 5 days: one step up" in words(page)
    assert 'href="/rules/PRO-20"' in page


def test_the_table_holds_what_was_told(site: Site) -> None:
    log = (
        Log()
        .starts()
        .practises(
            0, 4, reps=16, load_kg=5, missing=["neck_long"], bending="noisier", tolerance="less"
        )
    )
    page = site.keeps(log.wakes(1, "settled"), 1).get("/progress").text
    morning, session, first = (words("<main" + row) for row in rows(page))
    for said in (
        "2 March 2026",
        "Dowel hinge, 16 reps, 5 kg",
        "4",
        "1",
        "noisier",
        "not told",
        "less",
        "stiff, but settled",
        "Same step: Dowel hinge",
        "PRO-12",
        "Rules 3+abc",
    ):
        assert said in session
    assert "Morning check: stiff, but settled" in morning
    assert "First visit" in first


def test_of_many_rows_the_earlier_ones_are_folded_away_and_still_there(site: Site) -> None:
    log = Log().starts()
    for number in range(20):
        log.trains(number * 2)
    page = site.keeps(log, 40).get("/progress").text
    assert len(rows(page.partition("<details")[0])) == LATEST
    assert len(rows(page)) - 1 == len(log.entries)  # the second table has a head as well
    assert "Show earlier ones (33)" in words(page)


def test_of_a_long_course_the_charts_show_eight_weeks_or_all(site: Site) -> None:
    log = Log().starts()
    for number in range(40):
        log.trains(number * 3)
    browser = site.keeps(log, 120)
    part, whole = (browser.get(f"/progress{span}").text for span in ("", "?span=all"))
    assert 'href="/progress?span=all"' in part
    assert 'href="/progress"' in whole
    assert part.count("#relief-") < whole.count("#relief-") == 3 * 40
    assert len(rows(part)) < len(rows(whole)) == len(log.entries) + 1
    assert "Show all days" not in site.keeps(Log(), 10).get("/progress?span=all").text


def test_what_was_learned_and_the_look_back_stand_below(site: Site) -> None:
    log = Log().starts().practises(0, 4, missing=["neck_long"], cues=["car_door"])
    log.wakes(1, learned={"calm_positions": ["walking"]})
    for on in (2, 4, 6):
        log.trains(on, bending="quieter")
    said = words(site.keeps(log, 42).get("/progress").text)
    assert "After 2 weeks" in said
    assert "After 6 weeks" in said
    assert "Walking about" in said
    assert KB.expand(KB.cues["car_door"].text) in said
    assert "Most often: Calm next morning." in said


def test_nothing_from_outside_is_markup(site: Site) -> None:
    log = Log().starts().trains(0)
    for entry in log.entries:
        entry.record["kind"] = "<b>kind</b>"
        entry.record["rules"] = ["<i>rule</i>"]
    page = site.keeps(log, 1).get("/progress").text
    assert "<b>kind" not in page
    assert "<i>rule" not in page
    assert "&lt;b&gt;kind" in page


# --- a referral ----------------------------------------------------------------------------------
def test_a_referral_leads_and_nothing_invites_to_practise(site: Site) -> None:
    log = Log().starts().trains(0).tells(2, "urgent", **REFERRED)
    browser = site.keeps(log, 20)
    page = browser.get("/progress").text
    said = words(page)
    words_of = KB.wording.outcomes["urgent"]  # type: ignore[index]
    assert f"You were told: {KB.expand(words_of.title)}" in said
    assert all(KB.expand(line) in said for line in words_of.do_now)
    assert said.index("You were told") < said.index("The three relief signals")
    for absent in (
        "You are at this step",
        "calm training sessions in a row",
        "quiet-back.ics",
        "Looking back",
        "What you have learned",
    ):
        assert absent not in page
    refused = browser.get("/progress/quiet-back.ics")
    assert refused.status_code == 404
    assert "You were told" in refused.text


def test_a_referral_stands_there_before_any_session_too(site: Site) -> None:
    page = site.keeps(Log().tells(0, "emergency", **REFERRED), 0).get("/progress")
    assert "You were told" in page.text
    assert "you will see here" not in page.text


# --- the calendar --------------------------------------------------------------------------------
def test_the_calendar_is_a_file_that_is_not_kept(site: Site) -> None:
    browser = site.keeps(Log().starts().practises(0), 0)
    assert "/progress/quiet-back.ics" in browser.get("/progress").text
    made = browser.get("/progress/quiet-back.ics")
    assert made.headers["content-type"] == "text/calendar; charset=utf-8"
    assert made.headers["cache-control"] == "no-store"
    assert "quiet-back.ics" in made.headers["content-disposition"]
    assert len(Calendar.from_ical(made.content).walk("vevent")) == 2


def test_without_anything_due_there_is_no_file_but_a_plain_page(site: Site) -> None:
    made = site.browser.get("/progress/quiet-back.ics")
    assert made.status_code == 404
    assert made.headers["cache-control"] == "no-store"
    assert "There is nothing to put in your calendar now." in words(made.text)


# --- taking back ---------------------------------------------------------------------------------
@pytest.fixture
def me(site: Site) -> Person:
    person = Person(site.store)
    person.starts()
    for _ in range(3):
        person.practises("dowel")
        person.wakes()
        person.day += person.day.resolution
    assert person.kept["step"] == "target_high"
    return person


def offered(page: str, what: str) -> dict[str, Any]:
    """The form of a button, as a browser would send it."""
    (number,) = re.findall(rf'action="/progress/{what}"><button name="number" value="(\d+)"', page)
    return {"number": number}


def test_the_last_morning_is_taken_back_after_a_second_look_and_put_back(
    site: Site, me: Person
) -> None:
    browser = site.is_of(me)
    form = offered(browser.get("/progress").text, "take-back")
    sure = browser.post("/progress/take-back", data=form)
    assert sure.status_code == 200
    said = words(sure.text)
    assert "Your step: now Hinge to a high chair, then Dowel hinge." in said
    assert "Morning check: no stiffer than usual" in said
    assert not [e for e in site.store.log(me.token) if e.record.get("undone")]

    page = browser.post("/progress/take-back", data={**form, "sure": "yes"})
    assert page.url.path == "/progress"
    assert "You are at this step: Dowel hinge." in words(page.text)
    struck = next(row for row in rows(page.text) if "undone" in row)
    assert "taken back" in struck
    assert "<s>" in struck

    page = browser.post("/progress/put-back", data=offered(page.text, "put-back"))
    assert "You are at this step: Hinge to a high chair." in words(page.text)
    assert "taken back" not in page.text


@pytest.mark.parametrize(("what", "number"), [("take-back", 1), ("take-back", 9), ("put-back", 3)])
def test_what_is_not_on_offer_is_not_changed(site: Site, what: str, number: int) -> None:
    browser = site.keeps(Log().starts().trains(0), 1)
    before = site.store.log(site.token)
    refused = browser.post(f"/progress/{what}", data={"number": number, "sure": "yes"})
    assert refused.status_code == 409
    assert "Nothing was done." in refused.text
    assert site.store.log(site.token) == before


def test_where_the_store_fails_it_says_so(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise StoreError("Please try again.", fault=Fault.BUSY, operator="x")

    monkeypatch.setattr(site.store, "log", broken)
    page = site.browser.get("/progress")
    assert page.status_code == 503
    assert "Please try again." in page.text
    assert page.headers["cache-control"] == "no-store"
    assert "you will see here" not in page.text
