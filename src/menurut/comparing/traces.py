"""All that comparing needs of one article, and under what keys it is found again.

told     what rarity counts: every name, word, number, place of the article and its events      "netanyahu", "=sari utami", "#2118"
kin      by what an article that goes back to the same text is looked up: anchors and names; bands of its MinHash and its page
event    by what an event of another article is looked up: its type with a party, somebody named, a state, a place, a number; else a name

Keys are numbers of 48 bits, made from words; whoever holds a store without its articles can't read it. With a key stand the places of
the events that have it, as bits of a number, so that nobody need unpack an article to see which of its events are concerned.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from hashlib import blake2b

from menurut.comparing.claimprints import ClaimPrint, claimprints_of
from menurut.comparing.duplicates import bands_of
from menurut.comparing.eventprints import EventPrint, eventprints_of
from menurut.comparing.happenings import happening_words
from menurut.comparing.keeping import kept
from menurut.comparing.prints import Prints, prints_of
from menurut.comparing.tales import find_tales
from menurut.types.report import Report

# Events past this many are told apart no more by their places: they stand under one bit.
PLACES = 60
WHOLE = 1 << (PLACES + 1)

# How many words' numbers stay at hand: those of some hundred articles.
_WORDS = 100_000


@dataclass(frozen=True, kw_only=True)
class Traces:
    """All that comparing needs of one report, without slots: what is asked of them often is kept with them.

    `event_of_claim` holds the place of each claim's event, `keys_by_event` under what each event is looked up.
    """

    article: Prints
    events: Sequence[EventPrint]
    claims: Sequence[ClaimPrint]
    event_of_claim: Sequence[int]
    keys_by_event: Sequence[frozenset[int]]

    @kept
    def day(self) -> int:
        """Return the day of publication as a number; 0 where unknown."""
        return int(self.article.moment or 0)

    @kept
    def kin_keys(self) -> frozenset[int]:
        """Return under what a rewrite or a translation of the article is looked up, near in time."""
        return frozenset(told_key(key) for key in (*self.article.anchors, *self.article.names))

    @kept
    def text_keys(self) -> frozenset[int]:
        """Return under what a copy of the article is looked up, at any time."""
        page = () if self.article.page is None else (f"p {self.article.page}",)
        return frozenset(map(_number, (*page, *(f"b {band}" for band in bands_of(self.article)))))

    @kept
    def event_places(self) -> dict[int, int]:
        """Return under what articles that may tell one of its events are looked up, with the places of the events."""
        return _placed(enumerate(self.keys_by_event))

    @kept
    def places(self) -> dict[int, int]:
        """Return all keys under which the article is found, with the places of the events; WHOLE where it is the article's."""
        told = _placed((at, frozenset(map(told_key, event.told))) for at, event in enumerate(self.events))
        for key in self.kin_keys | self.text_keys:
            told[key] = told.get(key, 0) | WHOLE
        return told | self.event_places

    @kept
    def told_keys(self) -> frozenset[int]:
        """Return those of its keys that rarity counts."""
        return frozenset(self.places.keys() - self.event_places.keys() - self.text_keys)

    @property
    def keys(self) -> Set[int]:
        """Return all keys under which the article is found."""
        return self.places.keys()


def _placed(keys: Iterable[tuple[int, frozenset[int]]]) -> dict[int, int]:
    found: defaultdict[int, int] = defaultdict(int)
    for at, own in keys:
        for key in own:
            found[key] |= 1 << min(at, PLACES)
    return found


@lru_cache(maxsize=1 << 16)
def places_in(bits: int) -> tuple[int, ...]:
    """Return the places of events that some bits stand for; PLACES stands for that event and all after it.

    >>> places_in(0b101 | WHOLE)
    (0, 2)
    """
    return tuple(at for at in range(PLACES + 1) if bits >> at & 1)


def traces_of(report: Report) -> Traces:
    """Return the traces of a report; of several records with one id the first counts."""
    events = _with_tales(report, tuple({one.event: one for one in reversed(eventprints_of(report))}.values())[::-1])
    claims = {one.claim: one for one in reversed(claimprints_of(report, events))}
    return traces_with(prints_of(report), events, tuple(claims.values())[::-1])


def _with_tales(report: Report, events: tuple[EventPrint, ...]) -> tuple[EventPrint, ...]:
    tales = find_tales(events, {claim.event for claim in report.claims if claim.polarity == "negative"})
    return tuple(replace(event, tale=tales[event.event]) if event.event in tales else event for event in events)


def traces_with(article: Prints, events: Sequence[EventPrint], claims: Sequence[ClaimPrint]) -> Traces:
    """Return the traces of an article with these events and claims."""
    at = {event.event: place for place, event in enumerate(events)}
    return Traces(
        article=article,
        events=events,
        claims=claims,
        event_of_claim=tuple(at[claim.event.event] for claim in claims),
        keys_by_event=tuple(map(_keys_of, events)),
    )


def _keys_of(event: EventPrint) -> frozenset[int]:
    return frozenset(_number(f"{kind} {key}") for kind in _kinds(event.type) for key in keys_of(event))


def keys_of(event: EventPrint) -> Iterator[str]:
    """Yield by what an event is looked up beside its type: the parties, the people, states, places and numbers beside it.

    Where no more than a state is told, the names beside it: of a village that no gazetteer has only the name is known.
    """
    told = list(_told_keys(event))
    yield from told
    if all(key.startswith("@") for key in told):
        yield from ("name " + name for name in event.names)


def _told_keys(event: EventPrint) -> Iterator[str]:
    for party in (*event.actors, *event.recipients):
        if party.name:
            yield "=" + party.name
        if party.country:
            yield "@" + party.country
    yield from event.anchors
    yield from ("#" + number for number in event.numbers if len(number) > 1)


@cache
def _kinds(type: str) -> tuple[str, ...]:
    """Return what stands for a type in a key: itself, and the group of types that tell the same."""
    akin = next((group for group in _groups() if type in group), None)
    return (type,) if akin is None else (type, "+".join(sorted(akin)))


@cache
def _groups() -> tuple[frozenset[str], ...]:
    groups: list[frozenset[str]] = []
    for pair in happening_words().akin:
        touched = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair] + [pair.union(*touched)]
    return tuple(groups)


@lru_cache(maxsize=_WORDS)
def told_key(key: str) -> int:
    """Return the number of what rarity counts."""
    return _number("t " + key)


def _number(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=6).digest())
