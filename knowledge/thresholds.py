"""Every number, with its unit, its label and its source.

Labels: ``article`` the article says it; ``source`` a named outside source says it; ``ours`` we
chose it, for the reason beside it.
"""

from engine.conditions import Threshold

THRESHOLDS: dict[str, Threshold] = {}


def _number(name: str, value: int, unit: str, source: str, why: str) -> Threshold:
    label = "ours" if source == "ours" else "article" if source.startswith("article") else "source"
    made = Threshold(name, value, unit, label, source, why)  # type: ignore[arg-type]
    THRESHOLDS[name] = made
    return made


# --- pain, 0 to 10 ---------------------------------------------------------------------------
CALM_PAIN_MAX = _number(
    "calm_pain_max",
    2,
    "of 10",
    "ours",
    "The article asks for a calm back and gives no number; this is low enough to be in no doubt.",
)
PAIN_CONTINUE_MAX = _number(
    "pain_continue_max",
    3,
    "of 10",
    "ours",
    "After the pain-monitoring model (Silbernagel 2007, a tendon model), made stricter for backs.",
)
PAIN_HOLD_MIN = _number(
    "pain_hold_min",
    4,
    "of 10",
    "ours",
    "One above what may go on; the same stricter model.",
)
PAIN_HOLD_MAX = _number(
    "pain_hold_max",
    5,
    "of 10",
    "ours",
    "The pain-monitoring model's upper limit (Silbernagel 2007); not tested for backs.",
)
PAIN_STOP_MIN = _number(
    "pain_stop_min",
    6,
    "of 10",
    "ours",
    "Above the pain-monitoring model's upper limit.",
)
SHIN_REACH_SKIP = _number(
    "shin_reach_skip",
    5,
    "of 10",
    "ours",
    "Reaching for the shins may sting a sore back; other tests tell enough.",
)
FIRST_LOAD_PAIN_MAX = _number(
    "first_load_pain_max",
    3,
    "of 10",
    "ours",
    "After Berglund 2015: people with less pain got more from lifting.",
)
SEVERE_PAIN = _number(
    "severe_pain",
    7,
    "of 10",
    "ours",
    "The article says severe without a number; this is the usual band of the 0 to 10 scale.",
)
WORSE_POINTS = _number(
    "worse_points",
    2,
    "points",
    "ostelo-2008",
    "The smallest change on the 0 to 10 scale that means something to people.",
)
WORSE_DAYS = _number(
    "worse_days",
    7,
    "days",
    "ours",
    "Long enough that one bad day is not a trend.",
)
WORSE_SESSIONS = _number(
    "worse_sessions",
    3,
    "training sessions",
    "ours",
    "Enough that one bad day is not a trend.",
)
FLARE_HOURS = _number(
    "flare_hours",
    48,
    "hours",
    "ours",
    "A flare that settles in this time after training is a reason to step back, not to refer.",
)

# --- how long --------------------------------------------------------------------------------
PERSISTENT_WEEKS = _number(
    "persistent_weeks",
    6,
    "weeks",
    "ours",
    "The article says persistent without a number; most episodes ease clearly by then.",
)
CHRONIC_WEEKS = _number(
    "chronic_weeks",
    12,
    "weeks",
    "acp-2017",
    "From here on the guideline calls it chronic.",
)
FIRST_EVER_WEEKS = _number(
    "first_ever_weeks",
    2,
    "weeks",
    "ours",
    "A first back pain later in life is looked at after two to four weeks; we take the earlier.",
)
INFLAMMATORY_WEEKS = _number(
    "inflammatory_weeks",
    12,
    "weeks",
    "ng65-2017",
    "The guideline speaks of more than three months.",
)

# --- age, years ------------------------------------------------------------------------------
CHILD_AGE = _number(
    "child_age",
    16,
    "years",
    "ours",
    "Back pain in younger people needs someone to look.",
)
ADULT_AGE = _number("adult_age", 18, "years", "ours", "Below it, together with a parent.")
OLDER_AGE = _number(
    "older_age",
    50,
    "years",
    "ours",
    "A first back pain, or a sudden severe one, means more from this age on.",
)
FRAGILE_AGE = _number(
    "fragile_age",
    65,
    "years",
    "ours",
    "After Downie 2013: older bones can break in a small slip.",
)
OLD_AGE = _number(
    "old_age",
    70,
    "years",
    "henschke-2009",
    "New severe pain is treated like a possible break.",
)

