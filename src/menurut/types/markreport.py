"""A report, or what is read of it so far, as marks over its article's text."""

import re
from collections.abc import Iterator

from menurut.types.attribution import Attribution
from menurut.types.event import Event
from menurut.types.marks import Mark, Marked
from menurut.types.report import Report
from menurut.types.span import Span


def slugs(report: Report) -> dict[str, str]:
    """Return a readable, unique short name for each entity id."""
    taken: dict[str, str] = {}
    for entity in report.entities:
        base = re.sub(r"[^\w]+", "-", entity.name.lower()).strip("-")[:40] or "entity"
        slug, number = base, 2
        while slug in taken.values():
            slug, number = f"{base}-{number}", number + 1
        taken[entity.id] = slug
    return taken


def report_to_marked(report: Report) -> Marked:
    """Return the marks of a report: attributions, events, times, and names and pronouns that no other mark covers exactly."""
    slug = slugs(report)
    short = {a.id: f"a{number}" for number, a in enumerate(report.attributions, 1)}
    short |= {v.id: f"v{number}" for number, v in enumerate(report.events, 1)}
    marks = [mark for a in report.attributions for mark in _attribution(report, a, short, slug)]
    marks += [mark for v in report.events for mark in _event(report, v, short, slug)]
    for time in report.times:
        interval = time.interval
        marks.append(Mark(time.span, "time", {"start": interval.start, "end": interval.end, "grain": interval.grain}))
    marked = {mark.span for mark in marks}
    of_mention = {mention: entity for entity in report.entities for mention in entity.mentions}
    for mention in report.mentions:
        if mention.span not in marked and mention.kind != "nominal":
            keys = {"entity": slug[of_mention[mention.id].id]} if mention.id in of_mention else {}
            marks.append(Mark(mention.span, mention.kind, keys))
    header = tuple((slug[e.id], _entity_keys(e.name, e.kind, e.country, e.sector)) for e in report.entities)
    real = [mark for mark in marks if len(mark.span)]
    return Marked(text=report.article.text, marks=tuple(sorted(real, key=lambda m: (m.span.start, -m.span.end))), entities=header)


def _entity_keys(name: str, kind: str, country: str | None, sector: str | None) -> dict[str, str]:
    keys = {"name": name, "kind": kind, "country": country, "sector": sector}
    return {key: value for key, value in keys.items() if value is not None}


def _attribution(report: Report, a: Attribution, short: dict[str, str], slug: dict[str, str]) -> Iterator[Mark]:
    told = {"#": short[a.id], "act": a.act, "form": a.form}
    if a.parent:
        told["parent"] = short[a.parent]
    if a.answers:
        told["answers"] = short[a.answers]
    of = {"of": short[a.id]}
    if a.cue:
        yield Mark(a.cue, "cue", told)
    for number, content in enumerate(a.content):
        yield Mark(content, "content", of if a.cue or number else told)
    mention = next((m for m in report.mentions if m.id == a.source), None)
    if mention is not None:
        entity = next((e for e in report.entities if mention.id in e.mentions), None)
        yield Mark(mention.span, "source", {**of, "entity": slug[entity.id]} if entity else of)


def _event(report: Report, v: Event, short: dict[str, str], slug: dict[str, str]) -> Iterator[Mark]:
    keys = {"#": short[v.id], "type": v.type}
    if v.modes:
        keys["modes"] = ",".join(v.modes)
    if v.date:
        keys["date"] = v.date.start if v.date.start == v.date.end else f"{v.date.start}/{v.date.end}"
    if v.places:
        keys["place"] = v.places[0].name
    told = [
        f"{short.get(c.attributions[-1], 'own') if c.attributions else 'own'}:{c.polarity}:{c.modality}"
        for c in report.claims
        if c.event == v.id
    ]
    if told:
        keys["claims"] = ",".join(told)
    yield Mark(v.trigger, "trigger", keys)
    for label, parties in (("actor", v.actors), ("recipient", v.recipients)):
        for party in parties:
            span = _nearest(report, party, v.trigger)
            if span is not None:
                yield Mark(span, label, {"of": short[v.id], "entity": slug[party]})


def _nearest(report: Report, entity: str, trigger: Span) -> Span | None:
    """Return the mention of an entity that stands nearest to the trigger; an event knows its parties, not their words."""
    ids = {mention for e in report.entities if e.id == entity for mention in e.mentions}
    spans = [m.span for m in report.mentions if m.id in ids]
    return min(spans, key=lambda s: (abs(s.start - trigger.start), s), default=None)
