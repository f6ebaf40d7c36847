"""What many days of training cost: the time of a turn, the room they take, many people at once.

Turns are compared in one run and one SQLite file, between people with no, some and many past
training sessions, who are asked the same and answer the same, in turn (ABC, BCA, …), so that
whatever else the machine does meets all of them alike. A turn is all that the server does for a
click: read what is kept, judge it, keep the answer on the disk, write the reply as HTML.

The past is a year told question by question, as the page posts it; a longer one repeats its last
weeks on later days. Nothing passes or fails by time.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import asdict
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
from starlette.testclient import TestClient

from benchmarks.assess import table, timed
from benchmarks.course import Consultation, a_set, a_year, course, past, tells, trained, write
from benchmarks.load import at_once, many_addresses, spread
from benchmarks.page import PEOPLE, Figures, quiet_back
from scripts import postgres
from tests.store.postgres import PostgresServer
from tests.test_course import Person
from ui.app import create_app
from ui.settings import Settings
from ui.store import Store, new_token
from ui.store.tables import metadata
from ui.visitor import COOKIE

GOAL = 1.2
"""A turn with many past training sessions: at most this many times as long as with none."""
SESSIONS = (0, 1, 100, 1000)
"""Past training sessions. Any at all is more to judge by than none, hence the one."""
CROWDED = (0, 100)
"""The same of many people at once."""
ROUNDS = 30
PAGE_ROUNDS = 10
PAGES = ("/progress", "/report", "/report.pdf", "/you/everything.json")
"""Pages that tell of the past."""
CROWDS = (1, 10, 100)
"""People with a year each in one file."""
HERE = {"accept": "text/html", "sec-fetch-site": "same-origin"}
"""Headers of a browser that follows a link of the page."""

Samples = dict[int, list[float]]
"""Seconds by past training sessions."""
Told = dict[str, Any]
"""Questions in the order in which they are asked, each with its answer."""


def main(*, as_json: bool = False) -> None:
    """Measure, then print tables or JSON."""
    figures = measured()
    if as_json:
        json.dump(figures, sys.stdout, indent=2)
        print()
    else:
        show(figures)


# --- measuring ---------------------------------------------------------------------------------
def measured() -> Figures:
    """Take all measurements; about five minutes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures, year, told = in_files(folder)
        figures["load"] = {}
        if many_addresses():
            figures["load"]["SQLite"] = load(_url(folder / "load.db"), year, told)
    if programs := postgres.installed():
        database = PostgresServer(programs)
        try:
            database.start()
            figures["year"]["PostgreSQL"] = postgres_tables(database.new_database())
            if many_addresses():
                figures["load"]["PostgreSQL"] = load(database.new_database(), year, told)
        finally:
            database.remove()
    return figures


def in_files(folder: Path) -> tuple[Figures, list[Consultation], dict[int, Told]]:
    """The figures of SQLite in this process; the year, and what each is asked after a set."""
    with Store.open(_url(folder / "year.db")) as store:
        person = a_year(store)
        year = course(store, person)
    with Store.open(_url(folder / "turns.db")) as store:
        people = {number: trained(store, past(year, number, person.day)) for number in SESSIONS}
        told = asked_alike(people)
        turns, opens = turn_times(people, told)
        pages = page_times(store, people)
    figures: Figures = {
        "turns": {"a question answered": _spreads(turns), "the chat opened": _spreads(opens)},
        "pages": {path: _spreads(times) for path, times in pages.items()},
        "year": {
            "sets": sum("session" in one["record"] for one in year),
            "consultations": len(year),
            "clicks": person.count,
            "SQLite": sqlite_tables(folder / "year.db"),
        },
        "crowds": {number: crowd(folder / f"{number}.db", year, number) for number in CROWDS},
    }
    none, *_, most = figures["turns"]["a question answered"].values()
    ratios = {part: most[part] / none[part] for part in ("p50", "p95")}
    figures["goal"] = {"at_most": GOAL, **ratios, "met": max(ratios.values()) <= GOAL}
    return figures, year, told


