"""The lexicons of one's own that a store remembers, as the text of their files; what they mean is not the store's business."""

import json
import sqlite3

from menurut.store.write import now, transaction

# A file's name and its text.
Source = tuple[str, str]


def find_chosen(connection: sqlite3.Connection) -> tuple[Source, ...]:
    """Return the files of the lexicon that is read with; none where the bundled words read alone."""
    row = connection.execute("SELECT files FROM lexicons WHERE chosen").fetchone()
    return () if row is None else tuple((name, text) for name, text in json.loads(row["files"]))


def choose(connection: sqlite3.Connection, digest: str, sources: tuple[Source, ...]) -> None:
    """Remember a lexicon and read with it from now on."""
    with transaction(connection):
        connection.execute("UPDATE lexicons SET chosen = 0 WHERE chosen")
        connection.execute(
            """INSERT INTO lexicons (digest, files, added, chosen) VALUES (?, ?, ?, 1)
            ON CONFLICT (digest) DO UPDATE SET chosen = 1, files = excluded.files""",
            (digest, json.dumps(sources, ensure_ascii=False), now()),
        )


def choose_none(connection: sqlite3.Connection) -> None:
    """Read with the bundled words alone from now on; what was remembered stays."""
    with transaction(connection):
        connection.execute("UPDATE lexicons SET chosen = 0 WHERE chosen")
