"""What people decided on claims: written once, taken back by a row of their own, never changed.

A decision stays when its article is forgotten; what was the article's in it (quote, names, days) goes.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from menurut.errors import NotFoundError
from menurut.store.write import now, transaction
from menurut.types.ids import make_id

Decided = Literal["accept", "reject", "edit"]
Words = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """A decision on a claim. `claim` and `event` are the ids of the day it was made; `anchor` is where its words stand.

    `seen` is what the reviewer was shown, `edits` what is right instead (only of what was changed). All three are None where the
    article is forgotten. `undone` tells that it was taken back.
    """

    id: str
    article: str
    claim: str
    event: str
    decision: Decided
    reviewer: str
    given: str
    version: str
    quote_sha256: str
    reason: str | None
    anchor: Words | None
    seen: Words | None
    edits: Words | None
    undone: bool = False

    def line(self) -> Words:
        """Return the decision as a line of JSON tells it."""
        return {
            "id": self.id, "article": self.article, "claim": self.claim, "event": self.event, "decision": self.decision,
            "reviewer": self.reviewer, "given": self.given, "version": self.version, "reason": self.reason,
            "quote": self.anchor and self.anchor["quote"], "quote_sha256": self.quote_sha256, "seen": self.seen, "edits": self.edits,
            "undone": self.undone,
        }  # fmt: skip


def digest_of(quote: str) -> str:
    """Return the SHA-256 of a quote."""
    return hashlib.sha256(quote.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision that is still to be written."""

    article: str
    claim: str
    event: str
    decision: Decided
    reviewer: str
    version: str
    anchor: Words
    seen: Words
    edits: Words
    reason: str


def put_review(connection: sqlite3.Connection, made: Decision) -> str:
    """Write a decision and return its id. The last one on a claim counts; the earlier ones stay where they are."""
    with transaction(connection):
        given, digest = now(), digest_of(made.anchor["quote"])
        article = connection.execute("SELECT number FROM articles WHERE id = ?", (made.article,)).fetchone()
        if article is None:
            raise NotFoundError(f"There is no article {made.article} in the store.")
        number = connection.execute("SELECT ifnull(max(number), 0) + 1 FROM reviews").fetchone()[0]
        id = make_id("review", number, made.claim, made.decision, given)
        connection.execute(
            """INSERT INTO reviews (number, id, article, claim, event, decision, quote_sha256, reviewer, given, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (number, id, made.article, made.claim, made.event, made.decision, digest, made.reviewer, given, made.version),
        )
        words = [json.dumps(part, ensure_ascii=False) for part in (made.anchor, made.seen, made.edits)]
        connection.execute(
            "INSERT INTO review_words (review, article, anchor, seen, edits, reason) VALUES (?, ?, ?, ?, ?, ?)",
            (number, article[0], *words, made.reason),
        )
    return id


_ASKED = """SELECT r.*, w.anchor, w.seen, w.edits, w.reason, u.review IS NOT NULL AS undone FROM reviews r
LEFT JOIN review_words w ON w.review = r.number LEFT JOIN reviews_undone u ON u.review = r.number"""


def undo_review(connection: sqlite3.Connection, start: str | None, *, reviewer: str) -> ReviewRow:
    """Take back the decision whose id begins with `start`, or the last one that stands, and return it.

    Raises NotFoundError where there is none.
    """
    with transaction(connection):
        row = _find(connection, start)
        connection.execute(
            "INSERT INTO reviews_undone (review, reviewer, given) VALUES (?, ?, ?)", (row["number"], reviewer, now())
        )
    return _review(connection.execute(f"{_ASKED} WHERE r.number = ?", (row["number"],)).fetchone())


def _find(connection: sqlite3.Connection, start: str | None) -> sqlite3.Row:
    if start is None:
        row: sqlite3.Row | None = connection.execute(f"{_ASKED} WHERE NOT undone ORDER BY r.number DESC LIMIT 1").fetchone()
        if row is None:
            raise NotFoundError("There is no decision to take back.")
        return row
    asked = f"{_ASKED} WHERE r.id >= ? AND r.id < ? || 'g'"
    rows: list[sqlite3.Row] = connection.execute(asked, (start.lower(), start.lower())).fetchall()
    if len(rows) != 1:
        raise NotFoundError(f"{'No' if not rows else 'More than one'} decision has an id that begins with {start!r}.")
    if rows[0]["undone"]:
        raise NotFoundError(f"Decision {rows[0]['id']} was taken back already.")
    return rows[0]


def find_reviews(connection: sqlite3.Connection, *, article: str | None = None, undone: bool = False) -> Iterator[ReviewRow]:
    """Yield decisions, the earliest first; those taken back only with `undone`."""
    conditions = [*(["r.article = :article"] if article else []), *([] if undone else ["u.review IS NULL"])]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    for row in connection.execute(f"{_ASKED}{where} ORDER BY r.number", {"article": article}):
        yield _review(row)


def _review(row: sqlite3.Row) -> ReviewRow:
    names = ("id", "article", "claim", "event", "decision", "reviewer", "given", "version", "quote_sha256", "reason")
    told = {name: row[name] and json.loads(row[name]) for name in ("anchor", "seen", "edits")}
    return ReviewRow(**{name: row[name] for name in names}, **told, undone=bool(row["undone"]))


def versions_of(connection: sqlite3.Connection, article: str) -> tuple[str, ...]:
    """Return the ids of the articles that may be `article` as it was taken in anew: its own, and others of the same address."""
    asked = """SELECT o.id FROM articles a JOIN articles o ON o.number = a.number OR (o.url = a.url AND a.url IS NOT NULL)
    WHERE a.id = ? ORDER BY o.number <> a.number, o.number DESC"""
    return tuple(row["id"] for row in connection.execute(asked, (article,)))
