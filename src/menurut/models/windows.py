"""Cut an article into windows for the encoder: whole sentences, as many as fit, borders fixed by the article alone."""

from collections.abc import Sequence

# Pieces a window holds besides its begin and end. 256 in all cost 62 ms on one core, 128 cost 28 ms (spec/model.md, section 9):
# longer windows see a quotation whole and a pronoun's antecedent.
LONGEST = 254


def find_windows(lengths: Sequence[int], sentences: Sequence[int], longest: int = LONGEST) -> list[tuple[int, int]]:
    """Return windows as half-open ranges of words, which they cover in order; empty for no words.

    `lengths` are the words' numbers of pieces, `sentences` the words' sentence numbers. A sentence that does not fit is cut at a word.

    >>> find_windows([1, 1, 2, 2], [0, 0, 1, 1], longest=4)
    [(0, 2), (2, 4)]
    """
    windows: list[tuple[int, int]] = []
    start, filled, at = 0, 0, 0
    while at < len(lengths):
        end = at
        while end < len(lengths) and sentences[end] == sentences[at]:
            end += 1
        size = sum(lengths[at:end])
        if filled and filled + size > longest:
            windows.append((start, at))
            start, filled = at, 0
        while size > longest:
            cut, start = _cut(lengths, start, end, longest, windows)
            size -= cut
        filled += size
        at = end
    if start < len(lengths):
        windows.append((start, len(lengths)))
    return windows


def _cut(lengths: Sequence[int], start: int, end: int, longest: int, windows: list[tuple[int, int]]) -> tuple[int, int]:
    """Cut one full window off a sentence that is too long; return its size and where the rest begins."""
    filled, stop = 0, start
    while stop < end and (stop == start or filled + lengths[stop] <= longest):
        filled += lengths[stop]
        stop += 1
    windows.append((start, stop))
    return filled, stop
