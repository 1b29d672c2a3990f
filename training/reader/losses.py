"""What each head is told: one loss a head over a batch of examples from one source.

Tables that are filled in word by word are made on the CPU: on an accelerator every word would be a call of its own.
"""

import torch
from torch import Tensor
from torch.nn import functional

from training.reader.examples import Example
from training.reader.labels import ACTS, MODALITIES, POLARITIES, RELATIONS, ROOTS, SCHEMES, TYPES, UPOS
from training.reader.network import Network, Pairs
from training.reader.reading import Reading, padded

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


def losses(network: Network, batch: list[Example], reading: Reading) -> dict[str, Tensor]:
    """Return the loss of each head that this batch's source teaches; empty where it has no labels."""
    words, window, hinted = reading.words, reading.window, reading.hinted
    found: dict[str, Tensor] = {}
    kinds = batch[0]
    if any(e.names for e in batch):
        found["names"] = _names(network, words, batch)
    if kinds.heads is not None:
        found["syntax"] = _syntax(network, words, window, batch)
    if kinds.speech is not None:
        found |= _speech(network, words, hinted, batch)
    if kinds.happenings is not None:
        found |= _happenings(network, words, hinted, batch)
    if any(e.antecedents for e in batch):
        found["antecedent"] = _antecedents(network, words, window, batch)
    if any(e.relations_told for e in batch):
        found["relation"] = _relation(network, words, window, batch)
    return {head: loss * WEIGHTS[head] for head, loss in found.items()}


def _names(network: Network, words: Tensor, batch: list[Example]) -> Tensor:
    total = []
    for scheme in {e.names[0] for e in batch if e.names}:
        tags = {tag: n for n, tag in enumerate(SCHEMES[scheme])}
        gold = padded(
            [[tags[t] for t in e.names[1]] if e.names and e.names[0] == scheme else [-100] * len(e.words) for e in batch], -100
        )
        total.append(functional.cross_entropy(network.names[scheme](words).flatten(0, 1), gold.flatten(), ignore_index=-100))
    return torch.stack(total).mean()


def arc_scores(network: Network, words: Tensor, window: Tensor, sentences: Tensor) -> Tensor:
    """Return B x W x (W+1): whose head is which word of its sentence; the last column is the root. `sentences` B x W, -1 where padded."""
    arcs = network.arcs(words, words)[:, 0]
    root = network.arcs(words, window[:, None])[:, 0]
    other = sentences[:, :, None] != sentences[:, None, :]
    arcs = arcs.masked_fill(other, -1e4)
    return torch.cat([arcs, root], -1)


def _syntax(network: Network, words: Tensor, window: Tensor, batch: list[Example]) -> Tensor:
    upos = padded([[UPOS.index(u) if u in UPOS else -100 for u in e.upos or ()] for e in batch], -100)
    sentences = padded([e.sentence or [0] * len(e.words) for e in batch], -1)
    width = words.shape[1]
    heads = padded([[width if h < 0 else h for h in e.heads or ()] for e in batch], -100)
    labels = padded([[RELATIONS.index(r) if r in RELATIONS else -100 for r in e.relations or ()] for e in batch], -100)
    arcs = arc_scores(network, words, window, sentences)
    loss = functional.cross_entropy(network.upos(words).flatten(0, 1), upos.flatten(), ignore_index=-100)
    loss = loss + functional.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-100)
    both = torch.cat([words, window[:, None]], 1)
    chosen = both.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, both.shape[-1]))
    scores = relation_scores(network, words, chosen)
    return loss + functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=-100)


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


def _speech(network: Network, words: Tensor, hinted: Tensor, batch: list[Example]) -> dict[str, Tensor]:
    tags = []
    for e in batch:
        row = [0 if e.silent is None or w in e.silent else -100 for w in range(len(e.words))]
        for s in e.speech or ():
            for w in s.cue:
                row[w] = 2
        for s in e.speech or ():
            row[s.cue[0]] = 1
        tags.append(row)
    gold = padded(tags, -100)
    weight = torch.tensor([1.0, RARE, RARE])
    found = {"cue": functional.cross_entropy(network.cue(hinted).flatten(0, 1), gold.flatten(), weight=weight, ignore_index=-100)}
    cues = [(b, s) for b, e in enumerate(batch) for s in e.speech or ()]
    if not cues:
        return found
    acts = [(b, s.cue[0], ACTS.index(s.act)) for b, s in cues if s.act]
    if acts:
        chosen = hinted[[b for b, _, _ in acts], [w for _, w, _ in acts]]
        found["act"] = functional.cross_entropy(network.act(chosen), torch.tensor([a for _, _, a in acts]))
    width = max(len(e.speech or ()) for e in batch)
    places = padded([[s.cue[0] for s in e.speech or ()] for e in batch], 0)
    gold = torch.full((len(batch), 6, width, words.shape[1]), -1.0, device="cpu")
    for b, e in enumerate(batch):
        for n, s in enumerate(e.speech or ()):
            _mark(gold[b, :, n, : len(e.words)], s.source or set(), s.content or set())
    gold = gold.to(words.device)
    chosen = words.gather(1, places[..., None].expand(-1, -1, words.shape[-1]))
    scores = network.speech(chosen, words, places)
    known = gold >= 0
    # edges are one word in a hundred
    weight = torch.tensor([1.0, 6.0, 6.0, 1.0, 6.0, 6.0])[None, :, None, None].expand_as(gold)
    loss = functional.binary_cross_entropy_with_logits(scores, gold.clamp(min=0), weight=weight, reduction="none")
    found["speech"] = loss[known].sum() / known.sum() * 3
    return found


