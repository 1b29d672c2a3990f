"""How telling it is that two texts share a word or a name: what half of a month's articles say picks out none of them.

    netanyahu   in 112 articles of July    .06
    sarkissova  in 4                        1

Counted over the articles that are compared, month by month, so that a name becomes telling again when its war is over. It falls in
few steps, so that one article more seldom changes what is known of all others.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from math import fsum

# As many articles may tell of one happening before what they share stops picking it out; beyond the last nothing gets less telling.
STEPS = (10, 20, 80)

# About 10 of as many articles as tell it, in the middle of each step.
WORTH = (1.0, 0.7, 0.25, 0.06)

MONTH = 31


class Worth(dict[str, float]):
    """How telling keys are between two articles; a key is counted when it is first asked for."""

    def __init__(self, counts: Mapping[tuple[str, int], int], months: frozenset[int]) -> None:
        super().__init__()
        self._counts = counts
        self._months = months

    def __missing__(self, key: str) -> float:
        """Return how telling a key is: 1 while few tell it, and less the more do, in the month where most do."""
        found = self[key] = WORTH[step_of(max(self._counts[key, month] for month in self._months))]
        return found

    def total(self, keys: Iterable[str]) -> float:
        """Return how telling some keys are together, in whatever order they come."""
        return fsum(map(self.__getitem__, keys))

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Return which part of the smaller set the larger one holds, by what is telling in it; 0 where one is empty."""
        shared = left & right
        return fsum(map(self.__getitem__, shared)) / min(len(left), len(right)) if shared else 0.0


class Rarity:
    """In how many articles of a month each key stands; `counts` answers for every key and month, with 0 for those that no article has."""

    def __init__(self, counts: Mapping[tuple[str, int], int]) -> None:
        self._counts = counts
        self._between: dict[frozenset[int], Worth] = {}

    def between(self, *moments: float | None) -> Worth:
        """Return how telling keys are between articles published then."""
        months = frozenset(map(month_of, moments))
        if months not in self._between:
            self._between[months] = Worth(self._counts, months)
        return self._between[months]


def step_of(count: int) -> int:
    """Return on which step of telling less a key stands that so many articles tell.

    >>> step_of(10), step_of(11), step_of(10**6)
    (0, 1, 3)
    """
    return bisect_left(STEPS, count)


def month_of(moment: float | None) -> int:
    """Return the month of an article, as a number; that of an undated one is 0."""
    return int(moment or 0) // MONTH


# Without counts everything is rare.
EVERYTHING_RARE = Rarity(Counter()).between(None)
