"""What shows a sign by which two events fit: the names, days, numbers and words behind its weight.

same-party   sari utami          same-day   2023-07-06          words   bertemu hanoi menlu
"""

from collections.abc import Callable, Iterable

from menurut.comparing.eventprints import EventPrint
from menurut.comparing.parties import Party

Show = Callable[[EventPrint, EventPrint], Iterable[str | None]]


def find_shared(sign: str, one: EventPrint, other: EventPrint) -> tuple[str, ...]:
    """Return what shows a sign, in order; empty for one that says it all itself ("other-story").

    >>> from dataclasses import fields
    >>> empty = {field.name: frozenset() for field in fields(EventPrint)}
    >>> find_shared("words", *(EventPrint(**{**empty, "words": frozenset(words)}) for words in (("rapat", "kota"), ("rapat",))))
    ('rapat',)
    """
    show = _SHOW.get(sign)
    return () if show is None else tuple(sorted({value for value in show(one, other) if value}))


def _names(*parties: Party) -> set[str | None]:
    return {party.name for party in parties}


def _states(*parties: Party) -> set[str | None]:
    return {party.country for party in parties}


def _days(one: EventPrint, other: EventPrint) -> Iterable[str]:
    return (f"{days[0]}/{days[1]}" if days[0] != days[1] else days[0] for days in (one.days, other.days) if days)


def _anchors(marks: str) -> Show:
    return lambda one, other: (anchor.lstrip("~@") for anchor in one.anchors & other.anchors if anchor[0] in marks)


_SHOW: dict[str, Show] = {
    "akin-type": lambda one, other: (one.type, other.type),
    "same-word": lambda one, other: (one.trigger.split(" ")[0],),
    "same-party": lambda one, other: _names(*one.actors, *one.recipients) & _names(*other.actors, *other.recipients),
    "other-actor": lambda one, other: _names(*one.actors, *other.actors),
    "other-recipient": lambda one, other: _names(*one.recipients, *other.recipients),
    "same-state-actor": lambda one, other: _states(*one.actors) & _states(*other.actors),
    "same-state-recipient": lambda one, other: _states(*one.recipients) & _states(*other.recipients),
    "same-day": _days,
    "next-day": _days,
    "other-day": _days,
    "same-number": lambda one, other: (number for number in one.numbers & other.numbers if len(number) > 1),
    "people": _anchors("~"),
    "states-and-places": _anchors("@"),
    "names": lambda one, other: one.names & other.names,
    "words": lambda one, other: one.words & other.words,
    "one-sentence": lambda one, other: one.words & other.words,
}
