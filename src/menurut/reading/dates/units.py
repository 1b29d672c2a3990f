"""Months, years, weeks and their parts: whole units of the calendar, counted, moved or cut in three."""

from datetime import date, timedelta

from menurut.reading.dates.calendar import (
    DAY,
    add_days,
    add_months,
    month_span,
    shifted,
    unit_around,
    weekday_after,
    weekday_before,
)
from menurut.reading.dates.days import Days, Setting, Unanchored
from menurut.reading.dates.moment import Moment
from menurut.types.time import Grain

GRAINS: dict[str, Grain] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
}
# First and last month of the thirds of a year, first and last day of the thirds of a month (0: its last day).
YEAR_PARTS = {"early": (1, 4), "middle": (5, 8), "late": (9, 12)}
MONTH_PARTS = {"early": (1, 10), "middle": (11, 20), "late": (21, 0)}
DECADE_PARTS = {"early": (0, 3), "middle": (4, 6), "late": (7, 9)}
# Monday and Tuesday begin a week, "akhir pekan" is the weekend.
WEEK_PARTS = {"early": (0, 1), "middle": (2, 3), "late": (5, 6)}


def resolve_unit(moment: Moment, setting: Setting) -> Days | None:
    """Return the days of a month, year, week, window or part of them; None where the moment has none."""
    if moment.window is not None:
        return _window(moment, setting)
    if moment.ago is not None:
        if moment.ahead and not setting.future:  # "built in two years" is how long it took
            return None
        return _counted(moment, setting)
    if moment.quarter is not None or moment.half is not None:
        return _fraction(moment, setting)
    if moment.decade is not None:
        return _decade(moment.decade, moment.part)
    whole = _whole(moment, setting)
    if whole is None or (moment.part is None and moment.sofar is None):
        return whole
    if moment.sofar is not None:
        day = setting.day()
        return Days(whole.start, day, "range", True) if moment.sofar < 0 else Days(day, whole.end, "range", True)
    if moment.part == "week":
        return _week_of(whole, moment.n or 1)
    return _part(moment.part or "", whole)


def _decade(first: int, part: str | None) -> Days:
    years = DECADE_PARTS.get(part or "", (0, 9))
    return Days(date(first + years[0], 1, 1), date(first + years[1], 12, 31), "range" if part else "decade", False)


def _week_of(month: Days, number: int) -> Days | None:
    """Return the seven days of "pekan kedua Mei", counted from the first of the month."""
    start = month.start + 7 * (number - 1) * DAY
    return Days(start, min(start + 6 * DAY, month.end), "range", month.relative) if start <= month.end else None


def _whole(moment: Moment, setting: Setting) -> Days | None:
    if moment.month is not None:
        return _month(moment, setting)
    if moment.year is not None:
        return Days(date(moment.year, 1, 1), date(moment.year, 12, 31), "year", False)
    if moment.unit is not None and (moment.shift is not None or moment.part is not None):
        return _moved(moment, setting)
    return None


def _month(moment: Moment, setting: Setting) -> Days | None:
    assert moment.month is not None
    if moment.year is not None:
        return Days(*month_span(moment.year, moment.month), "month", False)
    if moment.shift is not None and moment.unit == "year":
        return Days(*month_span(setting.year(moment.story) + moment.shift, moment.month), "month", True)
    if setting.anchor is None:
        raise Unanchored
    anchor = setting.anchor.last
    future = moment.turn == 1 or (setting.future and moment.turn != -1)
    if future:
        strictly = moment.turn == 1
        year = anchor.year + (moment.month < anchor.month or (strictly and moment.month == anchor.month))
    else:
        begun = moment.part in MONTH_PARTS and anchor.day > MONTH_PARTS[moment.part][0]  # "awal April lalu", on 10 April
        same = moment.turn == -1 and moment.month == anchor.month and not begun
        year = anchor.year - (moment.month > anchor.month or same)
    return Days(*month_span(year, moment.month), "month", True)


def _moved(moment: Moment, setting: Setting) -> Days | None:
    unit = moment.unit or ""
    if unit not in GRAINS:
        return None
    shift = moment.shift if moment.shift is not None else moment.turn or 0
    if moment.part == "late" and unit == "week" and moment.shift is None and moment.turn is None:
        return _weekend(setting)
    moved = shifted(_base(moment, setting, unit), unit, shift)
    return None if moved is None else Days(*unit_around(moved, unit), GRAINS[unit], True)


