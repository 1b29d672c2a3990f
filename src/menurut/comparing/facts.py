"""What two claims on one happening say differently: numbers and days as intervals, places, parties.

lebih dari 800    [800, )     832  [832, 832]     they meet: no contradiction
sedikitnya 384    [384, )     60   [60, 60]       they don't: over the number of the dead
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from menurut.comparing.claimprints import NAMELESS, OFFICIALS, SPEAKS_FOR, ClaimPrint
from menurut.comparing.days import days_apart
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.happenings import happening_words
from menurut.comparing.parties import Party
from menurut.knowledge.gazetteer import wide_places
from menurut.types.claim import Quantity

Fact = Literal["number", "date", "place", "party"]

# "About 2,000" and "2,100" are one count.
ROUNDED = 0.1

# Who is of one of these is not of another: an arrest by the army is none by the police.
FORCES = frozenset({"MIL", "COP", "REB", "UAF"})

# Those of them that nobody takes for one another: who calls a militia an army contradicts nobody.
UNIFORMED = frozenset({"MIL", "COP"})

# Plain words, by which the accused deny as often as by a verb of denying: "our soldiers never entered".
SAID = frozenset({"say", "claim"})

# Days further apart are a misread date more often than a quarrel about the day.
QUARREL = 2

# Counts that go on rising: what is reported a day later is higher because more is known, not because somebody is contradicted.
RISING = frozenset({"dead", "injured", "arrested", "displaced"})
NEWER = 1.0

# In days. Counts of reports further apart are of two states of things; an event that takes longer has no count of its own.
COUNTED = 7


def meet(one: Quantity, other: Quantity) -> bool:
    """Return whether two counts can both be true.

    >>> from menurut.types.span import Span
    >>> count = lambda low, high: Quantity(what="dead", low=low, high=high, span=Span(0, 0))
    >>> meet(count(384, None), count(832, 832)), meet(count(384, None), count(60, 60))
    (True, False)
    """
    low = max(one.low or 0.0, other.low or 0.0)
    high = min(number for number in (one.high, other.high, float("inf")) if number is not None)
    return low <= high * (1 + ROUNDED)


def find_conflicts(one: ClaimPrint, other: ClaimPrint) -> tuple[Fact, ...]:
    """Return over which facts two claims of one happening exclude each other; empty where both may be true.

    Of what both say was not, no fact is left. What two articles have word for word is one statement, however differently it was read; a plan excludes no other; and what other
    people did is another event.
    """
    happened = one.polarity == other.polarity == "positive"
    told = happened and one.modality == other.modality == "actual" and one.sentence != other.sentence and one.place != other.place
    return tuple(_conflicts(one, other)) if told and not _other_people(one.event, other.event) else ()


def _other_people(one: EventPrint, other: EventPrint) -> bool:
    left, right = ({party.name for party in event.actors if party.kind == "person" and party.name} for event in (one, other))
    return bool(left and right) and not left & right


def are_of_one_mind(one: ClaimPrint, other: ClaimPrint) -> bool:
    """Return whether two claims on a happening say the same of it: not where doers or counts differ, though it be no contradiction."""
    return one.sentence == other.sentence or not (parties_differ(one.event, other.event) or any(_counted_otherwise(one, other)))


def are_opposed(one: ClaimPrint, other: ClaimPrint) -> bool:
    """Return whether one of two claims is a denial of what the other tells.

    A mere "not" answers nobody, unless those say it who are told to have done it, or somebody owns up to it or corrects himself: mostly it is about a part
    of the event, or about the next one. Nor does what is only planned or supposed, rests on words far from the event or is about a deed
    of nobody told; nor what names another doer: "it was not us" says nothing of "it was a third".
    """
    if one.polarity == other.polarity:
        return False
    denial, charge = (one, other) if one.polarity == "negative" else (other, one)
    own = is_of_doers(denial.holders, denial.event) or is_of_doers(denial.holders, charge.event)
    return (
        (
            denial.act == "deny"
            or charge.act == "confirm"
            or (own and denial.act in SAID and _is_of_others(charge))
            or _takes_back(one, other)
        )
        and one.modality == other.modality == "actual"
        and one.near
        and other.near
        and (one.sentence != other.sentence or _stand_side_by_side(one, other))
        and (own or bool(one.event.actors and other.event.actors) or _fall_on_one(one.event, other.event))
        and (not parties_differ(_as_told(one.event), _as_told(other.event)) or _is_accused(denial.holders, charge.event))
        and not _blames_others(denial, charge)
    )


def _is_accused(holders: frozenset[str], charge: EventPrint) -> bool:
    """Return whether whoever denies is by name the doer of a charge, though his own article read another doer: "... it was the army"."""
    return not holders.isdisjoint(charge.acting.names)


def _blames_others(denial: ClaimPrint, charge: ClaimPrint) -> bool:
    """Return whether somebody denies a deed of his own people, and the charge names only others: "it was not us" is no answer to "it was Front Ardal"."""
    ours = is_of_doers(denial.holders, denial.event) and not is_of_doers(denial.holders, charge.event)
    named = charge.event.actors and all(party.name for party in charge.event.actors)
    return bool(ours and named and charge.event.acting.names.isdisjoint(denial.event.acting.names))


def _stand_side_by_side(one: ClaimPrint, other: ClaimPrint) -> bool:
    """Return whether one sentence of one article gives the word to two: "Lumara said they shelled it, which Kestovia denies"."""
    return one.article == other.article and bool(one.holders and other.holders) and not one.holders & other.holders


def _as_told(event: EventPrint) -> EventPrint:
    """Return an event without the states of doers that were only guessed: "guards" are of the state that the article is about."""
    if not any(party.guessed for party in event.actors):
        return event
    return replace(event, actors=tuple(replace(party, country=None) if party.guessed else party for party in event.actors))


def _takes_back(one: ClaimPrint, other: ClaimPrint) -> bool:
    """Return whether the later of two claims corrects the earlier, of the same holder by name: "meralat ... tidak ada kapal yang masuk"."""
    earlier, later = sorted((one, other), key=lambda claim: claim.moment or 0.0)
    shared = (key for key in one.holders & other.holders if not key.startswith((NAMELESS, SPEAKS_FOR)))
    return later.corrects and not earlier.corrects and any(True for _ in shared)


def _is_of_others(charge: ClaimPrint) -> bool:
    """Return whether somebody else than the doers holds a claim, such as whom it befell; not an article in its own voice."""
    return bool(charge.holders) and not is_of_doers(charge.holders, charge.event, victims=False)


def share_people(one: EventPrint, other: EventPrint) -> bool:
    """Return whether somebody has a part in both of two events by name."""
    return not _people_in(one).isdisjoint(_people_in(other))


def _people_in(event: EventPrint) -> frozenset[str]:
    return event.acting.people | event.receiving.people


def is_of_doers(holders: frozenset[str], event: EventPrint, *, victims: bool = True) -> bool:
    """Return whether whoever holds a claim has a part in it by name, or speaks for the state whose officials did it.

    Whoever was arrested, or was a guest, knows it as well as those who did it, where `victims` count.
    """
    people = _people_in(event) if victims else event.acting.people
    named = event.acting.names | {"~" + name.split(" ")[-1] for name in people}
    officials = {party.country for party in event.actors if party.kind == "state" or party.sector in OFFICIALS}
    return not holders.isdisjoint(named | {f"{SPEAKS_FOR}@{country}" for country in officials if country})


def speak_for_one(denial: ClaimPrint, claim: ClaimPrint) -> bool:
    """Return whether two claims on what people of theirs did are held for one body of a state, or one of them by the state itself.

    Its government, its army and its police are three bodies.
    """
    shared = denial.holders & claim.holders
    denied = is_of_doers(denial.holders, denial.event) or not denial.event.actors
    own = denied and is_of_doers(claim.holders, claim.event)
    states = {key for key in denial.holders | claim.holders if key.startswith("@")}
    return own and any(
        key.startswith(SPEAKS_FOR) and (not key.startswith(f"{SPEAKS_FOR}@") or key.removeprefix(SPEAKS_FOR) in states)
        for key in shared
    )


def _fall_on_one(one: EventPrint, other: EventPrint) -> bool:
    """Return whether two deeds, of which one is told without its doer, fall on somebody of one name: "membantah kadernya ditangkap"."""
    return bool(one.receiving.names & other.receiving.names)


def _conflicts(one: ClaimPrint, other: ClaimPrint) -> Iterator[Fact]:
    if (_of_one_time(one, other) or _is_corrected(one, other)) and any(_counted_otherwise(one, other)):
        yield "number"
    left, right = one.event, other.event
    said = left.type in happening_words().spoken  # what was said is said again, the next day and elsewhere
    if (
        not said
        and left.days
        and right.days
        and _is_day(left)
        and _is_day(right)
        and 0 < days_apart(left.days, right.days) <= QUARREL
    ):
        yield "date"
    if not said and _are_elsewhere(left, right):
        yield "place"
    if is_other_doer(left, right) or _puts_it_on_others(one, other):
        yield "party"


def _of_one_time(one: ClaimPrint, other: ClaimPrint) -> bool:
    """Return whether two claims count at about one time what happened on days that meet and were few.

    What one tells without its day is of the other's: their reports are near each other. Of two without a day nobody knows.
    """
    days = [event.days for event in (one.event, other.event) if event.days]
    if not days or days_apart(days[0], days[-1]) or _newer(one, other) > COUNTED:
        return False
    return all(days_apart((first, first), (last, last)) <= COUNTED for first, last in days)


def _is_corrected(one: ClaimPrint, other: ClaimPrint) -> bool:
    """Return whether one of two claims corrects the other's holder, by himself, however late: of the count nothing else has changed."""
    return one.corrects != other.corrects and not one.holders.isdisjoint(other.holders)


