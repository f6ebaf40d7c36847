"""The page "How it decides": every rule is there, in plain words, and can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args
from urllib.parse import urlencode, urljoin, urlsplit

import pytest
from fastapi import FastAPI
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_bdd.feature import get_features
from starlette.testclient import TestClient

import ui
from engine.conclusions import Outcome
from engine.dsl import Rule
from engine.models import NOT_SURE
from engine.provenance import Label
from knowledge.base import RULE_MODULES, knowledge_base
from ui.pages.rules import routes, rule_url
from ui.pages.rules.cards import RuleCards
from ui.pages.rules.names import Names
from ui.pages.rules.scenarios import scenarios_of
from ui.pages.rules.search import LONGEST, Index, Search, folded
from ui.pages.rules.words import RulesWords
from ui.pages.shell import SiteWords
from ui.words import words_of

ROOT = Path(__file__).parent.parent
KB = knowledge_base()
WORDS = words_of("rules", RulesWords)
MODULES = pytest.mark.parametrize("module", RULE_MODULES)
PARTS_OF_A_SESSION = {"back_after", "too_heavy"}
"""What a scenario tells about a past training session by the name that its record has."""
LIGHT = 150_000
"""Bytes: more would keep a phone waiting."""


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app = FastAPI()
    app.include_router(routes(KB))
    with TestClient(app, follow_redirects=False) as running:
        yield running


@pytest.fixture(scope="module")
def index() -> Index:
    put = RuleCards(KB, WORDS.card)
    return Index(WORDS, map(put.card, KB.rules))


class Document(HTMLParser):
    """The text of a page, its links, and everything that could run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.sections: dict[str, str] = {"": ""}
        self.runs: list[str] = []
        self.neighbours: dict[str, str] = {}
        self._section = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.links += [given[name] for name in ("href", "src", "action") if name in given]
        self.ids |= {given["id"]} if "id" in given else set()
        self.runs += [tag] if tag in ("script", "iframe", "object") else []
        self.runs += [name for name in given if name.startswith("on")]
        if given.get("rel") in ("prev", "next"):
            self.neighbours[given["rel"]] = given["href"]
        if tag == "section":
            self._section = given["class"].removeprefix("paper ")

    def handle_endtag(self, tag: str) -> None:
        self._section = "" if tag == "section" else self._section

    def handle_data(self, data: str) -> None:
        self.sections[self._section] = self.sections.get(self._section, "") + data

    @property
    def text(self) -> str:
        """Everything that is read."""
        return " ".join(" ".join(self.sections.values()).split())


@cache
def get(client: TestClient, path: str, status: int = 200) -> Document:
    """A page that is light and runs nothing."""
    answer = client.get(path)
    assert answer.status_code == status
    assert len(answer.content) < LIGHT
    found = Document(answer.text)
    assert found.runs == []
    return found


def rules_of(module: str) -> list[Rule]:
    return [r for r in KB.rules if r.module == f"knowledge.{module}"]


def linked(found: Document) -> list[str]:
    """The rules that a page links to."""
    return [link.rpartition("/")[2] for link in found.links if link.startswith("/rules/")]


# --- every rule --------------------------------------------------------------------------------
@MODULES
def test_a_rule_page_holds_all_that_its_card_says(client: TestClient, module: str) -> None:
    for rule in rules_of(module):
        found = get(client, rule_url(rule.id)).text
        said = [rule.id, KB.expand(rule.says), KB.expand(rule.because)]
        said += [p.fields[n].meaning for p in rule.patterns if p.name != "Found" for n in p.values]
        for reference in rule.sources:
            name, _, section = reference.partition("#")
            said.append(KB.sources[name].title if name != "ours" else WORDS.label["ours"].name)
            said += [KB.sources[name].sections[section]] if section else []
        for number in rule.thresholds:
            said += [f"{number.value} {number.unit}", number.why, WORDS.label[number.label].name]
        assert [words for words in said if words not in found] == [], rule.id


