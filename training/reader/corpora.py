"""Corpora as sentences or windows of words. Splits for testing are only read where `split` says so."""

import csv
import io
import re
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import zstandard
from evaluation.corpora import SHARED, hung, read_corpus, spacing

from training.reader.examples import Example

# Without the last forty passages and thirty documents: the test of coreference (spec/benchmarks.md, B10).
PASSAGES_KEPT_APART = 40


def _columns(text: str, separator: str) -> Iterator[list[list[str]]]:
    block: list[list[str]] = []
    for line in text.split("\n"):
        if line.strip():
            block.append(line.rstrip("\r\n").split(separator))
        elif block:
            yield block
            block = []
    if block:
        yield block


NAMES = {
    ("idner", "train"): "data/ner-idner-news-2k/train.txt.zst",
    ("idner", "dev"): "data/ner-idner-news-2k/dev.txt",
    ("idner", "test"): "data/ner-idner-news-2k/test.txt.zst",
    ("nergrit", "train"): "data/indonlu/nergrit_ner-grit/train_preprocess.txt.zst",
    ("nergrit", "dev"): "data/indonlu/nergrit_ner-grit/valid_preprocess.txt",
    ("nergrit", "test"): "data/indonlu/nergrit_ner-grit/test_preprocess.txt",
    ("nerp", "train"): "data/indonlu/nerp_ner-prosa/train_preprocess.txt.zst",
}


def names(scheme: str, split: str) -> list[Example]:
    """Return the sentences of a corpus of names."""
    separator = " " if scheme == "idner" else "\t"
    found = []
    for block in _columns(read_corpus(NAMES[scheme, split]), separator):
        rows = [row for row in block if row[0].strip()]
        words, tags = [row[0] for row in rows], [row[-1] for row in rows]
        found.append(Example(words=words, spaced=spacing(words), language="id", origin=scheme, names=(scheme, tags)))
    if scheme == "nerp":  # its train holds most of idner's test
        known = {_letters(e.words) for split in ("dev", "test") for e in names("idner", split)}
        found = [e for e in found if _letters(e.words) not in known]
    return found


def _letters(words: list[str]) -> str:
    return re.sub(r"[\W_]+", "", "".join(words).casefold())


TREEBANKS = {
    "csui-train": ("id", "data/ud-id-csui/id_csui-ud-train.conllu.zst"),
    "csui-test": ("id", "data/ud-id-csui/id_csui-ud-test.conllu.zst"),
    "pud": ("id", "data/ud-id-pud/id_pud-ud-test.conllu.zst"),
    "gsd-old": ("id", "data/ud-id-gsd/id_gsd-ud-train.v2.0-2017.conllu.zst"),
    "gsd-dev": ("id", "data/ud-id-gsd/id_gsd-ud-dev.conllu.zst"),
    "gsd-test": ("id", "data/ud-id-gsd/id_gsd-ud-test.conllu.zst"),
    "ewt": ("en", "data/ud-en-ewt/en_ewt-ud-train.conllu.zst"),
    "ewt-dev": ("en", "data/ud-en-ewt/en_ewt-ud-dev.conllu.zst"),
}


def treebank(name: str) -> list[Example]:
    """Return the sentences of a treebank: gold words, heads counted from 0 and -1 for the root, relations without subtypes."""
    language, path = TREEBANKS[name]
    found = []
    for block in _columns(read_corpus(path), "\t"):
        rows = [row for row in block if len(row) == 10 and row[0].isdigit()]
        within = _within_words(block)
        spaced = [True]
        for row in rows[:-1]:
            number = int(row[0])
            spaced.append("SpaceAfter=No" not in within.get(number, row[9]))
        found.append(
            Example(
                words=[row[1] for row in rows],
                spaced=spaced,
                language=language,
                origin=name,
                upos=[row[3] for row in rows],
                heads=[int(row[6]) - 1 for row in rows],
                relations=[row[7].split(":")[0] for row in rows],
            )
        )
    return [e for e in found if len(e.words) <= 120]


def _within_words(block: list[list[str]]) -> dict[int, str]:
    """Return for each part of a multi-word token what stands for its MISC: parts are joined, the last has the token's own."""
    misc = {}
    for row in block:
        if len(row) == 10 and "-" in row[0]:
            start, end = map(int, row[0].split("-"))
            misc |= dict.fromkeys(range(start, end), "SpaceAfter=No")
            misc[end] = row[9]
    return misc


