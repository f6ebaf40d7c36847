"""The warning and the recommendation as HTML."""

from __future__ import annotations

from typing import Any

from engine.explanation import Explanation, explained, provenance
from engine.knowledge_base import KnowledgeBase
from engine.models import Step
from engine.referral import because, call_lines
from ui.chat.markup import callable_numbers, esc, listed, pairs
from ui.chat.pictures import cue_picture, step_picture
from ui.chat.reasons import what_would_change, why_not_more, why_this
from ui.chat.turn import Turn
from ui.chat.words import SAYS
from ui.chat.wrote import what_you_wrote
from ui.documents import come_back, drill_card, verdict
from ui.text import dose_words, labels_in_words, source_words

CARD, ALERT = SAYS.card, SAYS.alert
ICONS = {
    # A triangle with a stroke for warnings, a speech mark for the calmer one.
    True: '<path d="M12 2 23 21H1Z" fill="currentColor"/>'
    '<path d="M12 9v6M12 17.2v1.6" stroke="var(--panel)" stroke-width="2.2"/>',
    False: '<circle cx="12" cy="12" r="11" fill="currentColor"/>'
    '<path d="M12 10.5v7M12 6.2v1.8" stroke="var(--panel)" stroke-width="2.4"/>',
}


def panel(kb: KnowledgeBase, turn: Turn) -> str:
    """The referral, the recommendation, both or nothing."""
    if not turn.assessment.referral and not turn.recommends:
        return ""
    explanation = explained(kb, turn.consulted)
    parts = []
    if turn.assessment.referral:
        parts.append(_referral(kb, turn, explanation))
    if turn.recommends:
        parts.append(_card(kb, turn, explanation))
    return "\n".join(parts)


# --- the warning ---------------------------------------------------------------------------------
def _referral(kb: KnowledgeBase, turn: Turn, explanation: Explanation) -> str:
    referral = turn.assessment.referral
    assert referral is not None
    warns = turn.assessment.outcome.withholds
    flags = listed(because(kb, referral))
    more = f"<p>{esc(ALERT.open)}</p>" if warns and turn.assessment.next_question else ""
    do_now = "".join(f"<li>{_callable(kb, line)}</li>" for line in referral["do_now"])
    call = "".join(
        f"<p>{esc(line)}</p>" for line in call_lines(kb, turn.consulted.answers, turn.assessment)
    )
    return (
        f'<section class="referral {referral["urgency"]}" id="alert" tabindex="-1" '
        f'{"role=alert" if warns else ""} aria-labelledby="alert-title">'
        f'<h2 id="alert-title"><svg viewBox="0 0 24 24" aria-hidden="true">{ICONS[warns]}</svg>'
        f"{esc(referral['title'])}</h2>{_call_now(kb, turn)}"
        f"<p>{_callable(kb, referral['text'])}</p>"
        f"<h3>{esc(ALERT.do_now)}</h3><ul>{do_now}</ul>"
        f'<h3>{esc(ALERT.call)}</h3><blockquote class="call">{call}</blockquote>'
        f"<h3>{esc(ALERT.because)}</h3>{flags}{what_you_wrote(kb, turn)}{more}"
        f"{why_this(explanation)}{'' if turn.recommends else what_would_change(turn)}</section>"
    )


def _call_now(kb: KnowledgeBase, turn: Turn) -> str:
    """In an emergency the numbers to press, before anything is read."""
    if not turn.emergency:
        return ""
    links = "".join(
        f'<a href="tel:{esc(number)}">{esc(ALERT.call_now.format(number=number))}</a>'
        for number in kb.wording.emergency_numbers
    )
    return f'<p class="callnow">{links}</p>'


def _callable(kb: KnowledgeBase, text: str) -> str:
    return callable_numbers(text, kb.wording.emergency_numbers)


# --- the recommendation --------------------------------------------------------------------------
def _card(kb: KnowledgeBase, turn: Turn, explanation: Explanation) -> str:
    assessment = turn.assessment
    step = kb.steps[assessment.step] if assessment.step else None
    card = drill_card(kb, assessment)
    heading = kb.expand(kb.wording.outcomes[assessment.outcome].title)
    if step is not None:
        words = CARD.next_time if assessment.stop_today else CARD.next_step
        heading = words.format(step=kb.expand(step.name))
    parts = [
        *_verdict(kb, turn, step),
        *(_drill(kb, card) if card else ()),
        f"<h3>{esc(CARD.come_back)}</h3>{listed(come_back(kb, assessment))}",
        _noticed(kb, turn),
        "" if assessment.referral else what_you_wrote(kb, turn),
        why_this(explanation),
        why_not_more(explanation),
        what_would_change(turn),
        _origin(kb, step) if step else "",
        f'<p class="offer">{esc(kb.expand(kb.wording.always[2]))}</p>',
    ]
    return (
        '<section class="card" id="card" tabindex="-1" aria-labelledby="card-title">'
        f'<h2 id="card-title">{esc(heading)}</h2>{"".join(p for p in parts if p)}</section>'
    )


