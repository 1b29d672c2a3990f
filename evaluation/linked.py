"""Score comparing on real articles that tell of the same: evaluation/linked, joined with their texts in ../shared.

python -m evaluation.linked
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any

from evaluation.comparing import f_of, percent
from evaluation.corpora import read_corpus
from menurut.comparing.compare import Comparison, compare, traces_of
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.report import Report
from menurut.types.span import Span

LINKED = Path(__file__).resolve().parent / "linked" / "ntrex.json"
FOLDER = "data/ntrex-id-en-news"
TEXTS = {"en": "newstest2019-src.eng.txt.zst", "id": "newstest2019-ref.ind.txt.zst"}

# The collection's days are few; gold takes this one for all.
PUBLISHED = "2018-09-30"

# A document and its language ("26-en"), start and end.
Place = tuple[str, int, int]
Pair = tuple[Place, Place]


def read_documents(digests: dict[str, str]) -> dict[str, Report]:
    """Return the readings of documents, whose texts must have the digests that they are told with."""
    ids = read_corpus(f"{FOLDER}/DOCUMENT_IDS.tsv").split()
    lines = {language: read_corpus(f"{FOLDER}/{name}").splitlines() for language, name in TEXTS.items()}
    order = list(dict.fromkeys(ids))
    found = {}
    for document, expected in digests.items():
        number, _, language = document.partition("-")
        name = order[int(number)]
        text = "\n".join(line for id, line in zip(ids, lines[language], strict=False) if id == name)
        if hashlib.sha256(text.encode()).hexdigest() != expected:
            raise ValueError(f"Document {document} of {FOLDER} is not the one that was annotated.")
        outlet = name.rpartition(".")[0]
        article = Article(id=f"{name}-{language}", text=text, publisher=outlet, published=PUBLISHED, language=language)
        found[document] = read(article)
    return found


class Compared:
    """Readings that were compared with each other, by the places they tell something at."""

    def __init__(self, reports: dict[str, Report]) -> None:
        self.reports = reports
        self.comparison: Comparison = compare([traces_of(report) for report in reports.values()])
        self.owner = {event: one.id for one in self.comparison.happenings for event in one.events}

    def events_at(self, place: Place) -> set[str]:
        """Return the events told at a place."""
        span = Span(*place[1:])
        return {
            event.id
            for event in self.reports[place[0]].events
            if any(span.overlaps(at) for at in (event.trigger, *(telling.trigger for telling in event.tellings)))
        }

    def are_read(self, pair: Pair) -> bool:
        """Return whether both places of a pair tell an event."""
        return all(self.events_at(place) for place in pair)

    def are_one(self, pair: Pair) -> bool:
        """Return whether both places of a pair tell one happening."""
        one, other = ({self.owner[event] for event in self.events_at(place)} for place in pair)
        return bool(one & other)

    def claims_at(self, place: Place) -> set[str]:
        """Return the claims on an event told at a place, and those of whoever denies something with these words."""
        report, span = self.reports[place[0]], Span(*place[1:])
        denying = {
            one.id
            for one in report.attributions
            if one.act == "deny" and any(span.overlaps(part) for part in ((one.cue,) if one.cue else one.content))
        }
        return {
            claim.id
            for claim in report.claims
            if claim.event in self.events_at(place) or (claim.attributions and claim.attributions[-1] in denying)
        }

    def links(self, kind: str) -> set[frozenset[str]]:
        """Return the pairs of claims that are linked so."""
        return {frozenset((link.left, link.right)) for link in self.comparison.links if link.kind == kind}


def score(compared: Compared, told: dict[str, Any], languages: frozenset[str]) -> dict[str, float]:
    """Return the figures over pairs of places of different documents, in one language or, with two, across both."""

    def counts(one: Place, other: Place) -> bool:
        (number, first), (another, second) = (place[0].split("-") for place in (one, other))
        return number != another and {first, second} == languages

    def all_pairs(pairs: Iterable[Pair]) -> Iterator[Pair]:
        return (pair for pair in pairs if counts(*pair))

    groups = list(told["happenings"].values())
    same = list(all_pairs(pair for places in groups for pair in combinations(places, 2)))
    other = list(all_pairs(pair for left, right in combinations(groups, 2) for pair in product(left, right)))
    denials = list(all_pairs(pair for one in told["denials"] for pair in product(one["denials"], one["charges"])))
    hits, wrong = sum(map(compared.are_one, same)), sum(map(compared.are_one, other))
    denied = compared.links("denies")
    claims = [tuple(map(compared.claims_at, pair)) for pair in denials]
    also = all_pairs(pair for one in told["denials"] for pair in product(one["denials"], one["also"]))
    expected = {frozenset(pair) for places in (*denials, *also) for pair in product(*map(compared.claims_at, places))}
    answered = sum(any(frozenset(pair) in denied for pair in product(left, right)) for left, right in claims)
    article = {claim.id: (document, 0, 0) for document, report in compared.reports.items() for claim in report.claims}
    found = {pair for pair in denied if counts(*(article[claim] for claim in pair))}
    precision, recall = percent(hits, hits + wrong), percent(hits, len(same))
    return {
        "pairs that are one": len(same),
        "same event P": precision,
        "same event R": recall,
        "same event F": f_of(precision, recall),
        "same event R within reach": percent(sum(map(compared.are_read, same)), len(same)),
        "pairs of a denial and its charge": len(denials),
        "denies P": percent(len(found & expected), len(found)),
        "denies R": percent(answered, len(denials)),
        "denies R within reach": percent(sum(bool(left and right) for left, right in claims), len(denials)),
        "contradicts, where nothing does": sum(
            counts(*(article[claim] for claim in pair)) for pair in compared.links("contradicts")
        ),
    }


def score_linked() -> dict[str, dict[str, float]]:
    """Return the figures of English, of Indonesian, and of one held against the other."""
    told = json.loads(LINKED.read_text(encoding="utf-8"))
    reports = read_documents(told["documents"])
    tables = {}
    for language in TEXTS:
        alone = {document: report for document, report in reports.items() if document.endswith(f"-{language}")}
        tables[language] = score(Compared(alone), told, frozenset((language,)))
    tables["both"] = score(Compared(reports), told, frozenset(TEXTS))
    return tables


if __name__ == "__main__":
    for part, table in score_linked().items():
        for label, value in table.items():
            sys.stdout.write(f"{part:5} {label:40} {value:6.1f}\n")
