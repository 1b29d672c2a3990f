"""Find -nya in its host word, and the two names of a hyphenated pair.

ujar|nya    serangan|nya    menurut|nya        perang Lumara-Kestovia  ->  Lumara, Kestovia
"""

from collections.abc import Iterator

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.mentions.words import phrase_words
from menurut.types.layout import Token
from menurut.types.span import Span

_HOSTS = frozenset({"NOUN", "VERB", "ADP", "X", "PRON"})


def find_clitics(tokens: tuple[Token, ...], first: int, last: int, language: str) -> Iterator[Span]:
    """Yield the span of each -nya that refers to somebody or something; nothing in English."""
    if language != "id":
        return
    words = phrase_words("id")
    for at in range(first, last):
        token = tokens[at]
        if not token.lower.endswith("nya") or len(token.lower) < 6 or token.lower in words.nya_words:
            continue
        if token.tag not in _HOSTS and token.lower not in words.nya_prepositions:
            continue
        if token.lower.startswith(words.nya_noun_prefixes) and at + 1 < last and tokens[at + 1].tag in {"NOUN", "PROPN", "DET"}:
            continue
        yield Span(token.span.end - 3, token.span.end)


def paired_names(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[Span]:
    """Yield both names of "Lumara-Kestovia" where the tables know one of them as a place or neither as a person's."""
    for at in range(first, last):
        token = tokens[at]
        if token.tag != "PROPN" or "-" not in token.text:
            continue
        left, _, right = token.text.partition("-")
        if len(left) < 2 or len(right) < 2 or "-" in right or not (left[0].isupper() and right[0].isupper()):
            continue
        if any(_is_place(side) for side in (left, right)):
            yield Span(token.span.start, token.span.start + len(left))
            yield Span(token.span.end - len(right), token.span.end)


def _is_place(word: str) -> bool:
    known = word_classes("id").get(word.lower())
    return known is not None and known.name == "PLACE"
