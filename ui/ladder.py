"""The ladder of steps beside the chat: where the person is, what leads up and what leads back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import groupby

from engine.conclusions import Cap, Frozen
from engine.knowledge_base import KnowledgeBase
from engine.models import Assessment
from ui.text import labels_in_words
from ui.words import words_of

LOCK = (
    '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7Zm2 0h4V5'
    'a2 2 0 0 0-4 0Z" fill="currentColor" fill-rule="evenodd"/></svg>'
)
ARROW = (
    '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2 14 8 2 14Z" fill="currentColor"/>'
    "</svg>"
)


class LadderWords(Frozen):
    """The words around the ladder; what it says of the rules is knowledge."""

    title: str
    easiest: str
    start: str
    here: str
    next_time: str
    locked: str
    open: str
    resting: str
    why_locked: str
    earn: str
    back: str
    origin: str


@dataclass(frozen=True)
class _Locks:
    """From where on the ladder is locked, and why."""

    first: int
    """The place of the lowest locked step; the length of the ladder where none is."""
    reasons: tuple[str, ...]


@cache
def _words() -> LadderWords:
    return words_of("ladder", LadderWords)


def ladder(kb: KnowledgeBase, assessment: Assessment) -> str:
    """The ladder as HTML, with the present step marked.

    Nothing at all beside a referral that withholds drills. Where no drill is offered for another
    reason the ladder stands without a mark, and without saying how to climb it.
    """
    if assessment.outcome.withholds:
        return ""
    if assessment.move == "start" and not assessment.recommended:
        # What is still asked may lead to another start.
        assessment = assessment.model_copy(update={"step": None})
    words = _words()
    locks = _locks(kb, assessment)
    around = _waiting(assessment) if assessment.step is None else _moves(kb, assessment, locks)
    return (
        '<section class="ladder" aria-labelledby="ladder-title">'
        f'<h2 id="ladder-title">{escape(words.title)}</h2><p class="soft">{escape(words.easiest)}'
        f"</p>{_rungs(kb, assessment, locks)}{around}</section>"
    )


def _waiting(assessment: Assessment) -> str:
    resting = assessment.way is not None
    return f"<p>{escape(_words().resting if resting else _words().open)}</p>"


def _locks(kb: KnowledgeBase, assessment: Assessment) -> _Locks:
    places = {step: place for place, step in enumerate(kb.steps)}
    top = len(places) - 1
    locks = [
        (places[firing.conclusion.step], kb.expand(kb.rule[firing.rule].says))
        for firing in assessment.firings
        if isinstance(firing.conclusion, Cap) and places[firing.conclusion.step] < top
    ]
    if assessment.outcome.refers:
        locks.insert(0, (places[kb.last_unloaded], kb.expand(kb.wording.ladder.referred)))
    if assessment.step is None:
        locks = []
    highest = min((place for place, _ in locks), default=top)
    return _Locks(highest + 1, tuple(dict.fromkeys(reason for _, reason in locks)))


# --- the drawing -------------------------------------------------------------------------------
def _rungs(kb: KnowledgeBase, assessment: Assessment, locks: _Locks) -> str:
    """The steps from the easiest on, as one hears them; the style turns them upside down."""
    drills = ""
    numbered = enumerate(kb.steps.values())
    for drill, of_drill in groupby(numbered, key=lambda item: item[1].drill):
        steps = list(of_drill)
        rungs = "".join(
            _rung(
                kb.expand(step.name), step.id == assessment.step, place >= locks.first, assessment
            )
            for place, step in steps
        )
        name = kb.expand(kb.drills[drill].name)
        heading = f"<h3>{escape(name)}</h3>" if len(steps) > 1 else ""
        drills += f'<li>{heading}<ol start="{steps[0][0] + 1}">{rungs}</ol></li>'
    return f'<ol class="drills">{drills}</ol>'


def _rung(name: str, here: bool, locked: bool, assessment: Assessment) -> str:
    words = _words()
    if here:
        mark = words.start if assessment.move == "start" else words.here
        mark = words.next_time if assessment.stop_today else mark
        return (
            f'<li class="here" aria-current="step"><b>{escape(name)}</b> '
            f"<strong>{ARROW}{escape(mark)}</strong></li>"
        )
    if locked:
        return (
            f'<li class="locked">{escape(name)} <span>{LOCK}'
            f'<span class="unseen">({escape(words.locked)})</span></span></li>'
        )
    return f"<li>{escape(name)}</li>"


# --- the words beside it -----------------------------------------------------------------------
def _moves(kb: KnowledgeBase, assessment: Assessment, locks: _Locks) -> str:
    words, step = _words(), assessment.step
    assert step is not None
    top = list(kb.steps)[-1]
    next_locked = step != top and list(kb.steps).index(step) + 1 >= locks.first
    earned = () if next_locked or assessment.outcome.refers else _earned(kb, step)
    back = _sends_back(kb, step)
    labels = labels_in_words(kb.labels((*earned, *back)))
    return (
        _told(words.why_locked, locks.reasons)
        + _told(words.earn, map(kb.expand, earned))
        + _told(words.back, map(kb.expand, back))
        + f'<p class="origin">{escape(words.origin.format(labels=labels))}</p>'
    )


def _earned(kb: KnowledgeBase, step: str) -> Sequence[str]:
    said, order = kb.wording.ladder, list(kb.steps)
    if step == order[-1]:
        return (said.top,)
    if step == kb.last_unloaded:
        return (*said.earn, *said.earn_load)
    return (*said.earn, *said.earn_loaded) if kb.steps[step].loaded else said.earn


def _sends_back(kb: KnowledgeBase, step: str) -> Sequence[str]:
    said = kb.wording.ladder
    return (*said.back, *said.back_loaded) if kb.steps[step].loaded else said.back


def _told(title: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h3>{escape(title)}</h3><ul>{items}</ul>" if items else ""
