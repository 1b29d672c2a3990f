"""Score the readings of our own (evaluation/readings), joined with their texts in ../shared; those in which nobody looks at errors apart."""

import json
import tempfile
from pathlib import Path
from typing import Any

from evaluation.gold import score
from evaluation.standoff import FOLDER, join

UNREAD = FOLDER / "unread"


def score_ours(readings: Path = FOLDER, out: Path | None = None) -> dict[str, Any]:
    """Return gold.py's table over the readings in a folder."""
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(readings.glob("*.json")):
            joined = join(json.loads(path.read_text(encoding="utf-8")))
            (Path(folder) / path.name).write_text(json.dumps(joined, ensure_ascii=False), encoding="utf-8")
        return score(Path(folder), out)["all"]
