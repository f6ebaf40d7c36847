"""Many machines: a consultation through nginx while replicas die, hang and return."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import httpx
import pytest
from playwright.sync_api import Browser, expect

from scripts import nginx, postgres
from tests.deploy.people import Someone, people
from tests.deploy.site import Nginx, Site, freeze, thaw
from tests.e2e.conftest import watched
from tests.e2e.person import CALM, Person
from ui.security import CHAT, POSTS

pytestmark = pytest.mark.e2e

GIVEN = list(CALM.items())
HALF = len(GIVEN) // 2
MANY = 20
HANGS = 5
"""Seconds that nginx waits at least for a replica that hangs."""


@pytest.fixture(scope="module")
def programs() -> tuple[str, str]:
    """The path of nginx and PostgreSQL's folder; without them there is no test, but not in CI."""
    found = nginx.installed(), postgres.installed()
    if found[0] is None or found[1] is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs nginx and PostgreSQL; see scripts/")
        pytest.skip("no nginx or no PostgreSQL; set NGINX_PROGRAM and POSTGRES")
    return found[0], str(found[1])


@pytest.fixture(scope="module")
def started(programs: tuple[str, str]) -> Iterator[Site]:
    """The site, ended with the tests."""
    site = Site(*programs)
    try:
        site.start()
        yield site
    finally:
        site.remove()


@pytest.fixture
def site(started: Site) -> Iterator[Site]:
    """The site with both replicas serving; whatever fails, nginx writes down nobody's request."""
    started.start()
    yield started
    assert started.nginx.said == ""


