"""Loads the YAML of a knowledge base, and checks that all its parts fit together.

Errors name the file and the place.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from engine.conclusions import Advice, AnyConclusion, Ask, Cap, Cue, Finding, Referral, Start, Tell
from engine.knowledge_base import KnowledgeBase

T = TypeVar("T")


class LibraryError(ValueError):
    """A YAML file that does not say what it must; names the file and the place."""


# libyaml reads the same files about eight times faster; it is missing from some builds.
_Fast: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Fast):  # type: ignore[misc]
    """Refuses a key that occurs twice, of which YAML would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value]
        twice = next((k for i, k in enumerate(keys) if k in keys[:i]), None)
        if twice is not None:
            raise yaml.YAMLError(f"{twice!r} occurs twice{node.start_mark}")
        made: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return made


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


def cross_checked(kb: KnowledgeBase) -> KnowledgeBase:
    """Return the knowledge base where every reference in it leads somewhere.

    Raises:
        LibraryError: names each part with a reference that leads nowhere.
    """
    if faults := [*_unknown_sources(kb), *_loose_ends(kb)]:
        raise LibraryError("; ".join(faults))
    return kb


def _unknown_sources(kb: KnowledgeBase) -> Iterator[str]:
    parts: dict[str, dict[str, tuple[str, ...]]] = {
        "rule": {r.id: r.sources for r in kb.rules},
        "question": {q.id: q.sources for q in kb.questions.values()},
        "drill": {name: d.sources for name, d in kb.drills.items()},
        "step": {s.id: s.sources for s in kb.steps.values()},
        "cue": {name: c.sources for name, c in kb.cues.items()},
        "topic": {name: t.sources for name, t in kb.topics.items()},
        "threshold": {t.name: (t.source,) for t in kb.thresholds.values()},
    }
    for kind, sources_of in parts.items():
        for name, sources in sources_of.items():
            for source in sources:
                if not _is_source(kb, source):
                    yield f"{kind} {name}: no source {source!r}"


def _loose_ends(kb: KnowledgeBase) -> Iterator[str]:
    for rule in kb.rules:
        if not _leads_somewhere(kb, rule.conclusion):
            yield f"rule {rule.id}: nothing is known of {rule.conclusion!r}"
        try:
            kb.expand(rule.says + rule.because)
        except (KeyError, ValueError, IndexError) as error:
            yield f"rule {rule.id}: no threshold {error}"
    for step in kb.steps.values():
        if step.drill not in kb.drills:
            yield f"step {step.id}: no drill {step.drill!r}"
    for name, drill in kb.drills.items():
        for cue in drill.cues:
            if cue not in kb.cues:
                yield f"drill {name}: no cue {cue!r}"
    for question in kb.questions.values():
        if question.fact.partition(".")[0] not in kb.facts:
            yield f"question {question.id}: no fact {question.fact!r}"


def _is_source(kb: KnowledgeBase, reference: str) -> bool:
    name, _, section = reference.partition("#")
    if reference == "ours":
        return True
    return name in kb.sources and (not section or section in kb.sources[name].sections)


def _leads_somewhere(kb: KnowledgeBase, conclusion: AnyConclusion) -> bool:
    match conclusion:
        case Referral():
            return conclusion.flag in kb.wording.flags
        case Advice():
            return not conclusion.way or conclusion.way in kb.wording.ways
        case Finding():
            return conclusion.id in kb.wording.findings
        case Cue():
            return conclusion.id in kb.cues
        case Start() | Cap():
            return conclusion.step in kb.steps
        case Tell():
            return conclusion.topic in kb.topics
        case Ask():
            return conclusion.question in kb.questions
