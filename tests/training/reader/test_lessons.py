"""What a network is told by its teachers: nothing where it says the same already, else to say the same."""

import random

import pytest

pytest.importorskip("torch", reason="torch is installed for training only")

import torch
from training.reader.examples import Example
from training.reader.lessons import divergence, lessons
from training.reader.losses import losses
from training.reader.network import Encoder, Network
from training.reader.reading import put, read
from training.reader.tables import tables_of
from training.reader.thinning import thinned

CONFIG = {"hidden_size": 24, "vocab_size": 40, "max_position_embeddings": 32, "num_attention_heads": 2, "intermediate_size": 32}


def network(layers: int, seed: int = 1) -> Network:
    """Return a small network of chance, at rest."""
    torch.manual_seed(seed)
    return Network(Encoder(CONFIG, list(range(layers)))).eval()


def window(length: int, sentences: bool = True) -> Example:
    """Return a window without labels, one piece a word."""
    rng = random.Random(length)
    return Example(
        words=["a"] * length, spaced=[True] * length, language="id", origin="test",
        ids=[0, *(rng.randrange(4, 40) for _ in range(length)), 2], first=list(range(1, length + 1)),
        sentence=[0] * length if sentences else None,
    )  # fmt: skip


def told(pupil: Network, *teachers: Network, batch: list[Example]) -> dict[str, torch.Tensor]:
    """Return the lessons of a batch."""
    tables = put(tables_of(batch))
    heard = [(teacher, read(teacher, tables, half=False)) for teacher in teachers]
    return lessons(pupil, read(pupil, tables, half=False), heard, tables)


def test_who_says_the_same_has_nothing_to_learn() -> None:
    teacher = network(3)
    assert max(abs(loss.item()) for loss in told(teacher, teacher, batch=[window(9), window(4)]).values()) < 1e-5


def test_every_lesson_tells_two_networks_apart() -> None:
    found = told(network(2, seed=2), network(3), batch=[window(9), window(4)])
    assert min(loss.item() for loss in found.values()) > 0
    assert {"alike'", "syntax'", "pairs'"} <= found.keys()


def test_heads_of_words_are_only_asked_where_sentences_are_known() -> None:
    assert "syntax'" not in told(network(2, seed=2), network(3), batch=[window(9), window(4, sentences=False)])


def test_padding_teaches_nothing() -> None:
    pupil, teacher = network(2, seed=2), network(3)
    alone, beside = told(pupil, teacher, batch=[window(4)]), told(pupil, teacher, batch=[window(4), window(9)])
    far = told(pupil, teacher, batch=[window(9)])
    weighed = (4 * alone["names'"] + 9 * far["names'"]) / 13
    assert beside["names'"].item() == pytest.approx(weighed.item(), rel=1e-4)


def test_a_window_without_labels_has_no_loss_of_its_own() -> None:
    pupil = network(2)
    batch = put(tables_of([window(5)]))
    assert losses(pupil, batch, read(pupil, batch)) == {}


def test_lessons_make_a_smaller_network_say_what_the_larger_says() -> None:
    teacher = network(3).requires_grad_(False)
    pupil = Network(Encoder(CONFIG, [0, 1]))
    pupil.load_state_dict(thinned(teacher.state_dict(), [0, 2]))
    pupil.eval()
    batch = [window(9), window(7)]
    optimiser = torch.optim.Adam(pupil.parameters(), lr=3e-3)
    before = sum(told(pupil, teacher, batch=batch).values())
    for _ in range(30):
        optimiser.zero_grad()
        sum(told(pupil, teacher, batch=batch).values()).backward()
        optimiser.step()
    assert sum(told(pupil, teacher, batch=batch).values()).item() < before.item() / 3


def test_of_several_teachers_the_mean_is_learned() -> None:
    pupil, one, other = network(2, seed=2), network(2, seed=3), network(2, seed=4)
    batch = [window(6)]
    found, same = told(pupil, one, other, batch=batch), told(pupil, one, one, batch=batch)
    assert "alike'" not in found
    assert same["trigger'"].item() == pytest.approx(told(pupil, one, batch=batch)["trigger'"].item(), rel=1e-4)
    apart = [told(pupil, teacher, batch=batch)["trigger'"].item() for teacher in (one, other)]
    assert found["trigger'"].item() < sum(apart) / 2


def test_words_without_weight_are_not_asked() -> None:
    own, other = torch.randn(1, 2, 3), torch.randn(1, 2, 3).softmax(-1)
    assert divergence(own, other, torch.zeros(1, 2)).item() == 0
    assert divergence(own, other, torch.tensor([[1.0, 0.0]])).item() == pytest.approx(
        divergence(own[:, :1], other[:, :1], torch.ones(1, 1)).item(), rel=1e-5
    )
