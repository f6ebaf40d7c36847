"""The outermost layer, around the real application."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from unittest.mock import ANY

import pytest
from pydantic import SecretStr
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from ui.security import CHAT, POST_COST, POSTS, Allowance, Guard, allowed
from ui.settings import Settings
from ui.store import Store

PREDICT = CHAT
SITE = "http://127.0.0.1"
OPEN = {"data": [], "fn_index": 0, "session_hash": "x", "event_data": {"kind": "open"}}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    from ui.app import create_app  # noqa: PLC0415 (importing Gradio takes seconds)

    store = Store.open(f"sqlite:///{tmp_path_factory.mktemp('store') / 'quietback.db'}")
    with TestClient(create_app(store, Settings()), base_url=SITE) as running:
        running.get("/")  # for the cookie
        yield running
    store.close()


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/info",
        "/gradio_api/upload",
        "/gradio_api/openapi.json",
        "/gradio_api/heartbeat/x",
        "/gradio_api/runs",
        "/monitoring",
        "/docs",
        "/config",
        "/assets/../config",
        "/assets/%2e%2e/config",
    ],
)
def test_what_the_page_does_not_need_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path, json={}).status_code == 404


@pytest.mark.parametrize("path", ["/", "/theme.css", "/favicon.ico", "/manifest.json"])
def test_the_page_is_found_and_guarded(client: TestClient, path: str) -> None:
    reply = client.get(path)
    assert reply.status_code == 200
    assert "frame-ancestors 'none'" in reply.headers["content-security-policy"]
    assert reply.headers["cache-control"] == "no-store"
    assert reply.headers["referrer-policy"] == "no-referrer"
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_a_large_body_is_refused_with_and_without_its_length(client: TestClient) -> None:
    big = b" " * (POSTS[CHAT] + 1)
    assert client.post(PREDICT, content=big).status_code == 413
    assert client.post(PREDICT, content=iter([big])).status_code == 413


def test_an_event_is_answered(client: TestClient) -> None:
    reply = client.post(PREDICT, json=OPEN)
    assert reply.status_code == 200
    assert "What would you like to do?" in reply.text


def test_an_error_shows_and_logs_no_answer(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ValueError("the person said: secret")

    monkeypatch.setattr("ui.chat.serve.respond", fails)
    reply = client.post(PREDICT, json=OPEN)
    assert "something went wrong" in reply.text
    assert "ValueError" in caplog.text
    assert "secret" not in caplog.text + reply.text


@pytest.mark.parametrize(
    "forged",
    [
        {"fn_index": 99},
        {"fn_index": -1},
        {"fn_index": None},
        {"data": "secret"},
        {"data": ["secret"]},
        {"event_data": ["secret"]},
        {"session_hash": {"secret": 1}},
    ],
)
def test_a_forged_call_is_refused_quietly(
    client: TestClient,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    forged: dict[str, object],
) -> None:
    event = {"kind": "say", "text": "secret"}
    reply = client.post(PREDICT, json={**OPEN, "event_data": event, **forged})
    assert (reply.status_code, reply.text) == (400, "not understood")
    assert caplog.text == "".join(capfd.readouterr()) == ""


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"\xff", b"[" * 5000, b'{"data": [], "fn_index": 0, "x": "\\ud800']
)
def test_what_is_no_call_at_all_is_refused(client: TestClient, body: bytes) -> None:
    assert client.post(PREDICT, content=body).status_code == 400


def test_only_what_the_page_posts_is_passed_on(client: TestClient) -> None:
    more = {"batched": True, "simple_format": True, "event_id": "x", "oauth_token": "x"}
    assert client.post(PREDICT, json={**OPEN, **more}).json() == {
        **client.post(PREDICT, json=OPEN).json(),
        "duration": ANY,
        "average_duration": ANY,
    }


def test_a_failing_application_shows_and_logs_no_words_of_its_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        raise KeyError("secret")

    reply = TestClient(Guard(app)).post(PREDICT, json=OPEN)
    assert reply.status_code == 500
    assert "KeyError" in caplog.text
    assert "secret" not in caplog.text + reply.text
    assert all(record.exc_info is None for record in caplog.records)


def test_without_scripts_the_page_still_has_the_emergency_line(client: TestClient) -> None:
    shell = client.get("/").text
    words = shell[shell.index("<noscript>") : shell.index("</noscript>")]
    assert "Call your emergency number now" in words


def test_a_busy_port_is_an_error_before_anything_starts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from ui import app  # noqa: PLC0415 (importing Gradio takes seconds)

    monkeypatch.setattr(app, "create_app", lambda: pytest.fail("the application was made"))
    settings = Settings(data=tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as busy, pytest.raises(OSError, match="in use"):
        app.serve("127.0.0.1", busy.getsockname()[1], settings, open_browser=False)
    assert list(tmp_path.iterdir()) == []


def test_a_client_that_floods_has_to_wait_and_others_do_not() -> None:
    now = [0.0]
    allowance = Allowance(most=10, per_second=1, clients=2, clock=lambda: now[0])
    assert [allowance.take("a", 6), allowance.take("a", 6)] == [True, False]
    assert allowance.take("b", 6)
    now[0] = 2.0
    assert allowance.take("a", 6)
    assert allowance.take("c", 10)
    assert len(allowance._left) == 2


def test_a_flood_is_refused() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("here")(scope, receive, send)

    guarded = TestClient(Guard(app, Allowance(most=POST_COST, per_second=0.001)))
    assert guarded.post(PREDICT, json=OPEN).status_code == 200
    assert guarded.post(PREDICT, json=OPEN).status_code == 429


def test_twenty_people_behind_one_address_can_open_the_page_at_once() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("here")(scope, receive, send)

    guarded = TestClient(Guard(app, Allowance(clock=lambda: 0.0)))
    files = ("/assets/index.js", "/files/site.css", "/figures/dowel.svg")
    for number in range(20):
        assert guarded.get("/").status_code == 200
        statuses = {guarded.get(files[n % 3]).status_code for n in range(50)}
        assert statuses == {200}, f"person {number}"
    small = TestClient(Guard(app, Allowance(most=1, clock=lambda: 0.0)))
    assert [small.get(files[0]).status_code for _ in range(12)][::11] == [200, 429]


def test_only_reading_and_the_one_event_are_allowed() -> None:
    assert allowed("POST", PREDICT)
    assert not allowed("POST", "/")
    assert not allowed("DELETE", "/")
    assert not allowed("GET", PREDICT)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": SITE, "sec-fetch-site": "same-origin"}, 200),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
    ],
)
def test_no_other_site_can_post(client: TestClient, headers: dict[str, str], status: int) -> None:
    assert client.post(PREDICT, json=OPEN, headers=headers).status_code == status


def test_a_person_at_a_wrong_address_is_told_the_way(client: TestClient) -> None:
    reply = client.get("/nowhere", headers={"accept": "text/html"})
    assert reply.status_code == 404
    assert "There is no such page" in reply.text
    assert client.get("/nowhere", headers={"accept": "*/*"}).text == "not found"


def test_the_report_as_data_says_when_the_answers_last_changed(client: TestClient) -> None:
    answer = {"kind": "answer", "id": "consultation", "value": "first_visit"}
    for event in ({"kind": "open"}, answer):
        client.post(PREDICT, json={**OPEN, "event_data": event})
    _, told = client.get("/report.json").json()["entry"]
    assert datetime.fromisoformat(told["resource"]["authored"]).tzinfo


def test_every_page_names_the_emergency_number_of_the_settings_whatever_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.app import create_app  # noqa: PLC0415 (importing Gradio takes seconds)

    chosen = Settings(emergency_number="144", password=SecretStr("open sesame"))
    monkeypatch.setenv("QUIETBACK_EMERGENCY_NUMBER", "155")
    with Store.open(f"sqlite:///{tmp_path / 'quietback.db'}") as store:
        browser = TestClient(create_app(store, chosen), base_url=SITE)
        browser.headers["accept"] = "text/html"
        pages = {"/login": browser.get("/login").text}
        browser.post("/login", data={"password": "open sesame"})
        for path in ("/", "/you", "/rules", "/report", "/api", "/nowhere"):
            pages[path] = browser.get(path).text
    for path, shown in pages.items():
        assert "tel:144" in shown, path
        assert "tel:155" not in shown, path


def test_only_the_chat_may_run_scripts(client: TestClient) -> None:
    assert "script-src" in client.get("/").headers["content-security-policy"]
    for path in ("/rules", "/you", "/report", "/api"):
        assert "script-src" not in client.get(path).headers["content-security-policy"]


def test_what_the_page_shows_already_is_not_sent_again(client: TestClient) -> None:
    first = client.post(PREDICT, json=OPEN).json()["data"]
    event = {"kind": "open", "has": first[3]["has"]}
    again = client.post(PREDICT, json={**OPEN, "event_data": event}).json()["data"]
    assert "Deadlift" in first[2]
    assert all(part["__type__"] == "update" and "Deadlift" not in str(part) for part in again[1:3])
    forgeries: tuple[object, ...] = ("x", [], {"panel": "x", "ladder": None})
    for forged in forgeries:
        event = {"kind": "open", "has": forged}
        whole = client.post(PREDICT, json={**OPEN, "event_data": event}).json()["data"]
        assert whole[2] == first[2]
