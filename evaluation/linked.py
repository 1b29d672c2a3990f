"""Score comparing on real articles that tell of the same: evaluation/linked, joined with their texts in ../shared.

python -m evaluation.linked
"""

import hashlib
import json
import sys
from itertools import combinations
from pathlib import Path

from evaluation.comparing import f_of, percent
from evaluation.corpora import read_corpus
from menurut.comparing.compare import compare, traces_of
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.report import Report
from menurut.types.span import Span

LINKED = Path(__file__).resolve().parent / "linked" / "ntrex.json"
FOLDER = "data/ntrex-id-en-news"

# The collection's days are few; gold takes this one for all.
PUBLISHED = "2018-09-30"

Place = tuple[int, int, int]


def read_documents(numbers: dict[str, str]) -> dict[int, Report]:
    """Return the readings of documents, whose texts must be those that `numbers` (with digests) tell."""
    ids = read_corpus(f"{FOLDER}/DOCUMENT_IDS.tsv").split()
    lines = read_corpus(f"{FOLDER}/newstest2019-src.eng.txt.zst").splitlines()
    order = list(dict.fromkeys(ids))
    found = {}
    for number, digest in numbers.items():
        name = order[int(number)]
        text = "\n".join(line for id, line in zip(ids, lines, strict=False) if id == name)
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            raise ValueError(f"Document {number} of {FOLDER} is not the one that was annotated.")
        outlet = name.rpartition(".")[0]
        found[int(number)] = read(Article(id=name, text=text, publisher=outlet, published=PUBLISHED, language="en"))
    return found


def score_linked() -> dict[str, float]:
    """Return the figures: pairs of places that are one happening, and denials that answer a charge."""
    told = json.loads(LINKED.read_text(encoding="utf-8"))
    reports = read_documents(told["documents"])
    found = compare([traces_of(report) for report in reports.values()])
    owner = {event: one.id for one in found.happenings for event in one.events}
    denied = {frozenset((link.left, link.right)) for link in found.links if link.kind == "denies"}

    def events_at(place: Place) -> set[str]:
        span = Span(*place[1:])
        return {
            event.id
            for event in reports[place[0]].events
            if any(span.overlaps(at) for at in (event.trigger, *(telling.trigger for telling in event.tellings)))
        }

    def are_one(one: Place, other: Place) -> bool:
        return bool({owner[event] for event in events_at(one)} & {owner[event] for event in events_at(other)})

    def claims_at(place: Place) -> set[str]:
        """Return the claims on an event told there, and those of whoever denies something with these words."""
        report, span = reports[place[0]], Span(*place[1:])
        denying = {
            one.id
            for one in report.attributions
            if one.act == "deny" and any(span.overlaps(part) for part in ((one.cue,) if one.cue else one.content))
        }
        return {
            claim.id
            for claim in report.claims
            if claim.event in events_at(place) or (claim.attributions and claim.attributions[-1] in denying)
        }

    same = [pair for places in told["happenings"].values() for pair in combinations(places, 2)]
    other = [
        (one, another)
        for left, right in combinations(told["happenings"].values(), 2)
        for one in left
        for another in right
        if one[0] != another[0]
    ]
    hits, wrong = sum(are_one(*pair) for pair in same), sum(are_one(*pair) for pair in other)
    answers = sum(
        any(frozenset((one, another)) in denied for one in claims_at(link["denial"]) for another in claims_at(link["charge"]))
        for link in told["denials"]
    )
    precision, recall = percent(hits, hits + wrong), percent(hits, len(same))
    return {
        "same event P": precision,
        "same event R": recall,
        "same event F": f_of(precision, recall),
        "same event R within reach": percent(sum(bool(events_at(one) and events_at(two)) for one, two in same), len(same)),
        "denies R": percent(answers, len(told["denials"])),
        "denials linked, right or not": float(len(denied)),
    }


if __name__ == "__main__":
    for label, value in score_linked().items():
        sys.stdout.write(f"{label:40} {value:6.1f}\n")
