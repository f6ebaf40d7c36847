"""Bodies that are too large, lie about their length, or cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.abuse.attacker import Browser, Reply, exchange
from tests.abuse.victim import Victim
from ui.security import CHAT, POSTS

JSON = {"Content-Type": "application/json"}


def _chunks(body: bytes, size: int = 4096) -> Iterator[bytes]:
    for start in range(0, len(body), size):
        part = body[start : start + size]
        yield b"%x\r\n%s\r\n" % (len(part), part)
    yield b"0\r\n\r\n"


def _posted(
    victim: Victim,
    path: str,
    headers: Iterable[bytes],
    body: Iterable[bytes],
    *,
    hang_up: bool = False,
) -> Reply:
    head = [b"POST %s HTTP/1.1" % path.encode(), b"Host: 127.0.0.1", b"Connection: close"]
    address = b"X-Forwarded-For: " + Browser(victim).address.encode()
    sent = [b"\r\n".join([*head, address, *headers, b"", b""]), *body]
    return exchange(victim.port, sent, hang_up=hang_up)


@pytest.mark.parametrize("path", POSTS)
def test_a_body_over_the_limit_is_refused_however_it_is_announced(
    victim: Victim, path: str
) -> None:
    big = b" " * (POSTS[path] + 1)
    length, chunked = b"Content-Length: %d" % len(big), b"Transfer-Encoding: chunked"
    assert _posted(victim, path, [length], [big]).status == 413
    assert _posted(victim, path, [chunked], _chunks(big)).status == 413
    assert _posted(victim, path, [b"Content-Length: 99999999"], [big]).status == 413


@pytest.mark.parametrize("path", POSTS)
def test_a_length_that_lies_does_nothing(victim: Victim, path: str) -> None:
    short, chunked = b"Content-Length: 2", b"Transfer-Encoding: chunked"
    hidden = b"{}GET /you/everything.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    for headers, body in (
        ([b"Content-Length: 999"], [b"{}"]),  # hangs up before the end
        ([short], [hidden]),
        ([b"Content-Length: -1"], [b"{}"]),
        ([b"Content-Length: 0x2"], [b"{}"]),
        ([b"Content-Length: 2", b"Content-Length: 3"], [b"{} "]),
        ([short, chunked], [b"0\r\n\r\n" + hidden]),
        ([chunked], [b"fffffffffffffffff\r\n"]),
        ([chunked], [b"-1\r\n{}\r\n0\r\n\r\n"]),
        ([b"Transfer-Encoding: gzip"], [b"{}"]),
    ):
        reply = _posted(victim, path, headers, body, hang_up=True)
        assert reply.status < 500, headers
        assert b'"person"' not in reply.body


UNREADABLE = (
    b"",
    b"\x00",
    b"\xff\xfe{\x00}\x00",
    b"\xc3\x28",
    b"{",
    b"[]",
    b"null",
    b"[" * 8000,
    b'{"a":' * 1500,
    b'{"answers":' + b"[" * 7000 + b"]" * 7000 + b"}",
    b'{"data":[],"fn_index":0,"event_data":' + b"[" * 5000 + b"]" * 5000 + b"}",
    b'{"data":[],"fn_index":0,"event_data":{"kind":"say","text":"\\ud800"}}',
    b'{"data":[],"fn_index":"0","event_data":{}}',
    b'{"data":[],"fn_index":1e400,"event_data":{}}',
    b"password=" + b"%ff" * 300,
    b"code=%00%0d%0a&code=x&sure=no",
    b"&=&==&%&%zz=%zz&" * 20,
)


@pytest.mark.parametrize("path", POSTS)
def test_what_cannot_be_read_is_the_senders_fault(new: Callable[[], Browser], path: str) -> None:
    for body in UNREADABLE:
        browser = new()
        # Who only asks for a code, or is not sure yet, may send any form.
        fault = range(400, 500) if path in (CHAT, "/api/assess", "/you/redeem") else range(500)
        for headers in (JSON, {}):
            assert browser.post(path, body, headers).status in fault, body[:60]


STRANGE: tuple[str, ...] = (
    '{"kind":"say","text":"a","seen":' + "9" * 4000 + "}",
    '{"kind":"say","text":"a","seq":' + "9" * 40 + "}",
    '{"kind":"say","text":"a","seq":-' + "9" * 400 + "}",
    '{"kind":"say","text":"a","seq":1e999,"seen":NaN,"key":-Infinity}',
    '{"kind":"answer","id":"age","value":' + "9" * 400 + "}",
    '{"kind":"open","kind":"restart","kind":"confirm"}',
    '{"kind":"say","text":"a","key":"\\u0000\\u001b[31m\\n"}',
    '{"kind":"say","text":"a","key":{"a":["b"]}}',
    '{"kind":"say","text":"\\u0000\\u0007\\u001b[31m\\u202e"}',
    '{"kind":"answer","id":"\\u0000","value":"\\u0000"}',
    '{"__proto__":{"kind":"restart"},"constructor":{"prototype":{}}}',
    '{"":"","kind":"' + "x" * 9000 + '"}',
)


@pytest.mark.parametrize("event", STRANGE)
def test_a_strange_event_is_answered_or_refused(new: Callable[[], Browser], event: str) -> None:
    call = '{"data":[],"fn_index":0,"trigger_id":' + "9" * 300 + ',"event_data":' + event + "}"
    browser = new()
    for body in (call, call.replace("9" * 300, "null")):
        assert browser.post(CHAT, body, JSON).status in (200, 400)
    assert browser.do("open").question == "consultation"
