"""What the page needs in order to take a consultation back and to put it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ui.store import Entry


@dataclass(frozen=True)
class Offer:
    """Which entries of the log may be changed now, by number."""

    back: int | None = None
    """The one that can be taken back."""
    again: int | None = None
    """The one that can be put back."""


class TakingBack(Protocol):
    """Takes entries of the log back, and puts them back; a module or an object."""

    def offered(self, entries: Sequence[Entry]) -> Offer:
        """What can be changed, given the whole log, oldest first."""

    def take_back(self, token: str, number: int) -> bool:
        """Take an entry back. False, and nothing changed, where it is no longer on offer."""

    def put_back(self, token: str, number: int) -> bool:
        """Put an entry back. False, and nothing changed, where it is no longer on offer."""
