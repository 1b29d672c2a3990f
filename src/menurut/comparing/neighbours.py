"""Which articles an article is held against: those that share a key that picks out something.

A key is open to two articles where few hold it, in the month of each or, for articles of the same days, on the day of each: what
everybody tells today picks out nothing, and what everybody told last year does no harm. A copy is looked up by its text at any time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from menurut.comparing.index import Holders
from menurut.comparing.rarity import MONTH, STEPS
from menurut.comparing.traces import Traces, told_key

# What more articles hold than this, in a month or on a day, leads from none to another. One of the steps of rarity, so that whoever sees
# a key get common sees it close too.
CROWD = STEPS[1]

# Days apart within which a key that is common in its month may still lead, and a dispatch is taken over.
NEAR = 2

ALWAYS = (0, 10**7)

Days = tuple[int, int]


def month(day: int) -> Days:
    """Return the first and the last day of the month of a day, as numbers; undated articles have one of their own."""
    first = day // MONTH * MONTH
    return first, first + MONTH - 1


def find_kin(index: Holders, traces: Traces) -> set[int]:
    """Return the articles that may go back to the same text as one, itself perhaps among them."""
    found = index.holders(traces.text_keys, *ALWAYS)
    if traces.day:
        for keys, days in _open(index, traces.kin_keys, traces.day, NEAR):
            found |= index.holders(keys, *days)
    return found


def find_tellers(index: Holders, traces: Traces) -> dict[int, set[int]]:
    """Return the articles that may tell an event of one, itself perhaps among them, with the keys that lead to each."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for keys, days in _open(index, traces.event_keys, traces.day, MONTH):
        for key, article in index.holding(keys, *days):
            found[article].add(key)
    return found


def is_kin_open(index: Holders, one: Traces, other: Traces) -> bool:
    """Return whether one of two articles is found from the other by `find_kin`."""
    if one.text_keys & other.text_keys:
        return True
    return bool(one.day and other.day) and bool(_open_between(index, one.kin_keys & other.kin_keys, one.day, other.day, NEAR))


def open_between(index: Holders, one: Traces, other: Traces) -> frozenset[int]:
    """Return the keys by which one of two articles is found from the other by `find_tellers`."""
    return _open_between(index, one.event_keys & other.event_keys, one.day, other.day, MONTH)


def _open(index: Holders, keys: frozenset[int], day: int, reach: int) -> Iterator[tuple[list[int], Days]]:
    """Yield the keys that are open to an article of a day and others, with the days of these; none is further than `reach`."""
    own = _few(index, keys, month(day))
    around = {month(max(0, other)) for other in (day - reach, day, day + reach)} if day else {month(0)}
    for first, last in sorted(around):
        both = _few(index, own, (first, last))
        yield sorted(both), (max(first, day - reach), min(last, day + reach))
    crowded = _few(index, keys - own, (day, day)) if day else frozenset()
    for other in range(day - NEAR, day + NEAR + 1) if crowded else ():
        yield sorted(_few(index, crowded, (other, other))), (other, other)
    if day:
        # Open in its own month and crowded in the other's: on near days over a month's end.
        for other in range(day - NEAR, day + NEAR + 1):
            if month(other) != month(day):
                yield sorted(_few(index, own, (other, other))), (other, other)


def _open_between(index: Holders, keys: frozenset[int], day: int, other: int, reach: int) -> frozenset[int]:
    if not keys or abs(day - other) > reach or bool(day) != bool(other):
        return frozenset()
    found = _few(index, _few(index, keys, month(day)), month(other))
    if day and abs(day - other) <= NEAR:
        found |= _few(index, _few(index, keys - found, (day, day)), (other, other))
    return found


def _few(index: Holders, keys: Iterable[int], days: Days) -> frozenset[int]:
    wanted = frozenset(keys)
    counts: Mapping[int, int] = index.count(wanted, *days) if wanted else {}
    return frozenset(key for key in wanted if counts.get(key, 0) <= CROWD)


class Counted:
    """An index that gets no articles while it is asked, so that each key is counted once."""

    def __init__(self, index: Holders) -> None:
        self._index = index
        self._known: defaultdict[Days, dict[int, int]] = defaultdict(dict)
        self.holders = index.holders
        self.holding = index.holding

    def count(self, keys: Iterable[int], first: int, last: int) -> Mapping[int, int]:
        """Return how many articles published on some days hold each key, up to MANY; keys that were asked for before stand there too."""
        known = self._known[first, last]
        new = [key for key in keys if key not in known]
        if new:
            found = self._index.count(new, first, last)
            known.update((key, found.get(key, 0)) for key in new)
        return known


class Counts(dict[tuple[str, int], int]):
    """In how many articles of a month a word stands: what Rarity counts by."""

    def __init__(self, index: Holders) -> None:
        super().__init__()
        self.index = index

    def __missing__(self, key: tuple[str, int]) -> int:
        """Return in how many articles of a month a word stands."""
        word, number = key
        told = told_key(word)
        found = self[key] = self.index.count((told,), *month(number * MONTH)).get(told, 0)
        return found
