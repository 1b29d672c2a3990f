"""Which format takes what from a store: whole reports, or claims with one value in each column."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.desk.flat import COLUMNS, flat
from menurut.errors import MenurutError
from menurut.export.csv import write_csv
from menurut.export.jsonl import write_jsonl
from menurut.store.filters import Filters

if TYPE_CHECKING:
    from menurut.desk.store import Store


class FormatError(MenurutError):
    """A format that this program does not write."""


def _jsonl(store: "Store", filters: Filters, out: Path) -> int:
    return write_jsonl(store.report_lines(filters), out)


def _csv(store: "Store", filters: Filters, out: Path) -> int:
    claims: Iterable[dict[str, str | int | float | None]] = (flat(row) for row in store.each("claims", filters))
    return write_csv(COLUMNS["claims"], claims, out)


FORMATS: dict[str, Callable[["Store", Filters, Path], int]] = {"jsonl": _jsonl, "csv": _csv}


def export(store: "Store", form: str, out: Path, filters: Filters) -> int:
    """Write what `filters` ask for to `out` and return how many rows or reports it holds.

    Raises FormatError for an unknown format.
    """
    if form not in FORMATS:
        raise FormatError(f"There is no format {form!r}: there are {', '.join(FORMATS)}.")
    return FORMATS[form](store, filters, out)
