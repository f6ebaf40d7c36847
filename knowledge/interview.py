"""ASK-n: which question is worth asking, and why.

A safety question that is asked for holds everything until it is answered. The order of the
questions is that of ``questions.yaml``.
"""

from collections.abc import Sequence

from engine.conclusions import Ask
from engine.conditions import at_least, at_most, below, one_of
from engine.dsl import Fact, Found
from knowledge.facts import (
    Background,
    Consultation,
    Form,
    Gate,
    Illness,
    Inflammatory,
    Learned,
    Legs,
    Pain,
    Person,
    Places,
    Position,
    Session,
    ShinReach,
    Unsettled,
    WallTap,
)
from knowledge.rulebook import rule
from knowledge.thresholds import (
    FIRST_EVER_WEEKS,
    INFLAMMATORY_AGE,
    OLDER_AGE,
    PAIN_CONTINUE_MAX,
    PAIN_HOLD_MAX,
    SEVERE_PAIN,
    SHIN_REACH_SKIP,
)

MAYBE = one_of("yes", "not_sure")
FULL_SCREEN = Consultation(screen="full")
GATE_ONLY = Consultation(screen="gate")
ANY_SCREEN = Consultation(screen=one_of("full", "gate"))
FIRST_VISIT = Consultation(kind="first_visit")
NEXT_MORNING = Consultation(kind="next_morning")
AFTER_SET = Consultation(kind="after_set")
SET_DONE = Session(done="yes")
CALM_ENOUGH = Pain(severity=at_most(PAIN_HOLD_MAX))
"""Quiet enough to try something."""
QUIET_TODAY = Pain(severity=at_most(PAIN_CONTINUE_MAX))
"""Quiet enough for a step above the easiest."""


def ask(
    id: str,
    question: str,
    *when: Fact,
    says: str,
    because: str,
    sources: Sequence[str] = ("ours",),
) -> None:
    """Add the rule that ``question`` is worth asking when the patterns match."""

    def body() -> Ask:
        return Ask(question=question)

    rule(*when, id=id, says=says, because=because, sources=sources)(body)


# A table: it reads best with a few lines a rule.
# fmt: off
# --- safety ------------------------------------------------------------------------------------
ask("ASK-1", "gate", GATE_ONLY, says="With a history: ask whether anything is new",
    because="A new sign can change everything, so it comes before any exercise.",
    sources=["article#pro", "ours"])
ask("ASK-2", "gate_unsure", Unsettled(gate=True), says="Not sure at the gate: ask more plainly",
    because="Not sure is never taken as no.")
ask("ASK-3", "age", ANY_SCREEN, says="Ask the age",
    because="Several signs mean more at a certain age.", sources=["downie-2013", "henschke-2009"])
ask("ASK-4", "screen_seat", FULL_SCREEN, says="Ask about seat, bladder and bowels",
    because="These signs need a hospital at once.", sources=["girft-2023", "nhs-back-pain"])
ask("ASK-5", "screen_seat_unsure", Unsettled(seat=True),
    says="Not sure about seat, bladder or bowels: ask more plainly",
    because="Not sure is never taken as no.")
ask("ASK-6", "screen_legs", FULL_SCREEN, says="Ask about legs, feet and balance",
    because="What travels into the legs comes from nerves.", sources=["article#pro"])
ask("ASK-7", "screen_legs", Gate(legs_new=MAYBE), says="Something new in a leg: ask what it is",
    because="What it is decides how quickly it must be seen.")
ask("ASK-8", "screen_legs_unsure", Unsettled(legs=True),
    says="Not sure about the legs: ask more plainly", because="Not sure is never taken as no.")
ask("ASK-9", "leg_detail", Legs(leg_weakness=MAYBE), says="A weak leg: ask whether it grows",
    because="Weakness that grows by the hour is an emergency.", sources=["lothian-refhelp"])
ask("ASK-10", "leg_detail", Legs(leg_numb_one=MAYBE), says="A numb leg: ask whether it spreads",
    because="Numbness that spreads is urgent.", sources=["cks"])
ask("ASK-11", "leg_detail", Legs(leg_pain_one=MAYBE),
    says="Pain down a leg: ask where it is going",
    because="Moving down or drawing back tells the professional a lot.", sources=["may-2018"])
ask("ASK-12", "screen_sudden", FULL_SCREEN, says="Ask about sudden events",
    because="A few sudden things feel like back pain and are not.",
    sources=["nhs-back-pain", "ng156-2020"])
