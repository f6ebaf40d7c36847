"""The page in Chromium and under load, beside the least that a chat on Gradio can be.

What is compared: the time from a click to the next question painted, against the time from a click
to the echo painted on the page of ``benchmarks.echo``. Both run in this one run, each served by
uvicorn in a process of its own, in the same browser, and are clicked in turn (AB, BA, …), so that
whatever else the machine does meets both alike. Both get the same number of clicks on a fresh page
before they are opened anew, so neither has the longer conversation to paint. The clock runs in the
browser: from the click's event, through the change of the document, to the second animation frame
after it, when the frame that holds the change has been painted. That comes in steps of a frame,
17 ms, so the time to the changed document is shown as well. A click on the echo page adds two
lines; a click here also validates, infers, explains and keeps the answer on disk first.

Nothing passes or fails by time.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks.assess import table
from benchmarks.browser import OURS, Visit, first_visits
from benchmarks.load import at_once, many_addresses, memory, spread
from benchmarks.server import Server, running
from scripts import postgres
from scripts.chromium import installed
from tests.e2e.conftest import FLAGS
from tests.store.postgres import PostgresServer

GOAL = 1.3
"""Click to painted: at most this many times as long as on the echo page."""
ROUNDS = 7
PEOPLE = 50
CONSULTATIONS = 100
"""Consultations that are left open."""
MORE_CLICKS = 1000
PAGES = 10
"""Pages that are left open in Chromium."""

CLICK = {
    "painted": "click to painted",
    "shown": "click to changed document",
    "sent": "  click to request",
    "server": "  request to reply",
    "changed": "  reply to changed document",
}
COLD = {
    "first": ("cold page to first question painted", "{:.0f} ms"),
    "bytes": ("cold page over the wire", "{:,.0f} bytes"),
    "files": ("  in files", "{:.0f}"),
}

Figures = dict[str, Any]
"""As ``--json`` prints them: milliseconds, bytes and MB."""


def main(*, as_json: bool = False) -> None:
    """Measure, then print tables or JSON."""
    chromium = installed()
    if chromium is None:
        sys.exit("No Chromium here; set CHROMIUM to its path.")
    figures = measured(chromium)
    if as_json:
        json.dump(figures, sys.stdout, indent=2)
        print()
    else:
        show(figures)


# --- measuring ---------------------------------------------------------------------------------
def measured(chromium: str) -> Figures:
    """Take all measurements; about three minutes."""
    figures: Figures = {}
    with (
        running("benchmarks.echo", "{port}", settings={}) as echo,
        quiet_back() as ours,
        sync_playwright() as playwright,
    ):
        at_rest = {"ours": ours.memory(), "echo": echo.memory()}
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        figures["chromium"] = browser.version
        figures["pages"] = side_by_side(browser, {"ours": ours.url, "echo": echo.url})
        for site, held in at_rest.items():
            figures["pages"][site]["memory"] = held
        if many_addresses():
            figures["load"] = {"SQLite": load(ours)}
            figures["memory"] = asdict(memory(ours, CONSULTATIONS, MORE_CLICKS))
            figures["memory"]["pages"] = PAGES
            figures["memory"]["with_pages"] = with_open_pages(browser, ours)
        browser.close()
    if "load" in figures and (programs := postgres.installed()):
        database = PostgresServer(programs)
        try:
            database.start()
            with quiet_back(QUIETBACK_DATABASE_URL=database.new_database()) as ours:
                figures["load"]["PostgreSQL"] = load(ours)
        finally:
            database.remove()
    return figures


@contextmanager
def quiet_back(**settings: str) -> Iterator[Server]:
    """The server as the command starts it, with an empty database."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {"QUIETBACK_DATA": folder, **settings}
        with running("ui.cli", "--port", "{port}", "--no-browser", settings=settings) as server:
            yield server


