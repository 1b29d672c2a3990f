"""Where comparing looks things up: what articles hold which keys, and what was found between them so far.

A store keeps it in tables (store/comparing.py); `MemoryIndex` is the same for some articles at hand. Articles are numbers here, events
their article's number with their place among its events; nothing that is found depends on which numbers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from menurut.comparing.fit import Fit
from menurut.comparing.grouping import Event, Head, Pair, head_of
from menurut.comparing.origins import Kinship
from menurut.comparing.rarity import STEPS
from menurut.comparing.traces import Traces

# Nobody asks how many more articles than this hold a key.
MANY = STEPS[-1] + 1

Fits = dict[Pair, Fit]


class Holders(Protocol):
    """Which articles hold which keys. Days are given by the first and the last."""

    def count(self, keys: Iterable[int], first: int, last: int, most: int = MANY) -> Mapping[int, int]:
        """Return how many articles published on some days hold each key, up to `most`; keys of none may be left out."""

    def holders(self, keys: Iterable[int], first: int, last: int) -> set[int]:
        """Return the articles published on some days that hold one of the keys."""

    def holding(self, keys: Iterable[int], first: int, last: int) -> Iterable[tuple[int, int, int]]:
        """Return each of some keys with each article published on some days that holds it, and the places of its events that do."""


class Index(Holders, Protocol):
    """What is known of all articles compared so far."""

    def traces(self, article: int) -> Traces:
        """Return the traces of an article."""

    def put(self, article: int, traces: Traces) -> None:
        """Take in an article that is not there."""

    def drop(self, article: int) -> None:
        """Take out an article and all that was found of it."""

    def is_empty(self) -> bool:
        """Return whether no article is there."""

    def kinships(self, article: int) -> dict[int, Kinship]:
        """Return the kinships of an article by the other article."""

    def kin(self, articles: Iterable[int]) -> set[tuple[int, int]]:
        """Return the pairs of articles that go back to one text, of some articles with any, the smaller number first."""

    def kinship(self, one: int, other: int) -> Kinship | None:
        """Return how two articles go back to one text; None where they don't."""

    def put_kinship(self, one: int, other: int, kinship: Kinship | None) -> None:
        """Write how two articles go back to one text; None where they don't."""

    def dispatches(self, articles: Iterable[int]) -> dict[int, int]:
        """Return the dispatch, known by its earliest article, of each article that shares one."""

    def put_dispatch(self, dispatch: int, articles: Iterable[int]) -> None:
        """Write that articles share a dispatch; a single one shares none."""

    def heads(self, articles: Iterable[int]) -> dict[int, Sequence[Head]]:
        """Return how the events of some articles are sorted; nothing of those that are not there."""

    def scores(self, articles: Iterable[int]) -> dict[Pair, float]:
        """Return how well events of some articles fit others; the event of the smaller number stands first."""

    def scores_of(self, events: Iterable[Event]) -> dict[Pair, float]:
        """Return how well some events fit others; the event of the smaller number stands first."""

    def fitting(self, article: int) -> set[int]:
        """Return the articles of which an event fits one of an article's."""

    def put_fit(self, pair: Pair, fit: Fit | None) -> None:
        """Write how well two events fit that did so before; None where they don't any more."""

    def together(self, events: Iterable[Event]) -> dict[Event, frozenset[Event]]:
        """Return the events that were last found to be one happening with some events, for those that were not alone."""

    def put_groups(self, groups: Iterable[tuple[Event, ...]], gone: Iterable[int]) -> None:
        """Write which events are one happening, and forget the events of articles that are gone."""

    def fits_between(self, one: int, other: int) -> Fits:
        """Return the fits between events of two articles, that of the smaller number first."""

    def put_fits(self, one: int, other: int, fits: Fits) -> None:
        """Write the fits between two articles in place of those that were."""


