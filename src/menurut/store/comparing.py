"""Keep what articles tell together in step with what is read: a pure function of the machine's stored readings.

comparison_changes --> traces --> renew --> groups --> settle --> happening_members, claim_links, disputes, dispute_sides

Only what an article that came or went touches is looked at, some hundred articles in one transaction: whoever else would write waits
no longer than that, and what is stopped goes on where it was. Made again from nothing the tables are the same.
"""

import gc
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from menurut.comparing.compare import Settled, settle
from menurut.comparing.grouping import Group
from menurut.comparing.packing import pack, unpack
from menurut.comparing.renew import renew
from menurut.comparing.traces import Traces, traces_of
from menurut.reading.layout import find_layout
from menurut.store.compared import StoreIndex
from menurut.store.conditions import coder_number
from menurut.store.lookup import find_report
from menurut.store.write import MACHINE
from menurut.types.report import Report

# The tables that are made here, in the order in which they can be emptied.
MADE = (
    "dispute_sides", "disputes", "claim_links", "happening_members", "event_groups", "event_fits", "dispatch_members", "kinships",
    "compared_keys", "compared",
)  # fmt: skip


def count_changes(connection: sqlite3.Connection) -> int:
    """Return how many articles have changed since they were compared."""
    return int(connection.execute("SELECT count(*) FROM comparison_changes").fetchone()[0])


def compare_some(connection: sqlite3.Connection, index: StoreIndex, most: int) -> int:
    """Compare up to `most` of the articles that have changed, inside the caller's transaction, and return how many; 0 for none."""
    asked = "SELECT article FROM comparison_changes ORDER BY article LIMIT ?"
    changed = [row[0] for row in connection.execute(asked, (most,))]
    if changed:
        with _undisturbed():
            _renew(connection, index, changed)
    return len(changed)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let no garbage be looked for meanwhile: comparing makes a million small things and no cycles; looking takes a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            # What is left counts as looked at already: it becomes old at one stroke.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def take_out(connection: sqlite3.Connection, article: int) -> None:
    """Take out what was found of an article (its number) that is no longer there, inside the transaction that deletes it."""
    _renew(connection, StoreIndex(connection), [article])


def empty(connection: sqlite3.Connection) -> None:
    """Forget all that was found, inside the caller's transaction, so that it is found again."""
    for table in MADE:
        connection.execute(f"DELETE FROM {table}")
    connection.execute(
        "INSERT INTO comparison_changes (article) SELECT article FROM reports WHERE coder = ? ON CONFLICT DO NOTHING",
        (coder_number(connection, MACHINE),),
    )


def stored_traces(connection: sqlite3.Connection, article: str) -> Traces:
    """Return the traces of an article (its id) from the machine's stored reading of it."""
    report = find_report(connection, article, MACHINE)
    # A stored report has no tokens, and what two articles have word for word is told by them.
    return traces_of(replace(report, layout=replace(report.layout, tokens=find_layout(report.article)[0].tokens)))


def put_traces(connection: sqlite3.Connection, article: int, report: Report) -> None:
    """Keep the traces of a fresh reading of an article (its number), so that they need not be made again from the stored one."""
    connection.execute("INSERT OR REPLACE INTO traces_waiting (article, traces) VALUES (?, ?)", (article, pack(traces_of(report))))


def _renew(connection: sqlite3.Connection, index: StoreIndex, changed: list[int]) -> None:
    _put(connection, index, renew(index, sorted(index.holds(changed)), _coming(connection, changed)))
    done = json.dumps(changed)
    for table in ("comparison_changes", "traces_waiting"):
        connection.execute(f"DELETE FROM {table} WHERE article IN (SELECT value FROM json_each(?))", (done,))


def _coming(connection: sqlite3.Connection, changed: list[int]) -> dict[int, Traces]:
    """Return the traces of those of some articles that the machine has read."""
    asked = """SELECT a.number, a.id, w.traces FROM json_each(?) j CROSS JOIN articles a ON a.number = j.value
    JOIN reports r ON r.article = a.number AND r.coder = ? LEFT JOIN traces_waiting w ON w.article = a.number"""
    values = (json.dumps(changed), coder_number(connection, MACHINE))
    return {
        row["number"]: stored_traces(connection, row["id"]) if row["traces"] is None else unpack(row["traces"])
        for row in connection.execute(asked, values).fetchall()
    }


def _put(connection: sqlite3.Connection, index: StoreIndex, groups: Sequence[Group]) -> None:
    """Write what is told of the events of some groups in place of what was."""
    traces = {article: index.traces(article) for group in groups for article, _ in group.events}
    names = {number: one.article.article for number, one in traces.items()}
    shared = index.dispatches(traces)
    heads = {number: index.traces(number).article.article for number in set(shared.values())}
    dispatches = {names[article]: heads[dispatch] for article, dispatch in shared.items()}
    numbers = _Numbers(connection, [traces[article].events[place].event for group in groups for article, place in group.events])
    numbers.clear()
    for group in groups:
        numbers.put(settle(group, traces, dispatches))


class _Numbers:
    """The rows of some events (their ids) and of the claims on them, by their ids, and how their tables are written."""

    def __init__(self, connection: sqlite3.Connection, events: Sequence[str]) -> None:
        self.connection = connection
        told = "FROM json_each(?) j CROSS JOIN events e ON e.id = j.value"
        values = (json.dumps(events), coder_number(connection, MACHINE))
        self.events = dict(map(tuple, connection.execute(f"SELECT e.id, e.number {told} WHERE e.coder = ?", values)))
        asked = f"SELECT c.id, c.number {told} CROSS JOIN claims c ON c.event = e.number WHERE e.coder = ?"
        self.claims = dict(map(tuple, connection.execute(asked, values)))

    def clear(self) -> None:
        """Delete what was told of the events, each with all those of its happening."""
        numbers = json.dumps(list(self.events.values()))
        told = "SELECT c.number FROM json_each(?1) j CROSS JOIN claims c ON c.event = j.value"
        for statement in (
            f"DELETE FROM dispute_sides WHERE claim IN ({told})",
            f"DELETE FROM disputes WHERE claim IN ({told})",
            f"DELETE FROM claim_links WHERE claim IN ({told})",
            "DELETE FROM happening_members WHERE event IN (SELECT value FROM json_each(?1))",
        ):
            self.connection.execute(statement, (numbers,))

    def put(self, settled: Settled) -> None:
        """Write a happening that several articles tell, the links between its claims, and its dispute."""
        happening, dispute = settled.happening, settled.dispute
        if len(happening.events) > 1:
            members = [(self.events[event], self.events[happening.id]) for event in happening.events]
            self._insert("happening_members (event, happening)", members)
        links = [
            (self.claims[one.left], self.claims[one.right], one.kind, (one.reason.rule or "").rpartition("#")[2])
            for one in settled.links
        ]
        self._insert("claim_links (claim, other, kind, fact)", sorted(set(links)))
        if dispute is not None:
            head = self.claims[dispute.id]
            self._insert(
                "disputes (claim, happening, says, denies)", [(head, self.events[happening.id], dispute.says, dispute.denies)]
            )
            sides = [(self.claims[one.claim], head, place, one.side, one.origin) for place, one in enumerate(dispute.sides)]
            self._insert("dispute_sides (claim, dispute, position, side, origin)", sides)

    def _insert(self, into: str, rows: Sequence[tuple[object, ...]]) -> None:
        if rows:
            self.connection.executemany(f"INSERT INTO {into} VALUES ({', '.join('?' * len(rows[0]))})", rows)
