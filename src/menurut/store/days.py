"""Days to search by: from a date as precise as it is known to its first and last day."""

import calendar
import datetime
import re

from menurut.types.event import Event

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?")


def days_of(written: str | None) -> tuple[str, str] | None:
    """Return the first and the last ISO day that `written` may stand for; None for anything that is no date.

    >>> days_of("2021-06"), days_of("2021-06-03T10:20:00+07:00"), days_of("kemarin")
    (('2021-06-01', '2021-06-30'), ('2021-06-03', '2021-06-03'), None)
    """
    match = _WRITTEN.fullmatch(written or "")
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
    except ValueError:  # 2021-02-30, or year 0
        return None
    last = first.replace(month=month or 12)
    last = last.replace(day=day or calendar.monthrange(last.year, last.month)[1])
    return first.isoformat(), last.isoformat()


def days_of_event(event: Event, published: str | None) -> tuple[str | None, str | None]:
    """Return the days to search an event by: its own, else those of publication, else None twice."""
    if event.date is not None:
        return event.date.start, event.date.end
    return days_of(published) or (None, None)
