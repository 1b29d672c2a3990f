"""Measure a network in training: B3, B4, B8, B9, and attributions and events of annotated articles.

python -m training.reader.measure RUN [--gold FOLDER] [--only names,syntax,polnear,plv,gold] [--base FOLDER] [--threads N] [--device cuda]
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from evaluation import heads
from menurut.models.pieces import Pieces
from training.reader.diet import polnear
from training.reader.examples import Example
from training.reader.losses import antecedent_scores, arc_scores, pair_factors, relation_logits
from training.reader.network import Network
from training.reader.reading import put, read
from training.reader.runs import BASE, load
from training.reader.tables import tables_of


class Trained:
    """A network as a scorer."""

    def __init__(self, network: Network, pieces: Pieces, device: str = "cpu") -> None:
        self.pieces, self._network, self._device = pieces, network.to(device), device

    @torch.no_grad()
    def outputs(self, example: Example) -> heads.Scores:
        """Return the scores of one window, as the graph gives them."""
        n, batch = self._network, put(tables_of([example]), self._device)
        reading = read(n, batch, half=False)
        words, window = reading.words, reading.window
        found = n.word_scores(words, reading.hinted)
        found["arcs"] = arc_scores(n, words, window, batch.get("sentences", torch.zeros_like(batch["first"])))
        found["relation_words"], found["relation_heads"] = pair_factors(n.relations, words, torch.cat([words, window[:, None]], 1))
        found |= {"speech": n.speech(words, words), "roles": n.roles(words, words)}
        found["antecedent"] = antecedent_scores(n, words, window, torch.arange(words.shape[1], device=words.device)[None])
        return {name: value[0].cpu().numpy() for name, value in found.items()}

    @torch.no_grad()
    def roots(self, example: Example) -> np.ndarray[Any, Any]:
        """Return the scores of the relations told in a window."""
        batch = put(tables_of([example]), self._device)
        reading = read(self._network, batch, half=False)
        scores: np.ndarray[Any, Any] = relation_logits(self._network, reading.words, reading.window, batch).cpu().numpy()
        return scores


def main() -> None:
    """Measure from the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("run", type=Path)
    options.add_argument("--gold", type=Path, nargs="*", default=[])
    options.add_argument("--only", default="names,syntax,polnear,plv,gold")
    options.add_argument("--base", type=Path, default=BASE, help="the converted encoder that training began with")
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--device", default="cpu")
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    only = chosen.only.split(",")
    pieces = Pieces((chosen.base / "tokenizer.json").read_bytes())
    scorer = Trained(load(chosen.run, chosen.base), pieces, chosen.device)
    figures: dict[str, Any] = {}
    if "names" in only:
        figures |= {f"B8 {scheme} test": heads.names(scorer, scheme, "test") for scheme in ("idner", "nergrit")}
    if "syntax" in only:
        figures |= {f"B9 {bank}": heads.syntax(scorer, bank) for bank in ("csui-test", "gsd-test", "ewt-dev")}
    if "polnear" in only:
        figures["B3 PolNeAR test"] = heads.speech(scorer, polnear("test", pieces))
    if "plv" in only:
        figures["B4 PLV test"] = heads.plv(scorer)
    for folder in chosen.gold if "gold" in only else []:
        examples = heads.annotated(folder, pieces)
        figures[f"attributions of {folder.name}"] = heads.speech(scorer, examples)
        figures[f"events of {folder.name}"] = heads.happenings(scorer, examples)
    told = json.dumps(figures, indent=1)
    print(told)
    (chosen.run / "measured.json").write_text(told + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
