"""How well two events fit one another: a sum of what speaks for one happening and what speaks against it.

    CONSULT  utami, minh   2023-07-06  Hanoi        same-party +1.5  same-day +.5  names +.4  ...      3.1: one meeting
    CONSULT  utami, minh   2023-07-25  Jakarta      same-party +1.5  other-day -2.2  other-place -.8   -0.9: another

The weights are rounded from a logistic regression over pairs of events of the development bundles, pulled towards 0 where it had
seen few; what it could not know they are set against (other persons in one role are other events, a copy is not an event).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from menurut.comparing.days import day_of, days_apart, span_between
from menurut.comparing.duplicates import overlap
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.happenings import happening_words, means_of
from menurut.comparing.parties import Side
from menurut.comparing.rarity import EVERYTHING_RARE, Worth

# What speaks for one happening, or against it, and how much.
Sign = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Fit:
    """The score of two events and the signs it is made of, each with its part, strongest first."""

    score: float
    signs: tuple[Sign, ...]


# What two events of one type start from.
START = 0.1

# The bundles hold one story each and can't teach this: with all of them laid on one day, it is what keeps their stories apart.
OTHER_STORY = -1.5

# A war as a whole, and a deed of its own.
WAR_AND_DEED = -1.5

# What a shared mode counts.
SAME_MODE = 0.25

# What parties and content add at most.
MOST = 6.3

# What days, types and places add at most, and what rounding may.
MOST_OF_REST = 0.4 + 0.55 + 0.3 + 0.1

# Publications further apart than this are seldom of one event, unless both name its day.
MUCH_LATER = 6.0

# By how many days two events are apart: a report is a day off, a misread day two; further apart the same words tell of two deeds ("a bomb
# in Aleppo killed five on Tuesday, ... on Friday").
_DAYS: tuple[Sign, ...] = (("same-day", 0.4), ("next-day", -0.6), ("other-day", -2.0), ("other-day", -3.0))

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
    return not (one.speech or other.speech) and are_akin(one.type, other.type)


@cache
def are_akin(one: str, other: str) -> bool:
    """Return whether two types are such by which two outlets tell one event."""
    return frozenset((one, other)) in happening_words().akin


class Bar(NamedTuple):
    """What a score has to reach, and what the parties and the content of one of two events can't pass with any other."""

    least: float = -99
    most: float = MOST


_NO_BAR = Bar()


def fit(
    one: EventPrint, other: EventPrint, worth: Worth = EVERYTHING_RARE, *, kin: bool = False, story: bool = True, bar: Bar = _NO_BAR
) -> Fit:
    """Return how well two events fit; `kin`: their articles go back to one dispatch, `story`: they are about one thing.

    Of two that can't reach the bar any more the rest is not weighed: their score is below it, and no signs are told.
    """
    least, most = bar
    signs: list[Sign] = [] if story else [("other-story", OTHER_STORY)]
    if kin:
        signs += _as_kin(one, other)
    total = START
    for _, part in signs:
        total += part
    for judge, rest in _QUICK_JUDGES:
        found = judge(one, other, worth)
        for _, part in found:
            total += part
        if total + rest + most < least:
            return _HOPELESS
        signs += found
    found = _of_parties(one, other, worth)
    for _, part in found:
        total += part
    if total + _most_of_content(one, other) < least:
        return _HOPELESS
    signs += found
    signs += _of_content(one, other, worth)
    ordered = sorted(((name, round(part, 2)) for name, part in signs), key=lambda sign: (-abs(sign[1]), sign[0]))
    return Fit(round(START + sum(part for _, part in ordered), 3), tuple(sign for sign in ordered if sign[1]))


_HOPELESS = Fit(-99, ())


