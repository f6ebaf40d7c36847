"""PRO-n: continue, hold, step back or step up."""

from engine.conclusions import Advice, Cap, Cue, Finding, Outcome, Start, Tell
from engine.conditions import above, at_least, at_most, between, exactly, one_of
from knowledge.facts import Consultation, Gate, Lift, Morning, Pain, Position, Session, Streak
from knowledge.red_flags.background import LAST_UNLOADED
from knowledge.rulebook import rule
from knowledge.thresholds import (
    FIRST_LOAD_PAIN_MAX,
    PAIN_CONTINUE_MAX,
    PAIN_HOLD_MAX,
    PAIN_HOLD_MIN,
    PAIN_STOP_MIN,
    STREAK_DAYS,
    STREAK_NONE,
    STREAK_SESSIONS,
)


# --- where to begin ----------------------------------------------------------------------------
@rule(
    Consultation(kind=one_of("first_visit", "after_set", "next_morning")),
    id="PRO-1",
    says="Nothing speaks against practising",
    because="Slow reps, modest hopes, and an eye on how your back answers.",
    sources=["article#closing"],
)
def go_on() -> Advice:
    return Advice(outcome=Outcome.CONTINUE)


@rule(
    Consultation(kind="first_visit"),
    id="PRO-2",
    says="A first visit starts at the easiest step",
    because="An easy start costs nothing and shows how your back takes it.",
    sources=["article#wall-tap", "article#drills", "ours"],
)
def easiest_start() -> Start:
    return Start(step="wall_tap_close")


@rule(
    Pain(severity=between(PAIN_HOLD_MIN, PAIN_HOLD_MAX)),
    id="PRO-3",
    says="Pain of {pain_hold_min} to {pain_hold_max} of 10 today: hold, at the easiest step",
    because="A sore back learns best from something easy.",
    sources=["silbernagel-2007", "ours"],
)
def sore_today() -> Advice:
    return Advice(outcome=Outcome.HOLD, way="easy_today")


@rule(
    Pain(severity=between(PAIN_HOLD_MIN, PAIN_HOLD_MAX)),
    id="PRO-4",
    says="Pain of {pain_hold_min} to {pain_hold_max} of 10 today: nothing above the easiest step",
    because="A sore back learns best from something easy.",
    sources=["silbernagel-2007", "ours"],
)
def sore_today_cap() -> Cap:
    return Cap(step="wall_tap_close")


@rule(
    Pain(severity=at_least(PAIN_STOP_MIN)),
    id="PRO-5",
    says="Pain of {pain_stop_min} of 10 or more today: no drills today",
    because="Give it rest in positions that calm it, keep gently moving, and try again when it is "
    "quieter.",
    sources=["silbernagel-2007", "ours"],
)
def too_sore_today() -> Advice:
    return Advice(outcome=Outcome.HOLD, way="rest_today", withholds=True)


@rule(
    Pain(course="flare"),
    id="PRO-6",
    says="A flare in the last {flare_hours} hours: the easiest step until it settles",
    because="A flare after a busy day is not a failure; it asks for less, for a day or two.",
    sources=["article#closing", "ours"],
)
def flare() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="flare")


@rule(
    Pain(course="flare"),
    id="PRO-7",
    says="A flare in the last {flare_hours} hours: nothing above the easiest step",
    because="A back that has just flared up learns best from something easy.",
    sources=["article#closing", "ours"],
)
def flare_cap() -> Cap:
    return Cap(step="wall_tap_close")


@rule(
    Pain(course="flare"),
    id="PRO-8",
    says="A flare: it is not a failure",
    because="Backs complain now and then, also on the way up.",
    sources=["article#closing"],
)
def flare_is_no_failure() -> Tell:
    return Tell(topic="flare_up")


@rule(
    Pain(severity=above(FIRST_LOAD_PAIN_MAX)),
    id="PRO-9",
    says="Back pain above {first_load_pain_max} of 10: no weights yet",
    because="People whose back was quieter got more from lifting.",
    sources=["berglund-2015", "ours"],
)
def too_sore_for_weights() -> Cap:
    return Cap(step=LAST_UNLOADED)


# --- pain during the set -----------------------------------------------------------------------
@rule(
    Session(pain=between(PAIN_HOLD_MIN, PAIN_HOLD_MAX)),
    id="PRO-10",
    says="Pain of {pain_hold_min} to {pain_hold_max} of 10 during the set: hold this step",
    because="It may go on like this if the morning is calm, but not higher.",
    sources=["silbernagel-2007", "ours"],
)
def hold_for_pain() -> Advice:
    return Advice(outcome=Outcome.HOLD)


@rule(
    Session(pain=at_least(PAIN_STOP_MIN)),
    id="PRO-11",
    says="Pain of {pain_stop_min} of 10 or more during the set: stop for today, one step back",
    because="The back said clearly that it was too much.",
    sources=["silbernagel-2007", "ours"],
)
def stop_for_pain() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="stop")


