"""Write a trained network as the program runs it: an ONNX graph, int8 per channel, with manifest and vocabulary.

    python -m training.reader.export RUN OUT [--name NAME] [--float]

Per channel, because one scale per matrix costs three points of F on names (spec/model.md, section 9).
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.reader.labels import ACTS, CUE_HINTS, EVENT_HINTS, MODALITIES, POLARITIES, RELATIONS, SCHEMES, TYPES, UPOS
from training.reader.losses import antecedent_scores, arc_scores
from training.reader.measure import load
from training.reader.network import Network
from training.reader.train import BASE

OUTPUTS = (
    "names",
    "upos",
    "arcs",
    "relations",
    "cue",
    "act",
    "speech",
    "trigger",
    "type",
    "modality",
    "polarity",
    "roles",
    "antecedent",
    "names-idner",
    "names-nergrit",
    "hidden",
    "window",
)


class Graph(nn.Module):
    """One window in, the scores of all heads out, without the batch."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, first: Tensor, sentences: Tensor, event_hints: Tensor, cue_hints: Tensor) -> tuple[Tensor, ...]:
        """Return the scores in the order of OUTPUTS, from 1 x P and four times 1 x W."""
        n = self.network
        words, window = n.read(ids, None, first)
        both = torch.cat([words, window[:, None]], 1)
        hinted = n.hinted(words, event_hints, cue_hints)
        relations = n.relations(words, both).argmax(1)
        places = torch.arange(words.shape[1])[None]
        scores = (
            n.names["ours"](words),
            n.upos(words),
            arc_scores(n, words, window, sentences),
            relations,
            n.cue(hinted),
            n.act(hinted),
            n.speech(words, words),
            n.trigger(hinted),
            n.kind(hinted),
            n.modality(words),
            n.polarity(words),
            n.roles(words, words),
            antecedent_scores(n, words, window, places),
            n.names["idner"](words),
            n.names["nergrit"](words),
            words,
            window,
        )
        return tuple(score[0] for score in scores)


class Relations(nn.Module):
    """The class of a relation, from the window and the means of the words of source and target."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.head = network.relation

    def forward(self, window: Tensor, source: Tensor, target: Tensor) -> Tensor:
        """Return N x roots from three N x H."""
        return self.head(torch.cat([window, source, target], -1))  # type: ignore[no-any-return]


def _export_relations(network: Network, path: Path) -> None:
    sides = tuple(torch.zeros(2, 384) for _ in range(3))
    pairs = torch.export.Dim("pairs", min=1, max=512)
    names = ["window", "source", "target"]
    shapes = {name: {0: pairs} for name in names}
    graph = Relations(network).eval()
    torch.onnx.export(
        graph, sides, str(path), input_names=names, output_names=["roots"], dynamic_shapes=shapes, dynamo=True, external_data=False
    )


def export(run: Path, out: Path, name: str, *, quantised: bool = True) -> None:
    """Write graph, vocabulary and manifest to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    graph = Graph(load(run)).eval()
    ids = torch.randint(5, 3000, (1, 24))
    first = torch.arange(1, 21)[None]
    sentences = torch.tensor([[0] * 9 + [1] * 11])
    hints = torch.zeros(1, 20, dtype=torch.long)
    pieces, words = torch.export.Dim("pieces", min=3, max=512), torch.export.Dim("words", min=1, max=510)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            graph,
            (ids, first, sentences, hints, hints),
            str(whole),
            input_names=["ids", "first", "sentences", "event_hints", "cue_hints"],
            output_names=list(OUTPUTS),
            dynamic_shapes={
                "ids": {1: pieces},
                "first": {1: words},
                "sentences": {1: words},
                "event_hints": {1: words},
                "cue_hints": {1: words},
            },
            opset_version=18,
            dynamo=True,
            external_data=False,
        )
        if quantised:
            quantize_dynamic(
                str(whole),
                str(out / "reader.onnx"),
                weight_type=QuantType.QInt8,
                per_channel=True,
                extra_options={"MatMulConstBOnly": True},
            )
        else:
            shutil.copy(whole, out / "reader.onnx")
    _export_relations(graph.network, out / "relation.onnx")
    shutil.copy(BASE / "tokenizer.json", out / "tokenizer.json")
    labels = {"names": SCHEMES["ours"], "upos": UPOS, "relations": RELATIONS, "acts": ACTS, "types": TYPES}
    labels |= {"event_hints": EVENT_HINTS, "cue_hints": CUE_HINTS}
    labels |= {"modalities": MODALITIES, "polarities": POLARITIES}
    digests = {file: hashlib.sha256((out / file).read_bytes()).hexdigest() for file in ("reader.onnx", "tokenizer.json")}
    manifest = {"name": name, "files": digests, "labels": labels}
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print({file: (out / file).stat().st_size for file in digests})


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("run", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--name", default="reader-small")
    options.add_argument("--float", action="store_true")
    chosen = options.parse_args()
    export(chosen.run, chosen.out, chosen.name, quantised=not chosen.float)
