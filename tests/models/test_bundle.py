"""Weights are opened only where they are the ones the manifest names."""

import hashlib
import json
from pathlib import Path
from typing import Any

import onnxruntime
import pytest
from tokenizers import Tokenizer, models, normalizers

import menurut.models.bundle as bundle
from menurut.errors import MenurutError
from menurut.models import analyse
from menurut.models.bundle import bundled, card, open_bundle, weights_folder
from menurut.types.analysis import Analysis, Hints
from menurut.types.layout import Layout

LABELS = {"names": ["O", "B-person", "I-person"]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle whose graph no runtime would take: the runtime is a fake."""
    tokenizer = Tokenizer(models.Unigram([("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("a", -1.0)], unk_id=3))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "reader.onnx").write_bytes(b"weights")
    digests = {name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in ("reader.onnx", "tokenizer.json")}
    (tmp_path / "manifest.json").write_text(json.dumps({"name": "small", "files": digests, "labels": LABELS}), encoding="utf-8")
    monkeypatch.setattr(onnxruntime, "InferenceSession", lambda path, options, providers: (path, options, providers))
    return tmp_path


def test_a_bundle_has_labels_pieces_and_the_digest_of_its_weights(folder: Path) -> None:
    opened = open_bundle(folder)
    assert (opened.manifest.name, opened.manifest.labels) == ("small", LABELS)
    assert opened.digest == hashlib.sha256(b"weights").hexdigest()[:12]
    assert opened.pieces.of("a", False) == (4,)


def test_the_runtime_has_one_thread_and_no_other_device(folder: Path) -> None:
    session: Any = open_bundle(folder).session
    path, options, providers = session
    assert path == str(folder / "reader.onnx")
    assert (options.intra_op_num_threads, options.inter_op_num_threads) == (1, 1)
    assert providers == ["CPUExecutionProvider"]


@pytest.mark.parametrize("name", ["reader.onnx", "tokenizer.json"])
def test_a_file_with_another_digest_is_refused_by_name(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"something else")
    found = hashlib.sha256(b"something else").hexdigest()[:12]
    with pytest.raises(MenurutError, match=rf"^{name} of the model small is damaged \(digest {found}\)"):
        open_bundle(folder)


@pytest.mark.parametrize("name", ["reader.onnx", "tokenizer.json"])
def test_a_file_that_is_not_there_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(MenurutError, match=rf"^{name} of the model small is damaged \(digest nothing\)"):
        open_bundle(folder)


def test_without_weights_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "weights_folder", lambda: None)
    assert bundled.__wrapped__() is None
    assert card() is None


def test_weights_without_a_manifest_are_no_weights(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "files", lambda package: folder.parent)
    (folder.parent / "weights").mkdir()
    assert weights_folder() is None
    (folder.parent / "weights" / "manifest.json").write_text("{}", encoding="utf-8")
    assert weights_folder() == folder.parent / "weights"


def test_the_card_is_what_is_written_on_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "weights_folder", lambda: folder)
    assert card() is None
    (folder / "card.md").write_text("# Kartu\n", encoding="utf-8")
    assert card() == "# Kartu\n"


def test_reading_without_the_model_does_not_open_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("menurut.models.bundled", lambda: pytest.fail("the model was opened"))
    assert analyse(Layout(), Hints(), model=False) == Analysis()
