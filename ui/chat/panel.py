"""The warning and the recommendation as HTML, each with the reason down to rule and source."""

from __future__ import annotations

from typing import Any

from engine.conclusions import Outcome
from engine.explanation import Explanation, How, Provenance, WhyNot, explain, provenance
from engine.knowledge_base import KnowledgeBase
from engine.models import Assessment
from ui.chat import Turn
from ui.documents import drill_card, verdict
from ui.render import esc
from ui.text import LABELS, labels_in_words

MORE = (Outcome.REGRESS, Outcome.HOLD, Outcome.CONTINUE, Outcome.PROGRESS)
"""Training outcomes by how far they lead, which is not how they rank when the worst governs."""
ICONS = {
    # A triangle with a stroke for warnings, a speech mark for the calmer one.
    True: '<path d="M12 2 23 21H1Z" fill="currentColor"/>'
    '<path d="M12 9v6M12 17.2v1.6" stroke="var(--panel)" stroke-width="2.2"/>',
    False: '<circle cx="12" cy="12" r="11" fill="currentColor"/>'
    '<path d="M12 10.5v7M12 6.2v1.8" stroke="var(--panel)" stroke-width="2.4"/>',
}


def panel(kb: KnowledgeBase, turn: Turn) -> str:
    """The referral, the recommendation, both or nothing."""
    assessment = turn.assessment
    if not assessment.referral and not turn.recommends:
        return ""
    explanation = explain(kb, turn.state.answers)
    parts = []
    if assessment.referral:
        parts.append(_referral(kb, turn, explanation))
    if turn.recommends:
        parts.append(_card(kb, assessment, explanation))
    return "\n".join(parts)


def _referral(kb: KnowledgeBase, turn: Turn, explanation: Explanation) -> str:
    referral = turn.assessment.referral
    assert referral is not None
    warns = turn.assessment.outcome.withholds
    flags = "".join(f"<li>{esc(kb.expand(kb.wording.flags[f]))}</li>" for f in referral["flags"])
    more = ""
    if turn.question and turn.assessment.next_question and warns:
        more = (
            "<p>A few safety questions are still open. "
            "They can show that you should be seen sooner.</p>"
        )
    return (
        f'<section class="referral {referral["urgency"]}" id="alert" tabindex="-1" '
        f'{"role=alert" if warns else ""} aria-labelledby="alert-title">'
        f'<h2 id="alert-title"><svg viewBox="0 0 24 24" aria-hidden="true">{ICONS[warns]}</svg>'
        f"{esc(referral['title'])}</h2><p>{esc(referral['text'])}</p>"
        f"<h3>What to do now</h3>{_list(referral['do_now'])}"
        f"<h3>Because you told us about</h3><ul>{flags}</ul>{more}"
        f"{_why_this(explanation)}</section>"
    )


def _card(kb: KnowledgeBase, assessment: Assessment, explanation: Explanation) -> str:
    step = kb.steps[assessment.step] if assessment.step else None
    outcome = kb.wording.outcomes[assessment.outcome]
    words = verdict(kb, assessment)
    parts = []
    if words and not assessment.referral:
        starts = assessment.move == "start"
        title = "" if starts else f"<strong>{esc(kb.expand(words.title))}.</strong> "
        parts.append(f"<p>{title}{esc(kb.expand(words.text))}</p>")
    if assessment.way:
        ways = [kb.wording.ways[assessment.way]]
        if step is not None and step.shorter_range and assessment.move == "shorten":
            ways.append(step.shorter_range)
        parts.append(f'<p class="way">{esc(" ".join(map(kb.expand, ways)))}</p>')
    if card := drill_card(kb, assessment):
        parts += _drill(kb, card)
    if assessment.findings:
        found = [kb.expand(kb.wording.findings[f]) for f in assessment.findings]
        parts.append(f"<details><summary>What we noticed</summary>{_list(found)}</details>")
    parts.append(_why_this(explanation))
    parts.append(_why_not_more(explanation))
    if step is not None:
        drill = kb.drills[step.drill]
        origin = provenance(kb, tuple(dict.fromkeys((*drill.sources, *step.sources))))
        parts.append(
            "<details><summary>Where this drill comes from</summary>"
            f"<ul>{''.join(f'<li>{_source(p)}</li>' for p in origin)}</ul></details>"
        )
    parts.append(f'<p class="offer">{esc(kb.expand(kb.wording.always[2]))}</p>')
    when = "Next time" if assessment.stop_today else "Your next step"
    heading = f"{when}: {kb.expand(step.name)}" if step else kb.expand(outcome.title)
    return (
        '<section class="card" id="card" tabindex="-1" aria-labelledby="card-title">'
        f'<h2 id="card-title">{esc(heading)}</h2>{"".join(p for p in parts if p)}</section>'
    )


