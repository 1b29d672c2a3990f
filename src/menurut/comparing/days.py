"""Days held against one another: first and last as ISO dates, moments of publication as days counted."""

import datetime
from functools import lru_cache


def days_apart(left: tuple[str, str], right: tuple[str, str]) -> int:
    """Return the days between two intervals; 0 where they meet.

    >>> days_apart(("2024-05-01", "2024-05-03"), ("2024-05-05", "2024-05-05"))
    2
    """
    (first, last), (start, end) = (map(_ordinal, days) for days in (left, right))
    return max(0, first - end, start - last)


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    return datetime.date.fromisoformat(day).toordinal()


def day_of(moment: float) -> tuple[str, str]:
    """Return the day of a moment as an interval."""
    day = datetime.date.fromordinal(int(moment)).isoformat()
    return day, day
