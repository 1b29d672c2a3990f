"""The words that stand around names of places, from `languages/*/places.yml`."""

from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.types.place import Precision


class PlaceWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The form of the file; all words are in small letters."""

    prepositions: frozenset[str]
    within: frozenset[str]
    conjunctions: frozenset[str]
    kinds: frozenset[str]
    levels: dict[str, Precision]
    near_kinds: frozenset[str]
    streets: frozenset[str]
    street_ends: frozenset[str]
    street_parts: frozenset[str]
    directions: frozenset[str]
    before: frozenset[str]
    inner: frozenset[str]
    not_before: frozenset[str]
    people: frozenset[str]


@cache
def read_place_words(language: str) -> PlaceWords:
    """Return the words of "id" or "en", read once per process."""
    return read_words(language, "places", PlaceWords)
