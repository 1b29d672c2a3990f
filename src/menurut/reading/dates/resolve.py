"""Place a time in the calendar: which days it stands for, seen from publication or from the story's day.

Rabu (26/7)  published 2023-07-27  ->  2023-07-26
Rabu         published 2023-07-27  ->  2023-07-26   the nearest on or before, as reporters mean it
sejak 2006   published 2023-07-26  ->  2006-01-01 to 2023-07-26
"""

from dataclasses import replace
from datetime import date

from menurut.reading.dates.anchor import Anchor
from menurut.reading.dates.calendar import DAY, add_days, shifted, weekday_after, weekday_before
from menurut.reading.dates.dated import resolve_date
from menurut.reading.dates.days import Days, Setting, Unanchored
from menurut.reading.dates.feasts import feast_days, feast_end, hijri_bounds, nearest_feast, read_feasts
from menurut.reading.dates.moment import Expression, Moment
from menurut.reading.dates.units import resolve_unit


def resolve(expression: Expression, setting: Setting) -> tuple[Days, bool] | None:
    """Return the days of an expression and whether its role ("sejak", "hingga") counted; None where it denotes none.

    Raises Unanchored where publication or story time is needed and not known.
    """
    if expression.role == "span" and expression.right is not None:
        days = _span(expression.left, expression.right, setting)
        return None if days is None else (days, True)
    if expression.role == "since":
        return _since(expression.left, setting)
    if expression.length is not None:
        days = _lasting(expression, expression.length, setting)
        return None if days is None else (days, True)
    if expression.role in ("until", "before"):
        return _until(expression, setting)
    found = resolve_moment(expression.left, setting)
    return None if found is None else (found, False)


def _span(left: Moment, right: Moment, setting: Setting) -> Days | None:
    """Return the days from `left` to `right`; what the left end leaves open it takes from the right."""
    last = resolve_moment(right, setting)
    if last is None:
        return None
    if left.year is None and right.year is not None and left.month is not None and left.shift is None:
        left = replace(left, year=right.year - (left.month > (right.month or 12)))
    first = resolve_moment(left, replace(setting, anchor=Anchor(last.start, last.start), future=False))
    if first is None or first.start > last.end:
        return None
    return Days(first.start, last.end, "range", first.relative or last.relative, first.doubt or last.doubt)


def _since(moment: Moment, setting: Setting) -> tuple[Days, bool] | None:
    start = resolve_moment(moment, replace(setting, future=False))
    if start is None:
        return None
    if setting.anchor is None:
        raise Unanchored
    if start.start > setting.anchor.last:
        return start, False
    return Days(start.start, setting.anchor.last, "range", True, start.doubt), True


def _lasting(expression: Expression, length: int, setting: Setting) -> Days | None:
    """Return the days of "selama lima hari mulai Selasa", and of "dua hari hingga Rabu": still running, or past, unless told as to come."""
    ends = expression.role == "until"
    for future in (True, False) if ends else (setting.future,):
        found = resolve_moment(expression.left, replace(setting, future=future))
        if found is None or found.start != found.end:
            continue
        first = found.start - (length - 1) * DAY if ends else found.start
        if setting.future or not future or (setting.anchor is not None and first <= setting.anchor.last):
            return Days(first, first + (length - 1) * DAY, "range", True, found.doubt)
    return None


def _until(expression: Expression, setting: Setting) -> tuple[Days, bool] | None:
    """Return the days from publication to the end named; the end alone where it is past, since the beginning is not told."""
    # "Hingga Mei, tercatat 40 kasus" opens with what was reached, "diperpanjang hingga Mei" looks ahead.
    ahead = not expression.opens or setting.future
    end = resolve_moment(expression.left, replace(setting, future=ahead))
    if end is None:
        return None
    if setting.anchor is None:
        raise Unanchored
    if expression.role == "before":
        if end.start <= setting.anchor.first:
            return None
        return Days(setting.anchor.first, end.start - DAY, "range", True), True
    if end.end < setting.anchor.first:
        return end, False
    return Days(setting.anchor.first, end.end, "range", True, end.doubt), True


