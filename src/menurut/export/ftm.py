"""FollowTheMoney as JSON lines: articles, who is in them, events, and who claims or denies them, one entity a line.

FollowTheMoney has no schema for a claim. A claim is an `UnknownLink` from whoever holds it to the event, whose `role` is the claim's
status; the words it rests on are in a `Documentation` between article and event. Written without the library, which need not be there.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from menurut.export.document import to_line
from menurut.export.whole import whole_file
from menurut.knowledge.states import read_table
from menurut.types.article import Article
from menurut.types.claim import Claim
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.ids import make_id
from menurut.types.report import Report
from menurut.types.span import Span

# A place has no schema that a mention could be resolved to; a document that speaks is somebody's, we don't know whose.
_SCHEMATA = {"person": "Person", "organisation": "Organization", "state": "PublicBody", "group": "LegalEntity"}
_LANGUAGES = {"id": "ind", "en": "eng"}

# FollowTheMoney refuses longer values. Addresses are left as they are, since a part of one leads elsewhere.
_LONGEST = {
    "bodyText": 65_000,
    "role": 1_024,
    "title": 1_024,
    "author": 1_024,
    "publisher": 1_024,
    "name": 384,
    "alias": 384,
    "location": 250,
}
_PARTED = {"bodyText", "role"}

Thing = dict[str, Any]


@cache
def _countries() -> dict[str, str]:
    """Return the two-letter code of each state, the only ones that FollowTheMoney takes."""
    return dict(read_table("countries.tsv"))


def write_ftm(reports: Iterable[Report], out: Path) -> int:
    """Write entities, an outlet of several articles once, and return how many."""
    number = 0
    outlets: set[str] = set()
    with whole_file(out) as opened:
        for report in reports:
            for thing in (*_new_outlet(report.article.publisher, outlets), *_things(report)):
                opened.write(to_line(thing) + "\n")
                number += 1
    return number


def _thing(whole: str, schema: str, **properties: str | Iterable[str] | None) -> Thing:
    """Return an entity; a property without a value is left out, since FollowTheMoney knows no empty one."""
    values = {name: [value] if isinstance(value, str) else value or () for name, value in properties.items()}
    told = {name: [part for one in many for part in _parts(name, one)] for name, many in values.items()}
    return {"id": f"menurut-{whole}", "schema": schema, "properties": {name: parts for name, parts in told.items() if parts}}


def _parts(name: str, value: str) -> list[str]:
    """Return a value as FollowTheMoney takes it: text in parts of the longest length, anything else cut to it; nothing for ""."""
    longest = _LONGEST.get(name, len(value) or 1)
    parts = [value[at : at + longest] for at in range(0, len(value), longest)]
    return parts if name in _PARTED else parts[:1]


def _words(report: Report, span: Span) -> str:
    """Return the words at `span` in one line: FollowTheMoney's names hold no line ends or tabs."""
    return " ".join(report.quote(span).split())


def _publisher(name: str) -> str:
    return make_id("publisher", name)


def _new_outlet(name: str | None, outlets: set[str]) -> Iterator[Thing]:
    if name and name not in outlets:
        outlets.add(name)
        yield _thing(_publisher(name), "Organization", name=name)


def _things(report: Report) -> Iterator[Thing]:
    yield _article(report.article, report.coder.menurut)
    for entity in report.entities:
        if entity.kind in _SCHEMATA:
            yield _entity(entity)
    yield from _mentions(report)
    known = {entity.id for entity in report.entities if entity.kind in _SCHEMATA}
    statuses: dict[str, dict[str, None]] = {}
    for claim in report.claims:
        statuses.setdefault(claim.event, {})[f"epistemic:{claim.status}"] = None
    for event in report.events:
        yield from _event(report, event, known, statuses.get(event.id, {}))
    for claim in report.claims:
        yield from _link(report, claim, known)


def _moment(published: str | None) -> str | None:
    """Return a moment in UTC, which is what FollowTheMoney takes one for; a day, month or year as it is."""
    if published is None or "T" not in published:
        return published
    moment = datetime.fromisoformat(published)
    if moment.tzinfo is not None:  # else the machine's own zone would decide
        moment = moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def _article(article: Article, version: str) -> Thing:
    return _thing(
        article.id, "Article", title=article.title, author=article.byline, publishedAt=_moment(article.published),
        language=_LANGUAGES.get(article.language), sourceUrl=article.url, publisher=article.publisher, bodyText=article.text,
        processingAgent=f"menurut {version}",
    )  # fmt: skip


def _entity(entity: Entity) -> Thing:
    numbers = {number.scheme: number.value for number in entity.identifiers}
    return _thing(
        entity.id, _SCHEMATA[entity.kind], name=entity.name, alias=entity.aliases, wikidataId=numbers.get("wikidata"),
        country=_countries().get(entity.country or ""),
    )  # fmt: skip


def _mentions(report: Report) -> Iterator[Thing]:
    names = {mention.id: mention for mention in report.mentions if mention.kind == "name"}
    for entity in report.entities:
        schema = _SCHEMATA.get(entity.kind)
        for mention in (names[one] for one in entity.mentions if one in names and schema):
            yield _thing(
                mention.id, "Mention", document=f"menurut-{report.article.id}", name=_words(report, mention.span),
                resolved=f"menurut-{entity.id}", detectedSchema=schema,
            )  # fmt: skip


def _event(report: Report, event: Event, known: set[str], statuses: Iterable[str]) -> Iterator[Thing]:
    parties = [f"menurut-{party}" for party in dict.fromkeys((*event.actors, *event.recipients)) if party in known]
    yield _thing(
        event.id, "Event", name=f"{event.type}: {_words(report, event.trigger)}", startDate=event.date.start if event.date else None,
        endDate=event.date.end if event.date else None, location=[place.name for place in event.places], involved=parties,
        country=dict.fromkeys(_countries().get(place.country or "", "") for place in event.places),
        keywords=[f"PLOVER:{event.type}", *(f"PLOVER:{mode}" for mode in event.modes), *statuses],
        proof=f"menurut-{report.article.id}", recordId=event.id,
    )  # fmt: skip
    yield _thing(
        make_id("documentation", event.id), "Documentation", document=f"menurut-{report.article.id}",
        entity=f"menurut-{event.id}", role=[_words(report, span) for span in event.evidence or (event.trigger,)],
    )  # fmt: skip


def _link(report: Report, claim: Claim, known: set[str]) -> Iterator[Thing]:
    """Yield the link from the claim's holder; nothing for a holder whom the article doesn't name, which has no entity."""
    holder = report.holder(claim)
    subject = holder.entity if holder.entity in known else None
    if not claim.attributions and report.article.publisher:
        subject = _publisher(report.article.publisher)
    if subject:
        role, words = claim.status, report.chain(claim)
        yield _thing(
            claim.id, "UnknownLink", subject=f"menurut-{subject}", object=f"menurut-{claim.event}", role=role, summary=words,
            recordId=claim.id,
        )  # fmt: skip
