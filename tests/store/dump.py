"""All that a store holds, in a form that compares."""

import sqlite3

# Row numbers and clocks differ between two loads of the same articles; nothing else may.
PASSING = {"number", "added", "seen", "forgotten"}
TABLES = (
    "articles", "raw", "origins", "dropped_lines", "reports", "entities", "mentions", "attributions", "events", "event_actors",
    "event_recipients", "event_places", "claims", "chain_links", "quantities", "times", "places", "gaps", "failures",
)  # fmt: skip


def dump(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return every table's rows without what may differ, in an order of their own."""
    tables = {}
    for table in TABLES:
        columns = [row["name"] for row in connection.execute(f"PRAGMA table_info({table})") if row["name"] not in PASSING]
        rows = connection.execute(f"SELECT {', '.join(columns)} FROM {table}")
        tables[table] = sorted((tuple(row) for row in rows), key=repr)
    return tables


def check(connection: sqlite3.Connection) -> None:
    """Fail where the file, a reference or a full-text index is not whole."""
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for index in ("articles_words", "entities_words", "claims_words"):
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
