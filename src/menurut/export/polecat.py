"""POLECAT: one event a line, its forty columns by name, and four more after them for what POLECAT has no column for."""

from collections.abc import Iterable
from pathlib import Path

from menurut.export.csv import Cell
from menurut.export.eventdata import codes_of, day_of, joined, parties_of, published_day, statuses_of, tab_line
from menurut.export.whole import whole_file
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.place import Place
from menurut.types.report import Report

_SIDES = ("Actor", "Recipient")
COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    *(column for side in _SIDES for column in (
        f"{side} Name", f"{side} Country", f"{side} COW", f"Primary {side} Sector", f"{side} Sectors", f"{side} Title",
        f"{side} Name Raw", f"Wikipedia {side} ID",
    )),
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
EXTRA = ("Event End Date", "Date Basis", "Statuses", "Attributions")


def write_polecat(reports: Iterable[Report], out: Path) -> int:
    """Write a header and a line for each event, and return how many events."""
    number = 0
    with whole_file(out) as opened:
        opened.write(tab_line((*COLUMNS, *EXTRA)))
        for report in reports:
            for event in report.events:
                opened.write(tab_line(_row(report, event)))
                number += 1
    return number


def _row(report: Report, event: Event) -> list[Cell]:
    codes, day, article = codes_of(event), day_of(event, report.article), report.article
    return [
        event.id, day.start, event.type, joined(event.modes), float(codes.intensity), int(codes.quad), joined(event.contexts),
        *_side(report, event.actors), *_side(report, event.recipients),
        *_place(next(iter(event.places), None)),
        article.publisher, published_day(article), _named(report, "person"), _named(report, "organisation"),
        joined(dict.fromkeys(place.name for place in report.places)), article.language, f"menurut {report.coder.menurut}",
        day.end, day.basis, *statuses_of(report, event),
    ]  # fmt: skip


def _side(report: Report, ids: Iterable[str]) -> list[Cell]:
    """Return the eight cells of a side; the number of the Correlates of War and the title are not known."""
    parties = parties_of(report, ids)
    spans = {mention.id: mention.span for mention in report.mentions}
    raw = (report.quote(spans[party.mentions[0]]) if party.mentions else None for party in parties)
    return [
        joined(party.name for party in parties), joined(party.country for party in parties), None,
        joined(party.sector for party in parties), joined(", ".join(filter(None, (party.sector, *party.secondary))) for party in parties),
        None, joined(raw), joined(_wikidata(party) for party in parties),
    ]  # fmt: skip


def _wikidata(party: Entity) -> str | None:
    return next((one.value for one in party.identifiers if one.scheme == "wikidata"), None)


def _place(place: Place | None) -> list[Cell]:
    if place is None:
        return [None] * 10
    levels = [place.name if place.precision == level else None for level in ("city", "district", "province")]
    return [
        place.name, *levels, place.country, place.latitude, place.longitude, place.geonames, place.name, place.precision,
    ]  # fmt: skip


def _named(report: Report, kind: str) -> str:
    return joined(dict.fromkeys(entity.name for entity in report.entities if entity.kind == kind))
