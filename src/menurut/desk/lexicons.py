"""The lexicon of one's own that a store's articles are read with: chosen once, used by every load and reread after."""

import sqlite3
from functools import lru_cache

from menurut.languages.custom.lexicon import Lexicon, Source
from menurut.reading.proving import make_lexicon
from menurut.store.lexicons import choose, choose_none, find_chosen

# A lexicon holds the tables that reading builds from it, some ten megabytes; a server meets one or two.
KEPT = 4


def find_lexicon(connection: sqlite3.Connection) -> Lexicon | None:
    """Return the lexicon that the store was told to read with; None where it reads with the bundled words alone.

    Raises LexiconError where it no longer fits, which only another version of the program can bring about.
    """
    sources = find_chosen(connection)
    return _made(sources) if sources else None


def choose_lexicon(connection: sqlite3.Connection, lexicon: Lexicon | None) -> None:
    """Read with `lexicon` from now on; with the bundled words alone where it is None."""
    if lexicon is None:
        choose_none(connection)
    else:
        choose(connection, lexicon.digest, lexicon.sources)


@lru_cache(maxsize=KEPT)
def _made(sources: tuple[Source, ...]) -> Lexicon:
    return make_lexicon(sources)
