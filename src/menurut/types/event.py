"""A political event that the article tells, in PLOVER 2.0's terms."""

from dataclasses import dataclass
from typing import Literal

from menurut.types.place import Place
from menurut.types.reason import Reason
from menurut.types.span import Span
from menurut.types.time import DateInterval

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EVENT_TYPES: tuple[EventType, ...] = EventType.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How one place in the text tells an event: the polarity and modality its clause carries, and where.

    An event told twice has two tellings; `claims` turns each into a Claim of whoever holds the words at `trigger`.
    """

    trigger: Span
    polarity: Literal["positive", "negative"] = "positive"
    modality: Literal["actual", "planned", "conditional"] = "actual"
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Trigger, type, parties, day and place. `modes` has the main one first; `actors` and `recipients` are entity ids.

    Both party lists may be empty: an unnamed doer is an empty tuple. `date` is None unless the text gives one.
    `speech` marks an act of speech (REQUEST, ACCUSE ...), whose claim is about the act itself.
    """

    id: str
    trigger: Span
    type: EventType
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    date: DateInterval | None = None
    evidence: tuple[Span, ...] = ()
    speech: bool = False
    tellings: tuple[Telling, ...] = ()
    because: tuple[Reason, ...] = ()
