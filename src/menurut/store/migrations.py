"""How a file comes to have the tables of today: numbered steps that go forward only.

    articles 1 ── n reports (one per coder) 1 ── n mentions, entities, attributions, events, claims, times, places, gaps
    articles 1 ── n origins n ── 1 raw

`user_version` is the number of steps a file has taken. To change a table, add a step at the end with its own .sql file and
raise VERSION; released steps are never edited, since files made by them are out there.
"""

import sqlite3
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

# The steps in order, each with its .sql file.
_STEPS = (
    "001_initial", "002_lexicons", "003_identities", "004_disputes", "010_watching", "011_pages", "020_incremental", "005_reviews",
    "021_roles", "022_names", "023_parts", "024_places", "025_tales", "026_counted", "027_denied",
)  # fmt: skip

# The number of steps, written out so that opening an up-to-date file needs no sqlite-utils, whose import takes 0.3 s.
VERSION = 15


def statements(script: str) -> Iterator[str]:
    """Yield the single statements of `script`; the semicolons inside a trigger don't part it.

    >>> list(statements("SELECT 1; SELECT 2;"))
    ['SELECT 1;', 'SELECT 2;']
    """
    statement = ""
    for piece in script.split(";")[:-1]:
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""


def _step(name: str) -> Callable[["Database"], None]:
    def take(db: "Database") -> None:
        for statement in statements((files("menurut.store") / f"{name}.sql").read_text(encoding="utf-8")):
            db.execute(statement)
        _fill(name, db.conn)

    return take


def _fill(name: str, connection: sqlite3.Connection) -> None:
    """Fill what a step has made from readings that are there already."""
    from menurut.store.upgrade import fill_identities, fill_roles

    if name == "003_identities":
        fill_identities(connection)
    elif name == "021_roles":
        fill_roles(connection)


def migrations() -> "Migrations":
    """Return the steps in order; there are VERSION of them."""
    from sqlite_utils import Migrations

    ordered = Migrations("menurut")
    for name in _STEPS:
        ordered(name=name)(_step(name))
    return ordered
