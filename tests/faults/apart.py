"""What lies on the disk, read from a copy: nothing is repaired that the server has to repair."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ui.store import Store
from ui.store.databases import database_at


@contextmanager
def copied(path: Path) -> Iterator[Store]:
    """The store in a SQLite file as the next server would find it, whole down to the last page."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        for name in (path.name, f"{path.name}-wal"):
            if path.with_name(name).exists():
                shutil.copy(path.with_name(name), folder)
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        with Store(database_at(f"sqlite:///{copy}")) as store:
            yield store
