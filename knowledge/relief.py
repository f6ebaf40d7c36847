"""REL-n: the three relief signals: quieter bending, more tolerance, a good next morning."""

from engine.conclusions import Finding, Tell
from engine.conditions import one_of
from engine.dsl import Found
from knowledge.facts import Learned, Morning, Session
from knowledge.rulebook import rule


@rule(
    Session(bending="quieter"),
    id="REL-1",
    says="First relief signal: bending is quieter",
    because="Quieter is the first thing that changes.",
    sources=["article#relief-signals"],
)
def quieter() -> Finding:
    return Finding(id="signal_quieter")


@rule(
    Found(finding="signal_quieter"),
    id="REL-2",
    says="Quieter, not cured",
    because="A sign of the right direction; the rest takes its time.",
    sources=["article#relief-signals"],
)
def quieter_not_cured() -> Tell:
    return Tell(topic="relief_signals")


@rule(
    Session(back_after="worked_hips"),
    id="REL-3",
    says="First relief signal: the back is normal afterwards, hips and legs feel worked",
    because="The back did not have to brace itself.",
    sources=["article#relief-signals"],
)
def back_normal_after() -> Finding:
    return Finding(id="signal_calm_after")


@rule(
    Session(back_after="tight"),
    id="REL-4",
    says="The back tightened afterwards: the first signal is missing",
    because="It braced itself, so it worked too much.",
    sources=["article#relief-signals"],
)
def back_tight_after() -> Finding:
    return Finding(id="signal_1_missing")


@rule(
    Session(bending="noisier"),
    id="REL-5",
    says="Bending is noisier: the first signal is missing",
    because="The set asked for more than the back liked.",
    sources=["article#relief-signals", "ours"],
)
def bending_noisier() -> Finding:
    return Finding(id="signal_1_missing")


@rule(
    Session(tolerance="more"),
    id="REL-6",
    says="Second relief signal: more before the back tires",
    because="The load has moved from a sensitive place to a sturdier one.",
    sources=["article#relief-signals"],
)
def tolerance_up() -> Finding:
    return Finding(id="signal_tolerance")


@rule(
    Found(finding="signal_tolerance"),
    id="REL-7",
    says="More tolerance: the hips carry their share",
    because="That shift is the whole point.",
    sources=["article#relief-signals"],
)
def load_has_moved() -> Tell:
    return Tell(topic="why_hinge_helps")


@rule(
    Session(tolerance="less"),
    id="REL-8",
    says="The back tired sooner: the second signal is missing",
    because="It carried more than its share.",
    sources=["article#relief-signals", "ours"],
)
def tolerance_down() -> Finding:
    return Finding(id="signal_2_missing")


@rule(
    Morning(back="normal", hamstrings="mild"),
    id="REL-9",
    says="Third relief signal: mildly sore thighs and a back no stiffer than usual",
    because="The right muscles worked and the back had a quiet night.",
    sources=["article#relief-signals"],
)
def good_morning() -> Finding:
    return Finding(id="signal_morning")


@rule(
    Morning(back="normal", glutes="yes"),
    id="REL-10",
    says="The buttocks worked: supports the third signal",
    because="They did their share.",
    sources=["article#relief-signals"],
)
def glutes_worked() -> Finding:
    return Finding(id="signal_glutes")


@rule(
    Morning(back=one_of("settled", "still_stiff", "not_settled")),
    id="REL-11",
    says="A stiff back in the morning: the third signal is missing",
    because="It was asked for more than it could carry.",
    sources=["article#relief-signals"],
)
def stiff_morning() -> Finding:
    return Finding(id="signal_3_missing")


@rule(
    Morning(hamstrings="strong"),
    id="REL-12",
    says="Very sore thighs: fewer reps next time",
    because="Strong soreness means that it was more than practice.",
    sources=["article#relief-signals", "ours"],
)
def very_sore() -> Tell:
    return Tell(topic="is_soreness_ok")


@rule(
    Found(
        finding=one_of("signal_quieter", "signal_calm_after", "signal_tolerance", "signal_morning")
    ),
    id="REL-13",
    says="A relief signal is there: let the signals decide, not ambition",
    because="They are the honest measure of what helps.",
    sources=["article#relief-signals", "article#closing"],
)
def signals_decide() -> Tell:
    return Tell(topic="when_step_up")


@rule(
    Learned(calm_positions="yes", hip_cues="yes", helping_signals="yes"),
    id="REL-14",
    says="All three lessons learned: calm positions, hip cues, helping signals",
    because="These stay with you when the drills are long routine.",
    sources=["article#closing"],
)
def three_lessons() -> Finding:
    return Finding(id="three_lessons")


@rule(
    Learned(calm_positions="yes"),
    id="REL-15",
    says="You know which positions calm your back",
    because="That is one of the three lessons worth keeping.",
    sources=["article#closing"],
)
def knows_positions() -> Finding:
    return Finding(id="lesson_positions")


@rule(
    Learned(hip_cues="yes"),
    id="REL-16",
    says="You know which cues bring your hips in",
    because="That is one of the three lessons worth keeping.",
    sources=["article#closing"],
)
def knows_cues() -> Finding:
    return Finding(id="lesson_cues")


@rule(
    Learned(helping_signals="yes"),
    id="REL-17",
    says="You know which signs mean that it helps",
    because="That is one of the three lessons worth keeping.",
    sources=["article#closing"],
)
def knows_signals() -> Finding:
    return Finding(id="lesson_signals")
