"""On whose word something is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Label = Literal["article", "source", "ours"]


def label_of(sources: Sequence[str]) -> Label:
    """Return the weakest label among sources: ours, then an outside source, then the article."""
    if "ours" in sources:
        return "ours"
    return "article" if all(s.startswith("article#") for s in sources) else "source"
