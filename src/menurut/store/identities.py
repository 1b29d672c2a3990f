"""Keep who is who in step with what is read and judged: a pure function of stored entities and judgements, made anew where either changed.

    entity_names  -- a name or identifier --> block of entities that may be one --> comparing.find_identities --> identity_members

Names that share no entity share no identity, so only the blocks of names that have changed are looked at. A state is known by its
code alone; those of a hundred thousand articles are put together in one statement.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from menurut.comparing.identities import find_identities
from menurut.comparing.naming import NO_ROLE
from menurut.types.identity import Appearance, Bond, Judgement

# So many changed names are looked at together: few queries, and no more in memory than one block needs.
AT_ONCE = 2_000

_STATE, _IDENTIFIER, _IDENTITY = "#", "=", "@"

Membership = tuple[int, Bond]

# What an entity `e` is told to be: nothing of a civilian without a role.
TOLD_SECTOR = f"""CASE WHEN e.kind = 'person' AND e.sector = '{NO_ROLE}'
AND NOT EXISTS (SELECT 1 FROM told_roles t WHERE t.entity = e.number) THEN NULL ELSE e.sector END"""


@dataclass(frozen=True, slots=True)
class _Judged:
    """What stands judged for one coder: in order, by whom in the store it speaks of, and the keys of these."""

    judgements: tuple[Judgement, ...]
    together: Mapping[int, frozenset[int]]
    keys: frozenset[str]


def find_standing(connection: sqlite3.Connection, coder: int, *, undone: bool = False) -> tuple[Judgement, ...]:
    """Return the judgements in the order in which they were given, with today's ids of a coder's entities.

    Those that were taken back are left out unless `undone` are wanted too.
    """
    asked = """SELECT j.id, j.verdict, j.reason, j.by, j.given,
        ifnull((SELECT f.became FROM former_entities f WHERE f.id = j.one AND f.coder = ?1), j.one) AS one,
        ifnull((SELECT f.became FROM former_entities f WHERE f.id = j.other AND f.coder = ?1), j.other) AS other
    FROM judgements j WHERE ?2 OR NOT EXISTS (SELECT 1 FROM judgements_undone u WHERE u.judgement = j.number) ORDER BY j.number"""
    return tuple(
        Judgement(
            id=row["id"], left=row["one"], right=row["other"], verdict=row["verdict"], reason=row["reason"], by=row["by"],
            when=row["given"],
        )
        for row in connection.execute(asked, (coder, undone))
    )  # fmt: skip


def _judged(connection: sqlite3.Connection, coder: int) -> _Judged:
    judgements = find_standing(connection, coder)
    groups: dict[str, set[str]] = {}
    for one in judgements:  # whoever is judged on, by whatever verdict, is looked at together
        merged = groups.get(one.left, {one.left}) | groups.get(one.right, {one.right})
        groups.update(dict.fromkeys(merged, merged))
    asked = "SELECT e.number, e.id FROM json_each(?) j CROSS JOIN entities e ON e.id = j.value WHERE e.coder = ?"
    numbers = {row["id"]: row["number"] for row in connection.execute(asked, (json.dumps(list(groups)), coder))}
    together = {number: frozenset(numbers[other] for other in groups[id] if other in numbers) for id, number in numbers.items()}
    keys = {key for _, key in _keys(connection, list(together))}
    return _Judged(judgements, together, frozenset(keys))


def _keys(connection: sqlite3.Connection, entities: list[int]) -> Iterator[tuple[int, str]]:
    asked = "SELECT n.entity, n.key FROM json_each(?) j CROSS JOIN entity_names n ON n.entity = j.value"
    return ((row["entity"], row["key"]) for row in connection.execute(asked, (json.dumps(entities),)))


def settle(connection: sqlite3.Connection, *, concerned: Iterable[int] = ()) -> None:
    """Make identities current, inside the caller's transaction: of all that has changed, and of the entities `concerned`."""
    waiting = set(concerned)
    judged: dict[int, _Judged] = {}
    for (coder,) in connection.execute("SELECT number FROM coders").fetchall():
        judged[coder] = _judged(connection, coder)
        waiting |= _left_out(connection, judged[coder])
    while True:
        changed: defaultdict[int, set[str]] = defaultdict(set)
        for key, coder in connection.execute("SELECT key, coder FROM identity_changes LIMIT ?", (AT_ONCE,)).fetchall():
            if key.startswith(_IDENTITY):
                waiting |= _members(connection, int(key[1:]))
                _forget_changes(connection, coder, [key])
            else:
                changed[coder].add(key)
        if not changed and not waiting:
            return
        for coder, known in judged.items():
            _settle(connection, coder, known, changed[coder], waiting)
        waiting = set()


def remake(connection: sqlite3.Connection) -> None:
    """Make all identities anew, inside the caller's transaction."""
    connection.execute("DELETE FROM identity_members")
    connection.execute("DELETE FROM identity_changes")
    connection.execute("INSERT INTO identity_changes (key, coder) SELECT DISTINCT key, coder FROM entity_names")
    settle(connection)


def members_with(connection: sqlite3.Connection, entity: int) -> set[int]:
    """Return the entities that are one with an entity, itself among them."""
    row = connection.execute("SELECT identity FROM identity_members WHERE entity = ?", (entity,)).fetchone()
    return {entity} if row is None else _members(connection, row["identity"]) | {entity}


def _members(connection: sqlite3.Connection, identity: int) -> set[int]:
    asked = "SELECT entity FROM identity_members WHERE identity = ?"
    return {row["entity"] for row in connection.execute(asked, (identity,))}


