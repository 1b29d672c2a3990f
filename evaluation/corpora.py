"""Corpora beside the repository: opened by name, known by digest, so that a figure can be tied to the bytes it was measured on."""

import hashlib
from functools import cache
from pathlib import Path

import zstandard

from evaluation.gold import SHARED


@cache
def read_corpus(name: str) -> str:
    """Return the text of ../shared/`name`, decompressed where it ends in .zst."""
    raw = (SHARED / name).read_bytes()
    if name.endswith(".zst"):
        raw = zstandard.ZstdDecompressor().stream_reader(raw).read()
    return raw.decode("utf-8")


def digest(*names: str) -> str:
    """Return 12 hexadecimal digits over the files, or the files of the folders, called `names`."""
    total = hashlib.sha256()
    for name in names:
        path = SHARED / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                total.update(file.relative_to(SHARED).as_posix().encode() + file.read_bytes())
    return total.hexdigest()[:12]


def shared_is_there() -> bool:
    """Return whether ../shared is beside the repository."""
    return (SHARED / "gold").is_dir() and Path(SHARED / "data").is_dir()
