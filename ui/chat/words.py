"""What the chat says, checked when it is loaded."""

from __future__ import annotations

from engine.conclusions import Frozen
from ui.words import words_of


class Notes(Frozen):
    """One line about what was just done."""

    not_understood: str
    stale: str
    elsewhere: str
    left_out: str
    from_earlier: str
    anew: str
    every_row: str
    moved: str
    put_away: str
    two_answers: str
    took_as: str
    undone: str
    differs: str
    stop: str
    too_long: str
    no_later: str
    nothing_back: str


class Talk(Frozen):
    """Lines of the transcript that are no question and no answer."""

    changed: str
    read_box: str
    next_step: str
    earlier: str
    origin: str
    not_caught: str
    first_be_seen: str
    emergency: str
    help: str
    not_read: str
    tick_it: str
    heard: str
    heard_now: str
    heard_ask: str
    heard_counts: str
    still: str
    apart: dict[str, str]
    """By the reason why something that was named does not count."""
    human: str


class Form(Frozen):
    """What stands around a question."""

    settle: str
    wrote: str
    ticked: str
    undo: str
    changing: str
    refining_one: str
    refining_many: str
    safety_one: str
    safety_many: str
    progress: str
    left_one: str
    left_many: str
    added_one: str
    added_many: str
    send: str
    later: str
    keep: str
    enough: str
    more: str
    back: str
    restart: str
    why: str
    at_stake: str
    origin: str
    write: str
    write_hint: str
    write_send: str
    given: str
    change: str
    change_of: str
    topics: str
    your_step: str
    begin_title: str
    begin: dict[str, str]


class Confirm(Frozen):
    """The second look before something is taken back."""

    title: str
    takes_back: str
    restart: str
    restart_yes: str
    restart_no: str
    sure: str
    sure_yes: str
    sure_no: str


class Wrote(Frozen):
    """What was read in messages."""

    title: str
    read_as: str
    asked: str
    confirmed: str
    unsure: str


class Alert(Frozen):
    """Headings of a referral."""

    call_now: str
    do_now: str
    call: str
    because: str
    open: str


class Card(Frozen):
    """Headings of the recommendation."""

    next_step: str
    next_time: str
    place: str
    where: str
    need: str
    nothing: str
    set_up: str
    do_it: str
    how_much: str
    numbers: str
    mind: str
    during: str
    help: str
    tomorrow: str
    fit: str
    easier: str
    harder: str
    shorter_range: str
    lighter: str
    come_back: str
    noticed: str
    source: str
    moving: str


class Reasons(Frozen):
    """Headings of the explanation."""

    why: str
    step: str
    numbers: str
    rests_on: str
    typed: str
    origin: str
    rule: str
    why_not: str
    why_not_text: str
    wanted: str
    unknown: str
    signs: dict[str, str]
    what_if: str
    nothing_if: str
    nothing_so_far: str
    more_if: str
    leads: dict[str, str]
    others: str


class Page(Frozen):
    """What the page says by itself, also when the server is gone."""

    wait: str
    scripts: str
    failed: str
    again: str
    cookies: str
    lost: str
    busy: str
    tick_one: str
    number: str
    conversation: str
    side: str


class ChatWords(Frozen):
    """All of ``ui/words/chat.yaml``."""

    hello: str
    welcome: dict[str, str]
    notes: Notes
    talk: Talk
    form: Form
    confirm: Confirm
    wrote: Wrote
    alert: Alert
    card: Card
    reasons: Reasons
    page: Page


SAYS = words_of("chat", ChatWords)
