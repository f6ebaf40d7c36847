"""What can be wrong with the store, told apart, in words for the person and for the operator."""

from __future__ import annotations

import errno
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from json import JSONDecodeError

from sqlalchemy import exc

from engine.conclusions import Frozen
from ui.words import words_of

log = logging.getLogger(__name__)


class Fault(StrEnum):
    """What is wrong."""

    BUSY = "busy"
    FULL = "full"
    READ_ONLY = "read_only"
    GONE = "gone"
    CORRUPT = "corrupt"
    UNREACHABLE = "unreachable"
    OTHER = "other"


class Doing(StrEnum):
    """What was being done for the person."""

    OPEN = "open"
    READ = "read"
    SAVE = "save"
    LINK = "link"
    ERASE = "erase"


class StoreWords(Frozen):
    """What a person reads when the store fails."""

    failed: dict[Doing, str]
    because: dict[Fault, str]
    unchanged: str
    """Said where it is certain that nothing was changed."""
    unsure: str
    """Said where the answer may have arrived although its receipt did not."""
    traces: str
    """Said where all is erased but the freed space could not be cleaned yet."""
    fields: dict[str, dict[str, str]]
    """What each column of each table holds, for whoever downloads their data."""


@cache
def store_words() -> StoreWords:
    """Return the words of ``ui/words/store.yaml``."""
    return words_of("store", StoreWords)


class StoreError(Exception):
    """Something is wrong with the store.

    Attributes:
        fault: what is wrong.
        operator: the same for whoever runs the server: names the file or the server. Holds no
            answer and no password.
    """

    def __init__(self, words: str, *, fault: Fault, operator: str) -> None:
        """``words`` may be shown to the person; they name no path, no answer and no address."""
        super().__init__(words)
        self.fault = fault
        self.operator = operator


def failure(doing: Doing, fault: Fault, where: str, detail: str = "") -> StoreError:
    """Make the error for a fault, and log it for the operator.

    Args:
        doing: what was being done.
        fault: what is wrong.
        where: the database, without a password.
        detail: a code of the database's own; its message only where it can quote no value.
    """
    words = store_words()
    ending = words.unsure if fault is Fault.UNREACHABLE else words.unchanged
    code = f" ({detail})" if detail else ""
    operator = f"{where}: {words.because[fault]}{code}"
    if doing is not Doing.OPEN:  # whoever opens the store shows it
        log.error("%s failed: %s", doing, operator)
    told = f"{words.failed[doing]} ({words.because[fault]}). {ending}"
    return StoreError(told, fault=fault, operator=operator)


@contextmanager
def told_plainly(doing: Doing, where: str) -> Iterator[None]:
    """Turn what SQLAlchemy, a driver or the file system raises into a ``StoreError``."""
    try:
        yield
    except (exc.SQLAlchemyError, sqlite3.Error, OSError, JSONDecodeError) as error:
        fault, detail = _diagnosed(error)
        if (
            doing is Doing.OPEN
        ):  # no value of anybody is about yet, so the whole message may be read
            detail = f"{detail}: {str(error).splitlines()[0]}"
        # Not chained: the text of the original can quote values.
        raise failure(doing, fault, where, detail) from None


def _diagnosed(error: Exception) -> tuple[Fault, str]:
    """What is wrong, and the code or the type of the error that says so."""
    cause = error.orig if isinstance(error, exc.DBAPIError) and error.orig else error
    name = type(cause).__name__
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorname", name)
        primary = "_".join(code.split("_")[:2])  # SQLITE_IOERR of SQLITE_IOERR_READ
        return _SQLITE.get(primary, Fault.OTHER), code
    if state := getattr(cause, "sqlstate", None):
        return _POSTGRES.get(state) or _POSTGRES.get(state[:2], Fault.OTHER), state
    if isinstance(cause, OSError):
        return _SYSTEM.get(cause.errno or 0, Fault.OTHER), name
    if isinstance(cause, JSONDecodeError):  # such text was never written there
        return Fault.CORRUPT, name
    if isinstance(cause, exc.TimeoutError):  # every connection is in use
        return Fault.BUSY, name
    if isinstance(error, exc.OperationalError):  # PostgreSQL did not get as far as an answer
        return Fault.UNREACHABLE, name
    return Fault.OTHER, name


_SYSTEM = {
    errno.ENOENT: Fault.GONE,
    errno.ENOTDIR: Fault.GONE,
    errno.EACCES: Fault.READ_ONLY,
    errno.EPERM: Fault.READ_ONLY,
    errno.EROFS: Fault.READ_ONLY,
    errno.ENOSPC: Fault.FULL,
    errno.EDQUOT: Fault.FULL,
    errno.ETIMEDOUT: Fault.BUSY,
}

_SQLITE = {
    "SQLITE_BUSY": Fault.BUSY,
    "SQLITE_LOCKED": Fault.BUSY,
    "SQLITE_FULL": Fault.FULL,
    "SQLITE_READONLY": Fault.READ_ONLY,
    "SQLITE_PERM": Fault.READ_ONLY,
    "SQLITE_CANTOPEN": Fault.GONE,
    "SQLITE_CORRUPT": Fault.CORRUPT,
    "SQLITE_NOTADB": Fault.CORRUPT,
}
"""Primary result codes; see sqlite.org/rescode.html."""

_POSTGRES = {
    "08": Fault.UNREACHABLE,
    "23": Fault.BUSY,  # somebody else changed the same rows at the same moment
    "25006": Fault.READ_ONLY,  # read_only_sql_transaction
    "28": Fault.UNREACHABLE,  # password or role refused
    "3D000": Fault.GONE,  # the database does not exist
    "40": Fault.BUSY,  # deadlock, serialization failure
    "42P01": Fault.GONE,  # a table does not exist
    "53100": Fault.FULL,  # disk_full
    "53300": Fault.BUSY,  # too_many_connections
    "55P03": Fault.BUSY,  # lock_not_available
    "57": Fault.UNREACHABLE,  # the server is shutting down or starting up
    "57014": Fault.BUSY,  # query_canceled
    "XX001": Fault.CORRUPT,
    "XX002": Fault.CORRUPT,
}
"""SQLSTATE, or its class of two characters; see the PostgreSQL manual, appendix A."""
