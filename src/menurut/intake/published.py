"""When a page was published, with its zone: structured data first, then the visible line, then htmldate's day.

    "datePublished": "2016-02-16T02:10:56Z"          JSON-LD, itemprop, meta
    Kamis, 05/11/2015 10:08 WIB                      the line under the headline

Structured times are not always honest: some sites write local time with a Z. Where the page shows the same clock with a zone
beside it, what readers were shown wins.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from htmldate import find_date
from lxml.html import HtmlElement

from menurut.knowledge.media import Outlet

# Indonesia's three zones by the letters beside a clock; none of them has summer time.
ZONES = {"wib": timezone(timedelta(hours=7)), "wita": timezone(timedelta(hours=8)), "wit": timezone(timedelta(hours=9))}

# By three letters, in both languages and both spellings of August.
_MONTHS = {
    letters: number
    for number, forms in enumerate(
        ("jan", "feb", "mar", "apr", "mei may", "jun", "jul", "agu ags agt aug", "sep", "okt oct", "nov nop", "des dec"), 1
    )
    for letters in forms.split()
}

_ZONE_OF_COUNTRY = {"IDN": "Asia/Jakarta"}

_META = (
    "//meta[@property='article:published_time']/@content",
    "//*[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='publishdate' or @name='publish-date' or @name='date' or @name='content_PublishedDate']/@content",
    "//meta[@name='dtk:publishdate' or @name='parsely-pub-date' or @name='sailthru.date' or @name='DC.date.issued']/@content",
)
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2})?\s{0,3}(?P<zone>WITA|WIB|WIT|wita|wib|wit)?\b"
_VISIBLE = re.compile(
    r"(?P<day>\d{1,2}(?:\s{1,3}[A-Za-z]{3,9}\.?,?\s{1,3}|/\d{1,2}/|-\d{1,2}-)\d{4})[\s,|•·–-]{1,8}(?:pukul |jam |at )?" + _CLOCK
)
_DAY_ONLY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")


def _json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects of a page's JSON-LD scripts, broken ones skipped."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            parsed = json.loads(script, strict=False)
        except ValueError:
            continue
        waiting = [parsed]
        while waiting:
            one = waiting.pop()
            if isinstance(one, list):
                waiting += reversed(one)
            elif isinstance(one, dict):
                yield one
                waiting += [value for key, value in one.items() if key == "@graph" and isinstance(value, list | dict)]


def _structured(tree: HtmlElement) -> Iterator[str]:
    for one in _json_ld(tree):
        if isinstance(one.get("datePublished"), str):
            yield one["datePublished"]
    for path in _META:
        yield from (str(value) for value in tree.xpath(path))


def _moment(written: str) -> datetime | None:
    """Return the moment a structured value tells; None for one without a clock or one that is no date."""
    squeezed = re.sub(r"\s+T", "T", written.strip())
    try:
        moment = datetime.fromisoformat(squeezed.replace(" ", "T", 1) if "T" not in squeezed else squeezed)
    except ValueError:
        return None
    return None if _DAY_ONLY.fullmatch(squeezed) else moment


@dataclass(frozen=True, slots=True)
class Shown:
    """A moment as readers see it, with the letters of its zone, and where it stands in the text."""

    at: datetime
    letters: str | None
    place: int


def moments_in(text: str) -> Iterator[Shown]:
    """Yield the moments that `text` shows to its readers.

    >>> [(shown.at.isoformat(), shown.letters) for shown in moments_in("Senin, 10 Jun 2024 21:05 WIB")]
    [('2024-06-10T21:05:00', 'wib')]
    """
    for found in _VISIBLE.finditer(text):
        try:
            day = _day(found["day"])
            moment = day.replace(hour=int(found["hour"]), minute=int(found["minute"])) if day else None
        except ValueError:  # the 31st of June, 25 o'clock
            continue
        if moment is not None:
            yield Shown(moment, (found["zone"] or "").lower() or None, found.start())


def _day(written: str) -> datetime | None:
    """Return the day of "10 Jun 2024" or "10/06/2024"; the day comes first, as all outlets read here write it."""
    day, month, year = re.findall(r"[A-Za-z]+|\d+", written)[:3]
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower()[:3], 0)
    return datetime(int(year), number, int(day)) if number else None  # noqa: DTZ001  the zone comes after


def shown_moment(text: str, *, zone: str | None = None) -> str | None:
    """Return the first moment that `text` shows as ISO 8601, with the zone beside it, else `zone`; None where it shows none."""
    shown = next(moments_in(text), None)
    return _with_zone(shown, _home(zone)) if shown else None


def _with_zone(shown: Shown, home: ZoneInfo | None) -> str:
    return shown.at.replace(tzinfo=ZONES[shown.letters] if shown.letters else home).isoformat()


def home_zone(outlet: Outlet | None) -> str | None:
    """Return the zone in which an outlet dates its pages; None where it is not known."""
    return _ZONE_OF_COUNTRY.get(outlet.country) if outlet else None


def at_home(moment: datetime, zone: str | None) -> datetime:
    """Return a moment given in UTC on its outlet's own clock: the day that "kemarin" counts from is the reader's, not Greenwich's."""
    home = _home(zone)
    return moment.astimezone(home) if home and moment.utcoffset() == timedelta(0) else moment


def _home(zone: str | None) -> ZoneInfo | None:
    return ZoneInfo(zone) if zone else None


def _visible(tree: HtmlElement, title: str | None) -> list[Shown]:
    """Return the moments that a page shows, nearest to its headline first: sidebars have times too."""
    texts = (" ".join(text.split()) for text in tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]"))
    text = "\n".join(text for text in texts if text)
    headlines = [found.start() for found in re.finditer(re.escape(title), text)] if title else []
    return sorted(moments_in(text), key=lambda shown: min((abs(shown.place - place) for place in headlines), default=0))


def find_published(tree: HtmlElement, *, zone: str | None = None, title: str | None = None) -> str | None:
    """Return the time of publication as ISO 8601, with its zone where any is known; a day where no clock is given; else None.

    `zone` is the IANA zone of the outlet, taken where neither the page's data nor its visible line names one.
    """
    home = _home(zone)
    moment = next((m for m in map(_moment, _structured(tree)) if m is not None), None)
    if moment is not None and moment.utcoffset() not in (None, timedelta(0)):
        return moment.isoformat()
    shown = _visible(tree, title)
    if moment is not None:
        clock = moment.replace(second=0, microsecond=0, tzinfo=None)
        letters = next((one.letters for one in shown if one.at == clock and one.letters), None)
        if letters:
            return moment.replace(tzinfo=ZONES[letters]).isoformat()
        return (at_home(moment, zone) if moment.tzinfo else moment.replace(tzinfo=home)).isoformat()
    day = next((value.strip() for value in _structured(tree) if _DAY_ONLY.fullmatch(value.strip())), None)
    day = day or find_date(tree, original_date=True)
    at = next((one for one in shown if day is None or one.at.date().isoformat() == day), None)
    return _with_zone(at, home) if at else day
