"""What a network is told by its teachers who read the same windows: one that is larger, or several of its own size.

A window's labels teach a few heads; teachers answer for all of them, wherever a window comes from, and say how sure they are. Of several
the mean of their probabilities is learned (Hinton et al., arXiv 1503.02531).
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from training.reader.losses import arc_scores, relation_scores
from training.reader.network import Network
from training.reader.reading import Batch, Reading

# So many words of a window are asked for their phrases and roles: the likeliest cues and triggers.
ASKED = 4
# What a word counts where acts or types are asked, though the teachers see no cue or trigger in it.
SLIGHT = 0.02
# What each lesson counts beside the labels. All heads read the last layer's words: where those are like a single teacher's, the answers are.
WEIGHTS = {
    "alike": 3.0,
    "names": 0.5,
    "syntax": 0.5,
    "cue": 1.0,
    "trigger": 1.0,
    "act": 0.5,
    "type": 1.0,
    "sense": 0.5,
    "pairs": 4.0,
}


# Teachers, each with what it made of the batch.
Heard = Sequence[tuple[Network, Reading]]


def lessons(network: Network, said: Reading, heard: Heard, batch: Batch) -> dict[str, Tensor]:
    """Return one loss a lesson: how far what `network` says of a batch, which it read as `said`, is from what its teachers say."""
    there = said.there
    own = network.word_scores(said.words, said.hinted)
    told = _mean(heard, lambda teacher, read: {h: s.softmax(-1) for h, s in teacher.word_scores(read.words, read.hinted).items()})
    cues, triggers = (told[head][..., 1:].sum(-1) * there for head in ("cue", "trigger"))
    found = {}
    if len(heard) == 1:
        _, read = heard[0]
        found["alike"] = _unlike(said.words, read.words, there) + _unlike(said.window, read.window, torch.ones_like(there[:, 0]))
    found["names"] = torch.stack([divergence(own[s], told[s], there) for s in told if s.startswith("names-")]).sum()
    for head, weight in (("cue", there), ("trigger", there), ("act", cues + SLIGHT * there), ("type", triggers + SLIGHT * there)):
        found[head] = divergence(own[head], told[head], weight)
    senses = [divergence(own[head], told[head], triggers + SLIGHT * there) for head in ("modality", "polarity")]
    found["sense"] = torch.stack(senses).sum()
    if "sentences" in batch:
        found["syntax"] = divergence(own["upos"], told["upos"], there) + _syntax(network, said, heard, batch)
    found["pairs"] = _pairs(network, said, heard, cues, "speech") + _pairs(network, said, heard, triggers, "roles")
    return {f"{lesson}'": loss * WEIGHTS[lesson] for lesson, loss in found.items()}


@torch.no_grad()
def _mean(heard: Heard, ask: Callable[[Network, Reading], dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of what the teachers answer, by name."""
    answers = [ask(teacher, read) for teacher, read in heard]
    return {name: torch.stack([a[name] for a in answers]).mean(0) for name in answers[0]}


def divergence(own: Tensor, told: Tensor, weight: Tensor) -> Tensor:
    """Return how far `own`, logits ... x N, are from the probabilities `told`, averaged by `weight`; 0 where they are the same."""
    far = (told * (told.clamp(min=1e-9).log() - own.log_softmax(-1))).sum(-1)
    return (far * weight).sum() / weight.sum().clamp(min=1.0)


def _unlike(own: Tensor, told: Tensor, weight: Tensor) -> Tensor:
    """Return the squared difference of vectors, ... x H, as a part of what the teacher's own differ by."""
    far = (own - told).square().mean(-1)
    return (far * weight).sum() / weight.sum() / told.var()


def _syntax(network: Network, said: Reading, heard: Heard, batch: Batch) -> Tensor:
    sentences = batch["sentences"]
    told = _mean(heard, lambda teacher, read: {"": arc_scores(teacher, read.words, read.window, sentences).softmax(-1)})[""]
    heads = told.argmax(-1)
    labels = _mean(heard, lambda teacher, read: {"": relation_scores(teacher, read.words, read.at(heads)).softmax(-1)})[""]
    arcs = divergence(arc_scores(network, said.words, said.window, sentences), told, said.there)
    return arcs + divergence(relation_scores(network, said.words, said.at(heads)), labels, said.there)


def _pairs(network: Network, said: Reading, heard: Heard, sure: Tensor, head: str) -> Tensor:
    """Return how far the phrases are of the words that the teachers are surest of, each counted as sure as they are."""
    weight, places = sure.topk(min(ASKED, sure.shape[1]), -1)
    told = _mean(heard, lambda teacher, read: {"": getattr(teacher, head)(read.at(places), read.words, places).sigmoid()})[""]
    scores = getattr(network, head)(said.at(places), said.words, places)
    far = functional.binary_cross_entropy_with_logits(scores, told, reduction="none")
    far = far - functional.binary_cross_entropy(told, told, reduction="none")
    every = (weight[:, :, None] * said.there[:, None])[:, None].expand_as(far)
    return (far * every).sum() / every.sum().clamp(min=1.0)