def _newer(one: ClaimPrint, other: ClaimPrint) -> float:
    """Return the days between two reports; 0 where one is unknown."""
    return abs(one.moment - other.moment) if one.moment is not None and other.moment is not None else 0.0


def _counted_otherwise(one: ClaimPrint, other: ClaimPrint) -> Iterator[bool]:
    """Yield of each thing that both count whether their counts exclude each other."""
    earlier, later = sorted((one, other), key=lambda claim: claim.moment or 0.0)
    for what in {quantity.what for quantity in one.quantities} & {quantity.what for quantity in other.quantities}:
        before, after = (_counts(claim, what) for claim in (earlier, later))
        has_risen = (
            what in RISING
            and not later.corrects
            and _newer(one, other) >= NEWER
            and min(map(_least, before)) <= max(map(_least, after))
        )
        yield not has_risen and not any(meet(a, b) for a in before for b in after)


def _least(count: Quantity) -> float:
    return count.low if count.low is not None else count.high or 0.0


def _counts(claim: ClaimPrint, what: str) -> tuple[Quantity, ...]:
    """Return how many a claim counts; only the first number of a correction, whose second is the one taken back."""
    counts = sorted((quantity for quantity in claim.quantities if quantity.what == what), key=lambda quantity: quantity.span)
    return tuple(counts[:1] if claim.corrects else counts)


