"""The red flags that the rules concluded, with the answers behind them."""

from __future__ import annotations

from collections.abc import Sequence

from engine.conclusions import Referral
from engine.consultation import Consulted
from engine.knowledge_base import KnowledgeBase
from engine.models import NOT_SURE, TRI, Answers, Firing
from engine.told import Told, matched, told
from ui.report.answers import said
from ui.report.content import RedFlag
from ui.report.words import report_words


def _referrals(firings: Sequence[Firing]) -> list[tuple[Firing, Referral]]:
    return [(f, f.conclusion) for f in firings if isinstance(f.conclusion, Referral)]


def red_flags(kb: KnowledgeBase, consulted: Consulted) -> tuple[RedFlag, ...]:
    """The red flags, each once with its worst urgency, from the most urgent on."""
    by_flag: dict[str, list[tuple[Firing, Referral]]] = {}
    for firing, referral in sorted(
        _referrals(consulted.assessment.firings), key=lambda pair: pair[1].urgency.rank
    ):
        others = by_flag.setdefault(referral.flag, [])
        # A rule for the unsure fires for the sure as well; beside the stronger it says nothing.
        if not any(matched(f) == matched(firing) for f, _ in others):
            others.append((firing, referral))
    return tuple(_red_flag(kb, consulted, flag, of) for flag, of in by_flag.items())


def _red_flag(
    kb: KnowledgeBase, consulted: Consulted, flag: str, fired: Sequence[tuple[Firing, Referral]]
) -> RedFlag:
    answers, observed = consulted.answers, consulted.observed
    said_of = [
        _in_words(kb, answers, one)
        for firing, _ in fired
        for one in told(kb, answers, observed, firing)
    ]
    return RedFlag(
        flag=flag,
        term=report_words().flags[flag],
        plain=kb.expand(kb.wording.flags[flag]),
        urgency=fired[0][1].urgency,
        in_doubt=all(_doubtful(kb, firing) for firing, _ in fired),
        told=tuple(dict.fromkeys(said_of)),
        rules=tuple(firing.rule for firing, _ in fired),
    )


def _doubtful(kb: KnowledgeBase, firing: Firing) -> bool:
    """Whether a firing rests on a "not sure" to a sign, or on nothing but doubts."""
    fields = {(fact, n): kb.facts[fact].fields[n] for fact, n in matched(firing)}
    unsure = {at for at, value in matched(firing).items() if value == NOT_SURE}
    open_lists = {at for at, value in matched(firing).items() if value is True}
    return any(fields[at].kind == TRI for at in unsure) or (unsure | open_lists) == set(fields)


def _in_words(kb: KnowledgeBase, answers: Answers, one: Told) -> str:
    """An answer behind a rule: what was ticked, or the value with its name."""
    if one.read:
        quoted = f"“{one.read}”"
        return report_words().unsure_of.format(quoted) if one.unsure else quoted
    tested = kb.facts[one.fact].fields[one.field]
    counted = tested.derived_from and isinstance(one.value, int) and one.value is not True
    if one.questions and not counted:
        words = "; ".join(said(kb, kb.questions[name], answers[name]) for name in one.questions)
        return f"{tested.meaning}: {words}"
    return f"{tested.meaning}: {one.value} {tested.unit}".strip()


def named_by_red_flags(firings: Sequence[Firing]) -> set[str]:
    """The signs behind the red flags, as ``Fact.field``."""
    return {f"{fact}.{n}" for firing, _ in _referrals(firings) for fact, n in matched(firing)}
