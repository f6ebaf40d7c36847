"""Nothing leaves this computer, and nothing is written but in the data folder."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.abuse.attacker import Browser
from tests.abuse.victim import ROOT, Victim
from tests.e2e.person import CALM
from ui.security import GETS

ATTEMPTS = """
import os, socket, sqlite3, sys
sys.argv[1:] = {told!r}, {folder!r}
from tests.abuse import watched
sys.addaudithook(watched.watch)
socket.getaddrinfo("192.0.2.1", 80)
sys.audit("socket.connect", None, ("2001:db8::1", 80))  # as if it were done
sys.audit("socket.connect", None, ("127.0.0.1", 80))
for place in ({folder!r}, {elsewhere!r}):
    open(os.path.join(place, "text"), "w").close()
    sqlite3.connect(os.path.join(place, "file.db")).close()
    open(os.path.join(place, "text")).close()
"""


def test_the_watch_sees_what_leaves_and_what_is_written(tmp_path: Path) -> None:
    folder, elsewhere, told = (tmp_path / name for name in ("data", "elsewhere", "told"))
    folder.mkdir()
    elsewhere.mkdir()
    code = ATTEMPTS.format(told=str(told), folder=str(folder), elsewhere=str(elsewhere))
    subprocess.run([sys.executable, "-B", "-c", code], cwd=ROOT, check=True)
    assert told.read_text("utf-8").splitlines() == [
        "socket.getaddrinfo '192.0.2.1'",
        "socket.connect '2001:db8::1'",
        f"open '{elsewhere / 'text'}'",
        f"sqlite3.connect '{elsewhere / 'file.db'}'",
    ]


def test_a_whole_visit_asks_no_other_computer(victim: Victim, new: Callable[[], Browser]) -> None:
    """From the start of the server to the report; each test here ends with this look as well."""
    browser = new()
    browser.answers(CALM)
    for event in ({"kind": "what_if"}, {"kind": "say", "text": "https://example.org/x.png"}):
        browser.do(**event)
    for path in GETS:
        browser.get(path)
    assert browser.get("/report.pdf").body.startswith(b"%PDF-")
    assert victim.went_outside == []
    assert victim.wrote_elsewhere == []


def test_no_page_asks_the_browser_to_load_anything_from_elsewhere(
    new: Callable[[], Browser],
) -> None:
    loads = re.compile(
        r"<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?(?:src|srcset|data)="
        r"[\"']?((?:https?:)?//[^\s\"'>]+)"
        r"|<link\b(?![^>]*rel=[\"']?(?:canonical|license))[^>]*?href=[\"']?((?:https?:)?//[^\s\"'>]+)"
        r"|url\([\"']?((?:https?:)?//[^\s\"')]+)|@import\s+[\"']((?:https?:)?//[^\s\"']+)",
        re.IGNORECASE,
    )
    assert loads.search('<link rel="stylesheet" href="//fonts.example/css">')
    browser = new()
    shown = browser.answers(CALM)
    pages = [p for p in GETS if p not in ("/report.pdf", "/gradio_api/app_id")]
    for path in (*pages, "/rules/RED-1", "/files/site.css", "/files/page.css"):
        text = browser.get(path).body.decode("utf-8", "replace")
        assert not loads.findall(text), (path, loads.findall(text))
    assert not loads.findall(shown.html)
