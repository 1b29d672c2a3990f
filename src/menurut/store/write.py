"""Put an article with its reading into a store, or take it out: each in one transaction, each harmless when repeated."""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from menurut.errors import BusyError
from menurut.store.days import days_of
from menurut.store.former import find_earlier, hand_over, put_heirs
from menurut.store.identities import settle
from menurut.store.kept import LEVEL, pack
from menurut.store.rows import NUMBERED, TABLES, Row, as_json, make_rows
from menurut.types.article import Article, Origin, sound
from menurut.types.failure import Failure
from menurut.types.report import Report
from menurut.types.wire import report_to_wire, to_wire

MACHINE = "machine"


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of a block or nothing of it. IMMEDIATE: two writers wait for each other at the start, not in the middle.

    Raises BusyError where another program is still writing when patience is over.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as fault:
        if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        raise BusyError(
            "Another program is writing to the store just now; what was not written yet can be tried again later."
        ) from fault
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk rolls back by itself
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def settle_identities(connection: sqlite3.Connection) -> None:
    """Make current who is who, after articles were written: once for many, since it looks at all who share a name."""
    with transaction(connection):
        settle(connection)


def now() -> str:
    """Return this second in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def put_report(connection: sqlite3.Connection, report: Report, *, raw: bytes | None = None, coder: str = MACHINE) -> None:
    """Write an article, where its bytes came from, and its reading; the coder's earlier reading of it is replaced whole."""
    with transaction(connection):
        article = _put_article(connection, report.article)
        if raw is not None:
            _put_origin(connection, article, report.article.origin, raw)
        _put_reading(connection, report, article, _put_coder(connection, coder))
        if coder == MACHINE:
            _put_traces(connection, article, report)
        connection.execute("DELETE FROM failures WHERE origin = ?", (report.article.origin.location or "",))


def _put_traces(connection: sqlite3.Connection, article: int, report: Report) -> None:
    """Keep what comparing needs of a reading that has its tokens still; of one that came from elsewhere it is made when it is needed."""
    connection.execute("DELETE FROM traces_waiting WHERE article = ?", (article,))
    if report.layout.tokens:
        from menurut.store.comparing import put_traces  # with the words of reading behind it, which questions don't need

        put_traces(connection, article, report)


def _put_reading(connection: sqlite3.Connection, report: Report, article: int, coder: int) -> None:
    """Write all rows of a reading inside the caller's transaction; the article is there already."""
    wire = report_to_wire(report)
    earlier = find_earlier(connection, article, coder)
    connection.execute("DELETE FROM reports WHERE coder = ? AND article = ?", (coder, article))
    connection.execute(
        "INSERT INTO reports (coder, article, version, models, packed) VALUES (?, ?, ?, ?, ?)",
        (coder, article, report.coder.menurut, as_json(report.coder.models), pack(wire)),
    )
    last = {table: connection.execute(f"SELECT ifnull(max(number), 0) FROM {table}").fetchone()[0] for table in NUMBERED}
    rows = make_rows(report, coder=coder, article=article, last=last)
    # The latest day first is the order in which the index of words takes them at once.
    rows["claims"].sort(key=lambda row: row["day_from"] or "", reverse=True)
    for table in TABLES:
        if table == "citations":
            connection.executemany(_PUT_SOURCE, rows[table])
            connection.executemany(_PUT_CITATION, rows[table])
        else:
            insert(connection, table, rows[table])
    put_heirs(connection, earlier, wire)


_PUT_SOURCE = """INSERT INTO sources (coder, name, kind, country) VALUES (:coder, :name, :kind, :country) ON CONFLICT DO NOTHING"""
_PUT_CITATION = """INSERT INTO citations (source, moment, entity, act, article, times)
SELECT number, :moment, :entity, :act, :article, :times FROM sources
WHERE name = :name AND kind = :kind AND country = :country AND coder = :coder"""


