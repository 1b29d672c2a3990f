"""Keep apart, for quantising, what is far larger than the rest: one scale for all would leave the rest few of the 256 steps.

In most layers one or two of the 1,536 inner numbers reach two to fifteen times what the others do. They take a path of their own, unquantised;
the network says what it said. The word embeddings get a scale a row instead of one for all.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from menurut.models.pieces import BEGIN, END, UNKNOWN
from training.reader.network import Network

# An inner number that goes beyond this takes its own path; the rest stay below it.
FAR = 6.0


class Far(nn.Module):
    """The part of a layer's inner numbers that is kept apart."""

    def __init__(self, up: nn.Linear, down: nn.Linear, which: Tensor) -> None:
        super().__init__()
        self.up, self.bias, self.down = (nn.Parameter(w.clone()) for w in (up.weight[which], up.bias[which], down.weight[:, which]))

    def forward(self, x: Tensor) -> Tensor:
        """Return what they add, B x P x H from the same; by einsum, which no quantiser touches."""
        inner = functional.gelu(torch.einsum("bph,fh->bpf", x, self.up) + self.bias)
        return torch.einsum("bpf,hf->bph", inner, self.down)


class Rows(nn.Module):
    """Word embeddings in eight bits, one scale a row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scales = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.embedding_dim = weight.shape[1]
        self.register_buffer("scales", scales)
        self.register_buffer("rows", (weight / scales).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """Return B x P x H."""
        return self.rows[ids].float() * self.scales[ids]  # type: ignore[index, no-any-return]


def windows_of_chance(vocabulary: int, count: int = 12, length: int = 128) -> list[Tensor]:
    """Return windows of pieces by chance, the same each time: the same few inner numbers are large in them as in newspapers."""
    generator = torch.Generator().manual_seed(1)
    begin, end = torch.tensor([BEGIN]), torch.tensor([END])
    return [
        torch.cat([begin, torch.randint(UNKNOWN + 1, vocabulary, (length - 2,), generator=generator), end]) for _ in range(count)
    ]


@torch.no_grad()
def keep_apart(network: Network, windows: list[Tensor]) -> list[list[int]]:
    """Change a network so that it can be quantised with little loss; return which inner numbers of each layer are kept apart.

    `windows` are rows of piece ids, in which the network is watched.
    """
    found = []
    for layer, reached in zip(network.encoder.layers, _largest(network, windows), strict=True):
        which = torch.nonzero(reached > FAR)[:, 0]
        if len(which):
            layer.far = Far(layer.up, layer.down, which)
            for weight in (layer.up.weight, layer.up.bias, layer.down.weight.T):
                weight[which] = 0.0
        found.append(which.tolist())
    network.encoder.words = Rows(network.encoder.words.weight)  # type: ignore[assignment]
    return found


def _largest(network: Network, windows: list[Tensor]) -> list[Tensor]:
    """Return by layer the largest that each inner number reaches in the windows."""
    largest = [torch.zeros(layer.up.out_features) for layer in network.encoder.layers]

    def watch(number: int, inner: Tensor) -> None:
        largest[number] = torch.maximum(largest[number], functional.gelu(inner).abs().amax((0, 1)))

    layers = enumerate(network.encoder.layers)
    hooks = [layer.up.register_forward_hook(lambda _module, _given, inner, n=n: watch(n, inner)) for n, layer in layers]
    for ids in windows:
        network.encoder(ids[None], None)
    for hook in hooks:
        hook.remove()
    return largest
