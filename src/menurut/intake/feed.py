"""Feeds and lists of them: RSS and Atom by feedparser, OPML, plain lists of addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from time import struct_time
from urllib.parse import urlsplit

import feedparser
import lxml.etree

from menurut.errors import IntakeError
from menurut.intake.moments import at_home, home_zone, is_plausible
from menurut.knowledge.media import Outlet, outlet_of_host


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed. `html` is its full content or its summary, `full` which of the two."""

    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    html: str
    full: bool


def read_feed(raw: bytes, *, origin: str) -> tuple[str | None, tuple[Entry, ...]]:
    """Return the feed's title and its entries. Raises IntakeError for what is no feed; entities are never resolved."""
    feed = feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries and (feed.bozo or not feed.version):
        raise IntakeError(f"{origin} is not a feed: {getattr(feed, 'bozo_exception', 'no entries')}.", origin=origin)
    home = _outlet(feed.feed.get("link"))
    return feed.feed.get("title"), tuple(_entry(entry, _outlet(entry.get("link")) or home) for entry in feed.entries)


def _outlet(address: str | None) -> Outlet | None:
    try:
        return outlet_of_host(urlsplit(address or "").hostname or "")
    except ValueError:  # an address that is none
        return None


def _entry(entry: feedparser.FeedParserDict, outlet: Outlet | None) -> Entry:
    contents = [content.get("value", "") for content in entry.get("content", [])]
    content = max(contents, key=len, default="")
    return Entry(
        title=entry.get("title"),
        url=entry.get("link"),
        publisher=outlet.name if outlet else None,
        # dict's own get: feedparser's warns where a feed has neither
        published=_iso(dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed"), home_zone(outlet)),
        html=content or entry.get("summary", ""),
        full=bool(content),
    )


def _iso(moment: struct_time | None, zone: str | None) -> str | None:
    """Return a feed's time, which feedparser gives in UTC, on the outlet's own clock; None for one that is no time."""
    if moment is None or not is_plausible(moment.tm_year):
        return None
    try:
        return at_home(datetime(*moment[:6], tzinfo=UTC), zone).isoformat()
    except (ValueError, OverflowError):  # the year 0, a 61st second
        return None


def read_opml(raw: bytes, *, origin: str) -> Iterator[str]:
    """Yield the addresses of an OPML list's feeds, in order. Raises IntakeError where it cannot be parsed."""
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = lxml.etree.fromstring(raw, parser=parser)
    if root is None:
        raise IntakeError(f"{origin} is not OPML.", origin=origin)
    addresses = [outline.get("xmlUrl") for outline in root.iter("outline")]
    if not any(addresses):
        raise IntakeError(f"{origin} lists no feeds.", origin=origin)
    yield from (address for address in addresses if address)


def read_addresses(text: str) -> tuple[str, ...]:
    """Return the addresses of a plain list, one a line, comments (#) aside; empty where any line is something else."""
    lines = [line.strip() for line in text.split("\n")]
    rows = [line for line in lines if line and not line.startswith("#")]
    return tuple(rows) if all(row.startswith(("http://", "https://")) and " " not in row for row in rows) else ()
