"""FRM-n: off-signals: how a hinge feels when the pattern is not doing its job."""

from engine.conclusions import Advice, Cue, Finding, Outcome, Tell
from engine.conditions import one_of
from engine.dsl import Found
from knowledge.facts import Form, Habits
from knowledge.rulebook import rule


@rule(
    Form(effort="yes"),
    id="FRM-1",
    says="Hard work just to hold the rep together",
    because="Effort is the first sign that the pattern is off, long before pain.",
    sources=["article#off-signals"],
)
def effort() -> Finding:
    return Finding(id="busy_rep")


@rule(
    Form(busy="yes"),
    id="FRM-2",
    says="Reps that are busy instead of solid",
    because="The pattern is not doing its job yet.",
    sources=["article#off-signals"],
)
def busy() -> Finding:
    return Finding(id="busy_rep")


@rule(
    Found(finding="busy_rep"),
    id="FRM-3",
    says="Busy reps: the first signs are effort, not pain",
    because="Seen early, a small change is enough.",
    sources=["article#off-signals"],
)
def early_signs() -> Tell:
    return Tell(topic="off_signals")


@rule(
    Form(forced_arch="yes"),
    id="FRM-4",
    says="Arching hard to stay straight",
    because="It looks stable and feels stiff; the back does the holding.",
    sources=["article#off-signals"],
)
def forced_arch() -> Finding:
    return Finding(id="over_arch")


@rule(
    Found(finding="over_arch"),
    id="FRM-5",
    says="Too much arch: find a comfortable middle",
    because="From the middle the hips move freely and the back lets go.",
    sources=["article#off-signals"],
)
def middle_position() -> Cue:
    return Cue(id="middle_position")


@rule(
    Form(rib_flare="yes"),
    id="FRM-6",
    says="Ribs flare up",
    because="It cuts the brace off and gives the back more work.",
    sources=["article#off-signals"],
)
def rib_flare() -> Finding:
    return Finding(id="rib_flare")


@rule(
    Found(finding="rib_flare"),
    id="FRM-7",
    says="Ribs flaring: keep them over the pelvis",
    because="Lifting the chest does not mend it.",
    sources=["article#off-signals", "ours"],
)
def ribs_over_pelvis() -> Cue:
    return Cue(id="ribs_over_pelvis")


@rule(
    Form(rushed="yes"),
    id="FRM-8",
    says="Rushing the way down",
    because="Speed makes everything vague.",
    sources=["article#off-signals"],
)
def rushed() -> Finding:
    return Finding(id="rushed_descent")


@rule(
    Found(finding="rushed_descent"),
    id="FRM-9",
    says="Rushed: slow the way down",
    because="Slow brings back the tension in the thighs and keeps the weight close.",
    sources=["article#off-signals"],
)
def slow_descent() -> Cue:
    return Cue(id="slow_descent")


@rule(
    Form(first_mover="knees"),
    id="FRM-10",
    says="Knees forward first",
    because="That makes it a squat.",
    sources=["article#hinge-101", "article#wall-tap"],
)
def knees_first() -> Finding:
    return Finding(id="squat_pattern")


@rule(
    Form(clenched="yes"),
    id="FRM-11",
    says="A clenched middle: firm is wanted, clenched is not",
    because="Clenching tires you and stops the breath.",
    sources=["article#read-a-rep"],
)
def clenched() -> Cue:
    return Cue(id="unclench")


@rule(
    Form(locked="yes"),
    id="FRM-12",
    says="A locked spine: supported is wanted, locked is not",
    because="A locked spine cannot share the work.",
    sources=["article#read-a-rep"],
)
def locked() -> Cue:
    return Cue(id="supported_not_locked")


@rule(
    Form(sudden_back="yes"),
    id="FRM-13",
    says="Tension comes all at once in the back",
    because="It should build bit by bit in the back of the thighs.",
    sources=["article#read-a-rep"],
)
def sudden_back() -> Finding:
    return Finding(id="back_engine")


@rule(
    Habits(heroic="yes"),
    id="FRM-14",
    says="Going for one big effort: better reps that you can trust",
    because="Heroic reps are the ones your back complains about later.",
    sources=["article#checklist", "article#read-a-rep"],
)
def heroic() -> Cue:
    return Cue(id="reliable_not_heroic")


@rule(
    Habits(competing="yes"),
    id="FRM-15",
    says="The drill has become a workout: slow down",
    because="Clean reps count, not many.",
    sources=["article#drills"],
)
def competing() -> Cue:
    return Cue(id="clean_not_more")


@rule(
    Habits(cue_overload="yes"),
    id="FRM-16",
    says="Too many tips at once: notice how a rep feels",
    because="Feeling is quicker than remembering.",
    sources=["article#read-a-rep"],
)
def cue_overload() -> Cue:
    return Cue(id="notice_feel")


@rule(
    Habits(squat_mix_up="yes"),
    id="FRM-17",
    says="Squat and hinge mixed up: squat goes down, hinge goes back",
    because="One short picture sorts the two.",
    sources=["article#hinge-101"],
)
def squat_mix_up() -> Cue:
    return Cue(id="squat_down_hinge_back")


@rule(
    Form(first_mover="contradictory"),
    id="FRM-18",
    says="Hips first and knees first cannot both be true: hold, and look again",
    because="We do not pick one for you; one slow rep will show.",
    sources=["ours"],
)
def contradiction() -> Advice:
    return Advice(outcome=Outcome.HOLD, way="look_again")


@rule(
    Form(first_mover="hips"),
    id="FRM-19",
    says="A second look: the hips go first",
    because="Then the hinge is there.",
    sources=["article#hinge-101", "ours"],
)
def hips_settled() -> Finding:
    return Finding(id="hips_lead")


@rule(
    Found(finding=one_of("busy_rep", "rushed_descent")),
    id="FRM-20",
    says="Busy or rushed: fewer, cleaner reps",
    because="A few clean reps teach more than many vague ones.",
    sources=["article#drills", "article#off-signals"],
)
def fewer_cleaner() -> Cue:
    return Cue(id="clean_not_more")
