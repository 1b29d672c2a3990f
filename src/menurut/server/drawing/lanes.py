"""A timeline: a lane for each type of event, a mark for each happening on its day, a line where only a longer time is known.

aid          ❝        ✕
talks    ●──────●         ❝
attacks  ▂ ▅▇▂    ▁            a lane with more marks than it has room for is drawn as bars
         May          June
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from menurut.server.days import say_days
from menurut.server.drawing.scale import DayScale, Tick, without_strays
from menurut.server.wording import Wording
from menurut.types.event import EVENT_TYPES

ROW, TOP, BOTTOM = 15.0, 26.0, 34.0

# As many marks as stand above one another in a lane; a few more are counted above them.
HIGHEST = 5
NEAR = 13.0
# Numbers of what had no room stand no nearer to one another than this.
CROWDED = 34.0
# Where more than this part of a lane had no room, its marks are no picture of it any more.
HIDDEN = 0.15

# Before the first day by which something had happened there is room for a month that is told as a whole.
BACK = 30

# The tallest bar, the room above it for its number, and the least that can be seen and pointed at.
TALL, OVER, LEAST = 60.0, 18.0, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How wide a picture is, where its lanes begin and end, and how wide its bars are; words stand above their lane or left of it."""

    width: float
    left: float
    right: float
    bar: float
    above: float


