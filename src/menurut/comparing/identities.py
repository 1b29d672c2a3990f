"""Gather the entities of many articles that are one person, organisation or state.

    judged the same > identifier > name, state and role > name, state and nearness in days

Edges are taken from the firmest to the weakest; one that would join what a person keeps apart is left out. So a judgement of
"different" parts an identity where it is weakest, and the order in which articles come changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from menurut.comparing.likeness import find_edges, in_time
from menurut.types.identity import Appearance, Bond, Identity, Judgement

_FIRMEST: tuple[Bond, ...] = ("judged", "identifier", "name", "near", "alone")


class _Groups:
    """Groups of ids that grow together, and which of them may not."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.parent = {id: id for id in ids}
        self.enemies: defaultdict[str, set[str]] = defaultdict(set)

    def find(self, id: str) -> str:
        root = id
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[id] != root:
            self.parent[id], id = root, self.parent[id]
        return root

    def join(self, left: str, right: str) -> bool:
        """Make two groups one; return whether they are, which they can't be where somebody keeps them apart."""
        one, other = self.find(left), self.find(right)
        if one == other:
            return True
        if other in self.enemies[one]:
            return False
        # The larger name stays the root: which one is a matter of the ids alone, not of their order.
        one, other = max(one, other), min(one, other)
        self.parent[other] = one
        for enemy in self.enemies.pop(other, ()):
            self.enemies[enemy].discard(other)
            self.enemies[enemy].add(one)
            self.enemies[one].add(enemy)
        return True

    def part(self, left: str, right: str) -> bool:
        """Keep two groups apart from now on; return whether they are, which they can't be where they are one already."""
        one, other = self.find(left), self.find(right)
        if one == other:
            return False
        self.enemies[one].add(other)
        self.enemies[other].add(one)
        return True


def last_words(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return the last judgement on each pair, latest first; `judgements` come in the order in which they were given."""
    standing: dict[frozenset[str], Judgement] = {}
    for judgement in reversed(judgements):
        standing.setdefault(frozenset((judgement.left, judgement.right)), judgement)
    return tuple(standing.values())


def find_unheld(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that can't hold beside later ones, latest first: A is B, B is C, so A is not C does not."""
    standing = last_words(judgements)
    return _judge(_Groups(id for one in standing for id in (one.left, one.right)), standing)


def _judge(groups: _Groups, standing: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """Join and part groups as judged, latest first; return the judgements that could not be followed."""
    unheld = []
    for one in standing:
        if not (groups.join(one.left, one.right) if one.verdict == "same" else groups.part(one.left, one.right)):
            unheld.append(one)
    return tuple(unheld)


def find_identities(appearances: Iterable[Appearance], judgements: Sequence[Judgement] = ()) -> tuple[Identity, ...]:
    """Return the identities of all appearances, the earliest first; one that nothing joins is an identity by itself.

    Where judgements can't all hold (A is B, B is C, A is not C) the later ones do. A judgement may speak of ids that don't
    appear, such as those of a forgotten article: A is B and B is C still makes A and C one.
    """
    known = {one.id: one for one in in_time(appearances)}
    standing = last_words(judgements)
    groups = _Groups([*known, *(id for judgement in standing for id in (judgement.left, judgement.right))])
    bonds: dict[str, set[Bond]] = defaultdict(set)
    unheld = set(_judge(groups, standing))
    for judgement in standing:
        if judgement.verdict == "same" and judgement not in unheld:
            bonds[judgement.left].add("judged")
            bonds[judgement.right].add("judged")
    for edge in find_edges(known.values()):
        if groups.join(edge.left, edge.right):
            bonds[edge.left].add(edge.bond)
            bonds[edge.right].add(edge.bond)
    spoken: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in standing:
        spoken[judgement.left].append(judgement)
        spoken[judgement.right].append(judgement)
    members: defaultdict[str, list[Appearance]] = defaultdict(list)
    for one in known.values():
        members[groups.find(one.id)].append(one)
    return tuple(
        Identity(
            id=group[0].id,
            name=name_of(group),
            members=tuple(one.id for one in group),
            bonds=tuple(min(bonds[one.id], key=_FIRMEST.index) if len(group) > 1 else "alone" for one in group),
            judgements=tuple(dict.fromkeys(judgement for one in group for judgement in spoken.get(one.id, ()))),
        )
        for group in members.values()
    )


def name_of(group: Sequence[Appearance]) -> str:
    """Return what most articles call somebody; of equally many the longest name, then the first by alphabet."""
    counted = Counter(one.name for one in group)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))
