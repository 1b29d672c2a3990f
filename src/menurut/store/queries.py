"""Questions to a store, in SQL. Answers come newest first, and in one order only."""

import sqlite3
from collections.abc import Iterator
from typing import Literal

from menurut.store.answers import article_row, claim_row, event_row, hit
from menurut.store.conditions import Where, articles_where, claims_where, coder_number, common, events_where, some_claim
from menurut.store.filters import Filters, match_of
from menurut.store.kept import PackedRecords, Shelf
from menurut.store.records import ArticleRow, ClaimRow, EventRow, Hit

# In every query an article is `a`, an event `v`, a claim `c`, an entity `e`, an attribution `t`. CROSS JOIN keeps SQLite to the
# order written, and a plus keeps it from an index: without statistics it guesses wrong by a factor of hundreds.

HEADING = "a.id AS article, a.title, a.publisher, a.published, a.url, a.language"
_EVENT = (
    "v.type, v.modes, v.contexts, v.actors, v.recipients, v.trigger, v.place,"
    " v.date_start, v.date_end, v.date_grain, v.date_basis, v.coder AS reader, v.article AS read"
)

CLAIMS = f"""SELECT c.id, v.id AS event, c.status, c.act, c.polarity, c.modality, c.chain, c.holder, c.score, c.words, {_EVENT}, {HEADING}
FROM claims c CROSS JOIN events v ON v.number = c.event CROSS JOIN articles a ON a.number = c.article"""

EVENTS = f"""SELECT v.id, v.words, {_EVENT}, {HEADING}, (SELECT count(*) FROM claims c WHERE c.event = v.number) AS claims
FROM events v CROSS JOIN articles a ON a.number = v.article"""

_COUNTS = ", ".join(
    f"(SELECT count(*) FROM {table} r WHERE r.article = a.number AND r.coder = :coder) AS {table}"
    for table in ("attributions", "events", "gaps")
)
ARTICLES = f"""SELECT a.id, a.title, a.publisher, a.published, a.url, a.language, a.byline,
a.kind, a.location, a.sha256, a.extractor, a.noticed, a.text,
(SELECT json_group_array(json_object('text', d.text, 'reason', d.reason))
    FROM (SELECT text, reason FROM dropped_lines WHERE article = a.number ORDER BY position) d) AS dropped, {_COUNTS},
(SELECT count(*) FROM events v CROSS JOIN claims c ON c.event = v.number WHERE v.article = a.number AND v.coder = :coder) AS claims
FROM articles a"""

Field = Literal["status", "type"]


def ask(connection: sqlite3.Connection, sql: str, where: Where, filters: Filters) -> Iterator[sqlite3.Row]:
    """Yield the rows of a query that ends with an order."""
    values = {**where.values, "coder": coder_number(connection, filters.coder)}
    if filters.limit is not None:
        sql += " LIMIT :limit"
        values["limit"] = filters.limit
    for row in connection.execute(sql, values):  # noqa: UP028 - left unfinished, "yield from" would close the cursor of a closed file
        yield row


def records_of(shelf: Shelf, row: sqlite3.Row) -> PackedRecords:
    """Return where the record of a claim or event is found."""
    return PackedRecords(shelf, row["reader"], row["read"])


def find_claims(connection: sqlite3.Connection, filters: Filters) -> Iterator[ClaimRow]:
    """Yield the claims that `filters` ask for."""
    where = claims_where(connection, filters)
    order = " ORDER BY c.day_from DESC, c.turn"
    shelf = Shelf(connection)
    return (claim_row(row, records_of(shelf, row)) for row in ask(connection, CLAIMS + where.sql() + order, where, filters))


def count_claims(connection: sqlite3.Connection, filters: Filters, field: Field) -> dict[str, int]:
    """Return how many claims there are for each value of a field, among those that `find_claims` would yield."""
    where = claims_where(connection, filters)
    limit = -1 if filters.limit is None else filters.limit
    found = f"SELECT c.{field} FROM claims c{where.sql()} ORDER BY c.day_from DESC, c.turn LIMIT :limit"
    values = {**where.values, "coder": coder_number(connection, filters.coder), "limit": limit}
    rows = connection.execute(f"SELECT {field}, count(*) FROM ({found}) GROUP BY {field} ORDER BY {field}", values)
    return {row[0]: row[1] for row in rows}


def find_events(connection: sqlite3.Connection, filters: Filters) -> Iterator[EventRow]:
    """Yield the events that `filters` ask for; `status` and `says` ask that some claim tells them so."""
    where = events_where(connection, filters)
    order = " ORDER BY v.day_from DESC, v.turn"
    shelf = Shelf(connection)
    return (event_row(row, records_of(shelf, row)) for row in ask(connection, EVENTS + where.sql() + order, where, filters))


def find_articles(connection: sqlite3.Connection, filters: Filters) -> Iterator[ArticleRow]:
    """Yield the articles that `filters` ask for; what is asked of claims must hold of one claim in the article."""
    where = articles_where(connection, filters)
    return map(article_row, ask(connection, ARTICLES + where.sql() + " ORDER BY a.day_from DESC, a.id", where, filters))


def search(connection: sqlite3.Connection, text: str, filters: Filters) -> Iterator[Hit]:
    """Yield the articles whose title or text has all words of `text`, best first."""
    where = common(connection, filters, "a")
    some_claim(connection, where, filters)
    inside = f" AND rowid IN (SELECT a.number FROM articles a{where.sql()})" if where.conditions else ""
    where.values["search"] = match_of(text)
    # The stretch that answers is cut out afterwards, for those that are shown: it costs more than all the rest.
    sql = f"""SELECT a.number, {HEADING} FROM (
        SELECT rowid, bm25(articles_words, 4.0, 1.0) AS distance FROM articles_words WHERE articles_words MATCH :search{inside}
    ) f CROSS JOIN articles a ON a.number = f.rowid ORDER BY f.distance, a.id"""
    cut = """SELECT snippet(articles_words, 1, '', '', ' … ', 32) FROM articles_words
    WHERE articles_words MATCH :search AND rowid = :number"""
    for row in ask(connection, sql, where, filters):
        words = connection.execute(cut, {"search": where.values["search"], "number": row["number"]}).fetchone()[0]
        yield hit(row, words)
