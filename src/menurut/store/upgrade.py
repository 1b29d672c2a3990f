"""What a step of the migrations fills from readings that are there already."""

import sqlite3

from menurut.store.identities import settle
from menurut.store.lookup import find_report
from menurut.store.naming import make_names
from menurut.store.write import insert


def fill_identities(connection: sqlite3.Connection) -> None:
    """Write by what names entities are compared, and who is who, inside the caller's transaction."""
    before, connection.row_factory = connection.row_factory, sqlite3.Row
    try:
        asked = """SELECT a.id, r.article, r.coder, o.name FROM reports r JOIN articles a ON a.number = r.article
        JOIN coders o ON o.number = r.coder"""
        for row in connection.execute(asked).fetchall():
            numbers = {
                entity["id"]: entity["number"]
                for entity in connection.execute(
                    "SELECT id, number FROM entities WHERE article = ? AND coder = ?", (row["article"], row["coder"])
                )
            }
            insert(connection, "entity_names", make_names(find_report(connection, row["id"], row["name"]), numbers, row["coder"]))
        settle(connection)
    finally:
        connection.row_factory = before
