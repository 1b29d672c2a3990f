"""JSONL and CSV: one article a row, columns mapped onto ours; a broken row is its own failure.

A file is read line by line, as a dump of years need not fit into memory; a gzipped one too.
"""

import csv
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any, BinaryIO, cast

from menurut.errors import IntakeError
from menurut.intake.decode import LARGEST, encoding_of, whole

# Ours, and what a file calls them unless told otherwise.
COLUMNS = ("id", "text", "title", "publisher", "published", "url", "byline", "language")

KINDS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet"}

# csv's own limit is 128 kB a field, less than a long article with its markup.
csv.field_size_limit(LARGEST)

# Enough to tell an encoding by.
_SAMPLE = 64 * 1024

Row = tuple[int, dict[str, Any] | str]


def is_table(name: str) -> bool:
    """Return whether a file's name says that it is JSONL, CSV or Parquet, gzipped or not."""
    return name.lower().removesuffix(".gz").endswith(tuple(KINDS))


def table_kind(name: str) -> str:
    """Return "jsonl", "csv" or "parquet" for the name of a table.

    >>> table_kind("Berita.NDJSON.gz"), table_kind("a.tsv")
    ('jsonl', 'csv')
    """
    return KINDS[f".{name.lower().removesuffix('.gz').rpartition('.')[2]}"]


def names_of(columns: Mapping[str, str] | None) -> dict[str, str]:
    """Return what a file calls each of our columns; `columns` maps ours onto the file's where they differ."""
    return {ours: (columns or {}).get(ours, ours) for ours in COLUMNS}


def mapped(row: Mapping[str, Any], columns: Mapping[str, str] | None) -> dict[str, str]:
    """Return the row under our names, values left out that are empty or no text; `columns` maps ours onto the file's.

    >>> mapped({"body": "Halo", "date": "", "tags": ["a"]}, {"text": "body", "published": "date", "title": "tags"})
    {'text': 'Halo'}
    """
    values = {ours: row.get(theirs) for ours, theirs in names_of(columns).items()}
    return {ours: whole(str(value)) for ours, value in values.items() if isinstance(value, str | int | float) and value != ""}


@contextmanager
def open_table(path: Path) -> Iterator[BinaryIO]:
    """Open a table for reading, unpacked on the way where its name ends in .gz."""
    with path.open("rb") as packed:
        if path.name.lower().endswith(".gz"):
            with gzip.open(packed) as stream:
                yield cast(BinaryIO, stream)
        else:
            yield packed


def _lines(stream: BinaryIO, origin: str) -> Iterator[str | None]:
    """Yield the lines of `stream` as text, None for one longer than an article can be. Raises IntakeError for a broken gzip."""
    try:
        sample = stream.readline(_SAMPLE)
        encoding = encoding_of(sample + stream.peek(_SAMPLE)[:_SAMPLE] if hasattr(stream, "peek") else sample)
        if encoding == "utf-16":
            text = (sample + stream.read(LARGEST)).decode("utf-16", "replace")
            yield from (f"{line}\n" for line in text.split("\n"))
            return
        line = sample
        while line:
            if len(line) == _SAMPLE and not line.endswith(b"\n"):
                line += stream.readline(LARGEST)
            if len(line) > LARGEST and not line.endswith(b"\n"):
                while (rest := stream.readline(LARGEST)) and not rest.endswith(b"\n"):
                    pass
                yield None
            else:
                yield line.decode(encoding, "replace")
            line = stream.readline(_SAMPLE)
    except (OSError, EOFError, zlib.error) as fault:
        raise IntakeError(f"{origin} breaks off: {fault}.", origin=origin) from fault


def read_jsonl(stream: BinaryIO, *, origin: str) -> Iterator[Row]:
    """Yield line number and row, or what is wrong with the line; empty lines are skipped."""
    for number, line in enumerate(_lines(stream, origin), 1):
        if line is None:
            yield number, f"is longer than {LARGEST // 2**20} MB"
            continue
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as fault:
            yield number, f"is not JSON: {str(fault).removesuffix('.')}"
            continue
        yield number, row if isinstance(row, dict) else "is not a JSON object"


def _parted(lines: Iterator[str | None]) -> Iterator[str]:
    """Yield lines that also end where only a carriage return stands, as old spreadsheets write; an empty one for what is too long."""
    for line in lines:
        yield from StringIO(line or "\n", newline=None) if line is None or "\r" in line else (line,)


def read_csv(stream: BinaryIO, *, origin: str) -> Iterator[Row]:
    """Yield line number and row of a CSV or TSV file with a header, or what is wrong with the row."""
    lines = _parted(_lines(stream, origin))
    header = next(lines, "")
    delimiter = max("\t;,", key=header.count)
    try:
        names = next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error as fault:
        raise IntakeError(f"{origin} has no header that can be understood: {fault}.", origin=origin) from fault
    rows = csv.DictReader(lines, fieldnames=[name.strip() for name in names], delimiter=delimiter)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as fault:
            yield rows.line_num + 1, f"is not CSV: {fault}"
            continue
        yield rows.line_num + 1, "has more fields than the header" if None in row else row
