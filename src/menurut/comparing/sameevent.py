"""Gather the events of many articles that are one happening.

Pairs are taken from the best fit to the weakest. Two groups become one where their events fit on average, and never where that
would put two events of one article together: an article tells an event once, so of two meetings in one text the better fit
takes the other article's. The order in which articles come changes nothing, and only what fits, directly or through others, is
looked at together.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from menurut.comparing.eventprints import EventPrint
from menurut.comparing.fit import Fit, can_fit, fit
from menurut.comparing.origins import one_story
from menurut.comparing.prints import Prints
from menurut.comparing.rarity import Worth
from menurut.types.happening import Happening
from menurut.types.reason import Reason

# Where two events are taken for one; and how well the events of two groups must fit on average.
SAME = 0.7
ON_AVERAGE = 0.3

# What two events count that are in question together and were not taken for one.
APART = -0.3

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Couple:
    """Two articles whose events are held against each other; `kin` where they go back to one dispatch."""

    left: Prints
    right: Prints
    worth: Worth
    kin: bool = False

    def find_fits(self, pairs: Iterable[tuple[EventPrint, EventPrint]]) -> Iterator[tuple[EventPrint, EventPrint, Fit]]:
        """Yield those pairs of events, one of each article, that are taken for one, with their fit."""
        story: bool | None = None
        for one, other in pairs:
            if can_fit(one, other):
                if story is None:
                    story = self.kin or one_story(self.left, self.right, self.worth)
                found = fit(one, other, self.worth, kin=self.kin, story=story, least=SAME)
                if found.score >= SAME:
                    yield one, other, found


def in_order(event: EventPrint) -> tuple[float, str, int, str]:
    """Sort events by publication, then by their place in the text."""
    return event.moment if event.moment is not None else float("inf"), event.article, event.place_in_text, event.event


def gather(events: Sequence[EventPrint], fits: Mapping[Pair, Fit]) -> tuple[Happening, ...]:
    """Return the happenings of events, the earliest first; `fits` are those of all pairs (ids, the earlier first) taken for one."""
    ordered = sorted(events, key=in_order)
    groups = _Groups(ordered, fits)
    joined: defaultdict[str, list[Reason]] = defaultdict(list)
    for pair in sorted(fits, key=lambda pair: (-fits[pair].score, pair)):
        if groups.join(*pair):
            joined[pair[0]].extend(reasons_of(fits[pair]))
    return tuple(
        Happening(id=group[0], events=tuple(group), reasons=tuple(reason for id in group for reason in joined[id]))
        for group in groups.all()
    )


def reasons_of(found: Fit) -> tuple[Reason, ...]:
    """Return the signs by which two events fit, as reasons."""
    return tuple(Reason(step="comparing", rule=f"sameevent#{name}", score=part) for name, part in found.signs)


class _Groups:
    """Groups of events that grow together."""

    def __init__(self, events: Sequence[EventPrint], fits: Mapping[Pair, Fit]) -> None:
        self.rank = {event.event: place for place, event in enumerate(events)}
        self.article = {event.event: event.article for event in events}
        self.scores = {pair: fit.score for pair, fit in fits.items()}
        self.group = {event.event: [event.event] for event in events}

    def join(self, left: str, right: str) -> bool:
        """Make two groups one; return whether they became so now."""
        one, other = self.group[left], self.group[right]
        if one is other or self.articles(one) & self.articles(other):
            return False
        scores = [self.score(*pair) for pair in product(one, other)]
        if sum(scores) / len(scores) < ON_AVERAGE:
            return False
        both = sorted(one + other, key=self.rank.__getitem__)
        for id in both:
            self.group[id] = both
        return True

    def articles(self, group: list[str]) -> set[str]:
        return {self.article[id] for id in group}

    def score(self, left: str, right: str) -> float:
        return self.scores.get((left, right) if self.rank[left] < self.rank[right] else (right, left), APART)

    def all(self) -> Iterator[list[str]]:
        """Yield the groups, that with the earliest event first."""
        for id in self.rank:
            if self.group[id][0] == id:
                yield self.group[id]
