"""What pages ask a store for beyond its lists: the newest events that are denied, and how many claims there are of each kind."""

from dataclasses import asdict, dataclass, replace
from itertools import islice

from menurut.desk.store import Store
from menurut.store.filters import Filters
from menurut.store.queries import Field
from menurut.store.records import ClaimRow

# Counting stops here: a page must not take seconds in a store of millions.
COUNTED = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many claims answer a search, by value of one filter, and whether counting stopped early."""

    of: dict[str, int]
    total: int
    stopped: bool


def contested_events(store: Store, number: int) -> tuple[tuple[ClaimRow, ...], ...]:
    """Return the claims on the newest events that somebody denies, event by event, at most `number` of them."""
    denied = store.each("claims", Filters(status="denied", limit=number * 8))
    events = dict.fromkeys(row.event for row in denied)
    return tuple(tuple(store.claims(event=event)) for event in islice(events, number))


def count_claims(store: Store, filters: Filters, field: Field, *, most: int = COUNTED) -> Counts:
    """Return how many of the newest `most` claims there are for each value of `field`, whatever `filters` ask of it."""
    open_filters = replace(filters, status=None) if field == "status" else replace(filters, type=None)
    of = store.count_claims(field, **asdict(replace(open_filters, limit=most)))
    total = sum(of.values())
    return Counts(of=of, total=total, stopped=total == most)
