"""Every fault of a disk or a database: a clear message, nothing lost, nothing half-written."""

from __future__ import annotations

import os
import pwd
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import event

from tests.store.postgres import PostgresServer
from tests.store.test_visits import keep
from ui.settings import Settings
from ui.store import Fault, Kept, Store, StoreError, new_token

SAID = "MARKER of what a person said"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.store.databases.WAIT_SECONDS", 0.2)
    monkeypatch.setattr("ui.store.databases.Postgres.SETTINGS", "SET LOCAL lock_timeout = '0.2s'")


def fails(
    doing: Callable[[], Any],
    fault: Fault,
    words: str,
    caplog: pytest.LogCaptureFixture,
    *private: str,
) -> StoreError:
    """It fails in this way, and neither the person nor the log reads what they must not."""
    with pytest.raises(StoreError, match=words) as raised:
        doing()
    error = raised.value
    assert error.fault is fault
    for secret in (SAID, "secret", *private):
        assert secret not in f"{error} {caplog.text}"
    assert "quietback.db" not in str(error)
    assert "postgresql" not in str(error)
    assert error.__cause__ is None
    return error


def test_a_full_disk_changes_nothing_and_heals(
    file_store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """SQLite's own "full", from a limit on pages: a small file system needs root to be made."""
    token = new_token()
    keep(file_store, token, {"n": 1})
    before = file_store.read(token)
    engine, limit = file_store._database.engine, [1]

    def limited(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count={limit[0]}")

    event.listen(engine, "connect", limited)
    engine.dispose()
    large = {"said": SAID * 10_000}
    error = fails(lambda: keep(file_store, token, large), Fault.FULL, "disk is full", caplog)
    assert str(error) == (
        "Your answer could not be saved (the disk is full). Nothing was changed. Please try again."
    )
    assert str(tmp_path / "quietback.db") in error.operator
    assert "SQLITE_FULL" in caplog.text
    assert file_store.read(token) == before
    limit[0] = 100_000
    engine.dispose()
    assert keep(file_store, token, large) == 2


def test_a_failure_that_is_swallowed_commits_no_half(
    file_store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    token = new_token()

    def limited(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count=1")

    engine = file_store._database.engine
    event.listen(engine, "connect", limited)
    engine.dispose()

    def careless() -> None:
        with file_store.visit(token) as visit:
            visit.keep({"n": 1}, rule_base="7", outcome="hold", event="e")
            with pytest.raises(StoreError):
                visit.keep({"n": SAID * 10_000}, rule_base="7", outcome="hold", event="e")

    fails(careless, Fault.FULL, "disk is full", caplog)
    assert file_store.read(token) == Kept()


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder of an ordinary user, and their rights: nothing is read-only for root."""
    folder = Path(tempfile.mkdtemp(prefix="quietback-"))
    root = os.geteuid() == 0
    if root:
        user = pwd.getpwnam("nobody").pw_uid
        os.chown(folder, user, -1)
        os.seteuid(user)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


def test_a_folder_that_became_read_only_still_shows_what_is_kept(
    unprivileged: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path, token = unprivileged / "quietback.db", new_token()
    with Store.open(f"sqlite:///{path}") as store:
        keep(store, token, {"n": 1})
        files = sorted(unprivileged.iterdir())
        store._database.engine.dispose()
        # Its log is put away when the last connection closes; a server that runs has it.
        with closing(sqlite3.connect(path)) as other:
            other.execute("SELECT * FROM person").fetchall()
            for file in files:
                file.chmod(0o400)
            unprivileged.chmod(0o500)
            fails(lambda: keep(store, token, {}), Fault.READ_ONLY, "be written there", caplog)
        unprivileged.chmod(0o700)
        for file in unprivileged.iterdir():
            file.chmod(0o600)
        assert store.read(token).state == {"n": 1}
        assert keep(store, token, {"n": 2}) == 2


def test_a_folder_that_may_not_be_written_is_named_at_the_start(
    unprivileged: Path, caplog: pytest.LogCaptureFixture
) -> None:
    unprivileged.chmod(0o500)
    for path in (unprivileged / "quietback.db", unprivileged / "deeper" / "quietback.db"):
        url = f"sqlite:///{path}"
        error = fails(lambda url=url: Store.open(url), Fault.READ_ONLY, "not be started", caplog)  # type: ignore[misc]
        assert str(path) in error.operator


def test_a_locked_file_is_waited_for_and_then_told(
    file_store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    token = new_token()
    keep(file_store, token, {"n": 1})
    other = sqlite3.connect(tmp_path / "quietback.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for doing in (lambda: keep(file_store, token, {"n": 2}), lambda: file_store.erase(token)):
        fails(doing, Fault.BUSY, "too much is going on", caplog)
    assert file_store.read(token).state == {"n": 1}
    other.close()
    assert keep(file_store, token, {"n": 2}) == 2


def test_a_file_that_is_gone_is_noticed_and_not_made_anew(
    file_store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    token, away = new_token(), tmp_path / "away"
    keep(file_store, token, {"n": 1})
    away.mkdir()
    files = list(tmp_path.glob("quietback.db*"))
    for file in files:
        file.rename(away / file.name)
    for doing in (lambda: file_store.read(token), lambda: keep(file_store, token, {"n": 2})):
        fails(doing, Fault.GONE, "is missing", caplog)
    assert not list(tmp_path.glob("quietback.db*"))
    for file in files:
        (away / file.name).rename(file)
    assert file_store.read(token).state == {"n": 1}
    assert keep(file_store, token, {"n": 2}) == 2


def test_another_file_in_its_place_is_not_taken_for_it(
    file_store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    token = new_token()
    keep(file_store, token, {"n": 1})
    (tmp_path / "quietback.db").rename(tmp_path / "old")
    sqlite3.connect(tmp_path / "quietback.db").close()
    fails(lambda: file_store.read(token), Fault.GONE, "is missing", caplog)


@pytest.mark.parametrize(
    "content", [b"no database at all " * 500, b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "quietback.db"
    path.write_bytes(content)
    error = fails(lambda: Store.open(f"sqlite:///{path}"), Fault.CORRUPT, "not be started", caplog)
    assert str(path) in error.operator
    assert path.read_bytes() == content


def test_a_damaged_file_is_told_while_the_server_runs(
    file_store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    token, path = new_token(), tmp_path / "quietback.db"
    keep(file_store, token, {"said": SAID})
    file_store._database.engine.dispose()  # the log goes into the file
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    for doing in (lambda: file_store.read(token), lambda: keep(file_store, token, {})):
        fails(doing, Fault.CORRUPT, "is damaged", caplog)


def test_a_folder_where_a_file_is_in_the_way_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("here")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "quietback.db", tmp_path / "folder"):
        with pytest.raises(StoreError) as raised:
            Store.open(f"sqlite:///{path}")
        assert str(path) in raised.value.operator


@pytest.mark.parametrize(
    "name", ["with space", "100%", "%20", "ünï", "a#b", "what?", "it's", "a+b"]
)
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    token, address = new_token(), Settings(data=tmp_path / name).store_url
    with Store.open(address) as store:
        keep(store, token, {"n": 1})
    assert (tmp_path / name / "quietback.db").stat().st_size > 0
    with Store.open(address) as store:
        assert store.read(token).state == {"n": 1}


def test_postgresql_that_is_not_there_is_named_at_the_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    url = f"postgresql://me:secret@/name?host={tmp_path}"
    error = fails(lambda: Store.open(url), Fault.UNREACHABLE, "cannot be reached", caplog)
    assert "secret" not in error.operator
    assert str(tmp_path) in error.operator


def test_a_database_that_is_not_there_is_named_at_the_start(
    postgres: PostgresServer, caplog: pytest.LogCaptureFixture
) -> None:
    url = postgres.url("nowhere")
    error = fails(lambda: Store.open(url), Fault.UNREACHABLE, "cannot be reached", caplog)
    assert 'database "nowhere" does not exist' in error.operator


def test_a_locked_row_is_waited_for_and_then_told(
    postgres: PostgresServer,
    opened: Callable[[str], Store],
    caplog: pytest.LogCaptureFixture,
) -> None:
    url, token = postgres.new_database(), new_token()
    store = opened(url)
    keep(store, token, {"n": 1})
    with psycopg.connect(url) as other:
        other.execute("SELECT * FROM person FOR UPDATE")
        fails(lambda: keep(store, token, {"n": 2}), Fault.BUSY, "too much", caplog)
        keep(store, new_token(), {"n": 1})  # nobody else has to wait
    assert keep(store, token, {"n": 2}) == 2


def test_postgresql_that_may_only_be_read_still_shows_what_is_kept(
    postgres: PostgresServer,
    opened: Callable[[str], Store],
    caplog: pytest.LogCaptureFixture,
) -> None:
    url, token = postgres.new_database(), new_token()
    store = opened(url)
    keep(store, token, {"n": 1})
    with psycopg.connect(url, autocommit=True) as other:
        name = sql.Identifier(other.info.dbname)
        alter = "ALTER DATABASE {} SET default_transaction_read_only = on"
        other.execute(sql.SQL(alter).format(name))
    store._database.engine.dispose()
    fails(lambda: keep(store, token, {"n": 2}), Fault.READ_ONLY, "be written there", caplog)
    assert store.read(token).state == {"n": 1}


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (psycopg.errors.DiskFull("secret"), Fault.FULL),
        (psycopg.errors.DataCorrupted("secret"), Fault.CORRUPT),
        (psycopg.errors.TooManyConnections("secret"), Fault.BUSY),
        (psycopg.errors.DeadlockDetected("secret"), Fault.BUSY),
        (psycopg.errors.InvalidPassword("secret"), Fault.UNREACHABLE),
        (psycopg.errors.UndefinedTable("secret"), Fault.GONE),
        (psycopg.errors.InternalError_("secret"), Fault.OTHER),
    ],
)
def test_what_postgresql_reports_is_told_apart(
    postgres: PostgresServer,
    opened: Callable[[str], Store],
    caplog: pytest.LogCaptureFixture,
    error: psycopg.Error,
    fault: Fault,
) -> None:
    """The driver's own errors, raised here: a disk that is really full would need one."""
    store, token = opened(postgres.new_database()), new_token()

    def breaks(_: object, cursor: object, statement: str, *__: object) -> None:
        if statement.startswith("INSERT INTO consultation"):
            raise error

    event.listen(store._database.engine, "before_cursor_execute", breaks)
    fails(lambda: keep(store, token, {"said": SAID}), fault, "could not be saved", caplog)
    event.remove(store._database.engine, "before_cursor_execute", breaks)
    assert store.read(token) == Kept()
