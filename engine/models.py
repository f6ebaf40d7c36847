"""What the YAML files hold, and what an assessment returns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from engine.conclusions import AnyConclusion, Frozen, Outcome, Referral

AnswerValue = str | int | list[str] | dict[str, str] | None
"""An answer: an option id, a number, ticked option ids, a word for each row, or skipped."""
Answers = Mapping[str, AnswerValue]
FactValues = dict[str, dict[str, object]]
"""Field values by fact class: one fact a class."""

Move = Literal["start", "up", "down", "shorten", "stay", "ease", "none"]

NONE, NOT_SURE = "none", "not_sure"
TRI = ("yes", "no", NOT_SURE)


class Option(Frozen):
    """One answer option of a question, or one row of a grid."""

    id: str
    text: str
    information: bool = False
    """True where the option is recorded but decides nothing, by intention."""
    told: str = ""
    """The same as a statement in the first person, where the text is none by itself."""
    sets: str = ""
    """The field it sets, as ``Class.field``, where it is not one of its question's own fact."""


class _Question(Frozen):
    id: str
    text: str
    help: str = ""
    why: str
    """Why it is asked, in plain words."""
    consultations: tuple[str, ...]
    stage: Literal["safety", "required", "decides", "refines", "volunteered"]
    """Safety and required questions hold everything until answered; after a referral only
    safety questions go on; ``refines`` comes after the first recommendation; volunteered
    questions are never asked."""
    fact: str
    """The fact class, or ``Class.field`` for a single answer."""
    sources: tuple[str, ...]
    picture: str | None = None
    """The name of a picture over which its options may be laid."""
    fixed: bool = False
    """Whether nobody can answer otherwise another day; WHAT IF leaves it as it is."""

    @property
    def holds(self) -> bool:
        """Whether nothing is offered until it is answered."""
        return self.stage in ("safety", "required")

    @property
    def skippable(self) -> bool:
        """Whether the person may put it off (answer ``null``)."""
        return self.stage in ("decides", "refines")


class SingleQuestion(_Question):
    """Pick one option."""

    type: Literal["single"]
    options: tuple[Option, ...]


class MultiQuestion(_Question):
    """Tick all that apply; ``none`` stands alone, ``not_sure`` may stand with others."""

    type: Literal["multi"]
    options: tuple[Option, ...]
    none: str
    not_sure: str | None = None
    apart: tuple[tuple[str, str], ...] = ()
    """Pairs of options that contradict each other, so that both together are refused."""
    settled_by: str | None = None
    """The grid that asks again, more plainly, what was left unsure."""


class NumberQuestion(_Question):
    """A whole number in a range."""

    type: Literal["number"]
    low: int
    high: int
    unit: str
    low_words: str = ""
    high_words: str = ""
    information: bool = False
    """True where the number is recorded but decides nothing, by intention."""


class GridQuestion(_Question):
    """Yes, no or not sure for each row."""

    type: Literal["grid"]
    rows: tuple[Option, ...]
    settles: str | None = None
    """The checklist whose doubts it settles: rows already ticked there are not asked again. Or
    the grid whose rows it settles: only they are asked."""
    settled_by: str | None = None
    """The grid whose word counts in place of this one's, row by row."""
    beside_emergency: bool = False
    """Whether it is asked even while an emergency stands, as that may rest on a misreading."""


Question = Annotated[
    SingleQuestion | MultiQuestion | NumberQuestion | GridQuestion, Field(discriminator="type")
]


class Source(Frozen):
    """Where knowledge comes from."""

    title: str
    author: str
    year: int | None
    kind: Literal["article", "source"]
    verified: bool
    note: str = ""
    sections: dict[str, str] = Field(default_factory=dict)


class CueText(Frozen):
    """The wording of a cue."""

    text: str
    because: str
    sources: tuple[str, ...]


class Dose(Frozen):
    """How much of a drill."""

    reps: str
    start: str
    """How many sets to begin with."""
    sets: str
    rest: str
    """Between sets."""
    days: str


class During(Frozen):
    """What to go by in the drill: a traffic light for pain, and when reps or the set end."""

    go: str
    stay: str
    stop: str
    clean: str
    own: str | None = None
    """What ends this very drill."""


class Drill(Frozen):
    """An exercise, as a handout would describe it."""

    name: str
    purpose: str
    setup: tuple[str, ...]
    doing: tuple[str, ...]
    dose: Dose
    cues: tuple[str, ...]
    during: During
    help: tuple[str, ...]
    """When to stop and get help, the most urgent first."""
    watch: str
    equipment: str | None
    sources: tuple[str, ...]


class Step(Frozen):
    """One rung of the ladder: a drill in one exact set-up."""

    id: str
    drill: str
    name: str
    where: str
    loaded: bool
    easier: str
    harder: str
    shorter_range: str | None
    lighter: str | None
    sources: tuple[str, ...]


