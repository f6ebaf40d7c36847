"""Erased is gone: for the person, and from the bytes of the file."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from tests.store.test_visits import keep
from ui.store import Kept, Redeemed, Store, StoreError, new_token
from ui.store.tables import metadata


def test_everything_of_the_person_is_gone_and_of_nobody_else(store: Store) -> None:
    phone, laptop, other = new_token(), new_token(), new_token()
    keep(store, phone, {"n": 1})
    keep(store, other, {"n": 2})
    store.redeem(store.link_code(phone).code, laptop)
    code = store.link_code(phone).code
    store.erase(laptop)
    for token in (phone, laptop):
        assert store.read(token) == Kept()
        data = store.everything(token)
        assert all(data[table] == [] for table in metadata.tables)
    assert store.redeem(code, new_token()) is Redeemed.WRONG
    assert store.read(other).state == {"n": 2}


def test_erasing_what_is_not_there_is_no_error(store: Store) -> None:
    store.erase(new_token())


def test_after_erasing_a_person_can_begin_anew(store: Store) -> None:
    token = new_token()
    keep(store, token, {"n": 1})
    store.erase(token)
    assert keep(store, token, {"n": 2}) == 1


def test_every_table_belongs_to_a_person_and_goes_with_them() -> None:
    for table in metadata.tables.values():
        if table.name != "person":
            (key,) = table.c.person.foreign_keys
            assert (key.column.table.name, key.ondelete) == ("person", "CASCADE")


def test_no_byte_is_left_in_any_file(file_store: Store, tmp_path: Path) -> None:
    """Many people with short and long answers, written over and over, in a fixed random order."""
    chance = random.Random(1)
    people = {f"MARK{n:03}X": new_token() for n in range(40)}
    for mark in chance.choices(list(people), k=400):
        said = f"{mark} " * chance.choice([1, 5, 40, 300, 900])
        keep(file_store, people[mark], {"said": said}, event=mark)
    everything = _bytes(tmp_path)
    assert all(mark.encode() in everything for mark in people)  # so that the test could fail
    gone, stay = list(people)[::2], list(people)[1::2]
    for mark in gone:
        file_store.erase(people[mark])
    left = _bytes(tmp_path)
    assert [mark for mark in gone if mark.encode() in left] == []
    assert all(mark.encode() in left for mark in stay)


def test_a_reader_that_keeps_the_space_from_being_cleaned_is_told_about(
    file_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.store.databases.WAIT_SECONDS", 0.05)
    token = new_token()
    keep(file_store, token, {"said": "MARKER"})
    reader = sqlite3.connect(tmp_path / "quietback.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM person").fetchall()
    with pytest.raises(StoreError, match="once more"):
        file_store.erase(token)
    assert file_store.read(token) == Kept()
    reader.close()
    file_store.erase(token)
    assert b"MARKER" not in _bytes(tmp_path)


def _bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.glob("quietback.db*")))
