"""The outermost layer: what may be asked for, how often, how much, and what the browser may do.

Importing this module also tells Gradio to stay offline; it has to come before Gradio's import.
"""

from __future__ import annotations

import logging
import os
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, ValidationError
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.conclusions import Frozen
from ui.words import words_of

os.environ |= {
    # Without these the server looks up outside hosts when it starts.
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}

log = logging.getLogger(__name__)

CHAT = "/gradio_api/run/predict"
GETS = (
    "/",
    "/rules",
    "/progress",
    "/progress/quiet-back.ics",
    "/report",
    "/report.pdf",
    "/report.json",
    "/you",
    "/you/everything.json",
    "/login",
    "/api",
    "/api/questions",
    "/api/openapi.json",
    "/favicon.ico",
    "/manifest.json",
    # Gradio's own; app_id is how an open page notices that a server that was gone is back.
    "/gradio_api/app_id",
    "/theme.css",
    "/static/js/iframeResizer.contentWindow.min.js",
)
LONGEST_PATH = 200
"""Characters; of a longer name the file system would complain."""
GET_FOLDERS = {"/assets/": 86_400, "/figures/": 3600, "/files/": 3600, "/rules/": 0}
"""Folders that may be read, and for how many seconds a browser may keep what is in them."""
FILES = ("/assets/", "/figures/", "/files/")
"""Folders of files that a page loads many of, and that cost next to nothing."""
POSTS = {
    CHAT: 16 * 1024,
    "/api/assess": 128 * 1024,
    "/progress/take-back": 1024,
    "/progress/put-back": 1024,
    "/you/code": 1024,
    "/you/redeem": 1024,
    "/you/erase": 1024,
    "/login": 4 * 1024,
}
"""What may be posted to, and how many bytes. Gradio also offers uploads, monitoring and more: those
are not found."""

_POLICY = (
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
POLICY = "; ".join(_POLICY)
CHAT_POLICY = "; ".join(
    (
        *_POLICY,
        # gr.HTML compiles its template in the browser.
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "font-src 'self' data:",
        "connect-src 'self'",
    )
)
"""Only the chat runs scripts."""
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
}


POST_COST, PAGE_COST, FILE_COST = 6, 1, 0.1
"""What a request takes of a client's allowance. Of turns of the consultation it lasts for about a
hundred in one burst; of files for twenty people who open the page at once behind one address."""


class GuardWords(Frozen):
    """What is said of a request that is not let through."""

    not_found: str
    not_understood: str
    not_from_here: str
    too_large: str
    too_often: str
    failed: str


_SAYS = words_of("guard", GuardWords)


class Call(BaseModel):
    """The one call that the page makes. Whatever else a request says does not reach Gradio."""

    data: list[Any] = Field(max_length=0)
    """Inputs of the call; there are none, as everything is in the event."""
    fn_index: Literal[0]
    """Which function; there is only one."""
    event_data: dict[str, Any] = {}
    """What the person did; checked when it is read."""
    session_hash: str | None = Field(default=None, max_length=64, exclude=True)
    """Not passed on: under it Gradio would remember all that the page shows, answers included."""
    trigger_id: int | None = None


class Allowance:
    """How many requests a client has left: a bucket that refills with time.

    Args:
        most: the size of the bucket.
        per_second: how fast it refills.
        clients: how many clients are remembered; the one unseen longest is forgotten first.
        clock: seconds, never going back.
    """

    def __init__(
        self,
        most: float = 600,
        per_second: float = 60,
        clients: int = 10_000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.most, self.per_second, self.clients, self.clock = most, per_second, clients, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str, cost: float) -> bool:
        """Whether the client may make a request of this cost now."""
        now = self.clock()
        left, since = self._left.pop(client, (self.most, now))
        left = min(self.most, left + (now - since) * self.per_second)
        enough = left >= cost
        self._left[client] = (left - cost if enough else left, now)
        if len(self._left) > self.clients:
            self._left.popitem(last=False)
        return enough


