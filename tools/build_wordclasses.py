"""Build the tables of word classes, knowledge/wordclasses/{id,en}.tsv, from treebanks and tagged corpora.

    python tools/build_wordclasses.py CORPORA

CORPORA is a folder with ud-id-csui, ud-id-gsd, ud-en-ewt, nlp-id-kumparan and indonlu as their authors publish them
(zstd-compressed or not). A row is a lower-case word, its commonest class and, where another is close, that one too. The
last column marks words nearly always written with a capital: NAME, or PERSON or PLACE where corpora of named entities
(ner-idner-news-2k, indonlu's nergrit and nerp, world-leaders) mostly use them so.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml
import zstandard

TARGET = Path(__file__).parent.parent / "src/menurut/knowledge/wordclasses"
KNOWLEDGE = TARGET.parent
LANGUAGES = KNOWLEDGE.parent / "languages"

# Both Indonesian tag sets, brought to universal parts of speech. FW (foreign) says nothing about the class.
KUMPARAN = {
    "NN": "NOUN", "NNP": "PROPN", "VB": "VERB", "IN": "ADP", "PR": "PRON", "ADV": "ADV", "JJ": "ADJ", "SC": "SCONJ",
    "DT": "DET", "NUM": "NUM", "CC": "CCONJ", "NEG": "PART", "RP": "PART", "UH": "INTJ",
}  # fmt: skip
PROSA = {
    "NNO": "NOUN", "NNP": "PROPN", "PPO": "ADP", "VBT": "VERB", "VBI": "VERB", "VBP": "VERB", "VBL": "AUX", "VBE": "VERB",
    "NUM": "NUM", "ADJ": "ADJ", "CCN": "CCONJ", "CSN": "SCONJ", "ADV": "ADV", "ADK": "AUX", "PRN": "PRON", "PRI": "PRON",
    "PRR": "PRON", "PRK": "PRON", "ART": "DET", "NEG": "PART", "KUA": "DET", "PAR": "PART", "INT": "INTJ",
}  # fmt: skip

# A second class is kept where it has at least this share of a word's uses.
CLOSE = 0.2
# Words seen once are kept only where they are not names: a rare name is told by its capital.
RARE = 2
# A word written small less often than this is a name wherever it stands with a capital.
SMALL = 0.1

# With fewer uses than this an Indonesian word of a verb's shape is a verb, whatever a corpus says.
FEW = 6
VERB_SHAPE = re.compile(r"me(?:ng[aeioukgh]|ny[aeiou]|m[bpf]|n[djct])\w{3,}")

# Entity labels of the three corpora.
ENTITIES = {"PER": "PERSON", "PERSON": "PERSON", "PPL": "PERSON", "LOC": "PLACE", "PLACE": "PLACE", "PLC": "PLACE"}

Counts = dict[str, Counter[str]]


def _text(path: Path) -> str:
    raw = path.read_bytes()
    return (zstandard.ZstdDecompressor().decompressobj().decompress(raw) if path.suffix == ".zst" else raw).decode("utf-8")


def _conllu(folder: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield word, class and whether it opens its sentence, from the training part of a treebank; clitics join their host."""
    for path in sorted(folder.glob("*-ud-train*")):
        first, until = True, 0
        for line in _text(path).splitlines():
            cells = line.split("\t")
            if len(cells) != 10:
                first, until = True, 0
                continue
            if "-" in cells[0]:
                start, end = map(int, cells[0].split("-"))
                until, host = end, cells[1]
                continue
            if "." in cells[0]:
                continue
            number = int(cells[0])
            if number <= until:
                if number == start:
                    yield host, cells[3], first
                    first = False
                continue
            yield cells[1], cells[3], first
            first = False


def _columns(path: Path, classes: dict[str, str]) -> Iterator[tuple[str, str, bool]]:
    first = True
    for line in _text(path).splitlines():
        word, tab, tag = line.partition("\t")
        if not tab:
            first = True
            continue
        known = classes.get(tag.strip().upper().removeprefix("B-"))
        if known:
            yield word, known, first
        first = False


def _count(rows: Iterator[tuple[str, str, bool]], counts: Counts, small: Counter[str], cased: bool) -> None:
    for word, tag, first in rows:
        lower = word.lower()
        if tag in {"PUNCT", "SYM", "X", "_", "NUM"} and not lower.isalpha():
            continue
        if not lower[0].isalpha() or any(letter.isdigit() for letter in lower) or len(lower) > 30:
            continue
        if not cased and tag == "PROPN":
            continue  # without capitals nothing tells a name from a noun
        counts[lower][tag] += 1
        if cased and not first and word[0].islower():
            small[lower] += 1
            small["\0" + lower] += 1
        elif cased and not first:
            small["\0" + lower] += 1