def _verdict(kb: KnowledgeBase, turn: Turn, step: Step | None) -> list[str]:
    assessment = turn.assessment
    parts = []
    words = verdict(kb, assessment)
    if words and not assessment.referral:
        starts = assessment.move == "start"
        title = "" if starts else f"<strong>{esc(kb.expand(words.title))}.</strong> "
        parts.append(f"<p>{title}{esc(kb.expand(words.text))}</p>")
    if assessment.way:
        ways = [kb.wording.ways[assessment.way]]
        if step is not None and step.shorter_range and assessment.move == "shorten":
            ways.append(step.shorter_range)
        parts.append(f'<p class="way">{esc(" ".join(map(kb.expand, ways)))}</p>')
    if assessment.move == "ease" and assessment.earned:
        place = kb.expand(kb.steps[assessment.earned].name)
        parts.append(f"<p><strong>{esc(CARD.place.format(step=place))}</strong></p>")
    return parts


def _drill(kb: KnowledgeBase, card: dict[str, Any]) -> list[str]:
    numbers = CARD.numbers.format(labels=labels_in_words(card["dose_labels"]))
    fits = [
        (CARD.shorter_range, card["shorter_range"]),
        (CARD.lighter, card["lighter"]),
        (CARD.easier, card["easier"]),
        (CARD.harder, card["harder"]),
    ]
    cues = "".join(_cue(kb, c["id"]) for c in card["cues"])
    pain = "".join(
        f'<li class="{esc(level)}"><span>{esc(text)}</span></li>'
        for level, text in card["during"].items()
    )
    return [
        step_picture(card["step"]),
        f"<p>{esc(card['purpose'])}</p>",
        pairs([(CARD.where, card["where"]), (CARD.need, card["equipment"] or CARD.nothing)]),
        f"<h3>{esc(CARD.set_up)}</h3>{listed(card['setup'])}",
        f"<h3>{esc(CARD.do_it)}</h3>{listed(card['doing'], ordered=True)}",
        f"<h3>{esc(CARD.how_much)}</h3>{pairs(dose_words(card))}",
        f'<p class="origin">{esc(numbers)}</p>' if card["dose_labels"] else "",
        f'<h3>{esc(CARD.mind)}</h3><ul class="cues">{cues}</ul>',
        f'<h3>{esc(CARD.during)}</h3><ul class="lights">{pain}</ul>',
        f'<h3>{esc(CARD.help)}</h3><ul class="grave">'
        + "".join(f"<li>{_callable(kb, line)}</li>" for line in card["help"])
        + "</ul>",
        f"<h3>{esc(CARD.tomorrow)}</h3><p>{esc(card['watch'])}</p>",
        f'<details id="fit"><summary>{esc(CARD.fit)}</summary>'
        f"{pairs((name, text) for name, text in fits if text)}</details>",
    ]


def _cue(kb: KnowledgeBase, name: str) -> str:
    cue = kb.cues[name]
    origin = labels_in_words(p.label for p in provenance(kb, cue.sources))
    return (
        f"<li>{cue_picture(name)}<div><strong>{esc(kb.expand(cue.text))}</strong> "
        f'<span>{esc(kb.expand(cue.because))} <span class="origin">({esc(origin)})</span></span>'
        "</div></li>"
    )


def _noticed(kb: KnowledgeBase, turn: Turn) -> str:
    found = [kb.expand(kb.wording.findings[f]) for f in turn.assessment.findings]
    if not found:
        return ""
    return f'<details id="noticed"><summary>{esc(CARD.noticed)}</summary>{listed(found)}</details>'


def _origin(kb: KnowledgeBase, step: Step) -> str:
    names = dict.fromkeys((*kb.drills[step.drill].sources, *step.sources))
    words = (source_words(p) for p in provenance(kb, tuple(names)))
    return f'<details id="origin"><summary>{esc(CARD.source)}</summary>{listed(words)}</details>'
