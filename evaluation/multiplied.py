"""A store of many articles out of a store of some thousand read ones: for measuring how long comparing takes.

    python -m evaluation.multiplied small.db large.db               100,000 articles
    python -m evaluation.comparingspeed large.db

Every round has each article once more, some weeks later, with ids and phrases of its own: in one round they are as near to each other
as they were, those of several rounds share names, states and places but no text and no day. Reading so many would take hours.
"""

import argparse
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from evaluation.generated import Copy, Pattern, Row, salted
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.packing import pack
from menurut.comparing.prints import packed_phrases
from menurut.comparing.traces import Traces, traces_with
from menurut.desk.store import Store
from menurut.store.comparing import stored_traces
from menurut.store.connect import connect
from menurut.store.lookup import find_report
from menurut.store.rows import NUMBERED, TABLES
from menurut.store.write import MACHINE, insert, now

# Days from one round to the next: articles of three quarters of a year lie four or five deep on each day.
LATER = 57
_BATCH = 1_000


def later(day: str, days: int) -> str:
    """Return a day some days later; itself where it is no whole day."""
    try:
        return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def traces_of_copy(traces: Traces, number: int, days: int) -> Traces:
    """Return the traces of the copy `number`, `days` later."""
    head = traces.article
    article, moment = str(salted(head.article, number, str)), None if head.moment is None else head.moment + days
    events = {one.event: _event(one, article, moment, number, days) for one in traces.events}
    prints = replace(
        head, article=article, page=None, moment=moment, phrases=packed_phrases(phrase ^ number for phrase in head.shingles)
    )
    claims = tuple(
        replace(one, claim=str(salted(one.claim, number, str)), event=events[one.event.event], article=article, moment=moment)
        for one in traces.claims
    )
    return traces_with(prints, tuple(events.values()), claims)


def _event(one: EventPrint, article: str, moment: float | None, number: int, days: int) -> EventPrint:
    shifted = None if one.days is None else (later(one.days[0], days), later(one.days[1], days))
    tale = None if one.tale is None else str(salted(one.tale, number, str))
    return replace(one, event=str(salted(one.event, number, str)), article=article, moment=moment, days=shifted, tale=tale)


def write(connection: sqlite3.Connection, small: Store, articles: int) -> Iterator[int]:
    """Write so many articles and yield how many there are, batch by batch."""
    known = [row[0] for row in small.connection.execute("SELECT id FROM articles ORDER BY published, id")]
    patterns = [(Pattern(find_report(small.connection, id, MACHINE)), stored_traces(small.connection, id)) for id in known]
    last, added, numbers = dict.fromkeys(NUMBERED, 0), now(), count(1)
    made: list[tuple[Copy, Traces]] = []
    for number in numbers:
        if number > articles:
            break
        round, at = divmod(number - 1, len(patterns))
        pattern, traces = patterns[at]
        days = later(pattern.article.published or "2024-01-01", round * LATER)
        made.append(
            (Copy(pattern, number, days, pattern.article.publisher or "", last), traces_of_copy(traces, number, round * LATER))
        )
        if len(made) == _BATCH or number == articles:
            _put(connection, made, added)
            made = []
            yield number


def _put(connection: sqlite3.Connection, made: list[tuple[Copy, Traces]], added: str) -> None:
    connection.execute("BEGIN")
    rows: dict[str, list[Row]] = {table: [] for table in TABLES}
    for copy, _ in made:
        for table, told in copy.rows().items():
            rows[table] += told
    insert(connection, "articles", [_head(copy, added) for copy, _ in made])
    reports: list[Row] = [
        {"coder": 1, "article": copy.number, "version": "copied", "models": "{}", "packed": copy.pattern.packed(copy.number)}
        for copy, _ in made
    ]
    insert(connection, "reports", reports)
    for table in TABLES:
        if table != "citations":  # asked by nobody here
            insert(connection, table, rows[table])
    insert(connection, "traces_waiting", [{"article": copy.number, "traces": pack(traces)} for copy, traces in made])
    connection.execute("DELETE FROM identity_changes")
    connection.execute("COMMIT")


def _head(copy: Copy, added: str) -> Row:
    article = copy.pattern.article
    return {
        "number": copy.number, "id": salted(article.id, copy.number, str), "title": f"{article.title} {copy.number}",
        "publisher": article.publisher, "byline": None, "url": f"https://contoh.example/{copy.number}", "published": copy.published,
        "language": article.language, "text": article.text, "day_from": copy.published, "day_to": copy.published, "added": added,
        "kind": "generated", "location": None, "sha256": None, "extractor": None, "noticed": "[]",
    }  # fmt: skip


def main() -> None:
    """Write a store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("small", type=Path)
    parser.add_argument("large", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    given = parser.parse_args()
    begun = time.perf_counter()
    connection = connect(given.large)
    connection.execute("PRAGMA synchronous = OFF")
    with Store(given.small) as small:
        for written in write(connection, small, given.articles):
            if written % 10_000 == 0:
                print(f"{written} articles, {time.perf_counter() - begun:.0f} s", flush=True)
    connection.close()


if __name__ == "__main__":
    main()
