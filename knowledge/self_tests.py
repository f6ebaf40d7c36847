"""TST-n: what the self-tests show: wall tap, shin reach, video, dowel, target, muscle feel."""

from engine.conclusions import Cap, Cue, Finding, Start, Tell
from engine.conditions import one_of
from engine.dsl import Found
from knowledge.facts import Dowel, Feel, ShinReach, Target, Video, WallTap
from knowledge.rulebook import rule


# --- wall tap ----------------------------------------------------------------------------------
@rule(
    WallTap(result="not_clean"),
    id="TST-1",
    says="The wall is out of reach without bending the knees a lot or rounding the back",
    because="The hinge is probably not your default yet. That is what the drills are for.",
    sources=["article#wall-tap"],
)
def wall_not_reached() -> Finding:
    return Finding(id="hinge_not_default")


@rule(
    WallTap(result="not_clean"),
    id="TST-2",
    says="Wall not reached: move the feet closer",
    because="An easier goal lets you practise instead of struggle.",
    sources=["article#wall-tap"],
)
def wall_closer() -> Cue:
    return Cue(id="feet_closer")


@rule(
    WallTap(result="clean_close"),
    id="TST-3",
    says="Clean with the feet closer: step out again towards a foot's distance",
    because="What is clean close to the wall is ready to go a little further.",
    sources=["article#wall-tap", "ours"],
)
def wall_clean_close() -> Start:
    return Start(step="wall_tap_foot")


@rule(
    WallTap(result="clean_foot"),
    id="TST-4",
    says="A clean wall tap at a foot's distance: on to the stick",
    because="Your hips know the way back; the stick shows what your spine does meanwhile.",
    sources=["article#wall-tap", "article#dowel", "ours"],
)
def wall_clean() -> Start:
    return Start(step="dowel")


@rule(
    WallTap(result=one_of("clean_close", "clean_foot")),
    id="TST-5",
    says="A clean wall tap: the hinge is there in this test",
    because="Hips back first, without knees or back taking over.",
    sources=["article#wall-tap"],
)
def wall_hinge_present() -> Finding:
    return Finding(id="hinge_present")


@rule(
    WallTap(result="not_clean", knees_forward="yes"),
    id="TST-6",
    says="At the wall the knees shot forward",
    because="That turns it into a squat; the knees do what the hips should.",
    sources=["article#wall-tap", "article#hinge-101"],
)
def wall_knees_forward() -> Finding:
    return Finding(id="squat_pattern")


@rule(
    WallTap(result="not_clean", hips_barely="yes", back_takes_over="yes"),
    id="TST-7",
    says="At the wall the hips hardly moved and the back took over",
    because="The back does the bending that the hips leave undone.",
    sources=["article#wall-tap"],
)
def wall_back_dominant() -> Finding:
    return Finding(id="back_dominant")


@rule(
    WallTap(result="not_clean", knee_bend="yes"),
    id="TST-8",
    says="The wall was reached only by bending the knees a lot",
    because="The hinge is probably not your default yet.",
    sources=["article#wall-tap"],
)
def wall_knee_bend() -> Cue:
    return Cue(id="soft_knees")


@rule(
    WallTap(result="not_clean", rounding="yes"),
    id="TST-9",
    says="The wall was reached only by rounding the back",
    because="The spine makes up for hips that stay put.",
    sources=["article#wall-tap"],
)
def wall_rounding() -> Cue:
    return Cue(id="hips_first_order")


# --- shin reach --------------------------------------------------------------------------------
@rule(
    ShinReach(pull="low_back", hips="barely"),
    id="TST-10",
    says="Reaching for the shins pulls in the low back while the hips stay",
    because="By default you fold the spine rather than hinge.",
    sources=["article#bend-forward"],
)
def shin_reach_spine_fold() -> Finding:
    return Finding(id="spine_fold")


@rule(
    ShinReach(pull="hamstrings", hips="clear"),
    id="TST-11",
    says="Reaching for the shins pulls in the thighs while the hips go back",
    because="That is a hinge; it is there in this test.",
    sources=["article#bend-forward", "ours"],
)
def shin_reach_hinge() -> Finding:
    return Finding(id="hinge_present")


