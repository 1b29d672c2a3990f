"""A reading as people left it: rejected claims gone, edited ones as they should be, what nobody looked at left out.

Of the whole reading it holds the claims decided on, their events and parties, and the attributions they hang on with those around
them. An event is changed by the edits of all its claims, later ones last.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from menurut.desk.settled import Settled
from menurut.desk.values import OWN, UNNAMED, ReviewError, alike, find_entity, modes_of, values_of
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.ids import make_id
from menurut.types.place import Place
from menurut.types.report import Report
from menurut.types.span import Span
from menurut.types.time import DateInterval

_OF_EVENT = ("type", "mode", "actors", "recipients", "date", "place")


def check_values(report: Report, claim: Claim, values: Mapping[str, Any]) -> None:
    """Raise ReviewError where a claim can't have these values together."""
    if values["mode"] is not None and values["mode"] not in modes_of(values["type"]):
        known = ", ".join(modes_of(values["type"])) or "none"
        raise ReviewError(f"{values['type']} has no mode {values['mode']!r}: there are {known}.")
    if (values["holder"] == OWN) != (values["act"] == "assert"):
        raise ReviewError(
            "The article's own voice asserts, and only that: edit holder and act together (holder=own act=assert, holder=NAME act=say)."
        )
    if find_holding(report, claim, values["holder"]) is None:
        raise ReviewError(f"{values['holder']!r} is the source of no attribution here: there are {', '.join(holders_of(report))}.")


def holders_of(report: Report) -> tuple[str, ...]:
    """Return who may hold a claim in this article: "own" and the sources of its attributions."""
    return tuple(dict.fromkeys((OWN, *(_source(report, one) or UNNAMED for one in report.attributions))))


def _source(report: Report, said: Attribution) -> str | None:
    if said.source is None:
        return None
    entity = next((entity for entity in report.entities if said.source in entity.mentions), None)
    if entity is not None:
        return entity.name
    return next((report.quote(mention.span) for mention in report.mentions if mention.id == said.source), None)


def find_holding(report: Report, claim: Claim, holder: str) -> tuple[str, ...] | None:
    """Return the attributions, outermost first, by which `holder` holds a claim: the claim's own where they are his.

    Of several that are his the one whose content has the event's words, else the nearest. None where he says nothing here.
    """
    if alike("holder", values_of(report, claim)["holder"], holder):
        return claim.attributions
    if holder == OWN:
        return ()
    trigger = next(event.trigger for event in report.events if event.id == claim.event)
    entity = find_entity(report, holder)
    names = {holder, *((entity.name,) if entity else ())}
    his = [one for one in report.attributions if (_source(report, one) or UNNAMED) in names]
    if not his:
        return None
    best = min(his, key=lambda one: _far(one, trigger))
    return (*_around(report, best), best.id)


def _far(said: Attribution, trigger: Span) -> int:
    spans = said.content or (((said.cue,)) if said.cue else ())
    return min((max(span.start - trigger.end, trigger.start - span.end, -1) for span in spans), default=1 << 30)


def _around(report: Report, said: Attribution) -> tuple[str, ...]:
    """Return the attributions inside whose content one stands, outermost first."""
    known, path = {one.id: one for one in report.attributions}, list[str]()
    parent = said.parent
    while parent in known and parent not in path:
        path.insert(0, parent)
        parent = known[parent].parent
    return tuple(path)


