"""A report as rows: what every table of a reading holds. A pure function, so the tables can be dropped and made again.

rows = make_rows(report)
rows["claims"][0]["status"]            "denied"

Rows refer to each other by number, counted on from the last one of each table.
"""

import json
import zlib
from collections import Counter
from collections.abc import ItemsView, Iterable, Mapping
from typing import Any, TypeVar

from menurut.store.days import days_of, days_of_event
from menurut.store.naming import make_names, make_roles
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.report import Report
from menurut.types.span import Span

Row = dict[str, Any]
Rows = dict[str, list[Row]]
R = TypeVar("R", Entity, Attribution, Event, Claim)

# In the order in which they can be written: a row stands after the one it refers to. `citations` comes last, with its sources.
TABLES = (
    "entities", "entity_names", "told_roles", "attributions", "events", "event_actors", "event_recipients", "event_places", "claims", "chain_links",
    "quantities", "gaps", "citations",
)  # fmt: skip

# The tables whose rows have ids, and so numbers.
NUMBERED = ("entities", "attributions", "events", "claims")

# Between fragments of evidence that don't adjoin.
ELLIPSIS = " … "

# A turn has the article in its upper bits and the place within it in the lower ones; what comes later shares the last place.
_PLACES = 16
_ID_BITS = 47

# With this many two articles of one day and one moment are a matter of chance in ten million; a day takes 27 more.
_MOMENT_BITS = 36
_NO_DAY = "9999-99-99"


def words_of(report: Report, spans: tuple[Span, ...]) -> str:
    """Return the article's words at `spans`, fragments joined by an ellipsis and line breaks made spaces."""
    return ELLIPSIS.join(" ".join(report.quote(span).split()) for span in spans)


def as_json(value: object) -> str:
    """Return `value` as it stands in a cell."""
    return json.dumps(value, ensure_ascii=False)


def order_of(article: str) -> int:
    """Return a number that orders articles as their ids do; for an id that is none of ours any that depends on it alone.

    >>> order_of("00000000000000ff") < order_of("10000000000000ff")
    True
    """
    try:
        return int(article.ljust(16, "0")[:16], 16) >> (64 - _ID_BITS)
    except ValueError:
        return zlib.crc32(article.encode())


def moment_of(article: str, published: str | None) -> int:
    """Return publication day and article as one number by which the earliest comes first, the undated last."""
    first, _ = days_of(published) or (_NO_DAY, "")
    return int(first.replace("-", "")) << _MOMENT_BITS | order_of(article) >> (_ID_BITS - _MOMENT_BITS)


def make_rows(report: Report, *, coder: int = 0, article: int = 0, last: Mapping[str, int] | None = None) -> Rows:
    """Return the rows of a report by table; `last` are the numbers that are taken already.

    A record whose id came before is left out, as are references to nothing, and entities that nothing refers to.
    """
    rows = _RowMaker(report, {"coder": coder, "article": article}, last or dict.fromkeys(NUMBERED, 0))
    rows.add_entities()
    rows.add_attributions()
    rows.add_events()
    rows.add_claims()
    rows.add_gaps()
    rows.rows["entity_names"] = make_names(report, rows.numbers["entities"], coder)
    rows.rows["told_roles"] = make_roles(report, rows.numbers["entities"])
    return rows.rows


def _firsts(records: Iterable[R]) -> ItemsView[str, R]:
    """Return records by id; of several with one id the first."""
    firsts: dict[str, R] = {}
    for record in records:
        firsts.setdefault(record.id, record)
    return firsts.items()


