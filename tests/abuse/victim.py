"""The server under attack, in a process of its own, with all that it says and asks for."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
START_SECONDS = 90
READY = re.compile(r"Quiet Back is at http://127\.0\.0\.1:(\d+)/ .*\n")
NO_HTTP = b"Invalid HTTP request received."
MAY_BE_LOGGED = re.compile(
    r"WARNING: +(Invalid HTTP request received|Unsupported upgrade request"
    r"|No supported WebSocket library detected)\..*\n"
)
"""All that the server may say of a request: that it was none."""
WATCHED_SERVER = ["-m", "tests.abuse.watched"]


class Victim:
    """The real server in a process of its own, with all that it says and asks for."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="quietback-abuse-")
        self.path = Path(self.folder.name)
        self.data, self.temporary, self.here = (self._made(n) for n in ("data", "tmp", "cwd"))
        self.secrets: set[str] = set()
        """Every token that was given; none may be seen again."""
        self.port = 0
        self.asked_at_start = 0

    def _made(self, name: str) -> Path:
        path = self.path / name
        path.mkdir()
        return path

    def start(self) -> None:
        """Start it, and wait until it says that it can be reached."""
        env = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": str(self._made("home")),
            "TMPDIR": str(self.temporary),
            "QUIETBACK_DATA": str(self.data),
        }
        with (self.path / "said").open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, *WATCHED_SERVER, str(self.path / "asked"), str(self.data)],
                cwd=self.here,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
            )
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            if found := READY.match(self._said()):
                self.port = int(found[1])
                self.asked_at_start = len(self._asked())
                return
            time.sleep(0.05)
        pytest.fail(f"the server did not start: {self._said()}")

    def end(self) -> None:
        """End it, and leave nothing behind."""
        self.process.kill()
        self.process.wait()
        self.folder.cleanup()

    def _said(self) -> str:
        return (self.path / "said").read_text("utf-8")

    def _asked(self) -> list[str]:
        return (self.path / "asked").read_text("utf-8").splitlines()

    @property
    def said(self) -> str:
        """All of its output but that it is ready, and that a request was none."""
        return MAY_BE_LOGGED.sub("", READY.sub("", self._said()))

    @property
    def went_outside(self) -> list[str]:
        """What it asked of other computers since it was started."""
        return [line for line in self._asked() if line.startswith("socket.")]

    @property
    def wrote_elsewhere(self) -> list[str]:
        """What it wrote outside the data folder since it was ready, and what lies there."""
        written = [a for a in self._asked()[self.asked_at_start :] if not a.startswith("socket.")]
        places = (self.here, self.temporary, self.path / "home")
        lying = [str(f) for place in places for f in place.rglob("*") if f.is_file()]
        return written + lying

    @property
    def database(self) -> str:
        """The address of its database."""
        return f"sqlite:///{self.data / 'quietback.db'}"
