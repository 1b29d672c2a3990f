"""What is passed over would not have been enough."""

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from comparing.making import DAY, day, make_event, person, state
from menurut.comparing.fit import Bar, can_fit, fit
from menurut.comparing.hopeless import most_shared, most_with_strangers
from menurut.comparing.rarity import Rarity, month_of
from menurut.comparing.sameevent import SAME

NAMES = st.frozensets(st.sampled_from(["sari", "rani", "palu", "rapat"]))
STATES = st.lists(st.sampled_from(["IDN", "VNM", "FJI"]), max_size=3, unique=True)
EVENTS = st.fixed_dictionaries({
    "type": st.sampled_from(["ASSAULT", "CONSULT"]),
    "language": st.sampled_from(["id", "en"]),
    "modes": st.sampled_from([(), ("firearms",), ("aerial",), ("meet",)]),
    "trigger": st.sampled_from(["serang", "bertemu"]),
    "days": st.sampled_from([None, (day(0), day(0)), (day(1), day(1))]),
    "places": st.frozensets(st.sampled_from("123")),
    "words": NAMES,
    "names": NAMES,
    "numbers": st.frozensets(st.sampled_from(["384", "517", "2118"])),
    "anchors": st.frozensets(st.sampled_from(["~sari", "~rani", "@IDN", "@VNM", "+1"])),
    "actors": st.one_of(STATES.map(lambda codes: tuple(map(state, codes))), NAMES.map(lambda names: tuple(map(person, sorted(names))))),
    "recipients": STATES.map(lambda codes: tuple(map(state, codes))),
    "place_in_text": st.sampled_from([40, 900]),
    "moment": st.sampled_from([DAY, DAY + 1, DAY + 9]),
})  # fmt: skip


@given(EVENTS, EVENTS, st.randoms(use_true_random=False))
def test_nothing_common_makes_more_of_two_stories_than_is_said(left: dict[str, Any], right: dict[str, Any], chance: Any) -> None:
    one, other = make_event("a1", **left), make_event("b1", **right)
    shared = one.told & other.told | {one.word}
    counts = Counter({(key, month_of(DAY)): chance.choice([21, 81]) if key in shared else 1 for key in one.told | {one.word}})
    worth = Rarity(counts).between(DAY)
    if can_fit(one, other):
        assert fit(one, other, worth, story=False).score < most_with_strangers(one, worth)


@given(EVENTS, EVENTS, st.booleans(), st.booleans(), st.randoms(use_true_random=False))
def test_what_an_event_can_add_at_most_is_no_less_than_it_adds(
    left: dict[str, Any], right: dict[str, Any], kin: bool, story: bool, chance: Any
) -> None:
    one, other = make_event("a1", **left), make_event("b1", **right)
    counts = Counter({(key, month_of(DAY)): chance.choice([1, 11, 21, 81]) for key in one.told | other.told | {one.word}})
    worth = Rarity(counts).between(DAY)
    whole = fit(one, other, worth, kin=kin, story=story)
    short = fit(one, other, worth, kin=kin, story=story, bar=Bar(SAME, most_shared(one, worth)))
    assert short == whole if whole.score >= SAME else short.score < SAME


def test_an_event_of_states_that_all_tell_of_is_passed_over_and_one_of_much_is_not() -> None:
    many = Rarity(Counter({(key, month_of(DAY)): 81 for key in ("@VNM", "@FJI", "sidang")})).between(DAY)
    told: dict[str, Any] = {
        "actors": (state("VNM"),),
        "recipients": (state("FJI"),),
        "names": frozenset(),
        "anchors": frozenset({"@VNM"}),
    }
    assert most_with_strangers(make_event("a1", trigger="sidang", **told), many) < 0
    much = {**told, "numbers": frozenset(map(str, range(100, 120))), "modes": ("meet",), "days": (day(0), day(0))}
    assert most_with_strangers(make_event("a1", **much), many) > 0.7
