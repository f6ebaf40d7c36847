"""How another device joins a person: a code that works once, for a few minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, or_, select

from ui.store import people
from ui.store.databases import Database
from ui.store.tables import link_code
from ui.store.tokens import hash_of, new_code, plain_code

CODE_LIVES = timedelta(minutes=10)
CLOCKS_DIFFER = timedelta(minutes=1)
"""How far the clocks of two replicas may be apart."""


@dataclass(frozen=True)
class LinkCode:
    """A one-time code with which another device joins."""

    code: str
    """To be typed in there, such as ``QK7M-2XHP``."""
    expires_at: datetime
    """UTC."""


class Redeemed(StrEnum):
    """What came of a code that was typed in."""

    LINKED = "linked"
    ALREADY = "already"
    """The code is of the device's own person; it stays good for another device."""
    WRONG = "wrong"
    """There is no such code, or no longer."""
    OWN_ANSWERS = "own_answers"
    """The device has answers of its own. They would be out of reach, and a red flag among them
    out of sight, so nothing is changed before the person has erased them."""


def offered(database: Database, connection: Connection, token_hash: str, now: datetime) -> LinkCode:
    """A new code for the person of this device; it replaces an older one."""
    who = people.locked(database, connection, token_hash)
    if who is None:
        who = people.made(connection, token_hash, now)
    connection.execute(
        delete(link_code).where(or_(link_code.c.person == who, link_code.c.expires <= now))
    )
    code, expires = new_code(), now + CODE_LIVES
    row = {"person": who, "code_hash": hash_of(plain_code(code)), "expires": expires}
    connection.execute(insert(link_code), row)
    return LinkCode(code, expires)


def redeemed(
    database: Database, connection: Connection, typed: str, token_hash: str, now: datetime
) -> Redeemed:
    """Let the device join the person whose code was typed in."""
    own = people.locked(database, connection, token_hash)
    this = link_code.c.code_hash == hash_of(plain_code(typed))
    found = connection.execute(select(link_code).where(this).with_for_update()).one_or_none()
    # A clock that was set back must not make a code live longer.
    made = None if found is None else found.expires - CODE_LIVES
    if found is None or made is None or not made - CLOCKS_DIFFER <= now < found.expires:
        return Redeemed.WRONG
    if found.person == own:
        return Redeemed.ALREADY
    if own is not None and people.has_answers(connection, own):
        return Redeemed.OWN_ANSWERS
    connection.execute(delete(link_code).where(this))
    people.joined(connection, found.person, token_hash, now)
    if own is not None and not people.has_devices(connection, own):
        people.erased(connection, own)
    return Redeemed.LINKED
