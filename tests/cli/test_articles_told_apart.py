"""What people are shown tells one article from the next, and what a command did and left behind."""

from pathlib import Path

import pytest

from menurut.cli.__main__ import main

TEXT = "KOMPAS.COM, JAKARTA - Kepala Dinas Perhubungan Rika Lestari membantah menerima suap dari pengusaha Darmo Wicaksana."


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article without a title, whose dateline alone names the publisher, in the folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "news.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.mark.parametrize("command", [["claims"], ["events"], ["search", "suap"]])
def test_an_article_without_title_is_told_by_its_dateline_and_first_words(
    news: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["load", str(news)])
    assert main(command) == 0
    told = capsys.readouterr().out
    assert "Kompas  “KOMPAS.COM, JAKARTA - Kepala Dinas Perhubungan Rika Lestari" in told
    assert main([*command, "--json"]) == 0
    assert "opening" not in capsys.readouterr().out


def test_the_publisher_of_a_dateline_stands_in_the_list_of_articles(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["load", str(news)])
    main(["articles"])
    assert "    Kompas  " in capsys.readouterr().out
    main(["articles", "--json"])
    assert '"publisher": null' in capsys.readouterr().out


def test_a_load_that_gives_nothing_leaves_no_store(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "nosuch"]) == 1
    assert sorted(news.parent.iterdir()) == [news]
    assert "nosuch cannot be read" in capsys.readouterr().err
    assert main(["load", str(news), "nosuch"]) == 1
    assert main(["load", "nosuch"]) == 1
    assert (news.parent / "menurut.db").is_file()


def test_a_load_of_an_empty_folder_says_so_and_leaves_no_store(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (news.parent / "empty").mkdir()
    assert main(["load", "empty"]) == 1
    assert capsys.readouterr().err == "There is no article in empty.\n"
    assert not (news.parent / "menurut.db").exists()


def test_json_and_csv_at_once_are_wrong_use(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["load", str(news)])
    capsys.readouterr()
    assert main(["claims", "--json", "--csv"]) == 2
    assert capsys.readouterr() == ("", "Say either --json or --csv, not both.\n")


def test_brat_export_says_how_annotations_come_back(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["load", str(news)])
    assert main(["export", "--format", "brat", "--out", "round1"]) == 0
    assert "for brat: 1; bring annotations back with menurut import brat round1" in capsys.readouterr().err


def test_a_reread_that_concerns_no_article_says_so(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["load", str(news)])
    assert main(["reread", "--since", "0.0.1"]) == 0
    assert "No article was last read by a version before 0.0.1" in capsys.readouterr().out


def test_an_empty_cell_is_not_taken_for_a_missing_column(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = news.with_name("news.csv")
    table.write_text("text,publisher\nKorut membantah.,Antara\n,Antara\n", encoding="utf-8")
    assert main(["load", str(table)]) == 1
    assert "has no text; its column text is empty." in capsys.readouterr().err
