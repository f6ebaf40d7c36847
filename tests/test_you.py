"""Your data, and the password in front of everything: as a browser meets them, guard included."""

from __future__ import annotations

import hashlib
import html
import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request
from starlette.testclient import TestClient

from knowledge.base import knowledge_base
from ui.chat.course import visit_of
from ui.pages.login import LOGIN_SECONDS, TRIES, Password
from ui.pages.you import routes
from ui.report.content import Visit
from ui.security import Guard
from ui.store import Store, new_token
from ui.visitor import Visitors, token_of

HERE = {"accept": "text/html", "sec-fetch-site": "same-origin"}
SADDLE = {"consultation": "first_visit", "age": 40, "screen_seat": ["saddle_sensation"]}
FLAGS = knowledge_base().wording.flags
TICKED = knowledge_base().questions["screen_seat"].model_dump()["options"][0]["text"]
CRISIS = {"consultation": "first_visit", "crisis": "yes"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    now = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    with Store.open(f"sqlite:///{tmp_path / 'quietback.db'}", now=lambda: now) as opened:
        yield opened


@pytest.fixture
def site(store: Store) -> FastAPI:
    app = FastAPI()
    kb = knowledge_base()

    def visit(request: Request) -> Visit | None:
        return visit_of(kb, store, token_of(request) or "", date(2026, 3, 2))

    app.include_router(routes(kb, store, visit))
    app.add_middleware(Visitors, secure=False)
    app.add_middleware(Guard)
    return app


@pytest.fixture
def browser(site: FastAPI) -> Callable[[], TestClient]:
    """A new browser with a token, each call."""

    def new() -> TestClient:
        client = TestClient(site, headers=HERE)
        client.get("/you")
        return client

    return new


def token(browser: TestClient) -> str:
    return str(browser.cookies["quietback"])


def keep(store: Store, browser: TestClient, answers: dict[str, Any], outcome: str = "hold") -> None:
    with store.visit(token(browser)) as visit:
        visit.keep({"answers": answers}, rule_base="1", outcome=outcome, event="e")


def code_on(page: str) -> str:
    return page.partition('<p class="code">')[2].partition("<")[0]


def test_of_a_new_browser_nothing_is_kept(browser: Callable[[], TestClient]) -> None:
    page = browser().get("/you")
    assert page.status_code == 200
    assert "Nothing is kept of you yet." in page.text
    assert "Erase everything" not in page.text
    assert "Call your emergency number" in page.text


def test_the_page_says_what_is_kept(store: Store, browser: Callable[[], TestClient]) -> None:
    mine = browser()
    keep(store, mine, {"age": 40, "consultation": "first_visit"})
    page = mine.get("/you").text
    assert "2 answers, begun on 2 March 2026, last changed on 2 March 2026." in page
    assert "Stay here for now" in page
    assert "This browser is the only one" in page
    assert token(mine) not in page


def test_after_starting_over_what_is_left_can_still_be_seen_and_erased(
    store: Store, browser: Callable[[], TestClient]
) -> None:
    mine = browser()
    keep(store, mine, {"age": 40})
    with store.visit(token(mine)) as visit:
        visit.start_over(event="over")
    page = mine.get("/you").text
    assert "None of your answers is kept now" in page
    assert "Erase everything" in page


def test_another_device_continues_with_the_code(
    store: Store, browser: Callable[[], TestClient]
) -> None:
    phone, laptop = browser(), browser()
    keep(store, phone, {"age": 40})
    shown = phone.post("/you/code").text
    code = code_on(shown)
    assert "until 08:40, UTC" in shown
    joined = laptop.post("/you/redeem", data={"code": code.lower()})
    assert joined.status_code == 200
    assert "now shares your consultation" in joined.text
    assert "2 browsers can open it" in joined.text
    assert store.read(token(laptop)) == store.read(token(phone))


def test_a_wrong_code_joins_nobody(store: Store, browser: Callable[[], TestClient]) -> None:
    mine = browser()
    for given in ({"code": "AAAA-AAAA"}, {"code": ""}, {}, {"code": "<b>" * 90}):
        reply = mine.post("/you/redeem", data=given)
        assert reply.status_code == 400
        assert "There is no such code" in reply.text
        assert "<b>" not in reply.text


def test_codes_cannot_be_tried_one_after_the_other(
    store: Store, browser: Callable[[], TestClient]
) -> None:
    owner = browser()
    keep(store, owner, {"age": 40})
    code = code_on(owner.post("/you/code").text)
    guesses = [f"AAAA-AAA{sign}" for sign in "ABCDEFGHJKLMNPQ"]
    # A new browser each time: what counts is where they come from.
    statuses = [
        browser().post("/you/redeem", data={"code": guess}).status_code for guess in guesses
    ]
    assert statuses == [400] * 10 + [429] * 5
    thief = browser()
    assert thief.post("/you/redeem", data={"code": code}).status_code == 429
    assert store.read(token(thief)).state is None


def test_a_device_with_answers_of_its_own_is_told_why_it_does_not_join(
    store: Store, browser: Callable[[], TestClient]
) -> None:
    phone, laptop = browser(), browser()
    keep(store, phone, {"age": 40})
    keep(store, laptop, SADDLE, "emergency")
    code = code_on(phone.post("/you/code").text)
    reply = laptop.post("/you/redeem", data={"code": code})
    assert reply.status_code == 400
    assert "This device has answers of its own" in reply.text
    assert store.read(token(laptop)).outcome == "emergency"


def test_everything_can_be_downloaded_with_the_words_of_the_questions(
    store: Store, browser: Callable[[], TestClient]
) -> None:
    mine, other = browser(), browser()
    keep(store, mine, {"consultation": "first_visit", "age": 40})
    keep(store, other, {"age": 77})
    reply = mine.get("/you/everything.json")
    data = reply.json()
    assert reply.headers["content-disposition"].startswith("attachment")
    assert reply.headers["cache-control"] == "no-store"
    assert data["consultation"][0]["state"]["answers"] == {"consultation": "first_visit", "age": 40}
    assert list(data["questions"]) == ["consultation", "age"]
    assert "77" not in json.dumps(data["consultation"])


def test_everything_is_erased_only_after_a_second_look(
    store: Store, browser: Callable[[], TestClient]
) -> None:
    mine, other = browser(), browser()
    keep(store, mine, {"age": 40})
    keep(store, other, {"age": 41})
    before, sure = token(mine), mine.post("/you/erase")
    assert "Erase everything?" in sure.text
    assert "You were told" not in sure.text
    assert store.read(before).state is not None
    done = mine.post("/you/erase", data={"sure": "yes"})
    assert "Everything is erased" in done.text
    assert "quietback" not in mine.cookies
    assert store.everything(before)["person"] == []
    assert store.read(token(other)).state == {"answers": {"age": 41}}


@pytest.mark.parametrize(
    ("answers", "outcome", "told"),
    [
        (SADDLE, "emergency", ["You were told: Get emergency help now", TICKED]),
        (
            CRISIS,
            "emergency",
            ["You were told: You should not be alone with this", FLAGS["crisis"]],
        ),
        (
            {"no_longer_asked": "yes"},
            "urgent",
            ["You were told: Be seen today"],
        ),  # the rules changed since
    ],
)
def test_before_erasing_a_warning_is_said_once_more(
    store: Store,
    browser: Callable[[], TestClient],
    answers: dict[str, Any],
    outcome: str,
    told: list[str],
) -> None:
    mine = browser()
    keep(store, mine, answers, outcome)
    page = html.unescape(mine.post("/you/erase").text)
    assert "That advice still holds" in page
    assert [line for line in told if line not in page] == []
    assert store.read(token(mine)).state is not None


@pytest.mark.parametrize("path", ["/you/code", "/you/redeem", "/you/erase"])
@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},  # another port of this host: its cookies would be sent
        {"sec-fetch-site": "same-origin", "origin": "http://evil.test"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
    ],
)
def test_a_form_of_another_site_changes_nothing(
    store: Store, browser: Callable[[], TestClient], path: str, headers: dict[str, str]
) -> None:
    mine = browser()
    keep(store, mine, {"age": 40})
    before = store.everything(token(mine))
    assert mine.post(path, data={"sure": "yes"}, headers=headers).status_code == 403
    assert store.everything(token(mine)) == before


