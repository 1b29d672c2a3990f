"""How the claims of a store stand to one another, as comparing found it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menurut.store.conditions import coder_number
from menurut.store.write import MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """`claim`, the later one (an id), repeats, supports, contradicts, denies or retracts `other`, over one `fact`."""

    claim: str
    other: str
    kind: str
    fact: str


def find_ties(connection: sqlite3.Connection, claims: Iterable[str]) -> tuple[TieRow, ...]:
    """Return the links among some claims (their ids)."""
    asked = """WITH wanted AS (SELECT c.number FROM json_each(?) j CROSS JOIN claims c ON c.id = j.value AND c.coder = ?)
    SELECT l.kind, l.fact, c.id AS claim, o.id AS other FROM wanted w CROSS JOIN claim_links l ON l.claim = w.number
    CROSS JOIN claims c ON c.number = l.claim CROSS JOIN claims o ON o.number = l.other
    WHERE l.other IN (SELECT number FROM wanted) ORDER BY c.day_from, c.id, l.kind, o.id"""
    rows = connection.execute(asked, (json.dumps(list(claims)), coder_number(connection, MACHINE)))
    return tuple(TieRow(**dict(zip(row.keys(), row, strict=True))) for row in rows)


def find_members(connection: sqlite3.Connection, happening: str) -> tuple[str, ...]:
    """Return the events (ids) of a happening, by the day of their articles; itself alone where nothing is one with it."""
    asked = """SELECT v.id FROM events h CROSS JOIN happening_members m ON m.happening = h.number
    CROSS JOIN events v ON v.number = m.event CROSS JOIN articles a ON a.number = v.article
    WHERE h.id = ? ORDER BY a.day_from IS NULL, a.published, v.id"""
    found = tuple(row["id"] for row in connection.execute(asked, (happening,)))
    return found or (happening,)


def dispute_on(connection: sqlite3.Connection, events: Iterable[str]) -> Iterator[str]:
    """Yield the ids of the disputes in which claims on some events stand."""
    asked = """SELECT DISTINCT o.id FROM json_each(?) j CROSS JOIN events v ON v.id = j.value CROSS JOIN claims c ON c.event = v.number
    CROSS JOIN dispute_sides s ON s.claim = c.number CROSS JOIN claims o ON o.number = s.dispute ORDER BY o.id"""
    yield from (row["id"] for row in connection.execute(asked, (json.dumps(list(events)),)))
