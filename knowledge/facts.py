"""The vocabulary of the rules.

Each class is a fact. A field is either answered (some question sets it) or derived by
``observations.py`` (``derived_from`` names the questions, or ``history``). ``yes``, ``no`` and
``not_sure`` are the words of every checklist.
"""

from typing import Literal

from engine.dsl import Fact, Found, field

Tri = Literal["yes", "no", "not_sure"]
Kind = Literal["first_visit", "after_set", "next_morning"]
DRAWING = ("places", "places_unsure")
"""The questions over the drawing of the body, whose places count as the screen's signs."""
LEGS_DRAWN = ("places", "knee_or_foot", "places_unsure")
"""The same, with the closer question about a knee or foot."""


# --- the consultation ------------------------------------------------------------------------
class Consultation(Fact):
    """Which kind of consultation this is."""

    kind: Kind = field("Kind of consultation", derived_from=("consultation", "history"))
    screen: Literal["full", "gate"] = field(
        "Which safety screen is due: full, or the short gate of a person with a history",
        derived_from=("consultation", "history", "screened"),
    )
    screened: Literal["yes", "no"] = field(
        "Whether the full screen was answered at an earlier visit, and still stands"
    )
    known: bool = field("Whether past training sessions are known", derived_from=("history",))


class Typed(Fact):
    """Red flags read in a typed message that no tick of a checklist stands for."""

    aaa: Tri = field("Tearing or unbearable pain out of nowhere")
    minor_trauma_fragile: Tri = field("A small slip or lift, with bones that may be thin")
    severe_pain: Tri = field("Severe pain")
    worsening: Tri = field("Pain that is getting worse")
    persistent: Tri = field("Pain that has lasted for months")


class Unsettled(Fact):
    """Checklists where the person was not sure and the closer question is still open."""

    seat: bool = field("Seat, bladder, bowels", derived_from=("screen_seat",))
    legs: bool = field("Legs, feet, balance", derived_from=("screen_legs",))
    sudden: bool = field("Sudden events", derived_from=("screen_sudden",))
    illness: bool = field("Illness", derived_from=("screen_illness",))
    background: bool = field("Health background", derived_from=("screen_background",))
    places: bool = field("Where it hurts or tingles", derived_from=("places",))
    gate: bool = field("Anything new since last time", derived_from=("gate",))
    typed: bool = field("What was read in a typed message", derived_from=("typed",))


class Crisis(Fact):
    """Words about wanting to die or self-harm. Never asked; read from what a person types."""

    said: Literal["yes", "no"] = field("Such words were said")


# --- the safety screen -----------------------------------------------------------------------
class Person(Fact):
    """Who is asking."""

    age: int = field("Age", unit="years")


class Seat(Fact):
    """Signs around the seat, bladder, bowels and sex that are new since this back trouble."""

    saddle_sensation: Tri = field(
        "Numb, tingly or different between the legs", derived_from=DRAWING
    )
    saddle_pain: Tri = field("Pain between the legs", derived_from=DRAWING)
    bladder_retention: Tri = field("Passing urine has become difficult")
    bladder_leak: Tri = field("Leaking urine, or passing it without feeling it")
    bowel_control: Tri = field("Lost control or feeling of the bowels")
    sexual_function: Tri = field("Sexual feeling or function has changed")
    seat_long_standing: Tri = field("One of these, years old, checked and unchanged")
    cough_leak: Tri = field("Only a small leak on coughing, for years, unchanged")
    painkiller_constipation: Tri = field("Constipated by painkillers, feeling and control normal")


class Legs(Fact):
    """New signs in legs, feet, hands or balance."""

    both_legs: Tri = field(
        "Pain, tingling, numbness or weakness in both legs", derived_from=LEGS_DRAWN
    )
    leg_weakness: Tri = field("New or growing weakness of a leg or foot")
    leg_numb_one: Tri = field(
        "Lasting numbness or tingling in one leg or foot", derived_from=DRAWING
    )
    leg_pain_one: Tri = field("Pain that travels down one leg", derived_from=LEGS_DRAWN)
    arm_numb: Tri = field("Numbness or tingling in an arm or hand", derived_from=DRAWING)
    gait_cord: Tri = field("New unsteadiness, clumsy hands or a tight band round the trunk")
    hot_swollen_calf: Tri = field("One calf swollen, hot or sore, not from training")
    walking_heavy: Tri = field("Both legs heavy only when walking, eased by sitting, for months")
    legs_long_standing: Tri = field("Old weakness or numbness, checked and unchanged")
    passing_tingle: Tri = field("A tingle from sitting on the foot, gone in minutes")
    training_sore: Tri = field("Thighs sore to touch or stretch after training")
    weaker_by_hour: Tri = field("The weakness grows over hours")
    spreading: Tri = field("Numbness spreading or getting denser")
    moving_down: Tri = field("Pain moving further down the leg")
    moving_up: Tri = field("Pain drawing back towards the spine")


