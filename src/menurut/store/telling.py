"""What is asked of events and articles, where some of it is asked of the claims in them.

Few claims that answer are gathered, and lead to their events or articles. Where many do, each event or article that a list comes by
is asked whether one of its claims does.
"""

import json
import sqlite3
from itertools import islice

from menurut.store.conditions import FEW, Where, among, claims_where, common, match_words, of_event, with_words
from menurut.store.filters import Filters, entities_like
from menurut.store.newest import find_newest


def events_where(connection: sqlite3.Connection, filters: Filters) -> Where:
    """Return all that is asked of events; `status`, `says` and `text` ask that some claim tells them so."""
    where = common(connection, filters, "v")
    where.any_of("v.type", "type", filters.types())
    for table, value in (("event_actors", filters.actor), ("event_recipients", filters.recipient)):
        if value is not None:
            meant, values = entities_like(table, value)
            among(
                connection,
                where,
                "v.number",
                f"SELECT p.event FROM ({meant}) m CROSS JOIN {table} p ON p.entity = m.number",
                values,
            )
    of_event(connection, where, filters, "v.number")
    if any((filters.status, filters.says, filters.text)):
        asked = Filters(status=filters.status, says=filters.says, text=filters.text, coder=filters.coder)
        _some_claim(connection, where, asked, "v.number", "event", "claims c WHERE c.event = v.number")
    where.of_coder("v.coder")
    return where


def articles_where(connection: sqlite3.Connection, filters: Filters) -> Where:
    """Return all that is asked of articles; what is asked of claims must hold of one claim in the article."""
    where = common(connection, filters, "a")
    if filters.text is not None:
        with_words(connection, where, "a.number", match_words(connection, "articles_words", filters.text))
    some_claim(connection, where, filters)
    return where


def some_claim(connection: sqlite3.Connection, where: Where, filters: Filters) -> None:
    """Ask of articles that what is asked of claims holds of one claim in them."""
    asked = Filters(
        actor=filters.actor, recipient=filters.recipient, type=filters.type, status=filters.status, says=filters.says,
        event=filters.event, coder=filters.coder,
    )  # fmt: skip
    if any((asked.actor, asked.recipient, asked.type, asked.status, asked.says, asked.event)):
        held = "events v CROSS JOIN claims c ON c.event = v.number WHERE v.article = a.number AND v.coder = :coder"
        _some_claim(connection, where, asked, "a.number", "article", held)


def _some_claim(connection: sqlite3.Connection, where: Where, asked: Filters, column: str, of: str, held: str) -> None:
    """Ask that `column` is the number that claims of `asked` have as `of`; `held` is where those of one row are found."""
    found = tuple(islice(find_newest(connection, asked, most=FEW + 1), FEW + 1))
    if len(found) <= FEW:
        where.few = True
        numbers = sorted({getattr(claim, of) for claim in found})
        where.add(f"{column} IN (SELECT value FROM json_each(:held))", held=json.dumps(numbers))
    else:
        claims = claims_where(connection, asked, by_day=False)
        where.add(f"EXISTS (SELECT 1 FROM {held} AND {claims.joined()})", **claims.values)
