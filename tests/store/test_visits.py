"""What is kept is found again, whole, in order and by nobody else."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from tests.store.conftest import Clock
from ui.store import Kept, Store, new_token
from ui.store.visit import LONGEST_LOG

JUDGED: Any = {"rule_base": "7", "outcome": "hold"}


def keep(store: Store, token: str, state: dict[str, Any], event: str = "e") -> int:
    with store.visit(token) as visit:
        return visit.keep(state, event=event, **JUDGED)


def test_of_an_unknown_person_nothing_is_kept(store: Store) -> None:
    token = new_token()
    with store.visit(token) as visit:
        assert visit.kept == Kept(None, 0, "", "", "")
        assert visit.start_over(event="e") == 0
    assert store.read(token) == Kept()
    assert store.everything(token)["person"] == []


def test_what_is_kept_is_found_again_with_the_rules_that_judged_it(store: Store) -> None:
    token = new_token()
    assert keep(store, token, {"answers": {"b": 1, "a": None}}, "first") == 1
    kept = store.read(token)
    assert kept == Kept({"answers": {"b": 1, "a": None}}, 1, "7", "hold", "first")
    assert kept.state is not None
    assert list(kept.state["answers"]) == ["b", "a"]


def test_it_says_when_it_was_last_changed(store: Store, clock: Clock) -> None:
    token = new_token()
    assert store.read(token).updated is None
    keep(store, token, {"n": 1})
    first = clock.at
    assert store.read(token).updated == first
    clock.at = first + timedelta(hours=3)
    with store.visit(token) as visit:
        assert visit.kept.updated == first
        visit.keep({"n": 2}, event="e", **JUDGED)
        assert visit.kept.updated == clock.at
    assert store.read(token).updated == clock.at
    with store.visit(token) as visit:
        visit.start_over(event="over")
        assert visit.kept.updated is None
    assert store.read(token).updated is None


def test_a_store_that_is_opened_again_has_kept_everything(
    url: str, opened: Callable[[str], Store]
) -> None:
    token, first = new_token(), opened(url)
    keep(first, token, {"a": 1})
    first.close()
    assert opened(url).read(token).state == {"a": 1}


def test_the_revision_counts_every_change_and_never_goes_back(store: Store, clock: Clock) -> None:
    token, seen = new_token(), [0]
    for number in range(3):
        seen += [keep(store, token, {"n": number}), keep(store, token, {"n": number})]
        clock.at = clock.at.replace(year=clock.at.year - 1)  # a clock that is set back
        with store.visit(token) as visit:
            seen.append(visit.start_over(event="over"))
        kept = store.read(token)
        assert kept == Kept(None, seen[-1], "", "", "over")
    assert seen == list(range(10))


def test_several_changes_in_one_visit_build_on_each_other(store: Store) -> None:
    token = new_token()
    with store.visit(token) as visit:
        assert visit.keep({"n": 1}, event="a", **JUDGED) == 1
        assert visit.kept == Kept({"n": 1}, 1, "7", "hold", "a")
        assert visit.start_over(event="b") == 2
        assert visit.keep({"n": 2}, event="c", **JUDGED) == 3
        kept = visit.kept
    assert store.read(token) == kept == Kept({"n": 2}, 3, "7", "hold", "c")


def test_an_exception_rolls_everything_back(store: Store) -> None:
    token, other = new_token(), new_token()
    keep(store, token, {"n": 1})
    before = store.read(token)

    def fails(token: str) -> None:
        with store.visit(token) as visit:
            visit.keep({"n": 2}, event="x", **JUDGED)
            visit.start_over(event="y")
            raise LookupError("the rules failed")

    for who in (token, other):
        with pytest.raises(LookupError, match="the rules failed"):
            fails(who)
    assert store.read(token) == before
    assert store.read(other) == Kept()
    assert keep(store, token, {"n": 3}) == 2


def test_an_oserror_of_the_caller_stays_what_it_is(store: Store) -> None:
    with pytest.raises(PermissionError, match="of the caller"), store.visit(new_token()):
        raise PermissionError("of the caller")


def test_each_person_sees_only_their_own(store: Store) -> None:
    tokens = [new_token() for _ in range(5)]
    for number, token in enumerate(tokens):
        keep(store, token, {"mine": number})
    assert [store.read(t).state for t in tokens] == [{"mine": n} for n in range(5)]
    for token in tokens:
        for wrong in (token[:-1], token[1:], token + "A", token.swapcase(), f" {token}", "", "'"):
            assert store.read(wrong) == Kept()
            assert store.everything(wrong)["consultation"] == []


@pytest.mark.parametrize("token", ["' OR 1=1 --", "%", "_" * 43, "\0", "\ud800"])
def test_no_token_is_more_than_a_token(store: Store, token: str) -> None:
    keep(store, new_token(), {"a": 1})
    assert store.read(token) == Kept()


def test_the_token_itself_is_nowhere_in_the_database(url: str, store: Store) -> None:
    token = new_token()
    keep(store, token, {"a": 1})
    code = store.link_code(token).code
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        tables = ("person", "device", "link_code", "consultation")
        rows = [connection.execute(text(f"SELECT * FROM {t}")).all() for t in tables]
    engine.dispose()
    assert all(rows)
    for secret in (token, code, code.replace("-", "")):
        assert secret not in str(rows)
        assert secret not in json.dumps(store.everything(token))


def test_the_file_holds_no_token_and_is_for_its_owner_only(tmp_path: Path) -> None:
    token, path = new_token(), tmp_path / "made" / "here" / "quietback.db"
    with Store.open(f"sqlite:///{path}") as store:
        keep(store, token, {"a": 1})
        files = list(path.parent.iterdir())
        assert len(files) == 3
        assert all(token.encode() not in f.read_bytes() for f in files)
        assert {f.stat().st_mode & 0o777 for f in files} == {0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "state", [{"a": float("nan")}, {"a": {1, 2}}, {1: "a"}, {"a": object()}, {"a": (1, 2)}]
)
def test_what_is_not_json_is_refused_and_changes_nothing(store: Store, state: Any) -> None:
    token = new_token()
    with pytest.raises(ValueError, match="state: "):
        keep(store, token, state)
    assert store.read(token) == Kept()


def test_a_state_nested_beyond_reason_is_refused(store: Store) -> None:
    state: dict[str, Any] = {}
    for _ in range(200_000):
        state = {"a": state}
    with pytest.raises(ValueError, match="state: "):
        keep(store, new_token(), state)
    while state:  # or its own destruction would nest as deeply
        state = state["a"]


@pytest.mark.parametrize("wrong", ["x" * 101, "two\nlines", "\0", "\ud800", None])
@pytest.mark.parametrize("name", ["rule_base", "outcome", "event"])
def test_an_argument_that_is_no_short_text_is_named(store: Store, name: str, wrong: Any) -> None:
    arguments: dict[str, Any] = {**JUDGED, "event": "e", name: wrong}
    token = new_token()
    with pytest.raises(ValueError, match=f"^{name}: "), store.visit(token) as visit:
        visit.keep({"a": 1}, **arguments)
    assert store.read(token) == Kept()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(state=st.dictionaries(st.text(st.characters()), JSON, max_size=5))
def test_any_json_comes_back_as_it_was(store: Store, state: dict[str, Any]) -> None:
    token = new_token()
    keep(store, token, state)
    found = store.read(token).state
    assert found == state
    assert json.dumps(found) == json.dumps(state)  # the order, and 1 apart from True and 1.0


def test_a_change_of_the_callers_own_dict_is_no_change_of_what_is_kept(store: Store) -> None:
    state: dict[str, Any] = {"answers": {"a": [1]}}
    with store.visit(new_token()) as visit:
        visit.keep(state, event="e", **JUDGED)
        state["answers"]["a"].append(2)
        assert visit.kept.state == {"answers": {"a": [1]}}


def test_everything_is_all_that_is_kept_and_is_explained(store: Store, clock: Clock) -> None:
    token = new_token()
    keep(store, token, {"said": "it aches"}, "first")
    store.link_code(token)
    data = json.loads(json.dumps(store.everything(token)))
    explained, moment = data.pop("explained"), clock.at.isoformat()
    assert data.pop("made") == moment
    assert data["consultation"] == [
        {
            "number": 1,
            "begun": moment,
            "updated": moment,
            "state": {"said": "it aches"},
            "rule_base": "7",
            "outcome": "hold",
            "record": None,
        }
    ]
    assert data["person"] == [
        {"first_seen": moment, "revision": 1, "last_event": "first", "consultations": 1}
    ]
    assert data["device"] == [{"added": moment}]
    assert len(data["link_code"]) == 1
    # Each column is explained, and no explanation is of something that is not there.
    assert {t: set(rows[0]) for t, rows in data.items()} == {
        t: set(fields) for t, fields in explained.items()
    }


def test_text_that_was_never_written_there_is_damage_and_not_an_empty_consultation(
    file_store: Store, tmp_path: Path
) -> None:
    token, marker = new_token(), secrets.token_hex()
    keep(file_store, token, {"a": 1})
    with sqlite3.connect(tmp_path / "quietback.db") as connection:
        connection.execute("UPDATE consultation SET state = ?", (f'{{"{marker}',))
    connection.close()
    for doing in (lambda: file_store.read(token), lambda: keep(file_store, token, {})):
        with pytest.raises(Exception, match="is damaged") as raised:
            doing()
        assert marker not in f"{raised.value} {raised.value.__dict__}"


def record(day: int) -> dict[str, Any]:
    return {"day": day, "kind": "after_set"}


def keep_more(store: Store, token: str, day: int, *, anew: bool) -> None:
    with store.visit(token) as visit:
        visit.keep({"day": day}, event=f"e{day}", record=record(day), anew=anew, **JUDGED)


def test_another_consultation_leaves_the_one_before_in_the_log(store: Store) -> None:
    token = new_token()
    for day in range(3):
        keep_more(store, token, day, anew=day > 0)
    kept = store.read(token)
    assert kept.state == {"day": 2}
    assert kept.record == record(2)
    assert [(e.number, e.record) for e in kept.log] == [(1, record(0)), (2, record(1))]
    assert [e.record for e in store.log(token)] == [record(0), record(1), record(2)]
    assert {(e.outcome, e.rule_base) for e in kept.log} == {("hold", "7")}


def test_starting_over_takes_nothing_from_the_log(store: Store) -> None:
    token = new_token()
    keep_more(store, token, 0, anew=False)
    keep_more(store, token, 1, anew=True)
    with store.visit(token) as visit:
        visit.start_over(event="o")
    assert store.read(token).state is None
    assert [e.record for e in store.read(token).log] == [record(0)]
    keep_more(store, token, 2, anew=False)
    assert [e.record for e in store.log(token)] == [record(0), record(2)]


def test_a_turn_reads_only_the_last_sessions_of_a_long_log(store: Store) -> None:
    token, told = new_token(), []
    for day in range(2 * LONGEST_LOG + 6):
        record: dict[str, Any] = {"day": day}
        if day % 2:
            record["session"] = {"step": "dowel"}
        if day in (7, 2 * LONGEST_LOG - 1):
            record["undone"] = True
        told.append(record)
        with store.visit(token) as visit:
            visit.keep({"n": day}, event="e", record=record, anew=day > 0, **JUDGED)
    log = [entry.record for entry in store.read(token).log]
    counts = [r for r in log if "session" in r and not r.get("undone")]
    assert len(counts) == LONGEST_LOG
    assert log == told[told.index(counts[0]) : -1]
    assert [entry.record for entry in store.log(token)] == told


def test_logs_of_two_people_stay_apart(store: Store) -> None:
    one, other = new_token(), new_token()
    keep_more(store, one, 1, anew=False)
    keep_more(store, other, 2, anew=False)
    assert [e.record["day"] for e in store.log(one)] == [1]
    assert store.log(new_token()) == ()


def test_what_a_consultation_adds_can_be_amended(store: Store) -> None:
    token = new_token()
    with store.visit(token) as visit:
        visit.keep({"n": 1}, event="a", record={"day": 1}, **JUDGED)
    with store.visit(token) as visit:
        visit.keep({"n": 2}, event="b", record={"day": 2}, anew=True, **JUDGED)
        assert visit.kept.number == 2
        visit.amend(1, {"day": 1, "undone": True}, event="c")
        assert visit.kept.log[0].record == {"day": 1, "undone": True}
        visit.amend(2, {"day": 3}, event="d")
        assert visit.kept.record == {"day": 3}
    assert [e.record for e in store.log(token)] == [{"day": 1, "undone": True}, {"day": 3}]
    kept = store.read(token)
    assert (kept.state, kept.revision, kept.last_event) == ({"n": 2}, 4, "d")
    with pytest.raises(ValueError, match="number: 9"), store.visit(token) as visit:
        visit.amend(9, {}, event="e")
    assert store.read(token) == kept
