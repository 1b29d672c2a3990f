"""Who is taken for one across articles, who is not, and that neither depends on the order of anything."""

import itertools
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from menurut.comparing.identities import find_identities, find_unheld
from menurut.comparing.naming import name_key
from menurut.types.identity import Appearance, Identity, Judgement


def seen(id: str, name: str = "Rani Putri", day: str | None = "2024-05-01", **told: Any) -> Appearance:
    kept: dict[str, Any] = {"kind": "person", "country": "IDN", "sector": "GOV", "key": name_key(name)}
    return Appearance(id=id, name=name, day=day, **{**kept, **told})


def judged(left: str, verdict: str, right: str, number: int = 0) -> Judgement:
    return Judgement(
        id=f"j{number}{left}{right}", left=left, right=right, verdict=verdict, reason="", by="rika",  # type: ignore[arg-type]
        when=f"2024-06-01T00:00:{number:02}+00:00",
    )  # fmt: skip


def groups(appearances: Sequence[Appearance], judgements: Sequence[Judgement] = ()) -> list[str]:
    """Return the members of each identity as one word."""
    return ["".join(identity.members) for identity in find_identities(appearances, judgements)]


def test_one_name_one_state_one_role_is_one_person() -> None:
    (identity,) = find_identities([seen("b", day="2024-06-01"), seen("a", day="2024-05-01"), seen("c", "RANI PUTRI", day=None)])
    assert identity == Identity(id="a", name="Rani Putri", members=("a", "b", "c"), bonds=("name", "name", "name"))


def test_two_people_of_one_name_in_two_states_stay_two() -> None:
    assert groups([seen("a"), seen("b", country="MYS"), seen("c"), seen("d", country="MYS")]) == ["ac", "bd"]


def test_a_state_that_is_not_told_joins_nobody() -> None:
    assert groups([seen("a"), seen("b", country=None), seen("c", country=None)]) == ["a", "b", "c"]


def test_a_minister_before_and_after_a_reshuffle_is_one() -> None:
    before = [seen("a", day="2024-09-01"), seen("b", day="2024-10-15")]
    after = [seen("c", day="2024-11-01", sector="ELI"), seen("d", day="2025-02-01", sector="LEG")]
    assert groups(before + after) == ["abcd"]


def test_the_successor_in_office_is_another() -> None:
    assert groups([seen("a", day="2024-09-01"), seen("b", "Dimas Pratama", day="2024-11-01")]) == ["a", "b"]


def test_roles_that_one_person_does_not_pass_through_stay_apart() -> None:
    assert groups([seen("a", sector="MIL"), seen("b", sector="REB"), seen("c", sector="MIL")]) == ["ac", "b"]


def test_without_a_role_the_name_counts_for_a_season_of_somebody_known() -> None:
    known = [seen("a", day="2020-01-01"), seen("b", day="2020-06-01")]
    assert groups([*known, seen("c", day="2021-01-01", sector=None)]) == ["abc"]
    assert groups([*known, seen("c", day="2024-01-01", sector=None)]) == ["ab", "c"]


def test_without_a_role_nobody_is_chosen_of_two() -> None:
    assert groups([seen("a", sector="MIL"), seen("b", sector="REB"), seen("c", sector=None)]) == ["a", "b", "c"]


def test_without_any_role_the_name_counts_while_a_case_is_in_the_news() -> None:
    days = ("2024-05-01", "2024-05-20", "2024-09-01")
    assert groups([seen(id, day=day, sector=None) for id, day in zip("abc", days, strict=True)]) == ["ab", "c"]
    assert groups([seen("a", day=None, sector=None), seen("b", day=None, sector=None)]) == ["a", "b"]


def test_a_name_that_comes_back_after_a_career_is_another() -> None:
    assert groups([seen("a", day="1998-05-01"), seen("b", day="2024-05-01")]) == ["a", "b"]
    assert groups([seen("a", day="1998-05-01"), seen("b", day="2011-05-01"), seen("c", day="2024-05-01")]) == ["abc"]


