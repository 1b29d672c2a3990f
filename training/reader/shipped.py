"""Take the shipped graphs apart again: a run to go on from, since no float weights are kept.

    python -m training.reader.shipped RUN [--from FOLDER] [--base FOLDER]

Eight bits become floats and what was kept apart (apart.py) goes back to its place. nerp's names, which are not shipped, begin anew.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file
from torch import Tensor

from training.reader.network import BUCKETS, Encoder, Network
from training.reader.runs import BASE

WEIGHTS = Path("src/menurut/models/weights")
# Heads that look at how far apart two words are, in the order in which the graph asks them.
DISTANCES = ("arcs", "speech", "roles", "antecedent")
# What the graphs do not hold.
UNSHIPPED = ("names.nerp.",)


def _constants(graph: onnx.GraphProto) -> dict[str, Tensor]:
    """Return the constants by name in the order of the graph; those of eight bits as floats, under the name before "_quantized"."""
    raw = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found = {}
    for name, value in raw.items():
        plain = name.removesuffix("_quantized")
        if plain != name:
            centred = value.astype(np.float32) - raw[f"{plain}_zero_point"].astype(np.float32)
            found[plain] = torch.tensor(centred * raw[f"{plain}_scale"])
        elif not name.endswith(("_scale", "_zero_point")):
            found[name] = torch.tensor(value)
    return found


def _matrices(graph: onnx.GraphProto, constants: dict[str, Tensor]) -> Iterator[tuple[str, Tensor]]:
    """Yield the matrices that lost their names in quantising, each named by the bias that is added to what it gives."""
    after = {given: node for node in graph.node for given in node.input}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            added = after[after[after[node.output[0]].output[0]].output[0]]
            bias = next(name for name in added.input if name.endswith(".bias"))
            yield bias.removesuffix("bias") + "weight", constants[node.input[1].removesuffix("_quantized")].T


def _reader(path: Path) -> dict[str, Tensor]:
    """Return what the graph of the reader knows, by the names of the network."""
    graph = onnx.load(path).graph
    constants = _constants(graph)
    found = {n: w for n, w in [*constants.items(), *_matrices(graph, constants)] if n.startswith("network.")}
    rows = next(w for w in constants.values() if w.dtype == torch.int8)
    found["network.encoder.words.weight"] = rows.float() * next(w for w in constants.values() if w.shape == (len(rows), 1))
    told = [w for w in constants.values() if w.ndim == 2 and len(w) == 2 * BUCKETS + 1]
    found |= {f"network.{head}.distance": w.T for head, w in zip(DISTANCES, told, strict=True)}
    return {name.removeprefix("network."): weight for name, weight in found.items()}


def _put_back(told: dict[str, Tensor], layer: str) -> None:
    """Put the inner numbers that were kept apart in a layer where they came from: rows of nothing, in order."""
    if f"{layer}.far.up" not in told:
        return
    up, bias, down = (told.pop(f"{layer}.far.{part}") for part in ("up", "bias", "down"))
    which = torch.nonzero((told[f"{layer}.up.weight"] == 0).all(1))[:, 0]
    if len(which) != len(up):
        raise ValueError(f"{layer}: {len(up)} inner numbers were kept apart and {len(which)} are missing.")
    told[f"{layer}.up.weight"][which], told[f"{layer}.up.bias"][which], told[f"{layer}.down.weight"][:, which] = up, bias, down


def weights_of(folder: Path, network: Network) -> dict[str, Tensor]:
    """Return the weights in `folder` as a network of this shape takes them. Raises ValueError where one is missing."""
    told = _reader(folder / "reader.onnx")
    for number in range(len(network.encoder.layers)):
        _put_back(told, f"encoder.layers.{number}")
    relation = _constants(onnx.load(folder / "relation.onnx").graph)
    told |= {f"relation.{n.removeprefix('head.')}": w for n, w in relation.items() if n.endswith("bias")}
    told |= {
        f"relation.{n.removeprefix('head.').removesuffix('_Transposed')}": w.T for n, w in relation.items() if "_Transposed" in n
    }
    shapes = {name: weight.shape for name, weight in network.state_dict().items()}
    wrong = [n for n, shape in shapes.items() if not n.startswith(UNSHIPPED) and (n not in told or told[n].shape != shape)]
    if wrong or told.keys() - shapes.keys():
        raise ValueError(f"{folder} is no graph of this network: {wrong or sorted(told.keys() - shapes.keys())}.")
    return told


def main() -> None:
    """Write the run."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("run", type=Path)
    options.add_argument("--from", type=Path, default=WEIGHTS, dest="folder")
    options.add_argument("--base", type=Path, default=BASE, help="the converted encoder, for its shape")
    chosen = options.parse_args()
    network = Network(Encoder.load(chosen.base))
    network.load_state_dict(weights_of(chosen.folder, network), strict=False)
    chosen.run.mkdir(parents=True, exist_ok=True)
    save_file({n: w.half().contiguous() for n, w in network.state_dict().items()}, chosen.run / "reader.safetensors")
    (chosen.run / "run.json").write_text(json.dumps({"layers": "", "from": str(chosen.folder)}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
