"""What articles tell together, as it is kept and asked for: happenings, links between claims, disputes.

happening_members, claim_links, disputes, dispute_sides (made by comparing.py) --> find_disputes
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from menurut.errors import AmbiguousIdError, NotFoundError
from menurut.store.answers import claim_row
from menurut.store.joins import JoinRow, KinRow, joins_of, kinships_of
from menurut.store.kept import Line, Shelf
from menurut.store.lookup import find_id
from menurut.store.queries import CLAIMS, records_of
from menurut.store.records import ClaimRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRow:
    """A claim in a dispute, on which side it stands, and the origin that it counts for."""

    claim: ClaimRow
    side: Literal["says", "denies"]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """A contested happening: its claims, the earliest first; `says` and `denies` are numbers of independent origins.

    `joins` tell why its events are taken for one, `kinships` which of its articles go back to one text.
    """

    id: str
    happening: str
    sides: tuple[SideRow, ...]
    says: int
    denies: int
    joins: tuple[JoinRow, ...] = ()
    kinships: tuple[KinRow, ...] = ()

    def line(self) -> Line:
        """Return the dispute as a line of JSON tells it."""
        return {
            "id": self.id,
            "happening": self.happening,
            "claims": [{"id": one.claim.id, "side": one.side, "origin": one.origin} for one in self.sides],
            "origins": {"says": self.says, "denies": self.denies},
            "joins": [one.line() for one in self.joins],
            "kinships": [one.line() for one in self.kinships],
        }


def find_disputes(
    connection: sqlite3.Connection, *, skip: int = 0, denied_first: bool = False, joined: bool = True
) -> Iterator[DisputeRow]:
    """Yield all disputes but the first `skip`, those with most independent origins first; without `joined` with no reasons.

    With `denied_first` what somebody says and somebody denies comes before what is only told with different facts.
    """
    asked = """SELECT d.claim FROM disputes d JOIN claims c ON c.number = d.claim
    ORDER BY :denied_first AND d.says > 0 AND d.denies > 0 DESC, d.says + d.denies DESC, c.id LIMIT -1 OFFSET :skip"""
    for (number,) in connection.execute(asked, {"skip": skip, "denied_first": denied_first}):
        yield _dispute(connection, number, joined)


def find_dispute(connection: sqlite3.Connection, start: str, *, joined: bool = True) -> DisputeRow:
    """Return the dispute on a happening or claim whose id is `start` or alone begins with it; any member's id leads there.

    Without `joined` it comes without joins and kinships, which are most of the work. Raises NotFoundError where there is none.
    """
    kind, whole = find_id(connection, start, ("claim", "event"))
    column = "s.claim" if kind == "claim" else "c.event"
    table = "claims" if kind == "claim" else "events"
    asked = f"""SELECT DISTINCT s.dispute FROM dispute_sides s JOIN claims c ON c.number = s.claim
    WHERE {column} IN (SELECT number FROM {table} WHERE id = ?)"""
    found = [row["dispute"] for row in connection.execute(asked, (whole,))]
    if not found:
        raise NotFoundError(f"Nobody disputes {whole}.")
    if len(found) > 1:
        raise AmbiguousIdError(f"{start!r} stands in several disputes: name a claim.")
    return _dispute(connection, found[0], joined)


def dispute_of(connection: sqlite3.Connection, claim: str) -> str | None:
    """Return the id of the dispute in which a claim stands; None where it is in none."""
    asked = """SELECT o.id FROM claims c JOIN dispute_sides s ON s.claim = c.number JOIN claims o ON o.number = s.dispute
    WHERE c.id = ?"""
    row = connection.execute(asked, (claim,)).fetchone()
    return None if row is None else str(row["id"])


def happening_of(connection: sqlite3.Connection, event: str) -> str:
    """Return the id of the happening to which an event belongs; its own where no other article tells it."""
    asked = """SELECT o.id FROM events e JOIN happening_members m ON m.event = e.number JOIN events o ON o.number = m.happening
    WHERE e.id = ?"""
    row = connection.execute(asked, (event,)).fetchone()
    return event if row is None else str(row["id"])


def _dispute(connection: sqlite3.Connection, number: int, joined: bool) -> DisputeRow:
    asked = """SELECT c.id, e.id AS happening, d.says, d.denies FROM disputes d JOIN claims c ON c.number = d.claim
    JOIN events e ON e.number = d.happening WHERE d.claim = ?"""
    row = connection.execute(asked, (number,)).fetchone()
    sides = tuple(_sides(connection, number))
    return DisputeRow(
        id=row["id"], happening=row["happening"], says=row["says"], denies=row["denies"], sides=sides,
        joins=joins_of(connection, row["happening"]) if joined else (),
        kinships=kinships_of(connection, (side.claim.article.id for side in sides)) if joined else (),
    )  # fmt: skip


def _sides(connection: sqlite3.Connection, dispute: int) -> Iterator[SideRow]:
    shelf = Shelf(connection)
    asked = "SELECT claim, side, origin FROM dispute_sides WHERE dispute = ? ORDER BY position"
    for side in connection.execute(asked, (dispute,)).fetchall():
        row = connection.execute(f"{CLAIMS} WHERE c.number = ?", (side["claim"],)).fetchone()
        yield SideRow(claim=claim_row(row, records_of(shelf, row)), side=side["side"], origin=side["origin"])
