"""What filters ask for, as conditions of a query.

Filters(actor="PRK", status="denied")  ->  c.coder = :coder AND c.status IN (:status_0) AND c.event IN (SELECT ...)

Claims and events are walked along their index of days, newest first, which holds most of what filters ask about. Only where few
rows can answer is it quicker to go to those few and sort them.
"""

import sqlite3
from collections.abc import Mapping
from typing import Any

from menurut.store.filters import Filters, entities_like, like, match_of

# Up to this many are looked up one by one: a hundredth of a second, and less than a walk along an index of a million.
FEW = 5_000


class Where:
    """Conditions that are all to hold, with their values; `few` where one of them leaves so few rows that they are looked up."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.values: dict[str, Any] = {}
        self.few = False

    def add(self, condition: str, **values: Any) -> None:
        """Ask one thing more."""
        self.conditions.append(condition)
        self.values |= values

    def any_of(self, column: str, name: str, choices: tuple[str, ...]) -> None:
        """Ask that `column` is one of `choices`; no choices ask nothing."""
        if choices:
            named = {f"{name}_{number}": choice for number, choice in enumerate(choices)}
            self.add(f"{column} IN ({', '.join(':' + key for key in named)})", **named)

    def of_coder(self, column: str) -> None:
        """Ask for the rows of the coder, once all else is asked: the index of days begins with it, which few rows are kept from."""
        self.add(f"{'+' if self.few else ''}{column} = :coder")

    def joined(self) -> str:
        """Return the conditions as one."""
        return " AND ".join(self.conditions)

    def sql(self) -> str:
        """Return the clause, empty where nothing is asked."""
        return f" WHERE {self.joined()}" if self.conditions else ""


def coder_number(connection: sqlite3.Connection, name: str) -> int:
    """Return the number of a coder; -1, which nobody has, for an unknown one."""
    row = connection.execute("SELECT number FROM coders WHERE name = ?", (name,)).fetchone()
    return -1 if row is None else int(row[0])


def is_few(connection: sqlite3.Connection, query: str, values: Mapping[str, Any]) -> bool:
    """Return whether `query` gives so few rows that they are looked up one by one."""
    counted = connection.execute(f"SELECT count(*) FROM (SELECT 1 FROM ({query}) LIMIT {FEW + 1})", values).fetchone()[0]
    return bool(counted <= FEW)


def among(connection: sqlite3.Connection, where: Where, column: str, query: str, values: Mapping[str, Any]) -> None:
    """Ask that `column` is among the numbers that `query` gives; few of them are looked up, many only compared with."""
    few = is_few(connection, query, values)
    where.few |= few
    where.add(f"{'' if few else '+'}{column} IN ({query})", **values)


def match_words(connection: sqlite3.Connection, where: Where, column: str, index: str, text: str) -> None:
    """Ask that the words of `text` stand in the row with this number."""
    among(connection, where, column, f"SELECT rowid FROM {index} WHERE {index} MATCH :{index}", {index: match_of(text)})


def common(connection: sqlite3.Connection, filters: Filters, days: str) -> Where:
    """Return what is asked of every article and of the days in table `days`, which names its article where it is none."""
    where = Where()
    since, until = filters.days()
    if since:
        where.add(f"{days}.day_to >= :since", since=since)
    if until:
        where.add(f"{days}.day_from <= :until", until=until)
    if filters.publisher is not None:
        _published(connection, where, days, {"publisher": like(filters.publisher)})
    return where


def _published(connection: sqlite3.Connection, where: Where, days: str, values: Mapping[str, Any]) -> None:
    """Ask for articles of a publisher, or for claims and events in them; those of few articles are looked up by their events."""
    if days == "a":
        among(connection, where, "a.number", _PUBLISHED, values)
        return
    events = f"SELECT v.number FROM ({_PUBLISHED}) p CROSS JOIN events v ON v.article = p.article"
    if is_few(connection, events, values):
        where.few = True
        where.add(f"{'c.event' if days == 'c' else 'v.number'} IN ({events})", **values)
    else:
        where.add(f"+{days}.article IN ({_PUBLISHED})", **values)


# Also what a dateline alone says, which stands in the chains of the claims: an article without a publisher of its own is found by it.
_PUBLISHED = """SELECT p.article FROM publishers n CROSS JOIN article_publishers p ON p.publisher = n.number
WHERE n.name LIKE :publisher ESCAPE '\\'"""


def event_conditions(connection: sqlite3.Connection, where: Where, filters: Filters, *, type_of: str, event: str) -> None:
    """Ask for what belongs to events: their type, their parties, or one of them; `type_of` and `event` are columns."""
    where.any_of(type_of, "type", filters.types())
    for table, value in (("event_actors", filters.actor), ("event_recipients", filters.recipient)):
        if value is not None:
            meant, values = entities_like(table, value)
            parties = f"SELECT p.event FROM ({meant}) m CROSS JOIN {table} p ON p.entity = m.number"
            among(connection, where, event, parties, values)
    start = filters.event_start()
    if start is not None:
        among(connection, where, event, "SELECT number FROM events WHERE id >= :event AND id < :event || 'g'", {"event": start})


def of_claims(connection: sqlite3.Connection, where: Where, filters: Filters) -> None:
    """Ask for what belongs to claims alone: status and holder."""
    where.any_of("c.status", "status", filters.statuses())
    if filters.says is not None:
        meant, values = entities_like("says", filters.says)
        named = {**values, "holder": like(filters.says)}
        held = f"""SELECT number FROM claims WHERE holder_entity IN ({meant})
        UNION ALL SELECT number FROM claims WHERE holder_entity IS NULL AND holder LIKE :holder ESCAPE '\\'"""
        among(connection, where, "c.number", held, named)


def claims_where(connection: sqlite3.Connection, filters: Filters, *, by_day: bool = True) -> Where:
    """Return all that is asked of claims; without `by_day` for a query that walks them in another order."""
    where = common(connection, filters, "c")
    event_conditions(connection, where, filters, type_of="c.type", event="c.event")
    of_claims(connection, where, filters)
    if filters.text is not None:
        match_words(connection, where, "c.number", "claims_words", filters.text)
    where.few |= not by_day
    where.of_coder("c.coder")
    return where


def events_where(connection: sqlite3.Connection, filters: Filters) -> Where:
    """Return all that is asked of events; `status`, `says` and `text` ask that some claim tells them so."""
    where = common(connection, filters, "v")
    event_conditions(connection, where, filters, type_of="v.type", event="v.number")
    claimed = Where()
    of_claims(connection, claimed, filters)
    if filters.text is not None:
        match_words(connection, claimed, "c.number", "claims_words", filters.text)
    if claimed.conditions:
        claimed.of_coder("c.coder")
        values = {**claimed.values, "coder": coder_number(connection, filters.coder)}
        among(connection, where, "v.number", f"SELECT c.event FROM claims c{claimed.sql()}", values)
    where.of_coder("v.coder")
    return where


def articles_where(connection: sqlite3.Connection, filters: Filters) -> Where:
    """Return all that is asked of articles; what is asked of claims must hold of one claim in the article."""
    where = common(connection, filters, "a")
    if filters.text is not None:
        match_words(connection, where, "a.number", "articles_words", filters.text)
    some_claim(connection, where, filters)
    return where


def some_claim(connection: sqlite3.Connection, where: Where, filters: Filters) -> None:
    """Ask of articles that what is asked of claims holds of one claim in them."""
    asked = Filters(
        actor=filters.actor, recipient=filters.recipient, type=filters.type, status=filters.status, says=filters.says,
        event=filters.event, coder=filters.coder,
    )  # fmt: skip
    if any((asked.actor, asked.recipient, asked.type, asked.status, asked.says, asked.event)):
        claims = claims_where(connection, asked)
        where.add(f"a.number IN (SELECT c.article FROM claims c{claims.sql()})", **claims.values)
