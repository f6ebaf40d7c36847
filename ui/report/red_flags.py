"""The red flags that the rules concluded, with the answers behind them."""

from __future__ import annotations

from collections.abc import Sequence

from engine.conclusions import Referral
from engine.consultation import Consulted
from engine.knowledge_base import KnowledgeBase
from engine.models import NOT_SURE, TRI, Answers, Firing, NumberQuestion, SingleQuestion
from ui.report.answers import said
from ui.report.content import RedFlag
from ui.report.signs import put_as
from ui.report.words import report_words


def _referrals(firings: Sequence[Firing]) -> list[tuple[Firing, Referral]]:
    return [(f, f.conclusion) for f in firings if isinstance(f.conclusion, Referral)]


def _matched(firing: Firing) -> dict[tuple[str, str], object]:
    """The fields that a firing rests on, with their values."""
    return {(fact["fact"], n): v for fact in firing.facts for n, v in fact["fields"].items()}


def red_flags(kb: KnowledgeBase, consulted: Consulted) -> tuple[RedFlag, ...]:
    """The red flags, each once with its worst urgency, from the most urgent on."""
    by_flag: dict[str, list[tuple[Firing, Referral]]] = {}
    for firing, referral in sorted(
        _referrals(consulted.assessment.firings), key=lambda pair: pair[1].urgency.rank
    ):
        others = by_flag.setdefault(referral.flag, [])
        # A rule for the unsure fires for the sure as well; beside the stronger it says nothing.
        if not any(_matched(f) == _matched(firing) for f, _ in others):
            others.append((firing, referral))
    return tuple(_red_flag(kb, consulted.answers, flag, of) for flag, of in by_flag.items())


def _red_flag(
    kb: KnowledgeBase, answers: Answers, flag: str, fired: Sequence[tuple[Firing, Referral]]
) -> RedFlag:
    told = [
        _told(kb, answers, fact, field, value)
        for firing, _ in fired
        for (fact, field), value in _matched(firing).items()
    ]
    return RedFlag(
        flag=flag,
        term=report_words().flags[flag],
        plain=kb.expand(kb.wording.flags[flag]),
        urgency=fired[0][1].urgency,
        in_doubt=all(_doubtful(kb, firing) for firing, _ in fired),
        told=tuple(dict.fromkeys(told)),
        rules=tuple(firing.rule for firing, _ in fired),
    )


def _doubtful(kb: KnowledgeBase, firing: Firing) -> bool:
    """Whether a firing rests on a "not sure" to a sign, or on nothing but doubts."""
    fields = {(fact, n): kb.facts[fact].fields[n] for fact, n in _matched(firing)}
    unsure = {at for at, value in _matched(firing).items() if value == NOT_SURE}
    open_lists = {at for at, value in _matched(firing).items() if value is True}
    return any(fields[at].kind == TRI for at in unsure) or (unsure | open_lists) == set(fields)


def _told(kb: KnowledgeBase, answers: Answers, fact: str, field: str, value: object) -> str:
    """An answer behind a rule: what was ticked, or the value with its name."""
    tested = kb.facts[fact].fields[field]
    by, asked = put_as(kb, answers, fact, field, value)
    if asked and not isinstance(kb.questions[by[0]], SingleQuestion | NumberQuestion):
        quoted = f"“{asked}”"
        return report_words().unsure_of.format(quoted) if value == NOT_SURE else quoted
    counted = tested.derived_from and isinstance(value, int) and value is not True
    if by and not counted:
        told = "; ".join(said(kb, kb.questions[name], answers[name]) for name in by)
        return f"{tested.meaning}: {told}"
    return f"{tested.meaning}: {value} {tested.unit}".strip()


def named_by_red_flags(firings: Sequence[Firing]) -> set[str]:
    """The signs behind the red flags, as ``Fact.field``."""
    return {f"{fact}.{n}" for firing, _ in _referrals(firings) for fact, n in _matched(firing)}
