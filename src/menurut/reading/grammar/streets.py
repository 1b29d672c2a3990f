"""Find the street in front of a place: the town named with it is where things happen, and no street is finer than the map.

di | Jalan Ahmad Yani Nomor 12, | Kebumen        on | Oxford Street, | London
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.types.layout import Token

# A street's name and number have no more words than this.
LONGEST = 9


class _Form(msgspec.Struct):
    streets: frozenset[str]
    street_ends: frozenset[str]
    street_parts: frozenset[str]


@cache
def _words(language: str) -> _Form:
    return read_words(language, "places", _Form)


def street_before(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """Return where the street begins that ends with the comma before token `at`; None where none does."""
    if at < 3 or tokens[at - 1].text != "," or tokens[at - 2].sentence != tokens[at].sentence:
        return None
    words = _words(language)
    ended = tokens[at - 2].lower in words.street_ends
    for back in range(at - 2, max(-1, at - 2 - LONGEST), -1):
        token = tokens[back]
        if token.lower in words.streets:
            return back
        part = token.text[:1].isupper() or token.text[:1].isdigit() or token.lower in words.street_parts
        if token.sentence != tokens[at].sentence or not part:
            return back + 1 if ended and back < at - 2 else None
    return None
