"""What articles tell together, as a person asks for it.

store.disputes()                              what is contested, and by how many independent origins
store.dispute("3f2a9c01")                     one of them, by the id of any of its claims or events
store.timeline(actor="PRK", recipient="RUS")  what the two did to one another, by day, the earliest first
"""

import sqlite3
from dataclasses import dataclass

from menurut.store import changes as comparison
from menurut.store import disputes, joins, queries
from menurut.store.disputes import DisputeRow
from menurut.store.filters import Filters
from menurut.store.joins import JoinRow
from menurut.store.kept import Line
from menurut.store.lookup import find_id
from menurut.store.records import ClaimRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A claim on a timeline, the happening that it tells, and the dispute (an id) in which it stands, None for none."""

    claim: ClaimRow
    happening: str
    dispute: str | None

    def line(self) -> Line:
        """Return the claim as a line of JSON tells it, with its happening and dispute."""
        return {**self.claim.line(), "happening": self.happening, "dispute": self.dispute}


class Disputing:
    """The part of a Store that knows what is contested."""

    _connection: sqlite3.Connection

    @property
    def is_compared(self) -> bool:
        """Return whether disputes are those of the readings in the store; `compare` makes them so."""
        return comparison.is_compared(self._connection)

    def compare(self, *, progress: bool = False) -> None:
        """Make disputes current where articles came, went or were read again."""
        from menurut.desk.compare import compare_changed  # with the words of reading behind it, which questions don't need
        from menurut.desk.progress import counted

        with counted(shown=progress) as tell:
            compare_changed(self._connection, tell)

    def disputes(self) -> tuple[DisputeRow, ...]:
        """Return what is contested, that with most independent origins first."""
        return tuple(disputes.find_disputes(self._connection))

    def dispute(self, start: str) -> DisputeRow:
        """Return the dispute in which a claim or an event stands whose id is `start` or alone begins with it."""
        return disputes.find_dispute(self._connection, start)

    def joins(self, start: str) -> tuple[JoinRow, ...]:
        """Return why the event of `start` (a claim or an event, by its id) is one with those of other articles; empty where it is alone."""
        kind, whole = find_id(self._connection, start, ("claim", "event"))
        return joins.joins_of(self._connection, whole if kind == "event" else joins.event_of(self._connection, whole))

    def timeline(self, *, actor: str, recipient: str | None = None) -> tuple[Moment, ...]:
        """Return who says that what happened between two, whoever of them acts, the earliest day first.

        Without `recipient` all that `actor` does.
        """
        asked = [Filters(actor=actor, recipient=recipient)]
        if recipient is not None:
            asked.append(Filters(actor=recipient, recipient=actor))
        found = {claim.id: claim for filters in asked for claim in queries.find_claims(self._connection, filters)}
        return tuple(self._moment(claim) for claim in sorted(found.values(), key=_day))

    def _moment(self, claim: ClaimRow) -> Moment:
        happening = disputes.happening_of(self._connection, claim.event)
        return Moment(claim=claim, happening=happening, dispute=disputes.dispute_of(self._connection, claim.id))


def _day(claim: ClaimRow) -> tuple[str, str, str]:
    """Sort claims by the day of the event, else that of publication; the undated stand last."""
    told = claim.date.start if claim.date else claim.article.published
    return (told or "9999")[:10], claim.article.id, claim.id
