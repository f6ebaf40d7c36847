"""What a person types is shown as they typed it, is never markup, and is in no log."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote, urlencode

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tests.abuse.attacker import Browser
from tests.abuse.conftest import PASSWORD
from tests.abuse.mischief import MARK, TYPED, Markup
from tests.abuse.victim import Victim
from tests.e2e.person import CALM
from ui.chat.said import NO_TURNING
from ui.chat.state import MOST_TYPED
from ui.visitor import COOKIE

HARMLESS = "a harmless word"
CLOSED = "quietback-login=99999999999.00"


def is_only_text(html: str, *harmless: Markup) -> None:
    """Check that a page with what was typed has no kind of element that harmless ones have not."""
    markup = Markup(html)
    assert markup.made <= set().union(*(page.made for page in harmless))
    assert not [part for part in markup.active if MARK in part]


def test_the_check_itself_finds_what_was_made_of_typed_words() -> None:
    for typed in TYPED[:6]:
        with pytest.raises(AssertionError):
            is_only_text(f"<p>{typed}</p>", Markup("<p>a</p>"))
    with pytest.raises(AssertionError):
        is_only_text(f"<p id='{TYPED[6]}'>a</p>", Markup("<p id='a'>a</p>"))


def test_a_message_is_shown_as_it_was_typed_and_is_never_markup(
    new: Callable[[], Browser],
) -> None:
    # Some of what is typed there holds a number or a word that is read as an answer or a sign.
    usual = [Markup(new().do("say", text=text).html) for text in (HARMLESS, "I'm 31", "agony")]
    for typed in TYPED:
        shown = new().do("say", text=typed)
        is_only_text(shown.html, *usual)
        said = next(text for text in shown.talk if MARK in text)
        assert Markup(said).made <= {("mark",)}
        # White space and what stands for nothing to see is not compared.
        seen = typed.translate(NO_TURNING)  # nor what would turn the words around it
        kept = seen if len(seen) <= MOST_TYPED else seen[: MOST_TYPED - 2] + " …"
        assert "".join(Markup(said).text.split()) == "".join(kept.split())


def test_a_message_that_was_kept_is_shown_the_same_way_again(new: Callable[[], Browser]) -> None:
    browser = new()
    harmless = Markup(browser.do("say", text=HARMLESS).html)
    for typed in TYPED[:6]:
        browser.do("say", text=typed)
    again = browser.do("open")
    is_only_text(again.html, harmless)
    assert sum(MARK in text for text in again.talk) == 6


def test_a_forged_name_or_answer_is_never_shown(new: Callable[[], Browser]) -> None:
    browser = new()
    browser.answers(CALM, until="screen_seat")
    harmless = Markup(browser.do("answer", id="screen_seat", value=["forged"]).html)
    for typed in TYPED:
        for event in (
            {"kind": "answer", "id": "screen_seat", "value": [typed]},
            {"kind": "change", "id": typed, "value": {typed: typed}, "key": typed},
            {"kind": typed, "id": [typed], typed: typed},
        ):
            shown = browser.do(**event)
            assert MARK not in shown.html
            is_only_text(shown.html, harmless)


def test_an_address_is_never_markup(new: Callable[[], Browser]) -> None:
    browser = new()
    usual = ("/rules", "/rules?q=pain", "/rules?q=none%20such", "/rules?q=a&q=b", "/rules/none")
    harmless = [Markup(browser.get(path).text) for path in (*usual, "/you", "/report", "/api")]
    for typed in TYPED:
        browser, word = new(), quote(typed, safe="")
        for path in (
            f"/rules?q={word}",
            f"/rules?label={word}",
            f"/rules?{word}={word}",
            f"/rules/{word}",
            f"/you?{word}={word}",
            f"/report?{word}",
            f"/api?{word}",
            f"/files/{word}.css",
            f"/figures/{word}.svg",
        ):
            is_only_text(browser.get(path).text, *harmless)


def test_a_code_is_never_markup(new: Callable[[], Browser]) -> None:
    harmless = Markup(new().post("/you/redeem", "code=AAAA-AAAA").text)
    for typed in TYPED:
        reply = new().post("/you/redeem", urlencode({"code": typed}))
        assert reply.status in (400, 413)
        if reply.status == 400:
            is_only_text(reply.text, harmless)


def test_a_password_is_never_markup_and_never_lets_in(application: FastAPI) -> None:
    for typed in TYPED:
        with TestClient(application, client=(typed[:20], 1)) as client:
            client.headers["accept"] = "text/html"
            harmless = client.post("/login", data={"password": HARMLESS})
            reply = client.post("/login", data={"password": typed, PASSWORD: PASSWORD})
            assert (harmless.status_code, reply.status_code) == (401, 401)
            is_only_text(reply.text, Markup(harmless.text))
            for path in ("/", "/you/everything.json", "/gradio_api/app_id"):
                assert client.get(path, headers={"cookie": CLOSED}).status_code == 401


def test_no_header_is_made_of_what_was_sent(new: Callable[[], Browser]) -> None:
    line = "%0d%0aSet-Cookie:%20evil=1%0d%0aX-Evil:%201"
    browser = new()
    for path in (f"/rules?q=RED-1{line}", f"/rules/RED-1{line}", f"/{line}", f"/files/{line}.css"):
        for headers in ({}, {"Cookie": f"quietback=x{line}"}, {"Referer": line, "Accept": line}):
            reply = browser.ask("GET", path, headers=headers)
            assert "evil" not in reply.says("set-cookie")
            assert reply.says("x-evil") == ""


def test_no_log_and_no_file_holds_what_was_typed_answered_or_secret(
    victim: Victim, new: Callable[[], Browser]
) -> None:
    """The output is looked at as it is, not through any filter of ours."""
    browser = new()
    browser.answers({**CALM, "screen_seat": ["saddle_sensation"]})
    for typed in TYPED:
        browser.do("say", text=typed)
        browser.do("answer", id=typed, value=typed, key=typed)
        browser.post("/api/assess", typed)
        browser.get(f"/rules?q={quote(typed, safe='')}")
    for wrong in (b"\xff", b"{", b'{"data": ["' + MARK.encode() + b'"]}'):
        browser.post("/gradio_api/run/predict", wrong)
    output = (victim.path / "said").read_text("utf-8")
    for secret in (MARK, COOKIE, "saddle", "screen_seat", "first_visit", browser.token):
        assert secret not in output
    kept = b"".join(f.read_bytes() for f in victim.data.iterdir())
    assert MARK.encode() in kept  # it is kept where it belongs, so looking for it does find it
    assert browser.token.encode() not in kept
    assert victim.wrote_elsewhere == []
