"""The store as one meets it from Python."""

import builtins
from collections.abc import Iterator
from pathlib import Path

import pytest

import menurut
from annotated import sample_reports
from menurut.desk.flat import COLUMNS, flat
from menurut.desk.store import Store
from menurut.errors import MenurutError, NotFoundError
from menurut.store.write import put_report
from menurut.types.article import Article


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        for report in sample_reports():
            put_report(opened.connection, report, raw=report.article.text.encode())
        yield opened


def test_the_name_in_the_package_opens_a_store(tmp_path: Path) -> None:
    with menurut.open_store(tmp_path / "news.db") as store:
        assert isinstance(store, menurut.Store)
        assert store.counts() == {"articles": 0, "attributions": 0, "events": 0, "claims": 0, "failures": 0}
    assert (tmp_path / "news.db").is_file()


def test_it_says_what_it_holds(store: Store) -> None:
    assert repr(store).startswith("Store(':memory:': ")
    assert f"{len(sample_reports())} articles" in repr(store)
    assert "&#x27;:memory:&#x27;" in store._repr_html_()


def test_an_article_made_by_a_program_is_read_and_kept(tmp_path: Path) -> None:
    with Store(tmp_path / "news.db") as store:
        report = store.add(Article(id="ab12", text="Korut membantah.", publisher="Harian Contoh"))
        assert store.report("ab12").article == report.article
        store.add(report.article)
        assert len(store.articles()) == 1


def test_a_listing_is_a_list_that_shows_itself(store: Store) -> None:
    claims = store.claims()
    assert claims == list(claims)
    assert repr(claims).startswith(f"{len(claims)} rows\nClaimRow(")
    shown = claims._repr_html_()
    assert shown.count("<tr>") == 21
    assert shown.endswith(f"<p>20 / {len(claims)}</p>")
    assert store.claims(actor="nobody-at-all")._repr_html_() == "<p>0</p>"


def test_a_listing_escapes_what_strangers_wrote(store: Store) -> None:
    from dataclasses import replace

    claims = store.claims(limit=1)
    claims[0] = replace(claims[0], words="<script>alert(1)</script>")
    assert "<script" not in claims._repr_html_()


@pytest.mark.parametrize("kind", ["claims", "events", "sources", "articles"])
def test_flat_rows_have_the_columns_they_promise(store: Store, kind: str) -> None:
    rows = [flat(row) for row in getattr(store, kind)()]
    assert rows
    assert {tuple(row) for row in rows} == {COLUMNS[kind]}


def test_a_hit_has_the_columns_it_promises(store: Store) -> None:
    assert tuple(flat(store.search("amunisi")[0])) == COLUMNS["search"]


def test_a_claim_without_a_day_is_given_that_of_publication_and_marked(store: Store) -> None:
    rows = [(row, flat(row)) for row in store.claims()]
    without = [(row, line) for row, line in rows if row.date is None]
    assert without
    assert all(line["date_basis"] == "published" and line["date_start"] == row.article.published[:10] for row, line in without)
    assert all(line["date_basis"] in ("text", "relative") for row, line in rows if row.date is not None)


def test_why_tells_the_rules_of_claim_event_attributions_and_parties(store: Store) -> None:
    claim = store.claims(status="denied")[0]
    because = store.why(claim.id[:12])
    assert [reason.of for reason in because][:3] == ["claim", "attribution", "event"]
    assert {reason.of for reason in because} == {"claim", "attribution", "event", "entity"}
    assert because[0].line()["rule"] == "test#claim"
    assert because[0].words == claim.trigger


def test_why_of_something_else_than_a_claim_is_refused(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.why(store.events(limit=1)[0].id)


def test_bytes_and_article_come_back(store: Store) -> None:
    report = sample_reports()[0]
    assert store.raw(report.article.id) == report.article.text.encode()
    assert store.article(report.article.id) == report.article


def test_a_data_frame_without_pandas_is_one_sentence(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("menurut.export.parquet.import_module", lambda name: without(name))
    with pytest.raises(MenurutError, match=r"menurut\[parquet\]"):
        store.to_pandas("claims")


def test_a_data_frame_has_a_row_for_each_row(store: Store) -> None:
    pytest.importorskip("pandas")
    frame = store.to_pandas("sources", limit=2)
    assert list(frame["name"]) == [flat(row)["name"] for row in store.sources(limit=2)]


def test_read_file_reads_one_article(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Presiden Lumara membantah tuduhan itu pada hari Rabu di Kendari.", encoding="utf-8")
    assert menurut.read_file(tmp_path / "one.txt", publisher="Harian Contoh").article.publisher == "Harian Contoh"
    with pytest.raises(menurut.IntakeError, match=r"none\.txt"):
        menurut.read_file(tmp_path / "none.txt")
    with pytest.raises(menurut.IntakeError, match="no article"):
        (tmp_path / "empty").mkdir()
        menurut.read_file(tmp_path / "empty")


def test_read_file_refuses_several_articles(tmp_path: Path) -> None:
    table = tmp_path / "two.jsonl"
    table.write_text('{"text": "Presiden Lumara datang."}\n{"text": "Presiden Lumara pergi."}\n', encoding="utf-8")
    with pytest.raises(menurut.IntakeError, match="use read_files"):
        menurut.read_file(table)
    assert [type(report).__name__ for report in menurut.read_files([table, tmp_path / "none.txt"])] == [
        "Report",
        "Report",
        "Failure",
    ]


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_an_export_takes_the_place_of_no_store(form: str, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Store(path) as store:
        store.add(Article(id="ab12", text="Korut membantah."))
        with pytest.raises(MenurutError, match="is a store, which an export would replace"):
            store.export(form, path)
        assert len(store.articles()) == 1


def test_an_export_takes_the_place_of_an_export_and_of_nothing_that_was_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = "text,published\nKorut membantah.,2024-05-14\n,2024-05-14\n"  # the second has no text, so the file is not done with
    Path("news.csv").write_text(rows, encoding="utf-8")
    with Store("news.db") as store:
        store.load("news.csv")
        for name in ("news.csv", str(tmp_path / "news.csv"), "./news.csv"):
            with pytest.raises(MenurutError, match="that articles were loaded from"):
                store.export("csv", name)
        assert Path("news.csv").read_text(encoding="utf-8") == rows
        assert store.export("csv", "claims.csv") == store.export("csv", "claims.csv")
