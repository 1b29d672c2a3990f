"""Put an article with its reading into a store, or take it out: each in one transaction, each harmless when repeated."""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from menurut.store.days import days_of
from menurut.store.rows import TABLES, Row, as_json, make_rows
from menurut.types.article import Article
from menurut.types.failure import Failure
from menurut.types.report import Report
from menurut.types.wire import report_to_wire, to_wire

MACHINE = "machine"

# Level 6 is zlib's own middle; 9 costs four times the time for one per cent of the size on reports.
LEVEL = 6


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of a block or nothing of it. IMMEDIATE: two writers wait for each other at the start, not in the middle."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk rolls back by itself
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def now() -> str:
    """Return this second in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def put_report(connection: sqlite3.Connection, report: Report, *, raw: bytes | None = None, coder: str = MACHINE) -> None:
    """Write an article, where its bytes came from, and its reading; the coder's earlier reading of it is replaced whole."""
    with transaction(connection):
        _put_article(connection, report.article)
        if raw is not None:
            _put_origin(connection, report.article, raw)
        put_reading(connection, report, coder)
        connection.execute("DELETE FROM failures WHERE origin = ?", (report.article.origin.location or "",))


def put_reading(connection: sqlite3.Connection, report: Report, coder: str) -> None:
    """Write all rows of a reading inside the caller's transaction; the article is there already."""
    reading = (coder, report.article.id)
    connection.execute("DELETE FROM reports WHERE coder = ? AND article = ?", reading)
    wire = report_to_wire(report)
    line = json.dumps(wire, ensure_ascii=False).encode()
    _insert(connection, "reports", [{
        "coder": coder, "article": report.article.id, "version": report.coder.menurut, "models": as_json(report.coder.models),
        "zlib": zlib.compress(line, LEVEL),
    }])  # fmt: skip
    rows = make_rows(report, wire, coder)
    for table in TABLES:
        _insert(connection, table, rows[table])


def _insert(connection: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    if rows:
        columns = ", ".join(rows[0])
        values = ", ".join(f":{column}" for column in rows[0])
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({values})", rows)


def _put_article(connection: sqlite3.Connection, article: Article) -> None:
    if connection.execute("SELECT 1 FROM articles WHERE id = ?", (article.id,)).fetchone():
        return
    first, last = days_of(article.published) or (None, None)
    record = to_wire(article)
    text = record.pop("text")
    _insert(connection, "articles", [{
        "id": article.id, "title": article.title, "publisher": article.publisher, "byline": article.byline, "url": article.url,
        "published": article.published, "language": article.language, "text": text, "record": as_json(record),
        "day_from": first, "day_to": last, "added": now(),
    }])  # fmt: skip
    _insert(connection, "dropped_lines", [
        {"article": article.id, "position": position, "text": line.text, "reason": line.reason}
        for position, line in enumerate(article.dropped)
    ])  # fmt: skip


def _put_origin(connection: sqlite3.Connection, article: Article, raw: bytes) -> None:
    digest = hashlib.sha256(raw).hexdigest()
    connection.execute(
        "INSERT INTO raw (sha256, length, zlib) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (digest, len(raw), zlib.compress(raw, LEVEL)),
    )
    origin = article.origin
    connection.execute(
        "INSERT INTO origins (article, location, sha256, kind, extractor) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (article.id, origin.location or "", digest, origin.kind, origin.extractor),
    )


def put_origin(connection: sqlite3.Connection, article: Article, raw: bytes) -> None:
    """Write that an article which is there already also came from elsewhere."""
    with transaction(connection):
        _put_origin(connection, article, raw)


def put_failure(connection: sqlite3.Connection, failure: Failure) -> None:
    """Write what could not be taken in or read; the last failure of an origin counts."""
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO failures (origin, error, digest, seen) VALUES (?, ?, ?, ?)",
            (failure.origin, failure.error, failure.digest, now()),
        )


def text_digest(text: str) -> str:
    """Return the SHA-256 of a canonical text, by which a forgotten article is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def forget_article(connection: sqlite3.Connection, article: str) -> None:
    """Take out an article's text, bytes and every reading, and leave a tombstone (id, address, digest).

    Bytes that other articles share stay. Afterwards no free page and no index holds the words any more.
    """
    with transaction(connection):
        row = connection.execute("SELECT text, url FROM articles WHERE id = ?", (article,)).fetchone()
        digests = [r["sha256"] for r in connection.execute("SELECT sha256 FROM origins WHERE article = ?", (article,))]
        connection.execute(
            "INSERT OR REPLACE INTO forgotten (id, url, digest, forgotten) VALUES (?, ?, ?, ?)",
            (article, row["url"], text_digest(row["text"]), now()),
        )
        connection.execute("DELETE FROM articles WHERE id = ?", (article,))
        for digest in digests:
            connection.execute("DELETE FROM raw WHERE sha256 = ? AND sha256 NOT IN (SELECT sha256 FROM origins)", (digest,))
        for index in ("articles_words", "entities_words", "claims_words"):  # merged away, not only marked as deleted
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
