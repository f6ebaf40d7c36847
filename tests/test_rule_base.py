"""The rule base itself: ids, sources, bands of numbers, red flags, ladder, catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from engine.catalogue import families, markdown
from engine.conclusions import Advice, Cap, Finding, Referral
from engine.conditions import Bounds, Predicate, one_of
from engine.dsl import Rule
from engine.explanation import provenance
from knowledge.base import RULE_MODULES, knowledge_base
from knowledge.red_flags.background import LAST_UNLOADED

KB = knowledge_base()
RULES = {rule.id: rule for rule in KB.rules}
UNSURE = [rule for rule in KB.rules if rule.id.endswith("-unsure")]
PREFIXES = {
    "red_flags": "RED",
    "symptoms": "SYM",
    "self_tests": "TST",
    "bracing": "BRC",
    "form": "FRM",
    "mid_rep": "MID",
    "relief": "REL",
    "progression": "PRO",
    "interview": "ASK",
}
FLAGS = (
    "saddle_sensation", "bladder_retention", "bladder_leak", "bowel_control", "sexual_function",
    "both_legs", "leg_weakness", "leg_numb_one", "leg_pain_one", "gait_cord", "fever_unwell",
    "infection_risk", "major_trauma", "minor_trauma_fragile", "bone_risk", "cancer_history",
    "weight_loss", "night_rest_pain", "age", "thoracic", "aaa", "chest", "pregnancy",
    "bleeding_risk", "urinary_infection", "inflammatory", "severe_pain", "worsening",
    "persistent", "deformity", "crisis", "hot_swollen_calf",
)  # fmt: skip
"""The 32 red flags, in the order of their numbers: RED-1 to RED-32."""
OF_THEIR_OWN = {"saddle_pain", "arm_numb", "belly_pain", "flank_pain"}
"""Signs near one of the 32, with a name of their own, so that nobody reads what they never said."""
STILL_OPEN = {"unsettled", "alarm_new", "legs_new", "sudden_new", "ill_new"}
"""Flags that are no sign of their own: they stand until the closer questions are answered."""
TILES = {
    ("MidRep", "missing"): (("MID-1", "MID-2", "MID-3", "MID-4", "MID-5"), 0, 8),
    ("Session", "pain"): (("PRO-12", "PRO-10", "PRO-11"), 0, 10),
    ("Pain", "severity"): (("PRO-3", "PRO-5"), KB.thresholds["pain_hold_min"].value, 10),
    ("Person", "age"): (("RED-19", "RED-19a"), 0, KB.thresholds["adult_age"].value - 1),
    ("Pain", "weeks"): (("RED-29", "RED-29a"), KB.thresholds["persistent_weeks"].value, 3000),
}
"""Bands that meet without a gap and without an overlap: their rules, first and last number."""
APART = {
    ("Breath", "effort"): ("BRC-6", "BRC-5"),
    ("Streak", "sessions"): ("PRO-29", "PRO-20"),
}
"""Bands with something between them on purpose: a good brace; a streak that is still short."""


# --- rules ---------------------------------------------------------------------------------------
def test_rule_ids_are_unique_and_say_which_module_they_are_in() -> None:
    assert len(RULES) == len(KB.rules)
    strays = [
        r.id
        for r in KB.rules
        if not re.fullmatch(rf"{PREFIXES[r.module.split('.')[1]]}-\d+[a-z]?(-unsure)?", r.id)
    ]
    assert not strays


def test_rules_stand_in_the_order_of_their_modules_whoever_imported_one_first() -> None:
    assert [m.removeprefix("knowledge.") for m, _ in groupby(r.module for r in KB.rules)] == list(
        RULE_MODULES
    )


@pytest.mark.parametrize("rule", KB.rules, ids=lambda rule: rule.id)
def test_conditions_are_equalities_bounds_and_words_so_that_rules_stay_monotone(rule: Rule) -> None:
    tests = [test for pattern in rule.patterns for test in pattern.values.values()]
    assert tests
    for test in tests:
        if isinstance(test, Predicate):
            assert type(test) in (Bounds, one_of)
        else:
            assert type(test) in (str, bool)


@pytest.mark.parametrize(
    "rule", [r for r in KB.rules if r.id.endswith("-unsure")], ids=lambda r: r.id
)
def test_not_sure_counts_one_tier_below_yes(rule: Rule) -> None:
    sure = RULES[rule.id.removesuffix("-unsure")].conclusion
    assert isinstance(rule.conclusion, Referral)
    assert isinstance(sure, Referral)
    assert rule.conclusion.urgency.rank == sure.urgency.rank + 1
    assert rule.conclusion.flag == sure.flag


def test_a_referral_that_names_an_urgency_names_its_own() -> None:
    wrong = {
        rule.id: f"{rule.says} -> {rule.conclusion.urgency}"
        for rule in KB.rules
        if isinstance(rule.conclusion, Referral)
        for named in re.findall(r": (emergency|urgent|soon|routine)\b", rule.says)
        if named != rule.conclusion.urgency
    }
    assert not wrong


def test_the_catalogue_page_is_what_the_rules_say_now() -> None:
    page = Path(__file__).parent.parent / "knowledge" / "RULES.md"
    assert page.read_text("utf-8") == markdown(KB), "run `make rules`"


# --- sources and bands of numbers ----------------------------------------------------------------
def sourced() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Everything that names its sources."""
    yield from ((rule.id, rule.sources) for rule in KB.rules)
    yield from ((t.name, (t.source,)) for t in KB.thresholds.values())
    for group in (KB.questions, KB.cues, KB.drills, KB.steps, KB.topics):
        yield from ((name, item.sources) for name, item in group.items())


