"""Arithmetic on days: units of the calendar, and the nearest of what comes round again."""

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day; None where the calendar has no such day.

    >>> make_day(2024, 2, 29), make_day(2023, 2, 29)
    (datetime.date(2024, 2, 29), None)
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, count: int) -> date | None:
    """Return the day `count` days on; None outside of the calendar's years."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(day: date, count: int) -> date | None:
    """Return the same day `count` months on, or the last of a shorter month; None outside of the calendar's years.

    >>> add_months(date(2024, 3, 31), -1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9998:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_span(year: int, month: int) -> tuple[date, date]:
    """Return the first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def unit_around(day: date, unit: str) -> tuple[date, date]:
    """Return the first and last day of the calendar unit that `day` lies in; weeks run Monday to Sunday.

    >>> unit_around(date(2024, 6, 30), "week")
    (datetime.date(2024, 6, 24), datetime.date(2024, 6, 30))
    """
    if unit == "week":
        start = day - timedelta(days=day.weekday())
        return start, start + timedelta(days=6)
    if unit == "month":
        return month_span(day.year, day.month)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return date(day.year, first, 1), month_span(day.year, first + 2)[1]
    if unit == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if unit == "decade":
        first = day.year - day.year % 10
        return date(first, 1, 1), date(first + 9, 12, 31)
    return day, day


def shifted(day: date, unit: str, count: int) -> date | None:
    """Return a day `count` units on, in the middle of nothing in particular: callers take the unit around it."""
    if unit == "week":
        return add_days(day, 7 * count)
    if unit in ("month", "quarter"):
        return add_months(day.replace(day=1), count * (1 if unit == "month" else 3))
    if unit in ("year", "decade"):
        return add_months(day.replace(day=1), count * (12 if unit == "year" else 120))
    return add_days(day, count)


def weekday_before(day: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the nearest `weekday` (Monday is 1) on or before `day`, strictly before it where asked.

    >>> weekday_before(date(2024, 1, 1), 5)
    datetime.date(2023, 12, 29)
    """
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(days=back or 7 * strictly)


def weekday_after(day: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the nearest `weekday` on or after `day`, strictly after it where asked."""
    on = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=on or 7 * strictly)
