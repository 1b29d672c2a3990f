"""The same event in many articles."""

from dataclasses import dataclass

from menurut.types.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Events (ids) that tell the same; its id is that of the earliest member."""

    id: str
    events: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()
