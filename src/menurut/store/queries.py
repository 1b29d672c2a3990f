"""Questions to a store, in SQL. Answers come newest first, and in one order only."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from menurut.store.answers import article_row, claim_row, event_row, hit, source_row
from menurut.store.filters import Filters, entities_like, like, match_of
from menurut.store.records import ArticleRow, ClaimRow, EventRow, Hit, SourceRow

# In every query an article is `a`, an event `v`, a claim `c`, an entity `e`, an attribution `t`. CROSS JOIN keeps SQLite to the
# order written, and a plus keeps it from an index: without statistics it guesses wrong by a factor of hundreds.

_HEADING = "a.title, a.publisher, a.published, a.url"
_EVENT = "v.type, v.modes, v.actors, v.recipients, v.trigger, v.place, v.date_start, v.date_end, v.date_grain, v.date_basis"

CLAIMS = f"""SELECT c.id, c.article, c.event, c.status, c.act, c.chain, c.holder, c.words, c.record, {_EVENT}, {_HEADING}
FROM claims c JOIN events v ON v.coder = c.coder AND v.article = c.article AND v.id = c.event JOIN articles a ON a.id = c.article"""

EVENTS = f"""SELECT v.id, v.article, v.words, v.record, {_EVENT}, {_HEADING},
(SELECT count(*) FROM claims c WHERE c.coder = v.coder AND c.article = v.article AND c.event = v.id) AS claims
FROM events v JOIN articles a ON a.id = v.article"""

_COUNTS = ", ".join(
    f"(SELECT count(*) FROM {table} r WHERE r.coder = :coder AND r.article = a.id) AS {table}"
    for table in ("attributions", "events", "claims", "gaps")
)
ARTICLES = f"SELECT a.id, a.byline, a.language, a.text, a.record, {_HEADING}, {_COUNTS} FROM articles a"


class _Where:
    """Conditions that are all to hold, with their values."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.values: dict[str, Any] = {}

    def add(self, condition: str, **values: Any) -> None:
        self.conditions.append(condition)
        self.values |= values

    def any_of(self, column: str, name: str, choices: tuple[str, ...]) -> None:
        """Ask that `column` is one of `choices`; no choices ask nothing."""
        if choices:
            named = {f"{name}_{number}": choice for number, choice in enumerate(choices)}
            self.add(f"{column} IN ({', '.join(':' + key for key in named)})", **named)

    def party(self, table: str, event: str, value: str | None) -> None:
        """Ask that somebody meant by `value` is among the actors or recipients of `event`, an alias and its column."""
        if value is not None:
            meant, values = entities_like(table, value)
            alias, column = event.split(".")
            self.add(
                f"({alias}.article, {alias}.{column}) IN (SELECT p.article, p.event FROM entities e CROSS JOIN {table} p"
                f" ON p.coder = e.coder AND p.article = e.article AND p.entity = e.id WHERE e.coder = :coder AND e.number IN ({meant}))",
                **values,
            )

    def sql(self) -> str:
        return " WHERE " + " AND ".join(self.conditions) if self.conditions else ""


def _common(filters: Filters, days: str) -> _Where:
    """Return what is asked of every article and of the days in table `days`."""
    where = _Where()
    since, until = filters.days()
    if since:
        where.add(f"{days}.day_to >= :since", since=since)
    if until:
        where.add(f"{days}.day_from <= :until", until=until)
    if filters.publisher is not None:
        where.add("a.publisher LIKE :publisher ESCAPE '\\'", publisher=like(filters.publisher))
    return where


