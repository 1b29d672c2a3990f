"""Who is who across articles, as a recorded judgement."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Somebody's or some rule's word that two entities are the same, different, or that it is unsure; `when` in UTC."""

    left: str
    right: str
    verdict: Literal["same", "different", "unsure"]
    reason: str
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Entities (ids) of articles that are one person, organisation or state."""

    id: str
    name: str
    members: tuple[str, ...]
    judgements: tuple[Judgement, ...] = ()
