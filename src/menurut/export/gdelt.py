"""GDELT 2.0 as a folder of two files without headers: export.CSV, 61 columns, and mentions.CSV, 16; both parted by tabs.

The export has a line for each actor with each recipient; mentions has one for each claim of it, whose status and chain stand in Extras.
Character offsets are code points of the article's text as menurut holds it, so they can be checked.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from menurut.export.csv import Cell
from menurut.export.eventdata import codes_of, day_of, number_of, pairs_of, published_day, sentence_of, tab_line
from menurut.export.whole import whole_folder
from menurut.types.article import Article
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.place import Place
from menurut.types.report import Report

EXPORT_COLUMNS, MENTION_COLUMNS = 61, 16
# What GDELT calls a mention on the web, by its address, and one that is only cited.
_WEB, _CITED = 1, 2
_COUNTRY, _CITY, _PROVINCE = 1, 4, 5
_GEO_TYPES = {"country": _COUNTRY, "province": _PROVINCE}
_MIDNIGHT = "000000"


def write_gdelt(reports: Iterable[Report], out: Path) -> int:
    """Write both files and return how many lines the export has; out of every article, whether it has claims or not."""
    number = 0
    with (
        whole_folder(out) as folder,
        (folder / "export.CSV").open("w", encoding="utf-8", newline="") as export,
        (folder / "mentions.CSV").open("w", encoding="utf-8", newline="") as mentions,
    ):
        for report in reports:
            for event in report.events:
                for actor, recipient in pairs_of(report, event):
                    whole = number_of(event, actor, recipient)
                    export.write(tab_line(_event(report, event, whole, actor, recipient)))
                    mentions.writelines(tab_line(line) for line in _mentions(report, event, whole, actor, recipient))
                    number += 1
    return number


def _event(report: Report, event: Event, whole: int, actor: Entity | None, recipient: Entity | None) -> list[Cell]:
    """Return the 61 cells; scale and tone are empty, since neither is measured."""
    codes, article = codes_of(event), report.article
    claims = sum(claim.event == event.id for claim in report.claims)
    return [
        whole, *_date(day_of(event, article).start), *_party(actor), *_party(recipient),
        None, codes.cameo, codes.cameo[:3], codes.cameo[:2], int(codes.quad), None, claims, 1, 1, None,
        *[None] * 16, *_place(next(iter(event.places), None)), _moment(published_day(article)), article.url,
    ]  # fmt: skip


def _date(day: str) -> list[Cell]:
    """Return SQLDATE, MonthYear, Year and FractionDate; empty cells without a day."""
    if not day:
        return [None] * 4
    year, month, date = day.split("-")
    fraction = int(year) + (int(month) * 30 + int(date)) / 365
    return [f"{year}{month}{date}", f"{year}{month}", year, f"{fraction:.4f}"]


def _moment(day: str) -> str:
    return day.replace("-", "") + _MIDNIGHT if day else ""


def _party(party: Entity | None) -> list[Cell]:
    """Return the ten cells of a party: its code is country and sector, as CAMEO puts codes together."""
    if party is None:
        return [None] * 10
    sectors = [*filter(None, (party.sector, *party.secondary))][:3]
    code = "".join(filter(None, (party.country, *sectors)))
    return [code, party.name, party.country, None, None, None, None, *sectors, *[None] * (3 - len(sectors))]


def _place(place: Place | None) -> list[Cell]:
    """Return the eight cells of a place; country and feature codes are of other lists (FIPS, GNS) than ours, and stay empty."""
    if place is None:
        return [None] * 8
    kind = _GEO_TYPES.get(place.precision, _CITY) if place.precision else None
    return [kind, place.name, None, None, None, place.latitude, place.longitude, None]


def _mentions(report: Report, event: Event, whole: int, actor: Entity | None, recipient: Entity | None) -> Iterator[list[Cell]]:
    article = report.article
    day, told = day_of(event, article), _moment(published_day(article))
    for claim in report.claims:
        if claim.event == event.id:
            place = claim.evidence[0] if claim.evidence else event.trigger
            extras = f"status={claim.status}; chain={report.chain(claim)}; date={day.basis}; claim={claim.id}"
            yield [
                whole, _moment(day.start), told, *_source(article), sentence_of(report, event),
                _offset(report, actor), _offset(report, recipient), place.start, 1, round(claim.score * 100),
                len(article.text), None, None, extras,
            ]  # fmt: skip


def _source(article: Article) -> list[Cell]:
    return [_WEB if article.url else _CITED, article.publisher, article.url or article.id]


def _offset(report: Report, party: Entity | None) -> int:
    """Return where a party is first named; -1, as in GDELT, where there is none."""
    starts = {mention.id: mention.span.start for mention in report.mentions}
    return min((starts[one] for one in party.mentions), default=-1) if party else -1
