"""What filters ask for, as conditions of a query.

Filters(actor="PRK", status="denied")  ->  c.coder = :coder AND c.status IN (:status_0) AND c.event IN (SELECT ...)

Claims and events are walked along their index of days, newest first, which holds most of what filters ask about. Only where few
rows can answer is it quicker to go to those few and sort them.

What is asked of single claims stands here; of events and articles in which some claim is told so, in `telling`.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from math import isqrt
from typing import Any

from menurut.store.filters import Filters, like, match_of
from menurut.store.listed import find_lists

# Up to this many are looked up one by one: a hundredth of a second, and less than a walk along an index of a million.
FEW = 5_000

# To put a row found by its words into a set costs a quarter of a microsecond, to ask one row for its words some twenty; five hundred
# rows are wanted. So asking is quicker where found * found > 48,000 * all.
BY_ROW = 48_000

# The day of a claim `c` as the lists of names have it, and its place in the index of words, whose lower half is its number.
DAY = "ifnull(CAST(replace(c.day_from, '-', '') AS INTEGER), 0)"
PLACE = f"((99991231 - {DAY}) << 32 | c.number)"


class Where:
    """Conditions that are all to hold, with their values; `few` where one of them leaves so few rows that they are looked up.

    `query` is the whole question, where there is one.
    """

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.values: dict[str, Any] = {}
        self.few = False
        self.query = ""

    def add(self, condition: str, **values: Any) -> None:
        """Ask one thing more."""
        self.conditions.append(condition)
        self.values |= values

    def any_of(self, column: str, name: str, choices: tuple[str, ...]) -> None:
        """Ask that `column` is one of `choices`; no choices ask nothing."""
        if choices:
            named = {f"{name}_{number}": choice for number, choice in enumerate(choices)}
            self.add(f"{column} IN ({', '.join(':' + key for key in named)})", **named)

    def kinds(self, table: str, filters: Filters) -> None:
        """Ask for types and statuses."""
        self.any_of(f"{table}.type", "type", filters.types())
        self.any_of(f"{table}.status", "status", filters.statuses())

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
    return _count(connection, query, values, most=FEW + 1) <= FEW


def _count(connection: sqlite3.Connection, query: str, values: Mapping[str, Any], *, most: int) -> int:
    return int(connection.execute(f"SELECT count(*) FROM (SELECT 1 FROM ({query}) LIMIT {most})", values).fetchone()[0])


def among(connection: sqlite3.Connection, where: Where, column: str, query: str, values: Mapping[str, Any]) -> None:
    """Ask that `column` is among the numbers that `query` gives; few of them are looked up, many only compared with."""
    few = is_few(connection, query, values)
    where.few |= few
    where.add(f"{'' if few else '+'}{column} IN ({query})", **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Where the words of a text stand: `query` gives the numbers of rows, `by_row` asks one row; `is_few` where they are looked up."""

    index: str
    query: str
    by_row: str
    values: dict[str, str]
    is_few: bool


def match_words(connection: sqlite3.Connection, index: str, text: str) -> Matched:
    """Return where the words of `text` stand, by the full-text index of articles or claims."""
    number, place = ("rowid & 0xFFFFFFFF", PLACE) if index == "claims_words" else ("rowid", "a.number")
    matching, values = f"FROM {index} WHERE {index} MATCH :{index}", {index: match_of(text)}
    return Matched(
        index=index,
        query=f"SELECT {number} {matching}",
        by_row=f"EXISTS (SELECT 1 {matching} AND rowid = {place})",
        values=values,
        is_few=is_few(connection, f"SELECT 1 {matching}", values),
    )


def with_words(connection: sqlite3.Connection, where: Where, column: str, matched: Matched, *, whole: bool = False) -> None:
    """Ask that the words stand in the row with this number.

    Words of half of all rows make a large set, but a walk meets them at every second row: there each row is asked by itself, unless
    the `whole` table is gone through.
    """
    if matched.is_few:
        where.few = True
        where.add(f"{column} IN ({matched.query})", **matched.values)
        return
    (every,) = connection.execute(f"SELECT ifnull(max(number), 0) FROM {matched.index.removesuffix('_words')}").fetchone()
    most = isqrt(BY_ROW * every)
    many = not whole and _count(connection, matched.query, matched.values, most=most) == most
    where.add(matched.by_row if many else f"+{column} IN ({matched.query})", **matched.values)


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
    article = "a.number" if days == "a" else f"{days}.article"
    if days == "a" and is_few(connection, _PUBLISHED, values):
        where.few = True
        where.add(f"a.number IN ({_PUBLISHED})", **values)
        return
    events = f"SELECT v.number FROM ({_PUBLISHED}) p CROSS JOIN events v ON v.article = p.article"
    if days != "a" and is_few(connection, events, values):
        where.few = True
        where.add(f"{'c.event' if days == 'c' else 'v.number'} IN ({events})", **values)
    elif _count(connection, _PUBLISHED, values, most=4 * FEW) < 4 * FEW:
        where.add(f"+{article} IN ({_PUBLISHED})", **values)
    else:  # a set of that many takes longer than to ask each article on the way
        where.add(
            f"EXISTS (SELECT 1 FROM article_publishers p WHERE p.article = {article} AND p.publisher IN ({_NAMED}))", **values
        )


# Also what a dateline alone says, which stands in the chains of the claims: an article without a publisher of its own is found by it.
_NAMED = "SELECT number FROM publishers WHERE name LIKE :publisher ESCAPE '\\'"
_PUBLISHED = f"SELECT p.article FROM ({_NAMED}) n CROSS JOIN article_publishers p ON p.publisher = n.number"


def of_event(connection: sqlite3.Connection, where: Where, filters: Filters, event: str) -> None:
    """Ask for one event, or for what belongs to it; `event` is the column of its number."""
    start = filters.event_start()
    if start is not None:
        among(connection, where, event, "SELECT number FROM events WHERE id >= :event AND id < :event || 'g'", {"event": start})


def claims_apart(connection: sqlite3.Connection, filters: Filters) -> Where:
    """Return what is asked of claims by their days, publishers and events; all else has lists and indexes of its own."""
    where = common(connection, filters, "c")
    of_event(connection, where, filters, "c.event")
    return where


def claims_where(connection: sqlite3.Connection, filters: Filters, *, by_day: bool = True, whole: bool = False) -> Where:
    """Return all that is asked of claims; without `by_day` for a query that walks them in another order, `whole` for one that wants all."""
    where = claims_apart(connection, filters)
    if filters.text is not None:
        with_words(connection, where, "c.number", match_words(connection, "claims_words", filters.text), whole=whole)
    where.kinds("c", filters)
    coder = coder_number(connection, filters.coder)
    for listed in find_lists(connection, filters, coder=coder, most=FEW + 1):
        if listed.rows <= FEW:
            where.few = True
            where.add(f"c.number IN ({listed.gathered()})", **listed.values)
        else:
            where.add(f"+c.number IN ({listed.gathered()})" if whole else listed.has("c", DAY), **listed.values)
    where.few |= not by_day
    where.of_coder("c.coder")
    return where
