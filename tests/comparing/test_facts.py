"""What two claims can't both be right about."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparing.making import count, day, make_claim, state
from menurut.comparing.facts import find_conflicts, meet


def conflicts(left: dict[str, Any], right: dict[str, Any]) -> tuple[str, ...]:
    return find_conflicts(make_claim("a", **left), make_claim("b", **right))


@pytest.mark.parametrize(
    ("left", "right", "over"),
    [
        ((384, None), (832, 832), ()),  # at least 384, and 832
        ((800, None), (832, 832), ()),
        ((384, None), (60, 60), ("number",)),
        ((17, 17), (9, 9), ("number",)),
        ((2000, 2000), (2100, 2100), ()),  # rounded
        ((None, 20), (25, None), ("number",)),
    ],
)
def test_numbers_are_compared_as_intervals(left: tuple[Any, Any], right: tuple[Any, Any], over: tuple[str, ...]) -> None:
    assert conflicts({"quantities": (count("dead", *left),)}, {"quantities": (count("dead", *right),)}) == over


def test_numbers_of_different_things_don_t_meet() -> None:
    assert conflicts({"quantities": (count("dead", 3, 3),)}, {"quantities": (count("injured", 30, 30),)}) == ()


def test_a_correction_is_judged_by_its_first_number() -> None:
    both = {"quantities": (count("arrested", 9, 9), count("arrested", 17, 17))}
    old = {"quantities": (count("arrested", 17, 17),)}
    assert conflicts(both, old) == ()
    assert conflicts({**both, "corrects": True}, old) == ("number",)


def test_a_day_is_disputed_with_the_next_and_not_with_a_span_around_it() -> None:
    friday, saturday, week = ({"told": {"days": days}} for days in ((day(0), day(0)), (day(1), day(1)), (day(0), day(6))))
    assert conflicts(dict(friday), dict(saturday)) == ("date",)
    assert conflicts(dict(friday), dict(week)) == ()


def test_places_and_doers_exclude_each_other() -> None:
    left, right = (
        {"told": {"places": frozenset({town}), "actors": (state(country),)}} for town, country in (("1", "LTU"), ("2", "LVA"))
    )
    assert conflicts(left, right) == ("place", "party")


def test_an_unnamed_doer_contradicts_nobody() -> None:
    assert conflicts({"told": {"actors": ()}}, {"told": {"actors": (state("LVA"),)}}) == ()


number = st.one_of(st.none(), st.floats(min_value=0, max_value=1e6))


@given(number, number, number, number)
def test_counts_meet_both_ways(low: float | None, high: float | None, start: float | None, end: float | None) -> None:
    one, other = count("dead", low, high), count("dead", start, end)
    assert meet(one, other) == meet(other, one)
