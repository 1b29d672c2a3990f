"""How well two events fit one another: a sum of what speaks for one happening and what speaks against it.

    CONSULT  utami, minh   2023-07-06  Hanoi        same-party +1.5  same-day +.5  names +.4  ...      3.1: one meeting
    CONSULT  utami, minh   2023-07-25  Jakarta      same-party +1.5  other-day -2.2  other-place -.8   -0.9: another

The weights are rounded from a logistic regression over pairs of events of the development bundles, pulled towards 0 where it had
seen few; what it could not know they are set against (other persons in one role are other events, a copy is not an event).
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import msgspec

from menurut.comparing.duplicates import overlap
from menurut.comparing.eventprints import EventPrint, Party
from menurut.comparing.rarity import EVERYTHING_RARE, Rarity
from menurut.languages import read_words


class Happenings(msgspec.Struct):
    """What is known of PLOVER's types: languages/shared/happenings.yml."""

    akin: list[frozenset[str]]
    spoken: frozenset[str]
    placed: frozenset[str]


@cache
def happening_words() -> Happenings:
    """Return the table of types."""
    return read_words("shared", "happenings", Happenings)


@dataclass(frozen=True, slots=True)
class Fit:
    """The score of two events and the signs it is made of, each with its part, strongest first."""

    score: float
    signs: tuple[tuple[str, float], ...]


# What two events of one type start from.
START = 0.1

# The bundles hold one story each and can't teach this: with all of them laid on one day, it is what keeps their stories apart.
OTHER_STORY = -1.5

# Publications further apart than this are seldom of one event, unless both name its day.
MUCH_LATER = 6.0

# What was said on days this far apart was said twice: a report of yesterday's words is a day late.
LATE = 2

# An article tells its event in the first sentences: of two events of one type the leads belong together. What is news on its day
# is background in an article of later days.
LEAD = 300
AGED = 2.0

# Fewer long words in common make no sentence.
FEW_WORDS = 4


def can_fit(one: EventPrint, other: EventPrint) -> bool:
    """Return whether two events may be one at all: of two articles, and of one type or of types that tell the same.

    What is done by saying it is of its own type alone: no denial is an arrest.
    """
    if one.article == other.article or one.type == other.type:
        return one.article != other.article
    return frozenset((one.type, other.type)) in _akin() and not (one.speech or other.speech)


@cache
def _akin() -> frozenset[frozenset[str]]:
    return frozenset(happening_words().akin)


def fit(one: EventPrint, other: EventPrint, rarity: Rarity = EVERYTHING_RARE, *, kin: bool = False, story: bool = True) -> Fit:
    """Return how well two events fit; `kin`: their articles go back to one dispatch, `story`: they are about one thing."""
    signs = [(name, part) for judge in _JUDGES for name, part in judge(one, other, rarity)]
    if not story:
        signs.append(("other-story", OTHER_STORY))
    if kin:
        signs.extend(_as_kin(one, other))
    ordered = sorted(((name, round(part, 2)) for name, part in signs), key=lambda sign: (-abs(sign[1]), sign[0]))
    return Fit(round(START + sum(part for _, part in ordered), 3), tuple(ordered))


def _of_types(one: EventPrint, other: EventPrint, rarity: Rarity) -> Iterator[tuple[str, float]]:
    if one.type != other.type:
        yield "akin-type", -0.9
    elif one.language == other.language and one.trigger.split(" ")[0] == other.trigger.split(" ")[0]:
        yield "same-word", 0.3 * rarity.of(one.trigger.split(" ")[0], one.moment, other.moment)


def _of_parties(one: EventPrint, other: EventPrint, rarity: Rarity) -> Iterator[tuple[str, float]]:
    shared = _names((*one.actors, *one.recipients)) & _names((*other.actors, *other.recipients))
    if shared:
        yield "same-party", min(rarity.total(("=" + name for name in shared), one.moment, other.moment), 2) * 0.8
    for role, left, right, weight in (
        ("actor", one.actors, other.actors, 0.9),
        ("recipient", one.recipients, other.recipients, 0.5),
    ):
        if _names(left) & _names(right):
            continue
        if _people(left) and _people(right) and not _appear(left, other) and not _appear(right, one):
            yield f"other-{role}", -1.0
        elif _states(left) & _states(right):
            both = ("@" + country for country in _states(left) & _states(right))
            yield f"same-state-{role}", weight * min(1.0, rarity.total(both, one.moment, other.moment))
    doers, others = _states(one.actors), _states(other.actors)
    if doers & _states(other.recipients) and others & _states(one.recipients) and not doers & others:
        yield "roles-changed", -0.6


def _names(parties: tuple[Party, ...]) -> frozenset[str]:
    return frozenset(party.name for party in parties if party.name)


def _people(parties: tuple[Party, ...]) -> frozenset[str]:
    return frozenset(party.name for party in parties if party.name and party.kind == "person")


def _states(parties: tuple[Party, ...]) -> frozenset[str]:
    return frozenset(party.country for party in parties if party.country)


def _appear(parties: tuple[Party, ...], where: EventPrint) -> bool:
    """Return whether one of the people is named where the other event is told."""
    return any("~" + name.split(" ")[-1] in where.anchors for name in _people(parties))


