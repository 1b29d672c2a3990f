"""Places in a list that is ordered by days, and the stretches of it that lie behind one.

They are told for three orders alike: rows by their day, the lists of names, and the index of words (`022_names.sql`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from menurut.store.conditions import Where

# What the index of words turns days round by, and what its places end in.
LAST_DAY, NUMBER = 99991231, 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list: the day, None behind all days, and the turn within it."""

    day: str | None
    turn: int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A range of an order by day: one day, days before one and from one on, or what has no day; all of it where nothing is said.

    `behind` is the turn behind which it begins.
    """

    day: str | None = None
    before: str | None = None
    since: str | None = None
    until: str | None = None
    undated: bool = False
    behind: int | str | None = None

    def of_rows(self, table: str, turn: str = "turn") -> Where:
        """Return it as a condition on rows with the days of claims, events or articles."""
        where = Where()
        for sign, name, day in (
            ("=", "on", self.day),
            ("<", "before", self.before),
            (">=", "from", self.since),
            ("<=", "to", self.until),
        ):
            if day is not None:
                where.add(f"{table}.day_from {sign} :page_{name}", **{f"page_{name}": day})
        if self.undated:
            where.add(f"{table}.day_from IS NULL")
        if self.behind is not None:
            where.add(f"{table}.{turn} > :page_turn", page_turn=self.behind)
        return where

    def of_list(self) -> Where:
        """Return it as a condition on a list of names `t`."""
        where = Where()
        for sign, day in (("=", self.day), ("<", self.before), (">=", self.since), ("<=", self.until)):
            if day is not None:
                where.add(f"t.day {sign} {_number(day)}")
        if self.before is not None or self.until is not None:
            where.add("t.day > 0")
        if self.undated:
            where.add("t.day = 0")
        if self.behind is not None:
            where.add("t.turn > :page_turn", page_turn=self.behind)
        return where

    def of_words(self) -> Where:
        """Return it as a condition on rows `f` of the index of words, where a later day has a lower place; `behind` is left out."""
        first, last = 0, _place(0) | NUMBER
        if self.day is not None:
            first, last = _place(_number(self.day)), _place(_number(self.day)) | NUMBER
        if self.before is not None:
            first, last = (_place(_number(self.before)) | NUMBER) + 1, _place(0) - 1
        if self.until is not None:
            first, last = max(first, _place(_number(self.until))), min(last, _place(0) - 1)
        if self.since is not None:
            last = min(last, _place(_number(self.since)) | NUMBER)
        if self.undated:
            first = _place(0)
        where = Where()
        where.add(f"f.rowid BETWEEN {first} AND {last}")
        return where


def stretches(place: Place | None, *, since: str | None = None, until: str | None = None) -> Iterator[Stretch]:
    """Yield the stretches of an order by day that are left: of the same day, of earlier ones, without a day.

    One by one, since each is a range of an index; with OR between them they would be a walk from the start.
    """
    bounds = Stretch(since=since, until=until)
    if place is None:
        yield bounds
        return
    if place.day is not None:
        yield replace(bounds, day=place.day, behind=place.turn)
        yield replace(bounds, before=place.day)
    if since is None and until is None:
        yield Stretch(undated=True, behind=place.turn if place.day is None else None)


def _number(day: str) -> int:
    return int(day.replace("-", ""))


def _place(day: int) -> int:
    return (LAST_DAY - day) << 32
