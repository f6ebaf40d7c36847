"""A person's present consultation, read and changed inside one transaction."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Text,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    type_coerce,
    update,
)

from ui.store import people
from ui.store.failures import StoreError
from ui.store.tables import LONGEST, consultation, device, person

LONGEST_LOG = 28
"""How many of the latest training sessions a turn reads, with all that was told since the first of
them. More would change no assessment, unless someone practised more than three times a day."""


@dataclass(frozen=True)
class Entry:
    """What one consultation adds to the course over days."""

    number: int
    """Which of the person's consultations it is."""
    outcome: str
    rule_base: str
    """The version of the rules that judged it."""
    record: dict[str, Any]
    """Plain JSON data."""


@dataclass(frozen=True)
class Kept:
    """What is kept of a person's present consultation."""

    state: dict[str, Any] | None = None
    """Plain JSON data in its order; nothing where nothing is kept."""
    revision: int = 0
    """0 where nothing was ever kept; one more with every change, also with starting over."""
    rule_base: str = ""
    """The version of the rules that judged it."""
    outcome: str = ""
    """How they judged it."""
    last_event: str = ""
    """The id of the last event that changed it."""
    record: dict[str, Any] | None = None
    """What it adds to the course over days so far."""
    log: tuple[Entry, ...] = ()
    """The earlier consultations, the latest last; only the last of them where there are many."""
    number: int = field(default=0, compare=False)
    """Which of the person's consultations it is, or the last one was; 0 where none ever was."""
    updated: datetime | None = field(default=None, compare=False)
    """When it was last changed, with a time zone; nothing where nothing is kept."""

    @property
    def course(self) -> tuple[Entry, ...]:
        """The consultations with something to add, the present one last."""
        if self.state is None or self.record is None:
            return self.log
        return (*self.log, Entry(self.number, self.outcome, self.rule_base, self.record))


def kept_of(connection: Connection, token_hash: str) -> Kept:
    """What is kept of the person with this device."""
    of_device = select(person, consultation).select_from(
        device.join(person).outerjoin(consultation, _PRESENT)
    )
    row = connection.execute(of_device.where(device.c.token_hash == token_hash)).one_or_none()
    if row is None:
        return Kept()
    return Kept(
        state=row.state,
        revision=row.revision,
        rule_base=row.rule_base or "",
        outcome=row.outcome or "",
        last_event=row.last_event,
        record=row.record,
        log=log_of(connection, row.id, before=row.number, most=LONGEST_LOG),
        number=row.consultations,
        updated=row.updated,
    )


def log_of(
    connection: Connection, who: int, *, before: int | None = None, most: int | None = None
) -> tuple[Entry, ...]:
    """The course of a person, the latest consultation last.

    Args:
        connection: to the database.
        who: the person.
        before: only consultations before this one.
        most: only what was told since the first of so many latest training sessions; where
            there are fewer, all.
    """
    c = consultation.c
    course = select(c.number, c.outcome, c.rule_base, c.record)
    course = course.where(c.person == who, c.record.is_not(None)).order_by(c.number.desc())
    if before is not None:
        course = course.where(c.number < before)
    if most is not None:
        record = type_coerce(c.record, Text)
        counts = record.contains('"session": {') & ~record.contains('"undone": true')
        latest = course.where(counts).with_only_columns(c.number)
        first = latest.offset(most - 1).limit(1).scalar_subquery()
        course = course.where(c.number >= func.coalesce(first, 0))
    return tuple(Entry(*row) for row in connection.execute(course))[::-1]


_PRESENT = and_(
    consultation.c.person == person.c.id, consultation.c.number == person.c.consultations
)


