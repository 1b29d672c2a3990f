"""A file that is there whole or not at all, also after the machine went down."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# How a file in the making ends; those that a death left behind are swept once a run is over.
GROWING = ".part"


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """Give a place to write to beside `out`, which becomes `out` once the block is done and the bytes are on the disk.

    Two that write the same file at once don't meet before the end: the later one replaces the earlier.
    """
    handle, name = tempfile.mkstemp(suffix=GROWING, prefix=f".{out.name}.", dir=out.parent)
    os.close(handle)
    growing = Path(name)
    try:
        yield growing
        with growing.open("rb+") as written:
            os.fsync(written.fileno())
        growing.replace(out)
        _settle(out.parent)
    finally:
        growing.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Have the disk remember a folder's new name; a system that cannot open folders does that by itself."""
    with contextlib.suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what earlier deaths left half written under `folder`; only once nobody writes there any more."""
    for left in folder.rglob(f".*{GROWING}"):
        left.unlink(missing_ok=True)
