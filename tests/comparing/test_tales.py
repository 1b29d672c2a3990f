"""What one article denies in one sentence and tells in another is one event there."""

from typing import Any

import pytest

from comparing.making import day, happenings_of, make_event, person, state
from menurut.comparing.tales import find_tales, tell_one

SHOT: dict[str, Any] = {"type": "ASSAULT", "modes": ("firearms",), "actors": (state("KHM"),), "recipients": (state("THA"),)}


@pytest.mark.parametrize(
    ("change", "one"),
    [
        ({}, True),
        ({"actors": (), "recipients": ()}, True),  # "serangan itu"
        ({"modes": ("heavy-weapons",)}, True),
        ({"type": "COERCE", "modes": ("seize",)}, True),  # types that are told for one another
        ({"modes": ("beat",)}, False),
        ({"type": "CONSULT", "modes": ()}, False),
        ({"days": (day(3), day(3))}, False),
        ({"places": frozenset({"2"})}, False),
        ({"again": True}, False),
        ({"actors": (state("LAO"),)}, False),
        ({"actors": (person("dara", "KHM"),), "recipients": ()}, True),  # of the state that did it
        ({"actors": (state("THA"),), "recipients": (state("KHM"),)}, False),
        ({"speech": True}, False),
    ],
)
def test_an_event_is_told_twice_where_nothing_keeps_the_two_apart(change: dict[str, Any], one: bool) -> None:
    told = make_event("a1", **SHOT, days=(day(0), day(0)), places=frozenset({"1"}))
    other = make_event("a2", **{**SHOT, **change})
    assert tell_one(told, other) == tell_one(other, told) == one


def test_only_what_somebody_denies_is_looked_for_elsewhere() -> None:
    events = [make_event(f"a{number}", **SHOT, place_in_text=100 * number) for number in (1, 2, 3)]
    assert find_tales(events, ()) == {}
    assert find_tales(events, {"a2"}) == {"a1": "a1", "a2": "a1"}
    assert find_tales(events, {"a1", "a2", "a3"}) == dict.fromkeys(("a1", "a2", "a3"), "a1")


def test_all_that_are_one_fit_one_another() -> None:
    named = [make_event(f"a{at}", **{**SHOT, "actors": (person(who),)}) for at, who in ((1, "rika"), (3, "budi"))]
    nobody = make_event("a2", **{**SHOT, "actors": ()})
    assert find_tales([*named, nobody], {"a2"}) == {"a1": "a1", "a2": "a1"}


def test_a_happening_holds_two_events_of_an_article_that_tells_it_twice() -> None:
    fit = {"days": (day(0), day(0)), "anchors": frozenset({"~utami", "~minh"})}
    one, other, away = make_event("a1", **fit), make_event("a2", **fit, place_in_text=90), make_event("b1", **fit)
    assert sorted(len(told.events) for told in happenings_of([one, other, away])) == [1, 2]
    twice = [make_event(event.event, **fit, place_in_text=event.place_in_text, tale="a1") for event in (one, other)]
    assert [sorted(told.events) for told in happenings_of([*twice, away])] == [["a1", "a2", "b1"]]
