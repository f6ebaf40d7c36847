"""The drawings: a body that stands, touches and reaches as it should, and files that hold."""

from __future__ import annotations

import re
from cmath import rect
from dataclasses import replace
from itertools import pairwise
from math import radians
from pathlib import Path
from textwrap import wrap
from xml.etree import ElementTree

import pytest
from fastapi import FastAPI
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from starlette.testclient import TestClient

from engine.models import MultiQuestion
from knowledge.base import knowledge_base
from ui import figures
from ui.figures import marks, motion, points, props
from ui.figures.angles import Arm, Pose, Spine
from ui.figures.body import ANKLE, HEEL, HEIGHT, SHANK, THIGH, TOE, Figure, Part, reach
from ui.figures.contacts import CONTACTS, Contact, Stick
from ui.figures.drawing import TOUCHING, still
from ui.figures.drill_faults import (
    DOWEL_FAULTS,
    dowel_panel,
    rounds_low,
    target_sat,
    weight_drifts,
)
from ui.figures.geometry import solve
from ui.figures.paint import DARK, LIGHT
from ui.figures.poses import hindmost, hinge, lowest
from ui.figures.reps import HANDLES, KNEE, SEATS, rep_of
from ui.figures.scenes import step
from ui.pages.figures import routes

KB = knowledge_base()
STILL = [n for n in figures.names() if not n.endswith(figures.MOVING)]
WHOLE = [n for n in STILL if figures.whole(n)]
STEPS = list(KB.steps)
SVG = "{http://www.w3.org/2000/svg}"
MOST_BYTES = 22_000
SHARES = st.floats(0, 1)


def all_parts(figure: Figure) -> tuple[Part, ...]:
    return (*figure.far_arm, *figure.leg, *figure.trunk_and_head, *figure.near_arm)


# --- the body -----------------------------------------------------------------------------------
POSES = st.builds(
    Pose,
    ankle=st.floats(-20, 40),
    knee=st.floats(0, 150),
    hip=st.floats(-20, 135),
    spine=st.builds(
        Spine, lumbar=st.floats(-40, 60), thoracic=st.floats(-30, 50), neck=st.floats(-70, 60)
    ),
    near=st.builds(Arm, shoulder=st.floats(-60, 180), elbow=st.floats(0, 150)),
)


@settings(deadline=None)
@given(POSES)
def test_bones_keep_their_length_and_the_foot_its_place(pose: Pose) -> None:
    figure = Figure(pose)
    assert figure.shin.at == ANKLE * 1j
    assert abs(figure.thigh.at - figure.shin.at) == pytest.approx(SHANK)
    assert abs(figure.hip - figure.thigh.at) == pytest.approx(THIGH)
    soles = [p.imag for part in figure.leg if part.moves == "foot" for p in part.samples]
    assert min(soles) == pytest.approx(0, abs=0.1)


@settings(deadline=None)
@given(st.floats(20, 60), st.floats(-170, -20))
def test_a_hand_reaches_the_point_that_it_should(far: float, way: float) -> None:
    figure = Figure(hinge(25))
    hand = figure.shoulder.at + rect(far, radians(way))
    try:
        arm = reach(figure, hand)
    except ValidationError:
        return  # a point that only an impossible shoulder would reach
    reaching = Figure(figure.pose.model_copy(update={"near": arm}))
    assert reaching.near.grip == pytest.approx(hand, abs=1e-6)


def test_a_point_out_of_reach_is_refused_with_both_distances() -> None:
    figure = Figure(Pose())
    with pytest.raises(ValueError, match=r"hand: 80\.0 cm .* up to 61\.0 cm"):
        reach(figure, figure.shoulder.at - 80j)