class _RowMaker:
    """Gathers the rows of one report."""

    def __init__(self, report: Report, reading: Row, last: Mapping[str, int]) -> None:
        self.report = report
        self.reading = reading
        self.turn = order_of(report.article.id) << _PLACES
        self.rows: Rows = {table: [] for table in TABLES}
        self.entities: dict[str, Entity] = dict(_firsts(report.entities))
        self.entity_of: dict[str, str] = {m: entity.id for entity in report.entities for m in entity.mentions}
        self.mentions = {mention.id: mention for mention in report.mentions}
        self.events: dict[str, Event] = {}
        wanted = self._wanted()
        self.numbers: dict[str, dict[str, int]] = {
            table: {id: number for number, id in enumerate(dict.fromkeys(ids), last[table] + 1)}
            for table, ids in (
                ("entities", [entity.id for entity in report.entities if entity.id in wanted]),
                ("attributions", [attribution.id for attribution in report.attributions]),
                ("events", [event.id for event in report.events]),
            )
        }
        self.claim = last["claims"]

    def _wanted(self) -> set[str]:
        """Return the entities that speak, act, are acted upon or stand in a chain."""
        report = self.report
        wanted = {self.entity_of.get(attribution.source or "") for attribution in report.attributions}
        wanted.update(*((*event.actors, *event.recipients) for event in report.events))
        wanted.update(link.entity for claim in report.claims for link in claim.chain)
        return {entity for entity in wanted if entity in self.entities}

    def _at(self, span: Span | None) -> str | None:
        return None if span is None else words_of(self.report, (span,))

    def _entity(self, id: str | None) -> int | None:
        return self.numbers["entities"].get(id or "")

    def add_entities(self) -> None:
        """Add who is somebody in this article."""
        for id, number in self.numbers["entities"].items():
            entity = self.entities[id]
            first = next((self.mentions[m] for m in entity.mentions if m in self.mentions), None)
            self.rows["entities"].append({
                "number": number, **self.reading, "id": id, "name": entity.name, "kind": entity.kind, "country": entity.country,
                "sector": entity.sector, "wikidata": next((i.value for i in entity.identifiers if i.scheme == "wikidata"), None),
                "words": self._at(first.span) if first else entity.name, "names": "\n".join((entity.name, *entity.aliases)),
            })  # fmt: skip

    def add_attributions(self) -> None:
        """Add who says something, and what; and how often somebody is cited for what."""
        numbers = self.numbers["attributions"]
        cited: Counter[tuple[str, str]] = Counter()
        for id, attribution in _firsts(self.report.attributions):
            self.rows["attributions"].append(self._attribution(attribution) | {"number": numbers[id]})
            speaker = self.entity_of.get(attribution.source or "")
            if speaker is not None:
                cited[speaker, attribution.act] += 1
        moment = moment_of(self.report.article.id, self.report.article.published)
        for (speaker, act), times in cited.items():
            entity = self.entities[speaker]
            self.rows["citations"].append({
                "coder": self.reading["coder"], "name": entity.name.lower(), "kind": entity.kind, "country": entity.country or "",
                "moment": moment, "entity": self._entity(speaker), "act": act, "article": self.reading["article"], "times": times,
            })  # fmt: skip

    def _attribution(self, attribution: Attribution) -> Row:
        source = self.mentions.get(attribution.source or "")
        numbers = self.numbers["attributions"]
        return {
            **self.reading, "id": attribution.id, "act": attribution.act, "form": attribution.form, "carrier": int(attribution.carrier),
            "cue": self._at(attribution.cue), "source": self._at(source.span) if source else None,
            "source_entity": self._entity(self.entity_of.get(attribution.source or "")),
            "parent": numbers.get(attribution.parent or ""), "answers": numbers.get(attribution.answers or ""),
            "words": words_of(self.report, attribution.content),
        }  # fmt: skip

    def add_events(self) -> None:
        """Add what is told to happen, with its parties and places."""
        numbers = self.numbers["events"]
        for position, (id, event) in enumerate(_firsts(self.report.events)):
            self.events[id] = event
            self.rows["events"].append(self._event(event) | {"number": numbers[id], "turn": self._turn(position)})
            for table, parties in (("event_actors", event.actors), ("event_recipients", event.recipients)):
                known = dict.fromkeys(self._entity(party) for party in parties if party in self.entities)
                self.rows[table] += [{"entity": entity, "event": numbers[id]} for entity in known]
            for number, where in enumerate(event.places):
                self.rows["event_places"].append({
                    "event": numbers[id], "position": number, "name": where.name, "country": where.country, "geonames": where.geonames,
                    "latitude": where.latitude, "longitude": where.longitude, "precision": where.precision,
                })  # fmt: skip

    def _turn(self, position: int) -> int:
        return self.turn | min(position, (1 << _PLACES) - 1)

    def _event(self, event: Event) -> Row:
        date = event.date
        first, last = days_of_event(event, self.report.article.published)
        return {
            **self.reading, "id": event.id, "type": event.type, "modes": as_json(event.modes), "contexts": as_json(event.contexts),
            "trigger": self.report.quote(event.trigger), "actors": as_json(self._parties(event.actors)),
            "recipients": as_json(self._parties(event.recipients)), "place": event.places[0].name if event.places else None,
            "date_start": date and date.start, "date_end": date and date.end, "date_grain": date and date.grain,
            "date_basis": date and date.basis, "day_from": first, "day_to": last,
            "words": words_of(self.report, event.evidence or (event.trigger,)),
        }  # fmt: skip

    def _parties(self, ids: tuple[str, ...]) -> list[Row]:
        known = [self.entities[party] for party in ids if party in self.entities]
        return [{"id": e.id, "name": e.name, "country": e.country, "sector": e.sector} for e in known]

    def add_claims(self) -> None:
        """Add events as told by somebody. A claim on an event that isn't there has no row."""
        for position, (_, claim) in enumerate(_firsts(self.report.claims)):
            if claim.event not in self.events or not claim.chain:
                continue
            self.claim += 1
            self.rows["claims"].append(self._claim(claim) | {"number": self.claim, "turn": self._turn(position)})
            for number, link in enumerate(claim.chain):
                self.rows["chain_links"].append({
                    "claim": self.claim, "position": number, "role": link.role, "name": link.name, "entity": self._entity(link.entity),
                })  # fmt: skip
            for number, counted in enumerate(claim.quantities):
                self.rows["quantities"].append({
                    "claim": self.claim, "position": number, "what": counted.what, "low": counted.low, "high": counted.high,
                    "words": self._at(counted.span),
                })  # fmt: skip

    def _claim(self, claim: Claim) -> Row:
        event = self.events[claim.event]
        holder = self.report.holder(claim)
        first, last = days_of_event(event, self.report.article.published)
        return {
            **self.reading, "id": claim.id, "event": self.numbers["events"][claim.event], "type": event.type, "status": claim.status,
            "act": claim.act, "polarity": claim.polarity, "modality": claim.modality, "chain": self.report.chain(claim),
            "holder": holder.name, "holder_entity": self._entity(holder.entity), "day_from": first, "day_to": last,
            "score": float(claim.score), "words": words_of(self.report, claim.evidence or event.evidence or (event.trigger,)),
        }  # fmt: skip

    def add_gaps(self) -> None:
        """Add the doubts of the article as a whole."""
        for position, gap in enumerate(self.report.gaps):
            self.rows["gaps"].append({
                **self.reading, "position": position, "id": gap.id, "detail": gap.detail, "words": self._at(gap.span),
            })  # fmt: skip
