"""Looking for rules: by words, topic, what follows, and label."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields

from starlette.datastructures import QueryParams

from ui.pages.rules.cards import RuleCard
from ui.pages.rules.words import Named, RulesWords

LONGEST = 100
"""Characters of a field; nobody types more by hand."""


@dataclass(frozen=True)
class Search:
    """What is looked for; an empty field looks for everything."""

    q: str = ""
    topic: str = ""
    concludes: str = ""
    label: str = ""

    def __bool__(self) -> bool:
        return self != Search()


class SearchError(ValueError):
    """An address that cannot be read as a search; ``problems`` are sentences for a person."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


def read_search(words: RulesWords, given: QueryParams) -> Search:
    """Read the query of an address. Spaces around a value do not count.

    Raises:
        SearchError: where a field is unknown, given twice, too long, or not one of its choices.
    """
    problems = [p for name in given for p in _problems(words, name, given.getlist(name))]
    if problems:
        raise SearchError(problems)
    return Search(**{name: value.strip() for name, value in given.items()})


def _problems(words: RulesWords, name: str, values: list[str]) -> Iterator[str]:
    wrong = words.wrong
    known = [f.name for f in fields(Search)]
    if name not in known:
        yield wrong.field.format(given=name[:LONGEST], allowed=", ".join(known))
        return
    field, value = getattr(words.search, name), values[0].strip()
    choices: Mapping[str, Named] | None = None if name == "q" else getattr(words, name)
    if len(values) > 1:
        yield wrong.twice.format(field=field, given=len(values))
    elif len(value) > LONGEST:
        yield wrong.long.format(field=field, given=len(value), allowed=LONGEST)
    elif choices is not None and value and value not in choices:
        yield wrong.choice.format(field=field, given=value, allowed=", ".join(choices))


class Index:
    """Finds rules.

    Args:
        words: of the page; a rule is also found by the name of its topic, label and what follows.
        cards: the rules, in the order in which they are shown.
    """

    def __init__(self, words: RulesWords, cards: Iterable[RuleCard]) -> None:
        self._found_by = {card: folded("\n".join(_texts(words, card))) for card in cards}

    def find(self, search: Search) -> list[RuleCard]:
        """The rules that fit every field; of the words, each must begin a word of the rule."""
        wanted = {n: v for n, v in asdict(search).items() if v and n != "q"}
        typed = re.findall(r"\w+(?:-\w+)*", folded(search.q))
        if search.q and not typed:
            return []
        starts = [re.compile(rf"(?<!\w){re.escape(word)}") for word in typed]
        return [
            card
            for card, text in self._found_by.items()
            if all(getattr(card, name) == value for name, value in wanted.items())
            and all(start.search(text) for start in starts)
        ]


def folded(text: str) -> str:
    """Text without case, accents and apostrophes, so that different spellings meet."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’‘").casefold()


def _texts(words: RulesWords, card: RuleCard) -> Iterator[str]:
    yield from (card.id, card.says, card.because, *card.then)
    yield from (words.topic[card.topic].name, words.concludes[card.concludes].name)
    yield words.label[card.label].name
    for condition in card.conditions:
        yield from (condition.text, condition.about, *condition.asked)
    for number in card.numbers:
        yield from (number.text, number.why)
    for word in (*card.words, *(number.word for number in card.numbers)):
        yield from (word.title, word.author, word.section)
