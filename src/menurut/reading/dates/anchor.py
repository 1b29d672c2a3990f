"""What a relative time is held against: the day of publication, and the day the story has come to.

Publication is known as precisely as it is known: "2021-06" settles "bulan lalu" and "15 Mei", but no "kemarin".
"""

import re
from dataclasses import dataclass
from datetime import date

from menurut.reading.dates.calendar import make_day, month_span

# A date-time's day is the one printed, in its own offset: an article of 00:45+07:00 means that day by "hari ini".
PUBLISHED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The days publication may have been on; one and the same where the day is known."""

    first: date
    last: date

    @property
    def day(self) -> date | None:
        """Return the day; None where only month or year is known."""
        return self.first if self.first == self.last else None

    def within(self, unit: str) -> bool:
        """Return whether it is known which month, or year, it is in."""
        return self.first.year == self.last.year and (unit in ("year", "decade") or self.first.month == self.last.month)


def read_anchor(published: str | None) -> Anchor | None:
    """Return what publication time gives to hold on to; None where it is not known or not readable.

    >>> read_anchor("2021-06")
    Anchor(first=datetime.date(2021, 6, 1), last=datetime.date(2021, 6, 30))
    >>> read_anchor("2023-07-27T00:45:00+07:00").day
    datetime.date(2023, 7, 27)
    """
    parts = PUBLISHED.match(published or "")
    if parts is None or parts[1] == "0000":
        return None
    year = int(parts[1])
    if parts[2] is None:
        return Anchor(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= int(parts[2]) <= 12:
        return None
    if parts[3] is None:
        return Anchor(*month_span(year, int(parts[2])))
    day = make_day(year, int(parts[2]), int(parts[3]))
    return Anchor(day, day) if day else None
