"""The durable store: what Quiet Back keeps of people, in SQLite or PostgreSQL."""

from ui.store.failures import Fault, StoreError
from ui.store.linking import LinkCode, Redeemed
from ui.store.store import Store
from ui.store.tokens import is_token, new_token
from ui.store.visit import Entry, Kept, Visit

__all__ = [
    "Entry",
    "Fault",
    "Kept",
    "LinkCode",
    "Redeemed",
    "Store",
    "StoreError",
    "Visit",
    "is_token",
    "new_token",
]