ask("ASK-13", "screen_sudden", Gate(sudden_new=MAYBE), says="Something sudden: ask what it is",
    because="What it is decides how quickly it must be seen.")
ask("ASK-63", "screen_sudden", Gate(worse=MAYBE), says="Worse: ask whether it is unbearable",
    because="Pain that stops everything is seen the same day.", sources=["nhs-back-pain"])
ask("ASK-66", "pain_course", Gate(worse=MAYBE), says="Worse: ask how it changes",
    because="With a cancer or after a birth, pain that grows is urgent.",
    sources=["ng234-2023", "terzi-2014"])
ask("ASK-64", "screen_seat", Gate(legs_new=MAYBE),
    says="Something new in a leg: ask about seat, bladder and bowels, and all the rest again",
    because="Together with a sign there, it can be an emergency.", sources=["girft-2023", "ours"])
ask("ASK-65", "screen_seat", Gate(ill_new=MAYBE),
    says="Newly ill: ask about seat, bladder and bowels, and all the rest again",
    because="Together with a sign there, it can be an emergency.", sources=["yusuf-2019", "ours"])
ask("ASK-14", "screen_sudden_unsure", Unsettled(sudden=True),
    says="Not sure about something sudden: ask more plainly",
    because="Not sure is never taken as no.")
ask("ASK-15", "screen_illness", FULL_SCREEN, says="Ask about signs of illness",
    because="Back pain now and then is part of an illness.", sources=["nhs-back-pain"])
ask("ASK-16", "screen_illness", Gate(ill_new=MAYBE), says="Newly ill: ask what it is",
    because="What it is decides how quickly it must be seen.")
ask("ASK-17", "screen_illness_unsure", Unsettled(illness=True),
    says="Not sure about an illness: ask more plainly", because="Not sure is never taken as no.")
ask("ASK-18", "fever_detail", Illness(fever_unwell=MAYBE),
    says="Fever: ask for signs that it is serious",
    because="Confusion, shaking chills or a stiff neck make it an emergency.",
    sources=["yusuf-2019"])
ask("ASK-19", "screen_background", ANY_SCREEN, says="Ask about the health background",
    because="It changes what an ordinary back pain means.",
    sources=["henschke-2013", "downie-2013", "galliker-2020"])
ask("ASK-20", "screen_background_unsure", Unsettled(background=True),
    says="Not sure about the background: ask more plainly",
    because="Not sure is never taken as no.")
ask("ASK-21", "pregnancy_detail", Background(pregnancy=MAYBE),
    says="Pregnant: ask for signs that need a maternity team",
    because="These signs are an emergency.", sources=["acog"])
ask("ASK-22", "cancer_pain", Background(cancer_history=MAYBE),
    says="Cancer now or before: ask what the pain does",
    because="Growing, night or straining pain makes it urgent.", sources=["ng234-2023"])
ask("ASK-23", "pain_now", ANY_SCREEN, says="Ask how bad the pain is",
    because="Severe pain is where self-testing ends.", sources=["article#pro"])
ask("ASK-24", "pain_course", FULL_SCREEN, says="Ask how the pain changes",
    because="Getting worse is where self-testing ends.", sources=["article#pro"])
ask("ASK-25", "pain_course", Gate(stuck=MAYBE), says="Not getting better: ask how it changes",
    because="Persistent pain deserves a professional's look.", sources=["article#pro"])
ask("ASK-26", "pain_weeks", FULL_SCREEN, says="Ask how long this spell has lasted",
    because="Persistent pain deserves a professional's look.", sources=["article#pro"])
ask("ASK-27", "pain_weeks", Gate(stuck=MAYBE), says="Not getting better: ask for how long",
    because="Persistent pain deserves a professional's look.", sources=["article#pro"])
ask("ASK-28", "first_ever", Person(age=at_least(OLDER_AGE)),
    Pain(weeks=at_least(FIRST_EVER_WEEKS), course=one_of("steady", "flare", "not_sure")),
    says="{older_age} or older and not improving: ask whether it is the first back pain ever",
    because="A first back pain later in life is looked at a little sooner.",
    sources=["downie-2013", "ours"])
ask("ASK-29", "stiff_start", Illness(morning_stiff=MAYBE), Person(age=at_least(INFLAMMATORY_AGE)),
    says="Long stiff mornings at {inflammatory_age} or older: ask when it began",
    because="An inflamed spine begins young.", sources=["ng65-2017"])
