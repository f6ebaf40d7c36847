"""One server for the tests of each process, and somewhere for it to keep its data."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.server import Server
from tests.store.conftest import postgres

__all__ = ["postgres"]


@pytest.fixture(scope="session")
def launched() -> Iterator[Server]:
    """The server of this process, loaded and not yet started."""
    server = Server()
    try:
        yield server
    finally:
        server.remove()


@pytest.fixture
def server(launched: Server) -> Iterator[Server]:
    """The server, not yet started; ended afterwards."""
    launched.forget()
    yield launched
    launched.end()
