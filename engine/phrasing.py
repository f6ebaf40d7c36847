"""An explanation in words."""

from __future__ import annotations

from collections.abc import Iterator

from engine.explanation import Explanation, How, WhyNot


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
