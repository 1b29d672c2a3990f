"""Identities that may be one and that nothing certain joins: for a person to judge.

    name      Dimas Pratama IDN GOV, Dimas Pratama IDN BUS     same name and state; role, time or a lone surname leave a doubt
    state     Dimas Pratama IDN, Dimas Pratama MYS             same full name
    spelling  Soekardi Achmad, Sukardi Ahmad                   names that are levelled alike
    short     Pratama, Dimas Pratama                           one word of a full name

In a crowd of likes each is held against the one in most articles that nobody has judged it against, not against every other: a name
that a hundred bear would else be five thousand questions.
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
    settled = {frozenset(pair) for pair in judged}
    seen: set[frozenset[str]] = set()
    found = []
    for why, left, right in _pairs(known, settled):
        pair = frozenset((left.id, right.id))
        if pair not in seen:
            seen.add(pair)
            found.append(Candidate(left=left, right=right, why=why))
    return tuple(sorted(found, key=lambda one: (-one.articles, one.left.id, one.right.id)))


def _order(one: Profile) -> tuple[int, str, str, str, str]:
    return -one.articles, one.id, one.key, one.country or "", one.sector or ""


def _pairs(known: list[Profile], settled: set[frozenset[str]]) -> Iterator[tuple[Why, Profile, Profile]]:
    """Yield pairs by what is most alike in them first; none that is `settled`, or that two numbers tell apart."""
    people = [one for one in known if one.kind == "person" and is_full(one.key)]
    crowds: tuple[tuple[Why, list[Profile], Callable[[Profile], object]], ...] = (
        ("name", known, lambda one: (one.kind, one.key, one.country)),
        ("state", people, lambda one: one.key),
        ("spelling", people, lambda one: (alike_key(one.key), one.country)),
    )
    for why, among, key in crowds:
        for same in _alike(among, key):
            for at, other in enumerate(same):
                left = next((one for one in same[:at] if _is_question(one, other, settled)), None)
                if left is not None:
                    yield why, left, other
    for why, left, right in _short_names(known, people):
        if _is_question(left, right, settled):
            yield why, left, right


def _is_question(one: Profile, other: Profile, settled: set[frozenset[str]]) -> bool:
    return one.id != other.id and frozenset((one.id, other.id)) not in settled and not (one.identifier and other.identifier)


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
