"""One event of the page, from the cookie to the HTML: where a turn meets the store."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from zlib import crc32

from engine.knowledge_base import KnowledgeBase
from ui.chat.course import record_of
from ui.chat.form import form
from ui.chat.heard import SETTLED
from ui.chat.markup import esc
from ui.chat.panel import panel
from ui.chat.respond import respond
from ui.chat.talk import NOTES
from ui.chat.transcript import messages
from ui.chat.turn import Turn
from ui.chat.words import SAYS
from ui.ladder import ladder
from ui.store import Kept, Store, StoreError, Visit

log = logging.getLogger(__name__)

TAKES_BACK = ("back", "confirm", "restart")
ONLY_LOOKS = ("open", "what_if")
"""Events that change nothing, and so wait for nobody."""
OPEN = {"kind": "open"}


@dataclass(frozen=True)
class Reply:
    """What the page paints."""

    talk: list[dict[str, str]]
    panel: str
    ladder: str
    form: dict[str, Any]

    def marks(self) -> dict[str, int]:
        """What tells whether the panel and the ladder are those that a page shows already."""
        return {name: crc32(getattr(self, name).encode()) for name in ("panel", "ladder")}


@dataclass(frozen=True)
class Replies:
    """Answers the events of the page. Remembers nothing itself, logs no answer."""

    kb: KnowledgeBase
    store: Store
    today: Callable[[], date]

    def reply(self, token: str | None, posted: dict[str, Any]) -> Reply | str:
        """Answer one event; every answer is durable before the next question is returned.

        Args:
            token: who it is, from the cookie.
            posted: the event, untrusted.

        Returns:
            What to paint; only the HTML of a message where nothing could be done.
        """
        if token is None:
            return _sorry(SAYS.page.cookies, OPEN)
        try:
            turn, revision = self._turn(token, posted)
            return Reply(
                talk=messages(self.kb, turn),
                panel=panel(self.kb, turn),
                ladder=ladder(self.kb, turn.assessment),
                form={"html": form(self.kb, turn), "look": turn.look_at, "revision": revision},
            )
        except StoreError as error:
            return _sorry(str(error), posted)
        except Exception as error:
            # The message of an error can quote an answer, so only its type is logged.
            log.error("a turn failed with %s", type(error).__name__)
            return _sorry(SAYS.page.failed, OPEN)

    def _turn(self, token: str, posted: dict[str, Any]) -> tuple[Turn, int]:
        if posted.get("kind") in ONLY_LOOKS:
            kept = self.store.read(token)
            return self._respond(kept, posted), kept.revision
        key = _key(posted.get("key"))
        with self.store.visit(token) as visit:
            kept = visit.kept
            if key and key == kept.last_event:
                return self._respond(kept, OPEN), kept.revision  # sent twice, done once
            if _needs_sight(posted) and posted.get("seen") != kept.revision:
                # Nothing is taken back, and no typed word answers, what the person has not seen.
                if posted["kind"] != "say":
                    return replace(self._respond(kept, OPEN), note=NOTES.elsewhere), kept.revision
                posted = {**posted, "kind": "tell"}  # but a sign is heard wherever it is typed
            turn = self._respond(kept, posted)
            if turn.note == NOTES.not_understood and posted.get("seen") != kept.revision:
                turn = replace(turn, note=NOTES.elsewhere)
            return turn, self._kept(visit, turn, key)

    def _kept(self, visit: Visit, turn: Turn, key: str) -> int:
        """Keep what a turn led to; the revision."""
        state, kept = turn.state.model_dump(mode="json"), visit.kept
        worth = bool(turn.state.answers or turn.state.asides)
        if state == kept.state or (not worth and kept.state is None):
            return kept.revision
        if not worth and turn.begins and not turn.closes:
            return kept.revision  # an earlier one is over; another one begins with an answer
        if not worth and not turn.begins:
            return visit.start_over(event=key)
        return visit.keep(
            state,
            rule_base=self.kb.version,
            outcome=turn.assessment.outcome.value,
            event=key,
            record=record_of(turn) if turn.state.day else None,
            anew=turn.begins and kept.state is not None,
        )

    def _respond(self, kept: Kept, posted: dict[str, Any]) -> Turn:
        log = [entry.record for entry in kept.log]
        return respond(self.kb, kept.state, posted, log=log, record=kept.record, today=self.today())


def _key(given: object) -> str:
    """What tells an event from others; nothing where no page of ours made it."""
    return given[:64] if isinstance(given, str) and given.isprintable() else ""


def _needs_sight(posted: dict[str, Any]) -> bool:
    """Whether an event means what the page shows; a "yes" to a sign counts in any case."""
    if posted.get("kind") == "answer" and posted.get("id") == SETTLED:
        rows = posted.get("value")
        return not isinstance(rows, dict) or set(rows.values()) != {"yes"}
    return posted.get("kind") in ("say", "undo", *TAKES_BACK)


def _sorry(words: str, again: dict[str, Any]) -> str:
    event = {k: again[k] for k in ("kind", "id", "value", "text", "key") if k in again}
    return (
        f'<p id="note" role="alert">{esc(words)}</p><p><button type="button" '
        f'data-event="{esc(json.dumps(event))}">{esc(SAYS.page.again)}</button></p>'
    )
