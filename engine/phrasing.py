"""An explanation, and what would change it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.explanation import Explanation, How, WhyNot
from engine.what_if import Change, WhatIf, WhatIfs


def in_words(explanation: Explanation) -> list[str]:
    """The explanation as lines of plain text."""
    lines = ["How this came about:"]
    for how in explanation.how:
        lines += _how_lines(how, "  ")
    if explanation.step_how:
        lines.append("What decided the step:")
        for how in explanation.step_how:
            lines += _how_lines(how, "  ")
    if explanation.why_not:
        lines.append("Why not something else:")
        lines += [_why_not_line(w) for w in explanation.why_not if w.unmet]
    if explanation.why:
        lines += ["Why the next question:", f"  {explanation.why.why}"]
    return lines


def _how_lines(how: How, indent: str) -> Iterator[str]:
    sources = ", ".join(
        p.reference + ("" if p.verified else " (unverified)") for p in how.provenance
    )
    yield f"{indent}{how.says} [{how.rule}; {sources}]"
    yield f"{indent}  because: {how.because}"
    if how.thresholds:
        yield f"{indent}  numbers: {'; '.join(how.thresholds)}"
    for met in how.conditions:
        yield f"{indent}  - {met.meaning}: {met.value}"
    for finding in how.findings:
        yield from _how_lines(finding, indent + "    ")


def _why_not_line(why_not: WhyNot) -> str:
    lacking = "; ".join(
        f"{u.meaning}: wanted {u.wanted}, " + (f"is {u.found}" if u.found else "not known")
        for u in why_not.unmet
    )
    return f"  {why_not.outcome.value}: {why_not.says} [{why_not.rule}]. Lacking: {lacking}"


def what_if_in_words(changes: WhatIfs, words: Mapping[str, str]) -> list[str]:
    """What would change the outcome, as lines of plain text; nothing where nothing would.

    ``words`` are those for yes and no.
    """
    lines = ["What would change it:"] if changes.found or not changes.complete else []
    for what_if in changes.found:
        lines.append(f"  {place_in_words(what_if)} [{', '.join(what_if.rules)}]")
        for change in what_if.changes:
            lines += [f"  - {piece}" for piece in change_in_words(change, words)]
        if what_if.others:
            lines.append(f"  - other answers that lead there as well: {what_if.others}")
    if not changes.complete:
        lines.append("  There may be more: not every other answer was tried.")
    return lines


def place_in_words(what_if: WhatIf) -> str:
    """Where a change would lead: the outcome, and the step if there is one."""
    if what_if.step_name is None:
        return what_if.title
    return what_if.step_name if what_if.move == "start" else f"{what_if.title}: {what_if.step_name}"


def change_in_words(change: Change, words: Mapping[str, str]) -> Iterator[str]:
    """Each piece of another answer, with what it is an answer to.

    ``words`` are those for yes and no.
    """
    for part in change.parts:
        asks = part.meaning.endswith(("?", "."))
        yield f"{part.meaning}{'' if asks else ':'} {words.get(part.value, part.value)}"
