"""Feeds that are watched, as the store remembers them: what to ask next, and what is still to be taken in.

put_feeds --> due_feeds --> put_answer (entries wait) --> find_waiting --> put_taken
                        \\-> put_fault  (asked later)               \\-> put_missed (later, or given up)

Each step is one transaction, so watching may be stopped between any two.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from menurut.store.kept import Line
from menurut.store.write import transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRow:
    """A feed: when it was first watched, last asked, last answered, may next be asked; failures in a row; entries by their state.

    Moments are UTC. `asked` and `answered` are None before the first time, `fault` None where all is well.
    """

    url: str
    title: str | None
    since: str
    asked: str | None
    answered: str | None
    due: str
    failed: int
    fault: str | None
    entries: int
    waiting: int
    given_up: int
    number: int
    etag: str | None
    modified: str | None

    def line(self) -> Line:
        """Return the feed as JSON and CSV tell it."""
        return {name: getattr(self, name) for name in COLUMNS}


COLUMNS = ("url", "title", "since", "asked", "answered", "due", "failed", "fault", "entries", "waiting", "given_up")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry that a feed has: its address, its site, and itself as JSON where its page may not be had."""

    url: str
    host: str
    kept: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingEntry:
    """An entry that is to be taken in now; `feed` is the feed's address."""

    number: int
    feed: str
    url: str
    failed: int
    kept: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a feed answered: its name, what it calls this state of itself, its entries; all as before where it is `unchanged`."""

    title: str | None = None
    etag: str | None = None
    modified: str | None = None
    entries: tuple[NewEntry, ...] = ()
    unchanged: bool = False


_FEEDS = """SELECT f.*, count(e.number) AS entries, count(e.number) FILTER (WHERE e.state = 'waiting') AS waiting,
count(e.number) FILTER (WHERE e.state = 'given-up') AS given_up
FROM feeds f LEFT JOIN feed_entries e ON e.feed = f.number{where} GROUP BY f.number ORDER BY f.number"""


def put_feeds(connection: sqlite3.Connection, urls: Iterable[str], moment: str) -> int:
    """Watch these addresses from now on and return how many of them are new."""
    before = connection.total_changes
    with transaction(connection):
        connection.executemany(
            "INSERT INTO feeds (url, since, due) VALUES (?1, ?2, ?2) ON CONFLICT DO NOTHING", [(url, moment) for url in urls]
        )
    return connection.total_changes - before


def drop_feed(connection: sqlite3.Connection, url: str) -> bool:
    """Watch an address no longer; return whether it was watched. Articles that came from it stay."""
    with transaction(connection):
        return connection.execute("DELETE FROM feeds WHERE url = ?", (url,)).rowcount > 0


def find_feeds(connection: sqlite3.Connection) -> tuple[FeedRow, ...]:
    """Return all feeds, in the order in which they came to be watched."""
    return tuple(_feed(row) for row in connection.execute(_FEEDS.format(where="")))


def due_feeds(connection: sqlite3.Connection, moment: str, *, early: bool = False) -> tuple[FeedRow, ...]:
    """Return the feeds that may be asked now; with `early` also those whose turn is later, unless they failed."""
    where = " WHERE f.due <= ?" + (" OR f.failed = 0" if early else "")
    return tuple(_feed(row) for row in connection.execute(_FEEDS.format(where=where), (moment,)))


def _feed(row: sqlite3.Row) -> FeedRow:
    return FeedRow(**{name: row[name] for name in (*COLUMNS, "number", "etag", "modified")})


def put_answer(connection: sqlite3.Connection, feed: FeedRow, answer: Answer, *, moment: str, due: str) -> int:
    """Write what a feed answered and return how many of its entries no feed had before; these wait from now on."""
    with transaction(connection):
        connection.execute(
            "UPDATE feeds SET asked = ?1, answered = ?1, due = ?2, failed = 0, fault = NULL WHERE number = ?3",
            (moment, due, feed.number),
        )
        if answer.unchanged:
            return 0
        connection.execute(
            "UPDATE feeds SET title = coalesce(?, title), etag = ?, modified = ? WHERE number = ?",
            (answer.title, answer.etag, answer.modified, feed.number),
        )
        before = connection.total_changes
        connection.executemany(
            """INSERT INTO feed_entries (feed, url, host, state, seen, due, kept)
            VALUES (?1, ?2, ?3, 'waiting', ?4, ?4, ?5) ON CONFLICT DO NOTHING""",
            [(feed.number, entry.url, entry.host, moment, entry.kept) for entry in answer.entries],
        )
        return connection.total_changes - before


def put_fault(connection: sqlite3.Connection, feed: FeedRow, fault: str, *, moment: str, due: str) -> None:
    """Write that a feed could not be had, and when it may be asked again."""
    with transaction(connection):
        connection.execute(
            "UPDATE feeds SET asked = ?, due = ?, failed = failed + 1, fault = ? WHERE number = ?",
            (moment, due, fault, feed.number),
        )


def find_waiting(connection: sqlite3.Connection, moment: str) -> tuple[WaitingEntry, ...]:
    """Return what is to be taken in now: of each site its first, then of each its second, so that no site is asked in a row."""
    asked = """SELECT e.number, f.url AS feed, e.url, e.failed, e.kept FROM feed_entries e JOIN feeds f ON f.number = e.feed
    WHERE e.state = 'waiting' AND e.due <= ? ORDER BY row_number() OVER (PARTITION BY e.host ORDER BY e.number), e.number"""
    return tuple(WaitingEntry(**dict(row)) for row in connection.execute(asked, (moment,)))


def put_taken(connection: sqlite3.Connection, entry: WaitingEntry) -> None:
    """Write that an entry is done with; what was kept of it is in the article now."""
    _settle(connection, entry, "taken", None, None)


def put_missed(connection: sqlite3.Connection, entry: WaitingEntry, fault: str, due: str | None) -> None:
    """Write that an entry could not be taken in, and when that may be tried again; without `due` it is given up."""
    _settle(connection, entry, "given-up" if due is None else "waiting", fault, due)


def _settle(
    connection: sqlite3.Connection,
    entry: WaitingEntry,
    state: Literal["taken", "waiting", "given-up"],
    fault: str | None,
    due: str | None,
) -> None:
    with transaction(connection):
        connection.execute(
            """UPDATE feed_entries SET state = ?1, fault = ?2, due = coalesce(?3, due), failed = failed + (?2 IS NOT NULL),
            kept = CASE ?1 WHEN 'waiting' THEN kept END WHERE number = ?4""",
            (state, fault, due, entry.number),
        )  # fmt: skip


def next_moment(connection: sqlite3.Connection) -> str | None:
    """Return when there is something to do next; None where nothing is watched and nothing waits."""
    asked = """SELECT min(due) FROM (SELECT due FROM feeds UNION ALL SELECT due FROM feed_entries WHERE state = 'waiting'
    UNION ALL SELECT due FROM deliveries WHERE NOT given_up)"""
    found: str | None = connection.execute(asked).fetchone()[0]
    return found