@rule(
    ShinReach(pull=one_of("low_back", "both"), hips="clear"),
    id="TST-12",
    says="The hips go back, yet the low back pulls: a mixed result",
    because="The stick and a film from the side will tell more.",
    sources=["article#bend-forward", "ours"],
)
def shin_reach_mixed() -> Finding:
    return Finding(id="mixed_reach")


@rule(
    Found(finding="spine_fold"),
    id="TST-13",
    says="A spine fold is a habit, not a lack of stretch",
    because="It is about how you do it, not how supple you are.",
    sources=["article#bend-forward"],
)
def strategy_not_flexibility() -> Tell:
    return Tell(topic="strategy_not_flexibility")


@rule(
    Found(finding="spine_fold"),
    id="TST-14",
    says="A spine fold: think of a seesaw at the hips",
    because="The picture sends the hips back as the chest comes forward.",
    sources=["article#hinge-101"],
)
def fold_seesaw() -> Cue:
    return Cue(id="seesaw")


@rule(
    Found(finding="squat_pattern"),
    id="TST-15",
    says="A squat in place of a hinge: squat goes down, hinge goes back",
    because="One short picture sorts the two.",
    sources=["article#hinge-101"],
)
def squat_or_hinge() -> Cue:
    return Cue(id="squat_down_hinge_back")


@rule(
    Found(finding=one_of("spine_fold", "back_dominant", "hinge_not_default")),
    id="TST-16",
    says="The hips take little of the bending: the low back takes it over",
    because="What the hips leave, the spine has to move and to hold at once.",
    sources=["article#hinge-101", "article#why-back-complains"],
)
def back_takes_over() -> Tell:
    return Tell(topic="why_back_complains")


# --- side video --------------------------------------------------------------------------------
@rule(
    Video(ribs_drop="yes"),
    id="TST-17",
    says="On film the ribs drop forward",
    because="The chest dives instead of tipping with the hips.",
    sources=["article#bend-forward"],
)
def ribs_drop() -> Finding:
    return Finding(id="ribs_drop")


@rule(
    Found(finding="ribs_drop"),
    id="TST-18",
    says="Ribs dropping forward: keep them stacked",
    because="Ribs over the pelvis let the hips do the tipping.",
    sources=["article#bend-forward", "ours"],
)
def ribs_stacked() -> Cue:
    return Cue(id="ribs_stacked")


@rule(
    Video(low_back_arches="yes"),
    id="TST-19",
    says="On film the low back arches",
    because="An arch looks straight but lets the back muscles do the holding.",
    sources=["article#bend-forward"],
)
def video_arch() -> Finding:
    return Finding(id="over_arch")


@rule(
    Video(hips_late="yes"),
    id="TST-20",
    says="On film the hips go back only at the end",
    because="Until then it was the spine that bent.",
    sources=["article#bend-forward"],
)
def hips_late() -> Finding:
    return Finding(id="hips_late")


@rule(
    Found(finding="hips_late"),
    id="TST-21",
    says="Hips late: send them back first",
    because="The order makes the hinge.",
    sources=["article#hinge-101", "article#drills"],
)
def hips_first() -> Cue:
    return Cue(id="hips_first_order")


@rule(
    Video(felt_good="yes", fault=True),
    id="TST-22",
    says="It felt good but the film shows a fault: trust the film",
    because="Felt form and real form are often two things.",
    sources=["article#bend-forward"],
)
def trust_the_film() -> Cue:
    return Cue(id="trust_video")


# --- dowel -------------------------------------------------------------------------------------
@rule(
    Dowel(head="no"),
    id="TST-23",
    says="The head left the stick: the upper back rounded",
    because="Head and upper back go together.",
    sources=["article#dowel"],
)
def head_lost() -> Finding:
    return Finding(id="upper_back_rounds")


@rule(
    Found(finding="upper_back_rounds"),
    id="TST-24",
    says="Upper back rounding: grow long to the back of the head",
    because="The stick tells you when you have it.",
    sources=["article#dowel", "ours"],
)
def upper_back_long() -> Cue:
    return Cue(id="upper_back_long")


