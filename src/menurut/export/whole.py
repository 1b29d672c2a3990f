"""A file that appears whole or not at all: written beside its place and renamed into it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(out: Path) -> Iterator[IO[str]]:
    """Open a UTF-8 file for writing whose name is `out` only once the block is done; a fault leaves the old file as it was."""
    growing = out.with_name(out.name + ".part")
    try:
        with growing.open("w", encoding="utf-8", newline="") as opened:
            yield opened
        growing.replace(out)
    finally:
        growing.unlink(missing_ok=True)
