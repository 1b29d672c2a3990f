"""Find the street, or the site, in front of a place: the town named with it is where things happen, and no street is finer than the map.

di depan | Gedung Dewan, Wulung, | Kebumen
di | Jalan Ahmad Yani Nomor 12, | Kebumen        on | Oxford Street, | London
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.reading.grammar.words import function_words
from menurut.types.layout import Token

# A street's name and number have no more words than this.
LONGEST = 9
# No site's name goes over these.
BOUNDS = frozenset(('"', "“", "”", ";", ":", "(", ")"))
TELLING = frozenset(("VERB", "AUX", "CCONJ", "SCONJ", "PRON"))


class _Form(msgspec.Struct):
    prepositions: frozenset[str]
    kinds: frozenset[str]
    near_kinds: frozenset[str]
    streets: frozenset[str]
    street_ends: frozenset[str]
    street_parts: frozenset[str]


@cache
def _words(language: str) -> _Form:
    return read_words(language, "places", _Form)


@cache
def kinds_of_place(language: str) -> frozenset[str]:
    """Return the words that say what a place is: "city", "provinsi", "coast"."""
    words = _words("en" if language == "en" else "id")
    return words.kinds | words.near_kinds


def ends_street(word: str, language: str) -> bool:
    """Return whether a word ends the name of a street: "street", "avenue"."""
    return word in _words(language).street_ends


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


def site_before(tokens: Sequence[Token], at: int, end: int, language: str) -> int | None:
    """Return where the site begins that ends with the comma before the name from `at` to `end`: behind its preposition; None where none does.

    What goes on behind the name is the next clause: "Di Gedung Dewan, Kebumen menolak ...".
    """
    if at < 3 or tokens[at - 1].text != ",":
        return None
    closed = function_words(language)
    days = closed.weekdays | closed.time_nouns
    goes_on = end < len(tokens) and tokens[end].sentence == tokens[at].sentence
    if goes_on and tokens[end].tag not in ("PUNCT", "ADP") and tokens[end].lower not in days:
        return None
    for back in range(at - 2, max(-1, at - 2 - LONGEST), -1):
        token = tokens[back]
        if token.sentence != tokens[at].sentence or token.tag in TELLING or token.text in BOUNDS or token.lower in days:
            return None
        if token.tag == "ADP" and token.lower in _words(language).prepositions:
            return back + 1
    return None
