"""The calendar: on which days of a year how many happenings are said to have been; months as small tables, all alike."""

import calendar
import datetime
import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.server.drawing.scale import read_day
from menurut.server.pages.timeline import say_found
from menurut.server.wanted import Choice, Wanted, with_names
from menurut.server.wording import Wording
from menurut.store.daily import find_dated

# What is known to the day stands on its day; anything longer is counted beside the month.
EXACT = frozenset({"day", "time"})
STEPS = 4

# So many claims are counted in a third of a second.
MOST = 50_000


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
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Happenings by day, and those known by month only; `published` counts those that give no date at all."""

    days: Counter[datetime.date]
    months: Counter[tuple[int, int]]
    published: int
    is_cut: bool

    @property
    def happenings(self) -> int:
        """Return how many happenings there are."""
        return self.days.total() + self.months.total() + self.published

    def years(self) -> Counter[int]:
        """Return how many happenings each year has."""
        found: Counter[int] = Counter()
        for day, number in self.days.items():
            found[day.year] += number
        for (year, _), number in self.months.items():
            found[year] += number
        return found


def count_days(store: Store, wanted: Wanted) -> Counted:
    """Return happenings by the day that the text gives; the day of publication is none."""
    dated, is_cut = find_dated(store.connection, wanted.filters(), most=MOST)
    # Of the times that articles give one happening the most exact counts, of equal ones the earliest.
    ordered = sorted(dated, key=lambda one: (one.start is None, one.grain not in EXACT, one.start or ""), reverse=True)
    best = {one.happening: one for one in ordered}
    days: Counter[datetime.date] = Counter()
    months: Counter[tuple[int, int]] = Counter()
    published = 0
    for one in best.values():
        start = read_day(one.start)
        if start is None:
            published += 1
        elif one.grain in EXACT and one.start == one.end:
            days[start] += 1
        else:
            months[start.year, start.month] += 1
    return Counted(days=days, months=months, published=published, is_cut=is_cut)


def make_calendar(store: Store, wanted: Wanted, asked: int | None, wording: Wording) -> CalendarPage:
    """Return the calendar of the year `asked`, else of that which most happened in: plans may reach years ahead."""
    wanted = with_names(store, wanted, wording)
    counted = count_days(store, wanted)
    years = counted.years()
    year = asked if asked is not None else max(years, key=lambda one: (years[one], one), default=None)
    return CalendarPage(
        wanted=wanted,
        shown=wanted.shown(wording),
        types=wanted.types(wording),
        statuses=wanted.statuses(wording),
        sentence=say_found(counted.happenings, wanted, wording),
        year=year,
        years=tuple((str(one), wanted.address({"year": str(one)}), years[one], one == year) for one in sorted(years)),
        months=_months(year, counted, wanted, wording) if year is not None else (),
        weekdays=tuple((name, name[:3]) for name in wording.weekdays()),
        published=counted.published,
        is_cut=counted.is_cut,
        most=MOST,
    )


def _step(number: int, most: int) -> int:
    """Return how strongly a day is tinted: by the root of its share, for one day of very many leaves all others alike.

    >>> [_step(number, 60) for number in (0, 1, 10, 30, 60)]
    [0, 1, 2, 3, 4]
    """
    return 0 if not number else 1 + int((STEPS - 1) * math.sqrt((number - 1) / max(most - 1, 1)))


def _months(year: int, dated: Counted, wanted: Wanted, wording: Wording) -> tuple[Month, ...]:
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
            step=_step(number, most),
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
