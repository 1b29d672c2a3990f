"""Whether what articles tell together is that of the readings in the store: asked by questions, which need nothing of comparing itself."""

import sqlite3


def is_compared(connection: sqlite3.Connection) -> bool:
    """Return whether the tables of comparing are those of the readings in the store."""
    return connection.execute("SELECT 1 FROM comparison_changes LIMIT 1").fetchone() is None