def _mark(gold: Tensor, source: set[int], content: set[int]) -> None:
    """Set inside, opening and closing words of source and content in the rows of one cue."""
    gold[:] = 0
    for row, words in ((0, source), (3, content)):
        for w in words:
            gold[row, w] = 1
            if w - 1 not in words:
                gold[row + 1, w] = 1
            if w + 1 not in words:
                gold[row + 2, w] = 1


def _happenings(network: Network, words: Tensor, hinted: Tensor, batch: list[Example]) -> dict[str, Tensor]:
    tags = []
    for e in batch:
        row = [0] * len(e.words)
        for h in e.happenings or ():
            for w in h.trigger:
                row[w] = 2
        for h in e.happenings or ():
            row[h.trigger[0]] = 1
        tags.append(row)
    weight = torch.tensor([1.0, RARE, RARE])
    found = {
        "trigger": functional.cross_entropy(
            network.trigger(hinted).flatten(0, 1), padded(tags, -100).flatten(), weight=weight, ignore_index=-100
        )
    }
    told = [(b, h) for b, e in enumerate(batch) for h in e.happenings or ()]
    if not told:
        return found
    rows = [b for b, _ in told]
    chosen = words[rows, [h.trigger[0] for _, h in told]]
    found["type"] = functional.cross_entropy(
        network.kind(hinted[rows, [h.trigger[0] for _, h in told]]),
        torch.tensor([TYPES.index(h.type) for _, h in told]),
        label_smoothing=0.05,
    )
    modality = functional.cross_entropy(
        network.modality(chosen), torch.tensor([MODALITIES.index(h.modality or "actual") for _, h in told])
    )
    polarity = functional.cross_entropy(
        network.polarity(chosen), torch.tensor([POLARITIES.index(h.polarity or "positive") for _, h in told])
    )
    found["sense"] = modality + polarity
    width = max(len(e.happenings or ()) for e in batch)
    places = padded([[h.trigger[0] for h in e.happenings or ()] for e in batch], 0)
    gold = torch.full((len(batch), 2, width, words.shape[1]), -1.0, device="cpu")
    for b, e in enumerate(batch):
        for n, h in enumerate(e.happenings or ()):
            for row, side, elsewhere in ((0, h.actors, h.elsewhere[0]), (1, h.recipients, h.elsewhere[1])):
                gold[b, row, n, : len(e.words)] = 0
                gold[b, row, n, sorted(elsewhere)] = -1
                gold[b, row, n, sorted(side)] = 1
    gold = gold.to(words.device)
    chosen = words.gather(1, places[..., None].expand(-1, -1, words.shape[-1]))
    scores = network.roles(chosen, words, places)
    known = gold >= 0
    loss = functional.binary_cross_entropy_with_logits(scores, gold.clamp(min=0), reduction="none", pos_weight=torch.tensor(2.0))
    found["roles"] = loss[known].sum() / known.sum() * 6
    return found


def antecedent_scores(network: Network, words: Tensor, window: Tensor, places: Tensor) -> Tensor:
    """Return B x N x (W+1): to which word before it each pronoun at `places` B x N points; the last column is none here."""
    chosen = words.gather(1, places[..., None].expand(-1, -1, words.shape[-1]))
    scores = network.antecedent(chosen, words, places)[:, 0]
    after = torch.arange(words.shape[1])[None, None] >= places[..., None]
    none = network.antecedent(chosen, window[:, None], places)[:, 0]
    return torch.cat([scores.masked_fill(after, -1e4), none], -1)


def _antecedents(network: Network, words: Tensor, window: Tensor, batch: list[Example]) -> Tensor:
    width = max(len(e.antecedents or ()) for e in batch)
    places = padded([[at for at, _ in e.antecedents or ()] for e in batch], 0)
    allowed = torch.zeros(len(batch), width, words.shape[1] + 1, dtype=torch.bool, device="cpu")
    for b, e in enumerate(batch):
        for n, (_, before) in enumerate(e.antecedents or ()):
            allowed[b, n, sorted(before) if before else [words.shape[1]]] = True
    allowed = allowed.to(words.device)
    scores = antecedent_scores(network, words, window, places).log_softmax(-1)
    asked = allowed.any(-1)
    right = torch.logsumexp(scores.masked_fill(~allowed, -1e4), -1)
    return -right[asked].mean()


def relation_logits(network: Network, words: Tensor, window: Tensor, batch: list[Example]) -> Tensor:
    """Return N x roots for the N relations told in a batch, in order."""
    rows = [b for b, e in enumerate(batch) for _ in e.relations_told or ()]
    sides = []
    for side in (0, 1):
        mask = torch.zeros(len(rows), words.shape[1], device="cpu")
        for n, relation in enumerate(r for e in batch for r in e.relations_told or ()):
            mask[n, sorted(relation[side])] = 1.0
        mask = mask.to(words.device)
        sides.append((words[rows] * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1))
    return network.relation(torch.cat([window[rows], *sides], -1))


def _relation(network: Network, words: Tensor, window: Tensor, batch: list[Example]) -> Tensor:
    gold = torch.tensor([ROOTS.index(root) for e in batch for _, _, root in e.relations_told or ()])
    return functional.cross_entropy(relation_logits(network, words, window, batch), gold, label_smoothing=0.05)
