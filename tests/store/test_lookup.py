"""Things are found again by their id, or by a start of it that is theirs alone."""

from collections.abc import Iterator

import pytest

from annotated import sample_reports
from menurut.desk.store import Store
from menurut.errors import AmbiguousIdError, NotFoundError
from menurut.store.lookup import TABLE
from menurut.store.write import put_report


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        for report in sample_reports():
            put_report(opened.connection, report)
        yield opened


@pytest.mark.parametrize("kind", TABLE)
def test_every_kind_is_found_whole_and_by_a_start(store: Store, kind: str) -> None:
    whole = store.connection.execute(f"SELECT id FROM {TABLE[kind]} ORDER BY id").fetchone()["id"]  # type: ignore[index]
    assert store.show(whole).id == whole
    assert store.show(whole[:15].upper()) == store.show(whole)
    assert store.show(whole).line()["id"] == whole


@pytest.mark.parametrize("start", ["zz", "", "%", "0' OR 1=1", "0000000000000000", "a" * 17])
def test_what_is_not_there_is_not_found(store: Store, start: str) -> None:
    with pytest.raises(NotFoundError, match="Nothing in the store"):
        store.show(start)


def test_a_start_that_several_have_is_refused_with_their_names(store: Store) -> None:
    initials = "0123456789abcdef"
    with pytest.raises(AmbiguousIdError, match="write more of the id"):
        for initial in initials:
            store.show(initial)


def test_a_report_is_found_by_anything_in_it(store: Store) -> None:
    report = next(report for report in sample_reports() if report.claims)
    for whole in (report.article.id, report.claims[0].id, report.events[0].id, report.entities[0].id, report.attributions[0].id):
        assert store.report(whole) == report


def test_a_coder_who_read_nothing_has_nothing(store: Store) -> None:
    claim = store.claims(limit=1)[0]
    with pytest.raises(NotFoundError, match="human:budi"):
        store.show(claim.id, coder="human:budi")
    with pytest.raises(NotFoundError, match="human:budi"):
        store.report(claim.article.id, coder="human:budi")
