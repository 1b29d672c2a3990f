"""What two claims on one happening say differently: numbers and days as intervals, places, parties.

lebih dari 800    [800, )     832  [832, 832]     they meet: no contradiction
sedikitnya 384    [384, )     60   [60, 60]       they don't: over the number of the dead
"""

from collections.abc import Iterator
from typing import Literal

from menurut.comparing.claimprints import ClaimPrint
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.fit import days_apart
from menurut.types.claim import Quantity

Fact = Literal["number", "date", "place", "party"]

# "About 2,000" and "2,100" are one count.
ROUNDED = 0.1

# Who is of one of these is not of another: an arrest by the army is none by the police.
FORCES = frozenset({"MIL", "COP", "REB", "UAF"})

# Days further apart are a misread date more often than a quarrel about the day.
QUARREL = 2


def meet(one: Quantity, other: Quantity) -> bool:
    """Return whether two counts can both be true.

    >>> from menurut.types.span import Span
    >>> count = lambda low, high: Quantity(what="dead", low=low, high=high, span=Span(0, 0))
    >>> meet(count(384, None), count(832, 832)), meet(count(384, None), count(60, 60))
    (True, False)
    """
    low = max(one.low or 0.0, other.low or 0.0)
    high = min(number for number in (one.high, other.high, float("inf")) if number is not None)
    return low <= high * (1 + ROUNDED)


def find_conflicts(one: ClaimPrint, other: ClaimPrint) -> tuple[Fact, ...]:
    """Return over which facts two claims of one happening exclude each other; empty where both may be true."""
    return tuple(_conflicts(one, other))


def _conflicts(one: ClaimPrint, other: ClaimPrint) -> Iterator[Fact]:
    if _counted_otherwise(one, other):
        yield "number"
    left, right = one.event, other.event
    if left.days and right.days and _is_day(left) and _is_day(right) and 0 < days_apart(left.days, right.days) <= QUARREL:
        yield "date"
    if left.places and right.places and not left.places & right.places and not _names_of(left) & _names_of(right):
        yield "place"
    if parties_differ(left, right):
        yield "party"


def _counted_otherwise(one: ClaimPrint, other: ClaimPrint) -> bool:
    for what in {quantity.what for quantity in one.quantities} & {quantity.what for quantity in other.quantities}:
        left, right = (_counts(claim, what) for claim in (one, other))
        if not any(meet(a, b) for a in left for b in right):
            return True
    return False


def _counts(claim: ClaimPrint, what: str) -> tuple[Quantity, ...]:
    """Return how many a claim counts; only the first number of a correction, whose second is the one taken back."""
    counts = sorted((quantity for quantity in claim.quantities if quantity.what == what), key=lambda quantity: quantity.span)
    return tuple(counts[:1] if claim.corrects else counts)


def _is_day(event: EventPrint) -> bool:
    return event.days is not None and event.days[0] == event.days[1]


def _names_of(event: EventPrint) -> frozenset[str]:
    return frozenset(anchor for anchor in event.anchors if anchor[0] == "+")


def parties_differ(one: EventPrint, other: EventPrint) -> bool:
    """Return whether two claims name different states, or different forces of one, as the doer.

    Not where one names none, or both share somebody.
    """
    left, right = ({party.country for party in event.actors if party.country} for event in (one, other))
    if set.intersection(*({party.name for party in event.actors if party.name} for event in (one, other))):
        return False
    if left and right and not left & right:
        return True
    forces, others = ({party.sector for party in event.actors} for event in (one, other))
    return bool(left & right) and bool(forces) and bool(others) and not forces & others and forces | others <= FORCES