def test_a_store_that_fails_is_told_on_the_page(
    store: Store, browser: Callable[[], TestClient], tmp_path: Path
) -> None:
    mine = browser()
    keep(store, mine, {"age": 40})
    (tmp_path / "quietback.db").rename(tmp_path / "away")
    requests: list[Callable[[], Any]] = [
        lambda: mine.get("/you"),
        lambda: mine.get("/you/everything.json"),
        lambda: mine.post("/you/code"),
        lambda: mine.post("/you/redeem", data={"code": "AAAA-AAAA"}),
        lambda: mine.post("/you/erase"),
        lambda: mine.post("/you/erase", data={"sure": "yes"}),
    ]
    for request in requests:
        reply = request()
        assert reply.status_code == 503
        assert "is missing" in reply.text
        assert "Nothing is kept" not in reply.text
        assert str(tmp_path) not in reply.text
    assert "quietback" in mine.cookies


def test_nobody_reads_with_a_token_that_is_not_theirs(
    store: Store, browser: Callable[[], TestClient], site: FastAPI
) -> None:
    mine = browser()
    keep(store, mine, {"age": 40})
    mine_hash = hashlib.sha256(token(mine).encode()).hexdigest()
    for value in (token(mine)[:-1] + "!", token(mine).swapcase(), new_token(), mine_hash, "*"):
        thief = TestClient(site, headers={**HERE, "cookie": f"quietback={value}"})
        assert "Nothing is kept" in thief.get("/you").text
        assert thief.get("/you/everything.json").json()["consultation"] == []


