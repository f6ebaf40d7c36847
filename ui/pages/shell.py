"""The frame of every page that is not the chat: one layout, one way to render a template."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from engine.conclusions import Frozen
from engine.knowledge_base import KnowledgeBase
from ui.chat.markup import callable_numbers
from ui.words import words_of


class NotFound(Frozen):
    """What a page says that is none."""

    title: str
    text: str
    back: str


class SiteWords(Frozen):
    """What stands on every page."""

    name: str
    skip: str
    language: str
    emergency_label: str
    navigation: str
    pages: dict[str, str]
    """Path to name, in the order of the navigation."""
    not_found: NotFound


SITE = words_of("site", SiteWords)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,  # nothing that came from outside is ever markup
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["site"] = SITE
    return made


def emergency_line(kb: KnowledgeBase) -> str:
    """The line that stands on every page, as HTML with numbers that can be called."""
    return callable_numbers(kb.expand(kb.wording.always[1]), kb.wording.emergency_numbers)


def render(kb: KnowledgeBase, template: str, **values: Any) -> str:
    """A template of ``ui/pages/templates`` filled in; every value is escaped."""
    emergency = Markup(emergency_line(kb))
    return _environment().get_template(template).render(emergency=emergency, **values)


def page(
    kb: KnowledgeBase, template: str, *, path: str, status: int = 200, **values: Any
) -> HTMLResponse:
    """A whole page.

    Args:
        kb: the knowledge base, with the emergency number of the place.
        template: a template that extends ``document.html``.
        path: where the page stands in the navigation.
        status: the HTTP status.
        values: what the template shows.
    """
    return HTMLResponse(render(kb, template, path=path, **values), status_code=status)
