"""Everything that is kept of a person, as JSON data that explains itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, select

from ui.store.failures import store_words
from ui.store.tables import SECRET, metadata, person


def exported(connection: Connection, who: int | None) -> dict[str, Any]:
    """Every row of a person in every table; no rows where the person is unknown."""
    tables = {table.name: _rows(connection, table, who) for table in metadata.sorted_tables}
    return {"explained": store_words().fields, **tables}


def _rows(connection: Connection, table: Table, who: int | None) -> list[dict[str, Any]]:
    owner = table.c.id if table is person else table.c.person
    columns = [c for c in table.c if c is not owner and c.name not in SECRET]
    rows = connection.execute(select(*columns).where(owner == who)).mappings()
    return [{name: _plain(value) for name, value in row.items()} for row in rows]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
