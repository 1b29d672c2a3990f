"""Build `knowledge/floors.tsv`: what the reading reaches at least, as the gate keeps it, for the site's page about a store.

tools/build_floors.py
"""

import json
from pathlib import Path

ROOT = Path(__file__).parent.parent

# Measures as the site shows them, by the names under which the gate keeps them; the same for each part of the annotated articles.
MEASURES = {
    "attribution-found": "attribution found F", "attribution-right": "attribution right F", "event-type": "event type F",
    "party-slots": "party slots F", "date": "date F of found events", "attributed-event": "attributed event F",
}  # fmt: skip
PARTS = ("wild", "translated", "english")

HEADER = """\
# What the reading reaches at least: F measures in per cent on annotated articles. Built by tools/build_floors.py from evaluation/floors.json.
# wild: articles of Indonesian newspapers; translated: translated into Indonesian; english: English articles.
# columns: measure, wild, translated, english
"""


def main() -> None:
    """Write the table."""
    floors = json.loads((ROOT / "evaluation" / "floors.json").read_text(encoding="utf-8"))["floors"]
    rows = ["\t".join((name, *(str(floors[f"gold/{part} {kept}"]) for part in PARTS))) for name, kept in MEASURES.items()]
    (ROOT / "src" / "menurut" / "knowledge" / "floors.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
