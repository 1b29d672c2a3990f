"""Which format takes what from a store: whole reports, or claims with one value in each column.

`gold` takes what people reviewed, as they left it.

A format may make a folder; a module that only one format needs is loaded once that is asked for.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from menurut.desk.flat import COLUMNS, flat
from menurut.errors import MenurutError
from menurut.export.csv import write_csv
from menurut.export.jsonl import write_jsonl
from menurut.store.filters import Filters
from menurut.store.records import AnyRow, ClaimRow, EventRow
from menurut.types.article import sound
from menurut.types.wire import report_from_json

if TYPE_CHECKING:
    from menurut.desk.store import ListKind, Store


class FormatError(MenurutError):
    """A format that this program does not write."""


class SparedError(MenurutError):
    """A file that an export would take the place of, and that nothing could bring back."""


# What every file of SQLite begins with, a store of any form among them.
_SQLITE = b"SQLite format 3\x00"


def spare(store: "Store", out: Path) -> None:
    """Raise SparedError where `out` is a store, or a file that the articles were loaded from; an earlier export may be replaced."""
    if not out.is_file():
        return
    with out.open("rb") as file:
        if file.read(len(_SQLITE)) == _SQLITE:
            raise SparedError(f"{out} is a store, which an export would replace: choose another name.")
    asked = "SELECT 1 FROM origins WHERE location = :name OR substr(location, 1, length(:name) + 1) = :name || ':'"  # news.csv:3
    if any(store.connection.execute(asked, {"name": sound(name)}).fetchone() for name in _names(out)):
        raise SparedError(f"{out} is a file that articles were loaded from, which an export would replace: choose another name.")


def _names(file: Path) -> set[str]:
    """Return what a loaded file may be known as: it is kept as it was named then."""
    whole, here = file.resolve(), Path.cwd()
    return {str(file), str(whole), str(whole.relative_to(here) if whole.is_relative_to(here) else whole)}


def _jsonl(store: "Store", filters: Filters, out: Path) -> int:
    return write_jsonl(store.report_lines(filters), out)


def _table(form: str) -> Callable[["Store", Filters, Path], int]:
    return lambda store, filters, out: write_table(store, form, "claims", out, filters)


def _of_claims(store: "Store", filters: Filters, out: Path) -> int:
    from menurut.export.claim import write_claims

    return write_claims((flat(row) for row in store.each("claims", filters)), out)


def nested(row: AnyRow) -> dict[str, Any]:
    """Return a row's flat columns, and of a claim or an event what a cell can't hold."""
    told: dict[str, Any] = dict(flat(row))
    if isinstance(row, ClaimRow | EventRow):
        sides = (("actor", row.actors), ("recipient", row.recipients))
        told["parties"] = [{"role": role, **party.line()} for role, parties in sides for party in parties]
    if isinstance(row, ClaimRow):
        told["links"], told["quantities"] = row.record["chain"], row.record["quantities"]
    return told


# What csv and parquet can be made of.
TABLES: tuple["ListKind", ...] = ("claims", "events", "sources", "articles")

# What Parquet has besides the columns of the CSV.
NESTED_COLUMNS: dict[str, tuple[str, ...]] = {"claims": ("parties", "links", "quantities"), "events": ("parties",)}


def write_table(store: "Store", form: str, kind: "ListKind", out: Path, filters: Filters) -> int:
    """Write claims, events, sources or articles as CSV or Parquet, and return how many rows.

    Raises FormatError for another form, SparedError where `out` is no export.
    """
    spare(store, out)
    if form == "csv":
        return write_csv(COLUMNS[kind], (flat(row) for row in store.each(kind, filters)), out)
    if form == "parquet":
        from menurut.export.parquet import write_parquet

        names = (*COLUMNS[kind], *NESTED_COLUMNS.get(kind, ()))
        return write_parquet(names, (nested(row) for row in store.each(kind, filters)), out)
    raise FormatError(f"Only csv and parquet are tables of {kind}; {form!r} is always made of whole readings or claims.")


def _gold(store: "Store", filters: Filters, out: Path) -> int:
    from menurut.desk.review import Review
    from menurut.export.gold import write_gold

    wanted = {row.id for row in store.each("articles", filters)}
    return write_gold((one for one in Review(store).corrected() if one[0].article.id in wanted), out)


def _of_reports(form: str) -> Callable[["Store", Filters, Path], int]:
    """Return what writes whole reports as `form`; its module, `menurut.export.FORM`, is loaded only once it is asked for."""

    def write(store: "Store", filters: Filters, out: Path) -> int:
        reports = (report_from_json(line) for line in store.report_lines(filters))
        number: int = getattr(import_module(f"menurut.export.{form}"), f"write_{form}")(reports, out)
        return number

    return write


# Written from whole readings, each by the module of its name.
_REPORTED = ("polecat", "icews", "gdelt", "ftm", "webanno", "brat", "conllu", "geojson", "gexf", "graphml", "prov", "cas")

FORMATS: dict[str, Callable[["Store", Filters, Path], int]] = {
    "jsonl": _jsonl,
    "csv": _table("csv"),
    "parquet": _table("parquet"),
    "claim": _of_claims,
    "gold": _gold,
    **{form: _of_reports(form) for form in _REPORTED},
}


def export(store: "Store", form: str, out: Path, filters: Filters) -> int:
    """Write what `filters` ask for to `out` and return how many rows or reports it holds.

    Raises FormatError for an unknown format, SparedError where `out` is no export.
    """
    if form not in FORMATS:
        raise FormatError(f"There is no format {form!r}: there are {', '.join(FORMATS)}.")
    spare(store, out)
    return FORMATS[form](store, filters, out)
