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
from menurut.comparing.eventprints import EventPrint, Side
from menurut.comparing.rarity import EVERYTHING_RARE, Worth
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


def fit(
    one: EventPrint, other: EventPrint, worth: Worth = EVERYTHING_RARE, *, kin: bool = False, story: bool = True, least: float = -99
) -> Fit:
    """Return how well two events fit; `kin`: their articles go back to one dispatch, `story`: they are about one thing.

    Of two that can't reach `least` any more the rest is not weighed: their score is below it, and no signs are told.
    """
    signs = [] if story else [("other-story", OTHER_STORY)]
    if kin:
        signs.extend(_as_kin(one, other))
    for judge, rest in _JUDGES:
        signs.extend(judge(one, other, worth))
        if START + sum(part for _, part in signs) + rest < least:
            return Fit(-99, ())
    ordered = sorted(((name, round(part, 2)) for name, part in signs), key=lambda sign: (-abs(sign[1]), sign[0]))
    return Fit(round(START + sum(part for _, part in ordered), 3), tuple(sign for sign in ordered if sign[1]))


def _of_types(one: EventPrint, other: EventPrint, worth: Worth) -> Iterator[tuple[str, float]]:
    if one.type != other.type:
        yield "akin-type", -0.9
    elif one.language == other.language and one.word == other.word:
        yield "same-word", 0.3 * worth[one.word]


def _of_parties(one: EventPrint, other: EventPrint, worth: Worth) -> Iterator[tuple[str, float]]:
    shared = (one.acting.names | one.receiving.names) & (other.acting.names | other.receiving.names)
    if shared:
        yield "same-party", min(worth.total("=" + name for name in shared), 2) * 0.8
    yield from _of_side("actor", 0.9, (one, one.acting), (other, other.acting), worth)
    yield from _of_side("recipient", 0.5, (one, one.receiving), (other, other.receiving), worth)
    doers, others = one.acting.states, other.acting.states
    if doers & other.receiving.states and others & one.receiving.states and not doers & others:
        yield "roles-changed", -0.6


def _of_side(
    role: str, weight: float, left: tuple[EventPrint, Side], right: tuple[EventPrint, Side], worth: Worth
) -> Iterator[tuple[str, float]]:
    (one, here), (other, there) = left, right
    if here.names & there.names:
        return
    if here.people and there.people and not _appear(here.people, other) and not _appear(there.people, one):
        yield f"other-{role}", -1.0
    elif both := here.states & there.states:
        yield f"same-state-{role}", weight * min(1.0, worth.total("@" + country for country in both))


def _appear(people: frozenset[str], where: EventPrint) -> bool:
    """Return whether one of some people is named where the other event is told."""
    return any("~" + name.split(" ")[-1] in where.anchors for name in people)


def days_apart(left: tuple[str, str], right: tuple[str, str]) -> int:
    """Return the days between two intervals; 0 where they meet.

    >>> days_apart(("2024-05-01", "2024-05-03"), ("2024-05-05", "2024-05-05"))
    2
    """
    (first, last), (start, end) = ([datetime.date.fromisoformat(day).toordinal() for day in days] for days in (left, right))
    return max(0, first - end, start - last)


def _of_days(one: EventPrint, other: EventPrint, worth: Worth) -> Iterator[tuple[str, float]]:
    between = _between(one, other)
    apart = days_apart(one.days, other.days) if one.days and other.days else None
    if apart is not None:
        yield ("same-day", 0.4) if apart == 0 else ("next-day", -0.6) if apart == 1 else ("other-day", -2.0)
    elif one.type == other.type and one.type in happening_words().spoken and _said_apart(one, other):
        yield "said-anew", -2.5
    if between <= 1:
        return
    later, earlier = _by_time(one, other)
    if between > MUCH_LATER and apart != 0:
        yield ("much-later", -1.2) if later.place_in_text < LEAD and not later.past else ("looking-back", -0.5)
    if later.again and not earlier.again:
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


def _of_places(one: EventPrint, other: EventPrint, worth: Worth) -> Iterator[tuple[str, float]]:
    if one.places and other.places:
        shared = worth.total("place " + place for place in one.places & other.places)
        yield ("same-place", 0.3 * min(1.0, shared)) if shared else ("other-place", -0.8)
    placed = one.type == other.type and one.type in happening_words().placed
    if placed and one.spots and other.spots and not one.spots & other.spots:
        yield "elsewhere", -2.5


def _of_content(one: EventPrint, other: EventPrint, worth: Worth) -> Iterator[tuple[str, float]]:
    numbers = one.telling_numbers & other.telling_numbers
    if numbers:
        yield "same-number", 0.8 * min(1.0, worth.total(numbers))
    if one.language == other.language:
        yield "words", worth.overlap(one.words, other.words)
    else:
        yield "translated", 0.3
    yield "people", 0.4 * worth.overlap(one.people, other.people)
    yield "states-and-places", 0.7 * worth.overlap(one.surroundings, other.surroundings)
    yield "names", 0.4 * worth.overlap(one.names, other.names)
    # "Aliansi Bintang Utara" is a name of the Northern Star Alliance: in two languages bodies have none in common.
    if one.language == other.language and len(one.names) > 1 and len(other.names) > 1 and not one.names & other.names:
        yield "other-names", -0.8
    if (one.place_in_text < LEAD) != (other.place_in_text < LEAD):
        later, _ = _by_time(one, other)
        if later.place_in_text < LEAD:
            yield "background-before", -0.7
        elif _between(one, other) < AGED:
            yield "lead-and-background", -0.7


def _as_kin(one: EventPrint, other: EventPrint) -> Iterator[tuple[str, float]]:
    """Yield what the order of a dispatch tells: copies and translations keep it."""
    yield "one-dispatch", 0.3
    if one.language == other.language and len(one.words & other.words) > FEW_WORDS:
        # What a copy's reading makes of a day or a party may differ by a word cut away; its sentence is the sentence.
        yield "one-sentence", 2.0 * max(0.0, 2 * overlap(one.words, other.words) - 1)
    yield "far-in-text", -1.4 * min(1.0, abs(one.place_in_text - other.place_in_text) / 1000)


# Each judge with the most that those after it can add, and a little for what rounding does: most pairs are hopeless after two.
_JUDGES: tuple[tuple[Callable[[EventPrint, EventPrint, Worth], Iterator[tuple[str, float]]], float], ...] = (
    (_of_parties, 4.5),
    (_of_content, 1.1),
    (_of_days, 0.7),
    (_of_types, 0.4),
    (_of_places, 0.1),
)
