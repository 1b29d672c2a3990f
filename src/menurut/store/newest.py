"""The newest claims that answer filters, at a glance: walked to along the index of days, the list of a name or the index of words.

actor=Budi Santoso, status=denied   ->   by name: Budi Santoso, does it   2024-05-14 denied   2024-05-13   2024-05-13 denied ...

Whatever is walked along, all else that is asked is asked of each claim on the way. Where few can answer they are gathered and sorted.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from menurut.store.conditions import DAY, Matched, Where, claims_apart, coder_number, match_words, with_words
from menurut.store.filters import Filters
from menurut.store.listed import Listed, find_lists
from menurut.store.places import NUMBER, Place, Stretch, stretches

# The lists of as many names are walked side by side; those of more are read whole and sorted.
SIDE_BY_SIDE = 8

# Lists are counted up to here, to walk along the shortest.
MANY = 50_000


class Seen(NamedTuple):
    """A claim at a glance. Event and article are numbers."""

    number: int
    day: str | None
    turn: int
    status: str
    type: str
    event: int
    article: int


_SEEN = "c.number, c.day_from, c.turn, c.status, c.type, c.event, c.article"


def find_newest(
    connection: sqlite3.Connection, filters: Filters, *, most: int | None, place: Place | None = None
) -> Iterator[Seen]:
    """Yield `most` of the claims that `filters` ask for, or all, newest first; those behind `place` where one is given."""
    coder = coder_number(connection, filters.coder)
    where = claims_apart(connection, filters)
    matched = None if filters.text is None else match_words(connection, "claims_words", filters.text)
    lists = sorted(find_lists(connection, filters, coder=coder, most=MANY), key=lambda one: one.rows)
    along_words = matched is not None and not (where.few or lists or matched.is_few)
    if matched is not None and not along_words:
        with_words(connection, where, "c.number", matched)
    walked = None if where.few or not lists else lists[0]
    for one in lists:
        where.values |= one.values
        if one is not walked:
            where.add(one.has("c", DAY))
    way = _Way(where, filters, walked, matched if along_words else None)
    return islice(way.walk(connection, coder, place, -1 if most is None else most), most)


@dataclass(frozen=True, slots=True)
class _Way:
    """What is asked of each claim, and along what they are walked to: the list of names, the index of words, else that of days."""

    where: Where
    filters: Filters
    listed: Listed | None
    matched: Matched | None

    def walk(self, connection: sqlite3.Connection, coder: int, place: Place | None, most: int) -> Iterator[Seen]:
        """Yield the claims behind a place; `most` is how many may be asked for at once, -1 for all."""
        since, until = self.filters.days()
        values = {**self.where.values, "coder": coder, "most": most}
        for stretch in stretches(place, since=None if self.where.few else since, until=until):
            if self.matched is not None:
                yield from self._by_words(connection, values, stretch, self.matched)
            else:
                query = self._along_days(stretch) if self.listed is None else self._along_list(stretch, self.listed)
                yield from _met(connection, query, values)
        if (
            since is not None and not self.where.few
        ):  # what began earlier and lasts until then comes behind all of that, and is little
            for stretch in stretches(place, until=until):
                yield from _met(connection, self._lasting(stretch), values)

    def _along_days(self, stretch: Stretch) -> Where:
        asked = stretch.of_rows("c")
        asked.few = self.where.few
        asked.conditions += self.where.conditions
        asked.kinds("c", self.filters)
        asked.of_coder("c.coder")
        # Of one type with one status there are so few that a walk past all others would take long.
        kind = len(self.filters.types()) == len(self.filters.statuses()) == 1 and not self.where.few
        index = "claims_kind" if kind else "claims_day"
        by = "" if self.where.few else f" INDEXED BY {index}"
        asked.query = f"SELECT {_SEEN} FROM claims c{by}{asked.sql()} ORDER BY c.day_from DESC, c.turn LIMIT :most"
        return asked

    def _lasting(self, stretch: Stretch) -> Where:
        asked = stretch.of_rows("c")
        asked.conditions += self.where.conditions
        asked.kinds("c", self.filters)
        if self.listed is not None:
            asked.add(self.listed.has("c", DAY))
        if self.matched is not None:
            asked.add(self.matched.by_row, **self.matched.values)
        asked.add("c.day_from < :since AND c.day_to > c.day_from AND c.coder = :coder")
        asked.query = (
            f"SELECT {_SEEN} FROM claims c INDEXED BY claims_long{asked.sql()} ORDER BY c.day_from DESC, c.turn LIMIT :most"
        )
        return asked

    def _along_list(self, stretch: Stretch, listed: Listed) -> Where:
        """Ask along the lists of names: from each as many rows as are wanted, in their order."""
        asked = stretch.of_list()
        asked.kinds("t", self.filters)
        asked.conditions += self.where.conditions
        beside = " CROSS JOIN claims c ON c.number = t.number" if self.where.conditions else ""
        names = listed.names
        parts = []
        for some in [(name,) for name in names] if 0 < len(names) <= SIDE_BY_SIDE else [names]:
            condition = " AND ".join([listed.condition("t", some), *asked.conditions])
            found = f"SELECT DISTINCT t.day, t.turn, t.number FROM claims_by_name t{beside} WHERE {condition}"
            parts.append(f"SELECT * FROM ({found} ORDER BY t.day DESC, t.turn, t.number LIMIT :most)")
        merged = parts[0] if len(parts) == 1 else f"SELECT DISTINCT * FROM ({' UNION ALL '.join(parts)})"
        asked.query = f"""SELECT {_SEEN} FROM ({merged} ORDER BY 1 DESC, 2, 3 LIMIT :most) l CROSS JOIN claims c ON c.number = l.number
        ORDER BY l.day DESC, l.turn, l.number"""
        return asked

    def _by_words(
        self, connection: sqlite3.Connection, values: Mapping[str, Any], stretch: Stretch, matched: Matched
    ) -> Iterator[Seen]:
        """Yield the claims that have the words: they come day by day, and are put in order within each."""
        asked = stretch.of_words()
        if stretch.behind is not None:
            asked.add("c.turn > :page_turn", page_turn=stretch.behind)
        asked.conditions += self.where.conditions
        asked.kinds("c", self.filters)
        asked.add("+c.coder = :coder AND f.words MATCH :claims_words", **matched.values)
        asked.query = f"""SELECT {_SEEN} FROM claims_words f CROSS JOIN claims c ON c.number = f.rowid & {NUMBER}{asked.sql()}
        ORDER BY f.rowid"""
        for _, together in groupby(_met(connection, asked, values), key=itemgetter(1)):
            yield from sorted(together, key=itemgetter(2))


def _met(connection: sqlite3.Connection, asked: Where, values: Mapping[str, Any]) -> Iterator[Seen]:
    return map(Seen._make, connection.execute(asked.query, {**values, **asked.values}))
