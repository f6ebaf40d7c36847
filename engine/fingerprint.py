"""A short name for all that can change what a knowledge base concludes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from engine.answers import option_ids
from engine.knowledge_base import KnowledgeBase

DIGITS = 8
WORDS = {"text", "help", "why", "none", "sources", "options", "rows"}
"""What of a question is merely read; of its options and rows the ids count."""


def fingerprint(kb: KnowledgeBase, code: Iterable[Path]) -> str:
    """The start of a hash: another one where the same answers can lead to something else.

    Args:
        kb: the knowledge base; of its parts what decides, as opposed to what is merely read.
        code: the modules that observe and decide. Any edit of them counts, as nobody can tell
            from their text what it changes; their order does not.

    Returns:
        Hexadecimal digits, the same in every process and on every machine.
    """
    # Lists keep the order, which decides as well: of questions, of steps, of what is stricter.
    parts = {
        "rules": [(r.id, str(r.patterns), r.conclusion.model_dump(mode="json")) for r in kb.rules],
        "thresholds": sorted((t.name, t.value) for t in kb.thresholds.values()),
        "questions": [
            (q.model_dump(mode="json", exclude=WORDS), option_ids(q)) for q in kb.questions.values()
        ],
        "steps": [(s.id, s.drill, s.loaded, bool(s.shorter_range)) for s in kb.steps.values()],
        "drills": [(name, drill.cues) for name, drill in kb.drills.items()],
        "cues": list(kb.cues),
        "topics": list(kb.topics),
        "ways": list(kb.wording.ways),
        "code": sorted((path.name, path.read_text("utf-8")) for path in code),
    }
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:DIGITS]
