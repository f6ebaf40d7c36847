"""Brings a database to today's tables when the server starts, or refuses a newer one."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from ui.store.databases import Database
from ui.store.failures import Doing, Fault, StoreError, store_words, told_plainly

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION_TABLE = "quietback_schema"
"""Not Alembic's own name, which another program in the same database may use."""


def migrate(database: Database) -> None:
    """Take the database to the newest schema; several servers may start at once.

    Raises:
        StoreError: where it cannot be done, or a newer version of Quiet Back made the database.
            Nothing has changed then.
    """
    with told_plainly(Doing.OPEN, database.where), database.writing() as connection:
        database.alone(connection, "migrations")
        config = _config(connection)
        scripts = ScriptDirectory.from_config(config)
        found = _version(connection)
        if found == scripts.get_current_head():
            return
        known = [script.revision for script in scripts.walk_revisions()]
        if found is not None and found not in known:
            raise _newer(database.where, found, known[0])
        command.upgrade(config, "head")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.attributes.update(connection=connection, version_table=VERSION_TABLE)
    return config


def _version(connection: Connection) -> str | None:
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    return context.get_current_revision()


def _newer(where: str, found: str, newest: str) -> StoreError:
    return StoreError(
        store_words().failed[Doing.OPEN],
        fault=Fault.OTHER,
        operator=f"{where} was made by a newer version of Quiet Back (its schema is {found}, the "
        f"newest that this version knows is {newest}). Please start that version, or choose "
        "another place with QUIETBACK_DATA or QUIETBACK_DATABASE_URL. Nothing was changed.",
    )