class Sudden(Fact):
    """Things that happened suddenly, or pain that stops everything."""

    chest: Tri = field("Chest pain, breathlessness, or pain to arm or jaw", derived_from=DRAWING)
    sudden_severe: Tri = field("Sudden severe back or belly pain out of nowhere")
    collapse: Tri = field("Fainting or collapse with the pain")
    pulsing_lump: Tri = field("A pulsing lump in the belly")
    major_trauma: Tri = field("A serious accident, not checked since")
    small_knock: Tri = field("Sharp midline pain set off by a small slip, cough, bend or lift")
    cannot_stand: Tri = field("Unbearable: cannot stand or get to the toilet")
    cannot_function: Tri = field("Cannot think, sleep, dress or move because of it")
    trauma_cleared: Tri = field("An old accident, checked and cleared")


class Illness(Fact):
    """Signs of illness beside the back pain."""

    fever_unwell: Tri = field("Fever, shivers, sweats or feeling properly ill")
    urine_blood: Tri = field("Blood in the urine")
    flank_pain: Tri = field("Pain in the side below the ribs", derived_from=DRAWING)
    belly_pain: Tri = field("Pain in the belly beside the back pain", derived_from=DRAWING)
    urine_burning: Tri = field("Burning urine, well otherwise")
    weight_loss: Tri = field("Lost weight without trying, or appetite gone")
    night_rest_pain: Tri = field("Constant pain that no position eases, or that keeps awake")
    thoracic: Tri = field(
        "Main pain between or just below the shoulder blades", derived_from=DRAWING
    )
    deformity: Tri = field("A new lump, change of shape, or lost height")
    morning_stiff: Tri = field("Stiff for long each morning, easing with movement")
    wakes_on_turning: Tri = field("Wakes only when turning, eases on moving")
    fever_confusion: Tri = field("Confused or drowsy with the fever")
    fever_rigors: Tri = field("Shaking chills and very unwell")
    fever_stiff_neck: Tri = field("Stiff neck with the fever")


class Background(Fact):
    """Health background that changes what a back pain means."""

    cancer_history: Tri = field("Cancer now or ever")
    infection_risk: Tri = field("Weakened defences, recent infection, operation or injection")
    bone_risk: Tri = field("Thin bones, an easy fracture, or long steroid tablets")
    steroids_lately: Tri = field("Steroid tablets lately, for a short time")
    pregnancy: Tri = field("Pregnant")
    postnatal: Tri = field("Gave birth lately")
    bleeding_risk: Tri = field("Blood thinners, clotting trouble or a recent spinal procedure")
    inflammatory_history: Tri = field("Inflamed eye, psoriasis, Crohn's or colitis")
    pregnancy_alarm: Tri = field("Bleeding, fluid, contractions, fewer movements, bad headache")
    cancer_growing: Tri = field("With cancer history: pain grows steadily")
    cancer_night: Tri = field("With cancer history: pain worse at night")
    cancer_straining: Tri = field("With cancer history: pain on coughing or straining")


class Inflammatory(Fact):
    """The pattern of an inflamed spine."""

    started_young: Tri = field(
        "Began young", derived_from=("age", "screen_illness", "screen_background")
    )
    signs: int = field(
        "Signs of the pattern",
        unit="signs",
        derived_from=("stiff_pattern", "screen_illness", "places"),
    )


class InflammatoryPattern(Fact):
    """The signs that are counted for the pattern of an inflamed spine (NICE NG65)."""

    before_35: Tri = field("Began very young")
    second_half_night: Tri = field("Wakes in the second half of the night")
    buttock_pain: Tri = field("Buttock pain")
    better_moving: Tri = field("Better with movement, not with rest")
    tablets_help: Tri = field("Anti-inflammatory tablets help within days")
    relative: Tri = field("A close relative with an inflamed spine")
    arthritis: Tri = field("Swollen joints, now or before")
    heel_tendon: Tri = field("Inflamed tendons, now or before")
    psoriasis: Tri = field("Psoriasis, now or before")


