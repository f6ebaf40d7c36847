"""Composes the report of one consultation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from engine.conclusions import Finding
from engine.consultation import Consulted, consult
from engine.explanation import How, explained
from engine.knowledge_base import KnowledgeBase
from engine.models import Firing
from knowledge.training_log import sessions as sessions_of
from ui.documents import drill_card, verdict
from ui.report.answers import said, sections
from ui.report.content import Found, Line, Practice, Reason, Report, SessionLine
from ui.report.course import course, moves
from ui.report.red_flags import named_by_red_flags, red_flags
from ui.report.signs import Signs, signs_of
from ui.report.words import report_words
from ui.text import dose_words, labels_in_words, source_words

MOST_SESSIONS = 8
"""Training sessions in the table: the latest, so that it stays short."""


def report(
    kb: KnowledgeBase,
    answers: object,
    history: object,
    *,
    day: date,
    log: Sequence[Mapping[str, Any]] = (),
) -> Report:
    """Report one consultation.

    Args:
        kb: the knowledge base.
        answers: question id to answer, as it came from outside.
        history: past training sessions, as they came from outside.
        day: the day of the consultation.
        log: what each consultation added, as stored, oldest first.

    Raises:
        AnswerError: where answers or history are not valid; names each field.
    """
    consulted = consult(kb, answers, history)
    explanation = explained(kb, consulted)
    result = consulted.assessment
    words = report_words()
    read = verdict(kb, result)
    # The assessment looks back; the course is told up to and with this consultation.
    trained = kb.read_history(sessions_of(log, day) if log else history)
    return Report(
        day=day,
        rule_base=kb.version,
        consultation=kb.wording.consultations[result.consultation],
        finished=result.next_question is None,
        outcome=result.outcome,
        outcome_term=words.outcomes[result.outcome],
        told=result.referral["title"] if result.referral else kb.expand(read.title) if read else "",
        to_do=tuple(result.referral["do_now"]) if result.referral else (),
        reasons=tuple(map(_reason, explanation.how)),
        red_flags=red_flags(kb, consulted),
        signs=_without(signs_of(kb, consulted), named_by_red_flags(result.firings)),
        sections=tuple(sections(kb, consulted.answers)),
        findings=tuple(_findings(kb, result.firings)),
        practice=_practice(kb, consulted, tuple(map(_reason, explanation.step_how))),
        course=course(trained),
        moves=moves(kb, log),
        sessions=tuple(_session(kb, s) for s in trained[-MOST_SESSIONS:]),
        sessions_earlier=max(0, len(trained) - MOST_SESSIONS),
        answers=tuple(
            Line(name=kb.expand(kb.questions[n].text), text=said(kb, kb.questions[n], value))
            for n, value in consulted.answers.items()
        ),
    )


def _without(signs: Signs, named: set[str]) -> Signs:
    """The signs without those reported that a red flag names already."""
    kept = (
        group.model_copy(update={"signs": tuple(s for s in group.signs if s.name not in named)})
        for group in signs.reported
    )
    return signs.model_copy(update={"reported": tuple(g for g in kept if g.signs)})


# --- reasons, findings, practice -----------------------------------------------------------------
def _reason(how: How) -> Reason:
    return Reason(
        rule=how.rule,
        says=how.says,
        because=how.because,
        basis=tuple(map(source_words, how.provenance)),
        numbers=how.thresholds,
    )


def _findings(kb: KnowledgeBase, firings: Sequence[Firing]) -> Iterator[Found]:
    rules: dict[str, list[str]] = {}
    for firing in firings:
        if isinstance(firing.conclusion, Finding):
            rules.setdefault(firing.conclusion.id, []).append(firing.rule)
    for name, by in rules.items():
        yield Found(text=kb.expand(kb.wording.findings[name]), rules=tuple(by))


def _practice(
    kb: KnowledgeBase, consulted: Consulted, decided_by: tuple[Reason, ...]
) -> Practice | None:
    result = consulted.assessment
    card = drill_card(kb, result)
    if card is None:
        return None
    return Practice(
        name=card["name"],
        where=card["where"],
        move=report_words().moves[result.move],
        way=kb.expand(kb.wording.ways[result.way]) if result.way else "",
        next_time=result.stop_today,
        dose=tuple(f"{name}: {text}" for name, text in dose_words(card)),
        dose_basis=labels_in_words(card["dose_labels"]),
        cues=tuple(cue["text"] for cue in card["cues"]),
        decided_by=decided_by,
    )


def _session(kb: KnowledgeBase, session: Any) -> SessionLine:
    words = report_words()

    def word(value: str | None) -> str:
        return words.unknown if value is None else words.session_words[value]

    return SessionLine(
        day=session.date.isoformat(),
        step=kb.expand(kb.steps[session.step].name),
        pain=str(session.pain_during),
        missing=words.unknown if session.missing is None else str(len(session.missing)),
        bending=word(session.bending),
        back_after=word(session.back_after),
        tolerance=word(session.tolerance),
        morning=word(session.morning.back if session.morning else None),
        done=_done(session),
    )


def _done(session: Any) -> str:
    words = report_words()
    load = None if session.load_kg is None else words.load.format(kg=session.load_kg)
    reps = None if session.reps is None else words.reps.format(count=session.reps)
    return ", ".join(part for part in (load, reps) if part) or words.unknown