@MODULES
def test_a_rule_page_tells_where_it_applies_from_where_it_does_not_quite(
    client: TestClient, module: str
) -> None:
    path = ROOT / "features" / f"{module.replace('.', '/')}.feature"
    told: dict[str, dict[str, list[str]]] = {r.id: {"fires": [], "near": []} for r in KB.rules}
    for scenario in get_features([str(path)])[0].scenarios.values():
        assert scenario.rule is not None
        (tag,) = [t for t in scenario.rule.tags if t.startswith("rule:")]
        kind = "fires" if "fires" in scenario.tags else "near"
        told[tag.removeprefix("rule:")][kind].append(scenario.name)
    for rule in rules_of(module):
        assert told[rule.id]["fires"], f"{rule.id} has no scenario in which it fires"
        found = get(client, rule_url(rule.id))
        near = told[rule.id]["near"] or [WORDS.rule.always]
        for kind, names in (("fires", told[rule.id]["fires"]), ("near", near)):
            assert [name for name in names if name not in found.sections[kind]] == []
        if near == [WORDS.rule.always]:
            assert {p.name for p in rule.patterns} == {"Consultation"}


@MODULES
def test_one_can_go_from_rule_to_rule_through_a_whole_topic(
    client: TestClient, module: str
) -> None:
    before, here, seen = None, rule_url(rules_of(module)[0].id), []
    while True:
        seen.append(here)
        neighbours = get(client, here).neighbours
        assert neighbours.get("prev") == before
        if "next" not in neighbours:
            break
        before, here = here, neighbours["next"]
    assert seen == [rule_url(r.id) for r in rules_of(module)]


def test_each_class_of_rules_has_its_words_and_each_word_its_rules(client: TestClient) -> None:
    assert tuple(WORDS.topic) == RULE_MODULES
    assert tuple(WORDS.label) == get_args(Label)
    for field in ("topic", "concludes", "label"):
        listed = [linked(get(client, f"/rules?{field}={v}")) for v in getattr(WORDS, field)]
        assert all(listed)
        assert sorted(r for rules in listed for r in rules) == sorted(KB.rule)


def test_a_condition_is_put_in_plain_words(client: TestClient) -> None:
    put = RuleCards(KB, WORDS.card)
    told = {r.id: [c.text for c in put.card(r).conditions] for r in KB.rules}
    assert told["RED-1"] == ["Numb, tingly or different between the legs: yes"]
    assert told["RED-19a"][0] == "Age: at least 16 and less than 18 years"
    assert told["MID-8"][0] == "Points missing: exactly 2 of 8"
    assert told["PRO-6"] == [
        "How it changes: “It flared up in the last 48 hours, after training or a busy day”"
    ]
    signs = set("≥≤<>=_{}")
    assert [(r, t) for r, texts in told.items() for t in texts if signs & set(t)] == []


@pytest.mark.parametrize(("rule", "number"), [("PRO-6", "flare_hours"), ("BRC-5", "brace_target")])
def test_a_number_that_only_the_wording_names_has_its_label_too(rule: str, number: str) -> None:
    card = RuleCards(KB, WORDS.card).card(KB.rule[rule])
    named = KB.thresholds[number]
    assert (f"{named.value} {named.unit}", named.label) in [
        (n.text, n.word.label) for n in card.numbers
    ]


def test_a_finding_leads_to_the_rules_that_conclude_it(client: TestClient) -> None:
    waits = KB.rule["SYM-12"].patterns[0].values["finding"]
    notice = {r.id for r in KB.rules if r.conclusion.model_dump().get("id") == waits}
    assert notice
    assert notice <= set(linked(get(client, rule_url("SYM-12"))))


def test_a_rule_and_its_companion_for_not_sure_lead_to_each_other(client: TestClient) -> None:
    companions = {name for name in KB.rule if name.endswith("-unsure")}
    assert companions
    for companion in companions:
        base = companion.removesuffix("-unsure")
        assert f"{WORDS.rule.unsure} {companion}" in get(client, rule_url(base)).text
        assert f"{WORDS.rule.unsure_of} {base}" in get(client, rule_url(companion)).text


