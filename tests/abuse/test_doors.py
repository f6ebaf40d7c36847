"""What is asked for that nobody offered: other addresses, methods, folders, sites, floods."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.abuse.attacker import Browser, exchange
from tests.abuse.victim import Victim
from ui.security import CHAT, GET_FOLDERS, GETS, POSTS

FILES = Path(__file__).parents[2] / "ui" / "files"
OF_GRADIO = {
    "/",
    "/theme.css",
    "/favicon.ico",
    "/manifest.json",
    "/gradio_api/app_id",
    "/gradio_api/run/predict",
}
"""The addresses of Gradio's that the page needs, besides its assets."""
JSON = {"Content-Type": "application/json"}
ELSEWHERE = (
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "", "Origin": "http://evil.example"},
    {"Sec-Fetch-Site": "", "Origin": "null"},
    {"Sec-Fetch-Site": "", "Origin": "http://127.0.0.1"},  # another port is another site
    {"Sec-Fetch-Site": "", "Origin": "http://127.0.0.1.evil.example"},
    {"Sec-Fetch-Site": "", "Origin": "http://["},
    {"Sec-Fetch-Site": "", "Origin": "http://[" + "1" * 500},
    {"Sec-Fetch-Site": "", "Origin": "//"},
)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_nothing_of_gradio_is_served_but_what_the_page_needs(
    new: Callable[[], Browser], gradio_paths: set[str], method: str
) -> None:
    browsers = [new() for _ in range(3)]
    refused = {p for p in gradio_paths if not p.startswith("/assets/")} - OF_GRADIO - {"/login"}
    assert len(refused) > 60
    for place, path in enumerate(sorted(refused)):
        reply = browsers[place % 3].ask(method, path, b"{}" if method == "POST" else None, JSON)
        assert reply.status == 404, path
        assert "gradio" not in reply.text.lower(), path


def test_a_login_that_nobody_set_up_is_not_there(new: Callable[[], Browser]) -> None:
    browser = new()
    assert browser.post("/login", "username=a&password=b").status == 404
    assert browser.get("/login").status == 404


@pytest.mark.parametrize("path", ["/gradio_api/upload", "/upload", "/", CHAT, "/you/redeem"])
def test_no_file_is_taken_in(victim: Victim, new: Callable[[], Browser], path: str) -> None:
    before = set(victim.path.rglob("*"))
    part = (
        b'Content-Disposition: form-data; name="files"; filename="../../evil.py"\r\n\r\nimport os'
    )
    body = b"--x\r\n" + part + b"\r\n--x--\r\n"
    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    assert new().ask("POST", path, body, kind).status in (400, 404)
    assert set(victim.path.rglob("*")) - before <= set(victim.data.rglob("*"))


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "EVIL"])
def test_no_other_method_is_answered(new: Callable[[], Browser], method: str) -> None:
    browser = new()
    for path in (*GETS, *POSTS, "/files/site.css", "/rules/RED-1"):
        assert browser.ask(method, path, b"{}", JSON).status == 404, path


def test_asking_for_the_head_only_gives_no_body(new: Callable[[], Browser]) -> None:
    browser = new()
    for path in (*GETS, "/files/site.css", "/nothing"):
        reply = browser.ask("HEAD", path)
        assert reply.body == b""
        assert reply.status in (200, 404, 405), path


def test_no_websocket_is_opened(new: Callable[[], Browser]) -> None:
    shake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version": "13",
    }
    browser = new()
    lines = "".join(f"{name}: {value}\r\n" for name, value in shake.items())
    for path in ("/", "/queue/join", "/gradio_api/queue/data", CHAT):
        asked = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}\r\n".encode()
        assert exchange(browser.victim.port, [asked]).status in (200, 403, 404), path  # never 101


# --- folders -------------------------------------------------------------------------------------
def _spellings(folder: str) -> Iterator[str]:
    ways = (
        "..",
        "%2e%2e",
        ".%2e",
        "%252e%252e",
        "..%00",
        "..;",
        "..%c0%af",
        "....",
        "%uff0e%uff0e",
    )
    bars = ("/", "%2f", "%252f", "\\", "%5c", "//", "/./")
    targets = ("settings.py", "app.py", "words/chat.yaml", "etc/passwd", "quietback.db")
    for bar in bars:
        for way in ways:
            for depth, target in zip((1, 2, 1, 9, 3), targets, strict=True):
                yield folder + (way + bar) * depth + target
    yield from (folder + name for name in ("", ".", "..", "%00", "site.css%00.svg", "%", "%zz"))
    yield from (folder + "x" * 5000, folder + "../" * 2000, folder + "%2e%2e%2f" * 1000 + "x.css")
    yield from (folder + "/etc/passwd", folder + "%2fetc%2fpasswd", folder + "file:///etc/passwd")
    yield from (folder + "%c3%28.css", folder + "%ed%a0%80.svg", folder + "\u202e.css")
    yield from (folder + "site.css/", folder + "site.css%20", folder + "site.css.css", "/" + folder)


@pytest.mark.parametrize("folder", GET_FOLDERS)
def test_no_path_leads_out_of_its_folder(victim: Victim, folder: str) -> None:
    for path in _spellings(folder):
        reply = Browser(victim).ask("GET", path)
        assert 300 < reply.status < 500, path  # never found, never too much for the server