def test_a_full_name_and_a_surname_alone_stay_apart() -> None:
    assert groups([seen("a"), seen("b", "Putri"), seen("c", "Putri"), seen("d", "R. Putri")]) == ["a", "b", "c", "d"]


def test_transliterations_stay_apart_but_for_an_identifier() -> None:
    spelled = [seen("a", "Soekardi Djojo"), seen("b", "Sukardi Joyo")]
    assert groups(spelled) == ["a", "b"]
    assert groups([seen("a", "Soekardi Djojo", identifier="wikidata:Q1"), seen("b", "Sukardi Joyo", identifier="wikidata:Q1")]) == [
        "ab"
    ]


def test_a_state_is_one_by_its_code_whatever_it_is_called() -> None:
    called = [
        seen("a", "Kestovia", kind="state", country="KST", identifier="iso3:KST"),
        seen("b", "Orvel", kind="state", country="KST", identifier="iso3:KST"),
    ]
    (identity,) = find_identities(called)
    assert (identity.members, identity.bonds) == (("a", "b"), ("identifier", "identifier"))
    assert groups([seen("a", "Lumara", kind="state", country=None), seen("b", "Lumara", kind="state", country=None)]) == ["ab"]


def test_a_body_is_one_by_name_and_state_for_good() -> None:
    ministry = {"kind": "organisation", "name": "Kementerian Laut"}
    assert groups([seen("a", day="1990-01-01", **ministry), seen("b", **ministry), seen("c", sector=None, **ministry)]) == ["abc"]
    assert groups([seen("a", **ministry), seen("b", country="MYS", **ministry), seen("c", sector="BUS", **ministry)]) == [
        "a",
        "b",
        "c",
    ]


def test_a_crowd_is_nobody() -> None:
    assert groups([seen("a", kind="group"), seen("b", kind="group")]) == ["a", "b"]


def test_a_name_that_two_known_people_bear_joins_nobody() -> None:
    assert groups([seen("a", identifier="wikidata:Q1"), seen("b", identifier="wikidata:Q2"), seen("c")]) == ["a", "b", "c"]
    assert groups([seen("a", identifier="wikidata:Q1"), seen("b"), seen("c", identifier="wikidata:Q1")]) == ["abc"]


def test_somebody_known_in_two_roles_is_still_one_to_choose() -> None:
    told = [seen("a", sector="MIL", identifier="wikidata:Q1"), seen("b", sector="GOV", identifier="wikidata:Q1")]
    assert groups([*told, seen("c", sector=None)]) == ["abc"]


def test_a_judgement_joins_what_no_rule_does() -> None:
    (identity,) = find_identities([seen("a"), seen("b", "Putri", day="2024-05-02")], [judged("a", "same", "b")])
    assert (identity.members, identity.bonds) == (("a", "b"), ("judged", "judged"))
    assert [one.verdict for one in identity.judgements] == ["same"]


def test_a_judgement_parts_where_the_days_are_furthest() -> None:
    days = {"a": "2024-01-01", "b": "2024-01-20", "c": "2024-08-01", "d": "2024-08-20"}
    known = [seen(id, day=day) for id, day in days.items()]
    assert groups(known, [judged("a", "different", "d")]) == ["ab", "cd"]
    assert groups(known, [judged("d", "unsure", "a")]) == ["ab", "cd"]
    assert groups(known, [judged("a", "different", "b")]) == ["a", "bcd"]


def test_the_last_word_on_two_counts() -> None:
    known = [seen("a"), seen("b")]
    words = [judged("a", "different", "b", 1), judged("b", "same", "a", 2), judged("a", "unsure", "b", 3)]
    assert [groups(known, words[:number]) for number in range(4)] == [["ab"], ["a", "b"], ["ab"], ["a", "b"]]
    assert [one.verdict for one in find_identities(known, words)[0].judgements] == ["unsure"]


