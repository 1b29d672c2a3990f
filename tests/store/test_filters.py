"""What people type becomes a question, or one sentence that says why not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.store.connect import connect
from menurut.store.filters import FilterError, Filters, entities_like, match_of


@pytest.fixture(scope="module")
def store() -> Iterator[sqlite3.Connection]:
    with closing(connect(":memory:")) as connection:
        yield connection


@given(text=st.text() | st.text(alphabet='"*:()-^ aA∆NOT'))
def test_no_text_breaks_a_full_text_query(store: sqlite3.Connection, text: str) -> None:
    try:
        match = match_of(text)
    except FilterError:
        return
    store.execute("SELECT rowid FROM claims_words WHERE claims_words MATCH ?", (f"words : ({match})",)).fetchall()


@given(value=st.text() | st.text(alphabet="abcdef0*?[']\""))
def test_no_name_breaks_the_question_for_entities(store: sqlite3.Connection, value: str) -> None:
    try:
        query, values = entities_like("actor", value)
    except FilterError:
        return
    store.execute(query, values).fetchall()


def test_words_in_quotation_marks_stay_together() -> None:
    assert match_of('"Kim Jong-un" senjata kirim*') == '"kim jong un" "senjata" "kirim"*'


@pytest.mark.parametrize("text", ["", "  ", "--", '"', "*"])
def test_a_search_without_words_is_refused(text: str) -> None:
    with pytest.raises(FilterError, match="no word"):
        match_of(text)


def test_several_types_are_parted_by_commas_in_any_case() -> None:
    assert Filters(type="aid, COERCE,").types() == ("AID", "COERCE")


@pytest.mark.parametrize(("field", "value"), [("type", "GIFT"), ("status", "untrue")])
def test_an_unknown_code_is_refused_and_the_known_ones_named(field: str, value: str) -> None:
    filters = Filters(**{field: value})
    with pytest.raises(FilterError, match=rf"'{value}' is no {field}: there are .*, "):
        filters.types(), filters.statuses()


def test_since_opens_and_until_closes_a_month() -> None:
    assert Filters(since="2024-02", until="2024-02").days() == ("2024-02-01", "2024-02-29")


def test_an_open_side_stays_open() -> None:
    assert Filters(until="2024").days() == (None, "2024-12-31")


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(FilterError, match="since 'kemarin' is no date"):
        Filters(since="kemarin").days()


@pytest.mark.parametrize("written", ["", "zz", "abc", "0123456789abcdef0", "' OR 1"])
def test_what_is_no_id_of_an_event_is_refused(written: str) -> None:
    with pytest.raises(FilterError, match="is no id"):
        Filters(event=written).event_start()
