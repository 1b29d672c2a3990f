"""How telling a shared word is."""

from hypothesis import given
from hypothesis import strategies as st

from menurut.comparing.rarity import MONTH, WORTH, Rarity, count_rarity

TOLD = [(f"a{number}", 3 * MONTH + 1, {"gaza", f"only{number}"}) for number in range(40)]


def test_what_few_tell_is_rare_what_many_tell_is_not() -> None:
    rarity = count_rarity(TOLD)
    when = 3 * MONTH + 5
    assert rarity.of("only1", when, when) == 1
    assert rarity.of("gaza", when, when) == WORTH[2]


def test_a_name_is_rare_again_in_another_month() -> None:
    assert count_rarity(TOLD).of("gaza", 9 * MONTH, 9 * MONTH) == 1


def test_an_article_counts_once() -> None:
    assert count_rarity([*TOLD, *TOLD]) == count_rarity(TOLD)


def test_without_counts_an_overlap_is_plain() -> None:
    assert Rarity().overlap(frozenset("abcd"), frozenset("ab"), None) == 1
    assert Rarity().overlap(frozenset(), frozenset("ab"), None) == 0


@given(st.sets(st.sampled_from(["gaza", "only1", "only2", "x"])), st.sets(st.sampled_from(["gaza", "only1", "y"])))
def test_an_overlap_is_a_share_and_the_same_both_ways(left: set[str], right: set[str]) -> None:
    rarity, when = count_rarity(TOLD), 3 * MONTH
    found = rarity.overlap(frozenset(left), frozenset(right), when)
    assert 0 <= found <= 1
    assert found == rarity.overlap(frozenset(right), frozenset(left), when)
