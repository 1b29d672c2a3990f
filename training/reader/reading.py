"""A batch of windows as the encoder read it, before any head is asked."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.reader.examples import Example
from training.reader.labels import CUE_HINTS, EVENT_HINTS
from training.reader.network import Network

# So often a window is read without what a lexicon says, so that the model knows words that it lacks.
WITHOUT_HINTS = 0.2


@dataclass(frozen=True, slots=True)
class Reading:
    """The words B x W x H, the same with hints, the first piece B x H, which stands for the window, and where words are, B x W."""

    words: Tensor
    hinted: Tensor
    window: Tensor
    there: Tensor

    def at(self, places: Tensor) -> Tensor:
        """Return B x N x H, the words at `places` B x N; the place after the last word is the window."""
        both = torch.cat([self.words, self.window[:, None]], 1)
        return both.gather(1, places[..., None].expand(-1, -1, both.shape[-1]))


def padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    """Return rows of unequal length as one table."""
    width = max(map(len, rows))
    return torch.tensor([[*row, *([filler] * (width - len(row)))] for row in rows])


def hints_of(batch: list[Example], *, training: bool) -> tuple[Tensor, Tensor]:
    """Return what the lexicons say of each word, B x W each; nothing where they were not asked, and by chance in training."""
    tables = []
    for labels, name in ((EVENT_HINTS, "event_hints"), (CUE_HINTS, "cue_hints")):
        number = {label: n for n, label in enumerate(labels)}
        table = padded([[number[label] for label in getattr(e, name) or [""] * len(e.words)] for e in batch], 0)
        tables.append(table * (torch.rand(len(batch), 1) >= WITHOUT_HINTS).long() if training else table)
    return tables[0], tables[1]


def read(network: Network, batch: list[Example], hints: tuple[Tensor, Tensor], *, half: bool = True) -> Reading:
    """Return what the encoder makes of a batch, beside the hints that its heads are given."""
    ids = padded([e.ids for e in batch], 1)
    first = padded([e.first for e in batch], 0)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
        words, window = network.read(ids, (ids != 1).long(), first)
    words, window = words.float(), window.float()
    there = padded([[1] * len(e.words) for e in batch], 0).float()
    return Reading(words, network.hinted(words, *hints), window, there)
