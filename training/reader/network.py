"""The network: one small encoder, many heads. Shapes: B windows, P pieces, W words, H = 384."""

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.reader.labels import ACTS, CUE_HINTS, EVENT_HINTS, MODALITIES, POLARITIES, RELATIONS, ROOTS, SCHEMES, TYPES, UPOS

# Distances between a cue or trigger and a word fall into this many log-spaced buckets a side.
BUCKETS = 12
# Numbers for what a lexicon says of a word.
HINT = 24


class Layer(nn.Module):
    """One transformer layer, norm after, as BERT has it."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out = nn.Linear(width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(0.1)
        # the inner numbers that quantising keeps apart, see training/reader/apart.py
        self.far: nn.Module | None = None

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return B x P x H from the same; `mask` is B x 1 x 1 x P, added to the attention scores."""
        b, p, h = x.shape
        q, k, v = (f(x).view(b, p, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        # on a CPU the way back through the fused operator takes three times as long as through its parts
        if torch.onnx.is_in_onnx_export() or (self.training and not x.is_cuda):
            scores = q @ k.transpose(-1, -2) / math.sqrt(h // self.heads)
            mixed = torch.softmax(scores if mask is None else scores + mask, -1).to(v.dtype) @ v
        else:
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, p, h))))
        told = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + self.drop(told if self.far is None else told + self.far(x)))


class Encoder(nn.Module):
    """multilingual-e5-small, its vocabulary pruned to Indonesian and English."""

    def __init__(self, config: dict[str, int], layers: list[int]) -> None:
        super().__init__()
        width = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, config["num_attention_heads"], config["intermediate_size"]) for _ in layers)
        self.drop = nn.Dropout(0.1)

    @classmethod
    def load(cls, folder: Path, layers: list[int] | None = None) -> "Encoder":
        """Return the encoder with the converted weights; with `layers` only those of its twelve."""
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        layers = layers or list(range(config["num_hidden_layers"]))
        encoder = cls(config, layers)
        encoder.load_state_dict(_renamed(load_file(folder / "model.safetensors"), layers))
        return encoder

    def forward(self, ids: Tensor, mask: Tensor | None) -> Tensor:
        """Return B x P x H for the piece ids B x P."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


_NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm1",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "norm2",
}


def _renamed(weights: dict[str, Tensor], layers: list[int]) -> dict[str, Tensor]:
    names = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"],
        "kind": weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for here, there in enumerate(layers):
        for theirs, ours in _NAMES.items():
            for part in ("weight", "bias"):
                names[f"layers.{here}.{ours}.{part}"] = weights[f"encoder.layer.{there}.{theirs}.{part}"]
    return {name: weight.float() for name, weight in names.items()}


class Pairs(nn.Module):
    """Biaffine scores between words (Dozat and Manning, ICLR 2017), with a bias for how far apart and on which side."""

    def __init__(self, width: int, inner: int, labels: int, *, distance: bool = True, dropout: float = 0.2) -> None:
        super().__init__()
        self.left = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout))
        self.right = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout))
        # of this size the first scores spread by about one; ten times smaller, links took a thousand steps to begin
        self.weight = nn.Parameter(torch.randn(labels, inner + 1, inner + 1) * (1.0 / math.sqrt(inner)))
        self.distance = nn.Parameter(torch.zeros(labels, 2 * BUCKETS + 1)) if distance else None

    def expect(self, prior: float) -> "Pairs":
        """Begin with the score that most pairs have, `prior` below zero; return itself."""
        with torch.no_grad():
            self.weight[:, -1, -1] = -prior
        return self

    def forward(self, left: Tensor, right: Tensor, offsets: Tensor | None = None) -> Tensor:
        """Return B x labels x L x R scores; `offsets` B x L are the places of the left words where those are a selection."""
        x, y = self.left(left), self.right(right)
        x = torch.cat([x, torch.ones_like(x[..., :1])], -1)
        y = torch.cat([y, torch.ones_like(y[..., :1])], -1)
        scores = torch.einsum("blx,oxr,bwr->bolw", x, self.weight, y)
        if self.distance is None:
            return scores
        at = torch.arange(left.shape[1], device=left.device)[None] if offsets is None else offsets
        apart = torch.arange(right.shape[1], device=right.device)[None, None] - at[..., None]  # B x L x R
        bucket = torch.where(
            apart == 0, 0, torch.sign(apart) * (1 + (apart.abs().float().clamp(min=1).log() * 2.2).long().clamp(max=BUCKETS - 1))
        )
        return scores + self.distance[:, bucket + BUCKETS].permute(1, 0, 2, 3)


class Network(nn.Module):
    """The encoder and its heads. Every head reads a word by its first piece."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        h = encoder.words.embedding_dim
        self.drop = nn.Dropout(0.1)
        self.names = nn.ModuleDict({scheme: nn.Linear(h, len(tags)) for scheme, tags in SCHEMES.items()})
        self.event_hints = nn.Embedding(len(EVENT_HINTS), HINT)
        self.cue_hints = nn.Embedding(len(CUE_HINTS), HINT)
        self.upos = nn.Linear(h, len(UPOS))
        self.arcs = Pairs(h, 192, 1)
        self.relations = Pairs(h, 64, len(RELATIONS), distance=False)
        self.cue = nn.Sequential(nn.Linear(h + 2 * HINT, 128), nn.GELU(), nn.Dropout(0.1), nn.Linear(128, 3))
        self.act = nn.Linear(h + 2 * HINT, len(ACTS))
        # in, opens, closes: of the source, then of the content
        self.speech = Pairs(h, 128, 6).expect(3.0)
        self.trigger = nn.Sequential(nn.Linear(h + 2 * HINT, 128), nn.GELU(), nn.Dropout(0.1), nn.Linear(128, 3))
        self.kind = nn.Sequential(nn.Linear(h + 2 * HINT, 128), nn.GELU(), nn.Dropout(0.1), nn.Linear(128, len(TYPES)))
        self.modality = nn.Linear(h, len(MODALITIES))
        self.polarity = nn.Linear(h, len(POLARITIES))
        # actor, recipient
        self.roles = Pairs(h, 128, 2).expect(4.0)
        self.antecedent = Pairs(h, 96, 1)
        self.relation = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(3 * h, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, len(ROOTS))
        )

    def hinted(self, words: Tensor, event_hints: Tensor, cue_hints: Tensor) -> Tensor:
        """Return the words with what the lexicons say of them, B x W x (H + 2 HINT), from hints B x W: read by cue, act, trigger, type."""
        return torch.cat([words, self.event_hints(event_hints), self.cue_hints(cue_hints)], -1)

    def read(self, ids: Tensor, mask: Tensor | None, first: Tensor) -> tuple[Tensor, Tensor]:
        """Return the words B x W x H, and the first piece B x H, which stands for the window."""
        additive = None if mask is None else (1.0 - mask[:, None, None, :].float()) * -1e4
        pieces = self.encoder(ids, additive)
        words = pieces.gather(1, first[..., None].expand(-1, -1, pieces.shape[-1]))
        return self.drop(words), pieces[:, 0]

    def word_scores(self, words: Tensor, hinted: Tensor) -> dict[str, Tensor]:
        """Return the scores B x W x labels of the heads that look at one word at a time, by head; names by scheme."""
        found = {f"names-{scheme}": head(words) for scheme, head in self.names.items()}
        found |= {"upos": self.upos(words), "modality": self.modality(words), "polarity": self.polarity(words)}
        return found | {
            "cue": self.cue(hinted),
            "act": self.act(hinted),
            "trigger": self.trigger(hinted),
            "type": self.kind(hinted),
        }
