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
    object_ends: tuple[str, ...]
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


def names_what_does(noun: str, verb: str, language: str) -> bool:
    """Return whether a noun is the one for what a verb in lower case does.

    >>> names_what_does("peluncuran", "meluncurkan", "id"), names_what_does("pertemuan", "menembak", "id")
    (True, False)
    >>> names_what_does("launch", "launched", "en")
    True
    """
    made = affixes(language)
    if not made.deed_begins:
        return any(verb == noun + ending for ending in (*made.participle, *made.progressive, *made.plural))
    nasal = next((one for one in made.nasal if verb.startswith(one)), None)
    if nasal is None:
        return False
    roots = {verb.removeprefix(nasal), cut_off(verb, made.object_ends).removeprefix(nasal)}
    return any(noun == begin + root + end for begin in made.deed_begins for root in roots for end in made.deed_ends)
