"""Offsets: what happened so many days before or after what another part of the sentence tells.

Bulgaria mengusir dua diplomat, Senin (22/3), tiga hari | setelah jaksa menahan enam orang.
                                └ base ┘      └ offset ┘        └ held on 19 March ┘
"""

from datetime import date, timedelta
from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.reading.events.scene import Scene
from menurut.reading.events.stretches import Stretches, time_words
from menurut.types.time import DateInterval

# Days of the units that are counted; of months and years nobody means the day, or the month, exactly.
LENGTHS = {"day": 1, "week": 7}
# What lies so much earlier or later is not of the same day; an hour may be.
APART = frozenset(("day", "week", "month", "year", "decade"))
# Nobody counts further in days.
MOST = 400


class Counting(msgspec.Struct, frozen=True):
    """The classes of words of dates.yml that a count is made of."""

    words: dict[str, dict[str, int | str]]


@cache
def _counting(language: str) -> dict[str, dict[str, int | str]]:
    return read_words(language, "dates", Counting).words


def offset_of(scene: Scene, stretches: Stretches, first: int) -> int | None:
    """Return how many days lie between the stretch of token `first` and the one it hangs on, negative where it is earlier.

    None where no count stands before the word that opens the stretch ("setelah", "before"), or only a rough one.
    """
    opener = stretches.at(first).opener
    if opener is None or opener - 1 < stretches.low:
        return None
    words = time_words(stretches.language)
    lower = scene.tokens[opener].lower
    sign = -1 if lower in words.after else 1 if lower in words.before else 0
    count = _count(scene, stretches, opener) if sign else None
    return sign * count if count is not None else None


def lies_apart(scene: Scene, stretches: Stretches, opener: int) -> bool:
    """Return whether days, weeks, months or years, however roughly counted, part a clause from the one it hangs on: "hampir setahun | setelah"."""
    counting = _counting(stretches.language)
    unit = scene.tokens[opener - 1].lower if opener else ""
    kind = counting.get("fused", {}).get(unit) or counting["unit"].get(unit)
    return kind in APART


def _count(scene: Scene, stretches: Stretches, opener: int) -> int | None:
    counting, tokens = _counting(stretches.language), scene.tokens
    unit = tokens[opener - 1].lower
    at = opener - 1
    if unit in counting.get("fused", {}):
        number, kind = 1, counting["fused"][unit]
    else:
        at -= 1
        kind = counting["unit"].get(unit, "")
        word = tokens[at].lower if at >= stretches.low else ""
        number = int(word) if word.isdecimal() and len(word) < 4 else int(counting["n"].get(word, 0))
    length = LENGTHS.get(str(kind))
    rough = at > stretches.low and tokens[at - 1].lower in time_words(stretches.language).rough
    if length is None or not 0 < number * length <= MOST or rough:
        return None
    return number * length


def moved(base: DateInterval, days: int) -> DateInterval | None:
    """Return the day that lies `days` from `base`; whole weeks away, its week, as in "sepekan setelah". None for a longer base."""
    if base.start != base.end:
        return None
    try:
        day = date.fromisoformat(base.start) + timedelta(days=days)
    except OverflowError:
        return None
    if days % 7:
        return DateInterval(start=day.isoformat(), end=day.isoformat(), grain="day", basis="relative")
    monday = day - timedelta(days=day.weekday())
    return DateInterval(start=monday.isoformat(), end=(monday + timedelta(days=6)).isoformat(), grain="week", basis="relative")
