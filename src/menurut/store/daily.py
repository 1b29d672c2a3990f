"""On which days happenings are said to have been, of many claims at once: a calendar counts what a picture could not draw.

Filters(actor="PRK")  -->  (812, "2023-07-26", "2023-07-26", "day"), (815, "2023-07-01", "2023-07-31", "month"), (816, None, None, None)
"""

import json
import sqlite3
from typing import NamedTuple

from menurut.store.filters import Filters
from menurut.store.newest import find_newest


class Dated(NamedTuple):
    """A happening by its number, and a time that one of its events gives; all None where that gives none."""

    happening: int
    start: str | None
    end: str | None
    grain: str | None


_DATED = """SELECT DISTINCT ifnull(m.happening, v.number), v.date_start, v.date_end, v.date_grain
FROM json_each(?) j CROSS JOIN events v ON v.number = j.value LEFT JOIN happening_members m ON m.event = v.number"""


def find_dated(connection: sqlite3.Connection, filters: Filters, *, most: int) -> tuple[tuple[Dated, ...], bool]:
    """Return when the happenings are that the newest `most` claims that answer tell, and whether there were more claims."""
    seen = tuple(find_newest(connection, filters, most=most + 1))
    events = json.dumps(list({claim.event for claim in seen[:most]}))
    return tuple(Dated(*row) for row in connection.execute(_DATED, (events,))), len(seen) > most
