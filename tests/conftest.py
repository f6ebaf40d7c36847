"""Features: tags become markers, and each rule's scenarios are checked against its firings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytest_bdd.parser import Feature, Scenario, ScenarioTemplate

from engine.conditions import Bounds, passes
from engine.dsl import Rule
from knowledge.base import knowledge_base
from tests.steps import *  # noqa: F403 - the step vocabulary must be known to every feature
from tests.steps import Person


@pytest.fixture
def person() -> Person:
    """Whoever the scenario is about."""
    return Person()


def pytest_bdd_apply_tag(tag: str, function: Callable[..., Any]) -> bool | None:
    """Turn ``@rule:MID-3`` into a marker with an argument."""
    if tag.startswith("rule:"):
        pytest.mark.rule(tag.removeprefix("rule:"))(function)
        return True
    return None


def pytest_bdd_after_scenario(
    request: pytest.FixtureRequest, feature: Feature, scenario: Scenario
) -> None:
    """Check a rule's scenario against the recorded firings, not against its prose."""
    tags = scenario_tags(scenario)
    for rule in (t.removeprefix("rule:") for t in tags if t.startswith("rule:")):
        person: Person = request.getfixturevalue("person")
        if "fires" in tags:
            assert rule in person.fired, f"{rule} did not fire in {scenario.name!r}"
        elif "near-miss" in tags:
            check_near_miss(person, knowledge_base().rule[rule], scenario.name)
        else:
            pytest.fail(f"{scenario.name!r} of {rule} is neither @fires nor @near-miss")


def scenario_tags(scenario: Scenario | ScenarioTemplate) -> set[str]:
    """The scenario's own tags and those of its ``Rule:`` block."""
    return set(scenario.tags) | set(scenario.rule.tags if scenario.rule else ())


def check_near_miss(person: Person, rule: Rule, scenario: str) -> None:
    """A near miss stays silent one step outside: it misses a single condition.

    The field that misses must be known (a finding or a derived fact may be missing, a question
    may be put off), and a number must lie next to its bound.
    """
    assert rule.id not in person.fired, f"{rule.id} fired in its near miss {scenario!r}"
    misses = list(_misses(person, rule))
    assert len(misses) == 1, f"{scenario!r} misses {rule.id} by more than one condition: {misses}"
    fact, name, test, value = misses[0]
    if value is None:
        known = (
            fact == "Found"
            or knowledge_base().facts[fact].fields[name].derived_from
            or person.put_off(fact, name)
        )
        assert known, f"{scenario!r} leaves {fact}.{name} unanswered; answer it otherwise"
    elif isinstance(test, Bounds):
        assert isinstance(value, int)
        near = test.low - 1 <= value <= test.high + 1
        assert near, f"{scenario!r}: {fact}.{name} = {value} is far from {test}"


def _misses(person: Person, rule: Rule) -> Iterator[tuple[str, str, object, object]]:
    for pattern in rule.patterns:
        for name, test in pattern.values.items():
            if pattern.name == "Found":
                if not any(passes(test, found) for found in person.result.findings):
                    yield pattern.name, name, test, None
            else:
                value = person.facts.get(pattern.name, {}).get(name)
                if value is None or not passes(test, value):
                    yield pattern.name, name, test, value
