"""Secrets of people and devices. Only their hashes are stored."""

from __future__ import annotations

import hashlib
import re
import secrets

TOKEN_BYTES = 32
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)

CODE_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""32 signs that are told apart easily: no 0 and O, no 1 and I."""
CODE_LENGTH = 8
"""40 bits: at ten guesses a second for ten minutes, one in 180 million hits."""


def new_token() -> str:
    """A token for a device: 256 random bits, which nobody guesses, as 43 characters."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def is_token(text: str) -> bool:
    """Whether a text has the form of a token."""
    return _TOKEN.fullmatch(text) is not None


def new_code() -> str:
    """A one-time code that is easy to type, such as ``QK7M-2XHP``."""
    signs = "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))
    return f"{signs[:4]}-{signs[4:]}"


def plain_code(typed: str) -> str:
    """A code as it was made, however it was typed: small letters, spaces, another dash."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def hash_of(secret: str) -> str:
    """What is stored in place of a secret. Tokens are random, so they need no salt."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