@rule(
    Dowel(tailbone="no"),
    id="TST-25",
    says="The tailbone left the stick: the low back arched too much, or tucked under",
    because="An arch turns the tailbone away from the stick. Tucking it under can do so too.",
    sources=["article#dowel", "ours"],
)
def tailbone_lost() -> Finding:
    return Finding(id="over_arch")


@rule(
    Dowel(tailbone="no"),
    id="TST-26",
    says="Tailbone contact lost: keep it on the stick",
    because="The stick is an honest teacher.",
    sources=["article#dowel"],
)
def tailbone_contact() -> Cue:
    return Cue(id="tailbone_contact")


@rule(
    Dowel(shoulder_blades="no"),
    id="TST-27",
    says="The shoulder blades left the stick: set it up anew",
    because="Either the back arched or the upper back changed its shape.",
    sources=["article#dowel", "ours"],
)
def shoulder_blades_lost() -> Finding:
    return Finding(id="stick_shifted")


@rule(
    Dowel(contact_lost=True),
    id="TST-28",
    says="A contact was lost: stop that rep, set up again, go less far",
    because="A smaller hinge that keeps all contacts teaches more than a deep one that loses one.",
    sources=["article#dowel", "ours"],
)
def reset_stick() -> Cue:
    return Cue(id="reset_stick")


@rule(
    Dowel(head="yes", shoulder_blades="yes", tailbone="yes", steady="yes"),
    id="TST-29",
    says="The stick stayed steady for a few smooth reps: a stable spine",
    because="Your spine is doing its job in this drill; you need not manage every detail.",
    sources=["article#dowel", "article#drills"],
)
def stable_spine() -> Finding:
    return Finding(id="stable_spine")


@rule(
    Found(finding="stable_spine"),
    WallTap(result="clean_foot"),
    id="TST-30",
    says="Clean at the wall and steady on the stick: on to a raised target",
    because="The target brings it into a real movement with a safe depth.",
    sources=["article#elevated-target"],
)
def ready_for_target() -> Start:
    return Start(step="target_high")


@rule(
    Found(finding="stable_spine"),
    id="TST-31",
    says="Stable spine: notice the feel and stop managing",
    because="Less managing leaves room to notice.",
    sources=["article#drills"],
)
def stop_managing() -> Cue:
    return Cue(id="notice_feel")


# --- target ------------------------------------------------------------------------------------
@rule(
    Target(contact="sat"),
    id="TST-32",
    says="The target was sat on, not tapped: slower, or higher",
    because="A drop means the hips lost control of the last bit.",
    sources=["article#elevated-target", "ours"],
)
def target_sat() -> Cue:
    return Cue(id="light_touch")


@rule(
    Target(contact="lost"),
    id="TST-33",
    says="Position lost on the way to the target: close the car door",
    because="A gentle nudge backwards keeps the chest from diving.",
    sources=["article#elevated-target"],
)
def target_lost() -> Cue:
    return Cue(id="car_door")


@rule(
    Target(contact="light"),
    id="TST-34",
    says="A light touch on the target and straight up",
    because="You had the same depth each time and stood up from the hips.",
    sources=["article#elevated-target"],
)
def target_light() -> Finding:
    return Finding(id="target_owned")


# --- muscle feel -------------------------------------------------------------------------------
@rule(
    Feel(hamstrings_stretch="yes"),
    id="TST-35",
    says="The back of the thighs lengthens under tension on the way back",
    because="That is what a hinge feels like going down.",
    sources=["article#right-muscles"],
)
def hamstrings_work() -> Finding:
    return Finding(id="hamstrings_work")


@rule(
    Feel(glutes_drive="yes"),
    id="TST-36",
    says="The buttocks drive the way up",
    because="That is what a hinge feels like coming up.",
    sources=["article#right-muscles"],
)
def glutes_work() -> Finding:
    return Finding(id="glutes_work")


@rule(
    Feel(back_present="yes"),
    id="TST-37",
    says="The low back is there, but quiet",
    because="A steady support is its job.",
    sources=["article#right-muscles"],
)
def back_present() -> Finding:
    return Finding(id="back_supports")


