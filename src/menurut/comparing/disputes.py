"""The contested happenings: who says so, who denies it, from how many independent origins, since when.

a village head says soldiers took eleven people        says    ~tabuni   16 Feb .. 21 Feb
the army says they took nobody                         denies  @army     17 Feb
five outlets copied the first: still one origin
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from menurut.comparing.claimprints import ClaimPrint
from menurut.comparing.facts import are_opposed
from menurut.comparing.links import in_order
from menurut.types.dispute import Dispute, Side
from menurut.types.link import ClaimLink

# What makes a happening contested; a repetition or support does not.
CONTESTING = frozenset({"contradicts", "denies", "retracts"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a ledger: an origin's claims (ids) on one side, the earliest first, first and last seen in days (UTC)."""

    origin: str
    side: Literal["says", "denies"]
    claims: tuple[str, ...]
    first: float | None
    last: float | None


def find_dispute(
    happening: str, claims: Sequence[ClaimPrint], links: Sequence[ClaimLink], origins: Mapping[str, str]
) -> Dispute | None:
    """Return the dispute on a happening; None where its claims are of one mind."""
    ordered = sorted(claims, key=in_order)
    if not any(link.kind in CONTESTING for link in links) and not _opposed_in_one(ordered):
        return None
    sides = tuple(Side(claim=claim.claim, side=side_of(claim), origin=origins[claim.claim]) for claim in ordered)
    return Dispute(
        id=ordered[0].claim,
        happening=happening,
        sides=sides,
        says=len({side.origin for side in sides if side.side == "says"}),
        denies=len({side.origin for side in sides if side.side == "denies"}),
    )


def side_of(claim: ClaimPrint) -> Literal["says", "denies"]:
    """Return on which side of a happening a claim stands."""
    return "denies" if claim.polarity == "negative" else "says"


def _opposed_in_one(claims: Sequence[ClaimPrint]) -> bool:
    """Return whether one article tells a happening and its denial."""
    return any(one.article == other.article and are_opposed(one, other) for one, other in combinations(claims, 2))


def make_ledger(claims: Sequence[ClaimPrint], origins: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return what each origin holds, in order of first appearance; one that changes sides has a line on each."""
    held: defaultdict[tuple[str, Literal["says", "denies"]], list[ClaimPrint]] = defaultdict(list)
    for claim in sorted(claims, key=in_order):
        held[origins[claim.claim], side_of(claim)].append(claim)
    return tuple(
        Entry(
            origin=origin,
            side=side,
            claims=tuple(claim.claim for claim in found),
            first=found[0].moment,
            last=max((claim.moment for claim in found if claim.moment is not None), default=None),
        )
        for (origin, side), found in held.items()
    )
