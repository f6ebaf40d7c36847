"""The least that a chat on Gradio can be: it says back what was typed.

The peer that the page is measured against. Run as ``python -m benchmarks.echo PORT``. It keeps
nothing, decides nothing and is guarded by nothing; theme, server and the way of the call
(``queue=False``) are those of the page, so that what differs is what Quiet Back adds.
"""

from __future__ import annotations

import sys

import ui.security  # noqa: F401 - tells Gradio to stay offline; comes before Gradio's import

# isort: split
import gradio as gr
import uvicorn
from fastapi import FastAPI

Talk = list[gr.MessageDict]


def said(text: str, talk: Talk) -> tuple[str, Talk]:
    """Empty the box and add what was typed and its echo to the conversation."""
    reply = f"You said: {text}"
    return "", [
        *talk,
        {"role": "user", "content": text},
        {"role": "assistant", "content": reply},
    ]


def echo_app() -> FastAPI:
    """Return the echo page in a FastAPI application of its own."""
    with gr.Blocks(title="Echo", analytics_enabled=False) as blocks:
        talk = gr.Chatbot(elem_id="talk")
        typed = gr.Textbox(label="Your message", elem_id="typed")
        send = gr.Button("Send", elem_id="send")
        # Without the overlay that shows progress, which would only slow the peer down.
        send.click(said, [typed, talk], [typed, talk], queue=False, show_progress="hidden")
    mounted: FastAPI = gr.mount_gradio_app(
        FastAPI(),
        blocks,
        path="/",
        ssr_mode=False,
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
    )
    return mounted


if __name__ == "__main__":
    uvicorn.run(echo_app(), port=int(sys.argv[1]), log_level="warning", access_log=False)
