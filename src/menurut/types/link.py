"""How two claims stand to each other."""

from dataclasses import dataclass
from typing import Literal

from menurut.types.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLink:
    """`left` repeats, supports, contradicts, denies or retracts `right` (claim ids)."""

    left: str
    right: str
    kind: Literal["repeats", "supports", "contradicts", "denies", "retracts"]
    reason: Reason