@pytest.mark.parametrize(
    ("angles", "field", "limit"),
    [
        ({"knee": 151}, "knee", "less than or equal to 150"),
        ({"ankle": -21}, "ankle", "greater than or equal to -20"),
        ({"hip": 136}, "hip", "less than or equal to 135"),
        ({"spine": {"lumbar": -41}}, "spine.lumbar", "greater than or equal to -40"),
        ({"near": {"elbow": -1}}, "near.elbow", "greater than or equal to 0"),
        ({"wings": 3}, "wings", "Extra inputs are not permitted"),
    ],
)
def test_an_impossible_angle_is_refused_by_name(angles: object, field: str, limit: str) -> None:
    with pytest.raises(ValidationError) as error:
        Pose.model_validate(angles)
    (problem,) = error.value.errors()
    assert ".".join(map(str, problem["loc"])) == field
    assert limit in problem["msg"]


def test_proportions_are_those_of_an_adult() -> None:
    figure = Figure(Pose())
    tops = [p for part in all_parts(figure) for p in part.samples]
    assert max(p.imag for p in tops) == pytest.approx(HEIGHT, abs=2)
    head = [p.imag for part in figure.trunk_and_head[3:5] for p in part.samples]
    assert HEIGHT / (max(head) - min(head)) == pytest.approx(7.25, abs=0.5)


def test_no_solution_is_said_with_its_range() -> None:
    with pytest.raises(ValueError, match="depth: no solution between 0 and 1"):
        solve(lambda x: x - 2, 0, 1, "depth")


@settings(deadline=None)
@given(st.floats(-5, 5), st.floats(0.1, 3))
def test_solving_finds_the_crossing(root: float, power: float) -> None:
    assert solve(lambda x: power * (x - root) ** 3 + (x - root), -9, 11, "x") == pytest.approx(
        root, abs=1e-3
    )


# --- the moves ----------------------------------------------------------------------------------
@settings(deadline=None)
@given(st.floats(2, 45))
def test_a_hinge_is_in_balance_with_upright_shins_and_one_steady_back(thigh: float) -> None:
    pose = hinge(thigh)
    assert HEEL < Figure(pose).balance().real < TOE
    assert 0 <= pose.ankle < 10
    assert pose.spine == Spine()


@pytest.mark.parametrize("name", STEPS)
@settings(max_examples=5, deadline=None)
@given(share=SHARES)
def test_every_move_stays_in_balance_and_above_the_floor(name: str, share: float) -> None:
    rep = rep_of(name)
    figure = Figure(rep.pose(share))
    for load in (0, rep.load):
        assert HEEL < figure.balance(load).real < TOE
    assert min(p.imag for part in all_parts(figure) for p in part.samples) > -0.1


@pytest.mark.parametrize("name", STEPS)
def test_hips_go_back_and_the_back_keeps_its_shape(name: str) -> None:
    rep = rep_of(name)
    assert rep.bottom.hip.real < rep.standing.hip.real - 5
    for share in (0, 0.3, 0.7, 1):
        spine = rep.pose(share).spine
        assert (spine.lumbar, spine.thoracic) == (0, 0)
        assert spine.neck == pytest.approx(rep.bottom.pose.spine.neck, abs=0.1)


def test_a_deep_hinge_tips_the_trunk_far_with_the_shins_nearly_upright() -> None:
    for name in ("wall_tap_foot", "light_rdl"):
        figure = rep_of(name).bottom
        assert 50 <= figure.pelvis.lean <= 70
        assert figure.pose.ankle <= 5


@pytest.mark.parametrize(
    ("name", "centimetres"),
    [
        ("wall_tap_foot", KB.thresholds["wall_far_cm"].value),
        (
            "wall_tap_close",
            (KB.thresholds["wall_near_low_cm"].value + KB.thresholds["wall_near_high_cm"].value)
            / 2,
        ),
    ],
)
def test_the_bottom_just_touches_the_wall_at_its_distance(name: str, centimetres: float) -> None:
    rep = rep_of(name)
    assert HEEL - hindmost(rep.bottom).real == pytest.approx(centimetres, abs=0.01)
    assert hindmost(rep.standing).real > hindmost(rep.bottom).real + 5
    everything = [p.real for part in all_parts(rep.bottom) for p in part.samples]
    assert min(everything) == pytest.approx(HEEL - centimetres, abs=0.01)


