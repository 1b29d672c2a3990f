"""Bring an index up to date with articles that came or went, by looking only at what they touch.

    an article comes        it is held against its neighbours
    a word gets common      what was found by it is weighed again; rarer again, all who hold it are new
    an article goes         who was one with it is gathered anew

What is found depends on which articles are there, not on the order in which they came: a test has both ways end alike.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from menurut.comparing.grouping import Event, Group, gather
from menurut.comparing.index import Index
from menurut.comparing.neighbours import Counted, Days, find_kin, find_levels, is_kin_open
from menurut.comparing.origins import find_kinship
from menurut.comparing.origins import in_order as by_time
from menurut.comparing.traces import Traces
from menurut.comparing.weaker import Weaker
from menurut.comparing.weighing import Articles, Weighing, pair_of, same_dispatch

T = TypeVar("T")


def renew(index: Index, gone: Iterable[int], come: Mapping[int, Traces]) -> tuple[Group, ...]:
    """Take out the articles `gone`, take in those that `come`, and return every group of events that is new or may have changed.

    An article that is read anew is both.
    """
    return _Renewal(index).run(tuple(gone), come)


@dataclass(slots=True)
class _Renewal:
    """One renewal: what it knows of the index, and what it has touched."""

    index: Index
    held: Counted = field(init=False)
    come: Mapping[int, Traces] = field(default_factory=dict)
    known: dict[int, Traces] = field(default_factory=dict)
    dirty: set[int] = field(default_factory=set)
    loose: set[int] = field(default_factory=set)
    changed: set[Event] = field(default_factory=set)
    pairs: set[Articles] = field(default_factory=set)

    def run(self, gone: tuple[int, ...], come: Mapping[int, Traces]) -> tuple[Group, ...]:
        self.come = come
        weaker, stronger = self.exchange(gone, come)
        self.dirty |= come.keys()
        for key, days in stronger:
            self.dirty |= self.index.holders((key,), *days)
        less = Weaker(self.index, self.held, weaker)
        self.find_kinships(less.find_kin())
        self.find_dispatches()
        weighing = Weighing(self.index, self.held, self.traces)
        weighing.find_fits(self.dirty, self.pairs, frozenset(come))
        weighing.weigh_again(less, self.dirty, self.pairs)
        self.changed |= {event for article in come for event in self.events(article)}
        groups = tuple(gather(self.index, self.changed | weighing.changed, weighing.touched))
        self.index.put_groups((group.events for group in groups), gone)
        return groups

    def traces(self, article: int) -> Traces:
        if article not in self.known:
            self.known[article] = self.index.traces(article)
        return self.known[article]

    def events(self, article: int) -> Iterator[Event]:
        return ((article, place) for place in range(len(self.traces(article).events)))

    def exchange(
        self, gone: tuple[int, ...], come: Mapping[int, Traces]
    ) -> tuple[dict[tuple[int, Days], int], list[tuple[int, Days]]]:
        """Take articles out and in; return the keys with the days on which they pick out less now, and those on which they do more.

        With those that pick out less stands how little.
        """
        leaving = {article: self.index.traces(article) for article in gone}
        exchanged, counted = (*leaving.values(), *come.values()), Counted(self.index)
        before = {} if self.index.is_empty() else find_levels(counted, exchanged)
        for article in leaving:
            self.loose |= self.index.kinships(article).keys() - leaving.keys()
            self.changed |= {event for pair in self.index.scores((article,)) for event in pair if event[0] not in leaving}
            self.index.drop(article)
        for article, traces in come.items():
            self.index.put(article, traces)
            self.known[article] = traces
        self.held = Counted(self.index) if leaving else counted.with_more(come.values())
        after = find_levels(self.held, exchanged) if before else {}
        return (
            {at: level for at, level in after.items() if level > before.get(at, 0)},
            [at for at, level in before.items() if level > after.get(at, 0)],
        )

    def find_kinships(self, doubtful: set[Articles]) -> None:
        """Write which articles go back to one text, among pairs that may do so no more and those with an article that is new."""
        opened: set[Articles] = set()
        for article in self.dirty:
            opened |= {pair_of(article, other) for other in find_kin(self.held, self.traces(article)) - {article}}
        for one, other in sorted(doubtful | opened | self.index.kin(self.dirty)):
            left, right = self.traces(one), self.traces(other)
            is_candidate = (one, other) in opened or is_kin_open(self.held, left, right)
            found = find_kinship(left.article, right.article) if is_candidate else None
            if found != (None if self.is_new(one, other) else self.index.kinship(one, other)):
                self.index.put_kinship(one, other, found)
                self.loose |= {one, other}

    def is_new(self, one: int, other: int) -> bool:
        """Return whether nothing was ever found of two articles."""
        return one in self.come or other in self.come

    def find_dispatches(self) -> None:
        """Write which articles share a dispatch, among those whose kin has changed; note the pairs that became kin or ceased to be."""
        groups = [self.by_time(group) for group in _closures(self.loose | self.dirty, self.kin)]
        concerned = [article for group in groups for article in group]
        before = self.index.dispatches(concerned)
        old: dict[int, set[int]] = {}
        for article, dispatch in before.items():
            old.setdefault(dispatch, set()).add(article)
        new = {article: group[0] for group in groups for article in group if len(group) > 1}
        for group in groups:
            # Of an article that is held anew all fits are doubtful, also with those whose kin it is only through others.
            self.pairs |= {
                pair_of(*pair)
                for pair in combinations(group, 2)
                if not self.dirty.isdisjoint(pair) or not same_dispatch(before, *pair)
            }
            self.index.put_dispatch(group[0], group)
        for together in old.values():
            self.pairs |= {pair_of(*pair) for pair in combinations(together, 2) if not same_dispatch(new, *pair)}
        for article in concerned:
            if before.get(article) != new.get(article):
                self.changed |= set(self.events(article))

    def kin(self, article: int) -> set[int]:
        return {one for pair in self.index.kin((article,)) for one in pair}

    def by_time(self, articles: Iterable[int]) -> list[int]:
        return sorted(articles, key=lambda article: by_time(self.traces(article).article))


def _closures(start: Iterable[T], tied: Callable[[T], Iterable[T]]) -> Iterator[set[T]]:
    """Yield each set of all that is tied, directly or through others, to something of `start`."""
    seen: set[T] = set()
    for one in start:
        if one in seen:
            continue
        found, new = {one}, [one]
        while new:
            for other in tied(new.pop()):
                if other not in found:
                    found.add(other)
                    new.append(other)
        seen |= found
        yield found
