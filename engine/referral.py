"""What a person who is referred reads: what to do now, because of which signs, what to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from engine.conclusions import Outcome, Referral
from engine.knowledge_base import KnowledgeBase
from engine.models import Answers, AnswerValue, Assessment, CallLine, OutcomeWording

UNSETTLED = "unsettled"
"""The flag of a doubt that the closer question has not settled yet."""


def referral(
    kb: KnowledgeBase, outcome: Outcome, referrals: Sequence[Referral]
) -> dict[str, Any] | None:
    """Return the referral in words, or nothing where the outcome does not refer.

    The signs are named from the most urgent on; each once.
    """
    if not outcome.refers:
        return None
    flags = list(dict.fromkeys(r.flag for r in sorted(referrals, key=lambda r: r.urgency.rank)))
    governing = {r.flag for r in referrals if r.urgency is outcome}
    words = _help(kb, outcome, governing)
    own_lines = [line for flag, line in kb.wording.flag_advice.items() if flag in flags]
    return {
        "urgency": outcome.value,
        "flags": flags,
        "title": kb.expand(words.title),
        "text": kb.expand(words.text),
        "do_now": [kb.expand(line) for line in dict.fromkeys([*words.do_now, *own_lines])],
    }


def _help(kb: KnowledgeBase, outcome: Outcome, governing: set[str]) -> OutcomeWording:
    of_tier = kb.wording.outcomes[outcome]
    if governing == {UNSETTLED}:
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
    signs = [
        call.signs.get(flag) or _in_a_sentence(kb.expand(kb.wording.flags[flag]))
        for flag in assessment.referral["flags"]
    ]
    because = call.because.format(signs=call.join.join(signs))
    return " ".join(_who(kb, answers)), f"{because} {call.asks[assessment.outcome]}"


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
