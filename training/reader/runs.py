"""Networks as training leaves them: what was run in RUN/run.json, the weights in RUN/reader.safetensors."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.corpora import SHARED
from safetensors.torch import load_file
from torch import Tensor

from training.reader.network import Encoder, Network
from training.reader.thinning import thinned

BASE = SHARED / "models/e5-small-id-en"


def layers_of(settings: Mapping[str, str]) -> list[int] | None:
    """Return which of the base encoder's layers a run took; None for all."""
    return [int(n) for n in settings["layers"].split(",")] if settings.get("layers") else None


def weights(file: Path) -> dict[str, Tensor]:
    """Return what training wrote, by name."""
    return {name: weight.float() for name, weight in load_file(file).items()}


def load(run: Path, base: Path = BASE) -> Network:
    """Return a trained network; `base` is the folder of the encoder that training began with."""
    settings = json.loads((run / "run.json").read_text(encoding="utf-8"))
    network = Network(Encoder.load(base, layers_of(settings)))
    network.load_state_dict(weights(run / "reader.safetensors"))
    return network.eval()


def pupil(teacher: Network, layers: Sequence[int], base: Path = BASE) -> Network:
    """Return a network that begins with these layers of the teacher, and with its embeddings and heads."""
    network = Network(Encoder.load(base, list(layers)))
    network.load_state_dict(thinned(teacher.state_dict(), layers))
    return network