def test_a_judgement_on_somebody_who_is_gone_still_holds_for_the_others() -> None:
    known = [seen("a"), seen("c", "Putri")]
    assert groups(known, [judged("a", "same", "b"), judged("b", "same", "c")]) == ["ac"]


def test_of_judgements_that_contradict_each_other_the_later_hold() -> None:
    known = [seen("a"), seen("b", "Putri"), seen("c", "Rani")]
    words = [judged("a", "same", "b", 1), judged("a", "different", "c", 2), judged("b", "same", "c", 3)]
    assert groups(known, words) == ["a", "bc"]
    assert find_unheld(words) == (words[0],)
    assert find_unheld(words[:2]) == ()


def test_the_name_is_the_one_most_articles_use() -> None:
    known = [seen("a", "Rani"), seen("b", "Rani Putri"), seen("c", "Rani Putri"), seen("d", "Rani Putri Lestari")]
    (identity,) = find_identities(known, [judged(one, "same", other) for one, other in itertools.pairwise("abcd")])
    assert identity.name == "Rani Putri"


IDS = [f"{number:x}" for number in range(14)]
PEOPLE = st.lists(
    st.builds(
        seen, st.sampled_from(IDS), st.sampled_from(["Rani Putri", "Rani  PUTRI", "Putri", "Dimas Pratama"]),
        st.none() | st.sampled_from(["1990-01-01", "2024-01-01", "2024-01-15", "2024-11-01"]),
        country=st.sampled_from(["IDN", "MYS", None]), sector=st.sampled_from(["GOV", "LEG", "REB", "CVL", None]),
        kind=st.sampled_from(["person", "person", "organisation", "state"]),
        identifier=st.sampled_from([None, None, "wikidata:Q1", "wikidata:Q2"]),
    ),
    unique_by=lambda one: one.id,
)  # fmt: skip
WORDS = st.lists(
    st.builds(
        judged, st.sampled_from(IDS), st.sampled_from(["same", "different", "unsure"]), st.sampled_from(IDS), st.integers(0, 59)
    ),
    max_size=6,
).map(lambda words: [word for word in words if word.left != word.right])


@given(PEOPLE, WORDS, st.randoms())
def test_the_order_of_articles_changes_nothing(known: list[Appearance], words: list[Judgement], chance: Any) -> None:
    before = find_identities(known, words)
    shuffled = list(known)
    chance.shuffle(shuffled)
    assert find_identities(shuffled, words) == before


@given(PEOPLE, WORDS)
def test_everybody_is_in_one_identity_and_it_is_named_after_the_earliest(known: list[Appearance], words: list[Judgement]) -> None:
    identities = find_identities(known, words)
    assert sorted(member for identity in identities for member in identity.members) == sorted(one.id for one in known)
    days = {one.id: (one.day is None, one.day or "", one.id) for one in known}
    for identity in identities:
        assert identity.id == min(identity.members, key=days.__getitem__)
        assert len(identity.bonds) == len(identity.members)
        assert (set(identity.bonds) == {"alone"}) == (len(identity.members) == 1)


@given(PEOPLE, WORDS)
def test_what_is_judged_and_not_contradicted_holds(known: list[Appearance], words: list[Judgement]) -> None:
    of = {member: identity.id for identity in find_identities(known, words) for member in identity.members}
    standing = {frozenset((word.left, word.right)): word for word in words}
    for word in set(standing.values()) - set(find_unheld(words)):
        if word.left in of and word.right in of:
            assert (of[word.left] == of[word.right]) == (word.verdict == "same")


@given(PEOPLE)
def test_no_rule_joins_two_states_of_birth_or_two_numbers(known: list[Appearance]) -> None:
    by_id = {one.id: one for one in known}
    for identity in find_identities(known):
        members = [by_id[member] for member in identity.members]
        assert len({one.identifier for one in members} - {None}) <= 1 or any(one.kind == "state" for one in members)
        if not any(one.identifier for one in members):
            assert len({(one.kind, one.key) for one in members}) == 1
            assert len(members) == 1 or members[0].kind == "state" or len({one.country for one in members}) == 1
