"""MID-n: the eight mid-rep points, and what to do when some go missing."""

from engine.conclusions import Advice, Cue, Finding, Outcome, Tell
from engine.conditions import at_least, at_most, exactly, one_of
from engine.dsl import Found
from knowledge.facts import MidRep, Position
from knowledge.rulebook import rule
from knowledge.thresholds import (
    POINTS_CUE,
    POINTS_LOAD,
    POINTS_NONE,
    POINTS_RANGE,
    POINTS_STOP,
)


# --- how many are missing ----------------------------------------------------------------------
@rule(
    MidRep(missing=exactly(POINTS_NONE), in_doubt=False),
    id="MID-1",
    says="No point missing: a good rep",
    because="The whole pattern was there: keep going.",
    sources=["article#checklist", "ours"],
)
def none_missing() -> Advice:
    return Advice(outcome=Outcome.CONTINUE)


@rule(
    MidRep(missing=exactly(POINTS_CUE)),
    id="MID-2",
    says="{points_cue} point missing: its cue, and go on",
    because="A single point is mended by attending to it.",
    sources=["ours"],
)
def one_missing() -> Advice:
    return Advice(outcome=Outcome.CONTINUE, way="cue")


@rule(
    MidRep(missing=exactly(POINTS_RANGE)),
    id="MID-3",
    says="{points_range} points missing: reduce the range",
    because="Part of the pattern is gone; a shorter range lets you own the rest.",
    sources=["article#checklist", "ours"],
)
def reduce_range() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="range", within_drill=True)


@rule(
    MidRep(missing=exactly(POINTS_LOAD)),
    id="MID-4",
    says="{points_load} points missing: reduce the range, and the load",
    because="Much of the pattern is gone; less of everything brings it back.",
    sources=["article#checklist", "ours"],
)
def reduce_load() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="range_and_load")


@rule(
    MidRep(missing=at_least(POINTS_STOP)),
    id="MID-5",
    says="{points_stop} or more points missing: stop for today",
    because="When several go at once the pattern is gone; more reps would only train that.",
    sources=["article#checklist", "article#read-a-rep", "ours"],
)
def stop_for_today() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="stop")


@rule(
    MidRep(missing=exactly(POINTS_CUE), steady_missing=True),
    id="MID-6",
    says="Only the steady back is missing: one step back",
    because="Of all points this is the one your back asks for.",
    sources=["article#checklist", "ours"],
)
def steady_back_missing() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="step_down")


@rule(
    MidRep(missing=at_least(POINTS_RANGE), key_missing=True),
    id="MID-7",
    says="{points_range} or more points missing, the steady back or the driving hips among them: "
    "stop for today",
    because="Without these two it is the back that lifts.",
    sources=["article#read-a-rep", "ours"],
)
def key_point_missing() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="stop")


@rule(
    MidRep(missing=exactly(POINTS_RANGE)),
    Position(shorter=False, loaded=False),
    id="MID-8",
    says="{points_range} points missing, and neither range nor load is left to cut: stop for today",
    because="There is nothing smaller to do well today; tomorrow there is.",
    sources=["article#checklist", "ours"],
)
def nothing_left_to_cut() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="stop")


@rule(
    MidRep(missing=exactly(POINTS_LOAD)),
    Position(shorter=False, loaded=False),
    id="MID-9",
    says="{points_load} points missing, and neither range nor load is left to cut: stop for today",
    because="There is nothing smaller to do well today; tomorrow there is.",
    sources=["article#checklist", "ours"],
)
def nothing_left_to_cut_at_three() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="stop")


@rule(
    MidRep(missing=at_least(POINTS_RANGE)),
    Position(repeated=True),
    id="MID-10",
    says="Points missing again after the last set was cut down: stop for today",
    because="The smaller set did not bring them back; a rest will.",
    sources=["article#checklist", "ours"],
)
def missing_again() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="stop")


@rule(
    MidRep(missing=at_least(POINTS_RANGE)),
    id="MID-11",
    says="{points_range} or more points missing: why less is not failing",
    because="You are not fragile; you are making the hinge reliable.",
    sources=["article#checklist"],
)
def why_stop() -> Tell:
    return Tell(topic="why_stop")


# --- the cue of each point; not sure is not missing, but gets the cue --------------------------
@rule(
    MidRep(hips_first=one_of("no", "not_sure")),
    id="MID-12",
    says="Hips not first, or not sure: send them back first",
    because="A rep that does not start at the hips feels noisy all the way.",
    sources=["article#checklist", "article#read-a-rep"],
)
def hips_first() -> Cue:
    return Cue(id="hips_first_order")


