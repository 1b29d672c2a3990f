"""From a row of a query to the record that answers."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from menurut.store.records import ArticleRow, ClaimRow, EventRow, Heading, Hit, Party, SourceRow
from menurut.types.time import DateInterval

# A row of a query, or one made up of several.
AnyColumns = sqlite3.Row | Mapping[str, Any]


def heading(row: AnyColumns) -> Heading:
    """Return what a row says of its article."""
    return Heading(id=row["article"], title=row["title"], publisher=row["publisher"], published=row["published"], url=row["url"])


def _event_columns(row: AnyColumns) -> dict[str, Any]:
    date = None
    if row["date_start"] is not None:
        date = DateInterval(start=row["date_start"], end=row["date_end"], grain=row["date_grain"], basis=row["date_basis"])
    return {
        "id": row["id"],
        "article": heading(row),
        "type": row["type"],
        "modes": tuple(json.loads(row["modes"])),
        "actors": tuple(Party(**party) for party in json.loads(row["actors"])),
        "recipients": tuple(Party(**party) for party in json.loads(row["recipients"])),
        "trigger": row["trigger"],
        "date": date,
        "place": row["place"],
        "words": row["words"],
        "record": json.loads(row["record"]),
    }


def claim_row(row: AnyColumns) -> ClaimRow:
    """Return the claim that a row of CLAIMS tells."""
    columns = {name: row[name] for name in ("event", "status", "act", "chain", "holder")}
    return ClaimRow(**_event_columns(row), **columns)


def event_row(row: AnyColumns) -> EventRow:
    """Return the event that a row of EVENTS tells."""
    return EventRow(**_event_columns(row), claims=row["claims"])


def article_row(row: sqlite3.Row) -> ArticleRow:
    """Return the article that a row of ARTICLES tells."""
    return ArticleRow(**{name: row[name] for name in row.keys() if name != "record"}, record=json.loads(row["record"]))  # noqa: SIM118


def source_row(row: sqlite3.Row) -> SourceRow:
    """Return the source that a row tells."""
    columns = {name: row[name] for name in ("id", "name", "kind", "country", "sector", "words", "attributions", "articles")}
    return SourceRow(**columns, article=heading(row), acts=json.loads(row["acts"]), record=json.loads(row["record"]))


def hit(row: sqlite3.Row) -> Hit:
    """Return the article that a search found."""
    return Hit(id=row["id"], kind="article", article=heading(row), words=" ".join(row["words"].split()))
