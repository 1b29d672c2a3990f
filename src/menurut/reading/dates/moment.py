"""What a time expression says before it is placed in the calendar.

    Rabu        (26/7/2023)              pukul 10.15
    weekday=3   day=26 month=7 year=2023 clock
    └─────────────── one Moment ─────────────────┘

Pieces that stand side by side add up to one Moment; only then is it held against publication time. So a weekday knows its date,
and a date without a year its weekday, whichever came first.
"""

from dataclasses import dataclass, fields, replace
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The facts a phrase gives. Which keys mean what is told at the head of `languages/id/dates.yml`."""

    day: int | None = None
    day2: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    weekday2: int | None = None
    days: int | None = None
    n: int | None = None
    unit: str | None = None
    shift: int | None = None
    ago: int | None = None
    window: int | None = None
    turn: int | None = None
    part: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    feast: str | None = None
    hijri: int | None = None
    nth: int | None = None
    sofar: int | None = None
    clock: bool = False
    eve: bool = False
    overnight: bool = False
    story: bool = False
    ahead: bool = False

    def joined(self, other: "Moment") -> "Moment":
        """Return this moment with what `other` adds; where both say something, this one's word stands."""
        added: dict[str, Any] = {
            field.name: getattr(other, field.name)
            for field in fields(Moment)
            if getattr(self, field.name) in (None, False) and getattr(self, field.name) != getattr(other, field.name)
        }
        return replace(self, **added)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A moment, or two that bound a stretch of time; `role` says how, and `start` and `end` count lexemes.

    `role` is "at" for a moment alone, "span" for two, "since", "until" or "before" for one end. `bare` is where the
    moment alone begins, since a role that turns out to say nothing is left out of the span; `opens` where the sentence begins so;
    `length` is how many days run from the moment, or up to it: "lima hari mulai Selasa", "dua hari hingga Rabu";
    `onward` where a word says that something begins then: "mulai Selasa".
    """

    role: str
    left: Moment
    right: Moment | None = None
    start: int
    bare: int
    end: int
    opens: bool = False
    length: int | None = None
    onward: bool = False
