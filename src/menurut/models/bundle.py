"""The learned model that comes with the program: weights, vocabulary and labels, checked against their digests.

weights/manifest.json   name, labels, and the SHA-256 of graph and vocabulary
weights/reader.onnx     encoder and heads, int8
weights/tokenizer.json  the vocabulary
weights/card.md         what it was trained on, and how well it does
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


def _checked(folder: Path, manifest: Manifest, name: str) -> Path:
    path = folder / name
    found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "nothing"
    if found != manifest.files[name]:
        raise MenurutError(
            f"{name} of the model {manifest.name} is damaged (digest {found[:12]}): install menurut anew, or read with --no-model."
        )
    return path


def open_bundle(folder: Path) -> Bundle:
    """Return the model that lies in `folder`. Raises MenurutError where a file is not what the manifest says."""
    manifest = msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest)
    options = onnxruntime.SessionOptions()
    # one window at a time on one core: what lies beside an article never changes its scores
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = _checked(folder, manifest, "reader.onnx")
    session = onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    pieces = Pieces(_checked(folder, manifest, "tokenizer.json"))
    return Bundle(manifest, manifest.files["reader.onnx"][:12], pieces, session)


def weights_folder() -> Path | None:
    """Return where the bundled weights lie; None where the program was built without."""
    folder = files("menurut.models") / "weights"
    with as_file(folder) as path:
        return path if (path / "manifest.json").is_file() else None


@cache
def bundled() -> Bundle | None:
    """Return the bundled model, opened once per process; None where there is none. Raises MenurutError for a damaged one."""
    folder = weights_folder()
    return open_bundle(folder) if folder else None


def card() -> str | None:
    """Return the card of the bundled model, in Markdown; None where there is no model, or none was written."""
    folder = weights_folder()
    written = folder / "card.md" if folder else None
    return written.read_text(encoding="utf-8") if written and written.is_file() else None
