"""The table that one shard becomes: a row for each article in order, its report or its failure.

    position 1  origin a.jsonl:1  article 3f2a…  …  claims 4  report {"schema": …}  failure null  digest null
    position 2  origin a.jsonl:2  article null   …  claims 0  report null           failure "a.jsonl:2 has no text…"

The same rows give the same bytes on every machine with the same pyarrow: no time, path or number of workers enters.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from menurut.scale.shards import ShardError
from menurut.types.failure import Failure
from menurut.types.report import Report
from menurut.types.wire import report_from_json

try:
    pyarrow: Any = import_module("pyarrow")
    parquet: Any = import_module("pyarrow.parquet")
except ImportError as fault:
    raise ShardError("Shards need pyarrow: pip install 'menurut[parquet]'.") from fault

_TEXT, _NUMBER = pyarrow.string(), pyarrow.int32()
COLUMNS = pyarrow.schema([
    pyarrow.field("position", _NUMBER, nullable=False), pyarrow.field("origin", _TEXT, nullable=False),
    ("article", _TEXT), ("url", _TEXT), ("title", _TEXT), ("publisher", _TEXT), ("published", _TEXT), ("language", _TEXT),
    pyarrow.field("claims", _NUMBER, nullable=False), pyarrow.field("noticed", _NUMBER, nullable=False),
    ("report", _TEXT), ("failure", _TEXT), ("digest", _TEXT),
])  # fmt: skip

# A group is held in memory while it grows: whichever comes first, so many rows or so many characters of reports.
_ROWS, _CHARACTERS = 512, 16 * 2**20

# Reading back takes a few rows at a time: a report may have a megabyte.
_BATCH = 64

Outcome = Report | Failure


@dataclass(slots=True)
class Counts:
    """How many articles a shard had, and how many of them failed."""

    articles: int = 0
    failures: int = 0


def write_table(outcomes: Iterable[Outcome], path: Path) -> Counts:
    """Write a row for each outcome and return how many there were."""
    counts = Counts()
    group: list[dict[str, Any]] = []
    held = 0
    # in the other columns hardly a value stands twice
    options: dict[str, Any] = {"compression": "zstd", "compression_level": 3, "use_dictionary": ["publisher", "language"]}
    with parquet.ParquetWriter(path, COLUMNS, **options) as writer:
        for position, outcome in enumerate(outcomes, 1):
            row = _row(position, outcome)
            counts.articles += 1
            counts.failures += row["failure"] is not None
            group.append(row)
            held += len(row["report"] or "")
            if len(group) >= _ROWS or held >= _CHARACTERS:
                writer.write_table(pyarrow.Table.from_pylist(group, schema=COLUMNS))
                group, held = [], 0
        if group:
            writer.write_table(pyarrow.Table.from_pylist(group, schema=COLUMNS))
    return counts


def _row(position: int, outcome: Outcome) -> dict[str, Any]:
    empty: dict[str, Any] = {**dict.fromkeys(COLUMNS.names), "position": position, "claims": 0, "noticed": 0}
    if isinstance(outcome, Failure):
        return {**empty, "origin": outcome.origin, "failure": outcome.error, "digest": outcome.digest}
    article = outcome.article
    return {
        **empty,
        "origin": article.origin.location or article.id, "article": article.id, "url": article.url, "title": article.title,
        "publisher": article.publisher, "published": article.published, "language": article.language,
        "claims": len(outcome.claims), "noticed": len(article.noticed), "report": outcome.to_json(),
    }  # fmt: skip


def read_table(path: Path) -> Iterator[Outcome]:
    """Yield what each row of a result tells. Raises ShardError for a file that is none."""
    try:
        with parquet.ParquetFile(path) as opened:
            for batch in opened.iter_batches(batch_size=_BATCH, columns=["origin", "noticed", "report", "failure", "digest"]):
                for row in batch.to_pylist():
                    yield _outcome(row)
    except (OSError, ValueError, KeyError, pyarrow.ArrowException) as fault:
        raise ShardError(f"{path} is no result of read-shards: {' '.join(str(fault).split())}.") from fault


def _outcome(row: dict[str, Any]) -> Outcome:
    if row["report"] is None:
        return Failure(origin=row["origin"], error=row["failure"], digest=row["digest"])
    report = report_from_json(row["report"])
    # A report hands on the doubts of taking in as its first gaps; the article needs them to be read again.
    return replace(report, article=replace(report.article, noticed=report.gaps[: row["noticed"]]))
