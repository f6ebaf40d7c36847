"""The consultation as a conversation: pure turns, and their HTML."""

from ui.chat.respond import respond
from ui.chat.turn import Turn

__all__ = ["Turn", "respond"]
