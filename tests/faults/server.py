"""The real server as a test starts it, kills it and makes things fail for it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel

ROOT = Path(__file__).parents[2]
READY = re.compile(r"Quiet Back is at http://127\.0\.0\.1:(\d+)/ ")
MORNING = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


SMALL = 600_000
"""Bytes of a small disk."""


class Wanted(BaseModel):
    """A server as a test wants it."""

    database: str
    """The address of its database."""
    clock: Path
    """A file with the present moment, in ISO format; nothing else tells the server the time."""
    unprivileged: bool = False
    """Whether it has the rights of an ordinary user, where the tests run as root."""
    small_disk: Path | None = None
    """A folder that is to be a disk of its own, of ``SMALL`` bytes."""


class NotStartedError(Exception):
    """The server ended before it could be reached; its text is what it said."""


class Server:
    """One server at a time, which may be killed and started again at once."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="quietback-faults-")
        self.path = Path(self.folder.name)
        self.path.chmod(0o755)  # an ordinary user may look for their database in it
        self.clock = self.path / "now"
        self.now = MORNING
        self.port = 0
        self._said, self._forgotten = self.path / "said", 0
        self.process = 0
        """The number of its process; 0 where none runs."""
        env = {k: v for k, v in os.environ.items() if not k.startswith("QUIETBACK_")}
        with self._said.open("wb") as said:
            self._launcher = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.launcher"],
                cwd=ROOT,
                # A fork takes one thread along, so a library of numbers must start no others.
                env=env | {"OPENBLAS_NUM_THREADS": "1", "QUIETBACK_DATA": str(self.path)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )

    @property
    def now(self) -> datetime:
        """What the server takes for the present moment."""
        return datetime.fromisoformat(self.clock.read_text("utf-8"))

    @now.setter
    def now(self, moment: datetime) -> None:
        self.clock.write_text(moment.isoformat(), "utf-8")

    @property
    def said(self) -> str:
        """All that was logged since ``forget``."""
        return self._said.read_text("utf-8")[self._forgotten :]

    def forget(self) -> None:
        """Begin a new test: another log, and the clock goes right again."""
        self.now = MORNING
        self._forgotten += len(self.said)

    def begin(self, database: str, **wanted: Any) -> None:
        """Start it without waiting until it can be reached."""
        line = Wanted(database=database, clock=self.clock, **wanted).model_dump_json()
        assert self._launcher.stdin is not None
        assert self._launcher.poll() is None, f"the launcher is gone: {self.said}"
        self._launcher.stdin.write(line + "\n")
        self._launcher.stdin.flush()
        self.process = int(self._heard())

    def start(self, database: str, **wanted: Any) -> None:
        """Start it and wait until it can be reached.

        Raises:
            NotStartedError: where it ended instead.
        """
        before = len(self.said)
        self.begin(database, **wanted)
        found = READY.match(heard := self._heard())
        if not found:
            assert heard == "ended", heard
            self.process = 0
            raise NotStartedError(self.said[before:])
        self.port = int(found[1])

    def end(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End it: SIGKILL leaves it no time for anything, SIGINT is an end in good order."""
        if self.process:
            os.kill(self.process, how)
            self.process = 0
            while self._heard() != "ended":
                pass  # it had become ready after all

    def remove(self) -> None:
        """End everything and leave nothing behind."""
        self.end()
        assert self._launcher.stdin is not None
        assert self._launcher.stdout is not None
        self._launcher.kill()
        self._launcher.wait()
        self._launcher.stdin.close()
        self._launcher.stdout.close()
        self.folder.cleanup()

    def _heard(self) -> str:
        assert self._launcher.stdout is not None
        line = self._launcher.stdout.readline()
        assert line, f"the launcher is gone: {self.said}"
        return line.rstrip("\n")
