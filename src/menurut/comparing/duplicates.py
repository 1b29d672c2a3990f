"""Which two articles are one text: the same page under two addresses, or nearly the same words.

    contoh.id/a?utm_source=x, contoh.id/a                            page
    a dispatch, the same under another byline and two sentences short   text

MinHash finds candidates among any number of articles, the words themselves decide: no pair is called near by chance of hashing.
"""

from typing import TypeVar

from rensa import RMinHash

from menurut.comparing.prints import Prints

# How much of the shorter text's phrases the longer one must hold to be called the same text. Copies that lose or gain a few
# sentences keep .8 and more; a rewrite of the same dispatch keeps .2 to .5.
NEAR = 0.5

# A paper that follows an event repeats its last report, whole or in part, under a new one; that is no copy. How much of the longer
# text's phrases its own copy holds, as after a slip was mended.
OWN = 0.8

# A text of fewer phrases is a caption; two captions are alike by chance.
SHORTEST = 12

# A text of fewer phrases is two or three sentences. What they are on makes up most of their words: "A met B in Hanoi" and, a month
# later, "A met B in Jakarta" have two phrases in three, and no reporter. How much of it a longer text must hold to be its copy.
BRIEF = 50
WHOLE = 0.9

# 64 values in 32 bands of two: a pair of Jaccard .33, which is a text and its half, becomes a candidate with p = .97.
_VALUES = 64
_ROWS = 2
_SEED = 20190817

K = TypeVar("K", str, int)


def overlap(left: frozenset[K], right: frozenset[K]) -> float:
    """Return which part of the smaller set the larger one holds; 0 where one is empty.

    >>> overlap(frozenset("abcd"), frozenset("ab"))
    1.0
    """
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def is_near(left: Prints, right: Prints) -> bool:
    """Return whether two articles are nearly the same words; never where one is in another language, or a caption."""
    shorter, longer = sorted((left.length, right.length))
    if left.language != right.language or shorter < SHORTEST:
        return False
    if left.publisher is not None and left.publisher == right.publisher:
        return shorter >= OWN * longer and len(left.shingles & right.shingles) >= OWN * longer
    return overlap(left.shingles, right.shingles) >= (WHOLE if is_brief(left, right) else NEAR)


def is_brief(left: Prints, right: Prints) -> bool:
    """Return whether one of two texts is so short that it shares with others what it is on."""
    return min(left.length, right.length) < BRIEF


def same_page(left: Prints, right: Prints) -> bool:
    """Return whether two addresses show one page."""
    return left.page is not None and left.page == right.page


def minhash_of(shingles: frozenset[int]) -> RMinHash:
    """Return the MinHash of a text's phrases; the same on every machine."""
    minhash = RMinHash(num_perm=_VALUES, seed=_SEED)
    minhash.update([str(shingle) for shingle in sorted(shingles)])
    return minhash


def bands_of(prints: Prints) -> tuple[str, ...]:
    """Return the bands of an article's MinHash: two articles are worth asking `is_near` of where they share one; none of a caption."""
    if len(prints.shingles) < SHORTEST:
        return ()
    values = minhash_of(prints.shingles).digest()
    return tuple(f"{prints.language} {at} {' '.join(map(str, values[at : at + _ROWS]))}" for at in range(0, _VALUES, _ROWS))