def resolve_moment(moment: Moment, setting: Setting) -> Days | None:
    """Return the days of one moment; None where it denotes none."""
    if moment.eve and setting.anchor is not None:  # printed on Christmas Eve, "malam Natal" is that of tomorrow's feast
        first, last = add_days(setting.anchor.first, 1), add_days(setting.anchor.last, 1)
        setting = replace(setting, anchor=Anchor(first, last) if first and last else None)
    days = _resolved(moment, setting)
    if days is None:
        return None
    if moment.eve:
        days = replace(days, start=days.start - DAY, end=days.start - DAY, grain="day")
    if moment.clock and days.start == days.end:
        days = replace(days, grain="time")
    return days


def _resolved(moment: Moment, setting: Setting) -> Days | None:
    if moment.day is not None and moment.month is not None:
        return resolve_date(moment, setting)
    if moment.feast is not None:
        return _feast(moment, setting)
    if moment.days is not None or moment.overnight:
        return _deictic(moment, setting)
    if moment.weekday is not None:
        return _weekday(moment, setting)
    if moment.day is not None:  # "tanggal 5 bulan depan"
        month = shifted(setting.day(), "month", moment.shift or 0)
        return None if month is None or (moment.day > 28 and month.month == 2) else _one(month.replace(day=moment.day))
    unit = resolve_unit(moment, setting)
    if unit is not None or not moment.clock:
        return unit
    if setting.story is not None and setting.story[0] == setting.story[1]:
        return _one(setting.story[0])
    return _one(setting.day())


def _one(day: date, *, relative: bool = True, doubt: str | None = None) -> Days:
    return Days(day, day, "day", relative, doubt)


def _deictic(moment: Moment, setting: Setting) -> Days | None:
    if moment.overnight:
        day = setting.day()
        return Days(day - DAY, day, "range", True)
    if moment.story:
        if setting.story is None or setting.story[0] != setting.story[1]:
            raise Unanchored
        day = setting.story[0]
    else:
        day = setting.day()
    moved = shifted(day, "day", moment.days or 0)
    if moved is None:
        return None
    if moment.weekday is not None and moved.isoweekday() != moment.weekday:
        return _one(weekday_before(setting.day(), moment.weekday), doubt="date-weekday-conflict")
    return _one(moved)


def _weekday(moment: Moment, setting: Setting) -> Days | None:
    assert moment.weekday is not None
    day = setting.day()
    if moment.weekday2 is not None:
        find = weekday_after if setting.future else weekday_before
        end = find(day, moment.weekday2)
        return Days(weekday_before(end, moment.weekday), end, "range", True)
    weeks = moment.shift if moment.ago is None else moment.ago * (moment.n or 0)
    if weeks is not None or moment.turn == 0:
        week = shifted(day, "week", weeks or 0)
        return None if week is None else _one(weekday_after(week - DAY * week.weekday(), moment.weekday))
    if moment.turn is not None:
        find = weekday_after if moment.turn > 0 else weekday_before
        return _one(find(day, moment.weekday, strictly=True))
    find = weekday_after if setting.future else weekday_before
    return _one(find(day, moment.weekday))


def _feast(moment: Moment, setting: Setting) -> Days | None:
    key = moment.feast or ""
    founded = read_feasts()[key].founded
    year = moment.year
    if moment.nth is not None and founded is not None:
        year = founded + moment.nth
    if moment.hijri is not None:
        bounds = hijri_bounds(moment.hijri)
        if bounds is None:
            return None
        days = [day for y in (bounds[0].year, bounds[1].year) for day in feast_days(key, y) if bounds[0] <= day < bounds[1]]
        return _season(key, days[0], relative=False) if days else None
    if year is None and moment.shift is not None:
        if setting.anchor is None:
            raise Unanchored
        days = feast_days(key, setting.anchor.last.year + moment.shift)
        return _season(key, days[0], relative=True) if days else None
    if year is not None:
        days = feast_days(key, year)
        return _season(key, days[0], relative=False) if days else None
    if setting.anchor is None:
        raise Unanchored
    future = moment.turn == 1 or (setting.future and moment.turn != -1)
    day = nearest_feast(key, setting.anchor.last, future=future)
    return None if day is None else _season(key, day, relative=True)


def _season(key: str, start: date, *, relative: bool) -> Days:
    end = feast_end(key, start)
    return Days(start, end, "day" if start == end else "range", relative)
