"""The outermost layer, around the real application."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from ui.security import MAX_BODY, Allowance, Guard, allowed

PREDICT = "/gradio_api/run/predict"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    from ui.app import create_app  # noqa: PLC0415 (importing Gradio takes seconds)

    with TestClient(create_app()) as running:
        yield running


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
    big = b" " * (MAX_BODY + 1)
    assert client.post(PREDICT, content=big).status_code == 413
    assert client.post(PREDICT, content=iter([big])).status_code == 413


def test_an_event_is_answered(client: TestClient) -> None:
    body = {"data": [], "fn_index": 0, "session_hash": "x", "event_data": {"kind": "open"}}
    reply = client.post(PREDICT, json=body)
    assert reply.status_code == 200
    assert "What would you like to do?" in reply.text


def test_an_error_shows_and_logs_no_answer(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("the person said: secret")

    monkeypatch.setattr("ui.chat.respond", fails)
    body = {"data": [], "fn_index": 0, "session_hash": "x", "event_data": {"kind": "open"}}
    reply = client.post(PREDICT, json=body)
    assert "something went wrong" in reply.text
    assert "ValueError" in caplog.text
    assert "secret" not in caplog.text + reply.text


def test_a_busy_port_is_an_error_before_anything_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    from ui import app  # noqa: PLC0415 (importing Gradio takes seconds)

    monkeypatch.setattr(app, "create_app", lambda: pytest.fail("the application was made"))
    with socket.create_server(("127.0.0.1", 0)) as busy, pytest.raises(OSError, match="in use"):
        app.serve("127.0.0.1", busy.getsockname()[1], open_browser=False)


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

    guarded = TestClient(Guard(app, Allowance(most=Guard.POST_COST, per_second=0.001)))
    assert guarded.post(PREDICT).status_code == 200
    assert guarded.post(PREDICT).status_code == 429


def test_only_reading_and_the_one_event_are_allowed() -> None:
    assert allowed("POST", PREDICT)
    assert not allowed("POST", "/")
    assert not allowed("DELETE", "/")
    assert not allowed("GET", PREDICT)