@cache
def polnear_files() -> dict[str, str]:
    """Return the files of PolNeAR by path."""
    packed = (SHARED / "research/polnear/polnear.tar.zst").read_bytes()
    plain = io.BytesIO(zstandard.ZstdDecompressor().decompressobj().decompress(packed))
    with tarfile.open(fileobj=plain) as tar:
        members = [m for m in tar.getmembers() if m.isfile() and m.name.startswith("data/")]
        return {m.name: tar.extractfile(m).read().decode("utf-8") for m in members}  # type: ignore[union-attr]


def polnear(split: str) -> Iterator[tuple[str, str, list[dict[str, list[tuple[int, int]]]]]]:
    """Yield name, text and attributions (Source, Cue, Content: spans) of each article; the first annotator's, by name."""
    files = polnear_files()
    first: dict[str, str] = {}
    for path in sorted(files):
        if path.startswith(f"data/{split}/attributions/"):
            first.setdefault(Path(path).stem.rsplit("_", 1)[0], path)
    for name, path in sorted(first.items()):
        spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        attributions = []
        # a text in the .ann may hold U+2028, so lines are cut at \n alone
        for line in sorted(files[path].split("\n"), key=lambda line: line[:1] == "E"):
            if re.match(r"T\d+\t\w+ \d", line):
                key, told = line.split("\t")[:2]
                kind, rest = told.split(" ", 1)
                pieces = [tuple(map(int, piece.split())) for piece in rest.split(";")]
                spans[key] = kind, pieces  # type: ignore[assignment]
            elif re.match(r"E\d+\t", line):
                parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
                for _, key in re.findall(r"(\w+):(T\d+)", line.split("\t")[1]):
                    kind, pieces = spans.get(key, ("", []))
                    parts[kind].extend(pieces)
                attributions.append(dict(parts))
        yield name, files[f"data/{split}/text/{name}.txt"], attributions


def plv(split: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield marked sentence, root, quad class and plain sentence of each row of PLV."""
    text = read_corpus(f"eval-only/zero-shot-plover-en/PLV_{split}.tsv.zst")
    for row in csv.DictReader(io.StringIO(text), delimiter="\t"):
        yield row["marked_sentence"], row["gold_root"], row["gold_penta"], row["sentence"]


def indocoref() -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Yield the text and the mentions (start, end, chain) of each passage that may be trained on."""
    packed = (SHARED / "data/coref-indocoref-wiki/indocoref-data.tar.zst").read_bytes()
    plain = io.BytesIO(zstandard.ZstdDecompressor().decompressobj().decompress(packed))
    with tarfile.open(fileobj=plain) as tar:
        passages = sorted(m.name for m in tar.getmembers() if m.name.startswith("data/annotated/") and m.name.endswith(".txt"))
        passages.sort(key=lambda name: int(re.search(r"/(\d+)-", name)[1]))  # type: ignore[index]
        for name in passages[:-PASSAGES_KEPT_APART]:
            yield _unbraced(tar.extractfile(name).read().decode("utf-8"))  # type: ignore[union-attr]


def _unbraced(written: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text and mentions of `{M1:jenis="noun phrase" words}`, which nest: the inner id of a pair is the chain it joins."""
    text: list[str] = []
    length = 0
    opened: list[tuple[int, str]] = []
    mentions = []
    for part in re.split(r'(\{M\d+:jenis="[^"]*"\s?|\})', written):
        if part.startswith("{M"):
            opened.append((length, re.match(r"\{(M\d+)", part)[1]))  # type: ignore[index]
        elif part == "}" and opened:
            start, chain = opened.pop()
            mentions.append((start, length, chain))
        else:
            text.append(part)
            length += len(part)
    return "".join(text), mentions


def icon(split: str) -> list[tuple[list[str], list[bool]]]:
    """Return the sentences of ICON's newspaper articles in order, as words and where a space stands before one; its trees are not read."""
    found = []
    for line in read_corpus(f"data/icon-constituency/{split}.txt.zst").splitlines():
        leaves = re.findall(r"\(([^\s()]+) ([^\s()]+)\)", line)
        words = [word for _, word in leaves]
        # -nya and -lah are leaves of their own
        spaced = [space and tag != "PRK" for space, (tag, _) in zip(spacing(words), leaves, strict=True)]
        found.append((words, spaced))
    return found


def kumparan() -> list[tuple[list[str], list[bool]]]:
    """Return the sentences of Kumparan's newspaper articles, each by itself, as words and where a space stands before one; its tags are not read."""
    found = []
    for block in _columns(read_corpus("data/nlp-id-kumparan/dataset_postag.txt.zst"), "\t"):
        words = [row[0] for row in block if row[0].strip()]
        found.append((words, hung(words)))
    return found
