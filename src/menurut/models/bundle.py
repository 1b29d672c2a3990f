"""The learned models that come with the program: weights, vocabulary and labels, checked against their digests.

weights/manifest.json   name, labels, and the SHA-256 of graph and vocabulary
weights/reader.onnx     encoder and heads, int8
weights/tokenizer.json  the vocabulary
weights/card.md         what it was trained on, and how well it does
weights-fast/           the same of a smaller model, for `--fast`

What runs are the very bytes whose digest was taken: a link leads to nothing else, and nobody can change a file in between.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import msgspec
import onnxruntime

from menurut.errors import MenurutError
from menurut.models.pieces import Pieces


class Manifest(msgspec.Struct, frozen=True):
    """What a model is called and what its scores stand for, by head."""

    name: str
    files: dict[str, str]
    labels: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Bundle:
    """A model ready to run."""

    manifest: Manifest
    digest: str
    pieces: Pieces
    session: onnxruntime.InferenceSession


def read_checked(folder: Path, manifest: Manifest, name: str) -> bytes:
    """Return the bytes of a model's file. Raises MenurutError where their digest is not the manifest's."""
    path = folder / name
    held = path.read_bytes() if path.is_file() else None
    found = "nothing" if held is None else hashlib.sha256(held).hexdigest()
    if held is None or found != manifest.files.get(name):
        raise MenurutError(
            f"{name} of the model {manifest.name} is damaged (digest {found[:12]}): install menurut anew, or read with --no-model."
        )
    return held


def read_manifest(folder: Path) -> Manifest:
    """Return what the model in `folder` says of itself. Raises MenurutError where that can't be understood."""
    try:
        return msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest)
    except msgspec.DecodeError as fault:
        raise MenurutError(
            f"manifest.json of the model is damaged ({fault}): install menurut anew, or read with --no-model."
        ) from fault


def open_session(graph: bytes) -> onnxruntime.InferenceSession:
    """Return a graph ready to run: on one core, one window at a time, so that what lies beside an article never changes its scores."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # the fused kernel takes 12 ms a window, addition and norm by themselves 3
    options.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")
    # a processor without VNNI cuts off sums of products of eight bits, and sees another network: this kernel does not
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def open_bundle(folder: Path) -> Bundle:
    """Return the model that lies in `folder`. Raises MenurutError where a file is not what the manifest says."""
    manifest = read_manifest(folder)
    session = open_session(read_checked(folder, manifest, "reader.onnx"))
    pieces = Pieces(read_checked(folder, manifest, "tokenizer.json"))
    return Bundle(manifest, manifest.files["reader.onnx"][:12], pieces, session)


def weights_folder(*, fast: bool = False) -> Path | None:
    """Return where the bundled weights lie, with `fast` those of the smaller model; None where the program was built without."""
    folder = files("menurut.models") / ("weights-fast" if fast else "weights")
    with as_file(folder) as path:
        return path if (path / "manifest.json").is_file() else None


@cache
def _opened(folder: Path) -> Bundle:
    return open_bundle(folder)


def bundled(*, fast: bool = False) -> Bundle | None:
    """Return the bundled model, opened once per process; None where there is none. Raises MenurutError for a damaged one.

    With `fast` the smaller one, and the ordinary one where no smaller is bundled.
    """
    folder = (weights_folder(fast=True) if fast else None) or weights_folder()
    return _opened(folder) if folder else None


def has_fast() -> bool:
    """Return whether a smaller model is bundled."""
    return weights_folder(fast=True) is not None


def card(*, fast: bool = False) -> str | None:
    """Return the card of the bundled model, with `fast` of the smaller, in Markdown; None where there is no such model or no card."""
    folder = weights_folder(fast=fast)
    written = folder / "card.md" if folder else None
    return written.read_text(encoding="utf-8") if written and written.is_file() else None
