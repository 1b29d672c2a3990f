"""Judgements on who is who: written once, taken back by a row of their own, never changed."""

import sqlite3

from menurut.comparing.identities import find_unheld
from menurut.errors import MenurutError, NotFoundError
from menurut.store.conditions import coder_number
from menurut.store.identities import find_standing, members_with, settle
from menurut.store.write import MACHINE, now, transaction
from menurut.types.identity import Judgement, Verdict
from menurut.types.ids import make_id


class JudgementError(MenurutError):
    """A judgement that says nothing, or that contradicts those that stand."""


def put_judgement(connection: sqlite3.Connection, one: str, other: str, verdict: Verdict, *, reason: str, by: str) -> str:
    """Write what somebody judged of two entities (whole ids), make identities current, and return the judgement's id.

    The last word on two counts. Raises JudgementError, and writes nothing, where one on others would no longer hold.
    """
    if one == other:
        raise JudgementError(f"{one} and {other} are one entity: there is nothing to judge.")
    with transaction(connection):
        given = now()
        number = connection.execute("SELECT ifnull(max(number), 0) + 1 FROM judgements").fetchone()[0]
        id = make_id("judgement", number, one, other, verdict, given)
        concerned, before = _concerned(connection, one, other), _unheld(connection)
        connection.execute(
            "INSERT INTO judgements (number, id, one, other, verdict, reason, by, given) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (number, id, one, other, verdict, reason, by, given),
        )
        for against in _unheld(connection):
            if against.id not in {known.id for known in before}:
                raise JudgementError(
                    f"{one} and {other} can't be judged {verdict}: judgement {against.id}, that {against.left} and {against.right} "
                    f"are {against.verdict}, would no longer hold; take that back first (menurut undo {against.id})."
                )
        settle(connection, concerned=concerned)
    return id


def _unheld(connection: sqlite3.Connection) -> tuple[Judgement, ...]:
    return find_unheld(find_standing(connection, coder_number(connection, MACHINE)))


def undo_judgement(connection: sqlite3.Connection, start: str | None, *, reason: str, by: str) -> str:
    """Take back the judgement whose id begins with `start`, or the last one that stands; make identities current; return its id.

    Raises NotFoundError where there is none.
    """
    with transaction(connection):
        row = _find(connection, start)
        concerned = _concerned(connection, row["one"], row["other"])
        connection.execute(
            "INSERT INTO judgements_undone (judgement, reason, by, given) VALUES (?, ?, ?, ?)", (row["number"], reason, by, now())
        )
        settle(connection, concerned=concerned)
    return str(row["id"])


def _find(connection: sqlite3.Connection, start: str | None) -> sqlite3.Row:
    asked = """SELECT j.number, j.id, j.one, j.other, u.judgement IS NOT NULL AS undone FROM judgements j
    LEFT JOIN judgements_undone u ON u.judgement = j.number"""
    if start is None:
        row: sqlite3.Row | None = connection.execute(f"{asked} WHERE NOT undone ORDER BY j.number DESC LIMIT 1").fetchone()
        if row is None:
            raise NotFoundError("There is no judgement to take back.")
        return row
    rows: list[sqlite3.Row] = connection.execute(f"{asked} WHERE j.id >= ? AND j.id < ? || 'g'", (start, start)).fetchall()
    if len(rows) != 1:
        raise NotFoundError(f"{'No' if not rows else 'More than one'} judgement has an id that begins with {start!r}.")
    if rows[0]["undone"]:
        raise NotFoundError(f"Judgement {rows[0]['id']} was taken back already.")
    return rows[0]


def _concerned(connection: sqlite3.Connection, *ids: str) -> set[int]:
    """Return the entities that a judgement on `ids` may join or part: these, under their ids of today, and all one with them."""
    asked = """SELECT e.number FROM entities e WHERE e.id = ?1
    UNION SELECT e.number FROM former_entities f JOIN entities e ON e.id = f.became AND e.coder = f.coder WHERE f.id = ?1"""
    numbers = [row["number"] for id in ids for row in connection.execute(asked, (id,)).fetchall()]
    return {member for number in numbers for member in members_with(connection, number)}
