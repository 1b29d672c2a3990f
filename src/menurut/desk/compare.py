"""Hold all articles of a store against each other, so that it knows what is contested.

stored readings -> traces -> compare -> tables of happenings, links and disputes
"""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

from menurut.comparing.compare import Traces, compare, traces_of
from menurut.reading.layout import find_layout
from menurut.store.disputes import is_compared, put_comparison
from menurut.store.lookup import find_report
from menurut.store.write import MACHINE, transaction


def compare_all(connection: sqlite3.Connection, tell: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Make anew what the machine's readings tell together and return how many articles there were.

    `tell` hears how many of them are done. Whoever else would write waits until the end.
    """
    with transaction(connection):
        asked = """SELECT a.id FROM reports r JOIN articles a ON a.number = r.article JOIN coders o ON o.number = r.coder
        WHERE o.name = ? ORDER BY a.id"""
        articles = [row["id"] for row in connection.execute(asked, (MACHINE,))]
        traces = []
        for done, article in enumerate(articles, 1):
            traces.append(stored_traces(connection, article))
            tell(done, len(articles))
        put_comparison(connection, compare(traces))
    return len(articles)


def compare_changed(
    connection: sqlite3.Connection, tell: Callable[[int, int], None] = lambda done, total: None, *, most: int | None = None
) -> None:
    """Make anew what articles tell together where a reading came or went since; do nothing where none did.

    With `most` a store of more articles is left alone too.
    """
    if is_compared(connection):
        return
    (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    if most is None or articles <= most:
        compare_all(connection, tell)


def stored_traces(connection: sqlite3.Connection, article: str) -> Traces:
    """Return the traces of an article (its id) from the machine's stored reading of it."""
    report = find_report(connection, article, MACHINE)
    # A stored report has no tokens, and what two articles have word for word is told by them.
    tokens = find_layout(report.article)[0].tokens
    return traces_of(replace(report, layout=replace(report.layout, tokens=tokens)))
