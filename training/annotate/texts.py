"""The texts that may be annotated for training, by id: ntrex-019-id, ntrex-019-en, csui-007, icon-12, idner-3, native-004.

The last three are sheets of twenty unrelated sentences, one a line; native ones were chosen among those that a reader found
something in (native.json, see the README of the corpus). The file name of an article of our own, without its ending,
gives that article without its marks, for a second, blind reading.

    python -m training.annotate.texts ntrex-019-id      the article in numbered sentences
    python -m training.annotate.texts csui              all documents of a kind: id, sentences, words, first words
"""

import csv
import io
import json
import re
import sys
from functools import cache
from pathlib import Path

from evaluation.corpora import read_corpus
from evaluation.gold import load_scorer
from evaluation.standoff import CHOSEN, ICON, IDNER, NATIVE, records

from menurut.samples import parse_sample

NTREX = {"id": "data/ntrex-id-en-news/newstest2019-ref.ind.txt.zst", "en": "data/ntrex-id-en-news/newstest2019-src.eng.txt.zst"}
CSUI = ("data/ud-id-csui/id_csui-ud-train.conllu.zst", "data/ud-id-csui/id_csui-ud-test.conllu.zst")

# Kept for judging (gold/README.md), or for the links between articles on which comparing is judged.
KEPT_APART = frozenset(
    [
        0,
        1,
        15,
        18,
        21,
        26,
        31,
        33,
        40,
        41,
        48,
        57,
        59,
        60,
        62,
        63,
        65,
        67,
        75,
        78,
        79,
        88,
        89,
        92,
        100,
        116,
        119,
        120,
        7,
        9,
        27,
        28,
        66,
        97,
        99,
        14,
        68,
        115,
        117,
    ]
)
# The coreference corpus' last thirty news documents are its test.
CSUI_TEST = 30


@cache
def _ntrex(language: str) -> list[list[str]]:
    ids = [
        line.split("\t")[0].strip() for line in read_corpus("data/ntrex-id-en-news/DOCUMENT_IDS.tsv").split("\n") if line.strip()
    ]
    documents: dict[str, list[str]] = {}
    for name, line in zip(ids, read_corpus(NTREX[language]).split("\n"), strict=False):
        documents.setdefault(name, []).append(line.strip())
    return list(documents.values())


def _bare(sentence: str) -> str:
    return re.sub(r"[\W_]+", "", sentence.casefold())


@cache
def _csui() -> dict[int, list[str]]:
    """Return the news documents of the coreference corpus in the treebank's spelling; sentences it lacks are left out."""
    cased = {_bare(s): s for corpus in CSUI for s in re.findall(r"^# text = (.*)$", read_corpus(corpus), re.MULTILINE)}
    documents: dict[int, list[str]] = {}
    for row in csv.DictReader(io.StringIO(read_corpus("data/coref-csui-news/data/document_id.csv.zst"))):
        sentence = cased.get(_bare(row["text"]))
        if sentence:
            documents.setdefault(int(row["document_id"]), []).append(sentence)
    return documents


SHEETS = {"icon": (ICON, 3), "idner": (IDNER, 2)}
# A sentence worth annotating: a word of saying, wanting or doing to somebody. Broad on purpose; a third of each sheet is taken without it.
TELLING = re.compile(
    r"\b(?:me(?:ng|n|m|ny)?\w{3,}kan|kata|ujar|tutur|menurut|ucap|tegas|bantah|tuduh|tuding|minta|tolak|desak|kecam|ancam|serang|tewas|tangkap|"
    r"tahan|demo|unjuk|sanksi|bertemu|kunjung|sepakat|janji|rencana|presiden|menteri|polisi|partai|dpr|kpk|tni)\w*",
    re.IGNORECASE,
)


@cache
def _sheets(kind: str) -> list[list[str]]:
    """Return sheets of twenty sentences of 8 to 60 words: two thirds that tell something, spread over the corpus."""
    corpus, step = SHEETS[kind]
    kept: list[str] = []
    for number, sentence in enumerate(records(corpus)):
        long_enough = 8 <= len(sentence.split()) <= 60
        if long_enough and number % step == 0 and (len(kept) % 3 == 2 or TELLING.search(sentence)):
            kept.append(sentence)
    return [kept[at : at + 20] for at in range(0, len(kept) - 19, 20)]


@cache
def _native() -> dict[str, list[str]]:
    """Return the chosen sheets: by id, their sentences. A line of native.json names corpus and record, and of an article the stretch."""
    chosen = json.loads(CHOSEN.read_text(encoding="utf-8"))

    def sentence(corpus: str, record: int, *stretch: int) -> str:
        return " ".join(records(NATIVE[corpus])[record][slice(*stretch) if stretch else slice(None)].split())

    return {name: [sentence(*line) for line in sheet] for name, sheet in chosen.items()}


def ids_of(kind: str) -> list[str]:
    """Return the ids that may be annotated: of "ntrex-id", "ntrex-en", "csui", "native" or a kind of sheet."""
    if kind == "csui":
        return [f"csui-{number:03}" for number in sorted(_csui())[:-CSUI_TEST]]
    if kind == "native":
        return list(_native())
    if kind in SHEETS:
        return [f"{kind}-{number}" for number in range(len(_sheets(kind)))]
    language = kind.removeprefix("ntrex-")
    return [f"ntrex-{number:03}-{language}" for number in range(len(_ntrex(language))) if number not in KEPT_APART]


def text_of(name: str) -> str:
    """Return an article's text. Raises ValueError for one that is kept apart or unknown."""
    own = Path("training/corpus/articles") / f"{name}.marks"
    if own.is_file():
        return parse_sample(name, own.read_text(encoding="utf-8")).article.text
    kind, number, *language = name.split("-")
    wanted = f"{kind}-{language[0]}" if language else kind
    if kind == "native" and name in _native():
        return "\n".join(_native()[name])
    if name not in ids_of(wanted):
        raise ValueError(f"{name} may not be annotated: it is kept apart or unknown.")
    if kind in SHEETS:
        return "\n".join(_sheets(kind)[int(number)])
    if kind == "csui":
        return " ".join(_csui()[int(number)])
    return "\n".join(line for line in _ntrex(language[0])[int(number)] if line)


def numbered(text: str) -> str:
    """Return the sentences of a text, a number before each."""
    return "\n".join(f"{n} {text[start:end]}" for n, (start, end) in enumerate(load_scorer().split_sentences(text), 1))


if __name__ == "__main__":
    if sys.argv[1] in ("csui", "ntrex-id", "ntrex-en", "native", *SHEETS):
        for name in ids_of(sys.argv[1]):
            text = text_of(name)
            print(name, text.count("\n") + text.count(". ") + 1, len(text.split()), text[:100].replace("\n", " / "))
    else:
        print(numbered(text_of(sys.argv[1])))
