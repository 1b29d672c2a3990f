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
from menurut.models.bundle import bundled, card, has_fast, open_bundle, read_checked, read_manifest, weights_folder
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
    monkeypatch.setattr(onnxruntime, "InferenceSession", lambda graph, options, providers: (graph, options, providers))
    return tmp_path


def test_a_bundle_has_labels_pieces_and_the_digest_of_its_weights(folder: Path) -> None:
    opened = open_bundle(folder)
    assert (opened.manifest.name, opened.manifest.labels) == ("small", LABELS)
    assert opened.digest == hashlib.sha256(b"weights").hexdigest()[:12]
    assert opened.pieces.of("a", False) == (4,)


def test_the_runtime_has_one_thread_and_no_other_device(folder: Path) -> None:
    session: Any = open_bundle(folder).session
    graph, options, providers = session
    assert graph == b"weights"
    assert (options.intra_op_num_threads, options.inter_op_num_threads) == (1, 1)
    assert providers == ["CPUExecutionProvider"]


def test_products_of_eight_bits_are_summed_whole_on_every_processor(folder: Path) -> None:
    session: Any = open_bundle(folder).session
    _, options, _ = session
    assert options.get_session_config_entry("session.x64quantprecision") == "1"


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
    monkeypatch.setattr(bundle, "weights_folder", lambda *, fast=False: None)
    assert (bundled(), bundled(fast=True), card(), has_fast()) == (None, None, None, False)


def test_weights_without_a_manifest_are_no_weights(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "files", lambda package: folder.parent)
    (folder.parent / "weights").mkdir()
    assert weights_folder() is None
    (folder.parent / "weights" / "manifest.json").write_text("{}", encoding="utf-8")
    assert weights_folder() == folder.parent / "weights"
    assert weights_folder(fast=True) is None


def test_a_manifest_that_is_none_is_a_sentence(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"name": 1', encoding="utf-8")
    with pytest.raises(MenurutError, match=r"^manifest.json of the model is damaged"):
        open_bundle(folder)


def test_one_bit_that_flipped_is_noticed(folder: Path) -> None:
    weights = bytearray((folder / "reader.onnx").read_bytes())
    weights[3] ^= 1
    (folder / "reader.onnx").write_bytes(weights)
    with pytest.raises(MenurutError, match=r"^reader.onnx of the model small is damaged"):
        open_bundle(folder)


@pytest.mark.parametrize("name", ["reader.onnx", "tokenizer.json"])
def test_a_link_that_leads_to_other_weights_is_refused(folder: Path, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    """One that leads to the same bytes is none of our business: some installers link every file."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / name
    (folder / name).rename(elsewhere)
    (folder / name).symlink_to(elsewhere)
    assert open_bundle(folder).manifest.name == "small"
    elsewhere.write_bytes(elsewhere.read_bytes() + b" ")
    with pytest.raises(MenurutError, match=rf"^{name} of the model small is damaged"):
        open_bundle(folder)


def test_a_link_that_leads_nowhere_is_named(folder: Path) -> None:
    (folder / "reader.onnx").unlink()
    (folder / "reader.onnx").symlink_to(folder / "gone")
    with pytest.raises(MenurutError, match=r"^reader.onnx of the model small is damaged \(digest nothing\)"):
        open_bundle(folder)


def test_a_file_that_the_manifest_does_not_know_is_refused(folder: Path) -> None:
    (folder / "relation.onnx").write_bytes(b"weights")
    with pytest.raises(MenurutError, match=r"^relation.onnx of the model small is damaged"):
        read_checked(folder, read_manifest(folder), "relation.onnx")


@pytest.mark.parametrize(("there", "ordinary", "fast"), [
    (("weights",), "weights", "weights"), (("weights", "weights-fast"), "weights", "weights-fast"), (("weights-fast",), None, "weights-fast"),
])  # fmt: skip
def test_fast_takes_the_smaller_model_where_there_is_one(
    there: tuple[str, ...], ordinary: str | None, fast: str | None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "files", lambda package: folder)
    monkeypatch.setattr(bundle, "_opened", lambda path: path.name)
    for name in there:
        (folder / name).mkdir()
        (folder / name / "manifest.json").write_text("{}", encoding="utf-8")
        (folder / name / "card.md").write_text(name, encoding="utf-8")
    assert (bundled(), bundled(fast=True)) == (ordinary, fast)
    assert (has_fast(), card(fast=True)) == (("weights-fast" in there), "weights-fast" if "weights-fast" in there else None)


def test_a_model_is_opened_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "weights_folder", lambda *, fast=False: folder)
    assert bundled() is bundled()


def test_the_card_is_what_is_written_on_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "weights_folder", lambda *, fast=False: folder)
    assert card() is None
    (folder / "card.md").write_text("# Kartu\n", encoding="utf-8")
    assert card() == "# Kartu\n"


def test_reading_without_the_model_does_not_open_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("menurut.models.bundled", lambda **_: pytest.fail("the model was opened"))
    assert analyse(Layout(), Hints(), model=False) == Analysis()


def test_reading_fast_asks_the_smaller_model(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr("menurut.models.bundled", lambda *, fast: asked.append(fast))
    for model in (True, "fast"):
        assert analyse(Layout(), Hints(), model=model) == Analysis()
    assert asked == [False, True]
