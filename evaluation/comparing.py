"""Score comparing on the bundles of tests/comparing/bundles: what is read by the program itself, then compared.

    python -m evaluation.comparing --part dev       the table, and bundle by bundle what went wrong
    python -m evaluation.comparing --part held      the table only; second and third are read

Pairs of tellings that no reading finds are missed pairs; "within reach" tells how far perfect grouping could come with these
readings, and "of those read" what grouping does with the pairs that were read on both sides.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from menurut.comparing.compare import Comparison, compare, traces_of
from menurut.comparing.naming import name_key
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.claim import Claim
from menurut.types.ids import article_id
from menurut.types.report import Report

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from comparing.bundled import (  # noqa: E402 -- tests/ is no package of the program; pytest finds it the same way
    Bundle,
    Half,
    Told,
    claim_links,
    find_words,
    look_alikes,
    other_events,
    read_bundles,
    same_events,
)
from comparing.bundled import Side as Place  # noqa: E402

KINDS = ("repeats", "supports", "contradicts", "denies", "retracts")


@dataclass
class Read:
    """A bundle as the program reads and compares it; `happening` of each event, `claims` by event."""

    bundle: Bundle
    reports: dict[str, Report]
    comparison: Comparison
    happening: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the happenings."""
        self.happening = {event: one.id for one in self.comparison.happenings for event in one.events}


def make_article(told: dict[str, Any]) -> Article:
    """Return an article of a bundle."""
    facts = {key: told[key] for key in ("title", "publisher", "byline", "url", "published", "language")}
    id = article_id(told["text"], url=told["url"], publisher=told["publisher"], published=told["published"])
    return Article(id=id, text=told["text"], **facts)


def read_bundle(bundle: Bundle) -> Read:
    """Return a bundle read and compared."""
    reports = {id: read(make_article(told)) for id, told in bundle.articles.items()}
    return Read(bundle, reports, compare([traces_of(report) for report in reports.values()]))


def events_at(read: Read, article: str, words: tuple[str, ...]) -> set[str]:
    """Return the events that are told at one of the words."""
    report = read.reports[article]
    spans = [span for one in words if (span := find_words(report.article.text, one))]
    return {
        event.id
        for event in report.events
        if any(
            span.overlaps(place) for span in spans for place in (event.trigger, *(telling.trigger for telling in event.tellings))
        )
    }


def happenings_at(read: Read, told: Told) -> set[str]:
    """Return the happenings that a telling was gathered into; empty where no event was read."""
    return {read.happening[event] for event in events_at(read, told.article, (told.trigger, *told.also))}


def score_events(read: Read) -> Counter[str]:
    """Return the counts of same-event pairs."""
    counts: Counter[str] = Counter()
    for left, right in same_events(read.bundle):
        one, other = happenings_at(read, left), happenings_at(read, right)
        counts["same"] += 1
        counts["same read"] += bool(one and other)
        counts["same found"] += bool(one & other)
    for left, right in other_events(read.bundle):
        if left.article != right.article:
            counts["merged"] += bool(happenings_at(read, left) & happenings_at(read, right))
    for left, right in look_alikes(read.bundle):
        if left.article != right.article:
            one, other = happenings_at(read, left), happenings_at(read, right)
            counts["look-alikes"] += 1
            counts["look-alikes read"] += bool(one and other)
            counts["look-alikes merged"] += bool(one & other)
    return counts


def claims_at(read: Read, place: Place) -> set[str]:
    """Return the claims told at a place of an article by the holder that is named there; any holder's where nobody holds them so."""
    report = read.reports[place.article]
    also = next(
        (
            mention.get("also", ())
            for happening in read.bundle.expected["happenings"].values()
            for mention in happening["mentions"]
            if mention["article"] == place.article and place.trigger in (mention["trigger"], *mention.get("also", ()))
        ),
        (),
    )
    events = events_at(read, place.article, (place.trigger, *also))
    claims = [claim for claim in report.claims if claim.event in events]
    return {claim.id for claim in claims if holds(report, claim, place.holder)}


def holds(report: Report, claim: Claim, names: tuple[str, ...]) -> bool:
    """Return whether a claim is held by one of the names; by the article itself, or an agency it credits, where there are none.

    Of a charge that is nobody's by name whoever tells it answers for it.
    """
    named = [link for link in claim.chain if link.role not in ("publisher", "agency") and link.name]
    held = [one for one in claim.attributions if any(link.attribution == one for link in named)]
    speakers = [link for link in named if held and link.attribution == held[-1]]
    if not names:
        return not speakers
    known = {entity.id: (entity.name, *entity.aliases) for entity in report.entities}
    told = [name_key(name) for link in speakers for name in (link.name or "", *known.get(link.entity or "", ()))]
    accepted = [name_key(name) for name in names]
    return any(f" {a} " in f" {b} " or f" {b} " in f" {a} " for a in accepted for b in told if a and b)


def found_links(read: Read) -> dict[tuple[str, str], set[str]]:
    """Return the kinds of link between each pair of claims, in both directions."""
    found: dict[tuple[str, str], set[str]] = {}
    for link in read.comparison.links:
        found.setdefault((link.left, link.right), set()).add(link.kind)
        found.setdefault((link.right, link.left), set()).add(link.kind)
    return found


