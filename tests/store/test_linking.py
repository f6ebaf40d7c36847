"""Another device joins by a code that works once, for ten minutes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.store.conftest import Clock
from tests.store.test_visits import JUDGED, keep
from ui.store import Kept, Redeemed, Store, new_token
from ui.store.tokens import CODE_LENGTH, CODE_SIGNS, is_token, new_code

MINUTE = timedelta(minutes=1)


def test_a_device_that_joins_shares_the_consultation(store: Store) -> None:
    phone, laptop = new_token(), new_token()
    keep(store, phone, {"n": 1})
    assert store.redeem(store.link_code(phone).code, laptop) is Redeemed.LINKED
    assert store.read(laptop).state == {"n": 1}
    keep(store, laptop, {"n": 2})
    assert store.read(phone) == store.read(laptop) == Kept({"n": 2}, 2, "7", "hold", "e")
    assert len(store.everything(phone)["device"]) == 2


@pytest.mark.parametrize("typed", [str.lower, lambda c: c.replace("-", ""), lambda c: f" {c} "])
def test_a_code_may_be_typed_as_it_comes(store: Store, typed: object) -> None:
    assert callable(typed)
    phone = new_token()
    keep(store, phone, {"n": 1})
    assert store.redeem(typed(store.link_code(phone).code), new_token()) is Redeemed.LINKED


def test_a_code_works_once(store: Store) -> None:
    phone, late = new_token(), new_token()
    code = store.link_code(phone).code
    assert store.redeem(code, new_token()) is Redeemed.LINKED
    assert store.redeem(code, late) is Redeemed.WRONG
    assert store.everything(late)["person"] == []


def test_a_new_code_replaces_the_old_one(store: Store) -> None:
    phone = new_token()
    old, new = store.link_code(phone).code, store.link_code(phone).code
    assert store.redeem(old, new_token()) is Redeemed.WRONG
    assert store.redeem(new, new_token()) is Redeemed.LINKED


@pytest.mark.parametrize(
    ("later", "result"),
    [
        (timedelta(), Redeemed.LINKED),
        (10 * MINUTE - timedelta(seconds=1), Redeemed.LINKED),
        (10 * MINUTE, Redeemed.WRONG),
        (timedelta(days=1), Redeemed.WRONG),
        (-timedelta(seconds=30), Redeemed.LINKED),  # the other server's clock is a bit behind
        (-2 * MINUTE, Redeemed.WRONG),  # a clock that is set back lets no code live longer
        (-timedelta(days=1), Redeemed.WRONG),
    ],
)
def test_a_code_lives_ten_minutes(
    store: Store, clock: Clock, later: timedelta, result: Redeemed
) -> None:
    code = store.link_code(new_token())
    assert code.expires_at == clock.at + 10 * MINUTE
    clock.goes(later)
    assert store.redeem(code.code, new_token()) is result


def test_a_code_that_is_over_is_not_kept(store: Store, clock: Clock) -> None:
    phone = new_token()
    store.link_code(phone)
    clock.goes(10 * MINUTE)
    store.link_code(new_token())
    assert store.everything(phone)["link_code"] == []


@pytest.mark.parametrize("wrong", ["", "AAAA-AAAA", "%", "' OR 1=1 --", "\0", "é", "\ud800"])
def test_what_is_no_code_lets_nobody_in(store: Store, wrong: str) -> None:
    keep(store, phone := new_token(), {"n": 1})
    code = store.link_code(phone).code
    for typed in (wrong, code[:-1], code[1:], code + "A", code[::-1] + "A"):
        other = new_token()
        assert store.redeem(typed, other) is Redeemed.WRONG
        assert store.read(other) == Kept()
    assert store.redeem(code, new_token()) is Redeemed.LINKED


def test_a_device_with_answers_of_its_own_joins_nobody_and_loses_nothing(store: Store) -> None:
    phone, laptop = new_token(), new_token()
    keep(store, phone, {"n": 1})
    with store.visit(laptop) as visit:
        visit.keep({"n": 2}, rule_base="7", outcome="emergency", event="e")
    code = store.link_code(phone).code
    assert store.redeem(code, laptop) is Redeemed.OWN_ANSWERS
    assert store.read(laptop).outcome == "emergency"
    store.erase(laptop)
    assert store.redeem(code, laptop) is Redeemed.LINKED  # the code was not used up


def test_a_device_that_started_over_may_join_and_leaves_nobody_behind(store: Store) -> None:
    phone, laptop = new_token(), new_token()
    keep(store, phone, {"n": 1})
    keep(store, laptop, {"n": 2})
    with store.visit(laptop) as visit:
        visit.start_over(event="over")
    assert store.redeem(store.link_code(phone).code, laptop) is Redeemed.LINKED
    assert store.read(laptop).state == {"n": 1}


def test_a_device_may_leave_for_another_person_and_the_rest_stay(store: Store) -> None:
    one, two, other = new_token(), new_token(), new_token()
    assert store.redeem(store.link_code(one).code, two) is Redeemed.LINKED
    keep(store, other, {"n": 3})
    assert store.redeem(store.link_code(other).code, two) is Redeemed.LINKED
    assert (store.read(one).state, store.read(two).state) == (None, {"n": 3})
    assert len(store.everything(one)["device"]) == 1


def test_ones_own_code_changes_nothing_and_stays_good(store: Store) -> None:
    phone = new_token()
    with store.visit(phone) as visit:
        visit.keep({"n": 1}, event="e", **JUDGED)
    code = store.link_code(phone).code
    assert store.redeem(code, phone) is Redeemed.ALREADY
    assert store.redeem(code, new_token()) is Redeemed.LINKED


def test_codes_are_easy_to_type_and_hard_to_guess() -> None:
    assert len(CODE_SIGNS) ** CODE_LENGTH >= 2**40
    assert not set("0O1I") & set(CODE_SIGNS)
    codes = {new_code() for _ in range(2000)}
    assert len(codes) == 2000
    assert {sign for code in codes for sign in code} == set(CODE_SIGNS) | {"-"}


def test_tokens_are_random_and_of_one_form() -> None:
    tokens = {new_token() for _ in range(2000)}
    assert len(tokens) == 2000
    assert all(map(is_token, tokens))
    for wrong in (
        "",
        "a" * 42,
        "a" * 44,
        "a" * 42 + "=",
        "a" * 42 + "\n",
        "é" * 43,
        "a" * 43 + "\n",
    ):
        assert not is_token(wrong)