@rule(
    MidRep(shins_vertical=one_of("no", "not_sure")),
    id="MID-13",
    says="Shins travelling, or not sure: keep them upright",
    because="Shins that tip forward turn the hinge into a squat.",
    sources=["article#checklist", "article#loaded"],
)
def shins_vertical() -> Cue:
    return Cue(id="shins_vertical")


@rule(
    MidRep(weight_close=one_of("no", "not_sure")),
    id="MID-14",
    says="Weight away from you, or not sure: keep it close, as on a rail",
    because="The further away, the more the back has to hold.",
    sources=["article#checklist", "article#loaded"],
)
def weight_close() -> Cue:
    return Cue(id="weight_close_rail")


@rule(
    MidRep(hamstrings_build=one_of("no", "not_sure")),
    id="MID-15",
    says="No tension in the thighs, or not sure: wait for it on the way down",
    because="The tension tells you that the hips do the work.",
    sources=["article#checklist", "article#right-muscles"],
)
def hamstrings_build() -> Cue:
    return Cue(id="hamstring_tension")


@rule(
    MidRep(midsection_firm=one_of("no", "not_sure")),
    id="MID-16",
    says="Middle not firm, or not sure: a belt all round",
    because="A firm middle keeps the spine steady while the hips move.",
    sources=["article#checklist", "article#breathing"],
)
def midsection_firm() -> Cue:
    return Cue(id="firm_belt")


@rule(
    MidRep(back_steady=one_of("no", "not_sure")),
    id="MID-17",
    says="Back not steady, or not sure: keep it quiet and go less far",
    because="A strained back is doing the hips' work.",
    sources=["article#checklist"],
)
def back_steady() -> Cue:
    return Cue(id="steady_back")


@rule(
    MidRep(neck_long=one_of("no", "not_sure")),
    id="MID-18",
    says="Neck cranked up, or not sure: let it grow long",
    because="The neck is part of the spine; looking up bends it.",
    sources=["article#checklist"],
)
def neck_long() -> Cue:
    return Cue(id="long_neck")


@rule(
    MidRep(hips_drive=one_of("no", "not_sure")),
    id="MID-19",
    says="The back yanked you up, or not sure: drive up with the hips",
    because="A rep that the back lifts is borrowed.",
    sources=["article#checklist", "article#read-a-rep"],
)
def hips_drive() -> Cue:
    return Cue(id="hips_drive_up")


# --- reading a rep -----------------------------------------------------------------------------
@rule(
    MidRep(hips_first="no"),
    id="MID-28",
    says="Hips not right away: the rep will feel noisy",
    because="What starts in the spine stays in the spine.",
    sources=["article#read-a-rep"],
)
def noisy_rep() -> Finding:
    return Finding(id="noisy_rep")


@rule(
    MidRep(shins_vertical="yes", weight_close="yes", missing=at_most(POINTS_CUE)),
    id="MID-29",
    says="Shins quiet and the weight close: it works",
    because="The hips travel and the rest stays put.",
    sources=["article#read-a-rep"],
)
def quiet_shins() -> Finding:
    return Finding(id="working_rep")


@rule(
    MidRep(hamstrings_build="yes", missing=at_most(POINTS_CUE)),
    id="MID-30",
    says="Tension builds bit by bit in the thighs: it works",
    because="That is the load going where it belongs.",
    sources=["article#read-a-rep"],
)
def gradual_tension() -> Finding:
    return Finding(id="working_rep")


@rule(
    MidRep(hips_drive="yes", missing=at_most(POINTS_CUE)),
    id="MID-31",
    says="The hips drove the way up: a clean rep",
    because="The way up tells the truth.",
    sources=["article#read-a-rep"],
)
def clean_rep() -> Finding:
    return Finding(id="clean_rep")


@rule(
    MidRep(hips_drive="no"),
    id="MID-32",
    says="The back yanked: a borrowed rep",
    because="The way up tells the truth.",
    sources=["article#read-a-rep"],
)
def borrowed_rep() -> Finding:
    return Finding(id="borrowed_rep")


@rule(
    Found(finding="borrowed_rep"),
    id="MID-33",
    says="A borrowed rep: better reps that you can trust",
    because="Reliable reps build confidence; borrowed ones are paid back later.",
    sources=["article#read-a-rep", "article#checklist"],
)
def reliable() -> Tell:
    return Tell(topic="why_reliable")
