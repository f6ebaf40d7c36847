"""The consultation as a conversation: pure turns, and their HTML."""

from ui.chat.turn import Turn, respond

__all__ = ["Turn", "respond"]
