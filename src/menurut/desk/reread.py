"""Read again what is in a store, after the program or its words have changed."""

import re
import sqlite3

from menurut.desk.lexicons import find_lexicon
from menurut.desk.load import Loaded, Watcher
from menurut.errors import StoreError
from menurut.scale.attempt import read_or_fail, settled
from menurut.store.conditions import coder_number
from menurut.store.lookup import find_article
from menurut.store.write import MACHINE, put_failure, put_report
from menurut.types.failure import Failure


def _numbers(version: str) -> tuple[int, ...]:
    """Return a version as it compares: "0.10.1" is later than "0.9"."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", version))
    if not numbers:
        raise StoreError(f"{version!r} is no version: write one like 0.2.0.")
    return numbers


def reread(connection: sqlite3.Connection, since: str | None, watch: Watcher) -> Loaded:
    """Read all articles again, or those last read by a version before `since`, and return how many and what failed.

    They are read with the lexicon that the store has chosen. A reading that fails leaves the old one. Ids stay, so whatever points to them still finds what is still found.
    """
    asked = """SELECT a.id, r.version FROM articles a LEFT JOIN reports r ON r.article = a.number AND r.coder = ?
    ORDER BY a.number"""
    limit = None if since is None else _numbers(since)
    wanted = [
        row["id"]
        for row in connection.execute(asked, (coder_number(connection, MACHINE),))
        if limit is None or row["version"] is None or _numbers(row["version"]) < limit
    ]
    loaded, lexicon = Loaded(), find_lexicon(connection)
    with settled() as settle:
        for article in wanted:
            report = read_or_fail(find_article(connection, article), lexicon=lexicon)
            if isinstance(report, Failure):
                loaded.failures.append(report)
                put_failure(connection, report)
            else:
                put_report(connection, report)
                loaded.added += 1
            if loaded.added == 1:
                settle()
            watch(loaded)
    return loaded
