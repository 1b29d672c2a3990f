"""Lists in pages: each page begins where the last one ended, however much came into the store between.

find_page(connection, "claims", filters, None) --> Page(rows, next=Place(day="2024-05-01", turn=81...)) --> the next page

A list that is ordered by days goes on behind a place in that order; one that is ordered by counts or by rank goes on by number.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Generic, Literal, TypeVar

from menurut.store.answers import article_row, event_row, heading
from menurut.store.conditions import Where, coder_number
from menurut.store.disputes import DisputeRow, find_dispute
from menurut.store.filters import Filters, entities_like
from menurut.store.kept import PackedRecords, Shelf
from menurut.store.newest import find_newest
from menurut.store.places import Place, stretches
from menurut.store.queries import ARTICLES, EVENTS, HEADING, ask, find_numbered, records_of, search
from menurut.store.records import AnyRow, EntityRow, Hit, SourceRow
from menurut.store.sources import find_sources
from menurut.store.telling import articles_where, events_where

R = TypeVar("R", covariant=True)

DayKind = Literal["claims", "events", "articles"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[R]):
    """Some rows of a list, and the place behind which it goes on; None at its end."""

    rows: tuple[R, ...]
    next: Place | None


def find_page(connection: sqlite3.Connection, kind: DayKind, filters: Filters, place: Place | None, number: int) -> Page[AnyRow]:
    """Return `number` claims, events or articles behind `place`, newest first."""
    if kind == "claims":
        return _page_of_claims(connection, filters, place, number)
    query, table, turn = (EVENTS, "v", "turn") if kind == "events" else (ARTICLES, "a", "id")
    where = events_where(connection, filters) if kind == "events" else articles_where(connection, filters)
    sql = query.replace("SELECT", f"SELECT {table}.day_from AS page_day, {table}.{turn} AS page_turn,", 1)
    found: list[sqlite3.Row] = []
    for stretch in (one.of_rows(table, turn) for one in stretches(place)):
        left = number + 1 - len(found)
        if left <= 0:
            break
        asked = Where()
        asked.conditions = [*where.conditions, *stretch.conditions]
        asked.values = {**where.values, **stretch.values}
        order = f" ORDER BY {table}.day_from DESC, {table}.{turn}"
        found.extend(ask(connection, sql + asked.sql() + order, asked, replace(filters, limit=left)))
    shown = found[:number]
    last = Place(shown[-1]["page_day"], shown[-1]["page_turn"]) if len(found) > number else None
    shelf = Shelf(connection)
    make = article_row if kind == "articles" else lambda row: event_row(row, records_of(shelf, row))
    return Page(rows=tuple(map(make, shown)), next=last)


def _page_of_claims(connection: sqlite3.Connection, filters: Filters, place: Place | None, number: int) -> Page[AnyRow]:
    found = tuple(find_newest(connection, filters, most=number + 1, place=place))
    shown = found[:number]
    last = Place(shown[-1].day, shown[-1].turn) if len(found) > number else None
    return Page(rows=find_numbered(connection, shown), next=last)


def _numbered(found: Iterator[R], place: Place | None, number: int) -> Page[R]:
    skipped = int(place.turn) if place else 0
    rows = tuple(islice(found, skipped, skipped + number + 1))
    return Page(rows=rows[:number], next=Place(None, skipped + number) if len(rows) > number else None)


def _as_far(filters: Filters, place: Place | None, number: int) -> Filters:
    return replace(filters, limit=(int(place.turn) if place else 0) + number + 1)


def page_of_sources(connection: sqlite3.Connection, filters: Filters, place: Place | None, number: int) -> Page[SourceRow]:
    """Return `number` of those who are cited behind `place`, most cited first."""
    return _numbered(find_sources(connection, _as_far(filters, place, number)), place, number)


def page_of_hits(connection: sqlite3.Connection, text: str, filters: Filters, place: Place | None, number: int) -> Page[Hit]:
    """Return `number` of the articles that have all words of `text` behind `place`, best first."""
    return _numbered(search(connection, text, _as_far(filters, place, number)), place, number)


def page_of_disputes(connection: sqlite3.Connection, place: Place | None, number: int) -> Page[DisputeRow]:
    """Return `number` disputes behind `place`, that with most independent origins first."""
    asked = """SELECT c.id FROM disputes d JOIN claims c ON c.number = d.claim ORDER BY d.says + d.denies DESC, c.id
    LIMIT ? OFFSET ?"""
    skipped = int(place.turn) if place else 0
    ids = [row["id"] for row in connection.execute(asked, (number + 1, skipped)).fetchall()]
    rows = tuple(find_dispute(connection, id) for id in ids[:number])
    return Page(rows=rows, next=Place(None, skipped + number) if len(ids) > number else None)


def page_of_entities(
    connection: sqlite3.Connection, name: str, filters: Filters, place: Place | None, number: int
) -> Page[EntityRow]:
    """Return `number` of the entities that an id, a name or a country's code may mean, in the order in which they were read."""
    meant, values = entities_like("name", name)
    asked = f"""SELECT e.number, e.id, e.name, e.kind, e.country, e.sector, e.words, e.coder AS reader, e.article AS read, {HEADING}
    FROM entities e CROSS JOIN articles a ON a.number = e.article
    WHERE e.number IN ({meant}) AND +e.coder = :coder AND e.number > :place ORDER BY e.number LIMIT :limit"""
    values |= {"coder": coder_number(connection, filters.coder), "place": place.turn if place else 0, "limit": number + 1}  # type: ignore[dict-item]
    found = connection.execute(asked, values).fetchall()
    shelf = Shelf(connection)
    rows = tuple(_entity(row, PackedRecords(shelf, row["reader"], row["read"])) for row in found[:number])
    return Page(rows=rows, next=Place(None, found[number - 1]["number"]) if len(found) > number else None)


def _entity(row: sqlite3.Row, records: PackedRecords) -> EntityRow:
    columns = {name: row[name] for name in ("id", "name", "kind", "country", "sector", "words")}
    return EntityRow(**columns, article=heading(row), records=records)
