"""Questions to a store, in SQL. Answers come newest first, and in one order only."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

from menurut.store.answers import article_row, claim_row, event_row, hit
from menurut.store.conditions import Where, coder_number, common, is_few
from menurut.store.filters import Filters, match_of
from menurut.store.kept import PackedRecords, Shelf
from menurut.store.newest import Seen, find_newest
from menurut.store.records import ArticleRow, ClaimRow, EventRow, Hit
from menurut.store.telling import articles_where, events_where, some_claim

# In every query an article is `a`, an event `v`, a claim `c`, an entity `e`, an attribution `t`. CROSS JOIN keeps SQLite to the
# order written, and a plus keeps it from an index: without statistics it guesses wrong by a factor of hundreds.

# The publisher that only the dateline tells, and the first words where there is no title: by these people tell articles apart.
_OUTLET = """CASE WHEN a.publisher IS NULL THEN (
    SELECT min(n.name) FROM article_publishers p CROSS JOIN publishers n ON n.number = p.publisher WHERE p.article = a.number
) END AS outlet"""
HEADING = f"""a.id AS article, a.title, a.publisher, a.published, a.url, a.language, {_OUTLET},
CASE WHEN a.title IS NULL THEN substr(a.text, 1, 200) END AS opening"""
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
BARE_ARTICLES = f"""SELECT a.id, a.title, a.publisher, a.published, a.url, a.language, a.byline,
a.kind, a.location, a.sha256, a.extractor, a.noticed, a.text,
(SELECT json_group_array(json_object('text', d.text, 'reason', d.reason))
    FROM (SELECT text, reason FROM dropped_lines WHERE article = a.number ORDER BY position) d) AS dropped, {_COUNTS},
(SELECT count(*) FROM events v CROSS JOIN claims c ON c.event = v.number WHERE v.article = a.number AND v.coder = :coder) AS claims
FROM articles a"""
ARTICLES = BARE_ARTICLES.replace("SELECT", f"SELECT {_OUTLET},", 1)

Field = Literal["status", "type"]

_MATCHING = "articles_words WHERE articles_words MATCH :search"

# So many claims are fetched whole at once.
_TOGETHER = 200


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
    seen = find_newest(connection, filters, most=filters.limit)
    while together := tuple(islice(seen, _TOGETHER)):
        yield from find_numbered(connection, together)


def find_numbered(connection: sqlite3.Connection, claims: Sequence[Seen]) -> tuple[ClaimRow, ...]:
    """Return claims whole, in the order given."""
    asked = CLAIMS.replace("SELECT", "SELECT c.number AS number,", 1)
    rows = connection.execute(
        f"{asked} WHERE c.number IN (SELECT value FROM json_each(?))", (json.dumps([c.number for c in claims]),)
    )
    shelf = Shelf(connection)
    found = {row["number"]: claim_row(row, records_of(shelf, row)) for row in rows}
    return tuple(found[claim.number] for claim in claims)


def find_claim_ids(connection: sqlite3.Connection, filters: Filters) -> Iterator[str]:
    """Yield the ids alone of the claims that `filters` ask for, in no order: without the work of whole claims."""
    numbers = json.dumps([claim.number for claim in find_newest(connection, filters, most=filters.limit)])
    asked = "SELECT c.id FROM json_each(?) j CROSS JOIN claims c ON c.number = j.value"
    return (row["id"] for row in connection.execute(asked, (numbers,)))


def count_claims(connection: sqlite3.Connection, filters: Filters, field: Field) -> dict[str, int]:
    """Return how many claims there are for each value of a field, among those that `find_claims` would yield."""
    counted = Counter(getattr(claim, field) for claim in find_newest(connection, filters, most=filters.limit))
    return dict(sorted(counted.items()))


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
    """Yield the articles whose title or text has all words of `text`, best first.

    Words of more than FEW articles rank none of them above another, and weighing all of them takes longer than anybody waits: these
    come newest first.
    """
    where = common(connection, filters, "a")
    some_claim(connection, where, filters)
    where.values["search"] = match_of(text)
    if is_few(connection, f"SELECT 1 FROM {_MATCHING}", where.values):
        inside = f" AND rowid IN (SELECT a.number FROM articles a{where.sql()})" if where.conditions else ""
        sql = f"""SELECT a.number, {HEADING} FROM (
            SELECT rowid, bm25(articles_words, 4.0, 1.0) AS distance FROM {_MATCHING}{inside}
        ) f CROSS JOIN articles a ON a.number = f.rowid ORDER BY f.distance, a.id"""
    else:
        where.add(f"EXISTS (SELECT 1 FROM {_MATCHING} AND rowid = a.number)")
        sql = f"SELECT a.number, {HEADING} FROM articles a{where.sql()} ORDER BY a.day_from DESC, a.id"
    # The stretch that answers is cut out afterwards, for those that are shown: it costs more than all the rest.
    cut = f"SELECT snippet(articles_words, 1, '', '', ' … ', 32) FROM {_MATCHING} AND rowid = :number"
    for row in ask(connection, sql, where, filters):
        words = connection.execute(cut, {"search": where.values["search"], "number": row["number"]}).fetchone()[0]
        yield hit(row, words)
