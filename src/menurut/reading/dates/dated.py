"""Days named by number: with their year, without, with the weekday that should agree."""

from datetime import date

from menurut.reading.dates.calendar import make_day, weekday_before
from menurut.reading.dates.days import Days, Setting, Unanchored
from menurut.reading.dates.moment import Moment

# A weekday that agrees may choose the coming year's day without a word of future only so far ahead; a party's
# congress in four months is announced, the same date next year is a slip of the weekday.
AHEAD = 120
# A date this near, on the other side of publication, beats one most of a year off: nobody writes of next week's "22 Agustus" as last
# year's without its year.
CLOSE, FAR = 31, 300


def resolve_date(moment: Moment, setting: Setting) -> Days | None:
    """Return the days of a moment that has a day and a month; None where the calendar has no such day and no weekday helps.

    Where weekday and date disagree, the weekday nearest before publication is meant (the reporter knows the weekday he
    writes on), and the days carry the doubt "date-weekday-conflict".
    """
    start = _with_year(moment, setting)
    if start is not None and (moment.weekday is None or start.isoweekday() == moment.weekday):
        return _days(moment, start)
    if moment.weekday is None:
        return None
    if start is not None and moment.weekday2 == start.isoweekday():  # "Rabu - Kamis (19/9/2024)" dates the second
        return Days(weekday_before(start, moment.weekday), start, "range", moment.year is None)
    if setting.anchor is None or setting.anchor.day is None:
        return None if start is None else _days(moment, start, doubt="date-weekday-conflict")
    day = weekday_before(setting.anchor.day, moment.weekday)
    return Days(day, day, "day", True, "date-weekday-conflict")


def _days(moment: Moment, start: date, doubt: str | None = None) -> Days:
    relative = moment.year is None
    if moment.day2 is None:
        return Days(start, start, "day", relative, doubt)
    end = make_day(start.year, start.month, moment.day2)
    if end is None or end < start:
        return Days(start, start, "day", relative, doubt)
    return Days(start, end, "range", relative, doubt)


def _with_year(moment: Moment, setting: Setting) -> date | None:
    assert moment.month is not None and moment.day is not None
    if moment.year is not None:
        return make_day(moment.year, moment.month, moment.day)
    if moment.shift is not None:  # "15 Mei tahun lalu"
        return make_day(setting.year(moment.story) + moment.shift, moment.month, moment.day)
    elsewhere = setting.years.get((moment.month, moment.day))
    if elsewhere is not None and moment.turn is None and moment.weekday is None and not setting.future:
        return make_day(elsewhere, moment.month, moment.day)
    if setting.anchor is None:
        raise Unanchored
    return nearest(moment, setting)


def nearest(moment: Moment, setting: Setting) -> date | None:
    """Return the nearest day with this month and number: past, future where the words look ahead, or as the weekday tells."""
    assert setting.anchor is not None
    anchor = setting.anchor.last
    future = moment.turn == 1 or (setting.future and moment.turn != -1)
    # Eight years reach over the leap day that 1900 and 2100 lack.
    years = range(anchor.year - 8, anchor.year + 9)
    days = [day for year in years if (day := make_day(year, moment.month or 0, moment.day or 0))]
    past = [day for day in days if day <= anchor]
    coming = [day for day in days if day >= anchor]
    if moment.turn is None and past and coming and not setting.happened:
        back, ahead = (anchor - past[-1]).days, (coming[0] - anchor).days
        if min(back, ahead) <= CLOSE and max(back, ahead) >= FAR:
            future = ahead < back
    if future:
        return coming[0] if coming else None
    if not past:
        return None
    if moment.weekday is None or past[-1].isoweekday() == moment.weekday:
        return past[-1]
    if coming and coming[0].isoweekday() == moment.weekday and (coming[0] - anchor).days <= AHEAD:
        return coming[0]
    return past[-1]
