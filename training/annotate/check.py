"""Check annotations while they are written: .marks (our own articles), .ann (shorthand over a real article), .sheet and .page (a line a find).

    python -m training.annotate.check FILE...              faults and counts, one line each
    python -m training.annotate.check --gold OUT FILE...   also write each as a file for gold.py

gold.py's own check comes first, then what only a slip would do.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.gold import load_scorer

from menurut.knowledge.states import states
from training.annotate.borders import cuts_a_word
from training.annotate.gold import gold_of
from training.annotate.marked import read_marked
from training.annotate.sheets import SheetReader, read_page
from training.annotate.shorthand import Reader
from training.annotate.texts import text_of

PRONOUNS = frozenset(
    [
        "ia",
        "dia",
        "mereka",
        "beliau",
        "kami",
        "kita",
        "saya",
        "aku",
        "nya",
        "he",
        "she",
        "it",
        "they",
        "him",
        "her",
        "them",
        "his",
        "its",
        "their",
        "we",
        "us",
        "our",
        "i",
        "me",
        "my",
    ]
)
HEADS = frozenset({"IGO", "NGO", "MNC", "ISM", "IMG"})


def read_annotation(path: Path) -> dict[str, Any]:
    """Return an annotation file as gold.py takes it. Raises ValueError where it cannot be read."""
    if path.suffix == ".marks":
        return gold_of(*read_marked(path))
    written = path.read_text(encoding="utf-8")
    known: dict[str, Any] = {"publisher": None, "published": None, "title": None}
    if path.suffix == ".sheet":
        text = text_of(path.stem)
        known |= {"id": path.stem, "language": "en" if path.stem.endswith("-en") else "id"}
        return gold_of(known, text, SheetReader(text, load_scorer().split_sentences(text)).read(written))
    if path.suffix == ".page":
        text, found = read_page(written)
        return gold_of(known | {"id": path.stem, "language": path.stem.rpartition("-")[2]}, text, found)
    head, _, body = written.partition("\n---\n")
    known |= dict(line.split(": ", 1) for line in head.strip().split("\n"))
    text = text_of(known["id"])
    reader = Reader(text, load_scorer().split_sentences(text), PRONOUNS)
    return gold_of(known, text, reader.read("\n" * head.count("\n") + "\n\n" + body))


def slips(raw: dict[str, Any]) -> list[str]:
    """Return what gold.py lets pass and is a slip all the same."""
    faults = []
    resolve = load_scorer().resolve
    cues = {a["id"]: resolve(a["cue"], raw) for a in raw["attributions"] if a["cue"]}
    for a in raw["attributions"]:
        content = [resolve(c, raw) for c in a["content"]]
        if a["id"] in cues and any(start <= cues[a["id"]][0] and cues[a["id"]][1] <= end for start, end in content):
            faults.append(f"{a['id']}: the cue stands inside its own content")
        if a["source"] and not a["source_ref"]:
            faults.append(f"{a['id']}: a source without its phrase")
        parent = next((p for p in raw["attributions"] if p["id"] == a["parent"]), None)
        if parent and a["id"] in cues and parent["content"]:
            outer = [resolve(c, raw) for c in parent["content"]]
            if not any(start <= cues[a["id"]][0] < end for start, end in outer):
                faults.append(f"{a['id']}: its cue stands outside the content of its parent {a['parent']}")
    faults += [
        f"{told}: {raw['text'][start:end]!r} is cut out of a word"
        for told, (start, end) in _spans(raw)
        if cuts_a_word(raw["text"], start, end)
    ]
    declared = {e["id"] for e in raw["entities"]}
    faults += [f"mention {m['span']}: no entity {m['entity']}" for m in raw.get("mentions", []) if m["entity"] not in declared]
    codes = set(states()) | HEADS
    for e in raw["entities"]:
        if e["country"] and e["country"] not in codes:
            faults.append(f"entity {e['id']}: no country {e['country']}")
    return faults


def _spans(raw: dict[str, Any]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield every span of an annotation, with the id of what it belongs to."""
    resolve = load_scorer().resolve
    for a in raw["attributions"]:
        for ref in (a["source_ref"], a["cue"], *a["content"]):
            if ref:
                yield a["id"], resolve(ref, raw)
    for v in raw["events"]:
        if v["trigger"]:
            yield v["id"], resolve(v["trigger"], raw)
        yield from ((v["id"], argument["span"]) for argument in v.get("arguments", []))
    yield from (("mention", m["span"]) for m in raw.get("mentions", []))


def main() -> None:
    """Check the files named on the command line."""
    arguments = sys.argv[1:]
    out = None
    if arguments[0] == "--gold":
        out, arguments = Path(arguments[1]), arguments[2:]
        out.mkdir(parents=True, exist_ok=True)
    failed = False
    for path in map(Path, arguments):
        try:
            raw = read_annotation(path)
            # gold.py knows no places: an entity of its guide speaks or acts
            acting = raw | {"entities": [e for e in raw["entities"] if e["kind"] != "place"]}
            faults = [*load_scorer().check(acting), *slips(raw)]
        except (ValueError, KeyError) as fault:
            raw, faults = None, [str(fault)]
        failed = failed or bool(faults)
        counts = f"{len(raw['attributions'])} attributions, {len(raw['events'])} events" if raw else "unread"
        print(f"{path.name}: {counts}" + "".join(f"\n  {fault}" for fault in faults))
        if out and raw:
            (out / f"{raw['id']}.json").write_text(json.dumps(raw, ensure_ascii=False, indent=1), encoding="utf-8")
    raise SystemExit(failed)


if __name__ == "__main__":
    main()
