"""When a feast or national day falls, from `languages/shared/feasts.yml`."""

from bisect import bisect_right
from datetime import date, timedelta
from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.reading.dates.calendar import make_day


class After(msgspec.Struct, forbid_unknown_fields=True):
    """So many days from another feast."""

    feast: str
    days: int


class Feast(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The form of one entry; `id` is its key in the file."""

    names: dict[str, list[str]]
    counted: dict[str, list[str]] = {}
    person: bool = False
    fixed: str | None = None
    dates: list[date] = []
    after: After | None = None
    until: str | None = None
    founded: int | None = None
    hijri_from: int | None = None
    id: str = ""


@cache
def read_feasts() -> dict[str, Feast]:
    """Return the feasts by their key in the file."""
    feasts = read_words("shared", "feasts", dict[str, Feast])
    for key, feast in feasts.items():
        feast.id = key
    return feasts


def feast_days(key: str, year: int) -> list[date]:
    """Return the days on which the feast begins in a year; an empty list where the table does not reach.

    >>> feast_days("good-friday", 2024)
    [datetime.date(2024, 3, 29)]
    """
    feast = read_feasts()[key]
    if feast.fixed is not None:
        day = make_day(year, int(feast.fixed[:2]), int(feast.fixed[3:]))
        return [day] if day else []
    if feast.after is not None:
        return [day + timedelta(days=feast.after.days) for day in feast_days(feast.after.feast, year)]
    return [day for day in feast.dates if day.year == year]


def feast_end(key: str, start: date) -> date:
    """Return the last day of a season that begins on `start`; `start` itself for a feast of one day."""
    until = read_feasts()[key].until
    if until is None:
        return start
    ends = [day for year in (start.year, start.year + 1) for day in feast_days(until, year) if day > start]
    return min(ends) - timedelta(days=1) if ends else start


def hijri_bounds(year: int) -> tuple[date, date] | None:
    """Return the days from which and before which a Hijri year runs; None where the table does not reach.

    >>> hijri_bounds(1445)
    (datetime.date(2023, 7, 19), datetime.date(2024, 7, 7))
    """
    table = read_feasts()["muharram"]
    at = year - (table.hijri_from or 0)
    if not 0 <= at < len(table.dates) - 1:
        return None
    return table.dates[at], table.dates[at + 1]


def nearest_feast(key: str, anchor: date, *, future: bool) -> date | None:
    """Return the feast's day nearest to the anchor, on or before it, or from it on; None where the table does not reach."""
    days = sorted(day for year in range(anchor.year - 2, anchor.year + 3) for day in feast_days(key, year))
    if future:
        days = [day for day in days if day >= anchor]
        return days[0] if days else None
    at = bisect_right(days, anchor)
    return days[at - 1] if at else None
