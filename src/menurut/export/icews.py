"""ICEWS .tab: one line for each actor with each recipient, its twenty columns by name, and four more after them.

ICEWS has one source and one target a line, so an event of two actors is two lines, each with an Event ID of its own.
"""

from collections.abc import Iterable
from pathlib import Path

from menurut.export.csv import Cell
from menurut.export.eventdata import codes_of, day_of, number_of, pairs_of, sentence_of, statuses_of, tab_line
from menurut.export.whole import whole_file
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.report import Report

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
    "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
EXTRA = ("Event End Date", "Date Basis", "Statuses", "Attributions")


def write_icews(reports: Iterable[Report], out: Path) -> int:
    """Write a header and a line for each pair of parties, and return how many lines."""
    number = 0
    with whole_file(out) as opened:
        opened.write(tab_line((*COLUMNS, *EXTRA)))
        for report in reports:
            for event in report.events:
                for actor, recipient in pairs_of(report, event):
                    opened.write(tab_line(_row(report, event, actor, recipient)))
                    number += 1
    return number


def _row(report: Report, event: Event, actor: Entity | None, recipient: Entity | None) -> list[Cell]:
    """Return the cells; Intensity is empty, since ICEWS's scale is CAMEO's and not PLOVER's."""
    day = day_of(event, report.article)
    return [
        number_of(event, actor, recipient), day.start, *_party(actor), "/".join((event.type, *event.modes)), codes_of(event).cameo,
        None, *_party(recipient), report.article.id, sentence_of(report, event), report.article.publisher, *_place(event),
        day.end, day.basis, *statuses_of(report, event),
    ]  # fmt: skip


def _party(party: Entity | None) -> list[Cell]:
    if party is None:
        return [None] * 3
    return [party.name, ", ".join(filter(None, (party.sector, *party.secondary))), party.country]


def _place(event: Event) -> list[Cell]:
    place = next(iter(event.places), None)
    if place is None:
        return [None] * 6
    levels = [place.name if place.precision == level else None for level in ("city", "district", "province")]
    return [*levels, place.country, place.latitude, place.longitude]
