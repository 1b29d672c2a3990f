"""With what the articles of a store were read: the program's versions, its models, and how many articles each read."""

import json
import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBy:
    """One version of the program with its models (digests by name), whose reading, and of how many articles."""

    coder: str
    version: str
    models: dict[str, str]
    articles: int

    def line(self) -> dict[str, object]:
        """Return it as JSON tells it."""
        return {"coder": self.coder, "version": self.version, "models": self.models, "articles": self.articles}


def find_readers(connection: sqlite3.Connection) -> tuple[ReadBy, ...]:
    """Return who read, those with most articles first; empty in an empty store."""
    asked = """SELECT o.name, r.version, r.models, count(*) AS articles FROM reports r JOIN coders o ON o.number = r.coder
    GROUP BY r.coder, r.version, r.models ORDER BY articles DESC, o.name, r.version"""
    return tuple(
        ReadBy(coder=row["name"], version=row["version"], models=json.loads(row["models"]), articles=row["articles"])
        for row in connection.execute(asked)
    )


def find_lexicon_digest(connection: sqlite3.Connection) -> str | None:
    """Return the digest of the lexicon of one's own that articles are read with now; None for the bundled words alone."""
    row = connection.execute("SELECT digest FROM lexicons WHERE chosen").fetchone()
    return None if row is None else str(row["digest"])
