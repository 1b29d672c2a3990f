"""Days held against one another: first and last as ISO dates, moments of publication as days counted."""

import datetime
from functools import lru_cache


def days_apart(left: tuple[str, str], right: tuple[str, str]) -> int:
    """Return the days between two intervals; 0 where they meet.

    >>> days_apart(("2024-05-01", "2024-05-03"), ("2024-05-05", "2024-05-05"))
    2
    """
    return span_between(span_of(left), span_of(right))


def span_of(days: tuple[str, str]) -> tuple[int, int]:
    """Return an interval with its days counted."""
    return _ordinal(days[0]), _ordinal(days[1])


def span_between(left: tuple[int, int], right: tuple[int, int]) -> int:
    """Return the days between two intervals whose days are counted; 0 where they meet."""
    return max(0, left[0] - right[1], right[0] - left[1])


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    return datetime.date.fromisoformat(day).toordinal()


def day_of(moment: float) -> tuple[str, str]:
    """Return the day of a moment as an interval."""
    day = datetime.date.fromordinal(int(moment)).isoformat()
    return day, day