@pytest.mark.parametrize(("name", "height"), SEATS.items())
def test_the_bottom_just_touches_the_seat(name: str, height: float) -> None:
    rep = rep_of(name)
    edge = rep.bottom.hip.real - 2
    behind = [p.imag for part in all_parts(rep.bottom) for p in part.samples if p.real < edge]
    assert min(behind) == pytest.approx(height, abs=0.3)
    assert lowest(rep.bottom) == pytest.approx(height, abs=0.01)
    assert lowest(Figure(rep.pose(0.9))) > height


def test_the_chest_tips_as_far_at_a_lower_seat_while_the_knees_bend_a_little_more() -> None:
    figures_down = [rep_of(name).bottom for name in SEATS]
    for higher, lower in pairwise(figures_down):
        assert lower.pelvis.lean >= higher.pelvis.lean - 0.01
        assert 5 < lower.pose.knee - higher.pose.knee < 30
    assert figures_down[-1].pose.knee < 95
    assert figures_down[-1].pelvis.lean > 50


def test_each_step_of_one_drill_asks_for_more_than_the_one_before() -> None:
    for drill in ("wall_tap", "target", "block_deadlift"):
        depths = [rep_of(s.id).end for s in KB.steps.values() if s.drill == drill]
        assert depths == sorted(depths)
        assert len(set(depths)) == len(depths) > 1
    assert rep_of("floor").end > rep_of("block_mid_shin").end


@pytest.mark.parametrize(("name", "height"), HANDLES.items())
def test_the_weight_is_gripped_where_it_lies(name: str, height: float) -> None:
    rep = rep_of(name)
    assert rep.bottom.near.grip.imag == pytest.approx(height, abs=0.01)
    assert rep.lying == rep.bottom.near.grip


def test_the_named_heights_are_where_the_body_has_them() -> None:
    assert HANDLES["block_above_knee"] > HANDLES["block_knee"] == KNEE
    shin, floor = HANDLES["block_mid_shin"], HANDLES["floor"]
    assert shin == pytest.approx(ANKLE + SHANK / 2, abs=3)
    assert floor == props.KETTLEBELL <= shin - 8
    assert rep_of("floor").around == ()
    assert rep_of("floor").bottom.hip.imag < rep_of("block_mid_shin").bottom.hip.imag - 5
    assert SEATS["target_stool"] > 0.9 * KNEE


def from_legs(figure: Figure, grip: complex) -> float:
    """Centimetres between the body of a weight and the legs."""
    bell = grip - props.GRIP_TO_BELL * 1j
    legs = [p for part in figure.leg[2:] for p in part.samples]
    return min(abs(p - bell) for p in legs) - props.BELL


@pytest.mark.parametrize("name", [s.id for s in KB.steps.values() if s.loaded])
@pytest.mark.parametrize("share", [0, 0.4, 0.8, 1])
def test_a_weight_stays_close_and_outside_the_legs(name: str, share: float) -> None:
    figure = Figure(rep_of(name).pose(share))
    assert -0.2 < from_legs(figure, figure.near.grip) < 2.5


def test_a_drifting_weight_is_far_from_the_legs_and_the_good_one_close() -> None:
    bad, good = weight_drifts().panels
    assert bad.weight is not None
    assert good.weight is not None
    assert from_legs(bad.figure, bad.weight) > 10
    assert from_legs(good.figure, good.weight) < 1


def test_faults_of_the_spine_go_the_way_they_are_named() -> None:
    shape = {name: figures.FAULTS[name]().panels for name in figures.FAULTS}
    assert shape["forced_arch"][0].figure.pose.spine.lumbar < -20
    assert shape["rounded_back"][0].figure.pose.spine.lumbar > 20
    assert rounds_low().panels[0].figure.pose.spine.lumbar > 20
    assert shape["neck"][0].figure.pose.spine.neck < -40
    assert shape["rib_flare"][0].figure.pose.spine.thoracic < -15
    assert shape["ribs_drop"][0].figure.pose.spine.thoracic > 20
    hinged, squatted, folded = (panel.figure for panel in shape["hinge_squat_fold"])
    assert hinged.pose.ankle < 5
    assert squatted.pose.ankle > 25
    assert squatted.shoulder.lean < 40 < hinged.shoulder.lean
    assert folded.hip.real > hinged.hip.real + 15
    assert folded.pose.spine.lumbar > 40
    assert shape["knee_bend"][0].figure.pose.knee > shape["knee_bend"][1].figure.pose.knee + 30


