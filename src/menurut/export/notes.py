"""What brat.py writes into notes, read again: codes of parties; modes, contexts and days of events; days of times."""

from datetime import date as calendar_day
from functools import cache
from typing import Any

from menurut.knowledge.states import read_table, states
from menurut.languages import read_words
from menurut.types.time import DateInterval

# Countries of PLOVER that are no state's.
_NO_STATE = ("IGO", "NGO", "MNC", "ISM", "IMG")


def is_country(code: str) -> bool:
    """Return whether a code stands for a country, or for what PLOVER has in its place; else it is a sector."""
    return code in states() or code in _NO_STATE


@cache
def _contexts() -> frozenset[str]:
    return frozenset(read_words("en", "contexts", dict[str, list[str]]))


def read_notes(notes: list[str], type: str) -> tuple[tuple[str, ...], tuple[str, ...], DateInterval | None]:
    """Return modes, contexts and day as brat.py notes them: "attack,raid; military; 2023-07-26/2023-07-26"."""
    known = {row[1] for row in read_table("plover-codes.tsv") if row[0] == type and row[1]}
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    date: DateInterval | None = None
    for part in filter(None, (part.strip() for note in notes if ": " not in note for part in note.split(";"))):
        codes = tuple(part.split(","))
        date = date or interval_of(part)
        modes = modes or (codes if set(codes) <= known else ())
        contexts = contexts or (codes if set(codes) <= _contexts() else ())
    return modes, contexts, date


def interval_of(days: str, grain: str = "") -> DateInterval | None:
    """Return the days that "2023-07-24/2023-07-30" names; None for what names none."""
    start, _, end = days.partition("/")
    try:
        first, last = calendar_day.fromisoformat(start), calendar_day.fromisoformat(end or start)
    except ValueError:
        return None
    whole: Any = grain or ("day" if first == last else "range")
    return DateInterval(start=first.isoformat(), end=last.isoformat(), grain=whole, basis="text")
