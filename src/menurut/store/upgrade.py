"""What a step of the migrations fills from readings that are there already."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from menurut.store.identities import settle
from menurut.store.lookup import find_report
from menurut.store.naming import make_names, make_roles
from menurut.store.write import insert
from menurut.types.report import Report


def fill_identities(connection: sqlite3.Connection) -> None:
    """Write by what names entities are compared, and who is who, inside the caller's transaction."""
    with _by_name(connection):
        for report, numbers, coder in _readings(connection):
            insert(connection, "entity_names", make_names(report, numbers, coder))


def fill_roles(connection: sqlite3.Connection) -> None:
    """Write which civilians are told with a role, and who is who by that, inside the caller's transaction."""
    with _by_name(connection):
        for report, numbers, _ in _readings(connection):
            insert(connection, "told_roles", make_roles(report, numbers))
        connection.execute(
            "INSERT INTO identity_changes (key, coder) SELECT DISTINCT key, coder FROM entity_names WHERE true ON CONFLICT DO NOTHING"
        )
        settle(connection)


@contextmanager
def _by_name(connection: sqlite3.Connection) -> Iterator[None]:
    before, connection.row_factory = connection.row_factory, sqlite3.Row
    try:
        yield
    finally:
        connection.row_factory = before


def _readings(connection: sqlite3.Connection) -> Iterator[tuple[Report, dict[str, int], int]]:
    """Yield every reading with the numbers of its entities and that of its coder."""
    asked = """SELECT a.id, r.article, r.coder, o.name FROM reports r JOIN articles a ON a.number = r.article
    JOIN coders o ON o.number = r.coder"""
    for row in connection.execute(asked).fetchall():
        own = connection.execute("SELECT id, number FROM entities WHERE article = ? AND coder = ?", (row["article"], row["coder"]))
        yield find_report(connection, row["id"], row["name"]), {one["id"]: one["number"] for one in own}, row["coder"]