class Topic(Frozen):
    """A short answer to something people ask."""

    title: str
    asks: tuple[str, ...]
    answer: str
    sources: tuple[str, ...]
    beside_referral: bool = False
    """Whether it may be told while every drill is withheld: it leads to no exercise."""


class OutcomeWording(Frozen):
    """What a person reads for an outcome."""

    title: str
    text: str
    do_now: tuple[str, ...] = ()


class ComeBack(Frozen):
    """When the person should come back here."""

    consultations: dict[str, tuple[str, ...]]
    ways: dict[str, tuple[str, ...]]
    """In place of what the kind of consultation says."""
    outcomes: dict[Outcome, tuple[str, ...]]
    """Before the rest."""
    always: tuple[str, ...]
    """After the rest."""


class CallLine(Frozen):
    """One sentence of what to say when calling."""

    says: str
    """``{answer}`` stands for the number that was answered."""
    question: str | None = None
    """The question that must have been answered for it; without one it is always said."""
    answer: str | int | None = None
    """Only for this very answer; the first line that fits is said for a question."""


class Call(Frozen):
    """What to say when calling, in the first person."""

    who: tuple[CallLine, ...]
    because: str
    """``{signs}`` stands for the signs."""
    join: str
    """What stands between two signs."""
    signs: dict[str, str]
    """Red flags that sound different in the first person."""
    asks: dict[Outcome, str]
    """What the person was told, for each outcome that refers."""


class LadderWording(Frozen):
    """How one moves on the ladder, in words."""

    earn: tuple[str, ...]
    """What earns the next step."""
    earn_load: tuple[str, ...]
    """Before the first step with weight, after the rest."""
    earn_loaded: tuple[str, ...]
    """At a step with weight, after the rest."""
    top: str
    """In place of it, at the last step."""
    referred: str
    """Why steps are locked while a referral stands that does not withhold drills."""
    back: tuple[str, ...]
    """What sends one back."""
    back_loaded: tuple[str, ...]
    """At a step with weight, after the rest."""


class Wording(Frozen):
    """All other words the person reads."""

    always: tuple[str, ...]
    """What stands on every page: what this is, and the emergency line."""
    outcomes: dict[Outcome, OutcomeWording]
    ways: dict[str, str]
    """How an outcome is carried out, strictest first; ``stop`` and ``step_down`` among them."""
    findings: dict[str, str]
    flags: dict[str, str]
    """Each red flag in a few plain words."""
    flag_help: dict[str, OutcomeWording]
    """Emergency flags whose help differs from what the tier says."""
    unsettled: OutcomeWording
    """For a doubt that is still open: it stands before what its tier says."""
    flag_advice: dict[str, str]
    """One more line of what to do, for flags that need it at every tier."""
    consultations: dict[str, str]
    emergency_numbers: tuple[str, ...]
    """The emergency numbers to name, in order; ``{emergency_numbers}`` stands for them."""
    unsure: str
    """How a sign is named about which the person was not sure; ``{sign}`` stands for it."""
    call: Call
    come_back: ComeBack
    ladder: LadderWording


class Firing(Frozen):
    """One rule applied to facts."""

    rule: str
    facts: tuple[dict[str, Any], ...]
    """The matched facts: ``{"fact": name, "fields": {…}}``, only the fields that were tested."""
    conclusion: AnyConclusion


class Assessment(Frozen):
    """The result of one assessment."""

    consultation: str
    outcome: Outcome
    next_question: str | None
    recommended: bool
    """Whether what still could be asked only sharpens the recommendation."""
    step: str | None
    """The step of the ladder to practise, or nothing where drills are withheld."""
    move: Move
    """How the step was reached; ``shorten`` is the same step with less range, ``ease`` an easier
    one for the time being."""
    earned: str | None = None
    """The person's place on the ladder: the step that was earned, also while an easier one or none
    is offered; nothing where it is not known yet."""
    stop_today: bool
    referral: dict[str, Any] | None
    way: str | None
    """How the outcome is carried out: a word of ``wording.ways``."""
    findings: tuple[str, ...]
    cues: tuple[str, ...]
    topics: tuple[str, ...]
    firings: tuple[Firing, ...]
    governing: tuple[str, ...]
    """The ids of the rules that decided the outcome."""

    @property
    def red_flags(self) -> dict[str, Outcome]:
        """Each red flag with the most urgent that any rule gave it."""
        worst: dict[str, Outcome] = {}
        for told in (firing.conclusion for firing in self.firings):
            if isinstance(told, Referral):
                before = worst.get(told.flag, told.urgency)
                worst[told.flag] = min(before, told.urgency, key=lambda outcome: outcome.rank)
        return worst

    def milder(self, before: Mapping[str, Outcome]) -> tuple[str, ...]:
        """The red flags that are gone here, or less urgent than they were before."""
        now = self.red_flags
        return tuple(f for f, was in before.items() if f not in now or now[f].rank > was.rank)