class Pain(Fact):
    """The pain of this episode."""

    severity: int = field("Pain now", unit="of 10")
    course: Literal["improving", "steady", "comes_and_goes", "flare", "worse", "not_sure"] = field(
        "How it changes"
    )
    weeks: int = field("How long this spell has lasted", unit="weeks")
    first_ever: Tri = field("First back pain ever")


class Places(Fact):
    """Where it hurts, and where it tingles or is numb, as ticked on the drawing of the body."""

    hurts_shoulder_blades: Tri = field("Pain between the shoulder blades")
    hurts_chest: Tri = field("Pain in the chest")
    hurts_arm_jaw: Tri = field("Pain spreading from chest or back into an arm or the jaw")
    hurts_side: Tri = field("Pain in the side below the ribs")
    hurts_belly: Tri = field("Pain in the belly")
    hurts_low_back_middle: Tri = field("Pain in the middle of the low back")
    hurts_low_back_left: Tri = field("Pain on the left of the low back")
    hurts_low_back_right: Tri = field("Pain on the right of the low back")
    hurts_buttock_left: Tri = field("Pain in the left buttock")
    hurts_buttock_right: Tri = field("Pain in the right buttock")
    hurts_hip_left: Tri = field("Pain in the left hip or groin")
    hurts_hip_right: Tri = field("Pain in the right hip or groin")
    hurts_saddle: Tri = field("Pain between the legs")
    hurts_thigh_left: Tri = field("Pain in the left thigh")
    hurts_thigh_right: Tri = field("Pain in the right thigh")
    hurts_knee_left: Tri = field("Pain in the left knee")
    hurts_knee_right: Tri = field("Pain in the right knee")
    hurts_lower_leg_left: Tri = field("Pain in the left lower leg")
    hurts_lower_leg_right: Tri = field("Pain in the right lower leg")
    hurts_foot_left: Tri = field("Pain in the left foot")
    hurts_foot_right: Tri = field("Pain in the right foot")
    tingles_arms: Tri = field("Tingling or numbness in an arm or hand")
    tingles_saddle: Tri = field("Tingling or numbness between the legs or at the seat")
    tingles_thigh_left: Tri = field("Tingling or numbness in the left thigh")
    tingles_thigh_right: Tri = field("Tingling or numbness in the right thigh")
    tingles_lower_leg_left: Tri = field("Tingling or numbness in the left lower leg")
    tingles_lower_leg_right: Tri = field("Tingling or numbness in the right lower leg")
    tingles_foot_left: Tri = field("Tingling or numbness in the left foot")
    tingles_foot_right: Tri = field("Tingling or numbness in the right foot")
    local: bool = field(
        "Knee or foot pain of which it is not plain whether it comes from the back",
        derived_from=("places",),
    )
    from_back: Tri = field("Knee or foot pain runs down from the back, or began with it")
    # What the places come to; the closer question asks for these.
    saddle: Tri = field("A changed feeling between the legs")
    saddle_pain: Tri = field("Pain between the legs")
    both_legs: Tri = field("Pain or a changed feeling in both legs")
    leg_numb: Tri = field("Tingling or numbness in a leg or foot")
    leg_pain: Tri = field("Pain in a leg, not just a sore knee or foot")
    arms: Tri = field("Tingling or numbness in an arm or hand")
    chest: Tri = field("Pain in the chest, or spreading into an arm or the jaw")
    upper_back: Tri = field("Pain between the shoulder blades")
    side: Tri = field("Pain in the side below the ribs")
    belly: Tri = field("Pain in the belly")


class Gate(Fact):
    """Anything new since the last consultation."""

    seat_new: Tri = field("New feeling between the legs, or change in bladder, bowels or sex")
    both_legs_new: Tri = field("New trouble in both legs")
    alarm: Tri = field("Chest pain, fainting, a pulsing belly, or a serious accident")
    legs_new: Tri = field("New pain, tingling, numbness, weakness or unsteadiness, legs or arms")
    sudden_new: Tri = field("Sudden severe or sharp pain")
    ill_new: Tri = field("Ill, losing weight, trouble with urine, belly or constant pain, a lump")
    health_new: Tri = field("A change in health, medicine or pregnancy")
    worse: Tri = field("Severe now, or building from week to week")
    stuck: Tri = field("No better after weeks")
    flared: Tri = field("Flared up lately after training or a busy day")


class Trend(Fact):
    """How pain during training moved over the past sessions."""

    rise_over_sessions: int = field(
        "Rise over the last sessions, not counting a single flare",
        unit="points",
        derived_from=("history", "set_pain"),
    )
    rise_over_days: int = field(
        "Rise over a week or more, not counting a single flare",
        unit="points",
        derived_from=("history",),
    )