def _of_types(one: EventPrint, other: EventPrint, worth: Worth) -> list[Sign]:
    if one.type != other.type:
        return [("akin-type", -0.9)]
    signs = _of_means(one, other)
    campaigns = happening_words().campaigns
    if (one.word in campaigns) != (other.word in campaigns):
        signs.append(("war-and-deed", WAR_AND_DEED))
    if one.language == other.language and one.word == other.word:
        signs.append(("same-word", 0.3 * worth[one.word]))
    return signs


def _of_means(one: EventPrint, other: EventPrint) -> list[Sign]:
    """Return what the modes of two events of one type tell: who was shot at was not beaten."""
    if not one.modes or not other.modes:
        return []
    if not set(one.modes).isdisjoint(other.modes):
        return [("same-mode", SAME_MODE)]
    left, right = means_of(one.type, one.modes), means_of(other.type, other.modes)
    return [("other-means", -1.0)] if left and right and not left & right else []


def _of_parties(one: EventPrint, other: EventPrint, worth: Worth) -> list[Sign]:
    signs: list[Sign] = []
    if not one.party_names.isdisjoint(other.party_names):
        shared = one.party_names & other.party_names
        signs.append(("same-party", min(worth.total("=" + name for name in shared), 2) * 0.8))
    doing, doers, receiving, receivers = one.acting, other.acting, one.receiving, other.receiving
    if one.actors and other.actors:
        signs += _of_side("actor", 0.9, (one, doing), (other, doers), worth)
    if one.recipients and other.recipients:
        signs += _of_side("recipient", 0.5, (one, receiving), (other, receivers), worth)
    turned = not (doing.states.isdisjoint(receivers.states) or doers.states.isdisjoint(receiving.states))
    if turned and doing.states.isdisjoint(doers.states):
        signs.append(("roles-changed", -0.6))
    return signs


def _of_side(role: str, weight: float, left: tuple[EventPrint, Side], right: tuple[EventPrint, Side], worth: Worth) -> list[Sign]:
    (one, here), (other, there) = left, right
    if not here.names.isdisjoint(there.names):
        return []
    if here.people and there.people and not _appear(here.people, other) and not _appear(there.people, one):
        return [(f"other-{role}", -1.0)]
    both = here.states & there.states
    return [(f"same-state-{role}", weight * min(1.0, worth.total("@" + country for country in both)))] if both else []


def _appear(people: frozenset[str], where: EventPrint) -> bool:
    """Return whether one of some people is named where the other event is told."""
    return any("~" + name.split(" ")[-1] in where.anchors for name in people)


def _of_days(one: EventPrint, other: EventPrint, worth: Worth) -> list[Sign]:
    signs: list[Sign] = []
    between = _between(one, other)
    apart = span_between(one.span, other.span) if one.span and other.span else None
    if apart is not None:
        signs.append(_DAYS[min(apart, len(_DAYS) - 1)])
    elif _are_spoken(one, other) and _said_apart(one, other):
        signs.append(("said-anew", -2.5))
    if between <= 1:
        return signs
    later, earlier = _by_time(one, other)
    if between > MUCH_LATER and apart != 0:
        signs.append(("much-later", -1.2) if later.place_in_text < LEAD and not later.past else ("looking-back", -0.5))
    if later.again and not earlier.again:
        signs.append(("again", -0.8))
    return signs


def _between(one: EventPrint, other: EventPrint) -> float:
    """Return the days between two publications; 0 where one is unknown."""
    return abs(one.moment - other.moment) if one.moment is not None and other.moment is not None else 0.0


def _by_time(one: EventPrint, other: EventPrint) -> tuple[EventPrint, EventPrint]:
    """Return the event of the later article, and that of the earlier."""
    if (one.moment or 0.0, one.article) > (other.moment or 0.0, other.article):
        return one, other
    return other, one


def _are_spoken(one: EventPrint, other: EventPrint) -> bool:
    """Return whether both are acts of one type that are done by saying them."""
    words = happening_words()
    return one.type == other.type and one.type in words.spoken and words.silent.isdisjoint((*one.modes, *other.modes))


