"""Who is who: one token a browser, given when it is sure that there is none yet."""

from __future__ import annotations

from http.cookies import Morsel, SimpleCookie

import pytest
from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse
from starlette.testclient import TestClient

from ui.store import is_token, new_token
from ui.visitor import COOKIE_SECONDS, Visitors, forget, token_of

PAGE = {"accept": "text/html,*/*;q=0.8"}
TYPED, HERE, ELSEWHERE = (
    {**PAGE, "sec-fetch-site": site} for site in ("none", "same-origin", "cross-site")
)


def client(*, secure: bool = False) -> TestClient:
    app = FastAPI()
    app.add_middleware(Visitors, secure=secure)

    @app.get("/{path:path}")
    def page(request: Request, path: str) -> Response:
        answer = f"{token_of(request)}"
        return PlainTextResponse(answer) if path == "files/x.css" else HTMLResponse(answer)

    @app.post("/forget")
    def forgets(request: Request) -> Response:
        response = PlainTextResponse(f"{token_of(request)}")
        forget(request, response)
        return response

    @app.post("/")
    def event(request: Request) -> Response:
        return PlainTextResponse(f"{token_of(request)}")

    return TestClient(app, base_url="https://here.test" if secure else "http://here.test")


def cookies_of(reply: object) -> dict[str, Morsel[str]]:
    found: SimpleCookie = SimpleCookie()
    for line in reply.headers.get_list("set-cookie"):  # type: ignore[attr-defined]
        found.load(line)
    return dict(found)


def test_a_new_browser_is_given_a_token_that_only_this_site_sees() -> None:
    reply = client().get("/", headers=TYPED)
    cookie = cookies_of(reply)["quietback"]
    assert is_token(cookie.value)
    assert reply.text == cookie.value  # its very first request is already its own
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/"
    assert cookie["max-age"] == str(COOKIE_SECONDS) == str(400 * 86_400)
    assert not cookie["secure"]
    assert not cookie["domain"]


def test_over_https_the_cookie_is_for_https_and_this_host_only() -> None:
    browser = client(secure=True)
    cookie = cookies_of(browser.get("/", headers=TYPED))["__Host-quietback"]
    assert cookie["secure"]
    assert (cookie["path"], cookie["domain"]) == ("/", "")
    other = browser.get("/", headers={**TYPED, "cookie": f"quietback={new_token()}"})
    assert other.text not in ("None", "")
    assert "__Host-quietback" in cookies_of(other)


def test_a_browser_keeps_its_token_and_every_page_keeps_it_longer() -> None:
    browser = client()
    first = browser.get("/", headers=TYPED).text
    again = browser.get("/you", headers=HERE)
    assert again.text == first
    assert cookies_of(again)["quietback"].value == first


def test_each_browser_has_a_token_of_its_own() -> None:
    assert len({client().get("/", headers=TYPED).text for _ in range(20)}) == 20


@pytest.mark.parametrize(
    "value", ["", "a" * 42, "a" * 44, "a" * 42 + "=", "é" * 43, '"' + "a" * 43 + '"x', "a b"]
)
def test_what_is_no_token_is_replaced(value: str) -> None:
    sent = [*TYPED.items(), ("cookie", f"quietback={value}")]
    reply = client().get("/", headers=[(k.encode(), v.encode()) for k, v in sent])
    assert is_token(reply.text)
    assert reply.text != value


def test_a_link_on_another_site_does_not_cut_the_browser_off_from_its_token() -> None:
    """The cookie is not shown with that page; it is loaded again, now as from here."""
    reply = client().get("/you", headers=ELSEWHERE)
    assert (reply.text, reply.headers["refresh"]) == ("None", "0")
    assert cookies_of(reply) == {}


def test_a_browser_that_does_show_its_cookie_is_not_sent_round() -> None:
    token = new_token()
    reply = client().get("/you", headers={**ELSEWHERE, "cookie": f"quietback={token}"})
    assert reply.text == token
    assert "refresh" not in reply.headers


def test_after_the_second_load_a_browser_without_a_token_has_one() -> None:
    browser = client()
    browser.get("/you", headers=ELSEWHERE)
    reply = browser.get("/you", headers=HERE)
    assert "refresh" not in reply.headers
    assert is_token(cookies_of(reply)["quietback"].value)


def test_the_chat_is_not_loaded_twice_as_its_first_event_tells() -> None:
    browser, token = client(), new_token()
    page = browser.get("/", headers=ELSEWHERE)
    assert "refresh" not in page.headers
    assert cookies_of(page) == {}
    known = {"sec-fetch-site": "same-origin", "cookie": f"quietback={token}"}
    assert browser.post("/", headers=known).text == token
    new = browser.post("/", headers={"sec-fetch-site": "same-origin"})
    assert cookies_of(new)["quietback"].value == new.text


def test_without_the_header_of_newer_browsers_the_first_post_tells() -> None:
    browser = client()
    assert cookies_of(browser.get("/", headers=PAGE)) == {}
    new = browser.post("/", headers={"origin": "http://here.test"})
    assert is_token(cookies_of(new)["quietback"].value)


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://evil.test"},
        {"origin": "http://here.test:8080"},
        {"origin": "null"},
    ],
)
def test_a_form_of_another_site_is_given_no_token(headers: dict[str, str]) -> None:
    reply = client().post("/", headers=headers)
    assert (reply.text, cookies_of(reply)) == ("None", {})


def test_a_file_that_a_shared_cache_may_keep_carries_no_cookie() -> None:
    assert cookies_of(client().get("/files/x.css", headers=TYPED)) == {}


@pytest.mark.parametrize("secure", [False, True])
def test_a_browser_can_be_made_to_forget(secure: bool) -> None:
    browser = client(secure=secure)
    first = browser.get("/", headers=TYPED).text
    reply = browser.post("/forget", headers=HERE)
    (gone,) = cookies_of(reply).values()
    assert (gone.value, gone["max-age"], bool(gone["secure"])) == ("", "0", secure)
    assert browser.get("/", headers=HERE).text not in (first, "None")
