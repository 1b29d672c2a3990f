"""From scores to spans and links: what the heads say about one window, in numbers of words.

Scores come as the graph gives them (W words): cue W x 3 and trigger W x 3 (outside, begin, inside), speech 6 x W x W (inside,
opens, closes; of the source, then of the content; row by the cue's first word), roles 2 x W x W (actor, recipient; row by the
trigger's first word), arcs W x (W + 1) with the root last. What a word is to its head comes in two factors, of the word
W x relations x R and of the head (W + 1) x R, since only one head of each word is asked for: all pairs would be a tenth of the time.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating[Any]]
Range = tuple[int, int]

# Edges were weighted up when they were learned, being rare; this takes it back. Chosen on our articles kept apart from training.
EDGE = -1.0

# More than all other arcs of a sentence together can differ: taken off each arc to the root, it leaves one root in the best tree.
ROOT_COST = 1e6


def find_ranges(scores: Scores, shift: float = 0.0) -> list[Range]:
    """Return the stretches that begin-inside-outside scores W x 3 tag best, half-open; `shift` is added to being outside.

    Found by dynamic programming: an inside never follows an outside.

    >>> find_ranges(np.array([[0, 2, 0], [0, 0, 2], [2, 0, 1]], dtype=np.float32))
    [(0, 2)]
    """
    if not len(scores):
        return []
    # plain numbers: a loop over single elements of an array takes four times as long
    outside, begin, inside = (column.tolist() for column in scores.T.astype(np.float64))
    best = [outside[0] + shift, begin[0], -np.inf]
    back = [(0, 0, 0)]
    for at in range(1, len(outside)):
        any_before, inside_before = best.index(max(best)), 1 if best[1] >= best[2] else 2
        back.append((any_before, any_before, inside_before))
        top = best[any_before]
        best = [top + outside[at] + shift, top + begin[at], best[inside_before] + inside[at]]
    state = best.index(max(best))
    states = [state]
    for at in range(len(outside) - 1, 0, -1):
        state = back[at][state]
        states.append(state)
    states.reverse()
    ranges: list[Range] = []
    for at, state in enumerate(states):
        if state == 1:
            ranges.append((at, at + 1))
        elif state == 2:
            ranges[-1] = (ranges[-1][0], at + 1)
    return ranges


def find_segment(inside: Scores, opens: Scores, closes: Scores) -> Range | None:
    """Return the one stretch that scores best; None where being nowhere does."""
    if not len(inside):
        return None
    total = np.concatenate([[0.0], np.cumsum(inside)])
    begin = opens + EDGE - total[:-1]
    highest = np.maximum.accumulate(begin)
    score = total[1:] + closes + EDGE + highest
    last = int(score.argmax())
    if score[last] <= 0:
        return None
    return int(begin[: last + 1].argmax()), last + 1


def find_segments(inside: Scores, opens: Scores, closes: Scores) -> list[Range]:
    """Return the stretches that together score best, by dynamic programming over two states; empty where none scores."""
    if not len(inside):
        return []
    count = len(inside)
    within_score: list[float] = inside.tolist()
    enter_score: list[float] = (opens + EDGE).tolist()
    leave_score: list[float] = (closes + EDGE).tolist()
    from_within = [(False, False)]  # whether the best way to be outside, or within, comes from within
    outside, within = 0.0, within_score[0] + enter_score[0]
    for at in range(1, count):
        leave, enter = within + leave_score[at - 1], outside + enter_score[at]
        from_within.append((leave > outside, within >= enter))
        outside, within = (leave if leave > outside else outside), (within if within >= enter else enter) + within_score[at]
    state = within + leave_score[-1] > outside
    ranges: list[Range] = []
    for at in range(count - 1, -1, -1):
        if state and ranges and ranges[-1][0] == at + 1:
            ranges[-1] = (at, ranges[-1][1])
        elif state:
            ranges.append((at, at + 1))
        state = from_within[at][state]
    return ranges[::-1]


def find_tree(arcs: Scores, sentences: Sequence[int]) -> list[int]:
    """Return each word's head, -1 for a root: of every sentence the best tree with one root.

    Greedy where that is a tree, else Chu-Liu and Edmonds' maximum spanning arborescence.
    """
    heads: list[int] = []
    start = 0
    while start < len(sentences):
        end = start
        while end < len(sentences) and sentences[end] == sentences[start]:
            end += 1
        block = np.concatenate([arcs[start:end, -1:], arcs[start:end, start:end]], axis=1)
        found = _tree_of(block.astype(np.float64))
        heads.extend(-1 if head == 0 else head - 1 + start for head in found)
        start = end
    return heads


def find_labels(words: Scores, heads_scores: Scores, heads: Sequence[int]) -> list[int]:
    """Return the number of the relation that fits each word and its head best, -1 being the root, from the two factors.

    >>> words = np.array([[[1, 0], [0, 1]], [[1, 0], [0, 1]]], dtype=np.float32)
    >>> find_labels(words, np.array([[0, 0], [2, 1], [0, 3]], dtype=np.float32), [1, -1])
    [0, 1]
    """
    if not len(heads):
        return []
    chosen = heads_scores[np.asarray(heads, dtype=np.int64)]  # -1 takes the last, which is the root
    best: list[int] = (words @ chosen[:, :, None])[:, :, 0].argmax(-1).tolist()
    return best


def _tree_of(scores: NDArray[np.float64]) -> list[int]:
    """Return for n words their heads, 0 the root, from n x (n + 1) scores."""
    n = len(scores)
    table = np.full((n + 1, n + 1), -np.inf)
    table[1:] = scores - scores.max(axis=1, keepdims=True)
    np.fill_diagonal(table, -np.inf)
    heads = _arborescence(table)
    if (heads[1:] == 0).sum() > 1:
        table[:, 0] -= ROOT_COST
        heads = _arborescence(table)
    return [int(head) for head in heads[1:]]


def _cycle(heads: NDArray[np.int64]) -> list[int]:
    seen = np.zeros(len(heads), dtype=np.int64)
    for start in range(1, len(heads)):
        at, path = start, []
        while at > 0 and not seen[at]:
            seen[at] = start
            path.append(at)
            at = int(heads[at])
        if at > 0 and seen[at] == start:
            return path[path.index(at) :]
    return []


def _arborescence(table: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the heads of the maximum spanning arborescence rooted in 0; `table[dependent, head]`."""
    heads: NDArray[np.int64] = table.argmax(axis=1)
    heads[0] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads
    rest = [node for node in range(len(table)) if node not in set(cycle)]
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = table[rest][:, rest]
    inner = np.array([table[node, heads[node]] for node in cycle])
    into = table[cycle][:, rest] - inner[:, None] + inner.sum()
    small[-1, :-1] = into.max(axis=0)
    enters = into.argmax(axis=0)
    outof = table[rest][:, cycle]
    small[:-1, -1] = outof.max(axis=1)
    leaves = outof.argmax(axis=1)
    small[0] = -np.inf
    found = _arborescence(small)
    result = heads.copy()
    for at, node in enumerate(rest):
        if node:
            result[node] = cycle[leaves[at]] if found[at] == len(rest) else rest[found[at]]
    entering = int(found[-1])
    result[cycle[enters[entering]]] = rest[entering]
    return result
