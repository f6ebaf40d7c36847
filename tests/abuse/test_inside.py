"""What is left in the process, and what it costs, after somebody was there."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.routing import Mount
from starlette.testclient import TestClient

from knowledge.base import knowledge_base
from tests.abuse.conftest import PASSWORD
from tests.abuse.mischief import MARK
from ui.chat.serve import Replies
from ui.chat.state import MOST_ASIDES, MOST_TYPED
from ui.security import CHAT, Allowance
from ui.store import Store, new_token

TURNS = 200
HERE = {"accept": "text/html", "sec-fetch-site": "same-origin"}


@pytest.fixture
def client(application: FastAPI, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A browser that gave the password and may ask as often as it likes."""
    monkeypatch.setattr(Allowance, "take", lambda *_: True)
    with TestClient(application, headers=HERE, base_url="http://127.0.0.1") as running:
        assert running.post("/login", data={"password": PASSWORD}).status_code == 200
        running.get("/")
        yield running


def post(client: TestClient, event: dict[str, Any], session: str | None = "s") -> dict[str, Any]:
    call = {"data": [], "fn_index": 0, "session_hash": session, "event_data": event}
    reply = client.post(CHAT, json=call)
    assert reply.status_code == 200
    form: dict[str, Any] = reply.json()["data"][3]
    return form


def remembered(start: str) -> list[str]:
    """The texts in this process that go on after such a start."""
    gc.collect()
    held = (text for thing in gc.get_objects() for text in _texts(thing))
    return [repr(text)[:100] for text in held if _goes_on(text, start)]


def _texts(thing: object) -> Iterator[str | bytes]:
    for held in gc.get_referents(thing):
        if isinstance(held, str | bytes):
            yield held
        elif isinstance(held, tuple | dict) and not gc.is_tracked(held):
            yield from _texts(held)  # holds nothing but plain values, so it is not listed itself


def _goes_on(text: str | bytes, start: str) -> bool:
    found = start in text if isinstance(text, str) else start.encode() in text
    return found and len(text) > len(start)


def test_looking_for_what_is_remembered_finds_it() -> None:
    kept = {"somewhere": [("deep", f"{MARK}-found " + "inside")]}
    assert remembered(f"{MARK}-found")
    del kept
    assert not remembered(f"{MARK}-found")


def test_nothing_of_a_person_stays_in_memory(application: FastAPI, client: TestClient) -> None:
    gradio: Any = next(route.app for route in application.routes if isinstance(route, Mount))
    for person in range(TURNS // 10):
        client.cookies.delete("quietback")
        seen = post(client, {"kind": "open"})["revision"]
        for turn in range(10):
            text = f"{MARK}-typed {turn}" if turn % 4 else f"<b>{MARK}-typed {turn}</b>"
            event = {"kind": "say", "text": text, "seen": seen, "key": f"{MARK}-typed {turn}"}
            seen = post(client, event, f"session {person} {turn}")["revision"]
            del text, event
    client.post("/you/redeem", data={"code": f"{MARK}-typed"})
    client.post("/api/assess", json={"answers": {f"{MARK}-typed {TURNS}": f"{MARK}-typed"}})
    client.get("/report")
    assert f"{MARK}-typed" in client.get("/you/everything.json").text  # so it was taken
    start = client.cookies["quietback"][:20]
    client.cookies.clear()
    assert list(gradio.state_holder.session_data) == []
    assert dict(gradio.get_blocks().pending_streams) == {}
    assert remembered(f"{MARK}-typed") == []
    assert remembered(start) == []


# --- what it costs -------------------------------------------------------------------------------
@pytest.fixture
def replies(tmp_path: Path) -> Iterator[Replies]:
    """The handler of the page's events, with a store of its own."""
    with Store.open(f"sqlite:///{tmp_path / 'quietback.db'}") as store:
        yield Replies(knowledge_base(), store, lambda: date(2026, 3, 2))


LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDY = " ".join(LETTERS[n % 20 : n % 20 + 4] + LETTERS[n // 20] for n in range(100))[:MOST_TYPED]
"""As many different words as fit, each as long as a word must be to be compared with others."""


def test_the_longest_messages_do_not_slow_the_turns_that_follow(replies: Replies) -> None:
    """Or one person could keep the server busy for all the others."""
    quiet, loud = new_token(), new_token()
    asides = [{"after": 0, "said": f"{WORDY[:-2]}{n}"} for n in range(MOST_ASIDES)]
    for token, kept in ((quiet, []), (loud, asides)):
        with replies.store.visit(token) as visit:
            state = {"answers": {"consultation": "first_visit"}, "asides": kept}
            visit.keep(state, rule_base="1", outcome="hold", event="e")
    assert _cost(replies, loud) < 5 * _cost(replies, quiet) + 0.05


@pytest.mark.parametrize(
    "text", [WORDY, "want to " * 1900, "kill " * 3000, "a " * 7000, "x" * 15_000, "'" * 15_000]
)
def test_a_long_message_is_read_in_no_time(replies: Replies, text: str) -> None:
    begun = time.process_time()
    replies.reply(new_token(), {"kind": "say", "text": text, "seen": 0})
    assert time.process_time() - begun < 1


def _cost(replies: Replies, token: str) -> float:
    """Seconds of computing that opening the page takes; the least of three."""
    costs = []
    for _ in range(3):
        begun = time.process_time()
        replies.reply(token, {"kind": "open"})
        costs.append(time.process_time() - begun)
    return min(costs)