def side_by_side(browser: Browser, urls: dict[str, str]) -> Figures:
    """The figures of both pages, and how they compare."""
    samples = first_visits(browser, urls, ROUNDS)
    figures: Figures = {
        site: {name: asdict(spread(taken[name])) for name in CLICK}
        | {name: median(taken[name]) for name in COLD}
        for site, taken in samples.items()
    }
    ours, echo = figures["ours"]["painted"], figures["echo"]["painted"]
    ratios = {part: ours[part] / echo[part] for part in ("p50", "p95")}
    figures["goal"] = {"at_most": GOAL, **ratios, "met": max(ratios.values()) <= GOAL}
    return figures


def load(server: Server) -> dict[str, Figures]:
    """One person alone, then many at once; by the number of people."""
    return {str(people): asdict(at_once(server.port, people)) for people in (1, PEOPLE)}


def with_open_pages(browser: Browser, server: Server) -> float:
    """MB of the server with pages open in a real browser."""
    visits = [Visit(browser, OURS, server.url) for _ in range(PAGES)]
    held = server.memory()
    for visit in visits:
        visit.context.close()
    return held


# --- printing ----------------------------------------------------------------------------------
def show(figures: Figures) -> None:
    """Print the figures in tables."""
    pages = figures["pages"]
    ours, echo, goal = pages["ours"], pages["echo"], pages["goal"]
    rows = []
    for name, words in CLICK.items():
        for part in ("p50", "p95"):
            pair = ours[name][part], echo[name][part]
            rows.append(_row(f"{words}, {part}", pair, "{:.0f} ms"))
    rows += [_row(words, (ours[name], echo[name]), shape) for name, (words, shape) in COLD.items()]
    rows.append(_row("memory of the server at rest", (ours["memory"], echo["memory"]), "{:.0f} MB"))
    clicks = ours["painted"]["number"]
    print(f"Chromium {figures['chromium']}, {clicks} clicks on each page, in turn:")
    table(("What", "Quiet Back", "Echo page", "Ratio"), rows)
    met = "met" if goal["met"] else "NOT met"
    print(f"Goal: click to painted at most {GOAL} times as long as on the echo page: {met}")
    print()
    if "load" not in figures:
        print("Load and memory: not measured, as this system has one loopback address only.")
        return
    print("First visits over HTTP, people at once, none of them pausing to read:")
    head = ("Database", "People", "Errors", "Clicks a second", "p50", "p95")
    table(head, list(_load_rows(figures["load"])))
    for database, runs in figures["load"].items():
        for error in sorted({e for run in runs.values() for e in run["errors"]}):
            print(f"  {database}: {error}")
    if "PostgreSQL" not in figures["load"]:
        print("PostgreSQL: not measured, as its programs are not here.")
    print()
    print("Memory of the server process after that:")
    table(("When", "MB"), list(_memory_rows(figures["memory"])))


def _row(name: str, pair: tuple[float, float], shape: str) -> tuple[str, ...]:
    return name, *(shape.format(value) for value in pair), f"{pair[0] / pair[1]:.2f}"


def _load_rows(load: Figures) -> Iterator[tuple[str, ...]]:
    for database, runs in load.items():
        for people, run in runs.items():
            click = run["click"]
            yield (
                database,
                people,
                str(len(run["errors"])),
                f"{run['clicks_a_second']:.0f}",
                f"{click['p50']:.0f} ms",
                f"{click['p95']:.0f} ms",
            )


def _memory_rows(held: Figures) -> Iterator[tuple[str, str]]:
    number = held["consultations"]
    each = (held["with_consultations"] - held["before"]) / number * 1000
    yield "before", f"{held['before']:.0f}"
    yield f"{number} consultations open, {each:.0f} kB each", f"{held['with_consultations']:.0f}"
    yield f"the same after {held['clicks']} more clicks", f"{held['after_clicks']:.0f}"
    yield f"{held['pages']} more open in Chromium", f"{held['with_pages']:.0f}"
