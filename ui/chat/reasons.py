"""HOW, WHY NOT and WHAT IF in plain words, each rule linked to its page."""

from __future__ import annotations

from engine.explanation import Explanation, How, Met, WhyNot
from engine.phrasing import change_in_words, place_in_words
from engine.what_if import TRAINING, WhatIf
from ui.chat.heard import TYPED
from ui.chat.markup import button, esc, listed
from ui.chat.turn import Turn
from ui.chat.words import SAYS
from ui.pages.rules import rule_url
from ui.text import LABELS, WORDS, source_words

REASONS = SAYS.reasons


def why_this(explanation: Explanation) -> str:
    """The tree from the outcome through rules and findings to answers."""
    rules = "".join(_how(h) for h in explanation.how)
    steps = "".join(_how(h) for h in explanation.step_how)
    if steps:
        rules += f"<li><h3>{esc(REASONS.step)}</h3><ul>{steps}</ul></li>"
    return (
        f'<details id="why-this"><summary>{esc(REASONS.why)}</summary>'
        f'<ul class="how">{rules}</ul></details>'
    )


def _how(how: How) -> str:
    told = "".join(f"<li>{esc(m.meaning)}: {esc(m.value)}{_from(m)}</li>" for m in how.conditions)
    deeper = "".join(_how(f) for f in how.findings)
    used = REASONS.numbers.format(numbers="; ".join(map(_plainly, how.thresholds)))
    numbers = f"<p>{esc(used)}</p>" if how.thresholds else ""
    sources = REASONS.origin.format(sources="; ".join(map(source_words, how.provenance)))
    return (
        f"<li><p><strong>{esc(how.says)}</strong> {_rule(how.rule)}</p>"
        f"<p>{esc(how.because)}</p>{numbers}"
        + (f"<p>{esc(REASONS.rests_on)}</p><ul>{told}{deeper}</ul>" if told or deeper else "")
        + f'<p class="origin">{esc(sources)}</p></li>'
    )


def _from(met: Met) -> str:
    """That a fact comes from a message, whose words stand with the warning."""
    typed = TYPED in met.questions and met.value.casefold() == "yes"
    return f" ({esc(REASONS.typed)})" if typed else ""


def _rule(rule: str) -> str:
    words = esc(REASONS.rule.format(rule=rule))
    return f'<a class="rule" href="{esc(rule_url(rule))}" target="_blank">{words}</a>'


def why_not_more(explanation: Explanation) -> str:
    """What is missing for what would have led further."""
    here = explanation.outcome
    further = TRAINING[TRAINING.index(here) + 1 :] if here in TRAINING else TRAINING
    higher = [w for w in explanation.why_not if w.unmet and w.outcome in further]
    if not higher:
        return ""
    items = "".join(_missing(w) for w in higher)
    return (
        f'<details id="why-not"><summary>{esc(REASONS.why_not)}</summary>'
        f"<p>{esc(REASONS.why_not_text)}</p><ul>{items}</ul></details>"
    )


def _missing(why_not: WhyNot) -> str:
    lacking = (
        REASONS.wanted.format(meaning=u.meaning, wanted=_plainly(u.wanted), found=u.found)
        if u.found
        else REASONS.unknown.format(meaning=u.meaning, wanted=_plainly(u.wanted))
        for u in why_not.unmet
    )
    return f"<li><p>{esc(why_not.says)} {_rule(why_not.rule)}</p>{listed(lacking)}</li>"


def _plainly(condition: str) -> str:
    """A condition without signs and short labels."""
    for sign, words in REASONS.signs.items():
        condition = condition.replace(sign, words)
    for label, words in LABELS.items():
        condition = condition.replace(f"({label})", f"({words})")
    return condition


def what_would_change(turn: Turn) -> str:
    """A button that asks what would change the outcome, or the list once it was asked."""
    if turn.emergency:
        return ""
    if turn.what_if is None:
        return f"<p>{button('what_if', REASONS.what_if, look='link')}</p>"
    groups, changes = "", turn.what_if
    for leads, title in REASONS.leads.items():
        items = "".join(_change(w) for w in changes.found if w.leads == leads)
        groups += f"<h4>{esc(title)}</h4><ul>{items}</ul>" if items else ""
    if not changes.complete:
        groups += f"<p>{esc(REASONS.more_if if changes.found else REASONS.nothing_so_far)}</p>"
    return (
        f'<section id="what-if" tabindex="-1" aria-labelledby="what-if-title">'
        f'<h3 id="what-if-title">{esc(REASONS.what_if)}</h3>'
        f"{groups or f'<p>{esc(REASONS.nothing_if)}</p>'}</section>"
    )


def _change(found: WhatIf) -> str:
    changed = listed(words for change in found.changes for words in change_in_words(change, WORDS))
    others = f"<p>{esc(REASONS.others.format(count=found.others))}</p>" if found.others else ""
    rules = " ".join(map(_rule, found.rules))
    return f"<li><p><strong>{esc(place_in_words(found))}</strong> {rules}</p>{changed}{others}</li>"
