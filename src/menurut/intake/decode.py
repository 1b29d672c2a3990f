"""Bytes become text: gzip taken off within bounds, encoding found, binary refused."""

import zlib

from trafilatura.utils import decode_file

from menurut.errors import IntakeError

# What one article's page may hold once unpacked; trafilatura's own limit, and a hundred times the longest news page seen.
LARGEST = 20 * 1024 * 1024

# A page of prose compresses five to ten times; a bomb a thousand times.
HIGHEST_RATIO = 200

_GZIP = b"\x1f\x8b"


def unpack(raw: bytes, *, origin: str) -> bytes:
    """Return `raw` without its gzip, if any. Raises IntakeError for a bomb, a truncated member, or more than LARGEST bytes."""
    if raw.startswith(_GZIP):
        machine = zlib.decompressobj(wbits=31)
        try:
            plain = machine.decompress(raw, LARGEST + 1)
        except zlib.error as fault:
            raise IntakeError(f"{origin} is not sound gzip: {fault}.", origin=origin) from fault
        if len(plain) > LARGEST or len(plain) > HIGHEST_RATIO * max(len(raw), 1024):
            raise IntakeError(f"{origin} unpacks to more than an article can hold.", origin=origin)
        if not machine.eof:
            raise IntakeError(f"{origin} is a truncated gzip file.", origin=origin)
        raw = plain
    if len(raw) > LARGEST:
        raise IntakeError(f"{origin} has {len(raw) // 2**20} MB; an article may have {LARGEST // 2**20}.", origin=origin)
    return raw


def to_text(raw: bytes, *, origin: str) -> str:
    """Return `raw` as text: UTF-8 where it is, else what the encoding detector is sure of.

    Raises IntakeError for empty and for binary input.
    """
    if not raw.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise IntakeError(f"{origin} is empty.", origin=origin)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = decode_file(raw)
    head = text[:4096]
    odd = sum(1 for c in head if c == "\ufffd" or (ord(c) < 32 and c not in "\t\n\r\f\v\x1b"))
    if odd > len(head) // 20:
        raise IntakeError(f"{origin} is not text.", origin=origin)
    return text
