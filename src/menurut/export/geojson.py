"""GeoJSON (RFC 7946): a feature for each place of an event; an event without a known point is a feature without a geometry."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from menurut.export.eventdata import day_of, parties_of, statuses_of
from menurut.export.whole import whole_file
from menurut.types.event import Event
from menurut.types.place import Place
from menurut.types.report import Report


def write_geojson(reports: Iterable[Report], out: Path) -> int:
    """Write one FeatureCollection and return how many features it has."""
    number = 0
    with whole_file(out) as opened:
        opened.write('{"type": "FeatureCollection", "features": [')
        for feature in (feature for report in reports for event in report.events for feature in _features(report, event)):
            opened.write((",\n" if number else "\n") + json.dumps(feature, ensure_ascii=False))
            number += 1
        opened.write("\n]}\n")
    return number


def _features(report: Report, event: Event) -> Iterator[dict[str, Any]]:
    pointed = [place for place in event.places if place.latitude is not None and place.longitude is not None]
    for number, place in enumerate(pointed or event.places[:1] or (None,), 1):
        yield {
            "type": "Feature",
            "id": f"{event.id}-{number}",
            "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]} if place and pointed else None,
            "properties": {**_told(report, event), **_where(place)},
        }


def _where(place: Place | None) -> dict[str, Any]:
    return {
        "place": place and place.name,
        "precision": place and place.precision,
        "country": place and place.country,
        "geonames": place and place.geonames,
    }


def _told(report: Report, event: Event) -> dict[str, Any]:
    day, (statuses, chains) = day_of(event, report.article), statuses_of(report, event)
    return {
        "event": event.id, "article": report.article.id, "type": event.type, "modes": list(event.modes),
        "actors": [party.name for party in parties_of(report, event.actors)],
        "recipients": [party.name for party in parties_of(report, event.recipients)],
        "date_start": day.start or None, "date_end": day.end or None, "date_basis": day.basis or None,
        "statuses": statuses, "attributions": chains,
        "title": report.article.title, "publisher": report.article.publisher, "url": report.article.url,
    }  # fmt: skip
