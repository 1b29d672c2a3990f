"""CSV for spreadsheets: flat, with a header, and safe to open.

A cell that a spreadsheet would take for a formula is given an apostrophe in front (OWASP ASVS 1.2.10). Numbers are numbers:
-5 stays -5. JSON lines have everything untouched.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from menurut.export.whole import whole_file

Cell = str | int | float | None

# What a spreadsheet reads as the beginning of a formula, or may strip to find one.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")


def safe_cell(value: Cell) -> Cell:
    """Return `value` as it can stand in a spreadsheet.

    >>> safe_cell("=1+1"), safe_cell(-5), safe_cell("Korut")
    ("'=1+1", -5, 'Korut')
    """
    if isinstance(value, str) and value.startswith(_DANGEROUS):
        return "'" + value.replace("\0", "")
    return value.replace("\0", "") if isinstance(value, str) else value


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> Iterator[str]:
    """Yield the header and a line for each row, line ends included."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([safe_cell(row[column]) for column in columns])
    yield buffer.getvalue()


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]], out: Path) -> int:
    """Write rows with the given columns and return how many."""
    number = -1  # the header is no row
    with whole_file(out) as opened:
        for line in csv_lines(columns, rows):
            opened.write(line)
            number += 1
    return number
