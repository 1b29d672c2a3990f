"""How reading shards scales: articles a second over one and more workers, memory over few and many shards, cost of a million.

    python -m evaluation.scaling            100 shards of 50 articles, 1 and 2 workers, on this machine's processes
    python -m evaluation.scaling --pages D  the same with the saved pages in folder D, packed as web archives

Articles are the bundled samples, each with a number behind it so that none is twice there.
"""

import argparse
import contextlib
import gzip
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from itertools import count, cycle
from pathlib import Path

from menurut.samples import read_samples
from menurut.scale.engines import Crew, read_shards
from menurut.scale.shards import Settings

# A core of a rented machine for an hour, in dollars: the list price of a common one; put your own in its place.
CORE_HOUR = 0.05


def write_tables(folder: Path, shards: int, articles: int) -> None:
    """Write shards of JSONL."""
    numbered = zip(count(1), cycle(sample.article for sample in read_samples()), strict=False)
    for shard in range(shards):
        with (folder / f"{shard:05}.jsonl").open("w", encoding="utf-8") as opened:
            for _ in range(articles):
                number, article = next(numbered)
                row = {name: getattr(article, name) for name in ("title", "publisher", "published", "language")}
                opened.write(json.dumps({**row, "text": f"{article.text}\n\nCONTOH nomor {number}."}) + "\n")


def write_archives(folder: Path, shards: int, articles: int, pages: Path) -> None:
    """Write shards of WARC with the pages of a folder (HTML, or packed by zstd) in turn."""
    numbered = zip(count(1), cycle(sorted(path for path in pages.iterdir() if ".htm" in path.name)), strict=False)
    for shard in range(shards):
        with (folder / f"{shard:05}.warc.gz").open("wb") as opened:
            for _ in range(articles):
                number, path = next(numbered)
                opened.write(gzip.compress(_record(_page(path), number), 1))


def _page(path: Path) -> bytes:
    raw = path.read_bytes()
    if path.suffix != ".zst":
        return raw
    import zstandard

    unpacked: bytes = zstandard.ZstdDecompressor().decompress(raw, max_output_size=20_000_000)
    return unpacked


def _record(page: bytes, number: int) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    return (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://contoh.example/{number}\r\nWARC-Date: 2024-05-14T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    ).encode() + answer + b"\r\n\r\n"  # fmt: skip


class Peaks(threading.Thread):
    """Notes the most memory and the processor time that each child of this process had; Linux tells."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self.memory: dict[str, int] = {}
        self.seconds: dict[str, float] = {}

    def run(self) -> None:
        """Look four times a second until it is over."""
        while not self.over.wait(0.25):
            for child in _children():
                with contextlib.suppress(OSError):  # it is gone
                    self._note(child)

    def _note(self, child: Path) -> None:
        status = (child / "status").read_text(encoding="ascii").splitlines()
        resident = next((int(line.split()[1]) for line in status if line.startswith("VmRSS")), 0)
        self.memory[child.name] = max(self.memory.get(child.name, 0), resident // 1024)
        times = (child / "stat").read_text(encoding="ascii").rpartition(")")[2].split()
        self.seconds[child.name] = (int(times[11]) + int(times[12])) / 100


def _children() -> Iterator[Path]:
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                if f"PPid:\t{os.getpid()}\n" in (process / "status").read_text(encoding="ascii"):
                    yield process
            except OSError:  # it is gone
                continue


def measure(source: Path, workers: int) -> dict[str, float]:
    """Read all shards at `source` and return what it took."""
    peaks = Peaks()
    peaks.start()
    with tempfile.TemporaryDirectory() as out:
        begun = time.monotonic()
        shards, outcomes = read_shards(source, Path(out), Settings.of(), crew=Crew(workers=workers))
        done = list(outcomes)
        seconds = time.monotonic() - begun
        written = sum(path.stat().st_size for path in Path(out).rglob("*.parquet"))
    peaks.over.set()
    peaks.join()
    articles = sum(one.articles for one in done)
    used = sum(peaks.seconds.values())
    return {
        "workers": workers, "shards": shards, "articles": articles, "failures": sum(one.failures for one in done),
        "articles a second": round(articles / seconds, 1), "milliseconds of a core": round(1000 * used / articles, 1),
        "dollars a million": round(used / articles * 1e6 / 3600 * CORE_HOUR, 2), "MB a worker": max(peaks.memory.values(), default=0),
        "kB written": round(written / articles / 1000, 2),
    }  # fmt: skip


def main() -> None:
    """Print a row for each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shards", type=int, default=100)
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--pages", type=Path)
    asked = parser.parse_args()
    for shards in sorted({max(1, asked.shards // 10), asked.shards}):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder)
            if asked.pages:
                write_archives(source, shards, asked.articles, asked.pages)
            else:
                write_tables(source, shards, asked.articles)
            for workers in asked.workers:
                sys.stdout.write(json.dumps(measure(source, workers)) + "\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
