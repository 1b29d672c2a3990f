"""What the heads' scores say: the best answers are those that trying all would find."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.models.decode import EDGE, Range, Scores, find_labels, find_ranges, find_segment, find_segments, find_tree

# Quarters: sums are exact, so that a better answer is better and not a rounding.
SCORE = st.integers(-20, 20).map(lambda n: n / 4)


def table(rows: st.SearchStrategy[int], columns: int) -> st.SearchStrategy[Scores]:
    row = st.lists(SCORE, min_size=columns, max_size=columns)
    return rows.flatmap(lambda n: st.lists(row, min_size=n, max_size=n)).map(lambda found: np.array(found, dtype=np.float32))


def ranges_of(tags: tuple[int, ...]) -> list[Range]:
    found: list[Range] = []
    for at, tag in enumerate(tags):
        if tag == 1:
            found.append((at, at + 1))
        elif tag == 2:
            found[-1] = (found[-1][0], at + 1)
    return found


def tags_of(ranges: list[Range], count: int) -> list[int]:
    tags = [0] * count
    for start, end in ranges:
        tags[start:end] = [1] + [2] * (end - start - 1)
    return tags


@settings(deadline=None)  # the first call loads half of numpy
@given(table(st.integers(1, 6), 3), SCORE)
def test_ranges_are_the_best_tags_in_which_no_inside_follows_an_outside(scores: Scores, shift: float) -> None:
    def worth(tags: tuple[int, ...] | list[int]) -> float:
        return sum(float(scores[at, tag]) + (shift if tag == 0 else 0.0) for at, tag in enumerate(tags))

    sound = (
        tags for tags in product(range(3), repeat=len(scores)) if all(a or b != 2 for a, b in zip((0, *tags), tags, strict=False))
    )
    found = find_ranges(scores, shift)
    assert ranges_of(tuple(tags_of(found, len(scores)))) == found
    assert worth(tags_of(found, len(scores))) == pytest.approx(max(map(worth, sound)))


def worth(ranges: list[Range], scores: Scores) -> float:
    inside, opens, closes = scores.T
    return sum(float(opens[a] + closes[b - 1] + inside[a:b].sum()) + 2 * EDGE for a, b in ranges)


def all_segments(count: int, start: int = 0) -> list[list[Range]]:
    """Return every choice of stretches that touch neither each other nor each other's neighbours."""
    found: list[list[Range]] = [[]]
    for a in range(start, count):
        for b in range(a + 1, count + 1):
            found += [[(a, b), *rest] for rest in all_segments(count, b + 1)]
    return found


@settings(deadline=None)  # the first call loads half of numpy
@given(table(st.integers(1, 6), 3))
def test_segments_together_score_best(scores: Scores) -> None:
    found = find_segments(*scores.T)
    assert all(a < b < c for (a, b), (c, _) in pairwise(found))
    assert worth(found, scores) == pytest.approx(max(worth(choice, scores) for choice in all_segments(len(scores))))


@settings(deadline=None)  # the first call loads half of numpy
@given(table(st.integers(1, 7), 3))
def test_the_one_segment_scores_best_or_is_none(scores: Scores) -> None:
    found = find_segment(*scores.T)
    best = max(worth([(a, b)], scores) for a in range(len(scores)) for b in range(a + 1, len(scores) + 1))
    assert (found is None) == (best <= 0)
    assert found is None or worth([found], scores) == pytest.approx(best)


def test_nothing_scored_is_nothing_found() -> None:
    nothing = np.zeros(0, dtype=np.float32)
    assert find_ranges(np.zeros((0, 3), dtype=np.float32)) == []
    assert find_segment(nothing, nothing, nothing) is None
    assert find_segments(nothing, nothing, nothing) == []
    assert find_tree(np.zeros((0, 1), dtype=np.float32), []) == []


def is_tree(heads: tuple[int, ...] | list[int]) -> bool:
    """Whether there is one root and each word's way leads to it."""
    if list(heads).count(-1) != 1:
        return False
    for word in range(len(heads)):
        at, steps = word, 0
        while at != -1 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at != -1:
            return False
    return True


ARCS = st.integers(1, 4).flatmap(lambda n: table(st.just(n), n + 1))


@settings(deadline=None)
@given(ARCS)
def test_a_tree_is_the_best_with_one_root(arcs: Scores) -> None:
    count = len(arcs)
    trees = [heads for heads in product(range(-1, count), repeat=count) if is_tree(heads)]
    found = find_tree(arcs, [0] * count)
    assert is_tree(found)
    assert sum(arcs[np.arange(count), found]) == pytest.approx(max(sum(arcs[np.arange(count), heads]) for heads in trees))


@settings(deadline=None)
@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_every_sentence_has_a_tree_of_its_own(sizes: list[int], seed: int) -> None:
    count = sum(sizes)
    arcs = np.random.default_rng(seed).normal(0, 3, (count, count + 1)).astype(np.float32)
    heads = find_tree(arcs, [n for n, size in enumerate(sizes) for _ in range(size)])
    start = 0
    for size in sizes:
        own = heads[start : start + size]
        assert is_tree([head if head < 0 else head - start for head in own])
        alone = np.concatenate([arcs[start : start + size, start : start + size], arcs[start : start + size, -1:]], axis=1)
        assert own == [head if head < 0 else head + start for head in find_tree(alone, [0] * size)]
        start += size


def test_rings_within_rings_are_undone() -> None:
    """Every word prefers its neighbour, pairs prefer pairs: as many contractions as a sentence of this length can need."""
    count = 64
    arcs = np.full((count, count + 1), -20.0, dtype=np.float32)
    for word in range(count):
        for level in range(6):
            arcs[word, word ^ (1 << level)] = 10.0 - level
    assert is_tree(find_tree(arcs, [0] * count))


def test_a_label_is_the_best_of_the_word_and_its_head_and_the_root_stands_last() -> None:
    rng = np.random.default_rng(7)
    words, heads = rng.normal(size=(9, 5, 4)).astype(np.float32), rng.normal(size=(10, 4)).astype(np.float32)
    chosen = [3, -1, 0, 8, 2, 2, -1, 1, 5]
    every = np.einsum("wor,hr->who", words, heads).argmax(-1)
    assert find_labels(words, heads, chosen) == [int(every[word, head]) for word, head in enumerate(chosen)]
    assert find_labels(words[:0], heads[:1], []) == []
