"""Each filter picks what it says, alone and with others."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotated import annotated, sample_reports
from menurut.desk.store import Store
from menurut.store.write import put_report
from menurut.types.claim import SourceLink

PEOPLE = (
    '@budi name="Budi Santoso" kind=person country=IDN sector=GOV\n@rika name="Rika Amalia" kind=person country=MYS\n'
    '@kpk name="KPK" kind=organisation country=IDN\n\n'
)
FIRST = PEOPLE + (
    "[[Rika Amalia|source of=a1 entity=rika]] [[mengatakan|cue #a1 act=say form=indirect]] [[[[Budi Santoso|actor of=v1 entity=budi]] "
    "[[mengirim|trigger #v1 type=AID modes=military date=2024-03-01 place=Kendari claims=a1:positive:actual,a2:negative:actual]] "
    "peluru kepada [[KPK|recipient of=v1 entity=kpk]]|content of=a1]]. [[Budi|source of=a2 entity=budi]] "
    "[[membantah|cue #a2 act=deny form=indirect answers=a1]]."
)
SECOND = PEOPLE + (
    "[[Rika Amalia|actor of=v1 entity=rika]] [[mengunjungi|trigger #v1 type=CONSULT modes=visit claims=own:positive:planned]] "
    "[[Budi Santoso|recipient of=v1 entity=budi]] di pasar."
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        put_report(
            opened.connection, annotated(FIRST, title="Peluru dari Kendari", publisher="Harian Satu", published="2024-05-14")
        )
        put_report(opened.connection, annotated(SECOND, title="Kunjungan", publisher="Kabar Dua", published="2024-06"))
        yield opened


CLAIMS = {
    "first-says": ("AID", "reported", "Rika Amalia"),
    "first-denies": ("AID", "denied", "Budi Santoso"),
    "second": ("CONSULT", "planned", "Kabar Dua"),
}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, {"first-says", "first-denies", "second"}),
        ({"actor": "IDN"}, {"first-says", "first-denies"}),
        ({"actor": "MYS"}, {"second"}),
        ({"actor": "Budi"}, {"first-says", "first-denies"}),
        ({"actor": "budi santoso"}, {"first-says", "first-denies"}),
        ({"actor": "Santo"}, set()),
        ({"recipient": "KPK"}, {"first-says", "first-denies"}),
        ({"recipient": "Budi"}, {"second"}),
        ({"actor": "IDN", "recipient": "MYS"}, set()),
        ({"type": "AID"}, {"first-says", "first-denies"}),
        ({"type": "aid,consult"}, {"first-says", "first-denies", "second"}),
        ({"status": "denied"}, {"first-denies"}),
        ({"status": "denied,planned"}, {"first-denies", "second"}),
        ({"says": "Rika"}, {"first-says"}),
        ({"says": "IDN"}, {"first-denies"}),
        ({"says": "kabar"}, {"second"}),
        ({"publisher": "harian"}, {"first-says", "first-denies"}),
        ({"publisher": "%"}, set()),
        ({"since": "2024-03", "until": "2024-04"}, {"first-says", "first-denies"}),
        ({"since": "2024-06-15"}, {"second"}),
        ({"until": "2023"}, set()),
        ({"text": "mengirim"}, {"first-says", "first-denies"}),
        ({"text": "mengun*"}, {"second"}),
        ({"actor": "IDN", "status": "reported", "says": "MYS", "since": "2024"}, {"first-says"}),
        ({"coder": "human:rika"}, set()),
    ],
)
def test_claims(store: Store, asked: dict[str, str], expected: set[str]) -> None:
    found = {(row.type, row.status, row.holder) for row in store.claims(**asked)}  # type: ignore[arg-type]
    assert found == {CLAIMS[name] for name in expected}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["CONSULT", "AID"]),
        ({"status": "denied"}, ["AID"]),
        ({"says": "Rika", "status": "denied"}, []),
        ({"says": "Rika", "status": "reported"}, ["AID"]),
        ({"recipient": "IDN"}, ["CONSULT", "AID"]),
        ({"text": "mengirim"}, ["AID"]),
    ],
)
def test_events_newest_first(store: Store, asked: dict[str, str], expected: list[str]) -> None:
    assert [row.type for row in store.events(**asked)] == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["Kunjungan", "Peluru dari Kendari"]),
        ({"status": "denied"}, ["Peluru dari Kendari"]),
        ({"says": "Rika"}, ["Peluru dari Kendari"]),
        ({"text": "pasar"}, ["Kunjungan"]),
        ({"text": "kendari"}, ["Peluru dari Kendari"]),
        ({"since": "2024-05-15"}, ["Kunjungan"]),
        ({"publisher": "Dua", "status": "denied"}, []),
        ({"limit": 1}, ["Kunjungan"]),
        ({"limit": 0}, []),
    ],
)
def test_articles(store: Store, asked: dict[str, str], expected: list[str]) -> None:
    assert [row.title for row in store.articles(**asked)] == expected  # type: ignore[arg-type]


def test_the_claims_on_one_event(store: Store) -> None:
    (event,) = store.events(type="AID")
    claims = store.claims(event=event.id)
    assert [row.status for row in claims] == ["reported", "denied"]  # as the article has them
    assert store.claims(event=event.id[:14].upper(), status="denied") == claims[1:]
    assert [row.id for row in store.events(event=event.id)] == [event.id]
    assert [row.title for row in store.articles(event=event.id)] == ["Peluru dari Kendari"]
    assert store.claims(event="0000000000000000") == []


def test_rows_have_the_language_of_their_article(store: Store) -> None:
    assert {row.article.language for row in (*store.claims(), *store.events(), *store.sources(), *store.search("pasar"))} == {"id"}


def test_the_days_of_an_event_come_before_those_of_publication(store: Store) -> None:
    """The first article is of May; what it tells is of March."""
    assert len(store.claims(since="2024-05", until="2024-05")) == 0
    assert [row.title for row in store.articles(since="2024-05", until="2024-05")] == ["Peluru dari Kendari"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, [("Budi Santoso", 1, {"deny": 1}), ("Rika Amalia", 1, {"say": 1})]),
        ({"says": "MYS"}, [("Rika Amalia", 1, {"say": 1})]),
        ({"status": "denied"}, [("Budi Santoso", 1, {"deny": 1})]),
        ({"publisher": "Dua"}, []),
    ],
)
def test_sources(store: Store, asked: dict[str, str], expected: list[object]) -> None:
    assert [(row.name, row.attributions, row.acts) for row in store.sources(**asked)] == expected  # type: ignore[arg-type]


def test_a_source_in_several_articles_is_one() -> None:
    with Store(":memory:") as store:
        for number in range(3):
            text = f"@b name=Budi kind=person\n\n[[Budi|source of=a1 entity=b]] [[berkata|cue #a1 act=say form=indirect]] {number}."
            put_report(store.connection, annotated(text, published=f"2024-05-1{3 - number}"))
        (source,) = store.sources()
        assert (source.attributions, source.articles, source.acts) == (3, 3, {"say": 3})
        assert source.article.published == "2024-05-11"  # the earliest stands for all


def test_search_finds_titles_before_texts() -> None:
    with Store(":memory:") as store:
        for title, text in (("Pasar", "Peluru dan lagi peluru."), ("Peluru", "Di pasar."), ("Kapal", "Tidak ada.")):
            put_report(store.connection, annotated(text, title=title))
        hits = store.search("peluru")
        assert [hit.article.title for hit in hits] == ["Peluru", "Pasar"]
        assert "lagi peluru" in hits[1].words
        assert store.search("peluru pasar*", limit=1)[0].line()["kind"] == "article"


def test_search_finds_words_with_and_without_accents() -> None:
    with Store(":memory:") as store:
        put_report(store.connection, annotated("Presiden Erdoğan di São Paulo."))
        assert len(store.search("erdogan sao")) == len(store.search("Erdoğan")) == 1


def test_a_claims_line_has_what_programs_rely_on(store: Store) -> None:
    line = store.claims(status="denied")[0].line()
    report_keys = {
        "id", "event", "chain", "act", "polarity", "modality", "status", "attributions", "evidence", "quantities", "score", "because",
    }  # fmt: skip
    assert report_keys | {"article", "words", "type", "actors", "recipients", "holder", "date"} <= set(line)
    assert [{key: actor[key] for key in ("name", "country", "sector")} for actor in line["actors"]] == [
        {"name": "Budi Santoso", "country": "IDN", "sector": "GOV"}
    ]
    assert line["date"] == {"start": "2024-03-01", "end": "2024-03-01", "grain": "day", "basis": "relative"}
    assert (line["holder"], line["words"]) == ("Budi Santoso", "mengirim")


@pytest.mark.parametrize("kind", ["claims", "events", "sources", "articles"])
def test_every_line_has_id_article_and_words(kind: str) -> None:
    with Store(":memory:") as store:
        for report in sample_reports():
            put_report(store.connection, report)
        lines = [row.line() for row in getattr(store, kind)()]
        assert lines
        assert all(line["id"] and line["article"] and isinstance(line["words"], str) for line in lines)


def test_answers_come_in_one_order_whatever_the_order_of_loading() -> None:
    first, second = Store(":memory:"), Store(":memory:")
    for report in sample_reports():
        put_report(first.connection, report)
    for report in reversed(sample_reports()):
        put_report(second.connection, report)
    for kind in ("claims", "events", "sources", "articles"):
        assert getattr(first, kind)() == getattr(second, kind)()
    first.close()
    second.close()


def test_a_publisher_that_only_a_dateline_names_is_found(tmp_path: Path) -> None:
    with Store(tmp_path / "dateline.db") as opened:
        report = annotated(FIRST, title="Peluru", publisher=None, published="2024-05-14")
        link = SourceLink(role="publisher", name="Warta Contoh")
        claims = tuple(replace(claim, chain=(link, *claim.chain[1:])) for claim in report.claims)
        put_report(opened.connection, replace(report, claims=claims))
        for kind in ("claims", "events", "articles", "sources"):
            assert getattr(opened, kind)(publisher="warta"), kind
            assert not getattr(opened, kind)(publisher="harian"), kind
        opened.forget(report.article.id)
        assert opened.connection.execute("SELECT count(*) FROM article_publishers").fetchone()[0] == 0