@rule(
    Feel(hamstrings_stretch="yes", midsection_firm="yes"),
    id="TST-38",
    says="Firm in the middle and a strong stretch in the thighs: the right pattern",
    because="These two together are how a good hinge feels.",
    sources=["article#right-muscles"],
)
def right_pattern() -> Finding:
    return Finding(id="right_pattern")


@rule(
    Feel(back_pinchy="yes", hamstrings_nothing="yes"),
    id="TST-39",
    says="Pinching in the back and nothing in the thighs: off the pattern",
    because="The work is where it should not be.",
    sources=["article#right-muscles"],
)
def off_pattern() -> Finding:
    return Finding(id="off_pattern")


@rule(
    Feel(back_engine="yes"),
    id="TST-40",
    says="The low back does the driving",
    because="It should support, not drive.",
    sources=["article#right-muscles"],
)
def back_engine() -> Finding:
    return Finding(id="back_engine")


@rule(
    Found(finding=one_of("off_pattern", "back_engine", "back_dominant")),
    id="TST-41",
    says="Work in the wrong place: close the car door with your bottom",
    because="It sends the hips back and wakes the thighs.",
    sources=["article#elevated-target"],
)
def car_door() -> Cue:
    return Cue(id="car_door")


@rule(
    Feel(hamstrings_nothing="yes"),
    id="TST-42",
    says="Nothing in the thighs: wait for the tension before you go on",
    because="The stretch tells you that the hips have taken over.",
    sources=["article#right-muscles", "article#checklist"],
)
def find_the_hamstrings() -> Cue:
    return Cue(id="hamstring_tension")


@rule(
    Feel(car_door_helped="yes"),
    id="TST-43",
    says="The car-door picture brought in the thighs: keep it",
    because="A cue that works for you is worth more than a new one.",
    sources=["article#elevated-target"],
)
def cue_worked() -> Finding:
    return Finding(id="car_door_works")


# --- more of the same tests --------------------------------------------------------------------
@rule(
    WallTap(result="not_clean", hips_barely="yes"),
    id="TST-44",
    says="At the wall the hips hardly moved: think of a seesaw at the hips",
    because="The picture sends the hips back as the chest comes forward.",
    sources=["article#wall-tap", "article#hinge-101"],
)
def wall_seesaw() -> Cue:
    return Cue(id="seesaw")


@rule(
    Found(finding="hips_late"),
    id="TST-45",
    says="Hips late on film: think of a seesaw at the hips",
    because="The picture sends the hips back as the chest comes forward.",
    sources=["article#hinge-101"],
)
def late_seesaw() -> Cue:
    return Cue(id="seesaw")


@rule(
    ShinReach(pull=one_of("both", "hamstrings"), hips="barely"),
    id="TST-46",
    says="The pull is in the thighs too, yet the hips stay: a mixed result",
    because="The stick and a film from the side will tell more.",
    sources=["article#bend-forward", "ours"],
)
def shin_reach_mixed_hips() -> Finding:
    return Finding(id="mixed_reach")


@rule(
    Dowel(steady="no"),
    id="TST-47",
    says="The stick wobbled: set it up anew and go less far",
    because="A smaller hinge that stays smooth teaches more than a deep one that wobbles.",
    sources=["article#dowel", "ours"],
)
def stick_wobbled() -> Cue:
    return Cue(id="reset_stick")


@rule(
    Target(contact="lost"),
    id="TST-48",
    says="Position lost on the way to the highest target: stay with the stick for now",
    because="The stick shows where you lose it; the target can wait.",
    sources=["article#elevated-target", "article#dowel", "ours"],
)
def target_can_wait() -> Cap:
    return Cap(step="dowel")


@rule(
    WallTap(result=one_of("clean_foot", "clean_close", "not_clean")),
    id="TST-49",
    says="The wall tap is practice, not an exam",
    because="However it went, it shows where to go on.",
    sources=["article#wall-tap"],
)
def practice_not_exam() -> Tell:
    return Tell(topic="why_wall_tap")
