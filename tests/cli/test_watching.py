"""Watching, keeping questions, and serving, from the command line."""

import json
from pathlib import Path

import pytest

from menurut.cli.__main__ import main
from menurut.desk.store import Store
from menurut.store.questions import find_question
from menurut.store.watched import find_feeds


@pytest.fixture
def store(tmp_path: Path) -> str:
    path = str(tmp_path / "news.db")
    Store(path).close()
    return path


def test_a_question_is_kept_listed_and_dropped(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", "bantuan", "--type", "AID", "--recipient", "RUS", "--store", store]) == 0
    assert "/questions/bantuan.atom" in capsys.readouterr().out
    assert main(["questions", "--json", "--store", store]) == 0
    (told,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (told["id"], told["filters"]) == ("bantuan", {"type": "AID", "recipient": "RUS"})
    assert main(["questions", "bantuan", "--drop", "--store", store]) == 0
    assert main(["questions", "bantuan", "--drop", "--store", store]) == 2


def test_the_secret_is_told_once_kept_and_never_listed(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    hook = ["--webhook", "http://127.0.0.1:9/hook"]
    assert main(["questions", "bantuan", "--type", "AID", *hook, "--store", store]) == 2
    assert "--inside" in capsys.readouterr().err
    assert main(["questions", "bantuan", "--type", "AID", *hook, "--inside", "--store", store]) == 0
    told = capsys.readouterr().out
    with Store(store) as opened:
        secret = find_question(opened.connection, "bantuan").secret
    assert secret and secret in told
    main(["questions", "--store", store])
    main(["questions", "--json", "--store", store])
    assert "whsec_" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["Nama Besar", "--type", "AID"], ["x", "--type", "NOTHING"], ["x"], ["--type", "AID"], ["x", "--since", "kemarin"], ["x", "--actor", "\udcff"]],
)  # fmt: skip
def test_a_question_that_cannot_be_meant_is_one_sentence(
    store: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["questions", *arguments, "--store", store]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "Traceback" not in told


def test_feeds_are_watched_until_they_are_dropped(store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from menurut.errors import IntakeError
    from menurut.intake.fetch import Fetcher

    def refuse(self: Fetcher, url: str, **_: object) -> None:
        raise IntakeError(f"{url} answered with status 500.", origin=url)

    monkeypatch.setattr(Fetcher, "fetch", refuse)
    (tmp_path / "urls.txt").write_text("http://a.example/rss\nhttp://b.example/rss\n", encoding="utf-8")
    assert main(["watch", str(tmp_path / "urls.txt"), "--once", "--store", store]) == 1
    assert main(["watch", "--drop", "http://a.example/rss", "--store", store]) == 0
    assert main(["watch", "--drop", "http://a.example/rss", "--store", store]) == 2
    with Store(store) as opened:
        assert [feed.url for feed in find_feeds(opened.connection)] == ["http://b.example/rss"]


@pytest.mark.parametrize("every", ["0m", "1s", "soon", "-5m", ""])
def test_a_span_that_is_none_is_one_sentence(store: str, every: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", "--every", every, "--once", "--store", store]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "given", [["--host", "0.0.0.0"], ["--host", "::"], ["--host", "0.0.0.0", "--token", "pendek"], ["--token", "pendek"]]
)
def test_serving_beyond_this_machine_demands_a_token(store: str, given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *given, "--store", store]) == 2
    assert "MENURUT_TOKEN" in capsys.readouterr().err


def test_the_store_may_stand_before_the_command(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", store, "claims", "--json"]) == 0
    assert main([f"--store={store}", "claims", "--json"]) == 0
    assert main(["--store", f"{store}x", "claims"]) == 2
    assert f"{store}x" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--actor", "--publisher", "--text", "--says", "--status", "--since", "--coder"])
@pytest.mark.parametrize("command", ["claims", "events", "sources", "articles"])
def test_bytes_that_are_no_text_are_one_sentence(store: str, command: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A shell hands on any bytes; Python makes half characters of those that are none."""
    assert main([command, option, "\udcff\udcfe", "--store", store]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "is no text" in told


def test_words_that_are_no_text_are_one_sentence(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "\udcff", "--store", store]) == 2
    assert capsys.readouterr().err.count("\n") == 1
