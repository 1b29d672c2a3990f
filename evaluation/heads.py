"""What the heads of a model see, on what it was not trained on: B3, B4, B8, B9 of the benchmarks, and annotated articles.

A scorer gives the scores of one window, whatever computes them: the bundled graph here, a network in training.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from training.reader.diet import encode, plv_example, polnear
from training.reader.examples import Example
from training.reader.labels import ACTS, MODALITIES, POLARITIES, RELATIONS, ROOTS, SCHEMES, TYPES, UPOS
from training.reader.windows import Annotated

from evaluation.corpora import read_corpus
from menurut.models import decode
from menurut.models.bundle import open_bundle, open_session, read_checked, weights_folder
from menurut.models.pieces import Pieces
from training.reader import corpora

QUAD = dict(zip(ROOTS, (3, 1, 2, 4, 4, 1, 2, 4, 4, 3, 3, 4, 1, 3, 2), strict=True))

Scores = dict[str, np.ndarray[Any, Any]]


class Scorer(Protocol):
    """Gives the scores of all heads for a window, and of the relations told in one."""

    pieces: Pieces

    def outputs(self, example: Example) -> Scores:
        """Return the scores by head, in the shapes that `menurut.models.decode` tells."""

    def roots(self, example: Example) -> np.ndarray[Any, Any]:
        """Return N x roots for the relations told."""


class Bundled:
    """The graphs as exported: the one that the program runs, and beside it the one of relations, which only B4 asks for."""

    def __init__(self, folder: Path) -> None:
        bundle = open_bundle(folder)
        self.pieces, self._session, self._labels = bundle.pieces, bundle.session, bundle.manifest.labels
        held = bundle.manifest.files.get("relation.onnx")
        self._relation = open_session(read_checked(folder, bundle.manifest, "relation.onnx")) if held else None

    def outputs(self, example: Example) -> Scores:
        """Return the scores of the graph."""
        sentences = example.sentence or [0] * len(example.words)
        given = {"ids": example.ids, "first": example.first, "sentences": sentences}
        for name in ("event_hints", "cue_hints"):
            numbers = {label: n for n, label in enumerate(self._labels[name])}
            given[name] = [numbers[label] for label in getattr(example, name) or [""] * len(example.words)]
        names = [output.name for output in self._session.get_outputs()]
        found = self._session.run(None, {name: np.array([values], dtype=np.int64) for name, values in given.items()})
        return dict(zip(names, found, strict=True))

    def roots(self, example: Example) -> np.ndarray[Any, Any]:
        """Return the scores of the graph of relations, which takes the means of the words of either side."""
        found = self.outputs(example)
        sides = {
            name: np.stack([_mean(found["hidden"], relation[side]) for relation in example.relations_told or ()])
            for side, name in enumerate(("source", "target"))
        }
        window = np.repeat(found["window"][None], len(example.relations_told or ()), 0)
        scores: np.ndarray[Any, Any] = self._relation.run(None, {"window": window, **sides})[0]  # type: ignore[union-attr]
        return scores

    @property
    def knows_relations(self) -> bool:
        """Return whether the graph of relations lies beside."""
        return self._relation is not None


def _mean(hidden: np.ndarray[Any, Any], words: set[int]) -> np.ndarray[Any, Any]:
    """Return the mean of the words' vectors; zeros for no words, as the network learned it."""
    mean: np.ndarray[Any, Any] = hidden[sorted(words)].sum(0) / max(1, len(words))
    return mean


def tags_to_spans(tags: Iterable[str]) -> set[tuple[int, int, str]]:
    """Return the spans of BIO tags, half-open, as conlleval reads them."""
    spans = []
    for at, tag in enumerate(tags):
        if tag == "O":
            continue
        kind = tag[2:]
        if tag[0] == "I" and spans and spans[-1][1] == at and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], at + 1, kind)
        else:
            spans.append((at, at + 1, kind))
    return set(spans)


