"""The whole server while it is killed, or while its disk, database or clock fails it."""
