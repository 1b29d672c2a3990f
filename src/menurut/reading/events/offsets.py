"""Offsets: what happened so many days before or after what another part of the sentence tells.

Bulgaria mengusir dua diplomat, Senin (22/3), tiga hari | setelah jaksa menahan enam orang.
                                └ base ┘      └ offset ┘        └ held on 19 March ┘
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import msgspec

from menurut.languages import read_words
from menurut.reading.events.scene import Scene
from menurut.reading.events.stretches import Stretches, time_words
from menurut.types.time import DateInterval, Grain

# Days, or months, of the units that are counted; of weeks, months and years nobody means the day exactly.
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}
GRAINS: dict[str, Grain] = {"day": "day", "week": "week", "month": "month", "year": "year"}
# What lies so much earlier or later is not of the same day; an hour may be.
APART = frozenset(("day", "week", "month", "year", "decade"))
# Nobody counts further.
MOST = 400


class Counting(msgspec.Struct, frozen=True):
    """The classes of words of dates.yml that a count is made of."""

    words: dict[str, dict[str, int | str]]


@cache
def counting(language: str) -> dict[str, dict[str, int | str]]:
    """Return the classes of words of "id" or "en", read once per process."""
    return read_words(language, "dates", Counting).words


class Offset(NamedTuple):
    """So many units later, or earlier where negative."""

    number: int
    unit: str


def offset_of(scene: Scene, stretches: Stretches, first: int) -> Offset | None:
    """Return how far the stretch of token `first` lies from the one it hangs on, negative where it is earlier.

    None where no count stands before the word that opens the stretch ("setelah", "before"), or only a rough one.
    """
    opener = stretches.at(first).opener
    if opener is None or opener - 1 < stretches.low:
        return None
    words = time_words(stretches.language)
    lower = scene.tokens[opener].lower
    sign = -1 if lower in words.after else 1 if lower in words.before else 0
    count = _count(scene, stretches, opener) if sign else None
    return count._replace(number=sign * count.number) if count is not None else None


def lies_apart(scene: Scene, stretches: Stretches, opener: int) -> bool:
    """Return whether days, weeks, months or years, however roughly counted, part a clause from the one it hangs on: "hampir setahun | setelah"."""
    classes = counting(stretches.language)
    unit = scene.tokens[opener - 1].lower if opener else ""
    kind = classes.get("fused", {}).get(unit) or classes["unit"].get(unit)
    return kind in APART


def _count(scene: Scene, stretches: Stretches, opener: int) -> Offset | None:
    classes, tokens = counting(stretches.language), scene.tokens
    unit = tokens[opener - 1].lower
    at = opener - 1
    if unit in classes.get("fused", {}):
        number, kind = 1, classes["fused"][unit]
    else:
        at -= 1
        kind = classes["unit"].get(unit, "")
        word = tokens[at].lower if at >= stretches.low else ""
        number = int(word) if word.isdecimal() and len(word) < 4 else int(classes["n"].get(word, 0))
    length = (DAYS | MONTHS).get(str(kind))
    rough = at > stretches.low and tokens[at - 1].lower in time_words(stretches.language).rough
    if length is None or not 0 < number * length <= MOST or rough:
        return None
    return Offset(number, str(kind))


def moved(base: DateInterval, offset: Offset) -> DateInterval | None:
    """Return the day, week, month or year so far from `base`, as in "sepekan setelah". None where the base is longer than that unit."""
    first, last = date.fromisoformat(base.start), date.fromisoformat(base.end)
    try:
        if offset.unit in DAYS:
            day = first + timedelta(days=offset.number * DAYS[offset.unit])
            return _around(day, offset.unit) if first == last else None
        if (first.year, offset.unit == "year" or first.month) != (last.year, offset.unit == "year" or last.month):
            return None
        years, month = divmod(first.year * 12 + first.month - 1 + offset.number * MONTHS[offset.unit], 12)
        return _around(date(years, month + 1, 1), offset.unit)
    except (OverflowError, ValueError):
        return None


def _around(day: date, unit: str) -> DateInterval:
    """Return the whole unit that `day` lies in."""
    start = end = day
    if unit == "week":
        start = day - timedelta(days=day.weekday())
        end = start + timedelta(days=6)
    elif unit == "month":
        start, end = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    elif unit == "year":
        start, end = date(day.year, 1, 1), date(day.year, 12, 31)
    return DateInterval(start=start.isoformat(), end=end.isoformat(), grain=GRAINS[unit], basis="relative")
