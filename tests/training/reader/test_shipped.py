"""The shipped graphs taken apart again are the network that wrote them, but for the eight bits."""

import shutil
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is installed for training only")

from training.reader.labels import SCHEMES
from training.reader.network import Encoder, Network
from training.reader.shipped import WEIGHTS, weights_of

SHAPE = {
    "hidden_size": 384, "vocab_size": 43937, "max_position_embeddings": 512, "num_hidden_layers": 12,
    "num_attention_heads": 12, "intermediate_size": 1536,
}  # fmt: skip


@pytest.fixture(scope="module")
def network() -> Network:
    return Network(Encoder(SHAPE, list(range(SHAPE["num_hidden_layers"]))))


def test_every_weight_of_the_network_is_found_but_for_nerp(network: Network) -> None:
    told = weights_of(WEIGHTS, network)
    assert {name for name in network.state_dict() if name not in told} == {"names.nerp.weight", "names.nerp.bias"}
    assert told["names.ours.weight"].shape == (len(SCHEMES["ours"]), SHAPE["hidden_size"])


def test_no_inner_number_is_lost(network: Network) -> None:
    told = weights_of(WEIGHTS, network)
    for number in range(SHAPE["num_hidden_layers"]):
        assert (told[f"encoder.layers.{number}.up.weight"].abs().sum(1) > 0).all()


def test_graphs_of_another_shape_are_refused(network: Network, tmp_path: Path) -> None:
    shutil.copy(WEIGHTS / "reader.onnx", tmp_path / "relation.onnx")
    shutil.copy(WEIGHTS / "reader.onnx", tmp_path / "reader.onnx")
    with pytest.raises(ValueError, match="is no graph of this network"):
        weights_of(tmp_path, network)
