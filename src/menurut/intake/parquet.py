"""Parquet: one article a row, as in the other tables; read a few rows at a time, as a file of years need not fit into memory."""

from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

from menurut.errors import IntakeError

# An article may have megabytes.
_BATCH = 64

# What only a result of read-shards has.
_RESULT = {"position", "origin", "report", "failure"}


def read_parquet(path: Path, *, columns: Iterable[str]) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield row number and row, with those of the `columns` that the file has; days and moments as ISO 8601.

    Raises IntakeError for a file that is no Parquet or a result of read-shards, and where pyarrow is not installed.
    """
    try:
        pyarrow: Any = import_module("pyarrow")
        parquet: Any = import_module("pyarrow.parquet")
    except ImportError as fault:
        raise IntakeError(f"{path} needs pyarrow to be read: pip install 'menurut[parquet]'.", origin=str(path)) from fault
    try:
        with parquet.ParquetFile(path) as opened:
            names = set(opened.schema_arrow.names)
            if names >= _RESULT:
                raise IntakeError(f"{path} is a result of read-shards: load it with --from-shards.", origin=str(path))
            batches = opened.iter_batches(batch_size=_BATCH, columns=[name for name in columns if name in names])
            for number, row in enumerate(chain.from_iterable(batch.to_pylist() for batch in batches), 1):
                yield number, {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
    except (OSError, ValueError, pyarrow.ArrowException) as fault:
        told = " ".join(str(fault).split())[:200].removesuffix(".")
        raise IntakeError(f"{path} breaks off or is no Parquet: {told}.", origin=str(path)) from fault
