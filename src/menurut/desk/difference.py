"""What differs between two readings of the same articles: claims that are new, gone or changed, and in which fields.

    for change in difference(Path("old.db"), Path("new.db")): ...

A reading is a store or a JSONL file of reports. Articles that only one side has are counted and not told: no coder missed them.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from menurut.desk.values import FIELDS, OWN, values_of
from menurut.errors import IntakeError
from menurut.store.connect import connect
from menurut.store.lookup import find_report
from menurut.store.write import MACHINE
from menurut.types.claim import Claim
from menurut.types.event import Event
from menurut.types.report import Report
from menurut.types.wire import SCHEMA, report_from_json

_SQLITE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claim that one reading has and the other has not, or has otherwise. `old` or `new` (ids) is None where it isn't there.

    `fields` are the fields in which they differ, each with its old and new value; of a claim only one side has all its values.
    """

    change: Literal["changed", "new", "gone"]
    article: str
    title: str | None
    publisher: str | None
    old: str | None
    new: str | None
    trigger: str
    fields: dict[str, tuple[Any, Any]]

    def line(self) -> dict[str, Any]:
        """Return the change as a line of JSON tells it."""
        return {
            "id": self.new or self.old, "change": self.change, "article": self.article, "old": self.old, "new": self.new,
            "trigger": self.trigger, "fields": {name: {"old": old, "new": new} for name, (old, new) in self.fields.items()},
        }  # fmt: skip


@dataclass(slots=True)
class Counts:
    """How much was held against each other, and what differs: claims by change, changed claims by field."""

    articles: int = 0
    only_old: int = 0
    only_new: int = 0
    same: int = 0
    changes: Counter[str] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)


class Readings:
    """The reports of a store or of a JSONL file, by article; one is in memory at a time."""

    def __init__(self, path: Path, coder: str = MACHINE) -> None:
        self.path, self.coder = path, coder
        self._starts: dict[str, int] = {}
        try:
            with path.open("rb") as opened:
                stored = opened.read(len(_SQLITE)) == _SQLITE
        except OSError as fault:
            raise IntakeError(f"{path} can't be read: {fault.strerror or fault}.", origin=str(path)) from fault
        self._store = connect(path, read_only=True) if stored else None
        self.articles: frozenset[str] = frozenset(self._stored() if stored else self._filed())

    def close(self) -> None:
        """Close the store, where it is one."""
        if self._store is not None:
            self._store.close()

    def _stored(self) -> list[str]:
        asked = """SELECT a.id FROM reports r JOIN articles a ON a.number = r.article JOIN coders c ON c.number = r.coder
        WHERE c.name = ?"""
        return [row["id"] for row in self._store.execute(asked, (self.coder,))] if self._store else []

    def _filed(self) -> dict[str, int]:
        with self.path.open("rb") as opened:
            start = 0
            for number, line in enumerate(opened, 1):
                if line.strip():
                    self._starts[self._article(line, number)] = start
                start += len(line)
        return self._starts

    def _article(self, line: bytes, number: int) -> str:
        try:
            told = json.loads(line)
            if told["schema"] != SCHEMA:
                raise ValueError(f"schema {told['schema']!r}")
            return str(told["article"]["id"])
        except (ValueError, KeyError, TypeError) as fault:
            origin = f"{self.path}:{number}"
            raise IntakeError(f"{origin} is no report of schema {SCHEMA}: {fault}.", origin=origin) from fault

    def report(self, article: str) -> Report:
        """Return the reading of an article that is among `articles`."""
        if self._store is not None:
            return find_report(self._store, article, self.coder)
        with self.path.open("rb") as opened:
            opened.seek(self._starts[article])
            return report_from_json(opened.readline().decode("utf-8"))


def difference(old: Path, new: Path, counts: Counts, *, coder: str = MACHINE) -> Iterator[Change]:
    """Yield what differs, by article, and add it up in `counts`. Raises IntakeError or StoreError for a file that is neither."""
    left, right = Readings(old, coder), Readings(new, coder)
    try:
        counts.only_old, counts.only_new = len(left.articles - right.articles), len(right.articles - left.articles)
        for article in sorted(left.articles & right.articles):
            counts.articles += 1
            before, after = left.report(article), right.report(article)
            for change in changes_of(before, after):
                counts.changes[change.change] += 1
                if change.change == "changed":
                    counts.fields.update(change.fields)
                yield change
            counts.same = counts.same + len(after.claims)
        counts.same -= counts.changes["changed"] + counts.changes["new"]
    finally:
        left.close()
        right.close()


def changes_of(old: Report, new: Report) -> Iterator[Change]:
    """Yield what differs between two readings of one article, in order of position."""
    pairs = pair_claims(old, new)
    found: list[tuple[int, Change]] = []
    for before, after in pairs:
        kept = after or before
        assert kept is not None
        event = _event(new if after else old, kept)
        fields = _fields(old, before, new, after)
        if fields:
            kind: Literal["changed", "new", "gone"] = "changed" if before and after else "new" if after else "gone"
            found.append((event.trigger.start, Change(
                change=kind, article=new.article.id, title=new.article.title, publisher=new.article.publisher,
                old=before.id if before else None, new=after.id if after else None, trigger=(new if after else old).quote(event.trigger), fields=fields,
            )))  # fmt: skip
    yield from (change for _, change in sorted(found, key=lambda one: one[0]))


def _fields(old: Report, before: Claim | None, new: Report, after: Claim | None) -> dict[str, tuple[Any, Any]]:
    left = values_of(old, before) if before else dict.fromkeys(FIELDS)
    right = values_of(new, after) if after else dict.fromkeys(FIELDS)
    return {name: (left[name], right[name]) for name in FIELDS if left[name] != right[name]}


def _event(report: Report, claim: Claim) -> Event:
    return next(event for event in report.events if event.id == claim.event)


def pair_claims(old: Report, new: Report) -> list[tuple[Claim | None, Claim | None]]:
    """Return the claims of two readings in pairs: by id, else by what they share at the same words; None on the side without."""
    after = {claim.id: claim for claim in new.claims}
    before = {claim.id: claim for claim in old.claims}
    pairs: list[tuple[Claim | None, Claim | None]] = [(before[id], after[id]) for id in before if id in after]
    left = [claim for id, claim in before.items() if id not in after]
    right = {id: claim for id, claim in after.items() if id not in before}
    rated = sorted(((_near(old, one, new, other), one.id, other.id) for one in left for other in right.values()), reverse=True)
    taken: dict[str, str] = {}
    for near, one, other in rated:
        if near and one not in taken and other not in taken.values():
            taken[one] = other
    pairs += [(claim, right.get(taken.get(claim.id, ""))) for claim in left]
    return pairs + [(None, claim) for id, claim in right.items() if id not in taken.values()]


def _near(old: Report, one: Claim, new: Report, other: Claim) -> int:
    """Return how much two claims share; 0 for those on other words, or of which only one is the article's own."""
    if not _event(old, one).trigger.overlaps(_event(new, other).trigger):
        return 0
    left, right = values_of(old, one), values_of(new, other)
    if (left["holder"] == OWN) != (right["holder"] == OWN):
        return 0
    alike: int = sum(left[name] == right[name] for name in FIELDS)
    return 1 + alike