@rule(
    Session(pain=at_most(PAIN_CONTINUE_MAX)),
    id="PRO-12",
    says="Pain of {pain_continue_max} of 10 or less during the set: go on",
    because="A back that is there but quiet is fine.",
    sources=["article#right-muscles", "silbernagel-2007", "ours"],
)
def go_on_with_little_pain() -> Advice:
    return Advice(outcome=Outcome.CONTINUE)


@rule(
    Session(back_after="tight"),
    id="PRO-13",
    says="The back tightened afterwards: hold this step",
    because="Until your back is calm, the range stays where it is.",
    sources=["article#drills", "article#relief-signals"],
)
def hold_for_tightness() -> Advice:
    return Advice(outcome=Outcome.HOLD)


@rule(
    Session(bending="noisier"),
    id="PRO-14",
    says="Bending is noisier than usual: hold this step",
    because="Until your back is calm, the range stays where it is.",
    sources=["article#drills", "article#relief-signals", "ours"],
)
def hold_for_noise() -> Advice:
    return Advice(outcome=Outcome.HOLD)


@rule(
    Session(tolerance="less"),
    id="PRO-15",
    says="The back tired sooner than last time: hold this step",
    because="Signals that are not consistent do not earn the next step.",
    sources=["article#loaded", "article#relief-signals", "ours"],
)
def hold_for_fatigue() -> Advice:
    return Advice(outcome=Outcome.HOLD)


# --- the next morning --------------------------------------------------------------------------
@rule(
    Morning(back="settled"),
    id="PRO-16",
    says="Stiff at first but settled within hours: hold this step",
    because="It was a little much; the same again will show.",
    sources=["article#relief-signals", "ours"],
)
def hold_for_stiff_morning() -> Advice:
    return Advice(outcome=Outcome.HOLD)


@rule(
    Morning(back="still_stiff"),
    id="PRO-17",
    says="Still stiff, too early to say: hold, and tell again later",
    because="Whether it settles within {settle_hours} hours decides.",
    sources=["article#relief-signals", "ours"],
)
def wait_for_morning() -> Advice:
    return Advice(outcome=Outcome.HOLD, way="tell_later", withholds=True)


@rule(
    Morning(back="not_settled"),
    id="PRO-18",
    says="Not settled after {settle_hours} hours: one step back",
    because="A back that is not calm goes back to where it was.",
    sources=["article#drills", "article#relief-signals", "ours"],
)
def regress_for_stiff_morning() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="step_down")


@rule(
    Session(scored=False),
    id="PRO-19",
    says="A training session counts once its next morning is known",
    because="The next morning is the third signal, so the session is not scored without it.",
    sources=["article#relief-signals", "ours"],
)
def not_scored_yet() -> Finding:
    return Finding(id="morning_check_due")


# --- stepping up -------------------------------------------------------------------------------
@rule(
    Streak(sessions=at_least(STREAK_SESSIONS), days=at_least(STREAK_DAYS)),
    id="PRO-20",
    says="{streak_sessions} calm training sessions in a row over {streak_days} days: one step up",
    because="Calm training sessions in a row, each with a calm morning after, have earned it. A "
    "morning that nobody told within {morning_days} days does not count.",
    sources=["article#drills", "article#loaded", "ours"],
)
def step_up() -> Advice:
    return Advice(outcome=Outcome.PROGRESS)


@rule(
    Streak(sessions=at_least(STREAK_SESSIONS), days=at_least(STREAK_DAYS)),
    Position(step="target_stool"),
    id="PRO-21",
    says="The first weight: laughably light",
    because="A very light weight is a test, not a failure of courage.",
    sources=["article#loaded"],
)
def first_weight() -> Tell:
    return Tell(topic="why_light")


@rule(
    Streak(sessions=at_least(STREAK_SESSIONS), days=at_least(STREAK_DAYS)),
    Position(step="light_rdl"),
    id="PRO-22",
    says="The light lift is yours: try the deadlift from blocks",
    because="Blocks keep the range small, so the position is easier to keep.",
    sources=["article#loaded", "ours"],
)
def on_to_blocks() -> Tell:
    return Tell(topic="why_blocks")


# --- loaded hinges -----------------------------------------------------------------------------
@rule(
    Lift(back_cranky="yes"),
    id="PRO-23",
    says="Tense and cranky even with a light weight: back to clean reps without it",
    because="More weight never mends what a light one upsets.",
    sources=["article#loaded"],
)
def cranky_with_light_weight() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="load")


@rule(
    Lift(back_cranky="yes"),
    id="PRO-24",
    says="Tense and cranky with a light weight: no weights until reps without it are calm",
    because="Load is earned by clean reps.",
    sources=["article#loaded"],
)
def cranky_cap() -> Cap:
    return Cap(step=LAST_UNLOADED)


