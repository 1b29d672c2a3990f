"""Questions that are kept under a name: asked again of what is new, answered by a feed or sent to an address.

put_question(connection, Question(name="aid-to-rus", filters={"type": "AID", "recipient": "RUS"}), moment)
"""

import json
import re
import secrets
import sqlite3
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from menurut.errors import NotFoundError
from menurut.store.answers import claim_row
from menurut.store.conditions import claims_where, coder_number
from menurut.store.filters import FilterError, Filters
from menurut.store.kept import Line, Shelf
from menurut.store.queries import CLAIMS, records_of
from menurut.store.records import ClaimRow
from menurut.store.write import transaction

# What may stand in an address without being changed.
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")

# So many claims go into one delivery: a receiver has some megabytes, a claim two thousand characters.
TOGETHER = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A kept question: filters by name, and where its answers are sent, None for nowhere.

    `inside` allows an address that is not in the open internet. `since` is when it was first kept, `waiting` and `given_up` are
    numbers of deliveries, `fault` is what the latest failed one met.
    """

    name: str
    filters: Mapping[str, str]
    webhook: str | None = None
    inside: bool = False
    secret: str | None = field(default=None, repr=False)
    since: str | None = None
    waiting: int = 0
    given_up: int = 0
    fault: str | None = None

    def asked(self) -> Filters:
        """Return what is asked. Raises FilterError for what can't be meant."""
        values: dict[str, Any] = dict(self.filters)
        return Filters(**values)

    def line(self) -> Line:
        """Return the question as JSON tells it, without its secret."""
        return {
            "name": self.name, "filters": dict(self.filters), "webhook": self.webhook, "since": self.since, "waiting": self.waiting,
            "given_up": self.given_up, "fault": self.fault,
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Claims on their way to the webhook of a question; those that were forgotten since are not among them."""

    number: int
    id: str
    question: Question
    claims: tuple[str, ...]
    failed: int


def put_question(connection: sqlite3.Connection, question: Question, moment: str) -> Question:
    """Keep a question, in place of one of the same name, and return it as kept: with the secret that its deliveries are signed with.

    Only what comes into the store from now on is sent. Raises FilterError for a name or a filter that can't be meant.
    """
    if not _NAME.fullmatch(question.name):
        raise FilterError(f"{question.name!r} is no name for a question: write lower-case letters, digits and hyphens.")
    claims_where(connection, question.asked())
    known = connection.execute("SELECT secret FROM questions WHERE name = ?", (question.name,)).fetchone()
    secret = None
    if question.webhook is not None:
        secret = (known and known["secret"]) or "whsec_" + b64encode(secrets.token_bytes(32)).decode()
    with transaction(connection):
        connection.execute(
            """INSERT INTO questions (name, filters, since, webhook, secret, inside, told)
            VALUES (?, ?, ?, ?, ?, ?, (SELECT ifnull(max(number), 0) FROM articles)) ON CONFLICT (name) DO UPDATE SET
            filters = excluded.filters, webhook = excluded.webhook, secret = excluded.secret, inside = excluded.inside,
            told = excluded.told""",
            (question.name, json.dumps(dict(question.filters)), moment, question.webhook, secret, question.inside),
        )
    return find_question(connection, question.name)


def drop_question(connection: sqlite3.Connection, name: str) -> None:
    """Keep a question no longer. Raises NotFoundError where there is none of this name."""
    find_question(connection, name)
    with transaction(connection):
        connection.execute("DELETE FROM questions WHERE name = ?", (name,))


_QUESTIONS = """SELECT q.*, (SELECT count(*) FROM deliveries d WHERE d.question = q.number AND NOT d.given_up) AS waiting,
(SELECT count(*) FROM deliveries d WHERE d.question = q.number AND d.given_up) AS given_up,
(SELECT d.fault FROM deliveries d WHERE d.question = q.number AND d.fault IS NOT NULL ORDER BY d.number DESC LIMIT 1) AS fault
FROM questions q"""


def find_questions(connection: sqlite3.Connection) -> tuple[Question, ...]:
    """Return all kept questions by name."""
    return tuple(_question(row) for row in connection.execute(f"{_QUESTIONS} ORDER BY q.name"))


def find_question(connection: sqlite3.Connection, name: str) -> Question:
    """Return the question kept under a name. Raises NotFoundError where there is none."""
    row = connection.execute(f"{_QUESTIONS} WHERE q.name = ?", (name,)).fetchone()
    if row is None:
        raise NotFoundError(f"No question is kept under the name {name!r}.")
    return _question(row)


def _question(row: sqlite3.Row) -> Question:
    columns = {name: row[name] for name in ("name", "webhook", "secret", "since", "waiting", "given_up", "fault")}
    return Question(**columns, filters=json.loads(row["filters"]), inside=bool(row["inside"]))


def find_latest(connection: sqlite3.Connection, question: Question, limit: int) -> tuple[tuple[ClaimRow, str], ...]:
    """Return the claims that answer a question, those that came into the store last first, each with the moment it came."""
    filters = question.asked()
    where = claims_where(connection, filters, by_day=False)
    values = {**where.values, "coder": coder_number(connection, filters.coder), "limit": limit}
    shelf = Shelf(connection)
    asked = f"{CLAIMS.replace('SELECT', 'SELECT a.added,', 1)}{where.sql()} ORDER BY c.number DESC LIMIT :limit"
    return tuple((claim_row(row, records_of(shelf, row)), row["added"]) for row in connection.execute(asked, values))


def gather_deliveries(connection: sqlite3.Connection, moment: str) -> int:
    """Make deliveries of what came since the last time, for every question with a webhook; return how many."""
    made = 0
    with transaction(connection):
        last = connection.execute("SELECT ifnull(max(number), 0) FROM articles").fetchone()[0]
        asked = "SELECT number, filters, told FROM questions WHERE webhook IS NOT NULL AND told < ?"
        for row in connection.execute(asked, (last,)).fetchall():
            claims = _new_claims(connection, Filters(**json.loads(row["filters"])), row["told"])
            for start in range(0, len(claims), TOGETHER):
                connection.execute(
                    "INSERT INTO deliveries (question, id, claims, made, due) VALUES (?1, ?2, ?3, ?4, ?4)",
                    (row["number"], f"msg_{secrets.token_hex(16)}", json.dumps(claims[start : start + TOGETHER]), moment),
                )
                made += 1
            connection.execute("UPDATE questions SET told = ? WHERE number = ?", (last, row["number"]))
    return made


def _new_claims(connection: sqlite3.Connection, filters: Filters, told: int) -> list[str]:
    where = claims_where(connection, filters, by_day=False)
    values = {**where.values, "coder": coder_number(connection, filters.coder), "told": told}
    asked = f"""SELECT c.id FROM events v CROSS JOIN claims c ON c.event = v.number{where.sql()} AND v.article > :told
    ORDER BY v.article, c.number"""
    return [row["id"] for row in connection.execute(asked, values)]


def due_deliveries(connection: sqlite3.Connection, moment: str) -> tuple[Delivery, ...]:
    """Return what is to be sent now, the oldest first."""
    asked = """SELECT d.number, d.id, d.claims, d.failed, q.name FROM deliveries d JOIN questions q ON q.number = d.question
    WHERE NOT d.given_up AND d.due <= ? AND q.webhook IS NOT NULL ORDER BY d.number"""
    return tuple(
        Delivery(
            number=row["number"], id=row["id"], question=find_question(connection, row["name"]), claims=tuple(json.loads(row["claims"])),
            failed=row["failed"],
        )
        for row in connection.execute(asked, (moment,)).fetchall()
    )  # fmt: skip


def put_delivered(connection: sqlite3.Connection, delivery: Delivery) -> None:
    """Write that a delivery arrived."""
    with transaction(connection):
        connection.execute("DELETE FROM deliveries WHERE number = ?", (delivery.number,))


def put_undelivered(connection: sqlite3.Connection, delivery: Delivery, fault: str, due: str | None) -> None:
    """Write that a delivery did not arrive, and when it is tried again; without `due` it is given up."""
    with transaction(connection):
        connection.execute(
            "UPDATE deliveries SET failed = failed + 1, fault = ?1, due = coalesce(?2, due), given_up = ?2 IS NULL WHERE number = ?3",
            (fault, due, delivery.number),
        )
