"""What a person who is referred reads: what to do now, because of which signs, what to say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from engine.conclusions import Outcome, Referral
from engine.knowledge_base import KnowledgeBase, Observed
from engine.models import Answers, AnswerValue, Assessment, CallLine, Firing, OutcomeWording
from engine.told import Told, told

UNSETTLED = "unsettled"
"""The flag of a doubt that the closer question has not settled yet."""


def referral(
    kb: KnowledgeBase,
    observed: Observed,
    answers: Answers,
    outcome: Outcome,
    firings: Sequence[Firing],
) -> dict[str, Any] | None:
    """Return the referral in words, or nothing where the outcome does not refer.

    The signs are named from the most urgent on; each once. ``told`` names for each of them what
    the person said; nothing where it rests on a number, a choice or a doubt that is still open.
    """
    if not outcome.refers:
        return None
    behind: dict[str, set[Told]] = {}
    governing: set[str] = set()
    for firing, found in _referrals(firings):
        behind.setdefault(found.flag, set()).update(told(kb, answers, observed, firing))
        if found.urgency is outcome:
            governing.add(found.flag)
    words = advised(kb, outcome, governing, behind)
    return {
        "urgency": outcome.value,
        "flags": list(behind),
        "told": {flag: _statements(kb, of) for flag, of in behind.items()},
        "title": words.title,
        "text": words.text,
        "do_now": list(words.do_now),
    }


def advised(
    kb: KnowledgeBase, outcome: Outcome, governing: Collection[str], flags: Collection[str]
) -> OutcomeWording:
    """What a person reads who is referred, ready to be shown.

    Args:
        kb: the knowledge base.
        outcome: one that refers.
        governing: the red flags that called for it.
        flags: all red flags; some have a line of advice of their own.
    """
    words = _help(kb, outcome, governing)
    own = [line for flag, line in kb.wording.flag_advice.items() if flag in flags]
    return OutcomeWording(
        title=kb.expand(words.title),
        text=kb.expand(words.text),
        do_now=tuple(kb.expand(line) for line in dict.fromkeys([*words.do_now, *own])),
    )


def _referrals(firings: Sequence[Firing]) -> list[tuple[Firing, Referral]]:
    """The firings that refer, from the most urgent on."""
    found = [(f, f.conclusion) for f in firings if isinstance(f.conclusion, Referral)]
    return sorted(found, key=lambda pair: pair[1].urgency.rank)


def _statements(kb: KnowledgeBase, said: Collection[Told]) -> list[str]:
    """What was said, as statements in the order of the vocabulary, each once."""
    fields = [(name, field) for name, fact in kb.facts.items() for field in fact.fields]
    in_order = sorted(said, key=lambda one: fields.index((one.fact, one.field)))
    statements = (
        kb.wording.unsure.format(sign=one.says) if one.unsure else one.says
        for one in in_order
        if one.says
    )
    return list(dict.fromkeys(statements))


def because(kb: KnowledgeBase, referral: Mapping[str, Any]) -> tuple[str, ...]:
    """What led to a referral: the very words that were ticked, or else the red flag by name."""
    named = {flag: kb.expand(kb.wording.flags[flag]) for flag in referral["flags"]}
    return _each_once(referral, named)


def _each_once(referral: Mapping[str, Any], named: Mapping[str, str]) -> tuple[str, ...]:
    said = (
        words for flag in referral["flags"] for words in referral["told"][flag] or [named[flag]]
    )
    return tuple(dict.fromkeys(said))


def _help(kb: KnowledgeBase, outcome: Outcome, governing: Collection[str]) -> OutcomeWording:
    of_tier = kb.wording.outcomes[outcome]
    if set(governing) == {UNSETTLED}:
        return _followed_by(kb.wording.unsettled, of_tier)
    if outcome is not Outcome.EMERGENCY:
        return of_tier
    own = [words for flag, words in kb.wording.flag_help.items() if flag in governing]
    if len(governing) == 1 and own:
        return own[0]
    # One help must never hide another.
    lines = [line for words in (*own, of_tier) for line in words.do_now]
    return of_tier.model_copy(update={"do_now": tuple(lines)})


def _followed_by(first: OutcomeWording, then: OutcomeWording) -> OutcomeWording:
    return first.model_copy(update={"do_now": (*first.do_now, *then.do_now)})


def call_lines(kb: KnowledgeBase, answers: Answers, assessment: Assessment) -> tuple[str, ...]:
    """What to read out when calling: who it is about; then the signs, and what was advised.

    Two lines in the first person, made of whatever was answered, without any drill. None where
    the outcome does not refer.
    """
    if assessment.referral is None:
        return ()
    call = kb.wording.call
    named = {
        flag: call.signs.get(flag) or _in_a_sentence(kb.expand(kb.wording.flags[flag]))
        for flag in assessment.referral["flags"]
    }
    signs = call.join.join(_each_once(assessment.referral, named))
    reason = f"{call.because.format(signs=signs)} {call.asks[assessment.outcome]}"
    return " ".join(_who(kb, answers)), reason


def _who(kb: KnowledgeBase, answers: Answers) -> Iterator[str]:
    said: set[str] = set()
    for line in kb.wording.call.who:
        if line.question is None:
            yield kb.expand(line.says)
        elif line.question not in said and _fits(line, answers.get(line.question)):
            said.add(line.question)
            yield kb.expand(line.says.replace("{answer}", str(answers[line.question])))


def _fits(line: CallLine, answer: AnswerValue) -> bool:
    return answer is not None and line.answer in (None, answer)


def _in_a_sentence(words: str) -> str:
    return words[0].lower() + words[1:]
