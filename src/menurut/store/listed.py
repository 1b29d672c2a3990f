"""The lists of claims by name (`claims_by_name`): those of whoever a filter means, as one list, and as a condition on claims."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from menurut.store.called import Called, find_called
from menurut.store.filters import Filters

# What somebody is in a claim, by the names of filters.
ROLES = {"actor": 1, "recipient": 2, "says": 3}

# Whether a claim is in a list is looked up in as many lists; in more it is quicker to gather all their claims once.
LOOKED_UP = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The claims in which those `called` are one thing, about `rows` of them (counted as far as was asked for)."""

    role: str
    called: Called
    rows: int

    @property
    def names(self) -> tuple[int, ...]:
        """Return the lists: one for each name."""
        return (*self.called.whole, *self.called.shared)

    @property
    def values(self) -> dict[str, str]:
        """Return what the conditions speak of."""
        return {f"{self.role}_keys": json.dumps(self.called.keys)}

    def condition(self, table: str, names: tuple[int, ...] | None = None) -> str:
        """Return the condition that a row of `claims_by_name` is in one of these lists, or in those of `names`."""
        wanted = self.names if names is None else names
        asked = f"{table}.name IN ({_several(wanted)}) AND {table}.role = {ROLES[self.role]} AND {table}.coder = :coder"
        if not set(wanted) & set(self.called.shared):
            return asked
        whole = f"{table}.name IN ({_several(self.called.whole)})"
        return f"{asked} AND ({whole} OR {self.called.meant(f'{table}.entity', f':{self.role}_keys')})"

    def gathered(self) -> str:
        """Return the query for the numbers of all these claims."""
        return f"SELECT p.number FROM claims_by_name p WHERE {self.condition('p')}"

    def has(self, claim: str, day: str) -> str:
        """Return the condition that a row of the table `claim` is one of these claims; `day` is its day as a number."""
        if len(self.names) > LOOKED_UP:
            return f"+{claim}.number IN ({self.gathered()})"
        at = f"p.day = {day} AND p.turn = {claim}.turn AND p.number = {claim}.number"
        return f"EXISTS (SELECT 1 FROM claims_by_name p WHERE {self.condition('p')} AND {at})"


def find_lists(connection: sqlite3.Connection, filters: Filters, *, coder: int, most: int) -> Iterator[Listed]:
    """Yield the lists of whom `filters` mean, counted up to `most`. Raises FilterError for what can mean nobody."""
    for role in ROLES:
        written: str | None = getattr(filters, role)
        if written is not None:
            one = Listed(role=role, called=find_called(connection, written, holds=role == "says"), rows=0)
            asked = f"SELECT count(*) FROM (SELECT 1 FROM claims_by_name p WHERE {one.condition('p')} LIMIT :most)"
            (rows,) = connection.execute(asked, {**one.values, "coder": coder, "most": most}).fetchone()
            yield Listed(role=role, called=one.called, rows=rows)


def _several(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))
