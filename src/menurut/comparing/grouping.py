"""Gather the events of many articles that are one happening.

Pairs are taken from the best fit to the weakest. Two groups become one where their events fit on average, and never where that
would put two events of one article together: an article tells an event once, so of two meetings in one text the better fit
takes the other article's. The order in which articles come changes nothing, and only what fits, directly or through others, is
looked at together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from menurut.comparing.eventprints import EventPrint

# How well the events of two groups must fit on average.
ON_AVERAGE = 0.3

# What two events count that are in question together and were not taken for one.
APART = -0.3

# An event by its article's number and its place among the article's events.
Event = tuple[int, int]
Pair = tuple[Event, Event]

# How an event is sorted, by publication, then by its place in the text: moment, article (its id), place, event (its id).
Head = tuple[float, str, int, str]


def head_of(event: EventPrint) -> Head:
    """Return how an event is sorted."""
    return event.moment if event.moment is not None else float("inf"), event.article, event.place_in_text, event.event


@dataclass(frozen=True, slots=True)
class Region:
    """Events that hang together by fits, all of them: which are one among them depends on no other.

    `scores` are those of all pairs taken for one, that of the smaller number first.
    """

    events: frozenset[Event]
    scores: Mapping[Pair, float]


@dataclass(frozen=True, slots=True)
class Group:
    """Events that are one happening, the earliest first.

    `fits` are the pairs among them that are one by themselves, the earlier first, `joined` those by which they came together, the best
    first.
    """

    events: tuple[Event, ...]
    fits: frozenset[Pair]
    joined: tuple[Pair, ...]


def gather(region: Region, heads: Mapping[int, Sequence[Head]]) -> tuple[Group, ...]:
    """Return the groups among the events of a region, the earliest first; `heads` are those of its articles' events."""
    ranked = sorted(region.events, key=lambda event: heads[event[0]][event[1]])
    rank = {event: place for place, event in enumerate(ranked)}
    scores = {(left, right) if rank[left] < rank[right] else (right, left): score for (left, right), score in region.scores.items()}

    def best_first(pair: Pair) -> tuple[float, str, str]:
        (left, here), (right, there) = pair
        return -scores[pair], heads[left][here][-1], heads[right][there][-1]

    groups = _Groups(ranked, rank, scores)
    joined = [pair for pair in sorted(scores, key=best_first) if groups.join(*pair)]
    within: dict[Event, set[Pair]] = {event: set() for event in groups.group}
    for left, right in scores:
        if groups.group[left] is groups.group[right]:
            within[groups.group[left][0]].add((left, right))
    return tuple(
        Group(tuple(group), frozenset(within[group[0]]), tuple(pair for pair in joined if pair in within[group[0]]))
        for group in groups.all()
    )


class _Groups:
    """Groups of events that grow together."""

    def __init__(self, events: Sequence[Event], rank: Mapping[Event, int], scores: Mapping[Pair, float]) -> None:
        self.rank = rank
        self.scores = scores
        self.group = {event: [event] for event in events}

    def join(self, left: Event, right: Event) -> bool:
        """Make two groups one; return whether they became so now."""
        one, other = self.group[left], self.group[right]
        if one is other or {article for article, _ in one} & {article for article, _ in other}:
            return False
        scores = [self.score(*pair) for pair in product(one, other)]
        if sum(scores) / len(scores) < ON_AVERAGE:
            return False
        both = sorted(one + other, key=self.rank.__getitem__)
        for event in both:
            self.group[event] = both
        return True

    def score(self, left: Event, right: Event) -> float:
        return self.scores.get((left, right) if self.rank[left] < self.rank[right] else (right, left), APART)

    def all(self) -> Iterator[list[Event]]:
        """Yield the groups, that with the earliest event first."""
        return (group for event, group in self.group.items() if group[0] == event)