# --- inflammatory pattern --------------------------------------------------------------------
INFLAMMATORY_SIGNS = _number(
    "inflammatory_signs",
    4,
    "signs",
    "ours",
    "The count of NICE NG65; the stiff morning is counted as one of them.",
)
STIFF_MINUTES = _number(
    "stiff_minutes",
    30,
    "minutes",
    "ours",
    "The usual line between a stiff start and a stiff morning.",
)

INFLAMMATORY_AGE = _number(
    "inflammatory_age", 45, "years", "ng65-2017", "An inflamed spine begins before this age."
)
INFLAMMATORY_EARLY_AGE = _number(
    "inflammatory_early_age", 35, "years", "ng65-2017", "One of the guideline's signs."
)
TABLETS_DAYS = _number(
    "tablets_days", 2, "days", "ng65-2017", "One of the guideline's signs: tablets help by then."
)

# --- health background -----------------------------------------------------------------------
STEROID_MONTHS = _number(
    "steroid_months", 3, "months", "cks", "From here on steroid tablets thin the bones."
)
POSTNATAL_MONTHS = _number(
    "postnatal_months",
    6,
    "months",
    "ours",
    "After Terzi 2014: bones can be thin for months after a birth; we take half a year.",
)

# --- the eight mid-rep points ----------------------------------------------------------------
POINTS_NONE = _number(
    "points_none",
    0,
    "points missing",
    "ours",
    "All eight there; the article leaves it unsaid.",
)
POINTS_CUE = _number(
    "points_cue",
    1,
    "point missing",
    "ours",
    "The article is silent on one; its cue is enough.",
)
POINTS_RANGE = _number(
    "points_range",
    2,
    "points missing",
    "ours",
    "The article says two or three, then less range, less load or a stop; the order is ours.",
)
POINTS_LOAD = _number(
    "points_load",
    3,
    "points missing",
    "ours",
    "The article says two or three, then less range, less load or a stop; the order is ours.",
)
POINTS_STOP = _number(
    "points_stop",
    4,
    "points missing",
    "ours",
    "The article stops when several are gone at once; above three is several.",
)

# --- bracing, effort 0 to 10 -----------------------------------------------------------------
BRACE_TARGET = _number(
    "brace_target",
    6,
    "of 10 effort",
    "article#breathing",
    "About six of ten.",
)
BRACE_OVER = _number(
    "brace_over",
    8,
    "of 10 effort",
    "ours",
    "Two above the article's six is clearly too much.",
)
BRACE_UNDER = _number(
    "brace_under",
    3,
    "of 10 effort",
    "ours",
    "Half of the article's six is clearly too little.",
)

# --- patterns and progress -------------------------------------------------------------------
PATTERN_SIGNS = _number(
    "pattern_signs",
    2,
    "of stiff, tired, tight",
    "ours",
    "The article names the three together; two are enough to recognise it.",
)
STREAK_NONE = _number(
    "streak_none",
    0,
    "calm, scored training sessions",
    "ours",
    "The latest scored training session was not calm.",
)
STREAK_SESSIONS = _number(
    "streak_sessions",
    3,
    "calm, scored training sessions",
    "ours",
    "The article asks for consistent signals without a number; three is more than luck.",
)
STREAK_DAYS = _number(
    "streak_days",
    5,
    "days, the first and the last counted",
    "ours",
    "Signals of one good weekend are not yet consistent.",
)
STREAK_PAUSE_DAYS = _number(
    "streak_pause_days",
    14,
    "days",
    "ours",
    "After a longer pause the back of then says little about the back of now.",
)
SETTLE_HOURS = _number(
    "settle_hours",
    24,
    "hours",
    "ours",
    "A back that has not settled by then asked for less.",
)
REVIEW_FIRST_WEEKS = _number(
    "review_first_weeks",
    2,
    "weeks",
    "ours",
    "Early enough to change course.",
)
REVIEW_SECOND_WEEKS = _number(
    "review_second_weeks",
    6,
    "weeks",
    "menezes-costa-2012",
    "Most people with a new back pain are much better by then.",
)

