"""The consultation in a terminal: the same turns as in the browser, as text."""

from __future__ import annotations

from collections.abc import Callable

from engine.answers import rows_asked
from engine.explanation import explained, why
from engine.knowledge_base import KnowledgeBase
from engine.models import AnswerValue, Assessment, GridQuestion, Question
from engine.phrasing import in_words
from engine.referral import call_lines
from ui.chat import Turn, respond
from ui.chat.transcript import replies_to, reply
from ui.chat.words import SAYS
from ui.reading import read_message
from ui.replies import read_reply, read_word
from ui.text import (
    alert_lines,
    answered_lines,
    flag_words,
    handout_lines,
    question_lines,
    ruled,
    wrapped,
)
from ui.typed import is_alarm, is_crisis

HELP = """\
Answer with a number, several numbers with commas, or in the words shown. Besides, you can type:
  ?          why the question is asked          back      take back the last answer
  ? hinge    what something means               edit      change any earlier answer
  topics     all that can be explained          later     put this question off
  how        how the advice came about          enough    leave out the optional questions
  undo       take back what was read in your last message
  restart    start over                         quit      leave
You can also tell things in your own words; a sign of danger counts wherever you type it."""
NOT_UNDERSTOOD = "Sorry, I did not get that. Type a number of the list, or help."
TICK_IT = "Any other sign counts once it is your answer to a question; edit changes an earlier one."
NO_LATER = "This one matters for your safety, so it can't wait. “Not sure” is fine where offered."
GOODBYE = "Take care of your back. Nothing was kept."

Event = dict[str, object]


class _Left(Exception):  # noqa: N818 - no error
    """The person wants to go."""


