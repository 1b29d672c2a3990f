"""Which format takes what from a store: whole reports, or claims with one value in each column.

A format may make a folder; a module that only one format needs is loaded once that is asked for.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.desk.flat import COLUMNS, flat
from menurut.errors import MenurutError
from menurut.export.csv import write_csv
from menurut.export.jsonl import write_jsonl
from menurut.store.filters import Filters
from menurut.types.wire import report_from_json

if TYPE_CHECKING:
    from menurut.desk.store import Store


class FormatError(MenurutError):
    """A format that this program does not write."""


def _jsonl(store: "Store", filters: Filters, out: Path) -> int:
    return write_jsonl(store.report_lines(filters), out)


def _csv(store: "Store", filters: Filters, out: Path) -> int:
    claims: Iterable[dict[str, str | int | float | None]] = (flat(row) for row in store.each("claims", filters))
    return write_csv(COLUMNS["claims"], claims, out)


def _of_claims(store: "Store", filters: Filters, out: Path) -> int:
    from menurut.export.claim import write_claims

    return write_claims((flat(row) for row in store.each("claims", filters)), out)


def _of_reports(form: str) -> Callable[["Store", Filters, Path], int]:
    """Return what writes whole reports as `form`; its module, `menurut.export.FORM`, is loaded only once it is asked for."""

    def write(store: "Store", filters: Filters, out: Path) -> int:
        reports = (report_from_json(line) for line in store.report_lines(filters))
        number: int = getattr(import_module(f"menurut.export.{form}"), f"write_{form}")(reports, out)
        return number

    return write


# Written from whole readings, each by the module of its name.
_REPORTED = ("polecat", "icews", "gdelt", "ftm", "webanno", "brat", "conllu", "geojson", "gexf", "graphml", "prov")

FORMATS: dict[str, Callable[["Store", Filters, Path], int]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "claim": _of_claims,
    **{form: _of_reports(form) for form in _REPORTED},
}


def export(store: "Store", form: str, out: Path, filters: Filters) -> int:
    """Write what `filters` ask for to `out` and return how many rows or reports it holds.

    Raises FormatError for an unknown format.
    """
    if form not in FORMATS:
        raise FormatError(f"There is no format {form!r}: there are {', '.join(FORMATS)}.")
    return FORMATS[form](store, filters, out)
