"""Weigh which events fit: those of new articles with what few others tell, and again those that share a word which got common."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from itertools import product
from typing import NamedTuple

from menurut.comparing.fit import MOST, Fit
from menurut.comparing.grouping import Event, Pair
from menurut.comparing.hopeless import most_shared, most_with_strangers
from menurut.comparing.index import Fits, Index
from menurut.comparing.neighbours import ENOUGH, Counted, Counts, find_sharing, find_tellers, month, open_among, open_between
from menurut.comparing.rarity import MONTH, Rarity
from menurut.comparing.sameevent import SAME, Couple
from menurut.comparing.traces import PLACES, WHOLE, Traces, places_in, told_key
from menurut.comparing.weaker import Weaker

# Two articles, or the places of an event of each.
Articles = tuple[int, int]
Places = tuple[int, int]


class Opened(NamedTuple):
    """The places of the events by which two articles are held against each other: `told_apart` are those to weigh if they are two stories."""

    told_together: set[Places]
    told_apart: set[Places]


class Weighing:
    """What two events weigh now, by an index that gets no more articles. What is found is written.

    `changed` are the events that fit others than they did, `touched` those that fit less well, or better.
    """

    def __init__(self, index: Index, held: Counted, traces: Callable[[int], Traces]) -> None:
        self._index = index
        self._held = held
        self._traces = traces
        self._counts = Counts(held)
        self._rarity = Rarity(self._counts)
        self._most: dict[Event, float] = {}
        self.changed: set[Event] = set()
        self.touched: set[Event] = set()

    def find_fits(self, articles: Iterable[int], pairs: Set[Articles], new: Set[int]) -> None:
        """Write which events of some articles fit others, and which of some pairs of articles; nothing is known yet of those `new`."""
        opened: dict[Articles, Opened] = {}
        doubtful = set(pairs)
        for article in articles:
            opened |= self._opened(article)
            around = self._index.fitting(article) | {one for pair in self._index.kin((article,)) for one in pair}
            doubtful |= {pair_of(article, other) for other in around if other != article}
        dispatches = self._index.dispatches({article for pair in doubtful | opened.keys() for article in pair})
        for one, other in sorted(doubtful | opened.keys()):
            kin, places = same_dispatch(dispatches, one, other), opened.get((one, other))
            fits = {} if places is not None and not (places.told_together or kin) else self._fits(one, other, places, kin=kin)
            was = {} if one in new or other in new else self._index.fits_between(one, other)
            if fits != was:
                self._index.put_fits(one, other, fits)
                self.changed |= {event for pair in fits.keys() ^ was.keys() for event in pair}
                self.touched |= {event for told in fits.items() ^ was.items() for event in told[0]}

    def _opened(self, article: int) -> dict[Articles, Opened]:
        """Return the articles that an article is held against, with the places of the events that are: they share an open key.

        Of two stories only events that share something that few tell are, or such as share so much that is common that it may be enough.
        They are two where no name, state, number or place that few tell is in both articles; else their prints tell.
        """
        traces = self._traces(article)
        found, rare = find_tellers(self._held, traces), find_sharing(self._held, traces)
        found.pop(article, None)
        if found:
            self._counts.expect(
                traces.told_keys, (max(0, traces.day + days) for days in (-MONTH, 0, MONTH)) if traces.day else (0,)
            )
        worth = self._rarity.between(traces.article.moment)
        self._most |= {(article, place): most_shared(event, worth) for place, event in enumerate(traces.events)}
        full = {place for place, event in enumerate(traces.events) if most_with_strangers(event, worth) >= SAME} | {PLACES}
        opened: dict[Articles, Opened] = {}
        for other, theirs in found.items():
            places, held = shared_places(traces.event_places, theirs), rare.get(other, {})
            apart = {pair for pair in places if pair[0] in full or PLACES in pair} | (places & shared_places(traces.places, held))
            if not any(those & traces.places[key] & WHOLE for key, those in held.items()):
                places = apart
            opened[pair_of(article, other)] = Opened(*(in_order(them, turned=article > other) for them in (places, apart)))
        return opened

    def _places(self, one: int, other: int, opened: Opened | None, couple: Couple) -> Iterable[Places]:
        """Return which events of two articles are held against each other, by their places; those `opened` where that is known."""
        left, right = self._traces(one), self._traces(other)
        if couple.kin:
            return product(range(len(left.events)), range(len(right.events)))
        if opened is None:
            places = shared_places(left.event_places, open_between(self._held, left, right))
        else:
            places = opened.told_together if couple.story else opened.told_apart
        return (
            (here, there)
            for ours, theirs in places
            for here in (range(PLACES, len(left.events)) if ours == PLACES else (ours,))
            for there in (range(PLACES, len(right.events)) if theirs == PLACES else (theirs,))
        )

    def _fits(self, one: int, other: int, opened: Opened | None, *, kin: bool) -> Fits:
        """Return the fits between events of two articles, between those `opened` where that is known."""
        couple, left, right = self._couple(one, other, kin), self._traces(one).events, self._traces(other).events
        found: Fits = {}
        for here, there in self._places(one, other, opened, couple):
            pair = (one, here), (other, there)
            most = min(self._most.get(pair[0], MOST), self._most.get(pair[1], MOST))
            if most < couple.least:
                continue
            fit = couple.find_fit(left[here], right[there], most)
            if fit is not None:
                found[pair] = fit
        return found

    def _couple(self, one: int, other: int, kin: bool) -> Couple:
        left, right = self._traces(one).article, self._traces(other).article
        return Couple(left, right, self._rarity.between(left.moment, right.moment), kin)

    def weigh_again(self, less: Weaker, but: Set[int], pairs: Set[Articles]) -> None:
        """Write which events fit no more, or less well, as what they share picks out less; none of articles in `but`, or of `pairs`."""
        doubtful: defaultdict[Articles, list[tuple[Pair, float, bool]]] = defaultdict(list)
        for pair, score, theirs in less.find_fits(but):
            (one, _), (other, _) = pair
            if (one, other) not in pairs:
                doubtful[one, other].append((pair, score, theirs))
        self._expect(doubtful)
        dispatches = self._index.dispatches({article for pair in doubtful for article in pair})
        for (one, other), fits in doubtful.items():
            couple = self._couple(one, other, same_dispatch(dispatches, one, other))
            for pair, score, theirs in fits:
                # What two articles share as a whole tells only whether they are about one thing; they were, if they are still.
                if not theirs and couple.story:
                    continue
                fit = self._fit_again(couple, pair, less.keys)
                # Nothing gets stronger: who has the same score has it by the same signs.
                if fit is None or fit.score != score:
                    self._index.put_fit(pair, fit)
                    (self.changed if fit is None else self.touched).update(pair)

    def _fit_again(self, couple: Couple, pair: Pair, weaker: frozenset[int]) -> Fit | None:
        """Return how well two events fit that did so; None where the last key by which they were found is no longer open."""
        (one, here), (other, there) = pair
        left, right = self._traces(one), self._traces(other)
        if not couple.kin:
            shared = left.keys_by_event[here] & right.keys_by_event[there]
            if not shared.isdisjoint(weaker) and not open_among(self._held, shared, left.day, right.day, MONTH, ENOUGH):
                return None
        return couple.find_fit(left.events[here], right.events[there])

    def _expect(self, doubtful: Mapping[Articles, Collection[tuple[Pair, float, bool]]]) -> None:
        """Count at once what the weighing of some pairs will ask for."""
        wanted: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
        for (one, other), fits in doubtful.items():
            left, right = self._traces(one), self._traces(other)
            shared = set(left.article.anchors & right.article.anchors)
            for ((_, here), (_, there)), _, theirs in fits:
                if theirs:
                    shared |= left.events[here].told & right.events[there].told
            for days in {month(left.day), month(right.day)}:
                wanted[days] |= shared
        for days, words in wanted.items():
            self._held.count(map(told_key, words), *days)


def shared_places(left: Mapping[int, int], right: Mapping[int, int]) -> set[Places]:
    """Return the places of the events of two articles that share a key; each comes with its keys and the places that have them."""
    # What one pair of events has in common is mostly more than one key.
    both = {(left[key], right[key]) for key in left.keys() & right.keys()}
    return {pair for ours, theirs in both for pair in product(places_in(ours), places_in(theirs))}


def in_order(places: set[Places], *, turned: bool) -> set[Places]:
    """Return the places of events of two articles, turned round where asked."""
    return {pair[::-1] for pair in places} if turned else places


def same_dispatch(dispatches: Mapping[int, int], one: int, other: int) -> bool:
    """Return whether two articles share a dispatch."""
    return one in dispatches and dispatches[one] == dispatches.get(other)


def pair_of(one: int, other: int) -> Articles:
    """Return two articles, the smaller number first."""
    return min(one, other), max(one, other)
