"""How well red flags are read in free text: sensitivity, specificity, and time a message.

A flag counts as found when it is among the mentions, whether it is certain or asked about first.
A line without flags counts as read rightly when nothing at all is mentioned, beyond what its
author left open (``may``). The parts ``unseen_1`` to ``unseen_3`` were not seen while the
phrases were written, and nothing was learnt from them; of them only totals are shown.
"""

from __future__ import annotations

import json
import re
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from engine.conclusions import Outcome
from engine.free_text import Phrases, features_of, read
from engine.library import load
from knowledge.typed_phrases import patterns_alone, phrases

TEXTS = Path(__file__).parent.parent / "tests" / "free_text"
CORPUS, LISTED = TEXTS / "corpus", TEXTS / "red_flags.yaml"
UNSEEN = ("unseen_1", "unseen_2", "unseen_3")
"""The parts that nobody looked at who wrote phrases, and that nothing is learnt from."""

SAMPLED = 50
"""The features of one in so many lines are part of a fingerprint."""


@dataclass(frozen=True)
class Line:
    """One sentence of the corpus, and what it should raise."""

    text: str
    flags: frozenset[str]
    kind: str
    may: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Score:
    """What was found of what should be, and what should not have been."""

    lines: int
    wanted: Counter[str]
    found: Counter[str]
    certain: Counter[str]
    kinds: Counter[str]
    quiet: Counter[str]
    others: int
    """Flags that were mentioned and not meant, in lines that mean others."""
    misses: tuple[tuple[str, str, str], ...]
    alarms: tuple[tuple[str, str, str], ...]

    def sensitivity(self, flags: Iterable[str] | None = None) -> float:
        """The share of the flags that were found, 0 to 1; of these flags only, where given."""
        chosen = list(self.wanted if flags is None else flags)
        wanted = sum(self.wanted[f] for f in chosen)
        return sum(self.found[f] for f in chosen) / wanted if wanted else 1.0

    def specificity(self) -> float:
        """The share of the lines without flags that raised nothing, 0 to 1."""
        total = self.kinds.total()
        return self.quiet.total() / total if total else 1.0


def parts() -> dict[str, list[Line]]:
    """The corpus, by part."""
    return {path.stem: _lines(path) for path in sorted(CORPUS.glob("*.jsonl"))}


def taught() -> list[Line]:
    """What is learnt from: all but the unseen parts, and the short phrases of each flag."""
    corpus = parts()
    unseen = {as_words(line.text) for name in UNSEEN for line in corpus[name]}
    lines = [line for name in corpus if name not in UNSEEN for line in corpus[name]]
    lines += _listed(load(LISTED, dict[str, Any]))
    return [line for line in lines if as_words(line.text) not in unseen]


def as_words(text: str) -> str:
    """A text without what only looks different: case, punctuation, spaces."""
    return " ".join(re.findall(r"\w+", text.casefold().replace("'", "").replace("’", "")))


def fingerprint(known: Phrases, lines: Sequence[Line]) -> str:
    """What tells these lines from any others; of some it tells also how they are read."""
    digest = sha256()
    for number, line in enumerate(lines):
        digest.update(repr((line.text, sorted(line.flags), sorted(line.may))).encode())
        if number % SAMPLED == 0:
            digest.update(repr(features_of(known, line.text)).encode())
    return digest.hexdigest()[:16]


def _listed(known: dict[str, Any]) -> Iterable[Line]:
    """The phrases as lines; what must not raise a flag is left open for every other."""
    flags = frozenset(known["must"])
    for flag, texts in known["must_not"].items():
        yield from (Line(text, frozenset(), "listed", flags - {flag}) for text in texts)
    for raises in ("must", "ask_first"):
        for flag, texts in known[raises].items():
            yield from (Line(text, frozenset({flag}), "listed") for text in texts)


def _lines(path: Path) -> list[Line]:
    rows = [json.loads(row) for row in path.read_text("utf-8").splitlines() if row.strip()]
    return [
        Line(r["text"], frozenset(r["flags"]), r["kind"], frozenset(r.get("may", ()))) for r in rows
    ]


def emergencies(known: Phrases) -> list[str]:
    """The flags that mean an emergency."""
    return [name for name, flag in known.signs.flags.items() if flag.tier is Outcome.EMERGENCY]


