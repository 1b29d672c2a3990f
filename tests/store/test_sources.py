"""Who is cited is counted as articles come and go, and the counts are those of the attributions."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotated import annotated, sample_reports
from menurut.desk.store import Store
from menurut.store.write import put_report
from menurut.types.report import Report
from store.dump import check

TOLD = (
    "@b name=Budi kind=person country=IDN\n@o name=Budi kind=person country=MYS\n\n"
    "[[Budi|source of=a1 entity=b]] [[berkata|cue #a1 act=say form=indirect]] dan [[membantah|cue #a2 act=deny form=indirect]]; "
    "[[Budi|source of=a2 entity=b]] [[lain|source of=a3 entity=o]] [[diam|cue #a3 act=say form=indirect]] {}."
)


def told(number: int) -> Report:
    """Return the article of one day, in which one Budi says and denies and another one says."""
    return annotated(
        TOLD.format(number), publisher="Harian Satu" if number % 2 else "Kabar Dua", published=f"2024-05-{10 + number}"
    )


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        for number in (2, 0, 1):
            put_report(opened.connection, told(number))
        yield opened


def counted(store: Store, **asked: str) -> list[object]:
    return [(row.country, row.attributions, row.articles, row.acts, row.article.published) for row in store.sources(**asked)]  # type: ignore[arg-type]


def test_people_of_one_name_and_different_countries_are_two(store: Store) -> None:
    assert counted(store) == [("IDN", 6, 3, {"deny": 3, "say": 3}, "2024-05-10"), ("MYS", 3, 3, {"say": 3}, "2024-05-10")]


def test_of_some_articles_only_those_are_counted(store: Store) -> None:
    assert counted(store, publisher="satu") == [
        ("IDN", 2, 1, {"deny": 1, "say": 1}, "2024-05-11"),
        ("MYS", 1, 1, {"say": 1}, "2024-05-11"),
    ]
    assert counted(store, since="2024-05-11", says="MYS") == [("MYS", 2, 2, {"say": 2}, "2024-05-11")]


def test_what_is_asked_of_all_is_what_is_asked_of_none(store: Store) -> None:
    """Kept counts and added ones are the same."""
    for report in sample_reports():
        put_report(store.connection, report)
    dated = [row for row in store.sources() if row.article.published]
    assert store.sources(since="0001") == dated


def test_a_forgotten_article_is_counted_no_more(store: Store) -> None:
    store.forget(told(0).article.id)
    assert counted(store)[0] == ("IDN", 4, 2, {"deny": 2, "say": 2}, "2024-05-11")
    check(store.connection)


def test_a_new_reading_is_counted_instead_of_the_old(store: Store) -> None:
    report = told(1)
    put_report(store.connection, replace(report, attributions=report.attributions[:1]))
    assert counted(store) == [("IDN", 5, 3, {"deny": 2, "say": 3}, "2024-05-10"), ("MYS", 2, 2, {"say": 2}, "2024-05-10")]
    check(store.connection)


def test_another_coders_sources_are_counted_apart(store: Store) -> None:
    put_report(store.connection, told(1), coder="human:rika")
    assert counted(store)[0] == ("IDN", 6, 3, {"deny": 3, "say": 3}, "2024-05-10")
    assert counted(store, coder="human:rika")[0] == ("IDN", 2, 1, {"deny": 1, "say": 1}, "2024-05-11")


def test_who_is_cited_by_nobody_any_more_leaves_no_name(store: Store) -> None:
    for number in range(3):
        store.forget(told(number).article.id)
    assert store.connection.execute("SELECT count(*) FROM sources").fetchone()[0] == 0
