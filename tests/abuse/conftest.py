"""One server under attack, which is looked after once each test is done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from pydantic import SecretStr
from starlette.routing import Mount

from tests.abuse.attacker import Browser
from tests.abuse.victim import Victim
from ui.settings import Settings
from ui.store import Store

PASSWORD = "let me in, please"


@pytest.fixture(scope="session")
def attacked() -> Iterator[Victim]:
    """The server that all tests of this process attack."""
    victim = Victim()
    try:
        victim.start()
        yield victim
    finally:
        victim.end()


@pytest.fixture
def victim(attacked: Victim) -> Iterator[Victim]:
    """The server; whatever was done to it, it tells no log and no other computer."""
    before = len(attacked.said)
    yield attacked
    assert attacked.process.poll() is None, "the server is gone"
    assert attacked.said[before:] == ""
    assert attacked.went_outside == []
    assert attacked.wrote_elsewhere == []


@pytest.fixture
def new(victim: Victim) -> Callable[[], Browser]:
    """Makes a browser that has opened the page, each call."""
    return lambda: Browser(victim).open()


@pytest.fixture
def store(victim: Victim) -> Iterator[Store]:
    """What the server keeps, as it keeps it."""
    with Store.open(victim.database) as opened:
        yield opened


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    """The application in this process, behind a password."""
    from ui.app import create_app  # noqa: PLC0415 (importing Gradio takes seconds)

    database = tmp_path_factory.mktemp("store") / "quietback.db"
    settings = Settings(password=SecretStr(PASSWORD))
    with Store.open(f"sqlite:///{database}") as opened:
        yield create_app(opened, settings)


@pytest.fixture(scope="session")
def gradio_paths(application: FastAPI) -> set[str]:
    """The address of everything that Gradio would serve, with an x where anything can stand."""
    mount = next(route for route in application.routes if isinstance(route, Mount))
    return {re.sub(r"\{[^}]+\}", "x", path) for path in _paths(mount.app)}


def _paths(app: Any) -> Iterator[str]:
    for route in app.routes:
        if included := getattr(route, "original_router", None):
            yield from _paths(included)
        else:
            yield route.path
