"""Ask one feed: what it answers, as entries that can wait in the store.

https://contoh.example/rss  ->  Answer(title="Contoh", etag='"3f"', entries=(NewEntry(url="https://contoh.example/1"), ...))
"""

import hashlib
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import msgspec

from menurut.errors import IntakeError
from menurut.intake.decode import to_text, unpack
from menurut.intake.feed import Entry, read_addresses, read_feed, read_opml
from menurut.intake.fetch import Fetched, Fetcher
from menurut.intake.sniff import kind_of
from menurut.intake.take import MOST_ENTRIES, Intake, Outcome
from menurut.store.watched import Answer, FeedRow, NewEntry, WaitingEntry
from menurut.types.failure import Failure

_WEB = ("http://", "https://")


def find_addresses(path: str) -> tuple[str, ...]:
    """Return the addresses of the feeds that `path` names: itself an address, an OPML file, or a list of addresses.

    Raises IntakeError for a file that is neither or can't be read.
    """
    if path.startswith(_WEB):
        return (path,)
    try:
        raw = unpack(Path(path).read_bytes(), origin=path)
    except OSError as fault:
        raise IntakeError(f"{path} cannot be read: {fault.strerror or fault}.", origin=path) from fault
    found = tuple(read_opml(raw, origin=path)) if kind_of(raw, path) == "opml" else read_addresses(to_text(raw, origin=path))
    usable = tuple(dict.fromkeys(address.strip() for address in found if address.strip().startswith(_WEB)))
    if not usable:
        raise IntakeError(f"{path} lists no addresses of feeds: write one a line, or give an OPML file.", origin=path)
    return usable


def ask_feed(feed: FeedRow, fetcher: Fetcher) -> Answer:
    """Return what a feed answers. Raises IntakeError where it can't be had, or where what stands there is no feed."""
    fetched = fetcher.fetch(feed.url, etag=feed.etag, modified=feed.modified)
    if fetched.unchanged:
        return Answer(unchanged=True)
    title, entries = read_feed(_feed_in(fetched, feed.url), origin=feed.url)
    found = {entry.url: entry for entry in (_new(entry, fetched.url) for entry in entries[:MOST_ENTRIES])}
    return Answer(title=title, etag=fetched.etag, modified=fetched.modified, entries=tuple(found.values()))


def _feed_in(fetched: Fetched, url: str) -> bytes:
    kind = kind_of(fetched.raw, "", fetched.content_type)
    if kind != "feed":
        said = {"html": "a page", "opml": "a list of feeds: watch the file itself", "text": "a text"}[kind]
        raise IntakeError(f"{url} is no feed but {said}.", origin=url)
    return fetched.raw


def _new(entry: Entry, feed: str) -> NewEntry:
    """Return an entry as it waits. Without a page of its own it is known by its words; with its full text it can do without its page."""
    try:
        url = urljoin(feed, (entry.url or "").strip()) if entry.url else ""
        host = urlsplit(url).hostname or ""
    except ValueError:  # an address that is none
        url = host = ""
    own = url.startswith(_WEB)
    if not own:
        digest = hashlib.sha256(f"{entry.title}\n{entry.html}".encode("utf-8", "replace")).hexdigest()
        url, host = f"{feed}#{digest[:16]}", urlsplit(feed).hostname or ""
    kept = msgspec.json.encode(replace(entry, url=url if own else None)).decode() if entry.full or not own else None
    return NewEntry(url=url, host=host, kept=kept)


def take_entry(entry: WaitingEntry, intake: Intake) -> Outcome:
    """Return the article of an entry: that of its page, else that of the feed's own words; or the failure in its place."""
    kept = None if entry.kept is None else msgspec.json.decode(entry.kept, type=Entry)
    found: Outcome = Failure(origin=entry.url, error=f"There is no article at {entry.url}.")
    if kept is None or kept.url is not None:
        found = next(intake.take(entry.url), found)
    if kept is not None and isinstance(found, Failure):
        found = next(intake.entry(kept, entry.url), found)
    return found
