"""Read multilingual-e5-small as its makers published it: a folder with config.json and the weights."""

import json
from pathlib import Path
from typing import Any

from training.base.encoder import WORDS, Weights

# Of config.json, what the encoder is built by; vocab_size follows from the pieces that are kept.
KEYS = (
    "hidden_size",
    "num_hidden_layers",
    "num_attention_heads",
    "intermediate_size",
    "max_position_embeddings",
    "type_vocab_size",
    "layer_norm_eps",
    "hidden_act",
    "pad_token_id",
)
# Which the original leaves to its tokenizer.
DEFAULTS = {"bos_token_id": 0, "eos_token_id": 2}


def read_config(folder: Path) -> dict[str, Any]:
    """Return what config.json says of the encoder's build. Raises KeyError for another kind of model."""
    told = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return {key: told[key] for key in KEYS} | {key: told.get(key, value) for key, value in DEFAULTS.items()}


def read_weights(folder: Path, kept: list[int]) -> Weights:
    """Return the tensors of model.safetensors, or of pytorch_model.bin where there is none; of the word embeddings the rows `kept`."""
    weights: Weights
    if (folder / "model.safetensors").is_file():
        from safetensors.numpy import load_file

        weights = load_file(folder / "model.safetensors")
    else:
        import torch

        # weights_only: the file is a pickle, and would else run what it likes
        loaded = torch.load(folder / "pytorch_model.bin", map_location="cpu", weights_only=True)
        weights = {name: tensor.float().numpy() for name, tensor in loaded.items()}
    return weights | {WORDS: weights[WORDS][kept]}
