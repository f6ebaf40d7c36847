"""What the progress comes to, in sentences for the person. No praise, no blame, no promise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from engine.explanation import provenance
from engine.knowledge_base import KnowledgeBase
from knowledge.thresholds import (
    CALM_PAIN_MAX,
    REVIEW_SECOND_WEEKS,
    STREAK_DAYS,
    STREAK_SESSIONS,
)
from ui.progress.content import Progress, Row, Streak
from ui.progress.learned import ENOUGH, Learned
from ui.progress.look_back import LookBack
from ui.progress.words import progress_words
from ui.text import day_in_words, source_words


def lead(kb: KnowledgeBase, found: Progress) -> Iterator[str]:
    """Where the person is now, and what is next."""
    words = progress_words().lead
    if found.position is None:
        yield words.no_step
        return
    yield words.at.format(step=kb.expand(kb.steps[found.position].name))
    if found.resting:
        yield words.resting
    elif found.referred:
        yield kb.expand(kb.wording.ladder.referred)
    elif found.top:
        yield kb.expand(kb.wording.ladder.top)
    elif found.streak:
        yield _row(found.streak)
        if found.streak.full:
            yield words.full
        elif found.position == kb.last_unloaded:
            yield from map(kb.expand, kb.wording.ladder.earn_load)
    yield from _next(found)


def _row(row: Streak) -> str:
    return progress_words().lead.streak.format(
        done=min(row.sessions, STREAK_SESSIONS.value),
        needed=STREAK_SESSIONS.value,
        days=min(row.days, STREAK_DAYS.value),
        needed_days=STREAK_DAYS.value,
    )


def _next(found: Progress) -> Iterator[str]:
    """The morning check before all else, since the session counts only then."""
    words, due = progress_words().lead, found.due
    if due.morning and due.morning > found.today:
        yield words.morning_tomorrow
    elif due.morning:
        yield words.morning.format(day=day_in_words(due.morning - timedelta(days=1)))
    elif due.training == found.today:
        yield words.training_today
    elif due.training:
        yield words.training.format(day=day_in_words(due.training))


def what(kb: KnowledgeBase, row: Row) -> str:
    """What was done or told in a consultation."""
    words = progress_words().log
    if row.session is None and row.morning:
        morning = progress_words().pain.mornings[row.morning]
        return words.morning_told.format(morning=morning)
    if row.session is None:
        return kb.wording.consultations.get(row.kind, row.kind)
    parts = [kb.expand(kb.steps[row.session.step].name)]
    if row.session.reps is not None:
        parts.append(words.reps.format(count=row.session.reps))
    if row.session.load_kg is not None:
        parts.append(words.load.format(count=row.session.load_kg))
    return ", ".join(parts)


def led_to(kb: KnowledgeBase, row: Row) -> str:
    """What a consultation led to."""
    words = progress_words().log
    if row.withholds:
        outcome = next(o for o in kb.wording.outcomes if o == row.outcome)
        return kb.expand(kb.wording.outcomes[outcome].title)
    if not row.ended:
        return words.unfinished
    name = kb.expand(kb.steps[row.place].name) if row.place else ""
    return words.moves[row.move if row.place else "none"].format(step=name)


def looked_back(back: LookBack) -> Iterator[str]:
    """The first sessions beside the latest, also where nothing is better."""
    words, first, latest = progress_words().look_back, back.first, back.latest
    a_week = f"{back.a_week:.1f}".removesuffix(".0")
    one = back.sessions == 1
    yield (words.sessions_one if one else words.sessions).format(count=back.sessions, a_week=a_week)
    if first is None or latest is None:
        yield words.too_few
    else:
        yield words.pain.format(
            first=f"{first.pain:g}", latest=f"{latest.pain:g}", count=first.count
        )
        if first.told and latest.told:
            yield words.mornings.format(
                first=first.calm, first_told=first.told, latest=latest.calm, latest_told=latest.told
            )
        else:
            yield words.mornings_none
    yield _climbed(back.climbed)
    if back.no_better:
        late = back.number.value >= REVIEW_SECOND_WEEKS.value
        yield words.no_better if late else words.option


def _climbed(steps: int) -> str:
    words = progress_words().look_back
    if steps == 0:
        return words.level
    one, many = (words.climbed_one, words.climbed) if steps > 0 else (words.fell_one, words.fell)
    return one if abs(steps) == 1 else many.format(count=abs(steps))


def origin(kb: KnowledgeBase, back: LookBack) -> str:
    """On whose word one looks back after so many weeks."""
    (source,) = provenance(kb, [back.number.source])
    return progress_words().look_back.origin.format(
        weeks=back.number.value, label=source_words(source)
    )


def most_often(found: Learned) -> str:
    """Which of the three relief signals has shown most."""
    words, names = progress_words().learned, progress_words().relief.signals
    if not found.signals:
        return words.no_signals.format(enough=ENOUGH)
    most = found.signals[0].shown
    first = [names[s.signal] for s in found.signals if s.shown == most]
    if most == 0:
        return words.none_shown
    said = words.most if len(first) == 1 else words.tied
    return said.format(signals=", ".join(first))


def each_signal(found: Learned) -> Iterator[str]:
    """How often each of them has."""
    words, names = progress_words().learned, progress_words().relief.signals
    for each in found.signals:
        yield words.shown.format(signal=names[each.signal], count=each.shown, told=each.told)


def changes(kb: KnowledgeBase, now: Progress, then: Progress) -> tuple[str, ...]:
    """What would be different if a consultation were taken back."""
    words = progress_words().undo

    def step(found: Progress) -> str:
        at = None if found.advice else found.position
        return kb.expand(kb.steps[at].name) if at else progress_words().log.moves["none"]

    rows = [found.streak.sessions if found.streak else 0 for found in (now, then)]
    told: tuple[tuple[str, object, object], ...] = (
        (words.step, step(now), step(then)),
        (words.streak, rows[0], rows[1]),
        (words.sessions, len(now.sessions), len(then.sessions)),
    )
    lines = tuple(said.format(before=was, after=is_) for said, was, is_ in told if was != is_)
    return lines or (words.nothing,)


def calm_band() -> str:
    """What the chart of pain shows."""
    return progress_words().pain.text.format(limit=CALM_PAIN_MAX.value)
