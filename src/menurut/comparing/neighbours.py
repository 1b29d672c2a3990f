"""Which articles an article is held against: those that share a key that picks out something.

A key is open to two articles where few hold it, in the month of each or, for articles of the same days, on the day of each: what
everybody tells today picks out nothing, and what everybody told last year does no harm. A copy is looked up by its text at any time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from menurut.comparing.index import MANY, Holders
from menurut.comparing.rarity import MONTH, STEPS, step_of
from menurut.comparing.traces import Traces, told_key

# What more articles hold than this, in a month or on a day, leads from none to another. One of the steps of rarity, so that whoever sees
# a key get common sees it close too.
CROWD = STEPS[1]
CROWDED = step_of(CROWD + 1)

# Of what only leads, or is asked of a day, nobody counts more than tell that it is crowded.
ENOUGH = CROWD + 1

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


def find_tellers(index: Holders, traces: Traces) -> dict[int, dict[int, int]]:
    """Return the articles that may tell an event of one, itself perhaps among them.

    With each stand the keys that lead there, and the places of its events that have them.
    """
    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for keys, days in _open(index, traces.event_places.keys(), traces.day, MONTH, ENOUGH):
        for key, article, places in index.holding(keys, *days):
            found[article][key] = places
    return found


def is_kin_open(index: Holders, one: Traces, other: Traces) -> bool:
    """Return whether one of two articles is found from the other by `find_kin`."""
    if one.day and other.day and open_among(index, one.kin_keys & other.kin_keys, one.day, other.day, NEAR):
        return True
    # Asked last: the keys of a text take longer to make than all others together.
    return not one.text_keys.isdisjoint(other.text_keys)


def open_between(index: Holders, one: Traces, other: Traces) -> dict[int, int]:
    """Return the keys by which one of two articles is found from the other by `find_tellers`, with the other's places."""
    keys = open_among(index, one.event_places.keys() & other.event_places.keys(), one.day, other.day, MONTH, ENOUGH)
    return {key: other.event_places[key] for key in keys}


def _open(index: Holders, keys: Set[int], day: int, reach: int, most: int = MANY) -> Iterator[tuple[list[int], Days]]:
    """Yield the keys that are open to an article of a day and others, with the days of these; none is further than `reach`.

    In months they are counted up to `most`.
    """
    own = _few(index, keys, month(day), most)
    yield from _open_in_months(index, own, day, reach, most)
    crowded = _few(index, keys - own, (day, day), ENOUGH) if day else frozenset()
    for other in range(day - NEAR, day + NEAR + 1) if crowded else ():
        yield sorted(_few(index, crowded, (other, other), ENOUGH)), (other, other)
    if day:
        # Open in its own month and crowded in the other's: on near days over a month's end.
        for other in range(day - NEAR, day + NEAR + 1):
            if month(other) != month(day):
                yield sorted(_few(index, own, (other, other), ENOUGH)), (other, other)


def _open_in_months(index: Holders, own: Set[int], day: int, reach: int, most: int = MANY) -> Iterator[tuple[list[int], Days]]:
    """Yield those of some keys, which few hold in the month of a day, that few hold in the month of others too, with these days."""
    around = {month(max(0, other)) for other in (day - reach, day, day + reach)} if day else {month(0)}
    for first, last in sorted(around):
        both = _few(index, own, (first, last), most)
        yield sorted(both), (max(first, day - reach), min(last, day + reach))


def find_sharing(index: Holders, traces: Traces) -> dict[int, dict[int, int]]:
    """Return the articles that share with one what few tell in the months of both, with these keys and the places that have them."""
    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for few, days in _open_in_months(index, _few(index, traces.told_keys, month(traces.day)), traces.day, MONTH):
        for key, article, places in index.holding(few, *days):
            found[article][key] = places
    return found


