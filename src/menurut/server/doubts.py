"""What speaks against a happening being one event, as a reader sees it in the articles: told here because its numbers rest on it.

Vietnam attacks ...    10 April 2025          "Perhaps more than one event: articles tell it as assault and coercion."
Vietnam arrests ...    February 2025
"""

from collections.abc import Iterable
from datetime import date

from menurut.server.days import say_interval
from menurut.server.drawing.scale import read_day
from menurut.server.wording import Wording
from menurut.store.records import ClaimRow
from menurut.types.time import DateInterval

# Outlets often differ by a day or two over one event; times further apart than this are hardly one.
APART = 7


def find_doubt(claims: Iterable[ClaimRow], wording: Wording) -> str | None:
    """Return in a sentence what makes it doubtful that claims tell one event; None where nothing does."""
    told = tuple(claims)
    kinds = tuple(dict.fromkeys(wording.say(f"types.{claim.type}") for claim in told))
    found = [wording.say("ledger.doubts.types", types=wording.join(kinds))] if len(kinds) > 1 else []
    times = [
        (first, last, claim.date)
        for claim in told
        if claim.date and (first := read_day(claim.date.start)) and (last := read_day(claim.date.end))
    ]
    if times and (apart := _apart(times)):
        found.append(wording.say("ledger.doubts.days", days="; ".join(say_interval(one, wording) for one in apart)))
    return wording.say("ledger.doubts.sentence", reasons="; ".join(found)) if found else None


def _apart(times: list[tuple[date, date, DateInterval]]) -> tuple[DateInterval, DateInterval] | None:
    """Return the time that ends first and that which begins last; None where they are not far apart."""
    earliest, latest = min(times, key=lambda time: time[1]), max(times, key=lambda time: time[0])
    return (earliest[2], latest[2]) if (latest[0] - earliest[1]).days > APART else None
