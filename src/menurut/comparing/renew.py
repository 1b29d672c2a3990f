"""Bring an index up to date with articles that came or went, by looking only at what they touch.

    an article comes        it is held against its neighbours
    a word gets common      what was found by it is looked at again; rarer again, all who hold it are new
    an article goes         who was one with it is gathered anew

What is found depends on which articles are there, not on the order in which they came: a test has both ways end alike.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import TypeVar

from menurut.comparing.grouping import Event, Group, Pair, Region, gather
from menurut.comparing.index import Fits, Holders, Index
from menurut.comparing.neighbours import CROWD, Counted, Counts, Days, find_kin, find_tellers, is_kin_open, month, open_between
from menurut.comparing.origins import find_kinship
from menurut.comparing.origins import in_order as by_time
from menurut.comparing.rarity import MONTH, Rarity, step_of
from menurut.comparing.sameevent import Couple
from menurut.comparing.traces import Traces

Articles = tuple[int, int]
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
    held: Holders = field(init=False)
    known: dict[int, Traces] = field(default_factory=dict)
    dirty: set[int] = field(default_factory=set)
    loose: set[int] = field(default_factory=set)
    touched: set[Event] = field(default_factory=set)
    pairs: set[Articles] = field(default_factory=set)

    def run(self, gone: tuple[int, ...], come: Mapping[int, Traces]) -> tuple[Group, ...]:
        weaker, stronger = self.exchange(gone, come)
        self.dirty |= come.keys()
        for key, days in stronger:
            self.dirty |= self.index.holders((key,), *days)
        near: dict[int, set[int]] = {}
        for key, days in weaker:
            self.look_again(key, days, near)
        self.find_kinships()
        self.find_dispatches()
        self.find_fits()
        self.touched |= {event for article in come for event in self.events(article)}
        groups = tuple(self.changed_groups())
        self.index.put_groups((group.events for group in groups), gone)
        return groups

    def traces(self, article: int) -> Traces:
        if article not in self.known:
            self.known[article] = self.index.traces(article)
        return self.known[article]

    def events(self, article: int) -> Iterator[Event]:
        return ((article, place) for place in range(len(self.traces(article).events)))

    def exchange(self, gone: tuple[int, ...], come: Mapping[int, Traces]) -> tuple[list[tuple[int, Days]], list[tuple[int, Days]]]:
        """Take articles out and in; return the keys with the days on which they pick out less now, and those on which they do more."""
        leaving = {article: self.index.traces(article) for article in gone}
        days_of: dict[Days, set[int]] = {}
        for traces in (*leaving.values(), *come.values()):
            for days in (month(traces.day), (traces.day, traces.day)):
                days_of.setdefault(days, set()).update(traces.keys)
        fresh = self.index.is_empty()
        before = {} if fresh else {days: self.index.count(keys, *days) for days, keys in days_of.items()}
        for article in leaving:
            self.loose |= self.index.kinships(article).keys() - leaving.keys()
            self.touched |= {event for pair in self.index.scores(article) for event in pair if event[0] not in leaving}
            self.index.drop(article)
        for article, traces in come.items():
            self.index.put(article, traces)
            self.known[article] = traces
        self.held = Counted(self.index)
        weaker: list[tuple[int, Days]] = []
        stronger: list[tuple[int, Days]] = []
        for days, keys in () if fresh else days_of.items():
            level: Callable[[int], int] = step_of if days[0] != days[1] else lambda count: int(count > CROWD)
            after = self.held.count(keys, *days)
            for key in keys:
                was, now = level(before[days].get(key, 0)), level(after.get(key, 0))
                if was != now:
                    (weaker if now > was else stronger).append((key, days))
        return weaker, stronger

    def look_again(self, key: int, days: Days, near: dict[int, set[int]]) -> None:
        """Note the pairs that something was found of and that share a key which picks out less than it did.

        `near` keeps the neighbours of articles that were looked at before: many keys get common together.
        """
        here = self.index.holders((key,), *days) - self.dirty
        if here:
            first, last = days[0] - MONTH, days[1] + MONTH
            around = self.index.holders((key,), first, last)
            for article in here:
                if article not in near:
                    near[article] = self.neighbours(article)
                # A copy may be of any day; whether it shares the key is not worth asking.
                self.pairs |= {
                    _pair(article, other)
                    for other in near[article]
                    if other in around or not first <= self.traces(other).day <= last
                }

    def neighbours(self, article: int) -> set[int]:
        """Return the articles with which something in one was found to be one."""
        return (self.index.fitting(article) | self.index.kinships(article).keys()) - {article}

    def find_kinships(self) -> None:
        """Write which articles go back to one text, among the pairs that may have changed."""
        doubtful = set(self.pairs)
        opened: set[Articles] = set()
        for article in self.dirty:
            opened |= {_pair(article, other) for other in find_kin(self.held, self.traces(article)) - {article}}
            doubtful |= {_pair(article, other) for other in self.index.kinships(article)}
        for one, other in sorted(doubtful | opened):
            left, right = self.traces(one), self.traces(other)
            is_candidate = (one, other) in opened or is_kin_open(self.held, left, right)
            found = find_kinship(left.article, right.article) if is_candidate else None
            if found != self.index.kinship(one, other):
                self.index.put_kinship(one, other, found)
                self.loose |= {one, other}

    def find_dispatches(self) -> None:
        """Write which articles share a dispatch, among those whose kin has changed; note the pairs that became kin or ceased to be."""
        groups = [self.by_time(group) for group in _closures(self.loose | self.dirty, lambda one: self.index.kinships(one).keys())]
        concerned = [article for group in groups for article in group]
        before = self.index.dispatches(concerned)
        old: dict[int, set[int]] = {}
        for article, dispatch in before.items():
            old.setdefault(dispatch, set()).add(article)
        new = {article: group[0] for group in groups for article in group if len(group) > 1}
        for group in groups:
            self.pairs |= {_pair(*pair) for pair in combinations(group, 2) if not _same(before, *pair)}
            self.index.put_dispatch(group[0], group)
        for together in old.values():
            self.pairs |= {_pair(*pair) for pair in combinations(together, 2) if not _same(new, *pair)}
        for article in concerned:
            if before.get(article) != new.get(article):
                self.touched |= set(self.events(article))

    def by_time(self, articles: Iterable[int]) -> list[int]:
        return sorted(articles, key=lambda article: by_time(self.traces(article).article))

    def find_fits(self) -> None:
        """Write which events fit, among the pairs of articles that may have changed."""
        opened: dict[Articles, frozenset[int] | set[int]] = {}
        doubtful = set(self.pairs)
        for article in self.dirty:
            found = find_tellers(self.held, self.traces(article))
            opened |= {_pair(article, other): keys for other, keys in found.items() if other != article}
            doubtful |= {_pair(article, other) for other in self.neighbours(article)}
        rarity = Rarity(Counts(self.held))
        pairs = sorted(doubtful | opened.keys())
        dispatches = self.index.dispatches({article for pair in pairs for article in pair})
        for pair in pairs:
            kin = _same(dispatches, *pair)
            if pair not in opened:
                opened[pair] = open_between(self.held, *map(self.traces, pair))
            fits = self.fits(*pair, rarity, opened[pair], kin=kin)
            was = self.index.fits_between(*pair)
            if fits != was:
                self.index.put_fits(*pair, fits)
                self.touched |= {event for told in fits.items() ^ was.items() for event in told[0]}

    def fits(self, one: int, other: int, rarity: Rarity, keys: frozenset[int] | set[int], *, kin: bool) -> Fits:
        """Return the fits between two articles; of those that are not kin only between events that share open keys."""
        left, right = self.traces(one), self.traces(other)
        ours, theirs = (
            [(place, shared) for place, own in enumerate(side.keys_by_event) if (shared := own & keys) or kin]
            for side in (left, right)
        )
        couple = Couple(left.article, right.article, rarity.between(left.article.moment, right.article.moment), kin)
        found: Fits = {}
        for (here, own), (there, others) in product(ours, theirs):
            if kin or not own.isdisjoint(others):
                fit = couple.find_fit(left.events[here], right.events[there])
                if fit is not None:
                    found[(one, here), (other, there)] = fit
        return found

    def changed_groups(self) -> Iterator[Group]:
        """Yield the groups of events in which something was touched, or which are not what they were."""
        regions = tuple(self.regions())
        events = tuple(event for region in regions for event in region.events)
        heads, before = self.index.heads({article for article, _ in events}), self.index.together(events)
        for region in regions:
            for group in gather(region, heads):
                members = frozenset(group.events)
                is_touched = not members.isdisjoint(self.touched)
                if is_touched or any(before.get(event, frozenset((event,))) != members for event in members):
                    yield group

    def regions(self) -> Iterator[Region]:
        """Yield what hangs together with an event that was touched."""
        scores: dict[int, dict[Pair, float]] = {}
        tied: defaultdict[Event, set[Event]] = defaultdict(set)

        def fitting(event: Event) -> set[Event]:
            if event[0] not in scores:
                scores[event[0]] = self.index.scores(event[0])
                for left, right in scores[event[0]]:
                    tied[left].add(right)
                    tied[right].add(left)
            return tied[event]

        for events in _closures(self.touched, fitting):
            found = {
                pair: score
                for article in {event[0] for event in events}
                for pair, score in scores[article].items()
                if pair[0] in events
            }
            yield Region(frozenset(events), found)


def _same(dispatches: Mapping[int, int], one: int, other: int) -> bool:
    return one in dispatches and dispatches[one] == dispatches.get(other)


def _pair(one: int, other: int) -> Articles:
    return min(one, other), max(one, other)


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
