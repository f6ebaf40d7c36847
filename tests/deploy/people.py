"""People at the site, as page.js posts for them: each event again until it is answered."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import httpx

from tests.deploy.site import Site
from ui.security import CHAT

ASKED = re.compile(r'class="question"[^>]* data-id="(\w+)"')
TOPIC = "what_is_hinge"
PATIENCE = 30
"""Seconds after which an event that is not answered is a failure."""


class Someone:
    """A person in a browser of their own, who notes every answer that the site took."""

    def __init__(self, client: httpx.Client) -> None:
        self.client = client
        self.session = secrets.token_hex(6)
        self.answers: dict[str, Any] = {}
        """What the site acknowledged, in that order."""
        self.asides = 0
        """How many topics were asked about and acknowledged."""
        self.revision = 0
        self.repeated = 0
        """How often an event was not answered and sent again."""
        self.asked: str | None = None
        self.panel = ""

    def open(self) -> Someone:
        """Load the page, which gives the cookie, and ask for the consultation."""
        headers = {"accept": "text/html", "sec-fetch-site": "none"}
        self.client.get("/", headers=headers).raise_for_status()
        self.post({"kind": "open"})
        return self

    def answer(self, question: str, value: Any) -> None:
        """Answer the question that is shown."""
        assert self.asked == question
        self.post({"kind": "answer", "id": question, "value": value})
        self.answers[question] = value

    def ask(self) -> None:
        """Ask about a topic, which the transcript then holds."""
        self.post({"kind": "topic", "id": TOPIC})
        self.asides += 1

    def goes_through(self, given: Iterable[tuple[str, Any]]) -> None:
        """Answer and ask in turn; each time, one thing has changed, and one only."""
        for question, value in given:
            for done in (partial(self.answer, question, value), self.ask):
                before = self.revision
                done()
                assert self.revision == before + 1

    def post(self, event: Mapping[str, Any], *, at: str = CHAT) -> None:
        """Post an event until there is a reply, and look at what it shows.

        Args:
            event: what is done.
            at: where to; a full address leaves nginx out.
        """
        key = {"seen": self.revision, "key": secrets.token_hex(6), "seq": 1}
        body = {"data": [], "fn_index": 0, "session_hash": self.session}
        end = time.monotonic() + PATIENCE
        while (shown := self._sent(at, {**body, "event_data": {**key, **event}})) is None:
            assert time.monotonic() < end, "never answered"
            self.repeated += 1
            time.sleep(0.1)
        _, self.panel, _, form = shown
        self.revision = form["revision"]
        asked = ASKED.search(form["html"])
        self.asked = asked and asked[1]

    def _sent(self, at: str, body: Mapping[str, Any]) -> list[Any] | None:
        reply = self.client.post(at, json=body, headers={"sec-fetch-site": "same-origin"})
        assert reply.status_code in (200, 503), reply.status_code
        if reply.status_code != 200:
            return None
        shown: list[Any] = reply.json()["data"]
        return shown if "revision" in shown[-1] else None  # or it asks to try again

    def kept(self) -> dict[str, Any]:
        """The consultation that the site keeps."""
        data = self.client.get("/you/everything.json").raise_for_status().json()
        assert [row["revision"] for row in data["person"]] == [self.revision]
        (consultation,) = data["consultation"]
        found: dict[str, Any] = consultation
        return found


@contextmanager
def people(site: Site, number: int) -> Iterator[list[Someone]]:
    """So many people who have opened the page, each at an address of their own."""
    clients = [site.browser(f"127.0.2.{n}") for n in range(1, number + 1)]
    try:
        yield [Someone(client).open() for client in clients]
    finally:
        for client in clients:
            client.close()
