"""Annotations without their text: offsets and labels here, the text where it lies beside the repository.

    python -m evaluation.standoff pack GOLD OUT        write the gold files of a folder with offsets for references
    python -m evaluation.standoff join READINGS OUT    rebuild gold files from ../shared for gold.py

A reading names the corpus and the record, the stretches of it that make the article, and the digest of the rebuilt text: where the
corpus differs, it is refused rather than read askew. Spans of the annotation are half-open, in code points of the rebuilt text.
"""

import csv
import hashlib
import io
import json
import re
import sys
import tarfile
from functools import cache
from pathlib import Path
from typing import Any

import zstandard

from evaluation.corpora import SHARED, hung, printed, read_corpus
from evaluation.gold import load_scorer

CHOSEN = Path(__file__).resolve().parent.parent / "training" / "corpus" / "native.json"
FOLDER = Path(__file__).resolve().parent / "readings"
TRIBUN = "eval-only/tribun-international/articles.jsonl.zst"
ICON = "data/icon-constituency/train.txt.zst"
IDNER = "data/ner-idner-news-2k/train.txt.zst"
KUMPARAN = "data/nlp-id-kumparan/dataset_postag.txt.zst"
NERGRIT = "data/indonlu/nergrit_ner-grit/train_preprocess.txt.zst"
POLNEAR = "research/polnear/polnear.tar.zst"
# What the sheets of chosen sentences are taken from, by the name that they use.
NATIVE = {
    "icon": ICON,
    "idner": IDNER,
    "kumparan": KUMPARAN,
    "nergrit": NERGRIT,
    "gsd": "data/ud-id-gsd/id_gsd-ud-train.v2.0-2017.conllu.zst",
    "pud": "data/ud-id-pud/id_pud-ud-test.conllu.zst",
    "polnear": POLNEAR,
}
DETIK = "eval-only/detik-1000-entity-summaries/data_berita.csv.zst"

Span = list[int]


@cache
def records(corpus: str) -> list[str]:
    """Return a corpus as records: articles, rows or lines; of a treebank and a corpus of names the sentences' texts."""
    if corpus == POLNEAR:
        return _polnear()
    text = read_corpus(corpus)
    if corpus.endswith(".jsonl.zst"):
        return [json.loads(line)["text"] for line in text.split("\n") if line]
    if corpus.endswith(".csv.zst"):
        return ["\n".join(row) for row in list(csv.reader(io.StringIO(text)))[1:]]
    if corpus.endswith(".conllu.zst"):
        return re.findall(r"^# text = (.*)$", text, re.MULTILINE)
    if corpus == ICON:
        return [_untreed(tree) for tree in text.split("\n")]
    if corpus in (IDNER, NERGRIT):
        return [
            printed([re.split(r"[ \t]", line)[0] for line in block.split("\n")])
            for block in re.split(r"\s*\n\s*\n", text.replace("\r", ""))
        ]
    if corpus == KUMPARAN:
        return [_retyped(block) for block in re.split(r"\n\s*\n", text)]
    return text.split("\n")


def _polnear() -> list[str]:
    """Return PolNeAR's articles for training, by name."""
    packed = io.BytesIO(zstandard.ZstdDecompressor().decompressobj().decompress((SHARED / POLNEAR).read_bytes()))
    with tarfile.open(fileobj=packed) as tar:
        files = sorted((m for m in tar.getmembers() if re.fullmatch(r"data/train/text/.+\.txt", m.name)), key=lambda m: m.name)
        return [tar.extractfile(m).read().decode("utf-8") for m in files]  # type: ignore[union-attr]


def _retyped(block: str) -> str:
    """Return the sentence of a block of words with tags; -nya, -lah and -kah are rows of their own there."""
    words = [line.split("\t")[0] for line in block.split("\n") if line.split("\t")[0].strip()]
    return "".join((" " if n and space else "") + word for n, (space, word) in enumerate(zip(hung(words), words, strict=True)))


def _untreed(tree: str) -> str:
    """Return the sentence of a bracketed tree, its cut words joined again: "jemaah nya", "pasal - pasal"."""
    brackets = {"-LRB-": "(", "-RRB-": ")"}
    sentence = printed([brackets.get(word, word) for word in re.findall(r"([^\s()]+)\)", tree)])
    return re.sub(r"\b(\w+) - (?=\1)", r"\1-", re.sub(r" (?=nya\b)", "", sentence))


def find_piece(line: str, corpora: tuple[str, ...], number: int | None) -> tuple[str, Span] | None:
    """Return corpus, record and offsets of the words of `line`, whatever their spacing; None where they don't stand.

    Looked for in record `number`, or in all of them where that is None.
    """
    pattern = re.compile(r"\s+".join(map(re.escape, line.split())))
    for corpus in corpora:
        known = records(corpus)
        for at in range(len(known)) if number is None else (number,):
            found = pattern.search(known[at])
            if found:
                return corpus, [at, found.start(), found.end()]
    return None