WIDE = Format(width=1000.0, left=192.0, right=14.0, bar=11.0, above=0.0)
NARROW = Format(width=380.0, left=8.0, right=8.0, bar=9.0, above=22.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A happening on its day: `last` is the end of the time it is known to lie in."""

    id: str
    type: str
    status: str
    first: datetime.date
    last: datetime.date
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A happening as drawn, at the end of its time; `since` is where that begins, None where it is one day."""

    href: str
    status: str
    said: str
    x: float
    y: float
    since: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Happenings of some days; `denied` is how much of its height stands for those that somebody denies."""

    href: str
    said: str
    x: float
    width: float
    height: float
    denied: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The marks or bars of one type, with the line they stand on; `more` are numbers above them: of what had no room, of the tallest bar."""

    said: str
    y: float
    top: float
    words_y: float
    marks: tuple[Mark, ...] = ()
    bars: tuple[Bar, ...] = ()
    more: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """The picture. `outside` counts happenings of days so far from all others that the picture would show nothing else."""

    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    outside: int
    format: Format
    tall: float = TALL


# Where the happenings of a type between two days are listed.
Listed = Callable[[str, datetime.date, datetime.date], str]


def draw_lanes(moments: Iterable[Moment], wording: Wording, listed: Listed, format: Format = WIDE) -> Lanes | None:
    """Return the timeline of happenings; None where there is none. Bars lead to where their happenings are `listed`."""
    all_ = tuple(moments)
    if not all_:
        return None
    first, last = without_strays(one.last for one in all_)
    told = sorted((one for one in all_ if first <= one.last <= last), key=lambda one: (one.first, one.last, one.id))
    scale = DayScale(first=_reach_back(told, first), last=last, left=format.left, width=format.width - format.left - format.right)
    drawn = _Lanes(scale, wording, listed, format)
    lanes: list[Lane] = []
    y = TOP
    for kind in EVENT_TYPES:
        theirs = [one for one in told if one.type == kind]
        if theirs:
            lane = drawn.lane(kind, theirs, y)
            lanes.append(lane)
            y = lane.y + ROW
    outside = len(all_) - len(told)
    return Lanes(height=round(y + BOTTOM, 1), lanes=tuple(lanes), ticks=scale.ticks(wording), outside=outside, format=format)


def _reach_back(moments: Iterable[Moment], first: datetime.date) -> datetime.date:
    """Return where the picture begins: as early as a time is told to, but not long before the `first` day by which something had happened.

    "Last month" is no day; a year long past would leave no room for the days that are known.
    """
    earliest = min(one.first for one in moments)
    return max(earliest, first - datetime.timedelta(days=BACK)) if first.toordinal() > BACK else first


class _Lanes:
    """What the lanes of a picture have in common."""

    def __init__(self, scale: DayScale, wording: Wording, listed: Listed, format: Format) -> None:
        self.scale, self.wording, self.listed, self.format = scale, wording, listed, format
        # Whole days, so that no bar holds more of them than another; the last one may reach past the end.
        self.days = max(1, round(scale.days * format.bar / scale.width + 0.49))

    def lane(self, kind: str, moments: list[Moment], top: float) -> Lane:
        """Return a lane that begins at `top`."""
        said = self.wording.say(f"types.{kind}")
        placed, hidden = self._stack(moments)
        if sum(hidden.values()) > HIDDEN * len(moments):
            return self._barred(kind, said, moments, top)
        height = ROW * (1 + max((row for _, row, _ in placed), default=0) + bool(hidden)) + 6 + self.format.above
        base = top + height
        return Lane(
            said=said,
            y=round(base, 1),
            top=round(top + self.format.above + 0.8 * ROW, 1),
            words_y=self._words_y(top, base),
            marks=tuple(self._mark(one, x, round(base - ROW * (row + 0.6), 1)) for one, row, x in placed),
            more=tuple((x, f"+{self.wording.number(number)}") for x, number in sorted(hidden.items())),
        )

    def _words_y(self, top: float, base: float) -> float:
        return round(top + 12 if self.format.above else base - 6, 1)

    def _stack(self, moments: list[Moment]) -> tuple[list[tuple[Moment, int, float]], dict[float, int]]:
        """Return marks that don't cover one another, each in the lowest row that is free on its day, and numbers of those without room."""
        ends: list[float] = []
        placed: list[tuple[Moment, int, float]] = []
        hidden: dict[float, int] = {}
        for one in moments:
            since, x = self.scale.at(one.first), self.scale.at(one.last)
            row = next((row for row, end in enumerate(ends) if end <= since), len(ends))
            if row >= HIGHEST:
                near = next((there for there in hidden if abs(there - x) < CROWDED), x)
                hidden[near] = hidden.get(near, 0) + 1
                continue
            if row == len(ends):
                ends.append(0.0)
            ends[row] = x + NEAR
            placed.append((one, row, x))
        return placed, hidden

    def _mark(self, one: Moment, x: float, y: float) -> Mark:
        since = self.scale.at(one.first)
        return Mark(href=f"/events/{one.id}", status=one.status, said=one.said, x=x, y=y, since=since if since < x - 1 else None)

    def _barred(self, kind: str, said: str, moments: list[Moment], top: float) -> Lane:
        """Return a lane of bars, the tallest as tall as in any other lane: bars tell when, the number above the tallest how many."""
        together: defaultdict[int, list[Moment]] = defaultdict(list)
        for one in moments:
            together[(one.last - self.scale.first).days // self.days].append(one)
        most = max(map(len, together.values()))
        base = top + self.format.above + OVER + TALL
        bars = {place: self._bar(kind, place, together[place], most) for place in sorted(together)}
        tallest = next(bars[place] for place in sorted(together) if len(together[place]) == most)
        return Lane(
            said=said,
            y=round(base, 1),
            top=round(base - TALL - 5, 1),
            words_y=self._words_y(top, base),
            bars=tuple(bars.values()),
            more=((round(tallest.x + tallest.width / 2, 1), self.wording.number(most)),),
        )

    def _bar(self, kind: str, place: int, found: list[Moment], most: int) -> Bar:
        first = self.scale.first + datetime.timedelta(days=place * self.days)
        last = min(first + datetime.timedelta(days=self.days - 1), self.scale.last)
        denied = sum(one.status == "denied" for one in found)
        said = f"{say_days(first, last, self.wording)}: {self.wording.say('pictures.happenings', number=len(found))}"
        if denied:
            said += f", {self.wording.say('network.denied', number=denied)}"
        height = max(LEAST, TALL * len(found) / most)
        across = self.days * self.scale.width / self.scale.days
        return Bar(
            href=self.listed(kind, first, last),
            said=said,
            x=round(self.scale.left + place * across, 1),
            width=round(max(LEAST, across - 1.5), 1),
            height=round(height, 1),
            denied=round(max(LEAST, height * denied / len(found)), 1) if denied else 0.0,
        )