ask("ASK-30", "stiff_start", Background(inflammatory_history=MAYBE),
    Person(age=at_least(INFLAMMATORY_AGE)),
    says="Iritis, psoriasis or inflamed bowel at {inflammatory_age} or older: ask when it began",
    because="An inflamed spine begins young.", sources=["ng65-2017"])
ask("ASK-31", "stiff_pattern", Inflammatory(started_young=MAYBE),
    says="A young start: ask for the other signs of an inflamed spine",
    because="Several together make a referral worth while.", sources=["ng65-2017"])

# --- the first visit ---------------------------------------------------------------------------
ask("ASK-71", "places", FIRST_VISIT, says="Ask where it hurts and where it tingles",
    because="A place on a drawing can show what words did not.", sources=["girft-2023", "ours"])
ask("ASK-72", "places_unsure", Unsettled(places=True),
    says="Not sure where it hurts or tingles: ask more plainly",
    because="Not sure is never taken as no.")
ask("ASK-73", "knee_or_foot", Places(local=True),
    says="Pain in a knee or foot: ask whether it comes from the back",
    because="A sore knee or foot of its own is no sign of a nerve.",
    sources=["nhs-back-pain", "ours"])
ask("ASK-32", "triggers", FIRST_VISIT, says="Ask what sets it off",
    because="It shows whether ordinary bending is the pattern.", sources=["article#opening"])
ask("ASK-33", "wall_tap", FIRST_VISIT, CALM_ENOUGH, says="Ask for the wall tap",
    because="It decides where on the ladder to begin.", sources=["article#wall-tap"])
ask("ASK-34", "wall_tap_fault", WallTap(result="not_clean"),
    says="Wall not reached: ask what got in the way",
    because="Each fault has its own cue.", sources=["article#wall-tap"])
ask("ASK-35", "dowel", WallTap(result="clean_foot"), QUIET_TODAY,
    says="Clean at the wall: ask for the stick",
    because="A steady stick earns the raised target.", sources=["article#dowel"])
ask("ASK-36", "target", Found(finding="stable_spine"), WallTap(result="clean_foot"), QUIET_TODAY,
    says="Steady on the stick: ask for the raised target",
    because="It shows how the hinge holds in a real movement.",
    sources=["article#elevated-target"])
ask("ASK-37", "shin_reach_pull", FIRST_VISIT, Pain(severity=below(SHIN_REACH_SKIP)),
    says="Pain below {shin_reach_skip} of 10: ask for one shin reach",
    because="It shows what the body does by itself.", sources=["article#bend-forward", "ours"])
ask("ASK-38", "shin_reach_hips", ShinReach(pull=one_of("low_back", "hamstrings", "both")),
    says="After the shin reach: ask about the hips",
    because="Pull and hips together tell fold from hinge.", sources=["article#bend-forward"])
ask("ASK-39", "back_feel", FIRST_VISIT, says="Ask how the back feels",
    because="The mix tells control from length.", sources=["article#why-back-complains"])
ask("ASK-40", "video", FIRST_VISIT, CALM_ENOUGH, says="Ask for a film from the side",
    because="Feeling and doing are often two things.", sources=["article#bend-forward"])
ask("ASK-41", "muscle_feel", FIRST_VISIT, CALM_ENOUGH, says="Ask what is felt where",
    because="The right muscles are a better guide than looks.", sources=["article#right-muscles"])
ask("ASK-42", "breathing", FIRST_VISIT, says="Ask about breathing and bracing",
    because="A better brace can make the hinge smoother at once.", sources=["article#breathing"])
ask("ASK-43", "brace_effort", FIRST_VISIT, says="Ask for the brace effort",
    because="Too much and too little have opposite cues.", sources=["article#breathing"])
ask("ASK-44", "off_signals", FIRST_VISIT, CALM_ENOUGH, says="Ask for off-signals",
    because="They come before pain does.", sources=["article#off-signals"])
ask("ASK-45", "habits", FIRST_VISIT, says="Ask how the person practises",
    because="Habits undo good drills.", sources=["article#drills", "article#checklist"])

# --- what was typed ----------------------------------------------------------------------------
ask("ASK-77", "typed_settled", Unsettled(typed=True),
    says="A message may tell of a sign: ask whether it is so",
    because="What was read counts until it is settled, and it may have been read wrongly.")

