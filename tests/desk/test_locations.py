"""A folder is searched for news; what can't be any by its name is left out and named."""

from pathlib import Path

import pytest

from menurut.desk.locations import find_locations, may_be_news


@pytest.mark.parametrize(
    "name",
    [
        "berita.txt",
        "halaman.html",
        "tanpa-akhiran",
        "umpan.xml",
        "baris.jsonl",
        "arsip.warc.gz",
        "tabel.csv",
        "a.b.d",
        "catatan.md",
    ],
)
def test_what_may_be_news(name: str) -> None:
    assert may_be_news(name)


@pytest.mark.parametrize(
    "name",
    ["LICENSE", "License.txt", "README.md", "Makefile", "muat.py", "menurut.db", "menurut.db-wal", "foto.JPG", "isi.tar", "x.pdf"],
)
def test_what_can_be_none(name: str) -> None:
    assert not may_be_news(name)


def test_a_folder_gives_its_files_in_order_and_names_what_it_leaves_out(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.html", "deep/c.txt", "LICENSE", "deep/foto.png", ".hidden"):
        (tmp_path / name).write_text("Presiden Lumara datang.")
    found = find_locations([tmp_path, "https://contoh.example/umpan", "-"])
    named = [str(tmp_path / name) for name in ("a.html", "b.txt", "deep/c.txt")]
    assert found.wanted == (*named, "https://contoh.example/umpan", "-")
    assert found.skipped == (str(tmp_path / "LICENSE"), str(tmp_path / "deep/foto.png"))


def test_what_is_named_itself_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_text("Presiden Lumara datang.")
    assert find_locations([tmp_path / "LICENSE"]).wanted == (str(tmp_path / "LICENSE"),)
