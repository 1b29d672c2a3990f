"""What two claims can't both be right about."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparing.making import DAY, count, day, make_claim, person, state
from menurut.comparing.facts import are_of_one_mind, are_opposed, find_conflicts, meet
from menurut.comparing.parties import Party
from menurut.types.claim import Quantity


def conflicts(left: dict[str, Any], right: dict[str, Any]) -> tuple[str, ...]:
    return find_conflicts(make_claim("a", **left), make_claim("b", **right))


def counted(*counts: Quantity, **changes: Any) -> dict[str, Any]:
    """Return a claim with counts of what happened on a day."""
    return {"quantities": counts, "told": {"days": (day(0), day(0))}, **changes}


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
    assert conflicts(counted(count("dead", *left)), counted(count("dead", *right))) == over


def test_numbers_of_different_things_don_t_meet() -> None:
    assert conflicts(counted(count("dead", 3, 3)), counted(count("injured", 30, 30))) == ()


def test_counts_of_an_unknown_day_exclude_nothing_and_support_nothing() -> None:
    one, other = (make_claim(name, quantities=(count("dead", dead, dead),)) for name, dead in (("a", 3), ("b", 30)))
    assert find_conflicts(one, other) == ()
    assert not are_of_one_mind(one, other)


def test_what_is_told_without_its_day_is_of_the_day_of_the_other() -> None:
    assert conflicts(counted(count("arrested", 43, 43)), {"quantities": (count("arrested", 58, 58),)}) == ("number",)
    assert conflicts(counted(count("arrested", 43, 43)), {"quantities": (count("arrested", 58, 58),), "moment": DAY + 9}) == ()


def test_a_correction_is_judged_by_its_first_number() -> None:
    both = count("arrested", 9, 9), count("arrested", 17, 17)
    assert conflicts(counted(*both), counted(both[1])) == ()
    assert conflicts(counted(*both, corrects=True), counted(both[1])) == ("number",)


def test_a_day_is_disputed_with_the_next_and_not_with_a_span_around_it() -> None:
    friday, saturday, week = ({"told": {"days": days}} for days in ((day(0), day(0)), (day(1), day(1)), (day(0), day(6))))
    assert conflicts(dict(friday), dict(saturday)) == ("date",)
    assert conflicts(dict(friday), dict(week)) == ()


def doer(country: str, *also: str, **told: Any) -> dict[str, Any]:
    """Return a claim on what a state did for Ukraine, told in a sentence with other states."""
    return {"told": {"actors": (state(country),), "anchors": frozenset(f"@{one}" for one in (country, "UKR", *also)), **told}}


def test_places_and_doers_exclude_each_other() -> None:
    left, right = (doer(country, places=frozenset({town})) for town, country in (("1", "LTU"), ("2", "LVA")))
    assert conflicts(left, right) == ("place", "party")


@pytest.mark.parametrize(("type", "over"), [("ACCUSE", ()), ("ASSAULT", ("date", "place"))])
def test_what_was_said_is_said_again_elsewhere_on_the_next_day(type: str, over: tuple[str, ...]) -> None:
    left, right = ({"told": {"type": type, "days": (day(at), day(at)), "places": frozenset({f"{at}"})}} for at in (0, 1))
    assert conflicts(left, right) == over


def test_a_town_told_beside_an_event_is_its_place_where_it_has_none() -> None:
    ipoh, langkawi, malaysia = "1734634", "1733046", "1733045"
    there = {"told": {"places": frozenset({ipoh}), "anchors": frozenset({f"+{ipoh}", f"+{malaysia}"})}}
    beside = {"days": (day(0), day(0)), "anchors": frozenset({f"+{langkawi}", f"+{malaysia}"})}
    assert conflicts(there, {"told": beside}) == ("place",)
    assert conflicts(there, {"told": beside | {"days": None}}) == ()  # of an event without a day it may be another's
    assert conflicts(there, {"told": {"anchors": frozenset({f"+{malaysia}"})}}) == ()  # a country holds both
    assert conflicts(there, {"told": {"places": frozenset({langkawi}), "anchors": frozenset({f"+{ipoh}"})}}) == ()  # told of both
    assert conflicts({"told": {"anchors": frozenset({f"+{ipoh}"})}}, {"told": {"anchors": frozenset({f"+{langkawi}"})}}) == ()


def test_doers_that_both_sentences_name_are_two_readings_of_one() -> None:
    assert conflicts(doer("LTU", "LVA"), doer("LVA", "LTU")) == ()
    assert conflicts(doer("LTU"), doer("LVA", "LTU")) == ()


def test_who_says_that_the_others_did_it_contradicts_who_says_that_they_did() -> None:
    theirs = {
        "holders": frozenset({"tentara utara", "for @THA"}),
        "told": {"actors": (state("KHM"),), "anchors": frozenset({"@KHM"})},
    }
    ours = {
        "holders": frozenset({"~dara", "for @KHM"}),
        "told": {"actors": (state("THA"),), "anchors": frozenset({"@THA", "@KHM"})},
    }
    assert conflicts(theirs, ours) == ("party",)
    assert conflicts(theirs, {**ours, "holders": frozenset({"~retno"})}) == ("party",)
    assert conflicts({**theirs, "holders": frozenset()}, ours) == conflicts({**theirs, "holders": ours["holders"]}, ours) == ()


def test_a_doer_whose_state_is_not_named_there_contradicts_nobody() -> None:
    assert conflicts(doer("LTU"), doer("LVA", anchors=frozenset({"@UKR"}))) == ()


def test_doers_of_what_shares_nobody_else_did_two_things() -> None:
    assert conflicts(doer("LTU", anchors=frozenset({"@LTU"})), doer("LVA", anchors=frozenset({"@LVA"}))) == ()
    assert conflicts(doer("LTU", recipients=(state("UKR"),)), doer("LVA", recipients=(state("MDA"),))) == ()
    assert conflicts(doer("LTU", recipients=(state("UKR"),)), doer("LVA", recipients=(state("UKR"),))) == ("party",)


def test_what_other_people_did_is_another_event() -> None:
    left, right = ({"told": {"actors": (person(name),), "days": (day(at), day(at))}} for at, name in enumerate(("agus", "retno")))
    assert conflicts(left, right) == ()
    assert conflicts(left, {"told": {**right["told"], **{"actors": left["told"]["actors"]}}}) == ("date",)


def test_two_forces_of_a_state_are_two_doers_where_somebody_or_a_place_is_shared() -> None:
    army, police = ({"actors": (person("", sector=sector),)} for sector in ("MIL", "COP"))
    shared = {"anchors": frozenset({"~widodo"}), "places": frozenset({"1"})}
    assert conflicts({"told": {**army, **shared}}, {"told": {**police, **shared}}) == ("party",)
    assert conflicts({"told": {**army, "anchors": frozenset({"~widodo"})}}, {"told": {**police, "anchors": frozenset()}}) == ()


@pytest.mark.parametrize(
    ("before", "after", "later", "over"),
    [
        (12, 18, 1, ()),  # more is known
        (12, 18, 0.2, ("number",)),  # two counts of one day
        (18, 12, 1, ("number",)),
        (18, 12, 30, ()),  # another state of things
    ],
)
def test_a_toll_that_rises_from_day_to_day_contradicts_nobody(
    before: float, after: float, later: float, over: tuple[str, ...]
) -> None:
    left, right = (counted(count("dead", dead, dead), moment=DAY + at) for dead, at in ((before, 0), (after, later)))
    assert conflicts(left, right) == over


def test_a_campaign_of_months_has_no_count_of_its_own() -> None:
    campaign = {"days": (day(-90), day(0))}
    assert conflicts(counted(count("dead", 300, 300)), counted(count("dead", 9, 9), told=campaign)) == ()


def test_what_two_articles_have_word_for_word_is_one_statement() -> None:
    for same in ({"sentence": 5}, {"place": 5}):
        assert conflicts(counted(count("dead", 3, 3), **same), counted(count("dead", 30, 30), **same)) == ()


@pytest.mark.parametrize(
    ("change", "opposed"),
    [
        ({}, True),
        ({"modality": "planned"}, False),
        ({"near": False}, False),
        ({"sentence": 5}, False),
        ({"polarity": "positive"}, False),
    ],
)
def test_a_denial_is_of_a_deed_where_it_is_told_and_not_of_a_plan(change: dict[str, Any], opposed: bool) -> None:
    denial: dict[str, Any] = {"polarity": "negative", "act": "deny", "sentence": 6, **change}
    one, other = make_claim("a", sentence=5), make_claim("b", **denial)
    assert are_opposed(one, other) == are_opposed(other, one) == opposed


@pytest.mark.parametrize(("holder", "article", "opposed"), [("army", "a", True), ("~ou", "a", False), ("army", "b", False)])
def test_one_sentence_that_gives_the_word_to_two_tells_a_claim_and_its_denial(holder: str, article: str, opposed: bool) -> None:
    charge = make_claim("a", article="a", sentence=5, holders=frozenset({"~ou"}))
    denial = make_claim("b", article=article, sentence=5, holders=frozenset({holder}), polarity="negative", act="deny")
    assert are_opposed(charge, denial) == are_opposed(denial, charge) == opposed


@pytest.mark.parametrize(("whom", "opposed"), [("rika", True), ("budi", False)])
def test_a_deed_without_a_doer_is_the_one_that_fell_on_the_same_person(whom: str, opposed: bool) -> None:
    told = make_claim("a", sentence=5, told={"recipients": (person("rika"),)})
    denial = make_claim("b", polarity="negative", act="deny", sentence=6, told={"actors": (), "recipients": (person(whom),)})
    assert are_opposed(told, denial) == opposed


def test_an_unnamed_doer_contradicts_nobody() -> None:
    assert conflicts({"told": {"actors": ()}}, {"told": {"actors": (state("LVA"),)}}) == ()


number = st.one_of(st.none(), st.floats(min_value=0, max_value=1e6))


@given(number, number, number, number)
def test_counts_meet_both_ways(low: float | None, high: float | None, start: float | None, end: float | None) -> None:
    one, other = count("dead", low, high), count("dead", start, end)
    assert meet(one, other) == meet(other, one)


OURS = {"actors": (person("dara", "KHM", "MIL"),)}


@pytest.mark.parametrize(
    ("denial", "holders", "opposed"),
    [
        ({"act": "say", "holders": frozenset({"@KHM", "for @KHM"})}, {"@THA"}, True),
        ({"act": "say", "holders": frozenset({"~dara"})}, {"@THA"}, True),
        ({"act": "say", "holders": frozenset({"~utami"})}, {"@THA"}, False),  # somebody else knows no better
        ({"act": "say", "holders": frozenset({"@KHM", "for @KHM"})}, set(), False),  # an article's own words are no charge
        ({"act": "say", "holders": frozenset({"@KHM", "for @KHM"})}, {"~dara"}, False),  # nor are the doers' own
        ({"act": "criticise", "holders": frozenset({"~dara"})}, {"@THA"}, False),
    ],
)
def test_who_is_said_to_have_done_it_denies_in_plain_words_too(denial: dict[str, Any], holders: set[str], opposed: bool) -> None:
    charge = make_claim("a", sentence=5, act="say", holders=frozenset(holders), told=OURS)
    answer = make_claim("b", sentence=6, polarity="negative", told=OURS, **denial)
    assert are_opposed(charge, answer) == are_opposed(answer, charge) == opposed


def test_whom_it_befell_denies_in_plain_words_too() -> None:
    told = {"actors": (state("IDN"),), "recipients": (person("satria dara"),)}
    charge = make_claim("a", sentence=5, act="say", holders=frozenset({"~utami"}), told=told)
    answer = {"act": "say", "sentence": 6, "polarity": "negative", "told": told}
    assert are_opposed(charge, make_claim("b", holders=frozenset({"~dara"}), **answer))
    assert not are_opposed(charge, make_claim("b", holders=frozenset({"~tabuni"}), **answer))


def test_whoever_denies_his_part_need_not_be_named_as_the_doer_again() -> None:
    charge = make_claim("a", sentence=5, told=OURS)
    denial = make_claim("b", sentence=6, polarity="negative", act="deny", holders=frozenset({"~dara"}), told={"actors": ()})
    assert are_opposed(charge, denial)
    assert not are_opposed(charge, make_claim("b", sentence=6, polarity="negative", act="deny", told={"actors": ()}))


@pytest.mark.parametrize("guessed", [True, False])
def test_a_guessed_state_is_no_other_doer(guessed: bool) -> None:
    guards = [Party(name=None, country=country, sector="COP", kind="group", guessed=guessed) for country in ("RUS", "UKR")]
    charge = make_claim("a", sentence=5, told={"actors": (guards[0],)})
    denial = make_claim("b", sentence=6, polarity="negative", act="deny", told={"actors": (guards[1],)})
    assert are_opposed(charge, denial) == guessed


def test_a_force_is_not_the_gunmen_whose_state_is_guessed() -> None:
    gunmen = Party(name=None, country="IDN", sector="UAF", kind="group", guessed=True)
    army = Party(name=None, country="IDN", sector="MIL", kind="group")
    charge = make_claim("a", sentence=5, told={"actors": (gunmen,)})
    denial = make_claim("b", sentence=6, polarity="negative", act="deny", told={"actors": (army,)})
    assert not are_opposed(charge, denial)


def test_whoever_is_charged_by_name_denies_though_another_doer_was_read_beside_his_denial() -> None:
    front = Party(name="front ardal", country="IDN", sector="UAF", kind="organisation", guessed=True)
    army = Party(name=None, country="IDN", sector="MIL", kind="group")
    charge = make_claim("a", sentence=5, told={"actors": (front,)})
    denial = {"sentence": 6, "polarity": "negative", "act": "deny", "told": {"actors": (army,)}}
    assert are_opposed(charge, make_claim("b", holders=frozenset({"front ardal"}), **denial))
    assert not are_opposed(charge, make_claim("b", holders=frozenset({"front suar"}), **denial))


def test_it_was_not_us_answers_nobody_who_names_another() -> None:
    front = Party(name="front ardal", country="IDN", sector=None, kind="organisation", guessed=True)
    army = Party(name=None, country="IDN", sector="MIL", kind="group")
    denial = make_claim(
        "b", sentence=6, polarity="negative", act="deny", holders=frozenset({"~samor", "for @IDN"}), told={"actors": (army,)}
    )
    assert not are_opposed(make_claim("a", sentence=5, told={"actors": (front,)}), denial)
    assert are_opposed(make_claim("a", sentence=5, told={"actors": (army,)}), denial)


def test_whom_it_befell_is_another_than_the_doers() -> None:
    police = Party(name=None, country="IDN", sector="COP", kind="group")
    told = {"actors": (police,), "recipients": (person("rika lestari"),)}
    charge = make_claim("a", sentence=5, act="say", holders=frozenset({"~lestari"}), told=told)
    answer = make_claim("b", sentence=6, act="say", polarity="negative", holders=frozenset({"for @IDN"}), told=told)
    assert are_opposed(charge, answer)


def test_of_what_both_deny_no_fact_is_left() -> None:
    told = [{"days": (day(number), day(number))} for number in (0, 1)]
    no = {"polarity": "negative", "act": "deny"}
    assert find_conflicts(make_claim("a", told=told[0]), make_claim("b", told=told[1])) == ("date",)
    assert find_conflicts(make_claim("a", told=told[0], **no), make_claim("b", told=told[1], **no)) == ()


def test_a_count_is_corrected_however_late_and_though_it_rose() -> None:
    told = {"told": {"days": (day(0), day(0))}, "holders": frozenset({"~samor"})}
    first = make_claim("a", quantities=(count("dead", 2, 2),), **told)
    later = {"quantities": (count("dead", 3, 3),), "moment": DAY + 9, **told}
    assert find_conflicts(first, make_claim("b", corrects=True, **later)) == ("number",)
    assert find_conflicts(first, make_claim("b", **later)) == ()
    others = {**later, "holders": frozenset({"~lestari"})}
    assert find_conflicts(first, make_claim("b", corrects=True, **others)) == ()
