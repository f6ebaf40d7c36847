"""A page as it talks to the server: what page.js posts, and what it paints."""

from __future__ import annotations

import html
import json
import re
import secrets
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from itertools import count
from typing import Any

from ui.security import CHAT
from ui.store import new_token
from ui.visitor import COOKIE

Event = dict[str, Any]
GONE = (OSError, HTTPException)
"""What a post comes to where the server is killed before it has replied."""
SECONDS = 60
_addresses = (f"10.{n >> 16}.{n >> 8 & 255}.{n & 255}" for n in count(1))


@dataclass(frozen=True)
class Shown:
    """What the page shows of a consultation."""

    talk: tuple[tuple[str, str], ...]
    """Who said what."""
    panel: str
    ladder: str
    form: str


@dataclass(frozen=True)
class Reply:
    """What came back."""

    shown: Shown | None
    """Nothing where the reply is only a message, and the page stays as it is."""
    message: str
    """The HTML of that message, else empty."""
    revision: int

    @property
    def again(self) -> Event:
        """The event that the one button of the message offers."""
        (event,) = re.findall(r'data-event="([^"]*)"', self.message)
        offered: Event = json.loads(html.unescape(event))
        return offered


class Page:
    """One tab of one browser."""

    def __init__(self, token: str | None = None) -> None:
        self.token = token or new_token()
        # As from a proxy on the same computer, so that each has an allowance of its own.
        self.address = next(_addresses)
        self.seen = 0
        self.number = 0

    def event(self, kind: str, **event: Any) -> Event:
        """An event, which stays the same however often it is posted."""
        return {"seen": self.seen, "key": secrets.token_hex(6), "kind": kind, **event}

    def post(self, port: int, event: Event) -> Reply:
        """Post an event and show what comes.

        Raises:
            GONE: where nothing comes.
        """
        self.number += 1
        call = {"data": [], "fn_index": 0, "session_hash": "s"}
        call["event_data"] = {**event, "seq": self.number}
        headers = {
            "Content-Type": "application/json",
            "Cookie": f"{COOKIE}={self.token}",
            "X-Forwarded-For": self.address,
        }
        connection = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
        try:
            connection.request("POST", CHAT, json.dumps(call), headers)
            response = connection.getresponse()
            body = response.read()
        finally:
            connection.close()
        assert response.status == 200, response.status
        reply = _read(json.loads(body)["data"], self.number)
        if reply.shown:
            self.seen = reply.revision
        return reply

    def look(self, port: int) -> Reply:
        """Open the page, or load it again."""
        return self.post(port, self.event("open"))


def _read(data: list[Any], number: int) -> Reply:
    talk, panel, ladder, form = data
    assert form["seq"] == number
    if "revision" not in form:
        assert {part["__type__"] for part in (talk, panel, ladder)} == {"update"}
        return Reply(None, form["html"], 0)
    said = tuple((m["role"], "".join(part["text"] for part in m["content"])) for m in talk)
    return Reply(Shown(said, panel, ladder, form["html"]), "", form["revision"])
