"""Beginnings and endings that decide how a word is read: languages/{id,en}/affixes.yml."""

from functools import cache

import msgspec

from menurut.languages import read_words


class Affixes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the keys mean is told in the files; a kind that a language lacks is empty, and no word has it."""

    active: tuple[str, ...]
    passive: tuple[str, ...]
    befalling: tuple[str, ...]
    verbal: tuple[str, ...]
    nasal: tuple[str, ...]
    deed_begins: tuple[str, ...]
    deed_ends: tuple[str, ...]
    owner: tuple[str, ...]
    addressee: tuple[str, ...]
    participle: tuple[str, ...]
    progressive: tuple[str, ...]
    plural: tuple[str, ...]
    adverb: tuple[str, ...]


@cache
def affixes(language: str) -> Affixes:
    """Return the affixes of `language`.

    >>> "menyerang".startswith(affixes("id").active), "menyerang".startswith(affixes("en").active)
    (True, False)
    """
    return read_words(language, "affixes", Affixes)


def cut_off(word: str, endings: tuple[str, ...]) -> str:
    """Return `word` without the first of the endings that it has.

    >>> cut_off("kepadanya", affixes("id").owner), cut_off("kepada", affixes("id").owner)
    ('kepada', 'kepada')
    """
    return word.removesuffix(next((ending for ending in endings if word.endswith(ending)), ""))
