"""Identities that may be one and that nothing certain joins: for a person to judge.

    name      Dimas Pratama IDN GOV, Dimas Pratama IDN BUS     same name and state; role, time or a lone surname leave a doubt
    state     Dimas Pratama IDN, Dimas Pratama MYS             same full name
    spelling  Soekardi Achmad, Sukardi Ahmad                   names that are levelled alike
    short     Pratama, Dimas Pratama                           one word of a full name

In a crowd of likes each is held against the one in most articles, not against every other: a name that a hundred bear would
else be five thousand questions.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from menurut.comparing.likeness import side_of
from menurut.comparing.naming import alike_key, is_full

Why = Literal["name", "state", "spelling", "short"]

# A single word that stands in more full names of one state than this is a common given name and asks nothing.
FEW_NAMES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One way in which an identity (its id) is told, and in how many articles."""

    id: str
    name: str
    kind: str
    key: str
    country: str | None
    sector: str | None
    identifier: str | None
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Two identities that may be one, the one in more articles first; `articles` counts those of both."""

    left: Profile
    right: Profile
    why: Why

    @property
    def articles(self) -> int:
        """Return how many articles the answer is about."""
        return self.left.articles + self.right.articles

    def line(self) -> dict[str, object]:
        """Return the pair as a line of JSON tells it."""
        told = [
            {
                "id": one.id,
                "name": one.name,
                "kind": one.kind,
                "country": one.country,
                "sector": one.sector,
                "articles": one.articles,
            }
            for one in (self.left, self.right)
        ]
        return {"id": self.left.id, "other": self.right.id, "why": self.why, "articles": self.articles, "identities": told}


def find_candidates(profiles: Iterable[Profile], judged: Iterable[tuple[str, str]] = ()) -> tuple[Candidate, ...]:
    """Return the pairs that a person should look at, those in most articles first; `judged` are pairs looked at already.

    Only people and organisations: states are known by their codes.
    """
    known = sorted((one for one in profiles if one.kind != "state"), key=_order)
    seen = {frozenset(pair) for pair in judged}
    found = []
    for why, left, right in _pairs(known):
        pair = frozenset((left.id, right.id))
        if len(pair) == 2 and pair not in seen and not (left.identifier and right.identifier):
            seen.add(pair)
            found.append(Candidate(left=left, right=right, why=why))
    return tuple(sorted(found, key=lambda one: (-one.articles, one.left.id, one.right.id)))


def _order(one: Profile) -> tuple[int, str, str, str, str]:
    return -one.articles, one.id, one.key, one.country or "", one.sector or ""


def _pairs(known: list[Profile]) -> Iterator[tuple[Why, Profile, Profile]]:
    """Yield pairs by what is most alike in them first."""
    for same in _alike(known, lambda one: (one.kind, one.key, one.country)):
        yield from (("name", same[0], other) for other in same[1:])
    people = [one for one in known if one.kind == "person" and is_full(one.key)]
    for same in _alike(people, lambda one: one.key):
        yield from (("state", same[0], other) for other in same[1:])
    for same in _alike(people, lambda one: (alike_key(one.key), one.country)):
        yield from (("spelling", same[0], other) for other in same[1:])
    yield from _short_names(known, people)


def _alike(known: list[Profile], key: Callable[[Profile], object]) -> Iterator[list[Profile]]:
    groups: defaultdict[object, list[Profile]] = defaultdict(list)
    for one in known:
        groups[key(one)].append(one)
    return (group for group in groups.values() if len(group) > 1)


def _short_names(known: list[Profile], people: list[Profile]) -> Iterator[tuple[Why, Profile, Profile]]:
    bearers: defaultdict[tuple[str, str], dict[str, Profile]] = defaultdict(dict)
    for one in people:
        for word in set(one.key.split()):
            if one.country:
                bearers[word, one.country].setdefault(one.key, one)
    for one in known:
        if one.kind == "person" and one.country and not is_full(one.key):
            full = bearers.get((one.key, one.country), {})
            if len(full) <= FEW_NAMES:
                for other in (other for other in full.values() if _may_be(one, other)):
                    first, second = sorted((one, other), key=_order)
                    yield "short", first, second


def _may_be(one: Profile, other: Profile) -> bool:
    """Return whether two roles may be one person's."""
    sides = {side_of(one.sector), side_of(other.sector)} - {None}
    return len(sides) < 2
