"""Other processes that use the same database."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.store import Store

ROOT = Path(__file__).parents[2]
SECONDS = 60
BEGINS = """
import os, sys
from tests.store.processes import increment
from ui.store import Store
url, token = sys.argv[1:]
"""
WAITS = """
print("ready", flush=True)
sys.stdin.readline()
"""


def increment(store: Store, token: str, times: int) -> None:
    """Add one to what is kept, so many times."""
    for _ in range(times):
        with store.visit(token) as visit:
            number = (visit.kept.state or {"n": 0})["n"] + 1
            visit.keep({"n": number}, rule_base="7", outcome="hold", event="e")


class Other:
    """A Python process with ``Store``, ``url``, ``token``, ``increment``; works when told to."""

    def __init__(self, url: str, token: str, work: str, *, first: str = "") -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", f"{BEGINS}\n{first}\n{WAITS}\n{work}", url, token],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def is_ready(self) -> None:
        """Wait until it waits."""
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "ready\n"

    def go(self) -> None:
        """Let it work."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def end(self) -> tuple[int, str]:
        """Wait for its end; its exit code and what it wrote."""
        written, _ = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, written


def all_at_once(others: Sequence[Other]) -> list[tuple[int, str]]:
    """Let them work at the same moment, to their end."""
    for other in others:
        other.is_ready()
    for other in others:
        other.go()
    return [other.end() for other in others]
