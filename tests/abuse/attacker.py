"""The attacker's tools: a browser that says anything, and what came back."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPMessage, HTTPResponse
from itertools import count
from typing import Any

from tests.abuse.victim import NO_HTTP, Victim
from ui.security import CHAT, HEADERS


@dataclass(frozen=True)
class Reply:
    """What came back. Nothing at all, where the server just hung up."""

    status: int = 0
    headers: HTTPMessage = field(default_factory=HTTPMessage)
    body: bytes = b""

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8")

    def says(self, name: str) -> str:
        """A header; empty where it is not there, and all of them where it is there twice."""
        return ", ".join(self.headers.get_all(name, []))


@dataclass(frozen=True)
class Shown:
    """What the chat would paint."""

    talk: list[str]
    panel: str
    ladder: str
    form: dict[str, Any]

    @property
    def html(self) -> str:
        """All that becomes HTML."""
        return "\n".join((*self.talk, self.panel, self.ladder, self.form["html"]))

    @property
    def question(self) -> str | None:
        """The id of the question that is shown."""
        found = re.search(r'<form class="question" novalidate data-id="(\w+)"', self.form["html"])
        return found[1] if found else None


def exchange(
    port: int,
    sent: Iterable[bytes],
    *,
    method: str = "GET",
    source: str = "127.0.0.1",
    hang_up: bool = False,
) -> Reply:
    """Send bytes, whatever they are, and read the reply.

    Args:
        port: of the server, on this computer.
        sent: the bytes, one part after the other.
        method: of the request, which says whether a body can follow.
        source: the address to come from.
        hang_up: whether to say that nothing more will come, which a server takes for gone.
    """
    with socket.create_connection(("127.0.0.1", port), 60, (source, 0)) as wire:
        with suppress(BrokenPipeError, ConnectionResetError):  # refused before it was all said
            for part in sent:
                wire.sendall(part)
        if hang_up:
            with suppress(OSError):
                wire.shutdown(socket.SHUT_WR)
        with closing(HTTPResponse(wire, method=method)) as response:
            try:
                response.begin()
                return Reply(response.status, response.headers, response.read())
            except (ConnectionError, HTTPException):
                return Reply()


_addresses = (f"10.{n >> 16}.{n >> 8 & 255}.{n & 255}" for n in count(1))


class Browser:
    """A client with a cookie, at an address of its own, that may send anything.

    Every reply is looked at: no error of the server, all security headers, no token in the body.
    """

    def __init__(self, victim: Victim, cookie: str | None = None) -> None:
        """``cookie`` is the whole value of the header; without one the server gives a token."""
        self.victim = victim
        # As from a proxy on the same computer, so that each has an allowance of its own.
        self.address = next(_addresses)
        self.cookie = cookie
        self.seen: Any = 0
        self.count = 0

    def open(self) -> Browser:
        """Open the page, which gives the cookie."""
        self.get("/")
        return self

    @property
    def token(self) -> str:
        """The token that the server gave."""
        assert self.cookie is not None
        return self.cookie.partition("=")[2]

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str | bytes] | None = None,
        *,
        source: str = "127.0.0.1",
    ) -> Reply:
        """Send one request; of its headers, one that is empty is left out."""
        given: dict[str, str | bytes] = {
            "Host": f"127.0.0.1:{self.victim.port}",
            "Connection": "close",
            "Accept": "text/html",
            "Sec-Fetch-Site": "same-origin",
            "X-Forwarded-For": self.address,
            "Cookie": self.cookie or "",
        }
        if body is not None:
            given["Content-Length"] = str(len(body))
        given |= headers or {}
        lines = [_bytes(f"{method} {path} HTTP/1.1")]
        lines += [_bytes(name) + b": " + _bytes(value) for name, value in given.items() if value]
        sent = b"\r\n".join([*lines, b"", body or b""])
        reply = exchange(self.victim.port, [sent], method=method, source=source)
        self._look_at(reply, path)
        return reply

    def _look_at(self, reply: Reply, path: str) -> None:
        if reply.body == NO_HTTP:
            return  # it never came as far as the application
        assert reply.status < 500, (path, reply.status)
        assert_guarded(reply)
        for line in reply.headers.get_all("set-cookie", []):
            given = re.match(r"quietback=([\w-]+);", line)
            if given:
                self.cookie = f"quietback={given[1]}"
                self.victim.secrets.add(given[1])
        assert not any(secret.encode() in reply.body for secret in self.victim.secrets), path

    def get(self, path: str, **headers: str) -> Reply:
        """Read."""
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, body: bytes | str, headers: Mapping[str, str] | None = None) -> Reply:
        """Post a form, or whatever else it is."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, _bytes(body), {**kind, **(headers or {})})

    def call(self, event: object, **call: Any) -> Reply:
        """Make the call that the page makes, or one like it."""
        made = {"data": [], "fn_index": 0, "session_hash": "s", "event_data": event, **call}
        body = json.dumps(made).encode()
        return self.ask("POST", CHAT, body, {"Content-Type": "application/json"})

    def do(self, kind: str, **event: Any) -> Shown:
        """Do something as the page does it, and see what it would show."""
        self.count += 1
        key = {"seen": self.seen, "key": f"{self.address}-{self.count}"}
        reply = self.call({"kind": kind, **key, **event})
        assert reply.status == 200, reply.status
        shown = shown_by(reply)
        self.seen = shown.form["revision"]
        return shown

    def answers(self, given: Mapping[str, Any], until: str | None = None) -> Shown:
        """Answer one question after the other, up to ``until``, which is not answered."""
        shown = self.do("open")
        for question, value in given.items():
            if question == until:
                break
            shown = self.do("answer", id=question, value=value)
        return shown

    def kept(self) -> dict[str, Any]:
        """What the server keeps of this browser's person."""
        found: dict[str, Any] = json.loads(self.get("/you/everything.json").body)
        return found


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8")


def shown_by(reply: Reply) -> Shown:
    """Read the reply to a call, every part of which must be well formed."""
    talk, panel, ladder, form = json.loads(reply.body)["data"]
    said = [part["text"] for message in talk for part in message["content"]]
    assert all(isinstance(part, str) for part in (*said, panel, ladder, form["html"]))
    assert isinstance(form["revision"], int)
    return Shown(said, panel, ladder, form)


def assert_guarded(reply: Reply) -> None:
    """Check the headers that every reply must have, errors included."""
    for name, value in HEADERS.items():
        assert reply.says(name) == value, name
    policy = reply.says("content-security-policy")
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    if not reply.says("cache-control").startswith("public, max-age="):
        assert reply.says("cache-control") == "no-store"
    else:
        assert not reply.says("set-cookie")
