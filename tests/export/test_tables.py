"""Every table as its users read it: pandas without a warning and with the right types, readr by its own rules, Parquet nested."""

import csv
import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotated import sample_reports
from factory import make_article, make_report
from menurut.desk.exports import NESTED_COLUMNS, TABLES, FormatError, write_table
from menurut.desk.flat import COLUMNS
from menurut.desk.store import Store
from menurut.export import parquet
from menurut.export.cas import write_cas
from menurut.export.columns import columns
from menurut.export.parquet import ExtraError
from menurut.store.filters import Filters
from menurut.store.write import put_report
from menurut.types.report import Report

FILES = ("polecat", "icews", "gdelt")
pandas: Any = import_module("pandas") if find_spec("pandas") else None
needs_pandas = pytest.mark.skipif(pandas is None or not find_spec("pyarrow"), reason="menurut[parquet] is not installed")


def undated() -> Report:
    """Return a report that knows neither its day nor its publisher."""
    report = make_report(article=make_article(id="undated", published=None, publisher=None, title='"NA", a\nb; =1'))
    return replace(report, events=tuple(replace(event, date=None, places=()) for event in report.events))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        for report in (*sample_reports(), make_report(), undated()):
            put_report(opened.connection, report)
        yield opened


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("tables")
    for kind in TABLES:
        for form in ("csv", "parquet") if pandas is not None else ("csv",):
            write_table(store, form, kind, made / f"{kind}.{form}", Filters())
    for form in FILES:
        store.export(form, made / form)
    return made


def test_every_column_is_described() -> None:
    assert {name for kind in TABLES for name in COLUMNS[kind]} == set(columns())


def test_only_tables_have_other_tables(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="Only csv and parquet"):
        write_table(store, "brat", "events", tmp_path / "x", Filters())


# pandas

DTYPES = {"text": "str", "day": "datetime64[ms]", "integer": "int64", "number": "float64"}


