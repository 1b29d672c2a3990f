"""Web archives: every HTML response of a WARC file, gzipped or not."""

from collections.abc import Iterator
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecordType

from menurut.errors import IntakeError
from menurut.intake.decode import LARGEST


def read_warc(path: Path) -> Iterator[tuple[str, bytes] | IntakeError]:
    """Yield address and body of each HTML response, or what is wrong with a record; a truncated file ends with an error."""
    found = False
    try:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
                address = record.headers.get("WARC-Target-URI", "") or ""
                if record.http_headers is None or "html" not in (record.http_content_type or "").lower():
                    continue
                found = True
                body = record.reader.read(LARGEST + 1)
                if len(body) > LARGEST:
                    yield IntakeError(f"{address} in {path} is larger than an article can be.", origin=f"{path}#{address}")
                    continue
                if len(body) < record.content_length:
                    yield IntakeError(f"{address} breaks off: {path} is truncated.", origin=f"{path}#{address}")
                    continue
                yield address, body
    except (OSError, EOFError, ValueError) as fault:
        yield IntakeError(f"{path} breaks off or is no web archive: {fault}.", origin=str(path))
        return
    if not found:
        yield IntakeError(f"{path} holds no web page.", origin=str(path))