def _held(filters: Filters) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the condition on claims that `says` sets."""
    if filters.says is not None:
        meant, values = entities_like("says", filters.says)
        yield (
            f"((c.article, c.holder_entity) IN (SELECT e.article, e.id FROM entities e WHERE e.coder = :coder AND e.number IN ({meant}))"
            " OR (c.holder_entity IS NULL AND c.holder LIKE :holder ESCAPE '\\'))",
            {**values, "holder": like(filters.says)},
        )


def _of_claims(filters: Filters) -> _Where:
    where = _common(filters, "c")
    where.add("c.coder = :coder", coder=filters.coder)
    where.any_of("c.type", "type", filters.types())
    where.any_of("c.status", "status", filters.statuses())
    where.party("event_actors", "c.event", filters.actor)
    where.party("event_recipients", "c.event", filters.recipient)
    for condition, values in _held(filters):
        where.add(condition, **values)
    return where


def _ask(connection: sqlite3.Connection, sql: str, where: _Where, filters: Filters) -> Iterator[sqlite3.Row]:
    """Yield the rows of a query that ends with an order."""
    values = {**where.values, "coder": filters.coder}
    if filters.limit is not None:
        sql += " LIMIT :limit"
        values["limit"] = filters.limit
    for row in connection.execute(sql, values):  # noqa: UP028 - left unfinished, "yield from" would close the cursor of a closed file
        yield row


def find_claims(connection: sqlite3.Connection, filters: Filters) -> Iterator[ClaimRow]:
    """Yield the claims that `filters` ask for."""
    where = _of_claims(filters)
    if filters.text is not None:
        where.add(
            "c.number IN (SELECT rowid FROM claims_words WHERE claims_words MATCH :text)", text="words : " + _all(filters.text)
        )
    order = " ORDER BY c.day_from DESC, c.article, c.position"
    return map(claim_row, _ask(connection, CLAIMS + where.sql() + order, where, filters))


def find_events(connection: sqlite3.Connection, filters: Filters) -> Iterator[EventRow]:
    """Yield the events that `filters` ask for; `status` and `says` ask that some claim tells them so."""
    where = _common(filters, "v")
    where.add("v.coder = :coder", coder=filters.coder)
    where.any_of("v.type", "type", filters.types())
    where.party("event_actors", "v.id", filters.actor)
    where.party("event_recipients", "v.id", filters.recipient)
    claimed = _Where()
    claimed.any_of("c.status", "status", filters.statuses())
    for condition, values in _held(filters):
        claimed.add(condition, **values)
    if filters.text is not None:
        claimed.add(
            "c.number IN (SELECT rowid FROM claims_words WHERE claims_words MATCH :text)", text="words : " + _all(filters.text)
        )
    if claimed.conditions:
        told = f"SELECT c.article, c.event FROM claims c WHERE c.coder = :coder AND {' AND '.join(claimed.conditions)}"
        where.add(f"(v.article, v.id) IN ({told})", **claimed.values)
    order = " ORDER BY v.day_from DESC, v.article, v.position"
    return map(event_row, _ask(connection, EVENTS + where.sql() + order, where, filters))


def find_articles(connection: sqlite3.Connection, filters: Filters) -> Iterator[ArticleRow]:
    """Yield the articles that `filters` ask for; what is asked of claims must hold of one claim in the article."""
    where = _common(filters, "a")
    if filters.text is not None:
        where.add("a.number IN (SELECT rowid FROM articles_words WHERE articles_words MATCH :text)", text=match_of(filters.text))
    _some_claim(where, filters)
    return map(article_row, _ask(connection, ARTICLES + where.sql() + " ORDER BY a.day_from DESC, a.id", where, filters))


def _some_claim(where: _Where, filters: Filters) -> None:
    if any((filters.actor, filters.recipient, filters.type, filters.status, filters.says)):
        of_claims = _of_claims(
            Filters(
                actor=filters.actor,
                recipient=filters.recipient,
                type=filters.type,
                status=filters.status,
                says=filters.says,
                coder=filters.coder,
            )
        )
        where.add(f"a.id IN (SELECT c.article FROM claims c{of_claims.sql()})", **of_claims.values)


def find_sources(connection: sqlite3.Connection, filters: Filters) -> Iterator[SourceRow]:
    """Yield who is cited, most cited first. Alike in name, kind and country counts as one."""
    where = _common(filters, "a")
    where.add("t.coder = :coder", coder=filters.coder)
    if filters.says is not None:
        meant, values = entities_like("says", filters.says)
        where.add(f"+e.number IN ({meant})", **values)
    if filters.text is not None:
        where.add("a.number IN (SELECT rowid FROM articles_words WHERE articles_words MATCH :text)", text=match_of(filters.text))
    asked = Filters(actor=filters.actor, recipient=filters.recipient, type=filters.type, status=filters.status, coder=filters.coder)
    if any((asked.actor, asked.recipient, asked.type, asked.status)):
        held = _of_claims(asked)
        where.add(f"(e.article, e.id) IN (SELECT c.article, c.holder_entity FROM claims c{held.sql()})", **held.values)
    # An aggregate with one min() takes the other columns from the row that has it: the earliest.
    sql = f"""WITH cited AS (
        SELECT e.number, lower(e.name) AS alike, e.kind, ifnull(e.country, '') AS land, t.act, t.article,
               ifnull(a.day_from, '9999') || a.id || e.id AS earliest
        FROM attributions t JOIN entities e ON e.coder = t.coder AND e.article = t.article AND e.id = t.source_entity JOIN articles a ON a.id = t.article
        {where.sql()}
    ), sources AS (
        SELECT number, alike, kind, land, min(earliest), count(*) AS attributions, count(DISTINCT article) AS articles
        FROM cited GROUP BY alike, kind, land
    ), acts AS (
        SELECT alike, kind, land, json_group_object(act, times) AS acts
        FROM (SELECT alike, kind, land, act, count(*) AS times FROM cited GROUP BY alike, kind, land, act) GROUP BY alike, kind, land
    )
    SELECT e.id, e.article, e.name, e.kind, e.country, e.sector, e.words, e.record, attributions, articles, acts, {_HEADING}
    FROM sources s JOIN acts USING (alike, kind, land) JOIN entities e ON e.number = s.number JOIN articles a ON a.id = e.article
    ORDER BY attributions DESC, alike, e.id"""
    return map(source_row, _ask(connection, sql, where, filters))


def search(connection: sqlite3.Connection, text: str, filters: Filters) -> Iterator[Hit]:
    """Yield the articles whose title or text has all words of `text`, best first."""
    where = _common(filters, "a")
    where.add("articles_words MATCH :search", search=match_of(text))
    _some_claim(where, filters)
    sql = f"""SELECT a.id, a.id AS article, {_HEADING}, snippet(articles_words, 1, '', '', ' … ', 32) AS words
    FROM articles_words JOIN articles a ON a.number = articles_words.rowid{where.sql()}
    ORDER BY bm25(articles_words, 4.0, 1.0), a.id"""
    return map(hit, _ask(connection, sql, where, filters))


def _all(text: str) -> str:
    return f"({match_of(text)})"
