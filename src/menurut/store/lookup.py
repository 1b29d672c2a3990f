"""Find one thing again by its id, or by a start of it that only one thing has."""

import json
import re
import sqlite3
import zlib
from typing import get_args

from menurut.errors import NotFoundError, StoreError
from menurut.store.answers import article_row, claim_row, event_row, heading
from menurut.store.queries import ARTICLES, CLAIMS, EVENTS
from menurut.store.records import ArticleRow, AttributionRow, ClaimRow, EntityRow, EventRow, Kind
from menurut.types.article import Article
from menurut.types.report import Report
from menurut.types.wire import from_wire, report_from_json

KINDS: tuple[Kind, ...] = get_args(Kind)
TABLE: dict[Kind, str] = {
    "article": "articles",
    "event": "events",
    "claim": "claims",
    "entity": "entities",
    "attribution": "attributions",
}
Found = ArticleRow | EventRow | ClaimRow | EntityRow | AttributionRow

# Ids are hexadecimal; anything else must not reach the pattern of a query.
_START = re.compile(r"[0-9a-f]{1,16}")

_OTHER = "SELECT r.*, a.title, a.publisher, a.published, a.url FROM {table} r JOIN articles a ON a.id = r.article"


def find_id(connection: sqlite3.Connection, start: str, kinds: tuple[Kind, ...] = KINDS) -> tuple[Kind, str]:
    """Return the kind and the whole id of what `start` begins.

    Raises NotFoundError where nothing does, StoreError where several things do.
    """
    found: dict[str, Kind] = {}
    if _START.fullmatch(start.lower()):
        for kind in kinds:
            if kind == "attribution" and found:  # these have no index by id alone; few ask for one
                break
            rows = connection.execute(
                f"SELECT DISTINCT id FROM {TABLE[kind]} WHERE id >= ? AND id < ? LIMIT 4", (start.lower(), start.lower() + "g")
            )
            found |= {row["id"]: kind for row in rows}
    if not found:
        raise NotFoundError(f"Nothing in the store has the id {start!r}.")
    if len(found) > 1:
        named = ", ".join(f"{kind} {whole}" for whole, kind in sorted(found.items())[:4])
        raise StoreError(f"{start!r} may be {named}: write more of the id.")
    ((whole, kind),) = found.items()
    return kind, whole


def find_record(connection: sqlite3.Connection, kind: Kind, whole: str, coder: str) -> Found:
    """Return the record of one kind that has this id. Raises NotFoundError where this coder has none."""
    values = {"coder": coder, "id": whole}
    if kind == "article":
        row = connection.execute(f"{ARTICLES} WHERE a.id = :id", values).fetchone()
    elif kind == "event":
        row = connection.execute(f"{EVENTS} WHERE v.coder = :coder AND v.id = :id", values).fetchone()
    elif kind == "claim":
        row = connection.execute(f"{CLAIMS} WHERE c.coder = :coder AND c.id = :id", values).fetchone()
    else:
        row = connection.execute(f"{_OTHER.format(table=TABLE[kind])} WHERE r.coder = :coder AND r.id = :id", values).fetchone()
    if row is None:
        raise NotFoundError(f"The coder {coder!r} has no {kind} {whole}.")
    return _found(kind, row)


def _found(kind: Kind, row: sqlite3.Row) -> Found:
    if kind == "article":
        return article_row(row)
    if kind == "event":
        return event_row(row)
    if kind == "claim":
        return claim_row(row)
    if kind == "entity":
        columns = {name: row[name] for name in ("id", "name", "kind", "country", "sector", "words")}
        return EntityRow(**columns, article=heading(row), record=json.loads(row["record"]))
    columns = {name: row[name] for name in ("id", "source", "cue", "act", "form", "words")}
    return AttributionRow(**columns, article=heading(row), record=json.loads(row["record"]))


def report_line(connection: sqlite3.Connection, article: str, coder: str) -> str:
    """Return the JSON of a coder's reading of an article. Raises NotFoundError where there is none."""
    row = connection.execute("SELECT zlib FROM reports WHERE coder = ? AND article = ?", (coder, article)).fetchone()
    if row is None:
        raise NotFoundError(f"The coder {coder!r} has read no article {article}.")
    return zlib.decompress(row["zlib"]).decode()


def find_report(connection: sqlite3.Connection, article: str, coder: str) -> Report:
    """Return a coder's reading of an article, whole but for its tokens."""
    return report_from_json(report_line(connection, article, coder))


def article_of(connection: sqlite3.Connection, kind: Kind, whole: str) -> str:
    """Return the id of the article in which something stands."""
    if kind == "article":
        return whole
    row = connection.execute(f"SELECT article FROM {TABLE[kind]} WHERE id = ?", (whole,)).fetchone()
    return str(row["article"])


def find_article(connection: sqlite3.Connection, whole: str) -> Article:
    """Return an article as it was taken in. Raises NotFoundError where there is none."""
    row = connection.execute("SELECT text, record FROM articles WHERE id = ?", (whole,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is no article {whole} in the store.")
    article: Article = from_wire(Article, {**json.loads(row["record"]), "text": row["text"]})
    return article


def find_raw(connection: sqlite3.Connection, whole: str) -> bytes | None:
    """Return the bytes an article was first made from; None where none were kept, as for a text given by a program."""
    row = connection.execute(
        "SELECT raw.zlib FROM origins JOIN raw USING (sha256) WHERE article = ? ORDER BY origins.rowid LIMIT 1", (whole,)
    ).fetchone()
    return None if row is None else zlib.decompress(row["zlib"])