@pytest.mark.parametrize("name", ["knee_bend", "wall_rounding"])
def test_a_fault_at_the_wall_reaches_the_wall_too(name: str) -> None:
    bad, good = figures.FAULTS[name]().panels[0].figure, rep_of("wall_tap_close").bottom
    assert hindmost(bad).real == pytest.approx(hindmost(good).real, abs=0.05)


@pytest.mark.parametrize("name", [n for n in figures.FAULTS if n != "target_sat"])
def test_who_does_it_wrong_stands_too(name: str) -> None:
    for panel in figures.FAULTS[name]().panels:
        assert HEEL < panel.figure.balance().real < TOE


def test_who_sits_is_not_in_balance_over_the_feet() -> None:
    sat, touching = target_sat().panels
    assert sat.figure.balance().real < HEEL < touching.figure.balance().real


# --- the stick ----------------------------------------------------------------------------------
@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_all_three_contacts_are_kept_on_the_way(share: float) -> None:
    stick = Stick(Figure(rep_of("dowel").pose(share)), ("tailbone", "upper_back"))
    for contact in CONTACTS:
        assert stick.gap(contact) == pytest.approx(0, abs=0.05)


@pytest.mark.parametrize("lost", DOWEL_FAULTS)
def test_only_the_named_contact_is_lost_and_visibly(lost: Contact) -> None:
    bad, good = dowel_panel(lost), dowel_panel(None)
    assert bad.stick is not None
    assert good.stick is not None
    for contact in CONTACTS:
        gap = bad.stick.gap(contact)
        assert (gap > 5) if contact == lost else (abs(gap) < 0.05)
        assert abs(good.stick.gap(contact)) < TOUCHING


def test_hands_hold_the_stick() -> None:
    for panel in (*map(dowel_panel, (None, *DOWEL_FAULTS)), step("dowel").panels[0]):
        assert panel.stick is not None
        low, high = (panel.figure.pelvis.place(end) for end in panel.stick.ends)
        for hand in (panel.figure.near.grip, panel.figure.far.grip):
            along = (hand - low) / (high - low)
            assert 0 < along.real < 1
            assert abs(along.imag) * abs(high - low) < 0.01


# --- what is named ------------------------------------------------------------------------------
def test_every_step_has_a_drawing_and_a_moving_one() -> None:
    for name in STEPS:
        assert {figures.drawing_of(name), name + figures.MOVING} <= set(figures.names())


def drawing_of(name: str) -> str:
    return name.partition("-")[0]


def test_words_and_drawings_are_the_same_set_and_each_is_shown_somewhere() -> None:
    known = {*STEPS, *figures.FAULTS, *figures.OVERVIEWS}
    assert set(figures.words().drawings) == {drawing_of(name) for name in STILL} == known


def test_every_panel_of_a_drawing_is_shown_with_the_others_or_by_itself() -> None:
    for name, said in figures.words().drawings.items():
        alone = {f"{name}-{k}" for k in range(1, len(said.captions) + 1)}
        assert name in WHOLE or alone <= set(STILL)
        assert bool(said.text) == (name in WHOLE)


@pytest.mark.parametrize("name", [n for n in figures.names() if figures.whole(n)])
def test_every_drawing_says_what_it_shows(name: str) -> None:
    assert len(figures.alt(name).split()) > 12
    assert not re.search(r"[{}]", figures.alt(name) + figures.title(name))


@pytest.mark.parametrize("name", figures.words().drawings)
def test_sentences_are_short_and_captions_fit(name: str) -> None:
    said = figures.words().drawings[name]
    for sentence in re.split(r"(?<=\.)\s", said.text):
        assert len(sentence.split()) <= 25
    for caption in said.captions:
        assert len(wrap(KB.expand(caption), marks.CHARACTERS)) <= 2


def test_steps_carry_the_names_of_the_ladder() -> None:
    for name in STEPS:
        assert figures.title(name) == KB.expand(KB.steps[name].name)


