"""The page of comparing: reports in, what they tell together out.

    traces -> dispatches -> fits -> happenings -> origins of claims -> links -> disputes
    └─────────────── renew ────────────────────┘  └───────────── settle ─────────────┘

Every step takes what those above it give; none looks back. The same reports in any order give the same comparison, at once or one
by one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menurut.comparing.disputes import find_dispute
from menurut.comparing.grouping import Group, Pair
from menurut.comparing.index import Index, MemoryIndex
from menurut.comparing.links import find_links, find_origins
from menurut.comparing.links import in_order as in_order_of_claims
from menurut.comparing.origins import Dispatch, Kinship
from menurut.comparing.origins import gather as gather_dispatches
from menurut.comparing.renew import renew
from menurut.comparing.sameevent import reasons_of
from menurut.comparing.traces import Traces, traces_of
from menurut.types.dispute import Dispute
from menurut.types.happening import Happening
from menurut.types.link import ClaimLink
from menurut.types.reason import Reason

__all__ = ["Comparison", "Settled", "Traces", "compare", "settle", "traces_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What articles tell together. `origins` names for each claim (its id) the origin that it counts for."""

    dispatches: tuple[Dispatch, ...]
    happenings: tuple[Happening, ...]
    origins: dict[str, str]
    links: tuple[ClaimLink, ...]
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """A happening with what its claims are to one another."""

    happening: Happening
    origins: dict[str, str]
    links: tuple[ClaimLink, ...]
    dispute: Dispute | None


def settle(group: Group, traces: Mapping[int, Traces], dispatches: Mapping[str, str], reasons: tuple[Reason, ...] = ()) -> Settled:
    """Return a group as a happening; `traces` are those of its articles, `dispatches` by article (ids), `reasons` why it is one."""
    ids = {(article, place): traces[article].events[place].event for article, place in group.events}
    claims = sorted(
        (
            traces[article].claims[at]
            for article in {article for article, _ in group.events}
            for at, place in enumerate(traces[article].event_of_claim)
            if (article, place) in ids
        ),
        key=in_order_of_claims,
    )
    happening = Happening(id=ids[group.events[0]], events=tuple(ids.values()), reasons=reasons)
    origins = find_origins(claims, dispatches)
    links = find_links(claims, origins, {(ids[left], ids[right]) for left, right in group.fits})
    return Settled(happening, origins, links, find_dispute(happening.id, claims, links, origins))


def compare(traces: Iterable[Traces]) -> Comparison:
    """Return what the articles behind `traces` tell together; an article given twice counts once."""
    known = dict(enumerate({one.article.article: one for one in traces}.values()))
    index = MemoryIndex()
    groups = renew(index, (), known)
    names = {number: one.article.article for number, one in known.items()}
    dispatches = {names[article]: names[dispatch] for article, dispatch in index.dispatches(known).items()}
    heads = index.heads(known)
    ordered = sorted(groups, key=lambda group: heads[group.events[0][0]][group.events[0][1]])
    found = tuple(settle(group, known, dispatches, _reasons(index, group)) for group in ordered)
    return Comparison(
        dispatches=gather_dispatches(tuple(one.article for one in known.values()), kinships_of(index, known)),
        happenings=tuple(one.happening for one in found),
        origins={claim: origin for one in found for claim, origin in one.origins.items()},
        links=tuple(link for one in found for link in one.links),
        disputes=tuple(one.dispute for one in found if one.dispute is not None),
    )


def _reasons(index: Index, group: Group) -> tuple[Reason, ...]:
    """Return by what signs the events of a group came together, those of its earliest events first."""
    ordered = sorted(group.joined, key=lambda pair: group.events.index(pair[0]))
    fits = {pair: index.fits_between(pair[0][0], pair[1][0]) for pair in map(_by_number, ordered)}
    return tuple(reason for pair in map(_by_number, ordered) for reason in reasons_of(fits[pair][pair]))


def _by_number(pair: Pair) -> Pair:
    return min(pair), max(pair)


def kinships_of(index: Index, articles: Iterable[int]) -> tuple[Kinship, ...]:
    """Return every kinship of some articles once, in order of their ids."""
    found = {(one.left, one.right): one for article in articles for one in index.kinships(article).values()}
    return tuple(found[pair] for pair in sorted(found))
