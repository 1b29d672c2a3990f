"""A store remembers the lexicons it was told to read with, and which of them is chosen."""

from collections.abc import Iterator
from sqlite3 import Connection

import pytest

from menurut.store.connect import connect
from menurut.store.lexicons import choose, choose_none, find_chosen

ONE = (("mine.yml", "actors: [{name: Café}]\n"), ("more.yml", "codes: {HOB: x}\n"))
OTHER = (("mine.yml", "actors: []\n"),)


@pytest.fixture
def connection() -> Iterator[Connection]:
    connection = connect(":memory:")
    yield connection
    connection.close()


def test_a_new_store_has_chosen_none(connection: Connection) -> None:
    assert find_chosen(connection) == ()


def test_the_last_choice_counts_and_none_is_forgotten(connection: Connection) -> None:
    for digest, sources in (("1", ONE), ("2", OTHER), ("1", ONE)):
        choose(connection, digest, sources)
        assert find_chosen(connection) == sources
    choose_none(connection)
    assert find_chosen(connection) == ()
    assert connection.execute("SELECT count(*) FROM lexicons").fetchone()[0] == 2