def rebuild(source: dict[str, Any]) -> str:
    """Return the article of a reading; raises ValueError where its digest is another."""
    parts = []
    for corpus, (record, start, end), joint in source["pieces"]:
        parts += [" ".join(records(source["corpora"][corpus])[record][start:end].split()), joint]
    text = "".join(parts)
    if hashlib.sha256(text.encode()).hexdigest() != source["sha256"]:
        raise ValueError(f"{source['corpora']} is not the text that was annotated.")
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
    kept |= {"mentions": raw["mentions"]} if raw.get("mentions") else {}
    entities = [
        {**e, "name": _place(e["name"], raw["text"]), "aliases": [_place(a, raw["text"]) for a in e["aliases"]]}
        for e in raw["entities"]
    ]
    return {**kept, "entities": entities, "attributions": attributions, "events": events}


def _place(words: str, text: str) -> Span | str:
    """Return where `words` first stand in the text; the words themselves where they don't, as a state's usual name may not."""
    at = text.find(words)
    return [at, at + len(words)] if at >= 0 else words


def reference(span: Span | None, text: str, sentences: list[Span]) -> str | None:
    """Return a span as gold.py names it, "3|kata#2". Raises ValueError where it leaves its sentence."""
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
        return reference(span, text, sentences)

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


def _pieces(text: str, sentences: list[Span], corpora: tuple[str, ...], number: int | None) -> list[Any]:
    """Return where each line of an article stands, or each sentence where its corpus knows no lines; raises ValueError for none."""
    by_line = [[m.start(), m.end()] for m in re.finditer(r"[^\n]+", text)]
    stretches = (
        by_line if number is not None or ("\n" in text and not corpora[0].endswith(".conllu.zst")) else _treebank(text, corpora)
    )
    pieces = []
    for at, (start, end) in enumerate(stretches):
        found = find_piece(text[start:end], corpora, number)
        if found is None:
            raise ValueError(f"a stretch stands nowhere: {text[start:end][:60]!r}")
        joint = text[end : stretches[at + 1][0]] if at + 1 < len(stretches) else ""
        pieces.append([corpora.index(found[0]), found[1], joint])
    return pieces


def _chosen(name: str) -> list[Any]:
    """Return where each line of a sheet stands: its sentences were chosen by place (training/corpus/native.json)."""
    lines = json.loads(CHOSEN.read_text(encoding="utf-8"))[name]
    kinds = list(NATIVE)
    found = []
    for corpus, record, *stretch in lines:
        start, end = stretch or (0, len(records(NATIVE[corpus])[record]))
        found.append([kinds.index(corpus), [record, start, end], "\n"])
    return [*found[:-1], [*found[-1][:2], ""]]


def _treebank(text: str, corpora: tuple[str, ...]) -> list[Span]:
    """Return the sentences of a treebank that follow each other in `text`, longest first where one opens another."""
    known = sorted({record for corpus in corpora for record in records(corpus)}, key=len, reverse=True)
    by_start: dict[str, list[str]] = {}
    for sentence in known:
        by_start.setdefault(sentence[:12], []).append(sentence)
    at, found = 0, []
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        sentence = next((s for s in by_start.get(text[at : at + 12], []) if text.startswith(s, at)), None)
        if sentence is None:
            raise ValueError(f"no sentence of the treebank begins here: {text[at : at + 60]!r}")
        found.append([at, at + len(sentence)])
        at += len(sentence)
    return found


# Where the documents of a kind stand, and whether their id ends in the number of their record.
CORPORA: dict[str, tuple[tuple[str, ...], bool]] = {
    "trib": ((TRIBUN,), True),
    "detik": ((DETIK,), True),
    "csui": (("data/ud-id-csui/id_csui-ud-train.conllu.zst", "data/ud-id-csui/id_csui-ud-test.conllu.zst"), False),
    "icon": ((ICON,), False),
    "idner": ((IDNER,), False),
    "native": (tuple(NATIVE.values()), False),
    "ntrex-id": (("data/ntrex-id-en-news/newstest2019-ref.ind.txt.zst",), False),
    "ntrex-en": (("data/ntrex-id-en-news/newstest2019-src.eng.txt.zst",), False),
}


def pack_one(raw: dict[str, Any]) -> dict[str, Any]:
    """Return a gold file as offsets into its rebuilt text. Raises ValueError where that text cannot be found in its corpus."""
    kind = raw["id"].split("-")[0]
    corpora, numbered = CORPORA[kind if kind in CORPORA else f"{kind}-{raw['language']}"]
    number = int(raw["id"].rpartition("-")[2]) if numbered else None
    pieces = _chosen(raw["id"]) if kind == "native" else _pieces(raw["text"], raw["sentences"], corpora, number)
    source = {"corpora": corpora, "pieces": pieces, "sha256": hashlib.sha256(raw["text"].encode()).hexdigest()}
    if rebuild(source) != raw["text"]:
        raise ValueError("the spacing of the rebuilt text is another")
    return {**_offsets(raw, load_scorer().resolve), "source": source}


def pack(folder: Path, out: Path) -> list[str]:
    """Write the readings of the gold files in `folder` to `out`; return one sentence for each that could not be packed."""
    faults = []
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.json")):
        try:
            reading = pack_one(json.loads(path.read_text(encoding="utf-8")))
        except ValueError as fault:
            faults.append(f"{path.name}: {fault}.")
            continue
        (out / path.name).write_text(json.dumps(reading, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return faults


def main() -> None:
    """Pack or join from the command line."""
    command, source, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if command == "pack":
        print("\n".join(pack(source, out)) or "all packed")
        return
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.json")):
        joined = join(json.loads(path.read_text(encoding="utf-8")))
        (out / path.name).write_text(json.dumps(joined, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
