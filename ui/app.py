"""The whole application: Gradio's chat, the pages beside it and the API, behind the guard."""

from __future__ import annotations

import json
import socket
import threading
import webbrowser
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from ui.security import Guard  # sets the environment that Gradio reads when it is imported

# isort: split
import gradio as gr
import uvicorn
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import FileResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.consultation import assess
from engine.knowledge_base import KnowledgeBase
from knowledge.base import knowledge_base
from ui import api
from ui.chat.course import visit_of
from ui.chat.markup import esc
from ui.chat.serve import Replies
from ui.chat.words import SAYS
from ui.pages import figures, login, progress, report, rules, you
from ui.pages.shell import SITE, emergency_line, render
from ui.progress.taking_back import TakingBack
from ui.report.content import Visit
from ui.settings import Settings
from ui.store import Store
from ui.visitor import Visitors, keeps_cookies, token_of

FILES = Path(__file__).parent / "files"
STYLES = ("site.css", "page.css", "ladder.css", "body.css")
"""The styles of the chat, which goes without a second request for each."""
NO_TELEMETRY: Any = dict.fromkeys(
    ("tracing", "metrics", "logs", "operation_spans", "auto_configure"), False
)
"""What FastAPI would tell an observer of its requests and errors, which can quote an answer."""
MANIFEST = {"name": SITE.name, "short_name": SITE.name, "start_url": "/"}
LARGEST_SEQ = 2**53
"""Of larger numbers a browser knows no exact one, and Gradio's JSON none at all."""
TEMPLATE = "${value ? value.html : '<p>" + esc(SAYS.page.wait) + "</p>'}"
"""Only ever filled with HTML that ``ui.chat.form`` made safe."""


def chat_page(kb: KnowledgeBase, replies: Replies) -> gr.Blocks:
    """Lay out the chat."""

    def turn(event: gr.EventData, request: gr.Request) -> tuple[Any, Any, Any, dict[str, Any]]:
        posted = event._data if isinstance(event._data, dict) else {}
        # Echoed, so that every reply differs from the last and the form notices it.
        seq = posted.get("seq")
        echo = {"seq": seq if isinstance(seq, int) and abs(seq) < LARGEST_SEQ else None}
        reply = replies.reply(_who(request, posted), posted)
        if isinstance(reply, str):
            return gr.skip(), gr.skip(), gr.skip(), {"html": reply, "look": "", **echo}
        # What the page shows already is not painted again: it keeps what is open, and is quick.
        marks, has = reply.marks(), posted.get("has")
        shown = (
            gr.skip() if isinstance(has, dict) and has.get(name) == mark else getattr(reply, name)
            for name, mark in marks.items()
        )
        return reply.talk, *shown, {**reply.form, "has": marks, **echo}

    blocks = gr.Blocks(title=SITE.name, analytics_enabled=False)
    with blocks:
        fixed: dict[str, Any] = {"js_on_load": None, "apply_default_css": False}
        gr.HTML(_emergency_line(kb), elem_id="strip", **fixed)
        gr.HTML(_header(kb), elem_id="head", **fixed)
        with gr.Column(elem_id="desk"):
            talk = gr.Chatbot(
                elem_id="talk",
                label=SAYS.page.conversation,
                show_label=False,
                container=False,
                height="auto",
                buttons=[],
                render_markdown=False,
                latex_delimiters=[],
                feedback_options=None,
                allow_file_downloads=False,
                layout="bubble",
            )
            panel = gr.HTML("", elem_id="panel", **fixed)
            form = gr.HTML(
                None,
                elem_id="form",
                html_template=TEMPLATE,
                js_on_load=_script(),
                apply_default_css=False,
            )
            ladder = gr.HTML("", elem_id="side", **fixed)
        form.submit(
            turn,
            None,
            [talk, panel, ladder, form],
            queue=False,
            # page.js sends one event at a time; a retry must not be dropped for a lost one.
            trigger_mode="multiple",
            show_progress="hidden",
            api_visibility="private",
        )
    return blocks


def _who(request: gr.Request, posted: dict[str, Any]) -> str | None:
    """The token of the person; nothing where their browser keeps no cookies.

    A first look may come without one; whoever does something has been given one before.
    """
    if request.request is None:
        return None
    looks = posted.get("kind") == "open"
    return token_of(request.request) if looks or keeps_cookies(request.request) else None


def _script() -> str:
    words = SAYS.page.model_dump() | {"every_row": SAYS.notes.every_row}
    script = (FILES / "page.js").read_text("utf-8")
    return script.replace("/* words */ {}", json.dumps(words), 1)


def _emergency_line(kb: KnowledgeBase) -> str:
    return f'<p id="emergency">{emergency_line(kb)}</p>'


def _header(kb: KnowledgeBase) -> str:
    links = "".join(
        f'<a href="{esc(to)}">{esc(name)}</a>' for to, name in SITE.pages.items() if to != "/"
    )
    return (
        f'<header id="top"><h1>{esc(SITE.name)}</h1><p>{esc(kb.expand(kb.wording.always[0]))}</p>'
        f'<nav class="site" aria-label="{esc(SITE.navigation)}">{links}</nav></header>'
    )


