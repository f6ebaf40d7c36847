"""What a person does on the page, in the words of a consultation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

Given = Mapping[str, Any]
CALM: Given = {
    "consultation": "first_visit",
    "age": 40,
    "screen_seat": ["none"],
    "screen_legs": ["none"],
    "screen_sudden": ["none"],
    "screen_illness": ["none"],
    "screen_background": ["none"],
    "pain_now": 2,
    "pain_course": "comes_and_goes",
    "pain_weeks": 3,
    "wall_tap": "clean_foot",
}
"""The recurrent, mild back that the drills are for."""


class Person:
    """Someone at the page."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url

    def open(self) -> Person:
        """Open the page and wait until it can be used."""
        self.page.goto(self.url)
        expect(self.page.locator("#typed")).to_be_visible()
        return self

    @property
    def question(self) -> Locator:
        """The question that is shown."""
        return self.page.locator("form.question")

    def is_asked(self, question: str) -> None:
        """Wait for this question."""
        expect(self.question).to_have_attribute("data-id", question)

    def asked(self) -> str:
        """The id of the question that is shown."""
        return str(self.question.get_attribute("data-id"))

    def answer(self, question: str, value: Any) -> None:
        """Answer this question, once it is shown, as one does by hand."""
        self.is_asked(question)
        form = self.question
        if isinstance(value, list):
            for option in value:
                form.locator(f'input[value="{option}"]').check()
        elif isinstance(value, dict):
            for row, word in value.items():
                form.locator(f'input[name="{row}"][value="{word}"]').check()
        elif form.locator("input[type=number]").count():
            form.locator("input[type=number]").fill(str(value))
        else:
            quoted = f'"value": "{value}"' if isinstance(value, str) else f'"value": {value}}}'
            form.locator(f"button[data-event*='{quoted}']").click()
            return
        form.get_by_role("button", name="Send").click()

    def goes_through(self, given: Given, until: str | None = None) -> None:
        """Answer one question after the other, up to ``until``, which is not answered."""
        for question, value in given.items():
            if question == until:
                break
            self.answer(question, value)

    def says(self, text: str) -> None:
        """Type a message."""
        self.page.locator("#typed").fill(text)
        self.page.get_by_role("button", name="Send message").click()

    def changes(self, question: str) -> None:
        """Choose to change an answer in the list of all answers."""
        listed = self.page.locator("#given")
        if listed.get_attribute("open") is None:
            listed.locator("summary").click()
        listed.locator(f"button[data-event*='\"{question}\"']").click()

    def stored(self) -> dict[str, Any]:
        """The answers that the server keeps of this person."""
        kept = self.page.request.get(self.url + "you/everything.json").json()
        answers: dict[str, Any] = kept["consultation"][-1]["state"]["answers"]
        return answers

    def presses(self, name: str) -> None:
        """Press a button by its exact words."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def opens(self, lists: str) -> None:
        """Open every list that the selector finds, and look at the reasons, or the first."""
        shut = self.page.locator(f":is({lists}):not([open]) > summary").filter(visible=True)
        while shut.count():
            shut.first.click()
        reasons = self.page.locator(f":is({lists})#why-this")
        self.looks_at("#why-this" if reasons.count() else lists)

    def looks_at(self, place: str) -> None:
        """Scroll to the first place that the selector finds."""
        self.page.locator(place).first.evaluate("e => e.scrollIntoView({ block: 'start' })")

    def visits(self, path: str) -> None:
        """Go to another page of the site."""
        self.page.goto(self.url + path)