def _weekend(setting: Setting) -> Days:
    """Return the week whose weekend is nearest: past, or coming where the sentence looks ahead."""
    day = setting.day()
    saturday = weekday_after(day, 6) if setting.future else weekday_before(day, 6)
    return Days(*unit_around(saturday, "week"), "week", True)


def _base(moment: Moment, setting: Setting, unit: str) -> date:
    """Return the day that units are counted from."""
    if moment.story:
        if setting.story is None or not _is_within(setting.story, unit):
            raise Unanchored
        return setting.story[0]
    if setting.anchor is not None and unit in ("month", "quarter", "year", "decade") and setting.anchor.within(unit):
        return setting.anchor.last
    return setting.day()


def _is_within(story: tuple[date, date], unit: str) -> bool:
    """Return whether the days a story has come to are known closely enough to count in `unit`: no month follows on "pada 2021"."""
    first, last = story
    if unit in ("day", "hour", "week"):
        return first == last
    return first.year == last.year and (unit in ("year", "decade") or last.month - first.month <= (2 if unit == "quarter" else 0))


def _part(part: str, whole: Days) -> Days | None:
    if whole.grain == "week":
        first, last = WEEK_PARTS[part]
        return Days(whole.start + first * DAY, whole.start + last * DAY, "range", whole.relative)
    if whole.grain == "month":
        first, last = MONTH_PARTS[part]
        return Days(whole.start.replace(day=first), whole.start.replace(day=last) if last else whole.end, "range", whole.relative)
    if whole.grain == "year":
        first, last = YEAR_PARTS[part]
        return Days(date(whole.start.year, first, 1), month_span(whole.start.year, last)[1], "range", whole.relative)
    return None


def _fraction(moment: Moment, setting: Setting) -> Days | None:
    """Return a quarter or half of the calendar year; without a year the nearest that has begun."""
    length = 3 if moment.quarter is not None else 6
    number = moment.quarter or moment.half or 1
    if number * length > 12:
        return None
    first = (number - 1) * length + 1
    grain: Grain = "quarter" if length == 3 else "range"
    year = moment.year
    if year is None:
        if setting.anchor is None:
            raise Unanchored
        anchor = setting.anchor.last
        year = anchor.year + (moment.shift or 0)
        if moment.shift is None and not setting.future and first > anchor.month:
            year -= 1
        if moment.shift is None and setting.future and first + length - 1 < anchor.month:
            year += 1
    return Days(date(year, first, 1), month_span(year, first + length - 1)[1], grain, moment.year is None)


def _counted(moment: Moment, setting: Setting) -> Days | None:
    """Return the unit `n` units away: nobody who says "lima bulan lalu" means the day to the day."""
    unit = "day" if moment.unit == "hour" else moment.unit or ""
    if unit not in GRAINS or moment.n is None:
        return None
    count = 0 if moment.unit == "hour" else moment.n * (moment.ago or 0)
    if abs(count) > 3000:
        return None
    moved = shifted(_base(moment, setting, unit), unit, count)
    return None if moved is None else Days(*unit_around(moved, unit), GRAINS[unit], True)


def _window(moment: Moment, setting: Setting) -> Days | None:
    """Return the days up to and with the anchor, or those after it."""
    if moment.n is None or moment.n > 3000:
        return None
    if moment.year is not None and moment.window == 1:  # "enam bulan pertama 2024"
        first = date(moment.year, 1, 1)
        until = _window_end(first - DAY, moment.unit or "", moment.n, ahead=True)
        return None if until is None else Days(first, until, "range", False)
    if moment.year is not None:  # "tiga bulan terakhir tahun 2023"
        last = date(moment.year, 12, 31)
        start = _window_end(last, moment.unit or "", moment.n, ahead=False)
        return None if start is None else Days(start, last, "range", False)
    day = setting.day()
    ahead = (moment.window or 0) > 0
    end = _window_end(day, moment.unit or "", moment.n, ahead=ahead)
    if end is None:
        return None
    return Days(day + DAY, end, "range", True) if ahead else Days(end, day, "range", True)


def _window_end(day: date, unit: str, count: int, *, ahead: bool) -> date | None:
    if unit == "hour":
        whole = -(-count // 24)
        return add_days(day, whole if ahead else -whole)
    if unit in ("day", "week"):
        length = count * (7 if unit == "week" else 1)
        return add_days(day, length) if ahead else add_days(day, 1 - length)
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 0)
    if not months:
        return None
    moved = add_months(day, months if ahead else -months)
    return moved if moved is None or ahead else moved + timedelta(days=1)
