"""The server is killed at any moment: what it acknowledged is there, once, and nothing else."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Event as Signal
from threading import Lock

import pytest
from sqlalchemy import make_url

from engine.consultation import assess
from tests.e2e.person import CALM
from tests.faults.apart import copied
from tests.faults.page import GONE, Event, Page
from tests.faults.script import KB, Script, script
from tests.faults.server import Server
from tests.store.postgres import PostgresServer
from ui.chat.markup import esc
from ui.store import Kept, Store
from ui.store.databases import database_at

SCRIPTS = 25
PEOPLE = 3
"""How many are at the server at once, each in one consultation after the other."""
SADDLE, NONE = ["saddle_sensation"], ["none"]


@dataclass
class Tally:
    """What came of it all."""

    kills: int = 0
    consultations: int = 0
    acknowledged: int = 0
    cut_off: int = 0
    """Events that a kill cut off before they were kept."""
    unheard: int = 0
    """Events that were kept, while a kill cut off their acknowledgement."""
    lost: int = 0
    doubled: int = 0
    different: int = 0
    """Records that hold something else than was said."""


@dataclass
class Walk:
    """Somebody who goes through a script, however often the server is gone."""

    script: Script
    page: Page = field(default_factory=Page)
    acknowledged: int = 0
    under_way: Event | None = None
    """Posted and not acknowledged; it is posted again as it is, as page.js does."""
    must_look: bool = True
    """Whether the server was gone since the page was loaded."""

    @property
    def done(self) -> bool:
        """Whether every event was acknowledged."""
        return self.acknowledged == len(self.script.events)

    def step(self, port: int) -> None:
        """Open the page once the server is there again, else do the next thing."""
        if self.must_look:
            reply = self.page.look(port)
            assert reply.revision in self.possible, reply.message
            assert reply.shown == self.script.shown[reply.revision]
            self.must_look = False
            return
        if self.under_way is None:
            self.under_way = self.page.event(**self.script.events[self.acknowledged])
        was_kept = self.page.seen > self.acknowledged
        reply = self.page.post(port, self.under_way)
        assert reply.revision == self.acknowledged + 1, reply.message
        assert reply.shown is not None
        should = self.script.shown[reply.revision]
        assert reply.shown.talk == should.talk
        if was_kept:  # done once, sent twice: not even a word about it
            assert reply.shown == should
        self.acknowledged, self.under_way = reply.revision, None

    @property
    def possible(self) -> tuple[int, ...]:
        """How many events may be kept: all acknowledged ones, and the one under way."""
        return tuple({self.acknowledged, self.acknowledged + (self.under_way is not None)})

    def counted(self, kept: Kept, tally: Tally) -> None:
        """Compare what is kept, read from outside while no server runs."""
        tally.lost += max(0, self.acknowledged - kept.revision)
        tally.doubled += max(0, kept.revision - max(self.possible))
        if kept.revision in self.possible:
            arrived = kept.revision > self.acknowledged
            tally.different += kept != self.script.kept[kept.revision]
            tally.unheard += arrived
            tally.cut_off += self.under_way is not None and not arrived


class Crowd:
    """Some people, each in one consultation after the other."""

    def __init__(self, consultations: int) -> None:
        self.all = [Walk(script(number % SCRIPTS)) for number in range(consultations)]
        self._waiting = iter(self.all)
        self.now: list[Walk | None] = [next(self._waiting) for _ in range(PEOPLE)]
        self._lock = Lock()

    def walk(self, place: int, port: int, due: Countdown) -> None:
        """Let one of them go on until the server is gone or nobody is left."""
        while (walk := self._current(place)) is not None:
            try:
                walk.step(port)
            except GONE:
                walk.must_look = True
                return
            due.count()

    def _current(self, place: int) -> Walk | None:
        walk = self.now[place]
        if walk is not None and walk.done:
            with self._lock:
                walk = self.now[place] = next(self._waiting, None)
        return walk


class Countdown:
    """Says when so many replies have come."""

    def __init__(self, left: int) -> None:
        self.left = left
        self.over = Signal()
        self._lock = Lock()

    def count(self) -> None:
        """Count one more."""
        with self._lock:
            self.left -= 1
            if self.left <= 0:
                self.over.set()


def left_behind(url: str) -> AbstractContextManager[Store]:
    """What a killed server left."""
    at = make_url(url)
    is_file = at.get_backend_name() == "sqlite"
    return copied(Path(str(at.database))) if is_file else Store(database_at(url))


@pytest.fixture(params=[("sqlite", 200), ("postgresql", 20)], ids=lambda p: p[0])
def killed_often(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, int]:
    """The address of an empty database, and how often its server is killed."""
    kind, times = request.param
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'quietback.db'}", times
    postgres: PostgresServer = request.getfixturevalue("postgres")
    return postgres.new_database(), times


def test_a_server_that_is_killed_at_any_moment_loses_and_doubles_nothing(
    server: Server, killed_often: tuple[str, int]
) -> None:
    url, times = killed_often
    random, crowd, tally = Random(url[:6]), Crowd(times), Tally()
    with ThreadPoolExecutor(PEOPLE) as pool:
        for _ in range(times):
            server.start(url)
            some, due = list(crowd.now), Countdown(random.randint(1, 3 * PEOPLE))
            walking = [pool.submit(crowd.walk, n, server.port, due) for n in range(PEOPLE)]
            while not due.over.wait(0.05) and not all(walk.done() for walk in walking):
                pass
            time.sleep(random.uniform(0, 0.02))
            server.end()
            tally.kills += 1
            for walk in walking:
                walk.result()
            with left_behind(url) as store:
                for person in {id(p): p for p in (*some, *crowd.now) if p}.values():
                    person.counted(store.read(person.page.token), tally)
        server.start(url)  # this one may live until all have come to their end
        for walk in [pool.submit(crowd.walk, n, server.port, Countdown(0)) for n in range(PEOPLE)]:
            walk.result()
    server.end()
    with left_behind(url) as store:
        for person in crowd.all:
            assert person.done
            assert person.under_way is None
            person.counted(store.read(person.page.token), tally)
            tally.consultations += 1
            tally.acknowledged += person.acknowledged
    print(tally)
    assert (tally.kills, tally.consultations) == (times, times)
    assert (tally.lost, tally.doubled, tally.different) == (0, 0, 0)
    assert tally.cut_off > 0, "no kill came before a commit"
    assert tally.unheard > 0, "no kill came after a commit"
    assert server.said == ""


def test_the_scripts_are_of_every_kind_and_judged_as_assess_judges_them() -> None:
    seen = set()
    for walked in map(script, range(SCRIPTS)):
        seen |= {event["kind"] for event in walked.events}
        for place, (kept, shown) in enumerate(zip(walked.kept, walked.shown, strict=True)):
            assert kept.revision == place
            assessment = assess(KB, kept.state["answers"] if kept.state else {})
            seen.add("referral" if assessment.referral else "no referral")
            assert kept.outcome == (assessment.outcome.value if kept.state else "")
            if assessment.referral:
                assert esc(assessment.referral["title"]) in shown.panel
            asked = re.findall(r'data-id="(\w+)"', shown.form)
            if asked and kept.state and not kept.state["changing"]:
                chosen = "consultation" in kept.state["answers"]
                assert asked == [assessment.next_question if chosen else "consultation"]
    assert {"answer", "back", "change", "say", "topic", "restart", "confirm"} <= seen
    assert {"referral", "no referral"} <= seen


def test_a_server_that_is_killed_while_it_makes_its_database_starts_well_the_next_time(
    server: Server, tmp_path: Path
) -> None:
    random, page = Random(3), Page()
    for kill in range(10):
        url = f"sqlite:///{tmp_path / str(kill)}/quietback.db"
        server.begin(url)
        time.sleep(random.uniform(0, 0.03))
        server.end()
        server.start(url)
        reply = page.post(server.port, page.event("answer", id="consultation", value="first_visit"))
        assert reply.revision == 1
        server.end()
    assert server.said == ""


def test_of_two_tabs_at_the_moment_of_a_kill_the_emergency_stands(
    server: Server, tmp_path: Path
) -> None:
    url, random = f"sqlite:///{tmp_path / 'quietback.db'}", Random(5)
    for _ in range(8):
        server.start(url)
        first = Page()
        for question in ("consultation", "age"):
            first.post(server.port, first.event("answer", id=question, value=CALM[question]))
        second = Page(first.token)
        second.look(server.port)
        posts = [
            (tab, tab.event("answer", id="screen_seat", value=value))
            for tab, value in ((first, SADDLE), (second, NONE))
        ]
        with ThreadPoolExecutor(2) as pool:
            posting = [pool.submit(tab.post, server.port, event) for tab, event in posts]
            time.sleep(random.uniform(0, 0.03))
            server.end()
        unheard = [post for post, result in zip(posts, posting, strict=True) if result.exception()]
        for result in posting:
            assert result.exception() is None or isinstance(result.exception(), GONE)
        server.start(url)
        for tab, event in random.sample(unheard, len(unheard)):
            assert tab.post(server.port, event).shown is not None
        shown = first.look(server.port).shown
        assert shown is not None
        assert 'id="alert"' in shown.panel
        with left_behind(url) as store:
            state = store.read(first.token).state
            assert state is not None
            assert state["answers"]["screen_seat"] == SADDLE
        server.end()
