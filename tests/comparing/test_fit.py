"""What speaks for one happening and what against it."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparing.making import DAY, count_rarity, day, make_event, make_prints, person, state
from menurut.comparing.days import days_apart
from menurut.comparing.fit import Bar, can_fit, fit
from menurut.comparing.origins import one_story
from menurut.comparing.rarity import Rarity, month_of
from menurut.comparing.sameevent import SAME

HERE, SPOT = frozenset({"1"}), frozenset({"2"})


def score(left: dict[str, Any], right: dict[str, Any], **told: bool) -> float:
    return fit(make_event("a1", **left), make_event("b1", **right), **told).score


def test_the_same_two_on_the_same_day_are_one_meeting() -> None:
    assert score({"days": (day(0), day(0))}, {"days": (day(0), day(0))}) > SAME


@pytest.mark.parametrize(
    ("sign", "left", "right"),
    [
        ("other-day", {"days": (day(0), day(0))}, {"days": (day(9), day(9))}),
        ("other-place", {"places": HERE}, {"places": SPOT}),
        ("again", {}, {"again": True, "moment": DAY + 2}),
        ("other-recipient", {"recipients": (person("dimas"),)}, {"recipients": (person("rani"),)}),
        ("akin-type", {"type": "AGREE"}, {"type": "SUPPORT"}),
        ("much-later", {}, {"moment": DAY + 20}),
        ("other-means", {"type": "ASSAULT", "modes": ("firearms",)}, {"type": "ASSAULT", "modes": ("beat",)}),
        ("war-and-deed", {"trigger": "perang"}, {"trigger": "menembaki warga"}),
        (
            "roles-changed",
            {"actors": (state("RUS"),), "recipients": (state("UKR"),)},
            {"actors": (state("UKR"),), "recipients": (state("RUS"),)},
        ),
    ],
)
def test_what_speaks_against_one_happening_is_named(sign: str, left: dict[str, Any], right: dict[str, Any]) -> None:
    found = fit(make_event("a1", **left), make_event("b1", **right))
    assert dict(found.signs)[sign] < 0
    assert found.score < score({}, {})


def test_the_same_words_of_days_further_apart_tell_of_two_deeds() -> None:
    bomb = {
        "type": "ASSAULT",
        "modes": ("explosives",),
        "actors": (),
        "recipients": (state("SYR"),),
        "places": HERE,
        "trigger": "bom",
    }
    told = bomb | {"anchors": frozenset({"@SYR", "+1"})}
    first, next_day, later = ({**told, "days": (day(number), day(number))} for number in (0, 1, 3))
    assert score(first, next_day) > SAME > score(first, later)


def test_what_is_said_on_two_days_is_said_twice() -> None:
    denial = {"type": "REJECT", "actors": (state("CHN"),), "anchors": frozenset({"@CHN"}), "speech": True}
    again = {**denial, "words": frozenset({"kedutaan", "membantah", "tudingan"})}
    assert score(denial, {**again, "moment": DAY + 3}) < SAME < score(denial, again)


def test_an_investigation_goes_on_where_a_charge_is_made_anew() -> None:
    charge = {"type": "ACCUSE", "actors": (state("CHN"),), "anchors": frozenset({"@CHN"})}
    looked_into = {**charge, "modes": ("investigate",)}
    later = {"moment": DAY + 3}
    assert score(looked_into, looked_into | later) == score(looked_into, looked_into)
    assert score(charge, charge | later) < score(charge, charge)


def test_one_mode_speaks_for_one_happening() -> None:
    shots, shells, arson = ({"type": "ASSAULT", "modes": (mode,)} for mode in ("firearms", "heavy-weapons", "destroy"))
    assert score(shots, shots) > score(shots, shells) > score(shots, arson)


def test_two_crowds_in_two_towns_are_two_protests() -> None:
    crowd = {"type": "PROTEST", "actors": (), "days": (day(0), day(0))}
    assert score({**crowd, "names": frozenset({"surabaya"})}, {**crowd, "names": frozenset({"medan"})}) < SAME


def test_events_of_one_article_or_of_strange_types_cannot_be_one() -> None:
    assert not can_fit(make_event("a1"), make_event("a2"))
    assert not can_fit(make_event("a1", type="AID"), make_event("b1", type="PROTEST"))
    assert not can_fit(make_event("a1", type="REJECT", speech=True), make_event("b1", type="COERCE"))


def test_another_story_needs_more_to_be_one() -> None:
    assert score({}, {}, story=False) < score({}, {})


def test_what_everybody_tells_that_month_speaks_for_nothing() -> None:
    crowd = [make_event(f"{number}x", article=str(number)) for number in range(200)]
    rarity = count_rarity((event.article, event.moment, event.told) for event in crowd)
    one, other = make_event("a1"), make_event("b1")
    assert fit(one, other, rarity.between(DAY)).score < SAME < fit(one, other).score
    later = [make_event(name, moment=DAY + 400) for name in ("a1", "b1")]
    assert fit(*later, rarity.between(DAY + 400)).score > SAME


def test_fit_is_the_same_both_ways_and_adds_up() -> None:
    one, other = make_event("a1", days=(day(0), day(0))), make_event("b1", moment=DAY + 3, again=True, places=HERE)
    assert fit(one, other) == fit(other, one)
    assert fit(one, other).score == pytest.approx(0.1 + sum(part for _, part in fit(one, other).signs))


@given(
    *[st.fixed_dictionaries({"what": st.sampled_from(["AID", "CONSULT"]), "who": st.sampled_from(["sari", "rani"])})] * 2,
    st.booleans(),
)
def test_what_is_not_weighed_to_its_end_would_not_have_been_enough(
    left: dict[str, str], right: dict[str, str], story: bool
) -> None:
    one, other = (
        make_event(f"{name}1", type=told["what"], actors=(person(told["who"]),), anchors=frozenset({"~" + told["who"]}))
        for name, told in (("a", left), ("b", right))
    )
    whole, short = fit(one, other, story=story), fit(one, other, story=story, bar=Bar(SAME))
    assert short == whole if whole.score >= SAME else short.score < SAME


def test_days_that_meet_are_not_apart() -> None:
    assert days_apart(("2024-05-01", "2024-05-31"), ("2024-05-10", "2024-05-10")) == 0


SOME = st.frozensets(st.sampled_from(["sari", "rani", "palu", "rapat", "lumbung"]), max_size=4)
EVENTS = st.builds(
    lambda names, words, places, numbers, who: {
        "names": names,
        "words": words | {"bertemu"},
        "anchors": frozenset({*("~" + name for name in names), *("@" + name for name in words)}),
        "places": places,
        "numbers": numbers,
        "actors": tuple(person(name, name) for name in sorted(who)),
    },
    SOME,
    SOME,
    st.frozensets(st.sampled_from("12")),
    st.frozensets(st.sampled_from(["384", "517"])),
    SOME,
)
COUNTS = st.dictionaries(
    st.sampled_from(["sari", "~sari", "=sari", "@palu", "@rani", "rapat", "#384", "palu", "bertemu", "place 1"]),
    st.sampled_from([0, 11, 21, 81]),
)


@given(EVENTS, EVENTS, COUNTS, COUNTS)
def test_what_gets_common_makes_nothing_fit_better(
    left: dict[str, Any], right: dict[str, Any], counts: dict[str, int], more: dict[str, int]
) -> None:
    """So that only what was found has to be weighed again (weaker.py), and the same score is by the same signs."""
    before = Counter({(key, month_of(DAY)): number for key, number in counts.items()})
    after = before + Counter({(key, month_of(DAY)): number for key, number in more.items()})
    one, other = make_event("a1", **left), make_event("b1", **right)
    articles = [make_prints(event.article, names=event.names, anchors=event.anchors) for event in (one, other)]
    found = []
    for told in (before, after):
        worth = Rarity(told).between(DAY)
        found.append(fit(one, other, worth, story=one_story(*articles, worth)))
    assert found[1].score <= found[0].score
    assert found[0].signs == found[1].signs or found[1].score < found[0].score