class _Instead(Exception):  # noqa: N818 - no error
    """The person did something else than answering what was asked."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


def consult(kb: KnowledgeBase, read: Callable[[str], str], write: Callable[[str], None]) -> None:
    """Hold a consultation until the person leaves.

    Args:
        kb: the knowledge base.
        read: prompts for a line, such as ``input``; ends the consultation with EOFError.
        write: shows lines, such as ``print``.
    """
    _Terminal(kb, read, write).run()


class _Terminal:
    def __init__(
        self, kb: KnowledgeBase, read: Callable[[str], str], write: Callable[[str], None]
    ) -> None:
        self._kb = kb
        self._read = read
        self._write = write
        self._turn = respond(kb, {}, {"kind": "open"})
        self._alerted: object = None
        self._heard = 0
        self._handed_out: Assessment | None = None

    def run(self) -> None:
        self._write(ruled("Quiet Back", "="))
        for line in self._kb.wording.always:
            self._write(wrapped(self._kb.expand(line)))
        self._write("Type help for all that you can do, quit to leave.")
        try:
            while True:
                self._show()
                try:
                    event = self._ask()
                except _Instead as instead:
                    event = instead.event
                self._turn = respond(self._kb, self._turn.state.model_dump(mode="json"), event)
        except (_Left, EOFError, KeyboardInterrupt):
            self._write("\n" + GOODBYE)

    # --- showing ---------------------------------------------------------------------------------
    def _show(self) -> None:
        turn, result = self._turn, self._turn.assessment
        if turn.note:
            self._write(wrapped(turn.note))
        heard = turn.state.asides[self._heard :]
        self._heard = len(turn.state.asides)
        for aside in heard:
            if replies_to(aside):
                self._write(wrapped(reply(self._kb, turn, aside)))
        if result.referral and result.outcome.withholds:
            self._alert(result.referral)
        else:
            self._alerted = None
        if turn.recommends and self._worth_handing_out(turn):
            self._handed_out = result
            self._write("")
            for line in handout_lines(self._kb, turn.consulted.answers, result):
                self._write(line)
            if turn.question:
                self._write(
                    "\n"
                    + wrapped(
                        "A few more short checks make it fit better. Type enough to stop here."
                    )
                )

    def _alert(self, referral: dict[str, object]) -> None:
        """Show a new alert in full, and keep a known one in sight."""
        if referral == self._alerted:
            self._write(wrapped(f"({referral['title']}: see above.)"))
            return
        self._alerted = referral
        self._write("")
        call = call_lines(self._kb, self._turn.consulted.answers, self._turn.assessment)
        for line in alert_lines(self._kb, referral, call):
            self._write(line)
        if self._turn.question:
            self._write("The next questions can still change how urgent it is.")

    def _worth_handing_out(self, turn: Turn) -> bool:
        """At first, when the advice itself changes, and in full at the end."""
        old, new = self._handed_out, turn.assessment
        if old is None:
            return True
        if turn.question is None:
            return old != new
        return (old.outcome, old.way, old.step) != (new.outcome, new.way, new.step)

    # --- asking ----------------------------------------------------------------------------------
    def _ask(self) -> Event:
        """Ask what is due, and return what the person did as an event of the chat."""
        if self._turn.state.unconfirmed is not None:
            return self._confirm()
        if self._turn.question is None:
            self._line("\nThat is all for now. (how, edit, topics, restart or quit)\n> ")
            self._write(NOT_UNDERSTOOD)
            return {"kind": "open"}
        question = self._kb.questions[self._turn.question]
        self._write("")
        for line in question_lines(self._kb, question):
            self._write(line)
        if isinstance(question, GridQuestion):
            return {"kind": "answer", "id": question.id, "value": self._rows(question)}
        while (value := self._reply(question, self._line("> "))) is None:
            self._write(NOT_UNDERSTOOD)
        return {"kind": "answer", "id": question.id, "value": value}

    def _rows(self, question: GridQuestion) -> dict[str, str]:
        """Ask row by row; back goes up one row."""
        texts = {row.id: self._kb.expand(row.text) for row in question.rows}
        rows, words = rows_asked(question, self._turn.state.answers), dict[str, str]()
        while len(words) < len(rows):
            row = rows[len(words)]
            self._write(wrapped(texts[row], "  - "))
            try:
                word = read_word(self._line("    yes, no or not sure > "))
            except _Instead as instead:
                if instead.event["kind"] != "back" or not words:
                    raise
                words.popitem()
                continue
            if word is None:
                self._write(NOT_UNDERSTOOD)
            else:
                words[row] = word
        return words

    def _confirm(self) -> Event:
        flags = flag_words(self._kb, self._turn.taken_back)
        if flags:
            self._write(wrapped("So this is not so after all: " + "; ".join(flags) + "?"))
        else:
            self._write("Start over? Your answers will be gone.")
        while (word := read_word(self._line("yes or no > "))) not in ("yes", "no"):
            self._write("Please answer yes or no.")
        return {"kind": "confirm" if word == "yes" else "cancel"}

    # --- reading ---------------------------------------------------------------------------------
    def _line(self, prompt: str) -> str:
        """Read a reply; whatever can be typed at any time is dealt with here."""
        while True:
            text = self._read(prompt).strip()
            if is_crisis(text):
                raise _Instead({"kind": "say", "text": text})
            if not self._done(text):
                return text

    def _done(self, text: str) -> bool:
        """Deal with a command, or with a question of the person's own; false for a reply."""
        question = self._kb.questions.get(self._turn.question or "")
        match text.casefold():
            case "":
                return True
            case "quit" | "exit" | "bye":
                raise _Left
            case "back" | "restart" | "undo" as kind:
                raise _Instead({"kind": kind})
            case "enough":
                raise _Instead({"kind": "enough"})
            case "edit" | "again" | "change":
                self._edit()
            case "later" | "skip":
                self._later(question)
            case "help":
                self._write(HELP)
            case "how":
                self._how()
            case "?" | "why" | "why?":
                self._why(question)
            case "topics" if not self._turn.emergency:
                for topic in self._kb.topics.values():
                    self._write(wrapped(topic.title, "  - "))
                self._write("Type ? and some words of it, for example: ? brace")
            case _:
                return self._explained(question, text)
        return True

    def _edit(self) -> None:
        answers = self._turn.state.answers
        for line in answered_lines(self._kb, answers):
            self._write(line)
        number = self._read(
            "Which one do you want to change? (number, or Enter for none) > "
        ).strip()
        if read_message(self._kb, number).flags:
            raise _Instead({"kind": "say", "text": number})
        for n, name in enumerate(answers, 1):
            if number == str(n):
                raise _Instead({"kind": "change", "id": name})

    def _later(self, question: Question | None) -> None:
        if question is not None and question.skippable:
            raise _Instead({"kind": "later", "id": question.id})
        self._write(NO_LATER if question else NOT_UNDERSTOOD)

    def _how(self) -> None:
        for line in in_words(explained(self._kb, self._turn.consulted)):
            self._write(wrapped(line.lstrip(), " " * (len(line) - len(line.lstrip()))))

    def _why(self, question: Question | None) -> None:
        if question is None:
            self._how()
            return
        reason = why(self._kb, question.id)
        self._write(wrapped(reason.why))
        if reason.at_stake:
            at_stake = self._kb.expand(self._kb.wording.outcomes[reason.at_stake].title)
            self._write(wrapped(f"The most that an answer can lead to: “{at_stake}”."))

    def _explained(self, question: Question | None, text: str) -> bool:
        """Answer a question of the person's own; an answer to the pending one comes first."""
        asks = text.startswith("?")
        if not asks and self._replies(question, text):
            return False
        message = read_message(self._kb, text, question.id if question else None)
        if not (asks or message.flags) and message.wish == "stop":
            raise _Left
        tells = message.answers or message.set_aside or message.wish
        if message.flags or (tells and not asks):
            raise _Instead({"kind": "say", "text": text})
        if self._turn.emergency or is_alarm(text):
            self._write(wrapped(f"{SAYS.talk.not_read} {TICK_IT}"))
            return True
        topic = next(iter(message.topics), None)
        if topic is None:
            if asks:
                self._write("I have nothing on that. Type topics for the list.")
            return asks
        self._write(ruled(self._kb.expand(self._kb.topics[topic].title)))
        self._write(wrapped(self._kb.expand(self._kb.topics[topic].answer)))
        return True

    def _replies(self, question: Question | None, text: str) -> bool:
        if read_word(text) is not None:
            return True
        return question is not None and self._reply(question, text) is not None

    def _reply(self, question: Question, text: str) -> AnswerValue:
        return read_reply(self._kb, question, text, numbered=True)
