"""Disk, database or clock fail the server: it says so plainly, loses nothing, and goes on after."""

from __future__ import annotations

import os
import pwd
import resource
import shutil
import signal
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.person import CALM
from tests.faults.apart import copied
from tests.faults.page import Event, Page, Reply
from tests.faults.server import NotStartedError, Server
from ui.store import Fault, Kept
from ui.store.databases import WAIT_SECONDS
from ui.store.failures import Doing, store_words

PATIENCE = 12
"""Seconds after which the page says by itself that no reply came."""
SADDLE = ["saddle_sensation"]
MARKER = "what I said to nobody else "
WORDS = store_words()


@dataclass
class Person:
    """Somebody at the page, with what must be kept of them."""

    server: Server
    path: Path
    """The file of the database."""
    page: Page = field(default_factory=Page)
    answers: dict[str, Any] = field(default_factory=dict)

    def goes_through(self, until: str) -> Person:
        """Answer one question after the other, up to ``until``, which is not answered."""
        self.page.look(self.server.port)
        for question, value in CALM.items():
            if question == until:
                return self
            self.is_heard(self.answer(question, value))
        raise AssertionError(until)

    def answer(self, question: str, value: Any) -> Event:
        return self.page.event("answer", id=question, value=value)

    def is_heard(self, event: Event) -> Reply:
        """Post what goes well."""
        reply = self.page.post(self.server.port, event)
        assert reply.shown is not None, reply.message
        if event["kind"] == "answer":
            self.answers[event["id"]] = event["value"]
        assert self.kept.state is not None
        assert self.kept.state["answers"] == self.answers
        return reply

    def is_refused(self, event: Event, fault: Fault) -> Event:
        """Post what fails: the reply names the fault, and offers the same event again."""
        reply = self.page.post(self.server.port, event)
        assert reply.shown is None
        opens = event["kind"] == "open"
        assert WORDS.failed[Doing.READ if opens else Doing.SAVE] in reply.message
        assert WORDS.because[fault] in reply.message
        assert WORDS.unchanged in reply.message
        for private in (str(self.path), self.page.token, "sqlite", "Traceback"):
            assert private not in reply.message
        again = reply.again
        assert again == {name: given for name, given in event.items() if name != "seen"}
        return {"seen": self.page.seen, **again}

    @property
    def kept(self) -> Kept:
        """What is kept, read past the server."""
        with copied(self.path) as store:
            return store.read(self.page.token)


@pytest.fixture
def person(server: Server, tmp_path: Path) -> Iterator[Person]:
    """Somebody who has just been asked about the seat; no log holds what they answer."""
    path = tmp_path / "quietback.db"
    server.start(f"sqlite:///{path}")
    yield Person(server, path).goes_through("screen_seat")
    assert_discreet(server)


def assert_discreet(server: Server) -> None:
    """No log holds what anybody answers, or more than a line of what went wrong."""
    for answer in ("saddle", "screen_seat", MARKER.strip(), "Traceback", "a turn failed"):
        assert answer not in server.said


# --- disk ----------------------------------------------------------------------------------------
def test_a_full_disk(server: Server, tmp_path: Path) -> None:
    """A real one, small, that something else fills up."""
    small = tmp_path / "small"
    small.mkdir()
    try:
        server.start(f"sqlite:///{small / 'quietback.db'}", small_disk=small)
    except NotStartedError as error:
        if "no small disk can be made here" in str(error):
            pytest.skip("no small disk can be made here")
        raise
    # What lies on that disk is seen by its process alone, and from outside through it.
    disk = Path(f"/proc/{server.process}/root{small}")
    me = Person(server, disk / "quietback.db").goes_through("screen_seat")
    before, event = me.kept, me.answer("screen_seat", SADDLE)
    ballast = disk / "ballast"
    fill(ballast)
    for _ in range(2):
        me.is_refused(event, Fault.FULL)
        assert me.kept == before
    again = me.is_refused(event, Fault.FULL)
    assert me.page.look(server.port).revision == before.revision  # what is kept is still shown
    ballast.unlink()
    reply = me.is_heard(again)
    assert (reply.revision, me.kept.last_event) == (before.revision + 1, event["key"])
    assert_discreet(server)


