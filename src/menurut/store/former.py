"""Whom an id meant that a newer reading no longer gives, so that links and judgements made with it go on.

An entity's id is that of its first mention. Where a newer reading finds an earlier one, the id is another, and the same person.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from menurut.store.kept import Line, unpack


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A coder's reading of an article that is about to be replaced: the ids of its entities, and itself as it is kept."""

    article: int
    coder: int
    ids: frozenset[str]
    packed: bytes | None


def find_earlier(connection: sqlite3.Connection, article: int, coder: int) -> Earlier:
    """Return what a coder had read in an article; without ids where that was nothing."""
    row = connection.execute("SELECT packed FROM reports WHERE article = ? AND coder = ?", (article, coder)).fetchone()
    packed = None if row is None else row["packed"]
    return Earlier(article=article, coder=coder, ids=_ids(connection, article, coder), packed=packed)


def _ids(connection: sqlite3.Connection, article: int, coder: int) -> frozenset[str]:
    asked = "SELECT id FROM entities WHERE article = ? AND coder = ?"
    return frozenset(row["id"] for row in connection.execute(asked, (article, coder)))


def put_heirs(connection: sqlite3.Connection, earlier: Earlier, now: Line) -> None:
    """Write who the entities of an earlier reading are in the one of `now` (as JSON), inside the transaction that replaced it.

    Whoever had become one of them before follows; who is there again is no former entity any more.
    """
    known = _ids(connection, earlier.article, earlier.coder)
    gone = earlier.ids - known
    if gone and earlier.packed is not None:
        for id, became in find_heirs(json.loads(unpack(earlier.packed)), now, gone, known).items():
            connection.execute("UPDATE former_entities SET became = ? WHERE became = ? AND coder = ?", (became, id, earlier.coder))
            connection.execute(
                "INSERT OR REPLACE INTO former_entities (id, coder, article, became) VALUES (?, ?, ?, ?)",
                (id, earlier.coder, earlier.article, became),
            )
    connection.executemany(
        "DELETE FROM former_entities WHERE id = ? AND coder = ?", [(id, earlier.coder) for id in known - earlier.ids]
    )


def hand_over(connection: sqlite3.Connection, article: int) -> None:
    """Let what parts entities of an article that is about to be forgotten from others speak of somebody of their identity, if there is any.

    Else what somebody parted would be one again; what somebody joined stays so by itself. Inside the caller's transaction.
    """
    asked = """SELECT e.id, e.coder, o.id AS heir, o.article, min(ifnull(k.moment, '~')) FROM entities e CROSS JOIN identity_members m ON m.entity = e.number
    CROSS JOIN identity_members n ON n.identity = m.identity CROSS JOIN entities o ON o.number = n.entity AND o.article <> e.article
    LEFT JOIN entity_names k ON k.entity = o.number
    WHERE e.article = ? AND (EXISTS (SELECT 1 FROM judgements j WHERE j.verdict <> 'same' AND e.id IN (j.one, j.other))
        OR EXISTS (SELECT 1 FROM former_entities f WHERE f.became = e.id AND f.coder = e.coder))
    GROUP BY e.number"""
    for row in connection.execute(asked, (article,)).fetchall():
        heir = (row["heir"], row["article"])
        connection.execute(
            "UPDATE former_entities SET became = ?, article = ? WHERE became = ? AND coder = ?", (*heir, row["id"], row["coder"])
        )
        connection.execute(
            "INSERT OR REPLACE INTO former_entities (became, article, id, coder) VALUES (?, ?, ?, ?)",
            (*heir, row["id"], row["coder"]),
        )


def find_heirs(old: Line, new: Line, gone: Collection[str], known: Collection[str]) -> dict[str, str]:
    """Return who the entities `gone` of the reading `old` (as JSON) are in the reading `new`, which has those that are `known`.

    That is who has most of their mentions; somebody none of whose mentions was found again has no heir.
    """
    owner = {mention["id"]: mention["entity"] for mention in new["mentions"] if mention["entity"] in known}
    shared: dict[str, Counter[str]] = {}
    for mention in old["mentions"]:
        if mention["entity"] in gone and mention["id"] in owner:
            shared.setdefault(mention["entity"], Counter())[owner[mention["id"]]] += 1
    return {id: counted.most_common(1)[0][0] for id, counted in shared.items()}
