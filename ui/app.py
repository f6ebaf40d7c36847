"""The page: Gradio's chat and our form, mounted behind the guard, and the server that runs it."""

from __future__ import annotations

import logging
import socket
import threading
import webbrowser
from dataclasses import replace
from pathlib import Path
from typing import Any

from ui.security import Guard  # sets the environment that Gradio reads when it is imported

# isort: split
import gradio as gr
import uvicorn
from fastapi import FastAPI
from fastapi.responses import FileResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.knowledge_base import KnowledgeBase
from knowledge.base import knowledge_base
from ui import cards, chat, render, transcript

FILES = Path(__file__).parent / "files"
log = logging.getLogger(__name__)

FAILED = "Sorry, something went wrong here. Your answers are as they were. Please try again."
TWO_ANSWERS = "You gave two answers to that one. To be safe, I go by the more serious one."
MANIFEST = {"name": "Quiet Back", "short_name": "Quiet Back", "start_url": "./"}
TEMPLATE = "${value ? value.html : '<p>One moment …</p>'}"
"""Only ever filled with HTML that ``render`` made safe."""


def judged(kb: KnowledgeBase, stored: object, posted: dict[str, Any]) -> chat.Turn:
    """Answer one event; of two answers to one question the more serious stands.

    Two tabs can answer the same question at the same moment. The second answer comes too late to
    count, unless it leads to a worse referral: a red flag is never lost to who was quicker.
    """
    result = chat.respond(kb, stored, posted)
    if result.note != chat.STALE or not isinstance(stored, dict):
        return result
    late = chat.respond(kb, {**stored, "changing": posted.get("id")}, posted)
    outcome = late.assessment.outcome
    worse = outcome.withholds and outcome.rank < result.assessment.outcome.rank
    return replace(late, note=TWO_ANSWERS) if worse else result


def turn(event: gr.EventData) -> tuple[Any, Any, dict[str, Any]]:
    """Answer one event of the form: transcript, panel, form. Remembers nothing, logs no answer."""
    posted = event._data if isinstance(event._data, dict) else {}
    kb = knowledge_base()
    seq = posted.get("seq")
    # Echoed, so that every reply differs from the last and the form notices it.
    echo = {"seq": seq if isinstance(seq, int) else None}
    try:
        result = judged(kb, posted.get("state"), posted)
        shown = {
            "html": render.form(kb, result),
            "state": result.state.model_dump(mode="json"),
            "look": result.look_at,
            **echo,
        }
        return transcript.messages(kb, result), cards.panel(kb, result), shown
    except Exception as error:
        # The message of an error can quote an answer, so only its type is logged.
        log.error("a turn failed with %s", type(error).__name__)
        sorry = f'<p id="note" role="alert">{FAILED}</p>'
        again = '<p><button type="button" data-event=\'{"kind": "open"}\'>Try again</button></p>'
        return gr.skip(), gr.skip(), {"html": sorry + again, "state": None, "look": "", **echo}


def page() -> gr.Blocks:
    """Lay out the page."""
    kb = knowledge_base()
    blocks = gr.Blocks(title="Quiet Back", analytics_enabled=False)
    with blocks:
        fixed: dict[str, Any] = {"js_on_load": None, "apply_default_css": False}
        gr.HTML(render.emergency_line(kb), elem_id="strip", **fixed)
        gr.HTML(render.page_header(kb), elem_id="head", **fixed)
        talk = gr.Chatbot(
            elem_id="talk",
            label="Conversation",
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
            js_on_load=(FILES / "page.js").read_text("utf-8"),
            apply_default_css=False,
        )
        form.submit(
            turn,
            None,
            [talk, panel, form],
            queue=False,
            # page.js sends one event at a time; a retry must not be dropped for a lost one.
            trigger_mode="multiple",
            show_progress="hidden",
            api_visibility="private",
        )
    return blocks


class WithoutScripts:
    """ASGI middleware: puts the emergency line into the bare page, for browsers without scripts."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        line = render.emergency_line(knowledge_base())
        asks = "<p>Quiet Back needs JavaScript. Please switch it on.</p>"
        self.words = f"<noscript>{line}{asks}</noscript>".encode()

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


def create_app() -> FastAPI:
    """Return the whole application, guard included."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(WithoutScripts)
    app.add_middleware(Guard)  # added last, so it comes first
    # Browsers ask for these two by themselves; Gradio's own would show its mark.
    app.get("/favicon.ico")(lambda: FileResponse(FILES / "icon.svg", media_type="image/svg+xml"))
    app.get("/manifest.json")(lambda: MANIFEST)
    css = "".join((FILES / f).read_text("utf-8") for f in ("site.css", "page.css"))
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        page(),
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


def serve(host: str, port: int, *, open_browser: bool) -> None:
    """Run the page until it is stopped.

    Args:
        host: the address to listen at; ``127.0.0.1`` is this computer only.
        port: the port; 0 takes any free one.
        open_browser: whether to open the page once it is ready.

    Raises:
        OSError: where the address cannot be had, such as a port in use; nothing has started then.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listening:
        # No access log, and nothing below a warning: no log may hold what a person answers.
        config = uvicorn.Config(create_app(), log_level="warning", access_log=False)
        server = _Server(config)
        shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(
            host, f"[{host}]" if ":" in host else host
        )
        server.url = f"http://{shown}:{listening.getsockname()[1]}/"
        server.open_browser = open_browser
        server.run(sockets=[listening])
