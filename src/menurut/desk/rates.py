"""How often a reading errs, field by field, by what people decided on its claims.

Intervals are Wilson's at 95 %: they stay inside 0 and 1 and are honest for the few dozens that people review.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

from menurut.desk.settled import Settled
from menurut.desk.values import FIELDS, alike

# The quantile of the normal distribution that leaves 2.5 % above.
_Z = 1.959963984540054


def wilson(errors: int, number: int) -> tuple[float, float]:
    """Return the bounds of the share `errors` / `number` at 95 %; (0, 1) where there is no case.

    >>> tuple(round(bound, 3) for bound in wilson(1, 20))
    (0.009, 0.236)
    """
    if not number:
        return 0.0, 1.0
    share, square = errors / number, _Z * _Z / number
    middle = (share + square / 2) / (1 + square)
    half = _Z / (1 + square) * sqrt(share * (1 - share) / number + square / (4 * number))
    return (0.0 if errors == 0 else middle - half), (1.0 if errors == number else middle + half)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Errors among `number` cases of one field, with the 95 % interval of their share (low, high).

    Fields besides those of a claim: "claim" (read, and nobody says so: rejected), "lost" (accepted once and no longer read),
    "any" (some field of an accepted or edited claim is wrong).
    """

    field: str
    errors: int
    number: int

    @property
    def share(self) -> float | None:
        """Return the share of errors; None where there is no case."""
        return self.errors / self.number if self.number else None

    @property
    def low(self) -> float:
        """Return the lower bound of the share."""
        return wilson(self.errors, self.number)[0]

    @property
    def high(self) -> float:
        """Return the upper bound of the share."""
        return wilson(self.errors, self.number)[1]

    def line(self) -> dict[str, Any]:
        """Return the rate as a line of JSON tells it."""
        return {
            "id": self.field, "errors": self.errors, "number": self.number, "share": self.share, "low": self.low, "high": self.high,
        }  # fmt: skip


def rates_of(decisions: Iterable[Settled]) -> tuple[Rate, ...]:
    """Return today's error rates: what the reading has now held against what people decided. Empty without decisions.

    Right after a review that is what the reviewers saw; after a newer reading it is that one's, on the same claims.
    """
    known = list(decisions)
    if not known:
        return ()
    read = [one for one in known if one.values is not None]
    kept = [one for one in known if one.review.decision != "reject"]
    right = [(one.right, one.values) for one in read if one.right is not None and one.values is not None]
    wrong = {field: [not alike(field, now[field], then[field]) for then, now in right] for field in FIELDS}
    return (
        Rate(field="claim", errors=sum(one.review.decision == "reject" for one in read), number=len(read)),
        Rate(field="lost", errors=sum(one.values is None for one in kept), number=len(kept)),
        Rate(field="any", errors=sum(any(case) for case in zip(*wrong.values(), strict=True)), number=len(right)),
        *(Rate(field=field, errors=sum(wrong[field]), number=len(right)) for field in FIELDS),
    )
