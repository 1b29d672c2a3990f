"""Days along a line, and the marks on it that people read: years, months, or days, whichever leaves them room."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from menurut.server.wording import Wording

# A mark's words need about this much room.
ROOM = 92.0
HALF = 34.0

# Of fewer days than this none is a stray. How large a part of them may be left out at either end, and how many times as wide that
# has to make what is left.
FEW = 12
STRAYS = ((0.02, 2.0), (0.05, 5.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark on the line with its words, and where the middle of these stands: at an end of the line they are moved inwards."""

    x: float
    words_x: float
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayScale:
    """Days from `first` to `last` along a line from `left`, `width` long."""

    first: datetime.date
    last: datetime.date
    left: float
    width: float

    @property
    def days(self) -> int:
        """Return how many days there are, both ends counted."""
        return (self.last - self.first).days + 1

    def at(self, day: datetime.date) -> float:
        """Return where the middle of a day is; what lies outside is put on the end."""
        inside = min(max(day, self.first), self.last)
        return round(self.left + self.width * ((inside - self.first).days + 0.5) / self.days, 1)

    def ticks(self, wording: Wording) -> tuple[Tick, ...]:
        """Return the marks: the first of days, months or years that have room."""
        most = max(2, int(self.width // ROOM))
        for step in (1, 2, 7, 14):
            if self.days / step <= most:
                days = (self.first + datetime.timedelta(days=n) for n in range(0, self.days, step))
                return tuple(
                    self._day(day, wording, year=day == self.first or (day.month == 1 and day.day <= step)) for day in days
                )
        for step in (1, 2, 3, 6):
            months = self._months(step)
            if len(months) <= most:
                return tuple(self._month(day, wording) for day in months)
        years = range(self.first.year, self.last.year + 1)
        step = -(-len(years) // most)
        return tuple(self._tick(datetime.date(year, 1, 1), str(year)) for year in years[::step])

    def _day(self, day: datetime.date, wording: Wording, *, year: bool) -> Tick:
        """Return the mark of a day; with its year where that begins, for no other mark tells it."""
        said = {"day": str(day.day), "month": wording.months()[day.month - 1][:3], "year": str(day.year)}
        return self._tick(day, wording.say("dates.day" if year else "dates.axis-day", **said))

    def _month(self, day: datetime.date, wording: Wording) -> Tick:
        month = wording.months()[day.month - 1]
        return self._tick(day, wording.say("dates.month", month=month[:3], year=str(day.year)))

    def _tick(self, day: datetime.date, said: str) -> Tick:
        x = self.at(day)
        return Tick(x=x, words_x=min(max(x, self.left + HALF), self.left + self.width - HALF), said=said)

    def _months(self, step: int) -> list[datetime.date]:
        first, last = self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month - 1
        found = [datetime.date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1) if number % step == 0]
        return [day for day in found if day >= self.first] or [self.first]


def without_strays(days: Iterable[datetime.date]) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last of some days, but for the few that lie so far from the others that these would be one blot.

    >>> from datetime import date, timedelta
    >>> days = [date(2024, 5, 1) + timedelta(days=n) for n in range(99)]
    >>> without_strays([*days, date(2045, 1, 1)]) == (days[0], days[-1])
    True
    """
    ordered = sorted(days)
    first, last = ordered[0], ordered[-1]
    if len(ordered) < FEW:
        return first, last
    for part, gain in STRAYS:
        for cut in range(1, max(1, int(len(ordered) * part)) + 1):
            for start, end in ((ordered[cut], last), (first, ordered[-1 - cut]), (ordered[cut], ordered[-1 - cut])):
                if (last - first).days + 1 > gain * ((end - start).days + 1):
                    return start, end
    return first, last


def read_day(written: str | None) -> datetime.date | None:
    """Return the day that a date begins with; None where it is none.

    >>> read_day("2024-05-14T17:20:00+07:00"), read_day("kemarin"), read_day(None)
    (datetime.date(2024, 5, 14), None, None)
    """
    try:
        return datetime.date.fromisoformat((written or "")[:10])
    except ValueError:
        return None
