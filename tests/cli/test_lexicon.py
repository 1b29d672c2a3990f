"""A lexicon of one's own on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from menurut.cli.__main__ import main

Told = tuple[int, str, str]
Tell = Callable[..., Told]

TEXT = (
    "Velmora menuduh Rusia menyerang kapalnya, kata Menteri Pertahanan Velmora Budi Santoso di Kendari pada hari Rabu, 15 Mei 2024."
)


@pytest.fixture
def tell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tell:
    monkeypatch.setenv("MENURUT_STORE", str(tmp_path / "news.db"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "mine.yml").write_text("actors:\n- {name: Velmora, kind: state, country: VEL}\n", encoding="utf-8")
    (tmp_path / "more.yml").write_text("language: id\nroles:\n- {words: [menteri pertahanan], sector: MIL}\n", encoding="utf-8")
    (tmp_path / "bad.yml").write_text("actors:\n- {name: Velmora, country: XXX}\n- {nam: x}\n", encoding="utf-8")

    def run(*arguments: str) -> Told:
        status = main(arguments)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def codes(line: str) -> set[tuple[str | None, str | None]]:
    return {(entity["country"], entity["sector"]) for entity in json.loads(line)["entities"]}


def test_read_takes_several_files_as_one_lexicon(tell: Tell) -> None:
    status, out, _ = tell("read", "article.txt", "--json", "--lexicon", "mine.yml", "--lexicon", "more.yml")
    assert status == 0
    assert {("VEL", "GOV"), ("VEL", "MIL")} <= codes(out)
    assert not {country for country, _ in codes(tell("read", "article.txt", "--json")[1])} & {"VEL"}


def test_trace_and_why_read_with_it_too(tell: Tell) -> None:
    status, out, _ = tell("trace", "article.txt", "--lexicon", "mine.yml")
    assert (status, "country=VEL" in out) == (0, True)
    claim = json.loads(tell("read", "article.txt", "--json", "--lexicon", "mine.yml")[1])["claims"][0]["id"]
    status, out, _ = tell("why", claim, "--in", "article.txt", "--lexicon", "mine.yml")
    assert (status, "lexicon/actors#Velmora" in out) == (0, True)


def test_every_fault_is_told_and_nothing_is_read(tell: Tell) -> None:
    status, out, err = tell("read", "article.txt", "--lexicon", "bad.yml")
    assert (status, out) == (2, "")
    assert err.splitlines() == [
        "bad.yml, line 3: actors has no key 'nam' (known: name, kind, forms, adjectives, country, sector, also, tenures)."
    ]
    assert tell("read", "article.txt", "--lexicon", "none.yml")[::2] == (2, "none.yml can't be read: No such file or directory.\n")


def test_load_remembers_it_and_says_what_was_read_otherwise(tell: Tell) -> None:
    tell("load", "article.txt")
    status, out, _ = tell("load", "article.txt", "--lexicon", "mine.yml")
    assert (status, "read with another lexicon: 1" in out) == (0, True)
    assert "another lexicon" not in tell("load", "article.txt", "--lexicon", "mine.yml")[1]
    assert tell("reread")[0] == 0
    assert "VEL" in tell("claims", "--actor", "VEL")[1]
    assert tell("reread", "--no-lexicon")[0] == 0
    assert "VEL" not in tell("claims", "--actor", "VEL")[1]


def test_a_lexicon_and_none_is_wrong_use(tell: Tell) -> None:
    assert tell("load", "article.txt", "--lexicon", "mine.yml", "--no-lexicon")[0] == 2
