"""Reports are found in files of reports and in texts, and claims in reports."""

from pathlib import Path

import pytest

import menurut.scale.attempt as attempt
from annotated import sample_reports
from menurut.desk.read import read_paths, report_with, reports_in
from menurut.desk.told import claims_of
from menurut.errors import IntakeError, NotFoundError, StoreError
from menurut.types.article import Article
from menurut.types.report import Report

REPORTS = sample_reports()


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(report.to_json() for report in REPORTS) + "\n\n", encoding="utf-8")
    return path


def test_reports_come_back_from_a_file_of_lines(lines: Path) -> None:
    assert list(reports_in(lines)) == list(REPORTS)


def test_a_claim_is_found_among_many_reports(lines: Path) -> None:
    wanted = next(report for report in REPORTS[1:] if report.claims)
    assert report_with(lines, wanted.claims[0].id) == (wanted, wanted.claims[0])


def test_no_claim_and_several_are_told_apart(lines: Path) -> None:
    with pytest.raises(NotFoundError, match="no claim 'zz'"):
        report_with(lines, "zz")
    with pytest.raises(StoreError, match="write more of the id"):
        report_with(lines, "")


def test_a_broken_line_is_named(lines: Path) -> None:
    lines.write_text(lines.read_text(encoding="utf-8").split("\n")[0] + '\n{"schema": "other"}\n', encoding="utf-8")
    with pytest.raises(IntakeError, match=r"reports\.jsonl:2 is no report"):
        list(reports_in(lines))


def test_a_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Presiden Lumara membantah tuduhan itu.", encoding="utf-8")
    assert [report.article.text for report in reports_in(tmp_path / "one.txt")] == ["Presiden Lumara membantah tuduhan itu."]


@pytest.mark.parametrize(
    ("content", "said"), [(None, "odd cannot be read: No such file"), (bytes(range(1, 32)) * 9, "odd is not text.")]
)
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / "odd").write_bytes(content)
    with pytest.raises(IntakeError, match=said):
        list(reports_in(tmp_path / "odd"))


def test_a_text_that_is_not_utf8_is_traced_as_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Menurut “Gedung Putih”, Lumara membantah tuduhan itu.".encode("cp1252"))
    assert [report.article.text for report in reports_in(tmp_path / "old.txt")] == [
        "Menurut “Gedung Putih”, Lumara membantah tuduhan itu."
    ]


def test_claims_of_a_report_are_the_rows_a_store_gives() -> None:
    from menurut.desk.store import Store
    from menurut.store.write import put_report

    with Store(":memory:") as store:
        for report in REPORTS:
            put_report(store.connection, report)
        rows = {row.id: row for row in store.claims()}
        told = [row for report in REPORTS for row in claims_of(report)]
        assert {row.id: row for row in told} == rows
        assert [row.line() for row in told] == [rows[row.id].line() for row in told]


@pytest.mark.parametrize("model", [True, False])
def test_with_or_without_the_model_as_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model: bool) -> None:
    asked: list[bool] = []

    def fake_read(article: Article, *, model: bool, lexicon: object = None) -> Report:
        asked.append(model)
        return REPORTS[0]

    monkeypatch.setattr(attempt, "read", fake_read)
    (tmp_path / "one.txt").write_text("Presiden Lumara membantah tuduhan itu.", encoding="utf-8")
    assert list(read_paths([tmp_path / "one.txt"], model=model)) == [REPORTS[0]]
    list(reports_in(tmp_path / "one.txt"))
    assert asked == [model, True]
