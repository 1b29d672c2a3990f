"""What a notebook calls: with the model unless it is told to do without."""

from pathlib import Path

import pytest

import menurut
import menurut.models as models
import menurut.reading.reader as reader
from menurut.types.report import Report
from seeing import seeing

TEXT = "Presiden Lumara Budi Santoso membantah tuduhan itu pada hari Rabu di Kendari."


@pytest.fixture
def _bundled(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (models, reader):
        monkeypatch.setattr(room, "bundled", lambda **_: seeing())


@pytest.mark.usefixtures("_bundled")
@pytest.mark.parametrize(("model", "read_by"), [(True, {"seeing": "0f0f"}), (False, {})])
def test_the_model_reads_along_unless_it_is_declined(tmp_path: Path, model: bool, read_by: dict[str, str]) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    reports = [menurut.read(TEXT, model=model), menurut.read_file(path, model=model), *menurut.read_files([path], model=model)]
    assert [isinstance(report, Report) and report.coder.models for report in reports] == [read_by] * 3


@pytest.mark.usefixtures("_bundled")
def test_a_text_is_read_with_the_model_if_nothing_is_said() -> None:
    assert menurut.read(TEXT).coder.models == {"seeing": "0f0f"}
    assert menurut.read(TEXT).coder.menurut == menurut.__version__


def test_a_language_that_is_not_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for read in (lambda: menurut.read(TEXT, language="fr"), lambda: menurut.read_file(tmp_path / "a.txt", language="fr")):
        with pytest.raises(menurut.MenurutError, match=r"Articles in 'fr' are not read: write id or en\."):
            read()


def test_a_time_of_publication_that_is_none_is_a_gap_and_no_value() -> None:
    report = menurut.read("Polisi menangkap Budi Santoso.", published="gestern", language="id")
    assert report.article.published is None
    assert [(gap.id, gap.detail) for gap in report.gaps if gap.span is None] == [("published-unreadable", "gestern")]