def score_links(read: Read) -> Counter[str]:
    """Return counts of links by kind: expected, expected where both claims were read, found; found among judged claims, and right.

    Links are judged between claims that stand in the bundle; an article tells more.
    """
    counts: Counter[str] = Counter()
    found = found_links(read)
    expected: dict[frozenset[str], set[str]] = {}
    for link in claim_links(read.bundle):
        left, right = claims_at(read, link.left), claims_at(read, link.right)
        counts[f"{link.kind} expected"] += 1
        counts[f"{link.kind} read"] += bool(left and right)
        counts[f"{link.kind} met"] += any(link.kind in found.get((one, other), ()) for one in left for other in right)
        for one in left:
            for other in right:
                expected.setdefault(frozenset((one, other)), set()).add(link.kind)
    judged = {claim for pair in judged_claims(read) for claim in pair}
    for link in {(frozenset((one.left, one.right)), one.kind) for one in read.comparison.links}:
        if link[0] <= judged:
            counts[f"{link[1]} found"] += 1
            counts[f"{link[1]} right"] += link[1] in expected.get(link[0], ())
    return counts


def judged_claims(read: Read) -> Iterator[set[str]]:
    """Yield the claims that stand for each claim of the bundle."""
    for claim in read.bundle.expected["claims"].values():
        for told in claim["told"]:
            yield claims_at(read, Place(told["article"], told["trigger"], tuple(claim["holder"] or ())))


def score_origins(read: Read) -> Counter[str]:
    """Return whether the number of origins, and the articles of each, are right."""
    ids = {report.article.id: name for name, report in read.reports.items()}
    got = sorted("".join(sorted(ids[article] for article in one.articles)) for one in read.comparison.dispatches)
    expected = sorted("".join(sorted(one["articles"])) for one in read.bundle.expected["origins"].values())
    return Counter({"bundles": 1, "origins counted": int(len(got) == len(expected)), "origins right": int(got == expected)})


def score_disputes(read: Read) -> Counter[str]:
    """Return how many contested happenings are found contested, and how many of those found among the judged ones are."""
    counts: Counter[str] = Counter()
    contested = {one.happening for one in read.comparison.disputes}
    expected = {one["happening"] for one in read.bundle.expected["disputes"]}
    for name, happening in read.bundle.expected["happenings"].items():
        told = {
            read.happening[event]
            for one in happening["mentions"]
            for event in events_at(read, one["article"], (one["trigger"], *one.get("also", ())))
        }
        is_judged = any(claim["happening"] == name for claim in read.bundle.expected["claims"].values())
        counts["disputes expected"] += name in expected
        counts["disputes found"] += is_judged and bool(told & contested)
        counts["disputes right"] += name in expected and bool(told & contested)
    return counts


def percent(part: int, whole: int) -> float:
    """Return a share in per cent; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def f_of(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return round(2 * precision * recall / (precision + recall), 1) if precision + recall else 0.0


def figures_of(counts: Counter[str]) -> dict[str, float]:
    """Return the table; higher is better in all of it but "merged"."""
    found = counts["same found"]
    precision, recall = percent(found, found + counts["merged"]), percent(found, counts["same"])
    figures = {
        "same event P": precision,
        "same event R": recall,
        "same event F": f_of(precision, recall),
        "same event F within reach": f_of(100.0, percent(counts["same read"], counts["same"])),
        "same event R of those read": percent(found, counts["same read"]),
        "look-alikes merged %": percent(counts["look-alikes merged"], counts["look-alikes"]),
        "look-alikes merged % of those read": percent(counts["look-alikes merged"], counts["look-alikes read"]),
        "origins counted right %": percent(counts["origins counted"], counts["bundles"]),
        "origins right article by article %": percent(counts["origins right"], counts["bundles"]),
        "disputes P": percent(counts["disputes right"], counts["disputes found"]),
        "disputes R": percent(counts["disputes right"], counts["disputes expected"]),
    }
    for kind in KINDS:
        figures[f"{kind} P"] = percent(counts[f"{kind} right"], counts[f"{kind} found"])
        figures[f"{kind} R"] = percent(counts[f"{kind} met"], counts[f"{kind} expected"])
        figures[f"{kind} R within reach"] = percent(counts[f"{kind} read"], counts[f"{kind} expected"])
    return figures


def score_bundle(read: Read) -> Counter[str]:
    """Return all counts of one bundle."""
    return score_events(read) + score_links(read) + score_origins(read) + score_disputes(read)


def score_comparing(half: Half) -> dict[str, float]:
    """Return the figures of one half."""
    return figures_of(sum((score_bundle(read_bundle(bundle)) for bundle in read_bundles(half)), Counter()))


# What one link more or less moves by several points is not watched; single links come and go with every change of reading.
GATED = (
    "same event P",
    "same event F",
    "same event R of those read",
    "origins counted right %",
    "disputes P",
    "denies P",
    "contradicts P",
)


def gated() -> dict[str, float]:
    """Return what the gate watches of the half that is free to look at; higher is better in all of it."""
    figures = score_comparing("dev")
    watched = {f"bundles {name}": figures[name] for name in GATED}
    return watched | {"bundles look-alikes kept apart %": 100 - figures["look-alikes merged %"]}


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--part", choices=("dev", "held", "second", "third", "fourth"), default="dev")
    for name, value in score_comparing(parser.parse_args().part).items():
        print(f"{name:40} {value:6.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
