"""Which part of speech a word usually has: tables counted from tagged corpora by tools/build_wordclasses.py.

    serangan   NOUN                  israel   PROPN   (blank)   PLACE
    kata       NOUN   VERB           kcna     PROPN   (blank)   NAME

Sources and licences stand in NOTICE beside the tables.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class WordClass(NamedTuple):
    """The commonest class of a word, a close second or "", and NAME, PERSON or PLACE where it nearly always has a capital."""

    best: str
    second: str
    name: str


@cache
def word_classes(language: str) -> dict[str, WordClass]:
    """Return the table of `language` ("id" or "en"), keyed by lower-case word.

    >>> word_classes("id")["serangan"].best
    'NOUN'
    """
    table: dict[str, WordClass] = {}
    rows = (files("menurut.knowledge.wordclasses") / f"{language}.tsv").read_text(encoding="utf-8")
    for row in rows.splitlines():
        word, best, *rest = row.split("\t")
        table[word] = WordClass(best, rest[0] if rest else "", rest[1] if len(rest) > 1 else "")
    return table