def _left_out(connection: sqlite3.Connection, judged: _Judged) -> set[int]:
    """Return those judged on that belong to nothing: a person without a name is noticed by no change of names."""
    asked = """SELECT j.value FROM json_each(?) j WHERE NOT EXISTS (SELECT 1 FROM identity_members m WHERE m.entity = j.value)
    AND NOT EXISTS (SELECT 1 FROM entity_names n WHERE n.entity = j.value)"""
    return {row[0] for row in connection.execute(asked, (json.dumps(list(judged.together)),))}


def _forget_changes(connection: sqlite3.Connection, coder: int, keys: Iterable[str]) -> None:
    connection.executemany("DELETE FROM identity_changes WHERE key = ? AND coder = ?", [(key, coder) for key in keys])


def _settle(connection: sqlite3.Connection, coder: int, judged: _Judged, changed: set[str], concerned: set[int]) -> None:
    states = {key for key in changed if key.startswith(_STATE) and key not in judged.keys}
    for key in states:
        _settle_state(connection, coder, key)
    block = _block(connection, coder, judged, changed - states, concerned)
    wanted: dict[int, Membership] = {}
    appearances = dict(_appearances(connection, coder, block))
    numbers = {one.id: number for number, one in appearances.items()}
    for identity in find_identities(appearances.values(), judged.judgements):
        if len(identity.members) > 1:
            for member, bond in zip(identity.members, identity.bonds, strict=True):
                wanted[numbers[member]] = numbers[identity.id], bond
    _put(connection, list(appearances), wanted)
    _forget_changes(connection, coder, {*changed, *(key for keys in block.values() for key in keys)})


def _settle_state(connection: sqlite3.Connection, coder: int, key: str) -> None:
    """Make all entities that are one state one identity."""
    asked = "SELECT entity FROM entity_names WHERE key = ? AND coder = ? ORDER BY moment, entity LIMIT 2"
    first = [row["entity"] for row in connection.execute(asked, (key, coder))]
    if len(first) == 2:
        connection.execute(
            """INSERT INTO identity_members (entity, identity, bond)
            SELECT entity, ?1, 'identifier' FROM entity_names WHERE key = ?2 AND coder = ?3
            ON CONFLICT (entity) DO UPDATE SET identity = excluded.identity, bond = excluded.bond
            WHERE identity <> excluded.identity OR bond <> excluded.bond""",
            (first[0], key, coder),
        )
    elif first:
        connection.execute("DELETE FROM identity_members WHERE entity = ?", (first[0],))


def _block(connection: sqlite3.Connection, coder: int, judged: _Judged, keys: set[str], concerned: set[int]) -> dict[int, set[str]]:
    """Return all entities that names, identifiers or judgements tie to `keys` or to the entities `concerned`, with their keys."""
    asked = """SELECT DISTINCT n.entity FROM json_each(?) j CROSS JOIN entity_names n ON n.key = j.value AND n.coder = ?"""
    block: dict[int, set[str]] = {}
    known: set[str] = set()
    new = set(concerned)
    while True:
        known |= keys
        new |= {row["entity"] for row in connection.execute(asked, (json.dumps(list(keys)), coder))} - block.keys()
        new |= {other for one in new & judged.together.keys() for other in judged.together[one]} - block.keys()
        if not new:
            return block
        block.update((one, set()) for one in new)
        for entity, key in _keys(connection, list(new)):
            block[entity].add(key)
        keys = {key for one in new for key in block[one]} - known
        new = set()


def _appearances(connection: sqlite3.Connection, coder: int, block: Mapping[int, set[str]]) -> Iterator[tuple[int, Appearance]]:
    asked = f"""SELECT e.number, e.id, e.name, e.kind, e.country, {TOLD_SECTOR} AS sector, a.day_from FROM json_each(?) j
    CROSS JOIN entities e ON e.number = j.value CROSS JOIN articles a ON a.number = e.article WHERE e.coder = ?"""
    for row in connection.execute(asked, (json.dumps(list(block)), coder)):
        keys = block[row["number"]]
        identifier = next((key[1:] for key in keys if key[0] in (_STATE, _IDENTIFIER)), None)
        yield row["number"], Appearance(
            id=row["id"], name=row["name"], kind=row["kind"], country=row["country"], sector=row["sector"], day=row["day_from"],
            key=next((key for key in keys if key[0] not in (_STATE, _IDENTIFIER)), None), identifier=identifier,
        )  # fmt: skip


def _put(connection: sqlite3.Connection, entities: list[int], wanted: Mapping[int, Membership]) -> None:
    """Write the memberships of `entities` where they are not `wanted` as they stand."""
    asked = "SELECT m.entity, m.identity, m.bond FROM json_each(?) j CROSS JOIN identity_members m ON m.entity = j.value"
    standing = {row["entity"]: (row["identity"], row["bond"]) for row in connection.execute(asked, (json.dumps(entities),))}
    gone = [(entity,) for entity in standing if entity not in wanted]
    changed = [(entity, *wanted[entity]) for entity in wanted if standing.get(entity) != wanted[entity]]
    connection.executemany("DELETE FROM identity_members WHERE entity = ?", gone)
    connection.executemany(
        """INSERT INTO identity_members (entity, identity, bond) VALUES (?, ?, ?)
        ON CONFLICT (entity) DO UPDATE SET identity = excluded.identity, bond = excluded.bond""",
        changed,
    )
