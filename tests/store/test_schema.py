"""The tables: made by migrations, brought up to date at the start, never taken from a newer one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from tests.store.test_visits import keep
from ui.store import Store, StoreError, new_token
from ui.store.schema import VERSION_TABLE
from ui.store.tables import metadata


def engine_of(url: str) -> Any:
    return create_engine(url.replace("postgresql:", "postgresql+psycopg:"))


def execute(url: str, statement: str) -> None:
    engine = engine_of(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def tables_of(url: str) -> set[str]:
    engine = engine_of(url)
    found = set(inspect(engine).get_table_names())
    engine.dispose()
    return found


def test_the_migrations_make_the_very_tables_that_the_code_uses(url: str, store: Store) -> None:
    engine = engine_of(url)
    with engine.connect() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_a_comparison_of_tables_notices_a_difference(url: str, store: Store) -> None:
    execute(url, "ALTER TABLE person ADD COLUMN nickname VARCHAR(9)")
    engine = engine_of(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert len(compare_metadata(context, metadata)) == 1
    engine.dispose()


def test_a_newer_schema_is_refused_with_a_clear_message_and_left_alone(
    url: str, opened: Callable[[str], Store]
) -> None:
    token, first = new_token(), opened(url)
    keep(first, token, {"n": 1})
    execute(url, f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    with pytest.raises(StoreError, match="Quiet Back could not be started") as raised:
        opened(url)
    operator = raised.value.operator
    assert "made by a newer version of Quiet Back" in operator
    assert "9999" in operator
    assert "secret" not in operator
    assert first.read(token).state == {"n": 1}


def test_a_migration_that_fails_leaves_nothing_behind(
    url: str, opened: Callable[[str], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("in the middle")

    if url.startswith("sqlite"):
        opened(url).close()  # the file itself
        for table in (*reversed(metadata.sorted_tables), VERSION_TABLE):
            execute(url, f"DROP TABLE {getattr(table, 'name', table)}")
    with monkeypatch.context() as patch:
        patch.setattr(op, "create_index", fails)
        with pytest.raises(RuntimeError, match="in the middle"):
            opened(url)
    assert tables_of(url) <= {"sqlite_sequence"}
    token = new_token()
    assert keep(opened(url), token, {"n": 1}) == 1


def test_the_tables_of_another_program_are_left_alone(
    url: str, opened: Callable[[str], Store]
) -> None:
    if url.startswith("sqlite"):
        opened(url).close()
        execute(url, "DROP TABLE consultation")
        execute(url, "DROP TABLE link_code")
        execute(url, "DROP TABLE device")
        execute(url, "DROP TABLE person")
        execute(url, f"DROP TABLE {VERSION_TABLE}")
    execute(url, "CREATE TABLE person (name TEXT)")
    execute(url, "INSERT INTO person VALUES ('somebody')")
    with pytest.raises(StoreError) as raised:
        opened(url)
    assert "secret" not in raised.value.operator
    assert tables_of(url) <= {"person", "sqlite_sequence"}


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("", "something that is no address"),
        ("quietback.db", "something that is no address"),
        ("mysql://me:secret@host/name", "mysql://me:***@host/name"),
        ("postgresql://me:secret@host", "postgresql://me:***@host"),
        ("sqlite://", "sqlite://"),
        ("sqlite:///:memory:", "sqlite:///:memory:"),
        ("sqlite:///a.db?mode=ro", "sqlite:///a.db?mode=ro"),
    ],
)
def test_an_address_that_is_none_is_named_with_what_is_allowed(given: str, named: str) -> None:
    with pytest.raises(StoreError) as raised:
        Store.open(given)
    assert named in raised.value.operator
    assert "allowed are sqlite:////folder/file.db and postgresql://" in raised.value.operator
    assert "secret" not in str(raised.value) + raised.value.operator
