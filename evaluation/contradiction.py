"""Hold comparing against IndoNLI (B11): does a hypothesis contradict its premise?

python -m evaluation.contradiction                 the expert test, some minutes
python -m evaluation.contradiction --source news   the part whose premises are news

Each sentence is read as an article of its own, the hypothesis a day later by another outlet, and the two are compared. What links
contradict, deny or retract is called a contradiction, what supports or repeats an entailment, and anything else neutral. Most pairs
tell of no political event at all, so this asks whether comparing calls out wrongly rather than how much it sees.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal

from evaluation.comparing import percent
from evaluation.corpora import read_corpus
from menurut.comparing.compare import compare, traces_of
from menurut.comparing.disputes import CONTESTING
from menurut.comparing.traces import Traces
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.ids import article_id

CORPUS = "data/nli-indonli/test_expert.jsonl.zst"

Label = Literal["c", "e", "n"]


@cache
def traces_in(text: str, published: str, publisher: str) -> Traces:
    """Return the traces of a sentence, read as an article."""
    id = article_id(text, url=None, publisher=publisher, published=published)
    return traces_of(read(Article(id=id, text=text, publisher=publisher, published=published, language="id")))


def judge(premise: str, hypothesis: str) -> tuple[Label, bool]:
    """Return what comparing makes of a pair, and whether both tell an event."""
    pair = traces_in(premise, "2020-06-01", "Harian Contoh"), traces_in(hypothesis, "2020-06-02", "Koran Contoh")
    if not all(one.events for one in pair):
        return "n", False
    kinds = {link.kind for link in compare(pair).links}
    return ("c" if kinds & CONTESTING else "e" if kinds else "n"), True


def read_pairs(source: str | None) -> Iterator[dict[str, Any]]:
    """Yield the pairs whose premise comes from a source, or all."""
    for line in read_corpus(CORPUS).splitlines():
        pair = json.loads(line)
        if source in (None, pair["source"]):
            yield pair


def score_contradiction(pairs: Iterable[dict[str, Any]]) -> dict[str, float]:
    """Return the figures over some pairs."""
    counts: Counter[str] = Counter()
    for pair in pairs:
        said, both = judge(pair["premise"], pair["hypothesis"])
        counts["pairs"] += 1
        counts["both tell an event"] += both
        counts["right"] += said == pair["label"]
        for label in "cen":
            counts[f"{label} told"] += pair["label"] == label
            counts[f"{label} said"] += said == label
            counts[f"{label} met"] += said == label == pair["label"]
    table = {"pairs": float(counts["pairs"]), "both tell an event %": percent(counts["both tell an event"], counts["pairs"])}
    for label, name in (("c", "contradiction"), ("e", "entailment")):
        table[f"{name} found"] = float(counts[f"{label} said"])
        table[f"{name} P"] = percent(counts[f"{label} met"], counts[f"{label} said"])
        table[f"{name} R"] = percent(counts[f"{label} met"], counts[f"{label} told"])
        table[f"{name} share of all pairs %"] = percent(counts[f"{label} told"], counts["pairs"])
    return table | {"accuracy": percent(counts["right"], counts["pairs"])}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", choices=("news", "web", "wiki"))
    for name, value in score_contradiction(read_pairs(parser.parse_args().source)).items():
        sys.stdout.write(f"{name:40} {value:7.1f}\n")


if __name__ == "__main__":
    main()
