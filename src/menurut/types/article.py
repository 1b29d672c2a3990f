"""One news article, as canonical text: the only text that spans point into."""

import re
from dataclasses import dataclass, field

from menurut.types.gap import Gap

_HALVES = re.compile(r"[\ud800-\udfff]")


def sound(text: str) -> str:
    r"""Return `text` with U+FFFD for each half of a character, which a string can hold and no file; no offset moves.

    >>> sound("Ia \ud83d datang")
    'Ia \ufffd datang'
    """
    return _HALVES.sub("\ufffd", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A line or fragment that the cleaner took out, with the rule that did it."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the bytes came from: path or address, SHA-256 of the raw bytes, who extracted the text.

    `kind` is one of text, html, feed, jsonl, csv, warc. `None` where a thing is not known, as for text given by a program.
    """

    kind: str = "text"
    location: str | None = None
    sha256: str | None = None
    extractor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Canonical text with what is known about its publication.

    `published` is as precise as known: "2021-06", "2021-06-03" or "2021-06-03T10:20:00+07:00".
    `language` is "id" or "en". `noticed` are doubts of taking in (a Gap id, a span, a detail) which reading hands on.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    language: str = "id"
    origin: Origin = field(default_factory=Origin)
    dropped: tuple[Dropped, ...] = ()
    noticed: tuple[Gap, ...] = ()