def test_every_source_that_is_named_exists() -> None:
    for name, references in sourced():
        assert references, f"{name} names no source"
        for reference in references:
            assert reference == "ours" or reference.split("#")[0] in KB.sources, name
            assert not reference.startswith("article") or "#" in reference, name
        assert len(provenance(KB, references)) == len(references)


@pytest.mark.parametrize("place", TILES, ids=".".join)
def test_bands_that_should_meet_leave_no_gap_and_do_not_overlap(place: tuple[str, str]) -> None:
    rules, first, last = TILES[place]
    bands = {rule.id: band for rule, band in families(KB)[place] if rule.id in rules}
    assert set(bands) == set(rules)
    ordered = [bands[rule] for rule in rules]
    assert all(band.low <= band.high for band in ordered)
    assert ordered[0].low <= first
    assert ordered[-1].high >= last
    for below, above in pairwise(ordered):
        assert above.low == below.high + 1


@pytest.mark.parametrize("place", APART, ids=".".join)
def test_bands_that_should_lie_apart_do(place: tuple[str, str]) -> None:
    bands = {rule.id: band for rule, band in families(KB)[place]}
    low, high = (bands[rule] for rule in APART[place])
    assert low.high + 1 < high.low


def test_the_brace_to_aim_for_is_neither_too_much_nor_too_little() -> None:
    bands = {rule.id: band for rule, band in families(KB)["Breath", "effort"]}
    target = KB.thresholds["brace_target"].value
    assert not bands["BRC-5"](target)
    assert not bands["BRC-6"](target)


def test_rules_that_split_one_number_into_bands_are_declared_above() -> None:
    """Two rules of one module, on one number alone, that conclude the same kind of thing."""
    declared = {rule for rules, _, _ in TILES.values() for rule in rules}
    declared |= {rule for rules in APART.values() for rule in rules}
    groups: dict[tuple[str, str, str, str], list[str]] = {}
    for (fact, field), members in families(KB).items():
        for rule, _ in members:
            alone = sum(len(p.values) for p in rule.patterns) == 1
            if alone and isinstance(rule.conclusion, Advice | Referral | Finding):
                key = (rule.module, fact, field, rule.conclusion.kind)
                groups.setdefault(key, []).append(rule.id)
    undeclared = [ids for ids in groups.values() if len(ids) > 1 and not set(ids) <= declared]
    assert not undeclared


# --- red flags -----------------------------------------------------------------------------------
@pytest.mark.parametrize(("number", "flag"), list(enumerate(FLAGS, start=1)), ids=FLAGS)
def test_a_red_flag_has_its_rules_and_its_wording(number: int, flag: str) -> None:
    numbered = [r for r in KB.rules if re.fullmatch(rf"RED-{number}[a-z]?(-unsure)?", r.id)]
    referring = [r for r in KB.rules if getattr(r.conclusion, "flag", None) == flag]
    assert flag in KB.wording.flags
    if flag == "bone_risk":
        told = Finding(id="bone_risk")
        assert [r.conclusion for r in numbered] == [Cap(step=LAST_UNLOADED), told]
    else:
        assert referring
        assert set(referring) & set(numbered)


def test_a_raised_risk_of_infection_is_told_even_where_it_does_not_refer() -> None:
    assert RULES["RED-12"].conclusion == Finding(id="infection_risk")


def test_no_other_flag_is_concluded_or_worded() -> None:
    referred = {r.conclusion.flag for r in KB.rules if isinstance(r.conclusion, Referral)}
    assert referred == set(FLAGS) - {"bone_risk"} | OF_THEIR_OWN | STILL_OPEN
    assert set(KB.wording.flags) == set(FLAGS) | OF_THEIR_OWN | STILL_OPEN
    assert set(KB.wording.flag_help) <= referred


# --- the ladder ----------------------------------------------------------------------------------
def test_the_ladder_goes_from_unloaded_to_loaded_and_caps_know_where() -> None:
    loaded = [step.loaded for step in KB.steps.values()]
    assert loaded == sorted(loaded)
    assert {False, True} == set(loaded)
    assert KB.last_unloaded == LAST_UNLOADED


def test_every_step_is_of_a_drill_and_every_drill_has_a_step() -> None:
    assert {step.drill for step in KB.steps.values()} == set(KB.drills)


def test_every_loaded_step_says_what_lighter_means_and_no_other_does() -> None:
    assert [s.id for s in KB.steps.values() if s.loaded != bool(s.lighter)] == []
