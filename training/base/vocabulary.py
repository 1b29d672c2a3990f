"""Choose which pieces of a vocabulary of 250,000 stay, note the choice in a short file, and cut the tokenizer down to it.

    kept.json   {"vocabulary": 250002, "kept": 43937, "bitmap": "//////..."}   bit 0 of the first byte is piece 0

A piece that goes is not lost: what it stood for is cut into shorter pieces, single characters at worst.
"""

import base64
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

Piece = Sequence[Any]  # the piece and its score, as tokenizer.json has them

# Words of Latin letters that the texts may never have shown: so many by rank cost 0.1 points less on text held out.
LATIN_BY_RANK = 20_000
SPACE = "▁"
_LATIN = re.compile(f"{SPACE}?[A-Za-z]+")
# Lines handed to the tokenizer at once.
LINES = 10_000


def pack(kept: list[int], vocabulary: int) -> str:
    """Return the ids that stay as the text of a kept.json.

    >>> pack([0, 1, 9], 10)
    '{"vocabulary": 10, "kept": 3, "bitmap": "AwI="}\\n'
    """
    bits = np.zeros(vocabulary, bool)
    bits[kept] = True
    bitmap = base64.b64encode(np.packbits(bits, bitorder="little").tobytes()).decode()
    return json.dumps({"vocabulary": vocabulary, "kept": len(kept), "bitmap": bitmap}) + "\n"


def unpack(written: str) -> list[int]:
    """Return the ids of a kept.json, rising; a plain list of ids is taken too. Raises ValueError where their number is another.

    >>> unpack('{"vocabulary": 10, "kept": 3, "bitmap": "AwI="}'), unpack("[9, 1, 0]")
    ([0, 1, 9], [0, 1, 9])
    """
    told = json.loads(written)
    if isinstance(told, list):
        return sorted(set(told))
    bits = np.unpackbits(np.frombuffer(base64.b64decode(told["bitmap"]), np.uint8), bitorder="little")
    kept: list[int] = np.flatnonzero(bits).tolist()
    if len(kept) != told["kept"]:
        raise ValueError(f"the bitmap keeps {len(kept)} pieces, not {told['kept']}: the file is damaged")
    return kept


def is_fallback(piece: str) -> bool:
    """Return whether anything may have to be spelt with a piece: one character, or two of ASCII, of no script foreign to us.

    >>> [is_fallback(piece) for piece in ("▁", "q", "▁x", "th", "▁7", "▁the", "樋", "₫")]
    [True, True, True, True, True, False, False, True]
    """
    letters = piece.lstrip(SPACE)
    if not letters:
        return len(piece) == 1
    if len(letters) > 1 + letters.isascii():
        return False
    first = letters[0]
    return ord(first) < 0x250 or 0x2000 <= ord(first) < 0x2C00 or unicodedata.category(first)[0] in "PSN"


def most_frequent_latin(vocabulary: Sequence[Piece], count: int) -> list[int]:
    """Return the ids of the `count` likeliest pieces of Latin letters.

    >>> most_frequent_latin([("▁ada", -3.0), ("ло", -1.0), ("▁the", -2.0)], 1)
    [2]
    """
    latin = (number for number, (piece, _) in enumerate(vocabulary) if _LATIN.fullmatch(piece))
    return sorted(latin, key=lambda number: -vocabulary[number][1])[:count]


def _lines(texts: Iterable[Path]) -> Iterator[str]:
    for path in texts:
        with path.open(encoding="utf-8") as lines:
            yield from lines


def seen(tokenizer: Tokenizer, texts: Iterable[Path]) -> Counter[int]:
    """Return how often each piece occurs in the lines of text files."""
    counts: Counter[int] = Counter()
    lines = _lines(texts)
    while some := list(islice(lines, LINES)):
        for line in tokenizer.encode_batch(some, add_special_tokens=False):
            counts.update(line.ids)
    return counts


def choose(written: dict[str, Any], texts: Iterable[Path], latin: int = LATIN_BY_RANK) -> list[int]:
    """Return the ids to keep of a tokenizer.json: what its program needs, what the texts hold, fallbacks, frequent Latin pieces."""
    vocabulary = written["model"]["vocab"]
    kept = {token["id"] for token in written["added_tokens"]} | {written["model"]["unk_id"]}
    kept |= {number for number, (piece, _) in enumerate(vocabulary) if is_fallback(piece)}
    kept |= set(seen(Tokenizer.from_str(json.dumps(written)), texts))
    return sorted(kept.union(most_frequent_latin(vocabulary, latin)))


def pruned(written: dict[str, Any], kept: list[int]) -> dict[str, Any]:
    """Return a tokenizer.json with the pieces `kept` alone, numbered anew. Raises ValueError where a special one is not among them."""
    found: dict[str, Any] = json.loads(json.dumps(written))
    number = {old: new for new, old in enumerate(kept)}
    lost = [token["content"] for token in found["added_tokens"] if token["id"] not in number]
    if lost:
        raise ValueError(f"the tokenizer cannot do without {', '.join(lost)}")
    model = found["model"]
    model["vocab"] = [model["vocab"][old] for old in kept]
    model["unk_id"] = number[model["unk_id"]]
    for token in found["added_tokens"]:
        token["id"] = number[token["id"]]
    after = found["post_processor"] or {}
    for step in after.get("processors", [after]):
        for token in step.get("special_tokens", {}).values():
            token["ids"] = [number[old] for old in token["ids"]]
    return found
