"""Every format runs the same case: all samples out of a store, twice alike, counted right."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotated import sample_reports
from menurut.desk.exports import FORMATS
from menurut.desk.review import Review
from menurut.desk.store import Store
from menurut.errors import MenurutError
from menurut.store.write import put_report
from menurut.types.report import Report
from menurut.types.wire import report_from_json

REPORTS = sample_reports()
FEW = tuple(report for report in REPORTS if any(claim.status == "denied" for claim in report.claims))[:2] + REPORTS[:2]


def fill(store: Store, reports: tuple[Report, ...]) -> None:
    """Put reports into a store, and accept the claims of a few, which is what `gold` is made of."""
    for report in reports:
        put_report(store.connection, report)
        if report in FEW:
            Review(store).decide(report.claims[0].id, "accept", reviewer="Rani")


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        fill(opened, REPORTS)
        yield opened


def contents(out: Path) -> dict[str, bytes]:
    """Return the bytes of a file, or of each file in a folder."""
    files = [out] if out.is_file() else [path for path in out.rglob("*") if path.is_file()]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_is_the_same_whatever_the_order_of_loading(store: Store, form: str, tmp_path: Path) -> None:
    with Store(":memory:") as other:
        fill(other, REPORTS[::-1])
        assert other.export(form, tmp_path / "second") == store.export(form, tmp_path / "first") > 0
    assert contents(tmp_path / "first") == contents(tmp_path / "second")


@pytest.mark.parametrize("form", FORMATS)
def test_filters_choose_what_is_written(store: Store, form: str, tmp_path: Path) -> None:
    every = store.export(form, tmp_path / "all")
    assert 0 < store.export(form, tmp_path / "some", status="denied") < every
    assert store.export(form, tmp_path / "none", actor="nobody at all") == 0


def test_jsonl_loses_nothing(store: Store, tmp_path: Path) -> None:
    store.export("jsonl", tmp_path / "out.jsonl")
    read = [report_from_json(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {report.article.id: report for report in read} == {report.article.id: report for report in REPORTS}


def test_csv_has_a_row_for_each_claim(store: Store, tmp_path: Path) -> None:
    number = store.export("csv", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert number == len(rows) == sum(len(report.claims) for report in REPORTS)
    assert {row["id"] for row in rows} == {claim.id for report in REPORTS for claim in report.claims}
    assert {row["status"] for row in rows} >= {"denied", "asserted"}


def test_lines_of_claims_are_json(store: Store) -> None:
    assert [json.loads(json.dumps(row.line())) for row in store.claims()] == [row.line() for row in store.claims()]


def test_an_unknown_format_is_refused_and_the_known_ones_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(MenurutError, match="'docx': there are jsonl, csv"):
        store.export("docx", tmp_path / "out")
