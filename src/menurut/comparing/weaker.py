"""What a word touches that gets common: what was found by it, and nothing else.

    "drone" comes into an eleventh article of July        ten articles have it; of their fits those between two events that have it
                                                          are weighed anew, or all between two articles that tell of it as a whole

Less telling words can make two events only fit less well, and keys that close lead to nobody new: so a pair that did not fit is not looked
at again. A test holds the weighing to that.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from menurut.comparing.grouping import Event, Pair
from menurut.comparing.index import Index
from menurut.comparing.neighbours import NEAR, Counted, Days
from menurut.comparing.rarity import MONTH, step_of
from menurut.comparing.traces import PLACES, WHOLE, places_in

# Of each event, and of each article as a whole (without a place), which of the keys it has: bits of a number.
_Held = defaultdict[tuple[int, int | None], int]


class Weaker:
    """Keys that pick out less on some days than they did, and who holds them."""

    def __init__(self, index: Index, held: Counted, levels: Mapping[tuple[int, Days], int]) -> None:
        self._index = index
        self._here: _Held = defaultdict(int)
        self._around: _Held = defaultdict(int)
        by_days: defaultdict[Days, dict[int, int]] = defaultdict(dict)
        for (key, days), level in levels.items():
            by_days[days][key] = level
        self.keys = frozenset(key for key, _ in levels)
        self._bits = {key: 1 << at for at, key in enumerate(self.keys)}
        for days, own in by_days.items():
            self._hold(self._here, index.holding(own, *days))
            for around in _around(days):
                # What picks out as little there already does so between the two as before.
                wide = days[0] < days[1] and around != days
                counts = held.count(own, *around) if wide else {}
                keys = [key for key, level in own.items() if step_of(counts.get(key, 0)) < level or (key, around) in levels]
                self._hold(self._around, index.holding(keys, *around))
        self._articles = {article for article, _ in self._here}

    def _hold(self, held: _Held, holding: Iterable[tuple[int, int, int]]) -> None:
        for key, article, places in holding:
            bit = self._bits[key]
            for place in places_in(places):
                held[article, place] |= bit
            if places & WHOLE:
                held[article, None] |= bit

    def find_kin(self) -> set[tuple[int, int]]:
        """Return the pairs of articles that go back to one text and may be found so no more."""
        return {pair for pair in self._index.kin(self._articles) if self._touched((pair[0], None), (pair[1], None))}

    def find_fits(self, but: Set[int]) -> Iterator[tuple[Pair, float, bool]]:
        """Yield the pairs of events that fit and may do so less, with how well they did; none of an article in `but`.

        With each stands whether the events themselves share such a key, or only their articles as wholes do.
        """
        # Of an article that holds a key as a whole all events are concerned, of others those that hold one.
        whole = {article for article, place in self._here if place is None or place == PLACES} - but
        passed = whole | but
        events = [(article, place) for article, place in self._here if place is not None and article not in passed]
        scores = self._index.scores(whole) | self._index.scores_of(events)
        dispatches = self._index.dispatches({article for pair in scores for article, _ in pair})
        for pair, score in scores.items():
            (one, _), (other, _) = pair
            if one not in but and other not in but:
                left, right = map(_marked, pair)
                if one in dispatches and dispatches[one] == dispatches.get(other):
                    # Of any day, so that what the other holds is not known here.
                    if left in self._here or right in self._here:
                        yield pair, score, True
                elif self._touched(left, right):
                    yield pair, score, True
                elif self._touched((one, None), (other, None)):
                    yield pair, score, False

    def _touched(self, one: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
        """Return whether two events, or articles as wholes, share a key that picks out less where one of them is."""
        here, there = self._here.get(one, 0), self._here.get(other, 0)
        return bool(here & self._around.get(other, 0) or there & self._around.get(one, 0))


def _around(days: Days) -> tuple[Days, ...]:
    """Return some days and those around them, a month or a few days each, of which articles are held against theirs."""
    first, last = days
    reach = MONTH if first < last else NEAR
    return days, (first - reach, first - 1), (last + 1, last + reach)


def _marked(event: Event) -> Event:
    """Return the event under whose place the keys of an event stand."""
    article, place = event
    return article, min(place, PLACES)
