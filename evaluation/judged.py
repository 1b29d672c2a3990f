"""How many links among real newspaper articles one reader found right: evaluation/linked/tribun.tsv.

python -m evaluation.judged                  precision by sample and kind, each with its 95 % interval (Wilson)
python -m evaluation.judged STORE            also which of the pairs the store's tables still link
"""

import csv
import math
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

JUDGED = Path(__file__).resolve().parent / "linked" / "tribun.tsv"

# Two-sided, 95 %.
Z = 1.96


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of events of two articles (ids; of a dispatch the articles alone), and whether its link is right."""

    sample: str
    kind: str
    article: str
    event: str
    other: str
    other_event: str
    verdict: str
    cause: str


def read_judged() -> tuple[Judged, ...]:
    """Return all judged links."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return tuple(Judged(**row) for row in csv.DictReader(lines, delimiter="\t"))


def interval(right: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share in per cent.

    >>> [round(end) for end in interval(9, 10)]
    [60, 98]
    """
    share, spread = right / of, Z * Z / of
    middle = share + spread / 2
    reach = Z * math.sqrt(share * (1 - share) / of + spread / (4 * of))
    low, high = (100 * max(0.0, min(1.0, end / (1 + spread))) for end in (middle - reach, middle + reach))
    return low, high


def still_linked(store: str, judged: Judged) -> bool:
    """Return whether a compared store holds the link."""
    with sqlite3.connect(f"{Path(store).resolve().as_uri()}?mode=ro", uri=True) as connection:
        if judged.kind == "dispatch":
            asked = """SELECT 1 FROM dispatch_members m JOIN dispatch_members n ON n.dispatch = m.dispatch
            WHERE m.article = (SELECT number FROM articles WHERE id = ?) AND n.article = (SELECT number FROM articles WHERE id = ?)"""
            return connection.execute(asked, (judged.article, judged.other)).fetchone() is not None
        if judged.kind.startswith("dispute"):
            asked = "SELECT 1 FROM disputes WHERE happening = (SELECT number FROM events WHERE id = ?)"
            return connection.execute(asked, (judged.event,)).fetchone() is not None
        if judged.kind == "happening":
            asked = """SELECT 1 FROM happening_members m JOIN happening_members n ON n.happening = m.happening
            WHERE m.event = (SELECT number FROM events WHERE id = ?) AND n.event = (SELECT number FROM events WHERE id = ?)"""
            return connection.execute(asked, (judged.event, judged.other_event)).fetchone() is not None
        kind, _, fact = judged.kind.partition("/")
        asked = """SELECT 1 FROM claim_links l JOIN claims c ON c.number = l.claim JOIN claims d ON d.number = l.other
        WHERE l.kind = ? AND (? = '' OR l.fact = ?) AND (SELECT id FROM events WHERE number = c.event) IN (?, ?)
        AND (SELECT id FROM events WHERE number = d.event) IN (?, ?)"""
        events = judged.event, judged.other_event
        return connection.execute(asked, (kind, fact, fact, *events, *events)).fetchone() is not None


def lines(judged: tuple[Judged, ...], store: str | None) -> Iterator[str]:
    """Yield the table."""
    groups: defaultdict[tuple[str, str], list[Judged]] = defaultdict(list)
    for one in judged:
        groups[one.sample, one.kind].append(one)
    for (sample, kind), found in groups.items():
        right = sum(one.verdict == "right" for one in found)
        low, high = interval(right, len(found))
        told = f"sample {sample}  {kind:22} {right:3} of {len(found):3} right  {100 * right / len(found):5.1f} %  [{low:.0f}, {high:.0f}]"
        if store is not None:
            kept = [one for one in found if still_linked(store, one)]
            rights = sum(one.verdict == "right" for one in kept)
            told += f"  still linked: {rights} right, {len(kept) - rights} wrong"
        yield told


if __name__ == "__main__":
    for line in lines(read_judged(), sys.argv[1] if len(sys.argv) > 1 else None):
        sys.stdout.write(line + "\n")
