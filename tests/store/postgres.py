"""A real PostgreSQL in a folder of its own, which a test may stop, crash and start again."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

START_SECONDS = 60


class PostgresServer:
    """Reached by a socket in its folder only; syncs to the disk like one in earnest."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="quietback-pg-"))
        self.data = self.folder / "data"
        self.process: subprocess.Popen[bytes] | None = None
        self.numbers = count()
        # PostgreSQL refuses to run as root.
        self.who: dict[str, Any] = {}
        if os.geteuid() == 0:
            someone = pwd.getpwnam("postgres" if _exists("postgres") else "nobody")
            self.who = {"user": someone.pw_uid, "group": someone.pw_gid, "extra_groups": []}
            os.chown(self.folder, someone.pw_uid, someone.pw_gid)
        self._run("initdb", "-U", "tester", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync")

    def _run(self, program: str, *arguments: str) -> None:
        command: list[str | Path] = [self.programs / program, "-D", self.data, *arguments]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True, **self.who)

    def start(self) -> None:
        """Start it and wait until it answers."""
        settings = {"listen_addresses": "", "unix_socket_directories": self.folder}
        options = [f"-c{name}={value}" for name, value in settings.items()]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [self.programs / "postgres", "-D", self.data, *options],
                cwd=self.folder,
                stderr=log,
                stdout=log,
                **self.who,
            )
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                psycopg.connect(self.url("postgres")).close()
                return
            except psycopg.OperationalError:
                if self.process.poll() is not None or time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it: SIGINT in good order; SIGQUIT at once, as a crash would, nothing written out."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(START_SECONDS)

    def remove(self) -> None:
        """End it and delete its folder."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder)

    def url(self, name: str) -> str:
        """The address of a database."""
        return f"postgresql://tester:secret@/{name}?host={self.folder}"

    def new_database(self) -> str:
        """The address of a new, empty database."""
        name = f"test_{next(self.numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.url(name)


def _exists(user: str) -> bool:
    return any(entry.pw_name == user for entry in pwd.getpwall())
