"""Compare names of people: full against short, hyphens against spaces, initials against what they stand for.

Kim Jong-un  ~  Kim Jong Un  ~  Kim        Sri Mulyani Indrawati  ~  Sri Mulyani        SAT  ~  Syafruddin Arsyad Temenggung
"""

import re

from menurut.reading.entities.lexicon import Titles

_PART = re.compile(r"\w+(?:['’]\w+)*")


def name_tokens(name: str, titles: Titles) -> tuple[str, ...]:
    """Return the words of a name in lower case, hyphens parted, degrees left away.

    >>> from menurut.reading.entities.lexicon import read_titles
    >>> name_tokens("Kim Jong-un", read_titles("id")), name_tokens("Budi Santoso SH", read_titles("id"))
    (('kim', 'jong', 'un'), ('budi', 'santoso'))
    """
    parts = [part.replace("’", "'") for part in _PART.findall(name.casefold())]
    kept = [part for at, part in enumerate(parts) if not (at and part in titles.degrees)]
    return tuple(kept or parts)


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether all words of `short` stand in `full` in that order; a single letter stands for a word it begins.

    >>> is_short_for(("trump",), ("donald", "trump")), is_short_for(("donald", "j", "trump"), ("donald", "john", "trump"))
    (True, True)
    """
    at = 0
    for word in short:
        while at < len(full) and not (full[at] == word or (len(word) == 1 and full[at].startswith(word))):
            at += 1
        if at == len(full):
            return False
        at += 1
    return bool(short)


def initials(name: str) -> str:
    """Return the capitals that begin a name's words.

    >>> initials("Agus Harimurti Yudhoyono"), initials("Organisasi Kesehatan Dunia")
    ('AHY', 'OKD')
    """
    return "".join(part[0] for part in re.findall(r"\w+", name) if part[:1].isupper())
