"""What a smaller network is told by a larger one that reads the same windows.

A window's labels teach a few heads; the larger network answers for all of them, wherever a window comes from, and says how sure it is.
"""

import torch
from torch import Tensor
from torch.nn import functional

from training.reader.examples import Example
from training.reader.losses import arc_scores, relation_scores
from training.reader.network import Network
from training.reader.reading import Reading, padded

# So many words of a window are asked for their phrases and roles: the likeliest cues and triggers.
ASKED = 4
# What a word counts where acts or types are asked, though the larger network sees no cue or trigger in it.
SLIGHT = 0.02
# What each lesson counts beside the labels. All heads read the last layer's words: where those are alike, the answers are.
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


def lessons(network: Network, teacher: Network, said: Reading, heard: Reading, batch: list[Example]) -> dict[str, Tensor]:
    """Return one loss a lesson: how far what `network` says of a batch, which it read as `said`, is from what `teacher` says, who read `heard`."""
    there = said.there
    own = network.word_scores(said.words, said.hinted)
    with torch.no_grad():
        told = teacher.word_scores(heard.words, heard.hinted)
        cues = told["cue"].softmax(-1)[..., 1:].sum(-1) * there
        triggers = told["trigger"].softmax(-1)[..., 1:].sum(-1) * there
    found = {"alike": _unlike(said.words, heard.words, there) + _unlike(said.window, heard.window, torch.ones(len(batch)))}
    schemes = [name for name in told if name.startswith("names-")]
    found["names"] = torch.stack([divergence(own[s], told[s], there) for s in schemes]).sum()
    for head, weight in (("cue", there), ("trigger", there), ("act", cues + SLIGHT * there), ("type", triggers + SLIGHT * there)):
        found[head] = divergence(own[head], told[head], weight)
    senses = [divergence(own[head], told[head], triggers + SLIGHT * there) for head in ("modality", "polarity")]
    found["sense"] = torch.stack(senses).sum()
    if all(e.sentence for e in batch):
        found["syntax"] = divergence(own["upos"], told["upos"], there) + _syntax(network, teacher, said, heard, batch)
    found["pairs"] = _pairs(network, teacher, said, heard, cues, "speech") + _pairs(
        network, teacher, said, heard, triggers, "roles"
    )
    return {f"{lesson}'": loss * WEIGHTS[lesson] for lesson, loss in found.items()}


def divergence(own: Tensor, told: Tensor, weight: Tensor) -> Tensor:
    """Return how far the answers `own` are from `told`, both logits ... x N, averaged by `weight`; 0 where they are the same."""
    far = (told.softmax(-1) * (told.log_softmax(-1) - own.log_softmax(-1))).sum(-1)
    return (far * weight).sum() / weight.sum().clamp(min=1.0)


def _unlike(own: Tensor, told: Tensor, weight: Tensor) -> Tensor:
    """Return the squared difference of vectors, ... x H, as a part of what the larger network's own differ by."""
    far = (own - told).square().mean(-1)
    return (far * weight).sum() / weight.sum() / told.var()


def _syntax(network: Network, teacher: Network, said: Reading, heard: Reading, batch: list[Example]) -> Tensor:
    sentences = padded([e.sentence or [] for e in batch], -1)
    with torch.no_grad():
        told = arc_scores(teacher, heard.words, heard.window, sentences)
        heads = told.argmax(-1)
        labels = relation_scores(teacher, heard.words, heard.at(heads))
    arcs = divergence(arc_scores(network, said.words, said.window, sentences), told, said.there)
    return arcs + divergence(relation_scores(network, said.words, said.at(heads)), labels, said.there)


def _pairs(network: Network, teacher: Network, said: Reading, heard: Reading, sure: Tensor, head: str) -> Tensor:
    """Return how far the phrases are of the words that the larger network is surest of, each counted as sure as it is."""
    weight, places = sure.topk(min(ASKED, sure.shape[1]), -1)
    with torch.no_grad():
        told = getattr(teacher, head)(heard.at(places), heard.words, places).sigmoid()
    scores = getattr(network, head)(said.at(places), said.words, places)
    far = functional.binary_cross_entropy_with_logits(scores, told, reduction="none")
    far = far - functional.binary_cross_entropy(told, told, reduction="none")
    every = (weight[:, :, None] * said.there[:, None])[:, None].expand_as(far)
    return (far * every).sum() / every.sum().clamp(min=1.0)