@rule(
    Lift(rounds_low="yes"),
    id="PRO-25",
    says="The back rounds at the bottom: start higher",
    because="A higher start lets you keep your position.",
    sources=["article#loaded"],
)
def rounds_at_the_bottom() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="raise", within_drill=True)


@rule(
    Lift(rounds_low="yes"),
    Position(step="light_rdl"),
    id="PRO-26",
    says="Position is lost at the bottom of the light lift: blocks may suit you better",
    because="Blocks take away the part where you lose it.",
    sources=["article#loaded", "ours"],
)
def blocks_instead() -> Tell:
    return Tell(topic="why_blocks")


@rule(
    Lift(drifts="yes"),
    id="PRO-27",
    says="The weight drifts forward: back on its rail",
    because="Close to you it loads the hips; away from you it loads the back.",
    sources=["article#loaded"],
)
def weight_drifts() -> Cue:
    return Cue(id="weight_close_rail")


@rule(
    Lift(close_and_quiet="yes"),
    id="PRO-28",
    says="Weight close, slow, thighs working, back quiet: just right",
    because="This is how a loaded hinge should feel.",
    sources=["article#loaded"],
)
def lift_is_right() -> Finding:
    return Finding(id="lift_right")


@rule(
    Streak(sessions=exactly(STREAK_NONE)),
    id="PRO-29",
    says="The signals are not consistent yet: no step up",
    because="The next step is earned by calm training sessions in a row. After a pause of more "
    "than {streak_pause_days} days the row begins anew.",
    sources=["article#loaded", "article#drills"],
)
def not_consistent() -> Finding:
    return Finding(id="not_consistent")


@rule(
    Position(step=one_of("target_chair", "target_low", "target_stool")),
    Session(back_after="tight"),
    id="PRO-30",
    says="Not calm at a lowered target: go back up",
    because="Until your back is calm, the range stays where it is.",
    sources=["article#drills"],
)
def target_back_up() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="raise")


@rule(
    Consultation(kind=one_of("first_visit", "after_set", "next_morning")),
    id="PRO-31",
    says="A professional is always an option, also when nothing is wrong",
    because="A good physiotherapist can see patterns that you cannot.",
    sources=["article#pro"],
)
def always_an_option() -> Tell:
    return Tell(topic="see_a_professional")


@rule(
    Morning(hamstrings="strong"),
    id="PRO-32",
    says="Very sore thighs in the morning: the same step again, with fewer reps",
    because="Strong soreness means that it was more than practice.",
    sources=["article#relief-signals", "ours"],
)
def hold_for_soreness() -> Advice:
    return Advice(outcome=Outcome.HOLD, way="fewer_reps")


# --- steps and weight are earned ---------------------------------------------------------------
@rule(
    Position(ahead=True),
    id="PRO-36",
    says="Practised above the step that was earned: hold, and go on from the earned step",
    because="One step at a time, each earned by calm training sessions: so a back can follow.",
    sources=["article#drills", "article#loaded", "ours"],
)
def ahead_of_the_ladder() -> Advice:
    return Advice(outcome=Outcome.HOLD, way="earned_step")


@rule(
    Session(load_jump=True),
    id="PRO-37",
    says="A first weight above {first_load_max} kg, or one that rose by more than "
    "{load_step_percent} % and more than {load_step_smallest} kg: hold, with less",
    because="A back gets used to weight in small steps. What it lifted more than {loads_seen} "
    "training sessions ago says little about today.",
    sources=["article#loaded", "acsm-2009", "ours"],
)
def weight_rose_too_fast() -> Advice:
    return Advice(outcome=Outcome.HOLD, way="earned_load")


# --- a flare told at the gate ------------------------------------------------------------------
@rule(
    Gate(flared="yes"),
    id="PRO-33",
    says="Since last time, a flare: the easiest step until it settles",
    because="A flare after a busy day is not a failure; it asks for less, for a day or two.",
    sources=["article#closing", "ours"],
)
def flared() -> Advice:
    return Advice(outcome=Outcome.REGRESS, way="flare")


@rule(
    Gate(flared=one_of("yes", "not_sure")),
    id="PRO-34",
    says="Since last time, a flare or perhaps one: nothing above the easiest step",
    because="A back that has just flared up learns best from something easy.",
    sources=["article#closing", "ours"],
)
def flared_cap() -> Cap:
    return Cap(step="wall_tap_close")


@rule(
    Gate(flared="yes"),
    id="PRO-35",
    says="Since last time, a flare: it is not a failure",
    because="Backs complain now and then, also on the way up.",
    sources=["article#closing"],
)
def flared_is_no_failure() -> Tell:
    return Tell(topic="flare_up")
