"""Your progress: where the person is, the course over days as charts and a table, a calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from markupsafe import Markup

from engine.knowledge_base import KnowledgeBase
from ui.pages.rules import rule_url
from ui.pages.shell import page
from ui.progress import charts, sentences
from ui.progress.calendar import calendar
from ui.progress.content import Progress, progress, without
from ui.progress.offer import Offer, TakingBack
from ui.progress.timeline import Timeline, timeline
from ui.progress.words import progress_words
from ui.store import Entry, Store, StoreError
from ui.text import day_in_words
from ui.visitor import token_of

PATH = "/progress"
CALENDAR = f"{PATH}/quiet-back.ics"
NO_STORE = {"cache-control": "no-store"}
LATEST = 8
"""Rows of the table that are always open; of earlier ones there may be hundreds."""
_Number = Annotated[int, Form()]


def routes(
    kb: KnowledgeBase, store: Store, today: Callable[[], date], taking_back: TakingBack
) -> APIRouter:
    """The page, its calendar file and its forms.

    Args:
        kb: the knowledge base, with the emergency number of the place.
        store: where the log is kept. Behind ``Visitors``, which says whose request it is, and the
            guard, which refuses forms that another site sends.
        today: the present day.
        taking_back: takes consultations back and puts them back.
    """
    router = APIRouter()

    def told(handler: Callable[..., Response]) -> Callable[..., Response]:
        """Tell the person where the store fails, on the same page; keep no copy of any."""

        @wraps(handler)
        def telling(*args: Any, **kwargs: Any) -> Response:
            try:
                made = handler(*args, **kwargs)
            except StoreError as error:
                made = _nothing(kb, note=str(error), status=HTTPStatus.SERVICE_UNAVAILABLE)
            made.headers.update(NO_STORE)
            return made

        return telling

    def log(request: Request) -> tuple[Entry, ...]:
        token = token_of(request)
        return store.log(token) if token else ()

    def shown(entries: Sequence[Entry], *, whole: bool = False, note: str = "") -> Response:
        found = progress(kb, entries, today=today())
        status = HTTPStatus.CONFLICT if note else HTTPStatus.OK
        if not found.sessions and not any(row.session for row in found.rows):
            return _nothing(kb, found, note=note, status=status)
        offer = taking_back.offered(entries)
        return page(
            kb,
            "progress.html",
            path=PATH,
            status=status,
            **_values(kb, found, offer, whole=whole),
            note=note,
        )

    def stale(request: Request) -> Response:
        return shown(log(request), note=progress_words().undo.stale)

    @router.get(PATH)
    @told
    def as_page(request: Request, span: str = "") -> Response:
        return shown(log(request), whole=span == "all")

    @router.get(CALENDAR)
    @told
    def as_calendar(request: Request) -> Response:
        found = progress(kb, log(request), today=today())
        made = calendar(found)
        if made is None:
            words = progress_words().calendar.none
            return _nothing(kb, found, note=words, status=HTTPStatus.NOT_FOUND)
        named = {"content-disposition": 'attachment; filename="quiet-back.ics"'}
        return Response(made, headers=named, media_type="text/calendar")

    @router.post(f"{PATH}/take-back")
    @told
    def take_back(request: Request, number: _Number, sure: Annotated[str, Form()] = "") -> Response:
        entries, token = log(request), token_of(request)
        if token is None or taking_back.offered(entries).back != number:
            return stale(request)
        if sure == "yes":
            return _see_table() if taking_back.take_back(token, number) else stale(request)
        now = progress(kb, entries, today=today())
        then = progress(kb, without(entries, number), today=today())
        return page(
            kb,
            "progress_take_back.html",
            path=PATH,
            words=progress_words().undo,
            row=next(row for row in now.rows if row.number == number),
            changes=sentences.changes(kb, now, then),
            say=_say(kb),
        )

    @router.post(f"{PATH}/put-back")
    @told
    def put_back(request: Request, number: _Number) -> Response:
        token = token_of(request)
        if token is None or taking_back.offered(log(request)).again != number:
            return stale(request)
        return _see_table() if taking_back.put_back(token, number) else stale(request)

    return router


def _see_table() -> Response:
    return RedirectResponse(f"{PATH}#log", HTTPStatus.SEE_OTHER)


def _nothing(
    kb: KnowledgeBase, found: Progress | None = None, *, note: str, status: int = HTTPStatus.OK
) -> Response:
    """The page while there is nothing to show; a referral stands on it as well."""
    return page(
        kb,
        "progress_nothing.html",
        path=PATH,
        status=status,
        words=progress_words(),
        advice=found.advice if found else None,
        note=note,
    )


def _values(kb: KnowledgeBase, found: Progress, offer: Offer, *, whole: bool) -> dict[str, Any]:
    """What the template shows."""
    days = [*(s.date for s in found.sessions), *(row.day for row in found.placed)]
    spans = [timeline(days, found.today, whole=w) for w in (False, True)] if days else [None]
    over = spans[-1] if whole else spans[0]
    offered = (offer.back, offer.again)
    moves = [row for row in found.moves if over and over.holds(row.day)]
    return {
        "words": progress_words(),
        "found": found,
        "lead": list(sentences.lead(kb, found)),
        "charts": {n: Markup(svg) for n, svg in _charts(kb, found, moves, over).items()},
        "calm_band": sentences.calm_band(),
        "mark": lambda shape: Markup(charts.mark(shape)),
        "moves": moves,
        "whole": whole,
        "rows": [
            row
            for row in reversed(found.rows)
            if (row.tells and (over is None or row.day >= over.start)) or row.number in offered
        ],
        "latest": LATEST,
        "longer": spans[0] != spans[-1],
        "offer": offer,
        "say": _say(kb),
        "calendar": CALENDAR,
    }


def _charts(
    kb: KnowledgeBase, found: Progress, moves: Sequence[Any], over: Timeline | None
) -> dict[str, str]:
    made = dict.fromkeys(("relief", "pain", "ladder", "streak"), "")
    if over is None:
        return made
    if found.sessions:
        made["relief"] = charts.relief(found.sessions, over)
        made["pain"] = charts.pain(found.sessions, over)
    if found.placed:
        names = {step.id: kb.expand(step.name) for step in kb.steps.values()}
        made["ladder"] = charts.ladder(found.placed, moves, names, over, today=found.today)
    if found.streak and not found.resting:
        made["streak"] = charts.streak(found.streak)
    return made


def _say(kb: KnowledgeBase) -> dict[str, Callable[..., Any]]:
    """What the templates say things with."""
    return {
        "day": day_in_words,
        "what": lambda row: sentences.what(kb, row),
        "led_to": lambda row: sentences.led_to(kb, row),
        "rule": lambda rule: kb.expand(kb.rule[rule].says) if rule in kb.rule else "",
        "rule_url": rule_url,
        "looked_back": sentences.looked_back,
        "origin": lambda back: sentences.origin(kb, back),
        "most_often": sentences.most_often,
        "each_signal": sentences.each_signal,
        "position": lambda p: _option(kb, p),
        "cue": lambda cue: kb.expand(kb.cues[cue].text),
    }


def _option(kb: KnowledgeBase, option: str) -> str:
    options = kb.questions["calm_positions"].model_dump()["options"]
    return kb.expand(next(str(o["text"]) for o in options if o["id"] == option))
