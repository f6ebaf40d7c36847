"""Loads the YAML of a knowledge base into models, with errors that name file and place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")

# libyaml reads the same files about eight times faster; it is missing from some builds.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class LibraryError(ValueError):
    """A YAML file that does not say what it must; names the file and the place."""


def load(path: Path, shape: type[T] | Any) -> T:
    """Read one YAML file.

    Args:
        path: the file.
        shape: the type that its content must have, such as ``dict[str, Topic]``.

    Raises:
        LibraryError: where the file is not YAML or does not have that shape.
    """
    try:
        raw = yaml.load(path.read_text("utf-8"), Loader=_Loader)
        loaded: T = TypeAdapter(shape).validate_python(raw)
    except yaml.YAMLError as error:
        raise LibraryError(f"{path.name}: {error}") from None
    except ValidationError as error:
        places = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise LibraryError(f"{path.name}: {places}") from None
    return loaded


def by_id(items: list[T], path: str) -> Mapping[str, T]:
    """Index items by their ``id``, in order.

    Raises:
        LibraryError: where an id occurs twice.
    """
    indexed: dict[str, T] = {}
    for item in items:
        name: str = item.id  # type: ignore[attr-defined]
        if name in indexed:
            raise LibraryError(f"{path}: id {name!r} occurs twice")
        indexed[name] = item
    return indexed
