"""The addresses of the page: all topics, what a search finds, one rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from engine.knowledge_base import KnowledgeBase
from ui.pages.rules.cards import RuleCard, RuleCards
from ui.pages.rules.names import Names
from ui.pages.rules.scenarios import scenarios_of
from ui.pages.rules.search import LONGEST, Index, Search, SearchError, read_search
from ui.pages.rules.words import RulesWords
from ui.pages.shell import page
from ui.words import words_of

PATH = "/rules"


def rule_url(rule_id: str) -> str:
    """The address of one rule's page, such as ``/rules/RED-1``."""
    return f"{PATH}/{quote(rule_id, safe='')}"


def routes(kb: KnowledgeBase) -> APIRouter:
    """The page "How it decides" and a page for every rule.

    Everything is computed at the first request and kept.
    """
    router, site = APIRouter(), _Site(kb)

    @router.get(PATH)
    def rules(request: Request) -> Response:
        try:
            search = read_search(site.words, request.query_params)
        except SearchError as error:
            return site.front(400, problems=error.problems)
        if exact := site.ids.get(search.q.casefold()):
            return RedirectResponse(rule_url(exact), 303)
        return site.found(search) if search else site.front()

    @router.get(PATH + "/{rule_id}")
    def rule(rule_id: str) -> Response:
        if card := site.cards.get(rule_id):
            return site.rule(card)
        given = rule_id[:LONGEST]
        return site.front(404, given, [site.words.wrong.rule.format(given=given)])

    return router


class _Site:
    """What the pages are made of, each part computed once."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self.words = words_of("rules", RulesWords)

    @cached_property
    def cards(self) -> Mapping[str, RuleCard]:
        """Every rule by id, by topic in the order in which topics are shown."""
        put = RuleCards(self.kb, self.words.card)
        order = list(self.words.topic)
        cards = sorted(map(put.card, self.kb.rules), key=lambda card: order.index(card.topic))
        return {card.id: card for card in cards}

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """Rule ids as someone may type them."""
        return {name.casefold(): name for name in self.cards}

    @cached_property
    def index(self) -> Index:
        """Finds rules by words."""
        return Index(self.words, self.cards.values())

    @cached_property
    def names(self) -> Names:
        """What the ids in scenarios stand for."""
        return Names(self.kb)

    @cached_property
    def counts(self) -> Mapping[str, Counter[str]]:
        """How many rules there are of each topic, label, and by what follows."""
        fields = ("topic", "concludes", "label")
        return {f: Counter(getattr(card, f) for card in self.cards.values()) for f in fields}

    def front(self, status: int = 200, q: str = "", problems: Sequence[str] = ()) -> HTMLResponse:
        """The ways into the rules, with what went wrong on the way here, if anything did."""
        return self._page(
            "rules.html", status, search=Search(q), problems=problems, counts=self.counts
        )

    def found(self, search: Search) -> HTMLResponse:
        """The rules that fit, by topic."""
        found = self.index.find(search)
        topics = [(topic, list(cards)) for topic, cards in groupby(found, key=lambda c: c.topic)]
        return self._page("rules_found.html", search=search, number=len(found), topics=topics)

    def rule(self, card: RuleCard) -> HTMLResponse:
        """One rule with its scenarios and its neighbours."""
        scenarios = scenarios_of(card.topic).get(card.id, ())
        same = [name for name, other in self.cards.items() if other.topic == card.topic]
        place = same.index(card.id)
        return self._page(
            "rules_one.html",
            card=card,
            fires=[s for s in scenarios if s.fires],
            near=[s for s in scenarios if not s.fires],
            names=self.names.used_in(scenarios),
            previous=self.cards[same[place - 1]] if place else None,
            next=self.cards[same[place + 1]] if place + 1 < len(same) else None,
        )

    def _page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        values |= {"words": self.words, "rule_url": rule_url, "longest": LONGEST}
        return page(self.kb, template, path=PATH, status=status, **values)
