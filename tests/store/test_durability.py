"""What was kept is there after anything: a killed server, a crashed database."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from tests.store.postgres import PostgresServer
from tests.store.processes import Other, all_at_once
from ui.store import Fault, Kept, Store, StoreError, new_token
from ui.store.databases import Sqlite

KEEP = 'visit.keep({"n": 1}, rule_base="7", outcome="hold", event="e")'
KILL = "os.kill(os.getpid(), 9)"
KEPT = Kept({"n": 1}, 1, "7", "hold", "e")


def test_what_a_server_kept_survives_its_being_killed_at_once(url: str) -> None:
    token = new_token()
    work = f"with Store.open(url).visit(token) as visit: {KEEP}\n{KILL}"
    assert all_at_once([Other(url, token, work)])[0][0] == -signal.SIGKILL
    with Store.open(url) as store:
        assert store.read(token) == KEPT


def test_a_server_that_is_killed_in_the_middle_leaves_nothing_half_written(url: str) -> None:
    token = new_token()
    work = f"with Store.open(url).visit(token) as visit:\n  {KEEP}\n  {KILL}"
    assert all_at_once([Other(url, token, work)])[0][0] == -signal.SIGKILL
    with Store.open(url) as store:
        assert store.read(token) == Kept()
        with store.visit(token) as visit:  # and holds no lock
            assert visit.keep({}, rule_base="7", outcome="hold", event="e") == 1


def test_sqlite_syncs_every_commit_and_wipes_what_it_deletes(file_store: Store) -> None:
    database = file_store._database
    assert isinstance(database, Sqlite)
    with database.writing() as connection:
        found = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    full = 2
    assert found == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_postgresql_that_crashes_has_kept_everything_and_is_found_again(
    postgres: PostgresServer, opened: Callable[[str], Store]
) -> None:
    store, token = opened(postgres.new_database()), new_token()
    with store.visit(token) as visit:
        visit.keep({"n": 1}, rule_base="7", outcome="hold", event="e")
    postgres.stop(signal.SIGQUIT)
    try:
        for doing in _everything_one_can_do(store, token):
            with pytest.raises(StoreError) as raised:
                doing()
            assert raised.value.fault is Fault.UNREACHABLE
            assert "secret" not in str(raised.value) + raised.value.operator
    finally:
        postgres.start()
    assert store.read(token) == KEPT


def test_postgresql_that_was_started_anew_meanwhile_is_not_even_noticed(
    postgres: PostgresServer, opened: Callable[[str], Store]
) -> None:
    store, token = opened(postgres.new_database()), new_token()
    with store.visit(token) as visit:
        visit.keep({"n": 1}, rule_base="7", outcome="hold", event="e")
    postgres.stop()
    postgres.start()
    assert store.read(token) == KEPT


def test_postgresql_that_ends_in_the_middle_leaves_nothing_half_written(
    postgres: PostgresServer, opened: Callable[[str], Store]
) -> None:
    store, token = opened(postgres.new_database()), new_token()

    def visit_that_is_cut_off() -> None:
        with store.visit(token) as visit:
            visit.keep({"n": 1}, rule_base="7", outcome="hold", event="e")
            postgres.stop(signal.SIGQUIT)

    try:
        with pytest.raises(StoreError, match="does not count twice"):
            visit_that_is_cut_off()
    finally:
        postgres.start()
    assert store.read(token) == Kept()


def _everything_one_can_do(store: Store, token: str) -> list[Callable[[], Any]]:
    def visit() -> None:
        with store.visit(token):
            pytest.fail("the visit began")

    return [
        lambda: store.read(token),
        visit,
        lambda: store.link_code(token),
        lambda: store.redeem("AAAA-AAAA", token),
        lambda: store.everything(token),
        lambda: store.erase(token),
    ]


def test_a_file_that_is_copied_away_while_open_is_whole(file_store: Store, tmp_path: Path) -> None:
    token, copy = new_token(), tmp_path / "copy"
    with file_store.visit(token) as visit:
        visit.keep({"n": 1}, rule_base="7", outcome="hold", event="e")
    copy.mkdir()
    for name in ("quietback.db", "quietback.db-wal"):
        (copy / name).write_bytes((tmp_path / name).read_bytes())
    with Store.open(f"sqlite:///{copy / 'quietback.db'}") as store:
        assert store.read(token) == KEPT