def test_no_answer_is_lost_and_none_doubled_while_replicas_are_killed(site: Site) -> None:
    with people(site, MANY) as all_of_them, ThreadPoolExecutor(MANY) as pool:
        for part, dying in zip((GIVEN[:HALF], GIVEN[HALF:]), site.replicas, strict=True):
            given_before = sum(len(one.answers) for one in all_of_them)
            walks = [pool.submit(one.goes_through, part) for one in all_of_them]
            _wait_for(walks, all_of_them, given_before + len(walks) * len(part) // 3)
            dying.kill()
            assert not all(walk.done() for walk in walks), "nobody was under way"
            for walk in walks:
                walk.result()
            site.start()
        for one in all_of_them:
            assert one.answers == CALM
            assert "Your next step: Dowel hinge" in one.panel
            kept = one.kept()
            assert list(kept["state"]["answers"].items()) == GIVEN
            assert len(kept["state"]["asides"]) == one.asides == len(GIVEN)
            assert kept["outcome"] == "continue"


def _wait_for(walks: list[Future[None]], all_of_them: list[Someone], answers: int) -> None:
    """Wait until so many answers are acknowledged, or somebody is stopped by a failure."""
    while sum(len(one.answers) for one in all_of_them) < answers:
        if any(walk.done() and walk.exception() for walk in walks):
            return
        time.sleep(0.002)


def test_what_a_hanging_replica_does_late_is_not_done_twice(site: Site) -> None:
    hanging = site.replicas[0]
    with people(site, 4) as four, ThreadPoolExecutor(4) as pool:
        for one in four:
            one.goes_through(GIVEN[:HALF])
        freeze(hanging)
        try:
            seconds = list(pool.map(_asks, four))
            # In turn, so half of them met the one that hangs.
            late = [one for one, took in zip(four, seconds, strict=True) if took > HANGS]
            assert len(late) == 2
            goes_on, waits = late
            goes_on.goes_through(GIVEN[HALF:])
        finally:
            thaw(hanging)
        # What hung is first in its queue; a few more events, and it is done.
        direct = f"http://127.0.0.1:{hanging.port}{CHAT}"
        for _ in range(5):
            for one in late:
                cookie = f"__Host-quietback={one.client.cookies['__Host-quietback']}"
                httpx.post(direct, json=_OPENS, headers={"cookie": cookie}).raise_for_status()
        for one in four:
            if one is not goes_on:
                assert len(one.kept()["state"]["asides"]) == one.asides == HALF + 1
        goes_on.post({"kind": "open"})
        assert list(goes_on.kept()["state"]["answers"].items()) == GIVEN
        assert waits.repeated == 0


_OPENS = {"data": [], "fn_index": 0, "event_data": {"kind": "open"}}


def _asks(one: Someone) -> float:
    """Ask, and return the seconds it took."""
    start = time.monotonic()
    one.ask()
    return time.monotonic() - start


def test_in_a_browser_nobody_notices_that_replicas_are_killed(browser: Browser, site: Site) -> None:
    with watched(browser, ignore_https_errors=True) as visit:  # type: ignore[arg-type]
        me = Person(visit.page, site.url).open()
        for part, dying in zip((GIVEN[:HALF], GIVEN[HALF:]), site.replicas, strict=True):
            for question, value in part:
                me.answer(question, value)
                if question in ("screen_seat", "pain_now"):
                    dying.kill()
            expect(me.question).not_to_have_attribute("data-id", question)
            site.start()
        expect(visit.page.locator("#card")).to_contain_text("Your next step: Dowel hinge")
        expect(visit.page.locator(".lost, #note")).to_have_count(0)
        assert me.stored() == CALM
        visit.page.reload()
        expect(visit.page.locator("#card")).to_contain_text("Your next step: Dowel hinge")
        me.visits("report")
        expect(visit.page.locator("h1").first).to_be_visible()
        assert [w for w in visit.wrong if f"left this computer: {site.url}" not in w] == []


def test_replicas_serve_the_same_page_and_the_same_files(site: Site) -> None:
    pages = []
    for url in (site.url, *(replica.url for replica in site.replicas)):
        with site.browser() as client:
            text = client.get(url, headers={"accept": "text/html"}).raise_for_status().text
        config = re.search(r"window\.gradio_config = (\{.*?\});</script>", text)
        assert config is not None
        own = json.loads(config[1])
        assert own.pop("app_id")
        assert own.pop("root") == url.rstrip("/")
        pages.append((own, text.replace(config[0], "").replace(url.rstrip("/"), "")))
    assert pages[0] == pages[1] == pages[2]
    files = {f for f in re.findall(r'(?:src|href)="\.?(/[^"]+)"', pages[0][1]) if "/assets/" in f}
    assert files
    with site.browser() as client:
        for file in files:
            replies = [client.get(file).raise_for_status() for _ in site.replicas]
            assert replies[0].content == replies[1].content
            assert replies[0].headers["cache-control"] == "public, max-age=86400"


@pytest.mark.parametrize("path", ["/", "/rules", "/you", "/report", "/you/everything.json", "/no"])
def test_the_headers_of_a_replica_arrive_as_they_are(site: Site, path: str) -> None:
    page = {"accept": "text/html", "sec-fetch-site": "none"}
    direct = httpx.get(site.replicas[0].url.rstrip("/") + path, headers=page)
    with site.browser(headers=page) as client:
        reply = client.get(path)
    changes = {"date", "server", "connection", "content-length", "set-cookie", "transfer-encoding"}
    ours = {name: value for name, value in direct.headers.items() if name not in changes}
    theirs = {name: value for name, value in reply.headers.items() if name not in changes}
    assert theirs.pop("strict-transport-security") == "max-age=31536000"
    assert theirs == ours
    assert theirs["cache-control"] == "no-store"
    assert reply.status_code == direct.status_code
    assert reply.headers["server"] == "nginx"
    assert ("secure" in reply.headers.get("set-cookie", "secure").lower()) is True


def test_how_often_one_may_ask_counts_for_each_client(site: Site) -> None:
    def refused(client: httpx.Client, number: int) -> bool:
        claims = {"x-forwarded-for": f"10.0.{number // 250}.{number % 250}"}
        return client.post(CHAT, content=b"no event", headers=claims).status_code == 429

    with site.browser("127.0.3.1") as one, site.browser("127.0.3.2") as other:
        assert any(refused(one, number) for number in range(1000))
        assert not refused(other, 0)


def test_bodies_have_a_limit_and_stay_in_memory(site: Site) -> None:
    answers, most = json.dumps({"answers": {"age": 40}}), POSTS["/api/assess"]
    with site.browser() as client:
        for length, status in ((len(answers), 200), (most, 200), (most + 1, 413)):
            reply = client.post(
                "/api/assess",
                content=answers.ljust(length).encode(),
                headers={"content-type": "application/json"},
            )
            assert reply.status_code == status


def test_plain_http_leads_to_https(site: Site) -> None:
    reply = httpx.get(f"http://127.0.0.1:{site.nginx.plain_port}/rules?for=x")
    assert reply.status_code == 308
    assert reply.headers["location"] == "https://127.0.0.1/rules?for=x"


def test_where_no_replica_is_left_the_emergency_numbers_are(programs: tuple[str, str]) -> None:
    alone = Nginx(programs[0], [1, 2])  # ports where nobody listens
    try:
        alone.start()
        with httpx.Client(base_url=alone.url, verify=alone.trust) as client:
            for reply in (client.get("/"), client.post(CHAT, json=_OPENS), client.get("/")):
                assert reply.status_code == 503
                assert all(f'href="tel:{number}"' in reply.text for number in (112, 911, 999))
                assert reply.headers["content-type"] == "text/html; charset=utf-8"
                assert reply.headers["cache-control"] == "no-store"
                assert "strict-transport-security" in reply.headers
        assert alone.said == ""
    finally:
        alone.remove()
