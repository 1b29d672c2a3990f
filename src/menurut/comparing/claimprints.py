"""The prints of a claim: who holds it, what it says of its event, and what may contradict it.

Detik ‹ Bayu Saputra, 18 Jan: polisi menangkap 9 orang, bukan 17     ~saputra  positive  arrested 9..9   corrects
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

import msgspec

from menurut.comparing.eventprints import EventPrint
from menurut.comparing.naming import key_of, name_key
from menurut.comparing.prints import is_named, moment_of
from menurut.languages import read_words
from menurut.types.claim import Claim, Quantity, SourceLink
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.report import Report
from menurut.types.span import Span

_WORD = re.compile(r"[^\W\d_]+")
_WORD_OR_NUMBER = re.compile(r"\w+")

# Before the state that a member of its government or a ministry speaks for: what "Moldova" says is what its minister says.
SPEAKS_FOR = "for "
# Before what somebody without a name is called: "a source" of two papers is one source only where both have it from one dispatch.
NAMELESS = "? "
ANYBODY = frozenset({"person", "group"})
OFFICIALS = frozenset({"GOV", "MIL", "SPY", "COP"})

# A "not" in plain words stands where its event is told or in the sentence after it; what is said further on is mostly another thing
# than the last event of its kind. Of what somebody denies in so many words the event is known wherever it is told.
REACH = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPrint:
    """What a claim (its id) leaves to compare. `holders` are the keys of who answers for it; none in the article's own voice.

    `near` tells that its own words stand with those of its event. `sentence` is a number made of the sentence it rests on, `place` of
    that which tells its event first: equal where two articles have it word for word. `quantities` are those that are counted there.
    `corrects` marks a claim whose sentence or headline says that it takes back or corrects something.
    """

    claim: str
    event: EventPrint
    article: str
    moment: float | None
    holders: frozenset[str]
    act: str
    polarity: str
    modality: str
    quantities: tuple[Quantity, ...]
    corrects: bool
    near: bool
    sentence: int
    place: int


def claimprints_of(report: Report, events: tuple[EventPrint, ...]) -> tuple[ClaimPrint, ...]:
    """Return the prints of a report's claims, in their order; `events` are those of its events."""
    told = {event.event: event for event in events}
    known = {event.id: event for event in report.events}
    sentences = _Sentences(report)
    answering = {claim.id: frozenset(holders_of(report, claim)) for claim in report.claims}
    return tuple(
        ClaimPrint(
            claim=claim.id,
            event=told[claim.event],
            article=report.article.id,
            moment=moment_of(report.article.published),
            holders=answering[claim.id],
            act=claim.act,
            polarity=claim.polarity,
            modality=claim.modality,
            quantities=tuple(one for one in claim.quantities if sentences.at(one.span) in sentences.of(known[claim.event], claim)),
            corrects=_corrects(report, claim),
            near=sentences.are_near(
                known[claim.event],
                claim.evidence,
                anywhere=claim.polarity == "positive" or claim.act == "deny" or _is_own(told[claim.event], answering[claim.id]),
            ),
            sentence=sentences.number(claim.evidence[0]) if claim.evidence else 0,
            place=sentences.number(known[claim.event].trigger),
        )
        for claim in report.claims
        if claim.event in told
    )


def _is_own(event: EventPrint, holders: frozenset[str]) -> bool:
    """Return whether somebody with a name speaks of what they have done."""
    return any(f"~{party.name.split(' ')[-1]}" in holders for party in event.actors if party.kind == "person" and party.name)


class _Sentences:
    """The sentences of a report, by what stands in them."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.starts = [sentence.start for sentence in report.layout.sentences]

    def at(self, span: Span) -> int:
        return bisect_right(self.starts, span.start) - 1

    def of(self, event: Event, claim: Claim) -> frozenset[int]:
        """Return the sentences in which a claim tells its event: the event's own, and that which its words rest on."""
        return frozenset((self.at(event.trigger), *(self.at(span) for span in claim.evidence)))

    def are_near(self, event: Event, words: tuple[Span, ...], *, anywhere: bool) -> bool:
        """Return whether some words stand where an event is told: where it is told first, or most fully, or anywhere.

        What an article seems to tell twice is often two events, and a denial is of the one beside it.
        """
        places = {self.at(span) for span in (event.trigger, *(one.trigger for one in event.tellings))}
        counted = places if anywhere else {self.at(event.trigger), min(places)}
        return any(0 <= self.at(span) - place <= REACH for span in words for place in counted)

    def number(self, span: Span) -> int:
        """Return a number made of the words of the sentence where a span begins."""
        place = self.at(span)
        text = self.report.quote(self.report.layout.sentences[place]) if place >= 0 else ""
        words = " ".join(_WORD_OR_NUMBER.findall(text.casefold()))
        return int.from_bytes(blake2b(words.encode(), digest_size=6).digest(), "big")


def holders_of(report: Report, claim: Claim) -> Iterator[str]:
    """Yield the keys of who answers for a claim: the holder, and for whom or through whom he speaks.

    Of a charge that is nobody's by name ("didakwa menghasut, kata Chea") whoever tells it. None for the article's own voice, for an
    agency that passes it on, and where nobody is named.
    """
    links = [link for link in claim.chain if link.role not in ("publisher", "agency") and link.name]
    holding = next((one for one in reversed(claim.attributions) if any(link.attribution == one for link in links)), None)
    for link in links:
        if link.attribution == holding:
            yield from _keys(report, link)


def _keys(report: Report, link: SourceLink) -> Iterator[str]:
    entity = next((one for one in report.entities if one.id == link.entity), None)
    key = name_key(link.name or "")
    if entity is None or (entity.kind in ANYBODY and not is_named(report, entity)):
        yield from (NAMELESS + key,) if key else ()
    elif entity.kind == "state" and entity.country:
        yield from ("@" + entity.country, f"{SPEAKS_FOR}@{entity.country}")
    elif entity.kind == "person" and name_key(entity.name):
        yield "~" + name_key(entity.name).split(" ")[-1]
        yield from _offices(entity)
    elif key_of(entity):
        yield key_of(entity)
        if entity.kind == "organisation":
            yield from _offices(entity)


def _offices(entity: Entity) -> Iterator[str]:
    """Yield the state that an official speaks for, and which of its bodies: the government, the army or the police."""
    if entity.sector in OFFICIALS and entity.country:
        yield f"{SPEAKS_FOR}@{entity.country}"
        yield f"{SPEAKS_FOR}{entity.sector}@{entity.country}"


@cache
def correcting(language: str) -> frozenset[str]:
    """Return the words by which somebody takes something back."""
    return read_words(language, "corrections", _Corrections).corrects


class _Corrections(msgspec.Struct):
    corrects: frozenset[str]


def _corrects(report: Report, claim: Claim) -> bool:
    words = correcting(report.article.language)
    told = [report.article.title or "", *(report.quote(span) for span in claim.evidence)]
    return any(word.casefold() in words for text in told for word in _WORD.findall(text))
