"""Every state that the page can be in, and how a person gets there.

A journey is what one person does from an empty memory on. It stops at each state on the way, so
that a test or a camera can look. Journeys are in the order of a consultation; a journey that comes
through to its end has shown all its states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import expect

from engine.models import GridQuestion
from knowledge.base import knowledge_base
from tests.e2e.person import CALM, Person
from ui.chat.words import SAYS


@dataclass(frozen=True)
class State:
    """Something that the page can show."""

    name: str
    """Also the name of its picture."""
    caption: str
    key: bool = False
    """Whether it stands for its kind where looking at every state would take too long."""


Journey = Callable[[Person], Iterator[State]]

PASSWORD = "four quiet words here"
SCREENED = {name: value for name, value in CALM.items() if name != "wall_tap"}
KB = knowledge_base()


def _rows(question: str) -> list[str]:
    grid = KB.questions[question]
    assert isinstance(grid, GridQuestion)
    return [row.id for row in grid.rows]


def _between(first: str, last: str) -> dict[str, Any]:
    """The calm answers from ``first`` to before ``last``."""
    names = list(CALM)
    return {name: CALM[name] for name in names[names.index(first) : names.index(last)]}


# --- a first visit -----------------------------------------------------------------------------
def first_visit(me: Person) -> Iterator[State]:
    """Someone whom the drills are for: from the greeting to the first recommendation."""
    me.open()
    yield State("greeting", "The greeting", key=True)
    me.goes_through(CALM, until="age")
    me.is_asked("age")
    yield State("number", "A number to type")
    me.presses("Send")
    expect(me.question.locator(".missing")).to_be_visible()
    yield State("number-missing", "A number that is missing")
    me.goes_through(_between("age", "screen_seat"))
    me.is_asked("screen_seat")
    yield State("ticks", "Signs to tick", key=True)
    me.opens("#why")
    yield State("why", "Why a question is asked")
    me.goes_through(_between("screen_seat", "pain_now"))
    me.is_asked("pain_now")
    yield State("scale", "A number to tap", key=True)
    me.answer("pain_now", CALM["pain_now"])
    me.is_asked("pain_course")
    yield State("choice", "One of several answers")
    me.goes_through(_between("pain_course", "wall_tap"))
    me.is_asked("wall_tap")
    yield State("self-test", "A self-test", key=True)
    me.answer("wall_tap", CALM["wall_tap"])
    expect(me.page.locator("#card")).to_be_focused()
    yield State("card", "A recommendation", key=True)


def after_the_card(me: Person) -> Iterator[State]:
    """The same person reads on, asks, changes an answer and has enough."""
    me.open()
    me.goes_through(CALM)
    expect(me.page.locator("#card")).to_be_focused()
    me.opens("#card details")
    yield State("card-explained", "A recommendation with every reason opened", key=True)
    me.presses("What would change it?")
    expect(me.page.locator("#what-if")).to_be_visible()
    yield State("what-if", "What would change the recommendation")
    me.is_asked("places")
    me.looks_at("legend")
    yield State("body", "The drawing of the body", key=True)
    me.question.locator("input").first.check()
    yield State("body-ticked", "A place that is ticked")
    me.says("what is a hip hinge?")
    expect(me.page.locator("#reply")).to_be_visible()
    yield State("typed", "A typed question with its reply", key=True)
    me.says("the weather is fine")
    expect(me.page.locator("#reply")).to_contain_text(SAYS.talk.not_caught)
    yield State("typed-not-caught", "A typed message that was not understood")
    me.opens("#topics")
    yield State("topics", "What people ask")
    me.answer("places", ["none"])
    me.is_asked("dowel")
    yield State("grid", "One answer a row", key=True)
    me.changes("pain_now")
    me.is_asked("pain_now")
    yield State("changing", "An answer that is being changed")
    me.presses("Keep my answer")
    me.is_asked("dowel")
    me.opens("#given")
    yield State("given", "All answers", key=True)
    me.presses("That is enough for now")
    expect(me.question).to_have_count(0)
    yield State("enough", "A recommendation without further questions")
    me.presses("Start over")
    expect(me.page.locator("#confirm")).to_be_focused()
    yield State("start-over", "A second look before answers are lost", key=True)
    me.visits("report")
    yield State("report", "The report for a professional", key=True)
    me.visits("you")
    yield State("you", "A person’s own data", key=True)


# --- referrals ---------------------------------------------------------------------------------
def emergency(me: Person) -> Iterator[State]:
    """Someone with an emergency, who then wants to take it back."""
    me.open()
    me.goes_through(CALM, until="screen_seat")
    me.answer("screen_seat", ["saddle_sensation"])
    expect(me.page.locator("#alert")).to_be_focused()
    yield State("emergency", "A referral: an emergency", key=True)
    me.opens("#alert details")
    yield State("emergency-explained", "An emergency with its reasons opened")
    me.changes("screen_seat")
    me.question.locator('input[value="saddle_sensation"]').uncheck()
    me.answer("screen_seat", ["none"])
    expect(me.page.locator("#confirm")).to_be_focused()
    yield State("take-back", "A second look before a warning is taken back")
    me.visits("report")
    yield State("report-emergency", "The report of an emergency")


def typed(me: Person) -> Iterator[State]:
    """Someone who writes in their own words what they did not tick."""
    me.open()
    me.goes_through(CALM, until="pain_now")
    me.says("my brother's foot is numb")
    expect(me.page.locator("#reply")).to_contain_text(SAYS.talk.apart["other_person"])
    yield State("typed-denied", "A sign of somebody else, which does not count")
    me.says("it's been 3 weeks, about a 4")
    expect(me.page.locator("#form")).to_contain_text("I took that as")
    yield State("typed-answers", "Answers that were read in a message", key=True)
    me.says("honestly everything between my thighs could be made of felt")
    expect(me.page.locator("#alert.urgent")).to_be_focused()
    yield State("typed-sounds-like", "A message that sounds like a sign, asked first", key=True)
    me.says("only odd thing is I've been leaking a bit since Tuesday")
    expect(me.page.locator("#alert.emergency")).to_be_focused()
    yield State("typed-sign", "A sign in a message, and the question about it", key=True)


def crisis(me: Person) -> Iterator[State]:
    """Someone who writes that they are in despair."""
    me.open()
    me.says("I want to die")
    expect(me.page.locator("#alert")).to_be_focused()
    yield State("crisis", "A referral: a crisis", key=True)


def urgent(me: Person) -> Iterator[State]:
    """Someone who is to be seen today."""
    me.open()
    me.goes_through({**CALM, "screen_illness": ["fever_unwell"]}, until="screen_background")
    expect(me.page.locator("#alert.urgent")).to_be_focused()
    yield State("urgent", "A referral: urgent")


def soon(me: Person) -> Iterator[State]:
    """Someone who is not sure about one sign, and is to be seen within days."""
    me.open()
    me.goes_through(CALM, until="screen_illness")
    me.answer("screen_illness", ["not_sure"])
    me.is_asked("screen_illness_unsure")
    yield State("rows", "What someone is not sure of, row by row", key=True)
    me.answer(
        "screen_illness_unsure",
        dict.fromkeys(_rows("screen_illness_unsure"), "no") | {"weight_loss": "yes"},
    )
    expect(me.page.locator("#alert.soon")).to_be_focused()
    yield State("soon", "A referral: within days")


def routine(me: Person) -> Iterator[State]:
    """Someone who can go on, and should be seen as well."""
    me.open()
    me.goes_through({**CALM, "pain_course": "steady", "pain_weeks": 20})
    expect(me.page.locator("#card")).to_be_visible()
    yield State("routine", "A referral: routine, with a drill", key=True)


# --- the days after ------------------------------------------------------------------------------
def after_a_set(me: Person) -> Iterator[State]:
    """Someone who has just done a set, in which two points were missing."""
    me.open()
    me.goes_through(SCREENED | {"consultation": "after_set", "session_step": "wall_tap_foot"})
    me.is_asked("set_done")
    yield State("set-done", "After a set: was it done?")
    me.answer("set_done", "yes")
    me.answer("set_pain", 1)
    me.is_asked("mid_rep")
    yield State("mid-rep", "After a set: the eight points", key=True)
    me.answer(
        "mid_rep",
        dict.fromkeys(_rows("mid_rep"), "yes") | {"weight_close": "no", "neck_long": "no"},
    )
    me.goes_through({"bending": "quieter", "back_after": "worked_hips", "tolerance": "more"})
    expect(me.page.locator("#card")).to_be_focused()
    yield State("after-set", "After a set: what comes of it")


def next_morning(me: Person) -> Iterator[State]:
    """Someone whose back is normal the morning after."""
    me.open()
    me.goes_through(SCREENED | {"consultation": "next_morning", "session_step": "wall_tap_foot"})
    me.answer("set_pain", 1)
    me.is_asked("morning_back")
    yield State("morning", "The next morning: how the back is")
    me.answer("morning_back", "normal")
    me.goes_through({"morning_hamstrings": "mild", "morning_glutes": "yes"})
    expect(me.page.locator("#card")).to_be_focused()
    yield State("next-morning", "The next morning: what comes of it")


# --- the pages beside the chat -------------------------------------------------------------------
def documents(me: Person) -> Iterator[State]:
    """Someone who only looks around and has answered nothing."""
    me.visits("rules")
    yield State("rules", "How it decides: all topics", key=True)
    me.visits("rules?topic=mid_rep")
    yield State("rules-topic", "How it decides: the rules of a topic", key=True)
    me.visits("rules?q=nothingofthekind")
    yield State("rules-none", "How it decides: a search that finds nothing")
    me.visits("rules?topic=nothingofthekind")
    yield State("rules-wrong", "How it decides: a topic that does not exist")
    me.visits("rules/MID-3")
    yield State("rule", "How it decides: one rule", key=True)
    me.visits("rules/NONE-1")
    yield State("rule-none", "How it decides: a rule that does not exist")
    me.visits("report")
    yield State("report-nothing", "The report before anything was answered")
    me.visits("you")
    yield State("you-nothing", "A person’s own data before anything was answered")
    me.visits("api")
    yield State("api", "The interface for programs", key=True)
    me.visits("nowhere")
    yield State("not-found", "A page that does not exist")


def own_data(me: Person) -> Iterator[State]:
    """Someone who takes the consultation to another device, then erases everything."""
    me.open()
    me.goes_through(CALM, until="screen_seat")
    me.visits("you")
    me.presses("Make a code")
    expect(me.page.locator(".code")).to_be_visible()
    yield State("code", "A code for another device")
    me.page.locator("#code").fill("WRONG-CODE")
    me.presses("Join")
    yield State("code-wrong", "A code that is not known")
    me.page.locator("form[action='/you/erase'] button").click()
    yield State("erase", "A second look before everything is erased", key=True)
    me.page.locator("button[name=sure]").click()
    yield State("erased", "Everything is erased")


def server_gone(me: Person) -> Iterator[State]:
    """Someone whose server does not reply."""
    me.open()
    me.page.route("**/*", lambda route: route.abort())
    me.question.get_by_role("button").first.click()
    expect(me.page.locator(".lost")).to_be_visible()
    yield State("server-gone", "A server that does not reply")


def logging_in(me: Person) -> Iterator[State]:
    """Someone at a server that asks for a password."""
    me.visits("login")
    yield State("login", "The password of a private server", key=True)
    me.page.locator("#password").fill("not this one")
    me.page.get_by_role("button").click()
    expect(me.page.locator("#problem")).to_be_visible()
    yield State("login-wrong", "A password that is wrong")


JOURNEYS: dict[str, Journey] = {
    journey.__name__: journey
    for journey in (
        first_visit,
        after_the_card,
        emergency,
        typed,
        crisis,
        urgent,
        soon,
        routine,
        after_a_set,
        next_morning,
        documents,
        own_data,
        server_gone,
    )
}
"""Those on an open server; ``logging_in`` needs one with a password."""
