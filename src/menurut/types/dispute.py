"""A contested event: who says so, who denies it, from how many independent origins."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A claim's side in a dispute and the origin it counts for."""

    claim: str
    side: Literal["says", "denies"]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Claims on one Happening that disagree; `says` and `denies` are numbers of independent origins."""

    id: str
    happening: str
    sides: tuple[Side, ...]
    says: int
    denies: int
