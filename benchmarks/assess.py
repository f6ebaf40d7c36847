"""How long an assessment takes, and how that compares with other ways to run the same rules.

Nothing here passes or fails by time. The peers are compared in the same run, on the same rules
and the same facts, and only after all of them fired exactly the same rules.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Mapping, Sequence
from time import perf_counter
from typing import Any

import clips

from engine.conditions import Predicate, one_of
from engine.consultation import assess
from engine.dsl import Field, Rule
from engine.inference import EnginePool
from engine.knowledge_base import KnowledgeBase
from engine.models import AnswerValue, GridQuestion, MultiQuestion, NumberQuestion, Question
from knowledge.base import knowledge_base

Facts = dict[str, dict[str, Any]]
"""Field values by fact class."""
Run = Callable[[Facts], set[str]]
"""Facts to the ids of the rules that fired."""

SLICE = ("knowledge.red_flags.seat", "knowledge.red_flags.legs")
"""The rule modules on which the peers are compared: red flags that test words only."""
CASES = 60
REPEATS = 5
LOAD = (
    "from time import perf_counter; start = perf_counter(); "
    "from knowledge.base import knowledge_base; knowledge_base(); "
    "print(perf_counter() - start)"
)


def main() -> None:
    """Print all figures."""
    kb = knowledge_base()
    print(f"{len(kb.rules)} rules, {len(kb.questions)} questions, Python {sys.version.split()[0]}")
    print()
    table(("What", "Median", "Quickest", "Slowest"), own_figures(kb))
    print()
    rules = [r for r in kb.rules if r.module in SLICE]
    cases = list(random_facts(kb, rules))
    print(f"The same {len(rules)} rules on the same {len(cases)} sets of facts; rules fired agree:")
    table(("Peer", "Median a run", "Ours / peer"), peer_figures(rules, cases))
    print()
    print("Median over repeats in one process. Other work on the machine easily doubles a time;")
    print("the ratios, taken in one run, move far less.")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, ["-" * w for w in widths], *rows]:
        first, *rest = (
            cell.ljust(w) if i == 0 else cell.rjust(w)
            for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join([first, *rest]))


def timed(work: Callable[[], object], repeats: int) -> list[float]:
    """Seconds of each repeat."""
    seconds = []
    for _ in range(repeats):
        start = perf_counter()
        work()
        seconds.append(perf_counter() - start)
    return seconds


def row(name: str, seconds: Sequence[float]) -> tuple[str, str, str, str]:
    """One line of the table of our own figures."""
    median, quick, slow = statistics.median(seconds), min(seconds), max(seconds)
    return name, *(f"{s * 1000:.2f} ms" for s in (median, quick, slow))  # type: ignore[return-value]


# --- our own figures ----------------------------------------------------------------------------
def own_figures(kb: KnowledgeBase) -> list[tuple[str, str, str, str]]:
    """Time the parts of our own work."""
    turns = list(first_visit(kb))
    complete = turns[-1]
    a_turn = [
        statistics.median(timed(lambda so_far=so_far: assess(kb, so_far), REPEATS))  # type: ignore[misc]
        for so_far in turns
    ]
    pools = [EnginePool(kb.rules) for _ in range(REPEATS)]
    unused = iter(pools)
    built = timed(lambda: next(unused).infer({}), REPEATS)
    return [
        row(
            f"a complete first visit ({len(complete)} answers)",
            timed(lambda: assess(kb, complete), 50),
        ),
        row(f"one more answer, each of {len(turns)} turns", a_turn),
        row("an engine, built and run on nothing", built),
        row("the knowledge base, imported and loaded", [loaded() for _ in range(3)]),
        ("memory an engine", f"{memory_an_engine(kb) / 1024:.0f} KiB", "", ""),
    ]


def first_visit(kb: KnowledgeBase) -> Iterator[dict[str, AnswerValue]]:
    """The answers of a first visit without red flags, turn by turn."""
    answers: dict[str, AnswerValue] = {}
    while True:
        yield dict(answers)
        asked = assess(kb, answers).next_question
        if asked is None:
            return
        answers[asked] = plain_answer(kb.questions[asked])


def plain_answer(question: Question) -> AnswerValue:
    """An answer in which nothing is wrong."""
    if isinstance(question, NumberQuestion):
        return 40 if question.id == "age" else 2
    if isinstance(question, MultiQuestion):
        return ["none"]
    if isinstance(question, GridQuestion):
        return {r.id: "yes" for r in question.rows}
    return question.options[0].id


def loaded() -> float:
    """Seconds to import and load the knowledge base in a fresh process."""
    run = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    return float(run.stdout)


def memory_an_engine(kb: KnowledgeBase, number: int = 3) -> float:
    """Bytes that Python allocates for one more engine."""
    pools = [EnginePool(kb.rules) for _ in range(number)]
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for pool in pools:
        pool.infer({})
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / number


# --- peers --------------------------------------------------------------------------------------
def random_facts(kb: KnowledgeBase, rules: Sequence[Rule]) -> Iterator[Facts]:
    """Random facts over the fields that the rules test; some fields are not known."""
    pick = random.Random(1)
    tested = {(p.name, name) for rule in rules for p in rule.patterns for name in p.values}
    for _ in range(CASES):
        facts: Facts = {}
        for fact, name in sorted(tested):
            value = pick.choice([None, *words_of(kb.facts[fact].fields[name])])
            if value is not None:
                facts.setdefault(fact, {})[name] = value
        yield facts


def words_of(field: Field) -> list[object]:
    """The values that a field of words or of yes and no can have."""
    return list(field.kind) if isinstance(field.kind, tuple) else [True, False]


def allowed_by(test: object) -> tuple[object, ...]:
    """The values that pass an equality or a ``one_of``."""
    if isinstance(test, one_of):
        return test.words
    assert not isinstance(test, Predicate), "the slice has words only"
    return (test,)


def peer_figures(rules: Sequence[Rule], cases: list[Facts]) -> list[tuple[str, str, str]]:
    """Check that all peers fire the same rules, then time them in turn."""
    peers: dict[str, Run] = {
        "ours (experta)": ours(rules),
        "clipspy": clipspy(rules),
        "straight-line Python, generated": straight_line(rules),
    }
    reference, *others = peers.values()
    for facts in cases:
        fired = reference(facts)
        for name, peer in zip(list(peers)[1:], others, strict=True):
            if peer(facts) != fired:
                raise SystemExit(f"{name} differs on {facts}: {peer(facts) ^ fired}")
    seconds: dict[str, list[float]] = {name: [] for name in peers}
    for facts in cases * REPEATS:  # never the same facts twice in a row, which caches would favour
        for name, peer in peers.items():
            seconds[name] += timed(lambda peer=peer, facts=facts: peer(facts), 1)  # type: ignore[misc]
    median = {name: statistics.median(times) for name, times in seconds.items()}
    own = median["ours (experta)"]
    return [(n, f"{m * 1000:.4f} ms", f"{own / m:.1f}") for n, m in median.items()]


def ours(rules: Sequence[Rule]) -> Run:
    """Our engine on some of the rules."""
    pool = EnginePool(rules)
    return lambda facts: {f.rule for f in pool.infer(facts)}


def clipspy(rules: Sequence[Rule]) -> Run:
    """CLIPS on the same rules, facts in and firings out through Python."""
    environment = clips.Environment()
    fired: set[str] = set()
    environment.define_function(fired.add, "fired")
    slots: dict[str, set[str]] = {}
    for rule in rules:
        for pattern in rule.patterns:
            slots.setdefault(pattern.name, set()).update(pattern.values)
    for name, fields in slots.items():
        inner = " ".join(f"(slot {f} (default unknown))" for f in sorted(fields))
        environment.build(f"(deftemplate {name} {inner})")
    for rule in rules:
        tests = " ".join(
            f"({p.name} {' '.join(_clips_slot(n, t) for n, t in p.values.items())})"
            for p in rule.patterns
        )
        environment.build(f'(defrule {rule.id} {tests} => (fired "{rule.id}"))')
    templates = {name: environment.find_template(name) for name in slots}

    def run(facts: Facts) -> set[str]:
        environment.reset()
        fired.clear()
        for name, fields in facts.items():
            templates[name].assert_fact(**{f: _clips_value(v) for f, v in fields.items()})
        environment.run()
        return set(fired)

    return run


def _clips_slot(name: str, test: object) -> str:
    return f"({name} {'|'.join(str(_clips_value(v)) for v in allowed_by(test))})"


def _clips_value(value: object) -> clips.Symbol:
    return clips.Symbol(str(value))


def straight_line(rules: Sequence[Rule]) -> Run:
    """One Python function with one ``if`` a rule, written from the rule cards."""
    lines = ["def run(facts):", "    fired = set()"]
    names = sorted({p.name for rule in rules for p in rule.patterns})
    lines += [f"    {name} = facts.get({name!r}, NOTHING)" for name in names]
    for rule in rules:
        tests = [
            f"{pattern.name}.get({name!r}) in {allowed_by(test)!r}"
            for pattern in rule.patterns
            for name, test in pattern.values.items()
        ]
        lines += [f"    if {' and '.join(tests)}:", f"        fired.add({rule.id!r})"]
    lines.append("    return fired")
    nothing: Mapping[str, object] = {}
    namespace: dict[str, Any] = {"NOTHING": nothing}
    exec("\n".join(lines), namespace)
    run: Run = namespace["run"]
    return run


if __name__ == "__main__":
    main()
