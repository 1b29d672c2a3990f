"""Who is who across articles, and the judgements by which it was settled."""

from dataclasses import dataclass
from typing import Literal

from menurut.types.entity import EntityKind

Verdict = Literal["same", "different", "unsure"]

# What joins a member to its identity: a person's judgement, a number elsewhere, name with state and role, name with state and
# nearness in days where no role is told; "alone" where nothing does.
Bond = Literal["judged", "identifier", "name", "near", "alone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Somebody's word that two entities (ids) are the same, different, or that it is unsure; `when` in UTC."""

    id: str
    left: str
    right: str
    verdict: Verdict
    reason: str
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An entity (its id) as far as it decides who else it is; `day` is that of publication, None where unknown.

    `key` is the name as it compares, None for somebody merely described ("a farmer"); `identifier` is "scheme:value".
    """

    id: str
    name: str
    kind: EntityKind
    key: str | None = None
    country: str | None = None
    sector: str | None = None
    identifier: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Entities (ids) of articles that are one person, organisation or state, the earliest first.

    `bonds` says of each member in turn what joined it; `judgements` are those that speak of a member and stand.
    """

    id: str
    name: str
    members: tuple[str, ...]
    bonds: tuple[Bond, ...]
    judgements: tuple[Judgement, ...] = ()
