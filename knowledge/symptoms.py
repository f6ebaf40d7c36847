"""SYM-n: the complaint, and whether it is the pattern that a missing hinge makes."""

from engine.conclusions import Cue, Finding, Tell
from engine.conditions import at_least, one_of
from engine.dsl import Found
from knowledge.facts import Complaint, Legs, Seat
from knowledge.rulebook import rule
from knowledge.thresholds import PATTERN_SIGNS


@rule(
    Complaint(low_pickup="yes"),
    id="SYM-1",
    says="It comes with picking things up from low down",
    because="That is a hinge of daily life: what you train carries over to it.",
    sources=["article#opening"],
)
def low_pickup() -> Finding:
    return Finding(id="bending_trigger")


@rule(
    Complaint(sink="yes"),
    id="SYM-2",
    says="It comes with leaning over, as at a sink",
    because="Leaning over is a small hinge, held for long.",
    sources=["article#opening"],
)
def sink() -> Finding:
    return Finding(id="bending_trigger")


@rule(
    Complaint(warm_up="yes"),
    id="SYM-3",
    says="It comes with warm-up lifts that used to be easy",
    because="A light lift shows the pattern, not the weight.",
    sources=["article#opening"],
)
def warm_up() -> Finding:
    return Finding(id="bending_trigger")


@rule(
    Complaint(other_bend="yes"),
    id="SYM-4",
    says="It comes with other bends or lifts",
    because="Most bends can be done as a hinge.",
    sources=["article#opening", "ours"],
)
def other_bend() -> Finding:
    return Finding(id="bending_trigger")


@rule(
    Complaint(nothing_extreme="yes"),
    id="SYM-5",
    says="Nothing extreme started it",
    because="Normal things that set it off are typical for a back that does too much.",
    sources=["article#opening"],
)
def nothing_extreme() -> Finding:
    return Finding(id="ordinary_start")


@rule(
    Complaint(one_event="yes"),
    id="SYM-6",
    says="One clear event started it",
    because="A single strain is another story than bending day by day; give it time to settle.",
    sources=["article#opening", "ours"],
)
def one_event() -> Finding:
    return Finding(id="single_strain")


@rule(
    Complaint(going_well="yes"),
    id="SYM-7",
    says="It flares when things are going well",
    because="More confidence means more bending with the same pattern.",
    sources=["article#opening"],
)
def going_well() -> Finding:
    return Finding(id="flares_when_well")


@rule(
    Complaint(stretches_tried="yes"),
    id="SYM-8",
    says="Many stretches tried: check the hinge first",
    because="Whether you can hinge tells more than one more stretch.",
    sources=["article#opening"],
)
def stretches_tried() -> Cue:
    return Cue(id="stop_stretch_collecting")


@rule(
    Complaint(pattern_signs=at_least(PATTERN_SIGNS)),
    id="SYM-9",
    says="Stiff, tired and tight: at least {pattern_signs} of the three",
    because="This mix fits a back that holds on because the hips do not take their share.",
    sources=["article#why-back-complains", "ours"],
)
def stiff_tired_tight() -> Finding:
    return Finding(id="stiff_tired_tight")


@rule(
    Complaint(always_tense="yes"),
    id="SYM-10",
    says="Back muscles that are always tense",
    because="They steady a position that you do not really own yet.",
    sources=["article#why-back-complains"],
)
def always_tense() -> Finding:
    return Finding(id="guarding")


@rule(
    Complaint(tight="yes", stretch_worse="yes"),
    id="SYM-11",
    says="Tight, and stretching makes it angrier",
    because="That speaks for how you move, not for muscles that are too short.",
    sources=["article#why-back-complains"],
)
def stretching_makes_worse() -> Finding:
    return Finding(id="control_not_length")


@rule(
    Found(finding="control_not_length"),
    id="SYM-12",
    says="A control problem rather than a length problem: leave the stretching be",
    because="Another stretch would only ask more of what is already cross.",
    sources=["article#why-back-complains", "article#opening"],
)
def control_not_length() -> Tell:
    return Tell(topic="stretching")


@rule(
    Found(finding="bending_trigger"),
    Complaint(nothing_extreme="yes"),
    id="SYM-13",
    says="Ordinary bends, no big event: small motions may add up",
    because="A little too much bending of the spine, many times a day, adds up.",
    sources=["article#opening", "article#why-back-complains"],
)
def small_motions_add_up() -> Tell:
    return Tell(topic="small_motion_adds_up")


@rule(
    Seat(painkiller_constipation=one_of("yes", "not_sure")),
    id="SYM-14",
    says="Constipated by painkillers: look again tomorrow",
    because="Painkillers do this; loss of feeling or control would be another matter.",
    sources=["girft-2023", "ours"],
)
def painkiller_constipation() -> Finding:
    return Finding(id="constipation_watch")


@rule(
    Legs(moving_down="yes"),
    id="SYM-15",
    says="Leg pain that moves further down: stop what brings it on",
    because="Pain that spreads away from the spine asks for less, not more.",
    sources=["may-2018", "albert-2012"],
)
def moving_down() -> Finding:
    return Finding(id="peripheralising")


@rule(
    Legs(moving_up="yes"),
    id="SYM-16",
    says="Leg pain that draws back towards the spine",
    because="That is a good sign; it still belongs before a professional.",
    sources=["may-2018", "albert-2012", "article#pro"],
)
def moving_up() -> Finding:
    return Finding(id="centralising")
