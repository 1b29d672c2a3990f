"""Gather the events of many articles that are one happening.

Pairs are taken from the best fit to the weakest. Two groups become one where their events fit on average, and never where that
would put two events of one article together: an article tells an event once, so of two meetings in one text the better fit
takes the other article's. The order in which articles come changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from menurut.comparing.eventprints import EventPrint
from menurut.comparing.fit import EVERYTHING_RARE, Fit, can_fit, days_apart, fit, pairs_of
from menurut.comparing.origins import one_story
from menurut.comparing.prints import Prints
from menurut.comparing.rarity import MONTH, Rarity
from menurut.types.happening import Happening
from menurut.types.reason import Reason

# Where two events are taken for one; and how well the events of two groups must fit on average.
SAME = 0.7
ON_AVERAGE = 0.3

# What so many events share picks out none; they are found by what fewer do.
CROWD = 40

# How unfit two events are that can't be one at all.
UNFIT = -3.0

DISPATCH = "dispatch "

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Articles:
    """What the articles of events have to do with one another: their prints, and the dispatch of each that has one."""

    prints: Mapping[str, Prints]
    dispatches: Mapping[str, str]
    rarity: Rarity = EVERYTHING_RARE
    known: dict[Pair, bool] = field(default_factory=dict, repr=False, compare=False)

    def are_kin(self, left: str, right: str) -> bool:
        """Return whether two articles go back to one dispatch."""
        return left in self.dispatches and self.dispatches[left] == self.dispatches.get(right)

    def tell_one_story(self, left: str, right: str) -> bool:
        """Return whether two articles are about one thing; asked for every pair of their events, so kept in `known`."""
        if (left, right) not in self.known:
            prints = self.prints[left], self.prints[right]
            self.known[left, right] = self.are_kin(left, right) or one_story(*prints, self.rarity)
        return self.known[left, right]

    def fit_as_one(self, one: EventPrint, other: EventPrint) -> bool:
        """Return whether two events are one by themselves, whatever else they are gathered with."""
        return can_fit(one, other) and self.fit(one, other).score >= SAME

    def fit(self, left: EventPrint, right: EventPrint) -> Fit:
        """Return how well two events fit."""
        articles = left.article, right.article
        return fit(left, right, self.rarity, kin=self.are_kin(*articles), story=self.tell_one_story(*articles))


def find_happenings(events: Sequence[EventPrint], articles: Articles) -> tuple[Happening, ...]:
    """Return the happenings of all events, the earliest first; an event that nothing joins is one by itself."""
    ordered = sorted(events, key=in_order)
    fits = find_fits(ordered, articles)
    groups = _Groups(ordered, fits, articles)
    joined: defaultdict[str, list[Reason]] = defaultdict(list)
    for pair in sorted(fits, key=lambda pair: (-fits[pair].score, pair)):
        if fits[pair].score >= SAME and groups.join(*pair):
            for name, part in fits[pair].signs:
                joined[pair[0]].append(Reason(step="comparing", rule=f"sameevent#{name}", score=part))
    return tuple(
        Happening(id=group[0], events=tuple(group), reasons=tuple(reason for id in group for reason in joined[id]))
        for group in groups.all()
    )


def in_order(event: EventPrint) -> tuple[float, str, int, str]:
    """Sort events by publication, then by their place in the text."""
    return event.moment if event.moment is not None else float("inf"), event.article, event.place_in_text, event.event


def find_fits(events: Sequence[EventPrint], articles: Articles) -> dict[Pair, Fit]:
    """Return the fit of every pair worth comparing, the earlier event first."""
    fits = {}
    for one, other in candidates(events, articles.dispatches):
        left, right = sorted((one, other), key=in_order)
        if (left.event, right.event) not in fits:
            fits[left.event, right.event] = articles.fit(left, right)
    return fits


def candidates(events: Iterable[EventPrint], dispatches: Mapping[str, str]) -> Iterator[tuple[EventPrint, EventPrint]]:
    """Yield pairs of types that fit and share a party, its state, somebody named or a dispatch, near enough in time."""
    keyed: defaultdict[tuple[str, ...], list[EventPrint]] = defaultdict(list)
    for event in events:
        keys = {*keys_of(event), DISPATCH + dispatches.get(event.article, event.article)}
        for types in pairs_of(event.type):
            for key in keys:
                keyed[key, *types].append(event)
    for (key, *_), together in keyed.items():
        if len(together) <= CROWD or key.startswith(DISPATCH):
            yield from ((one, other) for one, other in combinations(together, 2) if can_fit(one, other) and in_time(one, other))


def keys_of(event: EventPrint) -> Iterator[str]:
    """Yield by what an event is looked up: the parties, the people, states, places and numbers beside it.

    States, places and numbers are told every day, so they are looked up within the month before and after.
    """
    for party in (*event.actors, *event.recipients):
        if party.name:
            yield "=" + party.name
        if party.country:
            yield from _in_month("@" + party.country, event.moment)
    for anchor in event.anchors:
        yield from (anchor,) if anchor[0] == "~" else _in_month(anchor, event.moment)
    for number in event.numbers:
        if len(number) > 1:
            yield from _in_month("#" + number, event.moment)


def _in_month(key: str, moment: float | None) -> Iterator[str]:
    """Yield a key twice, so that any two less than a month apart have one of them in common."""
    if moment is not None:
        month = int(moment // MONTH)
        yield from (f"{key} {month}", f"{key} {month + 1}")


def in_time(one: EventPrint, other: EventPrint) -> bool:
    """Return whether two events are near enough in time to be one."""
    if one.days and other.days and days_apart(one.days, other.days) <= MONTH:
        return True
    return one.moment is None or other.moment is None or abs(one.moment - other.moment) <= MONTH


class _Groups:
    """Groups of events that grow together."""

    def __init__(self, events: Sequence[EventPrint], fits: Mapping[Pair, Fit], articles: Articles) -> None:
        self.rank = {event.event: place for place, event in enumerate(events)}
        self.events = {event.event: event for event in events}
        self.scores = {pair: fit.score for pair, fit in fits.items()}
        self.told_in = articles
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
        return {self.events[id].article for id in group}

    def score(self, left: str, right: str) -> float:
        pair = (left, right) if self.rank[left] < self.rank[right] else (right, left)
        if pair not in self.scores:
            one, other = (self.events[id] for id in pair)
            self.scores[pair] = self.told_in.fit(one, other).score if can_fit(one, other) else UNFIT
        return self.scores[pair]

    def all(self) -> Iterator[list[str]]:
        """Yield the groups, that with the earliest event first."""
        for id in self.rank:
            if self.group[id][0] == id:
                yield self.group[id]