def asked_alike(people: dict[int, Person]) -> dict[int, Told]:
    """Let each tell of a set; what they are asked, which has to be the same but for the order.

    Raises:
        RuntimeError: where it is not the same.
    """
    given = {**a_set(0), "session_step": "dowel"}
    told = {number: tells(me, "after_set", given) for number, me in people.items()}
    if len({frozenset(each) for each in told.values()}) > 1:
        raise RuntimeError(f"they are asked differently: {told}")
    return told


def turn_times(people: dict[int, Person], told: dict[int, Told]) -> tuple[Samples, Samples]:
    """Times of an answered question, and of the chat when the page is opened."""
    turns: Samples = {number: [] for number in people}
    opens: Samples = {number: [] for number in people}
    for number in range(ROUNDS):
        for sessions, me in people.items():
            for _ in told[sessions]:
                me.post("back")
        answers = {sessions: list(each.items()) for sessions, each in told.items()}
        for turn in range(len(answers[SESSIONS[0]])):
            for sessions, me in _rotated(list(people.items()), number + turn):
                question, value = answers[sessions][turn]
                opens[sessions] += timed(partial(me.post, "open"), 1)
                answered = partial(me.post, "answer", id=question, value=value)
                turns[sessions] += timed(answered, 1)
    return turns, opens


def page_times(store: Store, people: dict[int, Person]) -> dict[str, Samples]:
    """Times of the pages that tell of the past, by their address; of those that are there.

    Raises:
        RuntimeError: where one fails.
    """
    day = people[SESSIONS[0]].day
    times: dict[str, Samples] = {}
    with TestClient(create_app(store, Settings(), today=lambda: day), headers=HERE) as browser:

        def get(path: str, me: Person) -> int:
            shown = {"cookie": f"{COOKIE}={me.token}"}
            return browser.get(path, headers=shown).status_code

        for path in PAGES:
            status = {get(path, me) for me in people.values()}  # not measured: the first is slow
            if status == {404}:
                continue
            if status != {200}:
                raise RuntimeError(f"{path}: {status}")
            times[path] = {number: [] for number in people}
            for number in range(PAGE_ROUNDS):
                for sessions, me in _rotated(list(people.items()), number):
                    times[path][sessions] += timed(partial(get, path, me), 1)
    return times


def sqlite_tables(file: Path) -> dict[str, int]:
    """Bytes of a closed database: of each table with its indexes, and of the whole file."""
    tables: dict[str, int] = {}
    per_table = (
        "SELECT tbl_name, sum(pgsize) FROM dbstat JOIN sqlite_schema USING (name) GROUP BY tbl_name"
    )
    with closing(sqlite3.connect(file)) as connection, suppress(sqlite3.OperationalError):
        # An error where this SQLite was built without dbstat.
        sizes = connection.execute(per_table).fetchall()
        tables = {name: size for name, size in sizes if name in metadata.tables}
    return {**tables, "everything": file.stat().st_size}


def postgres_tables(url: str) -> dict[str, int]:
    """Bytes of a year told in PostgreSQL, with what its vacuum has not cleared yet and without."""
    with Store.open(url) as store:
        a_year(store)
    with psycopg.connect(url, autocommit=True) as connection:
        of_table = (
            "SELECT relname, pg_total_relation_size(oid) FROM pg_class WHERE relname = ANY(%s)"
        )
        names = list(metadata.tables)
        tables: dict[str, int] = dict(connection.execute(of_table, [names]).fetchall())
        connection.execute("VACUUM FULL")
        cleared: dict[str, int] = dict(connection.execute(of_table, [names]).fetchall())
    return {**tables, "everything": sum(tables.values()), "cleared": sum(cleared.values())}


def crowd(file: Path, year: list[Consultation], people: int) -> float:
    """Bytes a person of a file in which so many have a year each."""
    with Store.open(_url(file)) as store:
        pass
    bare = file.stat().st_size
    with Store.open(_url(file)) as store:
        for _ in range(people):
            write(store, new_token(), year)
    return (file.stat().st_size - bare) / people