def test_cues_questions_and_options_exist_and_so_do_their_drawings() -> None:
    said = figures.words()
    assert set(said.cues) <= set(KB.cues)
    assert set(said.questions) | set(said.options) <= set(KB.questions)
    assert set(said.drills) <= set(KB.drills)
    for name, options in said.options.items():
        question = KB.questions[name]
        assert isinstance(question, MultiQuestion)
        assert set(options) <= {option.id for option in question.options}
    for name in STILL:
        drawing, _, panel = name.partition("-")
        assert 1 <= int(panel or 1) <= len(figures.drawing(drawing).panels)


def test_what_helps_can_be_looked_up() -> None:
    assert figures.drawings_for_cue("long_neck") == ("neck-1", "neck-2")
    assert figures.drawings_for_cue("notice_feel") == ()
    assert figures.overview_of("target_low") == "target_heights"
    assert figures.overview_of("dowel") is None
    assert figures.drawing_for_question("dowel") == "dowel_contacts"
    assert figures.drawing_for_question("age") is None
    assert figures.drawing_for_option("lift_check", "rounds_low") == "rounds_low"
    assert figures.drawing_for_option("lift_check", "back_cranky") is None


@pytest.mark.parametrize(
    ("question", "without"),
    [
        ("wall_tap_fault", set()),
        ("video", {"felt_good"}),
        ("lift_check", {"back_cranky"}),
    ],
)
def test_every_fault_of_a_self_test_has_a_drawing(question: str, without: set[str]) -> None:
    asked = KB.questions[question].model_dump()
    ids = {option["id"] for option in asked["options"]}
    assert ids - set(figures.words().options[question]) == without


def test_no_cue_of_a_drill_without_weight_shows_a_weight() -> None:
    unloaded = {step.drill for step in KB.steps.values() if not step.loaded}
    for drill in unloaded:
        for cue in KB.drills[drill].cues:
            for shown in figures.drawings_for_cue(cue):
                assert 'class="iron"' not in figures.svg(shown)


def test_an_unknown_name_is_refused() -> None:
    for look in (figures.svg, figures.alt, figures.title):
        with pytest.raises(KeyError, match="drawing: 'wings' given; allowed are wall_tap_close"):
            look("wings")


# --- the files ----------------------------------------------------------------------------------
@pytest.fixture(scope="module", params=figures.names())
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_file_is_valid_and_says_what_it_is(name: str) -> None:
    root = ElementTree.fromstring(figures.svg(name))
    assert root.tag == SVG + "svg"
    assert root.get("role") == "img"
    labels = [
        root.find(f"{SVG}*[@id='{label}']") for label in root.attrib["aria-labelledby"].split()
    ]
    assert [label.text for label in labels if label is not None] == [
        figures.title(name),
        figures.alt(name),
    ]


def test_a_file_needs_nothing_from_elsewhere_and_runs_nothing(name: str) -> None:
    root = ElementTree.fromstring(figures.svg(name))
    ids = [e.attrib["id"] for e in root.iter() if "id" in e.attrib]
    assert len(set(ids)) == len(ids)
    links = [v for e in root.iter() for k, v in e.attrib.items() if k.endswith("href")]
    assert links
    assert all(link[:1] == "#" and link[1:] in ids for link in links)
    assert not {e.tag for e in root.iter()} & {
        SVG + t for t in ("script", "image", "foreignObject")
    }
    text = figures.svg(name).replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"https?:|url\(|@import|\bon\w+=", text)


def test_a_file_is_right_in_light_and_dark(name: str) -> None:
    text = figures.svg(name)
    assert "@media (prefers-color-scheme:dark)" in text
    root = ElementTree.fromstring(text)
    style = root.findtext(f"{SVG}style") or ""
    used = {c for e in root.iter() for c in e.get("class", "").split()}
    used -= {c for c in used if c.startswith("m-")} | {"hint", "taken", "far-skin", "still"}
    for paint in used:
        assert f".{paint}{{" in style or f".{paint}," in style
    assert not [e for e in root.iter() if "fill" in e.attrib or "stroke" in e.attrib]
    for colour in re.findall(r"var\(--(\w+)\)", style):
        assert colour in LIGHT
        assert colour in DARK


