"""The version of the rule base: another one wherever a conclusion can be another one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from engine.conclusions import Outcome, Referral
from engine.dsl import Rule
from engine.fingerprint import fingerprint
from engine.knowledge_base import KnowledgeBase
from knowledge.base import VERSION, knowledge_base

KB = knowledge_base()


def same(rule: Rule) -> bool:
    return isinstance(rule.conclusion, Referral) and rule.conclusion.urgency is Outcome.URGENT


REFERS = next(r for r in KB.rules if same(r))
NUMBERED = next(r for r in KB.rules if r.thresholds)
FIRST = next(iter(KB.questions.values()))


def with_rule(rule: Rule) -> KnowledgeBase:
    return replace(KB, rules=tuple(rule if r.id == rule.id else r for r in KB.rules))


def with_limit_one_higher() -> KnowledgeBase:
    def higher(test: object) -> object:
        raised = [replace(t, value=t.value + 1) for t in getattr(test, "thresholds", ())]
        return replace(test, thresholds=tuple(raised)) if raised else test  # type: ignore[type-var]

    patterns = tuple(
        type(p)(**{name: higher(test) for name, test in p.values.items()})
        for p in NUMBERED.patterns
    )
    return with_rule(replace(NUMBERED, patterns=patterns))


def with_first_question(**other: object) -> KnowledgeBase:
    changed = FIRST.model_copy(update=other)
    return replace(KB, questions={**KB.questions, FIRST.id: changed})


@pytest.mark.parametrize(
    "changed",
    [
        lambda: replace(KB, rules=KB.rules[1:]),
        lambda: with_rule(replace(REFERS, patterns=NUMBERED.patterns)),
        lambda: with_rule(replace(REFERS, conclusion=REFERS.conclusion.one_tier_lower())),  # type: ignore[union-attr]
        with_limit_one_higher,
        lambda: with_first_question(stage="refines"),
        lambda: with_first_question(options=FIRST.options[1:]),  # type: ignore[union-attr]
        lambda: replace(KB, questions=dict(reversed(list(KB.questions.items())))),
        lambda: replace(KB, steps=dict(reversed(list(KB.steps.items())))),
        lambda: replace(KB, cues=dict(reversed(list(KB.cues.items())))),
        lambda: replace(
            KB, thresholds={n: replace(t, value=t.value + 1) for n, t in KB.thresholds.items()}
        ),
    ],
)
def test_it_changes_with_what_decides(changed: Callable[[], KnowledgeBase]) -> None:
    assert fingerprint(changed(), ()) != fingerprint(KB, ())


def test_mere_wording_leaves_it() -> None:
    text = with_first_question(text="Asked otherwise?", help="Helped otherwise.")
    said = with_rule(replace(REFERS, says="said otherwise", because="for a reason"))
    assert {fingerprint(kb, ()) for kb in (KB, text, said)} == {fingerprint(KB, ())}


def test_it_changes_with_the_code_that_decides_but_not_with_its_place(tmp_path: Path) -> None:
    code = [tmp_path / name for name in ("a.py", "b.py")]
    for path in code:
        path.write_text("x = 1\n")
    before = fingerprint(KB, code)
    assert fingerprint(KB, code[::-1]) == before
    code[0].write_text("x = 2\n")
    assert fingerprint(KB, code) != before


def test_another_process_gives_the_same_version() -> None:
    told = "from knowledge.base import knowledge_base; print(knowledge_base().version)"
    versions = {
        subprocess.run(
            [sys.executable, "-c", told],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert versions == {KB.version}
    assert re.fullmatch(re.escape(VERSION) + r"\+[0-9a-f]{8}", KB.version)


def test_the_emergency_number_of_the_place_is_no_other_version() -> None:
    assert KB.localised("144").version == KB.version


def test_it_takes_no_time_worth_mentioning() -> None:
    from knowledge.base import _code  # noqa: PLC0415

    def once() -> float:
        started = perf_counter()
        fingerprint(KB, _code())
        return perf_counter() - started

    assert min(once() for _ in range(5)) < 0.02
