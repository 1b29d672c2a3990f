"""Which events are gathered into one happening."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from comparing.making import DAY, day, happenings_of, make_event, person, state
from menurut.comparing.eventprints import EventPrint
from menurut.types.happening import Happening


def told(events: Sequence[EventPrint]) -> tuple[Happening, ...]:
    return happenings_of(events, anchors=frozenset({"~utami"}))


def groups(events: Sequence[EventPrint]) -> list[str]:
    return [" ".join(one.events) for one in told(events)]


def test_a_meeting_in_three_articles_is_one_and_says_why() -> None:
    (happening,) = told([make_event("b1", moment=DAY + 1), make_event("a1"), make_event("c1", language="en", moment=DAY + 0.1)])
    assert (happening.id, happening.events) == ("a1", ("a1", "c1", "b1"))
    assert "sameevent#same-party" in {reason.rule for reason in happening.reasons}


def test_two_meetings_of_the_same_two_in_a_month_stay_two() -> None:
    hanoi, jakarta = (
        {"days": (day(0), day(0)), "places": frozenset({"1"})},
        {"days": (day(19), day(19)), "places": frozenset({"2"})},
    )
    later = {**jakarta, "moment": DAY + 19, "again": True}
    assert groups([make_event("a1", **hanoi), make_event("b1", **later), make_event("c1", **hanoi), make_event("d1", **later)]) == [
        "a1 c1",
        "b1 d1",
    ]


def test_of_two_events_in_one_article_each_finds_its_own() -> None:
    """The lead of a copy is the lead, whatever else it tells of the same two."""
    lead, further = (
        {"words": frozenset({"sepakat", "membuka", "lintas"})},
        {"words": frozenset({"patroli", "bersama", "sungai"}), "place_in_text": 700},
    )
    assert groups(
        [make_event("a1", **lead), make_event("a2", **further), make_event("b1", **lead), make_event("b2", **further)]
    ) == ["a1 b1", "a2 b2"]


def test_a_charge_and_its_investigation_are_two_acts() -> None:
    told = {"type": "ACCUSE", "actors": (person("ama lerou"),), "recipients": (person("bram sitor"),)}
    charge, inquiry, unclear = ({**told, "modes": modes} for modes in (("allege",), ("investigate",), ()))
    assert groups([make_event("a1", **charge), make_event("b1", **inquiry)]) == ["a1", "b1"]
    assert groups([make_event("a1", **charge), make_event("b1", **unclear)]) == ["a1 b1"]
    assert groups([make_event("a1", **inquiry), make_event("b1", **inquiry)]) == ["a1 b1"]


def test_who_shares_nothing_is_not_compared() -> None:
    strangers = {"actors": (state("FJI"),), "anchors": frozenset(), "names": frozenset({"suva"}), "words": frozenset({"suva"})}
    assert groups([make_event("a1"), make_event("b1", **strangers)]) == ["a1", "b1"]


def test_an_event_without_parties_or_day_stands_alone() -> None:
    bare = {"actors": (), "anchors": frozenset(), "names": frozenset(), "words": frozenset(), "moment": None}
    assert groups([make_event("a1", **bare), make_event("b1", **bare)]) == ["a1", "b1"]


EVENTS = st.lists(
    st.builds(
        lambda name, number, days, late, who: make_event(
            f"{name}{number}", days=(day(days), day(days)) if days < 4 else None, moment=DAY + late, actors=(person(who), state("VNM"))
        ),
        st.sampled_from("abcdefgh"), st.integers(0, 1), st.integers(0, 6), st.integers(0, 9), st.sampled_from(["sari utami", "rani putri"]),
    ),
    max_size=10, unique_by=lambda event: event.event,
)  # fmt: skip


@settings(deadline=None)
@given(EVENTS, st.randoms(use_true_random=False))
def test_the_order_of_events_changes_nothing(events: list[EventPrint], chance: object) -> None:
    mixed = events.copy()
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert told(mixed) == told(events)


@settings(deadline=None)
@given(EVENTS)
def test_every_event_has_one_happening_and_no_article_two_in_one(events: list[EventPrint]) -> None:
    happenings = told(events)
    assert sorted(event for one in happenings for event in one.events) == sorted(event.event for event in events)
    assert all(len({event[0] for event in one.events}) == len(one.events) for one in happenings)
    assert all(one.id == one.events[0] for one in happenings)