class Guard:
    """ASGI middleware: an allow-list of paths, limits on size and rate, and security headers."""

    def __init__(
        self, app: ASGIApp, allowance: Allowance | None = None, not_found: str = ""
    ) -> None:
        """``not_found`` is the HTML for a person who opens a page that is none."""
        self.app = app
        self.allowance = allowance or Allowance()
        self.not_found = not_found

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is allowed; answer the rest."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        method, path = scope["method"], scope["path"]
        client = scope["client"][0] if scope.get("client") else ""
        if not allowed(method, path):
            html = method == "GET" and "text/html" in Headers(scope=scope).get("accept", "")
            await _refuse(send, 404, _SAYS.not_found, html=self.not_found if html else "")
            return
        if not self.allowance.take(client, _cost(method, path)):
            await _refuse(send, 429, _SAYS.too_often)
            return
        body = b""
        if method == "POST":
            if not from_own_page(Headers(scope=scope)):
                await _refuse(send, 403, _SAYS.not_from_here)
                return
            # Read here, so that no announced or hidden length gets past the limit.
            more = True
            while more:
                message = await receive()
                if message["type"] == "http.disconnect":
                    return
                body += message.get("body", b"")
                more = message.get("more_body", False)
                if len(body) > POSTS[path]:
                    await _refuse(send, 413, _SAYS.too_large)
                    return
            if path == CHAT:
                try:
                    body = Call.model_validate_json(body).model_dump_json().encode()
                except ValidationError:
                    await _refuse(send, 400, _SAYS.not_understood)
                    return
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, _replay(body, receive), _with_headers(sending, path))
        except Exception as error:
            # The message and the traceback of an error can quote an answer, so neither is logged.
            log.error("a request failed with %s", type(error).__name__)
            if not started:
                await _refuse(send, 500, _SAYS.failed)


def allowed(method: str, path: str) -> bool:
    """Whether the page has any use for this request."""
    if method == "POST":
        return path in POSTS
    if method not in ("GET", "HEAD") or ".." in path or len(path) > LONGEST_PATH:
        return False
    return path in GETS or path.startswith(tuple(GET_FOLDERS))


def _cost(method: str, path: str) -> float:
    if method == "POST":
        return POST_COST
    return FILE_COST if path.startswith(FILES) else PAGE_COST


def from_own_page(headers: Headers) -> bool:
    """Whether a post comes from a page of this site, or from a program that is no browser."""
    # No page can forge this one; browsers send it over https and to their own computer.
    site = headers.get("sec-fetch-site")
    if site not in (None, "same-origin", "none"):
        return False
    origin = headers.get("origin")
    if origin == "null" and site == "same-origin":
        return True  # what some browsers say where the page asks for no referrer
    try:
        return origin is None or urlsplit(origin).netloc == headers.get("host")
    except ValueError:  # no origin that any browser has
        return False


def _replay(body: bytes, receive: Receive) -> Receive:
    messages = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def replay() -> Message:
        return next(messages, None) or await receive()

    return replay


def _headers(path: str) -> dict[str, str]:
    seconds = next((s for folder, s in GET_FOLDERS.items() if path.startswith(folder)), 0)
    return {
        **HEADERS,
        "content-security-policy": CHAT_POLICY if path == "/" else POLICY,
        "cache-control": f"public, max-age={seconds}" if seconds else "no-store",
    }


def _with_headers(send: Send, path: str) -> Send:
    ours = _headers(path)

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            theirs: Iterable[tuple[bytes, bytes]] = message.get("headers", ())
            kept = [(k, v) for k, v in theirs if k.decode("latin-1").lower() not in ours]
            message = {**message, "headers": kept + _encoded(ours)}
        await send(message)

    return sending


async def _refuse(send: Send, status: int, words: str, *, html: str = "") -> None:
    body = (html or words).encode()
    headers = {
        **_headers(""),
        "content-type": f"text/{'html' if html else 'plain'}; charset=utf-8",
        "content-length": str(len(body)),
    }
    await send({"type": "http.response.start", "status": status, "headers": _encoded(headers)})
    await send({"type": "http.response.body", "body": body})


def _encoded(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(k.encode("latin-1"), v.encode("latin-1")) for k, v in headers.items()]
