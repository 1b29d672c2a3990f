"""A timeline: a lane for each type of event, a mark for each happening on its day, a line where only a longer time is known.

aid          ❝        ✕
talks    ●──────●         ❝
         May          June
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from menurut.server.drawing.scale import DayScale, Tick
from menurut.server.wording import Wording
from menurut.types.event import EVENT_TYPES

WIDTH, LEFT, RIGHT = 1000.0, 192.0, 14.0
ROW, TOP, BOTTOM = 15.0, 12.0, 34.0

# As many marks as stand above one another in a lane; what more there is, is counted in the last.
HIGHEST = 5
NEAR = 13.0
# Numbers of what had no room stand no nearer to one another than this.
CROWDED = 34.0


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
class Lane:
    """The marks of one type, with the line they stand on; `more` are numbers of those that had no room, above where they belong."""

    said: str
    y: float
    top: float
    marks: tuple[Mark, ...]
    more: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """The picture; None of it is drawn where there are no lanes."""

    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    width: float = WIDTH
    left: float = LEFT


def draw_lanes(moments: Iterable[Moment], wording: Wording) -> Lanes | None:
    """Return the timeline of happenings; None where there is none."""
    told = sorted(moments, key=lambda one: (one.first, one.last, one.id))
    if not told:
        return None
    # From the first day by which something had happened: a year long past would leave no room for the days that are known.
    first = min(one.last for one in told)
    scale = DayScale(first=first, last=max(one.last for one in told), left=LEFT, width=WIDTH - LEFT - RIGHT)
    lanes: list[Lane] = []
    y = TOP
    for kind in EVENT_TYPES:
        theirs = [one for one in told if one.type == kind]
        if theirs:
            lane = _stack(theirs, scale, y, wording.say(f"types.{kind}"))
            lanes.append(lane)
            y = lane.y + ROW
    return Lanes(height=round(y + BOTTOM, 1), lanes=tuple(lanes), ticks=scale.ticks(wording))


def _stack(moments: list[Moment], scale: DayScale, top: float, said: str) -> Lane:
    """Return marks that don't cover one another: each in the lowest row that is free on its day."""
    ends: list[float] = []
    placed: list[tuple[Moment, int, float]] = []
    more: dict[float, int] = {}
    for one in moments:
        since, x = scale.at(one.first), scale.at(one.last)
        row = next((row for row, end in enumerate(ends) if end <= since), len(ends))
        if row >= HIGHEST:
            near = next((there for there in more if abs(there - x) < CROWDED), x)
            more[near] = more.get(near, 0) + 1
            continue
        if row == len(ends):
            ends.append(0.0)
        ends[row] = x + NEAR
        placed.append((one, row, x))
    height = ROW * (len(ends) + bool(more)) + 6
    base = top + height
    return Lane(
        said=said,
        y=round(base, 1),
        top=round(top + 0.8 * ROW, 1),
        marks=tuple(_mark(one, x, round(base - ROW * (row + 0.6), 1), scale) for one, row, x in placed),
        more=tuple(sorted(more.items())),
    )


def _mark(one: Moment, x: float, y: float, scale: DayScale) -> Mark:
    since = scale.at(one.first)
    return Mark(href=f"/events/{one.id}", status=one.status, said=one.said, x=x, y=y, since=since if since < x - 1 else None)