@needs_pandas
@pytest.mark.parametrize("kind", TABLES)
def test_pandas_reads_csv_without_a_warning(folder: Path, store: Store, kind: str) -> None:
    """Warnings are errors in all tests. With the types of columns.tsv (docs/exports-tables.md) nothing is guessed."""
    types = {name: "str" if columns()[name].type in ("text", "day") else DTYPES[columns()[name].type] for name in COLUMNS[kind]}
    days = [name for name in COLUMNS[kind] if columns()[name].type == "day"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plain = pandas.read_csv(folder / f"{kind}.csv")
        typed = pandas.read_csv(folder / f"{kind}.csv", dtype=types, parse_dates=days, keep_default_na=False, na_values=[""])
    assert list(plain.columns) == list(typed.columns) == list(COLUMNS[kind])
    assert len(plain) == len(typed) == len(list(store.each(kind, Filters()))) > 0  # type: ignore[call-overload]
    for name in days:
        assert str(typed[name].dtype).startswith("datetime64"), name
    assert all(pandas.api.types.is_integer_dtype(typed[name]) for name in COLUMNS[kind] if columns()[name].type == "integer")


@needs_pandas
@pytest.mark.parametrize("kind", TABLES)
def test_parquet_has_the_same_values_with_their_types(folder: Path, store: Store, kind: str) -> None:
    frame = pandas.read_parquet(folder / f"{kind}.parquet")
    assert list(frame.columns) == [*COLUMNS[kind], *NESTED_COLUMNS.get(kind, ())]  # type: ignore[call-overload]
    assert frame.columns.is_unique
    for name in COLUMNS[kind]:
        wanted = columns()[name].type
        dtype = frame[name].dtype
        fits = pandas.api.types.is_string_dtype(dtype) or dtype.kind == "O" if wanted == "text" else str(dtype) == DTYPES[wanted]
        assert fits, (name, dtype)
    shown = store.to_pandas(kind)  # type: ignore[arg-type]
    pandas.testing.assert_frame_equal(shown, frame[list(COLUMNS[kind])])


@needs_pandas
def test_an_answer_without_rows_has_its_columns(store: Store, tmp_path: Path) -> None:
    frame = store.to_pandas("claims", actor="nobody at all")
    assert list(frame.columns) == list(COLUMNS["claims"]) and len(frame) == 0
    write_table(store, "parquet", "claims", tmp_path / "none.parquet", Filters(actor="nobody at all"))
    assert list(pandas.read_parquet(tmp_path / "none.parquet").columns)[:2] == ["id", "article"]


@needs_pandas
def test_parquet_keeps_chains_and_parties_whole(folder: Path) -> None:
    frame = pandas.read_parquet(folder / "claims.parquet")
    told = frame[frame.article == "art1"].iloc[0]
    assert [link["role"] for link in told["links"]] == ["publisher", "speaker"]
    assert [(party["role"], party["name"], party["country"]) for party in told["parties"]] == [("actor", "Kestovia", "KST")]
    (counted,) = told["quantities"]
    assert (counted["what"], counted["low"], counted["high"]) == ("weapons", 1.0, None)


@needs_pandas
def test_a_failed_parquet_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "x.parquet"
    out.write_bytes(b"old")
    with pytest.raises(KeyError):
        parquet.write_parquet(("id", "score"), [{"id": "a"}], out)
    assert out.read_bytes() == b"old" and [path.name for path in tmp_path.iterdir()] == ["x.parquet"]


def test_both_extras_are_named_where_one_is_missing(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(parquet, "import_module", missing)
    calls = (
        lambda: store.to_pandas("claims"),
        lambda: write_table(store, "parquet", "claims", tmp_path / "x", Filters()),
        lambda: write_cas([], tmp_path / "y"),
    )
    for call in calls:
        with pytest.raises(ExtraError, match=r"menurut\[parquet\]'.*menurut\[cas\]'\.$") as told:
            call()
        assert str(told.value).count(". ") == 0
    assert list(tmp_path.iterdir()) == []


# readr, by the rules of its manual: a column's type is guessed from all its cells, and a row with more or fewer cells warns.

_GUESSES = (
    ("logical", re.compile(r"T|F|TRUE|FALSE|True|False|true|false")),
    ("number", re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")),
    ("day", re.compile(r"\d{4}-\d{2}-\d{2}")),
    ("moment", re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")),
)


def guessed(cells: list[str]) -> str:
    told = [cell for cell in cells if cell not in ("", "NA")]
    return next(
        (name for name, form in _GUESSES if told and all(form.fullmatch(cell) for cell in told)), "text" if told else "empty"
    )


@pytest.mark.parametrize("kind", TABLES)
def test_readr_guesses_what_csv_columns_are(folder: Path, kind: str) -> None:
    with (folder / f"{kind}.csv").open(encoding="utf-8", newline="") as opened:
        header, *rows = list(csv.reader(opened, strict=True))
    assert {len(row) for row in rows} == {len(header)}
    for name, cells in zip(header, zip(*rows, strict=True), strict=True):
        declared = {"integer": "number"}.get(columns()[name].type, columns()[name].type)
        found = guessed(list(cells))
        assert found in (declared, "empty") or (name == "published" and found in ("day", "text")), (name, found)
        assert not any("\0" in cell for cell in cells)


@pytest.mark.parametrize(
    ("name", "header"), [("polecat", True), ("icews", True), ("gdelt/export.CSV", False), ("gdelt/mentions.CSV", False)]
)
def test_readr_and_pandas_read_tables_of_event_data(folder: Path, name: str, header: bool) -> None:
    lines = (folder / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    rows = [line.split("\t") for line in lines]
    assert len({len(row) for row in rows}) == 1 and not any('"' in line for line in lines)
    days = [at for at, title in enumerate(rows[0]) if header and title in ("Event Date", "Publication Date", "Event End Date")]
    for at in days:
        assert guessed([row[at] for row in rows[1:]]) == "day"
    if pandas is not None:
        frame = pandas.read_csv(folder / name, sep="\t", header=0 if header else None)
        assert frame.shape == (len(rows) - header, len(rows[0]))
        assert not any(str(column).startswith("Unnamed") for column in frame.columns)