@MODULES
def test_each_id_in_the_examples_is_put_in_words(module: str) -> None:
    names = Names(KB)
    for scenarios in scenarios_of(module).values():
        used = dict(names.used_in(scenarios))
        texts = [text for scenario in scenarios for text in scenario.told()]
        assert not [text for text in texts if "<" in text]
        ids = {word for text in texts for word in re.findall(r"[a-z]+(?:_[a-z]+)+", text)}
        assert ids - set(used) <= {NOT_SURE, *PARTS_OF_A_SESSION}


def test_ids_stand_for_what_people_read_and_plain_words_for_themselves() -> None:
    used = dict(Names(KB).used_in(scenarios_of("red_flags.seat")["RED-1"]))
    assert used["screen_seat"] == KB.questions["screen_seat"].text
    assert used["emergency"] == KB.wording.outcomes[Outcome.EMERGENCY].title
    assert "saddle_sensation" in used
    assert not {"is", "clear", "safety", "yes", "none"} & set(used)


def test_one_name_may_stand_for_a_question_and_for_a_step() -> None:
    used = Names(KB).used_in(scenarios_of("progression")["PRO-20"])
    assert [text for name, text in used if name == "dowel"] == [KB.steps["dowel"].name]


def test_the_steps_of_the_background_come_first_and_tables_are_kept() -> None:
    (first, outline) = scenarios_of("mid_rep")["MID-2"]
    assert first.fires
    assert not outline.fires
    assert first.lines[0].text == "a practice consultation"
    assert outline.tables[0].columns == ("missing", "outcome")
    assert outline.tables[0].rows == (("0", "continue"), ("2", "regress"))


def test_a_module_without_a_feature_has_no_scenarios() -> None:
    assert scenarios_of("no.such_module") == {}


def test_every_link_leads_somewhere(client: TestClient) -> None:
    site = {*words_of("site", SiteWords).pages, "/favicon.ico"}
    files = Path(ui.__file__).parent / "files"
    waiting, seen = ["/rules"], set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        found = get(client, path)
        for link in found.links:
            if link.startswith("tel:"):
                continue
            target = urlsplit(urljoin(path, link))
            assert not target.netloc, f"{path} leads away to {link}"
            if link.startswith("#"):
                assert target.fragment in found.ids
            elif target.path.startswith("/files/"):
                assert (files / Path(target.path).name).is_file()
            elif target.path.startswith("/rules"):
                waiting.append(target.geturl())
            else:
                assert target.path in site
    assert {rule_url(r.id) for r in KB.rules} <= seen


# --- looking for rules -------------------------------------------------------------------------
@pytest.mark.parametrize("typed", ["RED-1", "red-1", " Red-1 "])
def test_the_id_of_a_rule_leads_straight_to_it(client: TestClient, typed: str) -> None:
    answer = client.get("/rules", params={"q": typed})
    assert (answer.status_code, answer.headers["location"]) == (303, "/rules/RED-1")


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("passing URINE become", "RED-2"),
        ("ùrine, hård", "RED-2"),
        ("red-2-un", "RED-2-unsure"),
        ("crohn’s", "RED-26b"),
        ("Crohns", "RED-26b"),
        ("numb legs between tingly", "RED-1"),
        ("Downie", "RED-19d"),
        ("eight points rep there", "MID-7"),
    ],
)
def test_words_of_a_rule_find_it(index: Index, typed: str, rule: str) -> None:
    assert rule in {card.id for card in index.find(Search(q=typed))}


def test_every_word_is_needed_and_begins_a_word(index: Index) -> None:
    assert {c.id for c in index.find(Search(q="urine"))} >= {"RED-2", "RED-3"}
    assert index.find(Search(q="urine zebra")) == []
    assert index.find(Search(q="rine")) == []