def _drill(kb: KnowledgeBase, card: dict[str, Any]) -> list[str]:
    dose = [(name.capitalize(), text) for name, text in card["dose"].items()]
    numbers = labels_in_words(card["dose_labels"])
    fits = {
        "Smaller range": card["shorter_range"],
        "Lighter": card["lighter"],
        "Easier": card["easier"],
        "Harder": card["harder"],
    }
    return [
        f"<p>{esc(card['purpose'])}</p>",
        _pairs([("Where", card["where"]), ("You need", card["equipment"] or "Nothing")]),
        f"<h3>Set up</h3>{_list(card['setup'])}",
        f"<h3>Do it</h3>{_list(card['doing'], ordered=True)}",
        f"<h3>How much</h3>{_pairs(dose)}",
        f'<p class="origin">Numbers: {esc(numbers)}</p>' if numbers else "",
        f"<h3>Keep in mind</h3><ul class=cues>{''.join(_cue(kb, c['id']) for c in card['cues'])}"
        "</ul>",
        f"<h3>When to stop</h3>{_list(card['stop'])}",
        f"<h3>By tomorrow</h3><p>{esc(card['watch'])}</p>",
        f"<h3>Make it fit</h3>{_pairs([(k, v) for k, v in fits.items() if v])}",
    ]


def _cue(kb: KnowledgeBase, name: str) -> str:
    cue = kb.cues[name]
    origin = labels_in_words(p.label for p in provenance(kb, cue.sources))
    return (
        f"<li><strong>{esc(kb.expand(cue.text))}</strong> "
        f'<span>{esc(kb.expand(cue.because))} <span class="origin">({esc(origin)})</span></span>'
        "</li>"
    )


def _pairs(pairs: list[tuple[str, str]]) -> str:
    items = "".join(f"<div><dt>{esc(name)}</dt><dd>{esc(text)}</dd></div>" for name, text in pairs)
    return f"<dl>{items}</dl>"


def _list(texts: list[str], *, ordered: bool = False) -> str:
    tag = "ol" if ordered else "ul"
    return f"<{tag}>{''.join(f'<li>{esc(t)}</li>' for t in texts)}</{tag}>"


# --- the reasons -------------------------------------------------------------------------------
def _why_this(explanation: Explanation) -> str:
    rules = "".join(_how(h) for h in explanation.how)
    steps = "".join(_how(h) for h in explanation.step_how)
    if steps:
        rules += f"<li><h3>What decided the step</h3><ul>{steps}</ul></li>"
    return f"<details><summary>Why this?</summary><ul class=how>{rules}</ul></details>"


def _how(how: How) -> str:
    told = "".join(f"<li>{esc(m.meaning)}: {esc(m.value)}</li>" for m in how.conditions)
    deeper = "".join(_how(f) for f in how.findings)
    numbers = f"<p>Numbers used: {esc('; '.join(how.thresholds))}</p>" if how.thresholds else ""
    sources = "; ".join(_source(p) for p in how.provenance)
    return (
        f"<li><p><strong>{esc(how.says)}</strong> <code>{esc(how.rule)}</code></p>"
        f"<p>{esc(how.because)}</p>{numbers}"
        + (f"<p>It rests on:</p><ul>{told}{deeper}</ul>" if told or deeper else "")
        + f'<p class="origin">From: {sources}</p></li>'
    )


def _source(source: Provenance) -> str:
    title = "" if source.reference == "ours" else f": {source.title}"
    doubt = "" if source.verified else " (from memory, unverified)"
    return esc(f"{LABELS[source.label]}{title}{doubt}")


def _why_not_more(explanation: Explanation) -> str:
    here = explanation.outcome
    further = MORE[MORE.index(here) + 1 :] if here in MORE else MORE
    higher = [w for w in explanation.why_not if w.unmet and w.outcome in further]
    if not higher:
        return ""
    items = "".join(_missing(w) for w in higher)
    return (
        "<details><summary>Why not more?</summary><p>This would have led further, and what is "
        f"missing for it:</p><ul>{items}</ul></details>"
    )


def _missing(why_not: WhyNot) -> str:
    lacking = "".join(
        f"<li>{esc(u.meaning)}: wanted {esc(u.wanted)}, "
        f"{esc(f'is {u.found}' if u.found else 'not known yet')}</li>"
        for u in why_not.unmet
    )
    return f"<li><p>{esc(why_not.says)} <code>{esc(why_not.rule)}</code></p><ul>{lacking}</ul></li>"
