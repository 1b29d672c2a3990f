"""Roles by date: a line for each role that articles give somebody, a stroke for each article on its day.

IDN GOV    | ||     |
IDN CVL                   | |
           2019     2021  2024
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from menurut.server.drawing.scale import DayScale, Tick
from menurut.server.wording import Wording

WIDTH, LEFT, ROW, BOTTOM = 1000.0, 120.0, 26.0, 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Somebody in an article: on which day, in which role, and as what the article brings them in."""

    day: datetime.date
    role: str
    said: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """One article on the line of a role."""

    x: float
    said: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The lines of roles, that seen first on top."""

    height: float
    lines: tuple[tuple[str, float, tuple[Stroke, ...]], ...]
    ticks: tuple[Tick, ...]
    left: float = LEFT
    width: float = WIDTH


def draw_strip(seen: Iterable[Seen], wording: Wording) -> Strip | None:
    """Return the strip; None where all is of one day, which needs no line."""
    ordered = sorted(seen, key=lambda one: one.day)
    if not ordered or ordered[0].day == ordered[-1].day:
        return None
    scale = DayScale(first=ordered[0].day, last=ordered[-1].day, left=LEFT, width=WIDTH - LEFT - 10)
    roles = tuple(dict.fromkeys(one.role for one in ordered))
    lines = tuple(
        (
            role,
            ROW * (place + 1),
            tuple(Stroke(x=scale.at(one.day), said=one.said, href=one.href) for one in ordered if one.role == role),
        )
        for place, role in enumerate(roles)
    )
    return Strip(height=ROW * (len(roles) + 1) + BOTTOM, lines=lines, ticks=scale.ticks(wording))
