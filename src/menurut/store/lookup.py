"""Find one thing again by its id, or by a start of it that only one thing has."""

import json
import re
import sqlite3
import zlib
from typing import get_args

import msgspec

from menurut.errors import AmbiguousIdError, NotFoundError
from menurut.store.answers import article_line, article_row, claim_row, event_row, heading
from menurut.store.conditions import coder_number
from menurut.store.kept import Line, Records, Shelf, unpack
from menurut.store.queries import ARTICLES, BARE_ARTICLES, CLAIMS, EVENTS, HEADING, records_of
from menurut.store.records import ArticleRow, AttributionRow, ClaimRow, EntityRow, EventRow, Kind
from menurut.types.article import Article
from menurut.types.report import Report
from menurut.types.wire import from_wire, report_from_wire

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

_OTHER = f"SELECT {HEADING}, r.coder AS reader, r.article AS read, r.* FROM {{table}} r JOIN articles a ON a.number = r.article"


def find_id(connection: sqlite3.Connection, start: str, kinds: tuple[Kind, ...] = KINDS) -> tuple[Kind, str]:
    """Return the kind and the whole id of what `start` begins.

    Raises NotFoundError where nothing does, AmbiguousIdError where several things do.
    """
    found: dict[str, Kind] = {}
    if _START.fullmatch(start.lower()):
        for kind in kinds:
            rows = connection.execute(
                f"SELECT DISTINCT id FROM {TABLE[kind]} WHERE id >= ? AND id < ? LIMIT 4", (start.lower(), start.lower() + "g")
            )
            found |= {row["id"]: kind for row in rows}
        if not found and "entity" in kinds:
            found = _former(connection, start.lower())
    if not found:
        raise NotFoundError(f"Nothing in the store has the id {start!r}.")
    if len(found) > 1:
        named = ", ".join(f"{kind} {whole}" for whole, kind in sorted(found.items())[:4])
        raise AmbiguousIdError(f"{start!r} may be {named}: write more of the id.")
    ((whole, kind),) = found.items()
    return kind, whole


def _former(connection: sqlite3.Connection, start: str) -> dict[str, Kind]:
    """Return whom an id means today that an earlier reading gave."""
    rows = connection.execute("SELECT DISTINCT became FROM former_entities WHERE id >= ? AND id < ? LIMIT 4", (start, start + "g"))
    return {row["became"]: "entity" for row in rows}


def find_record(connection: sqlite3.Connection, kind: Kind, whole: str, coder: str) -> Found:
    """Return the record of one kind that has this id. Raises NotFoundError where this coder has none."""
    values = {"coder": coder_number(connection, coder), "id": whole}
    if kind == "article":
        row = connection.execute(f"{ARTICLES} WHERE a.id = :id", values).fetchone()
        return article_row(row)
    asked = {
        "event": f"{EVENTS} WHERE v.id = :id AND v.coder = :coder",
        "claim": f"{CLAIMS} WHERE c.id = :id AND c.coder = :coder",
    }.get(kind, f"{_OTHER.format(table=TABLE[kind])} WHERE r.id = :id AND r.coder = :coder")
    row = connection.execute(asked, values).fetchone()
    if row is None:
        raise NotFoundError(f"The coder {coder!r} has no {kind} {whole}.")
    return _found(kind, row, records_of(Shelf(connection), row))


def _found(kind: Kind, row: sqlite3.Row, records: Records) -> Found:
    if kind == "event":
        return event_row(row, records)
    if kind == "claim":
        return claim_row(row, records)
    if kind == "entity":
        columns = {name: row[name] for name in ("id", "name", "kind", "country", "sector", "words")}
        return EntityRow(**columns, article=heading(row), records=records)
    columns = {name: row[name] for name in ("id", "source", "cue", "act", "form", "words")}
    return AttributionRow(**columns, article=heading(row), records=records)


def _wire(connection: sqlite3.Connection, article: str, coder: str) -> Line:
    """Return a coder's reading of an article as JSON has it. Raises NotFoundError where there is none."""
    row = connection.execute(
        "SELECT r.packed FROM reports r JOIN articles a ON a.number = r.article WHERE a.id = ? AND r.coder = ?",
        (article, coder_number(connection, coder)),
    ).fetchone()
    if row is None:
        raise NotFoundError(f"The coder {coder!r} has read no article {article}.")
    wire: Line = msgspec.json.decode(unpack(row["packed"]))
    return {**wire, "article": _article(connection, article)}


def report_line(connection: sqlite3.Connection, article: str, coder: str) -> str:
    """Return the JSON of a coder's reading of an article. Raises NotFoundError where there is none."""
    return json.dumps(_wire(connection, article, coder), ensure_ascii=False)


def find_report(connection: sqlite3.Connection, article: str, coder: str) -> Report:
    """Return a coder's reading of an article, whole but for its tokens."""
    return report_from_wire(_wire(connection, article, coder))


def article_of(connection: sqlite3.Connection, kind: Kind, whole: str) -> str:
    """Return the id of the article in which something stands."""
    if kind == "article":
        return whole
    asked = f"SELECT a.id FROM {TABLE[kind]} r JOIN articles a ON a.number = r.article WHERE r.id = ?"
    return str(connection.execute(asked, (whole,)).fetchone()[0])


def _article(connection: sqlite3.Connection, whole: str) -> Line:
    row = connection.execute(f"{BARE_ARTICLES} WHERE a.id = :id", {"id": whole, "coder": -1}).fetchone()
    if row is None:
        raise NotFoundError(f"There is no article {whole} in the store.")
    return article_line(row)


def find_article(connection: sqlite3.Connection, whole: str) -> Article:
    """Return an article as it was taken in. Raises NotFoundError where there is none."""
    article: Article = from_wire(Article, _article(connection, whole))
    return article


def find_raw(connection: sqlite3.Connection, whole: str) -> bytes | None:
    """Return the bytes an article was first made from; None where none were kept, as for a text given by a program."""
    row = connection.execute(
        """SELECT r.zlib FROM articles a JOIN origins o ON o.article = a.number JOIN raw r ON r.number = o.raw
        WHERE a.id = ? ORDER BY r.number LIMIT 1""",
        (whole,),
    ).fetchone()
    return None if row is None else zlib.decompress(row["zlib"])
