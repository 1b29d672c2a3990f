"""Days as people read them, never more exact than they are known.

2023-07-26 .. 2023-07-30, week     "26–30 July 2023, day not stated"
"""

import datetime
import re

from menurut.server.wording import Wording
from menurut.types.time import DateInterval

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?")


def say_interval(interval: DateInterval, wording: Wording) -> str:
    """Return the days of an interval in words, with what its grain leaves open."""
    said = _say_days(interval, wording)
    unstated = wording.say(f"dates.unstated.{interval.grain}")
    return f"{said}, {unstated}" if unstated else said


def _say_days(interval: DateInterval, wording: Wording) -> str:
    try:
        first, last = (datetime.date.fromisoformat(day) for day in (interval.start, interval.end))
    except ValueError:  # a report from elsewhere may hold anything
        return f"{interval.start} – {interval.end}"
    return say_days(first, last, wording)


def say_days(first: datetime.date, last: datetime.date, wording: Wording) -> str:
    """Return days from the first to the last, a whole month or year by its name."""
    months = wording.months()
    ends_month = (last + datetime.timedelta(days=1)).day == 1 if last < datetime.date.max else True
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and ends_month and (first.year, first.month) == (last.year, last.month):
        return wording.say("dates.month", month=months[first.month - 1], year=str(first.year))
    named = {"day": str(first.day), "month": months[first.month - 1], "year": str(first.year)}
    if first == last:
        return wording.say("dates.day", **named)
    if (first.year, first.month) == (last.year, last.month):
        return wording.say("dates.days", first=str(first.day), last=str(last.day), month=named["month"], year=named["year"])
    named |= {"day-2": str(last.day), "month-2": months[last.month - 1], "year-2": str(last.year)}
    return wording.say("dates.months-days" if first.year == last.year else "dates.years-days", **named)


def say_published(written: str | None, wording: Wording, *, clock: bool = False) -> str | None:
    """Return the time of publication as precisely as it is known, with the hour where `clock` is set; None where unknown.

    What is no date at all comes back as it was written.
    """
    match = _WRITTEN.fullmatch(written or "")
    if match is None:
        return written or None
    year, month, day, hour, minute, zone = match.groups()
    if month is None or not 1 <= int(month) <= 12:
        return year
    name = wording.months()[int(month) - 1]
    if day is None:
        return wording.say("dates.month", month=name, year=year)
    said = wording.say("dates.day", day=str(int(day)), month=name, year=year)
    if not clock or hour is None:
        return said
    time = f"{hour}{wording.say('dates.separator')}{minute}"
    if zone is None:
        return wording.say("dates.clock-bare", date=said, clock=time)
    return wording.say("dates.clock", date=said, clock=time, zone=_say_zone(zone))


def _say_zone(zone: str) -> str:
    """Return an offset as UTC+7, UTC+5:30 or UTC."""
    digits = zone.replace(":", "").lstrip("+-")
    hours, minutes = (int(digits[:2]), digits[2:]) if digits != "Z" else (0, "00")
    if not hours and minutes == "00":
        return "UTC"
    return f"UTC{zone[0]}{hours}" + ("" if minutes == "00" else f":{minutes}")