class Tally:
    """Counts of right, found and wanted, by name."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, name: str, gold: set[Any], found: set[Any]) -> None:
        """Count one item's sets."""
        self._counts[name].update(right=len(gold & found), gold=len(gold), found=len(found))

    def figures(self) -> dict[str, tuple[float, float, float]]:
        """Return F, P and R by name, in per cent."""
        told = {}
        for name, c in self._counts.items():
            p, r = c["right"] / max(1, c["found"]), c["right"] / max(1, c["gold"])
            told[name] = round(200 * p * r / max(1e-9, p + r), 1), round(100 * p, 1), round(100 * r, 1)
        return told


def names(scorer: Scorer, scheme: str, split: str) -> dict[str, tuple[float, float, float]]:
    """Return span F by type and over all (B8)."""
    tally = Tally()
    for e in corpora.names(scheme, split):
        encode(e, scorer.pieces)
        best = scorer.outputs(e)[f"names-{scheme}"].argmax(-1)
        gold, found = tags_to_spans(e.names[1]), tags_to_spans(SCHEMES[scheme][n] for n in best)  # type: ignore[index]
        for kind in {k for _, _, k in gold | found}:
            tally.add(kind, {s for s in gold if s[2] == kind}, {s for s in found if s[2] == kind})
        tally.add("all", gold, found)
    return tally.figures()


def syntax(scorer: Scorer, bank: str) -> dict[str, float]:
    """Return UPOS, UAS and LAS over gold words, punctuation counted (B9)."""
    right = Counter[str]()
    for e in corpora.treebank(bank):
        found = scorer.outputs(encode(e, scorer.pieces))
        heads = decode.find_tree(found["arcs"], [0] * len(e.words))
        labels = decode.find_labels(found["relation_words"], found["relation_heads"], heads)
        upos = found["upos"].argmax(-1)
        for w, head in enumerate(heads):
            label = RELATIONS[labels[w]]
            same = head == e.heads[w]  # type: ignore[index]
            right.update(words=1, upos=UPOS[upos[w]] == e.upos[w], uas=same, las=same and label == e.relations[w])  # type: ignore[index]
    return {key: round(100 * right[key] / right["words"], 1) for key in ("upos", "uas", "las")}


def read_speech(
    found: dict[str, np.ndarray[Any, Any]], shift: float = 0.0
) -> list[tuple[decode.Range, decode.Range | None, list[decode.Range]]]:
    """Return cue, source and content of each attribution of a window."""
    told = []
    for start, end in decode.find_ranges(found["cue"], shift):
        s = found["speech"][:, start]
        told.append(((start, end), decode.find_segment(*s[:3]), decode.find_segments(*s[3:])))
    return told


