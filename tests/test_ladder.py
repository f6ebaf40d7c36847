"""The ladder: every step in order, one marked, locked ones with a reason, nothing when withheld."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings

from engine.conclusions import Cap, Outcome
from engine.consultation import assess
from engine.models import Assessment
from tests.steps import CLEAR, CLEAR_GATE
from tests.strategies import CALM_SESSION, KB, History, cases
from ui.ladder import LadderWords, ladder
from ui.words import words_of

WORDS = words_of("ladder", LadderWords)
SAID = KB.wording.ladder
NAMES = [KB.expand(step.name) for step in KB.steps.values()]
LOADED = [KB.expand(step.name) for step in KB.steps.values() if step.loaded]
FIRST = CLEAR | {"wall_tap": "clean_close"}


def calm_run(step: str) -> History:
    return [{"date": f"2024-01-{day:02}", "step": step, **CALM_SESSION} for day in (1, 3, 5)]


class Drawn:
    """A ladder as people find it."""

    def __init__(self, result: Assessment) -> None:
        self.html = ladder(KB, result)
        root = ElementTree.fromstring(self.html)
        self.text = " ".join("".join(root.itertext()).split())
        self.rungs = root.findall("./ol/li/ol/li")
        self.names = [name_of(rung) for rung in self.rungs]
        self.here = [rung for rung in self.rungs if rung.get("aria-current")]
        self.locked = [name_of(rung) for rung in self.rungs if rung.get("class") == "locked"]
        self.titles = [title.text for title in root.findall("./h3")]


def name_of(rung: ElementTree.Element) -> str:
    return (rung.findtext("b") or rung.text or "").strip()


def drawn(answers: dict[str, Any], history: History | None = None) -> Drawn:
    return Drawn(assess(KB, answers, history or []))


def plain(lines: tuple[str, ...] | str) -> list[str]:
    return [KB.expand(line) for line in ([lines] if isinstance(lines, str) else lines)]


@settings(max_examples=80, derandomize=True, deadline=None)
@given(cases())
@example((FIRST, []))
@example((FIRST | {"pain_course": "steady", "pain_weeks": 8}, []))
@example((CLEAR_GATE | {"screen_background": ["bone_risk"]}, calm_run("target_stool")))
@example((CLEAR_GATE, calm_run("floor")))
def test_the_ladder_says_what_the_assessment_says(case: tuple[dict[str, Any], History]) -> None:
    result = assess(KB, *case)
    if result.outcome.withholds:
        assert ladder(KB, result) == ""
        return
    shown = Drawn(result)
    assert shown.names == NAMES, "from the easiest step on"
    assert shown.html.count("aria-current") == (result.step is not None)
    if result.step is None:
        assert (shown.titles, shown.locked) == ([], [])
        assert not re.search(r"\d", shown.text), "no dose and no limit without a drill"
        return
    (here,) = shown.here
    assert here.get("aria-current") == "step"
    assert name_of(here) == KB.expand(KB.steps[result.step].name)
    assert (here.findtext("strong") or "".join(here.find("strong").itertext())).strip()  # type: ignore[union-attr]
    caps = [f.conclusion.step for f in result.firings if isinstance(f.conclusion, Cap)]
    caps += [KB.last_unloaded] if result.outcome.refers else []
    highest = min((list(KB.steps).index(step) for step in caps), default=len(NAMES))
    assert shown.locked == NAMES[highest + 1 :]
    assert (WORDS.why_locked in shown.titles) == bool(shown.locked)
    assert name_of(here) not in shown.locked
    if result.outcome is Outcome.ROUTINE:
        assert set(LOADED) <= set(shown.locked)
        assert WORDS.earn not in shown.titles


def test_someone_new_sees_where_to_start_and_what_leads_on_and_back() -> None:
    shown = drawn(FIRST)
    assert "".join(shown.here[0].find("strong").itertext()) == WORDS.start  # type: ignore[union-attr]
    assert shown.titles == [WORDS.earn, WORDS.back]
    for line in plain((*SAID.earn, *SAID.back)):
        assert line in shown.text
    for line in plain((*SAID.earn_load, *SAID.earn_loaded, *SAID.back_loaded, SAID.top)):
        assert line not in shown.text


@pytest.mark.parametrize(
    ("step", "said", "unsaid"),
    [
        ("target_low", SAID.earn, (*SAID.earn_load, *SAID.earn_loaded)),
        ("target_stool", (*SAID.earn, *SAID.earn_load), SAID.earn_loaded),
        ("block_knee", (*SAID.earn, *SAID.earn_loaded, *SAID.back_loaded), SAID.earn_load),
        ("floor", (SAID.top, *SAID.back_loaded), SAID.earn),
    ],
)
def test_each_part_of_the_ladder_says_what_holds_there(
    step: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    session = {"date": "2024-01-01", "step": step, **CALM_SESSION}
    shown = drawn(CLEAR_GATE, [session])
    assert name_of(shown.here[0]) == KB.expand(KB.steps[step].name)
    assert [line for line in plain(said) if line not in shown.text] == []
    assert [line for line in plain(unsaid) if line in shown.text] == []


def test_numbers_say_on_whose_word_they_are() -> None:
    assert drawn(FIRST).text.endswith(WORDS.origin.format(labels="our own choice"))


def test_a_routine_visit_locks_the_weights_and_says_why() -> None:
    shown = drawn(FIRST | {"pain_course": "steady", "pain_weeks": 8})
    assert shown.locked == LOADED
    assert KB.expand(SAID.referred) in shown.text
    assert WORDS.earn not in shown.titles


def test_thin_bones_lock_the_weights_with_the_rules_own_words() -> None:
    answers = CLEAR_GATE | {"screen_background": ["bone_risk"]}
    below, at = drawn(answers, calm_run("dowel")), drawn(answers, calm_run("target_stool"))
    for shown in (below, at):
        assert shown.locked == LOADED
        assert KB.expand(KB.rule["RED-15"].says) in shown.text
    assert WORDS.earn in below.titles
    assert WORDS.earn not in at.titles, "the next step is locked"


def test_a_step_back_after_a_stop_is_for_next_time() -> None:
    told = {"set_done": "yes", "session_step": "dowel", "set_pain": 6}
    points = {row.id: "yes" for row in KB.questions["mid_rep"].rows}  # type: ignore[union-attr]
    result = assess(KB, CLEAR_GATE | told | {"mid_rep": points}, calm_run("dowel"))
    assert result.stop_today
    assert WORDS.next_time in Drawn(result).text


def test_before_anything_is_known_and_on_a_loud_day_the_ladder_stands_unmarked() -> None:
    assert WORDS.open in drawn({}).text
    assert WORDS.resting in drawn(FIRST | {"pain_now": 6}).text


@pytest.mark.parametrize("sign", ["bladder_leak", "seat_long_standing", "not_sure"])
def test_no_drill_stands_beside_a_referral_that_withholds(sign: str) -> None:
    result = assess(KB, FIRST | {"screen_seat": [sign]})
    assert result.outcome.withholds
    assert ladder(KB, result) == ""


def test_the_words_about_moving_agree_with_the_rules() -> None:
    """What the ladder promises and warns of is what the rules do."""
    for run, expected in ((calm_run("dowel"), Outcome.PROGRESS), (calm_run("dowel")[1:], None)):
        outcome = assess(KB, CLEAR_GATE, run).outcome
        assert (outcome is Outcome.PROGRESS) == (expected is Outcome.PROGRESS)
    done: dict[str, Any] = {"set_done": "yes", "session_step": "dowel", "set_pain": 1}
    rows = [row.id for row in KB.questions["mid_rep"].rows]  # type: ignore[union-attr]
    stop = KB.thresholds["pain_stop_min"].value
    points = KB.thresholds["points_load"].value
    gone = [row for row in rows if row not in ("back_steady", "hips_drive")]
    for told, missing, back in (
        (done | {"set_pain": stop}, [], True),
        (done | {"set_pain": stop - 1}, [], False),
        (done, ["back_steady"], True),
        (done, gone[:points], True),
        (done, gone[: points - 2], False),
    ):
        reps = {row: "no" if row in missing else "yes" for row in rows}
        result = assess(KB, CLEAR_GATE | told | {"mid_rep": reps}, calm_run("dowel"))
        assert (result.outcome is Outcome.REGRESS) == back, (told, missing)
