"""The drawing of the body: its places, its boxes, and what a place that is ticked there weighs."""

from __future__ import annotations

import math
import re
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import option_ids
from engine.consultation import assess
from engine.explanation import explain
from engine.models import NONE, NOT_SURE, GridQuestion, MultiQuestion, Option
from knowledge.places import IN_SCREEN
from tests.steps import CLEAR
from tests.strategies import KB, History, cases
from ui.body import HEIGHT, SPOTS, WIDTH, BodyWords, body_choices, position
from ui.words import words_of

FILES = Path(__file__).parents[1] / "ui" / "files"
WORDS = words_of("body", BodyWords)


def _places() -> MultiQuestion:
    question = KB.questions["places"]
    assert isinstance(question, MultiQuestion)
    return question


QUESTION = _places()
PLACES = [option.id for option in QUESTION.options]
NARROWEST = 24
"""Spots must lie this far apart at least, in the drawing's units: about a pixel on a phone."""


class Page(HTMLParser):
    """The boxes of a piece of HTML, each with the words of its label, and its groups."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.boxes: dict[str, str] = {}
        self.ticked: list[str] = []
        self.spots: dict[str, int] = {}
        self.groups: list[str] = []
        self._box = ""
        self._text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("label", "legend"):
            self._box, self._text = "", ""
        elif tag == "input":
            assert (given["type"], given["name"]) == ("checkbox", "tick")
            self._box = given["value"] or ""
            assert self._box not in self.boxes, "the same answer twice would be refused"
            if "checked" in given:
                self.ticked.append(self._box)
        elif tag == "i":
            assert given["aria-hidden"] == "true"
            self.spots[self._box] = self.spots.get(self._box, 0) + 1

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self.boxes[self._box] = self._text.strip()
        elif tag == "legend":
            self.groups.append(self._text.strip())


def drawn(question: MultiQuestion = QUESTION, ticked: tuple[str, ...] = ()) -> Page:
    return Page(body_choices(KB, question, ticked))


# --- the drawing -------------------------------------------------------------------------------
def test_every_place_of_the_question_is_named_and_drawn_and_no_other() -> None:
    assert QUESTION.picture == "body"
    assert set(SPOTS) == set(WORDS.places) == set(PLACES)
    assert {place.partition("_")[0] for place in PLACES} == set(WORDS.kinds)


def test_every_answer_has_one_box_with_words_and_a_place_has_spots() -> None:
    page = drawn()
    assert list(page.boxes) == list(option_ids(QUESTION))
    assert all(page.boxes.values())
    assert page.spots == {place: len(spots) for place, spots in SPOTS.items()}
    assert page.groups == list(WORDS.kinds.values())


def test_within_a_group_no_two_boxes_have_the_same_name() -> None:
    page = drawn()
    for kind in WORDS.kinds:
        names = [name for box, name in page.boxes.items() if box.startswith(f"{kind}_")]
        assert len(set(names)) == len(names) > 1


@settings(max_examples=50, derandomize=True, deadline=None)
@given(st.sets(st.sampled_from([*PLACES, NOT_SURE])))
def test_what_was_ticked_before_is_ticked_again(ticked: set[str]) -> None:
    assert set(drawn(ticked=tuple(ticked)).ticked) == ticked


@pytest.mark.parametrize("kind", WORDS.kinds)
def test_spots_lie_on_the_drawing_and_apart_enough_for_a_finger(kind: str) -> None:
    spots = [
        (place, *position(spot))
        for place in PLACES
        if place.startswith(f"{kind}_")
        for spot in SPOTS[place]
    ]
    for _, x, y in spots:
        assert 0.04 < x < 0.96
        assert 0 < y < HEIGHT / WIDTH
    close = [
        (a[0], b[0])
        for a, b in combinations(spots, 2)
        if math.hypot(a[1] - b[1], a[2] - b[2]) * WIDTH < NARROWEST
    ]
    assert not close


def test_left_is_the_persons_own_left_in_both_views() -> None:
    sided = [p for p in PLACES if p.endswith(("_left", "_right"))]
    assert sided
    for place in sided:
        for spot in SPOTS[place]:
            view, middle = spot[0], 0.25 if spot[0] == "front" else 0.75
            on_the_left_of_the_page = position(spot)[0] < middle
            assert on_the_left_of_the_page == (place.endswith("_left") == (view == "back"))
    words = re.findall(r"<text[^>]*>([^<]*)</text>", body_choices(KB, QUESTION, ()))
    seen = [WORDS.right, WORDS.left, WORDS.front, WORDS.left, WORDS.right, WORDS.back]
    assert words == seen * len(WORDS.kinds)


def test_words_are_never_markup() -> None:
    hostile = QUESTION.model_copy(update={"none": "<img src=x onerror=alert(1)>"})
    html = body_choices(KB, hostile, ())
    assert "<img" not in html
    assert drawn(hostile).boxes[NONE] == "<img src=x onerror=alert(1)>"


def test_a_place_that_is_not_on_the_drawing_is_an_error_that_names_it() -> None:
    elbow = Option(id="hurts_elbow", text="My elbow")
    question = QUESTION.model_copy(update={"options": (*QUESTION.options, elbow)})
    with pytest.raises(KeyError, match="hurts_elbow"):
        body_choices(KB, question, ())


@pytest.mark.parametrize("name", ["body", "ladder"])
def test_colours_are_those_of_the_site_so_that_they_fit_light_and_dark(name: str) -> None:
    style = (FILES / f"{name}.css").read_text("utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|\b(?:rgb|hsl)a?\(", style)
    known = set(re.findall(r"(--[\w-]+):", (FILES / "site.css").read_text("utf-8") + style))
    assert set(re.findall(r"var\((--[\w-]+)", style)) <= known | {"--x", "--y"}


# --- what a place weighs -----------------------------------------------------------------------
SAME: list[tuple[list[str], str, str]] = [
    (["tingles_saddle"], "screen_seat", "saddle_sensation"),
    (["hurts_saddle"], "screen_seat", "saddle_pain"),
    (["tingles_foot_left", "tingles_foot_right"], "screen_legs", "both_legs"),
    (["hurts_thigh_left", "hurts_lower_leg_right"], "screen_legs", "both_legs"),
    (["hurts_foot_left", "tingles_thigh_right"], "screen_legs", "both_legs"),
    (["tingles_arms"], "screen_legs", "arm_numb"),
    *(([f"tingles_{p}_left"], "screen_legs", "leg_numb_one") for p in ("thigh", "foot")),
    *(([f"hurts_{p}_right"], "screen_legs", "leg_pain_one") for p in ("thigh", "lower_leg")),
    (["hurts_chest"], "screen_sudden", "chest"),
    (["hurts_arm_jaw"], "screen_sudden", "chest"),
    (["hurts_shoulder_blades"], "screen_illness", "thoracic"),
    (["hurts_side"], "screen_illness", "flank_pain"),
    (["hurts_belly"], "screen_illness", "belly_pain"),
]
BACKGROUND = KB.questions["screen_background"]


@pytest.mark.parametrize(("ticks", "screen", "sign"), SAME, ids=str)
@pytest.mark.parametrize("background", option_ids(BACKGROUND))
def test_a_place_is_worth_as_much_as_the_same_sign_in_the_screen(
    ticks: list[str], screen: str, sign: str, background: str
) -> None:
    person = CLEAR | {"screen_background": [background]}
    told = assess(KB, person | {screen: [sign]})
    ticked = assess(KB, person | {"places": ticks})
    assert told.outcome.refers
    assert ticked.outcome.rank <= told.outcome.rank
    assert {f.rule for f in told.firings} <= {f.rule for f in ticked.firings}
    assert told.referral
    assert ticked.referral
    assert set(ticked.referral["flags"]) == set(told.referral["flags"])


def test_every_sign_of_the_screen_that_a_place_stands_for_is_tried_above() -> None:
    tried = {(KB.questions[screen].fact, sign) for _, screen, sign in SAME}
    assert tried == set(IN_SCREEN.values())


def with_places(answers: dict[str, Any], places: list[str]) -> dict[str, Any]:
    return {q: v for q, v in answers.items() if q != "places_unsure"} | {"places": places}


@settings(max_examples=60, derandomize=True, deadline=None)
@given(cases(), st.sets(st.sampled_from(PLACES)), st.sampled_from(PLACES))
def test_one_more_place_never_lowers_a_referral(
    case: tuple[dict[str, Any], History], ticked: set[str], more: str
) -> None:
    answers, history = case
    without = {q: v for q, v in answers.items() if not q.startswith("places")}
    tiers = [
        assess(KB, told, history).outcome
        for told in (
            without,
            with_places(answers, sorted(ticked) or [NONE]),
            with_places(answers, sorted(ticked | {more})),
            with_places(answers, [*sorted(ticked | {more}), NOT_SURE]),
        )
    ]
    ranks = [outcome.rank if outcome.refers else 99 for outcome in tiers]
    assert ranks == sorted(ranks, reverse=True)


def test_the_closer_question_asks_for_every_sign_that_places_come_to() -> None:
    grid = KB.questions[QUESTION.settled_by or ""]
    assert isinstance(grid, GridQuestion)
    assert (grid.settles, grid.fact) == (QUESTION.id, QUESTION.fact)
    assert grid.holds, "a doubt about a red flag holds every drill until it is settled"
    assert {row.id for row in grid.rows} == set(IN_SCREEN)


@pytest.mark.parametrize("sign", IN_SCREEN)
def test_a_doubt_about_a_sign_is_never_taken_as_no(sign: str) -> None:
    grid = KB.questions["places_unsure"]
    assert isinstance(grid, GridQuestion)
    rows = {row.id: "no" for row in grid.rows}
    told = CLEAR | {"places": [NOT_SURE]}
    denied = assess(KB, told | {"places_unsure": rows}).outcome
    unsure = assess(KB, told | {"places_unsure": rows | {sign: NOT_SURE}}).outcome
    sure = assess(KB, told | {"places_unsure": rows | {sign: "yes"}}).outcome
    assert not denied.refers
    assert sure.refers
    assert unsure.rank == sure.rank + 1


def test_a_buttock_that_hurts_counts_as_the_sign_of_an_inflamed_spine() -> None:
    told = CLEAR | {"age": 30, "pain_weeks": 12, "screen_illness": ["morning_stiff"]}
    told |= {"stiff_pattern": ["second_half_night", "better_moving"]}
    fired = [
        {f.rule for f in assess(KB, told | {"places": places}).firings}
        for places in ([NONE], ["hurts_buttock_left", "hurts_buttock_right"])
    ]
    assert ["RED-26" in rules for rules in fired] == [False, True]


def test_the_explanation_leads_back_to_the_drawing() -> None:
    (how,) = explain(KB, CLEAR | {"places": ["tingles_saddle"]}).how
    assert [(met.meaning, met.value, met.questions) for met in how.conditions] == [
        ("Tingling or numbness between the legs or at the seat", "yes", ("places",))
    ]


# --- an ordinary body ----------------------------------------------------------------------------
NEAR_NOTHING = ("low_back_left", "low_back_middle", "low_back_right", "hip_left", "hip_right")


@settings(max_examples=30, derandomize=True, deadline=None)
@given(st.sets(st.sampled_from(NEAR_NOTHING), min_size=1))
def test_the_low_back_on_any_side_and_a_hip_or_groin_refer_to_nobody(where: set[str]) -> None:
    ticked = assess(KB, CLEAR | {"places": sorted(f"hurts_{place}" for place in where)})
    assert not ticked.outcome.refers
    assert ticked.step


FAR = [f"hurts_{part}_{side}" for part in ("knee", "foot") for side in ("left", "right")]


@settings(max_examples=40, derandomize=True, deadline=None)
@given(st.sets(st.sampled_from(FAR), min_size=1))
def test_knees_and_feet_alone_wait_for_one_question_a_tier_lower(where: set[str]) -> None:
    told = CLEAR | {"places": sorted(where)}
    open_, yes, unsure, no = (
        assess(KB, told | answer)
        for answer in ({}, *({"knee_or_foot": w} for w in ("yes", NOT_SURE, "no")))
    )
    both = {place.rpartition("_")[2] for place in where} == {"left", "right"}
    assert yes.outcome == ("emergency" if both else "soon")
    assert open_.outcome.rank == unsure.outcome.rank == yes.outcome.rank + 1
    assert open_.next_question == "knee_or_foot"
    assert open_.step is None, "nothing is offered until it is answered"
    assert not no.outcome.refers


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.sets(st.sampled_from(PLACES), min_size=1))
def test_both_legs_and_one_leg_are_never_said_beside_each_other(ticked: set[str]) -> None:
    found = assess(KB, CLEAR | {"places": sorted(ticked), "knee_or_foot": "yes"})
    flags = set(found.referral["flags"]) if found.referral else set()
    assert "both_legs" not in flags or not flags & {"leg_pain_one", "leg_numb_one"}


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.sets(st.sampled_from(PLACES), min_size=1))
def test_a_referral_names_the_places_that_were_ticked_and_no_other(ticked: set[str]) -> None:
    found = assess(KB, CLEAR | {"places": sorted(ticked)})
    texts = {o.text for o in QUESTION.options if o.id in ticked}
    told = {words for said in (found.referral or {"told": {}})["told"].values() for words in said}
    assert told <= texts
    assert bool(told) == found.outcome.refers