def _is_day(event: EventPrint) -> bool:
    return event.days is not None and event.days[0] == event.days[1]


def _are_elsewhere(one: EventPrint, other: EventPrint) -> bool:
    """Return whether one of two events has a place that the other has not, nor anything near it, and this one names another.

    Of an event without a place, but with a day, the towns told beside it count, of neither its country.
    """
    beside, around = (_towns_beside(event) for event in (one, other))
    nowhere: frozenset[str] = frozenset()
    left, right = one.places or (beside if one.days else nowhere), other.places or (around if other.days else nowhere)
    return bool(one.places or other.places) and bool(left and right) and not left & right and not beside & around


def _towns_beside(event: EventPrint) -> frozenset[str]:
    """Return the places named where an event is told, without countries and provinces."""
    named = (anchor[1:] for anchor in event.anchors if anchor[0] == "+")
    return frozenset(place for place in named if int(place) not in wide_places())


def parties_differ(one: EventPrint, other: EventPrint) -> bool:
    """Return whether two claims name different states, or different forces of one, as the doer.

    Not where one names none, or both share somebody.
    """
    left, right = ({party.country for party in event.actors if party.country} for event in (one, other))
    if set.intersection(*({party.name for party in event.actors if party.name} for event in (one, other))):
        return False
    if left and right and not left & right:
        return True
    forces, others = ({party.sector for party in event.actors} for event in (one, other))
    guessed = any(party.guessed for party in (*one.actors, *other.actors))
    return bool(left & right or guessed) and bool(forces) and bool(others) and not forces & others and forces | others <= FORCES


def _puts_it_on_others(one: ClaimPrint, other: ClaimPrint) -> bool:
    """Return whether of two claims by different holders one is held for the state that the other says did it, and names another.

    "It was their rangers who fired first": nobody says so of what only somebody else did.
    """
    left, right = ({party.country for party in claim.event.actors if party.country and not party.guessed} for claim in (one, other))
    if not left or not right or left & right or not one.holders or not other.holders or one.holders & other.holders:
        return False
    return any(f"{SPEAKS_FOR}@{state}" in claim.holders for claim, states in ((one, right), (other, left)) for state in states)


def _apart(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Return whether two sides are of states that have none in common; not where one's states are unknown."""
    left, right = ({party.country for party in side if party.country} for side in (one, other))
    return bool(left and right) and not left & right


def is_other_doer(one: EventPrint, other: EventPrint) -> bool:
    """Return whether two claims contradict each other over the doer: a state that is named beside the one event alone.

    Where both tell of both, readings of their roles differ, not the reports; where they share no third, they tell of two events. Whose
    state a militia is of is often a guess.
    """
    if not parties_differ(one, other):
        return False
    left, right = ({party.country for party in event.actors if party.country} for event in (one, other))
    if left & right:
        forces = {party.sector for party in (*one.actors, *other.actors)}
        return forces <= UNIFORMED and bool(one.people & other.people or one.places & other.places)
    told, others = ({anchor[1:] for anchor in event.anchors if anchor[0] == "@"} for event in (one, other))
    states = all(party.kind == "state" for party in (*one.actors, *other.actors))
    third = bool(one.anchors & other.anchors) and not _apart(one.recipients, other.recipients)
    return states and third and left <= told and right <= others and not left & others and not right & told
