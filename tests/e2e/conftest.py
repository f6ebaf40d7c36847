"""The real server in its own process and a real Chromium, both ended with the tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    ViewportSize,
    sync_playwright,
)

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 60
SERVE = """
import sys
from datetime import date
from pathlib import Path
from ui.app import serve
from ui.settings import settings

clock = Path(sys.argv[2])
serve(
    "127.0.0.1", int(sys.argv[1]), settings(), open_browser=False,
    today=lambda: date.fromisoformat(clock.read_text("utf-8")),
)
"""


class Server:
    """The real server with a database and a calendar of its own.

    A test may kill it and start it again at the same port.
    """

    def __init__(self, **settings: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self.process: subprocess.Popen[bytes] | None = None
        self.folder = tempfile.TemporaryDirectory(prefix="quietback-")
        self.clock = Path(self.folder.name, "today")
        self.day = date(2026, 3, 2)
        self.settings = {"QUIETBACK_DATA": self.folder.name, **settings}

    @property
    def day(self) -> date:
        """The day that the server takes for today."""
        return date.fromisoformat(self.clock.read_text("utf-8"))

    @day.setter
    def day(self, day: date) -> None:
        self.clock.write_text(day.isoformat(), "utf-8")

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(self.port), str(self.clock)],
            cwd=ROOT,
            env={**_without_settings(), **self.settings},
            stdout=subprocess.DEVNULL,
        )
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            # The icon, because it needs no password.
            with suppress(OSError), urllib.request.urlopen(self.url + "favicon.ico", timeout=5):
                return
            time.sleep(0.1)
        self.kill()
        pytest.fail("the server did not start")

    def kill(self) -> None:
        """End it without giving it time to save anything."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def _without_settings() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("QUIETBACK_")}


@contextmanager
def running_server(**settings: str) -> Iterator[Server]:
    """A server that is gone afterwards, whatever happens.

    Args:
        settings: environment variables such as ``QUIETBACK_PASSWORD``.
    """
    server = Server(**settings)
    try:
        server.start()
        yield server
    finally:
        server.kill()
        server.folder.cleanup()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The server that all tests of this process share."""
    with running_server() as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium from $CHROMIUM or the path; without one the tests are skipped, but not in CI."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        if os.environ.get("CI"):
            pytest.fail("CI needs a Chromium for the browser tests; set CHROMIUM")
        pytest.skip("no Chromium; set CHROMIUM to its path")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        try:
            yield chromium
        finally:
            chromium.close()


class Watched:
    """A page in a browser of its own, with everything that goes wrong on it."""

    def __init__(self, context: BrowserContext) -> None:
        self.wrong: list[str] = []
        context.on("weberror", lambda error: self.wrong.append(f"page error: {error.error}"))
        context.on("console", self._console)
        context.on("request", lambda request: self._request(request.url))
        self.page = context.new_page()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.wrong.append(f"console: {message.text}")

    def _request(self, url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.wrong.append(f"left this computer: {url}")


@contextmanager
def watched(
    browser: Browser, width: int = 1280, height: int = 900, **more: str
) -> Iterator[Watched]:
    """A page in a fresh browser context."""
    context = browser.new_context(
        viewport=ViewportSize(width=width, height=height),
        reduced_motion="reduce",
        **more,  # type: ignore[arg-type]
    )
    context.set_default_timeout(15_000)
    try:
        yield Watched(context)
    finally:
        context.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Watched]:
    """A page at desktop size; the test fails on any error or outside request, in any tab."""
    with watched(browser) as page:
        yield page
        assert page.wrong == []
