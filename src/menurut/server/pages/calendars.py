"""The calendar: on which days of a year how many happenings are said to have been; months as small tables, all alike."""

import calendar
import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.server.drawing.scale import read_day
from menurut.server.pages.pictures import by_happening, find_told
from menurut.server.pages.timeline import first_of, say_found
from menurut.server.wanted import Choice, Wanted
from menurut.server.wording import Wording
from menurut.store.acts import Act

# What is known to the day stands on its day; anything longer is counted beside the month.
EXACT = frozenset({"day", "time"})
STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of a month; `step` says how dark it is, 0 where nothing is told."""

    number: int
    happenings: int
    step: int
    href: str | None
    said: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month as weeks from Monday; None stands for days of other months. `vague` counts happenings without a day."""

    name: str
    weeks: tuple[tuple[Day | None, ...], ...]
    happenings: int
    vague: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage:
    """A year of what was asked for, and the years there are."""

    wanted: Wanted
    shown: tuple[tuple[str, str], ...]
    types: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    sentence: str
    year: int | None
    years: tuple[tuple[str, str, int, bool], ...]
    months: tuple[Month, ...]
    weekdays: tuple[tuple[str, str], ...]
    published: int
    is_cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Happenings by day, and those known by month only; `published` counts those that give no date at all."""

    days: Counter[datetime.date]
    months: Counter[tuple[int, int]]
    published: int

    def years(self) -> Counter[int]:
        """Return how many happenings each year has, the earliest first."""
        found: Counter[int] = Counter()
        for day, number in self.days.items():
            found[day.year] += number
        for (year, _), number in self.months.items():
            found[year] += number
        return found


def date_acts(acts: Iterable[Act]) -> Dated:
    """Return happenings by the day that the text gives; the day of publication is none."""
    days: Counter[datetime.date] = Counter()
    months: Counter[tuple[int, int]] = Counter()
    published = 0
    for together in by_happening(acts).values():
        date = first_of(together).date
        start = read_day(date.start) if date else None
        if date is None or start is None:
            published += 1
        elif date.grain in EXACT and date.start == date.end:
            days[start] += 1
        else:
            months[start.year, start.month] += 1
    return Dated(days=days, months=months, published=published)


def make_calendar(store: Store, wanted: Wanted, asked: int | None, wording: Wording) -> CalendarPage:
    """Return the calendar of the year `asked`, else of the latest that has anything."""
    told = find_told(store, wanted)
    dated = date_acts(told.acts)
    years = dated.years()
    year = asked if asked is not None else max(years, default=None)
    return CalendarPage(
        wanted=wanted,
        shown=wanted.shown(wording),
        types=wanted.types(wording),
        statuses=wanted.statuses(wording),
        sentence=say_found(told, wording),
        year=year,
        years=tuple((str(one), wanted.address({"year": str(one)}), years[one], one == year) for one in sorted(years)),
        months=_months(year, dated, wanted, wording) if year is not None else (),
        weekdays=tuple((name, name[:3]) for name in wording.weekdays()),
        published=dated.published,
        is_cut=told.is_cut,
    )


def _months(year: int, dated: Dated, wanted: Wanted, wording: Wording) -> tuple[Month, ...]:
    most = max((number for day, number in dated.days.items() if day.year == year), default=1)
    found: defaultdict[int, int] = defaultdict(int)
    for day, number in dated.days.items():
        if day.year == year:
            found[day.month] += number

    def one(day: datetime.date, month: int) -> Day | None:
        if day.month != month:
            return None
        number = dated.days[day]
        iso = day.isoformat()
        return Day(
            number=day.day,
            happenings=number,
            step=0 if not number else 1 + (number - 1) * (STEPS - 1) // max(most - 1, 1),
            href=wanted.address({"since": iso, "until": iso, "year": None}, path="/timeline") if number else None,
            said=wording.say("calendar.on-day", number=number) if number else None,
        )

    return tuple(
        Month(
            name=wording.months()[month - 1],
            weeks=tuple(tuple(one(day, month) for day in week) for week in calendar.Calendar().monthdatescalendar(year, month)),
            happenings=found[month],
            vague=dated.months[year, month],
        )
        for month in range(1, 13)
    )
