"""A report as rows: what every table of a reading holds. A pure function, so the tables can be dropped and made again.

rows = make_rows(report, "machine")
rows["claims"][0]["status"]            "denied"
"""

import json
from typing import Any

from menurut.store.days import days_of_event
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.report import Report
from menurut.types.span import Span

Row = dict[str, Any]
Rows = dict[str, list[Row]]

# In the order in which they can be written: a row stands after the one it refers to.
TABLES = (
    "entities", "mentions", "attributions", "events", "event_actors", "event_recipients", "event_places",
    "claims", "chain_links", "quantities", "times", "places", "gaps",
)  # fmt: skip

# Between fragments of evidence that don't adjoin.
ELLIPSIS = " … "


def words_of(report: Report, spans: tuple[Span, ...]) -> str:
    """Return the article's words at `spans`, fragments joined by an ellipsis and line breaks made spaces."""
    return ELLIPSIS.join(" ".join(report.quote(span).split()) for span in spans)


def as_json(value: object) -> str:
    """Return `value` as it stands in a cell."""
    return json.dumps(value, ensure_ascii=False)


def make_rows(report: Report, wire: Row, coder: str) -> Rows:
    """Return the rows of a report by table; `wire` is its JSON, which costs more to make than all rows.

    A record whose id came before is left out, as are references to nothing.
    """
    rows = _RowMaker(report, wire, coder)
    rows.add_entities()
    rows.add_attributions()
    rows.add_events()
    rows.add_claims()
    rows.add_findings()
    return rows.rows


