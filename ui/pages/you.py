"""Your data: what is kept, on which devices; download it, erase it. Plain forms, no script."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, partial, wraps
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import JSONResponse

from engine.conclusions import Frozen, Outcome, withholds
from engine.consultation import assess
from engine.knowledge_base import KnowledgeBase
from engine.referral import advised, because
from ui.pages.shell import page
from ui.report.content import Visit
from ui.security import Allowance
from ui.store import LinkCode, Redeemed, Store, StoreError
from ui.text import day_in_words
from ui.visitor import forget, token_of
from ui.words import words_of

TRIES = 10
MINUTES = 10
"""So many codes may be tried in so many minutes by one client."""
FILE = "quiet-back-everything.json"


_Text = Annotated[str, Form()]


class Number(Frozen):
    """Words for one and for more than one."""

    one: str
    many: str

    def of(self, count: int) -> str:
        """The words for a count."""
        return self.one if count == 1 else self.many.format(count=count)


class YouWords(Frozen):
    """What the page says."""

    title: str
    intro: str
    host: str
    kept: str
    nothing: str
    no_answers: str
    answers: Number
    begun: str
    updated: str
    outcome: str
    devices: Number
    see: str
    go_on: str
    other: str
    other_text: str
    make_code: str
    code: str
    code_text: str
    enter: str
    enter_text: str
    code_label: str
    join: str
    download: str
    download_text: str
    download_button: str
    erase: str
    erase_text: str
    erase_button: str
    sure_title: str
    sure_text: str
    sure_referral: str
    sure_signs: str
    sure_referral_text: str
    sure_button: str
    sure_back: str
    notes: dict[Redeemed | Literal["too_often", "erased", "no_cookie"], str]


@cache
def _words() -> YouWords:
    return words_of("you", YouWords)


class Summary(Frozen):
    """What is kept, as one line each."""

    consultation: str
    outcome: str
    devices: str


class Advice(Frozen):
    """A referral that stands, as the person was told it."""

    title: str
    text: str
    signs: tuple[str, ...]
    do_now: tuple[str, ...]


def routes(kb: KnowledgeBase, store: Store, visit: Callable[[Request], Visit | None]) -> APIRouter:
    """The page and its forms.

    Args:
        kb: the knowledge base, with the emergency number of the place.
        visit: finds the answers of whoever asks; nothing where there are none yet.
        store: where it is kept. Behind ``Visitors``, which says whose request it is, and the
            guard, which refuses forms that another site sends.
    """
    router, told = APIRouter(), partial(_told, kb)
    tries = Allowance(most=TRIES, per_second=TRIES / (MINUTES * 60))

    def shown(
        token: str | None,
        note: str = "",
        *,
        good: bool = False,
        code: LinkCode | None = None,
        status: int = 200,
    ) -> Response:
        data = store.everything(token) if token else None
        return _page(kb, data, note, good=good, code=code, status=status)

    @router.get("/you")
    @told
    def you(request: Request) -> Response:
        return shown(token_of(request))

    @router.post("/you/code")
    @told
    def make_code(request: Request) -> Response:
        token = token_of(request)
        if token is None:
            return shown(None, _words().notes["no_cookie"], status=400)
        return shown(token, code=store.link_code(token))

    @router.post("/you/redeem")
    @told
    def redeem(request: Request, code: _Text = "") -> Response:
        notes, token = _words().notes, token_of(request)
        if token is None:
            return shown(None, notes["no_cookie"], status=400)
        if not tries.take(request.client.host if request.client else "", 1):
            return shown(token, notes["too_often"], status=429)
        result = store.redeem(code, token)
        good = result is Redeemed.LINKED
        return shown(token, notes[result], good=good, status=200 if good else 400)

    @router.get("/you/everything.json")
    @told
    def everything(request: Request) -> Response:
        data = store.everything(token_of(request) or "")
        return JSONResponse(
            {**data, "questions": _questions(kb, data)},
            headers={"content-disposition": f'attachment; filename="{FILE}"'},
        )

    @router.post("/you/erase")
    @told
    def erase(request: Request, sure: _Text = "") -> Response:
        token = token_of(request)
        if token is None:
            return shown(None, _words().notes["no_cookie"], status=400)
        if sure != "yes":
            advice = _advice(kb, visit(request), store.read(token).outcome)
            return page(kb, "you_erase.html", path="/you", words=_words(), advice=advice)
        store.erase(token)
        reply = shown(None, _words().notes["erased"], good=True)
        forget(request, reply)
        return reply

    return router


def _page(
    kb: KnowledgeBase,
    data: dict[str, Any] | None,
    note: str,
    *,
    status: int,
    good: bool = False,
    code: LinkCode | None = None,
) -> Response:
    return page(
        kb,
        "you.html",
        path="/you",
        status=status,
        words=_words(),
        known=bool(data and data["person"]),
        kept=_summary(kb, data) if data else None,
        failed=status >= HTTPStatus.INTERNAL_SERVER_ERROR,
        note=note,
        good=good,
        code=code,
    )


def _told(kb: KnowledgeBase, handler: Callable[..., Response]) -> Callable[..., Response]:
    """Tell the person where the store fails, on the same page."""

    @wraps(handler)
    def telling(*args: Any, **kwargs: Any) -> Response:
        try:
            return handler(*args, **kwargs)
        except StoreError as error:
            return _page(kb, None, str(error), status=503)

    return telling


def _summary(kb: KnowledgeBase, data: dict[str, Any]) -> Summary | None:
    """What is kept, in a few words; nothing where nothing is."""
    if not data["consultation"]:
        return None
    present, words = data["consultation"][-1], _words()
    parts = (
        words.answers.of(len(_answers(present))),
        words.begun.format(day=_day(present["begun"])),
        words.updated.format(day=_day(present["updated"])),
    )
    found = present["outcome"]
    known = found in list(Outcome)
    return Summary(
        consultation=", ".join(parts) + ".",
        outcome=kb.expand(kb.wording.outcomes[Outcome(found)].title) if known else found,
        devices=words.devices.of(len(data["device"])),
    )


def _advice(kb: KnowledgeBase, visit: Visit | None, outcome: str) -> Advice | None:
    """The referral that withholds every drill, where one stands: as judged today, or back then."""
    said = assess(kb, visit.answers, visit.history) if visit else None
    if said and said.outcome.withholds and said.referral:
        told = said.referral
        signs = because(kb, told)
        return Advice(title=told["title"], text=told["text"], signs=signs, do_now=told["do_now"])
    if withholds(outcome):
        words = advised(kb, Outcome(outcome), (), ())
        return Advice(title=words.title, text=words.text, signs=(), do_now=words.do_now)
    return None


def _questions(kb: KnowledgeBase, data: dict[str, Any]) -> dict[str, str]:
    """The words of every question that was answered."""
    asked = dict.fromkeys(q for row in data["consultation"] for q in _answers(row))
    return {q: kb.expand(kb.questions[q].text) for q in asked if q in kb.questions}


def _answers(consultation: dict[str, Any]) -> dict[str, Any]:
    answers = consultation["state"].get("answers")
    return answers if isinstance(answers, dict) else {}


def _day(moment: str) -> str:
    return day_in_words(datetime.fromisoformat(moment))
