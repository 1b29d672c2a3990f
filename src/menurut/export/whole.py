"""A file or folder that appears whole or not at all: written beside its place and renamed into it."""

import errno
import os
import shutil
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


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """Make a folder to write in whose name is `out` only once the block is done.

    Raises FileExistsError where `out` is there and not empty: what a folder holds besides an export is nobody's to remove.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(out))
    out = out.absolute()  # "." has no name to write beside
    growing = out.with_name(out.name + ".part")
    shutil.rmtree(growing, ignore_errors=True)
    try:
        growing.mkdir()
        yield growing
        if out.exists():
            out.rmdir()
        growing.replace(out)
    finally:
        shutil.rmtree(growing, ignore_errors=True)
