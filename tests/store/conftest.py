"""The same tests against SQLite and a real PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scripts.postgres import installed
from tests.store.postgres import PostgresServer
from ui.store import Store

KINDS = ("sqlite", "postgresql")


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def goes(self, by: timedelta) -> None:
        """Let time pass, or go back."""
        self.at += by


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """PostgreSQL, ended with the tests; without its programs they are skipped, but not in CI."""
    programs = installed()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs PostgreSQL; set POSTGRES to the folder of its programs")
        pytest.skip("no PostgreSQL; set POSTGRES to the folder of its programs")
    server = PostgresServer(programs)
    try:
        server.start()
        yield server
    finally:
        server.remove()


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'data' / 'quietback.db'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.new_database()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(clock: Clock) -> Iterator[Callable[[str], Store]]:
    """Opens stores, which are closed at the end."""
    stores = []

    def opening(url: str) -> Store:
        stores.append(Store.open(url, now=clock))
        return stores[-1]

    yield opening
    for store in stores:
        store.close()


@pytest.fixture
def store(url: str, opened: Callable[[str], Store]) -> Store:
    return opened(url)


@pytest.fixture
def file_store(tmp_path: Path, opened: Callable[[str], Store]) -> Store:
    """SQLite, whose file the test knows: ``tmp_path / "quietback.db"``."""
    return opened(f"sqlite:///{tmp_path / 'quietback.db'}")
