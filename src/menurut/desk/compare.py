"""Hold the articles of a store against each other, so that it knows what is contested: those that changed, or all anew."""

import sqlite3
from collections.abc import Callable

from menurut.store.compared import StoreIndex
from menurut.store.comparing import compare_some, count_changes, empty, stored_traces
from menurut.store.write import transaction

__all__ = ["compare_all", "compare_changed", "stored_traces"]

# So many articles are compared in one transaction: a few seconds, in which others wait with what they would write.
TOGETHER = 100

Tell = Callable[[int, int], None]


def compare_all(connection: sqlite3.Connection, tell: Tell = lambda done, total: None) -> int:
    """Make anew what the machine's readings tell together and return how many articles there were; `tell` hears how many are done."""
    with transaction(connection):
        empty(connection)
    return compare_changed(connection, tell)


def compare_changed(connection: sqlite3.Connection, tell: Tell = lambda done, total: None) -> int:
    """Bring what articles tell together up to date where a reading came or went, and return how many did.

    What is stopped goes on where it was.
    """
    total, done, index = count_changes(connection), 0, StoreIndex(connection)
    while True:
        with transaction(connection):
            compared = compare_some(connection, index, TOGETHER)
        if not compared:
            return done
        done += compared
        tell(done, max(done, total))
