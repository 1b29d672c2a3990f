"""A report as it is kept: its JSON without the article's own record, which has a row, packed to an eighth.

    {"schema": "menurut.report/1", "article": null, "mentions": [{"id": "3f2a9c01d4e5b677", ...
    ... {"id": ·                               an id where it first stands: the next of those kept in front, 8 bytes each
    ... "entity": ·12·                         the same id again: its number

Ids are what doesn't compress: 16 digits picked by a hash, and each stands several times, further apart than zlib looks back.
"""

import re
import sqlite3
import struct
import zlib
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal, Protocol, get_args

import msgspec

from menurut.errors import NotFoundError, StoreError
from menurut.store.connect import connect
from menurut.types.claim import Claim
from menurut.types.report import Report
from menurut.types.wire import claim_to_wire, report_to_wire

# Level 6 is zlib's own middle; 9 takes three times as long for one per cent.
LEVEL = 6

_ID = re.compile(rb'"([0-9a-f]{16})"')

# Control characters stand in no JSON, so these can't be anything else.
_FIRST, _AGAIN = b"\x02", b"\x01%d\x03"
_MARK = re.compile(rb"\x02|\x01(\d+)\x03")

# How many parts of reports stay unpacked: a page of results leans on some dozens.
_UNPACKED = 64

Line = dict[str, Any]
Part = Literal["entities", "attributions", "events", "claims"]

# One for each part, so that the others are passed over instead of built.
_DECODERS: dict[Part, Any] = {
    part: msgspec.json.Decoder(msgspec.defstruct("Report", [(part, list[dict[str, Any]])])) for part in get_args(Part)
}


def pack(wire: Line) -> bytes:
    """Return the wire form of a report as it is kept; its article is left out."""
    numbers: dict[bytes, int] = {}

    def shorten(match: re.Match[bytes]) -> bytes:
        number = numbers.get(match[1])
        if number is not None:
            return _AGAIN % number
        numbers[match[1]] = len(numbers)
        return _FIRST

    body = _ID.sub(shorten, msgspec.json.encode({**wire, "article": None}))
    return struct.pack(">I", len(numbers)) + bytes.fromhex(b"".join(numbers).decode()) + zlib.compress(body, LEVEL)


def unpack(packed: bytes) -> bytes:
    """Return the JSON that was packed."""
    (number,) = struct.unpack_from(">I", packed)
    start = 4 + 8 * number
    ids = packed[4:start].hex().encode()
    new = iter(range(number))

    def lengthen(match: re.Match[bytes]) -> bytes:
        at = 16 * (next(new) if match[1] is None else int(match[1]))
        return b'"' + ids[at : at + 16] + b'"'

    return _MARK.sub(lengthen, zlib.decompress(packed[start:]))


class Records(Protocol):
    """Where a row finds its record as the report has it."""

    def record(self, part: Part, id: str) -> Line:
        """Return the record of one part of a report that has this id."""


class Shelf:
    """Where packed reports are fetched from, also by rows that outlive the connection they came over."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.path: str = connection.execute("PRAGMA database_list").fetchone()["file"]

    def packed(self, coder: int, article: int) -> bytes:
        """Return a report as it is kept. Raises NotFoundError where it is gone, StoreError where the store can't be had."""
        try:
            return _fetch(self.connection, coder, article)
        except sqlite3.ProgrammingError as fault:  # closed, or of another thread
            if not self.path:
                raise StoreError("The store is closed, and it was in memory only.") from fault
            with closing(connect(self.path, read_only=True)) as again:
                return _fetch(again, coder, article)

    def __deepcopy__(self, memo: object) -> "Shelf":
        """Return the same shelf."""
        return self


def _fetch(connection: sqlite3.Connection, coder: int, article: int) -> bytes:
    row = connection.execute("SELECT packed FROM reports WHERE coder = ? AND article = ?", (coder, article)).fetchone()
    if row is None:
        raise NotFoundError("The reading that this row comes from is no longer in the store.")
    packed: bytes = row["packed"]
    return packed


@dataclass(frozen=True, slots=True)
class PackedRecords:
    """The records of a report in a store. Fetched and unpacked only when asked for: a list that needs none pays nothing."""

    shelf: Shelf
    coder: int
    article: int

    def record(self, part: Part, id: str) -> Line:
        """Return the record of one part of the report that has this id."""
        try:
            return _unpacked(self.shelf.packed(self.coder, self.article), part)[id]
        except KeyError as fault:
            raise NotFoundError(f"The reading that {id} comes from has been replaced.") from fault


class ReportRecords:
    """The records of a report that is in no store."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in reversed(self.report.claims)}

    @cached_property
    def _wire(self) -> Line:
        return report_to_wire(self.report)

    def record(self, part: Part, id: str) -> Line:
        """Return the record of one part of the report that has this id."""
        if part == "claims":  # a page asks for all of these and for nothing else
            return claim_to_wire(self._claims[id])
        found: Line = next(record for record in self._wire[part] if record["id"] == id)
        return found


@lru_cache(maxsize=_UNPACKED)
def _unpacked(packed: bytes, part: Part) -> dict[str, Line]:
    """Return the records of one part by id; of several with one id the first, which is the one that has a row."""
    records = getattr(_DECODERS[part].decode(unpack(packed)), part)
    return {record["id"]: record for record in reversed(records)}
