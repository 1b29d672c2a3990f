"""The mean of two networks has the mean of their weights; of two shapes there is none."""

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("safetensors", reason="safetensors is installed for training only")

from safetensors.numpy import load_file, save_file
from training.reader.mean import mean


def run(folder: Path, weight: list[float]) -> Path:
    """Return a run with one weight."""
    folder.mkdir()
    save_file({"cue": np.array(weight, np.float16)}, folder / "reader.safetensors")
    (folder / "run.json").write_text('{"layers": "0,2"}')
    return folder


def test_weights_are_averaged_and_the_layers_stay(tmp_path: Path) -> None:
    mean(tmp_path / "c", [run(tmp_path / "a", [1.0, 4.0]), run(tmp_path / "b", [3.0, 0.0])])
    assert load_file(tmp_path / "c/reader.safetensors")["cue"].tolist() == [2.0, 2.0]
    assert json.loads((tmp_path / "c/run.json").read_text())["layers"] == "0,2"


def test_two_shapes_have_no_mean(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no mean"):
        mean(tmp_path / "c", [run(tmp_path / "a", [1.0]), run(tmp_path / "b", [1.0, 2.0])])
