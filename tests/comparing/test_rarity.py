"""How telling a shared word is."""

from hypothesis import given
from hypothesis import strategies as st

from comparing.making import count_rarity
from menurut.comparing.rarity import EVERYTHING_RARE, MONTH, WORTH

TOLD = [(f"a{number}", 3 * MONTH + 1, {"gaza", f"only{number}"}) for number in range(40)]


def test_what_few_tell_is_rare_what_many_tell_is_not() -> None:
    worth = count_rarity(TOLD).between(3 * MONTH + 5, 3 * MONTH + 9)
    assert worth["only1"] == worth["told by none"] == 1
    assert worth["gaza"] == WORTH[2]


def test_a_name_is_rare_again_in_another_month() -> None:
    rarity = count_rarity(TOLD)
    assert rarity.between(9 * MONTH, 9 * MONTH)["gaza"] == rarity.between(None)["gaza"] == 1
    assert rarity.between(9 * MONTH, 3 * MONTH)["gaza"] == WORTH[2]


def test_without_counts_an_overlap_is_plain() -> None:
    assert EVERYTHING_RARE.overlap(frozenset("abcd"), frozenset("ab")) == 1
    assert EVERYTHING_RARE.overlap(frozenset(), frozenset("ab")) == 0


@given(st.sets(st.sampled_from(["gaza", "only1", "only2", "x"])), st.sets(st.sampled_from(["gaza", "only1", "y"])))
def test_an_overlap_is_a_share_and_the_same_both_ways(left: set[str], right: set[str]) -> None:
    worth = count_rarity(TOLD).between(3 * MONTH)
    found = worth.overlap(frozenset(left), frozenset(right))
    assert 0 <= found <= 1
    assert found == worth.overlap(frozenset(right), frozenset(left))
