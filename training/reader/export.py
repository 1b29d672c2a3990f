"""Write a trained network as the program runs it: an ONNX graph, int8 per channel, with manifest and vocabulary.

    python -m training.reader.export RUN OUT [--name NAME] [--base FOLDER] [--float]

    OUT/reader.onnx     encoder and heads
    OUT/relation.onnx   a head on what the encoder says, for the benchmark of relations (B4) alone; reading never opens it
    OUT/tokenizer.json  the vocabulary, without spaces
    OUT/manifest.json   name, labels, digests

Per channel, because one scale per matrix costs three points of F on names (spec/model.md, section 9); and with what is far larger than the
rest kept apart (apart.py), which costs three points too where it is not.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy
import onnx
import torch
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.reader.apart import keep_apart, windows_of_chance
from training.reader.labels import ACTS, CUE_HINTS, EVENT_HINTS, MODALITIES, POLARITIES, RELATIONS, SCHEMES, TYPES, UPOS
from training.reader.losses import antecedent_scores, arc_scores, pair_factors
from training.reader.network import Network
from training.reader.runs import BASE, load

# The first with an operator for GELU: one pass over the widest tensor instead of five.
OPSET = 20

OUTPUTS = (
    "names",
    "upos",
    "arcs",
    "relation_words",
    "relation_heads",
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
        places = torch.arange(words.shape[1])[None]
        scores = (
            n.names["ours"](words),
            n.upos(words),
            arc_scores(n, words, window, sentences),
            *pair_factors(n.relations, words, both),
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


def _write(graph: nn.Module, given: tuple[Tensor, ...], path: Path, names: tuple[list[str], list[str]], shapes: Any) -> None:
    torch.onnx.export(
        graph,
        given,
        str(path),
        input_names=names[0],
        output_names=names[1],
        dynamic_shapes=shapes,
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
    )
    # where in our code each operator comes from: half a megabyte, and the paths of this machine
    model = onnx.load(path)
    for part in (model, model.graph, *model.graph.node, *model.graph.value_info, *model.graph.input, *model.graph.output):
        del part.metadata_props[:]
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, path)


def _finish(whole: Path, out: Path, *, quantised: bool) -> None:
    if quantised:
        extra = {"MatMulConstBOnly": True}
        quantize_dynamic(str(whole), str(out), weight_type=QuantType.QInt8, per_channel=True, extra_options=extra)
    else:
        shutil.copy(whole, out)


def _prove_hints(path: Path) -> None:
    """Raise ValueError where a graph pays no heed to one of its two kinds of hints."""
    session = InferenceSession(str(path))
    words = numpy.arange(1, 9)[None]
    none = numpy.zeros_like(words)
    plain = {"ids": numpy.arange(5, 15)[None], "first": words, "sentences": none, "event_hints": none, "cue_hints": none}
    for hints, head in (("event_hints", "trigger"), ("cue_hints", "cue")):
        without, told = (session.run([head], given)[0] for given in (plain, plain | {hints: none + 1}))
        if numpy.array_equal(without, told):
            raise ValueError(f"The graph does not read {hints}: was one tensor given for two inputs?")


def _write_reader(network: Network, path: Path) -> None:
    ids, first = torch.randint(5, 3000, (1, 24)), torch.arange(1, 21)[None]
    sentences, hints = torch.tensor([[0] * 9 + [1] * 11]), torch.zeros(1, 20, dtype=torch.long)
    pieces, words = torch.export.Dim("pieces", min=3, max=512), torch.export.Dim("words", min=1, max=510)
    names = ["ids", "first", "sentences", "event_hints", "cue_hints"]
    shapes = {name: {1: pieces if name == "ids" else words} for name in names}
    # a tensor given twice would be one input of the graph, and the other one nothing
    _write(Graph(network).eval(), (ids, first, sentences, hints, hints.clone()), path, (names, list(OUTPUTS)), shapes)
    _prove_hints(path)


def _write_relation(network: Network, path: Path) -> None:
    sides = tuple(torch.zeros(2, network.encoder.words.embedding_dim) for _ in range(3))
    names = ["window", "source", "target"]
    pairs = torch.export.Dim("pairs", min=1, max=512)
    _write(Relations(network).eval(), sides, path, (names, ["roots"]), {name: {0: pairs} for name in names})


def export(run: Path, out: Path, name: str, *, base: Path = BASE, quantised: bool = True) -> None:
    """Write graphs, vocabulary and manifest to `out`; `base` is the folder of the encoder that training began with."""
    out.mkdir(parents=True, exist_ok=True)
    network = load(run, base)
    if quantised:
        print("kept apart, by layer:", keep_apart(network, windows_of_chance(network.encoder.words.num_embeddings)))
    with tempfile.TemporaryDirectory() as folder:
        for graph, write in (("reader.onnx", _write_reader), ("relation.onnx", _write_relation)):
            write(network, Path(folder) / graph)
            _finish(Path(folder) / graph, out / graph, quantised=quantised)
    vocabulary = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))
    (out / "tokenizer.json").write_text(json.dumps(vocabulary, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    labels = {"names": SCHEMES["ours"], "upos": UPOS, "relations": RELATIONS, "acts": ACTS, "types": TYPES}
    labels |= {"event_hints": EVENT_HINTS, "cue_hints": CUE_HINTS}
    labels |= {"modalities": MODALITIES, "polarities": POLARITIES}
    written = ("reader.onnx", "relation.onnx", "tokenizer.json")
    digests = {file: hashlib.sha256((out / file).read_bytes()).hexdigest() for file in written}
    manifest = {"name": name, "files": digests, "labels": labels}
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print({file: (out / file).stat().st_size for file in digests})


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("run", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--name", default="reader-small")
    options.add_argument("--base", type=Path, default=BASE, help="the converted encoder that training began with")
    options.add_argument("--float", action="store_true")
    chosen = options.parse_args()
    export(chosen.run, chosen.out, chosen.name, base=chosen.base, quantised=not chosen.float)