# --- after a set -------------------------------------------------------------------------------
ask("ASK-46", "set_done", AFTER_SET, says="Ask whether a set was done",
    because="Only a set that was done can be judged.")
ask("ASK-47", "session_step", SET_DONE, says="A set was done: ask which step",
    because="The next step is counted from it.", sources=["article#drills", "article#loaded"])
ask("ASK-48", "set_pain", SET_DONE, says="A set was done: ask for pain during it",
    because="Pain decides whether to go on.", sources=["silbernagel-2007", "ours"])
ask("ASK-49", "mid_rep", SET_DONE, says="A set was done: ask for the eight points",
    because="How many are missing decides range, load or stop.", sources=["article#checklist"])
ask("ASK-50", "hips_or_knees", Form(first_mover="contradictory"),
    says="Hips first and knees first: ask which it is",
    because="Nothing is picked silently.")
ask("ASK-70", "pain_after", SET_DONE, Session(pain=at_least(SEVERE_PAIN)),
    says="Severe pain in the set: ask for the pain after a rest",
    because="Pain that stays severe after a rest should be looked at.",
    sources=["article#pro", "ours"])
ask("ASK-67", "session_step", Consultation(kind="next_morning", known=False),
    says="The next morning without a history: ask which step it was",
    because="The next step is counted from it.", sources=["article#drills", "ours"])
ask("ASK-68", "set_pain", Consultation(kind="next_morning", known=False),
    says="The next morning without a history: ask for pain during the set",
    because="Pain decides whether to go on.", sources=["silbernagel-2007", "ours"])
ask("ASK-69", "session_step", Consultation(kind="after_set", known=False),
    says="Practice without a history: ask at which step",
    because="The next step is counted from it.", sources=["article#drills", "ours"])
ask("ASK-51", "lift_check", SET_DONE, Position(loaded=True),
    says="A loaded set: ask how the weight behaved",
    because="A weight shows quickly where the hinge is not owned.", sources=["article#loaded"])
ask("ASK-74", "set_load", SET_DONE, Position(loaded=True),
    says="A loaded set: ask for the weight",
    because="Weight goes up in small steps.", sources=["article#loaded", "acsm-2009"])
ask("ASK-75", "set_reps", SET_DONE, says="A set was done: ask for the reps",
    because="It goes into the log.")
ask("ASK-52", "bending", SET_DONE, says="A set was done: ask for the first relief signal",
    because="Quieter bending is the first sign.", sources=["article#relief-signals"])
ask("ASK-53", "back_after", SET_DONE, says="A set was done: ask how the back is afterwards",
    because="A back that braces itself worked too much.", sources=["article#relief-signals"])
ask("ASK-54", "tolerance", SET_DONE, says="A set was done: ask for the second relief signal",
    because="More tolerance is the second sign.", sources=["article#relief-signals"])
ask("ASK-55", "muscle_feel", SET_DONE, says="A set was done: ask what was felt where",
    because="It sharpens the cue.", sources=["article#right-muscles"])
ask("ASK-56", "breathing", SET_DONE, says="A set was done: ask about the brace",
    because="It sharpens the cue.", sources=["article#breathing"])
ask("ASK-57", "brace_effort", SET_DONE, says="A set was done: ask for the brace effort",
    because="It sharpens the cue.", sources=["article#breathing"])
ask("ASK-58", "off_signals", SET_DONE, says="A set was done: ask for off-signals",
    because="It sharpens the cue.", sources=["article#off-signals"])

# --- the next morning --------------------------------------------------------------------------
ask("ASK-59", "morning_back", NEXT_MORNING, says="Ask how the back is this morning",
    because="The training session is not scored without it.",
    sources=["article#relief-signals", "ours"])
ask("ASK-60", "morning_hamstrings", NEXT_MORNING, says="Ask about the thighs",
    because="Mild soreness there is the third sign.", sources=["article#relief-signals"])
ask("ASK-61", "morning_glutes", NEXT_MORNING, says="Ask about the buttocks",
    because="It supports the third sign.", sources=["article#relief-signals"])
ask("ASK-62", "learned", NEXT_MORNING, says="Ask what has been learned",
    because="These lessons are what stays.", sources=["article#closing"])
ask("ASK-76", "calm_positions", Learned(calm_positions="yes"),
    says="Calm positions are known: ask which",
    because="They are what helps on a bad day.", sources=["article#closing", "ours"])
