"""Taking back the latest session or morning of the course, and putting it back.

Nothing is deleted: the entry stays in the log, marked, and counts for nothing. What was said of
safety in it goes on counting.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from engine.conclusions import withholds
from engine.knowledge_base import KnowledgeBase
from ui.chat.respond import respond
from ui.progress.offer import Offer
from ui.store import Entry, Store, Visit


@dataclass(frozen=True)
class TakingBack:
    """Changes the course of a person, the latest entry first."""

    kb: KnowledgeBase
    store: Store
    today: Callable[[], date]

    def offered(self, entries: Sequence[Entry]) -> Offer:
        """Which entry may be taken back, and which put back.

        Neither while a consultation is under way, nor where a warning stands: that one is settled
        in the conversation, with a second look.

        Args:
            entries: the course, or its end; the latest last.
        """
        standing = [place for place, e in enumerate(entries) if not e.record.get("undone")]
        after = standing[-1] + 1 if standing else 0
        again = entries[after].number if after < len(entries) else None
        if not standing:
            return Offer(None, again)
        last = entries[standing[-1]]
        if not last.record.get("ended", True) or withholds(last.outcome):
            return Offer(None, None)
        counts = "session" in last.record or "morning" in last.record
        return Offer(last.number if counts else None, again)

    def take_back(self, token: str, number: int) -> bool:
        """Take an entry back; False, and nothing done, where it is not the one on offer."""
        with self.store.visit(token) as visit:
            entries = visit.kept.course
            if self.offered(entries).back != number:
                return False
            self._amend(visit, number, {**_record(entries, number), "undone": True})
            return True

    def put_back(self, token: str, number: int) -> bool:
        """Put an entry back; False, and nothing done, where it is not the one on offer."""
        with self.store.visit(token) as visit:
            entries = visit.kept.course
            if self.offered(entries).again != number:
                return False
            record = {k: v for k, v in _record(entries, number).items() if k != "undone"}
            self._amend(visit, number, record)
            return True

    def _amend(self, visit: Visit, number: int, record: dict[str, Any]) -> None:
        event = secrets.token_hex(8)
        visit.amend(number, record, event=event)
        if visit.kept.state is None:
            return
        # Nothing is under way; the next consultation begins from the course as it is now.
        log = [entry.record for entry in visit.kept.course]
        turn = respond(self.kb, None, {"kind": "open"}, log=log, today=self.today())
        visit.keep(
            turn.state.model_dump(mode="json"),
            rule_base=self.kb.version,
            outcome=turn.assessment.outcome.value,
            event=event,
            anew=visit.kept.record is not None,
        )


def _record(entries: Sequence[Entry], number: int) -> dict[str, Any]:
    return next(e.record for e in entries if e.number == number)
