"""By whom, of whom and where some claims are told.

find_newest(connection, filters, most=500) --> claims by number, newest first --> count_names
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from menurut.store.conditions import coder_number
from menurut.store.newest import Seen

Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCounts:
    """Names with the number of claims that have them, the most frequent first."""

    says: Counted
    actor: Counted
    recipient: Counted
    publisher: Counted


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