def open_among(index: Holders, keys: Set[int], day: int, other: int, reach: int, most: int = MANY) -> frozenset[int]:
    """Return those of some keys that are open to articles of two days, none further than `reach`; in months up to `most` are counted."""
    if not keys or abs(day - other) > reach or bool(day) != bool(other):
        return frozenset()
    found = _few(index, _few(index, keys, month(day), most), month(other), most)
    if day and abs(day - other) <= NEAR:
        found |= _few(index, _few(index, keys - found, (day, day), ENOUGH), (other, other), ENOUGH)
    return found


def _few(index: Holders, keys: Iterable[int], days: Days, most: int = MANY) -> frozenset[int]:
    wanted = frozenset(keys)
    counts: Mapping[int, int] = index.count(wanted, *days, most) if wanted else {}
    return frozenset(key for key in wanted if counts.get(key, 0) <= CROWD)


def find_levels(index: Holders, articles: Iterable[Traces]) -> dict[tuple[int, Days], int]:
    """Return how little the keys of some articles pick out, each in their months, and on their days where it is crowded; more is less.

    What rarity counts falls step by step, by what events are looked up closes at one; what leads to a copy never does.
    """
    told: defaultdict[Days, set[int]] = defaultdict(set)
    leading: defaultdict[Days, set[int]] = defaultdict(set)
    on_day: defaultdict[int, set[int]] = defaultdict(set)
    for traces in articles:
        events = traces.event_places.keys()
        told[month(traces.day)].update(traces.told_keys)
        leading[month(traces.day)].update(events)
        on_day[traces.day].update(events | traces.kin_keys)
    found = {}
    for days, keys in told.items():
        counts = index.count(keys, *days)
        found.update({(key, days): step_of(counts.get(key, 0)) for key in keys})
    for days, keys in leading.items():
        found.update({(key, days): CROWDED for key in keys - _few(index, keys, days, ENOUGH)})
    for day, keys in on_day.items():
        many = keys - _few(index, keys, month(day))
        found.update({(key, (day, day)): CROWDED for key in many - _few(index, many, (day, day), ENOUGH)})
    return found


class Counted:
    """An index that gets no articles while it is asked, so that each key is counted once."""

    def __init__(self, index: Holders) -> None:
        self._index = index
        self._known: defaultdict[Days, dict[int, int]] = defaultdict(dict)
        self.holders = index.holders
        self.holding = index.holding

    def count(self, keys: Iterable[int], first: int, last: int, most: int = MANY) -> Mapping[int, int]:
        """Return how many articles published on some days hold each key, up to `most`; keys that were asked for before stand there too.

        Of a key that was counted up to less before nobody asks more than whether it is crowded.
        """
        known = self._known[first, last]
        new = [key for key in keys if key not in known]
        if new:
            found = self._index.count(new, first, last, most)
            known.update((key, found.get(key, 0)) for key in new)
        return known

    def with_more(self, articles: Iterable[Traces]) -> "Counted":
        """Return the counts after some articles have come in."""
        after = Counted(self._index)
        after._known |= {days: dict(counts) for days, counts in self._known.items()}
        for traces in articles:
            for (first, last), counts in after._known.items():
                if first <= traces.day <= last:
                    for key in counts.keys() & traces.keys:
                        counts[key] = min(MANY, counts[key] + 1)
        return after


class Counts(dict[tuple[str, int], int]):
    """In how many articles of a month a word stands: what Rarity counts by."""

    def __init__(self, index: Counted) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, key: tuple[str, int]) -> int:
        """Return in how many articles of a month a word stands."""
        word, number = key
        told = told_key(word)
        found = self[key] = self._index.count((told,), *month(number * MONTH))[told]
        return found

    def expect(self, keys: Iterable[int], days: Iterable[int]) -> None:
        """Count words (their keys) in the months of some days, as one asks sooner for many than for each."""
        for first, last in {month(day) for day in days}:
            self._index.count(keys, first, last)
