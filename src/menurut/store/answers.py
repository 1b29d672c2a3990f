"""From a row of a query to the record that answers."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from menurut.store.kept import Line, Records
from menurut.store.records import ArticleRow, ClaimRow, EventRow, Heading, Hit, Party, SourceRow
from menurut.types.time import DateInterval

# A row of a query, or one made up of several.
AnyColumns = sqlite3.Row | Mapping[str, Any]


def heading(row: AnyColumns) -> Heading:
    """Return what a row says of its article; `outlet` and `opening` where its query asked for them."""
    columns = {name: row[name] for name in ("title", "publisher", "published", "url", "language")}
    asked = row.keys()
    columns |= {name: row[name] for name in ("outlet", "opening") if name in asked}
    return Heading(id=row["article"], **columns)


def _event_columns(row: AnyColumns) -> dict[str, Any]:
    date = None
    if row["date_start"] is not None:
        date = DateInterval(start=row["date_start"], end=row["date_end"], grain=row["date_grain"], basis=row["date_basis"])
    return {
        "id": row["id"],
        "article": heading(row),
        "type": row["type"],
        "modes": tuple(json.loads(row["modes"])),
        "contexts": tuple(json.loads(row["contexts"])),
        "actors": tuple(Party(**party) for party in json.loads(row["actors"])),
        "recipients": tuple(Party(**party) for party in json.loads(row["recipients"])),
        "trigger": row["trigger"],
        "date": date,
        "place": row["place"],
        "words": row["words"],
    }


def claim_row(row: AnyColumns, records: Records) -> ClaimRow:
    """Return the claim that a row of CLAIMS tells."""
    columns = {name: row[name] for name in ("event", "status", "act", "polarity", "modality", "chain", "holder", "score")}
    return ClaimRow(**_event_columns(row), **columns, records=records)


def event_row(row: AnyColumns, records: Records) -> EventRow:
    """Return the event that a row of EVENTS tells."""
    return EventRow(**_event_columns(row), claims=row["claims"], records=records)


def article_line(row: sqlite3.Row) -> Line:
    """Return the article that a row of ARTICLES holds, as JSON has it."""
    return {
        **{name: row[name] for name in ("id", "text", "title", "publisher", "byline", "url", "published", "language")},
        "origin": {name: row[name] for name in ("kind", "location", "sha256", "extractor")},
        "dropped": json.loads(row["dropped"]),
        "noticed": json.loads(row["noticed"]),
    }


def article_row(row: sqlite3.Row) -> ArticleRow:
    """Return the article that a row of ARTICLES tells."""
    record = article_line(row)
    text = record.pop("text")
    columns = {name: record[name] for name in ("id", "title", "publisher", "byline", "url", "published", "language")}
    counts = {name: row[name] for name in ("attributions", "events", "claims", "gaps")}
    return ArticleRow(**columns, outlet=row["outlet"], text=text, **counts, record=record)


def source_row(row: sqlite3.Row, records: Records) -> SourceRow:
    """Return the source that a row tells."""
    columns = {name: row[name] for name in ("id", "name", "kind", "country", "sector", "words", "attributions", "articles")}
    return SourceRow(**columns, article=heading(row), acts=json.loads(row["acts"]), records=records)


def hit(row: sqlite3.Row, words: str) -> Hit:
    """Return the article that a search found by `words`."""
    return Hit(id=row["article"], kind="article", article=heading(row), words=" ".join(words.split()))
