"""How telling it is that two texts share a word or a name: what half of a month's articles say picks out none of them.

    netanyahu   in 112 articles of July    .06
    sarkissova  in 4                        1

Counted over the articles that are compared, month by month, so that a name becomes telling again when its war is over. It falls in
few steps, so that one article more seldom changes what is known of all others.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

# As many articles may tell of one happening before what they share stops picking it out; beyond the last nothing gets less telling.
STEPS = (10, 20, 80)

# About 10 of as many articles as tell it, in the middle of each step.
WORTH = (1.0, 0.7, 0.25, 0.06)

MONTH = 31


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many articles of a month each key stands; without counts everything is rare."""

    counts: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def of(self, key: str, *moments: float | None) -> float:
        """Return how telling a key is in the months of some articles: 1 while few tell it, and less the more do."""
        return WORTH[step_of(max((self.counts.get((key, month_of(moment)), 0) for moment in moments), default=0))]

    def total(self, keys: Iterable[str], *moments: float | None) -> float:
        """Return how telling some keys are together."""
        return sum(self.of(key, *moments) for key in sorted(keys))

    def overlap(self, left: frozenset[str], right: frozenset[str], *moments: float | None) -> float:
        """Return which part of the smaller set the larger one holds, by what is telling in it; 0 where one is empty."""
        return self.total(left & right, *moments) / min(len(left), len(right)) if left and right else 0.0


EVERYTHING_RARE = Rarity()


def step_of(count: int) -> int:
    """Return on which step of telling less a key stands that so many articles tell.

    >>> step_of(10), step_of(11), step_of(10**6)
    (0, 1, 3)
    """
    return bisect_left(STEPS, count)


def month_of(moment: float | None) -> int:
    """Return the month of an article, as a number; that of an undated one is 0."""
    return int(moment or 0) // MONTH


def count_rarity(told: Iterable[tuple[str, float | None, Iterable[str]]]) -> Rarity:
    """Return how rare keys are; `told` holds an article, its moment and its keys, an article perhaps more than once."""
    articles: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for article, moment, keys in told:
        for key in keys:
            articles[key, month_of(moment)].add(article)
    return Rarity({key: len(found) for key, found in articles.items() if len(found) > STEPS[0]})