def test_choices_narrow_a_search(client: TestClient) -> None:
    asked = {"q": "pain", "topic": "red_flags.pain", "concludes": "emergency", "label": "ours"}
    found = linked(get(client, f"/rules?{urlencode(asked)}"))
    assert found
    for rule in (KB.rule[name] for name in found):
        assert rule.module == "knowledge.red_flags.pain"
        assert rule.label == "ours"
        assert rule.conclusion.urgency == "emergency"  # type: ignore[union-attr]


@given(st.text(max_size=LONGEST), st.sampled_from(["a", "back", "not sure", "red-1"]))
@settings(max_examples=50, deadline=None)
def test_another_word_never_finds_more(index: Index, typed: str, more: str) -> None:
    few = index.find(Search(q=f"{typed} {more}"))
    assert set(few) <= set(index.find(Search(q=more)))


@given(st.text(max_size=LONGEST))
@settings(max_examples=100)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(st.characters(codec="utf-8"), max_size=LONGEST))
@settings(max_examples=40, deadline=None)
def test_whatever_is_typed_gives_a_page(client: TestClient, typed: str) -> None:
    answer = client.get("/rules", params={"q": typed})
    assert answer.status_code in (200, 303)
    assert Document(answer.text).runs == []


@pytest.mark.parametrize("typed", ["zebra", "???", "-", "\x00"])
def test_nothing_found_says_so_and_shows_a_way_on(client: TestClient, typed: str) -> None:
    found = get(client, "/rules?" + urlencode({"q": typed}))
    assert WORDS.browse.none in found.text
    assert {f"/rules?topic={module}" for module in RULE_MODULES} <= set(found.links)


@pytest.mark.parametrize("query", ["", "q=&topic=&concludes=&label=", "q=+"])
def test_nothing_typed_shows_the_topics(client: TestClient, query: str) -> None:
    found = get(client, f"/rules?{query}")
    assert all(line in found.text for line in WORDS.lead)
    assert all(topic.name in found.text for topic in WORDS.topic.values())


@pytest.mark.parametrize("query", ["q=a", "q=e", *(f"label={label}" for label in WORDS.label)])
def test_the_longest_lists_stay_light(client: TestClient, query: str) -> None:
    assert len(linked(get(client, f"/rules?{query}"))) > 50


# --- what cannot be read -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("label=theirs", (WORDS.search.label, "theirs", "article, source, ours")),
        ("topic=knees", (WORDS.search.topic, "knees", "red_flags.seat")),
        ("concludes=RED", (WORDS.search.concludes, "RED", "emergency, urgent")),
        (f"q={'x' * (LONGEST + 1)}", (WORDS.search.q, str(LONGEST + 1), str(LONGEST))),
        ("q=a&q=b", (WORDS.search.q, "2")),
        ("colour=red", ("colour", "q, topic, concludes, label")),
        ("label=<script>alert(1)</script>", ("<script>alert(1)</script>",)),
        ("<script>=1", ("<script>",)),
    ],
)
def test_a_bad_address_is_explained(client: TestClient, query: str, parts: tuple[str, ...]) -> None:
    found = get(client, f"/rules?{query}", 400).text
    assert [part for part in parts if part not in found] == []


@pytest.mark.parametrize("typed", ["RED-999", "red-1", "<script>alert(1)", "é" * 500])
def test_an_unknown_rule_is_not_found_and_can_be_looked_for(client: TestClient, typed: str) -> None:
    found = get(client, rule_url(typed), 404)
    assert typed[:LONGEST] in found.text
    assert "/rules?topic=mid_rep" in found.links


@pytest.mark.parametrize(
    "typed", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}"]
)
def test_what_is_typed_is_never_markup(client: TestClient, typed: str) -> None:
    answer = client.get("/rules", params={"q": typed})
    found = Document(answer.text)
    assert found.runs == []
    assert "x" not in found.links
    assert typed not in answer.text or "{" in typed
    assert "49" not in found.text
