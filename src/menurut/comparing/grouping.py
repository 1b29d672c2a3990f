"""Gather the events of many articles that are one happening.

Pairs are taken from the best fit to the weakest. Two groups become one where their events fit on average, and never where that
would put two events of one article together: an article tells an event once, so of two meetings in one text the better fit
takes the other article's; unless it tells one twice, as a denial and a description (tales.py). The order in which articles come changes
nothing.

In a war everything fits something, directly or through others: so only what a change reaches is gathered anew. What two groups do when
their pair's turn comes depends on their own events alone; a group that holds nothing changed and joins nobody who does grows as it grew
before, and its own pairs tell how.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Protocol

from menurut.comparing.eventprints import EventPrint

# How well the events of two groups must fit on average.
ON_AVERAGE = 0.3

# What two events count that are in question together and were not taken for one.
APART = -0.3

# An event by its article's number and its place among the article's events.
Event = tuple[int, int]
Pair = tuple[Event, Event]

# How an event is sorted, by publication, then by its place in the text: moment, article (its id), place, event (its id); and the event of
# its article that tells the same first, itself where none does.
Head = tuple[float, str, int, str, str]

# When a pair's turn comes: its score (negative, so that the best is first), and its events' ids, the earlier first.
Turn = tuple[float, str, str]
_START: Turn = (float("-inf"), "", "")


def head_of(event: EventPrint) -> Head:
    """Return how an event is sorted."""
    moment = event.moment if event.moment is not None else float("inf")
    return moment, event.article, event.place_in_text, event.event, event.tale or event.event


@dataclass(frozen=True, slots=True)
class Group:
    """Events that are one happening, the earliest first.

    `fits` are the pairs among them that are one by themselves, the earlier first, `joined` those by which they came together, the best
    first.
    """

    events: tuple[Event, ...]
    fits: frozenset[Pair]
    joined: tuple[Pair, ...]


class Fitted(Protocol):
    """What is known of events: an index."""

    def heads(self, articles: Iterable[int]) -> Mapping[int, Sequence[Head]]:
        """Return how the events of some articles are sorted."""

    def scores_of(self, events: Iterable[Event]) -> Mapping[Pair, float]:
        """Return how well some events fit others."""

    def together(self, events: Iterable[Event]) -> Mapping[Event, frozenset[Event]]:
        """Return the events that were last found to be one happening with some events, for those that were not alone."""


def gather(index: Fitted, changed: Set[Event], touched: Set[Event] = frozenset()) -> Iterator[Group]:
    """Yield every group of events that holds one of `changed`, or that is not what it was, the one with the earliest event first.

    Changed are events that are new, or fit others than they did, or about which something else is new; touched are those that only fit
    less well, or better.
    """
    return _Gathering(_Ground(index), frozenset(changed)).run(changed | touched)


class _Ground:
    """What is known of the events that are met, looked up for many at once."""

    def __init__(self, index: Fitted) -> None:
        self.index = index
        self.heads: dict[int, Sequence[Head]] = {}
        self.scores: defaultdict[Event, dict[Event, float]] = defaultdict(dict)
        self.before: dict[Event, frozenset[Event]] = {}
        self._scored: set[Event] = set()
        self._asked: set[Event] = set()

    def find_groups(self, events: Iterable[Event]) -> set[frozenset[Event]]:
        """Return the groups that some events were in, without what is gone; an event that was alone is a group by itself."""
        new = set(events) - self._asked
        found = self.index.together(new)
        groups = {found.get(event, frozenset((event,))) for event in new}
        members = {event: group for group in groups for event in group}
        self.before |= members
        self._asked |= members.keys()
        self.find_heads({article for group in groups for article, _ in group})
        return {frozenset(event for event in group if self.is_there(event)) for group in groups}

    def find_heads(self, articles: set[int]) -> None:
        self.heads |= self.index.heads(articles - self.heads.keys())

    def is_there(self, event: Event) -> bool:
        article, place = event
        return place < len(self.heads.get(article, ()))

    def find_scores(self, events: Iterable[Event]) -> None:
        new = set(events) - self._scored
        self._scored |= new
        for (left, right), score in self.index.scores_of(new).items():
            self.scores[left][right] = self.scores[right][left] = score
        self.find_heads({article for event in events for article, _ in self.scores[event]})

    def head(self, event: Event) -> Head:
        article, place = event
        return self.heads[article][place]

    def in_order(self, one: Event, other: Event) -> Pair:
        return (one, other) if self.head(one) < self.head(other) else (other, one)

    def turn(self, pair: Pair) -> Turn:
        left, right = pair
        return -self.scores[left][right], self.head(left)[3], self.head(right)[3]

    def are_told_once(self, one: Collection[Event], other: Collection[Event]) -> bool:
        """Return whether two groups hold no two events of one article but such as tell the same."""
        tales = {event[0]: self.head(event)[4] for event in one}
        return all(tales.get(event[0], tale := self.head(event)[4]) == tale for event in other)

    def average(self, one: Collection[Event], other: Collection[Event]) -> float:
        scores = map(self.scores.__getitem__, one)
        return sum([known.get(right, APART) for known in scores for right in other]) / (len(one) * len(other))


class _Gathering:
    """Groups that grow pair by pair: those that a change has reached, and beside them what may yet join these.

    The latter, the bystanders, only do again what they did before.
    """

    def __init__(self, ground: _Ground, changed: Set[Event]) -> None:
        self.ground = ground
        self.changed = changed
        self.group: dict[Event, list[Event]] = {}
        self.whole: dict[Event, frozenset[Event]] = {}
        self.reached: set[Event] = set()
        self.joined: list[tuple[Turn, Pair]] = []
        self.waiting: list[tuple[Turn, Pair]] = []
        self.queued: set[Pair] = set()

    def run(self, touched: Set[Event]) -> Iterator[Group]:
        groups = self.ground.find_groups(touched)
        first = {event for group in groups for event in group}
        self.group |= {event: [event] for event in first}
        self.reach(first, _START)
        while self.waiting:
            now, pair = heappop(self.waiting)
            new = [event for event in pair if event not in self.reached]
            if self.join(now, pair) and len(new) == 1:
                self.reach(self.whole[new[0]], now)
        return self.found()

    def reach(self, events: Collection[Event], now: Turn) -> None:
        """Let each pair of some events have its turn that it has not had yet."""
        self.reached |= set(events)
        self.ground.find_scores(events)
        around = {other for event in events for other in self.ground.scores[event]}
        self.stand_by(around - self.group.keys(), now)
        self.queue({self.ground.in_order(event, other) for event in events for other in self.ground.scores[event]}, now)

    def stand_by(self, events: Collection[Event], now: Turn) -> None:
        """Let the groups that some events were in be as they were then."""
        groups = self.ground.find_groups(events)
        self.group |= {event: [event] for group in groups for event in group}
        self.whole |= {event: group for group in groups for event in group}
        several = [group for group in groups if len(group) > 1]
        self.ground.find_scores([event for group in several for event in group])
        for group in several:
            pairs = {self.ground.in_order(event, other) for event in group for other in self.ground.scores[event].keys() & group}
            for turn, pair in sorted((self.ground.turn(pair), pair) for pair in pairs):
                if turn <= now:
                    self.join(turn, pair)
            self.queue(pairs, now)

    def queue(self, pairs: set[Pair], now: Turn) -> None:
        for pair in pairs - self.queued:
            turn = self.ground.turn(pair)
            if turn > now:
                self.queued.add(pair)
                heappush(self.waiting, (turn, pair))

    def join(self, turn: Turn, pair: Pair) -> bool:
        """Make the groups of two events one; return whether they became so now."""
        one, other = (self.group[event] for event in pair)
        if one is other or not self.ground.are_told_once(one, other):
            return False
        if self.ground.average(one, other) < ON_AVERAGE:
            return False
        both = sorted(one + other, key=self.ground.head)
        for event in both:
            self.group[event] = both
        self.joined.append((turn, pair))
        return True

    def found(self) -> Iterator[Group]:
        """Yield the groups that were reached and hold something changed, or are not what they were."""
        joined: defaultdict[Event, list[tuple[Turn, Pair]]] = defaultdict(list)
        for turn, pair in self.joined:
            joined[self.group[pair[0]][0]].append((turn, pair))
        for first in sorted((event for event in self.reached if self.group[event][0] == event), key=self.ground.head):
            members = frozenset(self.group[first])
            before = self.ground.before
            if not members.isdisjoint(self.changed) or any(before[one] != members for one in members):
                yield Group(
                    tuple(self.group[first]),
                    frozenset(
                        self.ground.in_order(one, other) for one in members for other in self.ground.scores[one].keys() & members
                    ),
                    tuple(pair for _, pair in sorted(joined[first])),
                )
