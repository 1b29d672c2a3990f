"""Which events of one article are one event told twice: what is denied in one sentence and described in another.

Polisi membantah menembaki warga.  ...  Menurut saksi, aparat melepaskan tembakan ke arah kerumunan.      one tale, of a shooting

Reading keeps them apart where it must not guess who "aparat" are; comparing needs both in one happening, for a denial tells few facts.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from menurut.comparing.days import days_apart
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.fit import are_akin
from menurut.comparing.happenings import means_of
from menurut.comparing.parties import Side
from menurut.comparing.sameevent import are_other_acts


def find_tales(events: Sequence[EventPrint], denied: Collection[str]) -> Mapping[str, str]:
    """Return for each event (its id) of an article that is told more than once the first of those that tell it; empty where none is.

    Only an event that somebody denies (`denied`) is looked for elsewhere, and once: an article of a war tells of many attacks by the same
    two. The nearest are taken for one first, and all that are one fit one another.
    """
    groups: dict[str, list[EventPrint]] = {}
    for one, other in sorted(_pairs(events, denied), key=_distance):
        left, right = groups.get(one.event, [one]), groups.get(other.event, [other])
        both = left + right
        several = sum(event.event not in denied for event in both) > 1
        if left is not right and not several and all(tell_one(here, there) for here in left for there in right):
            groups |= {event.event: both for event in both}
    return {event: min(group, key=_in_text).event for event, group in groups.items()}


def _pairs(events: Sequence[EventPrint], denied: Collection[str]) -> Iterable[tuple[EventPrint, EventPrint]]:
    for one, other in combinations(events, 2):
        if (one.event in denied or other.event in denied) and tell_one(one, other):
            yield one, other


def _distance(pair: tuple[EventPrint, EventPrint]) -> tuple[int, str, str]:
    one, other = pair
    return abs(one.place_in_text - other.place_in_text), one.event, other.event


def _in_text(event: EventPrint) -> tuple[int, str]:
    return event.place_in_text, event.event


def tell_one(one: EventPrint, other: EventPrint) -> bool:
    """Return whether nothing that two events of an article tell keeps them from being one: type, mode, day, place, sides."""
    if one.again or other.again or not _are_of_a_kind(one, other):
        return False
    if one.days and other.days and days_apart(one.days, other.days):
        return False
    if one.places and other.places and one.places.isdisjoint(other.places):
        return False
    return _may_be_one(one.acting, other.acting) and _may_be_one(one.receiving, other.receiving) and not _are_turned(one, other)


def _are_of_a_kind(one: EventPrint, other: EventPrint) -> bool:
    if one.type != other.type:
        return not (one.speech or other.speech) and are_akin(one.type, other.type)
    left, right = means_of(one.type, one.modes), means_of(other.type, other.modes)
    return one.speech == other.speech and not are_other_acts(one, other) and not (left and right and left.isdisjoint(right))


def _may_be_one(one: Side, other: Side) -> bool:
    """Return whether two sides may be the same: by name where both have one, else by state where both have one."""
    if one.names and other.names:
        return not one.names.isdisjoint(other.names)
    return not (one.states and other.states) or not one.states.isdisjoint(other.states)


def _are_turned(one: EventPrint, other: EventPrint) -> bool:
    """Return whether those who do it in one event are those it is done to in the other: they shot at us, we shot at them."""
    here, there = one.acting.states, other.receiving.states
    back, forth = one.receiving.states, other.acting.states
    return bool(here and here == there and here != back and here.isdisjoint(forth)) or bool(
        forth and forth == back and forth != there and forth.isdisjoint(here)
    )