def days_apart(left: tuple[str, str], right: tuple[str, str]) -> int:
    """Return the days between two intervals; 0 where they meet.

    >>> days_apart(("2024-05-01", "2024-05-03"), ("2024-05-05", "2024-05-05"))
    2
    """
    (first, last), (start, end) = ([datetime.date.fromisoformat(day).toordinal() for day in days] for days in (left, right))
    return max(0, first - end, start - last)


def _of_days(one: EventPrint, other: EventPrint, rarity: Rarity) -> Iterator[tuple[str, float]]:
    between = _between(one, other)
    later, earlier = _by_time(one, other)
    apart = days_apart(one.days, other.days) if one.days and other.days else None
    if apart is not None:
        yield ("same-day", 0.4) if apart == 0 else ("next-day", -0.6) if apart == 1 else ("other-day", -2.0)
    elif one.type == other.type and one.type in happening_words().spoken and _said_apart(one, other):
        yield "said-anew", -2.5
    if between > MUCH_LATER and apart != 0:
        yield ("much-later", -1.2) if later.place_in_text < LEAD and not later.past else ("looking-back", -0.5)
    if between > 1 and later.again and not earlier.again:
        yield "again", -0.8


def _between(one: EventPrint, other: EventPrint) -> float:
    """Return the days between two publications; 0 where one is unknown."""
    return abs(one.moment - other.moment) if one.moment is not None and other.moment is not None else 0.0


def _by_time(one: EventPrint, other: EventPrint) -> tuple[EventPrint, EventPrint]:
    """Return the event of the later article, and that of the earlier."""
    ordered = sorted((one, other), key=lambda event: (event.moment or 0.0, event.article))
    return ordered[1], ordered[0]


def _said_apart(one: EventPrint, other: EventPrint) -> bool:
    """Return whether an act of speech without a day, which is its report's, is on another day than the other."""
    if one.moment is None or other.moment is None:
        return False
    left, right = (event.days or _day_of(event.moment or 0) for event in (one, other))
    return days_apart(left, right) >= LATE


def _day_of(moment: float) -> tuple[str, str]:
    day = datetime.date.fromordinal(int(moment)).isoformat()
    return day, day


def _of_places(one: EventPrint, other: EventPrint, rarity: Rarity) -> Iterator[tuple[str, float]]:
    if one.places and other.places:
        shared = rarity.total(("place " + place for place in one.places & other.places), one.moment, other.moment)
        yield ("same-place", 0.3 * min(1.0, shared)) if shared else ("other-place", -0.8)
    if one.type == other.type and one.type in happening_words().placed:
        here, there = (event.names | {anchor for anchor in event.anchors if anchor[0] == "+"} for event in (one, other))
        if here and there and not here & there:
            yield "elsewhere", -2.5


def _of_content(one: EventPrint, other: EventPrint, rarity: Rarity) -> Iterator[tuple[str, float]]:
    when = one.moment, other.moment
    numbers = _telling(one.numbers) & _telling(other.numbers)
    if numbers:
        yield "same-number", 0.8 * min(1.0, rarity.total(("#" + number for number in numbers), *when))
    if one.language == other.language:
        yield "words", rarity.overlap(one.words, other.words, *when)
    else:
        yield "translated", 0.3
    people, rest = (
        [frozenset(a for a in event.anchors if (a[0] == "~") is who) for event in (one, other)] for who in (True, False)
    )
    yield "people", 0.4 * rarity.overlap(people[0], people[1], *when)
    yield "states-and-places", 0.7 * rarity.overlap(rest[0], rest[1], *when)
    yield "names", 0.4 * rarity.overlap(one.names, other.names, *when)
    # "Aliansi Bintang Utara" is a name of the Northern Star Alliance: in two languages bodies have none in common.
    if one.language == other.language and len(one.names) > 1 and len(other.names) > 1 and not one.names & other.names:
        yield "other-names", -0.8
    later, earlier = _by_time(one, other)
    if later.place_in_text < LEAD <= earlier.place_in_text:
        yield "background-before", -0.7
    elif earlier.place_in_text < LEAD <= later.place_in_text and _between(one, other) < AGED:
        yield "lead-and-background", -0.7


def _telling(numbers: frozenset[str]) -> frozenset[str]:
    """Return the numbers that two events don't share by chance."""
    return frozenset(number for number in numbers if len(number) > 1)


def _as_kin(one: EventPrint, other: EventPrint) -> Iterator[tuple[str, float]]:
    """Yield what the order of a dispatch tells: copies and translations keep it."""
    yield "one-dispatch", 0.3
    if one.language == other.language and len(one.words & other.words) > FEW_WORDS:
        # What a copy's reading makes of a day or a party may differ by a word cut away; its sentence is the sentence.
        yield "one-sentence", 2.0 * max(0.0, 2 * overlap(one.words, other.words) - 1)
    yield "far-in-text", -1.4 * min(1.0, abs(one.place_in_text - other.place_in_text) / 1000)


_JUDGES: tuple[Callable[[EventPrint, EventPrint, Rarity], Iterator[tuple[str, float]]], ...] = (
    _of_types,
    _of_parties,
    _of_days,
    _of_places,
    _of_content,
)
