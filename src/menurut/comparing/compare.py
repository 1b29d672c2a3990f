"""The page of comparing: reports in, what they tell together out.

    traces -> dispatches -> fits -> happenings -> origins of claims -> links -> disputes
    └──────── renew ────────┘      └───────────────── settle ──────────────────────────┘

Every step takes what those above it give; none looks back. The same reports in any order give the same comparison, at once or one
by one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menurut.comparing.disputes import find_dispute
from menurut.comparing.fit import Fit
from menurut.comparing.index import Index, MemoryIndex
from menurut.comparing.links import find_links, find_origins
from menurut.comparing.links import in_order as in_order_of_claims
from menurut.comparing.origins import Dispatch, Kinship
from menurut.comparing.origins import gather as gather_dispatches
from menurut.comparing.renew import Region, renew
from menurut.comparing.sameevent import Pair, gather, in_order
from menurut.comparing.traces import Traces, traces_of
from menurut.types.dispute import Dispute
from menurut.types.happening import Happening
from menurut.types.link import ClaimLink

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


def settle(region: Region, traces: Mapping[int, Traces], dispatches: Mapping[str, str]) -> tuple[Settled, ...]:
    """Return the happenings of a region, the earliest first; `traces` are those of its articles, `dispatches` by article (ids)."""
    prints = {event: traces[event[0]].events[event[1]] for event in region.events}
    fits: dict[Pair, Fit] = {}
    for pair, fit in region.fits.items():
        left, right = sorted((prints[event] for event in pair), key=in_order)
        fits[left.event, right.event] = fit
    told = {event.event for event in prints.values()}
    claims = sorted(
        (
            claim
            for article in {event[0] for event in region.events}
            for claim in traces[article].claims
            if claim.event.event in told
        ),
        key=in_order_of_claims,
    )
    settled = []
    for happening in gather(tuple(prints.values()), fits):
        on_it = [claim for claim in claims if claim.event.event in happening.events]
        origins = find_origins(on_it, dispatches)
        links = find_links(on_it, origins, fits.keys())
        settled.append(Settled(happening, origins, links, find_dispute(happening.id, on_it, links, origins)))
    return tuple(settled)


def compare(traces: Iterable[Traces]) -> Comparison:
    """Return what the articles behind `traces` tell together; an article given twice counts once."""
    known = dict(enumerate({one.article.article: one for one in traces}.values()))
    index = MemoryIndex()
    regions = renew(index, (), known)
    names = {number: one.article.article for number, one in known.items()}
    dispatches = {names[article]: names[dispatch] for article, dispatch in index.dispatches(known).items()}
    order = {event.event: in_order(event) for one in known.values() for event in one.events}
    found = sorted(
        (one for region in regions for one in settle(region, known, dispatches)), key=lambda one: order[one.happening.id]
    )
    return Comparison(
        dispatches=gather_dispatches(tuple(one.article for one in known.values()), kinships_of(index, known)),
        happenings=tuple(one.happening for one in found),
        origins={claim: origin for one in found for claim, origin in one.origins.items()},
        links=tuple(link for one in found for link in one.links),
        disputes=tuple(one.dispute for one in found if one.dispute is not None),
    )


def kinships_of(index: Index, articles: Iterable[int]) -> tuple[Kinship, ...]:
    """Return every kinship of some articles once, in order of their ids."""
    found = {(one.left, one.right): one for article in articles for one in index.kinships(article).values()}
    return tuple(found[pair] for pair in sorted(found))
