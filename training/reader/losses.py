"""What each head is told: one loss a head over a batch from one source; the tables are told in tables.py."""

import torch
from torch import Tensor
from torch.nn import functional

from training.reader.network import Network, Pairs
from training.reader.reading import Batch, Reading

# A trigger is one word in thirty: without weight the head learns to say nothing (spec/model.md, section 10.6).
RARE = 2.0
# What each head's loss counts beside the others.
WEIGHTS = {
    "names": 1.0,
    "syntax": 0.6,
    "cue": 1.0,
    "act": 0.5,
    "speech": 1.5,
    "trigger": 1.0,
    "type": 1.0,
    "sense": 0.5,
    "roles": 1.0,
    "antecedent": 0.4,
    "relation": 1.0,
}


def losses(network: Network, batch: Batch, reading: Reading) -> dict[str, Tensor]:
    """Return the loss of each head that this batch's source teaches; empty where it has no labels."""
    words, window, hinted = reading.words, reading.window, reading.hinted
    found: dict[str, Tensor] = {}
    schemes = [name for name in batch if name.startswith("names-")]
    if schemes:
        found["names"] = torch.stack([_of_words(network.names[n.removeprefix("names-")](words), batch[n]) for n in schemes]).mean()
    if "heads" in batch:
        found["syntax"] = _syntax(network, reading, batch)
    if "cues" in batch:
        found["cue"] = _of_words(network.cue(hinted), batch["cues"], rare=True)
    if "acts" in batch:
        rows, places, acts = batch["acts"]
        found["act"] = functional.cross_entropy(network.act(hinted[rows, places]), acts)
    if "speech" in batch:
        # edges are one word in a hundred
        scores = network.speech(reading.at(batch["speakers"]), words, batch["speakers"])
        found["speech"] = _of_pairs(scores, batch["speech"], edges=6.0) * 3
    if "triggers" in batch:
        found["trigger"] = _of_words(network.trigger(hinted), batch["triggers"], rare=True)
    if "roles" in batch:
        found |= _kinds(network, reading, batch)
        scores = network.roles(reading.at(batch["happenings"]), words, batch["happenings"])
        found["roles"] = _of_pairs(scores, batch["roles"], positive=2.0) * 6
    if "antecedents" in batch:
        found["antecedent"] = _antecedents(network, words, window, batch)
    if "sides" in batch:
        found["relation"] = functional.cross_entropy(
            relation_logits(network, words, window, batch), batch["roots"], label_smoothing=0.05
        )
    return {head: loss * WEIGHTS[head] for head, loss in found.items()}


def _of_words(scores: Tensor, gold: Tensor, *, rare: bool = False) -> Tensor:
    """Return how far scores B x W x labels are from the labels B x W, -100 where nobody knows."""
    weight = scores.new_tensor([1.0, RARE, RARE]) if rare else None
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), weight=weight, ignore_index=-100)


def _of_pairs(scores: Tensor, gold: Tensor, *, edges: float = 1.0, positive: float = 1.0) -> Tensor:
    """Return how far scores B x rows x N x W are from 0 or 1; of three rows the last two tell the edges of what the first holds."""
    known = (gold >= 0).to(scores.dtype)
    weight = scores.new_tensor([1.0, edges, edges]).repeat(scores.shape[1] // 3)[None, :, None, None] if edges != 1.0 else 1.0
    loss = functional.binary_cross_entropy_with_logits(
        scores, gold.clamp(min=0).to(scores.dtype), reduction="none", pos_weight=scores.new_tensor(positive)
    )
    return (loss * known * weight).sum() / known.sum()


def _kinds(network: Network, reading: Reading, batch: Batch) -> dict[str, Tensor]:
    rows, places, types, modalities, polarities = batch["kinds"]
    chosen = reading.words[rows, places]
    kind = functional.cross_entropy(network.kind(reading.hinted[rows, places]), types, label_smoothing=0.05)
    modality = functional.cross_entropy(network.modality(chosen), modalities)
    return {"type": kind, "sense": modality + functional.cross_entropy(network.polarity(chosen), polarities)}


def arc_scores(network: Network, words: Tensor, window: Tensor, sentences: Tensor) -> Tensor:
    """Return B x W x (W+1): whose head is which word of its sentence; the last column is the root. `sentences` B x W, -1 where padded."""
    arcs = network.arcs(words, words)[:, 0]
    root = network.arcs(words, window[:, None])[:, 0]
    other = sentences[:, :, None] != sentences[:, None, :]
    arcs = arcs.masked_fill(other, -1e4)
    return torch.cat([arcs, root], -1)


def _syntax(network: Network, reading: Reading, batch: Batch) -> Tensor:
    words, heads = reading.words, batch["heads"]
    loss = _of_words(network.upos(words), batch["upos"])
    loss = loss + _of_words(arc_scores(network, words, reading.window, batch["sentences"]), heads)
    return loss + _of_words(relation_scores(network, words, reading.at(heads.clamp(min=0))), batch["relations"])


def relation_scores(network: Network, words: Tensor, heads: Tensor) -> Tensor:
    """Return B x W x relations for each word and its chosen head, both B x W x H."""
    x, y = network.relations.left(words), network.relations.right(heads)
    x = torch.cat([x, torch.ones_like(x[..., :1])], -1)
    y = torch.cat([y, torch.ones_like(y[..., :1])], -1)
    return torch.einsum("bwx,oxr,bwr->bwo", x, network.relations.weight, y)


def pair_factors(pairs: Pairs, left: Tensor, right: Tensor) -> tuple[Tensor, Tensor]:
    """Return B x L x labels x (R + 1) and B x N x (R + 1), whose products are the scores of all pairs where distance does not count."""
    x, y = pairs.left(left), pairs.right(right)
    x = torch.cat([x, torch.ones_like(x[..., :1])], -1)
    y = torch.cat([y, torch.ones_like(y[..., :1])], -1)
    return torch.einsum("blx,oxr->blor", x, pairs.weight), y


def antecedent_scores(network: Network, words: Tensor, window: Tensor, places: Tensor) -> Tensor:
    """Return B x N x (W+1): to which word before it each pronoun at `places` B x N points; the last column is none here."""
    chosen = words.gather(1, places[..., None].expand(-1, -1, words.shape[-1]))
    scores = network.antecedent(chosen, words, places)[:, 0]
    after = torch.arange(words.shape[1], device=words.device)[None, None] >= places[..., None]
    none = network.antecedent(chosen, window[:, None], places)[:, 0]
    return torch.cat([scores.masked_fill(after, -1e4), none], -1)


def _antecedents(network: Network, words: Tensor, window: Tensor, batch: Batch) -> Tensor:
    allowed = batch["antecedents"]
    scores = antecedent_scores(network, words, window, batch["pronouns"]).log_softmax(-1)
    asked = allowed.any(-1)
    right = torch.logsumexp(scores.masked_fill(~allowed, -1e4), -1)
    return -(right * asked).sum() / asked.sum()


def relation_logits(network: Network, words: Tensor, window: Tensor, batch: Batch) -> Tensor:
    """Return N x roots for the N relations told in a batch, in order."""
    rows = batch["rows"]
    sides = [(words[rows] * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1) for mask in batch["sides"]]
    return network.relation(torch.cat([window[rows], *sides], -1))
