"""The tables. A change here needs a migration beside it; a test compares the two.

Every table belongs to a person (column ``person``) and goes when they are erased; what it holds is
in the download of everything, each column explained in ``ui/words/store.yaml``.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, Integer, MetaData, String, Table, Text
from sqlalchemy.types import TypeDecorator

LONGEST = 100
"""Characters of an event's id, a version or an outcome."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


SECRET = ("token_hash", "code_hash")
"""Columns of no use to the person, which therefore stay out of what they download."""


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """With its time zone."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Json(TypeDecorator[Any]):
    """JSON as ASCII text: keeps the order of keys, which is the order of the answers."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """To text."""
        return None if value is None else json.dumps(value, allow_nan=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """From text."""
        return None if value is None else json.loads(value)


def _person(*, key: bool = False, index: bool = False) -> Column[int]:
    owner = ForeignKey("person.id", ondelete="CASCADE")
    return Column("person", owner, nullable=False, primary_key=key, index=index)


person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("first_seen", Moment, nullable=False),
    # Counts every change and never goes back, so that a page can tell whether it is behind.
    Column("revision", Integer, nullable=False),
    Column("last_event", String(LONGEST), nullable=False),
    # The number of the present consultation, or of the last one that was begun.
    Column("consultations", Integer, nullable=False),
    # An id is never given twice, not even after an erasure.
    sqlite_autoincrement=True,
)
"""Somebody, known by nothing but their devices."""

device = Table(
    "device",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    _person(index=True),
    Column("added", Moment, nullable=False),
)
"""A browser of a person. The token itself is only in the browser."""

link_code = Table(
    "link_code",
    metadata,
    _person(key=True),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("expires", Moment, nullable=False),
)
"""The one code with which another device may join a person."""

consultation = Table(
    "consultation",
    metadata,
    _person(key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("begun", Moment, nullable=False),
    Column("updated", Moment, nullable=False),
    Column("state", Json, nullable=False),
    Column("rule_base", String(LONGEST), nullable=False),
    Column("outcome", String(LONGEST), nullable=False),
    Column("record", Json),
)
"""What was said in a consultation, and which rules judged it how."""
