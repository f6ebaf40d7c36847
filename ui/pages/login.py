"""An optional password in front of everything, for a private host."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Callable
from functools import cache
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from engine.conclusions import Frozen
from engine.knowledge_base import KnowledgeBase
from ui.pages.shell import page
from ui.security import Allowance
from ui.visitor import cookie, cookie_name, from_elsewhere, opens_page
from ui.words import words_of

COOKIE = "quietback-login"
LOGIN_SECONDS = 30 * 24 * 3600
TRIES = 10
MINUTES = 10
OPEN = ("/favicon.ico", "/manifest.json")
OPEN_FOLDERS = ("/files/",)
"""What may be fetched without the password: how the login page looks, and nothing else."""


class LoginWords(Frozen):
    """What the login page says."""

    title: str
    text: str
    label: str
    button: str
    wrong: str
    too_often: str


@cache
def _words() -> LoginWords:
    return words_of("login", LoginWords)


class Password:
    """ASGI middleware: without the password there is a login page and nothing else.

    Who gave it keeps a cookie that is signed with it. Any replica accepts that, nothing is stored,
    and another password ends every login.
    """

    def __init__(
        self,
        app: ASGIApp,
        password: str | None,
        *,
        kb: KnowledgeBase,
        secure: bool,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Put ``app`` behind a password.

        Args:
            app: what is behind it.
            password: nothing where everybody may come in.
            kb: the knowledge base, for the emergency line on the page.
            secure: whether people reach the site over https.
            clock: seconds since 1970.
        """
        self.app, self.kb, self.clock = app, kb, clock
        self.password = None if password is None else password.encode()
        # Slow on purpose: a cookie that was stolen must not give a weak password away.
        self.key = password and hashlib.scrypt(
            password.encode(), salt=b"quietback login", n=2**14, r=8, p=1
        )
        self.cookie = cookie_name(COOKIE, secure=secure)
        self.tries = Allowance(most=TRIES, per_second=TRIES / (MINUTES * 60))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on whoever may come in; show the others the login page."""
        if scope["type"] != "http" or _is_open(scope["path"]):
            await self.app(scope, receive, send)
            return
        if self.key is None:
            # Gradio has a login of its own at the same address.
            unknown = PlainTextResponse("not found", 404)
            await (unknown if scope["path"] == "/login" else self.app)(scope, receive, send)
            return
        request = Request(scope, receive)
        if scope["path"] == "/login":
            await (await self._login(request))(scope, receive, send)
        elif self._is_signed(request.cookies.get(self.cookie, "")):
            await self.app(scope, receive, send)
        else:
            await self._closed(scope)(scope, receive, send)

    async def _login(self, request: Request) -> Response:
        if request.method != "POST":
            return self._form(200)
        client = request.client.host if request.client else ""
        if not self.tries.take(client, 1):
            reply = self._form(429, _words().too_often)
            reply.headers["retry-after"] = str(60 * MINUTES // TRIES)
            return reply
        given = _field(await request.body(), "password")
        if not hmac.compare_digest(given.encode(), self.password or b""):
            return self._form(401, _words().wrong)
        reply = RedirectResponse("/", 303)
        reply.headers.append("set-cookie", cookie(self.cookie, self._signed(), LOGIN_SECONDS))
        return reply

    def _closed(self, scope: Scope) -> Response:
        if not opens_page(scope):
            return PlainTextResponse(_words().title, 401)
        reply = self._form(401)
        if from_elsewhere(scope):
            # Its cookie was not shown; loaded once more, as from here, it will be.
            reply.headers["refresh"] = "0"
        return reply

    def _form(self, status: int, problem: str = "") -> Response:
        words = _words()
        return page(
            self.kb, "login.html", path="/login", status=status, words=words, problem=problem
        )

    def _signed(self) -> str:
        expires = str(int(self.clock()) + LOGIN_SECONDS)
        return f"{expires}.{self._signature(expires)}"

    def _is_signed(self, value: str) -> bool:
        expires, _, signature = value.partition(".")
        if not hmac.compare_digest(self._signature(expires).encode(), signature.encode()):
            return False
        return self.clock() < int(expires)  # signed, so it is a number that was made here

    def _signature(self, expires: str) -> str:
        return hmac.digest(self.key or b"", expires.encode(), "sha256").hex()


def _is_open(path: str) -> bool:
    return path in OPEN or (path.startswith(OPEN_FOLDERS) and ".." not in path)


def _field(body: bytes, name: str) -> str:
    """A field of a form that a browser posted; empty where there is none."""
    try:
        return dict(parse_qsl(body.decode(), max_num_fields=5)).get(name, "")
    except ValueError:
        return ""
