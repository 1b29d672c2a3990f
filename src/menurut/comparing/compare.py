"""The page of comparing: reports in, what they tell together out.

prints -> dispatches -> happenings -> origins of claims -> links -> disputes

Every step takes what those above it give; none looks back. The same reports in any order give the same comparison.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from menurut.comparing.claimprints import ClaimPrint, claimprints_of
from menurut.comparing.disputes import find_dispute
from menurut.comparing.eventprints import EventPrint, eventprints_of, keys_told
from menurut.comparing.links import claims_by_happening, find_links, find_origins
from menurut.comparing.origins import Dispatch, find_dispatches
from menurut.comparing.prints import Prints, prints_of
from menurut.comparing.rarity import Rarity, count_rarity
from menurut.comparing.sameevent import Articles, find_happenings
from menurut.types.dispute import Dispute
from menurut.types.happening import Happening
from menurut.types.link import ClaimLink
from menurut.types.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """All that comparing needs of one report."""

    article: Prints
    events: tuple[EventPrint, ...]
    claims: tuple[ClaimPrint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What articles tell together. `origins` names for each claim (its id) the origin that it counts for."""

    dispatches: tuple[Dispatch, ...]
    happenings: tuple[Happening, ...]
    origins: dict[str, str]
    links: tuple[ClaimLink, ...]
    disputes: tuple[Dispute, ...]


def traces_of(report: Report) -> Traces:
    """Return the traces of a report."""
    events = eventprints_of(report)
    return Traces(article=prints_of(report), events=events, claims=claimprints_of(report, events))


def rarity_of(traces: Iterable[Traces]) -> Rarity:
    """Return how rare in each month is what articles and their events share."""
    keys = ((one.article, {*one.article.anchors, *one.article.names, *chain(*map(keys_told, one.events))}) for one in traces)
    return count_rarity((prints.article, prints.moment, told) for prints, told in keys)


def compare(traces: Sequence[Traces]) -> Comparison:
    """Return what the articles behind `traces` tell together; an article given twice counts once."""
    known = {one.article.article: one for one in traces}
    prints = {article: one.article for article, one in known.items()}
    dispatches = find_dispatches(tuple(prints.values()))
    behind = {article: dispatch.id for dispatch in dispatches for article in dispatch.articles}
    events = [event for one in known.values() for event in one.events]
    articles = Articles(prints, behind, rarity_of(known.values()))
    happenings = find_happenings(events, articles)
    origins: dict[str, str] = {}
    links: list[ClaimLink] = []
    disputes: list[Dispute] = []
    by_happening = claims_by_happening([claim for one in known.values() for claim in one.claims], happenings)
    for happening in happenings:
        claims = by_happening.get(happening.id, [])
        origins |= find_origins(claims, behind)
        found = find_links(claims, origins, articles.fit_as_one)
        links.extend(found)
        dispute = find_dispute(happening.id, claims, found, origins)
        if dispute is not None:
            disputes.append(dispute)
    return Comparison(dispatches=dispatches, happenings=happenings, origins=origins, links=tuple(links), disputes=tuple(disputes))
