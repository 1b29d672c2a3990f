"""What is found is the same however articles came: at once, one by one, in any order, some taken out and read anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from comparing.making import DAY, day, make_claim, make_event, make_prints, person, state
from menurut.comparing import neighbours, rarity, renew, traces, weaker, weighing
from menurut.comparing.compare import Settled, settle
from menurut.comparing.index import MemoryIndex
from menurut.comparing.packing import pack, unpack
from menurut.comparing.sameevent import SAME
from menurut.comparing.traces import Traces, places_in, traces_with

TEXT = " ".join(f"kata{number}" for number in range(30))


@dataclass(frozen=True, kw_only=True)
class Told:
    """An article with an event of each of some types, and a claim on each."""

    when: int
    who: str
    what: tuple[str, ...]
    copied: bool
    yes: bool
    dated: bool


def make_traces(name: str, told: Told) -> Traces:
    """Return the traces of an article."""
    moment, who = DAY + told.when if told.dated else None, told.who.split()[-1]
    prints = make_prints(
        name, TEXT if told.copied else f"{TEXT[: told.when * 5]} {name}", moment=moment, names=frozenset({who, "palu", name}),
        anchors=frozenset({"~" + who, "@VNM", "+1"}), agencies=frozenset({"Antara"}) if told.when % 2 else frozenset(),
    )  # fmt: skip
    events = tuple(
        make_event(
            f"{name}-{place}", article=name, moment=moment, type=what, actors=(person(told.who), state("VNM")), anchors=prints.anchors,
            days=(day(told.when), day(told.when)) if told.yes else None, numbers=frozenset({"384"}) if told.copied else frozenset(),
            words=frozenset({told.who, what, "rapat", f"kata{told.when % (place + 2)}"}), place_in_text=40 + 200 * place,
        ) for place, what in enumerate(told.what)
    )  # fmt: skip
    polarity, act = ("positive", "assert") if told.yes else ("negative", "deny")
    claims = tuple(make_claim(f"{event.event}9", article=name, event=event, polarity=polarity, act=act) for event in events)
    return traces_with(prints, events, claims)


ARTICLES = st.lists(
    st.builds(
        Told, when=st.integers(0, 40), who=st.sampled_from(["sari utami", "rani putri", "hoang minh"]),
        what=st.lists(st.sampled_from(["CONSULT", "COOPERATE", "ASSAULT"]), min_size=1, max_size=4).map(tuple), copied=st.booleans(), yes=st.booleans(), dated=st.booleans(),
    ),
    min_size=1, max_size=14,
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _soon_common() -> Iterator[None]:
    """Let a word be common that some articles share, so that it becomes so while they come; and let there be events past all places."""
    with pytest.MonkeyPatch.context() as patch:
        places_in.cache_clear()
        for module in (traces, weaker, weighing):
            patch.setattr(module, "PLACES", 2)
        patch.setattr(rarity, "STEPS", (1, 2, 5))
        patch.setattr(neighbours, "CROWD", 2)
        for module in (neighbours, weighing):
            patch.setattr(module, "ENOUGH", 3)
        yield
    places_in.cache_clear()


class Kept:
    """An index and what was settled of its regions, as a store keeps them."""

    def __init__(self) -> None:
        self.index = MemoryIndex()
        self.settled: dict[str, Settled] = {}

    def renew(self, gone: list[int], come: dict[int, Traces]) -> None:
        for article in gone:
            for event in self.index.traces(article).events:
                self.settled.pop(event.event, None)
        groups = renew.renew(self.index, gone, come)
        told = {article: self.index.traces(article) for group in groups for article, _ in group.events}
        names = {number: one.article.article for number, one in told.items()}
        dispatches = {names[one]: self.index.traces(other).article.article for one, other in self.index.dispatches(told).items()}
        for group in groups:
            for article, place in group.events:
                self.settled.pop(told[article].events[place].event, None)
        self.settled |= {one.happening.id: one for one in (settle(group, told, dispatches) for group in groups)}


@settings(max_examples=60, deadline=None)
@given(ARTICLES, st.randoms(use_true_random=False))
def test_any_way_leads_to_the_same(told: list[Told], chance: Any) -> None:
    articles = {number: make_traces(f"a{number}", one) for number, one in enumerate(told)}
    at_once, in_turn = Kept(), Kept()
    at_once.renew([], articles)
    waiting, there = list(articles), []
    chance.shuffle(waiting)
    while waiting:
        come, waiting = waiting[:2], waiting[2:]
        gone = [there.pop()] if there and waiting and chance.random() < 0.3 else []
        waiting += gone
        in_turn.renew(gone, {number: articles[number] for number in come})
        there += come
        again = chance.choice(there)
        in_turn.renew([again], {again: articles[again]})
    assert in_turn.settled == at_once.settled
    assert sorted(one.events for one in (kept.happening for kept in in_turn.settled.values())) == sorted(
        one.events for one in (kept.happening for kept in at_once.settled.values())
    )


# Kin only through a third, and of another rarity once the first has gone.
KIN_OF_KIN = [
    Told(when=0, who="sari utami", what=("CONSULT", "CONSULT"), copied=False, yes=False, dated=False),
    Told(when=0, who="sari utami", what=("CONSULT",) * 4, copied=False, yes=False, dated=False),
    Told(when=0, who="rani putri", what=("CONSULT",), copied=False, yes=False, dated=False),
    Told(when=2, who="rani putri", what=("CONSULT",), copied=True, yes=False, dated=True),
    Told(when=4, who="sari utami", what=("CONSULT",), copied=False, yes=False, dated=True),
    Told(when=16, who="sari utami", what=("COOPERATE",), copied=False, yes=False, dated=False),
]


@settings(max_examples=30, deadline=None)
@example(KIN_OF_KIN)
@given(ARTICLES)
def test_an_article_that_goes_leaves_nothing(told: list[Told]) -> None:
    articles = {number: make_traces(f"a{number}", one) for number, one in enumerate(told)}
    without, taken = Kept(), Kept()
    without.renew([], {number: one for number, one in articles.items() if number})
    taken.renew([], articles)
    taken.renew([0], {})
    assert taken.settled == without.settled


@settings(max_examples=30, deadline=None)
@given(ARTICLES)
def test_what_is_passed_over_of_two_stories_would_not_have_been_found(told: list[Told]) -> None:
    articles = {number: make_traces(f"a{number}", one) for number, one in enumerate(told)}
    some, all_weighed = Kept(), Kept()
    some.renew([], articles)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weighing, "most_with_strangers", lambda event, worth: SAME)
        all_weighed.renew([], articles)
    assert some.settled == all_weighed.settled


@settings(max_examples=30, deadline=None)
@given(ARTICLES)
def test_packed_traces_are_the_same(told: list[Told]) -> None:
    for number, one in enumerate(told):
        made = make_traces(f"a{number}", one)
        found = unpack(pack(made))
        assert (found.article, *found.keys_by_event) == (made.article, *made.keys_by_event)
        assert found.places == made.places
        assert (*found.events, *found.claims, *found.event_of_claim) == (*made.events, *made.claims, *made.event_of_claim)
        assert found.claims[0].event is found.events[0]
        assert pack(unpack(pack(made))) == pack(made)
