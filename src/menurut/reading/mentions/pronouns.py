"""Find -nya in its host word, and the names that hyphens join.

ujar|nya    serangan|nya    menurut|nya        perang Lumara-Kestovia  ->  Lumara, Kestovia
"""

from collections.abc import Iterator

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.mentions.words import phrase_words
from menurut.types.layout import Token
from menurut.types.span import Span

# No name has fewer letters.
SHORTEST = 2

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


def joined_names(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[Span]:
    """Yield the names of "Lumara-Kestovia" or "Lumara-Kestovia-Ardal" where the tables know all but one of them as places."""
    for at in range(first, last):
        token = tokens[at]
        if token.tag != "PROPN" or "-" not in token.text:
            continue
        names = token.text.split("-")
        if any(len(name) < SHORTEST or not name[0].isupper() for name in names):
            continue
        if sum(_is_place(name) for name in names) >= len(names) - 1:
            start = token.span.start
            for name in names:
                yield Span(start, start + len(name))
                start += len(name) + 1


def _is_place(word: str) -> bool:
    known = word_classes("id").get(word.lower())
    return known is not None and known.name == "PLACE"
