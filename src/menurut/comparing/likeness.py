"""Which appearances in different articles are taken for one, and how firmly: edges of a graph, weakest last.

    Q7747 ── Q7747                                     identifier
    Sari Wulandari IDN GOV ── Sari Wulandari IDN LEG   name: full name, state, and roles that one person holds in turn
    Sari Wulandari IDN GOV ── Sari Wulandari IDN -     near: no role is told, but it is soon after and only one is in question

Whatever is less certain is no edge: `candidates` shows it to a person. Neighbours in time are joined, not all with all, so that
a name in a hundred thousand articles costs no more than its sorting.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

import msgspec

from menurut.comparing.naming import SOMEBODY, is_full
from menurut.languages import read_words
from menurut.types.identity import Appearance, Bond

# A career; a name that comes back after longer is as likely a namesake's.
CAREER = 20 * 365

# How far from somebody's told role a mention without one is still theirs: the rest of a year's news.
SEASON = 365

# Without any role told, the same name is the same person while one case is in the news.
CASE = 30

# Stands for the distance in days where a day is unknown, and for no limit.
ENDLESS = 10**6

K = TypeVar("K")
Cluster = list[Appearance]


class _Limits(NamedTuple):
    """Within how many days roles, a role and none, and no roles at all speak for one; `bond` is what the last of these is."""

    career: int
    season: int
    case: int
    bond: Bond


_OF_PEOPLE = _Limits(CAREER, SEASON, CASE, "near")

# A ministry is the same ministry after thirty years.
_OF_BODIES = _Limits(ENDLESS, ENDLESS, ENDLESS, "name")


class Edge(NamedTuple):
    """Two appearances taken for one; edges sort by how firmly."""

    rank: int
    gap: int
    left: str
    right: str
    bond: Bond


class _Sides(msgspec.Struct):
    sides: list[list[str]]
    untold: list[str]


@cache
def _sides() -> dict[str | None, str | None]:
    """Return the side of each sector that is listed; None for those that tell nothing of a person."""
    written = read_words("shared", "sides", _Sides)
    untold: dict[str | None, str | None] = dict.fromkeys([None, *written.untold])
    return untold | {sector: side[0] for side in written.sides for sector in side}


def side_of(sector: str | None) -> str | None:
    """Return the side on which a person stands with a sector; None where it tells nothing.

    >>> side_of("LEG") == side_of("GOV"), side_of("MED"), side_of("CVL")
    (True, 'MED', 'CVL')
    """
    return _sides().get(sector, sector)


def _moment(one: Appearance) -> tuple[bool, str, str]:
    return one.day is None, one.day or "", one.id


def in_time(appearances: Iterable[Appearance]) -> Cluster:
    """Return appearances by day of publication and id, the undated last."""
    return sorted(appearances, key=_moment)


@cache
def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _gap(left: Appearance, right: Appearance) -> int:
    if left.day is None or right.day is None:
        return ENDLESS
    return abs(_number(left.day) - _number(right.day))


def _grouped(appearances: Iterable[Appearance], key: Callable[[Appearance], K | None]) -> dict[K, Cluster]:
    """Return appearances by their key, each group in the order given, without those that have none."""
    groups: defaultdict[K, Cluster] = defaultdict(list)
    for one in appearances:
        found = key(one)
        if found is not None:
            groups[found].append(one)
    return groups


def find_edges(appearances: Iterable[Appearance]) -> tuple[Edge, ...]:
    """Return the edges between appearances, the firmest first; the same whatever their order."""
    known = in_time(appearances)
    edges = [edge for same in _grouped(known, lambda one: one.identifier).values() for edge in _chain(same, 1, "identifier")]
    for group in _grouped(known, _place).values():
        edges += _edges_of(group)
    return tuple(sorted(edges))


def _place(one: Appearance) -> tuple[str, str, str] | None:
    """Return what two appearances must share to be compared at all; None for those that no name can join."""
    if one.key is None or one.kind not in SOMEBODY:
        return None
    if one.kind == "state":
        return one.kind, one.key, ""
    if one.country is None or (one.kind == "person" and not is_full(one.key)):
        return None
    return one.kind, one.key, one.country


def _edges_of(group: Cluster) -> Iterator[Edge]:
    if group[0].kind == "state":
        yield from _chain(group, 2, "name")
    elif len({one.identifier for one in group} - {None}) > 1:  # two people of one name are known, so the name tells nothing
        return
    elif group[0].kind == "person":
        yield from _by_role(group, lambda one: side_of(one.sector), _OF_PEOPLE)
    else:
        yield from _by_role(group, lambda one: one.sector, _OF_BODIES)


def _by_role(group: Cluster, side: Callable[[Appearance], str | None], limits: _Limits) -> Iterator[Edge]:
    """Yield the edges among appearances of one name in one state."""
    told = _united([cluster for same in _grouped(group, side).values() for cluster in _spans(same, limits.career)])
    for cluster in told:
        yield from _chain(cluster, 2, "name")
    days = [[_number(one.day) for one in cluster if one.day] for cluster in told]
    loose = []
    for one in (one for one in group if side(one) is None and not one.identifier):
        found = (_nearest(one, cluster, known) for cluster, known in zip(told, days, strict=True))
        near = [(gap, other) for gap, other in found if gap <= limits.season]
        if len(near) == 1:
            yield _edge(3, *near[0], one, limits.bond)
        elif not near and (one.day or limits.case == ENDLESS):
            loose.append(one)
    for cluster in _spans(loose, limits.case):
        yield from _chain(cluster, 3, limits.bond)


def _united(clusters: list[Cluster]) -> list[Cluster]:
    """Return clusters with those made one that hold the group's one identifier: somebody known in two roles is one."""
    known: Cluster = []
    others: list[Cluster] = []
    for cluster in clusters:
        if any(one.identifier for one in cluster):
            known += cluster
        else:
            others.append(cluster)
    return [*others, in_time(known)] if known else others


def _spans(group: Cluster, limit: int) -> list[Cluster]:
    """Return a group in order of time cut where longer than `limit` nothing was heard; the undated join where there is one part."""
    spans: list[Cluster] = []
    for one in (one for one in group if one.day):
        if spans and _gap(spans[-1][-1], one) <= limit:
            spans[-1].append(one)
        else:
            spans.append([one])
    undated = [one for one in group if not one.day]
    if len(spans) <= 1 and undated:
        return [[*(spans[0] if spans else []), *undated]]
    return [*spans, *([one] for one in undated)]


def _nearest(one: Appearance, cluster: Cluster, days: list[int]) -> tuple[int, Appearance]:
    """Return how many days away the nearest member of a cluster is, and that member; its first where a day is unknown."""
    if one.day is None or not days:
        return ENDLESS, cluster[0]
    at = bisect(days, _number(one.day))
    return min(((_gap(one, cluster[i]), cluster[i]) for i in (at - 1, at) if 0 <= i < len(days)), key=lambda pair: pair[0])


def _chain(cluster: Cluster, rank: int, bond: Bond) -> Iterator[Edge]:
    for left, right in pairwise(cluster):
        yield _edge(rank, _gap(left, right), left, right, bond)


def _edge(rank: int, gap: int, left: Appearance, right: Appearance, bond: Bond) -> Edge:
    return Edge(rank, gap, min(left.id, right.id), max(left.id, right.id), bond)