# --- the complaint ---------------------------------------------------------------------------
class Complaint(Fact):
    """What sets it off, and what it feels like."""

    low_pickup: Tri = field("Picking something up from low down")
    sink: Tri = field("Leaning over a sink")
    warm_up: Tri = field("A deadlift warm-up that used to be easy")
    other_bend: Tri = field("Another bend or lift")
    nothing_extreme: Tri = field("Nothing extreme happened")
    one_event: Tri = field("One clear event started it")
    going_well: Tri = field("It flares when things are going well")
    stretches_tried: Tri = field("Has tried this stretch and that")
    stiff: Tri = field("Stiff")
    tired: Tri = field("Tired")
    tight: Tri = field("Tight")
    always_tense: Tri = field("Muscles always tense")
    stretch_worse: Tri = field("Stretching makes it angrier")
    pattern_signs: int = field(
        "How many of stiff, tired, tight", unit="signs", derived_from=("back_feel",)
    )


# --- self-tests ------------------------------------------------------------------------------
class WallTap(Fact):
    """The wall tap."""

    result: Literal["clean_foot", "clean_close", "not_clean"] = field("How the tap went")
    knee_bend: Tri = field("Only by bending the knees a lot")
    rounding: Tri = field("Only by rounding the back")
    knees_forward: Tri = field("Knees shot forward")
    hips_barely: Tri = field("Hips barely moved")
    back_takes_over: Tri = field("The low back took over")


class ShinReach(Fact):
    """The reach towards the shins."""

    pull: Literal["low_back", "hamstrings", "both"] = field("Where it pulled")
    hips: Literal["clear", "barely"] = field("Whether the hips went back")


class Video(Fact):
    """What a film from the side shows."""

    ribs_drop: Tri = field("Ribs drop forward")
    low_back_arches: Tri = field("The low back arches")
    hips_late: Tri = field("Hips go back only at the end")
    felt_good: Tri = field("It had felt like a good hinge")
    fault: bool = field("The film shows any fault", derived_from=("video",))


class Dowel(Fact):
    """The stick along the spine."""

    head: Tri = field("Head stayed on the stick")
    shoulder_blades: Tri = field("Shoulder blades stayed on the stick")
    tailbone: Tri = field("Tailbone stayed on the stick")
    steady: Tri = field("A few smooth reps without a wobble")
    contact_lost: bool = field("Any of the three contacts was lost", derived_from=("dowel",))


class Target(Fact):
    """The hinge to a raised target behind."""

    contact: Literal["light", "sat", "lost"] = field("How the target was met")


class Feel(Fact):
    """What is felt where."""

    hamstrings_stretch: Tri = field("Hamstrings lengthen under tension going back")
    hamstrings_nothing: Tri = field("Almost nothing in the hamstrings")
    glutes_drive: Tri = field("Glutes drive the way up")
    midsection_firm: Tri = field("Firm round the middle")
    back_present: Tri = field("Low back there, but quiet")
    back_pinchy: Tri = field("Pinching effort in the low back")
    back_engine: Tri = field("Low back does the driving")
    car_door_helped: Tri = field("The car-door picture brought in the hamstrings")


class Breath(Fact):
    """Breathing and bracing."""

    held_hard: Tri = field("Breath held hard")
    crunch: Tri = field("Stomach crunched all the time")
    belt_breath: Tri = field("Breathing into the belt area")
    smoother: Tri = field("With the brace the hinge is smoother and less in the back")
    effort: int = field("Brace effort", unit="of 10 effort")


class Form(Fact):
    """Off-signals: how a rep feels when the pattern is not doing its job."""

    effort: Tri = field("Hard work just to hold the rep together")
    busy: Tri = field("Busy instead of solid")
    forced_arch: Tri = field("Arching hard to stay neutral")
    rib_flare: Tri = field("Ribs flare up")
    rushed: Tri = field("Rushing the way down")
    knees_first: Tri = field("Knees shoot forward first")
    clenched: Tri = field("Middle clenched")
    locked: Tri = field("Spine locked")
    sudden_back: Tri = field("Tension comes suddenly in the back")
    first_mover: Literal["hips", "knees", "contradictory"] = field(
        "What moves first, as far as the answers agree",
        derived_from=("off_signals", "mid_rep", "hips_or_knees"),
    )


