"""The two kinds of database: how each is opened, locked and cleaned. Nothing else differs."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from threading import Lock
from urllib.parse import quote, unquote

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    QueuePool,
    create_engine,
    event,
    func,
    make_url,
    select,
    text,
)
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError

from ui.store.failures import Doing, Fault, StoreError, failure, store_words, told_plainly
from ui.store.tables import metadata

_FAILED = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB,
)

WAIT_SECONDS = 5
"""How long anything waits for somebody else's turn, or for a server, before it gives up."""


def database_at(url: str | URL) -> Database:
    """The database at an address, connected to nothing yet but the file, which is made if need be.

    Args:
        url: ``sqlite:////folder/file.db`` or ``postgresql://user:secret@host/name``.

    Raises:
        StoreError: where it is no such address, or the file cannot be made.
    """
    try:
        at = make_url(url)
    except ArgumentError:
        at = URL.create("")
    kind = at.get_backend_name()
    if kind == "sqlite" and at.database and at.database != ":memory:" and not at.query:
        return Sqlite(Path(at.database).expanduser().absolute())
    if kind == "postgresql" and at.database:
        return Postgres(at)
    given = _readable(at) if kind else "something that is no address"
    raise StoreError(
        store_words().failed[Doing.OPEN],
        fault=Fault.OTHER,
        operator=f"the address of the database: {given} was given; allowed are "
        "sqlite:////folder/file.db and postgresql://user:password@host/name",
    )


class Database(ABC):
    """A database that can be read, written under a lock, and cleaned."""

    engine: Engine
    _snapshots: Engine
    where: str
    """What to call it before the operator; no password."""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads, sees one moment throughout, and waits for nobody."""
        with self._snapshots.connect() as connection:
            yield connection

    @abstractmethod
    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that writes: committed at the end, rolled back on an exception."""

    @abstractmethod
    def alone(self, connection: Connection, name: str) -> None:
        """Wait until no other transaction is alone with this name; until the end of this one."""

    @abstractmethod
    def clean(self) -> bool:
        """Clean the space of what was deleted; False where others kept it from doing so."""

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


class Sqlite(Database):
    """One file. Survives a power cut: every commit is on the disk before it returns."""

    PRAGMAS = (
        "PRAGMA foreign_keys=ON",
        "PRAGMA synchronous=FULL",
        "PRAGMA fullfsync=ON",  # macOS: past the drive's own cache too
        "PRAGMA secure_delete=ON",  # what is deleted is overwritten with zeros
    )

    def __init__(self, path: Path) -> None:
        self.path = path
        self.where = str(path)
        # Between threads a lock is fairer and quicker than SQLite's own waiting.
        self._turn = Lock()
        self._identity: tuple[int, int] | None = None
        with told_plainly(Doing.OPEN, self.where):
            self._make_file()
            self._use_wal()
        self.engine = create_engine(
            "sqlite://",
            creator=self._connect,
            poolclass=QueuePool,
            pool_timeout=WAIT_SECONDS,
            hide_parameters=True,
        )
        event.listen(self.engine, "begin", _begin)
        event.listen(self.engine, "handle_error", _start_afresh)
        self._snapshots = self.engine
        self._immediate = self.engine.execution_options(begin="BEGIN IMMEDIATE")

    def _make_file(self) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))

    def _use_wal(self) -> None:
        """Turn on the write-ahead log, which stays on."""
        end = time.monotonic() + WAIT_SECONDS
        mode = None
        with closing(self._connect()) as connection:
            while mode is None:
                try:
                    mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
                except sqlite3.OperationalError as error:
                    # Where several servers start at once, SQLite does not wait by itself here.
                    if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                        raise
                    time.sleep(0.02)
        if mode != "wal":
            raise failure(Doing.OPEN, Fault.OTHER, self.where, "this disk allows no WAL")
        self._identity = self._seen()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            # Never creates the file: a new, empty one would look as if nothing had been kept.
            f"file:{quote(str(self.path))}?mode=rw",
            uri=True,
            timeout=WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            for pragma in self.PRAGMAS:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
        return connection

    def _seen(self) -> tuple[int, int]:
        status = self.path.stat()
        return status.st_dev, status.st_ino

    def _check_in_place(self) -> None:
        """Notice a file that was deleted or replaced: open connections would go on with the old.

        Raises:
            FileNotFoundError: where the file that was opened is not in its place.
        """
        if not self.path.exists() or self._seen() != self._identity:
            self.engine.dispose()
            raise FileNotFoundError(errno.ENOENT, "not the file that was opened")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """As every database; notices first where the file is gone."""
        self._check_in_place()
        with super().reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One at a time: whoever writes holds the whole file."""
        self._check_in_place()
        with self._in_turn(), self._immediate.begin() as connection:
            yield connection

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=WAIT_SECONDS):
            raise TimeoutError(errno.ETIMEDOUT, "another thread writes")
        try:
            yield
        finally:
            self._turn.release()

    def alone(self, connection: Connection, name: str) -> None:
        """Nothing to do: BEGIN IMMEDIATE lets one transaction write at a time."""

    def clean(self) -> bool:
        """Empty the write-ahead log; the file itself was overwritten when rows were deleted."""
        with self._in_turn(), closing(self._connect()) as connection:
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy


class Postgres(Database):
    """A PostgreSQL server, shared by any number of replicas."""

    SETTINGS = f"SET LOCAL synchronous_commit = on; SET LOCAL lock_timeout = '{WAIT_SECONDS}s'"

    def __init__(self, url: URL) -> None:
        self.where = _readable(url)
        self.engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            connect_args={"connect_timeout": WAIT_SECONDS},
            pool_pre_ping=True,  # a server that was started anew is simply connected to again
            pool_timeout=WAIT_SECONDS,
            hide_parameters=True,
        )
        self._snapshots = self.engine.execution_options(isolation_level="REPEATABLE READ")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Any number at a time: whoever writes locks rows."""
        with self.engine.begin() as connection:
            connection.exec_driver_sql(self.SETTINGS)
            yield connection

    def alone(self, connection: Connection, name: str) -> None:
        """By an advisory lock: what is locked need not exist yet."""
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(name, 0))))

    def clean(self) -> bool:
        """Let PostgreSQL reuse the space at once; its write-ahead log is the host's to rotate."""
        tables = ", ".join(metadata.tables)
        with self.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            connection.execute(text(f"VACUUM (SKIP_LOCKED) {tables}"))
        return True


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _start_afresh(context: ExceptionContext) -> None:
    """Close connections that the file failed: they would stay read-only after it is writable."""
    error = context.original_exception
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        context.is_disconnect = code in _FAILED
        if context.is_disconnect and context.execution_context is not None:
            # An open cursor would keep the file open, and SQLite would go on with its old rights.
            context.execution_context.cursor.close()


def _readable(url: URL) -> str:
    return unquote(url.render_as_string(hide_password=True))