def _said_apart(one: EventPrint, other: EventPrint) -> bool:
    """Return whether an act of speech without a day, which is its report's, is on another day than the other."""
    if one.moment is None or other.moment is None:
        return False
    left, right = (event.days or day_of(event.moment or 0) for event in (one, other))
    return days_apart(left, right) >= LATE


def _of_places(one: EventPrint, other: EventPrint, worth: Worth) -> list[Sign]:
    signs: list[Sign] = []
    if one.places and other.places:
        shared = worth.total("place " + place for place in one.places & other.places)
        signs.append(("same-place", 0.3 * min(1.0, shared)) if shared else ("other-place", -0.8))
    placed = one.type == other.type and one.type in happening_words().placed
    if placed and one.spots and other.spots and one.spots.isdisjoint(other.spots):
        signs.append(("elsewhere", -2.5))
    return signs


def _of_content(one: EventPrint, other: EventPrint, worth: Worth) -> list[Sign]:
    signs: list[Sign] = []
    same = one.language == other.language
    numbers = one.telling_numbers & other.telling_numbers
    if numbers:
        signs.append(("same-number", 0.8 * min(1.0, worth.total(numbers))))
    signs.append(("words", worth.overlap(one.words, other.words)) if same else ("translated", 0.3))
    if not one.people.isdisjoint(other.people):
        signs.append(("people", 0.4 * worth.overlap(one.people, other.people)))
    if not one.surroundings.isdisjoint(other.surroundings):
        signs.append(("states-and-places", 0.7 * worth.overlap(one.surroundings, other.surroundings)))
    if not one.names.isdisjoint(other.names):
        signs.append(("names", 0.4 * worth.overlap(one.names, other.names)))
    # "Aliansi Bintang Utara" is a name of the Northern Star Alliance: in two languages bodies have none in common.
    elif same and len(one.names) > 1 and len(other.names) > 1:
        signs.append(("other-names", -0.8))
    if (one.place_in_text < LEAD) != (other.place_in_text < LEAD):
        later, _ = _by_time(one, other)
        if later.place_in_text < LEAD:
            signs.append(("background-before", -0.7))
        elif _between(one, other) < AGED:
            signs.append(("lead-and-background", -0.7))
    return signs


def _most_of_content(one: EventPrint, other: EventPrint) -> float:
    """Return what the content of two events adds at most, with a little for what rounding does: as if all they share were rare."""
    most = 0.1 + (overlap(one.words, other.words) if one.language == other.language else 0.3)
    if not one.telling_numbers.isdisjoint(other.telling_numbers):
        most += 0.8
    if not one.people.isdisjoint(other.people):
        most += 0.4
    if not one.surroundings.isdisjoint(other.surroundings):
        most += 0.7
    if not one.names.isdisjoint(other.names):
        most += 0.4
    return most


def _as_kin(one: EventPrint, other: EventPrint) -> list[Sign]:
    """Return what the order of a dispatch tells: copies and translations keep it."""
    signs: list[Sign] = [("one-dispatch", 0.3)]
    if one.language == other.language and len(one.words & other.words) > FEW_WORDS:
        # What a copy's reading makes of a day or a party may differ by a word cut away; its sentence is the sentence.
        signs.append(("one-sentence", 2.0 * max(0.0, 2 * overlap(one.words, other.words) - 1)))
    signs.append(("far-in-text", -1.4 * min(1.0, abs(one.place_in_text - other.place_in_text) / 1000)))
    return signs


# The judges that are quick, with the most that the rest of them can add and a little for what rounding does: a third of the pairs are
# hopeless before parties are looked at, nearly all others before what words are worth.
_QUICK_JUDGES: tuple[tuple[Callable[[EventPrint, EventPrint, Worth], list[Sign]], float], ...] = (
    (_of_days, 0.95),
    (_of_types, 0.4),
    (_of_places, 0.1),
)
