"""The commands by which a person settles who is who: what they print, and how they refuse."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotated import annotated
from menurut.cli.__main__ import main
from menurut.desk.store import Store
from menurut.store.write import put_report, settle_identities
from menurut.types.report import Report

Told = tuple[int, str, str]
Tell = Callable[..., Told]


def told(day: str, name: str, country: str = "IDN") -> Report:
    return annotated(
        f'@r name="{name}" kind=person country={country} sector=GOV\n\n'
        f"[[{name}|source of=a1 entity=r]] [[berkata|cue #a1 act=say form=indirect]] [[diam|content of=a1]].",
        publisher="Harian Satu", published=day,
    )  # fmt: skip


REPORTS = (
    told("2024-05-01", "Rani Putri"),
    told("2024-06-01", "Rani Putri"),
    told("2024-06-02", "Rani Putri", "MYS"),
    told("2024-06-03", "Putri"),
)
RANI, LATER, ABROAD, PUTRI = (report.entities[0].id for report in REPORTS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Store(tmp_path / "news.db") as store:
        for report in REPORTS:
            put_report(store.connection, report)
        settle_identities(store.connection)
    return tmp_path / "news.db"


@pytest.fixture
def tell(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tell:
    monkeypatch.setenv("MENURUT_STORE", str(path))
    monkeypatch.delenv("MENURUT_LANG", raising=False)

    def run(*arguments: str) -> Told:
        status = main(arguments)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def lines(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_an_entity_is_shown_with_who_it_is_elsewhere(tell: Tell) -> None:
    _, out, _ = tell("show", LATER)
    assert "The same in all articles (2):" in out
    assert f"{RANI}  same name, state and role" in out
    assert ABROAD not in out
    _, out, _ = tell("show", LATER, "--json")
    (line,) = lines(out)
    assert (line["id"], line["identity"]["id"]) == (LATER, RANI)  # type: ignore[index]
    assert "The same" not in tell("show", ABROAD)[1]


def test_same_is_written_shown_and_taken_back(tell: Tell) -> None:
    status, out, err = tell("same", "Putri", RANI[:10], "--reason", "satu tanda tangan", "--by", "rika")
    assert (status, err) == (0, "")
    assert out.startswith(f"Rani Putri (person, IDN, GOV)  {RANI}\n")
    assert f"the same: Putri {PUTRI} – Rani Putri {RANI}" in out
    assert "rika, 20" in out and ": satu tanda tangan" in out
    assert PUTRI in tell("show", LATER)[1]
    assert "taken back" not in tell("undo", "--list")[1]
    assert "taken back" in tell("undo")[1]
    assert PUTRI not in tell("show", LATER)[1]
    assert "ditarik kembali" in tell("undo", "--list", "--lang", "id")[1]


def test_different_shows_both(tell: Tell) -> None:
    status, out, _ = tell("different", RANI, LATER, "--json")
    assert status == 0
    assert [line["id"] for line in lines(out)] == [RANI, LATER]
    (judgement,) = lines(tell("undo", "--list", "--json")[1])
    assert (judgement["left"], judgement["right"], judgement["verdict"]) == (RANI, LATER, "different")
    assert judgement["by"]
    assert lines(tell("undo", str(judgement["id"])[:8], "--json")[1])[0]["undone"] is True


def test_candidates_are_questions_until_somebody_answers(tell: Tell) -> None:
    _, out, _ = tell("same", "--candidates")
    assert f"menurut same {RANI} {PUTRI}" in out
    found = lines(tell("same", "--candidates", "--json")[1])
    assert [(line["id"], line["other"], line["why"]) for line in found] == [
        (RANI, other, why) for other, why in sorted([(ABROAD, "state"), (PUTRI, "short")])
    ]
    assert len(lines(tell("same", "--candidates", "--json", "--limit", "1")[1])) == 1
    tell("same", RANI, PUTRI, "--unsure")
    tell("different", RANI, ABROAD)
    assert tell("same", "--candidates") == (0, "", "Nothing found.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["same", "Rani Putri", PUTRI], "'Rani Putri' may be "),
        (["same", "Dimas", PUTRI], "Nobody in the store is named 'Dimas'."),
        (["same", PUTRI], "Two are needed, ids or names"),
        (["different", PUTRI, PUTRI], f"{PUTRI} and {PUTRI} are one entity"),
        (["undo"], "There is no judgement to take back."),
        (["undo", "ffff"], "No judgement has an id that begins with 'ffff'."),
        (["same", "a", "b", "--store", "none.db"], "There is no store at none.db"),
        (["undo", "--store", "none.db"], "There is no store at none.db"),
        (["different", "a", "b", "--store", "none.db"], "There is no store at none.db"),
    ],
)
def test_what_cannot_be_judged_is_one_sentence(tell: Tell, arguments: list[str], sentence: str) -> None:
    status, out, err = tell(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(sentence)
    assert len(err.splitlines()) == 1
    assert not Path("none.db").exists()


def test_a_judgement_that_breaks_another_names_it(tell: Tell) -> None:
    tell("same", RANI, PUTRI)
    tell("different", PUTRI, ABROAD)
    status, _, err = tell("same", RANI, ABROAD)
    (last,) = (line for line in lines(tell("undo", "--list", "--json")[1]) if line["verdict"] == "same")
    assert status == 2
    assert f"menurut undo {last['id']}" in err


def test_filters_take_the_whole_identity(tell: Tell) -> None:
    tell("same", RANI, PUTRI)
    names = {line["name"] for line in lines(tell("sources", "--says", LATER, "--json")[1])}
    assert names == {"Rani Putri", "Putri"}