class Habits(Fact):
    """How the person goes about practice."""

    heroic: Tri = field("Goes for one heroic rep")
    competing: Tri = field("Rushes the drill like a workout to win")
    cue_overload: Tri = field("Tries to remember all cues at once")
    squat_mix_up: Tri = field("Mixes up squat and hinge")


# --- a training session ----------------------------------------------------------------------
class MidRep(Fact):
    """The eight points of a rep: is each there?"""

    hips_first: Tri = field("Hips move back first")
    shins_vertical: Tri = field("Shins stay mostly vertical")
    weight_close: Tri = field("The weight stays close")
    hamstrings_build: Tri = field("Hamstring tension builds on the way down")
    midsection_firm: Tri = field("Midsection firm like a belt")
    back_steady: Tri = field("Back steady, not strained")
    neck_long: Tri = field("Neck long")
    hips_drive: Tri = field("Hips drive the way up")
    missing: int = field("Points missing", unit="of 8", derived_from=("mid_rep", "history"))
    key_missing: bool = field(
        "Back steady or hips drive is among the missing", derived_from=("mid_rep", "history")
    )
    steady_missing: bool = field("Back steady is missing", derived_from=("mid_rep", "history"))
    in_doubt: bool = field("Not sure about any of them", derived_from=("mid_rep",))


class Position(Fact):
    """Where the person stands on the ladder."""

    step: str = field("The step practised", derived_from=("session_step", "history"))
    loaded: bool = field("Whether it is done with weight", derived_from=("session_step", "history"))
    shorter: bool = field(
        "Whether its range can be cut further",
        derived_from=("session_step", "earned_step", "history"),
    )
    repeated: bool = field(
        "Points were missing in the last set too",
        derived_from=("history", "session_step", "earned_step"),
    )
    earned: str = field("The step that was earned before")
    ahead: bool = field(
        "Whether the step practised lies above the step that was earned",
        derived_from=("session_step", "earned_step", "history"),
    )


class Session(Fact):
    """The latest training session."""

    done: Literal["yes", "not_yet"] = field("Whether a set was just done")
    pain: int = field("Pain during the set", unit="of 10")
    pain_after: int = field("Pain after a rest", unit="of 10")
    bending: Literal["quieter", "same", "noisier"] = field("How bending felt against usual")
    back_after: Literal["normal", "worked_hips", "tight"] = field("The back afterwards")
    tolerance: Literal["more", "same", "less"] = field("How much was done before back fatigue")
    scored: bool = field(
        "Whether its next morning is known", derived_from=("history", "morning_back")
    )
    load: int = field("The weight that was lifted", unit="kg")
    reps: int = field("Reps, all sets together", unit="reps")
    load_jump: bool = field(
        "Whether the weight rose by more than a small step",
        derived_from=("set_load", "history"),
    )


class Lift(Fact):
    """How a loaded hinge went."""

    drifts: Tri = field("The weight drifted forward")
    back_cranky: Tri = field("The back tense and cranky even with a light weight")
    rounds_low: Tri = field("The back rounds at the bottom")
    close_and_quiet: Tri = field("Weight close, slow, hamstrings working, back quiet")


class Morning(Fact):
    """The next morning."""

    back: Literal["normal", "settled", "not_settled", "still_stiff"] = field("The back")
    hamstrings: Literal["mild", "none", "strong"] = field("The hamstrings")
    glutes: Tri = field("The glutes felt as if they had worked")


class Streak(Fact):
    """Calm, scored training sessions in a row at the present step."""

    sessions: int = field(
        "How many", unit="training sessions", derived_from=("history", "morning_back")
    )
    days: int = field(
        "Days they spread over, both ends counted",
        unit="days",
        derived_from=("history", "morning_back"),
    )


class Learned(Fact):
    """What the person has learned about their back."""

    calm_positions: Tri = field("Which positions calm it")
    hip_cues: Tri = field("Which cues bring the hips in")
    helping_signals: Tri = field("Which signals mean that it helps")


class CalmPositions(Fact):
    """Which positions calm the back."""

    knees_bent: Tri = field("On the back, knees bent or feet up")
    on_side: Tri = field("On the side")
    on_front: Tri = field("On the front")
    all_fours: Tri = field("On hands and knees")
    standing: Tri = field("Standing")
    walking: Tri = field("Walking about")
    sitting: Tri = field("Sitting, leaning back")


FACTS: dict[str, type[Fact]] = {
    fact.__name__: fact
    for fact in [Found, *globals().values()]
    if isinstance(fact, type) and issubclass(fact, Fact) and fact is not Fact
}
"""Every class above, and ``Found``, by name."""
