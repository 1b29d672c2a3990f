"""JSONL and CSV: one article a row, columns mapped onto ours; a broken row is its own failure."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

# Ours, and what a file calls them unless told otherwise.
COLUMNS = ("id", "text", "title", "publisher", "published", "url", "byline", "language")

# csv's own limit is 128 kB a field, less than a long article with its markup.
csv.field_size_limit(20 * 1024 * 1024)


def mapped(row: Mapping[str, Any], columns: Mapping[str, str] | None) -> dict[str, str]:
    """Return the row under our names, empty values left out; `columns` maps ours onto the file's.

    >>> mapped({"body": "Halo", "date": ""}, {"text": "body", "published": "date"})
    {'text': 'Halo'}
    """
    names = {ours: (columns or {}).get(ours, ours) for ours in COLUMNS}
    return {ours: str(row[theirs]) for ours, theirs in names.items() if row.get(theirs) not in (None, "")}


def read_jsonl(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield line number and row, or what is wrong with the line; empty lines are skipped."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as fault:
            yield number, f"is not JSON: {fault}"
            continue
        yield number, row if isinstance(row, dict) else "is not a JSON object"


def read_csv(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield line number and row of a CSV or TSV file with a header, or what is wrong with the row."""
    delimiter = "\t" if "\t" in text.partition("\n")[0] else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as fault:
            yield rows.line_num, f"is not CSV: {fault}"
            continue
        yield rows.line_num, "has more fields than the header" if None in row else row
