"""Score the texts of our corpus on which no weights are trained (training/corpus/apart.txt), twins included.

Sheets of newspaper sentences are scored by themselves: nothing there follows from the sentence before, and most of them tell nothing.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

from training.annotate.gold import gold_of
from training.annotate.marked import read_marked

from evaluation.gold import score
from evaluation.standoff import join

CORPUS = Path(__file__).resolve().parent.parent / "training" / "corpus"
# What the names of sheets begin with.
SHEET = "native-"


def names(*, sheets: bool = False) -> list[str]:
    """Return the names of the texts kept apart; with `sheets` of the sheets instead."""
    lines = (CORPUS / "apart.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#") and line.startswith(SHEET) == sheets]


def golds(*, sheets: bool = False) -> dict[str, dict[str, Any]]:
    """Return the annotations of the texts kept apart in the form of gold.py, by name; with `sheets` those of the sheets instead."""
    found = {}
    for name in names(sheets=sheets):
        article, reading = CORPUS / "articles" / f"{name}.marks", CORPUS / "readings" / f"{name}.json"
        found[name] = gold_of(*read_marked(article)) if article.is_file() else join(json.loads(reading.read_text(encoding="utf-8")))
    return found


def score_apart(out: Path | None = None, *, sheets: bool = False) -> dict[str, Any]:
    """Return gold.py's table over the texts kept apart; with `sheets` over the sheets instead."""
    with tempfile.TemporaryDirectory() as folder:
        for name, gold in golds(sheets=sheets).items():
            (Path(folder) / f"{name}.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
        return score(Path(folder), out)["all"]
