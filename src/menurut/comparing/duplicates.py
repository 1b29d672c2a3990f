"""Which two articles are one text: the same page under two addresses, or nearly the same words.

    contoh.id/a?utm_source=x, contoh.id/a                            page
    a dispatch, the same under another byline and two sentences short   text

MinHash finds candidates among any number of articles, the words themselves decide: no pair is called near by chance of hashing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rensa import RMinHash, RMinHashLSH

from menurut.comparing.prints import Prints

# How much of the shorter text's phrases the longer one must hold to be called the same text. Copies that lose or gain a few
# sentences keep .8 and more; a rewrite of the same dispatch keeps .2 to .5.
NEAR = 0.5

# A paper that follows an event repeats half of its last report under a new one; that is no copy.
OWN = 0.9

# A text of fewer phrases is a caption; two captions are alike by chance.
SHORTEST = 12

# 64 values in 32 bands of two: a pair of Jaccard .33, which is a text and its half, becomes a candidate with p = .97.
_VALUES = 64
_BANDS = 32
_SEED = 20190817


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return which part of the smaller set the larger one holds; 0 where one is empty.

    >>> overlap(frozenset("abcd"), frozenset("ab"))
    1.0
    """
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def is_near(left: Prints, right: Prints) -> bool:
    """Return whether two articles are nearly the same words; never where one is in another language, or a caption."""
    if left.language != right.language or min(len(left.shingles), len(right.shingles)) < SHORTEST:
        return False
    own = left.publisher is not None and left.publisher == right.publisher
    return overlap(left.shingles, right.shingles) >= (OWN if own else NEAR)


def same_page(left: Prints, right: Prints) -> bool:
    """Return whether two addresses show one page."""
    return left.page is not None and left.page == right.page


def find_alike(prints: Sequence[Prints]) -> Iterator[tuple[Prints, Prints]]:
    """Yield pairs whose words may be nearly the same, each at most once: what `is_near` is worth asking of."""
    lsh = RMinHashLSH(threshold=NEAR, num_perm=_VALUES, num_bands=_BANDS)
    for number, one in enumerate(prints):
        if len(one.shingles) < SHORTEST:
            continue
        minhash = minhash_of(one.shingles)
        for other in sorted(set(lsh.query(minhash))):
            yield prints[other], one
        lsh.insert(number, minhash)


def minhash_of(shingles: frozenset[str]) -> RMinHash:
    """Return the MinHash of a text's phrases; the same on every machine."""
    minhash = RMinHash(num_perm=_VALUES, seed=_SEED)
    minhash.update(sorted(shingles))
    return minhash


def find_pages(prints: Iterable[Prints]) -> Iterator[tuple[Prints, Prints]]:
    """Yield the pairs of articles that are one page."""
    pages: defaultdict[str, list[Prints]] = defaultdict(list)
    for one in prints:
        if one.page is not None:
            pages[one.page].append(one)
    for same in pages.values():
        yield from combinations(same, 2)
