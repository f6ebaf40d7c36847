"""Threads, processes and servers at the same time: no change is lost, nobody exists twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import create_engine, text

from tests.store.processes import Other, all_at_once, increment
from ui.store import Redeemed, Store, new_token

THREADS = 8
TIMES = 50


def people_in(url: str) -> int:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        found = connection.execute(text("SELECT count(*) FROM person")).scalar_one()
    engine.dispose()
    return int(found)


def test_threads_that_change_the_same_person_lose_nothing(url: str, store: Store) -> None:
    token = new_token()
    together = Barrier(THREADS)

    def work(_: int) -> None:
        together.wait()  # all of them are the first to write
        increment(store, token, TIMES)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, range(THREADS)))
    kept = store.read(token)
    assert (kept.state, kept.revision) == ({"n": THREADS * TIMES}, THREADS * TIMES)
    assert people_in(url) == 1


def test_processes_that_change_the_same_person_lose_nothing(url: str, store: Store) -> None:
    token = new_token()
    first = "store = Store.open(url)"
    work = f"increment(store, token, {TIMES})"
    others = [Other(url, token, work, first=first) for _ in range(2)]
    assert [code for code, _ in all_at_once(others)] == [0, 0]
    increment(store, token, 1)
    assert store.read(token).state == {"n": 2 * TIMES + 1}
    assert people_in(url) == 1


def test_people_do_not_wait_for_each_other_for_long(store: Store) -> None:
    tokens = [new_token() for _ in range(THREADS)]
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda token: increment(store, token, TIMES), tokens))
    assert [store.read(t).revision for t in tokens] == [TIMES] * THREADS


def test_reading_waits_for_nobody(store: Store) -> None:
    token = new_token()
    increment(store, token, 1)
    with store.visit(token) as visit:
        visit.keep({"n": 9}, rule_base="7", outcome="hold", event="e")
        assert store.read(token).state == {"n": 1}
        assert len(store.everything(token)["consultation"]) == 1
    assert store.read(token).state == {"n": 9}


def test_servers_that_start_at_once_make_one_store(url: str) -> None:
    token = new_token()
    work = "increment(Store.open(url), token, 5)"
    results = all_at_once([Other(url, token, work) for _ in range(4)])
    assert [code for code, _ in results] == [0] * 4
    with Store.open(url) as store:
        assert store.read(token).state == {"n": 20}


def test_of_many_who_type_the_same_code_one_is_let_in(store: Store) -> None:
    owner, together = new_token(), Barrier(THREADS)
    increment(store, owner, 1)

    def redeem(token: str, code: str) -> Redeemed:
        together.wait()
        return store.redeem(code, token)

    for _ in range(10):
        code = store.link_code(owner).code
        tokens = [new_token() for _ in range(THREADS)]
        with ThreadPoolExecutor(THREADS) as pool:
            results = list(pool.map(lambda token, code=code: redeem(token, code), tokens))
        assert sorted(results) == [Redeemed.LINKED] + [Redeemed.WRONG] * (THREADS - 1)
        assert sum(store.read(t).revision for t in tokens) == 1


def test_an_answer_given_while_everything_is_erased_leaves_no_half_person(store: Store) -> None:
    token, together = new_token(), Barrier(2)

    def erase(_: int) -> None:
        together.wait()
        store.erase(token)

    def answer(_: int) -> None:
        together.wait()
        increment(store, token, 1)

    for _ in range(20):
        increment(store, token, 1)
        with ThreadPoolExecutor(2) as pool:
            for done in (pool.submit(erase, 0), pool.submit(answer, 0)):
                done.result()
        kept = store.read(token)
        # Erased after the answer, or erased and then begun anew.
        assert (kept.state, kept.revision) in [(None, 0), ({"n": 1}, 1)]
        store.erase(token)
