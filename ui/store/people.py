"""Who a device belongs to, inside a transaction."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, exists, insert, select

from ui.store.databases import Database
from ui.store.tables import consultation, device, person


def known(connection: Connection, token_hash: str) -> int | None:
    """The person of a device, or nothing where it is unknown."""
    return connection.scalar(select(device.c.person).where(device.c.token_hash == token_hash))


def locked(database: Database, connection: Connection, token_hash: str) -> int | None:
    """The person of a device, theirs alone until the transaction ends; nothing if unknown.

    An unknown device is locked too: of two first writes the second sees what the first made.
    """
    mine = (
        select(person.c.id).join(device).where(device.c.token_hash == token_hash).with_for_update()
    )
    found = connection.scalar(mine)
    if found is None:
        database.alone(connection, token_hash)
        found = connection.scalar(mine)
    return found


def made(connection: Connection, token_hash: str, now: datetime) -> int:
    """A new person with this device."""
    row = {"first_seen": now, "revision": 0, "last_event": "", "consultations": 0}
    new: int = connection.execute(insert(person).returning(person.c.id), row).scalar_one()
    joined(connection, new, token_hash, now)
    return new


def joined(connection: Connection, who: int, token_hash: str, now: datetime) -> None:
    """Make a device, whoever had it before, one of this person's."""
    connection.execute(delete(device).where(device.c.token_hash == token_hash))
    row = {"token_hash": token_hash, "person": who, "added": now}
    connection.execute(insert(device), row)


def erased(connection: Connection, who: int) -> None:
    """Delete a person; devices, codes and consultations go with them."""
    connection.execute(delete(person).where(person.c.id == who))


def has_answers(connection: Connection, who: int) -> bool:
    """Whether anything that a person said is kept."""
    return connection.scalar(select(exists().where(consultation.c.person == who))) is True


def has_devices(connection: Connection, who: int) -> bool:
    """Whether any device still belongs to a person."""
    return connection.scalar(select(exists().where(device.c.person == who))) is True
