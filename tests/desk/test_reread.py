"""Reading again replaces readings, keeps ids, and leaves alone what was not asked for."""

from dataclasses import replace

import pytest

import menurut.scale.attempt as attempt
from annotated import sample_reports
from menurut.desk.store import Store
from menurut.errors import StoreError
from menurut.store.write import put_report
from menurut.types.article import Article
from menurut.types.report import Coder, Report

OLD, NEW = sample_reports()[:2]


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Store:
    def later(article: Article, *, model: bool, lexicon: object = None) -> Report:
        by_id = {report.article.id: report for report in (OLD, NEW)}
        return replace(by_id[article.id], gaps=(), coder=Coder(menurut="0.10.0"))

    monkeypatch.setattr(attempt, "read", later)
    store = Store(":memory:")
    put_report(store.connection, replace(OLD, coder=Coder(menurut="0.9.1")))
    put_report(store.connection, replace(NEW, coder=Coder(menurut="0.10.0")))
    put_report(store.connection, OLD, coder="human:rika")
    return store


def versions(store: Store) -> list[str]:
    rows = store.connection.execute(
        "SELECT version FROM reports JOIN coders ON coders.number = reports.coder WHERE name = 'machine'"
    )
    return sorted(row["version"] for row in rows)


def test_all_articles_are_read_again(store: Store) -> None:
    assert store.reread().added == 2
    assert versions(store) == ["0.10.0", "0.10.0"]
    assert store.report(OLD.article.id).gaps == ()
    assert store.report(OLD.article.id).claims == OLD.claims
    store.close()


@pytest.mark.parametrize(("since", "read"), [("0.10.0", 1), ("0.9.1", 0), ("0.9.2", 1), ("1", 2)])
def test_since_a_version_only_what_older_ones_read(store: Store, since: str, read: int) -> None:
    assert store.reread(since=since).added == read
    store.close()


def test_the_reading_of_a_person_is_left_alone(store: Store) -> None:
    store.reread()
    assert store.report(OLD.article.id, coder="human:rika") == OLD
    store.close()


def test_a_reading_that_fails_leaves_the_old_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: Article, *, model: bool, lexicon: object = None) -> Report:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(attempt, "read", broken)
    reread = store.reread()
    assert (reread.added, len(reread.failures)) == (0, 2)
    assert versions(store) == ["0.10.0", "0.9.1"]
    store.close()


def test_what_is_no_version_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="no version"):
        store.reread(since="yesterday")
    store.close()
