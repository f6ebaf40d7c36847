"""The scenarios that specify each rule, read from the features."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from gherkin.parser import Parser

RULE_TAG, FIRES_TAG = "@rule:", "@fires"

_Node = Mapping[str, Any]
"""A part of the tree that the parser returns."""


@dataclass(frozen=True)
class Line:
    """One step of a scenario: ``Given`` and what is given."""

    keyword: str
    text: str


@dataclass(frozen=True)
class Table:
    """The cases of a scenario outline; the column ``answer`` fills ``<answer>`` in its steps."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Scenario:
    """A scenario of a rule."""

    name: str
    fires: bool
    """Whether the rule fires in it; otherwise it is a near miss."""
    lines: tuple[Line, ...]
    """All steps, those of the background first."""
    tables: tuple[Table, ...]

    def told(self) -> Iterator[str]:
        """Its steps without keywords; those of an outline filled in with every case."""
        cases = [dict(zip(t.columns, row, strict=True)) for t in self.tables for row in t.rows]
        for case in cases or [{}]:
            for line in self.lines:
                yield _filled(line.text, case)


@cache
def scenarios_of(module: str) -> Mapping[str, tuple[Scenario, ...]]:
    """The scenarios of one rule module, by rule id; none where it has no feature. Read once.

    Args:
        module: such as ``red_flags.seat``, whose feature is ``red_flags/seat.feature``.

    Raises:
        gherkin.errors.ParserError: where the feature is not Gherkin; it names the line.
    """
    *folders, name = module.split(".")
    path = _features().joinpath(*folders, f"{name}.feature")
    if not path.is_file():
        return {}
    parsed: _Node = Parser().parse(path.read_text("utf-8"))
    children = parsed["feature"]["children"]
    before = tuple(_backgrounds(children))
    rules = (child["rule"] for child in children if "rule" in child)
    return {_rule_id(rule): tuple(_scenarios(rule, before)) for rule in rules}


def _features() -> Traversable:
    """The folder of the features: inside the installed package, beside it in a checkout."""
    package = resources.files("knowledge")
    inside = package / "features"
    return inside if inside.is_dir() else package / ".." / "features"


def _rule_id(rule: _Node) -> str:
    names = [tag["name"] for tag in rule["tags"] if tag["name"].startswith(RULE_TAG)]
    return str(names[0]).removeprefix(RULE_TAG)


def _backgrounds(children: Iterable[_Node]) -> Iterator[Line]:
    for child in children:
        if "background" in child:
            yield from _lines(child["background"])


def _scenarios(rule: _Node, before: tuple[Line, ...]) -> Iterator[Scenario]:
    before = (*before, *_backgrounds(rule["children"]))
    for child in rule["children"]:
        if "scenario" in child:
            scenario = child["scenario"]
            yield Scenario(
                name=scenario["name"],
                fires=any(tag["name"] == FIRES_TAG for tag in scenario["tags"]),
                lines=(*before, *_lines(scenario)),
                tables=tuple(_table(examples) for examples in scenario["examples"]),
            )


def _lines(holder: _Node) -> Iterator[Line]:
    for step in holder["steps"]:
        yield Line(step["keyword"].strip(), step["text"])


def _filled(text: str, case: Mapping[str, str]) -> str:
    return re.sub(r"<([^<>]+)>", lambda column: case[column[1]], text)


def _table(examples: _Node) -> Table:
    def cells(row: _Node) -> tuple[str, ...]:
        return tuple(cell["value"] for cell in row["cells"])

    return Table(cells(examples["tableHeader"]), tuple(map(cells, examples["tableBody"])))