class Visit:
    """One person, locked: nobody else changes what is kept of them before the visit ends."""

    kept: Kept
    """What is kept now, changes of this visit included."""

    def __init__(
        self,
        connection: Connection,
        token_hash: str,
        *,
        who: int | None,
        kept: Kept,
        now: datetime,
        telling: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """``telling`` turns errors of the database into a StoreError."""
        self._connection, self._token_hash, self._who = connection, token_hash, who
        self._now, self._telling = now, telling
        self.kept = kept
        self.failed: StoreError | None = None
        """Set where a write failed, so that half of it can never be committed."""

    def keep(
        self,
        state: dict[str, Any],
        *,
        rule_base: str,
        outcome: str,
        event: str,
        record: dict[str, Any] | None = None,
        anew: bool = False,
    ) -> int:
        """Keep this as the present consultation.

        Args:
            state: plain JSON data.
            rule_base: the version of the rules that judged it.
            outcome: how they judged it.
            event: the id of the event that brought it about.
            record: what it adds to the course over days; plain JSON data.
            anew: whether another consultation begins; the present one becomes part of the log.

        Returns:
            The new revision.

        Raises:
            StoreError: where it cannot be written; the visit then changes nothing at all.
            ValueError: where the state is not JSON data, or another argument no short text.
        """
        state = _as_json(state)
        record = None if record is None else _as_json(record)
        _check_short(rule_base=rule_base, outcome=outcome, event=event)
        judged = {
            "state": state,
            "record": record,
            "rule_base": rule_base,
            "outcome": outcome,
            "updated": self._now,
        }
        with self._writing():
            if self._who is None:
                self._who = people.made(self._connection, self._token_hash, self._now)
            begins = anew or self.kept.state is None
            number = self._changed(event, begins=begins)
            if begins:
                row = {"person": self._who, "number": number, "begun": self._now, **judged}
                self._connection.execute(insert(consultation), row)
            else:
                # Not .values(judged): SQLAlchemy remembers a statement with its first values.
                mine = update(consultation).where(self._numbered(number))
                present = self._connection.execute(mine, judged)
                if present.rowcount != 1:
                    raise AssertionError("the present consultation is not there")
        log = self.kept.course if begins else self.kept.log
        kept = Kept(state, self.kept.revision + 1, rule_base, outcome, event)
        return self._is_now(replace(kept, record=record, log=log, number=number))

    def amend(self, number: int, record: dict[str, Any], *, event: str) -> None:
        """Replace what a consultation adds to the course.

        Args:
            number: which of the person's consultations it is.
            record: what it adds now; plain JSON data.
            event: the id of the event that asked for it.

        Raises:
            StoreError: where it cannot be written; the visit then changes nothing at all.
            ValueError: where the person has no such consultation, or an argument does not fit.
        """
        record = _as_json(record)
        _check_short(event=event)
        with self._writing():
            self._changed(event)
            mine = update(consultation).where(self._numbered(number))
            changed = self._connection.execute(mine, {"record": record}).rowcount
        if changed != 1:
            raise ValueError(f"number: {number} was given; the person has no such consultation")
        log = tuple(replace(e, record=record) if e.number == number else e for e in self.kept.log)
        present = record if number == self.kept.number else self.kept.record
        revision = self.kept.revision + 1
        self.kept = replace(self.kept, revision=revision, last_event=event, log=log, record=present)

    def start_over(self, *, event: str) -> int:
        """Delete the present consultation.

        Args:
            event: the id of the event that asked for it.

        Returns:
            The new revision; still 0 where nothing was ever kept.

        Raises:
            StoreError: where it cannot be written; the visit then changes nothing at all.
            ValueError: where ``event`` is no short text.
        """
        _check_short(event=event)
        if self._who is None:
            return self.kept.revision
        with self._writing():
            number = self._changed(event)
            self._connection.execute(delete(consultation).where(self._numbered(number)))
        kept = Kept(revision=self.kept.revision + 1, last_event=event)
        return self._is_now(replace(kept, log=self.kept.log, number=number))

    def _changed(self, event: str, *, begins: bool = False) -> int:
        """Count a change and return the number of the consultation that it is about."""
        counted = {
            "revision": person.c.revision + 1,
            "consultations": person.c.consultations + int(begins),
            "last_event": bindparam("event"),
        }
        mine = update(person).where(person.c.id == self._who).values(counted)
        mine = mine.returning(person.c.consultations)
        number: int = self._connection.execute(mine, {"event": event}).scalar_one()
        return number

    def _numbered(self, number: int) -> ColumnElement[bool]:
        return and_(consultation.c.person == self._who, consultation.c.number == number)

    def _is_now(self, kept: Kept) -> int:
        updated = None if kept.state is None else self._now
        self.kept = replace(kept, updated=updated)
        return kept.revision

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._telling():
                yield
        except StoreError as error:
            self.failed = error
            raise


def _as_json(state: dict[str, Any]) -> dict[str, Any]:
    """A copy as others will read it; a later change of the caller's own is no change here."""
    try:
        copy: dict[str, Any] = json.loads(json.dumps(state, allow_nan=False))
    except (TypeError, ValueError, RecursionError) as error:
        # Its words could quote an answer.
        raise ValueError(f"state: not JSON data ({type(error).__name__})") from None
    if copy != state:
        raise ValueError("state: allowed are text keys, lists, text, numbers, true, false and null")
    return copy


def _check_short(**texts: str) -> None:
    for name, text in texts.items():
        if not isinstance(text, str) or len(text) > LONGEST or not text.isprintable():
            raise ValueError(
                f"{name}: {text!r:.120} was given; allowed is one line of text, "
                f"at most {LONGEST} characters"
            )
