"""All that a store holds, in a form that compares."""

import sqlite3

# Row numbers and clocks differ between two loads of the same articles; nothing else may.
PASSING = {"number", "added", "seen", "forgotten", "given"}

# A row number stands for what it points to.
MEANING = {
    "coder": "(SELECT name FROM coders WHERE number = t.coder)",
    "article": "(SELECT id FROM articles WHERE number = t.article)",
    "raw": "(SELECT sha256 FROM raw WHERE number = t.raw)",
    "event": "(SELECT id FROM events WHERE number = t.event)",
    "claim": "(SELECT id FROM claims WHERE number = t.claim)",
    "entity": "(SELECT id FROM entities WHERE number = t.entity)",
    "happening": "(SELECT id FROM events WHERE number = t.happening)",
    "dispute": "(SELECT id FROM claims WHERE number = t.dispute)",
    "named": "(SELECT words FROM names WHERE number = t.named)",
    "identity": "(SELECT id FROM entities WHERE number = t.identity)",
    "holder_entity": "(SELECT id FROM entities WHERE number = t.holder_entity)",
    "source_entity": "(SELECT id FROM entities WHERE number = t.source_entity)",
    "parent": "(SELECT id FROM attributions WHERE number = t.parent)",
    "answers": "(SELECT id FROM attributions WHERE number = t.answers)",
}
TABLES = (
    "articles", "raw", "origins", "dropped_lines", "reports", "entities", "attributions", "events", "event_actors",
    "event_recipients", "event_places", "claims", "chain_links", "quantities", "gaps", "sources", "citations", "failures",
    "entity_names", "told_roles", "identity_members", "former_entities", "judgements",
    "happening_members", "claim_links", "disputes", "dispute_sides",
)  # fmt: skip


def _meaning(table: str, column: str) -> str:
    if (table, column) == ("citations", "source"):
        return "(SELECT name || kind || country FROM sources WHERE number = t.source)"
    if (table, column) == ("claim_links", "other"):
        return "(SELECT id FROM claims WHERE number = t.other)"
    return MEANING.get(column, f"t.{column}")


def dump(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return every table's rows without what may differ, in an order of their own."""
    tables = {}
    for table in TABLES:
        columns = [row["name"] for row in connection.execute(f"PRAGMA table_info({table})") if row["name"] not in PASSING]
        rows = connection.execute(f"SELECT {', '.join(_meaning(table, column) for column in columns)} FROM {table} t")
        tables[table] = sorted((tuple(row) for row in rows), key=repr)
    return tables


def check(connection: sqlite3.Connection) -> None:
    """Fail where the file, a reference or a full-text index is not whole."""
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    counted = """SELECT source, sum(times), count(DISTINCT article) FROM citations GROUP BY source"""
    kept = connection.execute("SELECT number, attributions, articles FROM sources ORDER BY number").fetchall()
    assert [tuple(row) for row in connection.execute(counted)] == [tuple(row) for row in kept]
    for index in ("articles_words", "entities_words", "claims_words", "names_words"):
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    columns = "name, role, coder, day, turn, number, entity, status, type"
    listed, made = (
        connection.execute(f"SELECT DISTINCT {columns} FROM {table} ORDER BY {columns}")
        for table in ("claims_by_name", "claims_named")
    )
    assert [tuple(row) for row in listed] == [tuple(row) for row in made]
    assert connection.execute("SELECT count(*) FROM names WHERE bearers < 1").fetchone()[0] == 0
