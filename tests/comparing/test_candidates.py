"""What is only probable is shown to a person: once, and not every namesake against every other."""

from typing import Any

from menurut.comparing.candidates import Profile, find_candidates
from menurut.comparing.naming import name_key


def told(id: str, name: str = "Rani Putri", **more: Any) -> Profile:
    kept: dict[str, Any] = {
        "kind": "person",
        "key": name_key(name),
        "country": "IDN",
        "sector": "GOV",
        "identifier": None,
        "articles": 1,
    }
    return Profile(id=id, name=name, **{**kept, **more})


def pairs(*profiles: Profile, judged: tuple[tuple[str, str], ...] = ()) -> list[tuple[str, str, str]]:
    return [(one.left.id, one.right.id, one.why) for one in find_candidates(profiles, judged)]


def test_each_kind_of_doubt_is_named() -> None:
    assert pairs(told("a"), told("b", sector="REB")) == [("a", "b", "name")]
    assert pairs(told("a"), told("b", country="MYS")) == [("a", "b", "state")]
    assert pairs(told("a", "Soekardi Djojo"), told("b", "Sukardi Joyo")) == [("a", "b", "spelling")]
    assert pairs(told("a"), told("b", "Putri")) == [("a", "b", "short")]


def test_the_one_in_most_articles_stands_first_and_such_pairs_too() -> None:
    found = pairs(
        told("a"), told("b", country="MYS"), told("c", "Dimas Jaya", articles=2), told("d", "Dimas Jaya", country="MYS", articles=7)
    )
    assert found == [("d", "c", "state"), ("a", "b", "state")]


def test_namesakes_are_held_against_one_not_against_each_other() -> None:
    crowd = [told(f"{number:02}", "Putri", articles=number) for number in range(1, 20)]
    assert len(pairs(*crowd)) == 18
    assert {left for left, _, _ in pairs(*crowd)} == {"19"}


def test_a_word_in_many_full_names_asks_nothing() -> None:
    bearers = [told(str(number), f"Putri {name}") for number, name in enumerate(["Ayu", "Laras", "Intan", "Wulan"])]
    assert pairs(*bearers, told("x", "Putri")) == []
    assert len(pairs(*bearers[:3], told("x", "Putri"))) == 3


def test_what_cannot_be_one_is_no_question() -> None:
    assert pairs(told("a"), told("b", "Putri", country="MYS")) == []
    assert pairs(told("a"), told("b", "Putri", sector="REB")) == []
    assert pairs(told("a", identifier="Q1"), told("b", identifier="Q2")) == []
    assert pairs(told("a", kind="state"), told("b", kind="state")) == []
    assert pairs(told("a"), told("a", "Putri")) == []


def test_what_somebody_looked_at_is_not_asked_again() -> None:
    assert pairs(told("a"), told("b", "Putri"), judged=(("b", "a"),)) == []


def test_whoever_is_judged_on_is_held_against_the_next() -> None:
    """That A is not C leaves open whether B is."""
    crowd = told("a", articles=3), told("b", sector="REB", articles=2), told("c", sector="BUS")
    assert pairs(*crowd, judged=(("a", "c"),)) == [("a", "b", "name"), ("b", "c", "name")]


def test_the_order_of_profiles_changes_nothing() -> None:
    known = [told("a"), told("b", "Putri"), told("c", country="MYS"), told("d", sector="REB"), told("e", "Rani")]
    assert pairs(*known) == pairs(*reversed(known))
