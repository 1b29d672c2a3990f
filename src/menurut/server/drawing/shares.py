"""Shares of a whole as one bar: how many claims have which status, in the order of the legend."""

from collections.abc import Mapping
from dataclasses import dataclass

from menurut.server.wording import Wording
from menurut.store.filters import STATUSES

WIDTH = 1000.0

# Narrower pieces have no room for their sign, on a phone as little as elsewhere.
ROOM = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One piece of the bar."""

    status: str
    said: str
    number: int
    x: float
    width: float

    @property
    def has_room(self) -> bool:
        """Return whether the sign of its status has room in it."""
        return self.width >= ROOM


def draw_shares(counts: Mapping[str, int], wording: Wording) -> tuple[Share, ...]:
    """Return the pieces of a bar from left to right; empty where nothing is counted."""
    total = sum(counts.values())
    shares: list[Share] = []
    x = 0.0
    for status in STATUSES:
        if counts.get(status):
            width = WIDTH * counts[status] / total
            said = wording.say(f"status.{status}")
            shares.append(Share(status=status, said=said, number=counts[status], x=round(x, 1), width=round(width, 1)))
            x += width
    return tuple(shares)