def test_a_request_line_that_is_none_is_refused(victim: Victim) -> None:
    for line in (
        b"GET /\x00 HTTP/1.1",
        b"GET /files/\xff\xfe.css HTTP/1.1",
        b"GET / HTTP/9.9",
        b"GET http://evil.example/ HTTP/1.1",
        b"GET /" + b"x" * 200_000 + b" HTTP/1.1",
        b"\x16\x03\x01\x02\x00",
        b"",
    ):
        sent = [line, b"\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"]
        reply = exchange(victim.port, sent, hang_up=True)
        assert reply.status in (0, 400, 404), line[:40]


@pytest.mark.parametrize("host", ["[", "evil.example", '"><script>x</script>', "a" * 5000, "\t"])
def test_a_forged_host_is_shown_as_text_at_most(victim: Victim, host: str) -> None:
    for path in ("/", "/api", "/you", "/rules"):
        reply = Browser(victim).ask("GET", path, headers={"Host": host})
        assert b"<script>x" not in reply.body
        assert "evil.example" not in reply.says("location")


# --- other sites ---------------------------------------------------------------------------------
@pytest.mark.parametrize("path", POSTS)
def test_no_other_site_can_post(new: Callable[[], Browser], path: str) -> None:
    browser = new()
    browser.do("answer", id="consultation", value="first_visit")
    before = browser.kept()["consultation"]
    body = json.dumps({"data": [], "fn_index": 0, "event_data": {"kind": "restart"}})
    for headers in ELSEWHERE:
        for sent in (body, "sure=yes"):
            reply = browser.post(path, sent, headers)
            assert (reply.status, reply.text) == (403, "not from this site"), headers
            assert reply.says("set-cookie") == ""
    assert browser.kept()["consultation"] == before


# --- headers and floods --------------------------------------------------------------------------
def test_what_is_personal_is_never_stored_on_its_way(new: Callable[[], Browser]) -> None:
    browser = new()
    browser.answers({"consultation": "first_visit", "age": 40})
    personal = [p for p in GETS if p != "/login"]
    for path in (*personal, "/rules/RED-1", "/rules/none", "/nothing"):
        reply = browser.get(path)
        assert reply.says("cache-control") == "no-store", path
        assert reply.says("access-control-allow-origin") == "", path
    posted: list[Any] = [browser.post(path, b"") for path in POSTS]
    assert all(reply.says("cache-control") == "no-store" for reply in posted)
    public = browser.get("/files/site.css")
    assert public.body == (FILES / "site.css").read_bytes()
    assert public.says("cache-control") == "public, max-age=3600"


def test_every_kind_of_refusal_is_guarded(new: Callable[[], Browser]) -> None:
    browser = new()  # each reply's headers are looked at when it comes in
    refused = (
        browser.get("/nothing"),
        browser.post(CHAT, b"{"),
        browser.post(CHAT, b"{}", {"Sec-Fetch-Site": "cross-site"}),
        browser.post(CHAT, b" " * 99_999),
        browser.get("/rules?label=none"),
        browser.get("/rules/none"),
        browser.get("/report.pdf"),
        browser.get("/files/none.css"),
        browser.get("/figures/none.svg"),
        browser.post("/api/assess", b'{"answers": {"none": 1}}'),
    )
    assert [r.status for r in refused] == [404, 400, 403, 413, 400, 404, 404, 404, 404, 422]


def _can_be_at(address: str) -> bool:
    with socket.socket() as tried:
        try:
            tried.bind((address, 0))
        except OSError:
            return False
        return True


def test_who_floods_has_to_wait_and_nobody_else(victim: Victim) -> None:
    other = "127.0.0.2"
    if not _can_be_at(other):
        pytest.skip(f"this computer has no {other}")
    open_it = {"data": [], "fn_index": 0, "event_data": {"kind": "open"}}
    body = json.dumps(open_it | {"fn_index": 9}).encode()  # refused early, but counted
    forged = iter(range(1000))

    def floods(_: int) -> int:
        # It is no proxy, so nobody believes whom it says it speaks for.
        headers = {**JSON, "X-Forwarded-For": f"10.99.0.{next(forged)}"}
        return Browser(victim).ask("POST", CHAT, body, headers, source=other).status

    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(floods, range(200)))
    assert set(statuses) == {400, 429}
    assert statuses.count(400) >= 100
    assert Browser(victim).call({"kind": "open"}).status == 200
    assert Browser(victim).ask("GET", "/files/site.css", source="127.0.0.3").status == 200


def test_a_proxy_is_believed_only_its_own_word(victim: Victim) -> None:
    last = Browser(victim).address
    for n in range(130):
        headers = {"X-Forwarded-For": f"10.98.0.{n}, {last}"}
        reply = Browser(victim).ask("POST", CHAT, b"{}", headers)
        if reply.status == 429:
            break
    else:
        pytest.fail("the flood was never stopped")
    for strange in ("<script>", "unknown", "a" * 3000, "[::1", "1.2.3.4:99999", ",,,"):
        asked = Browser(victim).ask("GET", "/files/site.css", headers={"X-Forwarded-For": strange})
        assert asked.status == 200


def test_no_page_names_what_it_is_made_of(new: Callable[[], Browser]) -> None:
    """No version to look up weaknesses for."""
    versions = re.compile(r"\d+\.\d+")
    for path in ("/", "/you", "/nothing", "/files/site.css"):
        reply = new().get(path)
        assert not versions.search(reply.says("server") + reply.says("x-powered-by"))
