"""A spreadsheet that opens our CSV runs nothing and loses nothing."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.export.csv import csv_lines, safe_cell, write_csv

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"))


@given(st.text())
def test_no_cell_begins_like_a_formula(value: str) -> None:
    cell = safe_cell(value)
    assert not str(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\0"))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(lambda t: t[:1] not in "=+-@\t\r\n"))
def test_other_text_stays_as_it_is(value: str) -> None:
    assert safe_cell(value) == value


@pytest.mark.parametrize("value", [-5, 0, 0.25, -1.5, None])
def test_numbers_stay_numbers(value: float | None) -> None:
    assert safe_cell(value) is value


@given(st.lists(st.tuples(texts, texts), max_size=5))
def test_what_is_written_is_read_back(rows: list[tuple[str, str]]) -> None:
    written = "".join(csv_lines(("a", "b"), [{"a": left, "b": right} for left, right in rows]))
    header, *read = csv.reader(io.StringIO(written, newline=""))
    assert header == ["a", "b"]
    assert read == [[str(safe_cell(left)), str(safe_cell(right))] for left, right in rows]


def test_no_rows_still_have_a_header() -> None:
    assert list(csv_lines(("id", "words"), [])) == ["id,words\r\n"]


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "claims.csv"
    out.write_text("old")

    def rows() -> object:
        yield {"id": "a"}
        raise RuntimeError("stopped on purpose")

    with pytest.raises(RuntimeError):
        write_csv(("id",), rows(), out)  # type: ignore[arg-type]
    assert out.read_text() == "old"
    assert write_csv(("id",), [{"id": "a"}, {"id": "b"}], out) == 2
    assert out.read_bytes() == b"id\r\na\r\nb\r\n"
    assert [path.name for path in tmp_path.iterdir()] == ["claims.csv"]
