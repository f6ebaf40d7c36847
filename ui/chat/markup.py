"""Small pieces of HTML. Every text goes through ``esc``; nothing from outside is ever markup."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable


def esc(text: object) -> str:
    """Text made safe for HTML."""
    return html.escape(str(text))


def button(kind: str, words: str, *, name: str = "", value: object = None, look: str = "") -> str:
    """A button that posts an event of this kind."""
    event = {"kind": kind, "id": name, **({} if value is None else {"value": value})}
    return (
        f'<button type="button" class="{look}" data-event="{esc(json.dumps(event))}">'
        f"{esc(words)}</button>"
    )


def listed(texts: Iterable[str], *, ordered: bool = False) -> str:
    """A list of plain texts."""
    tag = "ol" if ordered else "ul"
    return f"<{tag}>{''.join(f'<li>{esc(t)}</li>' for t in texts)}</{tag}>"


def pairs(items: Iterable[tuple[str, str]]) -> str:
    """Names with what they mean, as a description list."""
    inner = "".join(f"<div><dt>{esc(name)}</dt><dd>{esc(text)}</dd></div>" for name, text in items)
    return f"<dl>{inner}</dl>"


def callable_numbers(text: str, numbers: Iterable[str]) -> str:
    """Text made safe for HTML, with its emergency numbers as links that a phone can call."""
    ways = "|".join(re.escape(n) for n in numbers)
    parts = re.split(rf"(?<!\d)({ways})(?!\d)", text) if ways else [text]
    return "".join(
        f'<a href="tel:{esc(part)}">{esc(part)}</a>' if place % 2 else esc(part)
        for place, part in enumerate(parts)
    )
