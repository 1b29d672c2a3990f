"""Whom a filter means: from what somebody typed to the names under which claims are listed (`claims_by_name`).

"Budi Santoso"  ->  every name that has these words, and every name by which the same people go in other articles

Who stands in half of all articles bears a handful of names there, so names are gone through here, and never who bears them.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menurut.comparing.naming import meanings_of
from menurut.store.filters import CODE, ID, WORDS, entities_like, like


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Names by their numbers: `whole` are those of which all bearers are meant, `shared` those of which only some are.

    These are the members of `identities`, and of those who are one with nobody the entities `alone` and whoever has one of `keys`.
    """

    whole: tuple[int, ...] = ()
    shared: tuple[int, ...] = ()
    identities: tuple[int, ...] = ()
    alone: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()

    def meant(self, entity: str, keys: str) -> str:
        """Return the condition that the bearer of a shared name is meant; `entity` is the column of its number, `keys` has the keys as JSON."""
        has_key = (
            f"EXISTS (SELECT 1 FROM entity_names x WHERE x.entity = {entity} AND x.key IN (SELECT value FROM json_each({keys})))"
        )
        return f"""ifnull((SELECT m.identity IN ({_numbers(self.identities)}) FROM identity_members m WHERE m.entity = {entity}),
            {entity} IN ({_numbers(self.alone)}) OR {has_key})"""


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def find_called(connection: sqlite3.Connection, written: str, *, holds: bool = False) -> Called:
    """Return whom an id, a name or a country's code may mean; of those who say so (`holds`) also somebody who is nobody in the article.

    The same whom `entities_like` gives one by one. Raises FilterError for what can be none of these.
    """
    entities_like("written", written)
    whole = set(_countries(connection, written))
    if holds:
        asked = "SELECT number FROM names WHERE kind = 'holder' AND words LIKE ? ESCAPE '\\'"
        whole |= _column(connection, asked, like(written))
    words = WORDS.findall(written.lower())
    if words:
        asked = """SELECT n.number FROM names_words f CROSS JOIN names n ON n.number = f.rowid
        WHERE f.words MATCH ? AND n.kind = 'entity'"""
        whole |= _column(connection, asked, '"' + " ".join(words) + '"')
    keys = _keys(written) if words else ()
    identities, alone = _by_id(connection, written)
    borne = {name for key in keys for name in _different(connection, "entity_names", "key", "named", key)}
    identities |= {one for name in borne for one in _with_key(connection, name, keys)}
    shared = {name for one in identities for name in _different(connection, "identity_members", "identity", "named", one)}
    shared |= borne | _names_of(connection, alone)
    return Called(
        whole=tuple(sorted(whole)),
        shared=tuple(sorted(shared - whole)),
        identities=tuple(sorted(identities)),
        alone=tuple(sorted(alone)),
        keys=keys,
    )


def _column(connection: sqlite3.Connection, asked: str, *values: object) -> set[int]:
    return {row[0] for row in connection.execute(asked, values)}


def _countries(connection: sqlite3.Connection, written: str) -> set[int]:
    if not CODE.fullmatch(written):
        return set()
    return _column(connection, "SELECT number FROM names WHERE kind = 'country' AND words = ?", written)


def _keys(written: str) -> tuple[str, ...]:
    keys, identifiers = meanings_of(written)
    return (*keys, *(f"{mark}{one}" for one in identifiers for mark in "#="))


def _by_id(connection: sqlite3.Connection, written: str) -> tuple[set[int], set[int]]:
    """Return the identities that an id, or the start of one, may mean, and the entities that are one with nobody."""
    if not ID.fullmatch(written):
        return set(), set()
    asked = """SELECT e.number, m.identity FROM (
        SELECT number FROM entities WHERE id >= ?1 AND id < ?1 || 'g'
        UNION SELECT e.number FROM former_entities f CROSS JOIN entities e ON e.id = f.became AND e.coder = f.coder
        WHERE f.id >= ?1 AND f.id < ?1 || 'g') e LEFT JOIN identity_members m ON m.entity = e.number"""
    found = [(row[0], row[1]) for row in connection.execute(asked, (written,))]
    return {identity for _, identity in found if identity is not None}, {entity for entity, identity in found if identity is None}


def _different(connection: sqlite3.Connection, table: str, by: str, column: str, value: object) -> Iterator[int]:
    """Yield the different values of a column, by jumping in an index from one to the next: they stand in many thousand rows."""
    asked = f"""WITH RECURSIVE n (one) AS (
        SELECT (SELECT min({column}) FROM {table} WHERE {by} = ?1)
        UNION ALL SELECT (SELECT min({column}) FROM {table} WHERE {by} = ?1 AND {column} > n.one) FROM n WHERE n.one IS NOT NULL
    ) SELECT one FROM n WHERE one IS NOT NULL"""
    return (row[0] for row in connection.execute(asked, (value,)))


def _with_key(connection: sqlite3.Connection, name: int, keys: tuple[str, ...]) -> Iterator[int]:
    """Yield the identities of which somebody of this name has one of `keys`."""
    asked = """SELECT EXISTS (SELECT 1 FROM identity_members m CROSS JOIN entity_names x ON x.entity = m.entity
        WHERE m.identity = ? AND m.named = ? AND x.key IN (SELECT value FROM json_each(?)))"""
    for identity in tuple(_different(connection, "identity_members", "named", "identity", name)):
        if connection.execute(asked, (identity, name, json.dumps(keys))).fetchone()[0]:
            yield identity


def _names_of(connection: sqlite3.Connection, entities: set[int]) -> set[int]:
    asked = """SELECT n.number FROM json_each(?) j CROSS JOIN entities e ON e.number = j.value
    CROSS JOIN names n ON n.kind = 'entity' AND n.words = e.names"""
    return _column(connection, asked, json.dumps(sorted(entities)))
