"""The site as ``deploy/`` describes it, on this computer: nginx, two replicas, PostgreSQL."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import trustme

from tests.e2e.conftest import Server
from tests.store.postgres import PostgresServer

DEPLOY = Path(__file__).parents[2] / "deploy"
START_SECONDS = 20
APP_ID = "gradio_api/app_id"
"""Tells one replica from the other, as every process draws its own."""


class Nginx:
    """nginx with the very configuration of ``deploy/``, but for ports and the replicas' places.

    Runs as nobody where the tests run as root. Has no folder to write bodies or replies to: a
    request that would need one fails.
    """

    def __init__(self, program: str, replicas: Sequence[int]) -> None:
        """``replicas`` are ports on this computer."""
        self.program = program
        self.port, self.plain_port = _free_port(), _free_port()
        self.url = f"https://127.0.0.1:{self.port}/"
        self.folder = Path(tempfile.mkdtemp(prefix="quietback-nginx-"))
        self.process: subprocess.Popen[bytes] | None = None
        self.trust = ssl.create_default_context()
        self._write_certificate()
        self._write("nginx.conf", self._on_own_ports)
        self._write("replicas.conf", lambda text: _with_servers(text, replicas))
        self.who: dict[str, Any] = {}
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            self.who = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, nobody.pw_uid, nobody.pw_gid)

    def _write_certificate(self) -> None:
        authority = trustme.CA()
        authority.configure_trust(self.trust)
        issued = authority.issue_cert("127.0.0.1")
        tls = self.folder / "tls"
        tls.mkdir()
        issued.private_key_pem.write_to_path(str(tls / "key.pem"))
        chain = b"".join(part.bytes() for part in issued.cert_chain_pems)
        (tls / "certificate.pem").write_bytes(chain)

    def _write(self, name: str, change: Callable[[str], str]) -> None:
        (self.folder / name).write_text(change((DEPLOY / name).read_text("utf-8")), "utf-8")

    def _on_own_ports(self, text: str) -> str:
        text = _replaced(r"listen 8080;", f"listen 127.0.0.1:{self.plain_port};", text)
        return _replaced(r"listen 8443 ", f"listen 127.0.0.1:{self.port} ", text)

    @property
    def said(self) -> str:
        """All that it wrote to its log."""
        return (self.folder / "log").read_text("utf-8")

    def start(self) -> None:
        """Start it and wait until it listens."""
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [self.program, "-p", self.folder, "-e", "stderr", "-c", self.folder / "nginx.conf"],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **self.who,
            )
        end = time.monotonic() + START_SECONDS
        while self.process.poll() is None and time.monotonic() < end:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                for name in ("body", "proxy"):
                    (self.folder / name).rmdir()
                return
            time.sleep(0.05)
        raise AssertionError(f"nginx did not start: {self.said}")

    def remove(self) -> None:
        """End it and delete its folder."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(START_SECONDS)
        shutil.rmtree(self.folder)


class Site:
    """nginx in front of two replicas that share a PostgreSQL. A test may kill either."""

    def __init__(self, nginx: str, postgres: str) -> None:
        """``nginx`` is the program, ``postgres`` the folder of PostgreSQL's programs."""
        self.database = PostgresServer(Path(postgres))
        try:
            self.database.start()
            url = self.database.new_database()
            self.replicas = [
                Server(QUIETBACK_DATABASE_URL=url, QUIETBACK_HTTPS="true") for _ in range(2)
            ]
            self.nginx = Nginx(nginx, [replica.port for replica in self.replicas])
        except BaseException:
            self.database.remove()
            raise
        self.url = self.nginx.url

    def start(self) -> None:
        """Start whatever is not running, and wait until both replicas are handed requests."""
        if self.nginx.process is None:
            self.nginx.start()
        dead = [r for r in self.replicas if r.process is None or r.process.poll() is not None]
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda replica: replica.start(), dead))
        end = time.monotonic() + START_SECONDS
        with self.browser() as client:
            seen: set[str] = set()
            while len(seen) < len(self.replicas):
                assert time.monotonic() < end, "a replica is handed no requests"
                seen.add(client.get(APP_ID).raise_for_status().text)
                time.sleep(0.1)

    def browser(self, address: str = "127.0.0.1", **more: Any) -> httpx.Client:
        """An HTTP client that trusts the certificate, at a loopback address."""
        transport = httpx.HTTPTransport(verify=self.nginx.trust, local_address=address)
        return httpx.Client(transport=transport, base_url=self.url, timeout=30, **more)

    def remove(self) -> None:
        """End everything and leave nothing behind."""
        for replica in self.replicas:
            replica.kill()
            replica.folder.cleanup()
        self.nginx.remove()
        self.database.remove()


def freeze(replica: Server) -> None:
    """Let it do nothing any more, its connections open; ``thaw`` lets it go on."""
    assert replica.process is not None
    replica.process.send_signal(signal.SIGSTOP)


def thaw(replica: Server) -> None:
    """Let it go on where it was."""
    assert replica.process is not None
    replica.process.send_signal(signal.SIGCONT)


def _with_servers(text: str, ports: Sequence[int]) -> str:
    """Fixed places instead of those that Compose's DNS knows; all else as it is."""
    text = _replaced(r" *resolver .*\n", "", text)
    servers = "\n".join(rf"server 127.0.0.1:{port} \1;" for port in ports)
    return _replaced(r"server app:7860 resolve ([^;]+);", servers, text)


def _replaced(pattern: str, by: str, text: str) -> str:
    changed, times = re.subn(pattern, by, text)
    assert times == 1, f"{pattern!r} is {times} times in the configuration"
    return changed


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port
