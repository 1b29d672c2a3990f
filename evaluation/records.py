"""B5: PLOVER's own gold records, English sentences coded end to end."""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import menurut
from evaluation.corpora import read_corpus

CORPUS = "data/plover/PLOVER_GSR_CAMEO.txt.zst"

# Type names of the older ontology that the records still carry.
RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
SLIPS = {"JAP": "JPN"}


@dataclass(frozen=True)
class Coded:
    """An event as the records compare it: type, countries of actors and recipients."""

    type: str
    actors: frozenset[str]
    recipients: frozenset[str]


def _countries(parties: Any) -> frozenset[str]:
    parties = parties if isinstance(parties, list) else []
    return frozenset(SLIPS.get(p["code"], p["code"]) for p in parties if isinstance(p, dict) and p.get("code"))


def read_records() -> dict[str, list[Coded]]:
    """Return the gold events by sentence."""
    by_text: dict[str, list[Coded]] = defaultdict(list)
    for record in json.loads(read_corpus(CORPUS)):
        if record["event"] != "DOCUMENT":
            kind = RENAMED.get(record["event"], record["event"])
            by_text[record["text"]].append(Coded(kind, _countries(record.get("source")), _countries(record.get("target"))))
    return by_text


def score_records() -> dict[str, float]:
    """Return, in percent of gold events: type found, with the actors' countries, with both sides'; and extra events."""
    gold = typed = acted = both = extra = 0
    for text, events in read_records().items():
        report = menurut.read(text, language="en", published="2000-01-01")
        country = {e.id: e.country or "" for e in report.entities}
        ours = [
            Coded(v.type, frozenset(country[a] for a in v.actors) - {""}, frozenset(country[r] for r in v.recipients) - {""})
            for v in report.events
        ]
        gold += len(events)
        extra += max(0, len(ours) - len(events))
        for event in events:
            same = [o for o in ours if o.type == event.type]
            typed += bool(same)
            acted += any(o.actors == event.actors for o in same)
            both += any(o.actors == event.actors and o.recipients == event.recipients for o in same)
    return {
        "type found": 100 * typed / gold,
        "with actors' country": 100 * acted / gold,
        "with both sides": 100 * both / gold,
        "extra events": 100 * extra / gold,
    }
