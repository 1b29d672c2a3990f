"""The commands that show what is contested: what they print, for people and for programs."""

import json
from pathlib import Path

import pytest

from comparing.bundled import read_bundles
from menurut.cli.__main__ import main
from menurut.desk.store import Store

STORY = "04-drone-chisinau"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("news")
    (bundle,) = (one for one in read_bundles("dev") if one.name == STORY)
    told = [
        {"text": one["text"], "published": str(one["published"]), "publisher": one.get("publisher")}
        for one in bundle.articles.values()
    ]
    (room / "news.jsonl").write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    with Store(room / "news.db") as store:
        store.load(room / "news.jsonl")
    return room / "news.db"


def run(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> tuple[int, str, str]:
    status = main((*arguments, "--store", str(path)))
    told = capsys.readouterr()
    return status, told.out, told.err


def test_a_dispute_as_json_has_the_keys_that_are_promised(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, path, "disputes", "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert lines
    for line in lines:
        assert list(line) == ["id", "happening", "claims", "origins", "joins", "kinships"]
        assert all(list(sign) == ["name", "weight", "shows"] for join in line["joins"] for sign in join["signs"])
        assert list(line["origins"]) == ["says", "denies"]
        assert all(list(claim) == ["id", "side", "origin"] for claim in line["claims"])
        assert run(capsys, path, "dispute", line["claims"][-1]["id"], "--json")[1] == json.dumps(line, ensure_ascii=False) + "\n"


def test_a_dispute_for_people_counts_its_origins(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (line, *_) = map(json.loads, run(capsys, path, "disputes", "--json")[1].splitlines())
    origins = line["origins"]
    _, out, _ = run(capsys, path, "dispute", line["id"], "--lang", "en")
    assert f"independent origins that say so: {origins['says']}, that deny it: {origins['denies']}" in out
    assert run(capsys, path, "disputes", "--lang", "id")[1].count("sumber asal mandiri") >= 1


def test_a_dispute_says_why_its_events_are_one_and_why_says_so_too(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.loads(line) for line in run(capsys, path, "disputes", "--json")[1].splitlines()]
    joined = next(line for line in lines if line["joins"])
    out = run(capsys, path, "dispute", joined["id"], "--lang", "en")[1]
    assert "Taken for one event because" in out
    assert "words in common" in out
    assert "Taken for one event because" in run(capsys, path, "why", joined["id"], "--lang", "en")[1]


def test_a_timeline_names_happening_and_dispute(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Store(path, read_only=True) as store:
        claim = next(one for one in store.claims() if one.actors)
    status, out, _ = run(capsys, path, "timeline", "--actor", claim.actors[0].id, "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert claim.id in {line["id"] for line in lines}
    assert all({"happening", "dispute", "words", "actors"} <= line.keys() for line in lines)
    assert claim.words in run(capsys, path, "timeline", "--actor", claim.actors[0].id)[1]


def test_nothing_found_and_no_such_dispute_are_said(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, path, "timeline", "--actor", "Nobody At All", "--lang", "en")[2] == "Nothing found.\n"
    status, out, err = run(capsys, path, "dispute", "0000000000000000")
    assert (status, out) == (2, "")
    assert "0000000000000000" in err


def test_articles_that_wait_are_compared_when_somebody_asks(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    with Store(copy) as store:
        store.add(store.article(store.articles()[0].id))
        assert not store.is_compared
    assert "comparing them first" in run(capsys, copy, "disputes", "--lang", "en")[2]
    with Store(copy, read_only=True) as store:
        assert store.is_compared
    assert "comparing" not in run(capsys, copy, "disputes", "--lang", "en")[2]