def load(url: str, year: list[Consultation], told: dict[int, Told]) -> dict[int, Figures]:
    """Many people who tell of a set at the same time, by their past training sessions."""
    yesterday = date.today() - timedelta(days=1)
    crowds = {number: [new_token() for _ in range(PEOPLE)] for number in CROWDED}
    with Store.open(url) as store:
        for number, tokens in crowds.items():
            consultations = past(year, number, yesterday)
            for token in tokens:
                write(store, token, consultations)
    with quiet_back(QUIETBACK_DATABASE_URL=url) as server:
        at_once(server.port, PEOPLE)  # not measured: the server builds its engines
        runs = {}
        for number, tokens in crowds.items():
            given = {"consultation": "after_set", **told[number]}
            runs[number] = asdict(at_once(server.port, PEOPLE, given, tokens))
    return runs


def _url(file: Path) -> str:
    return f"sqlite:///{file}"


def _rotated(people: list[tuple[int, Person]], number: int) -> list[tuple[int, Person]]:
    start = number % len(people)
    return people[start:] + people[:start]


def _spreads(samples: Samples) -> dict[int, Figures]:
    return {n: asdict(spread([1000 * s for s in seconds])) for n, seconds in samples.items()}


# --- printing ----------------------------------------------------------------------------------
def show(figures: Figures) -> None:
    """Print the figures in tables."""
    none, *more = SESSIONS
    print("Times by past training sessions, in one SQLite file, each answer on the disk:")
    head = ("What", *map(str, SESSIONS), *(f"{number} / {none}" for number in more))
    table(head, list(_time_rows({**figures["turns"], **figures["pages"]})))
    for path in PAGES:
        if path not in figures["pages"]:
            print(f"{path}: not measured, as it is not there.")
    met = "met" if figures["goal"]["met"] else "NOT met"
    print(f"Goal: a turn with {more[-1]} at most {GOAL} times as long as with {none}: {met}")
    print()
    year = figures["year"]
    print(
        f"A person-year: {year['sets']} sets with their mornings in {year['consultations']} "
        f"consultations, {year['clicks']} clicks:"
    )
    table(("Database", "Bytes", "A consultation"), list(_size_rows(year)))
    print()
    print("People with a year each in one SQLite file:")
    table(
        ("People", "Bytes a person", "To the first"),
        [
            (str(people), f"{each:,.0f}", f"{each / figures['crowds'][CROWDS[0]]:.3f}")
            for people, each in figures["crowds"].items()
        ],
    )
    print()
    print(f"{PEOPLE} people over HTTP who tell of a set at once, none of them pausing to read:")
    head = ("Database", "Past sessions", "Errors", "Clicks a second", "p50", "p95", "p50 to none")
    table(head, list(_load_rows(figures["load"])))
    for database in ("SQLite", "PostgreSQL"):
        if database not in figures["load"]:
            print(f"{database}: not measured here.")


def _time_rows(times: dict[str, dict[int, Figures]]) -> Iterator[Sequence[str]]:
    for what, spreads in times.items():
        for part in ("p50", "p95"):
            none, *more = (spreads[number][part] for number in SESSIONS)
            shown = (f"{taken:.1f} ms" for taken in (none, *more))
            yield f"{what}, {part}", *shown, *(f"{taken / none:.2f}" for taken in more)


def _size_rows(year: Figures) -> Iterator[Sequence[str]]:
    words = {"everything": "all", "cleared": "all, after a full vacuum"}
    for database in ("SQLite", "PostgreSQL"):
        for part, size in year.get(database, {}).items():
            each = f"{size / year['consultations']:,.0f}"
            yield f"{database}: {words.get(part, part)}", f"{size:,}", each


def _load_rows(load: dict[str, dict[int, Figures]]) -> Iterator[Sequence[str]]:
    for database, runs in load.items():
        for number, run in runs.items():
            click = run["click"]
            yield (
                database,
                str(number),
                str(len(run["errors"])),
                f"{run['clicks_a_second']:.0f}",
                f"{click['p50']:.0f} ms",
                f"{click['p95']:.0f} ms",
                f"{click['p50'] / runs[CROWDED[0]]['click']['p50']:.2f}",
            )