# --- dose ------------------------------------------------------------------------------------
HANDFUL_LOW = _number("handful_low", 5, "reps", "ours", "The article says a handful.")
HANDFUL_HIGH = _number("handful_high", 8, "reps", "ours", "The article says a handful.")
FEW_LOW = _number("few_low", 3, "reps", "ours", "The article says a few.")
FEW_HIGH = _number("few_high", 5, "reps", "ours", "The article says a few.")
SETS_LOW = _number("sets_low", 1, "sets", "ours", "Clean reps matter more than more reps.")
SETS_HIGH = _number("sets_high", 3, "sets", "ours", "Clean reps matter more than more reps.")
SETS_START = _number(
    "sets_start", 1, "set", "ours", "One clean set shows how your back takes it; more can follow."
)
REST_SECONDS = _number(
    "rest_seconds", 60, "seconds", "ours", "Long enough to notice what the back says before more."
)
LOADED_REST_SECONDS = _number(
    "loaded_rest_seconds",
    120,
    "seconds",
    "ours",
    "At the long end of the usual advice for light weights; a tired back loses its shape.",
)
LOADED_DAYS_LOW = _number(
    "loaded_days_low",
    2,
    "days a week",
    "acsm-2009",
    "For people new to lifting.",
)
LOADED_DAYS_HIGH = _number(
    "loaded_days_high",
    3,
    "days a week",
    "acsm-2009",
    "For people new to lifting.",
)
LOAD_STEP_PERCENT = _number(
    "load_step_percent",
    5,
    "per cent",
    "ours",
    "Inside the usual advice of two to ten per cent (ACSM 2009), on the careful side.",
)
LOAD_STEP_SMALLEST = _number(
    "load_step_smallest",
    3,
    "kg",
    "ours",
    "Two of the smallest usual plates are 2.5 kg; asked for in whole kilograms.",
)
FIRST_LOAD_MAX = _number(
    "first_load_max",
    10,
    "kg",
    "ours",
    "The article wants the first weight very light and names no number.",
)
MORNING_DAYS = _number(
    "morning_days",
    3,
    "days",
    "ours",
    "Later nobody remembers for certain how the morning after was.",
)
LOADS_SEEN = _number(
    "loads_seen",
    20,
    "training sessions",
    "ours",
    "A weight from longer ago says little about what a back is used to today.",
)
WALL_FAR_CM = _number(
    "wall_far_cm",
    30,
    "cm",
    "ours",
    "The article says about a foot.",
)
WALL_NEAR_LOW_CM = _number(
    "wall_near_low_cm",
    15,
    "cm",
    "ours",
    "Closer makes the goal easier, as the article advises.",
)
WALL_NEAR_HIGH_CM = _number(
    "wall_near_high_cm",
    20,
    "cm",
    "ours",
    "Closer makes the goal easier, as the article advises.",
)
TARGET_HIGH_CM = _number(
    "target_high_cm",
    65,
    "cm",
    "ours",
    "Between the knees and the hips of most adults: a shallow hinge.",
)
TARGET_CHAIR_CM = _number(
    "target_chair_cm",
    56,
    "cm",
    "ours",
    "A hand's width above the knees of most adults; the article only says to lower it bit by bit.",
)
TARGET_LOW_CM = _number(
    "target_low_cm",
    50,
    "cm",
    "ours",
    "Just above the knees of most adults; still a hinge.",
)
TARGET_STOOL_CM = _number(
    "target_stool_cm",
    45,
    "cm",
    "ours",
    "About the hollows of the knees: a lower seat would ask for a squat.",
)
SHIN_HANDLE_CM = _number(
    "shin_handle_cm",
    30,
    "cm",
    "ours",
    "Halfway up the shins of most adults, well below the knees.",
)
FLOOR_HANDLE_CM = _number(
    "floor_handle_cm",
    22,
    "cm",
    "ours",
    "A light kettlebell's handle; clearly lower than halfway up the shins.",
)
