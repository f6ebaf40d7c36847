"""A server in a process of its own, to be measured from outside."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
START_SECONDS = 90


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """Where its page is."""
        return f"http://127.0.0.1:{self.port}/"

    def memory(self) -> float:
        """Memory that the process holds (resident set), in MB; needs ``ps``."""
        asked = ["ps", "-o", "rss=", "-p", str(self.process.pid)]
        kibibytes = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        return int(kibibytes) * 1024 / 1e6


@contextmanager
def running(module: str, *arguments: str, settings: Mapping[str, str]) -> Iterator[Server]:
    """Run ``python -m module arguments`` until the end of the block.

    Args:
        module: the module to run.
        arguments: its arguments; ``{port}`` stands for the port.
        settings: environment variables; those of Quiet Back that are set already do not count.

    Raises:
        RuntimeError: where it does not answer in time.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    command: Sequence[str] = [a.format(port=port) for a in arguments]
    others = {n: v for n, v in os.environ.items() if not n.startswith("QUIETBACK_")}
    process = subprocess.Popen(
        [sys.executable, "-m", module, *command],
        cwd=ROOT,
        env={**others, **settings},
        stdout=subprocess.DEVNULL,
    )
    try:
        server = Server(port, process)
        _wait(server)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(server: Server) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.process.poll() is None:
        with suppress(OSError), urllib.request.urlopen(server.url, timeout=5):
            return
        time.sleep(0.1)
    raise RuntimeError(f"{server.process.args!r} ended, or did not answer in {START_SECONDS} s")
