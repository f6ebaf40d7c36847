"""Who is who, without accounts: a random token in a cookie that only this site ever sees."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.security import from_own_page
from ui.store import is_token, new_token

COOKIE = "quietback"
COOKIE_SECONDS = 400 * 24 * 3600
"""The longest that browsers keep a cookie; every page that is opened starts it anew."""
_KEY = "quietback.visitor"


@dataclass(frozen=True)
class Visitor:
    """Who makes a request."""

    token: str | None
    """Nothing where the browser showed none and must not be given one yet."""
    cookie: str
    """The name of the cookie that holds it."""
    known: bool = False
    """Whether the browser showed the token, as it does from its second request on."""


def token_of(request: HTTPConnection) -> str | None:
    """The token of whoever makes the request, which ``Visitors`` found or gave. Never log it."""
    visitor: Visitor | None = request.scope.get(_KEY)
    return visitor.token if visitor else None


def keeps_cookies(request: HTTPConnection) -> bool:
    """Whether the browser has shown its token."""
    visitor: Visitor | None = request.scope.get(_KEY)
    return visitor is not None and visitor.known


def forget(request: HTTPConnection, response: Response) -> None:
    """Let the browser forget its token with this response."""
    visitor: Visitor | None = request.scope.get(_KEY)
    if visitor:
        response.headers.append("set-cookie", cookie(visitor.cookie, "", 0))


def cookie_name(name: str, *, secure: bool) -> str:
    """The name of a cookie; over https one that no neighbouring site can set."""
    return f"__Host-{name}" if secure else name


def cookie(name: str, value: str, seconds: int) -> str:
    """A ``Set-Cookie`` line: not for scripts, not for other sites.

    Args:
        name: from ``cookie_name``, which decides whether it is for https only.
        value: of letters, digits, ``-``, ``_`` and ``.`` only.
        seconds: how long it is kept; 0 removes it.
    """
    secure = "; Secure" if name.startswith("__Host-") else ""
    return f"{name}={value}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Strict{secure}"


def from_elsewhere(scope: Scope) -> bool:
    """Whether a page was opened by a link on another site, so that its cookies are not shown."""
    return Headers(scope=scope).get("sec-fetch-site") == "cross-site"


def opens_page(scope: Scope) -> bool:
    """Whether a browser opens a page, as opposed to loading a file or posting."""
    return scope["method"] == "GET" and "text/html" in Headers(scope=scope).get("accept", "")


class Visitors:
    """ASGI middleware: gives every browser its token, and says whose request it is.

    A browser that comes by a link on another site shows no SameSite=Strict cookie with that first
    page. A new token would cut it off from all that is kept of it, so it gets none: the page is
    loaded once more, now as from here, and then either shows its cookie or has none.
    """

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        """``secure`` says that people reach the site over https."""
        self.app = app
        self.cookie = cookie_name(COOKIE, secure=secure)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on the request with its visitor, and the reply with the cookie."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        shown = HTTPConnection(scope).cookies.get(self.cookie, "")
        known = is_token(shown)
        token = shown if known else new_token() if _may_be_given(scope) else None
        renewed = token is not None and (not known or opens_page(scope))
        # The chat needs no second load: its first event shows the cookie.
        again = not known and opens_page(scope) and from_elsewhere(scope) and scope["path"] != "/"

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                # A file may be kept by a cache that others share, so it never carries a cookie.
                page = headers.get("content-type", "").startswith("text/html")
                if renewed and token is not None and (page or scope["method"] == "POST"):
                    headers.append("set-cookie", cookie(self.cookie, token, COOKIE_SECONDS))
                if again:
                    headers["refresh"] = "0"
            await send(message)

        await self.app({**scope, _KEY: Visitor(token, self.cookie, known)}, receive, sending)


def _may_be_given(scope: Scope) -> bool:
    """Whether a request without a token surely comes from a browser that has none."""
    headers = Headers(scope=scope)
    if scope["method"] == "POST":
        return from_own_page(headers)
    # Without the header nobody knows where an opened page came from; its first POST will tell.
    return opens_page(scope) and headers.get("sec-fetch-site", "cross-site") != "cross-site"
