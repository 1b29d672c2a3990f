"""Roles by date: a line for each role that articles give somebody, a stroke for the articles of a day.

Indonesia, government
| ||     |
Indonesia, civilians
                    |   | |
2019          2021     2024
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from menurut.server.drawing.scale import DayScale, Tick
from menurut.server.wording import Wording

LEFT, RIGHT, ROW, BOTTOM = 6.0, 10.0, 46.0, 28.0
WIDE, NARROW = 1000.0, 380.0

# Strokes are no nearer to one another than this: a thousand articles would be a bar.
APART = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Somebody in an article: on which day, in which role, and as what the article brings them in."""

    day: datetime.date
    role: str
    said: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """Articles about one day on the line of a role; it leads to the first of them, `more` are the others."""

    x: float
    said: str
    href: str
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The lines of roles, that seen first on top, each with its place and its number of articles."""

    height: float
    lines: tuple[tuple[str, float, int, tuple[Stroke, ...]], ...]
    ticks: tuple[Tick, ...]
    width: float


def draw_strip(seen: Iterable[Seen], wording: Wording, width: float = WIDE) -> Strip | None:
    """Return the strip; None where all is of one day, which needs no line."""
    ordered = sorted(seen, key=lambda one: one.day)
    if not ordered or ordered[0].day == ordered[-1].day:
        return None
    scale = DayScale(first=ordered[0].day, last=ordered[-1].day, left=LEFT, width=width - LEFT - RIGHT)
    by_role: dict[str, list[Seen]] = {}
    for one in ordered:
        by_role.setdefault(one.role, []).append(one)
    lines = tuple(
        (role, ROW * (place + 1) - 10, len(theirs), _strokes(theirs, scale)) for place, (role, theirs) in enumerate(by_role.items())
    )
    return Strip(height=ROW * len(lines) + BOTTOM, lines=lines, ticks=scale.ticks(wording), width=width)


def _strokes(seen: list[Seen], scale: DayScale) -> tuple[Stroke, ...]:
    together: dict[float, list[Seen]] = {}
    for one in seen:
        together.setdefault(APART * round(scale.at(one.day) / APART), []).append(one)
    return tuple(
        Stroke(x=scale.at(found[0].day), said=found[0].said, href=found[0].href, more=len(found) - 1) for found in together.values()
    )