def test_a_file_is_small_and_always_the_same(name: str) -> None:
    first = figures.svg(name)
    figures.svg.cache_clear()
    rep_of.cache_clear()
    assert figures.svg(name) == first
    assert len(first.encode()) < MOST_BYTES


def luminance(colour: str) -> float:
    parts = (int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_can_be_told_from_the_ground(scheme: dict[str, str]) -> None:
    assert contrast(scheme["ink"], scheme["paper"]) >= 7
    for part in ("skin", "hair", "shirt", "legs", "shoe", "iron", "edge", "floor", "good", "fault"):
        assert contrast(scheme[part], scheme["paper"]) >= 3, part


def test_words_and_marks_have_the_colours_of_the_site() -> None:
    css = (Path(figures.__file__).parents[1] / "files" / "site.css").read_text("utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)")
    for scheme, part in ((LIGHT, light), (DARK, dark)):
        site = dict(re.findall(r"--([\w-]+): (#\w+)", part))
        ours = {"paper": "paper", "ink": "ink", "good": "accent", "fault": "red"}
        assert {k: scheme[k] for k in ours} == {k: site[v] for k, v in ours.items()}


def test_right_and_wrong_differ_in_shape_and_words_not_only_in_colour() -> None:
    for known, made in figures.FAULTS.items():
        judged = [panel.good for panel in made().panels]
        if known in WHOLE:
            svg = figures.svg(known)
            assert svg.count('<circle class="good" cx="64"') == judged.count(True)
            assert svg.count('<rect class="fault"') == judged.count(False)
        if len(judged) > 1:
            assert len(figures.words().drawings[known].captions) == len(judged)


def test_a_panel_by_itself_has_no_mark_but_knows_what_it_is() -> None:
    assert figures.good("neck-1") is False
    assert figures.good("neck-2") is True
    assert figures.good("shin_reach-2") is None
    for name in STILL:
        if not figures.whole(name):
            assert '<rect class="fault"' not in figures.svg(name)
            assert "<text" not in figures.svg(name)


@pytest.mark.parametrize("name", [n for n in figures.FAULTS if n in WHOLE])
def test_a_tick_or_a_cross_covers_nothing_of_the_picture(name: str) -> None:
    drawing = figures.drawing(name)
    if any(panel.good is not None for panel in drawing.panels):
        assert drawing.above >= 2 * marks.BADGE


ROUNDED = ("hinge_squat_fold-3", "rounded_back-1", "hips_stay-1", "ribs_drop-1")


@pytest.mark.parametrize("name", ROUNDED)
def test_a_rounded_back_is_said_to_be_wrong_for_this_drill_only(name: str) -> None:
    drawing, _, panel = name.partition("-")
    assert "not for this drill" in figures.words().drawings[drawing].captions[int(panel) - 1]


def test_every_back_that_clearly_rounds_is_among_those() -> None:
    for name, made in figures.FAULTS.items():
        for number, panel in enumerate(made().panels, 1):
            spine = panel.figure.pose.spine
            if panel.good is False and spine.lumbar + spine.thoracic > 50:
                assert f"{name}-{number}" in ROUNDED


def test_a_caption_too_few_is_an_error() -> None:
    with pytest.raises(ValueError, match="captions of 'Neck': 1 given, 2 needed"):
        still(figures.FAULTS["neck"](), "Neck", "Two necks.", ["one"])


# --- motion -------------------------------------------------------------------------------------
@pytest.mark.parametrize("step_id", STEPS)
def test_nothing_moves_unless_motion_is_welcome(step_id: str) -> None:
    style = ElementTree.fromstring(figures.svg(step_id + figures.MOVING)).findtext(f"{SVG}style")
    assert style is not None
    before, welcome = style.split("@media (prefers-reduced-motion:no-preference){")
    assert "animation:" not in before
    moved = re.findall(r"animation:([\w-]+) 5s linear 3 both", welcome)
    assert {"thigh", "pelvis", "upper", "lower"} <= set(moved)
    assert "infinite" not in style
    assert "animation" not in figures.svg(step_id)


@pytest.mark.parametrize("step_id", STEPS)
def test_a_rep_starts_and_ends_standing_and_turns_at_the_end_position(step_id: str) -> None:
    root = ElementTree.fromstring(figures.svg(step_id))
    faint = {e for still in root.iter() if still.get("class") == "still" for e in still.iter()}
    drawn = {e.get("class"): e.get("transform") for e in root.iter() if e not in faint}
    rules = re.findall(r"@keyframes ([\w-]+)\{(.*?)\}\}", motion.key_frames(rep_of(step_id)))
    moves = {name: dict(re.findall(r"([\d.]+%|to)\{transform:([^}]*)", r)) for name, r in rules}
    moves.pop("appear", None)
    assert {"thigh", "pelvis", "upper", "lower"} <= set(moves)
    for name, frames in moves.items():
        assert frames["0%"] == frames["90%"] == frames["to"]
        assert frames["48%"] == frames["56%"] != frames["0%"]
        x, y, lean = re.findall(r"-?[\d.]+", frames["48%"])
        turned = "" if name == "weight" else f" rotate({lean})"
        assert drawn[f"m-{name}"] == f"translate({x} {y}){turned}"


@pytest.mark.parametrize("step_id", STEPS)
def test_parts_keep_their_shape_while_they_move(step_id: str) -> None:
    rep = rep_of(step_id)
    outlines = [
        [p for part in all_parts(Figure(rep.pose(share))) for p in part.shape.points]
        for share in (0, 0.5, 1)
    ]
    for moved in outlines[1:]:
        assert max(abs(a - b) for a, b in zip(outlines[0], moved, strict=True)) < 0.1


@pytest.mark.parametrize("step_id", STEPS)
def test_limbs_stay_joined_between_two_key_frames(step_id: str) -> None:
    rep = rep_of(step_id)
    downs = sorted({share for _, share in motion.moments()})
    for shares in pairwise(downs):
        ends = [Figure(rep.pose(share)) for share in shares]
        knees = sum(f.thigh.at for f in ends) / 2
        leans = sum(f.shin.lean for f in ends) / 2
        shin = replace(ends[0].shin, lean=leans)
        assert abs(shin.place(SHANK * 1j) - knees) < 0.3


# --- the eight points ---------------------------------------------------------------------------
PHONE = 340
"""Pixels of the picture's width on a phone 390 pixels wide."""
FINGER = 44


def test_the_points_are_those_of_the_question_in_its_order() -> None:
    assert [p.id for p in points.places()] == [
        r["id"] for r in knowledge_base().questions["mid_rep"].model_dump()["rows"]
    ]
    assert [p.number for p in points.places()] == list(range(1, 9))


def test_places_for_fingers_do_not_overlap_on_a_phone() -> None:
    wide, high = points.picture().size
    spots = [complex(p.left * PHONE, p.top * PHONE * high / wide) / 100 for p in points.places()]
    for k, spot in enumerate(spots):
        assert FINGER / 2 <= spot.real <= PHONE - FINGER / 2 + 1
        assert FINGER / 2 <= spot.imag <= PHONE * high / wide - FINGER / 2
        for other in spots[:k]:
            assert max(abs((spot - other).real), abs((spot - other).imag)) >= FINGER


# --- served -------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def client() -> TestClient:
    app = FastAPI(openapi_url=None)
    app.include_router(routes())
    return TestClient(app)


def test_a_drawing_is_served(client: TestClient) -> None:
    for known in ("dowel", "dowel-moving", "brace"):
        answer = client.get(f"/figures/{known}.svg")
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("image/svg+xml")
        assert answer.text == figures.svg(known)


@pytest.mark.parametrize("path", ["wings.svg", "dowel", "..%2Fapp.svg", ".svg", "neck-moving.svg"])
def test_anything_else_is_not_found_and_lists_nothing(client: TestClient, path: str) -> None:
    answer = client.get(f"/figures/{path}")
    assert answer.status_code == 404
    assert "wall_tap" not in answer.text
