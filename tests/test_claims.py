"""The ledger of the article's claims: each is there, and what carries it exists."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from engine.library import load
from engine.models import GridQuestion, MultiQuestion, SingleQuestion
from knowledge.base import knowledge_base

KB = knowledge_base()

NEEDS_A_RULE = {"finding", "advice", "regress", "progression", "referral", "stop"}


class Claim(BaseModel):
    """One claim of the article."""

    model_config = ConfigDict(extra="forbid")

    says: str
    kind: Literal[
        "question", "option", "definition", "explanation", "expectation", "finding", "cue",
        "advice", "drill_param", "progression", "regress", "stop", "referral",
    ]  # fmt: skip
    basis: Literal["seed", "inferred", "proposed"]
    section: str
    carried_by: list[str] = Field(min_length=1)


CLAIMS: dict[str, Claim] = load(
    Path(__file__).parent.parent / "knowledge" / "claims.yaml", dict[str, Claim]
)


def carriers() -> set[str]:
    """Every reference that a claim may name."""
    places: dict[str, set[str]] = {
        "rule": {r.id for r in KB.rules},
        "question": set(KB.questions),
        "option": {
            f"{q.id}.{o.id}"
            for q in KB.questions.values()
            if isinstance(q, SingleQuestion | MultiQuestion)
            for o in q.options
        },
        "row": {
            f"{q.id}.{r.id}"
            for q in KB.questions.values()
            if isinstance(q, GridQuestion)
            for r in q.rows
        },
        "drill": set(KB.drills),
        "step": set(KB.steps),
        "cue": set(KB.cues),
        "topic": set(KB.topics),
        "threshold": set(KB.thresholds),
        "finding": set(KB.wording.findings),
    }
    return {f"{kind}:{name}" for kind, names in places.items() for name in names}


def test_the_ledger_holds_claims_1_to_151_in_order() -> None:
    assert list(CLAIMS) == [f"R{n:03}" for n in range(1, 152)]


def test_every_claim_is_carried_by_something_that_exists() -> None:
    known = carriers()
    dead = {
        claim: lost
        for claim, entry in CLAIMS.items()
        if (lost := [ref for ref in entry.carried_by if ref not in known])
    }
    assert not dead


def test_no_claim_names_a_carrier_twice() -> None:
    twice = [c for c, e in CLAIMS.items() if len(set(e.carried_by)) < len(e.carried_by)]
    assert not twice


def test_every_claim_is_a_short_paraphrase_of_a_section_of_the_article() -> None:
    sections = KB.sources["article"].sections
    wrong = [c for c, e in CLAIMS.items() if e.section not in sections or len(e.says.split()) > 25]
    assert not wrong


def test_no_section_of_the_article_is_without_a_claim() -> None:
    assert {e.section for e in CLAIMS.values()} == set(KB.sources["article"].sections)


def test_what_the_article_concludes_a_rule_concludes() -> None:
    without = {
        c
        for c, e in CLAIMS.items()
        if e.kind in NEEDS_A_RULE and not any(r.startswith("rule:") for r in e.carried_by)
    }
    assert not without


def test_what_the_article_asks_a_question_asks() -> None:
    without = {
        c
        for c, e in CLAIMS.items()
        if e.kind in ("question", "option")
        and not any(r.startswith(("question:", "option:", "row:")) for r in e.carried_by)
    }
    assert not without


@pytest.mark.parametrize("claim", [c for c, e in CLAIMS.items() if e.kind == "referral"])
def test_a_claim_that_refers_is_carried_by_a_rule_that_refers(claim: str) -> None:
    rules = [r.removeprefix("rule:") for r in CLAIMS[claim].carried_by if r.startswith("rule:")]
    assert {KB.rule[r].conclusion.kind for r in rules} == {"referral"}


def test_a_rule_of_the_articles_word_alone_shares_a_section_with_a_claim_it_carries() -> None:
    """The cheap half of "the rule really does what the claim says": it cites the same section.

    A rule may carry claims of other sections too, and cite any number of sources.
    """
    cited = {
        (r.id, source.removeprefix("article#"))
        for r in KB.rules
        for source in r.sources
        if source.startswith("article#")
    }
    sections: dict[str, set[str]] = {}
    for entry in CLAIMS.values():
        for ref in entry.carried_by:
            if ref.startswith("rule:"):
                sections.setdefault(ref.removeprefix("rule:"), set()).add(entry.section)
    strangers = {
        rule
        for rule, found in sections.items()
        if KB.rule[rule].label == "article" and not any((rule, s) in cited for s in found)
    }
    assert not strangers