def _entity_words(corpora: Path) -> dict[str, str]:
    """Return the words that are mostly part of a person's or a place's name."""
    uses: Counts = defaultdict(Counter)
    for path in (
        "ner-idner-news-2k/train.txt.zst",
        "indonlu/nergrit_ner-grit/train_preprocess.txt.zst",
        "indonlu/nerp_ner-prosa/train_preprocess.txt.zst",
    ):
        for line in _text(corpora / path).splitlines():
            cells = line.split()
            if len(cells) > 1:
                uses[cells[0].lower()][ENTITIES.get(cells[-1].partition("-")[2], "O")] += 1
    for line in _text(corpora / "world-leaders/epscrapers-world-leaders-wikidata-2022.csv").splitlines()[1:]:
        cells = line.split(",")
        if len(cells) > 5:
            for word in cells[5].lower().split():
                uses[word]["PERSON"] += 1
    found = {}
    for word, kinds in uses.items():
        kind, times = kinds.most_common(1)[0]
        if kind != "O" and times >= 0.6 * sum(kinds.values()) and len(word) > 1 and not any(letter.isdigit() for letter in word):
            found[word] = kind
    return found


def _state_words() -> set[str]:
    """Return the names of states and capitals that are one word: "Ankara" is no conjunction, though a corpus without capitals tags it so once."""
    rows = [row.split("\t") for row in (KNOWLEDGE / "states.tsv").read_text(encoding="utf-8").splitlines() if row[0] != "#"]
    names = {name for _, _, english, others, _, seats, *_ in rows for name in (english, *others.split("|"), *seats.split("|"))}
    adjectives = {form for row in rows for form in row[4].split("|")}
    return {name.lower() for name in names - adjectives if name.isalpha() and name.istitle()}


def _rows(counts: Counts, small: Counter[str], entities: dict[str, str]) -> Iterator[str]:
    states = _state_words()
    for word in sorted({*counts, *entities}):
        tags = counts.get(word) or Counter({"PROPN": RARE})
        total = sum(tags.values())
        (best, _), *others = tags.most_common()
        seen = small["\0" + word]
        name = seen >= RARE and small[word] < SMALL * seen and "PROPN" in tags
        if best == "PROPN" and not name and small[word] and others:
            best = others[0][0]
        mark = entities.get(word, "NAME" if name else "") if name or not small[word] else ""
        if mark and best != "PROPN":
            best = "PROPN"
        if best != "PROPN" and total < FEW and word in states:
            best, mark = "PROPN", "PLACE"
        if best == "NOUN" and total < FEW and VERB_SHAPE.fullmatch(word):
            best = "VERB"
        if best in {"X", "SYM", "PUNCT", "INTJ"} and total < RARE:
            continue
        if total < RARE and best == "PROPN":
            continue
        second = next(
            (tag for tag, times in others if times >= CLOSE * total and tag not in {best, "PROPN", "X", "SYM", "PUNCT"}), ""
        )
        yield "\t".join((word, best, second, mark)).rstrip("\t")


def clipped_titles(known: set[str]) -> list[str]:
    """Return rows for the one-word clipped titles of roles.yml that no corpus has: "Menhan" is no verb, for all its shape."""
    roles = yaml.safe_load((LANGUAGES / "id" / "roles.yml").read_text(encoding="utf-8"))
    return [f"{word}\tPROPN\tNOUN\tNAME" for word in roles["clipped"] if " " not in word and word not in known]


def _write(language: str, counts: Counts, small: Counter[str], entities: dict[str, str]) -> None:
    rows = list(_rows(counts, small, entities))
    if language == "id":
        rows = sorted([*rows, *clipped_titles({row.partition("\t")[0] for row in rows})])
    target = TARGET / f"{language}.tsv"
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{target.name}: {len(rows)} words, {target.stat().st_size} bytes")


def main(corpora: Path) -> None:
    """Write both tables."""
    entities = _entity_words(corpora)
    counts: Counts = defaultdict(Counter)
    small: Counter[str] = Counter()
    for folder in ("ud-id-csui", "ud-id-gsd"):
        _count(_conllu(corpora / folder), counts, small, cased=True)
    _count(_columns(corpora / "nlp-id-kumparan/dataset_postag.txt.zst", KUMPARAN), counts, small, cased=True)
    _count(_columns(corpora / "indonlu/posp_pos-prosa/train_preprocess.txt.zst", PROSA), counts, small, cased=False)
    _write("id", counts, small, entities)
    counts, small = defaultdict(Counter), Counter()
    _count(_conllu(corpora / "ud-en-ewt"), counts, small, cased=True)
    _write("en", counts, small, entities)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
