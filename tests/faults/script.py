"""Consultations as scripts: what the person does, and what must be kept and shown each time."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from knowledge.base import knowledge_base
from tests.abuse.mischief import any_answer
from tests.e2e.person import CALM
from tests.faults.page import Event, Shown
from tests.faults.server import MORNING
from ui.chat.serve import OPEN, Replies, Reply
from ui.store import Kept, Store, new_token

KB = knowledge_base()
TYPED = ("yes", "no", "none of these", "40", "a 4", "why?", "What is a hip hinge?", "<b>hm</b>")
LENGTHS = (3, 4, 5, 6, 12)
"""Events of a script; twelve are enough for a whole consultation."""
CALMLY = 0.8
"""How often a question is answered as by somebody whom a drill may help."""


@dataclass(frozen=True)
class Script:
    """What a person does, each event of which changes what is kept of them."""

    events: tuple[Event, ...]
    kept: tuple[Kept, ...]
    """What is kept after so many events."""
    shown: tuple[Shown, ...]
    """What the page shows when it is opened after so many events."""


@cache
def script(seed: int) -> Script:
    """A consultation by chance, the same for the same seed, as it goes where nothing fails."""
    random, token = Random(seed), new_token()
    events: list[Event] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(f"sqlite:///{Path(folder, 'quietback.db')}", now=lambda: MORNING) as store,
    ):
        replies = Replies(KB, store, MORNING.date)
        kept, shown = [store.read(token)], [_shown(replies.reply(token, OPEN))]
        length = random.choice(LENGTHS)
        while len(events) < length:
            event = {**_any_event(random, kept[-1]), "key": f"{seed}-{len(events)}"}
            replies.reply(token, {"seen": kept[-1].revision, **event})
            now = store.read(token)
            if now.revision > kept[-1].revision:
                events.append(event)
                kept.append(now)
                shown.append(_shown(replies.reply(token, OPEN)))
    return Script(tuple(events), tuple(kept), tuple(shown))


def _shown(reply: Reply | str) -> Shown:
    assert isinstance(reply, Reply)
    talk = tuple((message["role"], message["content"]) for message in reply.talk)
    return Shown(talk, reply.panel, reply.ladder, reply.form["html"])


def _any_event(random: Random, kept: Kept) -> Event:
    state, roll = kept.state, random.random()
    asked = state["shown"]["question"] if state else "consultation"
    if state and state["unconfirmed"]:
        return {"kind": random.choice(("confirm", "cancel"))}
    if state and state["answers"] and roll < 0.16:
        name = random.choice(list(state["answers"]))
        return random.choice(({"kind": "back"}, {"kind": "change", "id": name}))
    if state and roll < 0.19:
        return {"kind": "restart"}
    if asked is None or roll < 0.27:
        said = {"kind": "say", "text": random.choice(TYPED)}
        return random.choice((said, {"kind": "topic", "id": random.choice(list(KB.topics))}))
    calm = random.random() < CALMLY and asked in CALM
    value = CALM[asked] if calm else any_answer(random, KB.questions[asked])
    return {"kind": "answer", "id": asked, "value": value}
