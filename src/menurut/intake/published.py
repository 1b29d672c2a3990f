"""When a page was published, with its zone: structured data first, then the visible line, then htmldate's day.

    "datePublished": "2016-02-16T02:10:56Z"          JSON-LD, itemprop, meta
    Kamis, 05/11/2015 10:08 WIB                      the line under the headline

Structured times are not always honest: some sites write local time with a Z. Where the page shows the same clock with a zone
beside it, what readers were shown wins.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from htmldate import find_date
from lxml.html import HtmlElement

# Indonesia's three zones by the letters beside a clock; none of them has summer time.
ZONES = {"wib": timezone(timedelta(hours=7)), "wita": timezone(timedelta(hours=8)), "wit": timezone(timedelta(hours=9))}

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


def _visible(tree: HtmlElement) -> Iterator[tuple[datetime, str | None]]:
    """Yield the moments a page shows to its readers, with the letters of their zone."""
    import dateparser  # takes a quarter of a second; most pages never get here

    texts = [" ".join(text.split()) for text in tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")]
    for found in _VISIBLE.finditer("\n".join(text for text in texts if text)):
        day = dateparser.parse(found["day"], languages=["id", "en"], settings={"DATE_ORDER": "DMY"})
        hour, minute = int(found["hour"]), int(found["minute"])
        if day is not None and hour < 24 and minute < 60:
            yield day.replace(hour=hour, minute=minute, second=0, microsecond=0, tzinfo=None), (found["zone"] or "").lower() or None


def find_published(tree: HtmlElement, *, zone: str | None = None) -> str | None:
    """Return the time of publication as ISO 8601, with its zone where any is known; a day where no clock is given; else None.

    `zone` is the IANA zone of the outlet, taken where neither the page's data nor its visible line names one.
    """
    home = ZoneInfo(zone) if zone else None
    moment = next((m for m in map(_moment, _structured(tree)) if m is not None), None)
    if moment is not None and moment.utcoffset() not in (None, timedelta(0)):
        return moment.isoformat()
    shown = list(_visible(tree))
    if moment is not None:
        clock = moment.replace(second=0, microsecond=0, tzinfo=None)
        letters = next((name for at, name in shown if at == clock and name), None)
        if letters:
            return moment.replace(tzinfo=ZONES[letters]).isoformat()
        return (moment if moment.tzinfo else moment.replace(tzinfo=home)).isoformat()
    day = next((value.strip() for value in _structured(tree) if _DAY_ONLY.fullmatch(value.strip())), None)
    day = day or find_date(tree, original_date=True)
    for at, letters in shown:
        if day is None or at.date().isoformat() == day:
            return at.replace(tzinfo=ZONES[letters] if letters else home).isoformat()
    return day
