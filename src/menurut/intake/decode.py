"""Bytes become text: gzip taken off within bounds, encoding found, binary refused."""

import codecs
import re
import zlib

from trafilatura.utils import detect_encoding

from menurut.errors import IntakeError

# What one article's page may hold once unpacked; trafilatura's own limit, and a hundred times the longest news page seen.
LARGEST = 20 * 1024 * 1024

# A page of prose compresses five to ten times; a bomb a thousand times.
HIGHEST_RATIO = 200

# What the encoding detector is shown.
_LOOKED_AT = 100_000

_CHARSET = re.compile(rb"""charset\s?=\s?["']?\s?([\w-]{2,20})""", re.IGNORECASE)
# Browsers read all of these as windows-1252, and so do we.
_LATIN = frozenset({"iso-8859-1", "latin-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii"})

_NO_TEXT = {b"%PDF": "a PDF", b"PK\x03\x04": "an archive or an office document", b"\xd0\xcf\x11\xe0": "an office document"}

_GZIP = b"\x1f\x8b"


def unpack(raw: bytes, *, origin: str) -> bytes:
    """Return `raw` without its gzip, if any. Raises IntakeError for a bomb, a truncated member, or more than LARGEST bytes."""
    packed = len(raw)
    plain = b""
    rest = raw
    while rest.startswith(_GZIP):
        machine = zlib.decompressobj(wbits=31)
        try:
            plain += machine.decompress(rest, LARGEST + 1 - len(plain))
        except zlib.error as fault:
            raise IntakeError(f"{origin} is not sound gzip: {fault}.", origin=origin) from fault
        if len(plain) > LARGEST or len(plain) > HIGHEST_RATIO * max(packed, 1024):
            raise IntakeError(f"{origin} unpacks to more than an article can hold.", origin=origin)
        if not machine.eof:
            raise IntakeError(f"{origin} is a truncated gzip file.", origin=origin)
        rest = machine.unused_data
    raw = plain if raw.startswith(_GZIP) else raw
    if len(raw) > LARGEST:
        raise IntakeError(f"{origin} has {len(raw) // 2**20} MB; an article may have {LARGEST // 2**20}.", origin=origin)
    return raw


def _decoded(raw: bytes, *, markup: bool) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(raw[:4096]) if markup else None
    name = declared[1].decode("ascii").lower() if declared else ""
    if name in _LATIN:
        return raw.decode("cp1252", "replace")
    # by its first bytes: a detector needs seconds for megabytes, and the rest of a page is in the same encoding
    guess = detect_encoding(raw[:_LOOKED_AT])
    return raw.decode(guess[0] if guess else "cp1252", "replace")


def encoding_of(sample: bytes) -> str:
    """Return the encoding of a file that begins with `sample`, which may end inside a character."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        guess = detect_encoding(sample[:_LOOKED_AT])
        return guess[0] if guess else "cp1252"
    return "utf-8-sig"


def whole(text: str) -> str:
    r"""Return `text` without halves of characters, which JSON can write and no file can hold.

    >>> whole("Ia \ud83d datang"), whole("\ud83d\ude00") == "\U0001f600"
    ('Ia \ufffd datang', True)
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def to_text(raw: bytes, *, origin: str, markup: bool = False) -> str:
    """Return `raw` as text: UTF-8 where it is, whatever a page (`markup`) declares; else the declared or the likeliest encoding.

    Raises IntakeError for empty and for binary input.
    """
    if not raw.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise IntakeError(f"{origin} is empty.", origin=origin)
    named = next((name for start, name in _NO_TEXT.items() if raw.startswith(start)), None)
    if named:
        raise IntakeError(f"{origin} is {named}; save its text and give that.", origin=origin)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    text = _decoded(raw, markup=markup)
    head = text[:4096]
    odd = sum(1 for c in head if c == "\ufffd" or (ord(c) < 32 and c not in "\t\n\r\f\v\x1b"))
    if odd > len(head) // 20:
        raise IntakeError(f"{origin} is not text.", origin=origin)
    return text
