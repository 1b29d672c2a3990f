"""`menurut review`, `diff`, `import` and `settings`: what they print, and how they refuse."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desk.test_review import CLAIM, OWN, reading
from menurut.cli.__main__ import main
from menurut.desk.store import Store
from menurut.store.write import put_report
from menurut.types.report import Report

Told = tuple[int, str, str]
Tell = Callable[..., Told]


def stored(path: Path, report: Report) -> Path:
    with Store(path) as store:
        put_report(store.connection, report)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return stored(tmp_path / "news.db", reading())


@pytest.fixture
def tell(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tell:
    monkeypatch.setenv("MENURUT_STORE", str(path))
    monkeypatch.delenv("MENURUT_LANG", raising=False)

    def run(*arguments: str, keys: str = "") -> Told:
        monkeypatch.setattr("sys.stdin", io.StringIO(keys))
        status = main(arguments)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def lines(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_decision_is_written_by_name_and_printed(tell: Tell) -> None:
    status, out, _ = tell("review", CLAIM, "--edit", "type=SANCTION", "--edit", "mode=", "--reviewer", "Rani", "--reason", "CONTOH")
    assert status == 0 and "type: AID → SANCTION" in out and "Rani" in out and "CONTOH" in out
    (made,) = lines(tell("review", "--list", "--json")[1])
    assert (made["decision"], made["state"], made["reviewer"], made["now"]) == ("edit", "held", "Rani", CLAIM)
    rates = {line["id"]: line["errors"] for line in lines(tell("review", "--rates", "--json")[1])}
    assert (rates["type"], rates["actors"], rates["claim"]) == (1, 0, 0)
    told = {row.split()[0]: row.split()[1:] for row in tell("review", "--rates")[1].splitlines()}
    assert told["type"] == ["1", "/", "1", "100.0", "%", "20.7", "-", "100.0", "%"] and told["date"][:4] == ["0", "/", "1", "0.0"]


def test_claims_are_asked_one_after_the_other(tell: Tell) -> None:
    """Accept, undo, skip, edit: an empty edit asks again; then there are no more."""
    status, out, err = tell("review", "--reviewer", "Rani", keys="a\nu\ns\ne\n\ne\ntype=WAR\n\ne\ntype=SANCTION\n\n")
    assert status == 0 and "Decisions written: 1." in err and "'WAR' is no type" in err
    assert "[mengirim]" in out and "1 / 2" in out and "a accept" in out
    told = lines(tell("review", "--list", "--json")[1])
    assert [one["decision"] for one in told] == ["edit"]
    pending = lines(tell("review", "--json")[1])
    assert len(pending) == 1 and {pending[0]["id"], told[0]["claim"]} == {CLAIM, OWN}


def test_one_stops_where_one_has_had_enough(tell: Tell) -> None:
    assert "Decisions written: 1." in tell("review", keys="r\nq\na\n")[2]
    assert "Decisions written: 0." in tell("review", keys="")[2]


def test_a_claim_alone_is_shown(tell: Tell) -> None:
    status, out, _ = tell("review", CLAIM)
    assert status == 0 and "actors     Kestovia (state, KST)" in out


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("--accept",), "Decide one thing at a time"),
        ((CLAIM, "--accept", "--reject"), "Decide one thing at a time"),
        ((CLAIM, "--edit", "type"), "names no field"),
        (("ffff", "--accept"), "has the id"),
        (("--undo",), "no decision"),
    ],
)
def test_what_cannot_be_decided_is_told_in_a_sentence(tell: Tell, arguments: tuple[str, ...], fault: str) -> None:
    status, out, err = tell("review", *arguments)
    assert (status, out) == (2, "") and fault in err


def test_reviewing_makes_no_store(tell: Tell, tmp_path: Path) -> None:
    assert tell("review", "--store", str(tmp_path / "none.db"))[0] == 2 and not (tmp_path / "none.db").exists()


def newer() -> Report:
    report = reading()
    event = replace(report.events[0], id="ef" + "0" * 14, type="SANCTION")
    return replace(report, events=(event,), claims=(replace(report.claims[0], id="cc" + "0" * 14, event=event.id),))


def test_diff_tells_what_changed_and_is_gone(tell: Tell, path: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.jsonl"
    new.write_text(newer().to_json() + "\n", encoding="utf-8")
    status, out, _ = tell("diff", str(path), str(new))
    assert status == 0 and "type: AID → SANCTION" in out
    assert "Articles: 1. Claims alike: 0, changed: 1, new: 0, gone: 1." in out
    told = lines(tell("diff", str(path), str(new), "--json")[1])
    assert [(one["change"], one["old"], one["new"]) for one in told] == [("changed", CLAIM, "cc" + "0" * 14), ("gone", OWN, None)]
    assert told[0]["fields"] == {"type": {"old": "AID", "new": "SANCTION"}}
    assert lines(tell("diff", str(path), str(new), "--json", "--field", "date")[1]) == []
    assert tell("diff", str(path), str(path), "--json")[1] == ""
    assert "Claims alike: 2," in tell("diff", str(path), str(path))[1]
    assert "new: 1" in tell("diff", str(new), str(path))[1]


def test_diff_refuses_what_is_no_reading(tell: Tell, path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"a": 1}\n')
    assert tell("diff", str(path), str(tmp_path / "x.jsonl"))[0] == 1
    assert tell("diff", str(path), str(tmp_path / "none"))[0] == 1
    assert tell("diff", str(path), str(path), "--field", "colour")[0] == 2


def test_import_keeps_annotations_beside_and_prints_the_agreement(tell: Tell, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "their.jsonl"
    file.write_text(newer().to_json() + "\nnonsense\n", encoding="utf-8")
    status, out, err = tell("import", "jsonl", str(file), "--coder", "rani")
    assert status == 1 and "their.jsonl:2 can't be brought in" in err and "human:rani: 1; failures: 1" in err
    assert "events" in out and "kappa" in out
    assert {one["type"] for one in lines(tell("claims", "--coder", "human:rani", "--json")[1])} == {"SANCTION"}
    assert {one["type"] for one in lines(tell("claims", "--json")[1])} == {"AID"}
    assert tell("import", "jsonl", str(tmp_path / "none"), "--coder", "x")[0] == 1
    assert tell("import", "excel", str(file), "--coder", "x")[0] == 2


def test_settings_are_listed_and_set(tell: Tell) -> None:
    assert tell("settings")[1] == "snippets=off\n"
    assert tell("settings", "snippets=on")[1] == "snippets=on\n"
    assert lines(tell("settings", "--json")[1]) == [{"id": "snippets", "value": "on"}]
    assert tell("settings", "snippets=maybe")[0] == 2
