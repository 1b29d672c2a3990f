"""When a page was published, with its zone: structured data first, then the visible line, then htmldate's day.

    "datePublished": "2016-02-16T02:10:56Z"          JSON-LD, itemprop, meta
    Kamis, 05/11/2015 10:08 WIB                      the line under the headline

Structured times are not always honest: some sites write local time with a Z. Where the page shows the same clock with a zone
beside it, what readers were shown wins.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from htmldate import find_date
from lxml.html import HtmlElement, tostring

from menurut.intake.facts import json_ld, seen_text
from menurut.intake.moments import Shown, at_home, moments_in, read_moment

_META = (
    "//meta[@property='article:published_time']/@content",
    "//*[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='publishdate' or @name='publish-date' or @name='date' or @name='content_PublishedDate']/@content",
    "//meta[@name='dtk:publishdate' or @name='parsely-pub-date' or @name='sailthru.date' or @name='DC.date.issued']/@content",
)
_LARGEST_GUESSED = 500_000
_DAY_ONLY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")


def _structured(tree: HtmlElement) -> Iterator[str]:
    for one in json_ld(tree):
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


def _visible(tree: HtmlElement, title: str | None) -> list[Shown]:
    """Return the moments that a page shows, nearest to its headline first: sidebars have times too."""
    text = seen_text(tree)
    headlines = [found.start() for found in re.finditer(re.escape(title), text)] if title else []
    return sorted(moments_in(text), key=lambda shown: min((abs(shown.place - place) for place in headlines), default=0))


def _guessed(tree: HtmlElement) -> str | None:
    """Return the day that htmldate finds anywhere in a page; None for a page so large that its search takes seconds."""
    return find_date(tree, original_date=True) if len(tostring(tree)) <= _LARGEST_GUESSED else None


def find_published(tree: HtmlElement, *, zone: str | None = None, title: str | None = None) -> str | None:
    """Return the time of publication as ISO 8601, with its zone where any is known; a day where no clock is given; else None.

    `zone` is the IANA zone of the outlet, taken where neither the page's data nor its visible line names one.
    """
    moment = next((m for m in map(_moment, _structured(tree)) if m is not None), None)
    if moment is not None and moment.utcoffset() not in (None, timedelta(0)):
        return moment.isoformat()
    shown = _visible(tree, title)
    if moment is not None:
        clock = moment.replace(second=0, microsecond=0, tzinfo=None)
        same = next((one for one in shown if one.at == clock and one.letters), None)
        if same:
            return Shown(moment, same.letters, 0).iso(None)
        return at_home(moment, zone).isoformat() if moment.tzinfo else Shown(moment, None, 0).iso(zone)
    days = (value.strip() for value in _structured(tree))
    day = next((day for day in days if _DAY_ONLY.fullmatch(day) and read_moment(day)), None) or _guessed(tree)
    at = next((one for one in shown if day is None or one.at.date().isoformat() == day), None)
    return at.iso(zone) if at else day