def fill(ballast: Path) -> None:
    """Write until nothing more goes onto the disk."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 512):
            pass


def test_a_write_that_breaks_off_half_way(server: Server, person: Person) -> None:
    """No file of the server may grow by more than half a page, as where a quota is used up."""
    for number in range(12):  # a long record takes several pages
        person.is_heard(person.page.event("say", text=f"{number} {MARKER * 18}"))
    before, event = person.kept, person.page.event("say", text=f"and more {MARKER * 18}")
    log = Path(f"{person.path}-wal")
    limit = log.stat().st_size + 2048
    resource.prlimit(server.process, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    again = person.is_refused(event, Fault.OTHER)
    assert person.kept == before
    everything = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(server.process, resource.RLIMIT_FSIZE, everything)
    assert person.is_heard(again).revision == before.revision + 1


def test_a_database_that_may_not_be_written(server: Server) -> None:
    with ordinary_folder() as folder:
        path = folder / "quietback.db"
        server.start(f"sqlite:///{path}", unprivileged=True)
        me = Person(server, path).goes_through("screen_seat")
        before, event = me.kept, me.answer("screen_seat", SADDLE)
        # Open files stay writable, so it is away for a moment first, as when a disk comes back.
        with away(path):
            me.is_refused(event, Fault.GONE)
        files = list(folder.iterdir())
        for file in files:
            file.chmod(0o400)
        folder.chmod(0o500)
        again = me.is_refused(event, Fault.READ_ONLY)
        folder.chmod(0o700)
        for file in files:
            file.chmod(0o600)
        assert me.kept == before
        assert me.is_heard(again).revision == before.revision + 1


@contextmanager
def ordinary_folder() -> Iterator[Path]:
    """A folder of an ordinary user: nothing is read-only for root."""
    folder = Path(tempfile.mkdtemp(prefix="quietback-"))
    if os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam("nobody").pw_uid, -1)
    try:
        yield folder
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


# --- database ------------------------------------------------------------------------------------
@contextmanager
def away(path: Path) -> Iterator[None]:
    """The database is somewhere else for a while."""
    elsewhere = path.parent / "away"
    elsewhere.mkdir()
    files = list(path.parent.glob(f"{path.name}*"))
    for file in files:
        file.rename(elsewhere / file.name)
    yield
    for file in files:
        (elsewhere / file.name).rename(file)
    elsewhere.rmdir()


def test_a_database_that_is_gone(person: Person) -> None:
    before, event = person.kept, person.answer("screen_seat", SADDLE)
    with away(person.path):
        again = person.is_refused(event, Fault.GONE)
        person.is_refused(person.page.event("open"), Fault.GONE)
        assert not person.path.exists(), "an empty one would look as if nothing had been kept"
    assert person.kept == before
    assert person.is_heard(again).revision == before.revision + 1


def test_a_database_that_is_damaged(server: Server, person: Person) -> None:
    before, event = person.kept, person.answer("screen_seat", SADDLE)
    server.end(signal.SIGINT)  # what is in the log goes into the file
    whole = person.path.read_bytes()
    server.start(f"sqlite:///{person.path}")
    overwrite(person.path, whole[:4096] + b"\xff" * (len(whole) - 4096))
    again = person.is_refused(event, Fault.CORRUPT)
    person.is_refused(person.page.event("open"), Fault.CORRUPT)
    overwrite(person.path, whole)
    assert person.kept == before
    assert person.is_heard(again).revision == before.revision + 1


def overwrite(path: Path, content: bytes) -> None:
    """Change what is in the file; it stays the same file."""
    with path.open("r+b") as file:
        file.write(content)


def test_a_database_that_somebody_else_locks_for_longer_than_anyone_waits(
    server: Server, person: Person
) -> None:
    before, event = person.kept, person.answer("screen_seat", SADDLE)
    with (
        closing(sqlite3.connect(person.path, isolation_level=None)) as other,
        ThreadPoolExecutor(1) as pool,
    ):
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        refused = pool.submit(person.is_refused, event, Fault.BUSY)
        # Meanwhile everybody can look at what is kept.
        assert Page(person.page.token).look(server.port).revision == before.revision
        assert time.monotonic() - began < WAIT_SECONDS
        again = refused.result()
        assert time.monotonic() - began < PATIENCE, "the page would have given up"
    assert person.kept == before
    assert person.is_heard(again).revision == before.revision + 1


# --- clock ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("back", [timedelta(days=1), timedelta(days=20_000)])
def test_a_clock_that_goes_backwards(server: Server, person: Person, back: timedelta) -> None:
    began, reply = server.now, person.page.look(server.port)
    server.now -= back
    for question in list(CALM)[list(CALM).index("screen_seat") :]:
        before = reply.revision
        reply = person.is_heard(person.answer(question, CALM[question]))
        assert reply.revision == before + 1
    assert reply.shown is not None
    assert 'id="card"' in reply.shown.panel
    server.end()
    server.start(f"sqlite:///{person.path}")
    assert person.page.look(server.port).revision == reply.revision
    server.now = began
    again = person.page.look(server.port)
    assert again.revision == reply.revision
    assert again.shown is not None
    assert again.shown.panel == reply.shown.panel
    assert person.is_heard(person.page.event("say", text="why?")).revision == reply.revision + 1
