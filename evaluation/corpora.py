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


CLOSING, OPENING = frozenset(",.)]:;!?%…’”"), frozenset("([“‘$")


def spacing(words: list[str]) -> list[bool]:
    """Return before which words of a corpus that has lost its spacing a space stood, by the habit of print.

    >>> spacing(["Ia", "pergi", ",", '"', "kata", "dia", '"'])
    [True, True, False, True, False, True, False]
    """
    spaced, quoted, opened = [], False, True
    for word in words:
        space = not opened
        opened = False
        if word in CLOSING:
            space = False
        elif word in OPENING:
            opened = True
        elif word == '"':
            if quoted:
                space = False
            else:
                opened = True
            quoted = not quoted
        spaced.append(space)
    return [True, *spaced[1:]][: len(words)]


def printed(words: list[str]) -> str:
    """Return words as a sentence, spaced by the habit of print."""
    return "".join((" " if n and space else "") + word for n, (word, space) in enumerate(zip(words, spacing(words), strict=True)))


# Rows of their own in some corpora, though they hang on the word before.
HANGING = frozenset({"nya", "lah", "kah"})


def hung(words: list[str]) -> list[bool]:
    """Return before which words a space stood, where a corpus has cut off what hangs on words.

    >>> hung(["katanya", "kata", "nya"])
    [True, True, False]
    """
    return [space and word not in HANGING for space, word in zip(spacing(words), words, strict=True)]
