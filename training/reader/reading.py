"""A batch of windows as the encoder read it, before any head is asked."""

from dataclasses import dataclass

import torch
from torch import Tensor

from training.reader.network import Network
from training.reader.tables import Tables

# So often a window is read without what a lexicon says, so that the model knows words that it lacks.
WITHOUT_HINTS = 0.2

Batch = dict[str, Tensor]


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


def put(tables: Tables, device: torch.device | str = "cpu") -> Batch:
    """Return tables as tensors on a device."""
    return {name: torch.from_numpy(table).to(device, non_blocking=True) for name, table in tables.items()}


def held_back(batch: Batch) -> Batch:
    """Return a batch whose windows lack, by chance, what one or the other lexicon says."""
    told = {}
    for name in ("event_hints", "cue_hints"):
        keep = torch.rand(len(batch[name]), 1, device=batch[name].device) >= WITHOUT_HINTS
        told[name] = batch[name] * keep
    return batch | told


def read(network: Network, batch: Batch, *, half: bool = True) -> Reading:
    """Return what the encoder makes of a batch, beside the hints that its heads are given."""
    ids = batch["ids"]
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
        words, window = network.read(ids, (ids != 1).long(), batch["first"])
    words, window = words.float(), window.float()
    hinted = network.hinted(words, batch["event_hints"], batch["cue_hints"])
    return Reading(words, hinted, window, batch["there"].float())
