"""Measure a network on what it was not trained on: B3, B4, B8, B9, and attributions and events of annotated articles.

python -m training.reader.measure RUN [--gold FOLDER] [--only names,syntax,polnear,plv,gold]
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file

from menurut.models import decode
from menurut.models.pieces import Pieces
from training.reader import corpora
from training.reader.diet import encode, plv_example, polnear
from training.reader.examples import Example
from training.reader.labels import RELATIONS, ROOTS, SCHEMES, TYPES, UPOS
from training.reader.losses import antecedent_scores, arc_scores, relation_logits
from training.reader.network import Encoder, Network
from training.reader.train import BASE
from training.reader.windows import Annotated

QUAD = dict(zip(ROOTS, (3, 1, 2, 4, 4, 1, 2, 4, 4, 3, 3, 4, 1, 3, 2), strict=True))


def load(run: Path) -> Network:
    """Return a trained network."""
    settings = json.loads((run / "run.json").read_text(encoding="utf-8"))
    layers = [int(n) for n in settings["layers"].split(",")] if settings.get("layers") else None
    network = Network(Encoder.load(BASE, layers))
    network.load_state_dict({n: w.float() for n, w in load_file(run / "reader.safetensors").items()})
    return network.eval()


@torch.no_grad()
def outputs(network: Network, example: Example) -> dict[str, np.ndarray[Any, Any]]:
    """Return the scores of one window, as the graph gives them."""
    words, window = network.read(torch.tensor([example.ids]), None, torch.tensor([example.first]))
    sentences = torch.tensor([example.sentence or [0] * len(example.words)])
    found = {f"names-{scheme}": head(words) for scheme, head in network.names.items()}
    found |= {"upos": network.upos(words), "arcs": arc_scores(network, words, window, sentences)}
    both = torch.cat([words, window[:, None]], 1)
    found["relations"] = network.relations(words, both).permute(0, 2, 3, 1)
    found |= {"cue": network.cue(words), "act": network.act(words), "speech": network.speech(words, words)}
    found |= {"trigger": network.trigger(words), "type": network.kind(words), "roles": network.roles(words, words)}
    found |= {"modality": network.modality(words), "polarity": network.polarity(words)}
    places = torch.arange(words.shape[1])[None]
    found["antecedent"] = antecedent_scores(network, words, window, places)
    return {name: value[0].numpy() for name, value in found.items()}


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

    def figures(self) -> dict[str, str]:
        """Return F (P / R) by name, in per cent."""
        told = {}
        for name, c in self._counts.items():
            p, r = c["right"] / max(1, c["found"]), c["right"] / max(1, c["gold"])
            told[name] = f"{200 * p * r / max(1e-9, p + r):.1f} ({100 * p:.1f}/{100 * r:.1f})"
        return told


def names(network: Network, pieces: Pieces, scheme: str, split: str) -> dict[str, str]:
    """Return span F by type and over all (B8)."""
    tally = Tally()
    for e in corpora.names(scheme, split):
        encode(e, pieces)
        best = outputs(network, e)[f"names-{scheme}"].argmax(-1)
        gold, found = tags_to_spans(e.names[1]), tags_to_spans(SCHEMES[scheme][n] for n in best)  # type: ignore[index]
        for kind in {k for _, _, k in gold | found}:
            tally.add(kind, {s for s in gold if s[2] == kind}, {s for s in found if s[2] == kind})
        tally.add("all", gold, found)
    return tally.figures()


def syntax(network: Network, pieces: Pieces, bank: str) -> dict[str, float]:
    """Return UPOS, UAS and LAS over gold words, punctuation counted (B9)."""
    right = Counter[str]()
    for e in corpora.treebank(bank):
        found = outputs(network, encode(e, pieces))
        heads = decode.find_tree(found["arcs"], [0] * len(e.words))
        upos = found["upos"].argmax(-1)
        for w, head in enumerate(heads):
            label = RELATIONS[int(found["relations"][w, head if head >= 0 else len(e.words)].argmax())]
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


def speech(network: Network, examples: Iterable[Example], pieces: Pieces) -> dict[str, str]:
    """Return exact and token F of sources, cues and contents."""
    tally = Tally()
    for e in examples:
        encode(e, pieces)
        told = read_speech(outputs(network, e))
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
        acts = outputs(network, e)["act"].argmax(-1) if e.speech and e.speech[0].act else None
        if acts is not None:
            from training.reader.labels import ACTS

            tally.add("cue and act", {(s.cue[0], s.act) for s in e.speech or ()}, {(c[0], ACTS[acts[c[0]]]) for c, _, _ in told})
    return tally.figures()


def happenings(network: Network, examples: Iterable[Example], pieces: Pieces) -> dict[str, str]:
    """Return F of triggers (any overlap), triggers with type, types of gold triggers, and role words of gold triggers."""
    tally = Tally()
    for e in examples:
        encode(e, pieces)
        found = outputs(network, e)
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
            tally.add("modality", {h.modality}, {("actual", "planned", "conditional")[int(found["modality"][at].argmax())]})
            tally.add("polarity", {h.polarity}, {("positive", "negative")[int(found["polarity"][at].argmax())]})
        if e.antecedents:
            for pronoun, before in e.antecedents:
                where = int(found["antecedent"][pronoun].argmax())
                if before:
                    tally.add("antecedent", {1}, {1 if where in before else 0})
    return tally.figures()


@torch.no_grad()
def plv(network: Network, pieces: Pieces) -> dict[str, float]:
    """Return macro F over 15 roots and 4 quad classes, of all rows and of those whose sentence is not in PLOVER's gold file (B4)."""
    text = corpora.read_corpus("data/plover/PLOVER_GSR_CAMEO.txt.zst")
    letters = lambda s: "".join(c for c in s.casefold() if c.isalnum())  # noqa: E731
    known = letters(text)
    rows = []
    for marked, root, penta, sentence in corpora.plv("test"):
        e = encode(plv_example(marked, root), pieces)
        words, window = network.read(torch.tensor([e.ids]), None, torch.tensor([e.first]))
        scores = relation_logits(network, words, window, [e])[0].softmax(-1).numpy()
        quads = [sum(p for p, r in zip(scores, ROOTS, strict=True) if QUAD[r] == q) for q in (1, 2, 3, 4)]
        rows.append((root, ROOTS[int(scores.argmax())], int(float(penta)), 1 + int(np.argmax(quads)), letters(sentence) in known))
    clean = [row for row in rows if not row[4]]
    figures: dict[str, float] = {"rows": len(rows), "clean rows": len(clean)}
    for name, part in (("", rows), (" clean", clean)):
        figures |= {f"root{name}": _macro([r[:2] for r in part]), f"quad{name}": _macro([r[2:4] for r in part])}
    return figures