def insert(connection: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    """Write rows of one table, which all have the same columns."""
    if rows:
        columns = ", ".join(rows[0])
        values = ", ".join(f":{column}" for column in rows[0])
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({values})", rows)


def _put_coder(connection: sqlite3.Connection, name: str) -> int:
    """Return a coder's number, given now where it has none."""
    connection.execute("INSERT INTO coders (name) VALUES (?) ON CONFLICT DO NOTHING", (name,))
    return int(connection.execute("SELECT number FROM coders WHERE name = ?", (name,)).fetchone()[0])


def _put_article(connection: sqlite3.Connection, article: Article) -> int:
    """Return an article's number, writing the article where it isn't there."""
    asked = "SELECT number FROM articles WHERE id = ?"
    known = connection.execute(asked, (article.id,)).fetchone()
    if known is not None:
        return int(known[0])
    first, last = days_of(article.published) or (None, None)
    origin = article.origin
    insert(connection, "articles", [{
        "id": article.id, "title": article.title, "publisher": article.publisher, "byline": article.byline, "url": article.url,
        "published": article.published, "language": article.language, "text": article.text, "day_from": first, "day_to": last,
        "added": now(), "kind": origin.kind, "location": origin.location, "sha256": origin.sha256, "extractor": origin.extractor,
        "noticed": as_json(to_wire(article.noticed)),
    }])  # fmt: skip
    number = int(connection.execute(asked, (article.id,)).fetchone()[0])
    insert(connection, "dropped_lines", [
        {"article": number, "position": position, "text": line.text, "reason": line.reason}
        for position, line in enumerate(article.dropped)
    ])  # fmt: skip
    return number


def _put_origin(connection: sqlite3.Connection, article: int, origin: Origin, raw: bytes) -> None:
    digest = hashlib.sha256(raw).hexdigest()
    asked = "SELECT number FROM raw WHERE sha256 = ?"
    if connection.execute(asked, (digest,)).fetchone() is None:
        packed = zlib.compress(raw, LEVEL)
        connection.execute("INSERT INTO raw (sha256, length, zlib) VALUES (?, ?, ?)", (digest, len(raw), packed))
    number = connection.execute(asked, (digest,)).fetchone()[0]
    connection.execute(
        "INSERT INTO origins (article, raw, location, kind, extractor) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (article, number, origin.location or "", origin.kind, origin.extractor),
    )


def put_origin(connection: sqlite3.Connection, article: Article, raw: bytes) -> None:
    """Write that an article which is there already also came from elsewhere."""
    with transaction(connection):
        _put_origin(connection, _put_article(connection, article), article.origin, raw)


def put_failure(connection: sqlite3.Connection, failure: Failure) -> None:
    """Write what could not be taken in or read; the last failure of an origin counts."""
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO failures (origin, error, digest, seen) VALUES (?, ?, ?, ?)",
            (sound(failure.origin), sound(failure.error), failure.digest, now()),
        )


def text_digest(text: str) -> str:
    """Return the SHA-256 of a canonical text, by which a forgotten article is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def forget_article(connection: sqlite3.Connection, article: str) -> None:
    """Take out an article's text, bytes and every reading, and leave a tombstone (id, address, digest).

    Bytes that other articles share stay. Afterwards no free page and no index holds the words any more.
    """
    from menurut.store.comparing import take_out  # with the words of reading behind it, which questions don't need

    with transaction(connection):
        row = connection.execute("SELECT number, text, url FROM articles WHERE id = ?", (article,)).fetchone()
        kept = [r["raw"] for r in connection.execute("SELECT raw FROM origins WHERE article = ?", (row["number"],))]
        connection.execute(
            "INSERT OR REPLACE INTO forgotten (id, url, digest, forgotten) VALUES (?, ?, ?, ?)",
            (article, row["url"], text_digest(row["text"]), now()),
        )
        hand_over(connection, row["number"])
        connection.execute(
            "UPDATE feed_entries SET kept = NULL, state = 'given-up' WHERE url = ? AND state = 'waiting'", (row["url"],)
        )
        connection.execute("DELETE FROM articles WHERE number = ?", (row["number"],))
        for number in kept:
            connection.execute("DELETE FROM raw WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM origins WHERE raw = ?1)", (number,))
        for index in ("articles_words", "entities_words", "claims_words", "names_words"):  # merged away, not only marked as deleted
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
        settle(connection)
        take_out(connection, row["number"])
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
