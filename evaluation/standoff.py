"""Annotations without their text: offsets and labels here, the text where it lies beside the repository.

    python -m evaluation.standoff pack GOLD-FOLDER     write evaluation/readings/NAME.json, references as offsets
    python -m evaluation.standoff join OUT             rebuild gold files from ../shared for gold.py

A reading names the corpus and the record, the stretches of it that make the article, and the digest of the rebuilt text: where the
corpus differs, it is refused rather than read askew. Spans of the annotation are half-open, in code points of the rebuilt text.
"""

import csv
import hashlib
import io
import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

from evaluation.corpora import read_corpus
from evaluation.gold import load_scorer

FOLDER = Path(__file__).resolve().parent / "readings"
TRIBUN = "eval-only/tribun-international/articles.jsonl.zst"
DETIK = "eval-only/detik-1000-entity-summaries/data_berita.csv.zst"

Span = list[int]


@cache
def _records(corpus: str) -> list[str]:
    text = read_corpus(corpus)
    if corpus.endswith(".jsonl.zst"):
        return [json.loads(line)["text"] for line in text.split("\n") if line]
    rows = list(csv.reader(io.StringIO(text)))
    return ["\n".join(row) for row in rows[1:]]


def _words(text: str) -> list[tuple[str, int, int]]:
    return [(m.group(), m.start(), m.end()) for m in re.finditer(r"\S+", text)]


def find_slices(line: str, record: str) -> Span | None:
    """Return where the words of `line` stand in a record, whatever its spacing; None where they don't."""
    pattern = r"\s+".join(re.escape(word) for word, _, _ in _words(line))
    found = re.search(pattern, record)
    return [found.start(), found.end()] if found else None


def rebuild(source: dict[str, Any]) -> str:
    """Return the article of a reading; raises ValueError where its digest is another."""
    record = _records(source["corpus"])[source["record"]]
    text = "\n".join(" ".join(record[start:end].split()) for start, end in source["slices"])
    if hashlib.sha256(text.encode()).hexdigest() != source["sha256"]:
        raise ValueError(f"{source['corpus']} record {source['record']} is not the text that was annotated.")
    return text


def _offsets(raw: dict[str, Any], resolve: Any) -> dict[str, Any]:
    def span(ref: str | None) -> Span | None:
        return list(resolve(ref, raw)) if ref else None

    attributions = [
        {
            **a,
            "source_ref": span(a.get("source_ref")),
            "cue": span(a.get("cue")),
            "content": [span(c) for c in a.get("content", [])],
        }
        for a in raw["attributions"]
    ]
    events = [{**v, "trigger": span(v["trigger"])} for v in raw["events"]]
    kept = {key: raw.get(key) for key in ("id", "language", "publisher", "published", "sentences")}
    entities = [
        {**e, "name": _place(e["name"], raw["text"]), "aliases": [_place(a, raw["text"]) for a in e["aliases"]]}
        for e in raw["entities"]
    ]
    return {**kept, "entities": entities, "attributions": attributions, "events": events}


def _place(words: str, text: str) -> Span | str:
    """Return where `words` first stand in the text; the words themselves where they don't, as a state's usual name may not."""
    at = text.find(words)
    return [at, at + len(words)] if at >= 0 else words


def _reference(span: Span | None, text: str, sentences: list[Span]) -> str | None:
    if span is None:
        return None
    number = next(n for n, (start, end) in enumerate(sentences) if start <= span[0] < end)
    start, end = sentences[number]
    words, sentence = text[span[0] : span[1]], text[start:end]
    at, count = -1, 0
    while at != span[0] - start:
        at = sentence.find(words, at + 1)
        count += 1
        if at < 0:
            raise ValueError(f"a span leaves its sentence: {span}")
    return f"{number + 1}|{words}" + (f"#{count}" if count > 1 else "")


def join(reading: dict[str, Any]) -> dict[str, Any]:
    """Return a reading as gold.py takes it, with its text and references."""
    text = rebuild(reading["source"])
    sentences = reading["sentences"]

    def ref(span: Span | None) -> str | None:
        return _reference(span, text, sentences)

    attributions = [
        {**a, "source_ref": ref(a["source_ref"]), "cue": ref(a["cue"]), "content": [ref(c) for c in a["content"]]}
        for a in reading["attributions"]
    ]
    events = [{**v, "trigger": ref(v["trigger"])} for v in reading["events"]]

    def words(name: Span | str) -> str:
        return name if isinstance(name, str) else text[name[0] : name[1]]

    entities = [{**e, "name": words(e["name"]), "aliases": [words(a) for a in e["aliases"]]} for e in reading["entities"]]
    rest = {key: value for key, value in reading.items() if key != "source"} | {"entities": entities}
    return {**rest, "title": None, "text": text, "attributions": attributions, "events": events}


def pack(folder: Path) -> list[str]:
    """Write the readings of the gold files in `folder`; return one sentence for each that could not be packed."""
    resolve = load_scorer().resolve
    faults = []
    FOLDER.mkdir(exist_ok=True)
    for path in sorted(folder.glob("*.json")):
        raw = json.loads(path.read_text(encoding="utf-8"))
        corpus = TRIBUN if path.stem.startswith("trib") else DETIK
        number = int(path.stem.rpartition("-")[2])
        record = _records(corpus)[number]
        slices = [find_slices(line, record) for line in raw["text"].split("\n")]
        if None in slices:
            missing = raw["text"].split("\n")[slices.index(None)]
            faults.append(f"{path.name}: a line is not in record {number}: {missing[:60]!r}")
            continue
        source = {"corpus": corpus, "record": number, "slices": slices, "sha256": hashlib.sha256(raw["text"].encode()).hexdigest()}
        reading = {**_offsets(raw, resolve), "source": source}
        try:
            if rebuild(source) != raw["text"]:
                raise ValueError("spacing")
        except ValueError as fault:
            faults.append(f"{path.name}: {fault}")
            continue
        (FOLDER / path.name).write_text(json.dumps(reading, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return faults


def main() -> None:
    """Pack or join from the command line."""
    command, folder = sys.argv[1], Path(sys.argv[2])
    if command == "pack":
        print("\n".join(pack(folder)) or "all packed")
        return
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(FOLDER.glob("*.json")):
        joined = join(json.loads(path.read_text(encoding="utf-8")))
        (folder / path.name).write_text(json.dumps(joined, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
