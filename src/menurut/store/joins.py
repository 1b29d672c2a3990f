"""Why events of several articles are one happening, and why articles go back to one text: what comparing kept of it.

joins_of(connection, event)     Detik ~ Kompas.com   same-party sari utami +.8   same-day 2023-07-06 +.4   words ... +.6
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menurut.comparing.packing import unpack
from menurut.comparing.shared import find_shared
from menurut.errors import NotFoundError
from menurut.store.conditions import coder_number
from menurut.store.kept import Line
from menurut.store.write import MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRow:
    """What speaks for two events being one (weight above 0) or against it, and the words, names, days or numbers that show it."""

    name: str
    weight: float
    shows: tuple[str, ...]

    def line(self) -> Line:
        """Return the sign as JSON tells it."""
        return {"name": self.name, "weight": self.weight, "shows": list(self.shows)}


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRow:
    """Two events (ids) that are taken for one, with outlet and day of their articles: how well they fit, and by what signs."""

    left: str
    right: str
    left_outlet: str
    right_outlet: str
    score: float
    signs: tuple[SignRow, ...]

    def line(self) -> Line:
        """Return the pair as JSON tells it."""
        return {"left": self.left, "right": self.right, "score": self.score, "signs": [sign.line() for sign in self.signs]}


@dataclass(frozen=True, slots=True, kw_only=True)
class KinRow:
    """Two articles (ids) that go back to one text, the later one first: how, how much they share, and what shows it."""

    article: str
    other: str
    article_outlet: str
    other_outlet: str
    how: str
    score: float
    evidence: tuple[str, ...]

    def line(self) -> Line:
        """Return the pair as JSON tells it."""
        return {"article": self.article, "other": self.other, "how": self.how, "score": self.score, "evidence": list(self.evidence)}


_OUTLET = "trim(ifnull({0}.publisher, '?') || ' ' || ifnull(substr({0}.published, 1, 10), ''))"

_MEMBERS = """WITH told AS (SELECT m.event FROM events v CROSS JOIN happening_members h ON h.event = v.number
CROSS JOIN happening_members m ON m.happening = h.happening WHERE v.id = ?1 AND v.coder = ?2)"""

# A turn has the place of the event in its lower sixteen bits.
_JOINS = f"""{_MEMBERS}
SELECT l.id AS left, r.id AS right, {_OUTLET.format("a")} AS left_outlet, {_OUTLET.format("b")} AS right_outlet, f.score, f.signs, f.place, f.other_place,
    c.traces AS own, d.traces AS others
FROM told CROSS JOIN events l ON l.number = told.event CROSS JOIN event_fits f ON f.article = l.article AND f.place = (l.turn & 65535)
CROSS JOIN events r ON r.article = f.other AND r.coder = l.coder AND (r.turn & 65535) = f.other_place
CROSS JOIN articles a ON a.number = l.article CROSS JOIN articles b ON b.number = r.article
CROSS JOIN compared c ON c.article = a.number CROSS JOIN compared d ON d.article = b.number
WHERE r.number IN (SELECT event FROM told) ORDER BY f.score DESC, l.id, r.id"""


def joins_of(connection: sqlite3.Connection, event: str) -> tuple[JoinRow, ...]:
    """Return the pairs by which an event (its id) is one with those of other articles, the best fit first; none where it is alone."""
    return tuple(map(_join, connection.execute(_JOINS, (event, coder_number(connection, MACHINE)))))


def event_of(connection: sqlite3.Connection, claim: str) -> str:
    """Return the event (an id) that a claim of the machine's reading tells. Raises NotFoundError where it has no such claim."""
    asked = "SELECT v.id FROM claims c JOIN events v ON v.number = c.event WHERE c.id = ? AND c.coder = ?"
    row = connection.execute(asked, (claim, coder_number(connection, MACHINE))).fetchone()
    if row is None:
        raise NotFoundError(f"The machine has read no claim {claim}.")
    return str(row["id"])


def _join(row: sqlite3.Row) -> JoinRow:
    one, other = (unpack(row[traces]).events[row[place]] for traces, place in (("own", "place"), ("others", "other_place")))
    signs = tuple(
        SignRow(name=name, weight=weight, shows=find_shared(name, one, other)) for name, weight in json.loads(row["signs"])
    )
    told = {name: row[name] for name in ("left", "right", "left_outlet", "right_outlet", "score")}
    return JoinRow(**told, signs=tuple(sign for sign in signs if sign.weight))


def kinships_of(connection: sqlite3.Connection, articles: Iterable[str]) -> tuple[KinRow, ...]:
    """Return the kinships among some articles (ids)."""
    return tuple(_kinships(connection, json.dumps(sorted(set(articles)))))


def _kinships(connection: sqlite3.Connection, articles: str) -> Iterator[KinRow]:
    asked = f"""SELECT a.id AS article, b.id AS other, {_OUTLET.format("a")} AS article_outlet, {_OUTLET.format("b")} AS other_outlet, k.how, k.score, k.evidence FROM json_each(?1) j CROSS JOIN articles a ON a.id = j.value
    CROSS JOIN kinships k ON k.article = a.number CROSS JOIN articles b ON b.number = k.other
    WHERE b.id IN (SELECT value FROM json_each(?1)) ORDER BY a.id, b.id"""
    for row in connection.execute(asked, (articles,)):
        told = {name: row[name] for name in ("article", "other", "article_outlet", "other_outlet", "how", "score")}
        yield KinRow(**told, evidence=tuple(json.loads(row["evidence"])))
