"""A few shards of every kind, written by us."""

import gzip
import json
from pathlib import Path

import pyarrow
from pyarrow import parquet

TEXT = (
    "CONTOH. Menteri Luar Negeri Lumara Budi Santoso mengatakan pasukan Kestovia menyerang kota Orvel pada Senin ({number}). "
    "Kestovia membantah tuduhan itu. Rika Belani menyerukan gencatan senjata pada Selasa. " * 3
)


def row(number: int) -> dict[str, str]:
    """Return an article as a row."""
    text = TEXT.format(number=number)
    return {"text": text, "title": f"CONTOH {number}", "publisher": "Harian Contoh", "published": "2024-05-14"}


def page(number: int) -> bytes:
    """Return an article as a record of a web archive."""
    text = TEXT.format(number=number)
    body = f"<!DOCTYPE html><html><head><title>CONTOH {number}</title></head><body><article><p>{text}</p></article></body></html>"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://contoh.example/{number}\r\nWARC-Date: 2024-05-14T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def write_shards(folder: Path) -> None:
    """Write one shard of each kind, one of them with a line that is broken, and a file that is none."""
    (folder / "deep").mkdir(parents=True)
    lines = [json.dumps(row(1)), "{broken", json.dumps(row(2))]
    (folder / "a.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    parquet.write_table(pyarrow.Table.from_pylist([row(3), row(4)]), folder / "deep" / "b.parquet")
    (folder / "c.warc.gz").write_bytes(b"".join(gzip.compress(page(number), mtime=0) for number in (5, 6)))
    (folder / "README.md").write_text("CONTOH", encoding="utf-8")
