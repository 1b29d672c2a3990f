"""The claims that answer a question, looked over once: how many there are of each kind, and by whom, of whom and where they are told.

look_over(connection, filters, most=5_000) --> claims by number, newest first --> count_names, find_numbered
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from menurut.store.answers import claim_row
from menurut.store.conditions import claims_where, coder_number
from menurut.store.filters import Filters
from menurut.store.kept import Shelf
from menurut.store.queries import CLAIMS, records_of
from menurut.store.records import ClaimRow

Counted = tuple[tuple[str, int], ...]


class Seen(NamedTuple):
    """A claim at a glance: what the index of days holds of it. Event and article are numbers."""

    number: int
    status: str
    type: str
    event: int
    article: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCounts:
    """Names with the number of claims that have them, the most frequent first."""

    says: Counted
    actor: Counted
    recipient: Counted
    publisher: Counted


def look_over(connection: sqlite3.Connection, filters: Filters, *, most: int) -> tuple[Seen, ...]:
    """Return the newest `most` claims that `filters` ask for."""
    where = claims_where(connection, filters)
    values = {**where.values, "coder": coder_number(connection, filters.coder), "limit": most}
    asked = f"""SELECT c.number, c.status, c.type, c.event, c.article FROM claims c{where.sql()}
    ORDER BY c.day_from DESC, c.turn LIMIT :limit"""
    return tuple(map(Seen._make, connection.execute(asked, values)))


def find_numbered(connection: sqlite3.Connection, claims: Sequence[Seen]) -> tuple[ClaimRow, ...]:
    """Return claims whole, in the order given."""
    asked = CLAIMS.replace("SELECT", "SELECT c.number AS number,", 1)
    rows = connection.execute(
        f"{asked} WHERE c.number IN (SELECT value FROM json_each(?))", (json.dumps([c.number for c in claims]),)
    )
    shelf = Shelf(connection)
    found = {row["number"]: claim_row(row, records_of(shelf, row)) for row in rows}
    return tuple(found[claim.number] for claim in claims)


def count_names(connection: sqlite3.Connection, claims: Sequence[Seen], *, names: int, coder: str) -> NameCounts:
    """Return the `names` most frequent names in claims."""
    events = _parties(connection, {claim.event for claim in claims})
    articles = _publishers(connection, {claim.article for claim in claims}, coder_number(connection, coder))
    actors, recipients, publishers = Counter[str](), Counter[str](), Counter[str]()
    for claim in claims:
        actors.update(events[claim.event][0])
        recipients.update(events[claim.event][1])
        publishers.update(articles.get(claim.article, ()))
    asked = "SELECT c.holder FROM json_each(?) j CROSS JOIN claims c ON c.number = j.value WHERE c.holder IS NOT NULL"
    holders = Counter(row[0] for row in connection.execute(asked, (json.dumps([claim.number for claim in claims]),)))
    return NameCounts(
        says=_top(holders, names), actor=_top(actors, names), recipient=_top(recipients, names), publisher=_top(publishers, names)
    )


def _top(counter: Counter[str], names: int) -> Counted:
    return tuple(sorted(counter.items(), key=lambda one: (-one[1], one[0]))[:names])


def _parties(connection: sqlite3.Connection, events: set[int]) -> dict[int, tuple[set[str], set[str]]]:
    asked = "SELECT v.number, v.actors, v.recipients FROM json_each(?) j CROSS JOIN events v ON v.number = j.value"
    rows = connection.execute(asked, (json.dumps(sorted(events)),))
    return {row["number"]: (_names(row["actors"]), _names(row["recipients"])) for row in rows}


def _names(parties: str) -> set[str]:
    return {party["name"] for party in json.loads(parties)}


def _publishers(connection: sqlite3.Connection, articles: set[int], coder: int) -> dict[int, list[str]]:
    asked = """SELECT p.article, n.name FROM json_each(?) j CROSS JOIN article_publishers p ON p.article = j.value AND p.coder = ?
    CROSS JOIN publishers n ON n.number = p.publisher"""
    found: dict[int, list[str]] = {}
    for row in connection.execute(asked, (json.dumps(sorted(articles)), coder)):
        found.setdefault(row["article"], []).append(row["name"])
    return found
