"""What pages ask a store for beyond its lists: all claims on one event, and how many there are of each kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from menurut.desk.store import Store
from menurut.store.answers import claim_row
from menurut.store.filters import Filters
from menurut.store.queries import CLAIMS
from menurut.store.records import ClaimRow
from menurut.store.write import MACHINE

# Counting stops here: a page must not take seconds in a store of millions.
COUNTED = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many claims answer a search, by value of one filter, and whether counting stopped early."""

    of: dict[str, int]
    total: int
    stopped: bool


def claims_on(store: Store, event: str, *, coder: str = MACHINE) -> tuple[ClaimRow, ...]:
    """Return all claims on one event, in order of position."""
    asked = f"{CLAIMS} WHERE c.coder = :coder AND c.event = :event ORDER BY c.position"
    return tuple(map(claim_row, store.connection.execute(asked, {"coder": coder, "event": event})))


def contested_events(store: Store, number: int) -> tuple[tuple[ClaimRow, ...], ...]:
    """Return the claims on the newest events that somebody denies, event by event, at most `number` of them."""
    events: dict[str, None] = {}
    for row in store.each("claims", Filters(status="denied", limit=number * 8)):
        events[row.event] = None
    return tuple(claims_on(store, event) for event in islice(events, number))


def count_claims(store: Store, filters: Filters, field: str) -> Counts:
    """Return how many claims there are for each value of `field` ("status" or "type"), whatever `filters` ask of it."""
    asked = replace(filters, limit=COUNTED + 1)
    open_filters = replace(asked, status=None) if field == "status" else replace(asked, type=None)
    rows: Iterable[ClaimRow] = store.each("claims", open_filters)
    values = [row.status if field == "status" else row.type for row in rows]
    return Counts(of=dict(Counter(values[:COUNTED])), total=min(len(values), COUNTED), stopped=len(values) > COUNTED)
