"""Many people at once, over plain HTTP as the page posts, and what the server remembers of them.

Each person has a cookie, a connection and a loopback address of their own, so that the guard's
limit per address stays as it is. They answer without pausing to read, which no one does: the load
is that of many more real people.
"""

from __future__ import annotations

import json
import re
import secrets
import socket
import statistics
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from itertools import repeat
from time import perf_counter
from typing import Any

from benchmarks.server import Server
from tests.e2e.person import CALM
from ui.visitor import COOKIE

CLICK = "/gradio_api/run/predict"
OPENS = {"Accept": "text/html", "Sec-Fetch-Site": "none"}
"""Headers of a browser that opens a page, and of the page that posts."""
POSTS = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}
ASKED = re.compile(r'class="question"[^>]* data-id="(\w+)"')
PATIENCE = 60
"""Seconds after which a reply counts as missing."""
KEPT_ALIVE = 3
"""Seconds after which a browser would find its connection closed, so a new one is made."""


class WrongReplyError(Exception):
    """A reply that is not what the page needs next."""


class Visitor:
    """A browser, as far as the server can tell."""

    def __init__(self, port: int, address: str, token: str | None = None) -> None:
        self.connection = HTTPConnection(
            "127.0.0.1", port, timeout=PATIENCE, source_address=(address, 0)
        )
        self.session = secrets.token_hex(6)
        self.cookie = f"{COOKIE}={token}" if token else ""
        self.revision = self.sent = 0
        self.question: str | None = None
        self.last = perf_counter()

    def open(self) -> None:
        """Load the page and ask for the consultation, as a browser does first."""
        shown = {"Cookie": self.cookie} if self.cookie else {}
        self.connection.request("GET", "/", headers={**OPENS, **shown})
        reply = self.connection.getresponse()
        reply.read()
        given = reply.headers["set-cookie"]
        if reply.status != 200 or given is None:
            raise WrongReplyError(f"the page: {reply.status}, cookie {given}")
        self.cookie = given.partition(";")[0]
        self.click({"kind": "open"})

    def click(self, event: Mapping[str, Any]) -> float:
        """Post one event and return the seconds until the whole reply was there."""
        self.sent += 1
        key = {"seen": self.revision, "key": secrets.token_hex(6), "seq": self.sent}
        body = {
            "data": [],
            "event_data": {**key, **event},
            "fn_index": 0,
            "session_hash": self.session,
        }
        start = perf_counter()
        if start - self.last > KEPT_ALIVE:
            self.connection.close()  # opens again by itself
        self.connection.request("POST", CLICK, json.dumps(body), POSTS | {"Cookie": self.cookie})
        reply = self.connection.getresponse()
        content = reply.read()
        self.last = perf_counter()
        if reply.status != 200:
            raise WrongReplyError(f"a click: {reply.status}")
        shown = json.loads(content)["data"][-1]
        asked = ASKED.search(shown["html"])
        self.question = asked and asked[1]
        self.revision = shown["revision"]
        return self.last - start

    def answer(self, question: str, value: Any) -> float:
        """Answer the question that is shown."""
        if self.question != question:
            raise WrongReplyError(f"asked {self.question} where {question} was to come")
        return self.click({"kind": "answer", "id": question, "value": value})


@dataclass(frozen=True)
class Spread:
    """How times are spread, in milliseconds."""

    number: int
    p50: float
    p95: float


def spread(milliseconds: Sequence[float]) -> Spread:
    """Summarise times."""
    cuts = statistics.quantiles(milliseconds, n=20, method="inclusive")
    return Spread(len(milliseconds), statistics.median(milliseconds), cuts[-1])


@dataclass(frozen=True)
class Load:
    """What came of many complete consultations at once."""

    people: int
    click: Spread
    clicks_a_second: float
    errors: tuple[str, ...]


def at_once(
    port: int,
    people: int,
    given: Mapping[str, Any] = CALM,
    tokens: Iterable[str | None] = repeat(None),
) -> Load:
    """Let so many people go through a whole consultation, all at the same time.

    Args:
        port: where the server is.
        people: how many.
        given: the questions that they are asked, in their order, and their answers.
        tokens: who they are; somebody new each by default.
    """
    together = threading.Barrier(people)
    errors: list[str] = []

    def whole_visit(visitor: Visitor) -> list[float]:
        taken = []
        together.wait(PATIENCE)
        try:
            visitor.open()
            for question, value in given.items():
                taken.append(visitor.answer(question, value))
        except (WrongReplyError, OSError, HTTPException) as error:
            errors.append(f"{type(error).__name__}: {error}")
        finally:
            visitor.connection.close()
        return taken

    start = perf_counter()
    with ThreadPoolExecutor(people) as threads:
        each = list(threads.map(whole_visit, visitors(port, people, tokens)))
    seconds = perf_counter() - start
    clicks = [1000 * taken for visit in each for taken in visit]
    return Load(people, spread(clicks), len(clicks) / seconds, tuple(errors))


@dataclass(frozen=True)
class Memory:
    """Memory of the server process, in MB, one state after the other."""

    before: float
    """Warm: after many people at once."""
    with_consultations: float
    """With consultations left open half way."""
    after_clicks: float
    """The same consultations after more clicks."""
    consultations: int
    clicks: int


def memory(server: Server, consultations: int, clicks: int) -> Memory:
    """Leave consultations open half way, then go on clicking in them.

    Raises:
        WrongReplyError: where the page would have shown an error.
    """
    before = server.memory()
    opened = list(visitors(server.port, consultations))
    half = list(CALM.items())[: len(CALM) // 2]
    last, value = half[-1]
    for visitor in opened:
        visitor.open()
        for question, given in half:
            visitor.answer(question, given)
    with_consultations = server.memory()
    for _ in range(clicks // (2 * consultations)):
        for visitor in opened:
            visitor.click({"kind": "back"})
            visitor.answer(last, value)
    after_clicks = server.memory()
    for visitor in opened:
        visitor.connection.close()
    return Memory(before, with_consultations, after_clicks, consultations, clicks)


def visitors(
    port: int, number: int, tokens: Iterable[str | None] = repeat(None)
) -> Iterator[Visitor]:
    """Visitors, each from another loopback address."""
    for n, token in zip(range(number), tokens, strict=False):
        yield Visitor(port, f"127.0.{1 + n // 250}.{1 + n % 250}", token)


def many_addresses() -> bool:
    """Whether this system lets one connect from any loopback address, as Linux does."""
    try:
        with socket.create_server(("127.0.1.1", 0)):
            return True
    except OSError:
        return False
