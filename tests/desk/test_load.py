"""Loading can be stopped, repeated and fed with bad articles; the rest is there."""

import gc
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import menurut.scale.attempt as attempt
from annotated import report_of
from menurut.desk.store import Store
from menurut.errors import MenurutError
from menurut.types.article import Article
from menurut.types.marks import Marked
from menurut.types.report import Report

TEXT = "Presiden Lumara Budi Santoso membantah tuduhan itu pada hari Rabu di Kendari. Nomor {}."


def fake_read(article: Article, *, model: bool = True, lexicon: object = None) -> Report:
    """Read nothing, and break on an article that says so."""
    if "RUSAK" in article.text:
        raise RuntimeError("broken on purpose")
    return report_of(article, Marked(text=article.text))


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempt, "read", fake_read)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "news.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    (folder / "deep").mkdir(parents=True)
    for number in range(4):
        (folder / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    (folder / "deep" / "4.txt").write_text(TEXT.format(4), encoding="utf-8")
    return folder


def test_a_folder_is_loaded_with_what_lies_deeper(store: Store, folder: Path) -> None:
    loaded = store.load(folder)
    assert (loaded.added, loaded.failures) == (5, [])
    assert store.counts()["articles"] == 5


def test_hidden_files_are_left_alone(store: Store, folder: Path) -> None:
    (folder / ".hidden").write_text(TEXT)
    (folder / ".git").mkdir()
    (folder / ".git" / "config.txt").write_text(TEXT)
    assert store.load([folder]).added == 5


def test_files_that_are_no_news_by_name_are_named(store: Store, folder: Path) -> None:
    (folder / "LICENSE").write_text(TEXT)
    (folder / "foto.png").write_bytes(b"\x89PNG")
    loaded = store.load([folder])
    assert (loaded.added, loaded.failures) == (5, [])
    assert loaded.skipped == [str(folder / "LICENSE"), str(folder / "foto.png")]


def test_the_collector_is_given_back_what_was_set_aside(store: Store, folder: Path) -> None:
    store.load([folder])
    assert gc.get_freeze_count() == 0


def test_loading_again_passes_over_finished_files(store: Store, folder: Path) -> None:
    store.load([folder])
    loaded = store.load([str(folder)])
    assert (loaded.added, loaded.known, loaded.passed) == (0, 0, 5)
    assert store.counts()["articles"] == 5


def test_a_file_that_changed_is_read_again(store: Store, folder: Path) -> None:
    store.load([folder])
    (folder / "0.txt").write_text(TEXT.format(9), encoding="utf-8")
    loaded = store.load([folder])
    assert (loaded.added, loaded.passed) == (1, 4)


def test_the_same_article_elsewhere_is_known_and_its_origin_kept(store: Store, folder: Path) -> None:
    store.load([folder])
    (folder / "copy.txt").write_text(TEXT.format(0), encoding="utf-8")
    loaded = store.load([folder])
    assert (loaded.added, loaded.known) == (0, 1)
    origins = store.connection.execute("SELECT count(*) FROM origins GROUP BY article ORDER BY 1 DESC").fetchone()
    assert origins[0] == 2
    assert store.connection.execute("SELECT count(*) FROM raw").fetchone()[0] == 5


def test_one_bad_article_in_the_middle_leaves_the_rest(store: Store, folder: Path) -> None:
    (folder / "2.txt").write_text("RUSAK " + TEXT.format(2), encoding="utf-8")
    loaded = store.load([folder])
    assert loaded.added == 4
    (failure,) = loaded.failures
    assert failure.origin == str(folder / "2.txt")
    assert "broken on purpose" in failure.error
    assert len(failure.digest or "") == 64
    assert store.counts()["failures"] == 1


def test_a_failed_file_is_tried_again_and_its_failure_taken_back(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "2.txt").write_text("RUSAK " + TEXT.format(2), encoding="utf-8")
    store.load([folder])
    monkeypatch.setattr(attempt, "read", lambda article, model, lexicon: report_of(article, Marked(text=article.text)))
    loaded = store.load([folder])
    assert (loaded.added, loaded.passed, loaded.failures) == (1, 4, [])
    assert store.counts()["failures"] == 0


def test_a_row_that_the_tables_refuse_fails_alone(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def odd(article: Article, *, model: bool, lexicon: object = None) -> Report:
        report = fake_read(article)
        if "Nomor 2." in article.text:
            object.__setattr__(report.coder, "menurut", None)
        return report

    monkeypatch.setattr(attempt, "read", odd)
    loaded = store.load([folder])
    assert (loaded.added, [failure.origin for failure in loaded.failures]) == (4, [str(folder / "2.txt")])


def test_a_damaged_model_ends_the_load_at_once(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(article: Article, *, model: bool, lexicon: object = None) -> Report:
        raise MenurutError("reader.onnx is damaged.")

    monkeypatch.setattr(attempt, "read", damaged)
    with pytest.raises(MenurutError, match="is damaged"):
        store.load([folder])
    assert store.counts()["failures"] == 0


def test_an_interrupted_load_keeps_what_was_done_and_goes_on(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(article: Article, *, model: bool, lexicon: object = None) -> Report:
        if "Nomor 2." in article.text:
            raise KeyboardInterrupt
        return fake_read(article)

    with monkeypatch.context() as patch:
        patch.setattr(attempt, "read", stopped)
        with pytest.raises(KeyboardInterrupt):
            store.load([folder])
    assert store.counts()["articles"] == 2
    loaded = store.load([folder])
    assert (loaded.added, loaded.passed) == (3, 2)


def test_what_is_not_there_is_a_failure_with_its_origin(store: Store, tmp_path: Path) -> None:
    missing = tmp_path / "none.txt"
    loaded = store.load([missing])
    assert [failure.origin for failure in loaded.failures] == [str(missing)]


def test_columns_of_a_table_are_mapped(store: Store, tmp_path: Path) -> None:
    rows = [{"body": TEXT.format(number), "date": "2024-05-14", "headline": f"Judul {number}"} for number in range(2)]
    table = tmp_path / "rows.jsonl"
    table.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    loaded = store.load(table, columns={"text": "body", "published": "date", "title": "headline"})
    assert (loaded.added, loaded.failures) == (2, [])
    assert {row.title for row in store.articles(since="2024-05-14", until="2024-05-14")} == {"Judul 0", "Judul 1"}


def test_a_forgotten_article_is_not_loaded_again(store: Store, folder: Path) -> None:
    store.load([folder])
    gone = store.articles(limit=1)[0]
    assert store.forget(gone.id[:10]) == gone.id
    (folder / "copy.txt").write_text(gone.text, encoding="utf-8")
    loaded = store.load([folder])
    assert (loaded.added, loaded.forgotten) == (0, 1)
    assert store.counts()["articles"] == 4


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name of a file is text")
def test_a_file_whose_name_is_no_text_is_loaded(store: Store, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"kapal\xff.txt")
    odd.write_text(TEXT.format(1), encoding="utf-8")
    assert store.load(odd).added == 1
    assert store.load(odd).passed == 1
    (row,) = store.articles()
    assert store.report(row.id).article.origin.location == str(odd).replace("\udcff", "\ufffd")
    assert [failure.origin for failure in store.load(odd.with_suffix(".none")).failures] == [str(odd.with_suffix(".none"))]


def test_halves_of_characters_are_kept_as_what_a_file_can_hold(store: Store, tmp_path: Path) -> None:
    lines = [{"text": f"\ud83d {TEXT.format(n)} \udc00", "title": "\ud800", "publisher": "Harian \udfff"} for n in range(2)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    loaded = store.load(tmp_path / "a.jsonl")
    assert (loaded.added, loaded.failures) == (2, [])
    assert {article.publisher for article in store.articles()} == {"Harian \ufffd"}