class _RowMaker:
    """Gathers the rows of one report."""

    def __init__(self, report: Report, wire: Row, coder: str) -> None:
        self.report = report
        self.wire = wire
        self.reading = {"coder": coder, "article": report.article.id}
        self.rows: Rows = {table: [] for table in TABLES}
        self.entities: dict[str, Entity] = {entity.id: entity for entity in report.entities}
        self.entity_of: dict[str, str] = {m: entity.id for entity in report.entities for m in entity.mentions}
        self.mentions = {mention.id: mention for mention in report.mentions}
        self.events: dict[str, Event] = {}

    def _at(self, span: Span | None) -> str | None:
        return None if span is None else words_of(self.report, (span,))

    def add_entities(self) -> None:
        """Add who is named, and where."""
        seen: set[str] = set()
        for position, (entity, record) in enumerate(zip(self.report.entities, self.wire["entities"], strict=True)):
            if entity.id in seen:
                continue
            seen.add(entity.id)
            first = next((self.mentions[m] for m in entity.mentions if m in self.mentions), None)
            self.rows["entities"].append({
                **self.reading, "id": entity.id, "position": position, "name": entity.name,
                "names": "\n".join((entity.name, *entity.aliases)), "kind": entity.kind, "country": entity.country,
                "sector": entity.sector, "wikidata": next((i.value for i in entity.identifiers if i.scheme == "wikidata"), None),
                "words": self._at(first.span) if first else entity.name, "record": as_json(record),
            })  # fmt: skip
        for mention in self.mentions.values():
            self.rows["mentions"].append({
                **self.reading, "id": mention.id, "entity": self.entity_of.get(mention.id), "kind": mention.kind,
                "text": self.report.quote(mention.span), "start_offset": mention.span.start, "end_offset": mention.span.end,
                "head_start": mention.head.start, "head_end": mention.head.end,
            })  # fmt: skip

    def add_attributions(self) -> None:
        """Add who says something, and what."""
        seen: set[str] = set()
        for position, (attribution, record) in enumerate(zip(self.report.attributions, self.wire["attributions"], strict=True)):
            if attribution.id not in seen:
                seen.add(attribution.id)
                self.rows["attributions"].append(self._attribution(attribution, record) | {"position": position})

    def _attribution(self, attribution: Attribution, record: Row) -> Row:
        source = self.mentions.get(attribution.source or "")
        return {
            **self.reading, "id": attribution.id, "cue": self._at(attribution.cue), "source": self._at(source.span) if source else None,
            "source_entity": self.entity_of.get(attribution.source or ""), "act": attribution.act, "form": attribution.form,
            "carrier": int(attribution.carrier), "parent": attribution.parent, "answers": attribution.answers,
            "words": words_of(self.report, attribution.content), "record": as_json(record),
        }  # fmt: skip

    def add_events(self) -> None:
        """Add what is told to happen, with its parties and places."""
        for position, (event, record) in enumerate(zip(self.report.events, self.wire["events"], strict=True)):
            if event.id in self.events:
                continue
            self.events[event.id] = event
            self.rows["events"].append(self._event(event, record) | {"position": position})
            for table, parties in (("event_actors", event.actors), ("event_recipients", event.recipients)):
                known = [party for party in parties if party in self.entities]
                self.rows[table] += [
                    {**self.reading, "event": event.id, "position": place, "entity": party} for place, party in enumerate(known)
                ]
            for number, where in enumerate(event.places):
                self.rows["event_places"].append({
                    **self.reading, "event": event.id, "position": number, "name": where.name, "country": where.country,
                    "geonames": where.geonames, "latitude": where.latitude, "longitude": where.longitude, "precision": where.precision,
                })  # fmt: skip

    def _event(self, event: Event, record: Row) -> Row:
        date = event.date
        first, last = days_of_event(event, self.report.article.published)
        return {
            **self.reading, "id": event.id, "type": event.type, "modes": as_json(event.modes), "contexts": as_json(event.contexts),
            "trigger": self.report.quote(event.trigger), "actors": as_json(self._parties(event.actors)),
            "recipients": as_json(self._parties(event.recipients)), "place": event.places[0].name if event.places else None,
            "date_start": date and date.start, "date_end": date and date.end, "date_grain": date and date.grain,
            "date_basis": date and date.basis, "day_from": first, "day_to": last,
            "words": words_of(self.report, event.evidence or (event.trigger,)), "record": as_json(record),
        }  # fmt: skip

    def _parties(self, ids: tuple[str, ...]) -> list[Row]:
        known = [self.entities[party] for party in ids if party in self.entities]
        return [{"id": e.id, "name": e.name, "country": e.country, "sector": e.sector} for e in known]

    def add_claims(self) -> None:
        """Add events as told by somebody. A claim on an event that isn't there has no row."""
        seen: set[str] = set()
        for position, (claim, record) in enumerate(zip(self.report.claims, self.wire["claims"], strict=True)):
            if claim.id in seen or claim.event not in self.events or not claim.chain:
                continue
            seen.add(claim.id)
            self.rows["claims"].append(self._claim(claim, record) | {"position": position})
            for number, link in enumerate(claim.chain):
                self.rows["chain_links"].append({
                    **self.reading, "claim": claim.id, "position": number, "role": link.role, "name": link.name,
                    "entity": link.entity, "attribution": link.attribution, "words": self._at(link.evidence),
                })  # fmt: skip
            for number, counted in enumerate(claim.quantities):
                self.rows["quantities"].append({
                    **self.reading, "claim": claim.id, "position": number, "what": counted.what, "low": counted.low,
                    "high": counted.high, "words": self._at(counted.span),
                })  # fmt: skip

    def _claim(self, claim: Claim, record: Row) -> Row:
        event = self.events[claim.event]
        holder = self.report.holder(claim)
        first, last = days_of_event(event, self.report.article.published)
        return {
            **self.reading, "id": claim.id, "event": claim.event, "type": event.type, "status": claim.status, "act": claim.act,
            "polarity": claim.polarity, "modality": claim.modality, "chain": self.report.chain(claim), "holder": holder.name,
            "holder_entity": holder.entity, "day_from": first, "day_to": last,
            "words": words_of(self.report, claim.evidence or event.evidence or (event.trigger,)),
            "score": float(claim.score), "record": as_json(record),
        }  # fmt: skip

    def add_findings(self) -> None:
        """Add days, places and doubts of the article as a whole."""
        for position, time in enumerate(self.report.times):
            interval = time.interval
            self.rows["times"].append({
                **self.reading, "position": position, "words": self._at(time.span), "start_day": interval.start,
                "end_day": interval.end, "grain": interval.grain, "basis": interval.basis,
                "start_offset": time.span.start, "end_offset": time.span.end,
            })  # fmt: skip
        for position, where in enumerate(self.report.places):
            self.rows["places"].append({
                **self.reading, "position": position, "name": where.name, "country": where.country, "geonames": where.geonames,
                "latitude": where.latitude, "longitude": where.longitude, "precision": where.precision,
                "start_offset": where.span.start, "end_offset": where.span.end,
            })  # fmt: skip
        for position, gap in enumerate(self.report.gaps):
            self.rows["gaps"].append({
                **self.reading, "position": position, "id": gap.id, "detail": gap.detail, "words": self._at(gap.span),
                "start_offset": gap.span.start if gap.span else None, "end_offset": gap.span.end if gap.span else None,
            })  # fmt: skip
