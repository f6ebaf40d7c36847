"""A scripted attacker against the real server, and what it must never get."""
