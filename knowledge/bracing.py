"""BRC-n: breathing and bracing."""

from engine.conclusions import Cue, Finding, Tell
from engine.conditions import at_least, at_most, one_of
from engine.dsl import Found
from knowledge.facts import Breath
from knowledge.rulebook import rule
from knowledge.thresholds import BRACE_OVER, BRACE_UNDER


@rule(
    Breath(held_hard="yes"),
    id="BRC-1",
    says="Breath held hard: rigid, not stable",
    because="A held breath stiffens everything and steadies little.",
    sources=["article#breathing"],
)
def held_hard() -> Finding:
    return Finding(id="rigid_brace")


@rule(
    Breath(crunch="yes"),
    id="BRC-2",
    says="Stomach crunched all the time",
    because="The aim is a support all round, not a crunch that never ends.",
    sources=["article#breathing"],
)
def permanent_crunch() -> Finding:
    return Finding(id="permanent_crunch")


@rule(
    Found(finding="rigid_brace"),
    id="BRC-3",
    says="Rigid: keep breathing",
    because="You can be firm and breathe.",
    sources=["article#breathing", "ours"],
)
def keep_breathing() -> Cue:
    return Cue(id="keep_breathing")


@rule(
    Found(finding=one_of("rigid_brace", "permanent_crunch", "under_bracing")),
    id="BRC-4",
    says="Bracing to be learned: breathe into the belt area",
    because="Widening all round gives the spine a steady wall.",
    sources=["article#breathing"],
)
def breathe_belt() -> Cue:
    return Cue(id="breathe_belt")


@rule(
    Breath(effort=at_least(BRACE_OVER)),
    id="BRC-5",
    says="Brace effort {brace_over} of 10 or more: too much",
    because="About {brace_target} of 10 is enough; more makes you stiff.",
    sources=["article#breathing", "ours"],
)
def over_bracing() -> Finding:
    return Finding(id="over_bracing")


@rule(
    Breath(effort=at_most(BRACE_UNDER)),
    id="BRC-6",
    says="Brace effort {brace_under} of 10 or less: too little",
    because="About {brace_target} of 10 gives the back some company.",
    sources=["article#breathing", "ours"],
)
def under_bracing() -> Finding:
    return Finding(id="under_bracing")


@rule(
    Found(finding="over_bracing"),
    id="BRC-7",
    says="Too much brace: soften it",
    because="Firm lets the hips move; rigid does not.",
    sources=["article#breathing", "ours"],
)
def softer() -> Cue:
    return Cue(id="brace_softer")


@rule(
    Found(finding="under_bracing"),
    id="BRC-8",
    says="Too little brace: a little firmer",
    because="As if about to cough is enough.",
    sources=["article#breathing", "ours"],
)
def firmer() -> Cue:
    return Cue(id="brace_firmer")


@rule(
    Found(finding="permanent_crunch"),
    id="BRC-9",
    says="Not a crunch but a supportive cylinder",
    because="The support comes from all sides.",
    sources=["article#breathing"],
)
def cylinder() -> Cue:
    return Cue(id="supportive_cylinder")


@rule(
    Breath(belt_breath="yes", smoother="yes"),
    id="BRC-10",
    says="Breathing into the belt makes the hinge smoother: the brace works",
    because="Smoother and less in the back is how a good brace shows.",
    sources=["article#breathing"],
)
def brace_works() -> Finding:
    return Finding(id="brace_works")


@rule(
    Found(finding=one_of("rigid_brace", "permanent_crunch", "over_bracing", "under_bracing")),
    id="BRC-11",
    says="Bracing to be learned: how to brace",
    because="A minute of reading saves many tense reps.",
    sources=["article#breathing"],
)
def how_to_brace() -> Tell:
    return Tell(topic="how_to_brace")


@rule(
    Found(finding=one_of("rigid_brace", "permanent_crunch", "under_bracing")),
    id="BRC-12",
    says="Aim for a brace of about {brace_target} of 10",
    because="As if about to cough, no harder.",
    sources=["article#breathing"],
)
def brace_to_six() -> Cue:
    return Cue(id="brace_to_six")
