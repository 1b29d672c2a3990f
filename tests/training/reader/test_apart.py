"""What is kept apart for quantising changes nothing that the network says."""

import pytest

pytest.importorskip("torch", reason="torch is installed for training only")

import torch
from training.reader.apart import FAR, Rows, keep_apart, windows_of_chance
from training.reader.network import Encoder, Network

CONFIG = {"hidden_size": 24, "vocab_size": 60, "max_position_embeddings": 128, "num_attention_heads": 2, "intermediate_size": 32}


def network(far: int | None) -> Network:
    """Return a small network of chance in whose second layer one inner number is large; in none without."""
    torch.manual_seed(1)
    made = Network(Encoder(CONFIG, [0, 1])).eval()
    if far is not None:
        with torch.no_grad():
            made.encoder.layers[1].up.bias[far] = 4 * FAR
    return made


def words(made: Network) -> torch.Tensor:
    """Return what a network makes of a window."""
    with torch.no_grad():
        return made.read(torch.arange(4, 24)[None], None, torch.arange(1, 15)[None])[0]


@pytest.mark.parametrize(("far", "apart"), [(None, [[], []]), (7, [[], [7]]), (31, [[], [31]])])
def test_the_large_number_is_found_and_the_network_says_what_it_said(far: int | None, apart: list[list[int]]) -> None:
    made = network(far)
    before = words(made)
    assert keep_apart(made, windows_of_chance(60)) == apart
    assert (words(made) - before).abs().max() < 0.03 * before.std()


def test_nothing_large_is_left_where_a_scale_is_taken() -> None:
    made = network(7)
    keep_apart(made, windows_of_chance(60))
    layer = made.encoder.layers[1]
    assert (layer.up.weight[7].any(), layer.up.bias[7].item(), layer.down.weight[:, 7].any()) == (False, 0.0, False)


def test_windows_of_chance_are_the_same_each_time() -> None:
    one, other = windows_of_chance(60), windows_of_chance(60)
    assert all(torch.equal(a, b) for a, b in zip(one, other, strict=True))
    assert not torch.equal(one[0], one[1])


def test_a_row_of_small_numbers_keeps_them_beside_a_row_of_large_ones() -> None:
    weight = torch.tensor([[100.0, -50.0], [0.01, -0.02]])
    read = Rows(weight)(torch.tensor([[0, 1]]))[0]
    assert torch.allclose(read, weight, rtol=0.01, atol=0.0)
