"""Beginnings: what a "since" tells of, besides how long ago.

Hubungan retak sejak Maret, ketika Lumara menyita tiga kapal.      the seizure was in March, not since March
sejak perang pecah pada 7 Oktober                                  the war has gone on since 7 October
"""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from menurut.reading.events.offsets import counting
from menurut.reading.events.scene import Scene
from menurut.reading.events.stretches import Stretches
from menurut.types.time import DateInterval, Grain, TimeMention

# A year is written with so many digits, a day of the month with fewer.
YEAR_DIGITS = 4
# "2024-06-10": publication is known to the day.
DAY_LENGTH = 10


def seen_from(scene: Scene, stretches: Stretches, time: TimeMention, first: int) -> DateInterval:
    """Return the days of what token `first` tells: those of `time`, only its beginning, or all from it on to publication."""
    if _is_when(scene, stretches, time, first):
        return _beginning(scene, stretches, time)
    if _goes_on(scene, stretches, time, first):
        published = (scene.page.article.published or "")[:DAY_LENGTH]
        if len(published) == DAY_LENGTH and time.interval.start < published:
            return DateInterval(start=time.interval.start, end=published, grain="range", basis="relative")
    return time.interval


def _is_when(scene: Scene, stretches: Stretches, time: TimeMention, first: int) -> bool:
    """Return whether the clause around `first` tells what happened when the stretch of time began: "sejak 2018, ketika ..."."""
    if time.interval.grain != "range" or scene.tokens[scene.page.index_at(time.span.start)].lower not in stretches.words.since:
        return False
    at = scene.page.index_at(time.span.end)
    at += at < stretches.high and scene.tokens[at].text == ","
    if at >= first or scene.tokens[at].lower not in stretches.words.when:
        return False
    return all(scene.tokens[one].text != "," for one in range(at, first))


def _beginning(scene: Scene, stretches: Stretches, time: TimeMention) -> DateInterval:
    """Return the day, month or year that a stretch of time begins with, as its words name it."""
    start = date.fromisoformat(time.interval.start)
    tokens = scene.tokens[scene.page.index_at(time.span.start) : scene.page.index_at(time.span.end)]
    months = counting(stretches.language)["month"]
    day = any(token.lower.isdecimal() and len(token.lower) < YEAR_DIGITS for token in tokens)
    grain: Grain = "day"
    end = start
    if not day and any(token.lower in months for token in tokens):
        grain, end = "month", start.replace(day=monthrange(start.year, start.month)[1])
    elif not day and any(token.lower == str(start.year) for token in tokens):
        grain, end = "year", date(start.year, 12, 31)
    return replace(time.interval, end=end.isoformat(), grain=grain)


def _goes_on(scene: Scene, stretches: Stretches, time: TimeMention, first: int) -> bool:
    """Return whether `first` is a noun that a clause says the beginning of: "sejak perang pecah pada 7 Oktober"."""
    number = stretches.number_at(first)
    opener = stretches.all[number].opener
    if opener is None or scene.tokens[opener].lower not in stretches.words.since or scene.is_verb(first):
        return False
    begun = range(opener, stretches.end_of(number))
    return time.interval.grain != "range" and any(scene.tokens[at].lower in stretches.words.beginning for at in begun)