def _macro(pairs: list[tuple[Any, Any]]) -> float:
    scores = []
    for label in sorted({g for g, _ in pairs}):
        right = sum(g == f == label for g, f in pairs)
        scores.append(2 * right / max(1, sum(g == label for g, _ in pairs) + sum(f == label for _, f in pairs)))
    return round(100 * float(np.mean(scores)), 1)


def main() -> None:
    """Measure from the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("run", type=Path)
    options.add_argument("--gold", type=Path, nargs="*", default=[])
    options.add_argument("--only", default="names,syntax,polnear,plv,gold")
    chosen = options.parse_args()
    torch.set_num_threads(2)
    only = chosen.only.split(",")
    pieces = Pieces(BASE / "tokenizer.json")
    network = load(chosen.run)
    figures: dict[str, Any] = {}
    if "names" in only:
        figures |= {f"B8 {scheme} test": names(network, pieces, scheme, "test") for scheme in ("idner", "nergrit")}
    if "syntax" in only:
        figures |= {f"B9 {bank}": syntax(network, pieces, bank) for bank in ("csui-test", "gsd-test", "ewt-dev")}
    if "polnear" in only:
        figures["B3 PolNeAR test"] = speech(network, polnear("test", pieces), pieces)
    if "plv" in only:
        figures["B4 PLV test"] = plv(network, pieces)
    for folder in chosen.gold if "gold" in only else []:
        examples = [
            e
            for path in sorted(folder.glob("*.json"))
            for e in Annotated(json.loads(path.read_text(encoding="utf-8")), pieces).examples()
        ]
        figures[f"attributions of {folder.name}"] = speech(network, examples, pieces)
        figures[f"events of {folder.name}"] = happenings(network, examples, pieces)
    told = json.dumps(figures, indent=1)
    print(told)
    (chosen.run / "measured.json").write_text(told + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