def score(known: Phrases, lines: Sequence[Line]) -> Score:
    """Read the lines and count."""
    wanted, found, certain = Counter[str](), Counter[str](), Counter[str]()
    kinds, quiet = Counter[str](), Counter[str]()
    misses, alarms, others = [], [], 0
    for line in lines:
        mentions = read(known, line.text).flags
        named = {m.flag for m in mentions}
        for flag in line.flags:
            wanted[flag] += 1
            found[flag] += flag in named
            certain[flag] += any(m.flag == flag and m.certain for m in mentions)
            if flag not in named:
                misses.append((flag, line.kind, line.text))
        if line.flags:
            others += len(named - line.flags - line.may)
        else:
            kinds[line.kind] += 1
            wrong = sorted(named - line.may)
            quiet[line.kind] += not wrong
            alarms += [(flag, line.kind, line.text) for flag in wrong]
    return Score(
        len(lines), wanted, found, certain, kinds, quiet, others, tuple(misses), tuple(alarms)
    )


def timed(known: Phrases, lines: Sequence[Line]) -> list[float]:
    """Milliseconds for each message."""
    return [_ms(partial(read, known, line.text)) for line in lines]


def timed_peer(lines: Sequence[Line]) -> list[float]:
    """Milliseconds for each message, of the least that could be done: a few regular expressions.

    They look for words that begin like signs of danger, with no context at all.
    """
    stems = ("numb", "tingl", "leak", "incontin", "pee", "wee", "urin", "bowel", "fever", "cancer")
    peer = [re.compile(rf"\b{stem}\w*", re.IGNORECASE) for stem in stems]
    return [_ms(partial(_searched, peer, line.text)) for line in lines]


def _searched(patterns: Sequence[re.Pattern[str]], text: str) -> list[bool]:
    return [pattern.search(text) is not None for pattern in patterns]


def _ms(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def main(misses: bool = False) -> None:
    """Print the figures; with ``misses`` every sentence read wrongly, but none held out."""
    known = phrases()
    urgent = emergencies(known)
    corpus = parts()
    scores = {name: score(known, lines) for name, lines in corpus.items()}
    print("Red flags in free text")
    for name, one in scores.items():
        print(f"  {name}: {_summary(one, urgent)}")
    unseen = [line for name in UNSEEN for line in corpus[name]]
    whole, alone = score(known, unseen), score(patterns_alone(), unseen)
    print(f"  all unseen: {_summary(whole, urgent)}")
    print(f"  all unseen, by patterns alone: {_summary(alone, urgent)}")
    print("  each flag, unseen: found of wanted (certain); by patterns alone")
    for flag in known.signs.flags:
        share = f"{whole.found[flag]:3} of {whole.wanted[flag]} ({whole.certain[flag]})"
        print(f"    {flag:22} {whole.sensitivity([flag]):6.1%}  {share:16} {alone.found[flag]:3}")
    print("  each kind of line without flags, unseen: read rightly; by patterns alone")
    for kind, total in whole.kinds.most_common():
        share = f"{whole.quiet[kind]:3} of {total}"
        print(f"    {kind:22} {whole.quiet[kind] / total:6.1%}  {share:16} {alone.quiet[kind]:3}")
    everything = [line for lines in corpus.values() for line in lines]
    for who, times in (("read", timed(known, everything)), ("peer", timed_peer(everything))):
        ordered = sorted(times)
        p95 = ordered[int(0.95 * len(ordered))]
        print(
            f"  ms a message, {who}: median {statistics.median(ordered):.3f}, "
            f"p95 {p95:.3f}, worst {ordered[-1]:.3f}"
        )
    if misses:
        for name, one in scores.items():
            if name not in UNSEEN:
                _list(name, one)


def _summary(one: Score, urgent: Sequence[str]) -> str:
    wanted = sum(one.wanted[f] for f in urgent)
    certain = sum(one.certain[f] for f in urgent)
    return (
        f"{one.lines} lines; sensitivity {one.sensitivity():.1%} of {one.wanted.total()}, "
        f"emergency {one.sensitivity(urgent):.1%} of {wanted} ({certain} certain); "
        f"specificity {one.specificity():.1%} of {one.kinds.total()}; "
        f"{one.others} flags too many beside right ones"
    )


def _list(name: str, one: Score) -> None:
    grouped: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for flag, kind, text in one.misses:
        grouped[f"missed {flag}"].append((kind, text))
    for flag, kind, text in one.alarms:
        grouped[f"false {flag}"].append((kind, text))
    for what, lines in sorted(grouped.items()):
        print(f"\n{name}: {what}")
        for kind, text in lines:
            print(f"  [{kind}] {text}")


if __name__ == "__main__":
    main()
