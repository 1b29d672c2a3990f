"""The prints of a claim: who holds it, what it says of its event, and what may contradict it.

Detik ‹ Bayu Saputra, 18 Jan: polisi menangkap 9 orang, bukan 17     ~saputra  positive  arrested 9..9   corrects
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import msgspec

from menurut.comparing.eventprints import EventPrint
from menurut.comparing.naming import key_of, name_key
from menurut.comparing.prints import is_named, moment_of
from menurut.languages import read_words
from menurut.types.claim import Claim, Quantity, SourceLink
from menurut.types.report import Report

_WORD = re.compile(r"[^\W\d_]+")

# Before the state that a member of its government speaks for: what "Moldova" says is what its minister says.
SPEAKS_FOR = "for "
# Before what somebody without a name is called: "a source" of two papers is one source only where both have it from one dispatch.
NAMELESS = "? "
ANYBODY = frozenset({"person", "group"})
OFFICIALS = frozenset({"GOV", "MIL", "SPY", "COP"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPrint:
    """What a claim (its id) leaves to compare. `holders` are the keys of who answers for it; none in the article's own voice.

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


def claimprints_of(report: Report, events: tuple[EventPrint, ...]) -> tuple[ClaimPrint, ...]:
    """Return the prints of a report's claims, in their order; `events` are those of its events."""
    told = {event.event: event for event in events}
    return tuple(
        ClaimPrint(
            claim=claim.id,
            event=told[claim.event],
            article=report.article.id,
            moment=moment_of(report.article.published),
            holders=frozenset(holders_of(report, claim)),
            act=claim.act,
            polarity=claim.polarity,
            modality=claim.modality,
            quantities=claim.quantities,
            corrects=_corrects(report, claim),
        )
        for claim in report.claims
        if claim.event in told
    )


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
        if entity.sector in OFFICIALS and entity.country:
            yield f"{SPEAKS_FOR}@{entity.country}"
    elif key_of(entity):
        yield key_of(entity)


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