def _stretches(words: Iterable[int]) -> set[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for w in sorted(words):
        if spans and spans[-1][1] == w:
            spans[-1] = (spans[-1][0], w + 1)
        else:
            spans.append((w, w + 1))
    return set(spans)


def speech(scorer: Scorer, examples: Iterable[Example]) -> dict[str, tuple[float, float, float]]:
    """Return exact and token F of sources, cues and contents."""
    tally = Tally()
    for e in examples:
        encode(e, scorer.pieces)
        told = read_speech(scorer.outputs(e))
        gold = {
            "source": [_stretches(s.source or ()) for s in e.speech or ()],
            "cue": [_stretches(s.cue) for s in e.speech or ()],
            "content": [_stretches(s.content or ()) for s in e.speech or ()],
        }
        found = {
            "source": [{s} for _, s, _ in told if s],
            "cue": [{c} for c, _, _ in told],
            "content": [set(c) for _, _, c in told],
        }
        for part in gold:
            g, f = set().union(*gold[part]), set().union(*found[part])
            tally.add(f"{part} exact", g, f)
            tally.add(f"{part} token", {w for a, b in g for w in range(a, b)}, {w for a, b in f for w in range(a, b)})
        acts = scorer.outputs(e)["act"].argmax(-1) if e.speech and e.speech[0].act else None
        if acts is not None:
            tally.add("cue and act", {(s.cue[0], s.act) for s in e.speech or ()}, {(c[0], ACTS[acts[c[0]]]) for c, _, _ in told})
    return tally.figures()


def happenings(scorer: Scorer, examples: Iterable[Example]) -> dict[str, tuple[float, float, float]]:
    """Return F of triggers (any overlap), triggers with type, types of gold triggers, and role words of gold triggers."""
    tally = Tally()
    for e in examples:
        encode(e, scorer.pieces)
        found = scorer.outputs(e)
        ranges = decode.find_ranges(found["trigger"])
        gold = {(min(h.trigger), max(h.trigger) + 1, h.type) for h in e.happenings or ()}
        hit = {(a, b): next((g for g in gold if g[0] < b and a < g[1]), None) for a, b in ranges}
        tally.add("trigger", {g[:2] for g in gold}, {(hit[r] or r)[:2] for r in ranges})
        kinds = {r: TYPES[int(found["type"][r[0]].argmax())] for r in ranges}
        tally.add("trigger and type", gold, {(*(hit[r] or r)[:2], kinds[r]) for r in ranges})
        for h in e.happenings or ():
            at = h.trigger[0]
            tally.add("type of gold trigger", {h.type}, {TYPES[int(found["type"][at].argmax())]})
            for row, side, elsewhere in ((0, h.actors, h.elsewhere[0]), (1, h.recipients, h.elsewhere[1])):
                said = {int(w) for w in np.flatnonzero(found["roles"][row, at] > 0)} - elsewhere
                tally.add(("actor", "recipient")[row] + " words", side, said)
            tally.add("modality", {h.modality}, {MODALITIES[int(found["modality"][at].argmax())]})
            tally.add("polarity", {h.polarity}, {POLARITIES[int(found["polarity"][at].argmax())]})
        if e.antecedents:
            for pronoun, before in e.antecedents:
                where = int(found["antecedent"][pronoun].argmax())
                if before:
                    tally.add("antecedent", {1}, {1 if where in before else 0})
    return tally.figures()


def plv(scorer: Scorer) -> dict[str, float]:
    """Return macro F over 15 roots and 4 quad classes, of all rows and of those whose sentence is not in PLOVER's gold file (B4)."""
    known = _letters(read_corpus("data/plover/PLOVER_GSR_CAMEO.txt.zst"))
    rows = []
    for marked, root, penta, sentence in corpora.plv("test"):
        scores = scorer.roots(encode(plv_example(marked, root), scorer.pieces))[0]
        likely = np.exp(scores - scores.max())
        quads = [sum(p for p, r in zip(likely, ROOTS, strict=True) if QUAD[r] == q) for q in (1, 2, 3, 4)]
        rows.append((root, ROOTS[int(scores.argmax())], int(float(penta)), 1 + int(np.argmax(quads)), _letters(sentence) in known))
    figures: dict[str, float] = {}
    for name, part in (("", rows), (" clean", [row for row in rows if not row[4]])):
        figures |= {f"root{name}": _macro([r[:2] for r in part]), f"quad{name}": _macro([r[2:4] for r in part])}
    return figures


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _macro(pairs: list[tuple[Any, Any]]) -> float:
    scores = []
    for label in sorted({g for g, _ in pairs}):
        right = sum(g == f == label for g, f in pairs)
        scores.append(2 * right / max(1, sum(g == label for g, _ in pairs) + sum(f == label for _, f in pairs)))
    return round(100 * float(np.mean(scores)), 1)


def annotated(folder: Path, pieces: Pieces) -> list[Example]:
    """Return the windows of the gold files in a folder."""
    files = sorted(folder.glob("*.json"))
    return [e for path in files for e in Annotated(json.loads(path.read_text(encoding="utf-8")), pieces).examples()]


def score_heads(folder: Path | None = None) -> dict[str, float]:
    """Return the figures of the model in `folder`, else of the bundled one; empty where none is bundled."""
    folder = folder or weights_folder()
    if folder is None:
        return {}
    scorer = Bundled(folder)
    figures = {f"B8 {scheme} F": names(scorer, scheme, "test")["all"][0] for scheme in ("idner", "nergrit")}
    for bank in ("csui-test", "gsd-test"):
        figures |= {f"B9 {bank} {key}": value for key, value in syntax(scorer, bank).items()}
    told = speech(scorer, polnear("test", scorer.pieces))
    figures |= {f"B3 {part} F": told[part][0] for part in ("source exact", "cue exact", "content exact", "content token")}
    return figures | ({f"B4 {key} F": value for key, value in plv(scorer).items()} if scorer.knows_relations else {})
