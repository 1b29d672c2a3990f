"""Draft: an event while it is being made, one place in the text, before tellings of the same event are joined."""

from dataclasses import dataclass, field

from menurut.types.event import EventType, Telling
from menurut.types.place import Place
from menurut.types.reason import Reason
from menurut.types.span import Span
from menurut.types.time import DateInterval


@dataclass(slots=True, kw_only=True)
class Draft:
    """One telling of an event with the parties of its own clause.

    One that does not stand alone (`stands` is false) may still tell of an event before it: "serangan itu menewaskan 10 warga".
    `further` is what is said to be done too: "kedua pihak juga sepakat ...". `chance` is how likely type and both sides are right, 0 to 1; 0 where that was not weighed.
    """

    trigger: Span
    first: int
    type: EventType
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    speech: bool = False
    act: str | None = None
    weak: bool = False
    strict: bool = False
    noun: bool = False
    mutual: bool = False
    further: bool = False
    stands: bool = True
    chance: float = 0.0
    judging: bool = False
    telling: Telling
    date: DateInterval | None = None
    places: tuple[Place, ...] = ()
    evidence: tuple[Span, ...] = ()
    because: tuple[Reason, ...] = ()
    more: list[Telling] = field(default_factory=list)
