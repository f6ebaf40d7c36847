"""What is kept of people: read, written and erased, one person at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any, Self

from sqlalchemy import URL

from ui.store import linking, people
from ui.store.databases import Database, database_at
from ui.store.export import exported
from ui.store.failures import Doing, Fault, StoreError, store_words, told_plainly
from ui.store.linking import LinkCode, Redeemed
from ui.store.schema import migrate
from ui.store.tokens import hash_of
from ui.store.visit import Entry, Kept, Visit, kept_of, log_of

log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


class Store:
    """The durable store. May be shared by threads; any number of them may share a database.

    A person is known by a token that only their browser has. Every method raises ``StoreError``
    where the database fails; nothing was changed then, unless its text says otherwise.
    """

    def __init__(self, database: Database, now: Callable[[], datetime] = utc_now) -> None:
        self._database, self._now = database, now

    @classmethod
    def open(cls, url: str | URL, *, now: Callable[[], datetime] = utc_now) -> Store:
        """Open the store, make it where there is none yet, and bring its tables up to date.

        Args:
            url: ``sqlite:////folder/file.db`` or ``postgresql://user:secret@host/name``.
            now: the clock; with a time zone.

        Raises:
            StoreError: where it cannot be opened; ``operator`` says what and where.
        """
        database = database_at(url)
        try:
            migrate(database)
        except BaseException:
            database.close()
            raise
        return cls(database, now)

    def close(self) -> None:
        """Close every connection."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, token: str) -> Kept:
        """What is kept of the person with this token; waits for nobody."""
        with self._telling(Doing.READ), self._database.reading() as connection:
            return kept_of(connection, hash_of(token))

    def log(self, token: str) -> tuple[Entry, ...]:
        """The whole course of the person with this token, the present consultation last."""
        with self._telling(Doing.READ), self._database.reading() as connection:
            who = people.known(connection, hash_of(token))
            return () if who is None else log_of(connection, who)

    @contextmanager
    def visit(self, token: str) -> Iterator[Visit]:
        """One person, locked until the end; then all is on the disk, or nothing has changed.

        An exception inside rolls everything back. An unknown token is no person yet; the first
        ``keep`` makes one. Visits do not nest: the inner one would wait for the outer.
        """
        with ExitStack() as transaction:
            with self._telling(Doing.SAVE):
                connection = transaction.enter_context(self._database.writing())
                who = people.locked(self._database, connection, token_hash := hash_of(token))
                kept = kept_of(connection, token_hash)
            telling = partial(self._telling, Doing.SAVE)
            visit = Visit(
                connection, token_hash, who=who, kept=kept, now=self._now(), telling=telling
            )
            yield visit
            if visit.failed is not None:
                raise visit.failed
            with self._telling(Doing.SAVE):
                transaction.close()

    def link_code(self, token: str) -> LinkCode:
        """A one-time code for another device of this person; an older one is void."""
        with self._telling(Doing.LINK), self._database.writing() as connection:
            return linking.offered(self._database, connection, hash_of(token), self._now())

    def redeem(self, code: str, token: str) -> Redeemed:
        """Let the device with this token join the person whose code was typed in there.

        Whoever calls this has to limit how often somebody may try.
        """
        with self._telling(Doing.LINK), self._database.writing() as connection:
            return linking.redeemed(self._database, connection, code, hash_of(token), self._now())

    def everything(self, token: str) -> dict[str, Any]:
        """All that is kept of the person with this token, as JSON data with explanations."""
        with self._telling(Doing.READ), self._database.reading() as connection:
            who = people.known(connection, hash_of(token))
            return {"made": self._now().isoformat(), **exported(connection, who)}

    def erase(self, token: str) -> None:
        """Erase the person with this token, on every device of theirs.

        Raises:
            StoreError: where it cannot be done, or where the freed space could not be cleaned
                yet; its text says so, and erasing again tries again.
        """
        with self._telling(Doing.ERASE), self._database.writing() as connection:
            who = people.locked(self._database, connection, hash_of(token))
            if who is not None:
                people.erased(connection, who)
        if not self._cleaned():
            operator = f"{self._database.where}: what was erased could not be cleaned yet"
            log.error("%s", operator)
            raise StoreError(store_words().traces, fault=Fault.BUSY, operator=operator)

    def _cleaned(self) -> bool:
        try:
            with self._telling(Doing.ERASE):
                return self._database.clean()
        except StoreError:
            return False

    def _telling(self, doing: Doing) -> AbstractContextManager[None]:
        return told_plainly(doing, self._database.where)
