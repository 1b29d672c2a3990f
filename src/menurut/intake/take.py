"""Take in whatever a location holds: one article at a time, a Failure in the place of each that cannot be."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from menurut.errors import IntakeError
from menurut.intake.article import Found, make_taken
from menurut.intake.decode import LARGEST, to_text, unpack
from menurut.intake.feed import Entry, read_addresses, read_feed, read_opml
from menurut.intake.fetch import Fetcher
from menurut.intake.pages import page_of, pages_of
from menurut.intake.parquet import read_parquet
from menurut.intake.sniff import kind_of
from menurut.intake.tables import Row, is_table, mapped, names_of, open_table, read_csv, read_jsonl, table_kind
from menurut.intake.taken import Overrides, Taken
from menurut.intake.warc import read_warc
from menurut.types.failure import Failure
from menurut.types.gap import Gap

# A feed has a newsroom's day, an archive its year; what claims more was made to keep a reader busy.
MOST_ENTRIES = 5_000

Outcome = Taken | Failure


@dataclass(frozen=True, kw_only=True)
class Intake:
    """How to take in: columns of tables, text untouched or not, what the caller knows better, the door to the network."""

    columns: Mapping[str, str] | None = None
    as_is: bool = False
    given: Overrides = field(default_factory=Overrides)
    fetcher: Fetcher = field(default_factory=Fetcher)

    def take(self, location: str) -> Iterator[Outcome]:
        """Yield what `location` holds; never raises for bad input."""
        try:
            yield from self._take(location)
        except IntakeError as fault:
            yield Failure(origin=fault.origin, error=str(fault))
        except OSError as fault:
            yield Failure(origin=location, error=f"{location} cannot be read: {fault.strerror or fault}.")

    def _take(self, location: str) -> Iterator[Outcome]:
        path = Path(location)
        if location == "-":
            yield from self._bytes(_bounded(sys.stdin.buffer, "stdin"), "stdin", "")
        elif location.startswith(("http://", "https://")):
            yield from self._address(location)
        elif path.is_dir():
            for one in sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path))):
                yield from self.take(str(one))
        elif location.lower().endswith((".warc", ".warc.gz")):
            yield from self._archive(path)
        elif is_table(location):
            yield from self._table(path)
        else:
            with path.open("rb") as stream:
                raw = _bounded(stream, location)
            yield from self._bytes(raw, location, path.name)

    def _bytes(self, raw: bytes, location: str, name: str) -> Iterator[Outcome]:
        raw = unpack(raw, origin=location)
        kind = kind_of(raw, name)
        takers: dict[str, Callable[[bytes, str], Iterator[Outcome]]] = {
            "html": self._page, "feed": self._feed, "opml": self._opml, "text": self._text,
        }  # fmt: skip
        yield from takers[kind](raw, location)

    def _one(self, found: Found) -> Outcome:
        try:
            return make_taken(found, self.given, as_is=self.as_is)
        except IntakeError as fault:
            return Failure(origin=fault.origin, error=str(fault))

    def _text(self, raw: bytes, location: str) -> Iterator[Outcome]:
        text = to_text(raw, origin=location)
        addresses = read_addresses(text)
        if addresses:
            for address in addresses:
                yield from self.take(address)
            return
        yield self._one(Found(kind="text", location=location, raw=raw, text=text, known=Overrides()))

    def _page(self, raw: bytes, location: str, url: str | None = None) -> Iterator[Outcome]:
        yield self._one(page_of(raw, location=location, url=url))

    def _address(self, url: str) -> Iterator[Outcome]:
        fetched = self.fetcher.fetch(url)
        kind = kind_of(fetched.raw, "", fetched.content_type)
        if kind == "feed":
            yield from self._feed(fetched.raw, fetched.url, fetch=True)
        elif kind == "opml":
            yield from self._opml(fetched.raw, fetched.url)
        elif kind == "html":
            yield self._one(pages_of(fetched, self.fetcher))
        else:
            yield self._one(
                Found(kind="text", location=url, raw=fetched.raw, text=to_text(fetched.raw, origin=url), known=Overrides(url=url))
            )

    def _feed(self, raw: bytes, location: str, *, fetch: bool = False) -> Iterator[Outcome]:
        _, entries = read_feed(raw, origin=location)
        if len(entries) > MOST_ENTRIES:
            yield Failure(origin=location, error=f"{location} has {len(entries)} entries; the first {MOST_ENTRIES} are taken.")
        for number, entry in enumerate(entries[:MOST_ENTRIES], 1):
            if fetch and entry.url:
                yield from self.take(entry.url)
            else:
                yield from self.entry(entry, f"{location}#{number}")

    def entry(self, entry: Entry, location: str) -> Iterator[Outcome]:
        """Yield an entry's own content; a feed on disk is not a reason to go to the network."""
        raw = entry.html.encode()
        try:
            found = page_of(b"<html><body><article>" + raw + b"</article></body></html>", location=location, url=entry.url)
        except IntakeError as fault:
            yield Failure(origin=location, error=str(fault))
            return
        known = replace(found.known, title=entry.title, publisher=entry.publisher, published=entry.published, url=entry.url)
        gaps = found.gaps if entry.full else (*found.gaps, Gap(id="summary-only", detail=entry.url))
        yield self._one(replace(found, kind="feed", raw=raw, known=known, gaps=gaps))

    def _opml(self, raw: bytes, location: str) -> Iterator[Outcome]:
        for address in read_opml(raw, origin=location):
            yield from self.take(address)

    def _table(self, path: Path) -> Iterator[Outcome]:
        kind = table_kind(path.name)
        empty = True
        for number, row in self._rows(path, kind):
            empty = False
            yield self._row(row, kind, f"{path}:{number}")
        if empty:
            raise IntakeError(f"{path} has no rows.", origin=str(path))

    def _rows(self, path: Path, kind: str) -> Iterator[Row]:
        if kind == "parquet":
            yield from read_parquet(path, columns=names_of(self.columns).values())
            return
        with open_table(path) as stream:
            yield from (read_jsonl if kind == "jsonl" else read_csv)(stream, origin=str(path))

    def _row(self, row: dict[str, Any] | str, kind: str, origin: str) -> Outcome:
        if isinstance(row, str):
            return Failure(origin=origin, error=f"{origin} {row}.")
        known = mapped(row, self.columns)
        if "text" not in known:
            column = names_of(self.columns)["text"]
            why = f"its column {column} is empty" if column in row else "name its column with --columns text=NAME"
            return Failure(origin=origin, error=f"{origin} has no text; {why}.")
        facts = Overrides(**{key: known.get(key) for key in ("title", "publisher", "published", "language", "url")})
        body = known["text"]
        return self._one(Found(kind=kind, location=origin, raw=body.encode(), text=body, known=facts, byline=known.get("byline")))

    def _archive(self, path: Path) -> Iterator[Outcome]:
        for record in read_warc(path):
            if isinstance(record, IntakeError):
                yield Failure(origin=record.origin, error=str(record))
                continue
            url, body = record
            try:
                yield from self._page(body, f"{path}#{url}", url)
            except IntakeError as fault:
                yield Failure(origin=fault.origin, error=str(fault))


def _is_hidden(file: Path) -> bool:
    """Return whether a file is hidden, or a folder on the way to it: what a system keeps for itself is no news."""
    return any(part.startswith(".") for part in file.parts)


def _bounded(stream: BinaryIO, origin: str) -> bytes:
    """Return what `stream` holds. Raises IntakeError for more than an article can have, without reading it to the end."""
    raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise IntakeError(f"{origin} is larger than an article can be ({LARGEST // 2**20} MB).", origin=origin)
    return raw


def take_in(
    location: str, *, columns: Mapping[str, str] | None = None, as_is: bool = False, overrides: Overrides | None = None
) -> Iterator[Taken | Failure]:
    """Yield each article found at `location` (file, folder, address or "-"), or the Failure that stands in its place.

    `columns` maps our names of columns (text, title, published ...) to those of a JSONL, CSV or Parquet file. `as_is` takes the text as
    canonical, untouched. Never raises for bad input: a batch goes on.
    """
    return Intake(columns=columns, as_is=as_is, given=overrides or Overrides()).take(location)
