"""The smallest prints that make sense, each changeable by keyword."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from menurut.comparing.claimprints import ClaimPrint
from menurut.comparing.compare import compare
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.origins import Dispatch
from menurut.comparing.parties import Party
from menurut.comparing.prints import Prints, packed_phrases, phrase_hash
from menurut.comparing.rarity import Rarity, month_of
from menurut.comparing.traces import traces_with
from menurut.types.claim import Counted, Quantity
from menurut.types.happening import Happening
from menurut.types.span import Span

DAY = 738000.5


def day(number: int) -> str:
    """Return the day that is `number` days after the first."""
    return datetime.date.fromordinal(int(DAY) + number).isoformat()


class Everything(frozenset[tuple[str, str]]):
    """Fits of which every pair is one."""

    def __contains__(self, pair: object) -> bool:
        """Return that it is."""
        return True


def phrases(text: str) -> frozenset[int]:
    """Return a text's words in threes."""
    words = text.casefold().split()
    return frozenset(phrase_hash(" ".join(words[start : start + 3])) for start in range(len(words) - 2))


def dispatches_of(prints: Iterable[Prints]) -> tuple[Dispatch, ...]:
    """Return the dispatches behind articles."""
    return compare(traces_with(one, (), ()) for one in prints).dispatches


def happenings_of(events: Sequence[EventPrint], **prints: Any) -> tuple[Happening, ...]:
    """Return the happenings of events whose articles have the prints given, and are of the day of their first event."""
    told = {article: tuple(event for event in events if event.article == article) for article in {one.article for one in events}}
    return compare(
        traces_with(make_prints(article, moment=found[0].moment, **prints), found, ()) for article, found in sorted(told.items())
    ).happenings


def make_prints(article: str, text: str = "", **changes: Any) -> Prints:
    """Return the prints of an article that says `text` and names nobody."""
    kept: dict[str, Any] = {
        "page": None, "publisher": article, "language": "id", "moment": DAY, "phrases": packed_phrases(phrases(text)), "names": frozenset(),
        "anchors": frozenset(), "speakers": frozenset(), "quotes": frozenset(), "agencies": frozenset(), "denies": False,
    }  # fmt: skip
    return Prints(article=article, **{**kept, **changes})


def person(name: str, country: str = "IDN", sector: str = "GOV") -> Party:
    """Return somebody with a name."""
    return Party(name=name, country=country, sector=sector, kind="person")


def state(country: str) -> Party:
    """Return a state."""
    return Party(name=None, country=country, sector="GOV", kind="state")


def make_event(event: str, **changes: Any) -> EventPrint:
    """Return a meeting of two ministers in the first sentence of article `event`."""
    actors = (person("sari utami"), person("hoang minh", "VNM"))
    kept: dict[str, Any] = {
        "article": event[0], "language": "id", "moment": DAY, "place_in_text": 40, "type": "CONSULT", "modes": (), "trigger": "bertemu",
        "actors": actors, "recipients": (), "days": None, "places": frozenset(),
        "words": frozenset({"menlu", "sari", "utami", "bertemu", "hoang", "minh"}), "names": frozenset({"utami", "minh"}),
        "anchors": frozenset({"~utami", "~minh"}), "numbers": frozenset(), "again": False, "past": False, "speech": False,
    }  # fmt: skip
    return EventPrint(event=event, **{**kept, **changes})


def count(what: Counted, low: float | None, high: float | None) -> Quantity:
    """Return a number of an event."""
    return Quantity(what=what, low=low, high=high, span=Span(0, 1))


def _number(id: str) -> int:
    return int.from_bytes(id.encode(), "big")


def make_claim(claim: str, **changes: Any) -> ClaimPrint:
    """Return what article `claim` says in its own voice."""
    event = changes.pop("event", None) or make_event(f"{claim[0]}1", **changes.pop("told", {}))
    kept: dict[str, Any] = {
        "article": claim[0], "moment": event.moment, "holders": frozenset(), "act": "assert", "polarity": "positive",
        "modality": "actual", "quantities": (), "corrects": False, "near": True, "sentence": _number(claim), "place": _number(claim),
    }  # fmt: skip
    return ClaimPrint(claim=claim, event=event, **{**kept, **changes})


def count_rarity(told: Iterable[tuple[str, float | None, Iterable[str]]]) -> Rarity:
    """Return how rare keys are; `told` holds an article, its moment and its keys, an article perhaps more than once."""
    return Rarity(Counter((key, month) for _, key, month in {(a, key, month_of(when)) for a, when, keys in told for key in keys}))