class MemoryIndex:
    """An index of articles at hand."""

    def __init__(self) -> None:
        self._traces: dict[int, Traces] = {}
        self._holders: defaultdict[int, defaultdict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
        self._kinships: defaultdict[int, dict[int, Kinship]] = defaultdict(dict)
        self._dispatches: dict[int, int] = {}
        self._groups: dict[Event, frozenset[Event]] = {}
        self._fits: defaultdict[int, defaultdict[int, Fits]] = defaultdict(lambda: defaultdict(dict))

    def traces(self, article: int) -> Traces:
        """Return the traces of an article."""
        return self._traces[article]

    def put(self, article: int, traces: Traces) -> None:
        """Take in an article that is not there."""
        self._traces[article] = traces
        for key, places in traces.places.items():
            self._holders[key][traces.day][article] = places

    def drop(self, article: int) -> None:
        """Take out an article and all that was found of it."""
        traces = self._traces.pop(article)
        for key in traces.keys:
            self._holders[key][traces.day].pop(article, None)
        for other in tuple(self._kinships[article]):
            self.put_kinship(article, other, None)
        for other in tuple(self._fits[article]):
            self.put_fits(article, other, {})
        self._dispatches.pop(article, None)

    def is_empty(self) -> bool:
        """Return whether no article is there."""
        return not self._traces

    def count(self, keys: Iterable[int], first: int, last: int, most: int = MANY) -> dict[int, int]:
        """Return how many articles published on some days hold each key, up to `most`."""
        return {key: min(most, sum(1 for _ in self._on(key, first, last))) for key in keys}

    def holders(self, keys: Iterable[int], first: int, last: int) -> set[int]:
        """Return the articles published on some days that hold one of the keys."""
        return {article for key in keys for article, _ in self._on(key, first, last)}

    def holding(self, keys: Iterable[int], first: int, last: int) -> Iterable[tuple[int, int, int]]:
        """Return each of some keys with each article published on some days that holds it, and the places of its events."""
        return [(key, article, places) for key in keys for article, places in self._on(key, first, last)]

    def _on(self, key: int, first: int, last: int) -> Iterator[tuple[int, int]]:
        days: Mapping[int, dict[int, int]] = self._holders.get(key, {})
        return (held for day, articles in days.items() if first <= day <= last for held in articles.items())

    def kinships(self, article: int) -> dict[int, Kinship]:
        """Return the kinships of an article by the other article."""
        return dict(self._kinships[article])

    def kin(self, articles: Iterable[int]) -> set[tuple[int, int]]:
        """Return the pairs of articles that go back to one text."""
        return {(min(one, other), max(one, other)) for one in articles for other in self._kinships[one]}

    def kinship(self, one: int, other: int) -> Kinship | None:
        """Return how two articles go back to one text; None where they don't."""
        return self._kinships[one].get(other)

    def put_kinship(self, one: int, other: int, kinship: Kinship | None) -> None:
        """Write how two articles go back to one text; None where they don't."""
        for left, right in ((one, other), (other, one)):
            if kinship is None:
                self._kinships[left].pop(right, None)
            else:
                self._kinships[left][right] = kinship

    def dispatches(self, articles: Iterable[int]) -> dict[int, int]:
        """Return the dispatch of each article that shares one."""
        return {article: self._dispatches[article] for article in articles if article in self._dispatches}

    def put_dispatch(self, dispatch: int, articles: Iterable[int]) -> None:
        """Write that articles share a dispatch; a single one shares none."""
        together = tuple(articles)
        for article in together:
            if len(together) > 1:
                self._dispatches[article] = dispatch
            else:
                self._dispatches.pop(article, None)

    def heads(self, articles: Iterable[int]) -> dict[int, Sequence[Head]]:
        """Return how the events of some articles are sorted; nothing of those that are not there."""
        return {article: tuple(map(head_of, self._traces[article].events)) for article in articles if article in self._traces}

    def scores(self, articles: Iterable[int]) -> dict[Pair, float]:
        """Return how well events of some articles fit others."""
        return {pair: fit.score for article in articles for fits in self._fits[article].values() for pair, fit in fits.items()}

    def scores_of(self, events: Iterable[Event]) -> dict[Pair, float]:
        """Return how well some events fit others."""
        wanted = frozenset(events)
        scores = self.scores({article for article, _ in wanted})
        return {pair: score for pair, score in scores.items() if not wanted.isdisjoint(pair)}

    def fitting(self, article: int) -> set[int]:
        """Return the articles of which an event fits one of an article's."""
        return set(self._fits[article])

    def together(self, events: Iterable[Event]) -> dict[Event, frozenset[Event]]:
        """Return the events that were last found to be one happening with some events, for those that were not alone."""
        return {event: self._groups[event] for event in events if event in self._groups}

    def put_groups(self, groups: Iterable[tuple[Event, ...]], gone: Iterable[int]) -> None:
        """Write which events are one happening, and forget the events of articles that are gone."""
        away = frozenset(gone)
        self._groups = {event: group for event, group in self._groups.items() if event[0] not in away}
        for group in groups:
            for event in group:
                self._groups.pop(event, None)
                if len(group) > 1:
                    self._groups[event] = frozenset(group)

    def fits_between(self, one: int, other: int) -> Fits:
        """Return the fits between events of two articles."""
        return dict(self._fits[one].get(other, {}))

    def put_fits(self, one: int, other: int, fits: Fits) -> None:
        """Write the fits between two articles in place of those that were."""
        for left, right in ((one, other), (other, one)):
            if fits:
                self._fits[left][right] = fits
            else:
                self._fits[left].pop(right, None)

    def put_fit(self, pair: Pair, fit: Fit | None) -> None:
        """Write how well two events fit that did so before; None where they don't any more."""
        (one, _), (other, _) = pair
        fits = {known: found for known, found in self._fits[one][other].items() if known != pair}
        self.put_fits(one, other, fits if fit is None else {**fits, pair: fit})