class WithoutScripts:
    """ASGI middleware: puts the emergency line into the bare page, for browsers without scripts."""

    def __init__(self, app: ASGIApp, kb: KnowledgeBase) -> None:
        self.app = app
        asks = f"<p>{esc(SAYS.page.scripts)}</p>"
        self.words = f"<noscript>{_emergency_line(kb)}{asks}</noscript>".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; only the page itself is changed on its way back."""
        if scope["type"] != "http" or scope["path"] != "/" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        start: Message = {}
        shell = b""

        async def sending(message: Message) -> None:
            nonlocal start, shell
            if message["type"] == "http.response.start":
                start = message  # held back, as it tells the length
                return
            if message["type"] != "http.response.body":
                await send(message)
                return
            shell += message.get("body", b"")
            if message.get("more_body"):
                return
            shell = shell.replace(b"<gradio-app", self.words + b"<gradio-app", 1)
            kept = [(k, v) for k, v in start["headers"] if k.lower() != b"content-length"]
            await send({**start, "headers": [*kept, (b"content-length", b"%d" % len(shell))]})
            await send({"type": "http.response.body", "body": shell})

        await self.app(scope, receive, sending)


def create_app(
    store: Store, settings: Settings, *, today: Callable[[], date] = date.today
) -> FastAPI:
    """Return the whole application, guard included.

    Args:
        store: where consultations are kept.
        settings: what the host chose.
        today: the present day; tests set a clock of their own.
    """
    kb = knowledge_base().localised(settings.emergency_number)

    def visit(request: Request) -> Visit | None:
        token = token_of(request)
        return None if token is None else visit_of(kb, store, token, today())

    assess(kb, {})  # builds the first engine before anyone waits for it
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, telemetry=NO_TELEMETRY)
    # The last one added comes first.
    app.add_middleware(WithoutScripts, kb=kb)
    app.add_middleware(Visitors, secure=settings.https)
    password = settings.password.get_secret_value() if settings.password else None
    app.add_middleware(login.Password, password=password, kb=kb, secure=settings.https)
    app.add_middleware(Guard, not_found=render(kb, "not_found.html", path=""))
    for router in (
        figures.routes(),
        rules.routes(kb),
        progress.routes(kb, store, today, TakingBack(kb, store, today)),
        report.routes(kb, visit),
        you.routes(kb, store, visit),
        api.routes(kb),
    ):
        app.include_router(router)
    # Browsers ask for these two by themselves; Gradio's own would show its mark.
    app.get("/favicon.ico")(lambda: FileResponse(FILES / "icon.svg", media_type="image/svg+xml"))
    app.get("/manifest.json")(lambda: MANIFEST)
    app.get("/files/{name}.css")(_style)
    css = "".join((FILES / name).read_text("utf-8") for name in STYLES)
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        chat_page(kb, Replies(kb, store, today)),
        path="/",
        footer_links=[],
        run_history=False,
        ssr_mode=False,
        max_file_size="1kb",
        enable_monitoring=False,
        show_error=False,
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
        head=f"<style>{css}</style>",
    )
    return mounted


def _style(name: str) -> FileResponse:
    path = FILES / f"{name}.css"
    if path.parent != FILES or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type="text/css")


class _Server(uvicorn.Server):
    """Says where it is once it can be reached, and opens the browser."""

    url = ""
    open_browser = False

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if not self.started:
            return
        print(f"Quiet Back is at {self.url} (Ctrl+C ends it)", flush=True)
        if self.open_browser:
            threading.Thread(target=webbrowser.open, args=(self.url,), daemon=True).start()


def serve(
    host: str,
    port: int,
    settings: Settings,
    *,
    open_browser: bool,
    today: Callable[[], date] = date.today,
) -> None:
    """Run the page until it is stopped.

    Args:
        host: the address to listen at; ``127.0.0.1`` is this computer only.
        port: the port; 0 takes any free one.
        settings: what the host chose.
        open_browser: whether to open the page once it is ready.
        today: the present day.

    Raises:
        OSError: where the address cannot be had, such as a port in use; nothing has started then.
        StoreError: where the database cannot be used.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with (
        socket.create_server((host, port), family=family) as listening,
        Store.open(settings.store_url) as store,
    ):
        # A reply goes out in two parts, of which the second must not wait for the receipt of the
        # first; asyncio sees to that only for sockets that it made itself.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # No access log, and nothing below a warning: no log may hold what a person answers.
        app = create_app(store, settings, today=today)
        server = _Server(
            uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                forwarded_allow_ips=[str(proxy) for proxy in settings.proxies],
            )
        )
        shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(
            host, f"[{host}]" if ":" in host else host
        )
        server.url = f"http://{shown}:{listening.getsockname()[1]}/"
        server.open_browser = open_browser
        server.run(sockets=[listening])
