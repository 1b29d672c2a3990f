"""What a word touches that gets common: what was found by it, and nothing else.

    "drone" comes into an eleventh article of July        ten articles have it; of their fits those between two events that have it
                                                          are weighed anew, or all between two articles that tell of it as a whole

Less telling words can make two events only fit less well, and keys that close lead to nobody new: so a pair that did not fit is not looked
at again. A test holds the weighing to that.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from menurut.comparing.grouping import Pair
from menurut.comparing.index import Index
from menurut.comparing.neighbours import Days
from menurut.comparing.rarity import MONTH
from menurut.comparing.traces import PLACES, WHOLE

# Of each article the keys, with the places of its events.
_Held = defaultdict[int, dict[int, int]]


class Weaker:
    """Keys that pick out less on some days than they did, and who holds them."""

    def __init__(self, index: Index, keys: Iterable[tuple[int, Days]]) -> None:
        self._index = index
        self._here: _Held = defaultdict(dict)
        self._around: _Held = defaultdict(dict)
        by_days: defaultdict[Days, list[int]] = defaultdict(list)
        for key, days in keys:
            by_days[days].append(key)
        self.keys = frozenset(key for own in by_days.values() for key in own)
        for (first, last), own in by_days.items():
            for key, article, places in index.holding(own, first, last):
                self._here[article][key] = places
            for key, article, places in index.holding(own, first - MONTH, last + MONTH):
                self._around[article][key] = places

    def find_kin(self) -> set[tuple[int, int]]:
        """Return the pairs of articles that go back to one text and may be found so no more."""
        return self._index.kin(self._here)

    def find_fits(self, but: Set[int]) -> Iterator[tuple[Pair, float, bool]]:
        """Yield the pairs of events that fit and may do so less, with how well they did; none of an article in `but`.

        With each stands whether the events themselves share such a key, or only their articles as wholes do.
        """
        scores = self._index.scores(self._here.keys() - but)
        dispatches = self._index.dispatches({article for pair in scores for article, _ in pair})
        for pair, score in scores.items():
            (one, _), (other, _) = pair
            if one not in but and other not in but:
                kin = one in dispatches and dispatches[one] == dispatches.get(other)
                touched = self._touched(pair, kin) | self._touched(pair[::-1], kin)
                if touched:
                    yield pair, score, touched != WHOLE

    def _touched(self, pair: Pair, kin: bool) -> int:
        """Return the bits of what two events, or their articles, share of the keys that pick out less where the first is."""
        (one, here), (other, there) = pair
        own, others = 1 << min(here, PLACES), 1 << min(there, PLACES)
        held: Mapping[int, int] = self._around.get(other, {})
        touched = 0
        for key, places in self._here.get(one, {}).items():
            if kin:  # of any day, so that what the other holds is not known here
                touched |= places & own
            else:
                theirs = held.get(key, 0)
                touched |= places & theirs & WHOLE
                if places & own and theirs & others:
                    touched |= own
        return touched
