"""Reads free text: words, spelling, patterns, context."""
