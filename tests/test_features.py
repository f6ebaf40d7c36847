"""Every scenario of every feature, and the shape of the features themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_bdd import scenarios
from pytest_bdd.feature import get_features
from pytest_bdd.parser import Feature

from engine.conditions import one_of
from engine.dsl import Rule
from knowledge.base import RULE_MODULES, knowledge_base
from tests.conftest import scenario_tags

FEATURES = Path(__file__).parent.parent / "features"

scenarios(str(FEATURES))


def feature_of(module: str) -> Feature:
    """The feature file beside a rule module."""
    path = FEATURES / f"{module.replace('.', '/')}.feature"
    assert path.is_file(), f"{module} has no feature file"
    return get_features([str(path)])[0]


@pytest.mark.parametrize("module", RULE_MODULES)
def test_each_rule_has_its_block_with_a_firing_and_a_near_miss(module: str) -> None:
    kb = knowledge_base()
    rules = [r for r in kb.rules if r.module == f"knowledge.{module}"]
    blocks: dict[str, set[str]] = {}
    titles: dict[str, str] = {}
    for scenario in feature_of(module).scenarios.values():
        assert scenario.rule is not None, f"{scenario.name!r} stands outside a Rule: block"
        (tag,) = [t for t in scenario.rule.tags if t.startswith("rule:")]
        rule_id = tag.removeprefix("rule:")
        titles[rule_id] = scenario.rule.name
        blocks.setdefault(rule_id, set()).update(scenario_tags(scenario) & {"fires", "near-miss"})
    assert titles == {r.id: f"{r.id} {kb.expand(r.says)}" for r in rules}
    always = {r.id for r in rules if holds_always(r)}
    wanted = {r: {"fires"} if r in always else {"fires", "near-miss"} for r in blocks}
    assert blocks == wanted


def holds_always(rule: Rule) -> bool:
    """Whether a rule cannot be missed: it names every kind of consultation or of screen."""
    return all(
        pattern.name == "Consultation"
        and isinstance(test, one_of)
        and test.words == pattern.fields[name].kind
        for pattern in rule.patterns
        for name, test in pattern.values.items()
    )
