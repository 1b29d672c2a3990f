"""Content words by their first letters, so that forms of one word agree: "penyerangan", "menyerang".

Two stretches of text that share one speak of the same thing.
"""

from collections.abc import Iterable

from menurut.reading.attribution.ground import Ground
from menurut.types.span import Span

# Two words are the same when they agree in so many first letters: serangan, serang; mengirim is told apart from dikirim by its root only.
STEM = 5


def stems(ground: Ground, parts: Iterable[Span], *, names: bool = True) -> frozenset[str]:
    """Return the content words of stretches of text, each by its first letters without an Indonesian prefix; those of `names` too."""
    kinds = ("NOUN", "PROPN", "VERB", "ADJ") if names else ("NOUN", "VERB", "ADJ")
    return frozenset(
        stem_of(ground, token.lower)
        for part in parts
        for token in ground.page.tokens_in(part)
        if len(token.lower) > 3 and token.lower not in ground.lexicon.words.rumours and token.tag in kinds
    )


def stem_of(ground: Ground, word: str) -> str:
    """Return the first letters of a word in lower case, without its prefix."""
    prefixes = ground.lexicon.words.prefixes
    size = next((size for size in (4, 3, 2) if word[:size] in prefixes and len(word) - size > 3), 0)
    return word[size : size + STEM]
