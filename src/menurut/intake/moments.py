"""Moments as they are written on pages, in feeds and in tables, read as ISO 8601.

Senin, 10 Jun 2024 | 21:05 WIB          2024-06-10T21:05:00+07:00
Tue, 14 May 2024 03:20:00 GMT           2024-05-14T03:20:00+00:00
2024-05                                 2024-05, no more precise than it is known
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from zoneinfo import ZoneInfo

import msgspec

from menurut.knowledge.media import Outlet
from menurut.languages import read_words

_ZONE_OF_COUNTRY = {"IDN": "Asia/Jakarta"}

_DAY = r"(?P<day>\d{1,2}(?:\s{1,3}[A-Za-z]{3,9}\.?,?\s{1,3}|/\d{1,2}/|-\d{1,2}-)\d{4})"
_DAY_ALONE = re.compile(rf"(?:[^\W\d_]{{3,9}}'?,?\s{{1,3}}[^\W\d_]{{0,9}},?\s{{0,3}})?{_DAY}")
_AS_KNOWN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MAILED = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|UT|[+-]\d{4})")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")

# A longer field holds more than a time; reading it would only find some date in it.
_LONGEST = 80


class _Clock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    months: dict[str, int]
    zones: dict[str, int]
    before_clock: tuple[str, ...]


@cache
def _words() -> _Clock:
    return read_words("shared", "clock", _Clock)


@cache
def _visible() -> re.Pattern[str]:
    zones = "|".join(sorted(_words().zones, key=len, reverse=True))
    before = "|".join(_words().before_clock)
    clock = rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?:[:.]\d{{2}})?\s{{0,3}}(?P<zone>(?i:{zones}))?\b"
    return re.compile(rf"{_DAY}[\s,|•·–-]{{1,8}}(?:(?:{before}) )?{clock}")


@dataclass(frozen=True, slots=True)
class Shown:
    """A moment as readers see it, with the letters of its zone, and where it stands in the text."""

    at: datetime
    letters: str | None
    place: int

    def iso(self, zone: str | None) -> str:
        """Return it as ISO 8601, with the zone beside it, else with `zone`."""
        hours = _words().zones[self.letters] if self.letters else None
        tz = ZoneInfo(zone) if zone else None
        return self.at.replace(tzinfo=tz if hours is None else timezone(timedelta(hours=hours))).isoformat()


def moments_in(text: str) -> Iterator[Shown]:
    """Yield the moments that `text` shows to its readers.

    >>> [(shown.at.isoformat(), shown.letters) for shown in moments_in("Senin, 10 Jun 2024 21:05 WIB")]
    [('2024-06-10T21:05:00', 'wib')]
    """
    for found in _visible().finditer(text):
        try:
            day = _day(found["day"])
            moment = day.replace(hour=int(found["hour"]), minute=int(found["minute"])) if day else None
        except ValueError:  # the 31st of June, 25 o'clock
            continue
        if moment is not None:
            yield Shown(moment, (found["zone"] or "").lower() or None, found.start())


def _day(written: str) -> datetime | None:
    """Return the day of "10 Jun 2024" or "10/06/2024": the day comes first, as outlets here write it, unless it cannot be."""
    first, middle, year = re.findall(r"[A-Za-z]+|\d+", written)[:3]
    if not middle.isdigit():
        month = _words().months.get(middle.lower()[:3])
        return datetime(int(year), month, int(first)) if month else None  # noqa: DTZ001  the zone comes after
    day, month = (int(middle), int(first)) if int(middle) > 12 else (int(first), int(middle))
    return datetime(int(year), month, day)  # noqa: DTZ001


def home_zone(outlet: Outlet | None) -> str | None:
    """Return the zone in which an outlet dates its pages; None where it is not known."""
    return _ZONE_OF_COUNTRY.get(outlet.country) if outlet else None


def at_home(moment: datetime, zone: str | None) -> datetime:
    """Return a moment given in UTC on its outlet's own clock: the day that "kemarin" counts from is the reader's, not Greenwich's."""
    return moment.astimezone(ZoneInfo(zone)) if zone and moment.utcoffset() == timedelta(0) else moment


def read_moment(written: str, *, zone: str | None = None) -> str | None:
    """Return the time that a field tells as ISO 8601, as precise as it is; None where it tells none. `zone` is the outlet's own.

    >>> read_moment("2021-06"), read_moment("Kamis, 3 Juni 2021 10:20 WITA"), read_moment("03/06/2021"), read_moment("kemarin")
    ('2021-06', '2021-06-03T10:20:00+08:00', '2021-06-03', None)
    """
    written = " ".join(written[: _LONGEST + 1].split())
    if len(written) > _LONGEST:
        return None
    try:
        read = _as_known(written) or _mailed(written) or _with_clock(written, zone) or _day_alone(written) or _epoch(written, zone)
    except (ValueError, OverflowError):  # the year 0, the 30th of February
        return None
    return read if read and is_plausible(int(read[:4])) else None


def is_plausible(year: int) -> bool:
    """Return whether newspapers could have been published in a year, rather than it being a slip or a trick."""
    return 1700 <= year <= 2200


def _as_known(written: str) -> str | None:
    found = _AS_KNOWN.fullmatch(written)
    if found is None:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    datetime(year, month, day)  # noqa: DTZ001  only to see that there is such a day
    return written


def _with_clock(written: str, zone: str | None) -> str | None:
    try:
        moment = datetime.fromisoformat(written.replace(" ", "T", 1) if written[10:11] == " " else written)
    except ValueError:
        shown = next(moments_in(written), None)
        return shown.iso(zone) if shown else None
    return at_home(moment, zone).isoformat()


def _day_alone(written: str) -> str | None:
    found = _DAY_ALONE.fullmatch(written)
    day = _day(found["day"]) if found else None
    return day.date().isoformat() if day else None


def _mailed(written: str) -> str | None:
    """Return a time as mail and feeds write it, with a zone at its end; they never write years of other lengths."""
    return parsedate_to_datetime(written).isoformat() if _MAILED.fullmatch(written) else None


def _epoch(written: str, zone: str | None) -> str | None:
    if not _EPOCH.fullmatch(written):
        return None
    seconds = int(written) / (1000 if len(written) == 13 else 1)
    return at_home(datetime.fromtimestamp(seconds, tz=UTC), zone).isoformat()
