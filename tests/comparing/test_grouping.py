"""Groups of events that fit are the same whether they are gathered at once or brought up to date, however much hangs together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from menurut.comparing.grouping import Event, Group, Head, Pair, gather

ARTICLES, PLACES = 12, 2


class Known:
    """Events of some articles with how well they fit, and what they were found to be together."""

    def __init__(self, scores: Mapping[Pair, float]) -> None:
        self.fits = dict(scores)
        self.groups: dict[Event, frozenset[Event]] = {}

    def heads(self, articles: Iterable[int]) -> dict[int, Sequence[Head]]:
        """Return how events are sorted; every third article tells one event twice."""
        return {
            one: tuple(
                (float(one % 5), f"a{one}", place, f"a{one}-{place}", f"a{one}-{place if one % 3 else 0}")
                for place in range(PLACES)
            )
            for one in articles
        }

    def scores_of(self, events: Iterable[Event]) -> dict[Pair, float]:
        wanted = set(events)
        return {pair: score for pair, score in self.fits.items() if wanted & set(pair)}

    def together(self, events: Iterable[Event]) -> dict[Event, frozenset[Event]]:
        return {event: self.groups[event] for event in events if event in self.groups}

    def put(self, groups: Iterable[Group]) -> None:
        for group in groups:
            for event in group.events:
                self.groups.pop(event, None)
                if len(group.events) > 1:
                    self.groups[event] = frozenset(group.events)


EVENTS = st.tuples(st.integers(0, ARTICLES - 1), st.integers(0, PLACES - 1))
PAIRS = st.tuples(EVENTS, EVENTS).filter(lambda pair: pair[0][0] < pair[1][0])
SCORES = st.dictionaries(PAIRS, st.integers(70, 300).map(lambda score: score / 100), max_size=60)


@given(SCORES, st.lists(st.dictionaries(PAIRS, st.sampled_from([0.0, 0.7, 1.2, 2.9]), min_size=1, max_size=5), max_size=4))
def test_brought_up_to_date_they_are_as_gathered_at_once(scores: dict[Pair, float], changes: list[dict[Pair, float]]) -> None:
    kept = Known(scores)
    kept.put(gather(kept, {event for pair in scores for event in pair}))
    for change in changes:
        new = {pair: score for pair, score in {**kept.fits, **change}.items() if score}
        changed = {event for pair in new.keys() ^ kept.fits.keys() for event in pair}
        kept.fits = new
        kept.put(gather(kept, changed, {event for pair in change for event in pair}))
    fresh = Known(kept.fits)
    whole = {group.events: group for group in gather(fresh, {(one, place) for one in range(ARTICLES) for place in range(PLACES)})}
    fresh.put(whole.values())
    assert fresh.groups == kept.groups
    # Whoever asks for a group again gets all of it again.
    for group in gather(kept, {next(iter(kept.fits))[0]} if kept.fits else set()):
        assert whole[group.events] == group


def test_only_what_a_change_reaches_is_looked_at() -> None:
    """A chain of a thousand articles hangs together; one more at its end is held against the last."""
    chain: dict[Pair, float] = {((one, 0), (one + 1, 0)): 1.0 for one in range(1_000)}
    kept = Known(chain)
    kept.put(gather(kept, {event for pair in chain for event in pair}))
    asked: defaultdict[str, set[int]] = defaultdict(set)

    class Watched(Known):
        def scores_of(self, events: Iterable[Event]) -> dict[Pair, float]:
            asked["scores"] |= {article for article, _ in events}
            return super().scores_of(events)

    watched = Watched({**chain, ((1_000, 0), (1_001, 0)): 2.0})
    watched.groups = kept.groups
    list(gather(watched, {(1_000, 0), (1_001, 0)}))
    assert 1_000 in asked["scores"]
    assert len(asked["scores"]) < 50
