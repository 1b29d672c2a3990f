"""Web archives: every HTML response of a WARC file, gzipped or not, its transfer and content encodings undone within bounds."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import urllib3
from fastwarc.warc import ArchiveIterator, WarcRecordType

from menurut.errors import IntakeError
from menurut.intake.decode import LARGEST

_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")


def read_warc(path: Path) -> Iterator[tuple[str, bytes] | IntakeError]:
    """Yield address and body of each HTML response, or what is wrong with a record; a truncated file ends with an error."""
    found = False
    try:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
                if record.http_headers is not None and "html" in (record.http_content_type or "").lower():
                    found = True
                    yield _page_of(record, path)
    except (OSError, EOFError, ValueError) as fault:
        yield IntakeError(f"{path} breaks off or is no web archive: {str(fault).removesuffix('.')}.", origin=str(path))
        return
    if not found:
        yield IntakeError(f"{path} holds no web page.", origin=str(path))


def _page_of(record: Any, path: Path) -> tuple[str, bytes] | IntakeError:
    address = record.headers.get("WARC-Target-URI", "") or ""
    origin = f"{path}#{address}"
    body = record.reader.read(LARGEST + 1)
    if len(body) < min(record.content_length, LARGEST):
        return IntakeError(f"{address} breaks off: {path} is truncated.", origin=origin)
    headers = {name.lower(): value.lower() for name, value in record.http_headers.items()}
    if len(body) <= LARGEST and "chunked" in headers.get("transfer-encoding", ""):
        body = _joined(body)
    if len(body) <= LARGEST:
        body = _decoded(body, headers.get("content-encoding", ""))
    if len(body) > LARGEST:
        return IntakeError(f"{address} in {path} is larger than an article can be.", origin=origin)
    return address, body


def _joined(body: bytes) -> bytes:
    """Return a chunked body as one; as it is where it is not chunked after all, as archives that joined it keep the header."""
    pieces: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(pieces)
        pieces.append(body[found.end() : found.end() + size])
        at = found.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(pieces) if pieces and at >= len(body) else body


def _decoded(body: bytes, encoding: str) -> bytes:
    """Return at most a byte more than LARGEST of a body without its content encoding; as it is where that was undone before."""
    response = urllib3.HTTPResponse(BytesIO(body), headers={"content-encoding": encoding}, preload_content=False)
    try:
        return response.read(LARGEST + 1, decode_content=True)
    except urllib3.exceptions.HTTPError:
        return body