# --- the password ---


class Clock:
    at = 1_800_000_000.0

    def __call__(self) -> float:
        return self.at


def locked(site: FastAPI, password: str | None, clock: Clock | None = None) -> TestClient:
    app = Guard(Password(site, password, kb=knowledge_base(), secure=False, clock=clock or Clock()))
    return TestClient(app, headers=HERE)


def login(browser: TestClient, password: str) -> int:
    reply = browser.post("/login", data={"password": password}, follow_redirects=False)
    return int(reply.status_code)


def test_without_the_password_there_is_only_the_login_page(site: FastAPI) -> None:
    stranger = locked(site, "open sesame")
    for path in ("/", "/you", "/you/everything.json", "/report", "/rules", "/api/questions"):
        reply = stranger.get(path)
        assert reply.status_code == 401
        assert 'action="/login"' in reply.text
        assert "Call your emergency number" in reply.text
        assert "set-cookie" not in reply.headers
    assert stranger.get("/you", headers={"accept": "*/*"}).text == "Password, please"
    assert stranger.post("/you/erase", data={"sure": "yes"}).status_code == 401
    assert stranger.get("/login").status_code == 200


def test_how_the_login_page_looks_needs_no_password(site: FastAPI) -> None:
    stranger = locked(site, "open sesame")
    # Passed on: this small site has no such files.
    assert stranger.get("/files/site.css").status_code == 404
    assert stranger.get("/favicon.ico").status_code == 404
    assert stranger.get("/files/../you").status_code in (401, 404)
    assert stranger.get("/files/%2e%2e/you").status_code in (401, 404)


def test_with_the_password_everything_is_as_without_one(site: FastAPI) -> None:
    guest = locked(site, "öffne dich")
    assert login(guest, "öffne dich") == 303
    assert guest.get("/you").status_code == 200
    assert locked(site, None).get("/you").status_code == 200


@pytest.mark.parametrize("wrong", ["", "Open sesame", "open sesame ", "\0", "x" * 3000])
def test_a_wrong_password_opens_nothing(site: FastAPI, wrong: str) -> None:
    stranger = locked(site, "open sesame")
    assert login(stranger, wrong) == 401
    assert stranger.get("/you").status_code == 401


def test_passwords_cannot_be_tried_one_after_the_other(site: FastAPI) -> None:
    stranger = locked(site, "open sesame")
    assert [login(stranger, str(n)) for n in range(TRIES + 1)] == [401] * TRIES + [429]
    reply = stranger.post("/login", data={"password": "open sesame"})
    assert (reply.status_code, reply.headers["retry-after"]) == (429, "60")


def test_a_login_is_accepted_by_every_replica_until_it_ends(site: FastAPI) -> None:
    clock = Clock()
    guest = locked(site, "open sesame", clock)
    login(guest, "open sesame")
    cookie = {"cookie": f"quietback-login={guest.cookies['quietback-login']}"}
    replica = locked(site, "open sesame", clock)
    assert replica.get("/you", headers=cookie).status_code == 200
    assert locked(site, "another", clock).get("/you", headers=cookie).status_code == 401
    clock.at += LOGIN_SECONDS - 1
    assert replica.get("/you", headers=cookie).status_code == 200
    clock.at += 1
    assert replica.get("/you", headers=cookie).status_code == 401


def test_a_login_cannot_be_made_up(site: FastAPI) -> None:
    guest = locked(site, "open sesame")
    login(guest, "open sesame")
    expires, signature = guest.cookies["quietback-login"].split(".")
    later = str(int(expires) + 1)
    signed_by_all = hashlib.sha256(expires.encode()).hexdigest()
    for forged in (
        f"{later}.{signature}",
        f"{expires}.{signed_by_all}",
        f"{expires}.",
        f"{expires}",
        f".{signature}",
        "",
        "é.é",
    ):
        stranger = locked(site, "open sesame")
        sent = [(b"cookie", f"quietback-login={forged}".encode())]
        assert stranger.get("/you", headers=sent).status_code == 401


def test_the_login_cookie_is_for_this_site_only(site: FastAPI) -> None:
    for secure, name in ((False, "quietback-login"), (True, "__Host-quietback-login")):
        app = Guard(Password(site, "open sesame", kb=knowledge_base(), secure=secure))
        client = TestClient(app, headers=HERE)
        reply = client.post("/login", data={"password": "open sesame"}, follow_redirects=False)
        line = reply.headers["set-cookie"]
        assert line.startswith(f"{name}=")
        assert "; HttpOnly; SameSite=Strict" in line
        assert ("; Secure" in line) is secure


def test_a_link_on_another_site_needs_no_second_login(site: FastAPI) -> None:
    stranger = locked(site, "open sesame")
    reply = stranger.get("/you", headers={**HERE, "sec-fetch-site": "cross-site"})
    assert (reply.status_code, reply.headers["refresh"]) == (401, "0")
    assert "refresh" not in stranger.get("/you").headers
