"""How a store behaves where it was told to, beyond what a single question asks."""

import sqlite3

from menurut.store.write import transaction

# Each with the values it takes, the first of which holds where nothing was said.
SETTINGS: dict[str, tuple[str, ...]] = {"snippets": ("off", "on")}


def find_settings(connection: sqlite3.Connection) -> dict[str, str]:
    """Return every setting with its value."""
    told = {row["name"]: row["value"] for row in connection.execute("SELECT name, value FROM settings")}
    return {name: told.get(name, values[0]) for name, values in SETTINGS.items()}


def put_setting(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Write one of SETTINGS."""
    with transaction(connection):
        connection.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))