def correct(report: Report, decisions: Sequence[Settled]) -> tuple[Report, dict[str, Any]]:
    """Return a reading as people left it, and how far it is reviewed.

    {"claims": 7, "decided": 7, "complete": true, "kept": 5, "left_out": 0, "reviewers": [...]}: a reading that is not complete
    says nothing about what nobody looked at; "left_out" are claims whose holder today's reading no longer has.
    """
    made = _Corrected(report)
    for one in decisions:
        if one.claim is not None and one.right is not None:
            made.keep(one.claim, one.right)
    for one in decisions:
        if one.claim is not None and one.review.edits:
            made.edit(one.claim, one.review.edits)
    decided = {one.claim for one in decisions if one.claim}
    told = {
        "claims": len(report.claims), "decided": len(decided), "complete": decided == {claim.id for claim in report.claims},
        "kept": len(made.claims), "left_out": made.left_out,
        "reviewers": sorted({one.review.reviewer for one in decisions}),
    }  # fmt: skip
    return made.report(), told


class _Corrected:
    """A reading in the making."""

    def __init__(self, report: Report) -> None:
        self.read = report
        self.entities = {entity.id: entity for entity in report.entities}
        self.attributions = {said.id: said for said in report.attributions}
        self.of_event: dict[str, dict[str, Any]] = {}
        self.claims: list[Claim] = []
        self.left_out = 0

    def keep(self, id: str, right: Mapping[str, Any]) -> None:
        """Keep a claim, with the values that are right."""
        claim = next(claim for claim in self.read.claims if claim.id == id)
        holding = find_holding(self.read, claim, right["holder"])
        if holding is None:
            self.left_out += 1
            return
        self.of_event.setdefault(claim.event, {}).update({field: right[field] for field in _OF_EVENT})
        told = {"act": right["act"], "polarity": right["polarity"], "modality": right["modality"], "attributions": holding}
        self.claims.append(replace(claim, **told))
        if holding:
            self.attributions[holding[-1]] = replace(self.attributions[holding[-1]], act=right["act"])

    def edit(self, id: str, edits: Mapping[str, Any]) -> None:
        """Let what was typed for an event go before what was merely seen of it with another claim."""
        event = next(claim.event for claim in self.read.claims if claim.id == id)
        if event in self.of_event:
            self.of_event[event].update({field: value for field, value in edits.items() if field in _OF_EVENT})

    def report(self) -> Report:
        """Return the reading, with what its claims need and no more."""
        events = tuple(self._event(event) for event in self.read.events if event.id in self.of_event)
        wanted = {id for claim in self.claims for id in claim.attributions}
        wanted |= {parent for id in wanted for parent in _around(self.read, self.attributions[id])}
        attributions = tuple(said for id, said in self.attributions.items() if id in wanted)
        claims = tuple(sorted(self.claims, key=lambda claim: [one.id for one in self.read.claims].index(claim.id)))
        return replace(self.read, entities=tuple(self.entities.values()), attributions=attributions, events=events, claims=claims)

    def _event(self, event: Event) -> Event:
        values = self.of_event[event.id]
        place = next((place for place in event.places if place.name == values["place"]), None)
        if place is None and values["place"] is not None:
            place = Place(name=values["place"], span=event.trigger)
        return replace(
            event,
            type=values["type"],
            modes=() if values["mode"] is None else (values["mode"],),
            actors=self._parties(values["actors"]),
            recipients=self._parties(values["recipients"]),
            places=() if place is None else (place,),
            date=_interval(values["date"], event.date),
        )

    def _parties(self, parties: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
        return tuple(self._party(party) for party in parties)

    def _party(self, party: Mapping[str, Any]) -> str:
        """Return the id of somebody: an entity of the article with these codes, or a new one that nothing in it is known to mention."""
        codes = {part: party[part] for part in ("kind", "country", "sector")}
        found = find_entity(self.read, party["name"])
        entity = replace(found, **codes) if found else Entity(id=make_id("reviewed", party["name"]), name=party["name"], **codes)
        self.entities[entity.id] = entity
        return entity.id


def _interval(value: str | None, read: DateInterval | None) -> DateInterval | None:
    if value is None:
        return None
    start, _, end = value.partition("/")
    if read is not None and (read.start, read.end) == (start, end or start):
        return read
    return DateInterval(start=start, end=end or start, grain="range" if end else "day", basis="text")
