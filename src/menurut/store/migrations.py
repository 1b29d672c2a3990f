"""How a file comes to have the tables of today: numbered steps that go forward only.

    articles 1 ── n reports (one per coder) 1 ── n mentions, entities, attributions, events, claims, times, places, gaps
    articles 1 ── n origins n ── 1 raw

`user_version` is the number of steps a file has taken. To change a table, add a step at the end with its own .sql file and
raise VERSION; released steps are never edited, since files made by them are out there.
"""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

# The number of steps, written out so that opening an up-to-date file needs no sqlite-utils, whose import takes 0.3 s.
VERSION = 11


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


def _run(db: "Database", name: str) -> None:
    for statement in statements((files("menurut.store") / f"{name}.sql").read_text(encoding="utf-8")):
        db.execute(statement)


def migrations() -> "Migrations":
    """Return the steps in order; there are VERSION of them."""
    from sqlite_utils import Migrations

    ordered = Migrations("menurut")

    @ordered(name="001_initial")
    def initial(db: "Database") -> None:
        _run(db, "001_initial")

    @ordered(name="002_lexicons")
    def lexicons(db: "Database") -> None:
        _run(db, "002_lexicons")

    @ordered(name="003_identities")
    def identities(db: "Database") -> None:
        from menurut.store.upgrade import fill_identities

        _run(db, "003_identities")
        fill_identities(db.conn)

    @ordered(name="004_disputes")
    def disputes(db: "Database") -> None:
        _run(db, "004_disputes")

    @ordered(name="010_watching")
    def watching(db: "Database") -> None:
        _run(db, "010_watching")

    @ordered(name="011_pages")
    def pages(db: "Database") -> None:
        _run(db, "011_pages")

    @ordered(name="020_incremental")
    def incremental(db: "Database") -> None:
        _run(db, "020_incremental")

    @ordered(name="005_reviews")
    def reviews(db: "Database") -> None:
        _run(db, "005_reviews")

    @ordered(name="021_roles")
    def roles(db: "Database") -> None:
        from menurut.store.upgrade import fill_roles

        _run(db, "021_roles")
        fill_roles(db.conn)

    @ordered(name="022_names")
    def names(db: "Database") -> None:
        _run(db, "022_names")

    @ordered(name="023_parts")
    def parts(db: "Database") -> None:
        _run(db, "023_parts")

    return ordered
